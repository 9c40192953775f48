"""Sentence units: what the engines read, one after another, each knowing where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planparse.cleaning import CleanText
from planparse.structure import Node, Outline

_END = re.compile(r"[。；！？]+[”’」』）)]*|\n")


@dataclass(frozen=True, slots=True)
class Unit:
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
        for start, end in part.paragraphs:
            number += 1
            found += [Unit(s, e, number, part.id, (), False, part.kind) for s, e in split(text, start, end)]
        for node, headings in _nodes(text, part.sections, ()):
            start, end = node.heading
            number += 1
            if start < end:
                found.append(Unit(start, end, number, node.id, headings[:-1], True, part.kind))
            for order, (s0, e0) in enumerate(node.paragraphs):
                number += 1 if order or not node.run_in else 0
                found += [
                    Unit(s, e, number, node.id, headings, False, part.kind) for s, e in split(text, s0, e0)
                ]
    return found


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a clean range after 。；！？ and the brackets and quotes they close; blanks at the edges go."""
    at = start
    for match in _END.finditer(text, start, end):
        yield from _trim(text, at, match.end())
        at = match.end()
    yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _nodes(text: str, nodes: list[Node], above: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    for node in nodes:
        headings = (*above, text[slice(*node.heading)])
        yield node, headings
        yield from _nodes(text, node.children, headings)
