"""Tables: by the rules around their cells, by the tags of the file, or by cells that stand below each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planparse.reading.composing import TableCell
from planparse.reading.extracted import Box
from planparse.reading.pages.drawn import Glyph, TaggedCell
from planparse.reading.pages.grids import Grid
from planparse.reading.pages.joining import joined
from planparse.reading.pages.lines import Line, lines_of
from planparse.reading.pages.spacing import BLANKS

_MIDDLE = 0.35  # how far the middle of a character is above its base line, as a share of its size
_MOST_EMPTY = 40  # cells to one that has words: more are squared paper, or a drawing
_FEWEST_UNRULED = 3  # lines in two cells of one row, each short: rows without rules between them
_FILLED = 0.85  # share of its cell that a line which wraps fills
_FEWEST_TAGGED = 4  # cells with words in a table that only tags show
_MOST_TAGGED = 0.9  # of a page in one: more is a table that lays out the page
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3  # of a table that nothing but its look shows
_FARTHEST = 3.5  # sizes between its rows


@dataclass(slots=True)
class Row:
    """A row of a table, with the page it stands on."""

    cells: list[TableCell]
    page: int = 0


@dataclass(slots=True)
class Table:
    """A table. ``edges`` are those of its columns, where rules show them."""

    rows: list[Row]
    edges: list[float]
    box: Box
    page: int = 0


def middle(glyph: Glyph) -> float:
    """How far down the page the middle of a character is."""
    return glyph.base - _MIDDLE * glyph.face.size


def split(grid: Grid, glyphs: list[Glyph]) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """Characters by the cell that their middle lies in, and those outside."""
    inside: dict[int, list[Glyph]] = defaultdict(list)
    outside = []
    left, top, right, bottom = grid.box
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, middle(glyph)
        cell = grid.at(x, y) if left <= x <= right and top <= y <= bottom else None
        if cell is None:
            outside.append(glyph)
        else:
            inside[cell].append(glyph)
    return inside, outside


def ruled(grid: Grid, inside: dict[int, list[Glyph]]) -> Table | None:
    """The table of a grid, if it is one: words in two columns at least."""
    written = {number: lines for number, glyphs in inside.items() if (lines := lines_of(glyphs))}
    width = _used(grid, written)
    columns = {grid.places[number].column for number in written}
    if len(columns) < 2 or len(written) * _MOST_EMPTY < len(grid.places):
        return None
    rows = []
    for row, owners in enumerate(grid.owners):
        numbers = [number for number in dict.fromkeys(owners[:width]) if grid.places[number].row == row]
        bands = _bands(grid, [written.get(number, []) for number in numbers], numbers, owners)
        for band in bands:
            cells = []
            for number, lines in zip(numbers, band, strict=True):
                place = grid.places[number]
                text = joined(lines, _edge(grid, number)) if lines else ""
                cells.append(TableCell(text, place.rows, min(place.columns, width - place.column)))
            rows.append(Row(cells))
    edges = grid.xs[: width + 1]
    box = (edges[0], grid.ys[0], edges[-1], grid.ys[-1])
    return Table(rows, edges, box)


def _bands(
    grid: Grid, cells: list[list[Line]], numbers: Sequence[int], owners: Sequence[int]
) -> list[list[list[Line]]]:
    """The lines of a row by cell; by row and cell where rows have no rules between them.

    Then as many lines stand in two cells at least, beside each other, and none wraps.
    """
    many = [lines for lines in cells if len(lines) >= _FEWEST_UNRULED]
    spans = len(numbers) < len(set(owners)) or any(grid.places[number].rows > 1 for number in numbers)
    if len(many) < 2 or spans:
        return [cells]
    bases = [line.base for line in max(many, key=len)]
    beside = all(
        abs(line.base - bases[_nearest(line, bases)]) < line.size for lines in many for line in lines
    )
    rooms = [_edge(grid, number) - grid.xs[grid.places[number].column] for number in numbers]
    wraps = sum(_wraps(lines, room) for lines, room in zip(cells, rooms, strict=True))
    if wraps > 1 or not beside:
        return [cells]
    bands: list[list[list[Line]]] = [[[] for _ in cells] for _ in bases]
    for column, lines in enumerate(cells):
        for line in lines:
            bands[_nearest(line, bases)][column].append(line)
    return bands


def _nearest(line: Line, bases: Sequence[float]) -> int:
    behind = min(bisect_left(bases, line.base), len(bases) - 1)
    return max(behind - 1, 0) if line.base - bases[behind - 1] < bases[behind] - line.base else behind


def _wraps(lines: Iterable[Line], room: float) -> bool:
    return any(line.right - line.left > _FILLED * room for line in lines)


def _used(grid: Grid, written: Container[int]) -> int:
    """How many columns there are without what only a drawing beside the table adds.

    Empty ones that hardly a rule parts.
    """
    width, height = len(grid.xs) - 1, len(grid.ys) - 1
    while width > 2:
        cells = {grid.owners[row][width - 1] for row in range(height)}
        own = [number for number in cells if grid.places[number].column == width - 1]
        hollow = [
            number for number in cells if number not in written and grid.places[number].rows * 2 > height
        ]
        if not hollow or any(number in written for number in own):
            break
        width -= 1
    return width


def _edge(grid: Grid, number: int) -> float:
    place = grid.places[number]
    return grid.xs[place.column + place.columns]


def tagged(table: list[list[TaggedCell]], glyphs: list[Glyph]) -> tuple[Table, list[Glyph]] | None:
    """A table that only the tags show, and what is left of the page.

    Rows and columns that stand apart on the page, too.
    """
    cells = {mark: id(cell) for row in table for cell in row for mark in cell.marks}
    inside: dict[int, list[Glyph]] = defaultdict(list)
    outside = []
    for glyph in glyphs:
        if (number := cells.get(glyph.face.mark)) is not None and glyph.char not in BLANKS:
            inside[number].append(glyph)
        else:
            outside.append(glyph)
    if len(inside) < _FEWEST_TAGGED or _ink(inside.values()) > _MOST_TAGGED * _ink([glyphs]):
        return None
    rows = []
    for row in table:
        texts = []
        for cell in row:
            lines = lines_of(inside.get(id(cell), []))
            text = joined(lines, max(line.right for line in lines)) if lines else ""
            texts.append(TableCell(text, cell.rows, cell.columns, cell.heads))
        if any(cell.text for cell in texts):
            rows.append(Row(texts))
    if len(rows) < 2 or not _parted(inside, table):
        return None
    return Table(rows, [], _bounds(inside.values())), outside


def _ink(parts: Iterable[Sequence[Glyph]]) -> int:
    return sum(glyph.char not in BLANKS for part in parts for glyph in part)


def _parted(inside: dict[int, list[Glyph]], tagged: list[list[TaggedCell]]) -> bool:
    """Do the cells of each row stand beside each other?"""
    beside = 0
    for row in tagged:
        edges = [_bounds([inside[id(cell)]]) for cell in row if id(cell) in inside]
        if any(after[0] < before[2] - 1 for before, after in pairwise(edges)):
            return False
        beside += len(edges) > 1
    return beside > 1


def _bounds(parts: Iterable[Sequence[Glyph]]) -> Box:
    glyphs = [glyph for part in parts for glyph in part]
    return (
        min(glyph.left for glyph in glyphs),
        min(glyph.base - glyph.face.size for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        max(glyph.base for glyph in glyphs),
    )


def aligned(lines: Iterable[Line]) -> Iterator[Line | Table]:
    """Lines, and tables for those whose pieces stand in columns: as many in each line, and none beside its column."""
    run: list[Line] = []
    hulls: list[tuple[float, float]] = []
    for line in lines:
        wider = _widened(hulls, line) if run and _is_next(run[-1], line) else None
        if wider is None:
            yield from _table_of(run, hulls)
            run, hulls = [], [(left, right) for left, right, _ in line.pieces]
        else:
            hulls = wider
        run.append(line)
    yield from _table_of(run, hulls)


def _is_next(before: Line, line: Line) -> bool:
    return before.column == line.column and 0 < line.base - before.base < _FARTHEST * line.size


def _widened(hulls: Sequence[tuple[float, float]], line: Line) -> list[tuple[float, float]] | None:
    """The columns with another line in them; ``None`` where it has others."""
    if len(line.pieces) != len(hulls) or len(hulls) < _FEWEST_COLUMNS:
        return None
    wider = []
    for (left, right), (start, end, _) in zip(hulls, line.pieces, strict=True):
        if start > right or end < left:
            return None
        wider.append((min(left, start), max(right, end)))
    return wider if all(one[1] < other[0] for one, other in pairwise(wider)) else None


def _table_of(run: list[Line], hulls: Sequence[tuple[float, float]]) -> Iterator[Line | Table]:
    if len(run) < _FEWEST_ROWS:
        yield from run
        return
    rows = [Row([TableCell(text) for _, _, text in line.pieces]) for line in run]
    yield Table(rows, [], (hulls[0][0], run[0].box[1], hulls[-1][1], run[-1].box[3]))
