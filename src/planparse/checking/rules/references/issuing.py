"""What a letter sends out, and what it calls it.

It does so in its own title, in its text, on the enclosure, and by its annexes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from planparse.checking.page import Page, Span
from planparse.checking.rules.letterhead.head import plain_name
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.citing import ANNOUNCED, SENT
from planparse.lexicon.kinds import BEHIND
from planparse.regex import regex

ISSUED = regex(r"印发(?P<object>.{4,80}?)的通知$")
_TITLE = r"《(?P<title>[^《》\n]{4,80}(?:[《〈][^《》〈〉\n]{1,60}[》〉][^《》\n]{0,40})?)》"
# 《供水办法》已经市政府同意，现印发给你们; 现将《供水办法》印发给你们
_ANNOUNCED = regex(rf"(?<![》、和与及据照按]){_TITLE}{ANNOUNCED}")
_SENT = regex(rf"(?:现|特)将{_TITLE}{SENT}")
_IN_ANNEX = regex(rf"{_TITLE}[（(](?:详?见)?附件[ ]?(?P<number>[0-9]{{1,2}})[）)]")
_BEHIND = regex(BEHIND + "$")
_MARKS = regex("[、，·—－-]")
_LETTER = 3000  # characters of the text in which a letter says what it sends
_MOST = 20
_ALIKE = 0.75  # of titles, one of which is that of the enclosure
_STILL_ALIKE = 0.6  # of titles, where the enclosure and another place agree


class Otherwise(NamedTuple):
    """A title in the text that is another one elsewhere."""

    span: Span
    found: str
    known: str


def bare_title(title: str) -> str:
    """A title as it can be compared: without marks, and without （试行） behind it."""
    words = plain_name(title)
    return _MARKS.sub("", _BEHIND.sub("", words) if words[-1:] in ")〕]" else words)


def announced_otherwise(page: Page) -> Iterator[Otherwise]:
    """A letter names what it sends, and the enclosure has another title; that of the letter may agree with it."""
    witnesses = _titles_of_what_is_sent(page)
    if not witnesses:
        return
    text = page.clean.text[:_LETTER]
    first = next((part.span[0] for part in page.document.parts if part.kind == "annex"), len(page.text))
    for match in islice((*_ANNOUNCED.finditer(text), *_SENT.finditer(text)), _MOST):
        span = page.clean.span(*match.span())
        if span[0] >= first:
            continue
        known = _differs(match["title"], witnesses)
        if known:
            start = match.start("title")
            yield Otherwise(page.clean.span(start - 1, match.end("title") + 1), match["title"], known)


def _titles_of_what_is_sent(page: Page) -> list[str]:
    """The title of the enclosure, without a label, or of the text below an order.

    Behind it stands what the letter's title says.
    """
    meta, parts = page.document.meta, page.document.parts
    labels = [field.span[0] for field in meta.fields if field.name == "annex_label"]
    enclosed = [
        unspaced(part.title)
        for part in islice(parts, _MOST)
        if part.kind == "annex" and part.title and not any(part.span[0] <= at < part.span[1] for at in labels)
    ]
    title = unspaced(meta.title or "")
    issued = ISSUED.search(title)
    if not issued:
        return enclosed or ([title] if title and "关于" not in title else [])
    return [*enclosed, issued["object"].strip("《》")] if enclosed else []


def _differs(title: str, witnesses: list[str]) -> str | None:
    """The title elsewhere, where a title is none of them but much like the first."""
    found, known = bare_title(title), [bare_title(witness) for witness in witnesses]
    if any(found in one or one in found for one in known):
        return None
    agreed = len(known) > 1 and any(known[0] in one or one in known[0] for one in known[1:])
    likeness = SequenceMatcher(None, found, known[0], autojunk=False).ratio()
    return witnesses[0] if likeness >= (_STILL_ALIKE if agreed else _ALIKE) else None


def annexes_cited_otherwise(page: Page) -> Iterator[Otherwise]:
    """《人员登记表》（见附件2）, where the annex and the attachment note have one title, which is another."""
    noted = {one.number: one.title for one in page.document.meta.attachments if one.number}
    titles = [bare_title(part.title) for part in islice(page.document.parts, _MOST) if part.title]
    matches: Iterator[re.Match[str]] = islice(_IN_ANNEX.finditer(page.clean.text), _MOST)
    for match in matches if noted else ():
        note = noted.get(int(match["number"]))
        if note and bare_title(note) in titles:
            known = _differs(match["title"], [note, note])
            if known and bare_title(match["title"]) not in titles:
                start = match.start("title")
                yield Otherwise(page.clean.span(start - 1, match.end("title") + 1), match["title"], known)
