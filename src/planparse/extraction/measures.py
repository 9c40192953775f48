"""Text in, measures out: a figure with its unit and the words that bound it (不少于16学时, 400万人次以上).

What is measured, by when and in what role is not asked here; ``quantities`` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from planparse.extraction.numerals import Comparator, Number, is_date_part, is_label, is_word, scan
from planparse.lexicon.comparators import (
    AFTER,
    AFTER_DURATION,
    AT_A_DISTANCE,
    BEFORE,
    DECREASE,
    INCREASE,
    LIMITS,
    LONGEST_BEFORE,
)
from planparse.lexicon.numerals import MORE, SAME
from planparse.lexicon.units import (
    ABSTRACT,
    ACTS_ON_COUNT,
    CLASSIFIERS,
    DURATIONS,
    GOES_ON,
    LIST_HEADS,
    MEASURES,
    NOUN_UNITS,
    UNIT_LENGTHS,
    UNITS,
)

Change = Literal["level", "increase", "decrease", "multiple"]

_PER = re.compile(r"[/／](?:[十百千万]{0,2})([^\s/，。；、（）0-9]{1,4})")
_NOUN = re.compile(r"[\u4e00-\u7683\u7685-\u9fff]{2,14}")  # no 的
_TO = re.compile(r"[—–－\-~～〜∼―]{1,2}|[至到]")
_LIMIT_SIGN = re.compile("[只仅至不最每作用以之有]")  # without one of these no limit is near
_EACH = re.compile(r"每(?:半|[两二三四五0-9]{0,2}个?)(?:年|月|季度|周|学期|学年|日|天)")
_CONDITION = re.compile(r"[^，。；：\n]{0,40}的，")
_REDUCED = re.compile(r"(?:减轻|压减|减少|降低|削减)[^，。；：、0-9]{2,20}$")
_OR = re.compile(r"或者?")
_AND = re.compile(r"[、和及与，]|以及")
_CHANGED = re.compile(
    rf"(?:{'|'.join(sorted((*INCREASE, *DECREASE), key=len, reverse=True))})了?(?:约|近|超过)?$"
)
_RATE_BEHIND = re.compile(r"的(增长|增速|增幅|涨幅|降幅|下降|速度)")
_RATE_GOAL = re.compile(r"增(?:长|速)[^，。；]{0,6}(?:目标|预期)[^，。；]{0,4}(?:定为|确定为|为|是|在)$")
_CLAUSE = "，。；：！？、（）“”\n"
_AFTER_WORDS = tuple(sorted(AFTER, key=len, reverse=True))
_AFTER_DURATION = tuple(sorted(AFTER_DURATION, key=len, reverse=True))
# What may follow a figure that has a unit: the first character of one, 多 and the like, a dash. 月 alone makes a date.
_FOLLOWS = frozenset((*UNIT_LENGTHS, *MORE, *"—–－-~～〜∼―至到半计")) - {"月"}
_SINGLE = frozenset("多高低少快短")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its unit. ``span`` takes in comparator words, ``figure`` the number and unit only.

    ``unit`` is as written, without multiplier and without 个 before a longer unit; None where there is none.
    """

    text: str
    span: tuple[int, int]
    min: float
    max: float
    unit: str | None
    comparator: Comparator
    change: Change
    figure: tuple[int, int]


def find_quantities(text: str) -> list[Measure]:
    """Every figure of ``text`` that counts or measures something.

    >>> [(q.text, q.min, q.unit, q.comparator) for q in find_quantities("每学年不少于16学时，比上年增长3.5%")]
    [('不少于16学时', 16.0, '学时', 'ge'), ('3.5%', 3.5, '%', 'eq')]
    """
    return [replace(m, text=text[slice(*m.span)]) for m in measures(text.translate(SAME))]


def measures(text: str) -> Iterator[Measure]:
    """``find_quantities`` of simplified, half-width text."""
    last: Measure | None = None
    for number in scan(text, _FOLLOWS):
        measure = _measure(text, number, last)
        if measure is None:
            continue
        if last is not None:
            joined = _join(text, last, measure)
            if joined is not None:
                last = joined
                continue
            yield last
        last = measure
    if last is not None:
        yield last


def _measure(text: str, number: Number, last: Measure | None) -> Measure | None:
    start, end = number.span
    low, high, comparator = number.min, number.max, number.comparator
    unit: str | None = number.scale or None
    if unit is None:
        if text[end : end + 1] in MORE and text[end : end + 1]:
            comparator, end = "gt", end + 1
        if text.startswith("个半月", end):
            low, high, unit, end = low + 0.5, high + 0.5, "月", end + 3
        else:
            unit, end, more = _unit(text, end)
            comparator = "gt" if more else comparator
        if unit is None:
            unit, end = _bare(text, number, end)
            if unit is None:
                return None
            unit = unit or None
        elif unit in DURATIONS and text.startswith("半", end):
            low, high, end = low + 0.5, high + 0.5, end + 1
    if not _counts(text, number, unit, end):
        return None
    figure = (start, end)
    span_start, span_end, comparator = _bounds(text, start, end, unit, comparator)
    change = _change(text, span_start, start, span_end, number, last)
    return Measure(
        text[span_start:span_end], (span_start, span_end), low, high, unit, comparator, change, figure
    )


def _unit(text: str, at: int) -> tuple[str | None, int, bool]:
    """The longest unit at ``at``, its end, and whether 多 stands inside (2个多百分点)."""
    more = False
    first = text[at : at + 1]
    if first == "个":
        rest = at + 1
        if text[rest : rest + 1] in MORE and rest < len(text):
            more, rest = True, rest + 1
        longer = _longest(text, rest)
        if longer and longer in MEASURES and (len(longer) > 1 or longer == "月"):
            return longer, rest + len(longer), more
    unit = _longest(text, at)
    if unit is None or (unit in NOUN_UNITS and text[at - 1] not in "万亿多余"):
        return None, at, False
    end = at + len(unit)
    if unit in GOES_ON and text.startswith(GOES_ON[unit], end):
        return None, at, False
    per = _PER.match(text, end)
    if per:
        below = _longest(text, per.start(1))
        if below:
            end = per.start(1) + len(below)
            if text[end : end + 1] == "·" and _longest(text, end + 1):
                end += 1 + len(_longest(text, end + 1) or "")
            unit = text[at:end]
    if unit in DURATIONS and text[end : end + 1] == "多":
        return unit, end + 1, True
    return unit, end, more


def _longest(text: str, at: int) -> str | None:
    for length in UNIT_LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in UNITS:
            return unit
    return None


def _bare(text: str, number: Number, at: int) -> tuple[str | None, int]:
    """The noun behind 1.6亿 or 3000多万, or "" where the figure stands alone; None for no quantity."""
    if number.text[-1] not in "万亿计" or number.text in ("万", "亿", "百万", "千万", "万万"):
        return None, at
    noun = _NOUN.match(text, at)
    if noun:
        for length in range(len(noun[0]), 1, -1):
            if noun[0][:length] in NOUN_UNITS:
                return noun[0][:length], at + length
        for start in range(1, len(noun[0]) - 1):
            for length in (4, 3, 2):
                word = noun[0][start : start + length]
                if word in NOUN_UNITS and len(word) == length:
                    return word, at
    return "", at


def _counts(text: str, number: Number, unit: str | None, end: int) -> bool:
    """Whether the figure measures something: no date, label, slogan, list count or indefinite 一."""
    start = number.span[0]
    if is_label(text, start, number.span[1]) or is_date_part(text, start, number.span[1]):
        return False
    if number.scale or unit is None:
        return True
    chinese = not number.text[-1].isdecimal() and not number.text[0].isdecimal()
    if (
        number.text == "一"
        and unit in CLASSIFIERS
        and not _LIMIT_SIGN.search(text, max(0, start - 12), end + 3)
    ):
        return False
    if chinese and is_word(text, start, number.span[1]):
        return False
    if chinese and unit in CLASSIFIERS and _in_short_quotes(text, start, end):
        return False  # “三区三州”, “最多跑一次”: a name
    if unit in DURATIONS:
        if number.text == "一" and not text.startswith(
            (*_AFTER_WORDS, *_AFTER_DURATION, "的", "期", "制", "半"), end
        ):
            return _limited(text, start, end) or text.endswith(
                ("期", "为", "满", "限"), max(0, start - 1), start
            )
        return not (unit == "日" and _day_of_month(text, start, end)) and number.text not in (
            "百",
            "千",
            "万",
            "亿",
            "一百",
        )
    if number.text in ("百", "千", "万", "亿") and (
        unit in MEASURES or unit in ("人", "家", "户", "村", "县")
    ):
        return False  # 万吨级, 千兆, 百家争鸣
    if unit in MEASURES:
        return unit != "分" or not chinese or text.startswith(_AFTER_WORDS, end)
    if unit == "条" and text.startswith("新", start - 1):
        return False  # 新36条: a name
    if (
        unit == "次"
        and text.startswith("会议", end)
        and text.endswith(("大", "届", "会"), max(0, start - 1), start)
    ):
        return False  # 人大三次会议
    if text.endswith(LIST_HEADS if chinese else LIST_HEADS[:5], max(0, start - 2), start):
        if not text.endswith("每", max(0, start - 1), start):
            return False
    small = number.max <= 100 and number.comparator == "eq"
    if small and text.startswith(ABSTRACT, end):
        return False
    if (
        small
        and chinese
        and 1 < number.max < 10
        and unit in ("个", "种")
        and not text.startswith(_AFTER_WORDS, end)
    ):
        return text.endswith(ACTS_ON_COUNT, max(0, start - 4), start)
    if number.text == "一":
        return _limited(text, start, end)
    return not (small and _announced(text, start, int(number.max)))


def _in_short_quotes(text: str, start: int, end: int) -> bool:
    opened = text.rfind("“", max(0, start - 6), start)
    closed = text.find("”", end, end + 7)
    return opened >= 0 and closed >= 0 and closed - opened < 11 and "”" not in text[opened:start]


def _day_of_month(text: str, start: int, end: int) -> bool:
    """于15日前, 每月5日: a day, not a length of time."""
    return text[start].isdecimal() and (
        text.endswith(("月", "于", "在", "至"), max(0, start - 1), start)
        or text.startswith(("上午", "下午", "电", "讯"), end)
    )


def _limited(text: str, start: int, end: int) -> bool:
    """Whether a limit makes 一 count: 只开设一个, 至少建设一所, 一位及以上."""
    if text.startswith(_AFTER_WORDS, end) or text.startswith("有效", end):
        return True
    left = text[max(0, start - 12) : start]
    for mark in _CLAUSE:
        left = left.rpartition(mark)[2]
    if text[end - 1 : end] == "次" and _EACH.search(left):
        return True  # 每年组织一次
    return any(
        word in left[-12:] for word in ("只", "仅", "至少", "不少于", "不低于", "最多", "不超过")
    ) or left.endswith(
        ("每年", "每月", "每季度", "每周", "每学年", "每半年", "每村", "每县", "每乡镇", "作", "使用", "每人")
    )


def _announced(text: str, start: int, count: int) -> bool:
    """A、B、C等3个…: the figure counts the list before it."""
    if count < 2 or count > 40:
        return False
    left = text[max(0, start - 12 * count - 12) : start]
    for mark in "，。；：\n":
        left = left.rpartition(mark)[2]
    listed = left.count("、") + left.count("和") + 1
    if left.endswith("等"):
        return listed + left.count("或") >= count
    return listed == count and "、" in left


def _bounds(
    text: str, start: int, end: int, unit: str | None, comparator: Comparator
) -> tuple[int, int, Comparator]:
    """The span with its comparator words, and what they say together."""
    bound: Comparator | None = None
    left = start
    for length in range(min(LONGEST_BEFORE, start), 0, -1):
        word = text[start - length : start]
        found = BEFORE.get(word)
        if found and not _is_part_of_word(text, start - length, word):
            bound, left = found, start - length  # type: ignore[assignment]
            break
    right = end
    for word in _AFTER_WORDS:
        if text.startswith(word, end):
            if AFTER[word] != "range":
                bound = AFTER[word] if bound in (None, "approx", "eq") or AFTER[word] != "approx" else bound  # type: ignore[assignment]
            right = end + len(word)
            break
    else:
        if unit in DURATIONS:
            for word in _AFTER_DURATION:
                if text.startswith(word, end) and not (
                    word == "内" and text.startswith(("容", "部", "设", "外", "在"), end + 1)
                ):
                    if bound is None and word != "后":
                        bound = AFTER_DURATION[word]  # type: ignore[assignment]
                        right = end + len(word)
                    break
            if (
                bound is None
                and unit in ("日", "天", "工作日", "小时")
                and text.startswith(("前", "以前", "之前"), end)
            ):
                bound = "ge"  # 会议举行的三日前
    if bound is None and comparator == "eq":
        clause = text[max(0, start - 24) : start]
        for mark in "，。；：、\n":
            clause = clause.rpartition(mark)[2]
        for word, meaning in AT_A_DISTANCE.items():
            if word in clause and not any(c.isdecimal() for c in clause[clause.index(word) :]):
                bound = meaning  # type: ignore[assignment]
    if bound is None and comparator == "eq" and _is_condition(text, start, right):
        bound = "ge"
    if comparator == "range" or bound is None:
        return left, right, comparator
    return left, right, bound


def _is_condition(text: str, start: int, end: int) -> bool:
    """数量达到25%的，可以…: reaching it is enough."""
    clause = text[max(0, start - 30) : start]
    for mark in "，。；：\n":
        clause = clause.rpartition(mark)[2]
    return "达到" in clause and bool(_CONDITION.match(text, end))


def _is_part_of_word(text: str, at: int, word: str) -> bool:
    """近 of 附近, 过 of 通过, 满 of 充满, 约 of 节约: the last character of another word."""
    if len(word) > 1:
        return False
    before = text[at - 1 : at]
    return (
        (word == "近" and before in "附邻远最")
        or (word == "过" and before not in "已人产率量额数")
        or (word == "满" and before in "充圆期届不未丰")
        or (word == "约" and before in "节合公条契制履大")
        or (word == "超" and before in "赶高反")
    )


def _change(text: str, left: int, start: int, right: int, number: Number, last: Measure | None) -> Change:
    """How the figure moves: by how much (增长6%), how many times (翻番), or a level."""
    if number.scale == "倍":
        return "multiple"
    if number.text == "减半":
        return "decrease"
    if (
        last is not None
        and last.change in ("increase", "decrease")
        and _AND.fullmatch(text, last.span[1], left)
        and text[last.span[1]] != "，"
    ):
        return last.change
    window = text[max(0, left - 24) : left]
    found = _CHANGED.search(window)
    unit_is_multiple = text.startswith("倍", number.span[1])
    if found:
        word = found[0].rstrip("了约近超过") or found[0]
        if word in _SINGLE and not re.search(r"比[^，。；]*$", window):
            return "multiple" if unit_is_multiple else "level"
        if unit_is_multiple:
            return "multiple"
        if window[found.start() - 1 : found.start()] == "新" or text[right - 2 : right] in NOUN_UNITS:
            return "level"
        return "decrease" if word.startswith(DECREASE) and word not in INCREASE else "increase"
    if unit_is_multiple:
        return "multiple"
    behind = _RATE_BEHIND.match(text, right)
    if behind and number.scale:
        return "decrease" if behind[1] in ("降幅", "下降") else "increase"
    if not number.scale and _REDUCED.search(window):
        return "decrease"
    return "increase" if _RATE_GOAL.search(window) else "level"


def _join(text: str, first: Measure, second: Measure) -> Measure | None:
    """3个月至6个月, 一倍以上五倍以下, 两艘或者两艘以上: one measure."""
    if first.unit != second.unit or not 0 <= second.span[0] - first.span[1] < 3:
        return None
    span = (first.span[0], second.span[1])
    figure = (first.figure[0], second.figure[1])
    between = (first.span[1], second.span[0])
    if _OR.fullmatch(text, *between) and first.max == second.max and span[1] - span[0] < 40:
        return replace(second, text=text[slice(*span)], span=span, figure=figure)
    ranged = _TO.fullmatch(text, *between) and first.comparator in ("eq", "approx")
    bounded = (
        text[slice(*between)] in ("", "，", "、", "至")
        and first.comparator in ("ge", "gt")
        and second.comparator in ("le", "lt")
    )
    if (ranged or bounded) and first.min < second.max:
        if ranged and text.endswith("从", max(0, first.span[0] - 1), first.span[0]):
            return None
        return replace(
            second,
            text=text[slice(*span)],
            span=span,
            figure=figure,
            min=first.min,
            comparator="range",
            change=first.change,
        )
    return None
