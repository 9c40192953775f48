"""Whether a figure with a unit counts anything: no date, label, slogan, list count or indefinite 一."""

from __future__ import annotations

from planparse.extraction.numbers.bounds import is_bound
from planparse.extraction.numbers.labels import is_date_part, is_label, is_term, is_word
from planparse.extraction.numbers.numerals import Number
from planparse.lexicon.characters import HANZI
from planparse.lexicon.comparators import AFTER, AFTER_DURATION, DECREASE, INCREASE, LIMITS, LIMITS_AT_ONCE
from planparse.lexicon.indicators import BODIES
from planparse.lexicon.numerals import ALONE
from planparse.lexicon.penalties import SUSPENDING
from planparse.lexicon.units import (
    ABSTRACT,
    ACTS_ON_COUNT,
    ANNOUNCING,
    ARABIC_ONLY,
    BEFORE_FIVE_YEARS,
    CLASSED,
    CLASSIFIERS,
    COUNTS_TIMES,
    DURATIONS,
    HALF_YEARLY,
    HALVES,
    ISSUING,
    LIST_HEADS,
    MEASURES,
    PLACES,
    SUMMED_UP,
    WORKED_OFF,
    WORKING_OFF,
    WORKS,
    YEARLY,
)
from planparse.regex import regex

_BOUNDED = tuple(AFTER)
_LIMITED = (*_BOUNDED, "有效")
_LIMIT_STARTS = frozenset(word[0] for word in LIMITS)
_WHOLE_YEAR = (*AFTER, *AFTER_DURATION, "的", "期", "制", "半")
_BREAKS = "，。；：！？、（）“”\n"
_CONGRESS = regex("[大会中].{1,3}次(?:会议|全会)")
# What a document or a plan lists, one by one.
_LISTED = regex("[^。、，-；\n]{0,4}(?:任务|措施|举措|要点)")
_LIST_UNITS = frozenset("个项条类")
_ACTS = frozenset(("次", "人次", "场次", "遍"))  # 甲、乙、丙监测3次: what is done so often, no sum of a list
_LONGEST_LIST = 40
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FEWEST_PLACES = 5  # 5个中心 may be built; 一个中心、两个基本点 are a slogan
_EACH = regex(r"每(?:半|[两二三四五0-9]{0,2}个?)(?:年|月|季度|周|学期|学年|日|天)")
_UP_TO = regex(r"[至到—–－\-~～]{1,2}[一二两三四五六七八九十0-9]{1,3}个?[年月日天周小]")
_SUSPENDED = regex(rf"(?:{SUSPENDING}|停职|禁止)[^，。；：\n]{{0,9}}\Z")
_LIMIT_SIGN = regex("[只仅至不最每作用以之有限]")  # without one of these no limit is near
_WORKED_OFF, _WORKING_OFF = regex(WORKED_OFF), regex(WORKING_OFF)
# Behind these a figure is no sum of the list before it: 泵站、水厂分别增加2座, 申报表、承诺书一式2份.
_REACHING = (*INCREASE, *DECREASE, *"分别 达到 新增 各 一式".split())
_COUNTED_ITEM = regex("[0-9万亿余多][^、和0-9]{1,3}(?:、|和)")  # an item of a list with a figure of its own
_LONE = frozenset("百千万亿")
_SUMS = (*AFTER, *"大关 台阶 规模".split())  # behind a sum that is reached: 突破千亿元大关
_FEWEST_PLACED = 100  # so many places are counted, not summed up
_DIGIT = f"[0-9{''.join(ALONE)}]{{1,4}}"
_ORDERED = regex(rf"第{_DIGIT}(?:[、和及与至到或—-]{_DIGIT})*[、和及与至到或—-]$")  # 第1至(8项), 第一、(二款)
_FIVE_YEARS = regex(rf"第{_DIGIT}个$|{BEFORE_FIVE_YEARS}")
_COUNTS_TIMES = regex(COUNTS_TIMES)
_GOES_ON = regex(HANZI)
_BEFORE_COUNT = 8  # characters that may tell what a count is of
_LONGEST_ROW = 24  # characters of ordinals, one after the other
_MONEY = frozenset("元角毛")
_ALONE = frozenset(("", *"（）()[]|/／、：: \n\t"))


def counts(text: str, number: Number, unit: str | None, end: int) -> bool:
    """Whether the figure ``number`` with a ``unit`` that ends at ``end`` is a quantity."""
    start = number.span[0]
    if is_label(text, *number.span) or is_date_part(text, *number.span):
        return False
    if number.scale or unit is None:
        return True
    if _ORDERED.search(text, max(0, start - _LONGEST_ROW), start):
        return False
    if text.startswith("每", start - 1) and (number.text in _LONE or _is_base(number, unit)):
        return False  # 每千名, 每10万人: what a rate is counted by
    if number.text[-1].isdecimal() or number.text[0].isdecimal():
        return _arabic_counts(text, number, unit, end)
    if _names(text, number, unit, end) or is_word(text, *number.span) or _is_class(text, number, unit, end):
        return False
    return _in_words_counts(text, number, unit, end) and not is_term(text, *number.span, end)


def _names(text: str, number: Number, unit: str, end: int) -> bool:
    """Whether a numeral in words only names or points (两市, 前两款, 一所学校), or tells a second time (二次净化)."""
    start = number.span[0]
    if unit in ARABIC_ONLY or (unit in SUMMED_UP and number.max <= _FEWEST_PLACED):
        return True
    if number.text == "二" and unit == "次":
        return not _is_counted(text, start, end)
    indefinite = number.text == "一" and unit in CLASSIFIERS
    return indefinite and not _LIMIT_SIGN.search(text, max(0, start - 12), end + 3)


def _in_words_counts(text: str, number: Number, unit: str, end: int) -> bool:
    start = number.span[0]
    if unit in DURATIONS:
        return _lasts(text, number, end)
    if is_measure(unit):
        return unit != "分" or text.startswith(_BOUNDED, end) or text[start - 1] in _MONEY
    return not _in_short_quotes(text, start, end) and _classified(text, number, unit, end, LIST_HEADS)


def _is_base(number: Number, unit: str) -> bool:
    """Whether a figure behind 每 is one that rates are counted by: a power of ten, of people or the like."""
    return unit not in DURATIONS and number.max >= 100 and not str(int(number.max)).strip("10")


def _is_class(text: str, number: Number, unit: str, end: int) -> bool:
    """Whether a bare multiplier only tells a size (万吨级, 百项任务, 百亿企业), or half a year is a term (半年及年度)."""
    if number.text == "半":  # 半年报, 上半年得分
        return text.startswith(HALF_YEARLY, end) or (
            unit == "年" and text[number.span[0] - 1 : number.span[0]] in HALVES
        )
    if not number.text.strip("百千万亿") and _is_alone(text, number.span[0], end):
        return True
    if number.text.strip("百千万亿"):
        return False
    if is_bound(text, number.span[0]):
        return unit == "元" and number.text in _LONE and not text.startswith(_SUMS, end)  # 产值超亿元(企业)
    if unit == "元":  # 亿元以上项目 and 达到百亿元 are told by a sum, 百亿元产业 by a size
        reached = text[number.span[0] - 1].isalpha() and not text[end : end + 1].isalpha()
        return not reached and not text.startswith(_SUMS, end)
    return number.text in _LONE and (is_measure(unit) or unit in CLASSED)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a multiplier and its unit fill a pair of brackets, a cell or a line: （万张）, the unit of a column."""
    return text[start - 1 : start] in _ALONE and text[end : end + 1] in _ALONE


def _arabic_counts(text: str, number: Number, unit: str, end: int) -> bool:
    start = number.span[0]
    if unit == "日" and _day_of_month(text, start, end):
        return False
    if is_year(number, unit):
        return False  # 2025—2026学年
    if is_measure(unit):
        return True
    if unit == "条" and text.startswith("新", start - 1):
        return False  # 新36条: a name
    if unit == "起" and text[start - 1] in "从自由":
        return False
    return _classified(text, number, unit, end, ANNOUNCING)


def is_measure(unit: str) -> bool:
    """Whether a unit measures, and does not count things: one of the table, or in Latin letters."""
    return unit in MEASURES or unit[0].isascii()


def is_year(number: Number, unit: str) -> bool:
    """Whether a figure is the number of a year: four digits and no multiplier."""
    return unit in YEARLY and number.text[-4:].isdecimal() and _FIRST_YEAR <= number.max < _LAST_YEAR


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether 二次 counts, for 两次 is said else and 二次净化 is a second one: 连续二次, 二次以上, 延期二次，."""
    if text.startswith((*_BOUNDED, "为"), end) or not _GOES_ON.match(text, end):
        return True
    return _COUNTS_TIMES.search(text, max(0, start - _BEFORE_COUNT), start) is not None


def _lasts(text: str, number: Number, end: int) -> bool:
    """Whether a Chinese numeral with 年, 日 … is a length of time: not 百年大计, not an indefinite 一年."""
    if text.endswith("年", 0, end) and _FIVE_YEARS.search(
        text, max(0, number.span[0] - _BEFORE_COUNT), number.span[0]
    ):
        return False
    if number.text != "一":
        return number.text not in ("百", "千", "万", "亿", "一百")
    start = number.span[0]
    if text[start - 1 : start] in ("上", "下") and not text.startswith("以", start - 2):
        return False  # 上一年度, but 三个月以上一年以下
    if "半" in text[number.span[1] : end] or _UP_TO.match(text, end):
        return True  # 一个半月, 一个月至六个月
    return (
        text.startswith(_WHOLE_YEAR, end)
        or _SUSPENDED.search(text, max(0, start - 12), start) is not None  # 责令停产整治一个月
        or text.endswith(("期", "为", "满", "限"), max(0, start - 1), start)
        or _limited(text, start, end)
    )


def _classified(text: str, number: Number, unit: str, end: int, heads: tuple[str, ...]) -> bool:
    """Whether a figure with a measure word counts things, and doesn't announce or sum up a list."""
    start = number.span[0]
    if unit == "次" and (
        text.startswith("届", start - 1) or text.startswith("产业", end) or _CONGRESS.match(text, start - 1)
    ):
        return False  # 市委十届十次全会, 人大三次会议, 三次产业
    if text.endswith(heads, max(0, start - 2), start) and not text.endswith("每", max(0, start - 1), start):
        return False
    if number.text == "一":
        return _limited(text, start, end)
    if number.max > 100 or number.comparator != "eq":
        return True
    if heads is ANNOUNCING and text.endswith(ISSUING, max(0, start - 2), start):
        return True
    if text.startswith(ABSTRACT, end) and unit not in BODIES:
        return heads is ANNOUNCING and number.max >= _FEWEST_PLACES and text.startswith(PLACES, end)
    listed = _LISTED.match(text, end) if unit in _LIST_UNITS and number.max <= _LONGEST_LIST else None
    if listed and not listed[0].endswith(WORKS):
        return False
    if (
        heads is LIST_HEADS
        and number.max < 10
        and unit in ("个", "种")
        and not text.startswith(_BOUNDED, end)
    ):
        return text.endswith(ACTS_ON_COUNT, max(0, start - 4), start)
    return unit in _ACTS or is_bound(text, start) or not _announced(text, start, end, int(number.max))


def _in_short_quotes(text: str, start: int, end: int) -> bool:
    opened = text.rfind("“", max(0, start - 6), start)
    closed = text.find("”", end, end + 7)
    return opened >= 0 and closed >= 0 and closed - opened < 11 and "”" not in text[opened:start]


def _day_of_month(text: str, start: int, end: int) -> bool:
    """于15日前, 每月5日: a day, not a length of time."""
    return text[start].isdecimal() and (
        text.endswith("月", max(0, start - 1), start)
        or (
            text.endswith(("于", "在", "至"), max(0, start - 1), start)
            and not is_bound(text, start)
            and not text.startswith(("内", "以内", "之内"), end)
        )
        or text.startswith(("上午", "下午", "电", "讯", "报道"), end)
    )


def _limited(text: str, start: int, end: int) -> bool:
    """Whether a limit makes 一 count: 只开设一个, 至少建设一所, 一位及以上."""
    if text.startswith(_LIMITED, end):
        return True
    left = text[max(0, start - 12) : start]
    for mark in _BREAKS:
        left = left.rpartition(mark)[2]
    if text[end - 1 : end] == "次" and _EACH.search(left):
        return True  # 每年组织一次
    if left.endswith(LIMITS_AT_ONCE):
        return True
    return not _LIMIT_STARTS.isdisjoint(left) and any(word in left for word in LIMITS)


def _announced(text: str, start: int, end: int, count: int) -> bool:
    """A、B、C等3个…: the figure counts the list before it; not 制定A、B等3项标准, whose count is what is to be done."""
    if count < 2 or count > 40:
        return False
    left = text[max(0, start - 12 * count - 12) : start]
    for mark in "，。；：\n":
        left = left.rpartition(mark)[2]
    if _COUNTED_ITEM.search(left):
        return False  # 新增公园5个、广场2个
    listed = left.count("、") + left.count("和") + 1
    if left.endswith("等"):
        if _WORKED_OFF.match(text, end) and _WORKING_OFF.match(left):
            return False
        return listed + left.count("或") >= count
    return listed == count and "、" in left and not left.endswith(_REACHING)
