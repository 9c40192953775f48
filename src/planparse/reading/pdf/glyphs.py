"""The characters of a page and where they stand, counted from the upper left corner of the page as it is read."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from math import atan2, hypot, inf, isfinite, pi
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from planparse.reading.pdf.library import Frame, address
from planparse.regex import regex

Edges = tuple[float, float, float, float]  # left, bottom, right, top
Place = Callable[[float, float], tuple[float, float]]

UNMAPPED = "\ufffd"
HYPHEN = "\x02"  # what the library gives for a hyphen at the end of a line
_MOST_CHARS = 200_000  # on one page
_BOLD = 600  # weights from here on (OS/2 usWeightClass: 600 is semi-bold)
_BOLD_NAME = regex(r"bold|heavy|black|[-,]bd\b", 2)
_SUBSET = regex(r"^[A-Z]{6}\+")
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_FAKE_BOLD = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
_CLIP = pdfium.FPDF_TEXTRENDERMODE_CLIP
_NO_MARK = -1
_LEAST_SIZE = 0.1  # points
_LEAST_SHOWN = 0.15  # of its size
_MOST_CLIPS = 64
_DOWN = 3  # text that runs down the page, and its lines from the right to the left


class Face(NamedTuple):
    """How a run of characters is set; ``turn`` counts quarters against the clock, -1 for a slant."""

    family: str | None
    size: float
    bold: bool
    turn: int
    pale: bool  # hardly darker than paper
    hidden: bool  # neither filled nor stroked
    mark: int  # the marked content it belongs to, -1 for none
    artifact: bool  # marked as no part of the document
    clip: Edges | None = None  # nothing shows outside of it


class Glyph(NamedTuple):
    """A character, its left and right edges and the base line it stands on; y grows downwards."""

    char: str
    left: float
    right: float
    base: float
    face: Face


class Sheet(NamedTuple):
    """A page as it is read: how large it is, its characters in their order in the file, and the way to its points.

    ``clipped`` is how many pieces of text lie outside of what shows.
    """

    width: float
    height: float
    glyphs: list[Glyph]
    place: Place
    astray: list[Glyph]  # set at another angle than the rest of the page
    clipped: int


class _Loose(NamedTuple):
    """A character before it is known which way the page is read: the edges of its box and its origin."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    face: Face


def sheet(page: Any, frame: Frame) -> Sheet:
    """Read the characters of a page, the way most of them are turned."""
    loose = list(_characters(page))
    turns = Counter(glyph.face.turn for glyph in loose if glyph.face.turn >= 0 and glyph.char != " ")
    turn = turns.most_common(1)[0][0] if turns else 0
    own = {turn}
    if turn == 0 and _runs_down(loose):  # what is set sideways is turned as the columns are
        turn, own = _DOWN, {0, _DOWN}
    place = _placing(frame, turn)
    width, height = frame.right - frame.left, frame.top - frame.bottom
    if turn % 2:
        width, height = height, width
    upright, astray = [], []
    clipped, showed = 0, True
    for glyph in loose:
        if not _shown(glyph, frame):
            clipped += showed and glyph.char not in " \u3000"
            showed = False
            continue
        showed = True
        one = place(glyph.left, glyph.bottom)[0]
        other = place(glyph.right, glyph.top)[0]
        base = place(glyph.x, glyph.y)[1]
        placed = Glyph(glyph.char, min(one, other), max(one, other), base, glyph.face)
        if glyph.face.turn in own:
            upright.append(placed)
        else:
            astray.append(placed)
    return Sheet(width, height, upright, place, astray, clipped)


def _shown(glyph: _Loose, frame: Frame) -> bool:
    """Does a character show on the page, at least a part of it?"""
    across, up = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    if not (frame.left - 1 <= across <= frame.right + 1 and frame.bottom - 1 <= up <= frame.top + 1):
        return False
    if glyph.face.clip is None:
        return True
    left, bottom, right, top = glyph.face.clip
    least = _LEAST_SHOWN * glyph.face.size
    return min(glyph.top, top) - max(glyph.bottom, bottom) > least and left - least < across < right + least


def _runs_down(loose: list[_Loose]) -> bool:
    """Do most characters stand right below the one before them?"""
    below = beside = 0
    for before, glyph in pairwise(loose):
        if before.face != glyph.face:
            continue
        if abs(glyph.left - before.left) < 0.2 * glyph.face.size:
            below += 0.5 * glyph.face.size < before.bottom - glyph.bottom < 2 * glyph.face.size
        else:
            beside += 1
    return below > max(beside, 10)


def _placing(frame: Frame, turn: int) -> Place:
    """The way from points of a page to those of the page turned so that its text stands upright."""
    left, bottom, right, top = frame
    if turn == 1:
        return lambda x, y: (y - bottom, x - left)
    if turn == 2:
        return lambda x, y: (right - x, y - bottom)
    if turn == 3:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def _characters(page: Any) -> Iterator[_Loose]:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return
    try:
        yield from _of_text(text_page)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _of_text(text_page: Any) -> Iterator[_Loose]:
    """Every character that the file sets; the library's own blanks and line ends are left out."""
    count = min(pdfium.FPDFText_CountChars(text_page), _MOST_CHARS)
    runs = _Runs(text_page)
    box, box_of = pdfium.FS_RECTF(), pdfium.FPDFText_GetLooseCharBox
    to_box = ctypes.byref(box)
    unknown, char_of, object_of = (
        pdfium.FPDFText_HasUnicodeMapError,
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetTextObject,
    )
    for index in range(count):
        owner = object_of(text_page, index)
        if not owner:
            continue
        face, x, y = runs.of(owner, index)
        code = char_of(text_page, index)
        known = 0 < code < 0xD800 or 0xE000 <= code < 0x110000
        char = chr(code) if known and unknown(text_page, index) != 1 else UNMAPPED
        box_of(text_page, index, to_box)
        if not isfinite(box.left + box.bottom + box.right + box.top + x + y + face.size):
            continue  # a damaged number: nobody sees such a character
        yield _Loose(char, box.left, box.bottom, box.right, box.top, x, y, face)


class _Runs:
    """What the characters of one text object share: their face, and the line they stand on."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = text_page
        self._known: dict[int, tuple[Face, float, float]] = {}
        self._fonts: dict[int, tuple[str | None, bool]] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._colour = [ctypes.c_uint() for _ in range(4)]

    def of(self, owner: Any, index: int) -> tuple[Face, float, float]:
        key = address(owner)
        if key not in self._known:
            pdfium.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
            self._known[key] = (self._face(owner, index), self._x.value, self._y.value)
        return self._known[key]

    def _face(self, owner: Any, index: int) -> Face:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text_page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text_page, index) * (hypot(matrix.c, matrix.d) or 1.0)
        turn = atan2(matrix.b, matrix.a) / (pi / 2)
        turn = turn if isfinite(turn) else 0.5  # slanted
        family, bold = self._font(owner)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(owner)
        mark, artifact = _marked(owner)
        clip = _clip(owner, self._x.value, self._y.value)
        return Face(
            family,
            max(round(size, 2), _LEAST_SIZE),
            bold or mode == _FAKE_BOLD,
            round(turn) % 4 if abs(turn - round(turn)) < 0.05 else -1,
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
    if mark != _NO_MARK:
        return mark, False
    buffer, size = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for number in range(min(pdfium.FPDFPageObj_CountMarks(owner), 8)):
        above = pdfium.FPDFPageObj_GetMark(owner, number)
        pdfium.FPDFPageObjMark_GetName(above, ctypes.cast(buffer, _WIDE), 64, size)
        if buffer.raw[: size.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
            return mark, True
    return mark, False


def _clip(owner: Any, x: float, y: float) -> Edges | None:
    """The box outside of which an object does not show; ``None`` where it is not told, as within a form with its own points."""
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
