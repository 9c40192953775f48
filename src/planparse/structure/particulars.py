"""What the site says of the document: the table of particulars above it, and when the page was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from planparse.cleaning.particulars import read_particulars
from planparse.lexicon.furniture import PUBLISHED_AT, STAMPED
from planparse.regex import regex
from planparse.structure.dates import read_date, read_stamp
from planparse.structure.numbers import read_document_number
from planparse.structure.outline import Letterhead
from planparse.structure.signoff import is_agency
from planparse.structure.title import title_kind

_PUBLISHED_AT, _STAMPED = regex(PUBLISHED_AT), regex(STAMPED)
_PROMPT = 1  # so many years after its document a page is published; later stamps tell when a mirror copied it


def entitle(head: Letterhead, furniture: Sequence[str]) -> None:
    """Give a document that does not say its title the one that the site names it by."""
    words = _told(furniture).get("title", "") if furniture and head.title is None else ""
    if (kind := title_kind(words)) and kind != "令":  # an order goes by what it promulgates
        head.title, head.kind, head.titled_by_site = words, kind, True


def feed(head: Letterhead, furniture: Sequence[str]) -> None:
    """Fill what the document itself leaves open from the lines of the site around it."""
    if not furniture:
        return
    told = _told(furniture)
    head.document_number = head.document_number or _number(told.get("document_number", ""))
    head.issued_on = head.issued_on or _day(told.get("issued_on", ""))
    head.effective_on = head.effective_on or _day(told.get("effective_on", ""))
    head.issuers = head.issuers or [name for name in told.get("issuers", "").split() if is_agency(name)]
    head.published_on = _day(told.get("published_on", "")) or _published(head, furniture)


def _number(value: str) -> tuple[str, str, int | None, str] | None:
    """The document number that a value is, or begins with."""
    return read_document_number(value) or read_document_number(value[: value.find("号") + 1])


def _told(furniture: Sequence[str]) -> dict[str, str]:
    """What the table of particulars tells, by field; the first value of each."""
    told: dict[str, str] = {}
    for field, value in read_particulars(furniture):
        if value:
            told.setdefault(field, value)
    return told


def _day(value: str) -> date | None:
    return read_date(value) or read_stamp(value)


def _published(head: Letterhead, furniture: Sequence[str]) -> date | None:
    """When the site published the page: 发布时间 first; any other time where it is near that of the document."""
    for day in _stamps(_PUBLISHED_AT, furniture):
        return day
    year = head.issued_on.year if head.issued_on else (head.document_number or (0, 0, 0))[2]
    return next(
        (day for day in _stamps(_STAMPED, furniture) if year and 0 <= day.year - year <= _PROMPT), None
    )


def _stamps(pattern: re.Pattern[str], furniture: Sequence[str]) -> Iterator[date]:
    found = (
        next((match for match in pattern.finditer(text) if not match.groupdict().get("own")), None)
        for text in furniture
    )
    stamps = (read_stamp(match.string[match.end() :]) for match in found if match)
    return (stamp for stamp in stamps if stamp)
