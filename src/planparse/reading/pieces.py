"""Pieces of an office document as they are read: paragraphs, tables with their merged cells, boxes and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from planparse.reading.composing import Composer, TableCell, one_line
from planparse.reading.extracted import PLAIN, Kind, Style, Zone

WIDEST = 63  # columns of a table in Word; wider spans are damage


class Para(NamedTuple):
    """A paragraph, finished."""

    text: str
    kind: Kind = "paragraph"
    level: int | None = None
    style: Style = PLAIN
    generated: int = 0


@dataclass(slots=True)
class Cell:
    """A cell while it is read. Formats say how many rows it takes up, or that it ``goes_on`` from the row above."""

    items: list[Item] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    goes_on: bool = False
    beside: bool = False  # the right part of one that was merged in the way of old files


@dataclass(slots=True)
class Row:
    """A row while it is read."""

    cells: list[Cell] = field(default_factory=list)
    heads: bool = False

    def add(self, cell: Cell) -> None:
        """Add a cell, or widen the one before it."""
        if cell.beside and self.cells:
            self.cells[-1].columns += cell.columns
        else:
            self.cells.append(cell)


@dataclass(slots=True)
class Grid:
    """A table."""

    rows: list[Row] = field(default_factory=list)

    def text_only(self) -> list[Item] | None:
        """What a table holds that only lays out text, with one column or one cell with ink; ``None`` for a real one."""
        cells = [cell for row in self.rows for cell in row.cells if not cell.goes_on]
        inked = [cell for cell in cells if has_ink(cell.items)]
        if len(inked) > 1 and any(len(row.cells) > 1 for row in self.rows):
            return None
        return [item for cell in inked for item in cell.items]

    def composed(self) -> Iterator[list[TableCell]]:
        """The rows as ``Composer.table`` takes them."""
        spans = self._spans()
        for row in self.rows:
            cells = (cell for cell in row.cells if id(cell) in spans)
            yield [TableCell(text_of(cell.items), spans[id(cell)], cell.columns, row.heads) for cell in cells]

    def _spans(self) -> dict[int, int]:
        """The rows that each cell takes up; cells that go on from above are left out."""
        spans: dict[int, int] = {}
        above: dict[int, Cell] = {}  # by column: the cell that reaches down to the row above
        for rows_left, row in zip(range(len(self.rows), 0, -1), self.rows, strict=True):
            here: dict[int, Cell] = {}
            column = 0
            for cell in row.cells:
                start = above.get(column)
                if cell.goes_on and start is not None and start.columns == cell.columns:
                    spans[id(start)] += 1
                    here[column] = start
                else:
                    spans[id(cell)] = min(cell.rows, rows_left)
                    here[column] = cell
                column += cell.columns
            above = here
        return spans


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
