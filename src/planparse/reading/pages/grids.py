"""Ruled tables: where rules cross there are cells, and cells that no rule parts are one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planparse.reading.pages.upright import Rule

_NEAR = 3.0  # points: rules that end so near each other meet
_SAME = 2.0  # ... and those that run so near each other are one
_COVERED = 0.6  # share of the side of a cell that a rule takes up, at least
_OPEN = 8.0  # points by which rules stand out over the last one that crosses them, where a side is left open
_MOST_RULES = 4_000
_MOST_LINES = 400  # across or down, in one table


class Place(NamedTuple):
    """A cell: its row and column from 0, and how many of either it takes up."""

    row: int
    column: int
    rows: int
    columns: int


class Grid(NamedTuple):
    """A ruled table: the edges of its columns and rows, its cells in reading order, and which cell covers what."""

    xs: list[float]
    ys: list[float]
    places: list[Place]
    owners: list[list[int]]  # by row and column: the number of the cell

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What it covers of the page."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def at(self, x: float, y: float) -> int | None:
        """The number of the cell at a point of the page, ``None`` outside of the table."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1:
            return self.owners[row][column]
        return None


def grids(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    """The tables that rules make, from the top; one within another is left to that one."""
    if not (across and down) or len(across) + len(down) > _MOST_RULES:
        return []
    found = [
        grid
        for rows, columns in _crossing(_together(across), _together(down))
        if (grid := _grid(rows, columns)) is not None
    ]
    found.sort(key=lambda grid: -_area(grid))
    outer: list[Grid] = []
    for grid in found:
        if not any(_within(grid, other) for other in outer):
            outer.append(grid)
    return sorted(outer, key=lambda grid: grid.ys[0])


def _area(grid: Grid) -> float:
    left, top, right, bottom = grid.box
    return (right - left) * (bottom - top)


def _within(grid: Grid, other: Grid) -> bool:
    left, top, right, bottom = grid.box
    x0, y0, x1, y1 = other.box
    return x0 - _NEAR <= left and y0 - _NEAR <= top and right <= x1 + _NEAR and bottom <= y1 + _NEAR


def _together(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line, put together where they meet or overlap: a table draws each cell by itself."""
    found: list[Rule] = []
    for line in _clusters(sorted(rules)):
        at = sum(rule.at for rule in line) / len(line)
        start, end = line[0].start, line[0].end
        for rule in sorted(line, key=lambda rule: rule.start)[0:]:
            if rule is line[0]:
                continue
            if rule.start > end + _NEAR or rule.end < start - _NEAR:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            else:
                start, end = min(start, rule.start), max(end, rule.end)
        found.append(Rule(at, start, end))
    return found


def _clusters(rules: Sequence[Rule]) -> list[list[Rule]]:
    lines: list[list[Rule]] = []
    for rule in rules:
        if lines and rule.at - lines[-1][0].at <= _SAME:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [sorted(line, key=lambda rule: rule.start) for line in lines]


def _crossing(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The groups of rules that hang together by their crossings."""
    parent = list(range(len(across) + len(down)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    across = sorted(across)
    levels = [rule.at for rule in across]
    for number, rule in enumerate(down, len(across)):
        for i in range(bisect_left(levels, rule.start - _NEAR), bisect_right(levels, rule.end + _NEAR)):
            if across[i].start - _NEAR <= rule.at <= across[i].end + _NEAR:
                parent[root(i)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for number, rule in enumerate((*across, *down)):
        groups[root(number)][number >= len(across)].append(rule)
    return list(groups.values())


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    if len(across) < 2 or not down:
        return None
    across, down = _closed(across, down)
    xs, ys = _edges(down), _edges(across)
    if not (2 < len(xs) <= _MOST_LINES or 2 < len(ys) <= _MOST_LINES) or min(len(xs), len(ys)) < 2:
        return None
    if max(len(xs), len(ys)) > _MOST_LINES:
        return None
    walls = _cover(down, xs, ys)  # by column edge and row
    floors = _cover(across, ys, xs)  # by row edge and column
    return _tiled(xs, ys, walls, floors)


def _closed(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Add the sides that a table leaves open.

    Three rules across or more stand out over the last one down, all alike.
    """
    top, bottom = min(rule.at for rule in across), max(rule.at for rule in across)
    left, right = min(rule.at for rule in down), max(rule.at for rule in down)
    if len(across) >= 3:
        start, end = min(rule.start for rule in across), max(rule.end for rule in across)
        if start < left - _OPEN and sum(abs(rule.start - start) <= _NEAR for rule in across) >= 3:
            down = [*down, Rule(start, top, bottom)]
        if end > right + _OPEN and sum(abs(rule.end - end) <= _NEAR for rule in across) >= 3:
            down = [*down, Rule(end, top, bottom)]
    if len(down) >= 3:
        start, end = min(rule.start for rule in down), max(rule.end for rule in down)
        left, right = min(rule.at for rule in down), max(rule.at for rule in down)
        if start < top - _OPEN and sum(abs(rule.start - start) <= _NEAR for rule in down) >= 3:
            across = [*across, Rule(start, left, right)]
        if end > bottom + _OPEN and sum(abs(rule.end - end) <= _NEAR for rule in down) >= 3:
            across = [*across, Rule(end, left, right)]
    return across, down


def _edges(rules: Iterable[Rule]) -> list[float]:
    edges: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    return edges


def _cover(rules: Iterable[Rule], edges: list[float], between: list[float]) -> list[list[bool]]:
    """By edge and by stretch between two of the others: is there a rule?"""
    covered = [[0.0] * (len(between) - 1) for _ in edges]
    for rule in rules:
        number = min(range(len(edges)), key=lambda edge: abs(edges[edge] - rule.at))
        first = max(bisect_right(between, rule.start) - 1, 0)
        for stretch in range(first, len(between) - 1):
            start, end = between[stretch], between[stretch + 1]
            if start >= rule.end:
                break
            covered[number][stretch] += max(0.0, min(end, rule.end) - max(start, rule.start)) / (end - start)
    return [[share >= _COVERED for share in line] for line in covered]


def _tiled(xs: list[float], ys: list[float], walls: list[list[bool]], floors: list[list[bool]]) -> Grid:
    """Cells from the upper left: each goes to the right as far as no wall stands, and down to the next floor."""
    height, width = len(ys) - 1, len(xs) - 1
    owners = [[-1] * width for _ in range(height)]
    places: list[Place] = []
    for row in range(height):
        for column in range(width):
            if owners[row][column] >= 0:
                continue
            end = column + 1
            while end < width and not walls[end][row] and owners[row][end] < 0:
                end += 1
            last = row + 1
            while last < height and _open_below(last, column, end, walls, floors, owners):
                last += 1
            for covered in range(row, last):
                owners[covered][column:end] = [len(places)] * (end - column)
            places.append(Place(row, column, last - row, end - column))
    return Grid(xs, ys, places, owners)


def _open_below(
    row: int,
    column: int,
    end: int,
    walls: list[list[bool]],
    floors: list[list[bool]],
    owners: list[list[int]],
) -> bool:
    """Does a cell go on in the next row, as wide as it is?"""
    return not (
        any(floors[row][column:end])
        or any(owners[row][at] >= 0 for at in range(column, end))
        or any(walls[at][row] for at in range(column + 1, end))
        or (column > 0 and not walls[column][row])
        or (end < len(walls) - 1 and not walls[end][row])
    )
