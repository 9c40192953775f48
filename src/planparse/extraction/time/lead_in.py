"""A time that opens its sentence, or leads in what stands below: a list of goals, the sections under a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import periods as lexicon
from planparse.regex import regex

_LONGEST_LEAD = 40
_STEP = regex(lexicon.STEP)
_LEADS_IN = regex(lexicon.LEADS_IN_GOALS)
_QUICK = regex(lexicon.QUICK)
_REMARKS = regex(lexicon.REMARKS)
_WHOLE = regex(lexicon.WHOLE)
_OF_GOALS = regex(lexicon.HEADING_OF_GOALS)


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
    return period.kind == "span" and period.text.endswith(lexicon.WITHIN)


def is_meanwhile(period: Period) -> bool:
    """闭会期间: what goes on while a rule holds, and by which nothing is due; 脱贫攻坚期间 is a stage of a programme."""
    stage = period.text.removesuffix(lexicon.MEANWHILE)
    return period.kind == "stage" and stage != period.text and not stage.rstrip("”").endswith(lexicon.STAGES)


def is_of_goals(unit: Unit) -> bool:
    """Whether a unit stands right under a heading of goals, and nothing else: 发展目标; not 主要目标和重大举措."""
    return bool(unit.headings) and _OF_GOALS.search(unit.headings[-1]) is not None


def of_the_whole(text: str, unit: Unit, here: Sequence[Period]) -> Period | None:
    """The year of the last clause under goals, by which the whole is to be what they come to: 到2025年建成强市."""
    if not here or not any(_OF_GOALS.search(heading) for heading in unit.headings if heading):
        return None
    start, end = here[-1].span
    last = here[-1].text.startswith("到") and text[start - 1] == "，"
    return here[-1] if last and _WHOLE.match(text, end, unit.end) else None


def leads_in_goals(text: str, end: int) -> bool:
    """Whether a time that ends at ``end`` is that of the goals behind it: 2025年(的主要目标是：)."""
    return _LEADS_IN.match(text, end) is not None


def opens(text: str, unit: Unit, period: Period) -> bool:
    """Whether a period stands at the head of its sentence, or in a heading of goals is their time."""
    if period.every or (is_limit(period) and _QUICK.search(period.text)):
        return False
    if unit.is_heading:
        year = period.kind == "date" and period.text.endswith("年")
        return "目标" in text[unit.start : unit.end] and (year or period.text.startswith("到"))
    end = period.span[1]
    if text.startswith("的", end) and not leads_in_goals(text, end):
        return False
    return _may_stand_before(text[unit.start : period.span[0]], period)


def _may_stand_before(lead: str, period: Period) -> bool:
    """Whether words before a time leave it at the head: a step, a remark, an adjunct."""
    if len(lead) <= 2 or lead.endswith("：") or _STEP.fullmatch(lead):
        return not (lead and is_limit(period)) or lead in lexicon.BEFORE_A_LIMIT
    if lead.endswith("，") and len(lead) < _LONGEST_LEAD:
        return lead[0] in lexicon.OPENS_ADJUNCT or _REMARKS.fullmatch(lead) is not None
    return False
