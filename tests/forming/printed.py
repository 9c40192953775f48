"""A document as an office types or prints it: DOCX with typed and with automatic labels, DOC, RTF, PDF, OFD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading.making import doc as old
from reading.making import docx
from reading.making import ofd as fixed
from reading.making import rtf as rich
from reading.making.pdf import PER_LINE, Pages, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        elif _addresses(line):
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


def ofd(lines: list[Line]) -> bytes:
    """The same pages in millimetres."""
    pages: list[str] = [""]
    at = 0
    for line in lines:
        for x, words, size in _set(line):
            if at == _PAGE:
                pages.append("")
                at = 0
            y = fixed.TOP + fixed.STEP * at
            pages[-1] += fixed.text(words, x, y, size)
            at += 1
        at += line.role == "blank" and 0 < at < _PAGE
    for number, page in enumerate(pages, 1):
        words = f"— {number} —"
        pages[number - 1] = page + fixed.text(words, _MIDDLE - len(words) * fixed.EM / 2, _FOOT)
    return fixed.ofd(pages)


def _set(line: Line) -> Iterator[tuple[float, str, float]]:
    """The lines that a paragraph takes up: where each begins, its words, its size."""
    if line.role == "title":
        for part in _even(line.text):
            yield _MIDDLE - len(part) * _TITLE_EM / 2, part, _TITLE_EM
    elif line.role == "signature":
        yield fixed.LEFT + (PER_LINE - 4 - len(line.text)) * fixed.EM, line.text, fixed.EM
    elif line.role != "blank":
        indent = 0 if _addresses(line) else 2
        for number, part in enumerate(wrap(line.text, indent=indent * 16.0)):
            yield fixed.LEFT + (indent * fixed.EM if number == 0 else 0), part, fixed.EM


def _addresses(line: Line) -> bool:
    return line.text.endswith("：") and len(line.text) < _ADDRESS


_PAGE = 22  # lines
_MIDDLE, _FOOT = 105.0, 272.0  # millimetres
_TITLE_EM = 7.8
