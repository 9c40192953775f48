"""Which figures of two versions are one by the edits.

Those that they keep, and those that stand for one another in kept words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.penalties import NO_COUNTED_NOUN
from planparse.lexicon.periods import EACH, EVERY_DAYS
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.comparing.reading_text import Version
    from planparse.model import Quantity

    Fits = Callable[[Quantity, Quantity], bool]
    Found = tuple[Quantity, Quantity]

_STOP = regex(CLAUSE_END)
_EVERY = regex(rf"{EACH}(?:{'|'.join(EVERY_DAYS)})")
_NO_NOUN = regex(NO_COUNTED_NOUN)
_NOUN = 2  # characters of a noun before what is counted
_WIDEST = 60  # characters between kept words that still frame a figure


class SameFigures:
    """Pairs figures by the edits alone, whatever they are called."""

    def __init__(self, old: Version, new: Version, kept: Kept) -> None:
        self._versions, self._kept = (old, new), kept
        self._all = tuple(
            self._places(side, [*version.document.targets, *version.document.requirements])
            for side, version in enumerate(self._versions)
        )

    def kept(self, old: Sequence[Quantity], new: Sequence[Quantity], fits: Fits) -> list[Found]:
        """Pair figures that the edits keep, most words first; ``fits`` says which of them may be one."""
        places = (self._places(0, old), self._places(1, new))
        shared: Counter[tuple[int, int]] = Counter()
        for start, end, i in places[0]:
            for run in self._kept.runs(0, start, end):
                for first, last, j in _within(places[1], *run.new):
                    if _says_as_much(old[i], new[j]):
                        shared[i, j] += min(last, run.new[1]) - max(first, run.new[0])
        return _each_once(sorted(shared, key=lambda pair: (-shared[pair], pair)), old, new, fits)

    def framed(self, old: Sequence[Quantity], new: Sequence[Quantity], fits: Fits) -> list[Found]:
        """Pair figures between the same kept words: each the only one there, and no stop beside it."""
        places = (self._places(0, old), self._places(1, new))
        found = []
        for start, end, i in places[0]:
            frame = self._kept.frame(0, start, end)
            if frame is None or any(
                place[1] - place[0] > _WIDEST or _STOP.search(version.text, *place)
                for version, place in zip(self._versions, frame, strict=True)
            ):
                continue
            before, after = (_within(of, *place) for of, place in zip(places, frame, strict=True))
            if len(before) == len(after) == 1:
                found.append((i, after[0][2]))
        return _each_once(found, old, new, fits)

    def stand_alike(self, a: Quantity, b: Quantity) -> bool:
        """Whether all words of the sections of two figures are the same, and so is the place of the figures in them."""
        return self._around(0, a) == self._around(1, b)

    def _around(self, side: int, item: Quantity) -> tuple[int, int, str]:
        """The place of a figure in the own words of its section, and these."""
        of, (start, end) = self._versions[side], self._place(side, item)
        block = of.block(start)
        return start - block.label_end, end - block.label_end, of.text[block.label_end : block.end]

    def is_unread(self, side: int, item: Quantity) -> bool:
        """Whether the words of a figure stand in the other version as they are, and are not read as a figure there."""
        start, end = self._place(side, item)
        there = self._kept.counterpart(side, start, end)
        if there is None or _within(self._all[1 - side], *there):
            return False
        text, other = self._versions[side].text, self._versions[1 - side].text
        return ink(text[start:end]) == ink(other[slice(*there)])

    def is_other_turn(self, side: int, item: Quantity) -> bool:
        """Whether a figure says how often, and in its place stands one that has no number: 每两年 → 每年."""
        start, end = self._place(side, item)
        if not self._versions[side].text.startswith(EACH, start - 1):
            return False
        return _EVERY.search(self._kept.instead(side, start - 1, end)) is not None

    def has_words(self, side: int, words: Range) -> bool:
        """Whether the other version has all of a range of the source."""
        return self._kept.share(side, self._versions[side].range_of(words)) == 1.0

    def count_one_noun(self, a: Quantity, b: Quantity) -> bool:
        """Whether a figure stands in both versions behind the same noun, whatever it is called: 船长和|渡工七至十一人."""
        (start, end), there = self._place(0, a), self._place(1, b)
        text, first = self._versions[0].text, max(0, start - _NOUN)
        if _NO_NOUN.search(text, first, start) or not _says_as_much(a, b):
            return False
        runs = [*self._kept.runs(0, first, end)]
        return (
            self._kept.share(0, (first, end)) == 1.0
            and runs[0].new[0] == there[0] - (start - first)
            and runs[-1].new[1] == there[1]
        )

    def _place(self, side: int, item: Quantity) -> Range:
        return self._versions[side].range_of(item.span)

    def _places(self, side: int, items: Sequence[Quantity]) -> list[tuple[int, int, int]]:
        """Where figures stand, in order, each with its number."""
        return sorted((*self._place(side, item), number) for number, item in enumerate(items))


def _each_once(
    pairs: Iterable[tuple[int, int]], old: Sequence[Quantity], new: Sequence[Quantity], fits: Fits
) -> list[Found]:
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for i, j in pairs:
        if i not in taken[0] and j not in taken[1] and fits(old[i], new[j]):
            taken[0].add(i)
            taken[1].add(j)
            found.append((old[i], new[j]))
    return found


def _says_as_much(a: Quantity, b: Quantity) -> bool:
    """Whether two figures in one place are the same, however they are written: 5万元 and 五万元."""
    return (a.value, a.unit, a.change) == (b.value, b.unit, b.change)


def _within(places: Sequence[tuple[int, int, int]], start: int, end: int) -> list[tuple[int, int, int]]:
    """The places that reach into a range."""
    at = max(0, bisect_left(places, (start, 0, 0)) - 1)
    found = []
    while at < len(places) and places[at][0] < end:
        if places[at][1] > start:
            found.append(places[at])
        at += 1
    return found
