"""PDF documents: characters with their places become lines, lines become paragraphs and tables.

A PDF file sets characters at places; words, lines, paragraphs and tables are what a reader of the page sees in them, and
what this package finds again (ISO 32000-1). Tags are believed where they agree with the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.pdf.bookmarks import Levels
from planparse.reading.pdf.composed import Stream
from planparse.reading.pdf.furniture import set_apart
from planparse.reading.pdf.library import bookmarks, loaded, opened
from planparse.reading.pdf.paragraphs import Joiner
from planparse.reading.pdf.sheets import PageText, read_page


def read(raw: Raw) -> Extracted:
    """Read a PDF document; raises ``ReadError``."""
    with opened(raw.data, raw.name) as document:
        pages = _pages(document)
        outline = bookmarks(document)
    composer = Composer("application/pdf")
    furniture = set_apart(pages)
    stream = Stream(composer, Joiner(pages), Levels(outline))
    for page, around in zip(pages, furniture, strict=True):
        stream.page(page, around)
    stream.end()
    return composer.extracted()


def _pages(document: Any) -> list[PageText]:
    from pypdfium2 import raw as pdfium

    found = []
    for number in range(pdfium.FPDF_GetPageCount(document)):
        with loaded(document, number) as page:
            found.append(read_page(page, number) if page else PageText(number, 0.0, 0.0))
    return found
