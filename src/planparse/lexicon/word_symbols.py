"""Symbol fonts: characters that are drawn by fonts with an order of their own (Symbol, Wingdings), as Unicode has them.

Codes are those of the fonts; files write them as such or moved to U+F000 (ECMA-376-1 17.3.3.30). The tables hold what
official documents use: marks of lists and forms, numbers in circles, mathematical signs.
"""

from __future__ import annotations

from planparse.lexicon.characters import PRIVATE_USE
from planparse.regex import regex

SYMBOL_FONTS = frozenset(
    ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "monotype sorts")
)
BULLET_LETTERS = frozenset("o")  # in Courier New, as Word marks its second level


def _run(first: int, characters: str) -> dict[int, str]:
    return {first + step: character for step, character in enumerate(characters)}


SYMBOLS: dict[str, dict[int, str]] = {
    "symbol": {
        **_run(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
        **_run(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
        **_run(0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
        **_run(0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"),
        0xE5: "∑",
        0xF2: "∫",
    },
    "wingdings": {
        **_run(0x6C, "●❍■□"),
        **_run(0x74, "⧫◆❖"),
        **_run(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
        **_run(0x9E, "·•"),
        0x6F: "□",
        0x71: "❑",
        0x72: "❒",
        0x73: "⬧",
        0xA1: "○",
        0xA7: "▪",
        0xA8: "□",
        0xAB: "★",
        0xAF: "✵",
        **_run(0xDF, "←→↑↓↖↗↙↘"),
        0xD8: "➢",
        0xE8: "➔",
        0xF0: "⇨",
        0xFB: "✗",
        0xFC: "✓",
        0xFD: "☒",
        0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "✗",
        0x50: "✓",
        0x51: "☒",
        0x52: "☑",
        0x53: "☒",
        0x54: "☒",
        0x97: "●",
        0xA2: "■",
        0xA3: "□",
        **_run(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    },
}
_MOVED = 0xF000

PRIVATE = regex(PRIVATE_USE)


def symbol(font: str, code: int) -> str | None:
    """What a symbol font draws for a code; ``None`` where no table tells."""
    own = code - _MOVED if _MOVED <= code < _MOVED + 256 else code
    return SYMBOLS.get(font.lower(), {}).get(own)


def drawn(text: str, font: str | None) -> str:
    """What a font draws for a text.

    That of a symbol font, or with characters that are private to fonts, by its table.
    """
    if not (font and font.lower() in SYMBOL_FONTS) and not PRIVATE.search(text):
        return text
    return "".join(symbol(font or "", ord(character)) or character for character in text)
