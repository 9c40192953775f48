"""Pages whose characters are recognised in their picture: the lines become characters at places, as any other page has."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from pypdfium2 import raw as pdfium

from planparse.reading.ocr import Words, recognise
from planparse.reading.pdf.glyphs import Face, Glyph
from planparse.reading.pdf.lines import lines_of
from planparse.reading.pdf.sheets import PageText
from planparse.reading.pdf.spacing import is_wide

DOTS = 200  # per inch
_MOST_SIDE = 6_000  # pixels of a rendered page
_NARROW = 0.5  # how wide a Latin letter is, as a share of its size
_ALIKE = 0.2  # sizes that differ by less are one: a box is only roughly that of its line


@dataclass(slots=True)
class Confidence:
    """How sure the recognition is: the pages, and the score of every line."""

    pages: list[int] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def recognised_page(pixels: Any, scale: float, number: int, confidence: Confidence) -> PageText:
    """Recognise a page; ``scale`` is the points that one pixel stands for."""
    height, width = pixels.shape[:2]
    words = recognise(pixels)
    page = PageText(number, width * scale, height * scale, pictures=0, drawn=1)
    glyphs = _glyphs(words, scale)
    page.inked = sum(glyph.char != " " for glyph in glyphs)
    if words:
        page.items = list(lines_of(glyphs))
        for line in page.items:
            line.page = number
        confidence.pages.append(number)
        confidence.scores += [word.score for word in words]
    return page


def rendered(page: Any) -> tuple[Any, float]:
    """A page drawn as a viewer shows it: its pixels, and the points that one of them stands for."""
    import numpy

    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(DOTS / 72, _MOST_SIDE / max(width, height, 1.0))
    across, down = max(int(width * scale), 1), max(int(height * scale), 1)
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        start = pdfium.FPDFBitmap_GetBuffer(bitmap)
        data = ctypes.string_at(start, stride * down)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = numpy.frombuffer(data, numpy.uint8).reshape(down, stride)
    return rows[:, : across * 3].reshape(down, across, 3), 1 / scale


def _glyphs(words: Sequence[Words], scale: float) -> list[Glyph]:
    """Characters spread evenly over the box of their line."""
    sizes = _sizes(words)
    glyphs: list[Glyph] = []
    for word, size in zip(words, sizes, strict=True):
        face = Face(None, round(size * scale, 1), False, 0, False, False, -1, False)
        base = ((word.top + word.bottom) / 2 + 0.35 * size) * scale
        step = (word.right - word.left) * scale / max(_units(word.text), _NARROW)
        at = word.left * scale
        for char in word.text:
            end = at + step * (1.0 if is_wide(char) else _NARROW)
            glyphs.append(Glyph(char, at, end, base, face))
            at = end
    return glyphs


def _units(text: Iterable[str]) -> float:
    return sum(1.0 if is_wide(char) else _NARROW for char in text)


def _sizes(words: Sequence[Words]) -> list[float]:
    """The size of each line by its width and its height; nearly the same sizes are the same."""
    sizes = [
        min((word.right - word.left) / max(_units(word.text), _NARROW), word.bottom - word.top)
        for word in words
    ]
    left = sorted(range(len(sizes)), key=lambda number: len(words[number].text), reverse=True)
    while left:
        most = median(sizes[number] for number in left[: max(1, len(left) // 2)])
        near = [number for number in left if abs(sizes[number] - most) <= _ALIKE * most] or left[:1]
        for number in near:
            sizes[number] = most
        left = [number for number in left if number not in set(near)]
    return sizes
