"""The PDF library (pdfium): a file opened, its pages one after the other, and what goes wrong with them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from threading import RLock
from typing import Any

from pypdfium2 import raw as pdfium

from planparse.errors import ReadError
from planparse.reading.pages.bookmarks import Bookmark
from planparse.reading.pages.drawn import Edges
from planparse.reading.pdf.fonts import stand_in

_LIBRARY = RLock()  # two threads must not be in it at once
_MOST_PAGES = 20_000
_MOST_ANNOTATIONS = 10_000
_MOST_BOOKMARKS = 5_000
_MOST_ATTACHED = 100
_MOST_TITLE = 2_000  # bytes of UTF-16
_DOTS = 200  # per inch of a page that is drawn
_MOST_SIDE = 6_000  # pixels of it
_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: "is protected by a password; save it without one",
    pdfium.FPDF_ERR_SECURITY: "is protected in a way that planparse does not know; save it without protection",
}
_DAMAGED = "is a damaged PDF document; save it again, or fetch it again"
# What stands on the page itself: fields of a form, and words typed on it. Everything else is a comment (ISO 32000-1, 12.5.6).
_ON_PAGE = frozenset((pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT))


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Open a file; raises ``ReadError`` for one that is damaged, protected or without end."""
    with _LIBRARY:
        yield from _opened(data, name)


def _opened(data: bytes, name: str) -> Iterator[Any]:
    stand_in()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise ReadError(name, _REASONS.get(pdfium.FPDF_GetLastError(), _DAMAGED))
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise ReadError(name, "is a PDF document without pages; save it again, or fetch it again")
        if count > _MOST_PAGES:
            what = f"says that it has {count:,} pages; planparse reads up to {_MOST_PAGES:,}"
            raise ReadError(name, f"{what}, so split it")
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def loaded(document: Any, number: int) -> Iterator[Any]:
    """Load a page with what its form says written on it; ``None`` for one that is too damaged."""
    page = pdfium.FPDF_LoadPage(document, number)
    if page and _has_fields(page):
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        yield None
        return
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _has_fields(page: Any) -> bool:
    """Take the comments off a page; does anything stay that is to be seen on it?"""
    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)
    kinds = []
    for number in range(count):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kinds.append(pdfium.FPDFAnnot_GetSubtype(annotation) if annotation else None)
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)
    if not _ON_PAGE.intersection(kinds):
        return False
    for number in reversed(range(count)):
        if kinds[number] not in _ON_PAGE:
            pdfium.FPDFPage_RemoveAnnot(page, number)
    return True


def frame(page: Any) -> Edges:
    """What of a page is shown: its crop box, or all of it (ISO 32000-1, 14.11.2)."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPage_GetCropBox(page, *edges) and not pdfium.FPDFPage_GetMediaBox(page, *edges):
        return (0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
    left, bottom, right, top = (edge.value if isfinite(edge.value) else 0.0 for edge in edges)
    return (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def rendered(page: Any) -> tuple[Any, float]:
    """A page drawn as a viewer shows it: its pixels, and the points that one of them stands for."""
    import numpy

    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(_DOTS / 72, _MOST_SIDE / max(width, height, 1.0))
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


def bookmarks(document: Any) -> list[Bookmark]:
    """The outline of a file, in order; one that leads in circles is cut short."""
    found: list[Bookmark] = []
    seen: set[int] = set()
    open_: list[tuple[Any, int]] = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    while open_ and len(seen) < _MOST_BOOKMARKS:
        entry, level = open_.pop()
        if not entry or address(entry) in seen:
            continue
        seen.add(address(entry))
        destination = pdfium.FPDFBookmark_GetDest(document, entry)
        page = pdfium.FPDFDest_GetDestPageIndex(document, destination) if destination else -1
        found.append(Bookmark(utf16(pdfium.FPDFBookmark_GetTitle, entry), level, page))
        open_.append((pdfium.FPDFBookmark_GetNextSibling(document, entry), level))
        open_.append((pdfium.FPDFBookmark_GetFirstChild(document, entry), level + 1))
    return found


def attached(document: Any) -> list[str]:
    """The names of the files that are embedded in one."""
    count = min(max(pdfium.FPDFDoc_GetAttachmentCount(document), 0), _MOST_ATTACHED)
    found = [pdfium.FPDFDoc_GetAttachment(document, number) for number in range(count)]
    return [utf16(pdfium.FPDFAttachment_GetName, file) or "?" for file in found if file]


def scripts(document: Any) -> int:
    """How many scripts a file has."""
    return max(int(pdfium.FPDFDoc_GetJavaScriptActionCount(document)), 0)


def utf16(get: Any, *about: Any) -> str:
    """What a function of the library says that fills a buffer with UTF-16 and tells its size in bytes."""
    size = min(get(*about, None, 0), _MOST_TITLE)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    get(*about, buffer, size // 2 * 2)
    return bytes(buffer).decode("utf-16-le", "replace").split("\0")[0]


def address(pointer: Any) -> int:
    """Where something of the library lies: the same thing lies at the same place."""
    return int.from_bytes(bytes(pointer), "little")


def plain(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of the library that takes and gives addresses as numbers: it makes no object of each pointer."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)
