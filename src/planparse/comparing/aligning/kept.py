"""Which words of one version stand in the other, and where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.aligning.edits import tokens
from planparse.comparing.sequences import common
from planparse.comparing.similar import ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planparse.comparing.aligning.edits import Step

Range = tuple[int, int]


class Run(NamedTuple):
    """Words that both versions have, as ranges of both reading texts; they differ in nothing but blanks."""

    old: Range
    new: Range


class Kept:
    """The runs of words that two reading texts share. Sides are 0 for the old and 1 for the new one."""

    def __init__(self, runs: Iterable[Run], old: str, new: str) -> None:
        self._texts = (old, new)
        by_old = sorted(runs)
        self._runs = (by_old, sorted(by_old, key=lambda run: run.new))
        self._starts = tuple([run[side][0] for run in self._runs[side]] for side in (0, 1))

    @classmethod
    def of_steps(cls, steps: Iterable[Sequence[Step]], old: str, new: str) -> Kept:
        """What a rewriting keeps, and what it moves."""
        runs: list[Run] = []
        gone: dict[int, Range] = {}
        came: dict[int, Range] = {}
        for some in steps:
            for step in some:
                if step.op == "keep":
                    runs.append(Run(step.old, step.new))
                elif step.op == "move_from":
                    gone[step.move] = step.old
                elif step.op == "move_to":
                    came[step.move] = step.new
        runs += [Run(place, came[move]) for move, place in gone.items() if move in came]
        return cls(runs, old, new)

    @classmethod
    def between(cls, old: str, before: Range, new: str, after: Range) -> Kept:
        """What two ranges have in common, wherever they stand, word by word; they begin and end together."""
        a, b = tokens(old, *before), tokens(new, *after)
        pairs = common([token.key for token in a], [token.key for token in b])
        ends = [Run((before[at], before[at]), (after[at], after[at])) for at in (0, 1)]
        return cls([*ends, *(Run(a[i][:2], b[j][:2]) for i, j in pairs)], old, new)

    def runs(self, side: int, start: int, end: int) -> Iterator[Run]:
        """The runs that lie in a range of one side, in its order, cut to it."""
        runs = self._runs[side]
        at = max(0, bisect_right(self._starts[side], start) - 1)
        while at < len(runs) and runs[at][side][0] < end:
            run = runs[at]
            here, there = run[side], run[1 - side]
            first, last = max(start, here[0]), min(end, here[1])
            if first < last:
                cut = (_shifted(first, here, there), _shifted(last, here, there))
                yield Run((first, last), cut) if side == 0 else Run(cut, (first, last))
            at += 1

    def whole(self, start: int, end: int) -> Range | None:
        """The range of the new side that one of the old side became, if a single run holds all of it."""
        at = bisect_right(self._starts[0], start) - 1
        if at < 0 or start >= end:
            return None
        here, there = self._runs[0][at]
        return (_shifted(start, here, there), _shifted(end, here, there)) if end <= here[1] else None

    def share(self, side: int, *ranges: Range) -> float:
        """How much of the ink of ranges of one side stands on the other, from 0 to 1; 1 where there is no ink."""
        text = self._texts[side]
        size = sum(len(ink(text[start:end])) for start, end in ranges)
        same = sum(
            len(ink(text[slice(*run[side])])) for start, end in ranges for run in self.runs(side, start, end)
        )
        return same / size if size else 1.0

    def counterpart(self, side: int, start: int, end: int) -> Range | None:
        """The range of the other side from the first to the last of what a range shares with it."""
        there = sorted(run[1 - side] for run in self.runs(side, start, end))
        return (there[0][0], max(last for _, last in there)) if there else None

    def frame(self, side: int, start: int, end: int) -> tuple[Range, Range] | None:
        """What stands around a range on its side, and on the other, between the nearest words that are kept."""
        runs, starts = self._runs[side], self._starts[side]
        before = bisect_left(starts, start) - 1
        behind = max(0, bisect_right(starts, end) - 1)
        while behind < len(runs) and runs[behind][side][1] <= end:
            behind += 1
        if before < 0 or behind == len(runs):
            return None
        first, last = min(start, runs[before][side][1]), max(end, runs[behind][side][0])
        there = (
            _shifted(first, runs[before][side], runs[before][1 - side]),
            _shifted(last, runs[behind][side], runs[behind][1 - side]),
        )
        return ((first, last), there) if there[0] < there[1] else None

    def text(self, side: int) -> str:
        """The reading text of a side."""
        return self._texts[side]

    def instead(self, side: int, start: int, end: int) -> str:
        """What the other side has in the place of a range."""
        return self._texts[1 - side][slice(*self.place(side, start, end))]

    def place(self, side: int, start: int, end: int) -> Range:
        """The place of a range on the other side: between what stands before it and behind it."""
        runs, starts = self._runs[side], self._starts[side]
        at = bisect_right(starts, start) - 1
        before = _shifted(start, runs[at][side], runs[at][1 - side]) if at >= 0 else 0
        behind = bisect_left(starts, end)
        last = runs[behind][1 - side][0] if behind < len(runs) else before + end - start
        return before, last


def _shifted(offset: int, here: Range, there: Range) -> int:
    """The place on the other side; where only blanks make a difference, none outside the run."""
    return min(there[0] + offset - here[0], there[1])
