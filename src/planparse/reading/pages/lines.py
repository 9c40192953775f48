"""Characters that stand beside each other are a line; lines of two columns are read column by column."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

from planparse.lexicon.characters import NO_START
from planparse.reading.extracted import Box, Style
from planparse.reading.pages.drawn import Face, Glyph
from planparse.reading.pages.spacing import BLANKS, is_wide, written

_ABOVE, _BELOW = 0.85, 0.15  # how far a character reaches from its base line, as shares of its size
_SAME_LINE = 0.5  # share of the lower one by which two runs of a line overlap
_SAME_PLACE = 0.2  # of its size, between two drawings of a letter
_MOST_UNLIKE = 2.6  # sizes of one line: an index is a half of what it stands at
_COLUMN_GAP = 1.2  # what may part two columns, in characters
_LOOSE_GAP = 3.0  # no sentence has such a gap in it
_FEWEST_BESIDE = 5  # lines in each of two columns
_FILLED = 0.7  # of its width does a line of a column take up, as a rule; the cell of a table does not
_STARTS = 12  # characters: no label is longer
_MOST_COLUMNS_DEEP = 2


@dataclass(slots=True)
class Line:
    """A line of a page. ``unit`` is how wide its first characters are that no line end may part."""

    text: str
    left: float
    right: float
    base: float
    style: Style
    size: float
    unit: float
    loose: bool = False  # has a gap that no sentence has
    owners: frozenset[int] = frozenset()  # the blocks of the tags that it belongs to
    heading: int | None = None  # the level that the tags give it
    artifact: bool = False
    pieces: tuple[
        tuple[float, float, str], ...
    ] = ()  # left and right edge and words, where wide gaps part them
    page: int = 0
    column: tuple[float, float] | None = None  # the edges of its column, where the page has several
    marks: frozenset[int] = frozenset()  # its marked content
    starts: tuple[float, ...] = ()  # where its first characters begin

    @property
    def box(self) -> Box:
        """What it covers of the page."""
        return (self.left, self.base - _ABOVE * self.size, self.right, self.base + _BELOW * self.size)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines in reading order."""
    rows = [_pieces(row) for row in _rows(glyphs)]
    return [line for region in _columns(rows, 0) for line in region]


def line_of(glyphs: Sequence[Glyph]) -> Line:
    """The line that characters make, ordered from left to right; one at least has ink."""
    inked = [glyph for glyph in glyphs if glyph.char not in BLANKS]
    faces = {id(glyph.face): glyph.face for glyph in inked}.values()
    style, main = _looks(inked) if len(faces) > 1 else (_style(inked[0].face), inked)
    bases = Counter([glyph.base for glyph in main])
    widest = max([after.left - before.right for before, after in pairwise(inked)], default=0.0)
    size = style.size or 0.0
    return Line(
        written(glyphs),
        inked[0].left,
        max(glyph.right for glyph in inked[-3:]),
        bases.most_common(1)[0][0],
        style,
        size,
        _unit(inked),
        widest > _LOOSE_GAP * size,
        artifact=all(face.artifact for face in faces),
        marks=frozenset(face.mark for face in faces),
        starts=tuple(glyph.left for glyph in inked[:_STARTS]),
    )


def _style(face: Face) -> Style:
    return Style(face.family, face.size, face.bold)


def _looks(inked: Sequence[Glyph]) -> tuple[Style, list[Glyph]]:
    """How most of a line is set, and the characters of that size; its family is that of the hanzi."""
    size = Counter([glyph.face.size for glyph in inked]).most_common(1)[0][0]
    bold = sum(glyph.face.bold for glyph in inked) * 2 > len(inked)
    families = Counter([glyph.face.family for glyph in inked if is_wide(glyph.char)])
    families = families or Counter([glyph.face.family for glyph in inked])
    main = [glyph for glyph in inked if glyph.face.size == size]
    return Style(families.most_common(1)[0][0], size, bold), main


def _unit(inked: Sequence[Glyph]) -> float:
    end = 1
    if not is_wide(inked[0].char):
        while end < len(inked) and not is_wide(inked[end].char) and not _parts(inked[end - 1], inked[end]):
            end += 1
    while end < len(inked) and inked[end].char in NO_START:
        end += 1
    return inked[end - 1].right - inked[0].left


def _parts(before: Glyph, after: Glyph) -> bool:
    return after.left - before.right > 0.18 * after.face.size


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The characters of each line from left to right, the lines from the top to the bottom."""
    runs: dict[tuple[float, float], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        runs[round(glyph.base, 1), glyph.face.size].append(glyph)
    rows: list[_Row] = []
    for (base, size), run in sorted(runs.items(), key=lambda item: (item[0][0], -item[0][1])):
        top, bottom = base - _ABOVE * size, base + _BELOW * size
        near = [(share, row) for row in rows[-6:] if (share := row.overlap(top, bottom)) >= _SAME_LINE]
        near = [(share, row) for share, row in near if row.is_like(size) and row.has_room(base, run)]
        if near:
            max(near, key=lambda pair: pair[0])[1].take(base, size, run)
        else:
            rows.append(_Row(base, size, run))
    rows.sort(key=lambda row: row.bottom)
    found = (_once(sorted(row.glyphs, key=lambda glyph: glyph.left)) for row in rows)
    return [row for row in found if any(glyph.char not in BLANKS for glyph in row)]


def _once(row: list[Glyph]) -> list[Glyph]:
    """Leave out what is drawn again in its own place, which makes a shadow or a bold letter."""
    found = row[:1]
    for before, glyph in pairwise(row):
        apart = glyph.left - before.left
        if glyph.char != before.char or apart >= min(
            _SAME_PLACE * glyph.face.size, (before.right - before.left) / 2
        ):
            found.append(glyph)
    return found


class _Row:
    """Characters on one line, and how high those reach that most of it is set in."""

    def __init__(self, base: float, size: float, glyphs: list[Glyph]) -> None:
        self.base, self.size = base, size
        self.top, self.bottom = base - _ABOVE * size, base + _BELOW * size
        self.glyphs = list(glyphs)
        self._main = _ink(glyphs)

    def is_like(self, size: float) -> bool:
        return max(size, self.size) < _MOST_UNLIKE * min(size, self.size)

    def has_room(self, base: float, glyphs: list[Glyph]) -> bool:
        """Does it leave the place of characters free that stand on another base line?

        Lines of a narrow table overlap.
        """
        if abs(base - self.base) < 0.1 * self.size:
            return True
        taken = sorted((glyph.left, glyph.right) for glyph in self.glyphs if glyph.char not in BLANKS)
        for glyph in glyphs:
            middle = (glyph.left + glyph.right) / 2
            at = bisect_right(taken, (middle, inf)) - 1
            if glyph.char not in BLANKS and at >= 0 and middle < taken[at][1]:
                return False
        return True

    def overlap(self, top: float, bottom: float) -> float:
        common = min(bottom, self.bottom) - max(top, self.top)
        return common / max(min(bottom - top, self.bottom - self.top), 0.1)

    def take(self, base: float, size: float, glyphs: list[Glyph]) -> None:
        if _ink(glyphs) > self._main:
            self.base, self.size, self._main = base, size, _ink(glyphs)
            self.top, self.bottom = base - _ABOVE * size, base + _BELOW * size
        self.glyphs += glyphs


def _ink(glyphs: Sequence[Glyph]) -> int:
    return sum(glyph.char not in BLANKS for glyph in glyphs)


Piece = list[Glyph]


def _pieces(row: Sequence[Glyph]) -> list[Piece]:
    """A line cut where there may be the gap between two columns."""
    pieces: list[Piece] = []
    right = None
    for glyph in row:
        if glyph.char in BLANKS:
            if pieces:
                pieces[-1].append(glyph)
            continue
        if right is None or glyph.left - right > _COLUMN_GAP * glyph.face.size:
            pieces.append([])
        pieces[-1].append(glyph)
        right = max(glyph.right, right) if right is not None else glyph.right
    return pieces


def _left(piece: Piece) -> float:
    return piece[0].left


def _right(piece: Piece) -> float:
    return max(glyph.right for glyph in piece if glyph.char not in BLANKS)


def _columns(rows: list[list[Piece]], depth: int) -> list[list[Line]]:
    """Regions in reading order: lines across the page, and columns between them."""
    gutter = _gutter(rows) if depth < _MOST_COLUMNS_DEEP else None
    if gutter is None:
        return [[_merged(row) for row in rows]]
    regions: list[list[Line]] = []
    band: list[list[Piece]] = []
    for row in [*rows, None]:
        if row is not None and not any(_left(piece) < gutter < _right(piece) for piece in row):
            band.append(row)
            continue
        regions += _band(band, gutter, depth)
        band = []
        if row is not None:
            regions.append([_merged(row)])
    return regions


def _band(band: list[list[Piece]], gutter: float, depth: int) -> list[list[Line]]:
    """Lines that nothing crosses the gap between: two columns, or else lines that have a gap."""
    sides = [
        [beside for row in band if (beside := [piece for piece in row if (_left(piece) < gutter) is left])]
        for left in (True, False)
    ]
    if not all(_is_column(side) for side in sides):
        return [[_merged(row) for row in band]]
    found: list[list[Line]] = []
    for side in sides:
        edges = (min(_left(row[0]) for row in side), max(_right(row[-1]) for row in side))
        for region in _columns(side, depth + 1):
            for line in region:
                line.column = line.column or edges
            found.append(region)
    return found


def _is_column(rows: list[list[Piece]]) -> bool:
    """Do lines fill a column, as text does and the cells of a table do not?"""
    if len(rows) < _FEWEST_BESIDE:
        return False
    left, right = min(_left(row[0]) for row in rows), max(_right(row[-1]) for row in rows)
    return median((_right(row[-1]) - _left(row[0])) / max(right - left, 1.0) for row in rows) >= _FILLED


def _gutter(rows: list[list[Piece]]) -> float | None:
    """The middle of the gap that most lines have, well inside the page; ``None`` where there is none."""
    pieces = [piece for row in rows for piece in row]
    if len(pieces) < 2 * _FEWEST_BESIDE:
        return None
    left, right = min(map(_left, pieces)), max(map(_right, pieces))
    narrow = [piece for piece in pieces if _right(piece) - _left(piece) < 0.7 * (right - left)]
    if len(narrow) * 2 < len(pieces):
        return None
    covered = sorted((_left(piece), _right(piece)) for piece in narrow)
    best, at, reach = 0.0, None, left
    for start, end in covered:
        middle = (start + reach) / 2
        if start - reach > best and 0.2 < (middle - left) / max(right - left, 1.0) < 0.8:
            best, at = start - reach, middle
        reach = max(reach, end)
    return at


def _merged(row: list[Piece]) -> Line:
    line = line_of([glyph for piece in row for glyph in piece])
    if len(row) > 1:
        line.pieces = tuple((_left(piece), _right(piece), written(piece)) for piece in row)
    return line
