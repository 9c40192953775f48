"""Tables as word processors keep them: each row has edges of its own, and cells say that they go on from others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.reading.composing import TableCell

_NEAR = 30  # twentieths of a point between two edges that are one
_USUAL = 1000  # width of a cell whose edges are not told


class Row(NamedTuple):
    """The texts of the cells of a row, their edges in twentieths of a point, and which go on from the left or above."""

    texts: Sequence[str]
    edges: Sequence[int] = ()
    across: frozenset[int] = frozenset()
    down: frozenset[int] = frozenset()
    heads: bool = False


class _Cell(NamedTuple):
    text: str
    left: int
    right: int
    goes_on: bool


Placed = dict[int, tuple[int, _Cell]]  # by the first column: the column behind it, and the cell


def cells(rows: Sequence[Row]) -> list[list[TableCell]]:
    """The rows with their cells as a page shows them."""
    placed = [list(_placed(row)) for row in rows]
    edges = _edges(placed)
    grid: list[Placed] = [
        {_column(edges, cell.left): (_column(edges, cell.right), cell) for cell in row} for row in placed
    ]
    waiting: dict[int, list[str]] = {}  # by column: texts of the cells below that go on, from the last one up
    found = []
    for row, own in zip(reversed(rows), reversed(grid), strict=True):
        written = []
        still: dict[int, list[str]] = {}
        for column, (after, cell) in own.items():
            texts = waiting.pop(column, [])
            texts.append(cell.text)
            if cell.goes_on:
                still[column] = texts
            else:
                whole = "\n".join(filter(None, reversed(texts)))
                written.append(TableCell(whole, len(texts), max(after - column, 1), row.heads))
        waiting = still
        found.append(written)
    return found[::-1]


def _column(edges: list[int], at: int) -> int:
    return bisect_left(edges, at - _NEAR)


def _placed(row: Row) -> Iterator[_Cell]:
    """The cells of a row; those that are merged with the one before are part of it."""
    is_whole = len(row.edges) == len(row.texts) + 1
    waiting: _Cell | None = None
    for number, text in enumerate(row.texts):
        left = row.edges[number] if is_whole else number * _USUAL
        right = row.edges[number + 1] if is_whole else left + _USUAL
        if waiting and number in row.across:
            waiting = waiting._replace(right=right, text=f"{waiting.text}\n{text}".strip())
            continue
        if waiting:
            yield waiting
        waiting = _Cell(text, left, right, number in row.down)
    if waiting:
        yield waiting


def _edges(rows: list[list[_Cell]]) -> list[int]:
    """The edges of all columns, once each."""
    found: list[int] = []
    for at in sorted({at for row in rows for cell in row for at in (cell.left, cell.right)}):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found
