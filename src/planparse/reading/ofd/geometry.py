"""Lines out of pieces of text that are only placed on a page: pure functions on boxes in points, y going down.

Formats that draw pages (OFD) say where letters stand, and nothing of lines, columns and paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planparse.reading.extracted import PLAIN, Box, Style

_FIRST_WIDE = "\u2e80"  # from here on letters are as wide as high
_SAME_ROW = 0.5  # share of the lower of two boxes that the rows of both have in common
_SAME_PLACE = 0.2  # em between two drawings of one piece, which make a shadow or a bold letter
_BLANK = 0.25  # em between two Latin words
_TELLING = 0.5  # em between a number and a heading
_GAP = 2.0  # em that set apart what stands in one row
_APART = "    "
_FEWEST_SPACED = 3  # letters with wide gaps all along are one word that is spaced out


class Piece(NamedTuple):
    """Text in one row, drawn at a stretch."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    style: Style = PLAIN

    @property
    def size(self) -> float:
        """The size of its font, in points."""
        return self.style.size or self.bottom - self.top


class Line(NamedTuple):
    """A line of text as it is read, with the look of most of its letters."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    style: Style

    @property
    def size(self) -> float:
        """The size of its font, in points."""
        return self.style.size or self.bottom - self.top

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.left, self.top, self.right, self.bottom


def is_wide(letter: str) -> bool:
    """Whether a letter is about as wide as its font is high."""
    return letter >= _FIRST_WIDE or letter in "—…“”‘’①②③④⑤⑥⑦⑧⑨⑩"


def width(text: str) -> float:
    """How wide a text is in em, about: fonts are not asked."""
    return sum(1.0 if is_wide(letter) else 0.5 for letter in text)


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """The lines that pieces make up, from the top down."""
    return [_line(row) for row in rows_of(pieces)]


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces by the row that they stand in, from the top down and from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        if rows and _in_row(piece, rows[-1][0]):
            if piece.bottom - piece.top > rows[-1][0].bottom - rows[-1][0].top:
                rows[-1].insert(0, piece)  # the highest stands for the row
            else:
                rows[-1].append(piece)
        else:
            rows.append([piece])
    return [list(_once(sorted(row, key=lambda piece: piece.left))) for row in rows]


def _in_row(piece: Piece, other: Piece) -> bool:
    shared = min(piece.bottom, other.bottom) - max(piece.top, other.top)
    return shared > _SAME_ROW * min(piece.bottom - piece.top, other.bottom - other.top)


def _once(row: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out what is drawn again in its own place."""
    last = None
    for piece in row:
        if last is None or last.text != piece.text or abs(piece.left - last.left) > _SAME_PLACE * piece.size:
            yield piece
        last = piece


def _line(row: Sequence[Piece]) -> Line:
    spaced = len(row) >= _FEWEST_SPACED and all(len(piece.text) == 1 for piece in row)
    text = row[0].text
    for before, piece in pairwise(row):
        text += _between(before, piece, spaced=spaced) + piece.text
    return Line(
        text,
        min(piece.left for piece in row),
        min(piece.top for piece in row),
        max(piece.right for piece in row),
        max(piece.bottom for piece in row),
        max(row, key=lambda piece: len(piece.text)).style,
    )


def _between(before: Piece, piece: Piece, *, spaced: bool) -> str:
    size = max(before.size, piece.size, 1.0)
    gap = (piece.left - before.right) / size
    if gap > _GAP:
        return " " if spaced else _APART
    wide = is_wide(before.text[-1]) + is_wide(piece.text[0])
    least = (_BLANK, _TELLING, _GAP)[wide]
    return " " if gap > least else ""


def seam(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a blank between Latin words, else nothing."""
    if is_wide(before[-1:] or "—") or is_wide(after[:1] or "—") or before.endswith(("-", " ")):
        return ""
    return " "
