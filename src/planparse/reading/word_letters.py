"""Letters that a font or their place makes others: pictures of symbol fonts, figures that are set high."""

from __future__ import annotations

from planparse.lexicon.formulas import SUPERSCRIPTS
from planparse.lexicon.word_symbols import SYMBOL_FONTS, is_private, symbol

_RAISED = str.maketrans(SUPERSCRIPTS)


def drawn(text: str, font: str | None, *, raised: bool = False) -> str:
    """What a text shows in a font."""
    if raised and all(letter in SUPERSCRIPTS for letter in text):
        return text.translate(_RAISED)
    if (font and font.lower() in SYMBOL_FONTS) or any(map(is_private, text)):
        return "".join(symbol(font or "", ord(letter)) or letter for letter in text)
    return text
