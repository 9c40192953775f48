"""Figures in units of one measure, in one unit: 1.2万亿斤 is 6亿吨."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from planparse.lexicon.measures import FAMILIES, PER_WHAT, PRICES
from planparse.lexicon.numerals import LARGE_UNITS
from planparse.model.document import Value
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.model import Quantity

_PER = regex(rf"每({'|'.join(PER_WHAT)})[^每，。；]{{0,12}}$")
_MAGNITUDES = tuple((float(LARGE_UNITS[name]), name) for name in "亿万")
_DIGITS = 12  # that a converted figure keeps


class Measure(NamedTuple):
    """A measure goes by the first unit of its family; ``size`` is how much of it the unit is."""

    name: str
    size: Fraction


_BY_UNIT = {unit: Measure(next(iter(family)), size) for family in FAMILIES for unit, size in family.items()}


def measure(unit: str | None) -> Measure:
    """Give the measure of a unit; a unit of no family is a measure of its own, and so is none (``""``)."""
    return _BY_UNIT.get(unit or "") or Measure(unit or "", Fraction(1))


def unit_of(item: Quantity, before: str) -> str | None:
    """Give the unit of a figure, of a price with what it is for: 元/50公斤 of 每50公斤提高7.4元."""
    per = _PER.search(before) if item.unit in PRICES else None
    return f"{item.unit}/{per[1]}" if per else item.unit


def converted(value: Value, unit: str | None, into: str | None) -> Value:
    """Give a value in another unit of the same measure."""
    ratio = measure(unit).size / measure(into).size
    if ratio == 1:
        return value
    return Value(min=_times(value.min, ratio), max=_times(value.max, ratio))


def commonest(units: Sequence[str | None]) -> str | None:
    """Give the unit that most figures have, of those as common the last."""
    counted = Counter(unit for unit in reversed(units) if unit).most_common(1)
    return counted[0][0] if counted else None


def magnitude(number: float) -> tuple[float, str]:
    """Give the power of ten in which Chinese texts write a number, and its name.

    1e8 and 亿, 1e4 and 万, else 1 and "".
    """
    return next(((size, name) for size, name in _MAGNITUDES if abs(number) >= size), (1, ""))


def _times(number: float, ratio: Fraction) -> int | float:
    exact = float(Fraction(str(number)) * ratio)
    rounded = float(f"{exact:.{_DIGITS}g}")
    return int(rounded) if rounded.is_integer() else rounded
