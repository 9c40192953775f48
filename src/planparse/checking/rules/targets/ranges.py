"""PP4 targets, ranges: from the lower to the higher figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, NUMERALS, Hit, rule
from planparse.checking.rules.searching import anchored
from planparse.checking.rules.targets.targets import clause_before, plan
from planparse.lexicon.checked import (
    GOES_DOWN_BEFORE,
    GOES_DOWN_BEHIND,
    HYPHENED,
    NAMED_BEFORE,
    NO_AMOUNTS,
    OTHER_WORD,
)
from planparse.lexicon.numerals import FIGURE, LARGE_UNITS
from planparse.lexicon.units import LATIN, MEASURES, UNIT_LENGTHS, UNITS
from planparse.regex import regex

_ENDS = regex(
    rf"(?<![0-9.,:/第—～~＋+*×＝=-])(?P<low>{FIGURE})(?P<low_unit>[%万亿]?)(?P<dash>[—～~至-])(?P<high>{FIGURE})(?P<high_unit>[%万亿]?)"
    r"(?![0-9.,:/—～~*×＝=-])"
)
_HAN = "零一二两三四五六七八九十百千"
_BOUNDS = regex(
    rf"(?<![0-9.{_HAN}万亿点])(?P<low>[0-9]{{1,6}}(?:\.[0-9]+)?|[{_HAN}]{{1,7}})(?P<low_unit>万|亿)?(?P<unit>元|倍|年|日|个月|周岁|天|%)以上"
    rf"(?P<high>[0-9]{{1,6}}(?:\.[0-9]+)?|[{_HAN}]{{1,7}})(?P<high_unit>万|亿)?(?P=unit)以下"
)
_DASH, _AT_LEAST = regex("[0-9%万亿][—～~至-][0-9]"), regex("以上")
_LATIN = regex(LATIN)
_NAMED, _GOES_DOWN, _GOES_DOWN_BEHIND = (
    regex(NAMED_BEFORE),
    regex(GOES_DOWN_BEFORE),
    regex(GOES_DOWN_BEHIND),
)
_OTHER_WORD = regex(OTHER_WORD)
_HYPHENED = MEASURES | HYPHENED
_TOO_FAR = 1000  # 15—10万元 is 15万 to 10万元, for 15 to 100 000 is no range


@rule(
    "PP405",
    "range-reversed",
    ERROR,
    source=f"{NUMERALS} 5.1.3",
    reason="A range goes from the lower to the higher figure.",
    bad=plan("到2025年，漏损率控制在12%—8%。"),
    good=plan("到2025年，漏损率控制在8%—12%。"),
    near=plan("到2025年，受益人口9000—1.2万人，执行GB/T 18005-1999和图2-1，漏损率由12%—8%降下来。"),
)
def range_reversed(page: Page) -> Iterator[Hit]:
    """The first figure of a range is higher than the second, and a unit shows that they are amounts."""
    text = page.clean.text
    for match in anchored(_ENDS, _DASH, text, 16):
        unit = _unit_behind(text, match)
        if unit and _higher_first(match) and not _is_meant(text, match):
            yield _hit(page, match, match.end() + (0 if match["high_unit"] == "%" else len(unit)), unit)
    for match in anchored(_BOUNDS, _AT_LEAST, text, 14):
        if _worth(match["low"], match["low_unit"]) > _worth(match["high"], match["high_unit"]):
            low, high = (
                f"{match[end]}{match[f'{end}_unit'] or ''}{match['unit']}" for end in ("low", "high")
            )
            yield Hit(
                page.clean.span(*match.span()),
                "{range} is above the higher and below the lower figure; {swapped} is expected",
                parts={"range": match[0], "swapped": f"{high}以上{low}以下"},
            )


def _hit(page: Page, match: re.Match[str], end: int, unit: str) -> Hit:
    """The span takes the two figures, the message what belongs to them."""
    behind = "" if match["high_unit"] == "%" else unit
    low, high = match["low"] + match["low_unit"], match["high"] + match["high_unit"]
    return Hit(
        page.clean.span(*match.span()),
        "the range {range} goes from the higher to the lower figure; {swapped} is expected",
        parts={
            "range": page.clean.text[match.start() : end],
            "swapped": f"{high}{match['dash']}{low}{behind}",
        },
    )


def _unit_behind(text: str, match: re.Match[str]) -> str:
    """The unit of a range; none of what numbers in names have behind them by chance."""
    if match["high_unit"] == "%":
        return "%"
    at = match.end()
    lengths = UNIT_LENGTHS.get(text[at : at + 1], ())
    unit = next((text[at : at + length] for length in lengths if text[at : at + length] in UNITS), "")
    if not unit and match["dash"] != "-" and (latin := _LATIN.match(text, at)):
        return latin[0]
    if text.startswith("个月", at):
        unit = "个月"
    years = unit == "年" and len(match["high"]) > 2
    if years or unit in NO_AMOUNTS or _OTHER_WORD.match(text, at):
        return ""
    return unit if match["dash"] != "-" or unit in _HYPHENED or match["high_unit"] else ""


def _higher_first(match: re.Match[str]) -> bool:
    """However the multiplier is shared: 9000—1.2万 rises, 15—10万 does not."""
    low, high = (_worth(match[end], match[f"{end}_unit"]) for end in ("low", "high"))
    if low > high:
        return match["low_unit"] == match["high_unit"] or match["low_unit"] != "%"
    shared = match["high_unit"] in LARGE_UNITS and not match["low_unit"]
    return (
        shared
        and low * _TOO_FAR < high
        and float(match["low"].replace(",", "")) > float(match["high"].replace(",", ""))
    )


def _is_meant(text: str, match: re.Match[str]) -> bool:
    before = clause_before(text, match.start(), 10)
    return bool(
        _NAMED.search(before)
        or _GOES_DOWN.search(before)
        or _GOES_DOWN_BEHIND.search(text[match.end() : match.end() + 12])
    )


def _worth(figure: str, power: str | None) -> float:
    number = float(figure.replace(",", "")) if figure[0].isascii() else numeral(figure)
    return number * LARGE_UNITS.get(power or "", 1)
