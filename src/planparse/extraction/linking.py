"""Which figures belong to which obligation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence


def link_targets(
    obligations: Iterable[tuple[int, int]], quantities: Sequence[tuple[int, str]]
) -> list[list[str]]:
    """For each obligation's range, the ids of the quantities that begin in it; ``quantities`` are (start, id), sorted."""
    starts = [start for start, _ in quantities]
    return [
        [name for _, name in quantities[bisect_left(starts, start) : bisect_left(starts, end)]]
        for start, end in obligations
    ]
