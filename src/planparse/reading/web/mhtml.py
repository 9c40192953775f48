"""Web archives and e-mails (MIME, RFC 2045 to 2047; MHTML, RFC 2557): the page in them, or else the plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect
from email.message import Message

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.web.html import compose, finished
from planparse.reading.web.source import differ

MEDIA_TYPE = "multipart/related"
_PAGES = ("text/html", "application/xhtml+xml")
_CUT = (CloseBoundaryNotFoundDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect)
_MOST_PARTS = 10_000
_NAMED = 5  # embedded files that the warning names
_LONGEST_NAME = 60


def read(raw: Raw) -> Extracted:
    """Read the page that an archive is of; raises ``ReadError`` where it holds no text."""
    all_parts = list(_parts(message_from_bytes(raw.data.lstrip()), raw.name))
    parts = [part for part in all_parts if not part.is_multipart()]
    page = _root(parts)
    if page is None:
        raise ReadError(raw.name, "has no page and no text in it; save what it holds as files first")
    text, codec, declared = _text(page, raw)
    composer = Composer(MEDIA_TYPE)
    left_out: Counter[str] = Counter()
    if declared and differ(declared, codec, text):
        composer.warn("charset", declared=declared, encoding=codec)
    if page.get_content_type() in _PAGES:
        left_out = compose(composer, text, raw.name)
    else:
        for line in text.splitlines():
            composer.block(line)
    if any(isinstance(defect, _CUT) for part in all_parts for defect in part.defects):
        composer.warn("damaged", what="the end of the archive")
    _warn_of_files(composer, [part for part in parts if part is not page])
    return finished(composer, raw.name, left_out)


def _parts(message: Message, name: str) -> Iterator[Message]:
    """All parts in order, each before those in it."""
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            raise ReadError(name, f"has more than {_MOST_PARTS:,} parts, as no document has")
        yield part
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]


def _root(parts: list[Message]) -> Message | None:
    """The first page, or the first plain text where there is none; what is attached counts last."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for candidates in (shown, parts):
        for kinds in (_PAGES, ("text/plain",)):
            for part in candidates:
                if part.get_content_type() in kinds and _payload(part).strip():
                    return part
    return None


def _payload(part: Message) -> bytes:
    """What a part holds, its transfer encoding undone."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _text(part: Message, raw: Raw) -> tuple[str, str, str | None]:
    """The characters of a part, the codec that gave them, and the one that its header names."""
    text, codec = Raw(_payload(part), raw.name, raw.encoding).decoded
    try:
        declared = part.get_content_charset()
    except (ValueError, LookupError):
        declared = None
    return text, codec, declared


def _warn_of_files(composer: Composer, parts: list[Message]) -> None:
    """Count what is attached; the pictures and styles of a page are not."""
    names = [_name(part) for part in parts if part.get_content_disposition() == "attachment"]
    if names:
        more = ", …" if len(names) > _NAMED else ""
        composer.warn("embedded", count=len(names), names=", ".join(names[:_NAMED]) + more)


def _name(part: Message) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    name = part.get_filename() or "without a name"
    with suppress(HeaderParseError, ValueError, LookupError):
        name = str(make_header(decode_header(name)))
    return " ".join(name.split())[:_LONGEST_NAME]
