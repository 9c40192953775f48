"""Several nouns and a row of figures, one for each: A、B分别达到a和b."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.cleaning.text import Range
from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import Sentence, clause_start
from planparse.extraction.phrases.edges import Indicator, made
from planparse.extraction.phrases.phrases import named_before, phrase_before, phrase_behind
from planparse.extraction.phrases.tokens import read
from planparse.extraction.time.periods import Period
from planparse.lexicon.indicators import COMPOUND_HEADS, FOR_EACH, LONG, PLACE_ENDS, SHARED_RATES, TOWNS, USED
from planparse.lexicon.numerals import DIGITS
from planparse.lexicon.units import CLASSIFIERS, DURATIONS
from planparse.regex import regex

LIST = regex(r"[、和与]|以及|(?<![普涉波触顾推])及(?![时格其])")
_MARK = regex("、")
_GIVEN = ("behind the figure", "kind of grant")
_MARKS = regex("[，。；：]")
_FOR_EACH = regex(FOR_EACH)
_LENGTH_OF_A_WORD = 2
_PAIR = 2
_SHORT = 3  # characters of what lacks its tail, and at least of the tail
_LONGEST_ORDINAL = 2  # characters of 第一 and 二 in a row


def told_by_next(
    text: str, limit: int, found: Sequence[Measure], named: Sequence[Indicator]
) -> list[Indicator]:
    """The names of the figures of a sentence, where some are told by what the next figure counts or is of.

    5年内重点培养30名(船长); 为期五年每人每年6万元的(购房补贴); 5家年产值过百亿元的(企业), whose 年产值 is only the next one's.
    """
    names = list(named)
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        between = text[one.span[1] : after.span[0]]
        if one.unit in DURATIONS:
            counts = names[at + 1].rule == "behind the figure" and after.unit in CLASSIFIERS
            used = text.endswith(USED, 0, one.span[0])  # 用3年时间，在全省建成90座渡口
            between = between.removeprefix("时间，") if used else between
            within = one.unit in LONG and (used or text[one.span[1] - 1] == "内") and counts
            given = after.unit == "%" or (after.unit or "").endswith("元")
            if (within and not _MARKS.search(between)) or (
                given and _FOR_EACH.fullmatch(between) and names[at + 1].rule in _GIVEN
            ):
                names[at] = names[at + 1]
        elif one.unit in CLASSIFIERS and _is_of_next(one, names[at], names[at + 1]):
            if text.startswith("的", after.span[1]):
                names[at] = phrase_behind(text, after, limit) or names[at]
            elif at + 2 < len(found) and found[at + 2].unit == one.unit:
                names[at] = names[at + 2]
    return names


def _is_of_next(one: Measure, name: Indicator, after: Indicator) -> bool:
    """Whether the words behind a figure are what the next one measures, of the things counted: 5家|年产值|过百亿元的企业."""
    if name.span is None or name.span != after.span:
        return False
    return after.rule == "before the figure" and name.span[0] >= one.span[1]


def share_out(
    text: str, sentence: Sentence, here: Sequence[Period], first: int, last: int, order: int
) -> Indicator | None:
    """A、B分别达到a和b: the indicators in the order of the figures."""
    unit, found, clauses, _ = sentence
    head, floor = found[first], clauses[first]
    whole = named_before(text, floor, head.span[0], here, "")
    if whole is None and floor > unit.start:  # 甲、乙等项目，分别比上年增加2项和5项
        before = clause_start(text, floor - 1, unit.start)
        if not first or found[first - 1].span[1] <= before:
            whole = phrase_before(text, before, floor - 1, here, "")
    if whole is None or whole.span is None:
        return None
    start, end = whole.span
    pieces = _pieces(text, start, end, LIST)
    if len(pieces) != last - first + 1:  # 城镇和工业用水、灌溉用水计量率
        pieces = _pieces(text, start, end, _MARK)
        alike = all(_behind_shared(text, piece, pieces[-1]) for piece in pieces[:-1])
        if len(pieces) != last - first + 1 or not alike:
            return None
    mine = pieces[order - first]
    if named := _ordinal(text, pieces, mine):
        return Indicator(named, None, "shared out in a row")
    if shared := _with_shared_tail(text, pieces, mine):
        return Indicator(shared, None, "shared out in a row")
    return made(text, *mine, "shared out in a row")


def _with_shared_tail(text: str, pieces: Sequence[Range], mine: Range) -> str:
    """A noun of a row with what only the last of them has in full: 城镇、农村(人均收入); "" where it is whole."""
    final, own = pieces[-1], text[slice(*mine)]
    of = text.find("的", *final)
    if of > final[0] and mine != final and text.find("的", *mine) < 0:
        return own + text[of : final[1]]  # 科技、教育和文化的支出
    if mine == final:
        return ""
    if tail := _behind_shared(text, mine, final):
        return own + text[tail : final[1]]
    short, long = mine[1] - mine[0], final[1] - final[0]
    listed = text.find("、", pieces[0][0], final[1]) >= 0
    if short <= _SHORT and long >= short + _SHORT and (own in TOWNS or not listed):
        return own + text[final[0] + short : final[1]]  # 城镇和农村人均住房面积, 城、乡人均住房面积
    if tail := _rate_shared(text, pieces, mine):
        return own + text[tail : final[1]]
    return ""


def _pieces(text: str, start: int, end: int, joiner: re.Pattern[str]) -> list[Range]:
    """The nouns of text[start:end] that a joiner parts."""
    pieces: list[Range] = []
    for piece in joiner.finditer(text, start, end):
        pieces.append((start, piece.start()))
        start = piece.end()
    return [*pieces, (start, end)]


def _behind_shared(text: str, mine: Range, final: Range) -> int:
    """Where the tail begins that the last noun shares, behind the word that both have: 城镇居民、农村居民(收入); 0 for none."""
    short = mine[1] - mine[0]
    if short == _LENGTH_OF_A_WORD and text[final[0] + 1] == text[mine[0] + 1]:  # 水电、核电(装机容量)
        return final[0] + short if final[0] + 2 * _LENGTH_OF_A_WORD <= final[1] else 0
    word = text[max(mine[0], mine[1] - _LENGTH_OF_A_WORD) : mine[1]]
    at = text.find(word, *final) + len(word) if len(word) == _LENGTH_OF_A_WORD else 0
    return at if final[0] + _LENGTH_OF_A_WORD <= at <= final[1] - _LENGTH_OF_A_WORD else 0


def _rate_shared(text: str, pieces: Sequence[Range], mine: Range) -> int:
    """Where the rate begins that things or places share, behind the first word of the last: 城区、集镇(供水普及率)."""
    start, end = pieces[-1]
    whole = [piece for piece in pieces[:-1] if text.endswith((*COMPOUND_HEADS, "耗"), *piece)]
    rate = next((rate for rate in SHARED_RATES if text.endswith(rate, start, end)), "")
    if not rate or mine in whole or (whole and len(pieces) == _PAIR):
        return 0
    if len(rate) > 1:
        return end - len(rate)
    first = next((stop for stop in read(text, start, end).ends if stop - start >= _LENGTH_OF_A_WORD), end)
    first += text[first] in PLACE_ENDS if first < end else 0  # 建制|镇
    return first if end - first > _LENGTH_OF_A_WORD else 0


def _ordinal(text: str, pieces: Sequence[Range], mine: Range) -> str:
    """One of several that an ordinal tells apart, with the noun they share: 第一、二、三产业贡献率; "" for others."""
    start, end = pieces[0][0], pieces[-1][1]
    if text[start] != "第" or not all(
        text[begin + (begin == start or text[begin] == "第")] in DIGITS
        and (stop == end or stop - begin <= _LONGEST_ORDINAL)
        for begin, stop in pieces
    ):
        return ""
    tail = pieces[-1][0] + 1 + (text[pieces[-1][0]] == "第")
    own = text[slice(*mine)].lstrip("第")
    return f"第{own[0]}{text[tail:end]}"
