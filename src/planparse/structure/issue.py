"""What the letterhead and the text say together: the kind, who issues the document, when it is issued and in force."""

from __future__ import annotations

import re
from datetime import date

from planparse.lexicon.agencies import ISSUER_BY_CODE
from planparse.lexicon.kinds import CALLS_ITSELF, LETTERS, OPENINGS
from planparse.lexicon.letterhead import AMENDED, EFFECTIVE, IN_FORCE, PUBLISHED, YEAR
from planparse.regex import regex
from planparse.structure.dates import read_date
from planparse.structure.outline import Letterhead
from planparse.structure.particulars import feed
from planparse.structure.signoff import is_signature
from planparse.structure.title import issuers_in, passes_on, title_kind

_BEFORE_DATE = regex(rf"(?={YEAR}[ ]?年)")
_IN_FORCE, _PUBLISHED, _EFFECTIVE = regex(IN_FORCE), regex(PUBLISHED), regex(EFFECTIVE)
_AMENDED = regex(AMENDED)
_ORDERS = regex("(?:令|公告|通告)$")
_BETWEEN_NAMES = regex("[ 、]+")
_CALLS_ITSELF = regex(CALLS_ITSELF, re.MULTILINE)
_OPENINGS = {kind: regex(p, re.DOTALL) for kind, p in OPENINGS.items()}


def complete(head: Letterhead, opening: str, body: str, signatures: list[str], furniture: list[str]) -> None:
    """Read what several places of the document say together: kind, issuers, dates."""
    if head.kind is None and head.title:
        head.kind = title_kind(head.title)
    if head.kind is None:
        head.kind = _kind_in(opening)
    title = next((body[field.start : field.end] for field in head.fields if field.name == "title"), "")
    head.issuers = (
        _signed_apart(issuers_in(title or head.title or ""), signatures)
        or _issuer_by_mark(head)
        or head.issuers
        or signatures
        or _issuer_by_code(head)
    )
    feed(head, furniture)
    head.effective_on = _effective(body, head.made_on or head.issued_on) or head.effective_on


def _signed_apart(titled: list[str], signatures: list[str]) -> list[str]:
    """The issuers that a title names; by the signatures, where the title has no blank between them."""
    return signatures if len(signatures) > 1 and "".join(signatures) in titled else titled


def may_issue(head: Letterhead) -> bool:
    """Could the document be a letter, as far as its letterhead tells: without a title, an order, or of such a kind?"""
    if head.title is None or passes_on(head.title) or title_kind(head.title) in LETTERS:
        return True
    return head.document_number is not None and head.document_number[1].endswith(("令", "公告"))


def go_by_mark(head: Letterhead, text: str) -> None:
    """An announcement or an order without a title goes by the name of its mark: 某部公告."""
    for field in head.fields:
        if field.name == "issuing_mark" and title_kind(name := text[field.start : field.end]):
            field.name, head.title = "title", name
            return


def read_history(head: Letterhead, texts: list[str]) -> None:
    """The dates of a law's history lines: promulgated before adopted, the latest first; and when it came into force."""
    dated = [
        (day, piece) for text in texts for piece in _BEFORE_DATE.split(text) if (day := read_date(piece))
    ]
    in_force = [day for day, piece in dated if _IN_FORCE.search(piece)]
    made = [(day, piece) for day, piece in dated if not _IN_FORCE.search(piece)]
    published = [day for day, piece in made if _PUBLISHED.search(piece)]
    latest: date | None = max((day for day, _ in made), default=None)
    if latest:
        head.issued_on = max((day for day in published if day >= latest), default=latest)
    own = [(day, piece) for day, piece in made if not _AMENDED.search(piece)]
    if own and len(own) < len(made):
        head.made_on = max([day for day, piece in own if _PUBLISHED.search(piece)] or [day for day, _ in own])
    if in_force:
        head.effective_on = max(in_force)


def _kind_in(opening: str) -> str | None:
    """The kind that the first words of a text without a title tell."""
    told = next((kind for kind, pattern in _OPENINGS.items() if pattern.search(opening)), None)
    named = None if told else _CALLS_ITSELF.search(opening)
    return named["kind"] if named else told


def _effective(body: str, issued_on: date | None) -> date | None:
    """The last statement counts: it closes the document, earlier ones speak of parts of it."""
    statements = list(_EFFECTIVE.finditer(body))
    if not statements:
        return None
    return issued_on if statements[-1]["issue"] else read_date(statements[-1][0])


def _issuer_by_mark(head: Letterhead) -> list[str]:
    """某省人民政府令 names who gives the order."""
    agency = head.document_number[1] if head.document_number else ""
    names = _ORDERS.sub("", agency)
    if names == agency or not is_signature(names):
        return []
    return [name.removeprefix("中华人民共和国") for name in _BETWEEN_NAMES.split(names.strip())]


def _issuer_by_code(head: Letterhead) -> list[str]:
    issuer = ISSUER_BY_CODE.get(head.document_number[1]) if head.document_number else None
    return [issuer] if issuer else []
