"""Which section of the new version is which of the old: by heading, content and surroundings, never by number."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from planparse.comparing.aligning.assignment import assignment
from planparse.comparing.aligning.contents import Contents
from planparse.comparing.aligning.groups import Group, in_reading_order, mark_moves
from planparse.comparing.aligning.pieces import with_pieces
from planparse.comparing.sequences import common, heaviest_chain
from planparse.comparing.similar import ink, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planparse.comparing.aligning.contents import Content
    from planparse.comparing.reading_text import Block, Version

Pair = tuple[int, int]

# What counts for two sections being one, each a share of one: what they have in common, weighted by how rare it is, and
HEADING = 0.2  # equal headings; less where they are only alike
PARENT = 0.05  # standing below the same section
BESIDE = 0.03  # standing behind the same section, or before it
MOST_BY_PLACE = PARENT + BESIDE + BESIDE  # all that speaks for two by where they stand
PART = 0.3  # being the same part of a document
STYLE = 0.1  # what an article and an item are less likely to be one,
AWAY = 0.05  # and two that have others between them, which stayed where they are
LEAST = 0.18  # where it is together at least
# Of settling all pairs: what was settled in one says what stands above, below and beside in the next.
ROUNDS = 4
MANY = 6  # sections that say the same, of which no words tell one from another
NEAR = 2  # places to either side in which a section is looked for between two that are settled


class Alignment:
    """Settles all pairs at once, so that they are worth most together; a few times over, for each speaks for others."""

    def __init__(self, old: Version, new: Version) -> None:
        self.old, self.new = old.blocks, new.blocks
        texts = [
            [version.text[block.label_end : block.end] for block in version.blocks] for version in (old, new)
        ]
        self.contents = Contents(*texts)
        self.settled = {i: j for i, j in _same_words(*texts) if not self._are_closing(i, j)}
        self.old_whole = _Wholes(self.old, self.contents.old, self.contents)
        self.new_whole = _Wholes(self.new, self.contents.new, self.contents)
        self.old_own, self.new_own = self.contents.old_ink, self.contents.new_ink
        self.old_below, self.new_below = _below(self.old, self.old_own), _below(self.new, self.new_own)
        self._content: dict[Pair, float] = {}
        self._known: dict[tuple[int, int, int], float] = {}
        self._heading: dict[tuple[str, str], float] = {}
        self._free = self._unsettled()
        self._settled_below = self._common_below(self.settled, {})
        self.alike: list[Pair] = []
        self.to_new = self._aligned()

    def _are_closing(self, i: int, j: int) -> bool:
        """Whether two sections close lists: the same words (有前款第一项行为的，处…) mean what stands in the list then."""
        return self.old[i].style == self.new[j].style == "closing"

    def groups(self) -> list[Group]:
        """Give every block in one group; in the order of the new version, what is gone where it stood."""
        groups = with_pieces(self.to_new, self.alike, self.contents, self.old, self.new)
        mark_moves(groups, self.old, self.new)
        return in_reading_order(groups)

    def _unsettled(self) -> tuple[list[int], list[int]]:
        """The sections of both versions of which the same words do not tell the partner."""
        taken = set(self.settled.values())
        return (
            [i for i in range(len(self.old)) if i not in self.settled],
            [j for j in range(len(self.new)) if j not in taken],
        )

    def _aligned(self) -> dict[int, int]:
        self.alike = [*self.contents.candidates(*self._free), *self._same_headings(*self._free)]
        to_new = self.settled
        for _ in range(ROUNDS):
            before = to_new
            to_new = self.settled | assignment(self._worths(before))
            if to_new == before:
                break
        return to_new

    def _same_headings(self, old: Iterable[int], new: Iterable[int]) -> Iterator[Pair]:
        """Those of equal headings, the first with the first; and parts by their kind."""
        named: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for side, blocks, numbers in ((named[0], self.old, old), (named[1], self.new, new)):
            for at in numbers:
                block = blocks[at]
                for name in (
                    ink(block.heading),
                    f"{block.style} {block.id}" if block.style == "part" else "",
                ):
                    if name:
                        side[name].append(at)
        for name, places in named[0].items():
            yield from zip(places, named[1].get(name, ()), strict=False)

    def _worths(self, to_new: Mapping[int, int]) -> dict[Pair, float]:
        """Say of the pairs that may be how much more than the least they are worth, given what is settled so far."""
        near = _Surroundings(self.old, self.new, to_new)
        found_since = {i: j for i, j in to_new.items() if i not in self.settled}
        below = self._common_below(found_since, self._settled_below)
        found: dict[Pair, float] = {}
        for i, j in {*self.alike, *below, *near.pairs()}:
            if (self.old[i].style == "part") != (self.new[j].style == "part") or near.close_others(i, j):
                continue
            about = i, j, below.get((i, j), 0)
            if about not in self._known:  # from one round to the next, most pairs stay as like as they are
                self._known[about] = self._likeness(*about)
            alike = self._known[about]
            if alike + MOST_BY_PLACE - LEAST > 0 and (worth := alike + near.of(i, j) - LEAST) > 0:
                found[i, j] = worth
        return found

    def _common_below(self, to_new: Mapping[int, int], so_far: Mapping[Pair, int]) -> dict[Pair, int]:
        """How much ink stands straight below two free sections each that is settled to be one another's."""
        below = dict(so_far)
        free_old, free_new = map(frozenset, self._free)
        for i, j in to_new.items():
            above, there = self.old[i].parent, self.new[j].parent
            if above in free_old and there in free_new:
                below[above, there] = below.get((above, there), 0) + self.old_own[i] + self.new_own[j]
        return below

    def _likeness(self, i: int, j: int, below: int) -> float:
        """How like two sections are: in their words, or in those and what became of what stands below them."""
        old, new = self.old[i], self.new[j]
        if (i, j) not in self._content:
            alone, whole = (
                (self.contents.old[i], self.contents.new[j]),
                (self.old_whole[i], self.new_whole[j]),
            )
            words = self.contents.likeness(*alone)
            if whole != alone:  # what opens a list is worded alike for many lists
                with_items = self.contents.likeness(*whole)
                words = max(with_items, (words + with_items) / 2)
            self._content[i, j] = words
        words = self._content[i, j]
        own = self.old_own[i] + self.new_own[j]
        all_below = self.old_below[i] + self.new_below[j]
        if all_below:
            with_below = (words * own + below) / (own + all_below)
            bare = _is_bare(old) or _is_bare(new)
            words = with_below if bare else max(words, with_below)
        if old.heading and new.heading:
            words += HEADING * max(0, 2 * self._alike_headings(old.heading, new.heading) - 1)
        if old.style != new.style:
            words -= STYLE
        elif old.style == "part" and old.id == new.id and not old.label:
            words += PART
        return words

    def _alike_headings(self, old: str, new: str) -> float:
        if (old, new) not in self._heading:
            self._heading[old, new] = likeness(ink(old), ink(new))
        return self._heading[old, new]


def _is_bare(block: Block) -> bool:
    """Whether nothing stands between a heading and what is below it."""
    return block.end - block.heading_end <= 1


class _Wholes:
    """What stands in each block and, where it says more than its heading, in those below it: an article with its items.

    Read where it is asked for: of most blocks, which stayed what they were, it is not.
    """

    def __init__(self, blocks: Sequence[Block], own: Sequence[Content], contents: Contents) -> None:
        self._own, self._contents = own, contents
        self._below: defaultdict[int, list[int]] = defaultdict(list)
        for at, block in enumerate(blocks):
            above = block.parent
            if above is not None and blocks[above].style != "part" and not _is_bare(blocks[above]):
                self._below[above].append(at)
        self._read: dict[int, Content] = {}

    def __getitem__(self, at: int) -> Content:
        if at not in self._below:
            return self._own[at]
        if at not in self._read:
            self._read[at] = self._contents.content(
                self._own[at].union(*map(self.__getitem__, self._below[at]))
            )
        return self._read[at]


def _same_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """The same words, once or as often in both versions; what many sections say (按照有关规定执行。) in its order."""
    where: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
    squeezed = {text: "".join(text.split()) for text in {*old, *new}}
    keys = tuple([squeezed[text] for text in texts] for texts in (old, new))
    for side, own in zip(where, keys, strict=True):
        for at, key in enumerate(own):
            side[key].append(at)
    often = set()
    for key, places in where[0].items():
        if len(places) == len(where[1].get(key, ())):
            yield from zip(places, where[1][key], strict=True)
        elif min(len(places), len(where[1].get(key, ()))) >= MANY:
            often.add(key)
    if often:
        yield from ((i, j) for i, j in common(*keys) if keys[0][i] in often)


def _below(blocks: Sequence[Block], own: Sequence[int]) -> list[int]:
    """How much ink stands straight below each block."""
    size = [0] * len(blocks)
    for block, ink_of in zip(blocks, own, strict=True):
        if block.parent is not None:
            size[block.parent] += ink_of
    return size


class _Surroundings:
    """What stands above and beside sections, and whether it is the same, as far as pairs are settled."""

    def __init__(self, old: Sequence[Block], new: Sequence[Block], to_new: Mapping[int, int]) -> None:
        self._old, self._new, self._to_new = old, new, to_new
        self._to_old = {j: i for i, j in to_new.items()}
        self._behind_old, self._behind_new = _last(len(old), to_new), _last(len(new), self._to_old)
        self._before_old, self._before_new = _next(len(old), to_new), _next(len(new), self._to_old)
        pairs = [(i, j, float(new[j].end - new[j].start)) for i, j in to_new.items()]
        still = [pairs[k] for k in heaviest_chain(pairs)]
        self._still_old = _before(len(old), (i for i, _, _ in still))
        self._still_new = _before(len(new), (j for _, j, _ in still))

    def of(self, i: int, j: int) -> float:
        """How much speaks for two sections by where they stand."""
        above = self._old[i].parent
        worth = PARENT if above is not None and self._to_new.get(above, -1) == self._new[j].parent else 0.0
        if self._to_new.get(self._behind_old[i], -1) == self._behind_new[j]:
            worth += BESIDE
        if self._to_new.get(self._before_old[i], len(self._new)) == self._before_new[j]:
            worth += BESIDE
        return worth - (AWAY if self._crosses(i, j) else 0)

    def close_others(self, i: int, j: int) -> bool:
        """Whether two sections close the lists of two articles of which one became another one.

        Their words, which only point at the items above (有前款第一项行为的，处…), say nothing by themselves.
        """
        old, new = self._old[i], self._new[j]
        if old.style != "closing" or new.style != "closing" or old.parent is None or new.parent is None:
            return False
        return (
            self._to_new.get(old.parent, new.parent) != new.parent
            or self._to_old.get(new.parent, old.parent) != old.parent
        )

    def _crosses(self, i: int, j: int) -> bool:
        """Whether a section that stayed stands before the one and behind the other."""
        return abs(self._still_old[i] - self._still_new[j]) > (self._to_new.get(i) == j)

    def pairs(self) -> Iterator[Pair]:
        """Sections that are not settled and stand at about the same place between the same two that are."""
        for j in range(len(self._new)):
            if j in self._to_old:
                continue
            behind = self._to_old.get(self._behind_new[j], -1)
            before = self._to_old.get(self._before_new[j], len(self._old))
            places = {
                i
                for about in (behind + j - self._behind_new[j], before - self._before_new[j] + j)
                for i in range(about - NEAR, about + NEAR + 1)
            }
            yield from ((i, j) for i in sorted(places) if 0 <= i < len(self._old) and i not in self._to_new)


def _before(size: int, numbers: Iterable[int]) -> list[int]:
    """For each number below the size how many of some stand before it."""
    chosen = set(numbers)
    return [0, *accumulate(at in chosen for at in range(size - 1))]


def _last(size: int, settled: Mapping[int, int]) -> list[int]:
    """For each number the last settled one before it, else -1."""
    found, last = [], -1
    for at in range(size):
        found.append(last)
        last = at if at in settled else last
    return found


def _next(size: int, settled: Mapping[int, int]) -> list[int]:
    """For each number the first settled one behind it, else the size."""
    found, following = [size] * size, size
    for at in range(size - 1, -1, -1):
        found[at] = following
        following = at if at in settled else following
    return found
