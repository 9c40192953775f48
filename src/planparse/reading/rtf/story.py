"""A story of an RTF file as it grows: paragraphs and tables of the body, of a head or foot, of a note or a box."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planparse.reading.word.pieces import Item, Para
from planparse.reading.word.tables import Row, tables


class Look(NamedTuple):
    """How characters look."""

    font: int | None = None
    size: int = 24  # half points
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    raised: bool = False


class Form(NamedTuple):
    """What is said of a paragraph."""

    style: int = 0
    outline: int | None = None
    level: int = 0  # of its list
    is_listed: bool = False
    in_table: bool = False
    depth: int = 1  # of tables in each other
    centred: bool = False


class Edges(NamedTuple):
    """What is said of a row: the edges of its cells, and which go on."""

    at: tuple[int, ...] = ()
    across: frozenset[int] = frozenset()
    down: frozenset[int] = frozenset()
    heads: bool = False


Finish = Callable[[str, str, Form, Look], Para]


class Story:
    """Takes text and marks; ``items`` is what it has so far.

    ``finish`` makes a paragraph of text, label, form and look.
    """

    def __init__(self, finish: Finish) -> None:
        self.items: list[Item] = []
        self._finish = finish
        self._parts: list[str] = []
        self._looks: dict[Look, int] = {}
        self._label: list[str] = []
        self._inside: list[Item] = []  # of the cell that is read
        self._cells: list[list[Item]] = []
        self._rows: list[Row] = []

    @property
    def words(self) -> str:
        """What the paragraph says so far."""
        return "".join(self._parts)

    @property
    def has_text(self) -> bool:
        """Whether the paragraph has any text yet."""
        return any(part.strip() for part in self._parts)

    def write(self, text: str, look: Look) -> None:
        """Add text to the paragraph."""
        self._parts.append(text)
        self._looks[look] = self._looks.get(look, 0) + len(text)

    def label(self, text: str) -> None:
        """Add to the label of the paragraph."""
        self._label.append(text)

    def paragraph(self, form: Form) -> None:
        """End the paragraph."""
        look = max(self._looks, key=self._looks.__getitem__, default=Look())
        item = self._finish("".join(self._parts), "".join(self._label), form, look)
        self._parts, self._looks, self._label = [], {}, []
        if not form.in_table:
            self._end_table()
            self.items.append(item)
        elif item.text.strip():
            self._inside.append(item)

    def cell(self, form: Form) -> None:
        """End the cell."""
        self.paragraph(form._replace(in_table=True))
        self._cells.append(self._inside)
        self._inside = []

    def row(self, edges: Edges) -> None:
        """End the row."""
        if self._cells:
            self._rows.append(Row(self._cells, edges.at, edges.across, edges.down, edges.heads))
        self._cells, self._inside = [], []

    def close(self) -> list[Item]:
        """End all that is open."""
        if self._cells or self._inside:
            self._cells += [self._inside] if self._inside else []
            self.row(Edges())
        if self.has_text:
            self.paragraph(Form())
        self._end_table()
        return self.items

    def _end_table(self) -> None:
        if self._rows:
            self.items += tables(self._rows)
            self._rows = []
