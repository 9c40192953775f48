"""The characters of a page as the library tells them: their places and how they are set."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import hypot, inf, isfinite
from typing import Any

from pypdfium2 import raw as pdfium

from planparse.reading.pages.drawn import NO_MARK, UNMAPPED, Edges, Face, Letter, quarters
from planparse.reading.pdf.library import address, plain
from planparse.regex import regex

_HYPHEN = 2  # what the library gives for a hyphen at the end of a line
_MOST_CHARS = 200_000  # on one page
_BOLD = 600  # weights from here on (OS/2 usWeightClass: 600 is semi-bold)
_BOLD_NAME = regex(r"bold|heavy|black|[-,]bd\b", 2)
_SUBSET = regex(r"^[A-Z]{6}\+")
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_FAKE_BOLD = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
_CLIP = pdfium.FPDF_TEXTRENDERMODE_CLIP
_LEAST_SIZE = 0.1  # points
_MOST_CLIPS = 64

# What is asked of every character.
_object_of = plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_char_of = plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_unknown = plain(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_box_of = plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def letters(page: Any) -> list[Letter]:
    """Every character that a page sets, in the order of the file."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        return list(_of_text(text_page))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _of_text(text_page: Any) -> Iterator[Letter]:
    """Every character that the file sets; the library's own blanks and line ends are left out."""
    count = min(pdfium.FPDFText_CountChars(text_page), _MOST_CHARS)
    runs = _Runs(text_page)
    place = ctypes.cast(text_page, ctypes.c_void_p).value
    box = pdfium.FS_RECTF()
    to_box = ctypes.addressof(box)
    for index in range(count):
        owner = _object_of(place, index)
        if not owner:
            continue
        face, x, y = runs.known.get(owner) or runs.look(owner, index)
        code = _char_of(place, index)
        known = 0 < code < 0xD800 or 0xE000 <= code < 0x110000
        char = chr(code) if known and _unknown(place, index) != 1 else UNMAPPED
        if code == _HYPHEN:
            char = "-"
        _box_of(place, index, to_box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if isfinite(left + bottom + right + top + x + y + face.size):  # else damaged: nobody sees it
            yield Letter(char, left, bottom, right, top, x, y, face)


class _Runs:
    """What the characters of one text object share: their face, and the line they stand on."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = text_page
        self.known: dict[int, tuple[Face, float, float]] = {}  # by where the object lies
        self._fonts: dict[int, tuple[str | None, bool]] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._colour = [ctypes.c_uint() for _ in range(4)]

    def look(self, owner: int, index: int) -> tuple[Face, float, float]:
        """The face and the line of an object that the character of a number begins."""
        pdfium.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
        face = self._face(ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT), index)
        self.known[owner] = found = (face, self._x.value, self._y.value)
        return found

    def _face(self, owner: Any, index: int) -> Face:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text_page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text_page, index) * (hypot(matrix.c, matrix.d) or 1.0)
        family, bold = self._font(owner)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(owner)
        mark, artifact = _marked(owner)
        clip = _clip(owner, self._x.value, self._y.value)
        return Face(
            family,
            max(round(size, 2), _LEAST_SIZE),
            bold or mode == _FAKE_BOLD,
            quarters(matrix.a, matrix.b),
            self._pale(owner),
            mode in (_INVISIBLE, _CLIP),
            mark,
            artifact,
            clip,
        )

    def _font(self, owner: Any) -> tuple[str | None, bool]:
        font = pdfium.FPDFTextObj_GetFont(owner)
        if not font:
            return None, False
        key = address(font)
        if key not in self._fonts:
            name = _font_name(font)
            bold = pdfium.FPDFFont_GetWeight(font) >= _BOLD or bool(_BOLD_NAME.search(name))
            self._fonts[key] = (name or None, bold)
        return self._fonts[key]

    def _pale(self, owner: Any) -> bool:
        red, green, blue, alpha = self._colour
        if not pdfium.FPDFPageObj_GetFillColor(owner, red, green, blue, alpha):
            return False
        light = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255  # ITU-R BT.601
        return 1 - (1 - light) * alpha.value / 255 > 0.7


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
    raw = buffer.value
    try:
        name = raw.decode("utf-8")
        if any("\x80" <= char <= "\xff" for char in name):  # GBK, taken for Latin letters
            name = name.encode("latin-1").decode("gbk")
    except UnicodeError:
        name = raw.decode("gbk", "replace")
    return _SUBSET.sub("", name).strip()


def _marked(owner: Any) -> tuple[int, bool]:
    """The marked content that an object belongs to, and whether it is an artifact (ISO 32000-1, 14.8.2.2)."""
    mark = pdfium.FPDFPageObj_GetMarkedContentID(owner)
    if mark != NO_MARK:
        return mark, False
    buffer, size = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for number in range(min(pdfium.FPDFPageObj_CountMarks(owner), 8)):
        above = pdfium.FPDFPageObj_GetMark(owner, number)
        pdfium.FPDFPageObjMark_GetName(above, ctypes.cast(buffer, _WIDE), 64, size)
        if buffer.raw[: size.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
            return mark, True
    return mark, False


def _clip(owner: Any, x: float, y: float) -> Edges | None:
    """The box outside of which an object does not show.

    ``None`` where it is not told, as within a form with its own points.
    """
    path = pdfium.FPDFPageObj_GetClipPath(owner)
    count = pdfium.FPDFClipPath_CountPaths(path) if path else 0
    matrix = pdfium.FS_MATRIX()
    placed = count > 0 and pdfium.FPDFPageObj_GetMatrix(owner, matrix)
    if not placed or hypot(matrix.e - x, matrix.f - y) > 0.5:
        return None
    box = (-inf, -inf, inf, inf)
    px, py = ctypes.c_float(), ctypes.c_float()
    for number in range(min(count, _MOST_CLIPS)):
        points = []
        for corner in range(min(pdfium.FPDFClipPath_CountPathSegments(path, number), _MOST_CLIPS)):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, number, corner)
            pdfium.FPDFPathSegment_GetPoint(segment, px, py)
            points.append((px.value, py.value))
        if points:
            xs, ys = zip(*points, strict=True)
            box = (max(box[0], min(xs)), max(box[1], min(ys)), min(box[2], max(xs)), min(box[3], max(ys)))
    return box


_WIDE = ctypes.POINTER(ctypes.c_ushort)
