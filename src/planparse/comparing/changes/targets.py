"""Targets and requirements that changed, and which way."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.acts.words import after_stop
from planparse.comparing.changes.movement import are_opposite, movement
from planparse.comparing.changes.pairing import LEAST, Pairing
from planparse.comparing.changes.penalties import (
    AKIN,
    Penalties,
    akin,
    are_contrary,
    are_of_other_things,
    conducts,
    same_case,
)
from planparse.comparing.changes.same_figure import SameFigures
from planparse.comparing.changes.subjects import Subjects
from planparse.comparing.changes.tiers import Tiers
from planparse.comparing.measures import converted, measure
from planparse.comparing.names import Namer, is_another, tells
from planparse.comparing.similar import Likenesses, ink
from planparse.lexicon.penalties import COUNTED_BY, PENALTIES, PER_ALIKE
from planparse.model.diff import TargetChange
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planparse.comparing.aligning.kept import Kept
    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.changes.pairing import Pair
    from planparse.comparing.changes.subjects import Identity
    from planparse.comparing.reading_text import Version
    from planparse.model import Quantity, Value

    Role = Literal["target", "requirement"]

_ROLES: tuple[tuple[Role, str], ...] = (("target", "targets"), ("requirement", "requirements"))
_OTHER_SENSE = 0.3  # how much less sure: 赤字增加1700亿元 is no new figure for 赤字9500亿元
# How sure it is that two figures are one: by what their name, or the conduct that is fined, has in common; surer
_BY_NAME = 0.65
_SAME_UNIT = 0.15  # where their unit is the same,
_SAME_VALUE = 0.2  # or their value,
_SAID = 0.25  # or where the same words lead to both; these count for more than a unit, which many share
_OTHER_NAME = 0.4  # 登记失业率 is no other name for 调查失业率, unless the figure is the same
_OTHER_COUNT = 0.4  # of two thresholds: 两个以上企业的公司 is no 职工三百人以上的公司
_OTHER_CONDUCT = 0.45  # how little two conducts have in common that no rewording makes of one another
_SAME_PERSON = 0.15  # how much surer it is that two penalties are one that are for the same person,
_NAMED_ONCE = 0.1  # and how much less sure where only one says for whom
_OTHER_TIER = 0.1  # and where one only says how it is counted
_NOUN = 2  # characters of a name that say what is counted, at its end
_UNNAMED = 0.6  # how like each other the indicators are taken to be, if the text names none

_COUNTED_BY = regex(COUNTED_BY)


class _Known(NamedTuple):
    """By what a figure is known.

    ``told`` says whether its name says what is measured; ``identity`` is of requirements.
    """

    role: Role
    name: str
    told: bool
    sense: str
    unit: str
    value: Value
    lead: str
    identity: Identity | None


class FigureChanges(NamedTuple):
    """What changed of the figures, in the order of the new version, and which figures are one, changed or not, by id."""

    changes: list[TargetChange]
    became: list[tuple[str, str]]


def target_changes(old: Version, new: Version, place: SamePlace, kept: Kept) -> FigureChanges:
    """Compare targets with targets and requirements with requirements."""
    figures = _Figures(old, new, kept)
    pairs = figures.pairs(place)
    changes = sorted(figures.changes(pairs), key=lambda change: (change.new or change.old).span)  # type: ignore[union-attr]
    return FigureChanges(changes, [(a.id, b.id) for a, b, _ in pairs if a and b])


class _Figures:
    """The figures of both versions, each with its role."""

    def __init__(self, old: Version, new: Version, kept: Kept) -> None:
        self._versions, self._same = (old, new), SameFigures(old, new, kept)
        self._namer, self._names = Namer(), Likenesses()
        self._told: dict[int, tuple[Role, Subjects]] = {
            id(item): (role, subjects)
            for version, subjects in zip(self._versions, (Subjects(old), Subjects(new)), strict=True)
            for role, field in _ROLES
            for item in getattr(version.document, field)
        }
        self._seen: dict[int, _Known] = {}

    def _know(self, item: Quantity) -> _Known:
        """Say by what a figure is known; most figures of a revision are never asked for it."""
        known = self._seen.get(id(item))
        if known is None:
            known = self._seen[id(item)] = self._read(item, *self._told[id(item)])
        return known

    def _identity(self, item: Quantity) -> Identity | None:
        return self._know(item).identity

    def _read(self, item: Quantity, role: Role, subjects: Subjects) -> _Known:
        named = self._namer.name(item.indicator)
        of_scheme = self._namer.of_scheme(named, subjects.before(item)) if named.alone else None
        name = of_scheme or named.key
        scale = measure(item.unit).name
        value = converted(item.value, item.unit, scale)
        identity = subjects.of(item) if role == "requirement" else None
        return _Known(role, name, tells(name), _sense(item), scale, value, subjects.lead(item), identity)

    def changes(self, pairs: list[Pair]) -> Iterator[TargetChange]:
        """Tell what became of each figure."""
        for a, b, sure in _said_once(pairs, self._said):
            if a and b and _are_equal(a, b):
                continue
            old, new = (self._know(item) if item else None for item in (a, b))
            known = new or old
            if known is None:
                continue
            identity = known.identity
            same_name = not (a and b) or not self._is_renamed(a, b)
            moved = movement(
                a,
                b,
                same_name=same_name,
                is_penalty=identity is not None and identity.is_penalty,
                counted_alike=not (old and new) or _are_counted_alike(_per(old), _per(new)),
            )
            if moved.kinds:
                subject = identity.subject if identity else None
                yield TargetChange(
                    role=known.role, old=a, new=b, score=sure, subject=subject, **moved._asdict()
                )

    def pairs(self, place: SamePlace) -> list[Pair]:
        """Pair what the edits keep, the rest by place, name and likeness, and what is left by the edits alone.

        A target may have become a requirement, but only where neither has a partner in its own role. A required figure
        without one is neither added nor dropped if its words stand in the other version.
        """
        pairing = Pairing()
        for _, field in _ROLES:
            own = Pairing(*(getattr(version.document, field) for version in self._versions))
            own.take(self._same.kept(*own.alone, self._is_one), 1.0)
            own.sort(place.pairs(*own.alone, self._score, self._name, LEAST))
            pairing.join(own)
        penalties = Penalties(self._versions, place, self._identity)
        listed = [*penalties.of_one_conduct(*pairing.alone)]
        pairing.part([*penalties.of_other_conducts(pairing.found, listed)])
        pairing.take(listed)
        pairing.take(self._same.kept(*pairing.alone, self._may_be_one))
        pairing.sort(place.pairs(*pairing.alone, partial(self._across, place), self._name, LEAST))
        pairing.take(penalties.only_ones(*pairing.alone))
        pairing.take(penalties.in_lists(*pairing.alone))
        pairing.take(self._same.framed(*pairing.alone, self._may_become))
        pairing.take(penalties.merged(pairing.alone[0]))
        pairing.take(penalties.recast(*pairing.alone))
        pairing.take(penalties.parted(pairing.alone[1], pairing.found))
        pairing.take(self._of_one_noun(place, *pairing.alone))
        straight = [*Tiers(self._versions, self._identity).straight(pairing.found)]
        pairing.part(one.crossed for one in straight)
        pairing.take(one.pair for one in straight)
        return [(a, b, sure) for a, b, sure in pairing.all() if not self._stands_there(a, b)]

    def _stands_there(self, a: Quantity | None, b: Quantity | None) -> bool:
        """Whether a required figure without partner stands in the other version all the same."""
        side, item = (0, a) if a else (1, b)
        if item is None or (a and b) or self._know(item).role == "target":
            return False
        return self._same.is_unread(side, item) or self._same.is_other_turn(side, item)

    def _of_one_noun(
        self, place: SamePlace, old: Iterable[Quantity], new: Iterable[Quantity]
    ) -> Iterator[tuple[Quantity, Quantity]]:
        """Thresholds of one section that count the same, each the only one of its noun without partner.

        Where one is named with whose it is, the sentence of the other has to say so too: 董事会…，其成员为三人至十三人 →
        董事会成员为三人以上.
        """
        left: defaultdict[object, tuple[list[Quantity], list[Quantity]]] = defaultdict(lambda: ([], []))
        for side, items in enumerate((old, new)):
            for item in items:
                known = self._know(item)
                if known.told and known.identity and known.identity.kind == "threshold":
                    for section in place.sections(side, item):
                        left[section, known.unit, known.sense, known.name[-_NOUN:]][side].append(item)
        taken: set[int] = set()
        for before, after in left.values():
            if not len(before) == len(after) == 1 or not self._count_the_same(before[0], after[0]):
                continue
            if taken.isdisjoint((id(before[0]), id(after[0]))):
                taken |= {id(before[0]), id(after[0])}
                yield before[0], after[0]

    def _count_the_same(self, a: Quantity, b: Quantity) -> bool:
        """Whether the longer name of two thresholds is the shorter one and whose it is, by the other's sentence."""
        sides = sorted(
            (len(known.name), known.name, side) for side, known in enumerate((self._know(a), self._know(b)))
        )
        (_, bare, at), (_, name, _) = sides
        if not name.endswith(bare):
            return False
        text, end = self._versions[at].text, self._versions[at].offset((a, b)[at].span[0])
        return name.removesuffix(bare) in ink(text[after_stop(text, end) : end])

    def _across(self, place: SamePlace, a: Quantity, b: Quantity) -> float:
        """How surely a target and a requirement of one article are one; a penalty is no target."""
        one, other = self._know(a), self._know(b)
        identity = one.identity or other.identity
        if one.role == other.role or (identity and identity.is_penalty) or not place.in_one_article(a, b):
            return 0.0
        return self._score(a, b)

    def _is_one(self, a: Quantity, b: Quantity) -> bool:
        """Whether nothing that two figures are known by tells them apart."""
        if a.indicator == b.indicator and self._same.stand_alike(a, b):
            return True
        one, other = self._know(a), self._know(b)
        if one.identity and other.identity and (one.identity.is_penalty or other.identity.is_penalty):
            if {one.identity.who, other.identity.who} == {"", "person"}:  # the doer, and who answers for it
                return False
            return self._of_penalties(one, other, one.identity, other.identity) > 0
        return not (one.told and other.told and is_another(one.name, other.name))

    def _may_be_one(self, a: Quantity, b: Quantity) -> bool:
        """Whether a figure that is kept may be for something else now.

        Not for another kind of penalty, person or case.
        """
        one, other = self._know(a).identity, self._know(b).identity
        return not (one and other and one.is_penalty and other.is_penalty) or same_case(one, other)

    def _may_become(self, a: Quantity, b: Quantity) -> bool:
        """Whether of two figures in one frame of words one may have become the other."""
        one, other = self._know(a), self._know(b)
        if (one.sense == "") != (other.sense == ""):
            return False
        if one.identity and other.identity:
            kinds = {one.identity.kind, other.identity.kind}
            if are_contrary((one.identity.case, other.identity.case)):
                return False
            if kinds & PENALTIES:
                same_person = len(kinds) == 1 and one.identity.who == other.identity.who
                if are_of_other_things(one.identity, other.identity):
                    return False
                return same_person and akin(one.identity, other.identity) >= AKIN
            if "threshold" not in kinds:  # a term is known by its frame, whatever is to be done in it
                return len(kinds) == 1 or one.unit == other.unit
        return not is_another(one.name, other.name)

    def _is_renamed(self, a: Quantity, b: Quantity) -> bool:
        """Whether what a figure measures is another thing now: not in other words, nor in more of the same.

        What is required is known by what it is for. Only a threshold has a name, and the noun at its end is what
        counts.
        """
        one, other = self._know(a), self._know(b)
        if one.name in other.name or other.name in one.name:
            return False
        required = one.identity or other.identity
        if required and (required.kind != "threshold" or one.name[-_NOUN:] == other.name[-_NOUN:]):
            return False
        if required and self._same.count_one_noun(a, b):
            return False
        return not any(
            item.indicator_span and self._same.has_words(side, item.indicator_span)
            for side, item in enumerate((a, b))
        )

    def _score(self, a: Quantity, b: Quantity) -> float:
        """How surely two figures are one, from 0 to 1. What says by how much is never what says to what."""
        one, other = self._know(a), self._know(b)
        if (one.sense == "") != (other.sense == ""):
            return 0.0
        if one.identity and other.identity and (one.identity.is_penalty or other.identity.is_penalty):
            return self._of_penalties(one, other, one.identity, other.identity)
        named = self._names.likeness(one.name, other.name) if one.told and other.told else _UNNAMED
        sure = _BY_NAME * named + _SAME_UNIT * (one.unit == other.unit) + _SAID * (one.lead == other.lead)
        sure += _SAME_VALUE * (one.value == other.value)
        if one.sense != other.sense or (one.value != other.value and are_opposite(a, b)):
            sure -= _OTHER_SENSE
        if one.told and other.told and is_another(one.name, other.name):
            sure -= _OTHER_NAME
        if one.unit != other.unit and _are_thresholds(one, other):
            sure -= _OTHER_COUNT
        return sure

    def _of_penalties(self, one: _Known, other: _Known, mine: Identity, its: Identity) -> float:
        """A penalty is known by its kind, who bears it, in which case, and for what: its name says hardly anything."""
        if not same_case(mine, its):
            return 0.0
        conduct = max(
            (self._names.likeness(*both) for both in product(conducts(mine), conducts(its))), default=_UNNAMED
        )
        if conduct < _OTHER_CONDUCT:
            return 0.0
        sure = _BY_NAME * conduct + _SAID * (one.lead == other.lead)
        sure += _SAME_PERSON if mine.who == its.who else -_NAMED_ONCE
        sure -= _OTHER_TIER if mine.tier != its.tier else 0
        return sure + _SAME_VALUE * (one.value == other.value)

    def _said(self, item: Quantity) -> str | None:
        """By what a figure that is said again is known.

        None for a penalty, what it is counted by, and a term: these are of their article.
        """
        identity, name = self._know(item).identity, self._name(item)
        if identity and (
            identity.is_penalty
            or identity.kind in ("term", "time limit")
            or _COUNTED_BY.search(item.indicator)
        ):
            return None
        return name and f"{self._know(item).role} {name}"

    def _name(self, item: Quantity) -> str | None:
        it = self._know(item)
        if it.identity and it.identity.is_penalty:
            kind, who, tier, conduct, *_ = it.identity
            return f"{conduct} {kind} {who} {tier}" if conduct else None
        return f"{it.name} {it.unit} {it.sense}" if it.told else None


def _are_equal(a: Quantity, b: Quantity) -> bool:
    """Whether nothing is different about a figure; so it is of most in a revision."""
    limits = [item.deadline and item.deadline.text for item in (a, b)]
    return (
        a.value == b.value
        and (a.unit, a.comparator, a.change) == (b.unit, b.comparator, b.change)
        and a.indicator == b.indicator
        and limits[0] == limits[1]
    )


def _said_once(pairs: list[Pair], name: Callable[[Quantity], str | None]) -> Iterator[Pair]:
    """Leave out what is neither added nor dropped, but said again or once less: goals stand in summaries too."""
    alone = [pair for pair in pairs if not (pair[0] and pair[1])]
    figures = {_figure(item) for pair in alone for item in pair[:2] if item}
    told: tuple[set[object], set[object]] = (set(), set())

    def said(pair: Pair) -> list[object]:
        """By what each figure of a pair is known; of those alone it is asked only whether they are said again."""
        return [it and _figure(it) in figures and name(it) and (name(it), _figure(it)) for it in pair[:2]]

    for pair in pairs:
        if pair[0] and pair[1]:
            yield pair
            for it, of in zip(said(pair), told, strict=True):
                of.add(it)
    for pair in alone:
        known = said(pair)
        if not any(it and it in of for it, of in zip(known, told, strict=True)):
            yield pair
        for it, of in zip(known, told, strict=True):
            of.add(it)


def _figure(item: Quantity) -> tuple[float, float, str]:
    return item.value.min, item.value.max, item.comparator


def _per(known: _Known | None) -> str:
    """For each of what a penalty is due."""
    return known.identity.per if known and known.identity else ""


def _are_counted_alike(one: str, other: str) -> bool:
    """Whether two sums are due for each of the same, in whatever words: 每平方米, 每㎡, 每平方米建筑面积."""
    if not (one and other):
        return one == other
    return one in other or other in one or any({one, other} <= alike for alike in PER_ALIKE)


def _are_thresholds(one: _Known, other: _Known) -> bool:
    """Whether two figures are both required, and neither a penalty, a term nor an age."""
    return all(known.identity and known.identity.kind == "threshold" for known in (one, other))


def _sense(item: Quantity) -> str:
    """Whether a figure says how much there is, how much more, how much less, or how many times as much."""
    return {"level": "", "increase": "+", "decrease": "-", "multiple": "*"}[item.change]
