"""Profiles: which rules do not apply to a document of its kind; the tables are in ``planparse.lexicon.profiles``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from planparse.checking.rule import Rule
from planparse.lexicon.kinds import OFFICIAL
from planparse.lexicon.profiles import DRAFT, LAWS, OFF, PAGES, UNNUMBERED
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.page import Page

AUTO = "auto"  # the document's kind and shape tell
PROFILES = (*OFF, AUTO)

_DRAFT, _UNNUMBERED = regex(DRAFT), regex(UNNUMBERED)
_HEAD = 600  # characters in which a letterhead has its number
_SPEECH = "各位"  # whom a speech addresses: 各位代表
_ISSUED = frozenset(("document_number", "issued_on", "signature"))


def guessed(page: Page) -> str:
    """The profile of a document by its kind and shape.

    One thing that is missing tells nothing, for it may be the mistake to be found: only where number and date wait to
    be filled in was a text not issued yet, or where number, date and signature are all missing, else it is taken from a
    page.
    """
    meta = page.document.meta
    named = {field.name for field in meta.fields}
    if _is_law(page):
        return "law"
    unnumbered = meta.issued_on is None and _UNNUMBERED.search(page.text, 0, _HEAD)
    if unnumbered or _DRAFT.search(meta.title or ""):
        return "draft"
    issued = not _ISSUED.isdisjoint(named)
    if page.source.media_type in PAGES or (not issued and not meta.title):
        return "web"
    sent = meta.kind in OFFICIAL and meta.recipients and not meta.recipients.startswith(_SPEECH)
    return "draft" if sent and not issued else "official"


def _is_law(page: Page) -> bool:
    """Articles and nothing beside them, sent to nobody: 条例, 办法, 规定. What a letter encloses is part of the letter."""
    meta = page.document.meta
    if meta.recipients or (meta.kind and meta.kind not in LAWS):
        return False
    styles = Counter(placed.section.style for placed in page.sections)
    return styles["article"] > 1 and styles["article"] > styles["han"]


def applying(rules: Iterable[Rule], profile: str, exact: Collection[str] = ()) -> list[Rule]:
    """Leave out the rules that are off in a profile, but for those that were selected by their whole code."""
    off = OFF[profile]
    return [rule for rule in rules if rule.code not in off or rule.code in exact]
