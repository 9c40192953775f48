"""Where the noun phrase of a figure begins and ends: without the verbs, adverbs, limits and marks at its edges."""

from __future__ import annotations

from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.patterns import lengths
from planparse.extraction.phrases.objects import word_end
from planparse.extraction.phrases.predicates import ADVERB_LENGTHS
from planparse.extraction.phrases.tokens import known_kind, read
from planparse.lexicon import indicators as lexicon
from planparse.lexicon.indicators import (
    COMPOUND_HEADS,
    DEVELOPING,
    FACILITIES,
    HABITUAL,
    HEAD_WORDS,
    KEEPS_HEAD,
    KEEPS_TAIL,
    MEASURED_NOUNS,
    NOMINAL_HEADS,
    NOUNS_BEFORE_OF,
    PLACE_ENDS,
    QUALIFYING_VERBS,
    SCOPES,
    SIZED,
    TAIL_WORDS,
    WORKS,
)
from planparse.lexicon.reasons import IndicatorRule
from planparse.lexicon.units import UNITS
from planparse.lexicon.verbs import ADVERBS
from planparse.regex import regex


class Indicator(NamedTuple):
    """Words and where they stand; ``span`` is None for words put together from two places.

    ``rule`` says how they were found.
    """

    text: str
    span: Range | None
    rule: IndicatorRule = "before the figure"


_TAIL_SET, _TAIL_LENGTHS = frozenset(TAIL_WORDS), lengths(TAIL_WORDS, -1)
_HEAD_SET, _HEAD_LENGTHS = frozenset(HEAD_WORDS), lengths(HEAD_WORDS)
_KEPT_SET, _KEPT_LENGTHS = frozenset(KEEPS_HEAD), lengths(KEEPS_HEAD)
_JOINERS = frozenset("与和及、")
_NOUNS = frozenset("nos")
_LENGTH_OF_A_WORD = 2
_NEAR = 12  # characters before an end that tell where its last word begins
_RATE = regex(lexicon.RATE)
_APART_FROM = regex(lexicon.APART_FROM)
_COMPARING = regex("[比较]")
_COMPARED = regex(
    rf"(?:，)?(?:分别)?(?:(?<![占同环评对相之])比(?![重例率值赛选照武拟邻])|较(?!{lexicon.LIKE}))[^。，-；]{{0,12}}$|[与同和][^。，-；]{{2,24}}相比较?[^。，-；]{{0,6}}$"
)
_MOVES_FROM = regex(lexicon.MOVES_FROM)
_KEPT_WORKS = regex(lexicon.KEPT_WORKS)
_BRACKET = regex(r"（[^（）]{0,40}）$")
_GLOSS = regex(
    "（(?:[^（）]{9,80}|[^（），]{1,20}，[^（）]{1,20})）"
)  # what is longer than a name's own bracket: 信息（线路、站点等）采集比率


def strip_tail(text: str, start: int, end: int) -> int:
    """Where the noun ends before comparisons, rates, verbs and what a bracket says of them: 供水普及率(达到)."""
    while end > start:
        if text[end - 1] == "）":
            bracket = _BRACKET.search(text, max(start, end - 42), end)
            inner = strip_tail(text, start, bracket.start()) if bracket else end
            if bracket and inner < bracket.start():
                end = inner
                continue
            return end
        cut = _cut(text, start, end)
        if cut == end:
            return end
        of = text[cut:end] == "的"
        end = cut
        if of and text.endswith(NOUNS_BEFORE_OF, start, end):
            return end
    return end


def _cut(text: str, start: int, end: int) -> int:
    """Where a comparison, the name of a rate, 每公里 or a verb at the end begins; ``end`` where there is none."""
    if text[end - 1] in " \u3000":
        return end - 1
    each = text.rfind("每", max(start, end - 6), end)
    if each >= 0 and (text[each + 1 : end] in UNITS or text.startswith("每个", each)):
        return each
    if _COMPARING.search(text, max(start, end - 16), end):
        compared = _COMPARED.search(text, max(start, end - 36), end)
        if compared and not _is_ratio(text, compared.start(), end):
            return compared.start()
    if text[end - 1] in "素响后" and (apart := _APART_FROM.search(text, max(start, end - 40), end)):
        return apart.start()
    if text[end - 1] in "幅速标值":
        rate = _RATE.search(text, max(start + 1, end - 8), end)
        alone = rate and "目标" in rate[0] and text[start : rate.start()].lstrip("把将使") in ("", "增长")
        if rate and not alone:  # 把|增长目标|定为9%
            return rate.start()
    for length in _TAIL_LENGTHS.get(text[end - 1], ()):
        if (
            end - length >= start
            and text[end - length : end] in _TAIL_SET
            and not (length == 1 and (text[end - 2 : end] in KEEPS_TAIL or _is_a_size(text, start, end)))
        ):
            return end - length if length > 1 else _word_cut(text, start, end)
    return end


def _is_ratio(text: str, start: int, end: int) -> bool:
    """Whether 比 ends a noun, for behind it nothing is compared: 收入比|达到; not 收入|比上年."""
    if text[start] != "比" or _MOVES_FROM.match(text, start + 1):
        return False  # 存款余额|比年初新增
    return strip_tail(text, start + 1, end) == start + 1


def _word_cut(text: str, start: int, end: int) -> int:
    """Where a tail of one character is cut: with the word that it ends (处|于, 新|增), not at all from a noun (标|高)."""
    if end - start <= _LENGTH_OF_A_WORD or not known_kind(text[end - _LENGTH_OF_A_WORD : end]):
        return end - 1
    tokens = read(text, max(start, end - _NEAR), end)
    if tokens.ends[-1] - tokens.starts[-1] < _LENGTH_OF_A_WORD:
        return end - 1  # 收入|超; not 收|入超
    return end if tokens.kinds[-1] in _NOUNS else tokens.starts[-1]


def _is_a_size(text: str, start: int, end: int) -> bool:
    """Whether 高 or its like makes a noun of one character before it: 脊|高; not 价格|高."""
    return end - start == 2 and text[end - 1] in "高长宽深厚"


def strip_head(text: str, start: int, end: int) -> int:
    """Where the noun begins behind verbs, adverbs and small words: (有效减少)跑腿, (培育具有影响力的)平台."""
    for _ in range(5):
        length = head(text, start, end)
        if length and _is_kept(text, start, start + length, end):
            break
        if length:
            if start + length == end - 1 or word_end(text, start, end) > start + length:
                break  # 建设期, 可采储量
            clause = length > 1 and text[start : start + length] in QUALIFYING_VERBS
            of = text.rfind("的", start, end) if clause else -1
            start = of + 1 if 0 < of < end - 2 else start + length
        elif after := _adverb_end(text, start, end):
            start = after
        else:
            break
    return start


def _adverb_end(text: str, start: int, end: int) -> int:
    """Where the word ends that tells how something is done, and does not as often qualify a noun (重点); 0 for none."""
    lengths_here = ADVERB_LENGTHS.get(text[start : start + 1], ())
    if not any(text[start : start + length] in ADVERBS for length in lengths_here):
        return 0  # most need no reading by words
    after = word_end(text, start, end)
    word = text[start:after]
    if text[after : after + 1] in _JOINERS or word in HABITUAL:
        return 0  # 研究|与|试验发展, 经常参加体育锻炼人数
    return after if 1 < len(word) < end - 1 - start and word in ADVERBS and known_kind(word) == "d" else 0


def _is_kept(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a head word is the first part of a noun: 有效期, 培训人数."""
    for length in _KEPT_LENGTHS.get(text[start], ()):
        if text[start : start + length] in _KEPT_SET:
            return True
    verb = text[start:end]
    if verb in SCOPES:
        new = head(text, end, stop) or text.startswith("新增", end)
        return end < stop and not new  # 全省充电桩保有量; but 全省|累计建成
    if (verb in DEVELOPING or verb in WORKS) and text.endswith(COMPOUND_HEADS, end, stop):
        return True  # 研发活动企业数
    if verb in WORKS and (
        text.startswith(FACILITIES, end)
        or text[end : end + 1] in _JOINERS
        or text.find("的", end, stop) > 0
        or _KEPT_WORKS.search(text, end, stop)
    ):
        return True  # 配送中心, 维修、更换, 配备仪器的渡口
    measured = text.startswith(MEASURED_NOUNS, end) and not text.startswith(SIZED, end)
    return verb in NOMINAL_HEADS and measured


def head(text: str, start: int, end: int) -> int:
    """The length of the longest head word at ``start``."""
    for length in _HEAD_LENGTHS.get(text[start : start + 1], ()):
        if start + length <= end and text[start : start + length] in _HEAD_SET:
            return length
    return 0


def made(text: str, start: int, end: int, rule: IndicatorRule = "before the figure") -> Indicator | None:
    """The words of a range without punctuation, blanks and 的 at its edges; None for fewer than two characters."""
    while start < end and text[start] in "，、： \n\u3000的）”-—•●":
        start += 1
    while end > start and text[end - 1] in "，、：“ \n（的\u3000":
        end -= 1
    closed = text.find("”", start, end)
    if closed >= 0 and text.find("“", start, closed) < 0:
        end = closed
    opened = text.rfind("（", start, end) if end > start and text[end - 1] == "）" else -1
    if opened > start and (end - opened > 8 or text[opened + 1] in "见含指其"):  # but 骨干专业（群）
        end = opened
    if end - start < 2:
        counted = (
            rule == "behind the figure" and text[start:end] in PLACE_ENDS and text[end : end + 1] != "中"
        )
        return Indicator(text[start:end], (start, end), rule) if counted else None  # 9个|村, not 9所县|中医院
    if text[start:end].isdecimal():
        return None
    gloss = _GLOSS.search(text, start + 1, end - 1) if text.find("（", start, end) > 0 else None
    if gloss:
        return Indicator(text[start : gloss.start()] + text[gloss.end() : end], None, rule)
    if text[start] == "“" and "”" not in text[start:end]:
        start += 1
    if text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return Indicator(text[start:end], (start, end), rule) if end - start > 1 else None
