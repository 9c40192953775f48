"""Doers inside a larger noun phrase."""

from __future__ import annotations

from planparse.extraction.phrases.predicates import preposition
from planparse.lexicon import actors as lexicon
from planparse.regex import regex

_BURIED = regex(lexicon.BURIED)


def is_buried(text: str, stop: int, end: int) -> bool:
    """Whether doers that end at ``stop`` belong to a larger noun phrase."""
    return (
        stop < end
        and text[end - 1] != "的"
        and not preposition(text, stop, end)
        and _BURIED.match(text, stop, end) is not None
    )
