"""A document as an office types or prints it: DOCX with typed and with automatic labels, DOC, RTF, PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading.making import doc as old
from reading.making import docx
from reading.making import rtf as rich
from reading.making.pdf import Pages

if TYPE_CHECKING:
    from forming.paper import Line


def docx_typed(lines: list[Line]) -> bytes:
    """Every line a paragraph, labels and all."""
    return docx.docx_typed([line.text for line in lines])


def docx_numbered(lines: list[Line]) -> bytes:
    """Labels come from numbering wherever it can count them."""
    return docx.docx_numbered([line.text for line in lines])


def doc(lines: list[Line]) -> bytes:
    """Every line a paragraph."""
    return old.doc([line.text for line in lines])


def rtf(lines: list[Line]) -> bytes:
    """Every line a paragraph."""
    return rich.rtf_lines([line.text for line in lines])


def pdf(lines: list[Line]) -> bytes:
    """Pages of A4: the title large and in the middle, lines wrapped, signatures at the right, numbers at the foot."""
    pages = Pages()
    for line in lines:
        if line.role == "blank":
            pages.skip()
        elif line.role == "title":
            for part in _even(line.text):
                pages.title(part)
        elif line.role == "signature":
            pages.right(line.text)
        elif line.text.endswith("：") and len(line.text) < _ADDRESS:
            pages.paragraph(line.text, indent=0)
        else:
            pages.paragraph(line.text)
    return pages.bytes()


def _even(title: str) -> list[str]:
    """The lines of a title, none much longer than another (GB/T 9704-2012, 7.3.1)."""
    lines = -(-len(title) // _TITLE_LINE)
    size = -(-len(title) // lines)
    return [title[at : at + size] for at in range(0, len(title), size)]


_TITLE_LINE = 15  # characters of a title in 二号 that fit
_ADDRESS = 60  # characters of the line that says whom a notice is for
