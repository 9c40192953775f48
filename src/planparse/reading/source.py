"""What reading gives: the decoded text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from planparse.errors import MarkupError, ReadError, wanted
from planparse.reading.decoding import decode
from planparse.reading.markup import format_of


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded source. Every span in a ``Document`` counts code points of ``text``.

    Line ends stay as they are. ``encoding`` names a Python codec; ``sha256`` is that of the bytes.
    """

    text: str
    name: str
    encoding: str
    sha256: str
    media_type: str = "text/plain"


def from_bytes(data: bytes, name: str, encoding: str | None = None) -> SourceText:
    """Decode a whole file (see ``decode``); one with nothing in it, or in a markup format, is a ``ReadError``."""
    text, codec = decode(data, encoding, name=name)
    if not text:
        raise ReadError(name, "is empty; there is nothing to read")
    if kind := format_of(text):
        raise MarkupError(name, kind)
    return SourceText(text, name, codec, sha256(data).hexdigest())


def from_text(text: str, name: str) -> SourceText:
    """Take a string as it is, an empty one too; ``sha256`` is that of its UTF-8."""
    wanted(text, str, "text", "a str (planparse.extract reads files, bytes are decoded first)")
    wanted(name, str, "name", "a str")
    data = text.encode("utf-8", "surrogatepass")  # half a surrogate pair is no reason to refuse
    return SourceText(text, name, "utf-8", sha256(data).hexdigest())
