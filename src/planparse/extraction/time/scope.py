"""How far a time reaches: what says that it holds for its own clause or figure only, and not for what follows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.patterns import by_first_character
from planparse.extraction.time.lead_in import is_limit, leads_in_goals
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import periods as lexicon
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_LONGEST_ROW = 8  # figures that times are shared out to
_MULTIPLE_OF = regex("的[0-9.多倍、和与及]*")  # of several the later ones, too: 2015年的2.5倍和3.6倍
_ROW = ("、", "和", "与", "及")
_PER_HEAD = regex(lexicon.PER_HEAD)
_OF_A_CLAUSE = regex(lexicon.OF_A_CLAUSE)
_ACTS = regex(lambda: by_first_character(sorted(TASK_VERBS)))
_GOES_ON = regex(lexicon.GOES_ON)
_CASE_FOLLOWS = regex(lexicon.CASE_FOLLOWS)


def is_figure(period: Period, one: Measure) -> bool:
    """Whether a time is the figure itself: 三年内."""
    return period.span[0] < one.figure[1] and one.figure[0] < period.span[1] and not period.every


def holds_for_its_clause(text: str, period: Period, unit: Unit, found: Sequence[Measure]) -> bool:
    """Whether a time in a clause before says nothing of this one: 连续两年亏损的企业，…, 须近三年无事故，…."""
    end = period.span[1]
    of = text.startswith("的", end) and not leads_in_goals(text, end)
    if of or _binds_an_act(text, period, found):
        return True
    if not period.text.startswith(lexicon.UP_TO_NOW) or period.span[0] <= unit.start:
        return False
    return text[period.span[1]] != "，" and not period.text.endswith(lexicon.SINCE[-1])


def goes_on(text: str, unit: Unit) -> bool:
    """Whether a unit is about the time of the one before: behind a semicolon or a colon, 其中, 分产业看."""
    return text[unit.start - 1] in "；：" or _GOES_ON.match(text, unit.start) is not None


def is_of_a_clause(text: str, period: Period, before: int) -> bool:
    """Whether a length of time tells since when or how long of what 的 joins to a noun: 近三年新增的渔船."""
    lasts = period.kind == "span" or period.text.endswith(lexicon.SINCE)
    return lasts and _OF_A_CLAUSE.match(text, period.span[1], before) is not None


def _binds_an_act(text: str, period: Period, found: Sequence[Measure]) -> bool:
    """Whether a limit is the figure of its own clause: 1个工作日内办结，…; not 三年内，…, 三年内引进500名…，…."""
    end = period.span[1]
    if not is_limit(period) or text.startswith("，", end):
        return False
    stop = text.find("，", end)
    if stop < 0 or not _ACTS.search(text, end, stop) or _CASE_FOLLOWS.match(text, end):
        return True  # 一年内投资9万元的，奖励3万元
    return not any(end <= one.span[0] < stop for one in found)


def is_measure_of(text: str, period: Period, one: Measure) -> bool:
    """Whether a figure counts in what was at that time: 是2015年的3.6倍."""
    return one.unit == "倍" and _MULTIPLE_OF.fullmatch(text, period.span[1], one.span[0]) is not None


def is_rate(text: str, period: Period, one: Measure) -> bool:
    """Whether a recurring time is what an amount is paid by: 每人每年1200元."""
    start, end = period.span
    return (
        end == one.span[0]
        and (one.unit or "").endswith("元")
        and _PER_HEAD.search(text, max(0, start - 2), start) is not None
    )


def in_turn(text: str, dated: list[Period], found: Sequence[Measure], order: int) -> Period:
    """The last time; of several in a row that share out a row of figures, the figure's own: 2023年、2025年分别达到…."""
    last = dated[-1]
    if len(dated) == 1 or not text.startswith(_ROW, last.span[0] - 1):
        return last
    first = order
    while (
        first
        and order - first < _LONGEST_ROW
        and text[found[first - 1].span[1] : found[first].span[0]] in _ROW
    ):
        first -= 1
    if text.find("分别", last.span[1], found[first].span[0]) < 0:
        return last
    end = order
    while (
        end + 1 < len(found)
        and end - first < _LONGEST_ROW
        and text[found[end].span[1] : found[end + 1].span[0]] in _ROW
    ):
        end += 1
    times = dated[-(end - first + 1) :]
    apart = [text[a.span[1] : b.span[0]] for a, b in pairwise(times)]
    return times[order - first] if len(times) == end - first + 1 and set(apart) <= set(_ROW) else last
