"""Who must, must not, should or may do what; what is to be reached; who answers for it.

First each unit is read by itself: cut into clauses (``clauses``), with the acts that words of force make
(``forces``). Then the units are gone through in order, and what their place makes of them is decided; bare tasks
fill what the marked acts leave (``tasks``). What a heading, a lead with a colon or a paragraph's first words say
about later sentences is remembered in ``_Reader``.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from planparse.cleaning.text import Range
from planparse.extraction.acts.aims import (
    STRAY,
    holds_work,
    is_lead,
    is_norm,
    is_outcome,
    is_title,
    reaches_figure,
)
from planparse.extraction.acts.assigning import Assignments, is_within
from planparse.extraction.acts.clauses import REMARKS, Clause, clauses, ends_in_de, signs
from planparse.extraction.acts.forces import Act, forbids, marked_acts
from planparse.extraction.acts.found import FoundGoal, FoundObligation
from planparse.extraction.acts.leads import GOALS, NO_ACTS, Lead, apart, as_item, bind, has_own_duty, lead_of
from planparse.extraction.acts.parties import label
from planparse.extraction.acts.quotations import outside_quotations
from planparse.extraction.acts.responsible import ENDS, STARTS, answer_behind
from planparse.extraction.acts.tasks import bare_tasks, decides, reports
from planparse.extraction.context import Context
from planparse.extraction.passages import Passages
from planparse.extraction.patterns import by_start, opens
from planparse.extraction.units import Unit
from planparse.lexicon import goals, statements
from planparse.lexicon.passages import SectionAct
from planparse.lexicon.reasons import GoalRule
from planparse.regex import regex

FORCES = {"P": "prohibited", "M": "mandatory", "D": "directive", "E": "encouraged", "A": "permitted"}

_TURN = regex(goals.TURN)
_LEAD_IN = regex(goals.LEAD_IN)
_SENDS = regex(goals.SENDS)
_REQUEST = regex(goals.REQUEST)
_GOAL_DATE = by_start(goals.GOAL_DATES)
_GOAL_OPENING = by_start(goals.GOAL_OPENINGS)
_GUIDING = regex(goals.GUIDING)
_GOAL_FIGURE = by_start(goals.GOAL_FIGURES)
_NO_GOAL = regex(goals.NO_GOAL)
_STARTING = regex(goals.STARTING)
_CASE_END = regex(goals.CASE_END)
_REPORTED = regex(statements.REPORTED)
_OUR_STANCE = regex(statements.OUR_STANCE)
_TITLE = regex(f"{statements.TITLE_END}$")
_COLON = regex(r"\s*+：\s*+")
# What acts of sections make of their sentences; those of all others are read as plans.
_MODES: dict[SectionAct | None, str] = {
    None: "mixed",
    "goals": "goals",
    "principles": "principles",
    **dict.fromkeys(("definitions", "conditions", "measurement"), "stated"),  # only marked acts count
}
_BINDING = ("rules", "sanctions", "conditions")  # what sections do whose lists bind
_FULL_STOPS = "。；：！"
_STOPS = _FULL_STOPS + "，"


def extract_obligations(
    text: str, units: Sequence[Unit], passages: Passages | None = None
) -> tuple[list[FoundObligation], list[FoundGoal]]:
    """Every obligation and every goal of the units, in the order of the text."""
    passages = passages or Passages(text, units, Context())
    return _Reader(text, outside_quotations(text, units), passages).run()


# What a unit consists of: its clauses, and the kinds of all markers and remarks in them.
_Clauses = tuple[list[Clause], str]
_UNREAD: _Clauses = ([], "")
_Sentence = tuple[list[Clause], str, list[Act]]
"""A unit read by itself: its clauses, the kinds, and the acts of its markers."""


def _sentence(text: str, unit: Unit) -> _Sentence:
    return _read(text, *clauses(text, unit.start, unit.end))


def _read(text: str, parts: list[Clause], kinds: str) -> _Sentence:
    acts = marked_acts(text, parts) if kinds.strip(REMARKS) else []
    if acts and "X" in kinds:
        acts = [act for act in acts if text.startswith(goals.DUTY_BEHIND, parts[act.first].start)]
    return parts, kinds, acts


def _sentences(text: str, units: Sequence[Unit]) -> list[_Sentence]:
    """Step by step for all units, not unit by unit: what runs again and again stays in the processor's cache.

    Headings are left empty: few of them are sentences.
    """
    read = [_UNREAD if unit.is_heading else clauses(text, unit.start, unit.end) for unit in units]
    return [_read(text, *unit) for unit in read]


class _Reader:
    """Reads units in order and remembers what earlier ones say about later ones."""

    def __init__(self, text: str, units: Sequence[Unit], passages: Passages) -> None:
        self.text = text
        self.units, self.run_in = apart(text, units)
        self.passages = passages
        self.obligations: list[FoundObligation] = []
        self.goals: list[FoundGoal] = []
        self.assignments = Assignments(text, self.units, self.obligations)
        self.lead: tuple[str, Lead] | None = None  # the section of a lead, and what its items are
        self.heading: Range = (0, 0)  # the last one with words
        self.lead_depth = 0  # how many headings are above the lead
        self.goal_paragraph = self.prose = -1  # the last ones of a goal, of an item of sentences
        self.first_paragraph = -1  # of the section being read
        self.turned = False  # a section of review and plan has come to the plan
        self.begun = ""  # the part whose preamble has come to the plan
        self.sent = ""  # the part whose preamble sends something out

    def run(self) -> tuple[list[FoundObligation], list[FoundGoal]]:
        paragraph, section, read_to = -1, None, 0
        headings, part, place = None, "", ""
        text, units, last = self.text, self.units, len(self.units) - 1
        assignments = self.assignments
        sentences = _sentences(text, units)
        for n, unit in enumerate(units):
            start, end, here, inside, above, is_heading, of_part = unit
            first = here != paragraph
            paragraph = here
            if inside != section or is_heading:
                section, self.first_paragraph = inside, here
                titled = is_heading and not self.stands_alone(n)
                assignments.enter(unit, titled=titled)
                if titled:
                    self.heading = start, end
                    continue
                if is_heading:
                    sentences[n] = _sentence(text, unit)
            if (text[start] in STARTS or start < read_to) and assignments.reads(n):
                read_to = assignments.read_to
                if end - read_to < 2:
                    continue
                unit = unit._replace(start=read_to)  # a sentence goes on behind the bracket
                sentences[n] = _sentence(text, unit)
            if above is not headings or of_part != part or self.passages.vary:
                headings, part = above, of_part
                place = self.place(unit)
            mode = place if place != "preamble" else self.preamble(unit)
            self.unit(unit, sentences[n], mode, leads=first and n < last and units[n + 1].paragraph == here)
            assignments.sentence = unit
            if text[end - 1] in ENDS or text[end - 2] in ENDS or assignments.above:
                assignments.end(unit)
        return self.obligations, self.goals

    def stands_alone(self, n: int) -> bool:
        """Whether a heading is a task and all that its section holds, beside who answers for it.

        Such are a whole sentence (（三）各地要明确专人负责。) and one with responsible parties in or below it.
        """
        unit = self.units[n]
        following = self.units[n + 1] if n + 1 < len(self.units) else None
        section = unit.section or ""
        if following and (following.section == section or is_within(following.section, section)):
            return self.text[following.start] in STARTS and self.assignments.is_all(n)
        return self.text[unit.end - 1] in "。；" or answer_behind(self.text, unit.start, unit.end) is not None

    def preamble(self, unit: Unit) -> str:
        """What a unit of a preamble is: the plan where its lead-in has come, or an order in what sends something out."""
        if _SENDS.search(self.text, unit.start, unit.end):
            self.sent = unit.part
        begins = _LEAD_IN.match(self.text, unit.start, unit.end) or self.passages.gives(unit)
        if self.begun != unit.part and not begins:
            return "preamble"
        self.begun = unit.part
        return "plan"

    def place(self, unit: Unit) -> str:
        """What the place of a unit makes of it: preamble, review, mixed, stated, goals, principles or plan."""
        act = self.passages.of(unit)
        if act == "facts":
            return "review"
        if not unit.headings:
            return "preamble" if unit.part in self.passages.with_preamble or unit.part == "letter" else "plan"
        return _MODES.get(act, "plan")

    # -- one unit ----------------------------------------------------------------------------------------

    def unit(self, unit: Unit, sentence: _Sentence, mode: str, *, leads: bool) -> None:
        """Read one sentence; ``leads`` where it opens a paragraph of several. Of a banned deed it tells nothing else."""
        if not (parts := sentence[0]):
            return
        if self.lead and not self.is_item(unit, *self.lead):
            self.lead = None
        if self.lead and self.lead[1].force == "P" and self.prose != unit.paragraph:
            self.prose = unit.paragraph if self.text[unit.end - 1] == "。" else self.prose
            if not has_own_duty(self.text, parts, sentence[2]):
                self.emit(unit, parts, as_item(self.text, self.lead[1], parts, []))
                return
        self.judge(unit, sentence, mode, leads=leads)

    def judge(self, unit: Unit, sentence: _Sentence, mode: str, *, leads: bool) -> None:
        """Decide what a sentence sets by its place, and what it says of the items below it."""
        parts, kinds, marked = sentence
        if self.lead and self.lead[1] == GOALS and mode == "plan":
            mode = "goals"
        nothing = self.no_acts(unit, parts)
        barred = nothing or "X" in kinds
        marked = self.marked(unit, parts, marked, mode) if marked and not nothing else []
        if mode == "review":
            self.emit(unit, parts, marked)
        elif mode != "mixed" or self.turns(unit, marked):
            bare = [] if barred or "V" in kinds else self.bare(unit, parts, marked, mode, leads)
            acts = (
                sorted(marked + bare, key=attrgetter("first", "code")) if marked and bare else marked or bare
            )
            goal = False
            if mode == "goals" or not marked:
                goal = self.goal(unit, parts, acts, mode, "G" in kinds)
            elif "G" in kinds and mode == "plan":
                self.goals.append(FoundGoal(unit.start, unit.end, unit.section, "announced"))
            if not goal:
                bind(self.text, unit, acts)
                acts = self.of_lead(unit, parts, acts, leads=leads)
                if acts:
                    self.name_by_label(unit, acts)
                    self.emit(unit, parts, acts)
                if unit.section and (said := lead_of(self.text, unit, acts)):
                    self.lead, self.lead_depth = (unit.section, said), len(unit.headings)

    def name_by_label(self, unit: Unit, acts: Sequence[Act]) -> None:
        """Where the heading in its line is a label with a colon, who acts: 1.(市教育局)：负责学校安全."""
        begins, ends = self.heading
        if _COLON.fullmatch(self.text, ends, unit.start) and not any(act.actors for act in acts):
            who = label(self.text, begins, ends)
            for act in acts:
                act.add((who, "earlier clause"))

    def is_item(self, unit: Unit, section: str, lead: Lead) -> bool:
        """Whether a lead speaks of this unit: the first paragraph of each section below its own.

        Of a list of no acts a heading with words is the item; what stands below it may be acts.
        """
        if unit.start in self.run_in and unit.section == section:
            return True
        if not (unit.section or "").startswith(section + "/") or unit.paragraph != self.first_paragraph:
            return False
        return lead != NO_ACTS or unit.is_heading or not any(unit.headings[self.lead_depth :])

    def of_lead(self, unit: Unit, parts: Sequence[Clause], acts: list[Act], *, leads: bool) -> list[Act]:
        """What the lead of a list makes of a unit's acts; outside rules an item of several sentences sets tasks of its own."""
        if self.lead is None:
            return acts
        if leads and self.text[unit.end - 1] == "。" and self.passages.of(unit) not in _BINDING:
            self.prose = unit.paragraph
        return acts if self.prose == unit.paragraph else as_item(self.text, self.lead[1], parts, acts)

    def no_acts(self, unit: Unit, parts: Sequence[Clause]) -> bool:
        """Titles and bare cases (…的；)."""
        text = self.text
        if text[unit.end - 1] not in _STOPS and _TITLE.search(text, unit.start, unit.end):
            return True
        if self.lead and self.lead[1] == NO_ACTS:
            return ends_in_de(text, parts[-1].end) or _CASE_END.search(text, unit.start, unit.end) is not None
        return False

    def marked(self, unit: Unit, parts: Sequence[Clause], acts: list[Act], mode: str) -> list[Act]:
        """The marked acts that the place of a unit leaves to it."""
        text = self.text
        if self.is_case(unit, parts):
            return []
        if _OUR_STANCE.match(text, unit.start):
            acts = [act for act in acts if act.code == "P" and len(acts) == 1]
        if self.lead and self.lead[1] == NO_ACTS:
            acts = [act for act in acts if act.code in "AM" or forbids(text, parts, act)]
        if mode == "preamble":
            reported = _REPORTED.search(text, unit.start, unit.end)
            acts = [] if reported else [act for act in acts if not (act.marker and act.marker.kind == "B")]
            if self.sent == unit.part and any(act.code == "M" for act in acts):
                self.begun = unit.part  # what orders goes on to do so
        if mode == "review":
            acts = [
                act
                for act in acts
                if act.marker and text[act.marker.start : act.marker.end] in goals.BINDING_IN_REVIEWS
            ]
        return acts

    def is_case(self, unit: Unit, parts: Sequence[Clause]) -> bool:
        """Whether a unit only names a case (…的)."""
        text = self.text
        return ends_in_de(text, parts[-1].end) and "是" not in text[unit.start : unit.end]

    def turns(self, unit: Unit, acts: Sequence[Act]) -> bool:
        """In a section of review and plan: whether the plan has begun."""
        if not self.turned:
            self.turned = (
                any(act.code == "M" for act in acts)
                or _TURN.search(self.text, unit.start, unit.end) is not None
            )
        return self.turned

    def bare(self, unit: Unit, parts: Sequence[Clause], acts: list[Act], mode: str, leads: bool) -> list[Act]:
        text, start, end = self.text, unit.start, unit.end
        if (acts and not acts[0].first and acts[-1].first + 1 == len(parts)) or (
            self.lead and self.lead[1] == NO_ACTS
        ):
            return []  # no clause is left, or none can be one
        if mode == "stated":
            return []
        if mode == "preamble" and not (_REQUEST.search(text, start, end) or decides(text, start, end)):
            return []
        if mode == "principles" and leads and is_lead(text, start, end):
            return []  # 坚持党的领导。 before what it means
        if mode == "goals" and is_title(text, unit, parts):
            return []
        if reports(text, start, end):
            return []
        if self.is_case(unit, parts) or text.endswith(goals.LISTED, start, end):
            return []
        stray = end - start < STRAY and (len(parts) == 1 or mode == "principles")
        if stray and text[end - 1] not in _FULL_STOPS:
            return []  # a stray line, a date, a signature
        return bare_tasks(text, parts, acts)

    def emit(self, unit: Unit, parts: Sequence[Clause], acts: Sequence[Act]) -> None:
        found = self.obligations
        sentence = (unit.start, unit.end)
        for act in acts:
            marker, actors = act.marker, act.actors
            start, end = parts[act.first].start, parts[act.last].end
            begins = marker.end if marker and marker.end > start else start
            for _, stop in actors:
                if begins < stop < end:
                    begins = stop
            if begins > end:
                begins = end
            force, rule, told = FORCES[act.code], act.rule, act.told
            found.append(
                FoundObligation(force, start, end, sentence, unit.section, marker, begins, rule, told, actors)
            )

    # -- goals -------------------------------------------------------------------------------------------

    def goal(
        self, unit: Unit, parts: Sequence[Clause], acts: Sequence[Act], mode: str, announced: bool
    ) -> bool:
        """Note a goal; whether the unit holds nothing but the goal."""
        text, start, end = self.text, unit.start, unit.end
        first = parts[1] if parts[0].stop == "：" and len(parts) > 1 else parts[0]
        rule: GoalRule | None = "announced" if announced else None
        if announced or opens(_GOAL_DATE, text, start, end):
            self.goal_paragraph = unit.paragraph
            rule = rule or "opens with a date"
        if text[end - 1] == "：":
            return False  # 主要目标是：, 分三步走：
        rule = rule or self.goal_rule(unit, parts, acts, mode, first)
        if rule is None:
            return False
        self.goals.append(FoundGoal(start, end, unit.section, rule))
        return text.startswith("全年", start) or not holds_work(text, parts, acts)

    def goal_rule(
        self, unit: Unit, parts: Sequence[Clause], acts: Sequence[Act], mode: str, first: Clause
    ) -> GoalRule | None:
        """By which rule a unit is a goal that nothing announces; None where it is none."""
        text, start, end = self.text, unit.start, unit.end
        if mode == "goals":
            none = is_title(text, unit, parts) or _GUIDING.match(text, start, end)
            norm = none or any(is_norm(text, parts, act) for act in acts)
            return None if norm else "section of goals"
        if self.goal_paragraph == unit.paragraph:
            state = (
                is_outcome(text, first)
                and not _NO_GOAL.search(text, start, end)
                and not _STARTING.match(text, start)
            )
            return "state in a paragraph of goals" if state else None
        if mode not in ("plan", "principles"):
            return None
        if opens(_GOAL_OPENING, text, start, end) and not _NO_GOAL.search(text, start, end):
            return "opens like a goal"
        if self.passages.of(unit) == "tasks" and reaches_figure(text, parts, acts):
            return "figure to be reached"
        if not opens(_GOAL_FIGURE, text, start, end):
            return None
        if acts and acts[0].first == 0:
            return "figure of the year" if text.startswith("全年", start) else None
        before = parts[: acts[0].first if acts else None]
        states = any(kinds.strip("NAQ") for kinds in signs(text, before).values())
        return None if states else "figure of the year"
