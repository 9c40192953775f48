"""Letters that a font or their place makes others: pictures of symbol fonts, figures that are set high."""

from __future__ import annotations

from planparse.lexicon import word_symbols
from planparse.lexicon.formulas import SUPERSCRIPTS

_RAISED = str.maketrans(SUPERSCRIPTS)


def drawn(text: str, font: str | None, *, raised: bool = False) -> str:
    """What a text shows in a font."""
    if raised and all(letter in SUPERSCRIPTS for letter in text):
        return text.translate(_RAISED)
    return word_symbols.drawn(text, font)
