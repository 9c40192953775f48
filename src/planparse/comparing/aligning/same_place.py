"""Which items of the two versions stand in the same place: in sentences of which one became the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Protocol, TypeVar

from planparse.comparing.reading_text import below
from planparse.comparing.sequences import each_once
from planparse.comparing.similar import grams, ink, likenesses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from planparse.comparing.aligning.edits import Stretch
    from planparse.comparing.aligning.groups import Group
    from planparse.comparing.reading_text import Version
    from planparse.model import Span


class Item(Protocol):
    """What has a place in the source."""

    @property
    def span(self) -> Span:
        """Where it stands."""


I = TypeVar("I", bound=Item)  # noqa: E741

TELLING = 5  # characters of a name that tells an item away from its place, if another name is like it
# How much surer it is that two items are the same whose sentences, or at least whose sections, became one another.
SAME_SENTENCE, SAME_SECTION = 0.3, 0.1
APART = 0.05  # how much surer it has to be that two items are the same if they stand nowhere near
CROWD = 40  # items of one place that are compared each with each; beyond, only their order tells


class SamePlace:
    """Numbers for places: two items of equal number stand in the same sentence, or in the same section."""

    def __init__(
        self, old: Version, new: Version, stretches: Sequence[Stretch], groups: Sequence[Group]
    ) -> None:
        self._old, self._new = old, new
        self._sentences = (
            _Ranges((*stretch.old, number) for number, stretch in enumerate(stretches)),
            _Ranges((*stretch.new, number) for number, stretch in enumerate(stretches)),
        )
        self._sections = (
            _Ranges(_places(old, enumerate(group.old for group in groups))),
            _Ranges(_places(new, enumerate(group.new for group in groups))),
        )

    def in_one_section(self, old: Item, new: Item) -> bool:
        """Whether the sections of two items became one another."""
        return bool({*self._around(0, old)[:1]}.intersection(self._around(1, new)[:1]))

    def sections(self, side: int, item: Item) -> set[int]:
        """The number of the section of an item.

        It is that of what the item became, and of each below it if it leads a list.
        """
        version = (self._old, self._new)[side]
        at = version.block_at(version.offset(item.span[0]))
        return self._with_below(side, at)

    def sections_of(self, side: int, label: str) -> set[int]:
        """The number of the section that has a label, the first of them, and of what stands below it."""
        at = self._labels[side].get(label)
        return set() if at is None else self._with_below(side, at)

    @cached_property
    def _labels(self) -> tuple[dict[str, int], dict[str, int]]:
        old, new = (
            {ink(block.label): at for at, block in reversed([*enumerate(version.blocks)]) if block.label}
            for version in (self._old, self._new)
        )
        return old, new

    def _with_below(self, side: int, at: int) -> set[int]:
        blocks = (self._old, self._new)[side].blocks
        starts = [blocks[at].start, *(block.start for block in below(blocks, at))]
        return {number for start in starts if (number := self._sections[side][start]) is not None}

    def in_one_article(self, old: Item, new: Item) -> bool:
        """Whether the sections of two items became one another, or that of one is a list in that of the other."""
        return not {*self._around(0, old)}.isdisjoint(self._around(1, new))

    def in_articles(self, old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int]]:
        """Give those by number that stand in one article, each pair once.

        None of an article that is a crowd of them.
        """
        found: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, items in enumerate((old, new)):
            for at, item in enumerate(items):
                for number in self._around(side, item):
                    found[number][side].append(at)
        seen: set[tuple[int, int]] = set()
        for numbers in found.values():
            if len(numbers[0]) * len(numbers[1]) <= CROWD * CROWD:
                seen.update(product(*numbers))
        yield from sorted(seen)

    def _around(self, side: int, item: Item) -> list[int]:
        """The numbers of an item's section, of the items it leads and, unless that is an article, of the one above."""
        version = (self._old, self._new)[side]
        at = version.block_at(version.offset(item.span[0]))
        block = version.blocks[at]
        above = block.parent if block.style != "article" else None
        starts = [block.start, *([] if above is None else [version.blocks[above].start])]
        starts += (
            [item.start for item in below(version.blocks, at)]
            if version.text.startswith("：", block.end - 2)
            else []
        )
        return [number for start in starts if (number := self._sections[side][start]) is not None]

    def pairs(
        self,
        old: Sequence[I],
        new: Sequence[I],
        score: Callable[[I, I], float],
        name: Callable[[I], str | None],
        least: float,
    ) -> list[tuple[I | None, I | None, float]]:
        """Pair items in the same sentence, in the same section, by name, by likeness of names; then those left alone.

        ``score`` says from 0 to 1 how surely two items are the same; a pair has ``least`` at least. Away from its
        place an item is known by its ``name`` only where neither version has another of that name.
        """
        left: tuple[dict[int, I], dict[int, I]] = (dict(enumerate(old)), dict(enumerate(new)))
        found: list[tuple[I | None, I | None, float]] = []
        often = Counter(map(name, old)) | Counter(map(name, new))

        def place(side: int, item: I, ranges: tuple[_Ranges, _Ranges] | None) -> int | str | None:
            if ranges is None:
                known = name(item)
                return known if often[known] == 1 else None
            return ranges[side][(self._old, self._new)[side].offset(item.span[0])]

        for ranges, bonus in ((self._sentences, SAME_SENTENCE), (self._sections, SAME_SECTION), (None, 0.0)):
            buckets: defaultdict[int | str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
            for side in (0, 1):
                for number, item in left[side].items():
                    where = place(side, item, ranges)
                    if where is not None:
                        buckets[where][side].append(number)
            for numbers in buckets.values():
                for i, j, sure in _paired(left, numbers, score, least, bonus):
                    found.append((left[0].pop(i), left[1].pop(j), sure))
        for i, j, sure in _alike(left, name, score, least):
            found.append((left[0].pop(i), left[1].pop(j), sure))
        found += [(item, None, 1.0) for item in left[0].values()]
        found += [(None, item, 1.0) for item in left[1].values()]
        return found


def _paired(
    left: tuple[dict[int, I], dict[int, I]],
    numbers: tuple[list[int], list[int]],
    score: Callable[[I, I], float],
    least: float,
    bonus: float,
) -> list[tuple[int, int, float]]:
    """Best pairs first. In a crowd an item is compared with those around its own place in the order only."""
    old, new = numbers
    found = []
    for at, i in enumerate(old):
        about = at * len(new) // len(old)
        reach = len(new) if len(old) * len(new) <= CROWD * CROWD else CROWD // 2
        for order in range(max(0, about - reach), min(len(new), about + reach + 1)):
            j = new[order]
            sure = score(left[0][i], left[1][j]) + bonus
            if sure >= least:
                found.append(((-sure, abs(order - about)), i, j))
    return _best(found)


def _best(found: list[tuple[tuple[float, int], int, int]]) -> list[tuple[int, int, float]]:
    """Choose from ((score below zero, distance), old, new): the surest first, then the nearest, each item once."""
    return [(i, j, min(1.0, round(-sure, 3))) for (sure, _), i, j in each_once(sorted(found))]


def _alike(
    left: tuple[dict[int, I], dict[int, I]],
    name: Callable[[I], str | None],
    score: Callable[[I, I], float],
    least: float,
) -> list[tuple[int, int, float]]:
    """Pairs that stand nowhere near and are called nearly the same, the surest first."""
    numbers = [[number for number, item in side.items() if len(name(item) or "") >= TELLING] for side in left]
    old, new = ([grams(name(left[side][at]) or "", 2) for at in numbers[side]] for side in (0, 1))
    found = []
    for pair in likenesses(old, new):
        i, j = numbers[0][pair.old], numbers[1][pair.new]
        sure = score(left[0][i], left[1][j])
        if sure >= least + APART:
            found.append(((-sure, 0), i, j))
    return _best(found)


def _places(version: Version, sections: Iterable[tuple[int, list[int]]]) -> Iterator[tuple[int, int, int]]:
    """Where the blocks of sections stand, each with the number of its section."""
    for number, blocks in sections:
        for at in blocks:
            yield version.blocks[at].start, version.blocks[at].end, number


class _Ranges:
    """Finds the number of the range that holds an offset."""

    def __init__(self, ranges: Iterable[tuple[int, int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _, _ in self._ranges]

    def __getitem__(self, offset: int) -> int | None:
        at = bisect_right(self._starts, offset) - 1
        return self._ranges[at][2] if at >= 0 and offset < self._ranges[at][1] else None
