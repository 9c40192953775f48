"""What stands between two characters of a line: a blank, or nothing.

And the signs that fonts have in place of a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low
from unicodedata import normalize

from planparse.lexicon.characters import RADICALS
from planparse.reading.pages.drawn import Glyph
from planparse.regex import regex

BLANKS = " \t\xa0\u2002\u2003\u2009\u3000"
_WIDE_FROM = "\u2e80"  # from here on characters are as wide as high, and stand without blanks between them
_HANZI_GAP = 0.35  # of the size: what parts two hanzi, more than the line is spread anyway
_TYPED_GAP = 0.2  # ... where the file has a blank there
_WORD_GAP = 0.18  # what parts two words of Latin letters
_MIXED_GAP = 0.4  # what parts a hanzi from a letter; programs leave a quarter there by themselves
_LEAST_GAP = min(_HANZI_GAP, _WORD_GAP, _MIXED_GAP)
_WIDEST_BLANK = 1.5  # between words, even where a line is spread
_FULL_GAP = 0.7  # a blank as wide as a hanzi
_OPENS, _CLOSES = "（《〈「『【〔“‘([", "，。、；：？！）》〉」』】〕”’)]"

# Radicals and compatibility ideographs look like the hanzi that Unicode takes them for, and fonts mix them up
# (Unicode 15, blocks CJK Radicals Supplement, Kangxi Radicals, CJK Compatibility Ideographs and their supplement).
_LOOK_ALIKE = regex("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


def unified(text: str) -> str:
    """Take characters that only look like hanzi for those hanzi."""
    if not _LOOK_ALIKE.search(text):
        return text
    return _LOOK_ALIKE.sub(lambda found: normalize("NFKC", RADICALS.get(found[0], found[0])), text)


def is_wide(char: str) -> bool:
    """Is it set in a square of its own, without blanks before and behind it?"""
    return char >= _WIDE_FROM or char in "“”‘’—…·"


def written(glyphs: Sequence[Glyph]) -> str:
    """The text of a line whose characters are ordered from left to right."""
    pieces: list[str] = []
    spread: float | None = None
    before: Glyph | None = None
    blank = False
    for glyph in glyphs:
        if glyph.char in BLANKS:
            blank = before is not None
            continue
        if before is not None:
            gap = (glyph.left - before.right) / max(before.face.size, glyph.face.size)
            blank = blank and not _is_in_number(pieces, glyph, before)
            if blank or gap >= _LEAST_GAP:
                spread = _spread(glyphs) if spread is None else spread
                pieces.append(_between(before.char, glyph.char, gap, spread, blank))
        pieces.append(glyph.char)
        before, blank = glyph, False
    return unified("".join(pieces))


def _is_in_number(pieces: Sequence[str], glyph: Glyph, before: Glyph) -> bool:
    """Is a narrow blank only the rest of the square that some fonts set the dot of a number in: 7. 3. 5?"""
    narrow = glyph.left - before.right < _HANZI_GAP * glyph.face.size
    return narrow and glyph.char.isdigit() and before.char == "." and len(pieces) > 1 and pieces[-2].isdigit()


def _spread(glyphs: Sequence[Glyph]) -> float:
    """How far the hanzi of a line stand apart, as a share of their size: more than nothing where a line is spread."""
    gaps = sorted(
        (glyph.left - before.right) / glyph.face.size
        for before, glyph in pairwise(glyph for glyph in glyphs if glyph.char not in BLANKS)
        if before.char >= _WIDE_FROM and glyph.char >= _WIDE_FROM
    )
    positive = gaps[bisect_left(gaps, 0.0) :]
    return median_low(positive) if len(positive) >= 3 else 0.0


def _between(before: str, char: str, gap: float, spread: float, blank: bool) -> str:
    """What stands in a gap, so many times the size wide; ``blank``: the file has a blank there."""
    wide = is_wide(before) + is_wide(char)
    if wide:
        punctuated = before in _OPENS or char in _CLOSES
        if wide == 2 and punctuated:
            gap -= 0.5  # half of their square is empty, and moved about
        extra = gap - spread
        if extra >= _FULL_GAP:
            return "\u3000"
        if wide == 2:
            return " " if extra >= (_TYPED_GAP if blank else _HANZI_GAP) else ""
        punctuated = before in _OPENS + _CLOSES or char in _OPENS + _CLOSES
        return " " if extra >= _MIXED_GAP + 0.5 * punctuated or (blank and not punctuated) else ""
    if before == "." and char.isdigit():
        return " " if blank or gap >= _HANZI_GAP else ""
    if gap >= _WIDEST_BLANK:
        return "\u3000"
    return " " if blank or gap >= _WORD_GAP else ""
