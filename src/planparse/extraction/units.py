"""Sentence units: what the engines read, one after another, each knowing where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning import CleanText
from planparse.regex import regex
from planparse.structure import Node, Outline

# What stands up to 。；！？ or the line's end, with the brackets and quotes that the stop closes; no blank before it.
_UNIT = regex(r"(?:[^\s。；！？][^。；！？\n]*+(?:[。；！？]++[”’」』）)]*+)?|[。；！？]++[”’」』）)]*+)")
_PREAMBLE = 8  # sentences of a preamble before a short text; before a long one it may have a fifth of all


class Unit(NamedTuple):
    """One sentence unit in clean offsets: it ends at 。；！？ or the line's end."""

    start: int
    end: int
    paragraph: int  # units of one paragraph (or one heading) share this number
    section: str | None  # id of the section, or of the part where no section holds it
    headings: tuple[str, ...]  # the headings above it, outermost first
    is_heading: bool  # the heading's own words, alone in their line or run in before the body
    part: str  # letter, body or annex


def units(clean: CleanText, outline: Outline) -> list[Unit]:
    """Every sentence unit of headings and paragraphs, in the order of the text."""
    found: list[Unit] = []
    text = clean.text
    number = 0
    for part in outline.parts:
        kind = part.kind
        for start, end in part.paragraphs:
            number += 1
            found += [Unit(s, e, number, part.id, (), False, kind) for s, e in split(text, start, end)]
        for node, above, headings in _nodes(text, part.sections, ()):
            start, end = node.heading
            section = node.id
            number += 1
            if start < end:
                found.append(Unit(start, end, number, section, above, True, kind))
            first = not node.run_in
            for start, end in node.paragraphs:
                number += first
                first = True
                found += [
                    Unit(s, e, number, section, headings, False, kind) for s, e in split(text, start, end)
                ]
    return found


def with_preamble(read: Sequence[Unit]) -> set[str]:
    """The parts whose first heading a preamble may precede, and no text of their own.

    What stands before the first list of a long text is its text, as where a page lost the labels of its articles.
    """
    before, after = Counter[str](), Counter[str]()
    for unit in read:
        (after if unit.headings or after[unit.part] else before)[unit.part] += 1
    return {part for part in after if before[part] <= max(_PREAMBLE, after[part] // 4)}


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a clean range after 。；！？ and the brackets and quotes they close; blanks at the edges go."""
    for match in _UNIT.finditer(text, start, end):
        at, stop = match.span()
        while text[stop - 1].isspace():  # a unit begins with a mark that is no blank
            stop -= 1
        yield at, stop


def _nodes(
    text: str, nodes: list[Node], above: tuple[str, ...]
) -> Iterator[tuple[Node, tuple[str, ...], tuple[str, ...]]]:
    """Each section with the headings above it, without and with its own."""
    for node in nodes:
        start, end = node.heading
        headings = (*above, text[start:end])
        yield node, above, headings
        if node.children:
            yield from _nodes(text, node.children, headings)
