"""A time that opens its sentence, or leads in what stands below: a list of goals, the sections under a heading."""

from __future__ import annotations

from typing import NamedTuple

from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon.periods import PASSING, REMARKS
from planparse.regex import regex

WITHIN = ("内", "里")
_PREPOSITIONS = "在经按为根从围以"
_LONGEST_LEAD = 40
_STEP = regex("第[一二三四五六]步，?")
_LEADS_IN = regex(
    "的(?:主要|具体|总体|预期|经济社会|发展|工作)*目标(?:任务)?(?:(?:是|为)?：|(?:是|为)，)"
)  # 2025年的主要目标是：
_QUICK = regex("日|天|时|分|周|星期")  # limits of acts, none of the figures around them
_SUBJECT = regex("[^，。；：、\\n0-9]{1,10}")  # 邮政业(全年)完成…
_REMARKS = regex(REMARKS)
_OF_GOALS = regex("目标(?:任务|要求|指标)?[。：]?$")


class LeadIn(NamedTuple):
    """A time that leads in a list of goals, or heads a section of them."""

    period: Period
    headings: tuple[str, ...]
    is_heading: bool

    def covers(self, unit: Unit) -> bool:
        """Whether the unit stands in the section; below a heading, its headings too."""
        return (self.is_heading or not unit.is_heading) and (
            unit.headings[: len(self.headings)] == self.headings
        )


def is_limit(period: Period) -> bool:
    """三年内, 15日以内: a length of time within which something is done."""
    return period.kind == "span" and period.text.endswith(WITHIN)


def is_of_goals(unit: Unit) -> bool:
    """Whether a unit stands right under a heading of goals, and nothing else: 发展目标; not 主要目标和重大举措."""
    return bool(unit.headings) and _OF_GOALS.search(unit.headings[-1]) is not None


def leads_in_goals(text: str, end: int) -> bool:
    """Whether a time that ends at ``end`` is that of the goals behind it: 2025年(的主要目标是：)."""
    return _LEADS_IN.match(text, end) is not None


def opens(text: str, unit: Unit, period: Period) -> bool:
    """Whether a period stands at the head of its sentence."""
    if period.every or (is_limit(period) and _QUICK.search(period.text)):
        return False
    lead = text[unit.start : period.span[0]]
    if unit.is_heading:
        return "目标" in text[unit.start : unit.end] and (
            period.text.startswith("到") or (period.kind == "date" and period.text.endswith("年"))
        )
    end = period.span[1]
    if text.startswith("的", end) and not leads_in_goals(text, end):
        return False
    return (
        len(lead) <= 2
        or (
            period.text.startswith(PASSING)
            and period.kind != "present"
            and _SUBJECT.fullmatch(lead) is not None
        )
        or _STEP.fullmatch(lead) is not None
        or lead.endswith("：")
        or (
            lead.endswith("，")
            and len(lead) < _LONGEST_LEAD
            and (lead[0] in _PREPOSITIONS or _REMARKS.fullmatch(lead) is not None)
        )
    )
