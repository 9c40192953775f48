"""HTML tables that converters leave in a text: each row becomes a line of cells between bars.

What stands between two cells (``</td></tr>⏎<tr><td>``) is read as the bars and the line end that it means. A cell that
spans columns stands behind empty ones; below a cell that spans rows stand ditto marks.
"""

from __future__ import annotations

import re
from dataclasses import field

from planparse.cleaning.text import CleanText
from planparse.lexicon.markup import BREAK_IN_CELL, DITTO, SPAN_OF_CELL, TABLE_TAG
from planparse.record import record
from planparse.regex import regex

_TAG = regex(TABLE_TAG, re.IGNORECASE)
_SPANS = regex(SPAN_OF_CELL, re.IGNORECASE)
_BREAK = regex(BREAK_IN_CELL, re.IGNORECASE)
_MOST_SPANNED = 50

Named = tuple[int, int, str]


def tables(clean: CleanText) -> None:
    """Read the tags of tables as bars and line ends, and a cell as one line; to be done before other tags go."""
    if "<" not in clean.alphabet:
        return
    table = _Table(clean.text)
    for tag in _TAG.finditer(clean.text):
        table.take(tag)
    table.end()
    clean.decode("markup", table.named)


@record
class _Table:
    """The reading of a run of tags: ``words`` is what they mean so far, ``start`` where they began."""

    text: str
    named: list[Named] = field(default_factory=list)
    words: str = ""
    start: int = -1  # of the tags, and blanks between them, that are not read yet; -1: there are none
    last: int = 0  # the end of the last tag
    in_row: bool = False
    column: int = 0
    below: dict[int, int] = field(default_factory=dict)  # columns that cells above reach down to, and how far

    def take(self, tag: re.Match[str]) -> None:
        """Read one tag, after the words before it."""
        if self.start >= 0 and self.last < tag.start() and not self.text[self.last : tag.start()].isspace():
            self._flush()
            if self.in_row:
                breaks = _BREAK.finditer(self.text, self.last, tag.start())  # a cell is one line
                self.named += [(*one.span(), "") for one in breaks]
        self.start = tag.start() if self.start < 0 else self.start
        self.last = tag.end()
        name = tag[2].lower()
        if name in ("td", "th"):
            if not tag[1]:
                self._open_cell(tag[3])
            return
        self._close_row()
        if name in ("table", "caption"):
            self._new_line()
        if name == "table":
            self.below = {}
            if tag[1]:
                self._flush()

    def end(self) -> None:
        """Read the tags that nothing follows."""
        self._close_row()
        self._flush()

    def _open_cell(self, attributes: str) -> None:
        if not self.in_row:
            self._new_line()
            self.in_row, self.column = True, 0
        self._ditto()
        spans = {m[1].lower(): min(int(m[2]), _MOST_SPANNED) for m in _SPANS.finditer(attributes)}
        wide, deep = max(spans.get("col", 1), 1), max(spans.get("row", 1), 1)
        self.words += "|" * wide
        self.below.update(dict.fromkeys(range(self.column, self.column + wide), deep - 1))
        self.column += wide

    def _ditto(self) -> None:
        """The cells that reach down to the next columns of this row."""
        while self.below.get(self.column):
            self.words += f"|{DITTO}"
            self.below[self.column] -= 1
            self.column += 1

    def _close_row(self) -> None:
        if self.in_row:
            self._ditto()
            self.words += "|"
            self.in_row = False

    def _new_line(self) -> None:
        self.words += "\n" * (not self.words.endswith("\n"))

    def _flush(self) -> None:
        """Spread the words over their tags; the first of them are left out where there is no room."""
        if self.start < 0:
            return
        if not self.in_row:
            self._new_line()
        words = self.words[self.start - self.last :]
        first = self.last - max(len(words), 1) + 1  # </td> leaves no words where some stand behind it
        self.named.append((self.start, first, words[:1]))
        self.named += [(first + i, first + i + 1, mark) for i, mark in enumerate(words[1:])]
        self.words, self.start = "", -1
