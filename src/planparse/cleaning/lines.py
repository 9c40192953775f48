"""The lines of a text as ranges: for the repairs that look at whole lines, and for the line layer of the structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.record import record

if TYPE_CHECKING:
    from planparse.cleaning.labels import Label
    from planparse.reading.extracted import Block


@record
class Line:
    """A line that is not blank: its ink, and where it begins and ends in the clean text."""

    text: str
    start: int
    end: int
    gap: int  # characters of the blank lines between it and the line before: 0 where they are neighbours
    indent: int  # blanks before the ink
    label: Label | None = None  # read by ``structure.lines``
    set_as: Block | None = None  # what the format says of it, found by ``structure.lines``

    def with_text(self, text: str) -> Line:
        """The line with another ink, from where it begins."""
        return Line(text, self.start, self.start + len(text), self.gap, self.indent, self.label, self.set_as)

    @property
    def rest(self) -> str:
        """What stands behind the label."""
        return self.text[self.label.end - self.start :].lstrip() if self.label else self.text

    @property
    def is_row(self) -> bool:
        """Does the format set it as a row of a table?"""
        return self.set_as is not None and self.set_as.kind == "table"

    @property
    def is_sentence(self) -> bool:
        """Does it hold a full sentence? A stop may be that of its label: 1。优化布局."""
        text = self.rest
        return "。" in text or "；" in text or "！" in text or "？" in text


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    found = []
    at = before = 0
    for line in text.split("\n"):
        after = at + len(line) + 1
        ink = line.strip()
        if ink:
            size = len(ink)
            indent = 0 if size + 1 == after - at else line.index(ink[0])
            start = at + indent
            found.append(Line(ink, start, start + size, at - before, indent))
            before = after
        at = after
    return found
