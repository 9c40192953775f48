"""What the engines know of the document around a sentence."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planparse.extraction.time.periods import periods
from planparse.lexicon import grants
from planparse.lexicon.kinds import KINDS, LETTERS
from planparse.lexicon.passages import HONOURS, SUMMARIES, TELLING_KINDS
from planparse.lexicon.periods import FIVE_YEAR_PLANS
from planparse.lexicon.roles import ANSWER_KINDS, ANSWERS, ISSUING, RULE_KINDS
from planparse.regex import regex

_NUMBERED_PLAN = regex("第(十[一二三四五六]?|[一二三四五六七八九])个五年")  # 第十四个五年规划 is the “十四五”
_GRANTS = regex("|".join(grants.IN_TITLE))
_ANSWERS = regex(ANSWERS)
_HONOURS = regex(HONOURS)
_REMARKS = regex("(?:[》〉”]|（[^（）]{1,12}）)+$")  # 《…管理办法（试行）》


class Context(NamedTuple):
    """The letterhead's say in reading a sentence; relative times count from ``issued_on``."""

    title: str = ""
    kind: str = ""
    issued_on: date | None = None
    has_provisions: bool = False  # and no other sections

    @property
    def past_before(self) -> date | None:
        """The day before which times are past: that of issue, or where it is lost the first of the plan's own years."""
        if self.issued_on is not None:
            return self.issued_on
        numbered = _NUMBERED_PLAN.search(self.title)
        if numbered:
            return date(FIVE_YEAR_PLANS[numbered[1] + "五"], 1, 1)
        return next((named.start for named in periods(self.title) if named.start), None)

    @property
    def gives(self) -> bool:
        """Whether the document says what is paid for what: its amounts and rates are rules."""
        return bool(_GRANTS.search(self.title))

    @property
    def is_report(self) -> bool:
        """Whether the document reviews the past before it plans."""
        return self.kind in SUMMARIES or "报告" in (self.kind or self.title[-4:])

    @property
    def is_answer(self) -> bool:
        """Whether the document answers what somebody proposed, and so tells what has been done about it."""
        return bool(_ANSWERS.search(self.title))

    @property
    def tells_first(self) -> bool:
        """Whether the document tells before it asks for anything: a bulletin, a speech, a commendation."""
        return self.kind in TELLING_KINDS or self.honours

    @property
    def honours(self) -> bool:
        """Whether the document honours somebody for what they have done."""
        return bool(_HONOURS.search(self.title))

    @property
    def is_rule(self) -> bool:
        """Whether the figures are rules: of a regulation or the one that a notice issues, or of a text that is all provisions."""
        subject = self._subject
        if subject.endswith(RULE_KINDS):
            return True
        return self.has_provisions and (not subject.endswith(KINDS) or subject.endswith(LETTERS))

    @property
    def counts_from(self) -> date | None:
        """The day that 三年内 and 今年 count from; None in a standing rule, where they count from what happens."""
        return None if self.is_rule and not self._subject.endswith(ANSWER_KINDS) else self.issued_on

    @property
    def _subject(self) -> str:
        """The kind of the document, or the title of what it issues or changes (关于印发…管理办法的通知)."""
        issues = any(word in self.title for word in ISSUING)
        subject = self.title.rpartition("的")[0] if issues else self.kind or self.title
        remarks = _REMARKS.search(subject)
        return subject[: remarks.start()] if remarks else subject
