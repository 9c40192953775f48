"""What the engines know of the document around a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
