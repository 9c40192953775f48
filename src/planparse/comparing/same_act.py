"""Which acts of two versions are one: by the words that an edit kept, then by place and wording."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.doers import actor_change
from planparse.comparing.kept import Kept
from planparse.comparing.similar import Wordings, ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.comparing.act_words import ActWords
    from planparse.comparing.kept import Range
    from planparse.comparing.same_place import SamePlace

LEAST = 0.6  # how sure it has to be that two acts are the same
OTHER_DOER = 0.75  # the same, of acts of different doers that no edit leads from one to the other
OVERLAP = 0.5  # how much of what the shorter of two acts says stands in the other, if they are one
SAME_PLACE = 0.3  # how much surer it is that two acts are one if edits lead from one to the other
FEWEST = 2  # characters that they have in common
_NEAR = 8  # acts that may reach into one stretch of text


class Pair(NamedTuple):
    """Two versions of an act, or one that only one version has, and which words they share.

    ``part`` is the act of the other version in which most of its words stand, for one that has no partner.
    """

    old: ActWords | None
    new: ActWords | None
    score: float
    kept: Kept
    part: ActWords | None = None


class SameActs:
    """Pairs the acts of two versions."""

    def __init__(
        self, old: Sequence[ActWords], new: Sequence[ActWords], place: SamePlace, kept: Kept
    ) -> None:
        self._old, self._new, self._place, self._kept = old, new, place, kept
        self._wordings = Wordings([act.words for act in old], [act.words for act in new])
        self._shared = _shared(kept, [act.doing for act in old], [act.doing for act in new], new)
        self._heads = _shared(kept, [[act.head] for act in old], [[act.head] for act in new], new)
        self._most: tuple[dict[int, tuple[int, int]], dict[int, tuple[int, int]]] = ({}, {})
        for pair, same in self._shared.items():
            for side in (0, 1):
                most = self._most[side]
                most[pair[side]] = max(most.get(pair[side], (0, 0)), (same, pair[1 - side]))

    def likeness(self, a: ActWords, b: ActWords) -> float:
        """How like each other what two acts say is, from 0 to 1."""
        return self._wordings.likeness(a.words, b.words)

    def pairs(self) -> list[Pair]:
        """Every act once."""
        found: list[Pair] = []
        taken: tuple[set[int], set[int]] = (set(), set())
        for i, j, sure in self._aligned():
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                found.append(Pair(self._old[i], self._new[j], sure, self._kept))
        old = {id(act): at for at, act in enumerate(self._old) if at not in taken[0]}
        new = {id(act): at for at, act in enumerate(self._new) if at not in taken[1]}
        for a, b, sure in self._place.pairs(
            [self._old[at] for at in old.values()],
            [self._new[at] for at in new.values()],
            self.likeness,
            lambda act: act.words,
            LEAST,
        ):
            if a and b and (pair := self._apart(a, b, sure)):
                found.append(pair)
                continue
            if a:
                _, part = self._most[0].get(old[id(a)], (0, -1))
                found.append(Pair(a, None, 1.0, self._kept, self._new[part] if part >= 0 else None))
            if b:
                _, part = self._most[1].get(new[id(b)], (0, -1))
                found.append(Pair(None, b, 1.0, self._kept, self._old[part] if part >= 0 else None))
        return found

    def _aligned(self) -> list[tuple[int, int, float]]:
        """Acts that share what the edits kept, most first; the clause that says what is done counts twice."""
        found = []
        for (i, j), same in self._shared.items():
            a, b = self._old[i], self._new[j]
            if same >= FEWEST and same >= OVERLAP * min(a.size, b.size):
                weight = 2 * (same + self._heads[i, j]) / (a.size + a.head_size + b.size + b.head_size)
                found.append((-weight, abs(i - j), i, j))
        return [(i, j, round(min(1.0, SAME_PLACE - sure), 3)) for sure, _, i, j in sorted(found)]

    def _apart(self, a: ActWords, b: ActWords, sure: float) -> Pair | None:
        """Two acts that no edit joins: of different doers they are one only where they say nearly the same."""
        kept = Kept.between(a.version.text, (a.start, a.end), b.version.text, (b.start, b.end))
        if actor_change(a, b, kept) and not (
            self._place.in_one_section(a, b) and self.likeness(a, b) >= OTHER_DOER
        ):
            return None
        return Pair(a, b, sure, kept)


def _shared(
    kept: Kept,
    old: Sequence[Sequence[Range]],
    new: Sequence[Sequence[Range]],
    acts: Sequence[ActWords],
) -> Counter[tuple[int, int]]:
    """How many characters the ranges of two acts share where the edits kept them, by the acts' numbers."""
    ranges = sorted((start, end, j) for j, own in enumerate(new) for start, end in own)
    ends = [end for _, end, _ in ranges]
    shared: Counter[tuple[int, int]] = Counter()
    for i, own in enumerate(old):
        for run in (run for here in own for run in kept.runs(0, *here)):
            at = max(0, bisect_left(ends, run.new[0]) - _NEAR)
            while at < len(ranges) and ranges[at][0] < run.new[1]:
                start, end, j = ranges[at]
                first, last = max(start, run.new[0]), min(end, run.new[1])
                if first < last:
                    shared[i, j] += len(ink(acts[j].version.text[first:last]))
                at += 1
    return shared
