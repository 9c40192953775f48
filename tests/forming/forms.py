"""The forms, a row each: what makes it, and how much of a document must come out of it the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forming import packages, printed, web
from planparse.api import extract_source
from planparse.reading.source import from_bytes, from_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from forming.paper import Line
    from planparse.model import Document


_FORMATS = {"md": "markdown"}  # whose suffix is no name of it


class Form(NamedTuple):
    """``least`` is the share of the facts of the plain text that the fixtures must keep in this form."""

    name: str
    suffix: str
    make: Callable[[list[Line]], bytes]
    least: float = 0.99

    @property
    def format_name(self) -> str:
        """What planparse calls the format."""
        return _FORMATS.get(self.suffix, self.suffix)


FORMS = (
    Form("html", "html", web.clean, 1.0),
    Form("site", "html", web.site_page),
    Form("old-site", "html", web.old_page),
    Form("markdown", "md", web.markdown),
    Form("mhtml", "mhtml", web.mhtml),
    Form("epub", "epub", packages.epub),
    Form("odt", "odt", packages.odt),
    Form("docx", "docx", printed.docx_typed, 1.0),
    Form("docx-numbered", "docx", printed.docx_numbered, 1.0),
    Form("doc", "doc", printed.doc),
    Form("rtf", "rtf", printed.rtf),
    Form("pdf", "pdf", printed.pdf),
    Form("ofd", "ofd", printed.ofd),
)
BY_NAME = {form.name: form for form in FORMS}


def read_plain(text: str) -> Document:
    """What the plain text says."""
    return extract_source(from_text(text, "document.txt"))


def read_form(form: Form, lines: list[Line]) -> Document:
    """What the document says in this form; its format is told by its content."""
    return extract_source(from_bytes(form.make(lines), f"document.{form.suffix}"))
