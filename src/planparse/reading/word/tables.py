"""Paragraphs and tables as old word processors keep them.

Each row has edges of its own, and cells say that they go on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.reading.extracted import PLAIN, Style
from planparse.reading.word.pieces import Cell, Grid, Item, Para
from planparse.reading.word.pieces import Row as Cells

_NEAR = 30  # twentieths of a point between two edges that are one
_USUAL = 1000  # width of a cell whose edges are not told


class Row(NamedTuple):
    """What is in the cells of a row, and their edges in twentieths of a point.

    It also tells which go on from the left or from above.
    """

    cells: Sequence[list[Item]]
    edges: Sequence[int] = ()
    across: frozenset[int] = frozenset()
    down: frozenset[int] = frozenset()
    heads: bool = False


class Said(NamedTuple):
    """What is said of a paragraph: the levels of a heading or of an entry of the contents from 1, of an item from 0."""

    heading: int | None = None
    contents: int | None = None
    depth: int = 0
    style: Style = PLAIN


def paragraph(text: str, label: str, said: Said) -> Para:
    """A paragraph with the label that numbers it; one without words is no heading."""
    text = label + (text.lstrip() if label else text).strip("\n")
    if said.contents:
        return Para(text, "contents", said.contents, said.style, len(label))
    if said.heading and text.strip():
        return Para(text, "heading", said.heading, said.style, len(label))
    if label:
        return Para(text, "item", said.depth + 1, said.style, len(label))
    return Para(text, style=said.style)


def tables(rows: Sequence[Row]) -> list[Item]:
    """The rows as a table, or as the text that one only lays out."""
    placed = [list(_placed(row)) for row in rows]
    edges = _edges([edge for row in placed for _, left, right in row for edge in (left, right)])
    grid = Grid()
    for row, cells in zip(rows, placed, strict=True):
        made = Cells(heads=row.heads)
        after = 0
        for cell, left, right in cells:
            first = bisect_left(edges, left - _NEAR)
            if first > after:  # it begins further to the right
                made.add(Cell(columns=first - after))
            cell.columns = max(bisect_left(edges, right - _NEAR) - first, 1)
            after = max(first, after) + cell.columns
            made.add(cell)
        grid.rows.append(made)
    return grid.items()


def _placed(row: Row) -> Iterator[tuple[Cell, int, int]]:
    """The cells of a row with their edges; those that are merged with the one before are part of it."""
    is_whole = len(row.edges) == len(row.cells) + 1
    waiting: tuple[Cell, int, int] | None = None
    for number, items in enumerate(row.cells):
        left = row.edges[number] if is_whole else number * _USUAL
        right = row.edges[number + 1] if is_whole else left + _USUAL
        if waiting and number in row.across:
            waiting[0].items += items
            waiting = waiting[0], waiting[1], right
            continue
        if waiting:
            yield waiting
        waiting = Cell(items, goes_on=number in row.down), left, right
    if waiting:
        yield waiting


def _edges(places: Sequence[int]) -> list[int]:
    """The edges of all columns, once each."""
    found: list[int] = []
    for at in sorted(set(places)):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found
