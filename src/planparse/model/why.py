"""Why an item is read as it is: given where it is asked for (``explain``), absent otherwise.

The names are those of ``planparse.lexicon.reasons``; ``docs/faults.md`` says what each means and where it is decided.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from planparse.lexicon import reasons
from planparse.lexicon.passages import SectionAct
from planparse.model.quote import Model, Quote, Sparing

ASKED = "Why it is read so; only where that was asked for (explain)."


class Explained(Sparing):
    """Base of what has a ``page`` where the source has pages, and a ``why`` where somebody asked for it."""

    sparing: ClassVar[tuple[str, ...]] = ("page", "why")


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
