"""A walk over a page that breaks it into lines where a browser does, and nowhere else (CSS 2.1, chapter 9; CSS Text 3, 4.1).

Blanks collapse; a line end of the source between two hanzi is none at all. ``&nbsp;`` and the ideographic space stay.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from planparse.lexicon.html import BLOCKS, HEADINGS, LISTS, QUOTES, SET_HIGH, SUPERSCRIPTS
from planparse.reading.composing import TableCell
from planparse.reading.extracted import PLAIN, Kind, Style, Zone
from planparse.reading.html_lists import Numbering, numbering
from planparse.reading.html_styles import Look, look_of
from planparse.reading.html_tables import Table, cell, key_of, short_rows, span_of
from planparse.reading.html_tree import MARK, Element, Tree
from planparse.regex import regex

_BLANKS = regex(r"[ \t\n\r\f]+")
_EDGES = " \t\n\r\f"
_RAISED = regex(r"[0-9+-]{1,6}$")
_CONTENTS = regex(r"(?:^|\s)msotoc([1-9])(?:\s|$)")
_FIRST_WIDE = "\u2e80"
_ALSO_WIDE = frozenset("“”‘’…—·")
_COLONS = frozenset("：:")
_INLINE = frozenset("inline inline-block inline-flex inline-grid inline-table contents".split())
_NOTES = frozenset(("footnote", "endnote", "doc-footnote", "doc-endnote", "rearnote"))


@dataclass(slots=True, eq=False)
class Piece:
    """A line, a blank one (no words) or a table (``rows``); ``at``: the number of the node where its ink begins."""

    text: str
    at: int
    kind: Kind = "paragraph"
    level: int | None = None
    style: Style = PLAIN
    aside: bool = False  # the site's, not the document's
    zone: Zone = "body"
    generated: int = 0
    rows: list[list[TableCell]] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """An element that is open: what holds for all in it."""

    end: int
    look: Look = Look()
    aside: bool = False
    is_block: bool = False
    kind: Kind = "paragraph"
    level: int | None = None
    numbering: Numbering | None = None
    depth: int = 0  # of lists
    raised: bool = False
    tag: str = ""


@dataclass(slots=True)
class _Line:
    """The line that is being written."""

    words: list[str] = field(default_factory=list)
    last: str = ""  # the last character
    gap: str = ""  # the blanks of the source that are not written yet: none, " " or "\n"
    at: int = -1
    kind: Kind = "paragraph"
    level: int | None = None
    generated: int = 0
    ink: int = 0
    aside: int = 0  # of its ink
    looks: Counter[Style] = field(default_factory=Counter)


class Walk:
    """Reads stretches of a page as pieces. ``asides`` are the elements that are no part of a document."""

    def __init__(self, tree: Tree, tables: dict[int, Table], asides: frozenset[int] = frozenset()) -> None:
        self._tree, self._tables, self._asides = tree, tables, asides
        self._pieces: list[Piece] = []
        self._frames: list[_Frame] = [_Frame(len(tree.nodes))]
        self._line = _Line()
        self._item: tuple[int, str] | None = None  # the item that begins: its depth and label
        self._in_link = self._after_link = False
        self._short: set[int] = set()  # rows of cells that stand side by side
        self._short_cells = False

    def run(self, start: int, end: int, look: Look | None = None) -> list[Piece]:
        """Read the nodes of a stretch."""
        if look:
            self._frames[-1].look = look
        i = start
        while i < end:
            self._close_before(i)
            node = self._tree.nodes[i]
            if isinstance(node, str):
                self._say(node, i)
                i += 1
            elif node.tag == MARK:
                i = node.end
            else:
                i = self._enter(i, node)
        self._close_before(end)
        self._end_line()
        return self._pieces

    def _enter(self, i: int, element: Element) -> int:
        """Open an element; gives the next node to read."""
        around = self._frames[-1]
        if element.tag == "br":
            self._break()
            return i + 1
        if element.tag == "table":
            return self._enter_table(i, element)
        frame = _Frame(
            element.end,
            look_of(element, around.look),
            around.aside or i in self._asides,
            self._is_block(i, element),
            around.kind,
            around.level,
            None,
            around.depth,
            around.raised,
            element.tag,
        )
        self._take_kind(frame, element, i)
        if frame.is_block:
            self._end_line()
        if element.tag == "li":
            self._begin_item(element)
        elif element.tag in ("td", "th") and not frame.is_block:
            self._tab()
        elif element.tag == "q":
            self._word(QUOTES[0], i, around)
        self._in_link = self._in_link or element.tag == "a"
        self._frames.append(frame)
        return i + 1

    def _is_block(self, i: int, element: Element) -> bool:
        if element.tag in ("td", "th"):
            return not self._short_cells
        if element.tag == "tr":
            self._short_cells = i in self._short
        if self._short_cells and element.tag != "tr":
            return False
        shown = element.style.get("display")
        if shown is None or element.tag in ("tr", "li", "tbody"):
            return element.tag in BLOCKS
        return shown not in _INLINE

    def _take_kind(self, frame: _Frame, element: Element, i: int) -> None:
        """What lines in the element are: those of a heading, a note, a table of contents."""
        tag, attributes = element.tag, element.attributes
        if tag in HEADINGS:
            frame.kind, frame.level = "heading", HEADINGS[tag]
        elif tag in LISTS:
            frame.numbering, frame.depth = numbering(self._tree, i), frame.depth + 1
        elif tag == SET_HIGH:
            frame.raised = _RAISED.match(self._tree.words(i, element.end)) is not None
        elif attributes:
            self._take_role(frame, element)

    def _take_role(self, frame: _Frame, element: Element) -> None:
        attributes = element.attributes
        role = attributes.get("role") or attributes.get("epub:type") or ""
        if role == "heading":
            level = attributes.get("aria-level", "2")
            frame.kind, frame.level = "heading", int(level) if level in tuple("123456789") else 2
        elif role in _NOTES or element.style.get("mso-element") in _NOTES:
            frame.kind, frame.level = "note", None
        elif contents := _CONTENTS.search(element.names):
            frame.kind, frame.level = "contents", int(contents[1])

    def _begin_item(self, element: Element) -> None:
        list_ = next((frame for frame in reversed(self._frames) if frame.numbering), None)
        label = list_.numbering.label(element) if list_ and list_.numbering else ""
        if self._item:
            label = self._item[1] + label
        self._item = (max(self._frames[-1].depth, 1), label)

    def _close_before(self, i: int) -> None:
        """Close what ends before a node."""
        while len(self._frames) > 1 and self._frames[-1].end <= i:
            frame = self._frames.pop()
            if frame.tag == "q":
                self._word(QUOTES[1], i, frame)
            elif frame.tag == "a":
                self._in_link, self._after_link = False, True
            elif frame.tag == "tr":
                self._short_cells = False
            if frame.is_block:
                self._end_line()
                if frame.tag == "li":
                    self._item = None

    def _say(self, text: str, i: int) -> None:
        """Read a text."""
        frame = self._frames[-1]
        if not frame.look.is_seen:
            return
        if frame.raised:
            text = text.translate(SUPERSCRIPTS)
        if frame.look.kept == "none":
            self._say_line(text, i, frame)
            return
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines):
            if number:
                self._break()
            if frame.look.kept == "all":
                self._word(line, i, frame)
            else:
                self._say_line(line, i, frame)

    def _say_line(self, text: str, i: int, frame: _Frame) -> None:
        """Read a text whose blanks collapse."""
        words = text.strip(_EDGES)
        if words != text:
            self._gap(text[: len(text) - len(text.lstrip(_EDGES))] if words else text)
        if not words:
            return
        if not _BLANKS.search(words):
            self._word(words, i, frame)
        else:
            self._word(_BLANKS.sub(_collapsed, words), i, frame)
        if text[-1] in _EDGES:
            self._gap(text[len(text.rstrip(_EDGES)) :])

    def _gap(self, blanks: str) -> None:
        """Blanks of the source, to be written when words follow."""
        ends = "\n" in blanks or "\r" in blanks or self._line.gap == "\n"
        self._line.gap = "\n" if ends else " "

    def _word(self, words: str, i: int, frame: _Frame) -> None:
        """Write words whose blanks are those that are seen."""
        if not words:
            return
        line = self._line
        ink = len("".join(words.split()))
        if ink and line.at < 0:
            self._begin(i, frame)
        if line.last and line.last not in "\n\t":
            line.words.append(self._between(words[0], aside=frame.aside))
        line.gap = ""
        line.words.append(words)
        line.last = words[-1]
        line.ink += ink
        line.aside += ink if frame.aside else 0
        line.looks[frame.look.style] += ink
        self._after_link = False

    def _between(self, first: str, *, aside: bool) -> str:
        """What stands between the last word and the next one: two links of a menu stand apart, whatever the source says."""
        line, links = self._line, self._after_link and self._in_link
        if line.gap == " ":
            return " "
        if line.gap == "\n":
            glued = _is_wide(line.last) and _is_wide(first) and line.last not in _COLONS
            return "" if glued and not links and not aside else " "
        return " " if aside and links else ""

    def _begin(self, i: int, frame: _Frame) -> None:
        """The first ink of a line tells what the line is."""
        line = self._line
        line.at, line.kind, line.level = i, frame.kind, frame.level
        if self._item:
            depth, label = self._item
            self._item = None
            if line.kind == "paragraph":
                line.kind, line.level = "item", depth
            if label:
                line.words = [label]
                line.last = "\n"  # the blank of the label is enough
                line.generated = len(label)

    def _break(self) -> None:
        """End the line as ``<br>`` does: in a heading it goes on below."""
        line = self._line
        if self._frames[-1].kind == "heading" and line.ink:
            line.words.append("\n")
            line.last, line.gap = "\n", ""
            return
        self._end_line(broken=True)

    def _tab(self) -> None:
        """Set a cell apart from the one before it in its row."""
        if self._line.ink:
            self._line.words.append("\t")
            self._line.last, self._line.gap = "\t", ""

    def _end_line(self, *, broken: bool = False) -> None:
        line = self._line
        if line.ink:
            text = "".join(line.words).rstrip("\n\t")
            style = line.looks.most_common(1)[0][0]
            aside = line.aside == line.ink
            self._pieces.append(
                Piece(text, line.at, line.kind, line.level, style, aside, generated=line.generated)
            )
        elif broken or line.words:
            self._blank()
        if line.words or line.gap:
            self._line = _Line()

    def _blank(self) -> None:
        """A blank line, one for many."""
        if self._pieces and (self._pieces[-1].text or self._pieces[-1].rows):
            self._pieces.append(Piece("", -1))

    def _enter_table(self, i: int, element: Element) -> int:
        table = self._tables[i]
        self._end_line()
        around = self._frames[-1]
        look = look_of(element, around.look)
        aside = around.aside or i in self._asides
        if aside or table.use == "layout":
            self._short |= short_rows(self._tree, table)
            self._frames.append(_Frame(element.end, look, aside, is_block=True, depth=around.depth))
            return i + 1
        if table.caption is not None:
            caption = cell(self._tree, table.caption)
            self._pieces += Walk(self._tree, self._tables).run(table.caption + 1, caption.end, look)
        if table.use == "particulars":
            self._particulars(table, look)
        else:
            self._data(i, table, look)
        return element.end

    def _data(self, i: int, table: Table, look: Look) -> None:
        """Write a table, row by row; rows of nothing go where no cell reaches over them."""
        spans = any(span_of(cell(self._tree, j), "rowspan") > 1 for row in table.rows for j in row)
        rows, looks = [], Counter[Style]()
        for number, row in enumerate(table.rows):
            cells = []
            for j in row:
                element = cell(self._tree, j)
                pieces = self._cell(j, look)
                for piece in pieces:
                    looks[piece.style] += len(piece.text)
                deep = min(span_of(element, "rowspan"), len(table.rows) - number)
                words = "\n".join(piece.text for piece in pieces if piece.text)
                cells.append(TableCell(words, deep, span_of(element, "colspan"), element.tag == "th"))
            if spans or any(each.text for each in cells):
                rows.append(cells)
        style = looks.most_common(1)[0][0] if looks else look.style
        self._pieces.append(Piece("", i, "table", style=style, rows=rows))

    def _particulars(self, table: Table, look: Look) -> None:
        """Write keys with their values behind them, a line for each."""
        for row in table.rows:
            key: Piece | None = None
            for j in row:
                pieces = [piece for piece in self._cell(j, look) if piece.text]
                if key and pieces and not key_of(self._tree, j):
                    words = " ".join(piece.text.strip() for piece in pieces)
                    key.text += words if key.text[-1] in _COLONS else f" {words}"
                    key = None
                    continue
                self._pieces += pieces
                key = pieces[-1] if pieces and key_of(self._tree, j) else None

    def _cell(self, j: int, look: Look) -> list[Piece]:
        element = cell(self._tree, j)
        return Walk(self._tree, self._tables).run(j + 1, element.end, look_of(element, look))


def _collapsed(blanks: re.Match[str]) -> str:
    """What blanks within a text come to."""
    if "\n" not in blanks[0] and "\r" not in blanks[0]:
        return " "
    before, after = blanks.string[blanks.start() - 1], blanks.string[blanks.end()]
    return "" if _is_wide(before) and _is_wide(after) and before not in _COLONS else " "


def _is_wide(ch: str) -> bool:
    """Does a character stand without blanks beside others of its kind?"""
    return ch >= _FIRST_WIDE or ch in _ALSO_WIDE
