"""Penalties that became one another where the edits do not say so: by article, person, case and conduct."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.aligning.same_place import CROWD
from planparse.comparing.changes.conducts import LISTED_ALIKE, TELLING, Conducts
from planparse.comparing.changes.subjects import pieces
from planparse.comparing.similar import COMMON, grams, ink, likenesses, within
from planparse.lexicon.penalties import CONTRARY, JOINING, MONEY, PLAIN_CASES
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.changes.subjects import Identity
    from planparse.comparing.reading_text import Version
    from planparse.model import Quantity

    Pairs = Iterator[tuple[Quantity, Quantity]]

AKIN = 0.12  # of the pairs of characters of the shorter of two conducts, where no other penalty may be meant,
_RECAST = 0.3  # where it is counted otherwise or for another case as well,
_IN_OTHER_WORDS = 0.5  # and where there are others
_NEARER = 0.2  # how much more of it another case has in common, if that is the one
_MOST = 20  # conducts of a list that are compared with those of another
_JOINING = regex(JOINING)


class _Kind(NamedTuple):
    """What penalties of one article have in common that may have become one another."""

    section: int
    kind: str
    case: str
    who: str
    loosely: bool  # whether those are among them that do not say whom they are for


class Penalties:
    """Pairs penalties that nothing else has paired; ``identity`` gives that of a required figure."""

    def __init__(
        self,
        versions: tuple[Version, Version],
        place: SamePlace,
        identity: Callable[[Quantity], Identity | None],
    ) -> None:
        self._versions, self._place, self._identity = versions, place, identity

    def of_one_conduct(self, old: Sequence[Quantity], new: Sequence[Quantity]) -> Pairs:
        """Those that are for one conduct, be it an item of a list, an article of its own, or one of several joined."""
        if not any(it.is_penalty for it in map(self._identity, (*old, *new)) if it):
            return iter(())
        return self._conducts.pairs(old, new)

    def of_other_conducts(
        self,
        pairs: Sequence[tuple[Quantity | None, Quantity | None, float]],
        moved: Sequence[tuple[Quantity, Quantity]],
    ) -> Pairs:
        """Those that the edits paired, though one of them is for the conduct of another and the two are for different ones."""
        gone, came = {id(a) for a, _ in moved}, {id(b) for _, b in moved}
        for a, b, _ in pairs if moved else ():
            if a and b and (id(a) in gone or id(b) in came) and self._conducts.are_of_others(a, b):
                yield a, b

    @cached_property
    def _conducts(self) -> Conducts:
        before, after = (version.document.requirements for version in self._versions)
        return Conducts(before, after, self._identity, same_case)

    def only_ones(self, old: Sequence[Quantity], new: Sequence[Quantity]) -> Pairs:
        """Those in an article that was written anew, of which either version has one of a kind without partner.

        They are one if their conduct is one in other words, or akin where there is no other of the kind for that
        person; but if a case that came is nearer to it, that is the one: …的，处罚款 → …的，没收；情节严重的，并处罚款.
        """
        left = self._by_kind(old, new)
        of_any_case: defaultdict[_Kind, list[Quantity]] = defaultdict(list)
        for key, (_, after) in left.items():
            of_any_case[key._replace(case="")] += after
        taken: set[int] = set()
        for key, (before, after) in left.items():
            if not len(before) == len(after) == 1 or taken & {id(before[0]), id(after[0])}:
                continue
            a, b = before[0], after[0]
            sure = self._akin(a, b)
            if sure < AKIN or (sure < _IN_OTHER_WORDS and not _is_one_and_one(self._all[key])):
                continue
            nearer = [it for it in of_any_case[key._replace(case="")] if self._akin(a, it) >= sure + _NEARER]
            b = nearer[0] if len(nearer) == 1 and id(nearer[0]) not in taken else b
            taken |= {id(a), id(b)}
            yield a, b

    def recast(self, old: Sequence[Quantity], new: Sequence[Quantity]) -> Pairs:
        """Those counted otherwise or for another case now: 三倍 → 五万元, 情节严重的 → 逾期不改正的.

        Each is the only one of its article; or one took the place of several; or, of as many as before, the only one without partner, and is due in the
        plain case: 处罚款 → 责令改正，逾期不改正的，处罚款.
        """
        taken: set[int] = set()
        for key, (before, after) in self._by_kind(old, new, plain=True).items():
            if len(before) > 1:
                yield from self._counted_otherwise(before, after, taken)
            if not len(before) == len(after) == 1 or taken & {id(before[0]), id(after[0])}:
                continue
            a, b = before[0], after[0]
            sides, sure = self._all_plain[key], self._akin(a, b)
            if sure < (_RECAST if _is_one_and_one(sides) else _IN_OTHER_WORDS):
                continue
            one, other = self._identity(a), self._identity(b)
            cases = {it.case for it in (one, other) if it}
            if are_contrary(cases) or (one and other and are_of_other_things(one, other)):
                continue
            if _is_one_and_one(sides) or (cases <= PLAIN_CASES and len(sides[0]) == len(sides[1])):
                taken |= {id(a), id(b)}
                yield a, b

    def _counted_otherwise(self, old: Sequence[Quantity], new: Sequence[Quantity], taken: set[int]) -> Pairs:
        """Sums of one article for several conducts that one sum for them all, counted otherwise, took the place of.

        生产的，处五万元；经营的，处五万元 → 生产或者经营的，处价值一倍以上十倍以下.
        """
        for a in old[:CROWD]:
            mine = self._identity(a)
            found = [
                b
                for b in new[:CROWD]
                if mine and (its := self._identity(b)) and its.kind != mine.kind and its.case == mine.case
            ]
            if len(found) != 1 or id(a) in taken or self._akin(a, found[0]) < _RECAST:
                continue
            if (its := self._identity(found[0])) and _JOINING.search(its.subject.conduct):
                taken.add(id(a))
                yield a, found[0]

    def merged(self, old: Sequence[Quantity]) -> Pairs:
        """Those whose conduct the new version punishes together with others: two articles became one."""
        for item in old:
            partner = next(self._for_several(item), None)
            if partner:
                yield item, partner

    def parted(
        self, new: Sequence[Quantity], pairs: Iterable[tuple[Quantity | None, Quantity | None, float]]
    ) -> Pairs:
        """Those whose conduct the old version punished together with others: one article became two.

        Of the old conduct it is what the penalty has lost that took its place: 盗窃或者损毁的，处… → 盗窃的，处….
        """
        became = {id(a): b for a, b, _ in pairs if a and b}
        for item in new:
            partner = next(self._of_several(item, became), None)
            if partner:
                yield partner, item

    def _of_several(self, item: Quantity, became: Mapping[int, Quantity]) -> Iterator[Quantity]:
        """The penalties of the old version that were for the conduct of a new one and for others as well."""
        mine = self._identity(item)
        if not (mine and mine.is_penalty and mine.conduct):
            return
        for section in sorted(self._place.sections(1, item)):
            for partner in self._in_section[0].get(section, [])[:CROWD]:
                its, now = self._identity(partner), self._identity(became.get(id(partner), partner))
                if not (its and now and same_case(mine, its) and mine.who == its.who):
                    continue
                if now.subject.article == mine.subject.article:  # one sum for both stays with the first
                    continue
                lost = grams(its.conduct, 2) - grams(now.conduct, 2)
                said = grams(mine.conduct, 2)
                if lost and len(said & lost) >= _IN_OTHER_WORDS * min(len(said), len(lost)):
                    yield partner

    def _for_several(self, item: Quantity) -> Iterator[Quantity]:
        """The penalties of the new version that are for the conduct of an old one and for others as well."""
        mine = self._identity(item)
        if not (mine and mine.is_penalty):
            return
        for words in pieces(mine.subject.conduct, TELLING):
            for partner in self._beside(words):
                its = self._identity(partner)
                if its and same_case(mine, its):
                    listed = not its.cases.isdisjoint((mine.conduct, ink(words)))
                    if listed or (_is_one_of(words, its.subject.conduct) and _is_told_by(mine, its)):
                        yield partner
        for section in sorted(self._place.sections(0, item)):
            for partner in self._in_section[1].get(section, [])[:CROWD]:
                its = self._identity(partner)
                if not (its and same_case(mine, its) and mine.who == its.who):
                    continue
                if _is_told_by(mine, its) and _JOINING.search(its.subject.conduct):
                    yield partner

    def _beside(self, words: str) -> Iterator[Quantity]:
        """What is required in the new version where words stand, or by the lead of the list in which they do."""
        there, at = self._versions[1], -1
        for _ in range(COMMON):
            at = there.text.find(words, at + 1)
            if at < 0:
                return
            number = there.block_at(at)
            for block in (number, there.blocks[number].parent):
                yield from self._in_block.get(block, [])[:CROWD]

    def in_lists(self, old: Sequence[Quantity], new: Sequence[Quantity]) -> Pairs:
        """Those of which one is for a conduct that an item of the other's list names.

        The words are the same, or nearly so.
        """
        taken: set[int] = set()
        for side, (one, other) in enumerate(((old, new), (new, old))):
            named = [
                (case, it) for it in other if (known := self._identity(it)) for case in sorted(known.cases)
            ]
            alone = [it for it in one if (known := self._identity(it)) and len(known.conduct) >= TELLING]
            alike = likenesses(
                [grams(self._conduct(it), 2) for it in alone], [grams(case, 2) for case, _ in named]
            )
            for pair in sorted(alike, key=lambda pair: (-pair.score, pair)):
                item, partner = alone[pair.old], named[pair.new][1]
                a, b = self._identity(item), self._identity(partner)
                if (
                    pair.score < LISTED_ALIKE
                    or not (a and b and same_case(a, b))
                    or taken & {id(item), id(partner)}
                ):
                    continue
                taken |= {id(item), id(partner)}
                yield (partner, item) if side else (item, partner)

    def _conduct(self, item: Quantity) -> str:
        known = self._identity(item)
        return known.conduct if known else ""

    @cached_property
    def _all(self) -> dict[_Kind, tuple[list[Quantity], list[Quantity]]]:
        """All penalties of both versions, which are many."""
        return self._by_kind(*(version.document.requirements for version in self._versions))

    @cached_property
    def _all_plain(self) -> dict[_Kind, tuple[list[Quantity], list[Quantity]]]:
        old, new = (version.document.requirements for version in self._versions)
        return self._by_kind(old, new, plain=True)

    @cached_property
    def _in_block(self) -> dict[int | None, list[Quantity]]:
        """What is required in each block of the new version."""
        version = self._versions[1]
        found: defaultdict[int | None, list[Quantity]] = defaultdict(list)
        for item in version.document.requirements:
            found[version.block_at(version.offset(item.span[0]))].append(item)
        return dict(found)

    @cached_property
    def _in_section(self) -> tuple[dict[int, list[Quantity]], dict[int, list[Quantity]]]:
        """What is required in each section of either version."""
        sides: tuple[dict[int, list[Quantity]], dict[int, list[Quantity]]] = ({}, {})
        for side, found in enumerate(sides):
            for item in self._versions[side].document.requirements:
                for section in self._place.sections(side, item):
                    found.setdefault(section, []).append(item)
        return sides

    def _by_kind(
        self, old: Sequence[Quantity], new: Sequence[Quantity], *, plain: bool = False
    ) -> dict[_Kind, tuple[list[Quantity], list[Quantity]]]:
        """Penalties by article, kind, person and case; by each item of the list they lead and each article broken, too.

        ``plain`` puts those of every case together, and all sums of money, however they are counted.
        """
        found: defaultdict[_Kind, tuple[list[Quantity], list[Quantity]]] = defaultdict(lambda: ([], []))
        for side, items in enumerate((old, new)):
            for item in items:
                identity = self._identity(item)
                if not (identity and identity.is_penalty):
                    continue
                kind = "money" if plain and identity.kind in MONEY else identity.kind
                case = "" if plain else identity.case
                # Whom no words name is who did it: 处罚款 and 对单位处罚款 may be one.
                broken = [self._place.sections_of(side, ink(label)) for label in identity.broken]
                sections = self._place.sections(side, item).union(*broken)
                for who, loosely in ((identity.who, False), (identity.who or "unit", True)):
                    for section in sorted(sections):
                        found[_Kind(section, kind, case, who, loosely)][side].append(item)
        return dict(sorted(found.items(), key=lambda pair: pair[0].loosely))

    def _akin(self, a: Quantity, b: Quantity) -> float:
        return akin(self._identity(a), self._identity(b))


def akin(one: Identity | None, other: Identity | None) -> float:
    """How much of the words for one of two conducts stands in those for the other, from 0 to 1; of mere cases, all.

    The conducts of a penalty that leads a list are its items: of these the nearest counts.
    """
    if one and other and one.cases and other.cases and not (one.conduct or other.conduct):
        return max(within(a, b) for a, b in product(_some(one.cases), _some(other.cases)))
    for lead, alone in ((one, other), (other, one)):
        words = _of_conduct(alone)
        if lead and lead.cases and alone and not alone.cases and words and not _of_conduct(lead):
            return max(within(case, words) for case in lead.cases)
    return within(_of_conduct(one), _of_conduct(other), default=1.0)


def conducts(known: Identity) -> list[str]:
    """What a penalty is for: the items of a list that it names or leads, or the one conduct; none where none is told."""
    return _some(known.cases) or [*filter(None, [known.conduct])]


def _some(cases: frozenset[str]) -> list[str]:
    return sorted(cases)[:_MOST]


def _of_conduct(known: Identity | None) -> str:
    """The words for a conduct; none for a mere case (情节严重的)."""
    return "" if known is None or (known.tier and known.sign in known.conduct) else known.conduct


def are_contrary(cases: Collection[str]) -> bool:
    """Whether of two cases one is slight and the other grave: neither ever became the other."""
    return all(not some.isdisjoint(cases) for some in CONTRARY)


def same_case(one: Identity, other: Identity) -> bool:
    """Whether two penalties are of one kind, for one case, and not for two persons, nor bar from different things."""
    other_person = bool(one.who and other.who) and one.who != other.who
    alike = (one.kind, one.case) == (other.kind, other.case)
    return alike and not other_person and not are_of_other_things(one, other)


def are_of_other_things(one: Identity, other: Identity) -> bool:
    """Whether two bars keep people from different things, which no words have in common: 不得晋升职务, 不得申请资助."""
    return bool(one.bars and other.bars) and grams(one.bars, 2).isdisjoint(grams(other.bars, 2))


def _is_one_and_one(sides: tuple[list[Quantity], list[Quantity]]) -> bool:
    return [len(side) for side in sides] == [1, 1]


def _is_told_by(one: Identity, other: Identity) -> bool:
    """Whether most words of a conduct stand in the words for several."""
    return akin(one, other) >= _IN_OTHER_WORDS


def _is_one_of(words: str, conduct: str) -> bool:
    """Whether a conduct is one of several that words name: 倾倒垃圾 of 焚烧垃圾或者倾倒垃圾."""
    before, found, after = conduct.partition(words)
    return bool(found) and _JOINING.search(before + after) is not None
