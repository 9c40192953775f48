"""Which format a file is in.

It is told by its content, and by its name only what is text as well: CSV, Markdown, pieces of a page.
"""

from __future__ import annotations

from planparse.errors import BinaryError, MarkupError, ReadError
from planparse.lexicon.formats import CONTAINERS, MARKUP, NAMED_TEXT, PAGE_SUFFIXES, REFUSED_CONTAINERS
from planparse.reading.extracted import Raw
from planparse.reading.markup import format_of, has_tags

_HEAD = 1024  # bytes in which the signature of a PDF may stand (ISO 32000-1, annex H.3.4.1)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_BLANKS = b"\xef\xbb\xbf \t\r\n\x00"


def detect(raw: Raw) -> str:
    """Name the format (a ``Format.name``); raises ``ReadError`` for one that planparse does not read."""
    data = raw.data
    if b"%PDF-" in data[:_HEAD]:
        return "pdf"
    if data.startswith(_ZIP):
        from planparse.reading.archive import Archive  # what it needs takes a while to load

        return _contained(Archive(data, raw.name).members, raw.name, "a ZIP archive")
    if data.startswith(_OLE):
        from planparse.reading.doc.compound import Compound

        return _contained(Compound(data, raw.name).streams, raw.name, "an old Office file")
    if data[:_HEAD].lstrip(_BLANKS).startswith(_RTF):
        return "rtf"
    if data.startswith(_PICTURES) and b"\0" in data[:_HEAD]:
        return "image"
    return _written(raw)


def _contained(members: list[str], name: str, container: str) -> str:
    """Tell by what a container holds."""
    folded = [member.replace("\\", "/").lower() for member in members]
    for beginning, format_ in CONTAINERS:
        if any(member.startswith(beginning) for member in folded):
            return format_
    for beginning, what, advice in REFUSED_CONTAINERS:
        if any(member.startswith(beginning) for member in folded):
            raise ReadError(name, f"is {what}; {advice}")
    raise BinaryError(name, container)


def _written(raw: Raw) -> str:
    kind = format_of(raw.decoded.text)
    if kind in MARKUP:
        return MARKUP[kind]
    if kind:
        raise MarkupError(raw.name, kind)
    suffix = raw.name.rpartition(".")[2].lower()
    if suffix in PAGE_SUFFIXES and has_tags(raw.decoded.text):
        return "html"
    return NAMED_TEXT.get(suffix, "text")
