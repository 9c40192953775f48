"""Text in, periods out: time limits and the intervals they mean.

A period is found by its core (2025年底, “十四五”, 三年内, 每年), widened over the words around it (截至…, 到…,
…前, …起) and resolved to dates, from the plan's own date where the words are relative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from planparse.errors import wanted
from planparse.extraction.numbers.folding import folded
from planparse.extraction.time.dates import (
    DAY,
    PLANS,
    QUARTER,
    TO,
    YEAR,
    Interval,
    around,
    later,
    of_date,
    of_plan,
    of_relative_year,
    recurrence,
)
from planparse.lexicon import periods as lexicon
from planparse.lexicon.numerals import DIGITS
from planparse.lexicon.periods import ENDS_IN_BEFORE, EVENTS, PRESENT
from planparse.regex import regex

Kind = Literal["date", "plan", "relative", "present", "span", "every", "stage", "name"]

_N = "[0-9〇零一二两三四五六七八九十百多余几]"
_OF_MONTH = rf"(?:{DAY}日|[上中下]旬|份?月?[底末初]|份)"
_MONTH = rf"{DAY}月{_OF_MONTH}?"
_EARLY = "初(?![中级步始次])"
_PART = rf"度|年?(?:底|末|{_EARLY}|中(?=[，。；、前]|$))|[上下]半年"
_DATE = rf"{YEAR}年(?:{_MONTH}|{_PART})?"
_WEEKDAY = r"(?:（[^（）\n]{0,8}(?:周|星期|礼拜)[一二三四五六日天]）)?"  # 4月4日（周五）至6日
_MONTHS = rf"(?:{DAY}{TO})?{_MONTH}"  # 7—9月, 1—6月底
_EVENT = rf"(?:{'|'.join(EVENTS)})(?:节|假期?|来临|到来|开始|结束)?(?:期间|前后)?"
_NUMERIC = r"(?P<sign>[-/.])(?:0?[1-9]|1[0-2])(?:(?P=sign)(?:3[01]|[12][0-9]|0?[1-9]))?"
_NUMERIC += rf"(?:{TO}[12][0-9]{{3}}(?P=sign)[0-9]{{1,2}}(?P=sign)[0-9]{{1,2}})?"
# What makes a recurring time precise: 每年(12月底), 每月(5日), 每季度(最后一个月的30日).
_WITHIN_EACH = (
    rf"(?:(?:首|末|第[一二三]个|最后一个)月的?)?"
    rf"(?:{_MONTHS}(?:(?:{TO}|[、和])(?:{_MONTH}|{DAY}日))?|{DAY}日|[年月]?(?:底|末|{_EARLY})|[上中下]旬|第?[一二三四]季度)"
)
# Every core begins with one of these characters, to which the regex engine skips, and goes on with one of the next.
_OPENING = regex(
    "[0-9一二两三四五六七八九十几半“今去明本每规目现如迄近过未前后全年当上下这连期最在]"
    "[-—–－~～至到0-9〇○零一二两三四五六七八九十百多余几的年月日天周个今明前去来后续近在底末初内间划世学半季星工小分]"
)
_CORE = regex(
    rf"(?P<date>[0-9一二](?:[0-9]{{3}}|[〇○零一二三四五六七八九]{{3}})(?:{TO}{YEAR})?年"
    rf"(?:(?P<event>{_EVENT})|{_MONTHS}|{_PART}|{QUARTER})?(?:{_WEEKDAY}{TO}(?:{_DATE}|{_MONTH}|{DAY}日))?{_WEEKDAY})"
    rf"|(?P<numeric>[12][09][0-9]{{2}}{_NUMERIC})(?![-/.]?[0-9])|(?P<school>[12][0-9]{{3}}(?:{TO}{YEAR})?学年度?)"
    rf"|(?P<month>[0-9一二三四五六七八九十]{_N}?(?:{TO}{DAY})?月{_OF_MONTH}?(?:{_WEEKDAY}{TO}(?:{_MONTH}|{DAY}日))?{_WEEKDAY})"
    rf"|(?P<plan>(?:“(?:{PLANS})(?:”、“(?:{PLANS}))?”|十[一二三四五六]五)(?:期末|(?:时期|期间|规划期)?(?:末|初|内|以来)?))"
    rf"|(?P<year>(?:(?:{lexicon.WHICH_YEAR})年度?|今明两年|去今两年)"
    rf"(?:{_MONTHS}|(?P<held>{_EVENT})|底|末|初|[上下]半年|年底|{QUARTER})?)"
    r"|(?P<quarter>[一二三四]季度末?|前[两三]个?季度)"
    r"|(?P<half>[上下]半年)"
    r"|(?P<yearend>年[底末内初])"
    rf"|(?P<every>每个?(?:{_N}{{0,2}}个?)(?:学年|学期|半年|年度|年|季度|个?月|周|星期|日|天)(?P<day>{_WITHIN_EACH})?)"
    rf"|(?P<present>{lexicon.NOW})"
    rf"|(?P<span>(?:过去的?|这|近|最近|未来|今后|前|连续)的?{_N}{{1,3}}(?:年|个月|个?季度)(?:多?来|以来|间|内|中|里)?)"
    rf"|(?P<since>[0-9一二两三四五六七八九十几]{_N}{{0,3}}多?年(?:多?来|以来|间|中|里))"
    rf"|(?P<within>[0-9一二两三四五六七八九十半]{_N}{{0,3}}(?:年半?|个半?月|天|日|个?工作日|周|个?星期|个?小时|分钟|个季度)(?:时间)?(?:之内|以内|内)"
    rf"|(?<=[用过以]){_N}{{1,3}}(?:{TO}{_N}{{1,3}})?(?:年半?|个半?月)(?:左右|上下)?的?(?:{'|'.join(lexicon.TAKEN)}))"
    r"|(?P<recent>近年来|近几年来?)"
    r"|(?P<stage>规划期[末内间]|期间|本世纪(?:末|中叶|初)|一个(?:纳税|会计|自然|财政|预算)年度内)"
)
_BEFORE = ("截至目前", "截至", "截止到", "截止", "自从", "到", "至", "自", "从")
# Behind a plan or a year: the words that make it part of a name (“十四五”规划编制, 2016年版), not a time.
_NAMED_PLAN = regex("[^。、，-；“”\n]{0,16}?(?:规划|纲要|计划|方案)")
_NAMED_YEAR = regex("度?(?:修[订正])?版|本[》）”]|[区市县省]?[《〈]")
_LONGEST_TITLE = 60
# What a length of time counts from: 自收到申请之日(起)15日内, 发生(后)应当在1小时内.
_BETWEEN = "，应当须要必在于的并最迟立即"
_EVENT_ENDS = frozenset("起后前时日满")
_OWN_ISSUE = regex("本[^。，-；]{1,8}(?:印发|发布|下发|公布)(?:之日起|之日|后)$")
_MOVES = frozenset("高加升降少减增长扩缩展延")  # 提高到2025年的45%: the 到 is the verb's
_AFTER = regex(
    r"(?:以前|之前|前(?![两三]|[0-9一二四五六七八九十]{1,2}(?:个月|批))|以后|之后|起至今|起|止|开始|以来|以内|之内|期间|年底前|底前|末前)"
)
_BEFORE_ENDS = frozenset(word[-1] for word in _BEFORE)
_HOURS = frozenset(":：")
_DATED = frozenset("于在为")  # 于2025-12-31完成
_TIGHT_STAGE = "，。；：！？、（）“”\n在于的"


class Period(NamedTuple):
    """A time limit. ``start`` and ``end`` are dates, both included; None where the words leave them open.

    ``every`` is year, month, quarter … for what recurs (每年). ``kind`` says what the words are:
    a date, a five-year plan, a relative year, the present, a span of years, a recurring period, a stage, or part of
    a name (2016年版, “十四五”规划), which limits nothing.
    """

    text: str
    span: tuple[int, int]
    start: date | None
    end: date | None
    every: str | None = None
    kind: Kind = "date"


def find_periods(text: str, issued_on: date | None = None) -> list[Period]:
    """Every time limit of ``text``; ``issued_on`` is what 今年 and 三年内 count from.

    Spans count in ``text`` as it is, simplified or traditional, half or full width.

    >>> [(p.text, p.end) for p in find_periods("到2025年，建成50个中心")]
    [('到2025年', datetime.date(2025, 12, 31))]
    """
    wanted(issued_on, (date, type(None)), "issued_on", "a datetime.date or None")
    clean = folded(text)
    found = []
    for period in periods(clean.text, issued_on):
        span = clean.span(*period.span)
        found.append(period._replace(text=text[slice(*span)], span=span))
    return found


def periods(text: str, issued_on: date | None = None) -> Iterator[Period]:
    """``find_periods`` of simplified, half-width text, in order."""
    at = look = 0
    opens, core = _OPENING.search, _CORE.match
    while opening := opens(text, look):
        start = opening.start()
        match = core(text, start)
        if match is None:
            look = start + 1
            continue
        end = match.end()
        kind = match.lastgroup or "date"
        look = start + 2 if kind == "month" and text[start - 1 : start] in _HOURS else end  # 8:00至8月9日
        if start < at or not _stands_alone(text, start, kind):
            continue
        start, end = _widened(text, start, end, kind if not match["day"] else "day", at)
        if kind == "numeric" and not _is_limiting(text, start, end, match):
            continue
        at = end
        yield _period(text, start, end, match, issued_on)


def _stands_alone(text: str, start: int, kind: str) -> bool:
    """Not the tail of a longer word: 1月 of 11月, 年底 of 2020年底, 期间 without a stage before it."""
    before = text[start - 1] if start else "\n"
    if kind in ("date", "month", "numeric", "school"):
        if before in _HOURS:
            return not text[start - 2 : start - 1].isdecimal()
        return not (before.isdecimal() or before in "第.〔[" or (before.isascii() and before.isalnum()))
    if kind in ("quarter", "half"):
        return before not in "上下每近"  # 上一季度, 每一季度
    if kind in ("span", "since", "within"):
        if text[start] == "前" and before in ENDS_IN_BEFORE:
            return False
        return not (before in DIGITS or before.isdecimal() or before in "第.十百千每")
    if kind == "yearend":
        return not (before.isdecimal() or before in "今去明本全当上前后每同两")
    return True


def _is_limiting(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a date in figures limits something: 2025.12.31前.

    By itself it is that of a page, and 2025.8 any figure.
    """
    bounded = (start, end) != match.span() or text[start - 1 : start] in _DATED
    return bounded and (match["sign"] != "." or match["numeric"].count(".") > 1)


def _widened(text: str, start: int, end: int, kind: str, floor: int) -> tuple[int, int]:
    if kind == "quarter" and text.startswith("第", start - 1):
        start -= 1
    if kind == "stage" and text[start] == "期":  # 脱贫攻坚期间: the stage's name is part of it
        low = max(floor, start - 10)
        if text[start - 1 : start] == "”" and "“" in text[low:start]:  # “渡口革命”期间
            low = start = text.rfind("“", low, start)
        while start > low and text[start - 1] not in _TIGHT_STAGE:
            start -= 1
    elif text[start - 1 : start] in _BEFORE_ENDS and kind not in ("every", "since", "day"):
        for word in _BEFORE:
            at = start - len(word)
            if (
                at >= floor
                and text.startswith(word, at)
                and not (word in "到至" and text[at - 1 : at] in _MOVES)
            ):
                start -= len(word)
                break
    if kind != "every":
        after = _AFTER.match(text, end)
        if after:
            end = after.end()
    return start, end


def _period(text: str, start: int, end: int, match: re.Match[str], issued_on: date | None) -> Period:
    group = match.lastgroup or "date"
    words = text[start:end]
    low: date | None = None
    high: date | None = None
    every: str | None = None
    kind: Kind = "date"
    if group in ("date", "month", "numeric"):
        low, high = (None, None) if match["event"] else of_date(words, issued_on)
    elif group == "plan":
        kind = "plan"
        low, high = of_plan(words)
    elif group == "school":
        pass  # it begins and ends where the school says
    elif group in ("year", "yearend", "quarter", "half"):
        kind = "relative"
        low, high = (None, None) if match["held"] else of_relative_year(words, issued_on)
    elif group == "every":
        kind = "every"
        every = recurrence(text[match.start() + 1 : match.start("day") if match["day"] else match.end()])
    elif group == "present":
        kind = "present"
        high = issued_on if text.startswith(PRESENT, match.start()) else None
    elif group == "within":
        kind = "span"
        high = later(issued_on, match[0]) if _counts_from_issue(text, start) else None
        low = issued_on if high else None
    elif group == "stage":
        kind = "stage"
    else:
        kind = "span"
        low, high = around(words, match[0], issued_on)
    if _is_named(text, start, end, kind):
        kind = "name"
    return Period(words, (start, end), *_bounded(words, low, high), every, kind)


def _is_named(text: str, start: int, end: int, kind: Kind) -> bool:
    """Whether a plan or a date is part of a name, or of a title in 《》."""
    if kind == "plan":
        named = text[end - 1] in "”五" and _NAMED_PLAN.match(text, end)
    else:
        named = kind == "date" and text[end - 1] in "年度" and _NAMED_YEAR.match(text, end)
    if named:
        return True
    opened = text.rfind("《", max(0, start - _LONGEST_TITLE), start)
    return opened >= 0 and text.find("》", opened, start) < 0


def _counts_from_issue(text: str, start: int) -> bool:
    """Whether a length of time counts from the day of issue, and not from an event (自收到之日起15日内)."""
    before = text[max(0, start - 16) : start]
    bare = before.rstrip(_BETWEEN)
    return bare[-1:] not in _EVENT_ENDS or bool(_OWN_ISSUE.search(bare))


def _bounded(words: str, low: date | None, high: date | None) -> Interval:
    """到, 截至 and 前 leave the start open, 起 and 以来 the end."""
    if words.endswith(("起", "开始", "以来", "以后", "之后")) and low is not None:
        return low, None
    if words.startswith(("到", "至", "截")) or words.endswith("前"):
        return None, high
    if words.endswith(("底", "末")) and high is not None:
        return None, high
    return low, high
