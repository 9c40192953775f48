"""PDF files as office programs typeset a notice: pages of A4, lines wrapped by width, the number of the page at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

SONG = "STSong-Light"
WIDTH, HEIGHT = A4
LEFT, TOP = 79.0, 105.0  # points: GB/T 9704-2012, 5.2 has margins of 28 mm and 37 mm
SIZE, TITLE_SIZE = 16.0, 22.0  # 三号 and 二号
PER_LINE, LEADING = 27, 29.0
TEXT_WIDTH = PER_LINE * SIZE
LINES = 22

NOT_FIRST = "，。、；：？！）》〉」』】〕”’％…—"  # no line begins with them (GB/T 15834-2011, 5.1)
NOT_LAST = "（《〈「『【〔“‘"


@cache
def _font() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))


def width(text: str, size: float = SIZE) -> float:
    """How wide a line is set."""
    _font()
    return float(pdfmetrics.stringWidth(text, SONG, size))


def wrap(text: str, *, indent: float = 2 * SIZE, size: float = SIZE, room: float = TEXT_WIDTH) -> list[str]:
    """Cut a paragraph into lines that fit; no line begins with a stop, and no word of Latin letters is cut."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        left = room - (0 if lines else indent)
        if line and width(line + word, size) > left and word not in NOT_FIRST:
            while line[-1] in NOT_LAST:
                line, word = line[:-1], line[-1] + word
            lines.append(line.rstrip(" "))
            line = word.lstrip(" ")
        else:
            line += word
    return [*lines, line]


def _words(text: str) -> Iterator[str]:
    """The hanzi one by one, everything else as far as no line can end in it."""
    word = ""
    for char in text:
        if char.isascii() and char != " ":
            word += char
            continue
        if word:
            yield word
        word = ""
        yield char
    if word:
        yield word


class Pages:
    """A file in the making: the pen goes down the page, and at its foot to the next one."""

    def __init__(self, *, head: str = "", number: str = "— {} —", encrypt: str | None = None) -> None:
        _font()
        self._out = BytesIO()
        self.canvas = Canvas(self._out, pagesize=A4, encrypt=encrypt, invariant=1)
        self._head, self._number = head, number
        self._page, self._line, self._begun = 1, 0, False

    def paragraph(self, text: str, *, indent: float = 2 * SIZE) -> None:
        """Set a paragraph, justified but for its last line."""
        lines = wrap(text, indent=indent)
        for number, line in enumerate(lines):
            at = indent if number == 0 else 0.0
            self.put(line, LEFT + at, room=TEXT_WIDTH - at if number + 1 < len(lines) else None)

    def title(self, text: str, size: float = TITLE_SIZE) -> None:
        """Set larger lines in the middle."""
        for line in wrap(text, indent=0, size=size, room=TEXT_WIDTH * 0.8):
            self.put(line, LEFT + (TEXT_WIDTH - width(line, size)) / 2, size=size)

    def right(self, text: str, before: float = 4 * SIZE) -> None:
        """Set a line that ends ``before`` the right margin: who signs, and when."""
        self.put(text, LEFT + TEXT_WIDTH - before - width(text))

    def put(self, text: str, x: float, *, size: float = SIZE, room: float | None = None) -> None:
        """Set one line; ``room`` is the width that it is spread over."""
        if self._line == LINES:
            self.turn()
        self._begin()
        y = HEIGHT - TOP - self._line * LEADING - size
        spread = (room - width(text, size)) / max(len(text) - 1, 1) if room else 0.0
        show(self.canvas, text, x, y, size=size, spread=spread)
        self._line += 1

    def skip(self, lines: int = 1) -> None:
        """Leave lines blank."""
        self._line = min(self._line + lines, LINES)

    def turn(self) -> None:
        """Go to the next page."""
        self._begin()
        self.canvas.showPage()
        self._page, self._line, self._begun = self._page + 1, 0, False

    def bytes(self) -> bytes:
        """The whole file."""
        self._begin()
        self.canvas.save()
        return self._out.getvalue()

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        if self._head:
            show(self.canvas, self._head, (WIDTH - width(self._head, 9)) / 2, HEIGHT - 60, size=9)
        if self._number:
            number = self._number.format(self._page)
            show(self.canvas, number, (WIDTH - width(number, 14)) / 2, 60, size=14)


def show(canvas: Canvas, text: str, x: float, y: float, *, size: float = SIZE, spread: float = 0.0) -> None:
    """Write a line at a place counted from the lower left corner."""
    line = canvas.beginText(x, y)
    line.setFont(SONG, size)
    line.setCharSpace(spread)
    line.textOut(text)
    canvas.drawText(line)


def pdf_pages(lines: Iterable[str], *, title: bool = True, **how: str) -> bytes:
    """Typeset paragraphs; the first is the title, a line that ends in a colon begins at the margin, an empty one is blank.

    A line that begins with blanks is set at the right: who signs, and when.
    """
    pages = Pages(**how)
    for number, line in enumerate(lines):
        if not line.strip():
            pages.skip()
        elif number == 0 and title:
            pages.title(line)
            pages.skip()
        elif line[0] in " \u3000":
            pages.right(line.strip())
        else:
            pages.paragraph(line, indent=0 if line.endswith("：") and len(line) < PER_LINE else 2 * SIZE)
    return pages.bytes()
