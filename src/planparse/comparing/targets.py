"""Targets and requirements that changed, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from planparse.comparing.names import Namer, is_difference, tells
from planparse.comparing.similar import Likenesses
from planparse.model.diff import TargetChange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from planparse.comparing.reading_text import Version
    from planparse.comparing.same_place import SamePlace
    from planparse.model import Deadline, Quantity
    from planparse.model.diff import FigureKind

    Pair = tuple[Quantity | None, Quantity | None, float]

LEAST = 0.65  # how sure it has to be that two figures are the same target
_OTHER_SENSE = 0.3  # how much less sure: 赤字增加1700亿元 is no new figure for 赤字9500亿元
_UNNAMED = 0.6  # how like each other the indicators are taken to be, if the text names none
# How strict a comparator is: about 8% may fall short of it, 8% and more (以上) may not, 8% alone allows nothing else.
_STRICT = {"approx": 0, "range": 1, "ge": 2, "le": 2, "gt": 3, "lt": 3, "eq": 4}
_FLOOR, _CEILING = ("ge", "gt"), ("le", "lt")


def target_changes(old: Version, new: Version, place: SamePlace) -> list[TargetChange]:
    """Compare targets with targets and requirements with requirements, in the order of the new version."""
    changes: list[TargetChange] = []
    namer, names = Namer(), Likenesses()
    roles: tuple[tuple[Literal["target", "requirement"], str], ...] = (
        ("target", "targets"),
        ("requirement", "requirements"),
    )
    for role, field in roles:
        before: list[Quantity] = getattr(old.document, field)
        after: list[Quantity] = getattr(new.document, field)
        keys = {id(item): namer.name(item.indicator).key for item in (*before, *after)}

        def score(a: Quantity, b: Quantity, keys: dict[int, str] = keys) -> float:
            one, other = keys[id(a)], keys[id(b)]
            named = names.likeness(one, other) if tells(one) and tells(other) else _UNNAMED
            sure = 0.65 * named + 0.15 * (a.unit == b.unit) + 0.2 * (a.value == b.value)
            return sure - (_OTHER_SENSE if _sense(a) != _sense(b) else 0)

        def name(item: Quantity, keys: dict[int, str] = keys) -> str | None:
            return f"{keys[id(item)]} {item.unit} {_sense(item)}" if tells(keys[id(item)]) else None

        for a, b, sure in _said_once(place.pairs(before, after, score, name, LEAST), name):
            same_name = not (a and b) or keys[id(a)] == keys[id(b)]
            kinds = figure_kinds(a, b, same_name=same_name)
            if kinds:
                delta, percent = difference(a, b)
                changes.append(
                    TargetChange(
                        kinds=kinds, role=role, old=a, new=b, delta=delta, percent=percent, score=sure
                    )
                )
    return sorted(changes, key=lambda change: (change.new or change.old).span)  # type: ignore[union-attr]


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
    """Whether a figure says how much there is, how much more or how much less."""
    return "-" if item.change == "decrease" else "+" if is_difference(item) else ""


def figure_kinds(old: Quantity | None, new: Quantity | None, *, same_name: bool) -> list[FigureKind]:
    """Say what is different about a figure; nothing where it is the same."""
    if old is None or new is None:
        return ["added" if old is None else "dropped"]
    kinds: list[FigureKind] = []
    if old.unit != new.unit:
        kinds.append("unit")
    else:
        kinds += _value_kinds(old, new)
    kinds += deadline_kinds(old.deadline, new.deadline)
    if not same_name:
        kinds.append("indicator")
    return kinds


def _value_kinds(old: Quantity, new: Quantity) -> list[FigureKind]:
    kinds: list[FigureKind] = []
    before, after = _middle(old), _middle(new)
    if before != after:
        kinds.append("raised" if after > before else "lowered")
    sides = {old.comparator, new.comparator}
    if sides & {*_FLOOR} and sides & {*_CEILING}:
        kinds.append("reversed")
    elif old.comparator != new.comparator:
        kinds.append("tightened" if _STRICT[new.comparator] > _STRICT[old.comparator] else "loosened")
    elif before == after and old.value != new.value:
        kinds.append("tightened" if new.value.max < old.value.max else "loosened")
    return kinds


def _middle(item: Quantity) -> float:
    return (item.value.min + item.value.max) / 2


def deadline_kinds(old: Deadline | None, new: Deadline | None) -> list[Literal["earlier", "later"]]:
    """Say whether a time limit moved; one that came counts as earlier, one that went as later.

    The same words are the same limit, whatever day they mean for each version: 三年内, 3月8日.
    """
    if old and new and old.text == new.text:
        return []
    last: list[date | None] = [limit.end if limit else None for limit in (old, new)]
    if last[0] == last[1]:
        return []
    if last[0] is None or last[1] is None:
        return ["earlier" if last[0] is None else "later"]
    return ["earlier" if last[1] < last[0] else "later"]


def difference(old: Quantity | None, new: Quantity | None) -> tuple[float | None, float | None]:
    """Give new less old value, and that in percent of the old one; of ranges, the middles."""
    if not old or not new or old.unit != new.unit:
        return None, None
    before, after = _middle(old), _middle(new)
    delta = round(after - before, 10)
    return delta, round(100 * delta / abs(before), 2) if before else None
