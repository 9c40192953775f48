"""Tables whose cells are ruled: the grid that lines on a page make, and which of its cells are one.

Coordinates are points, y going down. A rule is a segment; thin boxes are rules too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from planparse.reading.composing import TableCell
from planparse.reading.extracted import Box
from planparse.reading.ofd.geometry import Line, Piece, lines_of

_NEAR = 2.0  # points between lines that are one
_THICKEST = 3.0  # points of a box that is a rule
_MOST_RULES = 300  # each way; a page with more is a drawing
_MOST_CELLS = 20_000
_FEWEST_LINES = 3  # in two cells of one row, each short, show that the rows have no rules between them
_FILLED = 0.85  # share of its cell that a line which wraps fills


class Rule(NamedTuple):
    """A line along one axis: where it is on the other one, and from where to where it goes."""

    at: float
    start: float
    end: float


class Placed(NamedTuple):
    """A table and where it stands."""

    rows: list[list[TableCell]]
    box: Box


@dataclass
class Grid:
    """Edges of columns and rows, and the rules that run along them."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    down: list[Rule]
    pieces: list[Piece] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def holds(self, piece: Piece) -> bool:
        """Whether the middle of a piece lies in it."""
        x, y = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
        return self.xs[0] < x < self.xs[-1] and self.ys[0] < y < self.ys[-1]


def tables_of(pieces: Sequence[Piece], boxes: Iterable[Box]) -> tuple[list[Placed], list[Piece]]:
    """The ruled tables of a page, and the pieces that stand in none."""
    grids = _grids(boxes)
    if not grids:
        return [], list(pieces)
    free: list[Piece] = []
    for piece in pieces:
        grid = next((grid for grid in grids if grid.holds(piece)), None)
        (grid.pieces if grid else free).append(piece)
    found = []
    for grid in grids:
        rows = _rows(grid)
        if any(cell.text for row in rows for cell in row):
            found.append(Placed(rows, grid.box))
    return found, free


def _grids(boxes: Iterable[Box]) -> list[Grid]:
    """A grid for each set of rules that touch and make cells in two columns or more; the smallest first."""
    across, down = _rules(boxes)
    if not across or not down or max(len(across), len(down)) > _MOST_RULES:
        return []
    grids = []
    for rows, columns in _touching(across, down):
        xs = _edges([rule.at for rule in columns], [end for rule in rows for end in rule[1:]])
        ys = _edges([rule.at for rule in rows], [end for rule in columns for end in rule[1:]])
        if len(xs) > 2 and len(ys) > 1 and (len(xs) - 1) * (len(ys) - 1) <= _MOST_CELLS:
            grids.append(Grid(xs, ys, rows, columns))
    return sorted(grids, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))


def _rules(boxes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    across, down = [], []
    for left, top, right, bottom in boxes:
        if bottom - top <= _THICKEST < right - left:
            across.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= _THICKEST < bottom - top:
            down.append(Rule((left + right) / 2, top, bottom))
    return _merged(across), _merged(down)


def _merged(rules: list[Rule]) -> list[Rule]:
    """Rules that lie on one line and touch are one: tables are often drawn cell by cell."""
    rules.sort()
    levels: list[list[Rule]] = []
    for rule in rules:
        if levels and rule.at - levels[-1][0].at <= _NEAR:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    merged: list[Rule] = []
    for level in levels:
        at = level[0].at
        ordered = sorted(level, key=lambda rule: rule.start)
        start, end = ordered[0].start, ordered[0].end
        for rule in ordered[1:]:
            if rule.start > end + _NEAR:
                merged.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        merged.append(Rule(at, start, end))
    return merged


def _touching(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    groups = Groups(len(across) + len(down))
    for i, row in enumerate(across):
        for j, column in enumerate(down):
            meet = row.start - _NEAR <= column.at <= row.end + _NEAR
            if meet and column.start - _NEAR <= row.at <= column.end + _NEAR:
                groups.join(i, len(across) + j)
    found: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate((*across, *down)):
        found.setdefault(groups.find(i), ([], []))[i >= len(across)].append(rule)
    return [pair for pair in found.values() if pair[0] and pair[1]]


def _edges(rules: list[float], ends: list[float]) -> list[float]:
    """Where columns (rows) begin and end: at rules, and at the ends of those that cross them."""
    edges: list[float] = []
    for at in sorted([*rules, min(ends), max(ends)]):
        if not edges or at - edges[-1] > 2 * _NEAR:
            edges.append(at)
    return edges


class Groups:
    """Sets of numbers that grow together (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def find(self, number: int) -> int:
        """The number that stands for the set."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        one, other = self.find(one), self.find(other)
        self._parents[max(one, other)] = min(one, other)


def _rows(grid: Grid) -> list[list[TableCell]]:
    """The cells, row by row, each with what is written in it."""
    spans = _spans(grid)
    columns = len(grid.xs) - 1
    inside: dict[int, list[Piece]] = {}
    for piece in grid.pieces:
        row = min(bisect_right(grid.ys, (piece.top + piece.bottom) / 2), len(grid.ys) - 1) - 1
        column = min(bisect_right(grid.xs, (piece.left + piece.right) / 2), columns) - 1
        inside.setdefault(spans[row * columns + column][0], []).append(piece)
    rows: list[list[TableCell]] = []
    for row in range(len(grid.ys) - 1):
        cells, written = [], []
        for column in range(columns):
            first, high, wide = spans[row * columns + column]
            if first == row * columns + column:
                lines = lines_of(inside.get(first, ()))
                cells.append(TableCell("\n".join(line.text for line in lines), high, wide))
                written.append((lines, grid.xs[column + wide] - grid.xs[column]))
        rows += _unruled(cells, written)
    return rows


def _spans(grid: Grid) -> list[tuple[int, int, int]]:
    """For each square of the grid: the first square of its cell, and how many rows and columns the cell has."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    groups = Groups(rows * columns)
    walls = {edge: [rule for rule in grid.down if abs(rule.at - edge) <= 2 * _NEAR] for edge in grid.xs}
    floors = {edge: [rule for rule in grid.across if abs(rule.at - edge) <= 2 * _NEAR] for edge in grid.ys}
    x_middles = [(a + b) / 2 for a, b in pairwise(grid.xs)]
    y_middles = [(a + b) / 2 for a, b in pairwise(grid.ys)]
    for row in range(rows):
        for column in range(columns):
            square = row * columns + column
            if column and not _stands(walls[grid.xs[column]], y_middles[row]):
                groups.join(square - 1, square)
            if row and not _stands(floors[grid.ys[row]], x_middles[column]):
                groups.join(square - columns, square)
    return _rectangles(groups, rows, columns)


def _stands(rules: list[Rule], at: float) -> bool:
    return any(rule.start - _NEAR <= at <= rule.end + _NEAR for rule in rules)


def _rectangles(groups: Groups, rows: int, columns: int) -> list[tuple[int, int, int]]:
    members: dict[int, list[int]] = {}
    for square in range(rows * columns):
        members.setdefault(groups.find(square), []).append(square)
    spans = [(square, 1, 1) for square in range(rows * columns)]
    for squares in members.values():
        first = squares[0]
        high = squares[-1] // columns - first // columns + 1
        wide = max(square % columns for square in squares) - first % columns + 1
        if high * wide == len(squares):  # else no cell has that form
            for square in squares:
                spans[square] = (first, high, wide)
    return spans


def _unruled(cells: list[TableCell], written: Sequence[tuple[list[Line], float]]) -> list[list[TableCell]]:
    """A row as several where its lines are rows without rules between them: many in each cell, and none wraps."""
    long = [lines for lines, _ in written if len(lines) >= _FEWEST_LINES]
    wraps = sum(
        any(line.right - line.left > _FILLED * wide for line in lines) for lines, wide in written if lines
    )
    if len(long) < 2 or wraps > 1 or any(cell.rows > 1 for cell in cells):
        return [cells]
    tops = [line.bottom for line in max(long, key=len)]
    rows = [[TableCell("", 1, cell.columns) for cell in cells] for _ in tops]
    for column, (lines, _) in enumerate(written):
        for line in lines:
            row = rows[max(bisect_right(tops, line.bottom + line.size / 2) - 1, 0)]
            text = f"{row[column].text}\n{line.text}".strip()
            row[column] = row[column]._replace(text=text)
    return rows
