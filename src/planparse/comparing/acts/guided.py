"""Bans that only say to what others are guided: 引导船主规范停靠、不得占用航道."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.lexicon.modals import GUIDING, GUIDING_TO
from planparse.regex import regex

if TYPE_CHECKING:
    import re

_GUIDING = regex(f"{GUIDING}(?P<whom>{GUIDING_TO})$")
_REACH = 60  # characters before a ban in which it is said that others are guided


def guided(text: str, ban: int) -> re.Match[str] | None:
    """The words that guide others to keep a ban, which begins at an offset, in its clause before it."""
    least = max(0, ban - _REACH)
    start = max(least - 1, *(text.rfind(mark, least, ban) for mark in "，；。：\n")) + 1
    return _GUIDING.search(text, start, ban)
