"""Text in, numbers out: Arabic and Chinese numerals, percentages, fractions, loose figures, ranges.

One scan finds every candidate; each is read on its own, so the cost grows with the text and never with
the length of one numeral. Whether a number counts anything is the business of ``measures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from planparse.lexicon.numerals import (
    DIGITS,
    LABEL_TAILS,
    LARGE_UNITS,
    MORE,
    NEVER_AFTER_ONE,
    ORDINAL_HEADS,
    SAME,
    SMALL_UNITS,
    TENS,
    UNIT_LETTERS,
    WORD_LENGTHS,
    WORDS_WITHOUT_COUNT,
)

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]

LONGEST = 32  # characters; a longer run of numerals is a code or noise, not a figure

_C = "零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_D = "零〇○一二三四五六七八九"
_M = "十百千万亿"
_RUN = re.compile(rf"[0-9{_C}半番][0-9{_C}.,半]*+")
_PLAIN = frozenset(("arabic", "chinese", "order", "power"))  # what a numeral without a scale ends with
_PREFIXES = frozenset("数几上以过翻了减")
_GRAMMAR = re.compile(
    rf"(?P<arabic>[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?)"
    rf"(?:(?P<more>[{MORE}])?(?P<order>[{_M}]++)|分之(?P<above>[0-9]++))?(?:个?(?P<scale>[%‰‱]))?"
    rf"|(?P<parts>[百千万])分之(?P<part>[{_C}]++(?:点[{_D}]++)?|[0-9]++(?:\.[0-9]++)?)"
    rf"|(?P<half>半数|过半数?|一半|减半)|(?P<half_unit>半)(?=年|个月|月|天|小时|日)"
    rf"|(?P<double>翻了?(?P<times>[一两二三])?番)"
    rf"|(?P<vague>[数几]|(?<!以)上(?!十))(?P<power>[{_M}]++)|(?P<mass>数?以)(?P<count>[{_M}]++)计"
    rf"|(?P<chinese>[{_C}]++)"
    rf"(?:点(?P<decimals>[{_D}]++)(?P<scaled>[万亿]*+)|(?P<more_than>[{MORE}])(?P<larger>[万亿]++)"
    rf"|分之(?P<over>[{_C}]++)|成(?P<half_tenth>[半五])?(?P<tenth>)(?=[以左的多，。；、）]|$))?"
)
_TO = re.compile(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_AFTER_KILO = frozenset("瓦米克伏卡赫帕")
_SCALES = {"百": "%", "千": "‰", "万": "‱"}
_MINUS_AFTER = frozenset("为到至是在率长约达低降（(:：，,、 \n")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text gives it; ``min`` and ``max`` differ for a range (3—5, 两三).

    Multipliers are applied; a percentage keeps its figure (70% → 70). ``scale`` is ``%``, ``‰``, ``‱``,
    ``倍`` for a multiple (翻番) or empty. ``comparator`` is what the numeral itself says: 十余 is ``gt``,
    上亿 is ``ge``, 3—5 is ``range``.
    """

    text: str
    span: tuple[int, int]
    min: float
    max: float
    scale: str = ""
    comparator: Comparator = "eq"

    @property
    def is_percent(self) -> bool:
        """Whether it is a share of a hundred."""
        return self.scale == "%"


def find_numbers(text: str) -> list[Number]:
    """Every number of ``text``; dates, ordinals, labels, codes and words such as 统一 are none.

    >>> [(n.text, n.min, n.max) for n in find_numbers("力争三到五年新增就业1.2亿人")]
    [('三到五', 3.0, 5.0), ('1.2亿', 120000000.0, 120000000.0)]
    """
    read = text.translate(SAME)
    return [
        replace(number, text=text[slice(*number.span)])
        for number in scan(read)
        if not (
            is_word(read, *number.span) or is_label(read, *number.span) or is_date_part(read, *number.span)
        )
    ]


def scan(text: str, before: frozenset[str] | None = None) -> Iterator[Number]:
    """Every readable numeral of simplified, half-width ``text``, whatever it stands for; ranges joined.

    With ``before``, only those that a character of this set follows, that have a scale of their own (%), or
    that end in 万, 亿 or 计: a sieve for callers who want figures with units.
    """
    last: Number | None = None
    for match in _matches(text):
        if before is not None and not _may_count(text, match, before):
            continue
        number = _read(match, text)
        joined = join(text, last, number) if last is not None and number is not None else None
        if joined is None and last is not None:
            yield last
        last = joined or number
    if last is not None:
        yield last


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Every stretch that has the form of a numeral."""
    done = 0
    for run in _RUN.finditer(text):
        at, end = run.span()
        at = end if end - at > LONGEST else max(at, done)
        while at < end:
            counted = text[at] != "一" or text[at + 1 : at + 2] not in NEVER_AFTER_ONE
            match = _match(text, at) if counted else None
            if match is None:
                at += 1
            else:
                at = done = match.end()
                yield match


def _may_count(text: str, match: re.Match[str], before: frozenset[str]) -> bool:
    """A quick look before reading: no 第三, no 2025年, and something behind that a unit can begin with."""
    start, end = match.span()
    after = text[end : end + 1]
    if text[start - 1 : start] == "第" or (after == "年" and end - start == 4 and text[start].isdecimal()):
        return False
    return after in before or match.lastgroup not in _PLAIN or text[end - 1] in "万亿计"


def _match(text: str, at: int) -> re.Match[str] | None:
    """The numeral at ``at``, or the loose figure one or two characters before it (数十, 数以万计, 翻了一番)."""
    if text[at - 1 : at] in _PREFIXES:
        for back in (2, 1):
            match = _GRAMMAR.match(text, at - back) if at >= back else None
            if match is not None and match.end() > at:
                return match
    match = _GRAMMAR.match(text, at)
    if (
        match is not None
        and text[match.end() - 1] in "千兆"
        and text[match.end() : match.end() + 1] in _AFTER_KILO
    ):
        return _GRAMMAR.match(text, at, match.end() - 1) or match  # 1438万千瓦: the 千 is the unit's
    return match


def join(text: str, first: Number, second: Number) -> Number | None:
    """``first`` and ``second`` as one range, where only a dash or 至 stands between them."""
    if not 0 < second.span[0] - first.span[1] < 3 or not _TO.fullmatch(text, first.span[1], second.span[0]):
        return None
    if "range" in (first.comparator, second.comparator) or first.scale not in ("", second.scale):
        return None
    low, high = first.min, second.max
    order = _order(second.text)
    if (
        not first.scale and order >= 100 and low < high / order
    ):  # 20—30万: the multiplier stands once, for both
        low *= order
    if low >= high:
        return None
    start, end = first.span[0], second.span[1]
    return Number(text[start:end], (start, end), low, high, second.scale, "range")


def _order(numeral: str) -> float:
    """The product of the multipliers at the end of a numeral: 万亿 → 10¹²."""
    value = 1
    for char in reversed(numeral):
        step = LARGE_UNITS.get(char) or SMALL_UNITS.get(char)
        if step is None:
            break
        value *= step
    return value


def _read(match: re.Match[str], text: str) -> Number | None:
    start, end = match.span()
    if end - start > LONGEST:
        return None
    if match["chinese"]:
        return _chinese(match)
    if match["arabic"]:
        return _arabic(match, text)
    low: float | None = 50.0
    scale = "%"
    comparator: Comparator = "eq"
    if match["parts"]:
        low = _plain(match["part"])
        scale = _SCALES[match["parts"]]
    elif match["half"]:
        comparator = "gt" if match["half"][0] == "过" else "eq"
    elif match["half_unit"]:
        low, scale = 0.5, ""
    elif match["double"]:
        low = 2.0 ** {"一": 1, "两": 2, "二": 2, "三": 3}.get(match["times"] or "一", 1)
        scale = "倍"
    elif match["mass"]:  # 数以万计 is at least that much, 以千万计 about
        low, scale = _order(match["count"]), ""
        comparator = "ge" if match["mass"] == "数以" else "approx"
    else:
        low, scale, comparator = _order(match["power"]), "", "ge"
    return None if low is None else Number(match[0], (start, end), low, low, scale, comparator)


def _arabic(match: re.Match[str], text: str) -> Number | None:
    start, end = match.span()
    low = float(match["arabic"].replace(",", "")) * _order(match["order"] or "")
    high, scale = low, match["scale"] or ""
    comparator: Comparator = "gt" if match["more"] else "eq"
    if match["above"]:
        if not low:
            return None
        low = high = _share(float(match["above"]), low)
        scale = "%"
    before = text[start - 1 : start]
    if before == "±":
        start, low, comparator = start - 1, -high, "range"
    elif before == "负" or (before and before in "-－−" and (start == 1 or text[start - 2] in _MINUS_AFTER)):
        start, low, high = start - 1, -low, -high
    return Number(text[start:end], (start, end), low, high, scale, comparator)


def _share(part: float, whole: float) -> float:
    return round(100 * part / whole, 3)


def _chinese(match: re.Match[str]) -> Number | None:
    start, end = match.span()
    numeral = match["chinese"]
    scale = ""
    comparator: Comparator = "eq"
    pair = _value(numeral)
    if pair is None:
        return None
    low, high = pair
    if low != high:
        comparator = "range"
    if match["decimals"]:
        low = high = float(f"{low:.0f}.{''.join(str(DIGITS[c]) for c in match['decimals'])}") * _order(
            match["scaled"]
        )
    elif match["more_than"]:
        low = high = low * _order(match["larger"])
        comparator = "gt"
    elif match["over"]:
        over = _value(match["over"])
        if over is None or not low:
            return None
        low = high = _share(over[0], low)
        scale = "%"
    elif match["tenth"] is not None:
        extra = 5 if match["half_tenth"] else 0
        low, high, scale = 10 * low + extra, 10 * high + extra, "%"
    return Number(match[0], (start, end), low, high, scale, comparator)


def _plain(numeral: str) -> float | None:
    if numeral[0].isdecimal():
        return float(numeral)
    whole, _, decimals = numeral.partition("点")
    pair = _value(whole)
    if pair is None:
        return None
    return float(f"{pair[0]:.0f}.{''.join(str(DIGITS[c]) for c in decimals) or 0}")


def _value(numeral: str) -> tuple[float, float] | None:
    """The value of a Chinese numeral; two values for 两三, 三五, 十五六, 二三十."""
    if len(numeral) == 1:
        digit = DIGITS.get(numeral)
        value = digit if digit is not None else TENS.get(numeral, 0) or _order(numeral)
        return float(value), float(value)
    if all(char in DIGITS for char in numeral):
        if len(numeral) > 2 or "〇" in numeral or "零" in numeral:
            value = int("".join(str(DIGITS[char]) for char in numeral))
            return float(value), float(value)
        low, high = DIGITS[numeral[0]], DIGITS[numeral[1]]
        return (float(low), float(high)) if high == low + 1 or numeral == "三五" else None
    return _composed(numeral)


def _composed(numeral: str) -> tuple[float, float] | None:
    """Digits and multipliers: 二万五千三百; two digits in a row make a range (二三十)."""
    total = section = 0.0
    span = 0.0  # how far the upper value lies above the lower
    digit: int | None = None
    step: float = 1
    for char in numeral:
        if char in DIGITS:
            value = DIGITS[char]
            if digit and value:
                if value <= digit or span:
                    return None
                span = value - digit
                continue
            digit = value
            if not value:
                step = 10  # 一百零五: what follows a zero stands for itself
        elif char in SMALL_UNITS or char in TENS:
            size = SMALL_UNITS.get(char) or TENS[char]
            section += size if char in TENS else (1 if digit is None else digit) * size
            span *= size if digit is not None else 1
            digit, step = None, size
        else:
            size = LARGE_UNITS[char]
            section += digit or 0
            total = (
                (total + section or 1) * size if size > 10_000 or not total else total + (section or 1) * size
            )
            if not section and total == size * size:
                total = float(size)
            span *= size
            section, digit, step = 0.0, None, size
    if digit:  # 两千三 is 2300, 二十五 is 25
        section += digit * (step / 10 if step >= 100 else 1)
        span *= step / 10 if step >= 100 else 1
    return total + section, total + section + span


def is_word(text: str, start: int, end: int) -> bool:
    """Whether the numeral is part of a word that counts nothing (统一, 进一步, 一带一路)."""
    if text[start].isdecimal() or end - start > 3:
        return False
    for length in WORD_LENGTHS:
        for at in range(max(0, end - length), start + 1):
            if text[at : at + length] in WORDS_WITHOUT_COUNT:
                return True
    return False


def is_label(text: str, start: int, end: int) -> bool:
    """Whether the numeral orders, labels or encodes: 第三, 5号, PM2.5, GB 50180, 1+X, 10:30, 1.2.1."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if text[start] == "0" and text[start + 1 : min(start + 2, end)].isdecimal():
        return True  # a dialling code, a serial number
    if text.startswith(LABEL_TAILS, end) or text.endswith(ORDINAL_HEADS, max(0, start - 3), start):
        return True
    if before.isascii():
        if before.isalpha() or (before and before in "/.-_:+@#"):
            return True
        if before == " " and text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalpha():
            return True
    if after.isascii() and after:
        if after.isalpha():
            return not text.startswith(UNIT_LETTERS, end)
        if after in "+_@#:" or (
            after in "-./" and text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalnum()
        ):
            return True
    return (
        (before == "〔" and after == "〕")
        or (before == "[" and after == "]")
        or (before == "（" and after == "）")
    )


def is_date_part(text: str, start: int, end: int) -> bool:
    """Whether the numeral is a year, a month, a day or an hour: 2025年, 12月, 31日, 8时."""
    after = text[end : end + 1]
    if after == "年":
        figure = text[start:end]
        return len(figure.rpartition("—")[2].rpartition("-")[2]) == 4 and (
            (figure[-4:].isdecimal() and figure[-4:-2] in ("19", "20"))
            or (figure[-4] in "一二" and all(char in DIGITS for char in figure[-4:]))
        )
    if after == "月":
        return True
    if after == "日":
        return text[start - 1 : start] == "月" or text.startswith("日至", end)
    return after == "时" and text[end + 1 : end + 2] != "间"
