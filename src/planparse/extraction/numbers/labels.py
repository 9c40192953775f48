"""Whether a numeral counts: not within a word (统一), as a label (第三, 5号, PM2.5) or in a date (2025年).

Each question looks a few characters to either side of ``text[start:end]`` and no further.
"""

from __future__ import annotations

from planparse.lexicon.numerals import (
    ALONE,
    BOUNDS_OF_LONE,
    CUT_FROM,
    DIGITS,
    FORMAL,
    LABEL_TAILS,
    LONE,
    MONEY,
    ORDINAL_HEADS,
    WORD_LENGTHS,
    WORD_PAIRS,
    WORDS_WITHOUT_COUNT,
)
from planparse.lexicon.units import LATIN, LATIN_ALONE, LATIN_STARTS
from planparse.regex import regex
from planparse.words.dictionary import added
from planparse.words.table import table

_LATIN = regex(LATIN)

_LABEL_STARTS = frozenset(word[0] for word in LABEL_TAILS)
_ORDINAL_ENDS = frozenset(word[-1] for word in ORDINAL_HEADS)
_INITIALS = regex("[A-Z]{2,5}$")
_AMOUNT = regex("(?:[万亿]*元|%)")
_LONGEST_INITIALS = 6
_HOTLINE = regex("[^。、，-；\n]{0,6}(?:热线|电话)")
_BRACKETS = ("〔〕", "（）", "[]")
_LONGEST_BEFORE = 2  # characters of a word before the numeral in it
_COUNTING_KINDS = frozenset("mtr")  # numerals, times and pronouns may count: 五年, 一家
_COUNTED = frozenset("个名岁家人天种")


def latin_unit(text: str, at: int) -> str | None:
    """The unit in Latin letters that stands at ``at`` and ends there: kPa, m3/h, kW·h/t; not the m of 5mRNA."""
    if text[at : at + 1] not in LATIN_STARTS:
        return None
    match = _LATIN.match(text, at)
    return None if match is None or match[0] in LATIN_ALONE else match[0]


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the numeral is part of a word, a label or a date."""
    if text[start:end] in LONE and text[start - 1 : start] not in BOUNDS_OF_LONE:
        return True
    return is_word(text, start, end) or is_label(text, start, end) or is_date_part(text, start, end)


def is_word(text: str, start: int, end: int) -> bool:
    """Whether the numeral is part of a word that counts nothing (统一, 进一步, 一带一路)."""
    if text[start].isdecimal() or end - start > 4:
        return False
    if end - start == 1 and text[start] in FORMAL:
        return not _is_formal(text, start)
    if not (
        text[start : start + 2] in WORD_PAIRS
        or text[start - 1 : start + 1] in WORD_PAIRS
        or text[start:end] in WORDS_WITHOUT_COUNT
    ):
        return False
    for length in WORD_LENGTHS:
        for at in range(max(0, end - length), start + 1):
            word = text[at : at + length]
            if word in WORDS_WITHOUT_COUNT and not text.startswith(CUT_FROM.get(word, "\0"), at + length):
                return True
    return False


def is_term(text: str, start: int, end: int, counted: int) -> bool:
    """Whether a word of the dictionary that is no numeral holds this one: 五指山市, 二次创业, 三元材料.

    ``counted`` is where its unit ends; the two by themselves are a count, whatever the dictionary calls them, and what
    ends within the unit is no word (二小 of 二小时).
    """
    words = table(added())
    for at in range(max(0, start - _LONGEST_BEFORE), start + 1):
        longest, opening = words[text[at]].with_second(text[at + 1 : at + 2])
        for size in range(max(2, end - at + (at == start)), min(longest, len(text) - at) + 1):
            entry = opening.get(text[at : at + size])
            if entry and entry[1] not in _COUNTING_KINDS and (at < start or at + size > counted):
                return True
    return False


def _is_formal(text: str, start: int) -> bool:
    """Whether a financial numeral by itself is one: before money, or no word beside it; not the 伍 of 队伍."""
    return text.startswith(MONEY, start + 1) or not (
        text[start - 1 : start].isalpha() or text[start + 1 : start + 2].isalpha()
    )


def is_label(text: str, start: int, end: int) -> bool:
    """Whether the numeral orders, labels or encodes: 第三, 5号, PM2.5, GB 50180, 1+X, 10:30, 1.2.1."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if after == "大" and text[end - 1] in ALONE and text[end - 1] not in "万亿":
        return True  # 十九大, 三大攻坚战; not 突破200万大关
    if text[start:end] == "十四五" and after not in _COUNTED:
        return True  # the plan; 十四五个 are fourteen or fifteen
    if after in _LABEL_STARTS and text.startswith(LABEL_TAILS, end):
        return True
    head = start - (before == " ")
    if text[head - 1 : head] in _ORDINAL_ENDS and text.endswith(ORDINAL_HEADS, max(0, head - 3), head):
        return True
    if (before.isascii() or after.isascii() or text[start] == "0") and _is_code(
        text, start, end, before, after
    ):
        return True
    return before + after in _BRACKETS or _is_named(text, start, end, before, after)


def _is_code(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether the numeral is part of a longer run of letters, digits and signs: PM2.5, 1.2.1, 010-1234."""
    if text[start] == "0" and text[start + 1 : min(start + 2, end)].isdecimal():
        return True  # a dialling code, a serial number
    if before and before.isascii():
        letter = text[start - 2 : start - 1] if before in " \n" else before
        if before in "/.-_:+@#":
            return True
        if letter.isascii() and letter.isalpha():
            return not _is_of_initials(text, start, end)
    if after and after.isascii():
        if after.isalpha():
            return latin_unit(text, end) is None
        beyond = text[end + 1 : end + 2]
        return after in "+_@#:" or (after in "-./" and beyond.isascii() and beyond.isalnum())
    return False


def _is_of_initials(text: str, start: int, end: int) -> bool:
    """Whether a sum or a share stands right behind what it is of: 人均GDP61184元, CPI2.1%."""
    named = _INITIALS.search(text, max(0, start - _LONGEST_INITIALS), start)
    return named is not None and (text[end - 1] == "%" or _AMOUNT.match(text, end) is not None)


def _is_named(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether the numeral is part of a name: “中国制造2025”, 新36条, 12345热线."""
    if before == "新" and after == "条":
        return True
    if not text[start].isdecimal() or end - start < 3:
        return False
    return (after == "”" and end - start == 4 and text.startswith("20", start)) or bool(
        _HOTLINE.match(text, end)
    )


def is_date_part(text: str, start: int, end: int) -> bool:
    """Whether the numeral is a year, a month, a day or an hour: 2025年, 12月, 31日, 8时."""
    end += text.startswith(" ", end)
    after = text[end : end + 1]
    if after == "年":
        if text[start - 2 : start] in ("〇 ", "○ ", "零 "):
            return True  # 二〇 三五年, as a page broke it
        figure = text[start:end].rstrip()
        return len(figure.rpartition("—")[2].rpartition("-")[2]) == 4 and (
            (figure[-4:].isdecimal() and figure[-4:-2] in ("19", "20"))
            or (figure[-4] in "一二" and all(char in DIGITS for char in figure[-4:]))
        )
    if after == "月":
        return True
    if after == "日":
        dated = text.endswith(("月", "月 "), max(0, start - 2), start)
        return dated or (text[start].isdecimal() and text.startswith("日至", end))  # but 拘留一日至三日
    return after == "时" and text[end + 1 : end + 2] != "间"
