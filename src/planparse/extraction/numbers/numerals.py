"""Text in, numbers out: Arabic and Chinese numerals, percentages, fractions, loose figures, ranges.

One scan finds every candidate; each is read on its own, so the cost grows with the text and never with
the length of one numeral. Whether a number counts anything is the business of ``measures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.numbers.folding import folded
from planparse.extraction.numbers.labels import counts_nothing
from planparse.extraction.numbers.values import (
    chained,
    decimal,
    order_of,
    percent,
    plain,
    share_of,
    value_of,
    with_decimals,
)
from planparse.lexicon.numerals import (
    ALONE,
    MORE,
    NEVER_AFTER_ONE,
    POWERS,
)
from planparse.regex import regex

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]

LONGEST = 32  # characters; a longer run of numerals is a code or noise, not a figure

_C = "".join(ALONE)
_D = "零〇○一二三四五六七八九"
_M = POWERS
# A run begins with a numeral; not with the 一 of a word (一般), for every fourth numeral of prose is one.
_RUN = regex(rf"[0-9{_C}半番](?<!一(?=[{''.join(sorted(NEVER_AFTER_ONE))}]))[0-9{_C}.,半]*+")
_PREFIXES = frozenset("数几上以过翻了减")
# What goes on behind a multiplier: the 4千 and 6百 of 5万4千6百, the 4000 of 3万4000.
_STEP = rf"(?:(?:[0-9]{{1,4}}|零?[{_D[3:]}两])(?:[十百千]{{1,2}}[{MORE}]?[万亿]*+|[{MORE}]?[万亿]++))"
_LAST = r"[0-9]{3,4}(?![0-9.年])"
_GRAMMAR = regex(
    rf"(?P<arabic>[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?)"
    rf"(?:(?P<more>[{MORE}])?(?:[ ](?=[万亿]))?(?P<order>[{_M}]++)(?P<rest>{_STEP}++(?:{_LAST})?|{_LAST}|[{MORE}][万亿]++)?|分之(?P<above>[0-9]++))?(?:个?(?P<scale>[%‰‱℅]|/10万))?"
    rf"|(?P<parts>[百千万])分之(?P<part>[{_C}]++(?:点[{_D}]++)?|[0-9]++(?:\.[0-9]++)?)"
    rf"|(?P<half>半数|过半数?(?![天年月日小个])|一半|减半)|(?P<half_unit>半)(?=年|个月|月|天|小时|日)"
    rf"|(?P<double>翻了?(?P<times>[一两二三])?番)"
    rf"|(?P<vague>[数几]|(?<!以)上(?!十))(?P<power>[{_M}]++)(?!分之)|(?P<mass>数?以)(?P<count>[{_M}]++)计"
    rf"|(?P<chinese>[{_C}]++)"
    rf"(?:点(?P<decimals>[{_D}]++)(?P<scaled>[万亿]*+)|(?P<more_than>[{MORE}])(?P<larger>[万亿]++)"
    rf"|分之(?P<over>[{_C}]++)|成(?P<half_tenth>[半五])?(?P<tenth>)(?=[以左的多，。；、）]|$))?"
)
_LOOSE_REST = regex(f"[{MORE}]")
_TO = regex(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_AFTER_SHARE = ("", *"，。；、）的以之左\n")  # no unit of its own: 百分之三到五
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
    for number in read_all(clean.text, outside(numerals(clean.text), clean.doubtful, [])):
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


def outside(
    matches: Iterable[re.Match[str]], doubtful: Sequence[Range], unread: list[Range]
) -> Iterator[re.Match[str]]:
    """The numerals that can be read by themselves.

    Those inside a row of digits that may be one figure or several (``CleanText.doubtful``) are left out; ``unread`` is
    given those that run into one another (3万5).
    """
    at = 0
    last: re.Match[str] | None = None
    for match in matches:
        start, end = match.span()
        while at < len(doubtful) and doubtful[at][1] <= start:
            at += 1
        if at < len(doubtful) and doubtful[at][0] < end:
            continue
        if last is not None and _runs_into(last, match):
            if unread and unread[-1][1] == start:
                unread[-1] = (unread[-1][0], end)
            else:
                unread.append((last.start(), end))
        elif last is not None and not (unread and unread[-1][1] == last.end()):
            yield last
        last = match
    if last is not None and not (unread and unread[-1][1] == last.end()):
        yield last


def _runs_into(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two numerals stand side by side with nothing to tell them apart; the 千 of 千瓦 is no numeral."""
    if first.end() != second.start() or second[0] in _KILO:
        return False
    return first[0][-1] in ALONE or first[0][-1].isdecimal()


def _loose(text: str, at: int, floor: int) -> re.Match[str] | None:
    """The loose figure that begins one or two characters before its numeral, behind the one before: 数十, 数以万计, 翻了一番."""
    for back in (2, 1):
        match = _GRAMMAR.match(text, at - back) if at - back >= floor else None
        if match is not None and match.end() > at:
            return match
    return None


def read_all(
    text: str, matches: Iterable[re.Match[str]], unread: list[Range] | None = None
) -> Iterator[Number]:
    """The numbers that the numerals mean, two with only a dash or 至 between them as one range.

    ``unread`` is given the digits that mean no number (1亿2000).
    """
    last: Number | None = None
    for match in matches:
        number = _read(match, text)
        if number is None and unread is not None and match["rest"]:
            unread.append(match.span())
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
    scale = second.scale
    if (
        first.scale
        and not scale
        and first.text[1:3] == "分之"
        and text[second.span[1] : second.span[1] + 1] in _AFTER_SHARE
    ):
        scale = first.scale  # 百分之三到五
    if "range" in (first.comparator, second.comparator) or first.scale not in ("", scale):
        return None
    low, high = first.min, second.max
    if scale and not first.scale and "成" in second.text:  # 二至三成
        low *= 10
    order = order_of(second.text)
    if (
        not first.scale and order >= 100 and low < high / order
    ):  # 20—30万: the multiplier stands once, for both
        low *= order
    if low >= high:
        return None
    start, end = first.span[0], second.span[1]
    return Number(text[start:end], (start, end), low, high, scale, "range")


def _read(match: re.Match[str], text: str) -> Number | None:
    start, end = match.span()
    if end - start > LONGEST:
        return None
    if match["chinese"]:
        return _chinese(match)
    if match["arabic"]:
        return _arabic(match, text)
    low: float = 50
    high: float | None = None
    scale = "%"
    comparator: Comparator = "eq"
    if match["parts"]:
        pair = share_of(match["part"])
        if pair is None:
            return None
        low, high = pair
        scale, comparator = _SCALES[match["parts"]], "eq" if low == high else "range"
    elif match["half"]:
        comparator = "gt" if match["half"][0] == "过" else "eq"
    elif match["half_unit"]:
        low, scale = 0.5, ""
    elif match["double"]:
        low = 2 ** {"一": 1, "两": 2, "二": 2, "三": 3}.get(match["times"] or "一", 1)
        scale = "倍"
    elif match["mass"]:  # 数以万计 is at least that much, 以千万计 about
        low, scale = order_of(match["count"]), ""
        comparator = "ge" if match["mass"] == "数以" else "approx"
    else:
        low, scale, comparator = order_of(match["power"]), "", "ge"
    return Number(match[0], (start, end), low, low if high is None else high, scale, comparator)


def _arabic(match: re.Match[str], text: str) -> Number | None:
    start, end = match.span()
    digits, more, order, rest, above, scale = match.group("arabic", "more", "order", "rest", "above", "scale")
    low = decimal(digits.replace(",", ""))
    if rest:
        value = chained(low, order, _LOOSE_REST.sub("", rest))
        if value is None:
            return None
        low, more = value, more or _LOOSE_REST.search(rest)
    elif order:
        low = plain(low * order_of(order))
    scale = "%" if scale == "℅" else scale or ""  # care of, which stands for % where a keyboard had none
    if above:
        if not low:
            return None
        low, scale = percent(int(above), low), "%"
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


def _chinese(match: re.Match[str]) -> Number | None:
    numeral = match["chinese"]
    if match.lastgroup == "chinese" and len(numeral) == 1:
        value = ALONE[numeral]
        return Number(numeral, match.span(), value, value)
    pair = value_of(numeral)
    if pair is None:
        return None
    low: float = pair[0]
    high: float = pair[1]
    scale = ""
    comparator: Comparator = "eq" if low == high else "range"
    if match.lastgroup == "chinese":
        pass
    elif match["decimals"]:
        low = high = plain(with_decimals(pair[0], match["decimals"]) * order_of(match["scaled"]))
        comparator = "eq"
    elif match["more_than"]:
        low = high = low * order_of(match["larger"])
        comparator = "gt"
    elif match["over"]:
        over = value_of(match["over"])
        if over is None or not low:
            return None
        low = high = percent(over[0], low)
        scale = "%"
    elif match["tenth"] is not None:
        extra = 5 if match["half_tenth"] else 0
        low, high, scale = 10 * low + extra, 10 * high + extra, "%"
    return Number(match[0], match.span(), low, high, scale, comparator)
