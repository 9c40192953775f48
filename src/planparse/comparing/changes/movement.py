"""Which way a figure went: its value, its bounds, its time limit."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.measures import converted, measure
from planparse.lexicon.periods import DAYS, LACKED, NOT_YET, OVER
from planparse.model.diff import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planparse.model import Deadline, Quantity
    from planparse.model.diff import FigureKind, FigureRule

# How strict a comparator is: about 8% may fall short of it, 8% and more (以上) may not, 8% alone allows nothing else.
_STRICT = {"approx": 0, "range": 1, "ge": 2, "le": 2, "gt": 3, "lt": 3, "eq": 4}
_FLOOR, _CEILING = ("ge", "gt"), ("le", "lt")


class Movement(NamedTuple):
    """How a figure changed.

    The differences are new less old, in ``unit``, None where units differ or a bound is missing.
    """

    kinds: list[FigureKind]
    because: Evidence | None
    unit: str | None = None
    delta: float | None = None
    percent: float | None = None
    floor: float | None = None
    ceiling: float | None = None
    direction: Literal["floor", "ceiling"] | None = None


def in_one_unit(old: Quantity, new: Quantity) -> tuple[Quantity, Quantity]:
    """Give two figures in the smaller of their units, if both are of one measure: 一年, 六个月 as 12 and 6 月."""
    sizes = measure(old.unit), measure(new.unit)
    if old.unit == new.unit or sizes[0].name != sizes[1].name:
        return old, new
    unit = new.unit if sizes[1].size <= sizes[0].size else old.unit
    before, after = (
        item.model_copy(update={"value": converted(item.value, item.unit, unit), "unit": unit})
        for item in (old, new)
    )
    return before, after


def movement(
    old: Quantity | None,
    new: Quantity | None,
    *,
    same_name: bool,
    is_penalty: bool = False,
    counted_alike: bool = True,
) -> Movement:
    """Say what is different about a figure; no kinds where it is the same.

    ``counted_alike`` is false where one sum is for each square metre, and the other is not.

    A penalty is raised or lowered, whatever bounds it: a higher ceiling loosens nothing. Anything else is tightened or
    loosened where its bound is another one, or a range got narrower or wider.
    """
    if old is None or new is None:
        return Movement(["added" if old is None else "dropped"], None, direction=_direction(new or old))
    old, new = in_one_unit(old, new)
    may_subtract = counted_alike and old.unit == new.unit
    told = [*_differences(old, new, same_name=same_name, is_penalty=is_penalty, counted_alike=may_subtract)]
    bounds = zip(_bounds(old), _bounds(new), strict=True)
    unit = delta = percent = low = high = None
    if may_subtract:
        unit = old.unit
        middle = _middle(old)
        delta = round(_middle(new) - middle, 10)
        percent = round(100 * delta / abs(middle), 2) if middle else None
        low, high = (_less(after, before) for before, after in bounds)
    rule = told[0][1] if told else None
    because = Evidence(rule=rule, old=_words(old, rule), new=_words(new, rule)) if rule else None
    return Movement([kind for kind, _ in told], because, unit, delta, percent, low, high, _direction(new))


def _words(item: Quantity, rule: FigureRule) -> str:
    """The words of a figure that a rule goes by."""
    if rule == "deadline":
        return item.deadline.text if item.deadline else ""
    return item.indicator if rule == "indicator" else item.text


def _differences(
    old: Quantity, new: Quantity, *, same_name: bool, is_penalty: bool, counted_alike: bool
) -> Iterator[tuple[FigureKind, FigureRule]]:
    if not counted_alike:
        yield "unit", "unit"
    else:
        yield from _penalty(old, new) if is_penalty else _value(old, new)
    for kind in deadline_kinds(old.deadline, new.deadline):
        yield kind, "deadline"
    if not same_name:
        yield "indicator", "indicator"


def _penalty(old: Quantity, new: Quantity) -> Iterator[tuple[FigureKind, FigureRule]]:
    """Each bound by itself: a range whose floor rises and whose ceiling falls is raised and lowered."""
    moves = [_less(b, a) or 0 for a, b in zip(_bounds(old), _bounds(new), strict=True)]
    if old.comparator != new.comparator and not any(moves):  # 五万元 → 五万元以下: it may be less now
        moves = [b - a for a, b in zip(_limits(old), _limits(new), strict=True)]
    if any(move > 0 for move in moves):
        yield "raised", "penalty"
    if any(move < 0 for move in moves):
        yield "lowered", "penalty"


def _value(old: Quantity, new: Quantity) -> Iterator[tuple[FigureKind, FigureRule]]:
    if wider := _opened(old, new):
        yield wider, "bound"
        return
    lows, highs = zip(_span(old), _span(new), strict=True)
    moved = True
    if (new.value.min - old.value.min) * (new.value.max - old.value.max) < 0:
        yield "tightened" if highs[1] - lows[1] < highs[0] - lows[0] else "loosened", "value"
    elif _middle(old) != _middle(new):
        yield "raised" if _middle(new) > _middle(old) else "lowered", "value"
    else:
        moved = False
    if are_opposite(old, new):
        if moved or not _wait_as_long(old, new):
            yield "reversed", "bound"
    elif old.comparator != new.comparator and not (moved and "range" in (old.comparator, new.comparator)):
        if not moved and _lasts_as_long(old, new):
            return
        # Of 20—30 → 20 it is said that it is lower, and no more.
        stricter = _STRICT[new.comparator] > _STRICT[old.comparator]
        yield "tightened" if stricter else "loosened", "bound"


def are_opposite(old: Quantity, new: Quantity) -> bool:
    """Whether one of two figures is a floor and the other a ceiling."""
    sides = {old.comparator, new.comparator}
    return bool(sides.intersection(_FLOOR) and sides.intersection(_CEILING))


def _opened(old: Quantity, new: Quantity) -> Literal["tightened", "loosened"] | None:
    """Say whether one bound of a range went, or came, and the other stayed: 三人至十三人 → 三人以上 allows more."""
    if (old.comparator == "range") == (new.comparator == "range"):
        return None
    sides = {old.comparator, new.comparator}
    lows, highs = zip(_limits(old), _limits(new), strict=True)
    if sides.isdisjoint((*_FLOOR, *_CEILING)) or (lows[0] != lows[1] and highs[0] != highs[1]):
        return None
    return "loosened" if new.comparator != "range" else "tightened"


def _wait_as_long(old: Quantity, new: Quantity) -> bool:
    """Whether two figures say how long nothing is done: 满三十日未答复 and 三十日内未答复 are one.

    不满三十日 and 三十日以上 are none: which of two times is long enough is another one then.
    """
    over, within = (old, new) if old.comparator in _FLOOR else (new, old)
    return (
        over.text.startswith(OVER)
        and within.text.endswith(NOT_YET)
        and all(item.indicator.startswith(LACKED) for item in (old, new))
    )


def _lasts_as_long(old: Quantity, new: Quantity) -> bool:
    """Whether two figures are one term, which 至少 before its verb only says to be a floor: 保存二年, 至少保存二年."""
    return old.text == new.text and old.unit in DAYS and {old.comparator, new.comparator} == {"eq", "ge"}


def _sign(item: Quantity) -> int:
    """−1 for what says by how much something shrinks."""
    return -1 if item.change == "decrease" else 1


def _span(item: Quantity) -> tuple[float, float]:
    low, high = sorted((_sign(item) * item.value.min, _sign(item) * item.value.max))
    return low, high


def _middle(item: Quantity) -> float:
    return sum(_span(item)) / 2


def _bounds(item: Quantity) -> tuple[float | None, float | None]:
    """Floor and ceiling of a figure as it is printed, with its sign: 以下 has no floor, 以上 no ceiling.

    Of 下降5%—8% the floor is −5%, as it is of 下降5%以上.
    """
    low, high = _sign(item) * item.value.min, _sign(item) * item.value.max
    return (
        None if item.comparator in _CEILING else low,
        None if item.comparator in _FLOOR else high,
    )


def _limits(item: Quantity) -> tuple[float, float]:
    """The same, open ends as 0 and as infinite."""
    low, high = _bounds(item)
    return 0 if low is None else low, inf if high is None else high


def _less(new: float | None, old: float | None) -> float | None:
    return None if new is None or old is None else round(new - old, 10)


def _direction(item: Quantity | None) -> Literal["floor", "ceiling"] | None:
    if item is None or item.comparator not in (*_FLOOR, *_CEILING):
        return None
    return "floor" if item.comparator in _FLOOR else "ceiling"


def deadline_kinds(old: Deadline | None, new: Deadline | None) -> list[Literal["earlier", "later"]]:
    """Say whether a time limit moved; one that came counts as earlier, one that went as later.

    The same words are the same limit, whatever day they mean for each version: 三年内, 3月8日.
    """
    if old and new and _reads_alike(old.text, new.text):
        return []
    last: list[date | None] = [limit.end if limit else None for limit in (old, new)]
    if last[0] == last[1]:
        return []
    if last[0] is None or last[1] is None:
        return ["earlier" if last[0] is None else "later"]
    return ["earlier" if last[1] < last[0] else "later"]


def _reads_alike(one: str, other: str) -> bool:
    """Whether words are the same but for script and blanks: 三年内, 三年內."""
    from planparse.cleaning import clean

    return one == other or clean(one).text == clean(other).text
