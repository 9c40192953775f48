"""PDF documents: characters with their places become lines, lines become paragraphs and tables.

A PDF file sets characters at places; words, lines, paragraphs and tables are what a reader of the page sees in them,
and what this package finds again (ISO 32000-1). Tags are believed where they agree with the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdfium2 import raw as pdfium

from planparse.errors import ReadError
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.pages.document import NO_MODELS, Beside, compose, listed
from planparse.reading.pages.drawn import Drawn
from planparse.reading.pages.layout import Page, lay_out
from planparse.reading.pdf.letters import letters
from planparse.reading.pdf.library import attached, bookmarks, frame, loaded, opened, rendered, scripts
from planparse.reading.pdf.shapes import shapes
from planparse.reading.pdf.tags import tags_of

if TYPE_CHECKING:
    from planparse.reading.pages.recognised import Confidence

_PAPER = 250  # of 255: nothing darker is to be seen on an empty page
_SCANS = "pip install 'planparse[ocr]' reads scans"


def read(raw: Raw) -> Extracted:
    """Read a PDF document; raises ``ReadError``."""
    with opened(raw.data, raw.name) as document:
        pages = [_page(document, number) for number in range(pdfium.FPDF_GetPageCount(document))]
        if all(page.damaged for page in pages):
            raise ReadError(
                raw.name, "is a PDF document without a whole page; save it again, or fetch it again"
            )
        unmapped = any(page.unmapped for page in pages)
        confidence = _recognise(document, pages, raw.name)
        outline = bookmarks(document)
        beside = Beside(attached(document), scripts(document))
    if not any(page.is_readable for page in pages):
        what = _without_text(pages, unmapped=unmapped, tried=confidence is not None)
        raise ReadError(raw.name, what)
    return compose(pages, outline, "application/pdf", confidence=confidence, beside=beside)


def _page(document: Any, number: int) -> Page:
    with loaded(document, number) as page:
        if not page:
            return Page(number, 0.0, 0.0, damaged=True)
        drawn = Drawn(frame(page), letters(page), *shapes(page), tags_of(page))
    return lay_out(drawn, number)


def _without_text(pages: list[Page], *, unmapped: bool, tried: bool) -> str:
    shown = [page.number for page in pages if page.drawn]
    if not shown:
        return "has nothing on its pages; there is nothing to read"
    hold = f"page {listed(shown)} holds" if len(shown) == 1 else f"pages {listed(shown)} hold"
    if unmapped:
        what = f"{hold} characters that have no Unicode in the file's fonts"
    else:
        what = f"{hold} no text, only pictures or shapes"
    return f"{what}, and none is recognised in them; check the file" if tried else f"{what}; {_SCANS}"


def _recognise(document: Any, pages: list[Page], name: str) -> Confidence | None:
    """Recognise the characters of the pages that hold none, where the extra is installed that can."""
    wanted = [page for page in pages if page.drawn and not page.is_readable]
    if len(wanted) * 2 <= len(
        pages
    ):  # a text with pictures: their pages have a number, and nothing is missing
        wanted = [page for page in wanted if not page.inked or not page.is_known]
    if not wanted:
        return None
    try:
        from planparse.reading.ocr import NoModelsError
        from planparse.reading.pages.recognised import Confidence, recognised_page
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("planparse"):
            raise
        return None
    confidence = Confidence()
    for page in wanted:
        with loaded(document, page.number) as loaded_page:
            pixels, scale = rendered(loaded_page)
        if pixels.min() > _PAPER:
            pages[page.number].drawn = 0
            continue
        try:
            pages[page.number] = recognised_page(pixels, scale, page.number, confidence)
        except NoModelsError:
            raise ReadError(name, NO_MODELS) from None
    return confidence
