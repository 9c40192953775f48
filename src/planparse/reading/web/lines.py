"""Lines of a page as they are written: blanks collapse as in a browser (CSS Text 3, 4.1).

A line end of the source between two hanzi is none at all. ``&nbsp;`` and the ideographic space stay.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from planparse.reading.composing import TableCell
from planparse.reading.extracted import PLAIN, Kind, Style, Zone
from planparse.regex import regex

_BLANKS = regex(r"[ \t\n\r\f]+")
_EDGES = " \t\n\r\f"
_FIRST_WIDE = "\u2e80"
_ALSO_WIDE = frozenset("“”‘’…—·")
COLONS = frozenset("：:")


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


@dataclass(slots=True, eq=False)
class Line:
    """The line that is being written; its kind and level are told by what its ink begins in."""

    at: int = -1  # the node where its ink begins
    kind: Kind = "paragraph"
    level: int | None = None
    ink: int = 0
    _words: list[str] = field(default_factory=list)
    _last: str = ""  # character
    _gap: str = ""  # blanks of the source that are not written yet: none, " " or "\n"
    _generated: int = 0
    _aside: int = 0  # of the ink
    _looks: Counter[Style] = field(default_factory=Counter)

    def label(self, label: str) -> None:
        """Begin with a label that the page does not write."""
        self._words = [label]
        self._generated = len(label)

    def say(self, text: str, style: Style, *, aside: bool, links: bool) -> None:
        """Write a text of the source; ``links``: it is the first one of a link right behind another link."""
        words = text.strip(_EDGES)
        if not words:
            self.gap(text)
            return
        self.gap(text[: len(text) - len(text.lstrip(_EDGES))])
        if _BLANKS.search(words):
            words = _BLANKS.sub(_collapsed, words)
        self.word(words, style, aside=aside, links=links)
        self.gap(text[len(text.rstrip(_EDGES)) :])

    def gap(self, blanks: str) -> None:
        """Keep blanks of the source until words follow."""
        if blanks:
            ends = "\n" in blanks or "\r" in blanks or self._gap == "\n"
            self._gap = "\n" if ends else " "

    def word(self, words: str, style: Style, *, aside: bool = False, links: bool = False) -> None:
        """Write words whose blanks are those that are seen."""
        if not words:
            return
        if self._last:
            self._words.append(self._between(words[0], aside=aside, links=links))
        ink = len("".join(words.split()))
        self._words.append(words)
        self._last, self._gap = words[-1], ""
        self.ink += ink
        self._aside += ink if aside else 0
        self._looks[style] += ink

    def _between(self, first: str, *, aside: bool, links: bool) -> str:
        """What stands between the last word and the next one: links of a menu stand apart, whatever the source says."""
        if self._gap == " ":
            return " "
        if self._gap:
            glued = _are_glued(self._last, first) and not links and not aside
            return "" if glued else " "
        return " " if aside and links else ""

    def set_apart(self, mark: str) -> None:
        """Set what follows apart: by a tab, as a cell, or by a line end within the paragraph."""
        if self.ink:
            self._words.append(mark)
            self._last = self._gap = ""

    @property
    def is_new(self) -> bool:
        """Whether nothing was written yet."""
        return not self._words

    def piece(self) -> Piece:
        """The line as a whole."""
        text = "".join(self._words).rstrip("\n\t")
        style = self._looks.most_common(1)[0][0]
        aside = self._aside == self.ink
        return Piece(text, self.at, self.kind, self.level, style, aside=aside, generated=self._generated)


def _collapsed(blanks: re.Match[str]) -> str:
    """What blanks within a text come to."""
    if "\n" not in blanks[0] and "\r" not in blanks[0]:
        return " "
    glued = _are_glued(blanks.string[blanks.start() - 1], blanks.string[blanks.end()])
    return "" if glued else " "


def _are_glued(before: str, after: str) -> bool:
    """Do two characters stand without a blank where the source breaks a line between them?"""
    return _is_wide(before) and _is_wide(after) and before not in COLONS


def _is_wide(ch: str) -> bool:
    return ch >= _FIRST_WIDE or ch in _ALSO_WIDE
