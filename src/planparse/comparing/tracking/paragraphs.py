"""The paragraphs that figures stand in, and what is said before a figure."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model import Document, Quantity, Section
    from planparse.model.quote import Span

_BEFORE = 150  # characters before a figure that are looked at


class Paragraph(NamedTuple):
    """A paragraph, or a heading, with the section that it stands in and the headings of that and of those above."""

    text: str
    span: Span
    section: str | None
    above: tuple[str, ...] = ()


class Paragraphs:
    """The paragraphs and headings of a document in the order of its text."""

    def __init__(self, document: Document) -> None:
        found = [Paragraph(each.text, each.span, None) for part in document.parts for each in part.paragraphs]
        headings = set()
        for part in document.parts:
            for section, above in _below(part.sections):
                headings.add(section.heading)
                found += _of(section, above)
        self.all = sorted(found, key=lambda paragraph: paragraph.span)
        self._headings = frozenset(headings)
        self._starts = [paragraph.span[0] for paragraph in self.all]

    def at(self, item: Quantity) -> Paragraph | None:
        """Give the paragraph of a figure; none where it stands in a heading or a table."""
        at = bisect_right(self._starts, item.span[0]) - 1
        return self.all[at] if at >= 0 and item.span[1] <= self.all[at].span[1] else None

    def names_heading(self, item: Quantity) -> bool:
        """Does a figure go by the heading of its section, because its sentence names nothing that is measured?"""
        return item.indicator_span is None and item.indicator in self._headings

    def before(self, item: Quantity) -> str:
        """Give the words before a figure in its paragraph, 150 characters at most."""
        paragraph = self.at(item)
        if paragraph is None:
            return ""
        end = place(item, paragraph)
        return paragraph.text[max(0, end - _BEFORE) : end]


def place(item: Quantity, paragraph: Paragraph) -> int:
    """Tell where in the text of its paragraph a figure stands.

    What cleaning dropped makes the text shorter than its span: the figure stands as far in as its span says, or
    somewhat before.
    """
    most = item.span[0] - paragraph.span[0]
    found = paragraph.text.rfind(item.text, max(0, most - _BEFORE), most + len(item.text))
    return min(most, len(paragraph.text)) if found < 0 else found


def _below(sections: Sequence[Section]) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """All sections below, each with its own heading and those above."""
    waiting: list[tuple[Section, tuple[str, ...]]] = [(each, (each.heading,)) for each in reversed(sections)]
    while waiting:
        section, above = waiting.pop()
        yield section, above
        waiting.extend((child, (*above, child.heading)) for child in reversed(section.children))


def _of(section: Section, above: tuple[str, ...]) -> Iterator[Paragraph]:
    """The heading of a section, which may be all that it says, and its paragraphs."""
    starts = [each.span[0] for each in section.paragraphs] + [child.span[0] for child in section.children]
    end = min(starts, default=section.span[1])
    if section.heading:
        yield Paragraph(section.heading, (section.span[0], end), section.id, above)
    yield from (Paragraph(each.text, each.span, section.id, above) for each in section.paragraphs)
