"""A font for Chinese where the system has none.

Without one, pdfium drops single characters of fonts that are not in the file, for it takes them to be of no width.

This one has one glyph for every character, two specks in the corners of its square. Text keeps its places, and nothing
is seen of it on a page that is drawn.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from struct import pack
from typing import Any

from pypdfium2 import raw as pdfium

_CHARSETS = frozenset(
    (128, 129, 134, 136)
)  # of Windows: Japanese, Korean, simplified and traditional Chinese
_HANDLE = 0x706C616E  # anything that is no handle of the system
_UNITS = 1000  # per em
_SPECK = 4


@lru_cache(maxsize=1)
def stand_in() -> Any:
    """Have the library use the font where the system has none for Chinese; what it calls must outlive it."""
    default = pdfium.FPDF_GetDefaultSystemFontInfo()
    if not default:
        return None
    plain = default.contents
    types = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    font = _font()

    def find(
        _info: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any
    ) -> int | None:
        found = plain.MapFont(default, weight, italic, charset, pitch, face, exact)
        return found or (_HANDLE if charset in _CHARSETS else None)

    def data(_info: Any, handle: int, table: int, buffer: Any, size: int) -> int:
        if handle != _HANDLE:
            return int(plain.GetFontData(default, handle, table, buffer, size))
        if table:
            return 0
        if buffer and size >= len(font):
            ctypes.memmove(buffer, font, len(font))
        return len(font)

    def drop(_info: Any, handle: int) -> None:
        if handle != _HANDLE:
            plain.DeleteFont(default, handle)

    info = pdfium.FPDF_SYSFONTINFO(
        version=plain.version,
        EnumFonts=types["EnumFonts"](lambda _info, mapper: plain.EnumFonts(default, mapper)),
        MapFont=types["MapFont"](find),
        GetFontData=types["GetFontData"](data),
        DeleteFont=types["DeleteFont"](drop),
    )
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(info))
    return info


def _font() -> bytes:
    """A TrueType font: Unicode maps every character to one glyph (OpenType 1.9, cmap format 13)."""
    speck = _UNITS - _SPECK
    outline = pack(">hhhhh", 2, 0, 0, _UNITS, _UNITS) + pack(">HHH", 2, 5, 0) + b"\x01" * 6
    xs = (0, _SPECK, -_SPECK, speck, _SPECK, 0)
    ys = (0, 0, _SPECK, speck - _SPECK, 0, _SPECK)
    glyph = outline + b"".join(pack(">h", x) for x in xs) + b"".join(pack(">h", y) for y in ys)
    glyph += b"\0" * (-len(glyph) % 4)
    groups = pack(">HHIIIIII", 13, 0, 28, 0, 1, 0x20, 0x10FFFF, 1)
    tables = {
        b"cmap": pack(">HHHHI", 0, 1, 3, 10, 12) + groups,
        b"glyf": glyph,
        b"head": pack(
            ">IIIIHHQQhhhhHHhhh",
            0x10000,
            0,
            0,
            0x5F0F3CF5,
            0,
            _UNITS,
            0,
            0,
            0,
            0,
            _UNITS,
            _UNITS,
            0,
            8,
            2,
            1,
            0,
        ),
        b"hhea": pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, _UNITS, 0, 0, _UNITS, 1, 0, 0, 0, 0, 0, 0, 0, 2
        ),
        b"hmtx": pack(">HhHh", _UNITS, 0, _UNITS, 0),
        b"loca": pack(">III", 0, 0, len(glyph)),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 6, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": pack(">HHH", 0, 0, 6),
        b"post": pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    place = 12 + 16 * len(tables)
    head, body = pack(">IHHHH", 0x10000, len(tables), 128, 3, 16), b""
    for name, table in tables.items():
        head += pack(">4sIII", name, 0, place + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + body
