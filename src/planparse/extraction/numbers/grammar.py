"""Text in, numerals out: every stretch that has the form of a figure, as a match of one grammar.

One scan finds every candidate. What a match means is read by ``numerals``; here only so much is settled as tells where
it ends: the 千 of 万千瓦 and the 成 of 三成员 belong to the next word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.lexicon.numerals import (
    ALONE,
    BELOW_ZERO,
    BORROWED,
    DIGITS,
    DIGITS_IN_WORDS,
    MORE,
    NEVER_AFTER_ONE,
    NOT_BEHIND_FRACTIONS,
    POWERS,
    TENTHS,
)
from planparse.regex import regex

LONGEST = 32  # characters; a longer run of numerals is a code or noise, not a figure

_C = "".join(ALONE)
_D = "".join(DIGITS).replace("两", "")
_M = POWERS
# A run begins with a numeral; not with the 一 of a word (一般), for every fourth numeral of prose is one.
_RUN = regex(rf"[0-9{_C}半番](?<!一(?=[{''.join(sorted(NEVER_AFTER_ONE))}]))[0-9{_C}.,半]*+")
_PREFIXES = frozenset("数几上以过翻了减")
_FIGURE = r"[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?"
_ANY = rf"(?:{_FIGURE}[万亿]*+|[{_C}]++)"
# What goes on behind a multiplier: the 4千 and 6百 of 5万4千6百, the 4000 of 3万4000.
_STEP = (
    rf"(?:(?:[0-9]{{1,4}}|零?[{DIGITS_IN_WORDS[2:]}])(?:[十百千]{{1,2}}[{MORE}]?[万亿]*+|[{MORE}]?[万亿]++))"
)
_LAST = r"[0-9]{3,4}(?![0-9.年])"
# What makes another number of a numeral: 又二分之一, 分之一, /3, e-3, ^2, 成六.
_TAIL = (
    rf"(?P<scale>个?[%‰‱℅]|/10万)|又(?P<under>{_ANY})分之(?P<part_of>{_ANY})|又(?P<upper>[0-9]{{1,3}})/(?P<lower>[0-9]{{1,3}})"
    rf"|分之(?P<over>负?{_ANY})|/(?P<below>[0-9]{{1,3}})|[eE](?P<ten>[+-]?[0-9]{{1,2}})|\^(?P<raised>[+-]{{0,2}}[0-9]{{1,2}})"
    rf"|(?P<tenths>[{''.join(TENTHS)}])(?:(?P<tenth>[半{DIGITS_IN_WORDS[2:]}])(?=[以左的多，。；、）]|$))?+"
)
GRAMMAR = regex(
    rf"(?:(?P<parts>[百佰千万])分之(?P<part>[{_C}]++(?:点[{_D}]++)?|{_FIGURE}))"
    rf"|(?P<half>半数|过半数?(?![天年月日小个])|一半|减半|半百)|(?P<half_unit>半)(?=年|个月|月|天|小时|日)"
    rf"|(?P<double>翻了?(?P<times>[一两二三])?番)"
    rf"|(?P<vague>[数几]|(?<![以跃迈站登踏])上(?!十))(?P<power>[{_M}]++)(?!分之)|(?P<mass>数?以)(?P<count>[{_M}]++)计"
    rf"|(?:(?P<arabic>{_FIGURE})(?:(?P<more>[{MORE}])?(?:[ ](?=[万亿]))?(?P<order>[{_M}]++)(?P<rest>{_STEP}++(?:{_LAST})?|{_LAST}|[{MORE}][万亿]++)?)?"
    rf"|(?P<chinese>[{_C}]++(?:兆[{_C}]*亿[{_C}]*+)?)(?:点(?P<decimals>[{_D}]++)(?P<scaled>[万亿]*+)|(?P<more_than>[{MORE}])(?P<larger>[万亿]++))?)"
    rf"(?P<tail>{_TAIL})?"
)
_BESIDE = frozenset(" ,;()<>=\n")  # ASCII marks that may stand beside 1/3, 2e5 and 10^8
_LARGEST_BELOW = 10  # what a figure is divided by with a slash: 2/3; 12/31 is a day
_LARGEST_ABOVE = 99


def numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Every stretch that has the form of a numeral and is none of 第三, to be read by ``read_all``."""
    grammar = GRAMMAR.match
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
            if match is None or (text[at] == "零" and text.startswith(BELOW_ZERO, at)):
                at += 1
            else:
                match = _without_words(text, match)
                at = match.end()
                yield match
                done = at
            if at < end and text[at] == "一" and text[at + 1 : at + 2] in NEVER_AFTER_ONE:
                at += 1
            before = text[at - 1]


def _without_words(text: str, match: re.Match[str]) -> re.Match[str]:
    """The numeral without what belongs to the words behind it: the 千 of 1438万千瓦, the 成 of 三成员, the /31 of 12/31."""
    if match.lastgroup == "tail" and not _is_tail(text, match):
        match = GRAMMAR.match(text, match.start(), match.start("tail")) or match
    at = match.end()
    borrowed = BORROWED.get(text[at - 1])
    if borrowed and text.startswith(borrowed, at) and not text.startswith("分之", at):
        match = GRAMMAR.match(text, match.start(), at - 1) or match
    return match


def _is_tail(text: str, match: re.Match[str]) -> bool:
    """Whether what stands behind a numeral belongs to it."""
    start, end = match.span()
    if match["tenths"]:
        return _are_tenths(text, match)
    if not match["below"] and not match["ten"] and not match["raised"]:
        return True
    signed = start - (text[start - 1 : start] == "-")
    beside = text[signed - 1 : signed] + text[end : end + 1]
    if (
        match["order"]
        or match["chinese"]
        or not _BESIDE.issuperset(char for char in beside if char.isascii())
    ):
        return False
    if not match["below"]:
        return True
    whole = match["arabic"]
    return (
        whole.isdecimal()
        and int(whole) <= _LARGEST_ABOVE
        and 1 < int(match["below"]) <= _LARGEST_BELOW
        and text[end : end + 1] not in NOT_BEHIND_FRACTIONS
    )


def _are_tenths(text: str, match: re.Match[str]) -> bool:
    """Whether 成 or 折 makes tenths of a numeral: 七成, 8.5折; not 三成员, 十二五成就."""
    numeral = match["arabic"] or match["chinese"]
    if match["order"] or match["larger"] or text.startswith(TENTHS[match["tenths"]], match.end()):
        return False
    if match["decimals"]:
        return len(numeral) == 1
    if numeral[0].isdecimal():
        return float(numeral.replace(",", "")) <= (10 if match["tenths"] == "成" else 99)
    return (
        (numeral in DIGITS or numeral == "十")
        if len(numeral) == 1
        else (len(numeral) == 2 and all(char in DIGITS for char in numeral))
    )


def _loose(text: str, at: int, floor: int) -> re.Match[str] | None:
    """The loose figure that begins one or two characters before its numeral, behind the one before: 数十, 数以万计, 翻了一番."""
    for back in (2, 1):
        match = GRAMMAR.match(text, at - back) if at - back >= floor else None
        if match is not None and match.end() > at:
            return match
    return None
