"""A story of an RTF file as it grows: paragraphs and tables of the body, of a head or foot, of a note or a box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planparse.lexicon.formulas import SUPERSCRIPTS
from planparse.reading.composing import TableCell
from planparse.reading.extracted import Style
from planparse.reading.word_tables import Row, cells

_LONGEST_RAISED = 3  # more are no power


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


class Paragraph(NamedTuple):
    """A paragraph with its label."""

    text: str
    label: str
    form: Form
    look: Look
    is_box: bool = False


Item = Paragraph | list[list[TableCell]]


class Story:
    """Takes text and marks; ``items`` is what it has so far."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._parts: list[str] = []
        self._looks: dict[Look, int] = {}
        self._label = ""
        self._lines: list[str] = []
        self._cells: list[str] = []
        self._rows: list[Row] = []

    @property
    def has_text(self) -> bool:
        """Whether the paragraph has any text yet."""
        return any(part.strip() for part in self._parts)

    def write(self, text: str, look: Look) -> None:
        """Add text to the paragraph."""
        if look.raised and len(text) <= _LONGEST_RAISED:
            text = "".join(SUPERSCRIPTS.get(letter, letter) for letter in text)
        self._parts.append(text)
        self._looks[look] = self._looks.get(look, 0) + len(text)

    def label(self, text: str) -> None:
        """Add to the label of the paragraph."""
        self._label += text

    def paragraph(self, form: Form) -> None:
        """End the paragraph."""
        text, label = "".join(self._parts), " ".join(self._label.split())
        look = max(self._looks, key=self._looks.__getitem__, default=Look())
        self._parts, self._looks, self._label = [], {}, ""
        if form.in_table:
            if line := f"{label}{text}".strip():
                self._lines.append(line)
            return
        self._end_table()
        self.items.append(Paragraph(text, label, form, look))

    def cell(self, form: Form) -> None:
        """End the cell."""
        self.paragraph(form._replace(in_table=True))
        self._cells.append("\n".join(self._lines))
        self._lines = []

    def row(self, edges: Edges) -> None:
        """End the row."""
        if self._cells:
            self._rows.append(Row(self._cells, edges.at, edges.across, edges.down, edges.heads))
        self._cells, self._lines = [], []

    def box(self, story: Story) -> None:
        """Put a text box before the paragraph that it hangs on."""
        for item in story.close():
            if isinstance(item, Paragraph):
                self.items.append(item._replace(is_box=True))
            else:
                self.items.append(item)

    def close(self) -> list[Item]:
        """End all that is open."""
        if self._cells or self._lines:
            self._cells += ["\n".join(self._lines)] if self._lines else []
            self.row(Edges())
        if self.has_text:
            self.paragraph(Form())
        self._end_table()
        return self.items

    def _end_table(self) -> None:
        if self._rows:
            self.items.append(cells(self._rows))
            self._rows = []

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs alone."""
        return (item for item in self.items if isinstance(item, Paragraph))


def style_of(paragraph: Paragraph, font: str | None) -> Style:
    """How a paragraph looks."""
    return Style(font, paragraph.look.size / 2, paragraph.look.bold, paragraph.form.centred)
