"""Why an item is read as it is: given where it is asked for (``explain``), absent otherwise.

The names are those of ``planparse.lexicon.reasons``; ``docs/faults.md`` says what each means and where it is decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from planparse.lexicon import reasons
from planparse.lexicon.passages import SectionAct
from planparse.model.quote import Model, Quote

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

ASKED = "Why it is read so; only where that was asked for (explain)."


class Explained(Model):
    """Base of what has a field ``why``, which is absent, not null, where nobody asked for it."""

    @model_serializer(mode="wrap")
    def _without_why_unless_asked(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = written(self)
        if "why" in data and data["why"] is None:
            del data["why"]
        return data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the fields: what a serializer of one's own gives would be any object."""
        return handler(cast("CoreSchema", {**core_schema, "serialization": None}))


class SectionWhy(Model):
    """What tells what a section does; null where neither it nor one above it has words."""

    rule: reasons.SectionRule | None


class Why(Model):
    """What the section of an item does, and what tells so."""

    section_act: SectionAct | None
    section_rule: reasons.SectionRule | None


class QuantityWhy(Why):
    """What makes a figure a target, a requirement or a baseline; how its indicator and its deadline were found."""

    role: reasons.RoleRule
    word: Quote | None = Field(description="The words that told the role, where it was words.")
    indicator: reasons.IndicatorRule
    deadline: reasons.DeadlineRule | None


class ObligationWhy(Why):
    """What makes words an act; where its actors, those who answer for it and its deadline stand."""

    rule: reasons.ActRule
    marker: reasons.MarkerKind | None
    actors: reasons.ActorRule | None
    responsible: reasons.AnswerRule | None
    deadline: reasons.LimitRule | None


class GoalWhy(Why):
    """What makes words a goal, and where its deadline stands."""

    rule: reasons.GoalRule
    deadline: reasons.LimitRule | None


class ReferenceWhy(Why):
    """By what form a document is cited, and what tells how it is related."""

    rule: reasons.ReferenceRule
    relation: reasons.RelationRule
