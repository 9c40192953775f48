"""Lines of a text as ranges, for the repairs that look at whole lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where its ink begins and ends, and the whole line with its line end."""

    text: str
    start: int
    end: int
    whole: tuple[int, int]
    indent: int


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    found = []
    at = 0
    for line in text.split("\n"):
        after = at + len(line) + 1
        ink = line.strip()
        if ink:
            indent = len(line) - len(line.lstrip())
            start = at + indent
            found.append(Line(ink, start, start + len(ink), (at, min(after, len(text))), indent))
        at = after
    return found
