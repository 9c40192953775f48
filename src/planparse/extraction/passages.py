"""What each section does: tells facts, sets goals or tasks, lays down rules, gives awards.

Decided once a section, by the nearest of three witnesses: the headings above it, the tense of its sentences, the kind
of its document. Forces, goals and roles read it here, and so it is in the contract (``section.act``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Literal

from planparse.extraction.context import Context
from planparse.extraction.phrases.predicates import is_task
from planparse.extraction.told import REPORTS, asked_before, told, way_of
from planparse.extraction.units import Unit, with_preamble
from planparse.lexicon import grants
from planparse.lexicon import passages as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.goals import STATE
from planparse.lexicon.passages import SectionAct
from planparse.lexicon.reasons import SectionRule
from planparse.regex import regex

_PLACE_NOUN = f"(?:{'|'.join(lexicon.PLACE_NOUNS)})"

Said = SectionAct | Literal["both"] | None  # both: facts and plans, one after the other

_FACT_NOUN = regex(f"(?:{'|'.join(lexicon.FACT_NOUNS)})(?:[和与及、]|{lexicon.REMARK})")
_PLACE = regex(
    rf"(?:[本我全][省市州县区镇乡村]|[^，。；]{{1,8}}的)?{_PLACE_NOUN}(?:[和与及、]{_PLACE_NOUN})*{lexicon.REMARK}"
)
_FACT_OBJECT = regex(f"(?:{'|'.join(lexicon.FACT_OBJECTS)})(?:[和与及、]|{lexicon.REMARK})")
_RESULT = regex(f"{lexicon.FACT_RESULTS}|{STATE}")
_PLANS = regex(lexicon.PLANS)
_HEADINGS = [(act, regex(pattern)) for act, pattern in lexicon.HEADINGS]
_BINDS = regex(lexicon.BINDS)
_DONE = regex(lexicon.DONE)
_NORMS = regex(lexicon.NORMS)
_STANDARDS = regex(lexicon.STANDARDS)
_MAKES = regex(lexicon.MAKES)
_NEWS = regex(lexicon.NEWS)
_TELLING_TITLE = regex(lexicon.TELLING_TITLE)
_PLANNED = regex(lexicon.PLANNED)
_GIVES = regex(grants.GIVES)
_GIFTS = regex(grants.GIFTS)
_GRANTS, _SUM = regex(grants.GRANTS), regex(grants.MUCH)
_SCORES, _SCORED_IF = regex(lexicon.SCORES), regex(lexicon.SCORED_IF)
_MAY_SCORE = regex(lexicon.MAY_SCORE)
# What no heading makes of a section below such a one: states told below goals or tasks are to be reached.
_HELD: dict[Said, tuple[Said, ...]] = {
    "facts": ("both", "principles", "definitions", "sanctions", "conditions", "awards", "measurement"),
    "goals": ("facts", "both"),
    "tasks": ("facts", "both"),
}
# Headings of these say more of a section than the points in it do.
_FOR_RULES = frozenset(("definitions", "sanctions", "conditions", "awards", "measurement"))
_ENCOURAGED = tuple(ENCOURAGED)
_STOPS = ("。", "；", "：")
_SENTENCE_ENDS = frozenset("。；！？：")


class Passages:
    """The acts of a text's sections; ``sections`` has them by id, None where one does two things (回顾和安排).

    ``rules`` has by which rule. Sentences of one section may ``vary``: some tell, and others ask. A text ``scores`` that
    says anywhere for what points are given, and ``assesses`` where enough of it does.
    """

    def __init__(self, text: str, units: Sequence[Unit], context: Context) -> None:
        self._text = text
        self.with_preamble = with_preamble(units)  # parts
        sections = [
            (section, _headings(text, read), [unit for unit in read if not unit.is_heading])
            for section, read in ((name, list(group)) for name, group in groupby(units, key=_section))
        ]
        self._default: SectionAct = "rules" if context.is_rule and not context.is_answer else "tasks"
        body = [unit for _, _, body in sections for unit in body]
        self.scores = bool(_MAY_SCORE.search(text) and _SCORED_IF.search(text))
        self.assesses = self._scores(body, lexicon.SCORED)
        self._default_by: SectionRule = "kind of the document"
        if self.assesses and self._default == "tasks":
            self._default, self._default_by = "rules", "sentences score"
        self._facts_by = self._tells_at_all(context, units, body) if self._default == "tasks" else None
        if self._facts_by:
            self._default = "facts"
        self.sections: dict[str, SectionAct | None] = {}
        self.rules: dict[str, SectionRule] = {}
        for section, headings, body in sections:
            self.sections[section], self.rules[section] = self._act(headings, body)
        way = None if self.assesses else way_of(context, news=self._facts_by == "opens like news")
        self._told = told(text, units, way, self._said_of)
        if context.kind in lexicon.ANSWERING_KINDS:
            self._told |= frozenset(asked_before(text, units))
        self.vary = bool(self._told)
        self._asking = dict(self.sections)
        if way:  # what it promises is a plan, though its section reports
            held = None if context.is_answer else "heading"
            self._asking = {name: self._asked(name, act, held) for name, act in self.sections.items()}
        for section, _, body in sections if self.vary else ():
            self._tell(section, body)

    def _tells_at_all(
        self, context: Context, units: Sequence[Unit], body: Sequence[Unit]
    ) -> SectionRule | None:
        """What tells that a whole text, which lays down no rules, reports or describes; ``body`` are its sentences."""
        if _TELLING_TITLE.search(context.title):
            return "title tells facts"
        if not context.kind and self._opens_like_news(units):
            return "opens like news"
        if not context.kind and self._tells(body):
            return "whole text reports"
        may_describe = not context.kind or context.kind in lexicon.DESCRIPTIVE_KINDS
        return "hardly binds" if may_describe and self._describes(body) else None

    def gives(self, unit: Unit) -> bool:
        """Whether a sentence before all sections gives so much, and does not report what was given, as those of a letter may."""
        return (
            unit.part != "letter"
            and self._holds(_GRANTS, unit)
            and self._holds(_SUM, unit)
            and not self._holds(REPORTS, unit)
        )

    def of(self, unit: Unit) -> SectionAct | None:
        """What a unit does: what its section does, unless it tells where that does both."""
        return "facts" if unit.start in self._told else self._asking[_section(unit)]

    def _said_of(self, unit: Unit) -> SectionAct | None:
        """What the headings say that the section of a unit does."""
        section = _section(unit)
        return self.sections[section] if self.rules[section].startswith("heading") else None

    def _asked(self, section: str, act: SectionAct | None, held: str | None) -> SectionAct | None:
        """What the sentences of a section do that do not tell; those of one that ``held`` makes facts tell all."""
        return "tasks" if act == "facts" and self.rules[section] != held else act

    def _tell(self, section: str, body: Sequence[Unit]) -> None:
        """Note that a section tells, or both tells and asks."""
        telling = sum(unit.start in self._told for unit in body)
        act: SectionAct | None = "facts" if telling == len(body) else None
        if telling and self._asking[section] != "facts" and act != self.sections[section]:
            self.sections[section], self.rules[section] = act, "tells before it asks"

    def _act(self, headings: tuple[str, ...], body: Sequence[Unit]) -> tuple[SectionAct | None, SectionRule]:
        said = self._said(headings, body)
        if said not in _FOR_RULES and self._scores(body, 1 if self.assesses else lexicon.SCORED):
            return "rules", "sentences score"
        if said == "both":
            return None, "heading of both"
        if said and said != "tasks":
            return said, "heading"
        if self._facts_by:
            if said:
                return "tasks", "heading"
            if self._facts_by != "opens like news" and self._binds(body):
                return "tasks", "sentences bind"
            return "facts", self._facts_by
        if self._default == "tasks" and not said and self._tells(body):
            return "facts", "sentences report"
        if self._default == "tasks" and self._gives(body):
            return "awards", "sentences give"
        if said == "tasks" and self._default_by == "sentences score":
            return said, "heading"
        return self._default, "heading" if said == self._default else self._default_by

    def _said(self, headings: tuple[str, ...], body: Sequence[Unit]) -> Said:
        """What the headings say; of standards nothing where most sentences make some."""
        said = _said(headings)
        return None if said == "definitions" and self._sets_standards(body) else said

    def _holds(self, pattern: re.Pattern[str], unit: Unit) -> bool:
        return pattern.search(self._text, unit.start, unit.end) is not None

    def _count(self, pattern: re.Pattern[str], body: Sequence[Unit]) -> int:
        """How many sentences hold a pattern."""
        return sum(self._holds(pattern, unit) for unit in body)

    def _tells(self, body: Sequence[Unit]) -> bool:
        """Whether enough sentences report, and few of them bind."""
        if len(body) < lexicon.FEWEST:
            return False
        told = self._count(REPORTS, body)
        return told >= lexicon.REPORTING * len(body) and not _more_than(
            lexicon.BINDING * told, map(self._is_binding, body)
        )

    def _opens_like_news(self, units: Sequence[Unit]) -> bool:
        """Whether a text without headings begins with the day of what it tells, however much its speakers ask for."""
        if not units or units[0].part == "letter" or any(unit.headings or unit.is_heading for unit in units):
            return False
        return _NEWS.match(self._text, units[0].start) is not None

    def _describes(self, body: Sequence[Unit]) -> bool:
        """Whether too few whole sentences lay down norms or set tasks for a text that is there to bind."""
        text = self._text
        whole = [unit for unit in body if text[unit.end - 1] in _SENTENCE_ENDS]  # no cells, no lines of forms
        if len(whole) < lexicon.WHOLE or _more_than(lexicon.DESCRIBING * len(whole), map(self._plans, whole)):
            return False
        return self._count(_NORMS, whole) <= lexicon.NORMATIVE * len(whole)

    def _binds(self, body: Sequence[Unit]) -> bool:
        """Whether words bind or plan in most of a section, of a text that tells or describes.

        Its bare verbs tell nothing.
        """
        return 2 * self._count(_PLANNED, body) > len(body)

    def _sets_standards(self, body: Sequence[Unit]) -> bool:
        """Whether most sentences say what standards are to be made, not what they are for."""
        return 2 * self._count(_MAKES, body) > len(body)

    def _gives(self, body: Sequence[Unit]) -> bool:
        """Whether half of the sentences of a section give."""
        if not body or not _GIFTS.search(self._text, body[0].start, body[-1].end):
            return False
        return not _more_than(len(body) / 2, (not self._holds(_GIVES, unit) for unit in body))

    def _scores(self, body: Sequence[Unit], fewest: int) -> bool:
        """Whether enough sentences tell of points, and so many say for what they are given or taken."""
        if not self.scores or self._count(_SCORED_IF, body) < fewest:
            return False
        return self._count(_SCORES, body) >= lexicon.SCORING * len(body)

    def _is_binding(self, unit: Unit) -> bool:
        return self._holds(_BINDS, unit) or (
            is_task(self._text, unit.start, unit.end) and not self._holds(_DONE, unit)
        )

    def _plans(self, unit: Unit) -> bool:
        """Whether a sentence plans or gives, or begins with a task."""
        return (
            self._holds(_PLANNED, unit)
            or self._holds(_GIVES, unit)
            or is_task(self._text, unit.start, unit.end)
        )


def _more_than(most: float, told: Iterable[bool]) -> bool:
    """Whether more than so many sentences are told to be so; asks no further than it must."""
    return any(count > most for count in accumulate(told))


def _section(unit: Unit) -> str:
    return unit.section or ""


def _headings(text: str, units: Sequence[Unit]) -> tuple[str, ...]:
    """The headings above the sentences of a section, its own among them."""
    last = units[-1]
    return (*last.headings, text[last.start : last.end]) if last.is_heading else last.headings


@lru_cache(maxsize=1024)
def _said_by(heading: str) -> Said:
    """What one heading says of its section: an act, ``both`` facts and plans, or nothing, as a whole sentence does."""
    if heading.endswith(_STOPS):
        return None
    facts = _tells_facts(heading)
    if facts:
        return "both" if _PLANS.search(heading) else "facts"
    for act, pattern in _HEADINGS:
        if pattern.search(heading):
            return act
    bare = heading.removeprefix("关于")
    if _STANDARDS.search(heading) and not is_task(bare, 0, len(bare)):
        return "definitions"
    return "tasks" if _PLANS.search(heading) else None


def _said(headings: Sequence[str]) -> Said:
    """What the headings of a section say, outermost first: facts hold below, unless one plans."""
    said: Said = None
    for heading in headings:
        own = _said_by(heading)
        if own and own not in _HELD.get(said, ()):
            said = own
    return said


def _tells_facts(heading: str) -> bool:
    """Whether a heading names what was or is, or says how something stands (数字产业规模稳步增长)."""
    if len(heading) > lexicon.LONGEST_HEADING:
        return False
    if _FACT_NOUN.search(heading):
        return True
    if _PLACE.match(heading) and not is_task(heading, 0, len(heading)):
        return True
    if not (_RESULT.search(heading) or _FACT_OBJECT.search(heading)):
        return False
    if heading.startswith(lexicon.NOUNS_TOO):
        return True
    return not (heading.startswith(_ENCOURAGED) or is_task(heading, 0, len(heading)))
