"""Cut a stretch of text into the words it most likely consists of, each with its class."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planparse.words.dictionary import Terms, added
from planparse.words.table import TOTAL, table

_NOTHING = "\n"  # what stands behind a text; no word has it


class Word(NamedTuple):
    """A word by its offsets into the stretch, and its class.

    The class is a letter of ``data/common.txt`` or ``dictionary.NAMES``.
    """

    start: int
    end: int
    kind: str


def cut(text: str) -> list[Word]:
    """The likeliest words of a short text; joined, they are the text. Time grows with its length."""
    more = added()
    kind = table(more).kind
    found, start = [], 0
    for end in ends(text, more):
        found.append(Word(start, end, kind(text[start:end])))
        start = end
    return found


@lru_cache(maxsize=1 << 14)  # the clauses of a megabyte of text, so that another version of it is half cut
def ends(text: str, more: Terms) -> tuple[int, ...]:
    """Where the likeliest words of a short text end."""
    at = size = len(text)
    stops = list(range(1, size + 2))
    scores = [0] * (size + 1)  # of the likeliest words from here on
    behind = score = 0
    second = third = _NOTHING
    starts = table(more)
    for first in reversed(text):
        at -= 1
        start = starts[first]
        best = score + start.alone
        if second in start.pairs:
            step, thirds, longest, words = start.pairs[second] or start.read(second)
            if behind + step > best:
                best = behind + step
                stops[at] = at + 2
            if third in thirds:
                for stop in range(at + 3, min(at + longest, size) + 1):
                    entry = words.get(text[at:stop])
                    if entry and scores[stop] + entry[0] - TOTAL > best:
                        best = scores[stop] + entry[0] - TOTAL
                        stops[at] = stop
        behind = score
        scores[at] = score = best
        third = second
        second = first
    found = []
    while at < size:
        at = stops[at]
        found.append(at)
    return tuple(found)


def around(text: str, start: int, end: int, reach: int) -> str:
    """The word, or the words, that text[start:end] is of, read with so many characters on either side."""
    low = max(0, start - reach)
    first = last = low
    for stop in ends(text[low : end + reach], added()):
        first, last = (last, low + stop) if last <= start else (first, low + stop)
        if last >= end:
            break
    return text[first:last]
