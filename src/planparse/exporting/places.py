"""Where an item stands, in words: the labels and headings on the way down to its section; the source line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Document, Section

_FULL_WIDTH_END = regex(r"[、。．：）)〕】》]$")
_LINE_END = regex(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """``labels`` such as 三、（五）; ``heading`` is the nearest one, at the section or above it."""

    labels: str
    heading: str


NOWHERE = Place("", "")


def titled(label: str, heading: str) -> str:
    """Join label and heading as they are printed: 一、总则, 第一章 总则, 1.1 总则."""
    space = "" if not heading or _FULL_WIDTH_END.search(label) else " "
    return f"{label}{space}{heading}".strip()


class Places:
    """The place of every section and part of a document, by id."""

    def __init__(self, document: Document) -> None:
        self._places: dict[str, Place] = {}
        for part in document.parts:
            top = Place("", part.title or "")
            self._places[part.id] = top
            for section in part.sections:
                self._add(section, top)

    def __getitem__(self, id: str | None) -> Place:  # noqa: A002 - the contract's own word
        return self._places.get(id or "", NOWHERE)

    def _add(self, section: Section, above: Place) -> None:
        # 1.1.1 tells its way down and 第三条 is unique in its document; other labels need those above them.
        alone = isinstance(section.number, list) or section.label.startswith("第")
        place = Place(
            section.label if alone else above.labels + section.label, section.heading or above.heading
        )
        self._places[section.id] = place
        for child in section.children:
            self._add(child, place)


class LineNumbers:
    """Source lines, counted from 1 as editors count them: LF, CRLF and CR end a line."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def __getitem__(self, offset: int) -> int:
        return bisect_right(self._starts, offset)
