"""What the reader of obligations finds, in clean offsets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Marker
from planparse.extraction.acts.responsible import Answer, FoundResponsible
from planparse.lexicon.reasons import ActorRule, ActRule, GoalRule
from planparse.record import record


@record
class FoundObligation:
    """One act with a force of its own; ``act_start`` is where it begins after its marker.

    ``rule`` makes it one, ``told`` tells of its actors.
    """

    force: str
    start: int
    end: int
    sentence: Range
    section: str | None
    marker: Marker | None
    act_start: int
    rule: ActRule
    told: ActorRule | None = None
    actors: Sequence[Range] = ()
    responsible: Sequence[FoundResponsible] = ()
    answer: Answer | None = None  # where the text says who answers for it, and by when


class FoundGoal(NamedTuple):
    """A desired state."""

    start: int
    end: int
    section: str | None
    rule: GoalRule
