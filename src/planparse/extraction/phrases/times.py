"""A time straight behind who acts: 水务局|每日8时前|报送, 县水务局|年底|考核."""

from __future__ import annotations

from planparse.lexicon import when
from planparse.regex import regex

_TIME = regex("|".join((when.EVERY, *when.BEHIND_SUBJECT)))
TIME_START = when.BEHIND_SUBJECT_START | {when.EACH}


def time_end(text: str, at: int, end: int) -> int:
    """Where a time ends that text[at:end] begins with; ``at`` where none stands there."""
    time = _TIME.match(text, at, end) if text[at] in TIME_START else None
    return time.end() if time else at
