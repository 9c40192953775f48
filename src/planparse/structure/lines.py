"""The line layer: every line that is not blank, classified once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planparse.structure.labels import Label, label_at

_SENTENCE_END = frozenset("。；！？")


@dataclass(slots=True)
class Line:
    """A line in clean offsets, with the label it begins with, if any."""

    text: str
    start: int
    end: int
    gap: int  # blank lines before it
    label: Label | None

    @property
    def rest(self) -> str:
        """What stands behind the label."""
        return self.text[self.label.end - self.start :].lstrip() if self.label else self.text

    @property
    def is_sentence(self) -> bool:
        """Does it hold a full sentence?"""
        return not _SENTENCE_END.isdisjoint(self.text)


_INK = re.compile(r"\S.*")


def lines_of(text: str) -> list[Line]:
    """The lines of a clean text that are not blank, in order."""
    found: list[Line] = []
    before = 0
    for match in _INK.finditer(text):
        start, ink = match.start(), match[0].rstrip()
        end = start + len(ink)
        gap = max(0, text.count("\n", before, start) - 1)
        found.append(Line(ink, start, end, gap, label_at(text, start, end)))
        before = end
    return found
