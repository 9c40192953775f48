"""``Track``: one table over many versions of a plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from planparse.model.diff import Frozen
from planparse.model.document import Obligation, Quantity


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


class IndicatorRow(Frozen):
    """An indicator over all versions."""

    name: str
    names: dict[str, int] = Field(description="How the versions call it, and how often.")
    unit: str | None
    horizon: int | None = Field(
        description="Years from the version to the deadline: 0 for this year's targets, null where none is known."
    )
    difference: bool = Field(description="How much it grows or shrinks, in its unit, and not how much it is.")
    cells: list[list[Quantity]] = Field(
        description="For each version its targets; equal ones are given once."
    )
    score: float = Field(ge=0, le=1, description="Of the least sure alignment that the row rests on.")
    doubts: list[Doubt]


class ObligationRow(Frozen):
    """An act over all versions."""

    actor: str
    act: str
    cells: list[list[Obligation]]
    score: float = Field(ge=0, le=1)
    doubts: list[Doubt]


class Track(Frozen):
    """What ``planparse track`` gives: rows of one kind, those of most versions first."""

    schema_version: Literal["1"] = "1"
    versions: list[TrackVersion]
    indicators: list[IndicatorRow]
    obligations: list[ObligationRow]
