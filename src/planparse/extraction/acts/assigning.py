"""Which acts the parties answer for that a bracket, a line or a heading names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from planparse.extraction.acts.found import FoundObligation
from planparse.extraction.acts.responsible import ENDS, Answer, answer_at, answer_behind
from planparse.extraction.units import Unit
from planparse.lexicon.reasons import AnswerRule

_MOST_PARTIES = 200  # of one act; documents have a few dozens at most


class _Above(NamedTuple):
    """What stands with a heading is for all acts below it."""

    section: str
    answer: Answer


class Assignments:
    """Gives each answer (甲局负责) to the acts before it, back to the last answer or heading.

    An answer in a line of its own is for all items since then (1. …。 2. …。 责任单位：甲局). Where no act stands
    before it, the sentence there is the task; where only a heading does, the acts below the heading are meant.
    """

    def __init__(self, text: str, units: Sequence[Unit], acts: list[FoundObligation]) -> None:
        self.text = text
        self.units = units
        self.acts = acts
        self.read_to = 0  # the end of the last answer, which may reach over several units
        self._section: str | None = None
        self._of_section = self._of_items = 0  # the first act of the section; of the items before it as well
        self.above: _Above | None = None
        self.sentence: Unit | None = None  # the last one read that has no answer
        self._titled = False  # the section has a title, and no sentence of it has an answer yet
        self._covered = (0, 0)  # the acts of the last answer
        self._last = Answer(0, 0, [])  # the last answer, with all that went on from it
        self._behind = -1  # the unit behind the last answer

    def enter(self, unit: Unit, *, titled: bool) -> None:
        """A section begins, with a title or as an item among others."""
        self._of_section = len(self.acts)
        if titled or _parent(unit.section) != _parent(self._section):
            self._of_items = self._of_section
        self._section, self.sentence, self._titled = unit.section, None, titled
        if self.above and not is_within(unit.section, self.above.section):
            self.above = None
        if titled and self.text[unit.end - 1] in ENDS:
            answer = answer_behind(self.text, unit.start, unit.end)
            if answer and unit.section:
                answer.rule = "heading above"
                self.above = _Above(unit.section, answer)

    def reads(self, n: int) -> bool:
        """Whether unit ``n`` begins with an answer, or in one that reaches over several units."""
        unit = self.units[n]
        if unit.start >= self.read_to:
            answer = answer_at(self.text, unit.start, unit.end)
            own_line = not n or self.units[n - 1].paragraph != unit.paragraph
            if not answer or (own_line and not answer.tells_part):
                return False  # names alone in a line may be a signature
            goes_on = n == self._behind
            if not goes_on:
                self._take(self._of_items if own_line else self._of_section, answer)
            self._give(answer, "line of its own" if own_line else "between sentences", goes_on=goes_on)
        self._behind = n + 1 if unit.end - self.read_to < 2 else -1
        return True

    def end(self, unit: Unit) -> None:
        """A sentence has been read: give its acts what the heading above or a bracket at its end says."""
        if self.above:
            answer = self.above.answer
            for act in takewhile(lambda act: act.start >= unit.start, reversed(self.acts)):
                act.responsible, act.answer = answer.parties, answer
        behind = answer_behind(self.text, unit.start, unit.end)
        if behind:
            self._take(self._of_section, behind)
            self._give(behind, "end of the sentence", goes_on=False)

    def is_all(self, n: int) -> bool:
        """Whether the section of heading ``n`` holds nothing but answers, and at least one."""
        section, read_to = self.units[n].section or "", 0
        for k in range(n + 1, len(self.units)):
            unit = self.units[k]
            if not is_within(unit.section, section):
                break
            if unit.start >= read_to:
                answer = answer_at(self.text, unit.start, unit.end)
                if not answer:
                    return False
                read_to = answer.end
        return read_to > 0

    def _take(self, first: int, answer: Answer) -> None:
        """Settle which acts an answer is for."""
        if self._of_section == len(self.acts) and self.sentence:
            task = self.sentence
            span = (task.start, task.end)
            self.acts.append(
                FoundObligation(
                    "directive", *span, span, task.section, None, task.start, "somebody answers for it"
                )
            )
        elif first == len(self.acts) and self._titled and self._section and not self._is_above():
            self.above = _Above(self._section, Answer(answer.start, answer.end, [], "line of its own"))
        self._covered = (first, len(self.acts))

    def _is_above(self) -> bool:
        """Whether the title of the section has an answer itself."""
        return self.above is not None and self.above.section == self._section

    def _give(self, answer: Answer, rule: AnswerRule, *, goes_on: bool) -> None:
        """Give an answer to the acts it is for; it ``goes_on`` from the one before (牵头单位：甲⏎配合单位：乙)."""
        if goes_on:
            named = bool(self._last.parties)
            self._last.end = answer.end
            self._last.parties.extend(answer.parties)
        else:
            named = False
            self._last = Answer(answer.start, answer.end, [*answer.parties], rule)
        del self._last.parties[_MOST_PARTIES:]
        if not named and (not goes_on or answer.parties):
            for act in self.acts[slice(*self._covered)]:
                act.answer = self._last  # one for all, so that it can go on
                act.responsible = self._last.parties or act.responsible
        if self.sentence:
            self.sentence, self._titled = None, False
        elif self._titled and self.above:
            self.above.answer.parties.extend(answer.parties)
            del self.above.answer.parties[_MOST_PARTIES:]
            self.above.answer.end = answer.end
        self.read_to = answer.end
        self._of_section = self._of_items = len(self.acts)


def is_within(section: str | None, above: str) -> bool:
    """Whether a section is the one above or lies below it; both are ids."""
    return section == above or (section is not None and section.startswith(above + "/"))


def _parent(section: str | None) -> str:
    return (section or "").rpartition("/")[0]
