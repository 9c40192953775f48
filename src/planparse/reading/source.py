"""What reading gives: the decoded text and where it came from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, NamedTuple

from planparse.errors import ReadError, wanted
from planparse.reading.detect import detect
from planparse.reading.extracted import Block, Raw, Warned
from planparse.reading.formats import read_as

# As ``random`` does: hashlib loads OpenSSL, which takes longer than to hash a megabyte.
sha256: Callable[[bytes], Any]
for _name in ("_sha2", "_sha256", "hashlib"):  # of Python 3.12, of 3.11, of any
    with suppress(ImportError):
        sha256 = import_module(_name).sha256
        break


class Given(NamedTuple):
    """What the user says of a file before it is read: nothing, as a rule.

    ``source_format`` is a name of ``planparse.reading.formats``. An ``untrusted`` file is read in a process of its own
    that may take up only so much time and memory.
    """

    encoding: str | None = None
    source_format: str | None = None
    untrusted: bool = False


NOTHING_GIVEN = Given()


class SourceText(NamedTuple):
    """A source as text. Every span in a ``Document`` counts code points of ``text``.

    Line ends stay as they are. ``encoding`` names a Python codec, or is ``None`` where the format is not written in
    characters; ``sha256`` is that of the bytes. ``blocks``, ``pages`` and ``warnings`` are those of ``Extracted``.
    """

    text: str
    name: str
    encoding: str | None
    sha256: str
    media_type: str = "text/plain"
    blocks: tuple[Block, ...] = ()
    pages: tuple[int, ...] = ()
    warnings: tuple[Warned, ...] = ()


def from_bytes(data: bytes, name: str, given: Given = NOTHING_GIVEN) -> SourceText:
    """Read a whole file, in the format that is given or else the one that its content shows.

    Raises ``ReadError`` for one with nothing in it, or in a format that planparse does not read.
    """
    raw = Raw(data, name, given.encoding)
    if not data:
        raise ReadError(name, "is empty; there is nothing to read")
    if given.untrusted:
        from planparse.reading.guarded import read_guarded

        found = read_guarded(raw, given.source_format)
    else:
        found = read_as(given.source_format or detect(raw), raw)
    if not found.text:
        raise ReadError(name, "is empty; there is nothing to read")
    digest = sha256(data).hexdigest()
    return SourceText(
        found.text,
        name,
        found.encoding,
        digest,
        found.media_type,
        found.blocks,
        found.pages,
        found.warnings,
    )


def from_text(text: str, name: str) -> SourceText:
    """Take a string as it is, an empty one too; ``sha256`` is that of its UTF-8."""
    wanted(text, str, "text", "a str (planparse.extract reads files, bytes are decoded first)")
    wanted(name, str, "name", "a str")
    data = text.encode("utf-8", "surrogatepass")  # half a surrogate pair is no reason to refuse
    return SourceText(text, name, "utf-8", sha256(data).hexdigest())
