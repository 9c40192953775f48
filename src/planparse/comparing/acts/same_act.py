"""Which acts of two versions are one: by the words that an edit kept, then by place and wording."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.acts.bare import done_alike
from planparse.comparing.acts.changed import that_changed
from planparse.comparing.acts.crossed import uncrossed
from planparse.comparing.acts.doers import actor_change
from planparse.comparing.acts.giving_way import given_way
from planparse.comparing.acts.imposed import imposed_alike
from planparse.comparing.acts.one_act import (
    LONGEST,
    WHOLLY,
    are_bound_alike,
    are_one_anew,
    are_spelt_alike,
    between,
    fit,
    have_own_words,
    is_told_elsewhere,
)
from planparse.comparing.acts.same_doer import done_by_the_same
from planparse.comparing.acts.words import (
    IN_MORE_WORDS,
    ActWords,
    is_by_another,
    object_of,
    plain_words,
)
from planparse.comparing.sequences import each_once
from planparse.comparing.similar import COMMON, Wordings, ink, likeness, within
from planparse.lexicon.penalties import FINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.changes.targets import FigureChanges
    from planparse.comparing.reading_text import Version

LEAST = 0.6  # how sure it has to be that two acts are the same
OTHER_DOER = 0.75  # the same, of acts of different doers that no edit leads from one to the other
# How alike two acts of an article are at least that was written anew, by ``_in_other_words``, which says from 0 to 2.
ANEW = 0.8
# Stock words alone make no two acts one. So much of their wording is alike, rare words counting more than common ones,
# unless one stands in the other.
OF_ITS_OWN = 0.25
KNOWN_ELSEWHERE = 8  # characters that say by themselves what an act is about, wherever it stands
OTHER_MATTER = 0.5  # how like each other the sentences before them are at least, if they are fewer
OVERLAP = 0.5  # how much of what the shorter of two acts says stands in the other, if they are one
SAME_PLACE = 0.3  # how much surer it is that two acts are one if edits lead from one to the other
SAME_DOER = 0.01  # the same, if the same ones do it: of acts that say the same it is the nearest
FEWEST = 2  # characters that they have in common
_NEAR = 8  # acts that may reach into one stretch of text


class Pair(NamedTuple):
    """Two versions of an act, or one that only one version has, and which words they share.

    For one that has no partner, ``part`` is the act of the other version in which most of its words stand, and
    ``again`` says that the other version has it all the same: its clauses are other acts there, or it was the lead of a
    list. No edits lead from one act to the other where they were written ``anew``.
    """

    old: ActWords | None
    new: ActWords | None
    score: float
    kept: Kept
    part: ActWords | None = None
    again: bool = False
    anew: bool = False


class SameActs:
    """Pairs the acts of two versions."""

    def __init__(
        self, old: Version, new: Version, place: SamePlace, kept: Kept, figures: FigureChanges
    ) -> None:
        self._became: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in figures.became:
            self._became[one].append(other)
        self._came = frozenset(other for _, other in figures.became)
        self._told = tuple(
            frozenset(item.id for change in figures.changes if (item := (change.old, change.new)[side]))
            for side in (0, 1)
        )
        self._versions, self._place, self._kept = (old, new), place, kept
        self._old, self._new = that_changed(old, new, kept)
        self._shared = _shared(
            kept, [act.doing for act in self._old], [act.doing for act in self._new], self._new
        )
        self._heads = _shared(
            kept, [[act.head] for act in self._old], [[act.head] for act in self._new], self._new
        )
        self._most = self._holders()
        self._parts = [_by_part(acts) for acts in (self._old, self._new)]

    @cached_property
    def _wordings(self) -> Wordings:
        known: dict[tuple[str, str, str], str] = {}  # most acts stand in both versions

        def words(version: Version) -> Iterator[str]:
            script = version.document.source.script
            for item in version.document.obligations:
                said = (script, object_of(item, version), item.action)
                if said not in known:
                    known[said] = plain_words(item, version)
                yield known[said]

        return Wordings(*([*words(version)] for version in self._versions))

    def likeness(self, a: ActWords, b: ActWords) -> float:
        """How like each other what two acts say is, from 0 to 1."""
        return self._wordings.likeness(a.words, b.words)

    def pairs(self) -> list[Pair]:
        """Every act once, but for those that are the same in every respect."""
        replaced = (
            (LEAST, i, j)
            for i, j in given_way(self._old, self._new, self._kept)
            if not self._are_two_fines(self._old[i], self._new[j])
        )
        found = [
            Pair(self._old[i], self._new[j], sure, self._kept)
            for sure, i, j in each_once((*self._aligned(), *replaced))
        ]
        left = _without(found, self._old, self._new)
        if not all(left):
            return self._uncrossed(found) + self._alone(left[0], left[1], pairs=found)
        alone: tuple[list[ActWords], list[ActWords]] = ([], [])
        for a, b, sure in self._place.pairs(left[0], left[1], self._score, lambda act: act.words, LEAST):
            if a and b and (pair := self._apart(a, b, sure)):
                found.append(pair)
            else:
                alone[0].extend([a] if a else [])
                alone[1].extend([b] if b else [])
        anew = self._anew(*alone)
        rest = _without(anew, *alone)
        fines = self._by_figures(*rest)
        rest = _without(fines, *rest)
        found += anew + fines
        for alike in (imposed_alike, done_alike):
            same = [
                Pair(a, b, LEAST, between(a, b), anew=True) for a, b in alike(rest[0], rest[1], self._place)
            ]
            found, rest = found + same, _without(same, *rest)
        again = [
            Pair(a, b, LEAST, between(a, b)) for a, b in done_by_the_same(rest[0], rest[1], self.likeness)
        ]
        found, rest = found + again, _without(again, *rest)
        return self._uncrossed(found) + self._alone(*rest, pairs=found)

    def _by_figures(self, old: Sequence[ActWords], new: Sequence[ActWords]) -> list[Pair]:
        """Fines that nothing else paired and of which the figure of one became that of the other."""
        having = {target: act for act in new if FINE in act.deed for target in act.item.targets}
        found, taken = [], set[int]()
        for act in old:
            targets = act.item.targets if FINE in act.deed else ()
            became = [new for target in targets for new in self._became.get(target, ())]
            partner = next((having[target] for target in became if target in having), None)
            if partner and id(partner) not in taken:
                taken.add(id(partner))
                found.append(Pair(act, partner, LEAST, between(act, partner), anew=True))
        return found

    def _uncrossed(self, pairs: Sequence[Pair]) -> list[Pair]:
        return uncrossed(pairs, self._place.in_one_article)

    def _anew(self, old: Sequence[ActWords], new: Sequence[ActWords]) -> list[Pair]:
        """Acts of an article that was written anew.

        What one of them does has most words of the other's, whoever does it.
        """
        scored = sorted(
            (-sure, abs(i * len(new) - j * len(old)), i, j)
            for i, j in self._place.in_articles(old, new)
            if (sure := self._in_other_words(old[i], new[j])) >= ANEW
        )
        taken: tuple[set[int], set[int]] = (set(), set())
        found = []
        for sure, _, i, j in scored:
            a, b = old[i], new[j]
            if i in taken[0] or j in taken[1]:
                continue
            kept = between(a, b)
            if fit(a, b, kept) and are_one_anew(a, b, kept, -sure):
                taken[0].add(i)
                taken[1].add(j)
                found.append(Pair(a, b, round(min(1.0, -sure / 2), 3), kept, anew=True))
        return found

    def _in_other_words(self, a: ActWords, b: ActWords) -> float:
        """How like each other two acts are, from 0 to 2.

        By what is their own, and by how much of one stands in the other.

        Fines are alike whatever they are for; which of them is which, their figures tell.
        """
        if FINE in a.deed and FINE in b.deed and not self._is_one_fine(a, b):
            return 0.0
        likeness, part = self.likeness(a, b), max(within(a.words, b.words), within(a.deed, b.deed))
        less, more = sorted((len(a.words), len(b.words)))
        is_one = likeness >= OF_ITS_OWN or (part >= WHOLLY and less >= IN_MORE_WORDS * more)
        sure = likeness + part if is_one else 0.0
        if sure < ANEW and are_bound_alike(a, b):
            return ANEW if are_spelt_alike(a.deed[:LONGEST], b.deed[:LONGEST]) else 0.0
        return sure

    def _score(self, a: ActWords, b: ActWords) -> float:
        """How sure it is that two acts are one.

        Those of which an edit kept the word of force are compared letter by letter.
        """
        if FINE in a.deed and FINE in b.deed and not self._is_one_fine(a, b):
            return 0.0
        score = self.likeness(a, b)
        if a.marker and b.marker:
            place = self._kept.counterpart(0, a.marker.start, a.marker.end)
            if place == (b.marker.start, b.marker.end):
                score = max(score, likeness(a.words, b.words))
        return score + SAME_DOER * (score >= LEAST and _have_the_same_doers(a, b))

    def _are_two_fines(self, a: ActWords, b: ActWords) -> bool:
        """Whether the figure of one of two fines became, or was, that of another one."""
        if not (FINE in a.deed and FINE in b.deed) or self._is_one_fine(a, b):
            return False
        return not (self._became.keys().isdisjoint(a.item.targets) and self._came.isdisjoint(b.item.targets))

    def _is_one_fine(self, a: ActWords, b: ActWords) -> bool:
        """Whether the figures of one of two fines became those of the other."""
        became = {new for target in a.item.targets for new in self._became.get(target, ())}
        return not became.isdisjoint(b.item.targets)

    def _alone(
        self, old: Sequence[ActWords], new: Sequence[ActWords], *, pairs: Sequence[Pair]
    ) -> list[Pair]:
        """Acts without partner."""
        partners = {id(act): other for a, b, *_ in pairs for act, other in ((a, b), (b, a))}
        found = []
        for side, acts in enumerate((old, new)):
            for act in acts:
                again = (
                    act.is_lead
                    or act.is_crime
                    or self._is_told_by_figures(act, side)
                    or all(self._went_on_in_another(part, act, side, partners) for part in act.parts)
                )
                a, b = (act, None) if side == 0 else (None, act)
                found.append(Pair(a, b, 1.0, self._kept, self._most[side].get(id(act)), again))
        return found

    def _went_on_in_another(
        self, part: str, act: ActWords, side: int, partners: Mapping[int, ActWords | None]
    ) -> bool:
        """Whether an act near by of the other version, as binding and done by the same, says a clause in addition.

        Its own partner does not say it. Which of two fines is which, their figures tell.
        """
        for other in self._parts[1 - side].get(part, ()):
            partner = partners.get(id(other))
            if not self._is_near(act, other, side):
                continue
            if partner is None:
                return True
            a, b = (act, other) if side == 0 else (other, act)
            gained = act.force == other.force and part not in partner.parts and FINE not in part
            if gained and not actor_change(a, b, between(a, b)):
                return True
        return False

    def _is_told_by_figures(self, act: ActWords, side: int) -> bool:
        """Whether an act is but a figure, which tells what became of it: of a fine another, of a bound nothing."""
        known = self._came if side else self._became.keys()
        if FINE in act.deed and len(act.parts) == 1 and not known.isdisjoint(act.item.targets):
            return True
        targets = act.item.targets
        return act.only_bounds and not known.isdisjoint(targets) and self._told[side].isdisjoint(targets)

    def is_said(self, part: str, act: ActWords, side: int) -> bool:
        """Whether an act of the other version near by says the same as a clause of an act."""
        return any(self._is_near(act, other, side) for other in self._parts[1 - side].get(part, ()))

    def _is_near(self, act: ActWords, other: ActWords, side: int) -> bool:
        return self._place.in_one_article(*((act, other) if side == 0 else (other, act)))

    def _aligned(self) -> list[tuple[float, int, int]]:
        """Acts that share what the edits kept, most first; the clause that says what is done counts twice."""
        found = []
        for (i, j), same in self._shared.items():
            a, b = self._old[i], self._new[j]
            if self._are_two_fines(a, b):
                continue
            if same >= FEWEST and same >= OVERLAP * min(a.size, b.size) and fit(a, b, self._kept):
                weight = 2 * (same + self._heads[i, j]) / (a.size + a.head_size + b.size + b.head_size)
                found.append((-weight, abs(i - j), i, j))
        return [(round(min(1.0, SAME_PLACE - sure), 3), i, j) for sure, _, i, j in sorted(found)]

    def _holders(self) -> tuple[dict[int, ActWords], dict[int, ActWords]]:
        """The act of the other version that has most of the words of an act, by the act's identity."""
        most: tuple[dict[int, ActWords], dict[int, ActWords]] = ({}, {})
        for (i, j), _ in sorted(self._shared.items(), key=lambda item: (item[1], item[0])):
            a, b = self._old[i], self._new[j]
            most[0][id(a)], most[1][id(b)] = b, a
        return most

    def _apart(self, a: ActWords, b: ActWords, sure: float) -> Pair | None:
        """Two acts that no edit joins: of different doers they are one only where they say nearly the same.

        In different articles a sanction is for something else, a few words (连任不得超过两届) are of someone else unless
        the sentence says of whom in the same words, and what stands within much more is not the same.
        """
        if not self._place.in_one_article(a, b):
            less, more = sorted((len(a.words), len(b.words)))
            short = more < KNOWN_ELSEWHERE and likeness(a.before, b.before) < OTHER_MATTER
            stock = a.words != b.words and not have_own_words(a, b)
            if short or stock or less < IN_MORE_WORDS * more or (a.is_sanction and b.is_sanction):
                return None
        kept = between(a, b)
        if not fit(a, b, kept):
            return None
        alike = self.likeness(a, b) >= OTHER_DOER or is_by_another(a, b, self._kept)
        near = alike and self._place.in_one_section(a, b)
        is_one = near or is_told_elsewhere(a, b) or not actor_change(a, b, kept)
        return Pair(a, b, sure, kept) if is_one else None


def _without(pairs: Sequence[Pair], *sides: Sequence[ActWords]) -> list[list[ActWords]]:
    """The acts of each version that none of the pairs holds."""
    paired = {id(act) for pair in pairs for act in pair[:2]}
    return [[act for act in acts if id(act) not in paired] for acts in sides]


def _have_the_same_doers(a: ActWords, b: ActWords) -> bool:
    names = [[act.version.plain(doer.text) for doer in act.item.actors] for act in (a, b)]
    return names[0] == names[1] != []


def _by_part(acts: Sequence[ActWords]) -> dict[str, list[ActWords]]:
    """Acts by their clauses; what many of them say tells none of them."""
    found: defaultdict[str, list[ActWords]] = defaultdict(list)
    for act in acts:
        for part in act.parts:
            found[part].append(act)
    return {part: some for part, some in found.items() if len(some) <= COMMON}


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
