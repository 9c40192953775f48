"""RTF as tokens: control words, braces, bytes and what stands between them; binary data is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planparse.regex import regex

_TOKEN = regex(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,20})? ?|\\'([0-9a-fA-F]{2})|([{}])|\\([^a-zA-Z'])|([^\\{}\r\n\x00]+)", 16
)  # re.DOTALL
_BREAKS = "\r\n\x00"
_HIGHEST = 1 << 31


class Token(NamedTuple):
    """``word`` is a control word or symbol, ``{`` or ``}``; else ``text`` is bytes as characters below 256."""

    word: str
    value: int | None = None
    text: str = ""


def tokens(written: str) -> Iterator[Token]:
    """The tokens of a file whose bytes are characters below 256."""
    at, end = 0, len(written)
    while at < end:
        match = _TOKEN.match(written, at)
        if match is None:
            at += 1 if written[at] not in _BREAKS else _breaks(written, at)
            continue
        at = match.end()
        word, value, byte, brace, symbol, text = match.groups()
        if word:
            number = max(-_HIGHEST, min(int(value), _HIGHEST)) if value else None
            if word == "bin":
                at += max(number or 0, 0)
            yield Token(word, number)
        elif byte:
            yield Token("", None, chr(int(byte, 16)))
        elif text:
            yield Token("", None, text)
        elif brace:
            yield Token(brace)
        else:
            yield Token("", None, symbol) if symbol in "{}\\" else Token(symbol)


def _breaks(written: str, at: int) -> int:
    """How many line ends stand at a place; they are no part of the text."""
    first = at
    while at < len(written) and written[at] in _BREAKS:
        at += 1
    return at - first
