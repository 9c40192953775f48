"""The last word of a doer's name: where one ends."""

from __future__ import annotations

from planparse.extraction.patterns import by_start
from planparse.extraction.phrases.predicates import sizes_by_pair
from planparse.lexicon import actors as lexicon

_NAME_END = by_start(lexicon.NAME_ENDS)
HEADS = frozenset(lexicon.PARTY_HEADS)
_HEAD_SIZES = sizes_by_pair(HEADS)


def head_at(text: str, at: int, end: int) -> int:
    """Where the head word ends that begins at ``at``; 0 where none does."""
    for size in _HEAD_SIZES.get(text[at : at + 2], ()):
        stop = at + size
        if stop <= end and text[at:stop] in HEADS and not text.startswith(lexicon.OTHER_WORD_ENDS, stop, end):
            return stop
    return name_end(text, at, end)


def name_end(text: str, at: int, end: int) -> int:
    """The same for a word that names of bodies end with: 局, 部, 委."""
    pattern = _NAME_END.get(text[at : at + 1])
    match = pattern.match(text, at, end) if pattern else None
    return match.end() if match else 0


def ends_head(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends with a head word."""
    return any(head_at(text, at, end) == end for at in range(max(start, end - 6), end))
