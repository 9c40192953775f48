"""Cut a stretch of text into the words it most likely consists of, each with its class."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planparse.words.dictionary import Terms, added
from planparse.words.table import table

_TOTAL = 26  # the logarithm to base 2 of how many words the counts are of


class Word(NamedTuple):
    """A word by its offsets into the stretch, and its class (a letter of ``table.CLASSES`` or ``dictionary.NAMES``)."""

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
    starts = table(more)
    size = len(text)
    scores = [0] * (size + 1)  # of the likeliest words from here on
    stops = [size] * (size + 1)
    score = 0
    for at in range(size - 1, -1, -1):
        alone, reach, words = starts[text[at]]
        score += alone
        stop = at + 1
        longest = reach.get(text[stop]) if stop < size else None
        if longest:
            for end in range(at + 2, min(at + longest, size) + 1):
                entry = words.get(text[at:end])
                if entry and scores[end] + entry[0] > score:
                    score, stop = scores[end] + entry[0], end
        score -= _TOTAL
        scores[at], stops[at] = score, stop
    found = []
    at = 0
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
