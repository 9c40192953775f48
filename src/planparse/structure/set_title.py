"""The title as the format sets it.

It is centred and larger than the text (GB/T 9704-2012 7.3.1: 小标宋 of size 2 above size 3), or its one first heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from planparse.cleaning.lines import Line
from planparse.lexicon.characters import HANZI
from planparse.lexicon.letterhead import STANDARD_COVER
from planparse.lexicon.numbering import CONTENTS
from planparse.regex import regex
from planparse.structure.numbers import read_document_number
from planparse.structure.signoff import is_signature

_WORDS = regex(f"{HANZI}.*{HANZI}.*{HANZI}.*{HANZI}")
_COVER = regex(STANDARD_COVER)
_LARGER = 1.2  # times the size of the text: size 2 is 22 points, size 3 is 16
_MOST_LINES = 5
_FRONT = 40  # lines
_LONGEST = 160
_NAMES = "：:"  # a line that ends so names whom the text is for


class SetTitle(NamedTuple):
    """Lines ``[first, after)`` that the format sets as the title."""

    first: int
    after: int


def find_set_title(lines: Sequence[Line]) -> SetTitle | None:
    """The title, if the format sets one: the largest centred words above the text that are not the issuer's name."""
    if not any(line.set_as for line in lines):
        return None
    front = list(takewhile(lambda line: not (line.label or line.is_sentence), lines[:_FRONT]))
    runs = [run for run in _runs(front, _size_of_text(lines)) if _may_entitle(front[run.first : run.after])]
    largest = max(runs, key=lambda run: (_size(front[run.first]), -run.first), default=None)
    return largest or _first_heading(front, lines)


def end_of_look(lines: Sequence[Line], first: int) -> int:
    """Behind the last of the lines that look like the first one, where it is centred: they are one title."""
    size, centred = _look(lines[first])
    after = first + 1
    while centred and after < min(len(lines), first + _MOST_LINES) and _look(lines[after]) == (size, centred):
        after += 1
    return after


def _runs(front: Sequence[Line], text: float) -> Iterator[SetTitle]:
    """Neighbouring lines that are centred and of one size, larger than the text."""
    for (size, centred), run in groupby(enumerate(front), key=lambda pair: _look(pair[1])):
        numbers = [i for i, _ in run]
        if centred and text and size >= _LARGER * text:
            yield SetTitle(numbers[0], numbers[-1] + 1)


def _look(line: Line) -> tuple[float, bool]:
    return _size(line), bool(line.set_as and line.set_as.style.centred)


def _size(line: Line) -> float:
    return line.set_as.style.size or 0.0 if line.set_as else 0.0


def _size_of_text(lines: Sequence[Line]) -> float:
    """The size that most characters have; 0 where the format does not say."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_size(line)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _first_heading(front: Sequence[Line], lines: Sequence[Line]) -> SetTitle | None:
    """The first of all headings, where no other is of its level: a page's h1, the style Title."""
    levels = [line.set_as.level for line in lines if line.set_as and line.set_as.kind == "heading"]
    if not levels or levels[0] is None or levels.count(levels[0]) > 1:
        return None
    first = next((i for i, line in enumerate(front) if line.set_as and line.set_as.kind == "heading"), None)
    if (
        first is None
        or levels[0] != min(level or 1 for level in levels)
        or not _may_entitle(front[first : first + 1])
    ):
        return None
    return SetTitle(first, first + 1)


def _may_entitle(run: Sequence[Line]) -> bool:
    words = "".join(line.text for line in run)
    return (
        len(run) <= _MOST_LINES
        and len(words) <= _LONGEST
        and words[-1] not in _NAMES
        and _WORDS.search(words) is not None
        and words.replace(" ", "") not in CONTENTS
        and read_document_number(words) is None
        and not _COVER.fullmatch(words)
        and not is_signature(words)
    )
