"""Words of GBK pages that were read one byte off: ?。ǘ┩七M is （二）推進, ?，F is 。現.

A converter lost the first byte of a blank or of a stop there, and paired the bytes behind it anew, down to a character
whose second byte is an ASCII letter: pages in traditional script have many such characters.
"""

from __future__ import annotations

import re

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import MISREAD_NUMERALS, MISREAD_WORDS
from planparse.regex import regex

_LABEL = regex(
    rf"\?。(?P<numeral>{'|'.join(MISREAD_NUMERALS)})(?P<bracket>[─-╋])(?P<words>[^\x00-\xff]{{0,80}})(?P<last>[@-~])?"
)
_WORDS = regex(rf"(?:{'|'.join(map(re.escape, MISREAD_WORDS))})(?=[（(])")  # the gloss stayed as it was
# A no-break blank that the page's encoding has no character for: it begins a line, or stands behind the number of a provision.
_BLANK = regex(r"(?:^|\n)([? ]*\?)(?![。，])|条(\?)(?=[^\s?])")
_FEWEST_BLANKS = 2

Named = tuple[int, int, str]


def misread(clean: CleanText) -> None:
    """Read labels and openings of sentences as the page meant them."""
    if "?" not in clean.alphabet:
        return
    named: list[Named] = []
    for match in _LABEL.finditer(clean.text):
        end, words = _label(match)
        named += _spread(match.start(), end, words)
    for match in _WORDS.finditer(clean.text):
        named += _spread(*match.span(), MISREAD_WORDS[match[0]])
    blanks = [match.span(match.lastindex or 0) for match in _BLANK.finditer(clean.text)]
    if len(blanks) >= _FEWEST_BLANKS:
        named += [
            (at, at + 1, " ") for start, end in blanks for at in range(start, end) if clean.text[at] == "?"
        ]
    clean.decode("misread", sorted(named))


def _label(match: re.Match[str]) -> tuple[int, str]:
    """Where a label, and the words behind it that can be read, end; and how they read.

    The box character is the closing bracket's second byte, and the first byte of what follows.
    """
    label = f"（{MISREAD_NUMERALS[match['numeral']]}）"
    if match["last"]:
        shifted = (match["bracket"] + match["words"] + match["last"]).encode("gbk", "replace")[1:]
        words = shifted.decode("gbk", "replace")
        if len(words) == len(match["words"]) + 1 and words.isalpha():
            return match.end(), label + words
    return match.end("bracket"), label


def _spread(start: int, end: int, words: str) -> list[Named]:
    """Words over the characters that stand for them: the first has what is left over."""
    first = end - len(words) + 1
    return [(start, first, words[0]), *((first + i, first + i + 1, ch) for i, ch in enumerate(words[1:]))]
