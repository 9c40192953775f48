"""Text in, numbers out: Arabic and Chinese numerals, percentages, fractions, loose figures, ranges.

One scan finds every candidate; each is read on its own, so the cost grows with the text and never with
the length of one numeral. Whether a number counts anything is the business of ``measures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.folding import folded
from planparse.extraction.labels import counts_nothing
from planparse.lexicon.numerals import (
    ALONE,
    DIGITS,
    LARGE_UNITS,
    MORE,
    NEVER_AFTER_ONE,
    SMALL_UNITS,
    TENS,
)

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]

LONGEST = 32  # characters; a longer run of numerals is a code or noise, not a figure

_C = "零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_D = "零〇○一二三四五六七八九"
_M = "十百千万亿"
# A run begins with a numeral; not with the 一 of a word (一般), for every fourth numeral of prose is one.
_RUN = re.compile(rf"[0-9{_C}半番](?<!一(?=[{''.join(sorted(NEVER_AFTER_ONE))}]))[0-9{_C}.,半]*+")
_PREFIXES = frozenset("数几上以过翻了减")
_GRAMMAR = re.compile(
    rf"(?P<arabic>[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?)"
    rf"(?:(?P<more>[{MORE}])?(?:[ ](?=[万亿]))?(?P<order>[{_M}]++)(?P<rest>[0-9]{{1,4}}(?:[千百][{MORE}]?万?|[{MORE}]?万)|[{MORE}][万亿]++)?|分之(?P<above>[0-9]++))?(?:个?(?P<scale>[%‰‱℅]|/10万))?"
    rf"|(?P<parts>[百千万])分之(?P<part>[{_C}]++(?:点[{_D}]++)?|[0-9]++(?:\.[0-9]++)?)"
    rf"|(?P<half>半数|过半数?(?![天年月日小个])|一半|减半)|(?P<half_unit>半)(?=年|个月|月|天|小时|日)"
    rf"|(?P<double>翻了?(?P<times>[一两二三])?番)"
    rf"|(?P<vague>[数几]|(?<!以)上(?!十))(?P<power>[{_M}]++)(?!分之)|(?P<mass>数?以)(?P<count>[{_M}]++)计"
    rf"|(?P<chinese>[{_C}]++)"
    rf"(?:点(?P<decimals>[{_D}]++)(?P<scaled>[万亿]*+)|(?P<more_than>[{MORE}])(?P<larger>[万亿]++)"
    rf"|分之(?P<over>[{_C}]++)|成(?P<half_tenth>[半五])?(?P<tenth>)(?=[以左的多，。；、）]|$))?"
)
_DIGITS = re.compile("[0-9]+")
_LOOSE_REST = re.compile(f"[{MORE}]")
_TO = re.compile(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_KILO = frozenset("千兆")
_AFTER_KILO = frozenset("瓦米克伏卡赫帕")
_SCALES = {"百": "%", "千": "‰", "万": "‱"}
_MINUS_AFTER = frozenset("为到至是在率长约达低降（(:：，,、 \n")


class Number(NamedTuple):
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

    Spans count in ``text`` as it is, simplified or traditional, half or full width. A split figure is read whole
    (1 250, 1，200, 19·5); what may be one figure or several (100 200 300) is none.

    >>> [(n.text, n.min, n.max) for n in find_numbers("力争三到五年新增就业1.2亿人")]
    [('三到五', 3, 5), ('1.2亿', 120000000, 120000000)]
    """
    clean = folded(text)
    found = []
    for number in read_all(clean.text, outside(numerals(clean.text), clean.doubtful)):
        if not counts_nothing(clean.text, *number.span):
            span = clean.span(*number.span)
            found.append(number._replace(text=text[slice(*span)], span=span))
    return found


def scan(text: str) -> Iterator[Number]:
    """Every readable numeral of simplified, half-width ``text``, whatever it stands for; ranges joined."""
    return read_all(text, numerals(text))


def numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Every stretch that has the form of a numeral and is none of 第三, to be read by ``read_all``."""
    grammar = _GRAMMAR.match
    done = start
    for run in _RUN.finditer(text, start, len(text) if end is None else end):
        at, end = run.span()
        before = text[at - 1 : at]
        if before == "第" or end - at > LONGEST:
            continue  # an ordinal; noise, a code
        if at < done:
            at = done
        while at < end:
            match = (_loose(text, at, done) if before in _PREFIXES else None) or grammar(text, at)
            if match is None:
                at += 1
            else:
                at = match.end()
                if text[at - 1] in _KILO and text[at : at + 1] in _AFTER_KILO:
                    match = grammar(text, match.start(), at - 1) or match  # 1438万千瓦: the 千 is the unit's
                    at = match.end()
                yield match
                done = at
            if at < end and text[at] == "一" and text[at + 1 : at + 2] in NEVER_AFTER_ONE:
                at += 1
            before = text[at - 1]


def outside(matches: Iterable[re.Match[str]], doubtful: Sequence[Range]) -> Iterator[re.Match[str]]:
    """The numerals that are no part of a row of digits that may be one figure or several (``CleanText.doubtful``)."""
    at = 0
    for match in matches:
        start, end = match.span()
        while at < len(doubtful) and doubtful[at][1] <= start:
            at += 1
        if at == len(doubtful) or end <= doubtful[at][0]:
            yield match


def _loose(text: str, at: int, floor: int) -> re.Match[str] | None:
    """The loose figure that begins one or two characters before its numeral, behind the one before: 数十, 数以万计, 翻了一番."""
    for back in (2, 1):
        match = _GRAMMAR.match(text, at - back) if at - back >= floor else None
        if match is not None and match.end() > at:
            return match
    return None


def read_all(text: str, matches: Iterable[re.Match[str]]) -> Iterator[Number]:
    """The numbers that the numerals mean, two with only a dash or 至 between them as one range."""
    last: Number | None = None
    for match in matches:
        number = _read(match, text)
        if last is not None:
            joined = join(text, last, number) if number is not None else None
            if joined is not None:
                last = joined
                continue
            yield last
        last = number
    if last is not None:
        yield last


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


def plain(number: float) -> float:
    """A whole number as an int; 1.1亿 without what binary fractions add to it."""
    if isinstance(number, int):
        return number
    rounded = float(f"{number:.15g}")
    return int(rounded) if rounded.is_integer() else rounded


def _order(numeral: str) -> int:
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
    low: float | None = 50
    scale = "%"
    comparator: Comparator = "eq"
    if match["parts"]:
        low = _share_of(match["part"])
        scale = _SCALES[match["parts"]]
    elif match["half"]:
        comparator = "gt" if match["half"][0] == "过" else "eq"
    elif match["half_unit"]:
        low, scale = 0.5, ""
    elif match["double"]:
        low = 2 ** {"一": 1, "两": 2, "二": 2, "三": 3}.get(match["times"] or "一", 1)
        scale = "倍"
    elif match["mass"]:  # 数以万计 is at least that much, 以千万计 about
        low, scale = _order(match["count"]), ""
        comparator = "ge" if match["mass"] == "数以" else "approx"
    else:
        low, scale, comparator = _order(match["power"]), "", "ge"
    return None if low is None else Number(match[0], (start, end), low, low, scale, comparator)


def _arabic(match: re.Match[str], text: str) -> Number | None:
    start, end = match.span()
    digits, more, order, rest, above, scale = match.group("arabic", "more", "order", "rest", "above", "scale")
    low = _decimal(digits.replace(",", ""))
    if order:
        low = plain(low * _order(order))
    if rest:
        low, loose = _with_rest(low, rest)
        more = more or loose
    scale = "%" if scale == "℅" else scale or ""  # care of, which stands for % where a keyboard had none
    if above:
        if not low:
            return None
        low, scale = _percent(int(above), low), "%"
    high = low
    comparator: Comparator = "gt" if more else "eq"
    before = text[start - 1 : start]
    if before == "±":
        start, low, comparator = start - 1, -high, "range"
    elif (before == "负" and text[start - 2 : start - 1] not in ("税", "减")) or (
        before and before in "-－−" and (start == 1 or text[start - 2] in _MINUS_AFTER)
    ):
        start, low, high = start - 1, -low, -high
    return Number(text[start:end], (start, end), low, high, scale, comparator)


def _with_rest(value: float, rest: str) -> tuple[float, bool]:
    """What follows a multiplier, added (1亿3千多万) or multiplied again (5千多万); whether it says 多."""
    exact = _LOOSE_REST.sub("", rest)
    digits = _DIGITS.match(exact)
    value = value + int(digits[0]) * _order(exact) if digits else plain(value * _order(exact))
    return value, exact != rest


def _decimal(digits: str) -> float:
    return float(digits) if "." in digits else int(digits)


def _percent(part: float, whole: float) -> float:
    return plain(round(100 * part / whole, 3))


def _chinese(match: re.Match[str]) -> Number | None:
    numeral = match["chinese"]
    if match.lastgroup == "chinese" and len(numeral) == 1:
        value = ALONE[numeral]
        return Number(numeral, match.span(), value, value)
    pair = _value(numeral)
    if pair is None:
        return None
    low: float = pair[0]
    high: float = pair[1]
    scale = ""
    comparator: Comparator = "eq" if low == high else "range"
    if match.lastgroup == "chinese":
        pass
    elif match["decimals"]:
        low = high = plain(_with_decimals(pair[0], match["decimals"]) * _order(match["scaled"]))
        comparator = "eq"
    elif match["more_than"]:
        low = high = low * _order(match["larger"])
        comparator = "gt"
    elif match["over"]:
        over = _value(match["over"])
        if over is None or not low:
            return None
        low = high = _percent(over[0], low)
        scale = "%"
    elif match["tenth"] is not None:
        extra = 5 if match["half_tenth"] else 0
        low, high, scale = 10 * low + extra, 10 * high + extra, "%"
    return Number(match[0], match.span(), low, high, scale, comparator)


def _with_decimals(whole: int, decimals: str) -> float:
    return float(f"{whole}.{''.join(str(DIGITS[char]) for char in decimals)}")


def _share_of(numeral: str) -> float | None:
    """What follows 百分之: 三点五, 3.5."""
    if numeral[0].isdecimal():
        return plain(float(numeral))
    whole, _, decimals = numeral.partition("点")
    pair = _value(whole)
    if pair is None:
        return None
    return plain(_with_decimals(pair[0], decimals)) if decimals else pair[0]


def _value(numeral: str) -> tuple[int, int] | None:
    """The value of a Chinese numeral; two values for 两三, 三五, 十五六, 二三十."""
    if len(numeral) == 1:
        value = ALONE[numeral]
        return value, value
    if all(char in DIGITS for char in numeral):
        if len(numeral) > 2 or "〇" in numeral or "零" in numeral:
            value = int("".join(str(DIGITS[char]) for char in numeral))
            return value, value
        low, high = DIGITS[numeral[0]], DIGITS[numeral[1]]
        return (low, high) if high == low + 1 or numeral == "三五" else None
    return _composed(numeral)


def _composed(numeral: str) -> tuple[int, int] | None:
    """Digits and multipliers: 二万五千三百; two digits in a row make a range (二三十)."""
    total = section = 0
    span = 0  # how far the upper value lies above the lower
    digit: int | None = None
    step = 1
    for char in numeral:
        if char in DIGITS:
            value = DIGITS[char]
            if digit and value:
                if value != digit + 1 or span:
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
                total = size
            span *= size
            section, digit, step = 0, None, size
    if digit:  # 两千三 is 2300, 二十五 is 25
        place = step // 10 if step >= 100 else 1
        section += digit * place
        span *= place
    return total + section, total + section + span
