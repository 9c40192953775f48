"""Text in, numbers out: Arabic and Chinese numerals, percentages, fractions, loose figures, ranges.

Each numeral is read on its own, so the cost grows with the text and never with the length of one numeral. Whether a
number counts anything is the business of ``measures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.numbers.folding import folded
from planparse.extraction.numbers.grammar import LONGEST, numerals
from planparse.extraction.numbers.labels import counts_nothing
from planparse.extraction.numbers.values import (
    chained,
    decimal,
    order_of,
    percent,
    plain,
    raised,
    share_of,
    value_of,
    with_decimals,
)
from planparse.lexicon.numerals import (
    ALONE,
    BELOW_ZERO,
    BORROWED,
    DIGITS,
    FORMAL,
    MINUS_AFTER,
    MINUS_BEHIND,
    MORE,
    NOT_NEGATIVE,
    POWERS,
    TENTHS,
)
from planparse.regex import regex

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]

_LOOSE_REST = regex(f"[{MORE}]")
_TO = regex(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_AFTER_SHARE = ("", *"，。；、）的以之左\n")  # no unit of its own: 百分之三到五
_SCALES = {"百": "%", "佰": "%", "千": "‰", "万": "‱"}
_MINUS = "-－−"
_SIGNS = frozenset(f"±负{BELOW_ZERO[-1]}{_MINUS}")
_LARGEST_TENTH = 10  # 八折 and 75折


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


def outside(
    matches: Iterable[re.Match[str]], doubtful: Sequence[Range], unread: list[Range]
) -> Iterator[re.Match[str]]:
    """The numerals that can be read by themselves.

    Those inside a row of digits that may be one figure or several (``CleanText.doubtful``) are left out; ``unread`` is
    given those that run into one another (3万5).
    """
    at = 0
    last, reach = None, 0  # the numeral before, and where it ends
    for match in matches:
        start, end = match.span()
        if match[0] in FORMAL and match.string[end : end + 1].isdecimal():
            continue  # 队伍500人: the end of a word
        while at < len(doubtful) and doubtful[at][1] <= start:
            at += 1
        if at < len(doubtful) and doubtful[at][0] < end:
            continue
        if last is not None:
            if start == reach and _run_together(last, match):
                if unread and unread[-1][1] == start:
                    unread[-1] = (unread[-1][0], end)
                else:
                    unread.append((last.start(), end))
            elif not (unread and unread[-1][1] == reach):
                yield last
        last, reach = match, end
    if last is not None and not (unread and unread[-1][1] == reach):
        yield last


def _run_together(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether nothing tells apart two numerals that stand side by side; the 千 of 千瓦 is no numeral."""
    return second[0] not in BORROWED and (first[0][-1] in ALONE or first[0][-1].isdecimal())


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
    if scale and not first.scale and not TENTHS.keys().isdisjoint(second.text):  # 二至三成
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
    if match["chinese"] or match["arabic"]:
        number = _chinese(match) if match["chinese"] else _arabic(match)
        if number and match.lastgroup == "tail":
            number = _with_tail(number, match)
        return _signed(number, text) if number and text[start - 1 : start] in _SIGNS else number
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


def _arabic(match: re.Match[str]) -> Number | None:
    digits, more, order, rest = match.group("arabic", "more", "order", "rest")
    low = decimal(digits.replace(",", ""))
    if rest:
        value = chained(low, order, _LOOSE_REST.sub("", rest))
        if value is None:
            return None
        low, more = value, more or _LOOSE_REST.search(rest)
    elif order:
        low = plain(low * order_of(order))
    return Number(match[0], match.span(), low, low, "", "gt" if more else "eq")


def _chinese(match: re.Match[str]) -> Number | None:
    pair = value_of(match["chinese"])
    if pair is None and match["tenths"] and len(match["chinese"]) == 2:  # 七五折, 九九折
        whole, part = (DIGITS[char] for char in match["chinese"])
        pair = (10 * whole + part, 10 * whole + part)
    if pair is None:
        return None
    low, high = pair
    if match["decimals"]:
        value = plain(with_decimals(low, match["decimals"]) * order_of(match["scaled"]))
        return Number(match[0], match.span(), value, value)
    if match["more_than"]:
        low *= order_of(match["larger"])
        return Number(match[0], match.span(), low, low, "", "gt")
    return Number(match[0], match.span(), low, high, "", "eq" if low == high else "range")


def _with_tail(core: Number, match: re.Match[str]) -> Number | None:
    """What the words behind a numeral make of it; None where they make nothing (零分之一)."""
    low, high = core.min, core.max
    if match["scale"]:
        scale = match["scale"].removeprefix("个")
        return core._replace(scale="%" if scale == "℅" else scale)  # care of, where a keyboard had no %
    if match["tenths"]:
        factor, extra = (1 if high > _LARGEST_TENTH else 10), _tenth(match["tenth"])
        return core._replace(min=plain(low * factor + extra), max=plain(high * factor + extra), scale="%")
    if match["ten"] or match["raised"]:
        value = raised(10, match["ten"], low) if match["ten"] else raised(low, match["raised"], 1)
        return None if value is None else core._replace(min=value, max=value)
    if match["upper"] or match["part_of"]:
        part, whole = (
            _any(match[name]) for name in (("upper", "lower") if match["upper"] else ("part_of", "under"))
        )
        value = plain(low + part / whole) if whole else None
        return None if value is None else core._replace(min=value, max=value)
    part, whole = (low, _any(match["below"])) if match["below"] else (_any(match["over"].lstrip("负")), low)
    if not whole:
        return None
    share = percent(-part if match["over"] and match["over"][0] == "负" else part, whole)
    return core._replace(min=share, max=share, scale="%", comparator="eq")


def _tenth(numeral: str | None) -> float:
    return 5 if numeral == "半" else DIGITS[numeral] if numeral else 0


def _any(numeral: str) -> float:
    """The value of the one part of a fraction; 0 for what has none."""
    if numeral[0].isdecimal():
        return plain(decimal(numeral.rstrip(POWERS).replace(",", "")) * order_of(numeral))
    pair = value_of(numeral)
    return pair[0] if pair else 0


def _signed(number: Number, text: str) -> Number:
    """A number with the sign before it: -3, 负三十二, 零下5, ±2."""
    start, end = number.span
    before = text[start - 1 : start]
    if before == "±" and number.max:  # ±0 is no range
        return number._replace(
            text=text[start - 1 : end], span=(start - 1, end), min=-number.max, comparator="range"
        )
    if start > 1 and text.startswith(BELOW_ZERO, start - 2):
        start -= 2
    elif (before == "负" and text[start - 2 : start - 1] not in NOT_NEGATIVE) or (
        before in _MINUS
        and (start == 1 or text[start - 2] in MINUS_AFTER or text.endswith(MINUS_BEHIND, 0, start - 1))
    ):
        start -= 1
    else:
        return number
    return number._replace(text=text[start:end], span=(start, end), min=-number.max, max=-number.min)
