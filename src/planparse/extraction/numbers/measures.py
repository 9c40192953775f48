"""Text in, measures out: a figure with its unit and the words that bound it (不少于16学时, 400万人次以上).

What is measured, by when and in what role is not asked here; ``quantities`` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from heapq import merge
from operator import attrgetter
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.numbers.bounds import Change, bounds, change, is_bound, shares_its_bound
from planparse.extraction.numbers.counting import counts, is_measure, is_year
from planparse.extraction.numbers.folding import folded
from planparse.extraction.numbers.grammar import numerals
from planparse.extraction.numbers.labels import is_label, latin_unit
from planparse.extraction.numbers.numerals import Comparator, Number, outside, read_all
from planparse.extraction.numbers.ratios import Ratio, ratios
from planparse.extraction.numbers.values import order_of, plain
from planparse.lexicon.characters import HANZI
from planparse.lexicon.numbering import MEASURED
from planparse.lexicon.numerals import MORE, NUMERALS
from planparse.lexicon.units import (
    CLASSIFIERS,
    DURATIONS,
    GOES_ON,
    LATIN_STARTS,
    MEASURES,
    NOUN_UNITS,
    PARTS_OF_YUAN,
    SMALLER_UNITS,
    UNIT_LENGTHS,
    UNITS,
)
from planparse.regex import regex

_MORE = frozenset(MORE)
_PER = regex(r"[/／](?:[十百千万]{0,2})([^\s/，。；、（）0-9]{1,4})")
_NOUN = regex(rf"(?:(?!的){HANZI}){{2,14}}")
_TO = regex(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_AGAIN = regex(r"或者?|以?及")  # 两艘或者两艘以上, 两人及两人以上
_ROW = regex("[和与及、][0-9]")
_WORD = regex(HANZI)
_OPEN_RANGE = regex(rf"以上[0-9,.{NUMERALS}]+[^，。；：、\n0-9]{{1,6}}?以下")
_SHARED = regex(r"个(?:[和与及、][0-9.]+个)*[和与及、][0-9.]+个(百分点|千分点|工作日|小时|月)")
_HEAD = regex(r"（(?P<order>[十百千万亿]*)(?P<unit>[^（）\s]{1,9})）[ :：]?$")
_LONGEST_HEAD = 14
_NEXT_CELL = regex("[ \t]+[0-9]")
# The groups that a match ends with where the numeral has no scale of its own, as 三成, 百分之五, 半年 and 数以万计 have.
_UNSCALED = frozenset("arabic order rest chinese larger power".split())
_LARGE = frozenset("万亿计")
_JOINS = frozenset("和与及、")
_BEHIND = ("以上", "以下", "以内", "左右", "及以上")
_REACHED = frozenset("达到在于为")
_AND = regex(r"[、和及与]|以及")
# What may follow a figure that has a unit: the first character of one, 多 and the like, a dash. 月 alone makes a date.
_FOLLOWS = frozenset((*UNIT_LENGTHS, *LATIN_STARTS, " ", *MORE, *"—–－-~～〜∼―至到半计")) - {"月"}


class Measure(NamedTuple):
    """A figure with its unit. ``span`` takes in comparator words, ``figure`` the number and unit only.

    ``unit`` is as written, without multiplier and without 个 before a longer unit; None where there is none.
    """

    text: str
    span: Range
    min: float
    max: float
    unit: str | None
    comparator: Comparator
    change: Change
    figure: Range


def find_quantities(text: str) -> list[Measure]:
    """Every figure of ``text`` that counts or measures something.

    Spans count in ``text`` as it is, simplified or traditional, half or full width; units are given in simplified.
    A split figure is read whole (1 250张, 1，200万元, 19·5％); what may be one figure or several is none.

    >>> [(q.text, q.min, q.unit, q.comparator) for q in find_quantities("每学年不少于16学时，比上年增长3.5%")]
    [('不少于16学时', 16, '学时', 'ge'), ('3.5%', 3.5, '%', 'eq')]
    """
    clean = folded(text)
    found = []
    for measure in measures(clean.text, doubtful=clean.doubtful):
        span, figure = clean.span(*measure.span), clean.span(*measure.figure)
        found.append(measure._replace(text=text[slice(*span)], span=span, figure=figure))
    return found


def measures(text: str, left: list[Range] | None = None, doubtful: Sequence[Range] = ()) -> Iterator[Measure]:
    """``find_quantities`` of clean text.

    ``left`` is given the numerals that measure nothing; of the ``doubtful`` rows of digits none is read.
    """
    counted = _counted(text, [] if left is None else left, doubtful)
    return merge(counted, map(partial(_of_ratio, text), ratios(text)), key=attrgetter("span"))


def _of_ratio(text: str, ratio: Ratio) -> Measure:
    """A ratio with the words that bound it: its value is the first figure over the second."""
    left, right, comparator = bounds(text, *ratio.span, None, "eq")
    return Measure(
        text[left:right], (left, right), ratio.value, ratio.value, None, comparator, "level", ratio.span
    )


def _counted(text: str, left: list[Range], doubtful: Sequence[Range]) -> Iterator[Measure]:
    """The figures with a unit, or a bound that lets them do without."""
    last: Measure | None = None
    bare: list[Number] = []  # figures whose unit stands behind the last of their row
    for number in read_all(text, _sieved(text, left, doubtful), left):
        measure = _measure(text, number, last)
        if measure is None:
            left.append(number.span)
            if not (number.text[0].isdecimal() and _ROW.match(text, number.span[1])):
                bare = []
            elif _begins_or_goes_on(text, bare, number):
                bare.append(number)
            continue
        if last is not None:
            joined = _join(text, last, measure)
            if joined is not None:
                last = joined
                continue
            yield last
        if bare:
            row = _in_row(text, bare, measure)
            yield from row[:-1]
            measure, bare = row[-1], []
        last = measure
    if last is not None:
        yield last


def _begins_or_goes_on(text: str, bare: list[Number], number: Number) -> bool:
    """Whether a bare figure may begin a row (not as the label of a line), or follows the last one of it."""
    start = number.span[0]
    if bare:
        return start == bare[-1].span[1] + 1
    return start > 0 and text[start - 1] not in "\n\u3000 " and not is_label(text, *number.span)


def _in_row(text: str, bare: list[Number], measure: Measure) -> list[Measure]:
    """The figures of 高4.2和0.7个百分点 with the unit that stands once; only the last where they don't belong to it."""
    if bare[-1].span[1] + 1 != measure.span[0] or measure.comparator == "range":
        return [measure]
    row: list[Measure] = []
    for number in bare:
        start, end = number.span
        left, right, comparator = bounds(text, start, end, measure.unit, number.comparator)
        moved = change(text, left, right, number, row[-1].change if row else None)
        row.append(
            Measure(
                text[left:right],
                (left, right),
                number.min,
                number.max,
                measure.unit,
                comparator,
                moved,
                (start, end),
            )
        )
    return [*row, measure._replace(change=row[-1].change) if row[-1].change != "level" else measure]


def _sieved(text: str, left: list[Range], doubtful: Sequence[Range]) -> Iterator[re.Match[str]]:
    """A quick look before reading: no 2025年, and something behind that a unit can begin with."""
    share = -2  # where the last 百分之三 ended
    for match in outside(numerals(text), doubtful, left):
        start, end = match.span()
        after = text[end : end + 1]
        if after in _FOLLOWS:
            counted = after != "年" or end - start != 4 or not text[start:end].isdecimal()
        else:
            counted = (
                match.lastgroup not in _UNSCALED
                or text[end - 1] in _LARGE
                or (after in _JOINS and bool(_ROW.match(text, end)))
                or _is_bounded(text, start, end)
                or (share < start < share + 3 and bool(_TO.fullmatch(text, share, start)))
                or "）" in text[max(0, start - 2) : start]
            )
        share = end if match.lastgroup == "part" else -2
        if counted:
            yield match
        else:
            left.append((start, end))


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a bound lets a figure count without a unit: 郁闭度0.2以上, 容积率不高于1.8, 指数达到92以上."""
    behind = text.startswith(_BEHIND, end)
    if behind and _OPEN_RANGE.match(text, end):
        return True  # 五千以上二万元以下: the unit stands once
    if "." in text[start:end]:
        return behind or is_bound(text, start)
    return behind and end - start > 1 and text[start - 1 : start] in _REACHED


def _measure(text: str, number: Number, last: Measure | None) -> Measure | None:
    read = _with_unit(text, number)
    if read is None:
        return _under_head(text, number)
    unit, end, comparator, more = read
    if not counts(text, number, unit, end):
        return None
    start = number.span[0]
    runs_on = last is not None and last.span[1] == start and number.text[-1].isdecimal()
    if runs_on and "." in number.text and unit in CLASSIFIERS:
        return None  # 投资3541.07万元2.3本项目: the number of the next section
    left, right, comparator = bounds(text, start, end, unit, comparator)
    same = None
    if last is not None and left - last.span[1] in (1, 2) and _AND.fullmatch(text, last.span[1], left):
        same = last.change
        shared = unit == last.unit and shares_its_bound(text, last.span, last.figure, last.comparator)
        comparator = last.comparator if comparator == "eq" and shared else comparator
    moved = change(text, left, right, number, same)
    low, high = number.min + more, number.max + more
    return Measure(text[left:right], (left, right), low, high, unit, comparator, moved, (start, end))


def _under_head(text: str, number: Number) -> Measure | None:
    """A figure whose unit stands before it in brackets, as in a table that was flattened: 发行总额（亿元）10.00."""
    start, end = number.span
    head = _HEAD.search(text, max(0, start - _LONGEST_HEAD), start)
    if head is None or number.scale or is_label(text, start, end) or _NEXT_CELL.match(text, end):
        return None
    unit = _longest(text, head.start("unit"))
    if unit is None or unit != head["unit"] or is_year(number, unit):
        return None
    order = order_of(head["order"])
    left, right, comparator = bounds(text, head.start(), end, unit, number.comparator)
    low, high = plain(number.min * order), plain(number.max * order)
    return Measure(text[left:right], (left, right), low, high, unit, comparator, "level", (head.start(), end))


def _with_unit(text: str, number: Number) -> tuple[str | None, int, Comparator, float] | None:
    """Unit, end, what 多 or 余 says, and the half of 两年半; None where no quantity stands."""
    end, comparator = number.span[1], number.comparator
    if number.scale:
        return number.scale, end, comparator, 0
    if text[end : end + 1] in _MORE:
        comparator, end = _more(comparator), end + 1
    if text.startswith("个半月", end):
        return "月", end + 3, comparator, 0.5
    end += _is_gap(text, number.span[0], end)
    unit, after, more = _unit(text, end)
    if unit is None:
        noun, after = _bare(text, number, end)
        return None if noun is None else (noun or None, after, comparator, 0)
    half = 0.5 if unit in DURATIONS and text.startswith("半", after) else 0
    return unit, after + bool(half), _more(comparator) if more else comparator, half


def _is_gap(text: str, start: int, end: int) -> bool:
    """Whether a blank behind a figure parts it from its unit, as the end of a line left it in a sentence: 遴选了80 项."""
    if text[end : end + 1] != " " or not _WORD.match(text, start - 1):
        return False
    unit = _longest(text, end + 1)
    behind = text[end + 2 : end + 3]
    return unit in UNITS and not (behind and behind in MEASURED.get(unit or "", ""))  # 80 项目


def _more(comparator: Comparator) -> Comparator:
    """What 多 or 余 makes of a figure: a range (一两万余) has its upper end already."""
    return comparator if comparator == "range" else "gt"


def _unit(text: str, at: int) -> tuple[str | None, int, bool]:
    """The longest unit at ``at``, its end, and whether 多 stands inside (2个多百分点)."""
    more = False
    first = text[at : at + 1]
    if first == "个" and (shared := _SHARED.match(text, at)):
        return shared[1], at + 1, more  # 分别提高9个和10.5个百分点
    if first == "个":
        rest = at + 1
        if text[rest : rest + 1] in _MORE:
            more, rest = True, rest + 1
        longer = _longest(text, rest)
        if longer and longer in MEASURES and (len(longer) > 1 or longer == "月"):
            return longer, rest + len(longer), more
    at += text.startswith(" ", at) and latin_unit(text, at + 1) is not None  # 50 MW
    unit = _longest(text, at)
    if unit is None or (unit in NOUN_UNITS and text[at - 1] not in "万亿多余"):
        return None, at, False
    end = at + len(unit)
    if unit in GOES_ON and text.startswith(GOES_ON[unit], end):
        return None, at, False
    if text[end : end + 1] == "级" and is_measure(unit):
        return None, at, False  # 百万吨级: a class
    if text[end : end + 1] in ("/", "／"):
        end = _per(text, end)
        unit = text[at:end]
    if unit in DURATIONS and text[end : end + 1] == "多":
        return unit, end + 1, True
    return unit, end, more


def _per(text: str, at: int) -> int:
    """Where a compound unit ends whose denominator follows ``at``: 元/人·年; ``at`` where none does."""
    per = _PER.match(text, at)
    below = _longest(text, per.start(1)) if per else None
    if per is None or below is None:
        return at
    end = per.start(1) + len(below)
    more = _longest(text, end + 1) if text[end : end + 1] == "·" else None
    return end + 1 + len(more) if more else end


def _longest(text: str, at: int) -> str | None:
    latin = latin_unit(text, at)
    if latin is not None:
        return latin
    for length in UNIT_LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in UNITS:
            return unit
    return None


def _bare(text: str, number: Number, at: int) -> tuple[str | None, int]:
    """The noun behind 1.6亿 or 3000多万, or "" where the figure stands alone; None for no quantity."""
    if _is_bounded(text, *number.span):
        return "", at
    if number.text[-1] not in "万亿计" or not number.text.strip("百千万亿"):
        return None, at  # 百万青年计划, “百千万”工程: a name
    noun = None if text.startswith(_BEHIND, at) else _NOUN.match(text, at)
    if noun:
        for length in range(len(noun[0]), 1, -1):
            if noun[0][:length] in NOUN_UNITS:
                return noun[0][:length], at + length
        for start in range(1, len(noun[0]) - 1):
            for length in (4, 3, 2):
                word = noun[0][start : start + length]
                if word in NOUN_UNITS and len(word) == length:
                    return word, at
    return "", at


def _join(text: str, first: Measure, second: Measure) -> Measure | None:
    """3个月至6个月, 一倍以上五倍以下, 两艘或者两艘以上: one measure."""
    if second.unit in PARTS_OF_YUAN and first.unit == "元" and first.span[1] == second.span[0]:
        more = plain(PARTS_OF_YUAN[second.unit] * second.min)  # 123元5角
        span = (first.span[0], second.span[1])
        return first._replace(
            text=text[slice(*span)],
            span=span,
            figure=(first.figure[0], second.figure[1]),
            comparator=first.comparator if second.comparator == "eq" else second.comparator,
            min=plain(first.min + more),
            max=plain(first.max + more),
        )
    from_to = first.comparator in ("ge", "gt") and second.comparator in ("le", "lt")
    times = SMALLER_UNITS.get((first.unit, second.unit))
    if times and from_to:  # 三个月以上一年以下
        second = second._replace(
            min=plain(times * second.min), max=plain(times * second.max), unit=first.unit
        )
    included = first.max == second.max and text[first.span[1] : second.span[0]] == "（含"
    if second.unit is None and (included or (from_to and first.span[1] == second.span[0])):
        second = second._replace(unit=first.unit)  # 五万元以上十万以下, 五万元（含五万）以上
    if first.unit not in (second.unit, None) or not 0 <= second.span[0] - first.span[1] < 3:
        return None
    span = (first.span[0], second.span[1])
    figure = (first.figure[0], second.figure[1])
    between = (first.span[1], second.span[0])
    if included and text.startswith("）", span[1]):
        left, right, comparator = bounds(text, first.span[0], span[1] + 1, first.unit, first.comparator)
        span = (left, max(right, span[1] + 1))
        return first._replace(text=text[slice(*span)], span=span, comparator=comparator)
    again = first.max == second.max and second.comparator != "eq"
    if again and _AGAIN.fullmatch(text, *between) and span[1] - span[0] < 40:
        return second._replace(text=text[slice(*span)], span=span, figure=figure)
    ranged = _TO.fullmatch(text, *between) and first.comparator in ("eq", "approx")
    bounded = from_to and text[slice(*between)] in ("", "，", "、", "至")
    if (ranged or bounded) and first.min < second.max:
        if ranged and text.endswith("从", max(0, first.span[0] - 1), first.span[0]):
            return None
        return second._replace(
            text=text[slice(*span)],
            span=span,
            figure=figure,
            min=first.min,
            comparator="range",
            change=first.change,
        )
    return None
