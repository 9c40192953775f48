"""What a file draws on a page: letters, straight strokes, pictures; and what its tags say of them.

Points are those of the page, y growing upwards; ``upright`` turns them into places as they are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import atan2, isfinite, pi
from typing import NamedTuple

Edges = tuple[float, float, float, float]  # left, bottom, right, top
Stroke = tuple[float, float, float, float]  # from one point to another

UNMAPPED = "\ufffd"
SLANTED = -1
_ASKEW = 0.05  # of a quarter of a turn is nothing that is seen
NO_MARK = -1


class Face(NamedTuple):
    """How a run of letters is set; ``turn`` counts quarters against the clock. Letters of one run share one face."""

    family: str | None
    size: float
    bold: bool = False
    turn: int = 0  # SLANTED for another angle
    pale: bool = False  # hardly darker than paper
    hidden: bool = False  # neither filled nor stroked
    mark: int = NO_MARK  # the marked content it belongs to
    artifact: bool = False  # marked as no part of the document
    clip: Edges | None = None  # nothing shows outside of it


def quarters(across: float, up: float) -> int:
    """The ``turn`` of a run that goes so far across the page and up it."""
    turn = atan2(up, across) / (pi / 2)
    is_square = isfinite(turn) and abs(turn - round(turn)) < _ASKEW
    return round(turn) % 4 if is_square else SLANTED


class Letter(NamedTuple):
    """A character where the file places it: the edges of its box, and the point of its base line that it begins at."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    face: Face


class Glyph(NamedTuple):
    """A character of a page that is read upright: its left and right edges and its base line; y grows downwards."""

    char: str
    left: float
    right: float
    base: float
    face: Face


class Owner(NamedTuple):
    """A block of the tags: its number in their order, and the level of the heading that it is."""

    number: int
    level: int | None


@dataclass(slots=True)
class TaggedCell:
    """A cell: how far it spans, the marked content in it, and whether it heads a column or row."""

    rows: int
    columns: int
    heads: bool
    marks: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Tags:
    """The blocks of a page by marked content, and its tables, row by row."""

    owners: dict[int, Owner] = field(default_factory=dict)
    tables: list[list[list[TaggedCell]]] = field(default_factory=list)


NO_TAGS = Tags()


class Drawn(NamedTuple):
    """A page as its file draws it."""

    frame: Edges  # what of it shows
    letters: Sequence[Letter]  # in the order of the file
    strokes: Sequence[Stroke] = ()
    pictures: Sequence[float] = ()  # the area of each, in square points
    objects: int = 0  # of any kind
    tags: Tags = NO_TAGS
