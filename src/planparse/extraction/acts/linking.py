"""Which figures belong to which obligation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol


class Stretch(Protocol):
    """What has a start and an end, in clean offsets."""

    start: int
    end: int


def link_targets(obligations: Sequence[Stretch], quantities: Sequence[tuple[int, str]]) -> list[list[str]]:
    """For each obligation, the ids of the quantities that begin in it; ``quantities`` are (start, id), sorted."""
    if not quantities:
        return [[] for _ in obligations]
    starts = [start for start, _ in quantities]
    linked = []
    for item in obligations:
        at = bisect_left(starts, item.start)
        names = []
        while at < len(starts) and starts[at] < item.end:
            names.append(quantities[at][1])
            at += 1
        linked.append(names)
    return linked
