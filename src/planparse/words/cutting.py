"""Cut a stretch of text into the words it most likely consists of, each with its class."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planparse.words.dictionary import Terms, added
from planparse.words.table import lengths, table

_TOTAL = 26  # the logarithm to base 2 of how many words the counts are of
_word = tuple.__new__  # a third of the time that calling the class takes
_UNKNOWN = (0, "n")  # names are made of characters that form no word


class Word(NamedTuple):
    """A word by its offsets into the stretch, and its class (one letter, as ``table.CLASSES`` has them)."""

    start: int
    end: int
    kind: str


def cut(text: str) -> tuple[Word, ...]:
    """The likeliest words of a short text; joined, they are the text. Time grows with its length."""
    return _cut(text, added())


@lru_cache(maxsize=4096)
def _cut(text: str, more: Terms) -> tuple[Word, ...]:
    known, longest = table(more), lengths(more)
    size = len(text)
    scores = [0] * (size + 1)  # of the likeliest words from here on
    ends = [size] * (size + 1)
    get, get_length = known.get, longest.get
    for at in range(size - 1, -1, -1):
        entry = get(text[at])
        score, end = scores[at + 1] + (entry[0] if entry else 0), at + 1
        pair = text[at : at + 2]
        entry = get(pair)
        if entry and end < size and scores[at + 2] + entry[0] > score:
            score, end = scores[at + 2] + entry[0], at + 2
        reach = get_length(pair)
        if reach:
            for stop in range(at + 3, min(at + reach, size) + 1):
                entry = get(text[at:stop])
                if entry and scores[stop] + entry[0] > score:
                    score, end = scores[stop] + entry[0], stop
        scores[at], ends[at] = score - _TOTAL, end
    found = []
    at = 0
    while at < size:
        end = ends[at]
        found.append(_word(Word, (at, end, get(text[at:end], _UNKNOWN)[1])))
        at = end
    return tuple(found)
