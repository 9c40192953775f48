"""Tables of old Word files: rows whose cells end with a mark, and whose edges tell what is merged ([MS-DOC] 2.4.3, 2.6.3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from planparse.reading.composing import TableCell
from planparse.reading.doc_story import Paragraph

_CELL = "\x07"
_NEAR = 30  # twentieths of a point between two edges that are one
_GOES_ON_ACROSS = 0x2  # flags of a cell (2.9.317)
_MERGED_DOWN, _BEGINS_DOWN = 0x20, 0x40
_GOES_ON_DOWN = 1  # of sprmTVertMerge


@dataclass
class _Row:
    texts: list[str]
    edges: tuple[int, ...] = ()
    flags: tuple[int, ...] = ()
    vertical: dict[int, int] = field(default_factory=dict)
    heads: bool = False


@dataclass
class _Cell:
    text: str
    left: int
    right: int
    goes_on: bool
    heads: bool


class Table:
    """Gathers the paragraphs of a table."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._cells: list[str] = []
        self._lines: list[str] = []

    def take(self, paragraph: Paragraph, label: str) -> None:
        """Take a paragraph, which may end its cell or its row."""
        form = paragraph.form
        if form.get("ends_row") and form.get("depth", 1) <= 1:
            vertical = form.get("vertical", {})
            edges, flags = form.get("columns", ((), ()))
            self._rows.append(_Row(self._cells, edges, flags, vertical, bool(form.get("heads"))))
            self._cells, self._lines = [], []
            return
        if form.get("ends_inner_row"):
            return
        text = f"{label}{paragraph.text}".strip()
        if text:
            self._lines.append(text)
        if paragraph.mark == _CELL and form.get("depth", 1) <= 1:
            self._cells.append("\n".join(self._lines))
            self._lines = []

    def rows(self) -> list[list[TableCell]]:
        """The rows with their cells as the page shows them."""
        if self._lines:
            self._cells.append("\n".join(self._lines))
        if self._cells:
            self._rows.append(_Row(self._cells))
        placed = [list(_placed(row)) for row in self._rows]
        edges = _edges(placed)
        grid = [
            [
                (bisect_left(edges, cell.left - _NEAR), bisect_left(edges, cell.right - _NEAR), cell)
                for cell in row
            ]
            for row in placed
        ]
        return [
            [_cell(grid, number, *place) for place in row if not place[2].goes_on]
            for number, row in enumerate(grid)
        ]


def _placed(row: _Row) -> Iterator[_Cell]:
    """The cells of a row; those that are merged with the one before are part of it."""
    whole = len(row.edges) == len(row.texts) + 1
    waiting: _Cell | None = None
    for number, text in enumerate(row.texts):
        flags = row.flags[number] if number < len(row.flags) else 0
        left = row.edges[number] if whole else number * 1000
        right = row.edges[number + 1] if whole else left + 1000
        vertical = row.vertical.get(number)
        down = bool(flags & _MERGED_DOWN and not flags & _BEGINS_DOWN)
        if vertical is not None:
            down = vertical == _GOES_ON_DOWN
        if waiting and flags & _GOES_ON_ACROSS:
            waiting.right = right
            waiting.text = f"{waiting.text}\n{text}".strip()
            continue
        if waiting:
            yield waiting
        waiting = _Cell(text, left, right, down, row.heads)
    if waiting:
        yield waiting


def _edges(rows: list[list[_Cell]]) -> list[int]:
    """The edges of all columns, once each."""
    found: list[int] = []
    for at in sorted({at for row in rows for cell in row for at in (cell.left, cell.right)}):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found


Place = tuple[int, int, _Cell]


def _cell(grid: list[list[Place]], number: int, first: int, after: int, cell: _Cell) -> TableCell:
    rows = 1
    text = cell.text
    for below in grid[number + 1 :]:
        same = next((other for start, end, other in below if start == first and other.goes_on), None)
        if same is None:
            break
        text = f"{text}\n{same.text}".strip()
        rows += 1
    return TableCell(text, rows, max(after - first, 1), cell.heads)
