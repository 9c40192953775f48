"""Where the lines of a document begin and end, and how far they stand apart, from what its pages have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from planparse.reading.pages.layout import Page
from planparse.reading.pages.lines import Line

_RAGGED = 4  # characters by which the right margin may be wider than the left one
_FEWEST_FILLED = 0.3  # of the width between equal margins may be left free beside full lines
_SHARE_INDENTED = 0.08  # of the lines, where paragraphs are told by it
_SHARE_USUAL = 0.2  # of the distances between lines
_FEWEST = 4  # lines of a page that show where its right margin is
INDENT = (1.4, 2.6)  # characters by which the first line of a paragraph is set in
_FEWEST_LINES = 12  # of odd or of even pages that show where the margins of those are


class Margins(NamedTuple):
    """Where lines begin and end, and how those of a size stand apart."""

    left: float
    right: float
    leading: dict[float, float]
    indented: bool  # the first line of a paragraph is set in


def lines_on(pages: Iterable[Page]) -> list[Line]:
    """The lines of some pages that stand in no table."""
    return [item for page in pages for item in page.items if isinstance(item, Line)]


def body_size(pages: Iterable[Page]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines_on(pages):
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def all_margins(pages: Sequence[Page]) -> dict[int, Margins]:
    """By page: pages of one shape share their margins, those of odd and even ones apart."""
    shapes: dict[tuple[int, int, int], list[Page]] = defaultdict(list)
    for page in pages:
        shapes[round(page.width), round(page.height), page.number % 2].append(page)
    found = {}
    for alike in shapes.values():
        lines = [line for line in lines_on(alike) if line.column is None]
        if len(lines) < _FEWEST_LINES:  # the last page, say, with nothing but who signs
            lines = [line for line in lines_on(pages) if line.column is None]
        whole = _margins(lines, alike[0].width)
        for page in alike:
            own = [line for line in lines_on([page]) if line.column is None]
            right = _right(own, _FEWEST, 0.3, _least_full(whole.left, page.width)) if own else None
            is_other = right is not None and abs(right - whole.right) > 2 * _size(own)
            found[page.number] = whole._replace(right=right) if right and is_other else whole
    return found


def _size(lines: Sequence[Line]) -> float:
    return Counter(line.size for line in lines).most_common(1)[0][0]


def _margins(lines: Sequence[Line], width: float) -> Margins:
    if not lines:
        return Margins(0.0, width, {}, False)
    size = _size(lines)
    left = _left(lines, size)
    right = _right(lines, 2, 0.06, _least_full(left, width))
    if right is None:  # no line is full, or one is
        mirrored = width - left
        longest = max(line.right for line in lines)
        right = longest if longest > mirrored - _RAGGED * size else mirrored - size
    insets = [(line.left - left) / line.size for line in lines]
    set_in = sum(INDENT[0] <= inset <= INDENT[1] for inset in insets)
    return Margins(left, right, _leadings(lines), set_in > _SHARE_INDENTED * len(lines))


def _least_full(left: float, width: float) -> float:
    """Where full lines end at the least.

    Short lines may all end at one place far before it, as the cells of a table do.
    """
    return width - left - _FEWEST_FILLED * (width - 2 * left)


def _right(lines: Sequence[Line], fewest: int, share: float, least: float) -> float | None:
    """The last place from ``least`` on at which several lines end; ``None`` where no lines end at the same place."""
    size, needed = _size(lines), max(fewest, share * len(lines))
    ends = sorted((line.right for line in lines if line.right >= least), reverse=True)
    last = 0
    for first, end in enumerate(ends):
        while last < len(ends) and end - ends[last] <= 0.75 * size:
            last += 1
        if last - first >= needed:
            return end
    return None


def _left(lines: Sequence[Line], size: float) -> float:
    """The first place from the left at which several lines begin."""
    starts = sorted(line.left for line in lines)
    fewest = max(1, min(3, len(lines) // 12))
    for number, start in enumerate(starts):
        if sum(other - start <= size / 2 for other in starts[number : number + fewest + 1]) >= fewest:
            return start
    return starts[0]


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance between the lines of each size."""
    distances: dict[float, Counter[float]] = defaultdict(Counter)
    for before, line in pairwise(lines):
        apart = line.base - before.base
        if before.page == line.page and before.size == line.size and 0.8 < apart / line.size < 4:
            distances[line.size][round(apart * 2) / 2] += 1
    return {size: _least(counts) for size, counts in distances.items()}


def _least(counts: Counter[float]) -> float:
    """The least distance that is no exception."""
    needed = _SHARE_USUAL * counts.total()
    return min(apart for apart, count in counts.items() if count >= min(needed, max(counts.values())))
