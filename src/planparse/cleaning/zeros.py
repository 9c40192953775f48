"""Letters and digits that stand for 〇 among Chinese numerals: 二OO三年 is 二〇〇三年."""

from __future__ import annotations

import re

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import ZEROS
from planparse.regex import regex

# What nearly every such year has, behind one figure or the other: 二OO三, 一九九O. Two patterns, for each is found by its figure.
_FIRST_ZERO = tuple(regex(f"{figure}[{ZEROS}]") for figure in "二九")
_DATED = regex(rf"[一二][一二三四五六七八九〇○零{ZEROS}]{{3}}(?=[ ]?年)|[一二三][{ZEROS}](?=[月日])")
_ZERO = str.maketrans(dict.fromkeys(ZEROS, "〇"))


def zeros(clean: CleanText) -> None:
    """Read what stands for a zero in a date in words as one."""
    if clean.alphabet.isdisjoint(ZEROS) or not any(first.search(clean.text) for first in _FIRST_ZERO):
        return
    count = 0

    def read(match: re.Match[str]) -> str:
        nonlocal count
        words = match[0].translate(_ZERO)
        count += words != match[0]
        return words

    clean.substitute("zeros", _DATED.sub(read, clean.text), count)
