"""A string as the engines read it, for callers who hand over one that was not cleaned."""

from __future__ import annotations

from planparse.cleaning.characters import spaces
from planparse.cleaning.figures import figures
from planparse.cleaning.script import script
from planparse.cleaning.spacing import spacing
from planparse.cleaning.text import CleanText, Range
from planparse.cleaning.width import width
from planparse.errors import wanted
from planparse.extraction.numbers.grammar import GRAMMAR, LONGEST
from planparse.extraction.numbers.values import value_of
from planparse.lexicon.numerals import ALONE, DIGITS, ORDERS
from planparse.regex import regex

# What a numeral in words is made of, its parts set apart: 一百 五 十 二, 五 分 之 一, 7 万 5 千, 六 个 百 分 点.
_PARTS = f"{''.join(ALONE)}兆点又负余多几分之成折个0-9"
_STRETCH = regex(rf"[{_PARTS}][{_PARTS}. ]*+")
_BLANKS = regex(" +")
_TWO_FIGURES = regex("[0-9] +[0-9]")
_UNITS = ("", "个", "个百分点")


def numerals(clean: CleanText) -> None:
    """The parts of one numeral go together; in a document they may be two columns, and ``spacing`` judges."""
    gaps: list[Range] = []
    for match in _STRETCH.finditer(clean.text):
        start, apart = match.start(), match[0].rstrip()
        if " " not in apart or len(apart) > 2 * LONGEST or clean.text[start - 1 : start] in ORDERS:
            continue
        if _is_one(apart):
            gaps += [(start + gap.start(), start + gap.end()) for gap in _BLANKS.finditer(apart)]
    clean.drop("spacing", gaps)


def _is_one(apart: str) -> bool:
    """Whether what stands apart is one numeral, and more than digits (三 五)."""
    whole = apart.replace(" ", "").removeprefix("负")
    numeral = (
        None if _TWO_FIGURES.search(apart) or all(char in DIGITS for char in whole) else GRAMMAR.match(whole)
    )
    if numeral is None or whole[numeral.end() :] not in _UNITS:
        return False
    return not numeral["chinese"] or value_of(numeral["chinese"]) is not None or bool(numeral["tenths"])


_REPAIRS = (spaces, script, width, spacing, figures, numerals)


def folded(text: str) -> CleanText:
    """Simplified script, one width and whole figures; ``span`` of the result leads back to ``text``.

    Raises ``TypeError`` for what is no string.

    >>> folded("投資１．５億元,建設學校").text
    '投资1.5亿元，建设学校'
    >>> clean = folded("床位1 250張")
    >>> clean.text, clean.span(2, 6)
    ('床位1250张', (2, 7))
    """
    wanted(text, str, "text", "a str (bytes are decoded first)")
    clean = CleanText(text)
    for repair in _REPAIRS:
        repair(clean)
    return clean
