"""What a reader of one format gives: the text that spans index, and what the format says about its pieces.

Blocks are evidence beside the words, never instead of them: real files have headings of the wrong style and tables that
only lay out a page. Plain text is the same without blocks.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple

from planparse.reading.decoding import Decoded, decode

Kind = Literal["paragraph", "heading", "item", "table", "note", "contents", "box"]
Zone = Literal["body", "header", "footer", "navigation", "artifact"]
Box = tuple[
    float, float, float, float
]  # left, top, right, bottom: points from the upper left corner of the page


class Style(NamedTuple):
    """How a block looks, as far as the format says: the font of most of its characters."""

    family: str | None = None
    size: float | None = None  # points
    bold: bool = False
    centred: bool = False


PLAIN = Style()


class Cell(NamedTuple):
    """A cell of a table: its span of the text, its place from 0, and how many rows and columns it takes up."""

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    heads: bool = False  # the format calls it the head of a column


class Block(NamedTuple):
    """A piece of the text that the format sets apart, ``[start, end)``; blocks are in order and disjoint.

    ``level`` counts from 1, for headings (outline level) and items (depth of the list). ``generated`` is how many of
    its first characters are a label that the format's automatic numbering supplies. A block outside the body (``zone``)
    is in the text so that nothing is lost, and is read as no part of the document.
    """

    start: int
    end: int
    kind: Kind = "paragraph"
    level: int | None = None
    style: Style = PLAIN
    zone: Zone = "body"
    generated: int = 0
    box: Box | None = None
    cells: tuple[Cell, ...] = ()


class Warned(NamedTuple):
    """What a reader could not read, or left out: a kind of ``planparse.reading.warnings`` and a sentence."""

    kind: str
    text: str


class Extracted(NamedTuple):
    """A file as text. ``pages``: where each page begins in the text, empty where there are none."""

    text: str
    media_type: str
    encoding: str | None = None  # the codec, for formats that are written in characters
    blocks: tuple[Block, ...] = ()
    pages: tuple[int, ...] = ()
    warnings: tuple[Warned, ...] = ()


class Raw:
    """A file before it is read: its bytes, what messages call it, and the encoding that the user named."""

    def __init__(self, data: bytes, name: str, encoding: str | None = None) -> None:
        self.data, self.name, self.encoding = data, name, encoding

    @cached_property
    def decoded(self) -> Decoded:
        """The bytes as characters, for the formats that are written in some; raises ``ReadError``."""
        return decode(self.data, self.encoding, name=self.name)
