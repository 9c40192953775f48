"""What is drawn on a page besides its letters: straight strokes, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from planparse.reading.pages.drawn import Stroke

_THIN = 3.0  # points: a rule is a filled box no thicker than this
_MOST_OBJECTS = 30_000  # on one page
_MOST_SEGMENTS = 60_000
_MOST_DEEP = 6
_WHITE = 250

_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Shapes(NamedTuple):
    """The strokes of a page that are or may be rules, the areas of its pictures, and how many objects it has."""

    strokes: list[Stroke]
    pictures: list[float]
    objects: int


def shapes(page: Any) -> Shapes:
    """Read what is drawn on a page."""
    strokes: list[Stroke] = []
    pictures: list[float] = []
    objects = 0
    for kind, item, matrix in _objects(page):
        objects += 1
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_area(item, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            strokes += _straight(item, matrix)
    return Shapes(strokes, pictures, objects)


def _objects(page: Any) -> Iterator[tuple[int, Any, _Matrix]]:
    """The objects of a page and of the forms on it, each with the way to the points of the page."""
    left = _MOST_OBJECTS
    waiting: list[tuple[Any, _Matrix, int]] = [(None, _SAME, 0)]
    while waiting:
        form, matrix, depth = waiting.pop()
        count = pdfium.FPDFFormObj_CountObjects(form) if form else pdfium.FPDFPage_CountObjects(page)
        for number in range(min(max(count, 0), left)):
            item = (
                pdfium.FPDFFormObj_GetObject(form, number)
                if form
                else pdfium.FPDFPage_GetObject(page, number)
            )
            kind = pdfium.FPDFPageObj_GetType(item)
            left -= 1
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MOST_DEEP:
                waiting.append((item, _times(_matrix(item), matrix), depth + 1))
            else:
                yield kind, item, matrix


def _matrix(item: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return _SAME
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    m, n, o, p, q, r = other
    return (
        a * m + b * o,
        a * n + b * p,
        c * m + d * o,
        c * n + d * p,
        e * m + f * o + q,
        e * n + f * p + r,
    )


def _through(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: _Matrix) -> tuple[float, float, float, float] | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *edges):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return (*_through(matrix, left, bottom), *_through(matrix, right, top))


def _area(item: Any, matrix: _Matrix) -> float:
    bounds = _bounds(item, matrix)
    return abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1])) if bounds else 0.0


def _straight(item: Any, matrix: _Matrix) -> Iterator[Stroke]:
    """The straight rules of a path: what it strokes along the page, and boxes that are no more than a rule."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, filled, stroked)
    if stroked.value and _is_white(item, pdfium.FPDFPageObj_GetStrokeColor):
        stroked.value = 0
    if stroked.value:
        yield from _segments(item, matrix)
    elif filled.value and not _is_white(item, pdfium.FPDFPageObj_GetFillColor):
        yield from _thin_boxes(item, matrix)


def _is_white(item: Any, get: Any) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not get(item, *parts):
        return False
    *colour, alpha = (part.value for part in parts)
    return min(colour) > _WHITE or alpha == 0


def _segments(item: Any, matrix: _Matrix) -> Iterator[Stroke]:
    """Each stroke from one point to the next, along with those that close a figure."""
    way = _times(_matrix(item), matrix)
    first = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(min(max(pdfium.FPDFPath_CountSegments(item), 0), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _through(way, x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            yield (*last, *point)
        elif kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*last, *first)
            last = first


def _thin_boxes(item: Any, matrix: _Matrix) -> Iterator[Stroke]:
    """The filled boxes of a path that are rules; one path may have many."""
    bounds = _bounds(item, matrix)
    if bounds is None:
        return
    simple = pdfium.FPDFPath_CountSegments(item) <= 6
    boxes = [bounds] if simple else _figures(item, matrix)
    for a, b, c, d in boxes:
        if abs(d - b) <= _THIN and abs(c - a) > _THIN:
            yield (a, (b + d) / 2, c, (b + d) / 2)
        elif abs(c - a) <= _THIN and abs(d - b) > _THIN:
            yield ((a + c) / 2, b, (a + c) / 2, d)


def _figures(item: Any, matrix: _Matrix) -> list[tuple[float, float, float, float]]:
    """The bounds of each figure of a path."""
    figures: list[list[float]] = []
    for x0, y0, x1, y1 in _segments(item, matrix):
        if figures and (figures[-1][4], figures[-1][5]) == (x0, y0):
            box = figures[-1]
            box[:4] = [min(box[0], x1), min(box[1], y1), max(box[2], x1), max(box[3], y1)]
        else:
            figures.append([min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), 0.0, 0.0])
        figures[-1][4:] = [x1, y1]
    return [(a, b, c, d) for a, b, c, d, _, _ in figures]
