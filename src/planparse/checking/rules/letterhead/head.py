"""The letterhead as rules see it: what of it is there, and whether it is there at all.

A page body or an excerpt was saved without its letterhead. That it has no number, no date and no title is one fact
about the file, no three faults of the document; so a rule that misses one element asks first for the elements beside
it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import normalize

from planparse.checking.rules.days import is_impossible
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.kinds import OFFICIAL
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.checking.page import Page, Span

DATE = regex(r"([0-9]{4})[ ]?年[ ]?([0-9]{1,2})[ ]?月[ ]?([0-9]{1,2})[ ]?[日号]")
_NAMES = regex(r"[《》〈〉“”\s]+")
_LINE = regex(r"[^\n]+")
_MOST_SIGNERS = 20

_NOTICE = "云溪市人民政府关于加强农村供水工作的通知\n{number}\n\n各县、区人民政府：\n\n为做好农村供水工作，现就有关事项通知如下。\n\n一、加快建设水厂\n每县建设一座。\n\n二、加强管护\n每月巡查。\n\n{foot}"
FOOT = "云溪市人民政府\n2022年3月8日"
CONTENTS = "目录"
NUMBER = "云政发〔2022〕7号"


def notice(number: str = NUMBER, foot: str = FOOT) -> str:
    """An example: a whole little notice, with another number or another end."""
    return _NOTICE.format(number=number, foot=foot)


def is_letter(page: Page) -> bool:
    """An official letter: one of the fifteen kinds, with recipients or a signature; no speech to an assembly."""
    meta = page.document.meta
    if is_speech(page):
        return False
    return meta.kind in OFFICIAL and (meta.recipients is not None or page.field("signature") is not None)


def is_speech(page: Page) -> bool:
    """Is somebody addressed who sits in front of the speaker?"""
    return (page.document.meta.recipients or "").startswith("各位")


def is_headed(page: Page) -> bool:
    """Does anything of the letterhead stand above the recipients: a title, an issuing mark, a number?"""
    return any(
        field.name in ("title", "issuing_mark", "document_number") for field in page.document.meta.fields
    )


def titled_kind(page: Page) -> str:
    """The kind of document if the title names it; what is told by the text alone (现通知如下) is no part of the title."""
    meta = page.document.meta
    return meta.kind if meta.kind and meta.kind in (meta.title or "") else ""


def plain_name(title: str) -> str:
    """A name as it can be compared: without title and quotation marks, blanks, closing marks."""
    return normalize("NFKC", _NAMES.sub("", title)).rstrip("。；，;,.")


def short_name(name: str) -> str:
    """A name as it can be compared, assemblies and their committees by their short names."""
    return plain_name(name).replace("人民代表大会", "人大").replace("常务委员会", "常委会")


def signature(page: Page) -> Span | None:
    """Where the document is signed.

    It is its field, or, where that was not told for want of a date, a line of the issuers.
    """
    meta = page.document.meta
    names = [unspaced(name) for name in islice(meta.issuers, _MOST_SIGNERS)]
    longest = 3 * sum(map(len, names)) + 8
    title = page.field("title") or (0, 0)
    return page.field("signature") or next(
        (
            span
            for words, span in _lines(page)
            if len(words) <= longest and span[0] >= title[1] and _are(words, names)
        ),
        None,
    )


def _lines(page: Page) -> Iterator[tuple[str, Span]]:
    for match in _LINE.finditer(page.clean.text):
        yield match[0], page.clean.span(*match.span())


def _are(words: str, names: list[str]) -> bool:
    rest = unspaced(words)
    for name in names:
        rest = rest.replace(name, "", 1)
    return bool(names) and not rest and bool(words)


def title_span(page: Page) -> Span | None:
    """Where the title stands, with the lines above that belong to it: want of a kind leaves them remarks."""
    place = page.field("title")
    if place is None:
        return None
    start, end = place
    for field in reversed([f for f in page.document.meta.fields if f.span[1] <= start]):
        between = page.text[field.span[1] : start]
        if field.name != "remark" or between.strip() or between.count("\n") != 1:
            break
        start = field.span[0]
    contents = page.text.rfind(CONTENTS[0], start, end) if has_contents_title(page) else -1
    return (start, len(page.text[:contents].rstrip()) if contents > start else end)


def has_contents_title(page: Page) -> bool:
    """Was the heading of the table of contents read as the kind of document, for want of one in the title?"""
    return page.document.meta.kind == CONTENTS and any(part.contents for part in page.document.parts)


def impossible(date: re.Match[str]) -> bool:
    """A month or a day that the calendar does not have."""
    return is_impossible(*map(int, date.groups()))
