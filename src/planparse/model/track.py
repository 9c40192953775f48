"""``Track``: one table over many versions of a plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from planparse.model.diff import Frozen
from planparse.model.document import Deadline, Obligation, Value
from planparse.model.quote import Span

Term = Literal["year", "plan", "long"]
Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]
Direction = Literal["increase", "decrease", "level", "multiple"]


class TrackVersion(Frozen):
    """A column: one version and what puts it in order."""

    name: str
    label: str = Field(description="The year, or the file's name where no year is known.")
    year: int | None
    issued_on: date | None


class Doubt(Frozen):
    """A row that may be the same as this one; they are not merged."""

    row: int = Field(description="From 0, in the same table.")
    score: float = Field(ge=0, le=1)


class Entry(Frozen):
    """What a version says of an indicator: a figure, or words where it gives none (与经济增长同步)."""

    text: str = Field(description="The figure or the words, as printed.")
    span: Span = Field(description="Of a figure, or of the paragraph that the words stand in.")
    section: str | None
    indicator: str = Field(description="As this version calls it.")
    value: Value | None = Field(description="In the unit of the row; null for words.")
    unit: str | None = Field(
        description="The unit printed, which the row may show as another one; of a price with what it is for."
    )
    comparator: Comparator | None = Field(description="Null for words.")
    direction: Direction | None = Field(
        description="What the figure says: a growth, a decline, a level or a multiple; null for words."
    )
    move: Value | None = Field(
        description="By how much it moves, negative for a decline, in the unit of the row; null for levels and words."
    )
    deadline: Deadline | None
    years: int | None = Field(description="From the version to the deadline; null where none is known.")
    item: str | None = Field(description="The id of the figure in its document; null for words.")


class IndicatorRow(Frozen):
    """An indicator over all versions."""

    name: str
    names: dict[str, int] = Field(description="How the versions call it, and how often.")
    unit: str | None = Field(description="Of all values of the row: the one that most of its figures have.")
    term: Term | None = Field(
        description="For what time: the year of the version or the next, a plan of several years, more than six "
        "years ahead; null where the text tells none."
    )
    difference: bool = Field(description="How much it grows or shrinks, in its unit, and not how much it is.")
    cells: list[list[Entry]] = Field(
        description="For each version its targets; equal ones are given once. Words only where there is no figure."
    )
    score: float = Field(ge=0, le=1, description="Of the least sure alignment that the row rests on.")
    doubts: list[Doubt]


class ObligationRow(Frozen):
    """An act over all versions."""

    actor: str
    act: str = Field(description="The whole clause of the latest version.")
    cells: list[list[Obligation]]
    score: float = Field(ge=0, le=1)
    doubts: list[Doubt]


class Track(Frozen):
    """What ``planparse track`` gives: rows of one kind, those of most versions first."""

    schema_version: Literal["2"] = "2"
    versions: list[TrackVersion]
    indicators: list[IndicatorRow]
    obligations: list[ObligationRow]
