"""Dates of the letterhead: 2019年1月24日, 二〇〇五年六月十一日, 一九八一年五月二十三日."""

from __future__ import annotations

from datetime import date

from planparse.lexicon.letterhead import DATE
from planparse.regex import regex
from planparse.structure.labels import han_number

_DATE = regex(DATE)
_ISO = regex(r"((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})")


def read_date(text: str) -> date | None:
    """The first date that the text holds; None where there is none or the calendar has no such day."""
    match = _DATE.search(text)
    return _day(*(_number(match[part]) for part in ("year", "month", "day"))) if match else read_stamp(text)


def read_stamp(text: str) -> date | None:
    """The first date of a web page's source line: 2021-11-12, 2021/11/12, 2021年11月12日."""
    match = _ISO.search(text)
    return _day(*map(int, match.groups())) if match else None


def _number(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    return han_number(numeral.replace("○", "〇").replace("零", "〇")) if not numeral[0].isdecimal() else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
