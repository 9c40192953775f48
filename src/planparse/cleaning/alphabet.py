"""The characters of a text that a repair may look for: a repair that has none of them among these has nothing to do.

The codecs find them, faster than any loop or pattern could: most of a text is in the repertoire of GB 2312-80, and
few of its characters are ever mended.
"""

from __future__ import annotations

import codecs
import re

from planparse.lexicon.characters import INVISIBLE, LINE_ENDS, NARROW, PUNCTUATION, SPACES
from planparse.lexicon.markup import BULLETS
from planparse.lexicon.pinyin import TONED

_WATCHED = [
    ch
    for ch in sorted({*LINE_ENDS, *SPACES, *INVISIBLE, *NARROW, *PUNCTUATION, *TONED, *BULLETS, "．"})
    if ch > "\xff" and len(ch.encode("gb2312", "ignore")) == 2
]
_TABLE = codecs.charmap_build("\0" + "".join(_WATCHED))  # with NUL in front it is a quick one
_REFERENCE = re.compile(rb"&#([0-9]{3,7});")
_PIECE = 1 << 18  # characters that are encoded at a time, to keep memory low


def alphabet_of(text: str) -> set[str]:
    """The distinct characters of a text, less those of GB 2312 that no repair looks for (hanzi, ，, 。 …)."""
    found: set[str] = set()
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        found.update(piece.encode("latin-1", "ignore").decode("latin-1"))
        watched, _ = codecs.charmap_encode(piece, "ignore", _TABLE)
        found.update(_WATCHED[code - 1] for code in set(watched) if code)
        found |= beyond(piece, "gb2312")
    return found


def beyond(text: str, charset: str) -> set[str]:
    """The characters of a text that a character set lacks (and those that it gives as ``&#`` references itself)."""
    codes = map(int, set(_REFERENCE.findall(text.encode(charset, "xmlcharrefreplace"))))
    return {chr(code) for code in codes if code < 0x110000}
