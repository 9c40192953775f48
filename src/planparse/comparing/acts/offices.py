"""The offices that an act names beside its doers: whose leave it needs, and to whom something is brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.modals import (
    APPROVED,
    CASE_END,
    FORBIDDEN_WITHOUT,
    LEAVE_ENDS,
    OFFICE_ENDS,
    OPENS,
    OVERSEEING,
    RANK,
    RECEIVING,
    TOLD,
)
from planparse.regex import regex

if TYPE_CHECKING:
    from re import Pattern

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Range
    from planparse.comparing.reading_text import Version

_APPROVED = regex(APPROVED)
_OPENS = regex(OPENS)
_RANK = regex(RANK)
BESIDE = tuple(map(regex, (FORBIDDEN_WITHOUT, RECEIVING, OVERSEEING, TOLD)))
_LONGEST_RANK = 16  # characters of the rank at the head of a name


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


def opening_body(act: ActWords) -> Range | None:
    """Where the body stands that opens the sentence of an act and does something there, before it goes on to the act.

    县交通局审查申请，还应当考虑需求. A case (县交通局违反规定的，) opens nothing.
    """
    version, start = act.version, opening(act)
    found = _OPENS.match(version.text, start, act.start)
    stop = version.text.find("，", start, act.start)
    if found is None or found.end() > stop or version.text.endswith(CASE_END, start, stop):
        return None
    return found.span("body")


def opening(act: ActWords) -> int:
    """Where the words of the sentence of an act begin, behind the label of its section."""
    version = act.version
    start = max(act.sentence_start, version.blocks[version.block_at(act.start)].heading_end)
    while version.text[start : start + 1].isspace():
        start += 1
    return start


def with_rank(version: Version, start: int) -> int:
    """Where a name begins of which the edits cut the rank: 省级以上|人民政府."""
    rank = _RANK.search(version.text, max(0, start - _LONGEST_RANK), start)
    return rank.start() if rank else start
