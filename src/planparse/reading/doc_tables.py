"""Tables of old Word files: paragraphs whose marks end cells and rows ([MS-DOC] 2.4.3, 2.6.3, 2.9.317)."""

from __future__ import annotations

from planparse.reading.composing import TableCell
from planparse.reading.doc_properties import Properties
from planparse.reading.doc_story import Paragraph
from planparse.reading.word_tables import Row, cells

_CELL = "\x07"
_ACROSS, _DOWN, _BEGINS_DOWN = 0x2, 0x20, 0x40  # flags of a cell
_GOES_ON = 1  # of sprmTVertMerge


class Table:
    """Gathers the paragraphs of a table."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._cells: list[str] = []
        self._lines: list[str] = []

    def take(self, paragraph: Paragraph, label: str) -> None:
        """Take a paragraph, which may end its cell or its row."""
        form = paragraph.form
        is_inner = form.get("depth", 1) > 1
        if form.get("ends_row") and not is_inner:
            self._rows.append(_row(self._cells, form))
            self._cells, self._lines = [], []
        elif not form.get("ends_inner_row"):
            if text := f"{label}{paragraph.text}".strip():
                self._lines.append(text)
            if paragraph.mark == _CELL and not is_inner:
                self._cells.append("\n".join(self._lines))
                self._lines = []

    def rows(self) -> list[list[TableCell]]:
        """The rows with their cells as the page shows them."""
        if self._lines:
            self._cells.append("\n".join(self._lines))
        if self._cells:
            self._rows.append(Row(self._cells))
        return cells(self._rows)


def _row(texts: list[str], form: Properties) -> Row:
    edges, flags = form.get("columns", ((), ()))
    across = {number for number, flag in enumerate(flags) if flag & _ACROSS}
    down = {number for number, flag in enumerate(flags) if flag & _DOWN and not flag & _BEGINS_DOWN}
    for number, how in form.get("vertical", {}).items():
        (down.add if how == _GOES_ON else down.discard)(number)
    return Row(texts, edges, frozenset(across), frozenset(down), bool(form.get("heads")))
