"""The characters of a text that a repair may look for: a repair that has none of them among these has nothing to do.

The codecs find them, faster than any loop or pattern could: most of a text is in the repertoire of GB 2312-80, and
few of its characters are ever mended.
"""

from __future__ import annotations

import codecs

from planparse.lexicon.characters import INVISIBLE, LINE_ENDS, NARROW, PUNCTUATION, SPACES, ZEROS
from planparse.lexicon.markup import BULLETS
from planparse.lexicon.pinyin import TONED
from planparse.regex import regex

_MARKS = ' !"#$&()*+,-.:;<=>?\\_`{．'
_ALL = sorted({*LINE_ENDS, *SPACES, *INVISIBLE, *NARROW, *PUNCTUATION, *TONED, *BULLETS, *ZEROS, *_MARKS})
_WATCHED = [
    ch for ch in _ALL if ch.encode("gb2312", "ignore")
]  # at most 256: each is a byte in the table, NUL the first
_TABLE = codecs.charmap_build("".join(_WATCHED))
_REFERENCE = regex(rb"&#([0-9]{3,7});")
_PIECE = 1 << 18  # characters that are encoded at a time, to keep memory low


def alphabet_of(text: str) -> set[str]:
    """The distinct characters of a text, but for some.

    Left out are those of ASCII and GB 2312 that no repair looks for (hanzi, digits, ，。 …).
    """
    found: set[str] = set()
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        codes, _ = codecs.charmap_encode(piece, "ignore", _TABLE)
        found.update([_WATCHED[code] for code in set(codes)])
        found |= beyond(piece, "gb2312")
    return found


def beyond(text: str, charset: str) -> set[str]:
    """The characters of a text that a character set lacks (and those that it gives as ``&#`` references itself)."""
    encoded = text.encode(charset, "xmlcharrefreplace")
    codes = map(int, set(_REFERENCE.findall(encoded))) if b"&#" in encoded else ()
    return {chr(code) for code in codes if code < 0x110000}
