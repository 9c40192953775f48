"""A document as an office types or prints it: DOCX with typed and with automatic labels, DOC, RTF, PDF, OFD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reading.making import doc as old
from reading.making import docx
from reading.making import ofd as fixed
from reading.making import rtf as rich
from reading.making.pdf import PER_LINE, SIZE, Pages, wrap

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
    for line in map(_led, lines):
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
    for line in map(_led, lines):
        for row in _rows(line):
            if at == _PAGE:
                pages.append("")
                at = 0
            pages[-1] += _row(row, fixed.TOP + fixed.STEP * at)
            at += 1
        at += line.role == "blank" and 0 < at < _PAGE
    for number, page in enumerate(pages, 1):
        foot = f"— {number} —"
        pages[number - 1] = page + _row(_Row(foot, _MIDDLE - len(foot) * fixed.EM / 3), _FOOT)
    return fixed.ofd(pages)


class _Row(NamedTuple):
    """A line of print: its words, where it begins, its size, and the width that it is spread over."""

    words: str
    x: float
    size: float = fixed.EM
    room: float | None = None


def _row(row: _Row, y: float) -> str:
    """A text object, each letter of it placed by itself."""
    steps = [row.size / 2 if letter < "\x80" else row.size for letter in row.words]
    spread = (row.room - sum(steps)) / max(1, len(steps) - 1) if row.room else 0.0
    deltas = " ".join(f"{step + spread:.3f}" for step in steps[:-1])
    return fixed.text(row.words, row.x, y, row.size, deltas=deltas)


def _rows(line: Line) -> Iterator[_Row]:
    """The lines of print that a paragraph takes up, spread over the width of the page but for the last."""
    if line.role == "title":
        for part in _even(line.text):
            yield _Row(part, _MIDDLE - len(part) * _TITLE_EM / 2, _TITLE_EM)
    elif line.role == "signature":
        yield _Row(line.text, fixed.LEFT + (PER_LINE - 4 - len(line.text)) * fixed.EM)
    elif line.role != "blank":
        indent = 0 if _addresses(line) else 2
        parts = wrap(line.text, indent=indent * SIZE)
        for number, part in enumerate(parts, 1):
            left = indent * fixed.EM if number == 1 else 0.0
            room = None if number == len(parts) else PER_LINE * fixed.EM - left
            yield _Row(part, fixed.LEFT + left, room=room)


def _led(line: Line) -> Line:
    """Paper has no tabs: dots lead to the number of a page, and other words stand apart."""
    return line._replace(text=re.sub(r"\t(?=\d+$)", "……", line.text).replace("\t", "\u3000"))


def _addresses(line: Line) -> bool:
    return line.text.endswith("：") and len(line.text) < _ADDRESS


_PAGE = 22  # lines
_MIDDLE, _FOOT = 105.0, 272.0  # millimetres
_TITLE_EM = 7.8
