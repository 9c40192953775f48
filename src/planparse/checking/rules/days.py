"""Days as documents write them, and whether the calendar has them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from planparse.lexicon.numerals import DIGITS


def written(day: date) -> str:
    """2022年3月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def year_of(words: str) -> int:
    """二〇二二 → 2022, as 2022 is; a hanzi that is no digit counts as zero."""
    if words.isascii():
        return int(words)
    return int("".join(str(DIGITS.get(digit, 0)) for digit in words))


def is_impossible(year: int, month: int, day: int) -> bool:
    """A month or a day that the calendar does not have."""
    return not (1 <= month <= 12 and 1 <= day <= monthrange(min(max(year, 1), 9999), month)[1])
