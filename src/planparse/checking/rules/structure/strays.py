"""Labels that go on with a count in the notation of another: 2、 between 一、 and 三、."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from planparse.checking.page import Page
from planparse.checking.rules.structure.notation import find_label, in_any_number

if TYPE_CHECKING:
    from planparse.model import Part, Section

_LONGEST = 20  # of a label
# The notations that can be mistaken for each other; decimals name the sections above them.
NOTATIONS = frozenset(("han", "han_paren", "arabic", "arabic_paren", "arabic_half", "circled"))
_STOPS = frozenset("。；：！？")
_SECOND, _THIRD = frozenset("2（(②⒉⑵"), frozenset("3（(③⒊⑶")
_FAR = 200  # sections back that a count may go on from
_BEFORE = 3000  # characters in which the first of a list is looked for
_FEWEST = 2  # so many numbers must have been counted before one behind the last is taken to go on


Shape = tuple[str, str]


class Stray(NamedTuple):
    """A label in another notation, and where it stands in the source."""

    label: str
    span: tuple[int, int]
    number: int


class _Label(NamedTuple):
    style: str
    number: tuple[int, ...]
    start: int  # in the clean text
    end: int


def strays(
    page: Page, part: Part, style: str, between: tuple[int, int], missing: Sequence[int]
) -> list[Stray]:
    """The labels at the beginning of lines in a source range, in one other notation.

    They have just the missing numbers.
    """
    found: dict[Shape, list[_Label]] = {}
    if style in NOTATIONS:
        for label in _labels(page, *between):
            shape = _shape(label.style, page.clean.text[label.start : label.end])
            found.setdefault(shape, []).append(label)
    for shape, labels in found.items():
        numbers = [label.number for label in labels]
        if (
            shape[0] != style
            and numbers == [(number,) for number in missing]
            and not _goes_on(page, part, shape, missing[0], between[0])
        ):
            return [_stray(page, label) for label in labels]
    return []


def stray_behind(page: Page, part: Part, last: Section, number: int) -> Stray | None:
    """The label below the last of some siblings that goes on with their count, and with no list of its own."""
    if number <= _FEWEST or last.style not in NOTATIONS:
        return None
    start = last.span[0] + len(last.label)
    below = [quote.span[0] for quote in last.paragraphs[not last.paragraphs or last.run_in :]]
    below += [child.span[0] for child in last.children[:1] if child.style in NOTATIONS]
    for at in below:
        label = _label(page, page.clean_offset(at))
        if label is None or label.number != (number,) or label.style == last.style:
            continue
        found = _stray(page, label)
        before = page.text[start : found.span[0]]
        if before.strip() and last.paragraphs and before.rstrip()[-1] not in _STOPS:
            return None  # the rest of a sentence
        goes_on = _goes_on(page, part, _shape(label.style, found.label), number, found.span[0])
        return None if goes_on or find_label(before, found.label, number - 1) else found
    return None


def headless(page: Page) -> Iterator[Stray]:
    """The second of a list whose first is missing.

    Lines that begin with 2. and 3. and were not read as sections for that.
    """
    holders = [(part.span[0], part.paragraphs) for part in page.document.parts]
    holders += [(placed.section.span[0], placed.section.paragraphs) for placed in page.sections]
    for start, quotes in holders:
        for quote, after in pairwise(quotes):
            if quote.text[0] not in _SECOND or after.text[0] not in _THIRD:
                continue
            label, then = (_label(page, page.clean_offset(it.span[0])) for it in (quote, after))
            if (
                not label
                or not then
                or (label.number, then.number) != ((2,), (3,))
                or label.style != then.style
            ):
                continue
            found = _stray(page, label)
            before = page.text[max(start, found.span[0] - _BEFORE) : found.span[0]]
            opens = quote is quotes[0] or before.rstrip()[-1:] in _STOPS
            if opens and not find_label(before, found.label, 1):
                yield found


def _stray(page: Page, label: _Label) -> Stray:
    words = page.clean.text[label.start : label.end].rstrip()
    return Stray(words, page.clean.span(label.start, label.start + len(words)), label.number[0])


def _labels(page: Page, start: int, end: int) -> Iterator[_Label]:
    """The labels that lines in a source range begin with."""
    text = page.clean.text
    at, stop = page.clean_offset(start), page.clean_offset(end)
    if at and text[at - 1] != "\n":
        at = text.find("\n", at, stop) + 1 or stop
    while at < stop:
        while at < stop and text[at] == " ":
            at += 1
        label = _label(page, at) if at < stop else None
        if label:
            yield label
        at = text.find("\n", at, stop) + 1 or stop


def _label(page: Page, at: int) -> _Label | None:
    """The label that stands at a place of the clean text, in one of the notations."""
    from planparse.structure.labels import label_at

    text = page.clean.text
    line = text.find("\n", at, at + _LONGEST)
    if at >= len(text) or line == at:
        return None
    label = label_at(text, at, line if line >= 0 else min(len(text), at + _LONGEST))
    if label is None or label.style not in NOTATIONS:
        return None
    return _Label(label.style, label.number, label.start, label.end)


@lru_cache(maxsize=1024)  # the same few labels in every document
def _shape(style: str, label: str) -> Shape:
    """A label without its number and its width; labels of one list have the same."""
    return style, normalize("NFKC", in_any_number(label)).strip()


def _goes_on(page: Page, part: Part, shape: Shape, number: int, start: int) -> bool:
    """Does a number go on in its own notation from the one before it in its part?"""
    placed = page.sections_of(part)
    end = bisect_left(placed, start, key=lambda it: it.section.span[0])
    for it in reversed(placed[max(0, end - _FAR) : end]):
        if _shape(it.section.style, it.section.label) == shape:
            return it.section.number == number - 1
    return False
