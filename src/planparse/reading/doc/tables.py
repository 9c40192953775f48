"""Paragraphs of old Word files, and tables of them ([MS-DOC] 2.4.3, 2.6.3, 2.9.317).

Tables are made of those whose marks end cells and rows.
"""

from __future__ import annotations

from planparse.reading.doc.lists import Label, Numbering
from planparse.reading.doc.properties import Properties
from planparse.reading.doc.story import Paragraph
from planparse.reading.word.pieces import Item, Para
from planparse.reading.word.tables import Row, Said, paragraph, tables

_CELL, _PAGE = "\x07", "\x0c"
_ACROSS, _DOWN, _BEGINS_DOWN = 0x2, 0x20, 0x40  # flags of a cell
_GOES_ON = 1  # of sprmTVertMerge
_NO_OUTLINE = 9
_NO_LIST = 2047  # lists by number end here; above are old ones and none


class Table:
    """Gathers the paragraphs of a table."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._cells: list[list[Item]] = []
        self._items: list[Item] = []

    def take(self, source: Paragraph, item: Para) -> None:
        """Take a paragraph, which may end its cell or its row."""
        form = source.form
        is_inner = form.get("depth", 1) > 1
        if form.get("ends_row") and not is_inner:
            self._rows.append(_row(self._cells, form))
            self._cells, self._items = [], []
        elif not form.get("ends_inner_row"):
            if item.text.strip():
                self._items.append(item)
            if source.mark == _CELL and not is_inner:
                self._cells.append(self._items)
                self._items = []

    def close(self) -> list[Item]:
        """The table, or what one only lays out."""
        if self._items:
            self._cells.append(self._items)
        if self._cells:
            self._rows.append(Row(self._cells))
        return tables(self._rows)


def _row(cells: list[list[Item]], form: Properties) -> Row:
    edges, flags = form.get("columns", ((), ()))
    across = {number for number, flag in enumerate(flags) if flag & _ACROSS}
    down = {number for number, flag in enumerate(flags) if flag & _DOWN and not flag & _BEGINS_DOWN}
    for number, how in form.get("vertical", {}).items():
        (down.add if how == _GOES_ON else down.discard)(number)
    return Row(cells, edges, frozenset(across), frozenset(down), bool(form.get("heads")))


def finished(source: Paragraph, numbering: Numbering) -> Para:
    """A paragraph with its label."""
    label = _label(source, numbering)
    outline = source.form.get("outline", _NO_OUTLINE)
    heading = outline + 1 if outline < _NO_OUTLINE else source.style.level
    depth = min(source.form.get("level", 0), _NO_OUTLINE - 1)
    text = label.text + label.gap if label.text else ""
    return paragraph(source.text, text, Said(heading, source.style.contents, depth, source.look))


def _label(source: Paragraph, numbering: Numbering) -> Label:
    override = source.form.get("list", 0)
    has_ink = bool(source.text.strip())
    is_none = not 0 < override <= _NO_LIST or (source.mark == _PAGE and not has_ink)
    if is_none or source.form.get("ends_row"):
        return Label("")
    depth = numbering.level_of(override, source.number, source.form.get("level", 0))
    label = numbering.label(override, depth)
    return Label("") if label.is_bullet and not has_ink else label
