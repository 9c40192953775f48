"""What a document is and since when, for rules that changed with the years or that laws do not follow."""

from __future__ import annotations

from planparse.checking.page import Page
from planparse.regex import regex

_YEAR = regex("(?:19|20)[0-9]{2}(?=年)")
_HEAD = 400  # characters in which a law tells its history


def is_law(page: Page) -> bool:
    """Is it in articles, as laws, regulations and measures are?"""
    return any(placed.section.style == "article" for placed in page.sections)


def written_in(page: Page, *, unknown: int) -> int:
    """The first year that the head of the document names; a law keeps its forms when it is amended."""
    meta = page.document.meta
    days = (meta.issued_on, meta.published_on, meta.effective_on)
    years = [day.year for day in days if day]
    years += [int(match[0]) for match in _YEAR.finditer(page.clean.text, 0, _HEAD)]
    return min(years, default=unknown)
