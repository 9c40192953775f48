"""Looking for what is rare.

To try a pattern at every character of a document takes longer than the document's other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


def anchored(
    pattern: re.Pattern[str], anchor: re.Pattern[str], text: str, back: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern, one after the other.

    They begin up to ``back`` characters before a match of its anchor.
    """
    floor = 0
    for mark in anchor.finditer(text):
        at = mark.start()
        for start in range(max(floor, at - back), at + 1):
            if match := pattern.match(text, start):
                yield match
                floor = match.end()
                break


def unspaced(words: str) -> str:
    """Words without blanks and line ends: what stands in two places may be wrapped in one of them."""
    return "".join(words.split())


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where words begin in a text; they may overlap."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
