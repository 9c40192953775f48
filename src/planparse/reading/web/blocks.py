"""A walk over a page that breaks it into lines where a browser does, and nowhere else (CSS 2.1, chapter 9)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from planparse.lexicon.html import BLOCKS, HEADINGS, LISTS, QUOTES, SET_HIGH, SUPERSCRIPTS
from planparse.reading.composing import TableCell
from planparse.reading.extracted import Kind, Style
from planparse.reading.web.lines import COLONS, Line, Piece
from planparse.reading.web.lists import Numbering, numbering
from planparse.reading.web.styles import Look, look_of
from planparse.reading.web.tables import Table, key_of, short_rows, spans_of
from planparse.reading.web.tree import MARK, Element, Tree
from planparse.regex import regex

_RAISED = regex(r"[0-9+-]{1,6}$")
_CONTENTS = regex(r"(?:^|\s)msotoc([1-9])(?:\s|$)")
_FEW_NODES = 10  # that a figure set high takes up, at most
_INLINE = frozenset("inline inline-block inline-flex inline-grid inline-table contents".split())
_ALWAYS_BLOCKS = frozenset("li tbody tr".split())
_LEVELS = tuple("123456789")

# Roles of DPUB-ARIA 1.1, types of EPUB Structural Semantics, elements of Word.
_NOTES = frozenset("footnote endnote rearnote doc-footnote doc-endnote".split())
_CONTENTS_ROLES = frozenset("toc doc-toc".split())


@dataclass(slots=True)
class _Frame:
    """An element that is open: what holds for all in it."""

    end: int
    look: Look
    tag: str = ""
    aside: bool = False
    is_block: bool = False
    kind: Kind = "paragraph"
    level: int | None = None
    numbering: Numbering | None = None
    depth: int = 0  # of lists
    raised: bool = False

    def inside(self, element: Element, *, aside: bool, is_block: bool) -> _Frame:
        """What holds in an element of this one."""
        look = look_of(element, self.look)
        return _Frame(
            element.end,
            look,
            element.tag,
            aside,
            is_block,
            self.kind,
            self.level,
            None,
            self.depth,
            self.raised,
        )


class Walk:
    """Reads stretches of a page as pieces. ``asides`` are the elements that are no part of a document."""

    def __init__(self, tree: Tree, tables: dict[int, Table], asides: frozenset[int] = frozenset()) -> None:
        self._tree, self._tables, self._asides = tree, tables, asides
        self._pieces: list[Piece] = []
        self._frames: list[_Frame] = []
        self._line = Line()
        self._item: tuple[int, str] | None = None  # the item that begins: its depth and label
        self._in_link = self._after_link = False
        self._short: set[int] = set()  # rows of cells that stand side by side
        self._in_short = False

    def run(self, start: int, end: int, look: Look | None = None) -> list[Piece]:
        """Read the nodes of a stretch."""
        self._frames = [_Frame(end, look or Look())]
        i = start
        while i < end:
            self._close_before(i)
            node = self._tree.nodes[i]
            if isinstance(node, str):
                self._say(node, i)
                i += 1
            elif node.tag == MARK:
                i = node.end
            elif node.tag == "table":
                i = self._enter_table(i, node)
            else:
                self._enter(i, node)
                i += 1
        self._close_before(end)
        self._end_line()
        return self._pieces

    def _enter(self, i: int, element: Element) -> None:
        """Open an element."""
        if element.tag == "br":
            self._break()
            return
        around = self._frames[-1]
        aside = around.aside or i in self._asides
        frame = around.inside(element, aside=aside, is_block=self._is_block(i, element))
        self._take_kind(frame, element, i)
        if frame.is_block:
            self._end_line()
        elif element.tag in ("td", "th"):
            self._line.set_apart("\t")
        if element.tag == "li":
            self._begin_item(element)
        elif element.tag == "q":
            self._word(QUOTES[0], i, around)
        self._in_link = self._in_link or element.tag == "a"
        self._frames.append(frame)

    def _is_block(self, i: int, element: Element) -> bool:
        if element.tag == "tr":
            self._in_short = i in self._short
        elif self._in_short:
            return False
        shown = element.style.get("display")
        if shown is None or element.tag in _ALWAYS_BLOCKS:
            return element.tag in BLOCKS
        return shown not in _INLINE

    def _take_kind(self, frame: _Frame, element: Element, i: int) -> None:
        """What lines in the element are: those of a heading, a note, a table of contents."""
        if element.tag in HEADINGS:
            frame.kind, frame.level = "heading", HEADINGS[element.tag]
        elif element.tag in LISTS:
            frame.numbering, frame.depth = numbering(self._tree, i), frame.depth + 1
        elif element.tag == SET_HIGH:
            frame.raised = self._is_power(i, element.end)
        elif element.attributes:
            _take_role(frame, element)

    def _is_power(self, start: int, end: int) -> bool:
        """Is what is set high a figure: m², or the number of a note?"""
        return end - start <= _FEW_NODES and _RAISED.match(self._tree.words(start, end)) is not None

    def _begin_item(self, element: Element) -> None:
        list_ = next((frame.numbering for frame in reversed(self._frames) if frame.numbering), None)
        label = list_.label(element) if list_ else ""
        if self._item:  # an item that begins with another one
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
                self._in_short = False
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
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                self._break()
            if frame.look.kept == "all":
                self._word(line, i, frame)
            else:
                self._say_line(line, i, frame)

    def _say_line(self, text: str, i: int, frame: _Frame) -> None:
        """Read a text whose blanks collapse."""
        has_ink = bool(text) and not text.isspace()
        if has_ink:
            self._begin(i, frame)
        links = self._in_link and self._after_link
        self._line.say(text, frame.look.style, aside=frame.aside, links=links)
        self._after_link = self._after_link and not has_ink

    def _word(self, words: str, i: int, frame: _Frame) -> None:
        """Read words whose blanks are kept."""
        if words and not words.isspace():
            self._begin(i, frame)
        self._line.word(words, frame.look.style, aside=frame.aside)

    def _begin(self, i: int, frame: _Frame) -> None:
        """The first ink of a line tells what the line is."""
        line = self._line
        if line.at >= 0:
            return
        line.at, line.kind, line.level = i, frame.kind, frame.level
        if self._item:
            depth, label = self._item
            self._item = None
            if line.kind in ("paragraph", "contents"):
                line.kind = "item" if line.kind == "paragraph" else line.kind
                line.level = line.level or depth
            if label:
                line.label(label)

    def _break(self) -> None:
        """End the line as ``<br>`` does: a heading goes on below."""
        if self._frames[-1].kind == "heading":
            self._line.set_apart("\n")
        else:
            self._end_line(broken=True)

    def _end_line(self, *, broken: bool = False) -> None:
        line = self._line
        if line.ink:
            self._pieces.append(line.piece())
        elif broken or not line.is_new:
            self._blank()
        self._line = Line()

    def _blank(self) -> None:
        """A blank line, one for many."""
        if self._pieces and (self._pieces[-1].text or self._pieces[-1].rows):
            self._pieces.append(Piece("", -1))

    def _enter_table(self, i: int, element: Element) -> int:
        """Open a table that lays out the page, or read one that is a table; gives the next node to read."""
        table = self._tables[i]
        self._end_line()
        around = self._frames[-1]
        look = look_of(element, around.look)
        aside = around.aside or i in self._asides
        if aside or table.use == "layout":
            self._short |= short_rows(self._tree, table)
            self._frames.append(around.inside(element, aside=aside, is_block=True))
            return i + 1
        if table.caption is not None:
            self._pieces += self._inside(table.caption, look)
        if table.use == "particulars":
            self._particulars(table, look)
        else:
            self._data(i, table, look)
        return element.end

    def _data(self, i: int, table: Table, look: Look) -> None:
        """Write a table, row by row; rows of nothing go where no cell reaches over them."""
        rows: list[list[TableCell]] = []
        looks: Counter[Style] = Counter()
        for number, row in enumerate(table.rows):
            cells = []
            for j in row:
                pieces = [piece for piece in self._inside(j, look) if piece.text]
                for piece in pieces:
                    looks[piece.style] += len(piece.text)
                words = "\n".join(piece.text for piece in pieces)
                element = self._tree.element(j)
                spans = spans_of(table, element, len(table.rows) - number)
                cells.append(TableCell(words, *spans, heads=element.tag == "th"))
            rows.append(cells)
        if all(each.rows == 1 for row in rows for each in row):
            rows = [row for row in rows if any(each.text for each in row)]
        style = looks.most_common(1)[0][0] if looks else look.style
        self._pieces.append(Piece("", i, "table", style=style, rows=rows))

    def _particulars(self, table: Table, look: Look) -> None:
        """Write keys with their values behind them, a line for each."""
        for row in table.rows:
            key: Piece | None = None
            for j in row:
                pieces = [piece for piece in self._inside(j, look) if piece.text]
                is_key = bool(key_of(self._tree, j))
                if key and pieces and not is_key:
                    words = " ".join(piece.text.strip() for piece in pieces)
                    key.text += words if key.text[-1] in COLONS else f" {words}"
                    key = None
                    continue
                self._pieces += pieces
                key = pieces[-1] if pieces and is_key else None

    def _inside(self, j: int, look: Look) -> list[Piece]:
        """The lines of a cell."""
        element = self._tree.element(j)
        return Walk(self._tree, self._tables).run(j + 1, element.end, look_of(element, look))


def _take_role(frame: _Frame, element: Element) -> None:
    """What an element says of itself that is none of the usual ones."""
    attributes = element.attributes
    role = attributes.get("role") or attributes.get("epub:type") or ""
    if role == "heading":
        level = attributes.get("aria-level", "2")
        frame.kind, frame.level = "heading", int(level) if level in _LEVELS else 2
    elif role in _NOTES or element.style.get("mso-element") in _NOTES:
        frame.kind, frame.level = "note", None
    elif role in _CONTENTS_ROLES:
        frame.kind, frame.level = "contents", None
    elif "class" in attributes and (contents := _CONTENTS.search(element.names)):
        frame.kind, frame.level = "contents", int(contents[1])
