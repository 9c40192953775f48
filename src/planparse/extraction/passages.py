"""What each section does: tells facts, sets goals or tasks, lays down rules, gives awards.

Decided once a section, by the nearest of three witnesses: the headings above it, the tense of its sentences, the kind
of its document. Forces, goals and roles read it here, and so it is in the contract (``section.act``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from planparse.extraction.context import Context
from planparse.extraction.phrases.predicates import is_task, skip_openers
from planparse.extraction.units import Unit
from planparse.lexicon import passages as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.goals import STATE
from planparse.lexicon.passages import SectionAct
from planparse.regex import regex

Said = SectionAct | Literal["both"] | None  # both: facts and plans, one after the other

_FACT_NOUN = regex(f"(?:{'|'.join(lexicon.FACT_NOUNS)})(?:[和与及、]|{lexicon.REMARK})")
_FACT_OBJECT = regex(f"(?:{'|'.join(lexicon.FACT_OBJECTS)})(?:[和与及、]|{lexicon.REMARK})")
_RESULT = regex(f"{lexicon.FACT_RESULTS}|{STATE}")
_PLANS = regex(lexicon.PLANS)
_HEADINGS = [(act, regex(pattern)) for act, pattern in lexicon.HEADINGS]
_REPORTS = regex(lexicon.REPORTS)
_BINDS = regex(lexicon.BINDS)
_GIVES = regex(lexicon.GIVES)
# What no heading makes of a section below such a one: states told below goals or tasks are to be reached.
_HELD: dict[Said, tuple[Said, ...]] = {
    "facts": ("both", "principles", "definitions", "sanctions", "conditions", "awards", "measurement"),
    "goals": ("facts", "both"),
    "tasks": ("facts", "both"),
}
_ENCOURAGED = tuple(ENCOURAGED)
_STOPS = ("。", "；", "：")


class Passages:
    """The acts of a text's sections; ``sections`` has them by id, None where one does two things (回顾和安排)."""

    def __init__(self, text: str, units: Sequence[Unit], context: Context) -> None:
        self._text = text
        self._kind: SectionAct = "rules" if context.is_rule else "tasks"
        if not context.kind and self._tells([unit for unit in units if not unit.is_heading]):
            self._kind = "facts"  # news and cases have no kind
        self.sections: dict[str, SectionAct | None] = {}
        for section, group in groupby(units, key=_section):
            read = list(group)
            headings = max((_headings(text, unit) for unit in read), key=len)
            self.sections[section] = self._act(headings, [unit for unit in read if not unit.is_heading])

    def of(self, unit: Unit) -> SectionAct | None:
        """What the section of a unit does."""
        return self.sections[unit.section or ""]

    def _act(self, headings: tuple[str, ...], units: Sequence[Unit]) -> SectionAct | None:
        said = _said(headings)
        if said == "both":
            return None
        if said and said != "tasks":
            return said
        if self._kind == "facts":
            return "tasks" if said or self._binds(units) else "facts"
        if self._kind == "tasks" and not said and self._tells(units):
            return "facts"
        return "awards" if self._kind == "tasks" and self._gives(units) else self._kind

    def _tells(self, units: Sequence[Unit]) -> bool:
        """Whether most sentences report and few bind."""
        told = sum(_REPORTS.search(self._text, unit.start, unit.end) is not None for unit in units)
        if len(units) < lexicon.FEWEST or told < lexicon.REPORTING * len(units):
            return False
        return sum(map(self._is_binding, units)) <= lexicon.BINDING * told

    def _binds(self, units: Sequence[Unit]) -> bool:
        return sum(map(self._is_binding, units)) > len(units) / 2

    def _is_binding(self, unit: Unit) -> bool:
        text, start, end = self._text, unit.start, unit.end
        return _BINDS.search(text, start, end) is not None or is_task(
            text, start, end, skip_openers(text, start, end)
        )

    def _gives(self, units: Sequence[Unit]) -> bool:
        given = sum(_GIVES.search(self._text, unit.start, unit.end) is not None for unit in units)
        return given * 2 >= len(units) > 0


def _section(unit: Unit) -> str:
    return unit.section or ""


def _headings(text: str, unit: Unit) -> tuple[str, ...]:
    return (*unit.headings, text[unit.start : unit.end]) if unit.is_heading else unit.headings


@cache
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
    if not (_RESULT.search(heading) or _FACT_OBJECT.search(heading)):
        return False
    if heading.startswith(lexicon.NOUNS_TOO):
        return True
    return not (heading.startswith(_ENCOURAGED) or is_task(heading, 0, len(heading)))
