"""What the engines know of the document around a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from planparse.lexicon.roles import ANSWER_KINDS, RULE_KINDS

_REMARKS = re.compile("(?:[》〉”]|（[^（）]{1,12}）)+$")  # 《…管理办法（试行）》


@dataclass(frozen=True, slots=True)
class Context:
    """The letterhead's say in reading a sentence; relative times count from ``issued_on``."""

    title: str = ""
    kind: str = ""
    issued_on: date | None = None

    @property
    def is_report(self) -> bool:
        """Whether the document reviews the past before it plans."""
        return "报告" in (self.kind or self.title[-4:])

    @property
    def is_rule(self) -> bool:
        """Whether the figures are rules: of a regulation, or of the one that a notice issues."""
        return self._subject.endswith(RULE_KINDS)

    @property
    def counts_from(self) -> date | None:
        """The day that 三年内 and 今年 count from; None in a standing rule, where they count from what happens."""
        return None if self.is_rule and not self._subject.endswith(ANSWER_KINDS) else self.issued_on

    @property
    def _subject(self) -> str:
        """The kind of the document, or the title of what it issues (关于印发…管理办法的通知)."""
        issues = "印发" in self.title or "公布" in self.title
        subject = self.title.rpartition("的")[0] if issues else self.kind or self.title
        remarks = _REMARKS.search(subject)
        return subject[: remarks.start()] if remarks else subject
