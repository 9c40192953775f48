"""Which time governs which figure.

A time at the head of a sentence governs what follows in its paragraph until another takes its place; one inside a
sentence governs the rest of that sentence; 每年 governs its clause; a time behind 比 governs nothing.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from math import inf

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import Sentence, clause_start
from planparse.extraction.time.lead_in import LeadIn, is_meanwhile, is_of_goals, of_the_whole, opens
from planparse.extraction.time.periods import Period
from planparse.extraction.time.scope import (
    goes_on,
    holds_for_its_clause,
    in_turn,
    is_figure,
    is_measure_of,
    is_of_a_clause,
    is_rate,
)
from planparse.extraction.units import Unit
from planparse.lexicon import periods as lexicon
from planparse.lexicon.periods import WITHIN
from planparse.lexicon.reasons import DeadlineRule
from planparse.lexicon.roles import OUTCOMES
from planparse.lexicon.units import DURATIONS
from planparse.regex import regex

_LONGEST_POINT = 600  # characters
_REACH = 8  # how many times before a figure are looked at
_LIMITED = ("至", "到", "为", "过", "于")
_POINTS = ("底", "末")  # a state at a moment: it holds for its sentence
_ON_BASIS = regex(r"[^。，-；]{0,20}基础上")
_AIM = regex(r"目标|指标|任务|实现|达到")
_BULLETS = ("——", "—", "●", "■", "◆", "•", "·", "-")
_SUMMED = regex("累计|合计|总计|共")  # what was done each year is no part of it
_POINTS_IN_ORDER = "一二三四五六七八九十"
_OUTCOME = regex(OUTCOMES)
_TOLD = regex(lexicon.TOLD)
_EXISTING = regex(lexicon.EXISTING)
_TOTALLED = r"平均增?[长速]|累计|新增|共|转移|总计|间|里|中"
_TOTAL = regex(_TOTALLED)
# In a review a verb and another figure behind the years say so too: 五年支出551亿元.
_IN_ALL = regex(rf"{_TOTALLED}|[^。、，-；的以内后前期制至到或左][^。、，-；]{{1,8}}[0-9]")

# A time and by which rule it governs a figure.
Governing = tuple[Period, DeadlineRule] | tuple[None, None]
_UNGOVERNED: Governing = (None, None)

_WHO = regex(lexicon.WHO)
_FOR_WHOM = 2  # characters of 每人, 每户, before how often


class Times:
    """The periods of a text, entered unit by unit."""

    def __init__(self, text: str, found: Sequence[Period]) -> None:
        self.text = text
        self.found = found
        self.at = 0
        self.next: float = found[0].span[0] if found else inf
        # A unit that ends by here changes nothing: it holds no time, and none is carried.
        self.wake = self.next
        self.paragraph = -1
        self.carried: Period | None = None
        self.carried_by: DeadlineRule = "opens an earlier sentence"
        # 全年, 年末: a time that holds for its sentence and what goes on from it.
        self.moment: Period | None = None
        self.incoming: Governing = _UNGOVERNED
        self.here: list[Period] = []
        self.last_lead: Period | None = None
        self.base: tuple[int, Period] | None = None
        self.reached: Period | None = None
        self.listed = False  # whether the paragraph is one of a list
        self.lead_in: LeadIn | None = None
        self.led = -1  # the paragraph in which a time last led in what stands below it

    def enter(self, unit: Unit) -> None:
        """Move to the next unit; ``here`` is then what times it holds."""
        here: list[Period] = []
        self.here = here
        if self.next < unit.end:
            self._take(unit, here)
        elif self.carried is None and self.moment is None and unit.paragraph == self.paragraph:
            self.incoming = _UNGOVERNED
            return
        self._carry(unit, here)
        self.wake = -1 if self.carried or self.moment or self.last_lead or self.lead_in else self.next

    def _carry(self, unit: Unit, here: list[Period]) -> None:
        """Settle which time goes on from the units before, and which goes on from here."""
        if unit.paragraph != self.paragraph:
            self._begin(unit)
        if self._is_over(unit, here):
            self.carried = None
        if self.moment and not goes_on(self.text, unit):
            self.moment = None
        self.incoming = (self.carried, self.carried_by) if self.carried else _UNGOVERNED
        if self.moment:
            self.incoming = self.moment, "opens an earlier sentence"
        leading = next((p for p in here[:3] if opens(self.text, unit, p) and self._governs(p)), None)
        if leading and (leading.text.startswith(lexicon.PASSING) or leading.text.endswith(lexicon.TAKEN)):
            self.moment, leading = leading, None
        if leading is not None:
            self.carried, self.carried_by = leading, "opens an earlier sentence"
            of_list = leading.text.startswith("到") or leading.kind == "plan"
            if of_list and not (self.last_lead and self.listed):
                self.last_lead = leading
            self._lead_in(unit, leading)
            return
        if self._was_a_moment(unit):
            self.carried, self.incoming = None, _UNGOVERNED
        if self.lead_in is None and (whole := of_the_whole(self.text, unit, here)):
            self.lead_in = LeadIn(whole, unit.headings, True)

    def _is_over(self, unit: Unit, here: list[Period]) -> bool:
        """截至目前…。下一步，…; 到2025年，…。建设期间，…; 一是…。截至目前，…。二是…: the time before ends here."""
        meanwhile = bool(here) and here[0].span[0] == unit.start and is_meanwhile(here[0])
        return meanwhile or self.text.startswith(lexicon.NEXT, unit.start) or self._begins_next_point(unit)

    def _begins_next_point(self, unit: Unit) -> bool:
        """Whether a unit begins a point of a row (二是), and what was so up to now was told in the one before."""
        start, carried = unit.start, self.carried
        number = _POINTS_IN_ORDER.find(self.text[start])
        if carried is None or number < 1 or not self.text.startswith("是", start + 1):
            return False
        before = _POINTS_IN_ORDER[number - 1] + "是"
        told = self.text.find(before, max(0, start - _LONGEST_POINT), carried.span[0])
        return told >= 0 and (carried.kind == "present" or carried.text.startswith(lexicon.AS_OF))

    def _begin(self, unit: Unit) -> None:
        """A new paragraph: whether a time above leads it in."""
        self.paragraph = unit.paragraph
        self.carried = self.moment = None
        self.listed = self.text.startswith(_BULLETS, unit.start)
        if self.last_lead and self.listed:
            self.carried, self.carried_by = self.last_lead, "leads the list"
        elif self.lead_in and self.lead_in.covers(unit):
            self.carried, self.carried_by = self.lead_in.period, "leads the section"
        else:
            self.lead_in = self.last_lead = None

    def _lead_in(self, unit: Unit, leading: Period) -> None:
        """Whether the time that opens a unit leads in what stands below it."""
        own = (self.text[unit.start : unit.end],) if unit.is_heading else ()
        if unit.is_heading or (
            self.text[unit.end - 1] == "：" and _AIM.search(self.text, unit.start, unit.end)
        ):
            self.lead_in = LeadIn(leading, unit.headings + own, unit.is_heading)
            if not leading.text.startswith("到"):
                self.last_lead = None
        elif leading.text.startswith("到") and is_of_goals(unit):
            # 发展目标 到2025年，…。 and what it comes to, below; two such times in a line leave open which
            again = self.led == unit.paragraph
            self.lead_in = None if again else LeadIn(leading, unit.headings, True)
            self.led = unit.paragraph

    def _was_a_moment(self, unit: Unit) -> bool:
        """Whether the time carried here held for its own sentence only; the end of a plan (“十二五”末) is its aim."""
        carried = self.carried
        if carried is None or carried.kind == "plan" or not carried.text.endswith(_POINTS):
            return False
        if carried.text.startswith(lexicon.AS_OF) and self.text.count("。", carried.span[1], unit.start) == 1:
            return not _TOLD.match(
                self.text, unit.start, unit.end
            )  # 截至6月底，建成渡口9处。全国渡口达到99处。
        return not goes_on(self.text, unit)

    def _take(self, unit: Unit, here: list[Period]) -> None:
        """The periods of the unit, in order; ``next`` is where the one after them stands."""
        found, at = self.found, self.at
        while at < len(found) and found[at].span[0] < unit.end:
            if found[at].span[0] >= unit.start and found[at].kind != "name":
                here.append(found[at])
            at += 1
        self.at = at
        self.next = found[at].span[0] if at < len(found) else inf

    def _near(self, at: int) -> list[Period]:
        """The times of the sentence that begin before ``at``, the nearest few."""
        end = bisect_left(self.here, at, key=_start)
        return self.here[max(0, end - _REACH) : end]

    def _governs(self, period: Period) -> bool:
        start, end = period.span
        if is_meanwhile(period):
            return False
        if (
            period.kind == "span"
            and period.text.endswith(WITHIN)
            and not period.text.endswith(lexicon.TAKEN)
            and self.text[start - 1 : start] in _LIMITED
        ):
            return False  # 压缩至5个工作日以内: a figure, no limit to others
        before = start - self.text.startswith(" ", start - 1)  # 较 2020年
        if start and (self.text[before - 1] in "比较" or self.text.startswith(("相比", "比较"), end)):
            return False
        if period.text.startswith(("上年", "年初", "前年")) or (
            period.text.startswith(("当年", "本年")) and self.text[end : end + 1] != "，"
        ):
            return False
        return not _ON_BASIS.match(self.text, end)

    def is_time(self, unit: Unit, one: Measure, *, past: bool, rules: bool) -> bool:
        """Whether a figure is part of a date or of a period, not a quantity.

        Among facts of the ``past`` more lengths of time are periods; among ``rules`` 近三年 and 连续两年 are conditions.
        """
        start, end = one.figure
        for period in self._near(end) if self.here else ():
            if period.span[0] < end and start < period.span[1]:
                if rules and period.text.startswith(lexicon.UP_TO_NOW) and not period.text.endswith("来"):
                    return False
                if period.every:
                    return self.text[start - 1] != "每"  # 每月(5日)前 is a date, 每(5年)修订 a length of time
                return not period.text.endswith(WITHIN)
        if (
            one.unit == "年"
            and one.comparator == "gt"
            and self.text[end - 1] in "多余"
            and start == one.span[0]
        ):
            return True  # 改革开放30多年
        if one.unit not in ("年", "月") or one.comparator != "eq":
            return False
        if (
            self.text.startswith("的", start - 1)
            and one.unit == "年"
            and self.text[end : end + 1] in "，。；里中"
        ):
            return True  # 不平凡的五年
        clause = clause_start(self.text, start, max(0, start - 60))
        if (_IN_ALL if past else _TOTAL).match(self.text, end) or (
            past and start == clause and self.text[end : end + 1] != "以"
        ):
            period = Period(self.text[start:end], (start, end), None, None, None, "span")  # 五年转移农村人口…
            insort(self.here, period, key=_start)
            if start == unit.start:
                self.carried, self.carried_by = period, "opens an earlier sentence"
                self.wake = -1
            return True
        return False

    def governing(self, sentence: Sentence, order: int) -> Governing:
        """The time that governs the ``order``-th figure of a sentence, if any, and what tells so."""
        unit, found, clauses, kinds = sentence
        one, clause = found[order], clauses[order]
        if (
            one.unit in DURATIONS
            and (one.comparator == "le" or (one.unit == "年" and one.comparator == "eq"))
            and not _OUTCOME.search(self.text, clause, one.span[0])
        ):
            return _UNGOVERNED
        if not self.here and not kinds[order]:
            return self._from_before(one, clause)
        dated, recurring = self._before(sentence, order)
        if kinds[order] == "from":
            return self._base_time(one, unit, dated, recurring, clause)
        if kinds[order] == "to":
            return self._reached(one, found[order - 1], unit, dated, recurring, clause)
        if dated:
            last = in_turn(self.text, dated, found, order)
            if recurring and (
                last.kind == "stage"
                or (recurring[-1].span[0] > last.span[0] and self._opens_clause(recurring[-1], unit))
                or (
                    self.text.startswith("每", recurring[-1].span[0] - _FOR_WHOM)
                    and self._tells_who(last, clause)
                )
            ):
                return recurring[-1], "how often"
            return last, "in turn" if last is not dated[-1] else _told_in(last, clause)
        if recurring:
            return recurring[-1], "how often"
        return self._from_before(one, clause)

    def _from_before(self, one: Measure, clause: int) -> Governing:
        """The time that goes on from the units before; that of a section of goals is not of what there is already."""
        if self.incoming[1] == "leads the section" and _EXISTING.search(self.text, clause, one.span[0]):
            return _UNGOVERNED
        return self.incoming

    def _before(self, sentence: Sentence, order: int) -> tuple[list[Period], list[Period]]:
        """The times before the ``order``-th figure that may govern it, in order: what happens once, and what recurs."""
        unit, found, clauses, kinds = sentence
        text, one, clause = self.text, found[order], clauses[order]
        start = one.figure[0]
        near = [
            p
            for p in self._near(start)
            if p.span[1] <= start
            and self._governs(p)
            and not is_figure(p, one)
            and not is_measure_of(text, p, one)
            and (p.span[0] >= clause or not holds_for_its_clause(text, p, unit, found))
        ]
        dated = [p for p in near if not p.every]
        dated = [p for p in dated if p is dated[0] or not is_of_a_clause(text, p, start)]
        rated = found[order - 1] if kinds[order] == "to" else one  # 由每人每年240元提高到280元
        goes_on = not _SUMMED.match(text, clause)
        recurring = [
            p
            for p in near
            if p.every
            and not is_rate(text, p, rated)
            and (p.span[0] >= clause or (goes_on and self._opens_clause(p, unit)))
        ]
        return dated, recurring

    def compared(self, sentence: Sentence, order: int) -> Period | None:
        """The year that a change is measured from: 比2020年提高10个百分点."""
        one, clause = sentence.figures[order], sentence.clauses[order]
        if one.change == "level" or not self.here:
            return None
        for period in reversed(self._near(one.span[0])):
            start, end = period.span
            if clause <= start and end <= one.span[0] and self.text[start - 1 : start] in ("比", "较"):
                return period
        return None

    def _tells_who(self, period: Period, clause: int) -> bool:
        """Whether a time is part of who is meant in the clause before: 2020年退休的人员，|每人每月增加90元; not 到2025年，."""
        return period.span[1] < clause and _WHO.fullmatch(self.text, period.span[1], clause) is not None

    def _opens_clause(self, period: Period, unit: Unit) -> bool:
        return period.span[0] == clause_start(self.text, period.span[0], unit.start)

    def _is_base(self, period: Period, base: Measure, clause: int) -> bool:
        """Whether a period belongs to the old level alone: 由2015年的38%."""
        return clause <= period.span[0] < base.span[0] and (
            period.text.startswith(("从", "由")) or self.text.startswith("由", max(0, period.span[0] - 1))
        )

    def _base_time(
        self, one: Measure, unit: Unit, dated: list[Period], recurring: list[Period], clause: int
    ) -> Governing:
        """When the old level held; in a row of changes (由…到…，由…到…) the first names it for all."""
        own = [
            p
            for p in self._near(one.figure[0])
            if p.span[1] <= one.figure[0] and not p.every and self._is_base(p, one, clause)
        ]
        if own:
            self.base = (unit.start, own[-1])
            return own[-1], "of the old level"
        if self.base and self.base[0] == unit.start and self.reached:
            return self.base[1], "of the change before"
        inside = [p for p in recurring if p.span[0] >= clause]
        return (inside[-1], "how often") if inside and not dated else _UNGOVERNED

    def _reached(
        self,
        one: Measure,
        base: Measure,
        unit: Unit,
        dated: list[Period],
        recurring: list[Period],
        clause: int,
    ) -> Governing:
        """When the new level is or was reached."""
        own = [
            p
            for p in self._near(one.figure[0])
            if base.span[1] <= p.span[0] and p.span[1] <= one.figure[0] and not p.every
        ]
        if own:
            self.reached = own[-1]
            return own[-1], "of the new level"
        if self.base and self.base[0] == unit.start and self.reached and not dated_in_clause(dated, clause):
            return self.reached, "of the change before"
        self.reached = None
        dated = [p for p in dated if not self._is_base(p, base, clause)]
        if dated:
            governing: Governing = dated[-1], _told_in(dated[-1], clause)
        else:
            governing = (recurring[-1], "how often") if recurring else self.incoming
        return governing if governing[0] and governing[0].kind != "span" else _UNGOVERNED


def _told_in(period: Period, clause: int) -> DeadlineRule:
    return "in the clause" if period.span[0] >= clause else "earlier in the sentence"


def _start(period: Period) -> int:
    return period.span[0]


def dated_in_clause(dated: Sequence[Period], clause: int) -> bool:
    """Whether the clause has a time of its own."""
    return any(p.span[0] >= clause for p in dated)
