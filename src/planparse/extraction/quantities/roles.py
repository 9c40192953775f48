"""Target, requirement or baseline: what a figure is in its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from planparse.extraction.context import Context
from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import BREAK, Sentence, clause_start
from planparse.extraction.passages import Passages
from planparse.extraction.patterns import by_first_character
from planparse.extraction.phrases.predicates import is_task, skip_openers
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import grants
from planparse.lexicon import roles as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.passages import SectionAct
from planparse.lexicon.roles import (
    FUTURE_MARKERS,
    PAST_HEADING,
    PAST_MARKERS,
    PLAN_HEADING,
    PLANS,
    RULE_MARKERS,
    STRONG_RULE_MARKERS,
    TARGET_VERBS,
)
from planparse.lexicon.units import DURATIONS, LENGTHS
from planparse.regex import regex

Role = Literal["target", "requirement", "baseline"]
Region = Literal["past", "plan", "rule"]

_TURN = regex(
    r"(?:[0-9]{4}年是|今年)(?:的|是|工作|经济|要|国民|计划|政府|我国)[^。；]{0,60}(?:目标|任务|要求|工作|安排|计划|要|继续)"
)
_PLAIN_PAST = regex(r"去(?<![比较]去)年|上(?<![比较]上)年(?![度均])")
_FOR_A_TIME = regex(lexicon.FOR_A_TIME)
_NEAR = 24  # characters before a figure that may hold the verb it is the object of
_ENCOURAGED = tuple(ENCOURAGED)
_ALTERNATIVES = 3  # clauses that begin with 或者, before the one that says what all are
_OUTCOME = regex(lexicon.OUTCOMES)
_DONE = regex("[了已]")
_STANDING = regex(lexicon.STANDING)
_BINDING = regex(lexicon.BINDING)
_AIM = regex(lexicon.AIM)
_REVIEW = regex(lexicon.REVIEW)
_NAMED = regex(lexicon.NAMED)
_PLANNED = regex(grants.PLANNED)
_HELD = regex(lexicon.HELD)
_GIVES = regex(grants.GIVES)


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return regex(lambda: by_first_character(words))


_PAST = _any(PAST_MARKERS)
_FUTURE = _any(FUTURE_MARKERS)
_RULE = _any(RULE_MARKERS)
_STRONG = _any(STRONG_RULE_MARKERS)
_TARGET = _any(TARGET_VERBS)
_PAST_HEADING = _any(PAST_HEADING)
_PLAN_HEADING = _any(PLAN_HEADING)


# What an act makes of the figures; beneath others they are what the kind of the document makes of them.
_REGIONS: dict[SectionAct, Region] = {
    "facts": "past",
    **dict.fromkeys(("rules", "definitions", "sanctions", "conditions", "measurement"), "rule"),
}


class Roles:
    """Knows where in the document it is: in a review of the past, in a plan, or among rules."""

    def __init__(self, text: str, context: Context, passages: Passages, sectioned: bool) -> None:
        self.text = text
        self.passages = passages
        self.context = context
        self.today = context.past_before
        self.gives = context.gives
        self.report = context.is_report
        self.aims = context.kind in PLANS and bool(_FOR_A_TIME.search(context.title))
        self.default: Region = "past" if self.report else "rule" if context.is_rule else "plan"
        self.region: Region = self.default
        self.headings: tuple[str, ...] | None = None
        self.above: tuple[str, ...] | None = None
        self.preface = sectioned and self.default == "plan"
        self.attends = self.preface or self.report  # whether units without figures matter at all

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
        if unit.headings is self.above and not (unit.is_heading or self.preface or self.report):
            return
        self.above = None if unit.is_heading else unit.headings
        headings = (*unit.headings, self.text[unit.start : unit.end]) if unit.is_heading else unit.headings
        if self.preface:
            self.preface = not headings and not _AIM.search(self.text, unit.start, unit.end)
            self.attends = self.preface or self.report
        if headings != self.headings:
            self.headings = headings
            self._turn(unit, headings)
        if (
            self.report
            and self.region == "past"
            and _TURN.match(self.text, unit.start)
            and not any(map(_REVIEW.search, headings))
        ):
            self.region = "plan"

    def _turn(self, unit: Unit, headings: tuple[str, ...]) -> None:
        if not self.report:
            act = self.passages.of(unit)
            self.region = _REGIONS.get(act, self.default) if act else self.default
            return
        for heading in headings[:1]:
            if _PAST_HEADING.search(heading) and _REVIEW.search(heading):
                self.region = "past"
            elif _PLAN_HEADING.search(heading):
                self.region = "plan"

    def role(self, sentence: Sentence, order: int, deadline: Period | None) -> Role:
        """The role of the figure that is the ``order``-th of its sentence."""
        unit, one, kinds = sentence.unit, sentence.figures[order], sentence.kinds
        if kinds[order] == "from":
            return "baseline"
        start = sentence.clauses[order]
        for _ in range(_ALTERNATIVES):
            if start == unit.start or not self.text.startswith("或者", start):
                break
            start = clause_start(self.text, start - 1, unit.start)  # 造成…死亡，或者100人以上重伤
        clause = self.text[start : self._clause_end(one.span[1], unit.end)]
        settled = kinds[order] == "to" and self.region != "past"  # 现行16%的税率降至13%
        if settled:
            if self._is_over(deadline):
                return "baseline"  # 从2015年的38%提高到2020年的45%
        elif self._reported(unit, one, deadline, clause):
            return "baseline"
        if self.region == "rule" and not (deadline and deadline.end and deadline.text.startswith("到")):
            return "requirement"
        return self._planned(unit, one, clause, deadline)

    def _reported(self, unit: Unit, one: Measure, deadline: Period | None, clause: str) -> bool:
        if self.region == "past":
            return not _norm(one, clause)
        if self.region == "rule":
            return self._is_over(deadline) and bool(_DONE.search(clause))
        if self._is_basis(one, unit):
            return self.report
        if self.preface and deadline is None and one.unit not in DURATIONS:
            return not _FUTURE.search(self.text, unit.start, unit.end)
        if deadline and (
            (deadline.kind == "present" and not deadline.text.endswith("起"))
            or (deadline.kind == "span" and deadline.text.endswith("来"))
            or deadline.text.startswith("过去")
            or (deadline.text.startswith(("去年", "上年", "前年")) and deadline.span[0] >= unit.start)
        ):
            return True
        if _PLAIN_PAST.search(clause) or _PAST.search(clause):
            return True
        return self._is_over(deadline)

    def _is_over(self, deadline: Period | None) -> bool:
        """Whether the time was past when the document was issued."""
        if deadline is None or deadline.end is None or self.today is None:
            return False
        if deadline.text.startswith("截") or deadline.text.endswith("季度"):
            return deadline.end < self.today
        return deadline.end.year < self.today.year and deadline.kind in (
            "date",
            "plan",
            "relative",
            "present",
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

    def _planned(self, unit: Unit, one: Measure, clause: str, deadline: Period | None) -> Role:
        if one.unit in DURATIONS or one.unit in ("岁", "周岁", "学时", "课时"):
            return "target" if _OUTCOME.search(clause) else "requirement"
        if one.unit == "次" and deadline is not None and deadline.every:
            return "requirement"
        if self._is_basis(one, unit):
            return "requirement"
        if self.report:
            return "requirement" if _STANDING.search(clause) else "target"
        if _STRONG.search(clause):
            return "target" if _TARGET.search(clause) and not _BINDING.search(clause) else "requirement"
        if self._qualifies(one):
            return "requirement"
        if deadline and (
            deadline.text.startswith("到")
            or (deadline.end and deadline.text.endswith(("年底", "年末", "底前", "月前", "日前")))
        ):
            return "target"  # due by a day
        if (one.unit == "%" or (one.unit or "").endswith("元")) and (
            self.gives or (_GIVES.search(self.text, unit.start, unit.end) and not _PLANNED.search(clause))
        ):
            return "requirement"
        if _RULE.search(clause) and not _TARGET.search(clause):
            return "requirement"
        return "target" if self._is_set(unit, one, deadline) else "requirement"

    def _is_set(self, unit: Unit, one: Measure, deadline: Period | None) -> bool:
        """Whether anything sets the figure as an aim: a date, a task, a word of reaching or planning; else it is a norm."""
        text, start, end = self.text, unit.start, unit.end
        if one.change != "level" or _HELD.search(text, max(start, one.span[0] - _NEAR), one.span[0]):
            return True
        if deadline or self.aims or self.passages.of(unit) == "goals" or _FUTURE.search(text, start, end):
            return True
        if _TARGET.search(text, max(start, one.span[0] - _NEAR), self._clause_end(one.span[1], end)):
            return True
        head = skip_openers(text, start, end)
        return text.startswith(_ENCOURAGED, head) or is_task(text, start, end, head)

    def _qualifies(self, one: Measure) -> bool:
        """A bound that picks out what the rule is for: 人口不足500人的行政村, 5吨以下渡船."""
        if one.unit == "%":
            return False
        if not self.text.startswith("的", one.span[1]):
            return self.text.startswith("以下", one.span[1] - 2) and not BREAK.match(self.text, one.span[1])
        if one.comparator == "ge" and self.text.startswith("的，", one.span[1]):
            return True  # 面积在500亩以上的，
        return one.comparator in ("lt", "gt", "le") or (
            one.comparator == "ge" and one.unit in lexicon.MEASURED
        )

    def is_name(self, one: Measure) -> bool:
        """Whether the figure is part of a name or of the noun measured: 60岁以上人口, 九年义务教育, 三年行动计划."""
        start, end = one.figure
        text = self.text
        if one.unit in ("岁", "周岁") and text.startswith("人口", one.span[1]):
            return True
        if one.unit in LENGTHS and text.startswith(("覆盖", "服务半径", "生活圈"), end):
            return True  # 站点500米覆盖率
        return one.unit in DURATIONS and bool(
            _NAMED.match(text, end) or text.startswith("新", max(0, start - 1))
        )


def _norm(one: Measure, clause: str) -> bool:
    """A standing rule told in a review: 18亿亩耕地红线."""
    return "红线" in clause and one.unit == "亩"
