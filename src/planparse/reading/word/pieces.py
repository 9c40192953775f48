"""Pieces of an office document as they are read: paragraphs, tables with their merged cells, boxes and notes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from planparse.reading.composing import Composer, TableCell, one_line
from planparse.reading.extracted import PLAIN, Kind, Style, Zone

_FEW_ROWS = 3
WIDEST = 63  # columns of a table in Word; wider spans are damage
DEEPEST = 16  # tables in tables and boxes in boxes; deeper ones are read as their paragraphs


class Para(NamedTuple):
    """A paragraph, finished."""

    text: str
    kind: Kind = "paragraph"
    level: int | None = None
    style: Style = PLAIN
    generated: int = 0


@dataclass(slots=True)
class Cell:
    """A cell while it is read. Formats say how many rows it takes up, or that it ``goes_on`` from the row above.

    ``column`` is where it begins, where it does not begin behind the cell before it.
    """

    items: list[Item] = field(default_factory=list)
    column: int | None = None
    columns: int = 1
    rows: int = 1
    goes_on: bool = False
    beside: bool = False  # the right part of one that was merged in the way of old files


@dataclass(slots=True)
class Row:
    """A row while it is read."""

    cells: list[Cell] = field(default_factory=list)
    heads: bool = False
    width: int = 0  # columns so far, where cells are placed

    def add(self, cell: Cell) -> None:
        """Add a cell, or widen the one before it."""
        if cell.beside and self.cells:
            self.cells[-1].columns += cell.columns
        else:
            self.cells.append(cell)


@dataclass(slots=True)
class _Placed:
    """A cell in its place: from column ``start`` up to, not with, ``end``."""

    start: int
    end: int
    rows: int
    cell: Cell


@dataclass(slots=True)
class Grid:
    """A table. Columns in which no cell begins are none."""

    rows: list[Row] = field(default_factory=list)

    def items(self) -> list[Item]:
        """The table, or what one holds that only lays out text."""
        text = self._text_only()
        return [self] if text is None else text

    def _text_only(self) -> list[Item] | None:
        """What a table holds that only lays out text; ``None`` for a real one.

        That is one with one column, or one cell that is written in, or a few rows of which one alone has several cells:
        a document number beside the name of who signs, the imprint with its date.
        """
        cells = [cell for row in self.rows for cell in row.cells if not cell.goes_on and has_ink(cell.items)]
        wide = [row for row in self.rows if len(row.cells) > 1]
        if not wide or len(cells) <= 1:
            return [item for cell in cells for item in cell.items]
        if len(wide) > 1 or len(self.rows) > _FEW_ROWS or any(row.heads for row in self.rows):
            return None
        beside = [_only(cell) for cell in wide[0].cells]
        if None in beside:
            return None
        text = "\t".join(para.text.strip() for para in beside if para)
        joined: list[Item] = [para._replace(text=text, generated=0) for para in beside[:1] if para]
        return [item for row in self.rows for item in (joined if row is wide[0] else row.cells[0].items)]

    def composed(self) -> Iterator[list[TableCell]]:
        """The rows as ``Composer.table`` takes them."""
        rows = self._merged()
        starts = sorted({one.start for row in rows for one in row})
        for row, placed in zip(self.rows, rows, strict=True):
            yield [
                TableCell(
                    text_of(one.cell.items),
                    one.rows,
                    bisect_left(starts, one.end) - bisect_left(starts, one.start),
                    row.heads,
                )
                for one in placed
            ]

    def _merged(self) -> list[list[_Placed]]:
        """The cells of each row where they begin: without those that go on from above, which make those taller."""
        rows: list[list[_Placed]] = []
        above: dict[int, _Placed] = {}  # by column: the cell that reaches down to the row above
        for rows_left, row in zip(range(len(self.rows), 0, -1), self.rows, strict=True):
            rows.append([])
            here: dict[int, _Placed] = {}
            column = 0
            for cell in row.cells:
                column = column if cell.column is None else cell.column
                end = column + cell.columns
                placed = above.get(column)
                if cell.goes_on and placed and placed.end == end:
                    placed.rows += 1
                else:
                    placed = _Placed(column, end, min(cell.rows, rows_left), cell)
                    rows[-1].append(placed)
                here[column] = placed
                column = end
            above = here
        return rows


class Tables:
    """The tables that are open while a story is read, the innermost last; nothing is put in one that is too deep."""

    def __init__(self) -> None:
        self._open: list[Grid | None] = []

    def begin(self) -> None:
        """Open a table."""
        self._open.append(Grid() if len(self._open) < DEEPEST else None)

    def end(self) -> list[Item]:
        """Close the innermost one and give it, or the text that it only lays out."""
        grid = self._open.pop()
        return grid.items() if grid else []

    def add(self, row: Row) -> None:
        """Begin a row of the innermost one."""
        if self._open and (grid := self._open[-1]):
            grid.rows.append(row)

    @property
    def row(self) -> Row | None:
        """The row that cells go in."""
        grid = self._open[-1] if self._open else None
        return grid.rows[-1] if grid and grid.rows else None


def _only(cell: Cell) -> Para | None:
    """The only paragraph that is written in a cell."""
    inked = [item for item in cell.items if has_ink([item])]
    return inked[0] if len(inked) == 1 and isinstance(inked[0], Para) else None


Item = Para | Grid


def has_ink(items: Iterable[Item]) -> bool:
    """Is anything written in them?"""
    return any(
        any(has_ink(cell.items) for row in item.rows for cell in row.cells)
        if isinstance(item, Grid)
        else bool(item.text.strip())
        for item in items
    )


def text_of(items: Iterable[Item]) -> str:
    """What a cell says, a line for each paragraph; a table in it has a line for each row."""
    lines: list[str] = []
    for item in items:
        if isinstance(item, Grid):
            rows = (" ".join(filter(None, (one_line(cell.text) for cell in row))) for row in item.composed())
            lines += filter(None, rows)
        else:
            lines.append(item.text)
    return "\n".join(lines)


def boxed(items: Iterable[Item]) -> Iterator[Item]:
    """What a box says, without its blank lines."""
    inked = (item for item in items if isinstance(item, Grid) or item.text.strip())
    return (item if isinstance(item, Grid) else item._replace(kind="box", level=None) for item in inked)


def distinct(stories: Iterable[list[Item]]) -> list[Item]:
    """What stories say, as heads or feet of pages do: what says the same as one before is left out."""
    seen = {""}
    items: list[Item] = []
    for story in stories:
        text = text_of(story).strip()
        if text not in seen:
            items += [item for item in story if has_ink([item])]
            seen.add(text)
    return items


def noted(items: Iterable[Item], mark: str) -> list[Item]:
    """A note as it stands at the foot of the page: its mark, in brackets, before its first paragraph."""
    label = f"[{mark}] "
    inked = (item for item in items if isinstance(item, Grid) or item.text.strip())
    notes = [item if isinstance(item, Grid) else item._replace(kind="note", level=None) for item in inked]
    if not notes or isinstance(notes[0], Grid):
        return [Para(label.rstrip(), "note", generated=len(label) - 1), *notes] if notes else []
    text, generated = label + notes[0].text.lstrip(), len(label) + notes[0].generated
    return [notes[0]._replace(text=text, generated=generated), *notes[1:]]


def compose(composer: Composer, items: Iterable[Item], zone: Zone = "body") -> None:
    """Write them."""
    for item in items:
        if isinstance(item, Grid):
            composer.table(item.composed(), zone=zone)
        else:
            text, kind, level, style, generated = item
            composer.block(text, kind, level=level, style=style, zone=zone, generated=generated)
