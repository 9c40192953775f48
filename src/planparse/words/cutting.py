"""Cut a stretch of text into the words it most likely consists of, each with its class."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planparse.words.table import lengths, table

_TOTAL = 26  # the logarithm to base 2 of how many words the counts are of
_UNKNOWN = (0, "n")  # names are made of characters that form no word


class Word(NamedTuple):
    """A word by its offsets into the stretch, and its class (one letter, as ``table.CLASSES`` has them)."""

    start: int
    end: int
    kind: str


@lru_cache(maxsize=4096)
def cut(text: str) -> tuple[Word, ...]:
    """The likeliest words of a short text; joined, they are the text. Time grows with its length."""
    known, longest = table(), lengths()
    size = len(text)
    best: list[tuple[int, int, str]] = [(0, size, "x")] * (size + 1)  # score from here, end of the word, its class
    for at in range(size - 1, -1, -1):
        step, kind = known.get(text[at], _UNKNOWN)
        score, end = best[at + 1][0] + step - _TOTAL, at + 1
        for stop in range(at + 2, min(at + longest.get(text[at], 1), size) + 1):
            entry = known.get(text[at:stop])
            if entry and best[stop][0] + entry[0] - _TOTAL > score:
                score, end, kind = best[stop][0] + entry[0] - _TOTAL, stop, entry[1]
        best[at] = (score, end, kind)
    found = []
    at = 0
    while at < size:
        _, end, kind = best[at]
        found.append(Word(at, end, kind))
        at = end
    return tuple(found)
