"""Doers inside a larger noun phrase."""

from __future__ import annotations

from planparse.extraction.phrases.predicates import preposition
from planparse.lexicon import actors as lexicon
from planparse.regex import regex

_REACH = regex(f"[^{lexicon.BURIED_ENDS}]{{3,61}}")


def is_buried(text: str, stop: int, end: int) -> bool:
    """Whether doers that end at ``stop`` belong to a larger noun phrase."""
    if stop >= end or text[end - 1] == "的" or preposition(text, stop, end):
        return False
    if text.startswith(lexicon.NEVER_BURIED, stop) and not text.startswith("是指", stop):
        return False
    if text.startswith(lexicon.RECEIVING, stop) and not text.startswith("的", stop + 2):
        return False
    start = stop + 2 * text.startswith("从事", stop)
    reach = _REACH.match(text, start, end)
    de = text.rfind("的", start + 2, reach.end()) if reach else -1
    while de > 0 and text[de - 1] == "内":  # in time or space: 期限内的
        de = text.rfind("的", start + 2, de)
    return de > 0
