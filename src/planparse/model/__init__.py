"""The contract: what ``planparse extract`` and ``planparse diff`` give, as pydantic models without any logic.

The models of a diff are loaded on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from planparse.model.document import (
    Attachment,
    Baseline,
    ContentsEntry,
    Coverage,
    Deadline,
    Document,
    DocumentNumber,
    Goal,
    LetterheadField,
    Meta,
    Obligation,
    Part,
    Quantity,
    Reference,
    Repair,
    Responsible,
    Section,
    Sentence,
    Source,
    Table,
    Value,
)
from planparse.model.quote import Quote, Span
from planparse.model.why import GoalWhy, ObligationWhy, QuantityWhy, ReferenceWhy, SectionWhy

if TYPE_CHECKING:
    from planparse.model.diff import Delete as Delete
    from planparse.model.diff import DocumentDiff as DocumentDiff
    from planparse.model.diff import Edit as Edit
    from planparse.model.diff import Evidence as Evidence
    from planparse.model.diff import Insert as Insert
    from planparse.model.diff import Keep as Keep
    from planparse.model.diff import LetterheadChange as LetterheadChange
    from planparse.model.diff import MoveFrom as MoveFrom
    from planparse.model.diff import MoveTo as MoveTo
    from planparse.model.diff import ObligationChange as ObligationChange
    from planparse.model.diff import Place as Place
    from planparse.model.diff import ReferenceChange as ReferenceChange
    from planparse.model.diff import Relabel as Relabel
    from planparse.model.diff import SectionChange as SectionChange
    from planparse.model.diff import Summary as Summary
    from planparse.model.diff import TargetChange as TargetChange

_OF_DIFF = (
    "Delete",
    "DocumentDiff",
    "Edit",
    "Evidence",
    "Insert",
    "Keep",
    "LetterheadChange",
    "MoveFrom",
    "MoveTo",
    "ObligationChange",
    "Place",
    "ReferenceChange",
    "Relabel",
    "SectionChange",
    "Summary",
    "TargetChange",
)
__all__ = [
    "Attachment",
    "Baseline",
    "ContentsEntry",
    "Coverage",
    "Deadline",
    "Delete",
    "Document",
    "DocumentDiff",
    "DocumentNumber",
    "Edit",
    "Evidence",
    "Goal",
    "GoalWhy",
    "Insert",
    "Keep",
    "LetterheadChange",
    "LetterheadField",
    "Meta",
    "MoveFrom",
    "MoveTo",
    "Obligation",
    "ObligationChange",
    "ObligationWhy",
    "Part",
    "Place",
    "Quantity",
    "QuantityWhy",
    "Quote",
    "Reference",
    "ReferenceChange",
    "ReferenceWhy",
    "Relabel",
    "Repair",
    "Responsible",
    "Section",
    "SectionChange",
    "SectionWhy",
    "Sentence",
    "Source",
    "Span",
    "Summary",
    "Table",
    "TargetChange",
    "Value",
]


def __getattr__(name: str) -> Any:
    if name in _OF_DIFF:
        return getattr(import_module("planparse.model.diff"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
