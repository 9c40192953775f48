"""Targets and requirements that changed, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.changes.movement import are_opposite, movement
from planparse.comparing.changes.subjects import Subjects
from planparse.comparing.names import Namer, is_another, tells
from planparse.comparing.similar import Likenesses
from planparse.model.diff import TargetChange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.changes.subjects import Identity
    from planparse.comparing.reading_text import Version
    from planparse.model import Quantity

    Role = Literal["target", "requirement"]
    Pair = tuple[Quantity | None, Quantity | None, float]

_ROLES: tuple[tuple[Role, str], ...] = (("target", "targets"), ("requirement", "requirements"))
LEAST = 0.65  # how sure it has to be that two figures are the same target
_OTHER_SENSE = 0.3  # how much less sure: 赤字增加1700亿元 is no new figure for 赤字9500亿元
_SAID = 0.25  # how much surer it is where the same words lead to both; more than that they are the same
_OTHER_NAME = 0.4  # 登记失业率 is no other name for 调查失业率, unless the figure is the same
_OTHER_CONDUCT = 0.45  # how little two conducts have in common that no rewording makes of one another
_UNNAMED = 0.6  # how like each other the indicators are taken to be, if the text names none


class _Known(NamedTuple):
    """By what a figure is known; ``told`` says whether its name says what is measured; ``identity`` is of requirements."""

    name: str
    told: bool
    sense: str
    unit: str | None
    value: tuple[float, float]
    lead: str
    identity: Identity | None


def target_changes(old: Version, new: Version, place: SamePlace) -> list[TargetChange]:
    """Compare targets with targets and requirements with requirements, in the order of the new version."""
    changes: list[TargetChange] = []
    before, after = Subjects(old), Subjects(new)
    for role, field in _ROLES:
        figures = _Figures(role, getattr(old.document, field), getattr(new.document, field), (before, after))
        changes += figures.changes(place)
    return sorted(changes, key=lambda change: (change.new or change.old).span)  # type: ignore[union-attr]


class _Figures:
    """The figures of one role in both versions."""

    def __init__(
        self,
        role: Role,
        old: Sequence[Quantity],
        new: Sequence[Quantity],
        subjects: tuple[Subjects, Subjects],
    ) -> None:
        self._role, self._old, self._new = role, old, new
        self._namer, self._names = Namer(), Likenesses()
        self._known = {
            id(item): self._know(item, of)
            for items, of in zip((old, new), subjects, strict=True)
            for item in items
        }

    def _know(self, item: Quantity, subjects: Subjects) -> _Known:
        name = self._namer.name(item.indicator).key
        value = (item.value.min, item.value.max)
        identity = subjects.of(item) if self._role == "requirement" else None
        return _Known(name, tells(name), _sense(item), item.unit, value, subjects.lead(item), identity)

    def changes(self, place: SamePlace) -> Iterator[TargetChange]:
        """Pair the figures and tell what became of each."""
        pairs = place.pairs(self._old, self._new, self._score, self._name, LEAST)
        for a, b, sure in _said_once(pairs, self._name):
            old, new = (self._known[id(item)] if item else None for item in (a, b))
            identity = new.identity if new else old.identity if old else None
            same_name = not (old and new) or old.name == new.name
            moved = movement(
                a, b, same_name=same_name, is_penalty=identity is not None and identity.is_penalty
            )
            if moved.kinds:
                subject = identity.subject if identity else None
                yield TargetChange(
                    role=self._role, old=a, new=b, score=sure, subject=subject, **moved._asdict()
                )

    def _score(self, a: Quantity, b: Quantity) -> float:
        """How surely two figures are one, from 0 to 1. What says by how much is never what says to what."""
        one, other = self._known[id(a)], self._known[id(b)]
        if (one.sense == "") != (other.sense == ""):
            return 0.0
        if one.identity and other.identity and (one.identity.is_penalty or other.identity.is_penalty):
            return self._of_penalties(one, other, one.identity, other.identity)
        named = self._names.likeness(one.name, other.name) if one.told and other.told else _UNNAMED
        sure = 0.65 * named + 0.15 * (one.unit == other.unit) + _SAID * (one.lead == other.lead)
        sure += 0.2 * (one.value == other.value)
        if one.sense != other.sense or (one.value != other.value and are_opposite(a, b)):
            sure -= _OTHER_SENSE
        if one.told and other.told and is_another(one.name, other.name):
            sure -= _OTHER_NAME
        return sure

    def _of_penalties(self, one: _Known, other: _Known, mine: Identity, its: Identity) -> float:
        """A penalty is known by its kind, who bears it, in which case, and for what: its name says hardly anything."""
        if (mine.kind, mine.tier) != (its.kind, its.tier) or (mine.who and its.who and mine.who != its.who):
            return 0.0
        told = mine.conduct and its.conduct
        conduct = self._names.likeness(mine.conduct, its.conduct) if told else _UNNAMED
        if conduct < _OTHER_CONDUCT:
            return 0.0
        sure = 0.65 * conduct + 0.15 * (mine.who == its.who) + _SAID * (one.lead == other.lead)
        return sure + 0.2 * (one.value == other.value)

    def _name(self, item: Quantity) -> str | None:
        it = self._known[id(item)]
        if it.identity and it.identity.is_penalty:
            kind, who, tier, conduct, _ = it.identity
            return f"{conduct} {kind} {who} {tier}" if conduct else None
        return f"{it.name} {it.unit} {it.sense}" if it.told else None


def _said_once(pairs: list[Pair], name: Callable[[Quantity], str | None]) -> Iterator[Pair]:
    """Leave out what is neither added nor dropped, but said again or once less: goals stand in summaries too."""
    told: tuple[set[object], set[object]] = (set(), set())
    for pair in sorted(pairs, key=lambda pair: pair[0] is None or pair[1] is None):
        said = [item and name(item) and (name(item), str(item.value), item.comparator) for item in pair[:2]]
        alone = pair[0] is None or pair[1] is None
        if not (alone and any(it and it in of for it, of in zip(said, told, strict=True))):
            yield pair
        for it, of in zip(said, told, strict=True):
            of.add(it)


def _sense(item: Quantity) -> str:
    """Whether a figure says how much there is, how much more, how much less, or how many times as much."""
    return {"level": "", "increase": "+", "decrease": "-", "multiple": "*"}[item.change]
