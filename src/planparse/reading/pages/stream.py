"""The document of all pages: paragraphs and tables that go on across them, with heads and feet behind what goes on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from planparse.reading.composing import Composer
from planparse.reading.extracted import Box, Kind, Zone
from planparse.reading.pages.bookmarks import Levels
from planparse.reading.pages.furniture import Furniture
from planparse.reading.pages.joining import glue
from planparse.reading.pages.layout import Page
from planparse.reading.pages.lines import Line
from planparse.reading.pages.paragraphs import Joiner, Paragraph
from planparse.reading.pages.tables import Row, Table

_SAME_EDGE = 4.0  # points by which the columns of a table may differ from one page to the next


class Stream:
    """Takes pages in their order and writes what they hold, each paragraph and each table as one."""

    def __init__(self, composer: Composer, joiner: Joiner, levels: Levels) -> None:
        self._composer, self._joiner, self._levels = composer, joiner, levels
        self._open: Paragraph | Table | None = None
        self._waiting: list[tuple[Line, Zone] | None] = []  # None: another page begins
        self._turned = False
        self._repeated: list[Row] = []

    def page(self, page: Page, furniture: Furniture) -> None:
        """Read the next page."""
        self._waiting.append(None)
        self._turned = True
        self._waiting += furniture.above
        for item in page.items:
            self._item(item)
            self._turned = False
        self._waiting += furniture.below

    def end(self) -> None:
        """Write what is still open."""
        self._close()

    def _item(self, item: Line | Table) -> None:
        if isinstance(item, Table):
            if self._turned and isinstance(self._open, Table) and _is_same(self._open, item):
                self._repeated += _append(self._open, item)
                self._pass_turns()
                return
            self._close()
            self._open = item
        elif not (isinstance(self._open, Paragraph) and self._joiner.take(self._open, item)):
            self._close()
            self._open = self._joiner.start(item)
        else:
            self._pass_turns()

    def _pass_turns(self) -> None:
        """What is open goes on on another page: that page begins within it."""
        self._waiting = [waiting for waiting in self._waiting if waiting is not None]

    def _close(self) -> None:
        if isinstance(self._open, Paragraph):
            self._paragraph(self._open)
        elif self._open is not None:
            self._table(self._open)
        self._open = None
        for waiting in self._waiting:
            if waiting is None:
                self._composer.page()
            else:
                line, zone = waiting
                self._composer.block(line.text, style=line.style, zone=zone, box=line.box)
        self._waiting = []

    def _paragraph(self, paragraph: Paragraph) -> None:
        first = paragraph.lines[0]
        text, turns = first.text, []
        for number, (before, line) in enumerate(zip(paragraph.lines, paragraph.lines[1:], strict=False), 1):
            joined = f"{text}\n{line.text}" if number in paragraph.soft else glue(text, line.text)
            turns += [len(joined) - len(line.text)] * (line.page - before.page)
            text = joined
        level = self._joiner.level(paragraph) or self._levels.of(text, first.page)
        kind: Kind = "contents" if paragraph.contents else "heading" if level else "paragraph"
        style = first.style._replace(centred=paragraph.centred)
        self._composer.block(text, kind, level=level, style=style, box=_box(paragraph.lines), turns=turns)

    def _table(self, table: Table) -> None:
        turns, page = [], table.page
        for number, row in enumerate(table.rows):
            turns += [number] * (row.page - page)
            page = row.page
        self._composer.table([row.cells for row in table.rows], box=table.box, turns=turns)
        for row in self._repeated:
            words = "\t".join(cell.text for cell in row.cells)
            self._composer.block(words, zone="artifact")
        self._repeated = []


def _box(lines: Sequence[Line]) -> Box:
    """What a paragraph covers of the page that it begins on."""
    boxes = [line.box for line in lines if line.page == lines[0].page]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _is_same(table: Table, other: Table) -> bool:
    """Does a table go on in the first one of the next page: with the same columns, or the same head?"""
    if not (table.edges and other.edges):
        return table.edges == other.edges and _words(table.rows[0]) == _words(other.rows[0])
    edges = zip_longest(table.edges, other.edges, fillvalue=-1.0)
    return all(abs(one - two) <= _SAME_EDGE for one, two in edges)


def _append(table: Table, other: Table) -> list[Row]:
    """Add the rows of the next page; gives those of the head that it repeats."""
    repeated = 0
    while repeated < min(len(other.rows) - 1, len(table.rows)):
        if _words(table.rows[repeated]) != _words(other.rows[repeated]):
            break
        repeated += 1
    rows = other.rows[repeated:]
    if rows and _goes_on(table.rows, rows[0]):
        last = table.rows[-1]
        both = zip(last.cells, rows[0].cells, strict=True)
        last.cells = [cell._replace(text=glue(cell.text, more.text)) for cell, more in both]
        rows = rows[1:]
    table.rows += rows
    return other.rows[:repeated]


def _words(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def _goes_on(rows: Sequence[Row], first: Row) -> bool:
    """Is the first row of a page the rest of the last one?

    It is without the number or name that every other row begins with.
    """
    shapes = [[(cell.rows, cell.columns) for cell in row.cells] for row in (rows[-1], first)]
    if shapes[0] != shapes[1] or len(rows) < 3 or any(cell.rows > 1 for cell in first.cells):
        return False
    return not first.cells[0].text and all(row.cells and row.cells[0].text for row in rows)
