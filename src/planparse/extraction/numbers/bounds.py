"""The words that bound a figure (不少于…, …以上) and how it moves (增长…, 降至…)."""

from __future__ import annotations

import re
from typing import Literal

from planparse.cleaning.text import Range
from planparse.extraction.numbers.numerals import Comparator, Number
from planparse.lexicon.characters import HANZI
from planparse.lexicon.comparators import (
    AFTER,
    AFTER_DURATION,
    AT_A_DISTANCE,
    BEFORE,
    BETTER,
    BETTER_IS_MORE,
    CEILING,
    DECREASE,
    INCREASE,
    LONGEST_BEFORE,
    NEARLY_AFTER,
    OF_POINTS,
    POINTS,
    RANKS,
    SIGN_BEHIND,
    UPGRADED,
    UPGRADES,
)
from planparse.lexicon.units import DURATIONS, LENGTHS, NOUN_UNITS
from planparse.regex import longest_first, regex

Change = Literal["level", "increase", "decrease", "multiple"]

# By their last or first character, a set, most figures are seen to have no such words.
_BEFORE_ENDS = frozenset(word[-1] for word in BEFORE)
_AFTER_STARTS = frozenset(word[0] for word in AFTER)
_AFTER_WORDS = longest_first(AFTER)
_AFTER_DURATION = longest_first(AFTER_DURATION)
_NOT_WITHIN = ("内容", "内部", "内设", "内外")
_CHANGED = regex(rf"({'|'.join(longest_first((*INCREASE, *DECREASE)))})了?(?:约|近|超过)?$")
_CHANGED_ENDS = frozenset(word[-1] for word in (*INCREASE, *DECREASE)) | {"了", "约", "近", "过"}
_CEILING = regex(CEILING)
_NAME = regex(HANZI)
_OF_POINTS = regex(rf"(?:{'|'.join(longest_first(OF_POINTS))})$")
_DISTANT = regex("|".join(AT_A_DISTANCE))
_SHARE_OF = regex("(?:不足|低于|超过|高于)[^。、，-；0-9]{2,14}$")
_TO = regex(r"[—–－\-~～〜∼―至到]")
_SINGLE = frozenset("多高低少快短")
_COMPARED = regex(r"比[^。，-；]*$")
_RATE_BEHIND = regex(r"的(?:年?平均|年均|名义|实际)*(增长|增速|增幅|涨幅|降幅|下降|速度)")
_RATE_GOAL = regex(r"增(?:长|速)[^。，-；]{0,6}(?:目标|预期)[^。，-；]{0,4}(?:定为|确定为|为|是|在)$")
_REDUCED = regex(r"(?:减轻|压减|减少|降低|削减)[^。、，-；0-9]{2,20}$")
_BETTER_IS_MORE = regex(f"(?:{BETTER_IS_MORE})$")
_LONGEST_MEASURED = 4
_APART = regex(r"分[别期档级批][^，。；：、\n0-9]{0,8}$")
_LONGEST_APART = 10
_CONDITION = regex(r"[^。，-；\n]{0,40}的，")
# The last character of another word: 近 of 附近, 过 of 通过, 满 of 充满, 约 of 节约. 每满1年 is a rate and bounds nothing.
_INSIDE_WORDS = {
    "近": frozenset("附邻远最"),
    "满": frozenset("充圆期届不未丰每"),
    "约": frozenset("节合公条契制履大"),
    "超": frozenset("赶高反"),
}
_OUTSIDE_WORDS = {"过": frozenset("已人产率量额数值税入资润利售重比")}  # what comes to exceed: 产值过500亿元


def bounds(
    text: str, start: int, end: int, unit: str | None, comparator: Comparator
) -> tuple[int, int, Comparator]:
    """The span of a figure with its comparator words, and what they say together."""
    spaced = start
    while text[spaced - 1 : spaced] == " ":
        spaced -= 1
    left, before = (spaced, None) if _is_up_to_now(text, spaced, unit) else _before(text, spaced)
    left = start if left == spaced else left
    apart = text.startswith(" ", end)  # 7% 左右
    right, after = _after(text, end + apart, None if apart else unit)
    right = end if apart and not after else right
    bound = after or before
    if bound is None and comparator == "eq":
        bound = _at_a_distance(text, start, unit) or ("ge" if _is_condition(text, start, right) else None)
    if comparator == "range":  # 七八十以上: the words about a figure in one piece; 3—5年以上 is a range
        loose = (
            bound in ("ge", "le", "gt", "lt") and text[start].isalpha() and not _TO.search(text, start, end)
        )
        return left, right, bound if loose and bound else "range"
    return left, right, bound or comparator


def _is_up_to_now(text: str, start: int, unit: str | None) -> bool:
    """Whether 近 before a length of time tells that it ends now (，近三年无违规), not that it is nearly so long."""
    if unit not in DURATIONS or text[start - 1 : start] != "近":
        return False
    return text[start - 2 : start - 1] not in NEARLY_AFTER


def is_bound(text: str, end: int) -> bool:
    """Whether a bound ends at ``end``: 不高于, 超过."""
    return _before(text, end)[0] < end


def shares_its_bound(text: str, span: Range, figure: Range, comparator: Comparator) -> bool:
    """Whether the bound of a figure is that of the next in its row: 分别给予最高不超过30万元、10万元和5万元."""
    if span == figure:
        return comparator in ("ge", "gt", "le", "lt")  # it has the bound of the one before
    ahead = span[0] < figure[0]  # not 分别达到30万吨以上和5万吨
    return ahead and _APART.search(text, max(0, span[0] - _LONGEST_APART), span[0]) is not None


def _before(text: str, start: int) -> tuple[int, Comparator | None]:
    if text[start - 1 : start] not in _BEFORE_ENDS:
        return start, None
    for length in range(min(LONGEST_BEFORE, start), 0, -1):
        word = text[start - length : start]
        found = BEFORE.get(word)
        if found and not _is_inside_word(text, start - length, word):
            return start - length, "gt" if word == BETTER and _is_more(text, start - length) else found
    return start, None


def _is_more(text: str, end: int) -> bool:
    """Whether what ends there is the better the more there is of it: 灵敏度(优于60dB); not 误差(优于5%)."""
    return _BETTER_IS_MORE.search(text, max(0, end - _LONGEST_MEASURED), end) is not None


def _is_inside_word(text: str, at: int, word: str) -> bool:
    before = text[at - 1 : at]
    if word in _OUTSIDE_WORDS:
        return before not in _OUTSIDE_WORDS[word]
    return bool(before) and before in _INSIDE_WORDS.get(word, ())


def _after(text: str, end: int, unit: str | None) -> tuple[int, Comparator | None]:
    if text[end : end + 1] in _AFTER_STARTS:
        for word in _AFTER_WORDS:
            if text.startswith(word, end):
                return end + len(word), None if AFTER[word] in ("range", "eq") else AFTER[word]
    if text[end : end + 1] in SIGN_BEHIND and _NAME.match(text, end + 1):
        return end + 1, SIGN_BEHIND[text[end]]  # 90分＞得分
    if text.startswith(_NOT_WITHIN, end):
        return end, None
    if unit in LENGTHS and text.startswith("内", end):
        return end + 1, "le"  # 渡口二百米内
    return _after_duration(text, end, unit) if unit and unit in DURATIONS else (end, None)


def _after_duration(text: str, end: int, unit: str) -> tuple[int, Comparator | None]:
    if unit in ("日", "天", "工作日", "小时", "周", "月") and text.startswith(("前", "以前", "之前"), end):
        return end, "ge"  # 会议举行的三日前
    for word in _AFTER_DURATION:
        if text.startswith(word, end):
            return end + len(word), AFTER_DURATION[word]
    return end, None


def _at_a_distance(text: str, start: int, unit: str | None) -> Comparator | None:
    """A limit with other words between: 至少建设一所, 不少于每学年16学时, 余额不足首期金额的30%."""
    if not _DISTANT.search(text, max(0, start - 24), start):
        share = _SHARE_OF.search(text, max(0, start - 16), start) if unit == "%" else None
        if share:
            return BEFORE[share[0][:2]]
        return "le" if _CEILING.search(text, max(0, start - 16), start) else None
    clause = _clause(text, start, 24, "，。；：\n" if unit == "%" else "，。；：、\n")
    found: Comparator | None = None
    for word, meaning in AT_A_DISTANCE.items():
        if word in clause and not any(char.isdecimal() for char in clause[clause.index(word) :]):
            found = meaning
    return found


def _is_condition(text: str, start: int, end: int) -> bool:
    """数量达到25%的，可以…: reaching it is enough."""
    return (
        text.rfind("达到", max(0, start - 30), start) >= 0
        and "达到" in _clause(text, start, 30, "，。；：\n")
        and bool(_CONDITION.match(text, end))
    )


def _clause(text: str, at: int, reach: int, breaks: str) -> str:
    clause = text[max(0, at - reach) : at]
    for mark in breaks:
        clause = clause.rpartition(mark)[2]
    return clause


def change(text: str, left: int, right: int, number: Number, same: Change | None) -> Change:
    """How a figure moves: by how much (增长6%), how many times (翻番), or a level.

    ``same`` is the change of the figure before it in a row (分别增长8.8%、9.9%).
    """
    if number.scale == "倍" or text.startswith("倍", number.span[1]):
        return "multiple"
    if number.text == "减半":
        return "decrease"
    if same in ("increase", "decrease"):
        return same
    while text[left - 1 : left] == " ":
        left -= 1
    if text.startswith(POINTS, number.span[1]) and (
        scored := _OF_POINTS.search(text, max(0, left - 2), left)
    ):
        return OF_POINTS[scored[0]]
    floor = max(0, left - 24)
    found = _CHANGED.search(text, floor, left) if text[left - 1 : left] in _CHANGED_ENDS else None
    if found:
        return _moved(text, floor, found, right)
    if number.scale:
        behind = _RATE_BEHIND.match(text, right)
        if behind:
            return "decrease" if behind[1] in ("降幅", "下降") else "increase"
    elif _REDUCED.search(text, floor, left):
        return "decrease"
    return "increase" if _RATE_GOAL.search(text, floor, left) else "level"


def _moved(text: str, floor: int, found: re.Match[str], right: int) -> Change:
    word: str = found[1]
    at = found.start()
    if word in _SINGLE and not _COMPARED.search(text, floor, found.end()):
        return "level"
    if word == UPGRADES and text[right - 1] in UPGRADED and text[right : right + 1].isalpha():
        return "increase" if text.startswith(RANKS, right) else "level"
    if text[at - 1 : at] == "新" or text[right - 2 : right] in NOUN_UNITS:
        return "level"
    return "decrease" if word.startswith(DECREASE) else "increase"
