"""What the reader of obligations finds, in clean offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.cleaning.text import Range
from planparse.extraction.acts.responsible import Answer, FoundResponsible


@dataclass(slots=True)
class FoundObligation:
    """One act with a force of its own; ``act_start`` is where it begins after its marker."""

    force: str
    start: int
    end: int
    sentence: Range
    section: str | None
    marker: Range | None
    act_start: int
    actors: Sequence[Range] = ()
    responsible: Sequence[FoundResponsible] = ()
    answer: Answer | None = None  # where the text says who answers for it, and by when


@dataclass(frozen=True, slots=True)
class FoundGoal:
    """A desired state."""

    start: int
    end: int
    section: str | None
