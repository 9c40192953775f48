"""Letters and digits that stand for 〇 among Chinese numerals: 二OO三年 is 二〇〇三年."""

from __future__ import annotations

import re

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import ZEROS
from planparse.regex import regex

_BEFORE = "二九"  # the figure before the first zero of nearly every such year: 二OO三, 一九九O
_DATED = regex(rf"[一二][一二三四五六七八九〇○零{ZEROS}]{{3}}(?=[ ]?年)|[一二三][{ZEROS}](?=[月日])")
_ZERO = str.maketrans(dict.fromkeys(ZEROS, "〇"))


def zeros(clean: CleanText) -> None:
    """Read what stands for a zero in a date in words as one."""
    found = clean.alphabet.intersection(ZEROS)
    if not any(numeral + zero in clean.text for zero in found for numeral in _BEFORE):
        return
    count = 0

    def read(match: re.Match[str]) -> str:
        nonlocal count
        words = match[0].translate(_ZERO)
        count += words != match[0]
        return words

    clean.substitute("zeros", _DATED.sub(read, clean.text), count)
