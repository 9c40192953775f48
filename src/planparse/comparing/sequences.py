"""Sequences compared in near-linear time: common elements in order, and the heaviest chain of pairs."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    H = TypeVar("H", bound=Hashable)
    Row = TypeVar("Row", bound=tuple[object, int, int])

Pair = tuple[int, int]

# Up to this many cells an exact comparison is cheap, for a row of them is one integer; beyond, anchors cut it down.
EXACT = 250_000
WIDEST = 1024  # bits of a row: what is longer is read row by row, for each step reads a whole row
DEPTH = 12  # rounds of anchors; each reads a stretch once


def each_once(rows: Iterable[Row]) -> Iterator[Row]:
    """Of rows ``(what, i, j)`` give those of which neither number stood in one that was given before."""
    old, new = set[int](), set[int]()
    for row in rows:
        _, i, j = row
        if i not in old and j not in new:
            old.add(i)
            new.add(j)
            yield row


def common(a: Sequence[H], b: Sequence[H]) -> list[Pair]:
    """Index pairs of equal elements, rising in both: a longest common subsequence where the stretch is short.

    A long one is first cut at the elements that occur once on either side (patience diff); where there are none,
    nothing is taken for common. Time: a dozen passes at most, and a bounded square between two anchors.
    """
    found: list[Pair] = []
    waiting = [(0, len(a), 0, len(b), DEPTH)]
    while waiting:
        a0, a1, b0, b1, depth = waiting.pop()
        while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
            found.append((a0, b0))
            a0, b0 = a0 + 1, b0 + 1
        while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
            a1, b1 = a1 - 1, b1 - 1
            found.append((a1, b1))
        if a0 == a1 or b0 == b1:
            continue
        if (a1 - a0) * (b1 - b0) <= EXACT:
            found += [(a0 + i, b0 + j) for i, j in longest_common(a[a0:a1], b[b0:b1])]
        elif depth:
            edges = [(a0 - 1, b0 - 1), *_anchors(a, b, a0, a1, b0, b1), (a1, b1)]
            found += edges[1:-1]
            if len(edges) > 2:
                waiting += [(i + 1, k, j + 1, m, depth - 1) for (i, j), (k, m) in pairwise(edges)]
    return sorted(found)


def longest_common(a: Sequence[H], b: Sequence[H]) -> list[Pair]:
    """A longest common subsequence, a row of the matrix as the bits of one integer (Hyyrö 2004)."""
    if WIDEST < len(a) > len(b):
        return [(i, j) for j, i in longest_common(b, a)]
    places: dict[H, int] = {}
    for i, element in enumerate(a):
        places[element] = places.get(element, 0) | 1 << i
    full = (1 << len(a)) - 1
    row, rows = full, []
    for element in b:
        hits = row & places.get(element, 0)
        row = ((row + hits) | (row - hits)) & full
        rows.append(row)
    found = []
    i, j = len(a), len(b)
    while i and j:
        bit = 1 << (i - 1)
        if rows[j - 1] & bit:
            i -= 1
            continue
        j -= 1
        if not j or rows[j - 1] & bit:
            i -= 1
            found.append((i, j))
    return found[::-1]


def _anchors(a: Sequence[H], b: Sequence[H], a0: int, a1: int, b0: int, b1: int) -> list[Pair]:
    in_a, in_b = Counter(a[a0:a1]), Counter(b[b0:b1])
    at = {element: j for j in range(b0, b1) if in_b[element := b[j]] == 1}
    pairs = [(i, at[element]) for i in range(a0, a1) if (element := a[i]) in at and in_a[element] == 1]
    return [pairs[k] for k in heaviest_chain([(i, j, 1.0) for i, j in pairs])]


def heaviest_chain(pairs: Sequence[tuple[int, int, float]], *, strict: bool = True) -> list[int]:
    """Positions of the pairs ``(i, j, weight)`` that rise in both numbers and weigh most together.

    With ``strict=False`` a number may also stay as it is from one pair to the next. Weights are above zero.
    O(n log n), and O(n) but for the sorting where most pairs go on from one another, as those of a revision do.
    """
    order = sorted(range(len(pairs)), key=lambda k: (pairs[k][0], -pairs[k][1] if strict else pairs[k][1]))
    ranks = {j: rank for rank, j in enumerate(sorted({j for _, j, _ in pairs}), 1)}
    ranked = [ranks[pairs[k][1]] for k in order]
    # What goes on from the pair before it is best behind that one, and nothing else can come between the two.
    apart = len(ranks) == len(pairs)
    goes_on = [apart and rank + 1 == following for rank, following in pairwise((*ranked, 0))]
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)  # a Fenwick tree of prefix maxima
    before = [-1] * len(pairs)
    here = top = (0.0, -1)
    within = False
    for k, rank, more in zip(order, ranked, goes_on, strict=True):
        so_far = here if within else _most(best, rank - 1 if strict else rank)
        before[k] = so_far[1]
        here = (so_far[0] + pairs[k][2], k)
        if here > top:
            top = here
        within = more
        at = len(best) if more else rank
        while at < len(best):
            if here > best[at]:
                best[at] = here
            at += at & -at
    chain = []
    at = top[1]
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _most(best: Sequence[tuple[float, int]], at: int) -> tuple[float, int]:
    """The greatest of the first entries of a Fenwick tree."""
    found = (0.0, -1)
    while at:
        if best[at] > found:
            found = best[at]
        at &= at - 1
    return found
