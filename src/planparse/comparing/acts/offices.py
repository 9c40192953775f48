"""The offices that an act names beside its doers: whose leave it needs, and to whom something is brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.modals import (
    APPROVED,
    FORBIDDEN_WITHOUT,
    LEAVE_ENDS,
    OFFICE_ENDS,
    OVERSEEING,
    RECEIVING,
)
from planparse.regex import regex

if TYPE_CHECKING:
    from re import Pattern

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Range

_APPROVED = regex(APPROVED)
BESIDE = tuple(map(regex, (FORBIDDEN_WITHOUT, RECEIVING, OVERSEEING)))


def approvers(act: ActWords) -> list[str]:
    """Who approves or is told, as printed.

    The bodies before the verb of leave in the sentence of an act, from the act before it.
    """
    version = act.version
    start = max(act.sentence_start, act.preceding)
    return [
        version.raw[found.start("body") : found.end("body")]
        for found in _APPROVED.finditer(version.text, start, act.end)
        if found["body"].endswith((*PARTY_HEADS, *LEAVE_ENDS))
    ]


def offices(act: ActWords, words: Pattern[str]) -> list[tuple[str, Range]]:
    """The offices that an act names beside what is done, as printed, with their places."""
    version = act.version
    start = max(act.sentence_start, act.preceding)
    return [
        (version.raw[slice(*found.span("body"))], found.span("body"))
        for found in words.finditer(version.text, start, act.end)
        if found["body"].endswith(OFFICE_ENDS)
    ]
