"""The formats that planparse reads, a row each: what users call it, and the module that reads it.

A reader is a function ``read(raw: Raw) -> Extracted`` that raises ``ReadError``; it is imported when a file needs it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from planparse.errors import MissingExtraError, ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from planparse.reading.extracted import Extracted, Raw


class Format(NamedTuple):
    """A format by the name that ``--from`` takes.

    ``extra`` of planparse holds what its reader needs, if the core does not.
    """

    name: str
    title: str
    module: str
    extra: str | None = None


FORMATS = (
    Format("text", "plain text", "plain"),
    Format("markdown", "Markdown", "markdown"),
    Format("html", "a web page (HTML)", "web.html"),
    Format("mhtml", "a web archive (MHTML)", "web.mhtml"),
    Format("epub", "an EPUB book", "web.epub"),
    Format("docx", "a Word document (DOCX)", "docx"),
    Format("odt", "an OpenDocument text (ODT)", "odt"),
    Format("rtf", "an RTF document", "rtf"),
    Format("pdf", "a PDF document", "pdf"),
    Format("ofd", "an OFD document", "ofd"),
    Format("doc", "an old Word or WPS document (DOC, WPS)", "doc"),
    Format("xlsx", "an Excel workbook (XLSX)", "sheets.xlsx"),
    Format("csv", "a table in characters (CSV)", "sheets.delimited"),
    Format("image", "a picture", "image", "ocr"),
)
# How the names of files end that are read without anything else being installed; what they are their contents tell.
SUFFIXES = frozenset(
    "txt md markdown html htm shtml xhtml mhtml mht epub docx docm odt rtf pdf ofd doc wps xlsx xlsm csv tsv".split()
)
NAMES = tuple(format_.name for format_ in FORMATS)
BY_NAME = {format_.name: format_ for format_ in FORMATS}


def read_as(name: str, raw: Raw) -> Extracted:
    """Read a file in the named format; raises ``ReadError``."""
    format_ = BY_NAME[name]
    try:
        reader: Callable[[Raw], Extracted] = import_module(f"planparse.reading.{format_.module}").read
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("planparse"):
            raise
        raise MissingExtraError(raw.name, format_.title, format_.extra, error.name or "") from None
    try:
        return reader(raw)
    except RecursionError:
        raise ReadError(raw.name, f"is {format_.title} that is nested too deep to be read") from None
