"""Words of GBK pages that were read one byte off: ?。ǘ┩七M is （二）推進, ?，F is 。現.

A converter lost the first byte of a blank or of a stop there, and paired the bytes behind it anew, down to a character
whose second byte is an ASCII letter: pages in traditional script have many such characters.
"""

from __future__ import annotations

import re

from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.characters import MISREAD_NUMERALS, MISREAD_WORDS
from planparse.lexicon.numbering import HAN
from planparse.regex import regex

_LABEL = regex(
    rf"\?。(?P<numeral>{'|'.join(MISREAD_NUMERALS)})(?P<bracket>[─-╋])(?P<words>[^\x00-\xff]{{0,80}})(?P<last>[@-~])?"
)
_WORDS = regex(rf"(?:{'|'.join(map(re.escape, MISREAD_WORDS))})(?=[（(])")  # the gloss stayed as it was
# A no-break blank that the encoding of the page has no character for: at the head of a line, or behind the number there.
_BEHIND_NUMBER = regex(rf"(?:^|\n)[? ]*第[{HAN}0-9]{{1,7}}条(\?+)[^\s?]")
_BLANK = regex(r"(?:^|\n)([? ]*\?)(?![。，])")
_INDENT = "??"
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
    named += [
        (at, at + 1, " ")
        for start, end in _blanks(clean.text)
        for at in range(start, end)
        if clean.text[at] == "?"
    ]
    clean.decode("misread", sorted(named))


def _blanks(text: str) -> list[Range]:
    """Where marks stand for blanks: behind the numbers of several provisions, and at the beginnings of lines.

    These may be questions or boxes to be ticked, but where there are such provisions, or most lines are set in by two.
    """
    numbers = [match.span(1) for match in _BEHIND_NUMBER.finditer(text)]
    backed = len(numbers) >= _FEWEST_BLANKS
    if not backed and _INDENT not in text:
        return []
    begins = [match.span(1) for match in _BLANK.finditer(text)]
    if not backed:
        set_in = sum(_INDENT in text[start:end] for start, end in begins)
        backed = set_in >= _FEWEST_BLANKS and set_in * 2 > sum(map(bool, map(str.strip, text.splitlines())))
    return numbers + begins if backed else []


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
