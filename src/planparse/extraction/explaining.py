"""Why found items are read as they are, as the contract's plain data.

The rules that the engines gave with their decisions.
"""

from __future__ import annotations

from typing import Any

from planparse.cleaning import CleanText
from planparse.cleaning.text import Range
from planparse.extraction.acts.found import FoundGoal, FoundObligation
from planparse.extraction.passages import Passages
from planparse.extraction.quantities.quantities import FoundQuantity
from planparse.extraction.references.cited import FoundReference
from planparse.lexicon.reasons import LimitRule, MarkerKind

_MARKERS: dict[str, MarkerKind] = {
    "P": "ban",
    "M": "duty",
    "A": "permission",
    "E": "encouragement",
    "B": "agent",
}


class Reasons:
    """Gives the ``why`` of each item of a text."""

    def __init__(self, clean: CleanText, passages: Passages) -> None:
        self._clean = clean
        self._passages = passages

    def of_quantity(self, found: FoundQuantity) -> dict[str, Any]:
        """Why a figure has its role, its indicator and its deadline."""
        why = found.why
        return {
            **self._section(found.section),
            "role": why.role,
            "word": self._quote(why.word),
            "indicator": why.indicator,
            "deadline": why.deadline,
        }

    def of_obligation(self, found: FoundObligation, limited_by: LimitRule | None) -> dict[str, Any]:
        """Why words are an act, and who does it and answers for it."""
        return {
            **self._section(found.section),
            "rule": found.rule,
            "marker": _MARKERS[found.marker.kind] if found.marker else None,
            "actors": found.told if found.actors else None,
            "responsible": found.answer.rule if found.answer and found.responsible else None,
            "deadline": limited_by,
        }

    def of_goal(self, found: FoundGoal, limited_by: LimitRule | None) -> dict[str, Any]:
        """Why words are a goal."""
        return {**self._section(found.section), "rule": found.rule, "deadline": limited_by}

    def of_reference(self, found: FoundReference) -> dict[str, Any]:
        """By what form words cite, and what tells their relation."""
        return {**self._section(found.section), "rule": found.rule, "relation": found.told}

    def _section(self, section: str | None) -> dict[str, Any]:
        section = section or ""
        return {
            "section_act": self._passages.sections.get(section),
            "section_rule": self._passages.rules.get(section),
        }

    def _quote(self, span: Range | None) -> dict[str, Any] | None:
        return span and {"text": self._clean.quote(*span), "span": self._clean.span(*span)}
