"""Which section of the new version is which of the old: by heading and content, never by number."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from planparse.comparing.sequences import heaviest_chain
from planparse.comparing.similar import Likenesses, grams, ink, likenesses
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from planparse.comparing.reading_text import Block, Version

# Shares of common content. Sure: more than chance and a common topic give; alike: enough to be the same section wherever it stands; near: enough where both stand
# between the same neighbours; inside: of a section that was cut off from, or joined to, the one beside it; fair: where nothing else comes near.
SURE = 0.6
ALIKE = 0.35
NEAR = 0.42
ALONE = 0.2  # enough where nothing else stands between them
FAIR = 0.15
BY_FAR = 1.4  # times as like as the next
INSIDE = 0.6
SAME_HEADING = 0.25  # what equal headings, and standing under the same section, add to it
SAME_PARENT = 0.1
OTHER_STYLE = 0.1  # what an article and an item are less likely to be one than two articles that are as like
BARE = 0.5  # how like two headings have to be if nothing below them is common and each is alone in its place
GOOD_PART = 0.3  # of what stands below a section
FEW = 8  # pairs of characters that any long text has
WINDOW = 900  # cells of a gap that are compared one by one
_BLANK = regex(r"\s+")


@dataclass(slots=True)
class Group:
    """Blocks that are one another's versions: one and one, one and several, several and one, one and none."""

    old: list[int]
    new: list[int]
    moved: bool = False


class Alignment:
    """Finds the partner of each block in five rounds, the surest first."""

    def __init__(self, old: Version, new: Version) -> None:
        self.old, self.new = old.blocks, new.blocks
        self.old_texts = [old.text[block.label_end : block.end] for block in self.old]
        self.new_texts = [new.text[block.label_end : block.end] for block in self.new]
        self.old_headings = [ink(block.heading) for block in self.old]
        self.new_headings = [ink(block.heading) for block in self.new]
        self.below_old, self.below_new = _below(self.old), _below(self.new)
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self._by_text()
        self._by_children(self.to_new.items())
        self._by_content()
        self._by_children(self.to_new.items())
        self._by_heading()
        self._by_place()

    def groups(self) -> list[Group]:
        """Give every block in one group; in the order of the new version, what is gone where it stood."""
        groups = self._joined()
        _mark_moves(groups, self.old, self.new)
        return _in_reading_order(groups)

    def _match(self, i: int, j: int) -> bool:
        if i in self.to_new or j in self.to_old:
            return False
        self.to_new[i], self.to_old[j] = j, i
        return True

    def _free_old(self) -> list[int]:
        return [i for i in range(len(self.old)) if i not in self.to_new]

    def _free_new(self) -> list[int]:
        return [j for j in range(len(self.new)) if j not in self.to_old]

    def _by_text(self) -> None:
        """The same words, as often in both versions."""
        self._match_equal(
            [(i, _BLANK.sub("", self.old_texts[i])) for i in range(len(self.old))],
            [(j, _BLANK.sub("", self.new_texts[j])) for j in range(len(self.new))],
        )

    def _match_equal(self, old: Iterable[tuple[int, str]], new: Iterable[tuple[int, str]]) -> None:
        where: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for side, keyed in zip(where, (old, new), strict=True):
            for at, key in keyed:
                if key:
                    side[key].append(at)
        for key, places in where[0].items():
            if len(places) == len(where[1].get(key, ())):
                for i, j in zip(places, where[1][key], strict=True):
                    self._match(i, j)

    def _by_content(self) -> None:
        """Rare runs of three characters in common; equal headings and equal parents count for it.

        What is surely the same settles what stands above it, before that is taken for something that is alike. Where
        little is common, each must be by far the likest to the other.
        """
        old, new = self._free_old(), self._free_new()
        pairs = list(
            likenesses([grams(self.old_texts[i], 3) for i in old], [grams(self.new_texts[j], 3) for j in new])
        )
        found = []
        for pair in pairs:
            i, j = old[pair.old], new[pair.new]
            score = pair.score + self._kinship(i, j)
            if score >= ALIKE and pair.score >= FAIR:
                found.append(
                    (OTHER_STYLE * (self.old[i].style != self.new[j].style) - score, abs(i - j), i, j)
                )
        found.sort()
        sure = bisect_right(found, -SURE, key=itemgetter(0))
        for _, _, i, j in found[:sure]:
            self._match(i, j)
        self._by_children(self.to_new.items())
        for _, _, i, j in found[sure:]:
            self._match(i, j)
        best: defaultdict[tuple[str, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for pair in pairs:
            for side in (("old", pair.old), ("new", pair.new)):
                best[side] = sorted([*best[side], pair.score])[-2:]
        for pair in pairs:
            rivals = max(best["old", pair.old][0], best["new", pair.new][0])
            i, j = old[pair.old], new[pair.new]
            if pair.score >= max(FAIR, BY_FAR * rivals) and self.old[i].style == self.new[j].style:
                self._match(i, j)

    def _kinship(self, i: int, j: int) -> float:
        above = self.old[i].parent
        same_parent = above is not None and self.to_new.get(above) == self.new[j].parent
        return self._same_heading(i, j) + (SAME_PARENT if same_parent else 0)

    def _same_heading(self, i: int, j: int) -> float:
        heading = self.old_headings[i]
        return SAME_HEADING if heading and heading == self.new_headings[j] else 0

    def _by_children(self, pairs: Iterable[tuple[int, int]]) -> None:
        """What stands below the one stands below the other, and both are of one style."""
        pairs = list(pairs)
        while pairs:
            votes: tuple[Counter[tuple[int, int]], ...] = (Counter(), Counter())
            for i, j in pairs:
                a, b = self.old[i].parent, self.new[j].parent
                if a is not None and b is not None and self.old[a].style == self.new[b].style != "part":
                    votes[0][a, b] += self.old[i].end - self.old[i].start
                    votes[1][a, b] += self.new[j].end - self.new[j].start
            # What was settled now may settle what stands above it.
            pairs = [
                (a, b)
                for (a, b), weight in votes[0].most_common()
                if self._is_most_of(weight / self.below_old[a], votes[1][a, b] / self.below_new[b])
                and self._match(a, b)
            ]

    @staticmethod
    def _is_most_of(old: float, new: float) -> bool:
        """Most of the one; of the other, which may have grown or shrunk, a good part."""
        return max(old, new) > 1 / 2 and min(old, new) > GOOD_PART

    def _by_heading(self) -> None:
        """The same heading under the same section, or only once on either side; parts by their kind."""
        first = {block.id: j for j, block in reversed([*enumerate(self.new)])}
        for i in self._free_old():
            if self.old[i].style == "part" and not self.old[i].label:
                j = first.get(self.old[i].id)
                if j is not None:
                    self._match(i, j)
        for with_parent in (True, False):
            self._match_equal(
                [
                    (i, self._named(self.old[i], self.to_new.get(self._above(self.old, i)), with_parent))
                    for i in self._free_old()
                ],
                [
                    (j, self._named(self.new[j], self._above(self.new, j), with_parent))
                    for j in self._free_new()
                ],
            )

    @staticmethod
    def _above(blocks: Sequence[Block], at: int) -> int:
        above = blocks[at].parent
        return -1 if above is None else above

    @staticmethod
    def _named(block: Block, parent: int | None, with_parent: bool) -> str:
        heading = ink(block.heading)
        if not heading or (with_parent and parent in (None, -1)):
            return ""
        return f"{parent} {heading}" if with_parent else heading

    def _by_place(self) -> None:
        """What stands between the same neighbours, the likest first and in order."""
        related = {(self.old[i].parent, self.new[j].parent) for i, j in self.to_new.items()}
        free = self._free_new()
        at = 0
        while at < len(free):
            run = [free[at]]
            while at + 1 < len(free) and free[at + 1] == run[-1] + 1:
                at += 1
                run.append(free[at])
            at += 1
            for gap in self._gaps(run[0], run[-1]):
                self._pair_gap(gap, [j for j in run if j not in self.to_old], related)

    def _gaps(self, first: int, last: int) -> list[list[int]]:
        """The unmatched old blocks behind the partner of the one before, and before that of the one after."""
        before = self.to_old.get(first - 1, -1) if first else -1
        after = self.to_old.get(last + 1, len(self.old)) if last + 1 < len(self.new) else len(self.old)
        behind: list[int] = []
        i = before + 1
        while i < len(self.old) and i not in self.to_new:
            behind.append(i)
            i += 1
        ahead: list[int] = []
        i = after - 1
        while i >= 0 and i not in self.to_new:
            ahead.append(i)
            i -= 1
        return [behind, ahead[::-1]]

    def _pair_gap(self, old: list[int], new: list[int], related: set[tuple[int | None, int | None]]) -> None:
        if not old or not new or len(old) * len(new) > WINDOW:
            return
        texts = Likenesses()
        scores = [
            (i, j, texts.likeness(self.old_texts[i], self.new_texts[j]) + self._same_heading(i, j))
            for i in old
            for j in new
            if i not in self.to_new and (self.old[i].style == "part") == (self.new[j].style == "part")
        ]
        least = ALONE if len(scores) == 1 else NEAR
        chapters = [
            sum(1 for at in side if below[at])
            for side, below in ((old, self.below_old), (new, self.below_new))
        ]
        bare = BARE if chapters == [1, 1] else SURE
        near = []
        for i, j, score in scores:
            # Of two chapters that share nothing below, a word or two of the heading may be the topic of them all.
            apart = self.below_old[i] and self.below_new[j] and (i, j) not in related
            if score >= (bare if apart else least):
                near.append((i, j, score))
        for k in heaviest_chain(near):
            self._match(*near[k][:2])

    def _joined(self) -> list[Group]:
        """Groups of one and one, to which the pieces of a split and of a merger are added."""
        groups = {i: Group([i], [j]) for i, j in self.to_new.items()}
        of_new = {group.new[0]: group for group in groups.values()}
        for group, at in _pieces(of_new, self.new_texts, lambda group: self.old_texts[group.old[0]]):
            group.new.append(at)
        for group in groups.values():
            group.new.sort()
        for group, at in _pieces(groups, self.old_texts, lambda group: self.new_texts[group.new[0]]):
            if len(group.new) == 1:
                group.old.append(at)
            else:
                del groups[at]
        whole = list({id(group): group for group in groups.values()}.values())
        for group in whole:
            group.old.sort()
        self._by_children((i, j) for group in whole for i in group.old for j in group.new)
        for i, j in self.to_new.items():
            if i not in groups and j not in of_new:
                groups[i] = of_new[j] = Group([i], [j])
        alone = [Group([i], []) for i in range(len(self.old)) if i not in groups]
        alone += [Group([], [j]) for j in range(len(self.new)) if j not in of_new]
        return [*{id(group): group for group in groups.values()}.values(), *alone]


def _below(blocks: Sequence[Block]) -> Counter[int]:
    """How much text stands straight below each block."""
    size: Counter[int] = Counter()
    for block in blocks:
        if block.parent is not None:
            size[block.parent] += block.end - block.start
    return size


def _pieces(
    group_of: dict[int, Group], texts: Sequence[str], whole_of: Callable[[Group], str]
) -> Iterator[tuple[Group, int]]:
    """Find the unmatched blocks most of which stands in the whole that their neighbour was, and in no other piece."""
    left: dict[int, set[str]] = {}  # what of a whole no piece has yet
    for order in (range(len(texts)), range(len(texts) - 1, -1, -1)):
        for at in order:
            beside = at - order.step
            group = group_of.get(beside)
            if at in group_of or group is None:
                continue
            piece = grams(texts[at], 2)
            if len(piece) < FEW:
                continue
            if id(group) not in left:
                left[id(group)] = grams(whole_of(group), 2) - grams(texts[beside], 2)
            rest = left[id(group)]
            if len(piece & rest) >= INSIDE * len(piece):
                rest -= piece
                group_of[at] = group
                yield group, at


def _mark_moves(groups: list[Group], old: Sequence[Block], new: Sequence[Block]) -> None:
    """What is out of order has moved: the lightest such set. What moved with the section above it has not."""
    both = [group for group in groups if group.old and group.new]
    weights = [(g.old[0], g.new[0], float(sum(new[j].end - new[j].start for j in g.new))) for g in both]
    still = set(heaviest_chain(weights))
    for k, group in enumerate(both):
        group.moved = k not in still
    moved = {group.new[0]: group for group in both if group.moved}
    partner = {group.new[0]: group.old[0] for group in both}
    carried = [
        group
        for at, group in moved.items()
        if (above := new[at].parent) is not None
        and above in moved
        and partner[above] == old[group.old[0]].parent
    ]
    for group in carried:
        group.moved = False


def _in_reading_order(groups: list[Group]) -> list[Group]:
    by_old = sorted((group for group in groups if group.old), key=lambda group: group.old[0])
    ahead: list[Group] = []
    behind: dict[int, list[Group]] = defaultdict(list)
    last: Group | None = None
    for group in by_old:
        if group.new:
            last = group
        elif last is None:
            ahead.append(group)
        else:
            behind[id(last)].append(group)
    ordered = ahead
    for group in sorted((group for group in groups if group.new), key=lambda group: group.new[0]):
        ordered += [group, *behind[id(group)]]
    return ordered
