"""RTF as tokens: control words, braces, bytes and what stands between them; binary data is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planparse.regex import regex

_TOKEN = regex(
    r"((?:\\u-?[0-9]{1,5} ?\?){2,})|\\([a-zA-Z]{1,32})(-?[0-9]{1,20})? ?|((?:\\'[0-9a-fA-F]{2})+)|([{}])"
    r"|\\([^a-zA-Z'])|([^\\{}\r\n\x00]+)",
    re.DOTALL,
)
_BREAKS = "\r\n\x00"
_HIGHEST = 1 << 31
_RUN = "u?"


class Token(NamedTuple):
    """``word`` is a control word or symbol, ``{`` or ``}``; else ``text`` is bytes as characters below 256.

    Of many characters by their numbers with a ``?`` behind each one ``text`` holds all; its word is none that RTF has.
    """

    word: str
    value: int | None = None
    text: str = ""

    @property
    def is_run(self) -> bool:
        """Whether it is many characters by their numbers."""
        return self.word == _RUN


def tokens(written: str) -> Iterator[Token]:
    """The tokens of a file whose bytes are characters below 256."""
    at, end = 0, len(written)
    while at < end:
        match = _TOKEN.match(written, at)
        if match is None:
            at += 1 if written[at] not in _BREAKS else _breaks(written, at)
            continue
        at = match.end()
        run, word, value, codes, brace, symbol, text = match.groups()
        if text:
            yield Token("", None, text)
        elif word:
            number = max(-_HIGHEST, min(int(value), _HIGHEST)) if value else None
            if word == "bin":
                at += max(number or 0, 0)
            yield Token(word, number)
        elif brace:
            yield Token(brace)
        elif codes:
            yield Token("", None, bytes.fromhex(codes.replace("\\'", "")).decode("latin-1"))
        elif run:
            yield Token(_RUN, None, run)
        else:
            yield Token("", None, symbol) if symbol in "{}\\" else Token(symbol)


def one_by_one(run: str) -> Iterator[Token]:
    """The tokens of a run: a character by its number, and the one that stands in for it."""
    for code in run.split("\\u")[1:]:
        yield Token("u", int(code.rstrip(" ?")))
        yield Token("", None, "?")


def _breaks(written: str, at: int) -> int:
    """How many line ends stand at a place; they are no part of the text."""
    first = at
    while at < len(written) and written[at] in _BREAKS:
        at += 1
    return at - first
