r"""Text made safe to show: what would steer a terminal, or turn the reading order round, is written out.

A file name or a document may hold escape sequences, and a terminal obeys them: they move the cursor, rewrite the
window's title, hide lines. They are written as JSON writes them (``\u001b``), so that JSON stays JSON.
"""

from __future__ import annotations

import re

from planparse.regex import regex

_HALF = regex("[\ud800-\udfff]")  # half of a surrogate pair: no character, and no encoding has it
_OTHER_HALF = regex("[\ud800-\udc7f\udd00-\udfff]")  # those that stand for no byte of a file name (PEP 383)
# C0, DEL and C1 controls (ECMA-48; U+009B begins a sequence as ESC [ does), and the controls of the bidirectional
# algorithm (UAX 9), by which a name can be made to read backwards. A tab, a line feed and CR LF are layout.
_STEERING = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)
_BREAKING = regex("[\t\n\r\u2028\u2029]")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def visible(text: str) -> str:
    """Text over several lines as a terminal may have it."""
    return _STEERING.sub(_escape, encodable(text))


def visible_line(text: str) -> str:
    """The same on one line: line ends and tabs are written out too."""
    return _BREAKING.sub(_escape, visible(text))


def encodable(text: str) -> str:
    r"""Text that every encoding of Unicode takes, and strict readers of JSON.

    Bytes of a file name that are no text in this locale are read as UTF-8; what is not even that becomes ``\xff``.
    """
    if text.isascii() or not _HALF.search(text):
        return text
    return (
        _OTHER_HALF.sub(_escape, text).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    )


def _escape(match: re.Match[str]) -> str:
    ch = match[0]
    return _SHORT.get(ch) or f"\\u{ord(ch):04x}"
