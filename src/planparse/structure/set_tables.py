"""The tables that the format of the source sets as such, with their merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning import CleanText
from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.reading.extracted import Cell

_MOST_COLUMNS = 200  # what is wider is no table that a line can head


class SetTable(NamedTuple):
    """The lines ``[first, after)`` that a table takes up, and its rows.

    It also says whether the first one is its header.
    """

    first: int
    after: int
    rows: list[list[Range]]
    is_headed: bool
    cells: Sequence[Cell]


def set_tables(clean: CleanText, lines: Sequence[Line]) -> Iterator[SetTable]:
    """Every table of the body that takes up some of the lines."""
    for block, own in clean.set_lines(lines):
        if own and block.cells and block.zone == "body":
            yield SetTable(
                own.start, own.stop, _rows(clean, block.cells), _is_headed(block.cells), block.cells
            )


def _is_headed(cells: Sequence[Cell]) -> bool:
    top = [cell for cell in cells if not cell.row]
    return bool(top) and all(cell.heads for cell in top)


def _rows(clean: CleanText, cells: Sequence[Cell]) -> list[list[Range]]:
    """The cells row by row, as many in each.

    One that spans rows stands in all of them; one that spans columns in the last, behind empty cells: in a header the
    cells below tell those columns apart.
    """
    height = max(cell.row + 1 for cell in cells)
    width = min(max(cell.column + cell.columns for cell in cells), _MOST_COLUMNS)
    rows: list[list[Range | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        column = cell.column + cell.columns - 1
        if column < width:
            for row in range(cell.row, min(cell.row + cell.rows, height)):
                rows[row][column] = _ink(clean, cell)
    return [_whole(row) for row in rows]


def _ink(clean: CleanText, cell: Cell) -> Range:
    start, end = clean.clean_span(cell.start, cell.end)
    words = clean.text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, start + len(words.strip()))


def _whole(row: list[Range | None]) -> list[Range]:
    """The row with an empty range in place of each missing cell: where the cell before it ends."""
    at = next((cell[0] for cell in row if cell), 0)
    whole = []
    for cell in row:
        whole.append(cell or (at, at))
        at = whole[-1][1]
    return whole
