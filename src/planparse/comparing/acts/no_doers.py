"""Names that stand where doers may and do nothing: who is in a case, who has to do with the doer, things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.words import LONGEST_SENTENCE
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.modals import (
    BODIES,
    CASE_END,
    CONDITIONS,
    OFFENDS,
    OPENS,
    QUALIFIED,
    RELATED,
    THINGS,
    WITH,
)
from planparse.model.diff import Evidence
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept
    from planparse.model import Quote, Responsible

_STOP = regex(CLAUSE_END)
_CLAUSE = regex(r"[^，。；：\s]+")
_RELATED = regex(RELATED)
_OFFENDS = regex(OFFENDS)
_OPENS, _QUALIFIED = regex(OPENS), regex(QUALIFIED)


def doing(act: ActWords) -> list[Quote]:
    """The doers of an act without those whom its sentence names only in the case in which it is due.

    驿站与旅客有利害关系的，应当回避 binds the stop alone; 驿站有下列情形之一的，责令停业 is done to it.
    """
    quotes = act.item.actors
    if not quotes:
        return quotes
    version = act.version
    end = version.offset(quotes[-1].span[1])
    if _RELATED.match(version.text, end):
        return [quote for quote in quotes if not _is_joined(quote, act)] or quotes
    return [] if act.is_sanction and _is_in_a_case(end, act) else quotes


def are_things(quotes: Iterable[Quote | Responsible]) -> bool:
    """Whether all names are of things: what is ruled of them (船舶应当经检验) others have to see to."""
    return all(quote.text.endswith(THINGS) for quote in quotes)


def by_alone(act: ActWords, kept: Kept, side: int) -> Evidence | None:
    """Say that 由 and whom it names went from an act or came to it, where nobody stands there in the other version.

    由市政府颁发证书 → 颁发证书. Whom the paragraph of the other version names before is meant there all the same.
    """
    quotes, version, other = act.item.actors, act.version, kept.text(1 - side)
    if act.by is None or not quotes or act.is_sanction:
        return None
    start, end = act.by[0], version.offset(quotes[-1].span[1])
    if kept.share(side, (start, end)) > 0 or kept.instead(side, start, end).strip():
        return None
    at = kept.place(side, start, end)[0]
    paragraph = other[other.rfind("\n", 0, at) + 1 : at]
    if any(version.plain(quote.text) in paragraph for quote in quotes) or any(
        word in paragraph for word in BODIES
    ):
        return None
    names = "、".join(quote.text for quote in quotes)
    return Evidence(rule="actor", old="" if side else names, new=names if side else "")


def is_told_to_qualify(long: Sequence[Quote], short: Sequence[Quote], act: ActWords) -> bool:
    """Whether a doer has only to meet conditions that the other version tells before the act.

    船主具备前款规定的条件，可以申请 → 符合条件的船主可以申请.
    """
    if len(long) != 1 or len(short) != 1 or not long[0].text.endswith(short[0].text):
        return False
    qualified = _QUALIFIED.fullmatch(long[0].text.removesuffix(short[0].text))
    return qualified is not None and CONDITIONS in act.before


def named_at_head(act: ActWords) -> str:
    """Whom the sentence of an act names at its head, before a semicolon behind which it names nobody.

    县交通局有权查处；涉嫌犯罪的，应当移送.
    """
    text, start = act.version.text, act.sentence_start
    if act.is_sanction or not text.endswith("；", 0, start):
        return ""
    least = max(0, start - LONGEST_SENTENCE)
    head = max(text.rfind(mark, least, start) for mark in "。\n") + 1
    head = max(head, least, act.version.block(start).label_end)
    for clause in _CLAUSE.finditer(text, head, start):
        body = _OPENS.match(text, clause.start(), clause.end())
        if body and not text.endswith(CASE_END, *clause.span()):
            return act.version.raw[slice(*body.span("body"))]
    return ""


def _is_joined(quote: Quote, act: ActWords) -> bool:
    """Whether a name stands behind a word that joins it to the one that acts, or behind one that does."""
    text, start = act.version.text, act.version.offset(quote.span[0])
    first = act.version.offset(act.item.actors[0].span[1])
    return start > first and text.startswith(WITH, first)


def _is_in_a_case(end: int, act: ActWords) -> bool:
    """Whether the clause in which a name ends goes on to an offence, before what is done for it."""
    if not _OFFENDS.match(act.version.text, end):
        return False
    stop = _STOP.search(act.version.text, end, act.head[0])
    return stop is not None and act.version.text.endswith(CASE_END, end, stop.start())
