"""Target, requirement or baseline: what a figure is in its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from planparse.cleaning.text import Range
from planparse.extraction.context import Context
from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import BREAK, Sentence, clause_start
from planparse.extraction.passages import Passages
from planparse.extraction.patterns import by_first_character
from planparse.extraction.phrases.predicates import is_task
from planparse.extraction.quantities import cases
from planparse.extraction.quantities.tense import is_nearly_over, is_over
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import grants
from planparse.lexicon import roles as lexicon
from planparse.lexicon.passages import DONE as TOLD
from planparse.lexicon.passages import SCORED_IF, SectionAct
from planparse.lexicon.periods import AS_OF, BYGONE, FROM_NOW, SINCE, YEARS_BEFORE
from planparse.lexicon.reasons import RoleRule
from planparse.lexicon.roles import (
    FUTURE_MARKERS,
    PAST_MARKERS,
    PLAN_HEADING,
    PLANS,
    RULE_MARKERS,
    STRONG_RULE_MARKERS,
    TARGET_VERBS,
)
from planparse.lexicon.units import CLASSIFIERS, DURATIONS
from planparse.regex import regex

Role = Literal["target", "requirement", "baseline"]
Region = Literal["past", "plan", "rule"]
Decided = tuple[Role, RoleRule, Range | None]  # by which rule, and the words that told so, where it was words

_TURN = regex(
    r"(?:[0-9]{4}年是|今年)(?:的|是|工作|经济|发展(?:的|主要|预期)|要|国民|计划|政府|我国)[^。；]{0,60}(?:目标|任务|要求|工作|安排|计划|要|继续)"
)
_PLAIN_PAST = regex(r"去(?<![比较]去)年|上(?<![比较网线以]上)年(?![度均])")
_FOR_A_TIME = regex(lexicon.FOR_A_TIME)
_NEAR = 24  # characters before a figure that may hold the verb it is the object of
_ALTERNATIVES = 3  # clauses that begin with 或者, before the one that says what all are
_OUTCOME = regex(lexicon.OUTCOMES)
_DONE = regex("[了已]")
_AT_PRESENT, _DONE_OF_A_PLAN = regex(lexicon.AT_PRESENT), regex(lexicon.DONE_OF_A_PLAN)
_PRICE = regex(lexicon.PRICE)
_HONOURED, _NOT_TOLD, _WAS_TOLD = regex(lexicon.HONOURED), regex(lexicon.NOT_TOLD), regex(TOLD)
_STANDING, _BINDING = regex(lexicon.STANDING), regex(lexicon.BINDING)
_AIM, _REVIEW = regex(lexicon.AIM), regex(lexicon.REVIEW)
_PLANNED = regex(grants.PLANNED)
_HELD, _WILL_DO = regex(lexicon.HELD), regex(lexicon.WILL_DO)
_PICKED, _OF_EACH = regex(lexicon.PICKED), regex(lexicon.OF_EACH)
_LONGEST_PICKED = 80  # characters before a count that may tell that so many are picked out
_GIVES = regex(grants.GIVES)
_SCORED_IF = regex(SCORED_IF)


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return regex(lambda: by_first_character(words))


_PAST = _any(PAST_MARKERS)
_FUTURE = _any(FUTURE_MARKERS)
_NORM = regex(lexicon.NORM)
_ASPECT, _INTENDED = regex(lexicon.DONE), regex(lexicon.INTENDED)
_RULE = _any(RULE_MARKERS)
_RULED = regex(lexicon.RULED)
_STRONG = _any(STRONG_RULE_MARKERS)
_TARGET = _any(TARGET_VERBS)
_PLAN_HEADING = _any(PLAN_HEADING)


# What an act makes of the figures; beneath others they are what the kind of the document makes of them.
_REGIONS: dict[SectionAct, Region] = {
    "facts": "past",
    **dict.fromkeys(("rules", "definitions", "sanctions", "conditions", "measurement"), "rule"),
}


class Roles:
    """Knows where in the document it is: in a review of the past, in a plan, or among rules."""

    def __init__(self, text: str, context: Context, passages: Passages) -> None:
        self.text = text
        self.passages = passages
        self.context = context
        self.today = context.past_before
        self.gives = context.gives
        self.report = context.is_report and not passages.assesses
        self.aims = context.kind in PLANS and not self.gives and bool(_FOR_A_TIME.search(context.title))
        self.answer = context.is_answer
        self.default: Region = (
            "past" if self.report else "rule" if context.is_rule and not self.answer else "plan"
        )
        self.region: Region = self.default
        self.headings: tuple[str, ...] | None = None
        self.above: tuple[str, ...] | None = None
        self.preface = bool(passages.with_preamble) and self.default == "plan" and not self.answer
        self.attends = self.preface or self.report  # whether units without figures matter at all

    @property
    def rules(self) -> bool:
        """Whether it is among rules."""
        return self.region == "rule"

    @property
    def reviews(self) -> bool:
        """Whether this is a report's review of what was done in its years."""
        return self.report and self.region == "past"

    def hears(self, unit: Unit) -> bool:
        """Whether a unit may say what comes, figures or none: before the first section, and in a report's review."""
        return self.preface or (
            self.report and (self.region == "past" or unit.headings is not self.above or unit.is_heading)
        )

    def enter(self, unit: Unit) -> None:
        """Move to the next unit: its headings, or its own words in a report, say what comes."""
        if unit.headings is self.above and not (unit.is_heading or self.attends or self.passages.vary):
            return
        self.above = None if unit.is_heading else unit.headings
        headings = (*unit.headings, self.text[unit.start : unit.end]) if unit.is_heading else unit.headings
        if self.preface:
            aims = _AIM.search(self.text, unit.start, unit.end)
            self.preface = not (headings or aims or self.passages.gives(unit))
            self.attends = self.preface or self.report
        if headings != self.headings or self.passages.vary:
            self.headings = headings
            self._turn(unit, headings)
        if self.report and self.region == "past" and _TURN.match(self.text, unit.start):
            self.region = "plan"

    def _turn(self, unit: Unit, headings: tuple[str, ...]) -> None:
        if not self.report or self.passages.vary:
            act = self.passages.of(unit)
            other = "plan" if self.report else self.default
            self.region = _REGIONS.get(act, other) if act else other
            if self.context.honours and _NOT_TOLD.search(self.text, unit.start, unit.end):
                told = _WAS_TOLD.search(self.text, unit.start, unit.end)
                self.region = self.region if told else self.default
            return
        for heading in headings[:1]:
            if _REVIEW.search(heading):
                self.region = "past"
            elif _PLAN_HEADING.search(heading):
                self.region = "plan"

    def role(self, sentence: Sentence, order: int, deadline: Period | None) -> Decided:
        """The role of the figure that is the ``order``-th of its sentence, and what decides it."""
        unit, one, kinds = sentence.unit, sentence.figures[order], sentence.kinds
        if kinds[order] == "from":
            return "baseline", "old level of a change", None
        start = sentence.clauses[order]
        for _ in range(_ALTERNATIVES):
            if start == unit.start or not self.text.startswith("或者", start):
                break
            start = clause_start(self.text, start - 1, unit.start)  # 造成…死亡，或者100人以上重伤
        clause = self.text[start : self._clause_end(one.span[1], unit.end)]
        settled = kinds[order] == "to" and self.region != "past"  # 现行16%的税率降至13%
        if settled:  # 从2015年的38%提高到2020年的45%, 已从5人减至2人
            over = deadline and (is_over(deadline, self.today) or self._is_up_to_now(deadline, unit))
            if over or _DONE.search(self.text, start, one.span[0]):
                return "baseline", "new level that is past", None
        elif self._is_basis(one, unit):
            return "baseline" if self.report else "requirement", "basis of what comes on top", None
        elif ruled := self._ruled(unit, one, deadline, clause, start):
            return "requirement", *ruled
        elif reported := self._reported(unit, one, deadline, clause, start):
            return "baseline", *reported
        if self.region == "rule" and not (deadline and deadline.end and deadline.text.startswith("到")):
            return "requirement", "section of rules", None
        return self._planned(unit, one, clause, start, deadline)

    def _reported(
        self, unit: Unit, one: Measure, deadline: Period | None, clause: str, start: int
    ) -> tuple[RoleRule, Range | None] | None:
        """What tells that a figure is reported; ``start`` is where its clause begins."""
        if cases.is_part(self.text, unit, one):
            return "parts of a whole", None
        if self.region == "past":
            coming = None if self.report else _WILL_DO.search(clause)
            return None if coming else ("section of facts", None)
        if self.region == "rule":
            return None
        if deadline is None and cases.is_of_a_place(self.text, unit, one):
            return "what a place has", None
        if self.preface and deadline is None and one.unit not in DURATIONS:
            future = _FUTURE.search(self.text, unit.start, unit.end)
            return None if future else ("before the plan begins", None)
        if deadline and self._is_up_to_now(deadline, unit):
            return "time of the present or past", None
        if _NORM.search(clause) or cases.opens_case(self.text, unit, one, start):
            return None  # 上年度收入不低于500万元; 对现有床位不足40张的敬老院，可以…
        if past := _PLAIN_PAST.search(clause) or _PAST.search(clause):
            return "word of the past", _found(past, start)
        return self._done(unit, one, deadline, start)

    def _done(
        self, unit: Unit, one: Measure, deadline: Period | None, start: int
    ) -> tuple[RoleRule, Range | None] | None:
        """What tells that it is done, where no word of the past does: an aspect, a day, a plan, a comparison."""
        honoured = self.context.honours and one.unit in lexicon.HONOURED_BY
        if honoured and _HONOURED.search(self.text, unit.start, unit.end):
            return "those who are honoured", None
        now = _AT_PRESENT.match(self.text, unit.start, one.span[0])
        if now and not self._comes(unit):
            return "word of the past", now.span()
        if self._is_of_a_plan(unit, one):
            return "word of the past", None
        if done := _ASPECT.search(self.text, start, one.span[0]):
            return "word of the past", done.span()
        if is_over(deadline, self.today):
            return "past day", None
        return ("compared with a year before", None) if self._is_compared(unit, one) else None

    def _ruled(
        self, unit: Unit, one: Measure, deadline: Period | None, clause: str, start: int
    ) -> tuple[RoleRule, Range | None] | None:
        """What makes a figure a requirement whatever else its sentence says; ``start`` is where its clause begins."""
        if one.unit == lexicon.LENGTH_OF_TEXT:
            return "length of a text", None
        if self.region == "past":
            return None
        scored = self.passages.scores and _SCORED_IF.search(self.text, unit.start, unit.end)
        if scored and not (deadline or _FUTURE.search(clause)):
            return "points of an assessment", scored.span()
        return ("bound of a case", None) if cases.earns(self.text, unit, one, start) else None

    def _is_up_to_now(self, deadline: Period, unit: Unit) -> bool:
        """Whether a time is one of the present or the past by its words."""
        words = deadline.text
        if words.startswith(BYGONE) or words.endswith(SINCE):
            return True
        if deadline.kind == "present":
            return not words.endswith(FROM_NOW)
        if deadline.kind == "span" and words.endswith(SINCE[-1]):
            return True  # 三年来
        if words.startswith(AS_OF):  # 截至2022年底, in a text that does not say when it was written
            return is_nearly_over(deadline, self.today) and not self._comes(unit)
        return words.startswith(YEARS_BEFORE) and deadline.span[0] >= unit.start

    def _comes(self, unit: Unit) -> bool:
        """Whether a sentence says what comes."""
        return _FUTURE.search(self.text, unit.start, unit.end) is not None

    def _is_of_a_plan(self, unit: Unit, one: Measure) -> bool:
        """Whether a sentence tells how much of a plan is done (完成投资56亿元，占年度计划的55%); not what is to be."""
        text, start, end = self.text, unit.start, unit.end
        if one.comparator != "eq" or text.startswith("的", one.span[1]) or _STRONG.search(text, start, end):
            return False
        if not _DONE_OF_A_PLAN.search(text, start, end):
            return False
        return all(found[0] in ("计划", "安排") for found in _FUTURE.finditer(text, start, end))

    def _is_compared(self, unit: Unit, one: Measure) -> bool:
        """Whether a sentence compares with a year before, and sets nothing."""
        text, start, end = self.text, unit.start, unit.end
        return (
            one.comparator != "ge"
            and text.find(lexicon.SAME_PERIOD, start, end) >= 0
            and not self._comes(unit)
            and not _RULED.search(text, start, end)
        )

    def _clause_end(self, at: int, limit: int) -> int:
        """The end of the clause, at most twelve characters on."""
        limit = min(limit, at + 12)
        found = BREAK.search(self.text, at, limit)
        return found.start() if found else limit

    def _is_basis(self, one: Measure, unit: Unit) -> bool:
        """Whether the figure is what comes on top of it starts from: 在达到12000元的基础上."""
        at = one.span[1]
        return one.unit != "个" and self.text.find("基础上", at, self._clause_end(at, unit.end)) >= 0

    def _by_kind(self, one: Measure, clause: str, start: int, deadline: Period | None) -> Decided | None:
        """What the kind of a figure, or of its document, makes of it whatever else the clause says."""
        if cases.is_assessed(self.text, one):
            return "target", "section of goals", None
        if one.unit in DURATIONS or one.unit in ("岁", "周岁", "学时", "课时"):
            outcome = _OUTCOME.search(clause)
            if outcome:
                return "target", "outcome in time", _found(outcome, start)
            return "requirement", "length of time", None
        if one.unit == "次" and deadline is not None and deadline.every:
            return "requirement", "times in a period", None
        if self.report:
            standing = _STANDING.search(clause)
            if standing:
                return "requirement", "standing rule in a report", _found(standing, start)
            return "target", "plan of a report", None
        return None

    def _planned(self, unit: Unit, one: Measure, clause: str, start: int, deadline: Period | None) -> Decided:
        if decided := self._by_kind(one, clause, start, deadline):
            return decided
        if strong := _STRONG.search(clause):
            aim = None if _BINDING.search(clause) else _TARGET.search(clause)
            if aim:
                return "target", "aim beside a strong word", _found(aim, start)
            return "requirement", "strong word of a rule", _found(strong, start)
        if cases.qualifies(self.text, one) or cases.tells_a_case(self.text, unit, one, start):
            return "requirement", "bound of a case", None
        if deadline and (
            deadline.text.startswith("到")
            or (deadline.end and deadline.text.endswith(("年底", "年末", "底前", "月前", "日前")))
        ):
            return "target", "due by a day", None
        if given := self._given(unit, one, clause):
            return given
        if intended := _INTENDED.search(clause):
            return "target", "word of the future", _found(intended, start)
        if picked := self._picked(unit, one):
            return "target", "word of the future", picked.span()
        rule = _RULE.search(clause)
        if rule and not _TARGET.search(clause) and not (one.comparator == "ge" and self._aimed(unit)):
            return "requirement", "word of a rule", _found(rule, start)
        return self._set(unit, one, deadline)

    def _given(self, unit: Unit, one: Measure, clause: str) -> Decided | None:
        """What is given to somebody, or paid for each of something."""
        money = (one.unit or "").endswith("元")
        if (one.unit != "%" and not money) or _PLANNED.search(clause):
            return None
        paid = money and not _TARGET.search(clause)  # but 补助标准提高到每人1200元
        if paid and (price := _PRICE.search(self.text, unit.start, one.span[0])):
            return "requirement", "word of a rule", price.span()
        gives = None if self.gives else _GIVES.search(self.text, unit.start, unit.end)
        given = self.gives or (gives and gives.start() <= one.span[0])
        return ("requirement", "money that is given", _found(gives, 0)) if given else None

    def _picked(self, unit: Unit, one: Measure) -> re.Match[str] | None:
        """What tells that so many are to be picked out or given a prize, once."""
        if one.unit not in CLASSIFIERS or one.unit == "次" or one.comparator not in ("eq", "approx"):
            return None
        start, end = max(unit.start, one.span[0] - _LONGEST_PICKED), one.span[0]
        found = _PICKED.search(self.text, start, end)
        first = clause_start(self.text, found.start(), unit.start) if found else end
        return found if not _OF_EACH.search(self.text, first, end) else None

    def _aimed(self, unit: Unit) -> bool:
        """Whether a sentence stands among goals."""
        return self.passages.of(unit) == "goals"

    def _all_aims(self, unit: Unit) -> RoleRule | None:
        """What makes all figures around a sentence targets: a plan for a time, goals, what an answer promises."""
        if self.aims:
            return "plan for a time"
        return "section of goals" if self._aimed(unit) else "word of the future" if self.answer else None

    def _set(self, unit: Unit, one: Measure, deadline: Period | None) -> Decided:
        """A target where anything sets the figure as an aim; else a norm.

        What sets it is a date, a task, a word of reaching or planning.
        """
        text, start, end = self.text, unit.start, unit.end
        if one.change != "level":
            return "target", "rise or fall", None
        if held := _HELD.search(text, max(start, one.span[0] - _NEAR), one.span[0]):
            return "target", "level to be held", held.span()
        if deadline:
            return "target", "has a date", None
        if all_aims := self._all_aims(unit):
            return "target", all_aims, None
        if future := _FUTURE.search(text, start, end):
            return "target", "word of the future", future.span()
        reach = _TARGET.search(text, max(start, one.span[0] - _NEAR), self._clause_end(one.span[1], end))
        if reach:
            return "target", "word of reaching", reach.span()
        if is_task(text, start, end):
            return "target", "task or encouragement", None
        if self.context.kind in PLANS and not self.gives and one.comparator in ("ge", "gt"):
            return "target", "kind that plans", None
        return "requirement", "nothing sets it", None


def _found(match: re.Match[str] | None, start: int) -> Range | None:
    """Where the words stand that were found in a clause that begins at ``start``."""
    return (start + match.start(), start + match.end()) if match else None
