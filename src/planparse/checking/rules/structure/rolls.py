"""Rolls: names one below the other, under a heading that says how many they are: 先进集体名单（共10个）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.rules.structure.enumerations import is_near, said
from planparse.lexicon.enumerations import COUNT, COUNTED_BY, COUNTED_HEADING, ROLL_OF
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.page import Page
    from planparse.model import Part, Section

_COUNTED, _ROLL_OF = regex(COUNTED_HEADING), regex(ROLL_OF)
_NO_NAME = regex(r"[。；：:，,！？|]|^.{41}|^.$|^[（(]?[0-9一二三四五六七八九十]+[)）、.．]")
_TITLE = 300  # characters within which the title of a part ends
_FEWEST = 3  # names


class Miscounted(NamedTuple):
    """A heading, where it stands, the count that it names, and how many there are."""

    heading: str
    span: tuple[int, int]
    announced: str
    listed: int


def miscounted_rolls(page: Page) -> Iterator[Miscounted]:
    """The headings whose count is nearly, and not quite, that of the lines below or of the sections' counts."""
    for placed in page.sections:
        section, count = placed.section, _COUNTED.search(placed.section.heading)
        if count and not section.children:
            span = page.heading_span(section)
            listed = _names(page.text[span[1] : section.span[1]])
            yield from _told(section.heading, span, count, listed)
    for part in page.document.parts:
        count = _COUNTED.search(part.title or "")
        at = page.text.find(count[0], part.span[0], part.span[0] + _TITLE) if count else -1
        if count and at >= 0:
            end = at + len(count[0])
            listed = _in_all(part) if part.sections else _names(page.text[end : part.span[1]])
            yield from _told(count[0], (at, end), count, listed)
            if listed == said(count):
                yield from _cited(page, part, listed)


def is_counted(section: Section) -> bool:
    """Whether a section tells how many names stand below it."""
    return bool(_COUNTED.search(section.heading))


def _told(heading: str, span: tuple[int, int], count: re.Match[str], listed: int) -> Iterator[Miscounted]:
    announced = said(count)
    if listed != announced and listed >= _FEWEST and is_near(announced, listed):
        yield Miscounted(heading, span, count[0].strip("（）()"), listed)


def _cited(page: Page, roll: Part, listed: int) -> Iterator[Miscounted]:
    """等15名先进个人 in the text, where the roll 先进个人名单 is of 12."""
    noun = _ROLL_OF.search(roll.title or "")
    if not noun:
        return
    pattern = re.compile(COUNT + COUNTED_BY + noun["noun"])
    for part in page.document.parts:
        for quote in part.paragraphs if part is not roll else ():
            for match in pattern.finditer(quote.text):
                at = page.text.find(match[0], *quote.span)
                if at >= 0 and said(match) != listed and is_near(said(match), listed):
                    yield Miscounted(match[0], (at, at + len(match[0])), match[0], listed)


def _names(text: str) -> int:
    """How many lines there are, if each is a name; else 0."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return 0 if any(_NO_NAME.search(line) for line in lines) else len(lines)


def _in_all(part: Part) -> int:
    """What the counts of the sections come to, if each names one and nothing else stands there; else 0."""
    if part.paragraphs:
        return 0
    counts = [_COUNTED.search(section.heading) for section in part.sections]
    return sum(said(count) if count else 0 for count in counts) if all(counts) else 0
