"""Lines of a text as ranges: for the repairs that look at whole lines, and for the line layer of the structure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Line:
    """A line that is not blank: its words, where its ink begins and ends, and the whole line with its line end."""

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
            size = len(ink)
            indent = 0 if size == len(line) else line.index(ink[0])
            start = at + indent
            found.append(Line(ink, start, start + size, (at, after), indent))
        at = after
    if found and found[-1].whole[1] > len(text):
        found[-1].whole = (found[-1].whole[0], len(text))
    return found
