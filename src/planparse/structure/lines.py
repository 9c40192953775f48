"""The line layer: every line that is not blank, classified once."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.cleaning import CleanText
from planparse.structure.labels import Label, label_at

_SENTENCE_END = frozenset("。；！？")


@dataclass(slots=True)
class Line:
    """A line in clean offsets, with the label it begins with, if any."""

    text: str
    start: int
    end: int
    gap: int  # characters between it and the line before, its line end not counted: 0 where they are neighbours
    label: Label | None

    @property
    def rest(self) -> str:
        """What stands behind the label."""
        return self.text[self.label.end - self.start :].lstrip() if self.label else self.text

    @property
    def is_sentence(self) -> bool:
        """Does it hold a full sentence?"""
        return not _SENTENCE_END.isdisjoint(self.text)


def lines_of(clean: CleanText) -> list[Line]:
    """The lines of a clean text that are not blank, in order."""
    found: list[Line] = []
    before = 0
    text = clean.text
    for line in clean.lines:
        start, end = line.start, line.end
        found.append(Line(line.text, start, end, line.whole[0] - before, label_at(text, start, end)))
        before = line.whole[1]
    return found
