"""Words in, days out: the interval that a time limit means, from the document's own date where the words are relative.

Both ends of an interval are included; None where the words leave them open, or name no such day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from planparse.extraction.numbers.numerals import scan
from planparse.lexicon.numerals import DIGITS
from planparse.lexicon.periods import EVERY, FIVE_YEAR_PLANS, RELATIVE_YEARS
from planparse.regex import longest_first, regex

Interval = tuple[date | None, date | None]

YEAR = "(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})"
DAY = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
QUARTER = "(?:第?[一二三四]季度末?|前(?:[两三]个?季度|(?:[0-9]{1,2}|[两三四五六七八九十])个月))"
TO = "[—–－~～至到-]{1,2}(?:[次翌]年)?"
PLANS = "|".join(longest_first(FIVE_YEAR_PLANS))

_PLAN = regex(PLANS)
_EVERY = longest_first(EVERY)
_QUARTER_NUMBER = regex("([一二两三四])个?季度")
_MONTHS_NUMBER = regex("前([0-9]{1,2}|[两三四五六七八九十])个月")
_SIGNED = regex(r"([12][0-9]{3})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_MONTH_TO = regex(rf"({DAY})({TO}{DAY}月)")
_FULL = regex(
    rf"(?:(?P<y>{YEAR})年?)?(?:(?P<m>{DAY})月)?(?:(?P<d>{DAY})日)?(?P<part>[上中下]旬|年?[底末初中]|[上下]半年|{QUARTER})?"
)


def of_date(words: str, issued_on: date | None) -> Interval:
    """The interval of one date or of two joined by a dash; a part left out is the other's.

    Where the second one, of a month and no year, would come first, it is of the next year (12月至1月). What is then still
    backwards (8月11日至1日) is no interval.
    """
    found = [m for m in _FULL.finditer(_spelled(words)) if m["y"] or m["m"] or m["d"]][:2]
    if not found:
        return None, None
    years = [_int(m["y"]) if m["y"] else None for m in found]
    year = next((y for y in years if y is not None), issued_on.year if issued_on else None)
    if year is None:
        return None, None
    low, high = _between(found, years[0] or year, years[-1] or year)
    if low and high and low > high and found[-1]["m"]:
        low, high = _between(found, year, years[-1] or year + 1)
    return (None, None) if low and high and low > high else (low, high)


def _spelled(words: str) -> str:
    """A date with all its units: 2025/12/31 as 2025年12月31日, 7—9月 as 7月—9月."""
    if "月" in words:
        return _MONTH_TO.sub(r"\1月\2", words)
    return words if "年" in words else _SIGNED.sub(r"\1年\2月\3日", words).replace("月日", "月")


def _between(found: Sequence[re.Match[str]], first: int, last: int) -> Interval:
    """From the one date of two, of the year ``first``, to the other, of the year ``last``; or all of one."""
    low = high = _interval(found[0], first, None)
    if len(found) > 1:
        high = _interval(found[1], last, _int(found[0]["m"]) if found[0]["m"] else None)
    return low[0], high[1]


def _interval(match: re.Match[str], year: int, month: int | None) -> Interval:
    month = _int(match["m"]) if match["m"] else month if match["d"] else None
    part = match["part"] or ""
    if not 1 <= year <= 9998 or (month is not None and not 1 <= month <= 12):
        return None, None
    if "季度" in part or "个月" in part:
        return _quarter(part, year)
    if month is None:
        low, high = date(year, 1, 1), date(year, 12, 31)
        if part == "上半年" or part.endswith(("初", "中")):
            high = date(year, 6 if part != "初" else 3, 30 if part != "初" else 31)
        return (date(year, 7, 1), high) if part == "下半年" else (low, high)
    last = _days_of(year, month)
    if match["d"]:
        day = _int(match["d"])
        return (date(year, month, day), date(year, month, day)) if 1 <= day <= last else (None, None)
    first, final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last)}.get(part, (1, last))
    return date(year, month, first), date(year, month, final)


def of_plan(words: str) -> Interval:
    """The five years of a plan, or of plans side by side (“十四五”、“十五五”)."""
    names = _PLAN.findall(words)
    if not names:
        return None, None
    years = [FIVE_YEAR_PLANS[name] for name in names]
    low, high = date(min(years), 1, 1), date(max(years) + 4, 12, 31)
    return (None, high) if words.endswith("末") else (low, high)


def of_relative_year(words: str, issued_on: date | None) -> Interval:
    """The year of 今年 or 明年, or the part of it that the words name (今年上半年)."""
    if issued_on is None:
        return None, None
    year = issued_on.year + next((shift for word, shift in RELATIVE_YEARS.items() if word in words), 0)
    last = year + 1 if "今明" in words else year
    if not 1 <= year < 9999:
        return None, None
    if "上半年" in words:
        return date(year, 1, 1), date(year, 6, 30)
    if "下半年" in words:
        return date(year, 7, 1), date(year, 12, 31)
    if "季度" in words or "个月" in words:
        return _quarter(words, year)
    if "月" in words:
        return of_date(words, issued_on.replace(year=year, day=1))
    return date(year, 1, 1), date(last, 12, 31)


def _quarter(words: str, year: int) -> tuple[date, date]:
    """The three months of 三季度, the nine of 前三季度, the two of 前两个月."""
    months = _MONTHS_NUMBER.search(words)
    if months:
        last = min(12, DIGITS.get(months[1]) or int(months[1]))
        return date(year, 1, 1), date(year, last, _days_of(year, last))
    found = _QUARTER_NUMBER.search(words)
    last = 3 * DIGITS[found[1]] if found else 12
    return date(year, 1 if "前" in words else last - 2, 1), date(year, last, _days_of(year, last))


def _days_of(year: int, month: int) -> int:
    """How many days a month has; to load ``calendar`` takes longer than to read a sentence."""
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day


def recurrence(words: str) -> str:
    """How often something comes again, from what stands behind 每: ``year``, ``month``, ``2 years`` ….

    The unit is that of the lexicon, a year where there is none.
    """
    unit = next((unit for unit in _EVERY if words.endswith(unit)), "年")
    length = next(scan(words.removesuffix(unit)), None)
    return EVERY[unit] if length is None or length.min == 1 else f"{length.min} {EVERY[unit]}s"


_HALF_A_MONTH = 15  # days
_UNDATED = regex("小时|分钟|工作日")


def later(start: date | None, words: str) -> date | None:
    """The day a length of time after ``start``; None for hours, and for working days, which need a calendar."""
    length = next(scan(words), None)
    if start is None or length is None or length.max > 1000 or _UNDATED.search(words):
        return None
    count = length.max + (0.5 if "年半" in words or "个半" in words else 0)
    if "年" in words or "月" in words or "季" in words:
        months = start.month - 1 + int(count * (12 if "年" in words else 3 if "季" in words else 1))
        year, month = start.year + months // 12, months % 12 + 1
        if year > 9998:
            return None
        day = date(year, month, min(start.day, _days_of(year, month)))
        return day + timedelta(_HALF_A_MONTH if "月" in words and count % 1 else 0)
    return start + timedelta(7 * count if "周" in words or "星" in words else count)


def around(words: str, core: str, issued_on: date | None) -> Interval:
    """过去五年 and 五年来 end at the document's date, 未来五年 and 今后三年 begin there."""
    if issued_on is None:
        return None, None
    if "未来" in words or "今后" in words:
        return issued_on, later(issued_on, core)
    length = next(scan(core), None)
    if length is None or "月" in core or "季" in core or not 1 <= length.max < issued_on.year:
        return None, issued_on
    return date(issued_on.year - int(length.max), 1, 1), issued_on


def _int(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    if "十" not in numeral:
        return int("".join(str(DIGITS[char]) for char in numeral))
    tens, _, ones = numeral.partition("十")
    return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)
