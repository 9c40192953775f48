"""Where lines were broken for want of room: the right margin, read from the lines around each.

Wrapped prose shows it: nearly all lines that end no sentence come up to the same width, and none goes beyond. A text may
have several margins, one of its body, one of its boxes; rows of tables and headings end anywhere and have none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

from planparse.cleaning.lines import Line
from planparse.regex import regex

ENDS = frozenset("。；：！？…”’）》】.!?;:")
NO_START = "，。、；：！？）》”’〉」』】〕%％"  # no line begins with these
NARROWEST = 15  # no page is set in fewer characters a line
DEEPEST = 8  # what is set in further is centred or set to the right: a title, a date
INDENTS = (2, 4)  # the first line of a paragraph is set in by two ideographic or four ASCII blanks

# Widths are columns: two for a hanzi, one for a digit.
_INDENT = 4
_OVER = 4  # by so much squeezed marks let a line reach over
_SLACK = 3  # so much is put between characters to justify a line, or lost to letters that are narrower than they count
_ENDLESS = 400  # no page is set in as many
_WINDOW = 7  # lines in prose before and behind that show the margin
_REACH = 40  # and how far off they may stand
_FEWEST = 3  # so many of them come up to it
_FEWEST_INDENTED = 2
_ELASTIC = regex("[“”‘’A-Za-z]")  # set wide or narrow, as the font has them
# What would have had to fit: a word or a figure in one piece, or a character with the marks that cannot begin a line.
_UNIT = regex(rf"(?:[!-~]+|[（《“‘〈〔【]*.)[{NO_START}]*")


class Margins:
    """Answers for each line whether it comes up to the right margin.

    ``size`` is how wide a line is at least, ``fills`` how much of its line it takes at most with what would have followed.
    """

    def __init__(self, lines: Sequence[Line], apart: Collection[int] = ()) -> None:
        self._lines, self._apart = lines, apart
        self._open = [
            i
            for i, line in enumerate(lines)
            if line.text[-1] not in ENDS and len(line.text) >= NARROWEST and i not in apart
        ]
        self._found: dict[int, int] = {}
        self._by_characters = False
        self._sizes: list[int] = []
        if len(self._open) >= _FEWEST:
            self._indents_lost = sum(line.indent in INDENTS for line in lines) < _FEWEST_INDENTED
            wide = [_columns(lines[i]) for i in self._open]
            many = [_characters(lines[i]) for i in self._open]
            self._by_characters = _concentration(many) > _concentration(wide)
            self._measure = _characters if self._by_characters else _columns
            self._sizes = list(map(self._measure, lines))
        self.known = {i for i in self._open if self.is_full(i)}

    def is_full(self, i: int) -> bool:
        """Had a line no room for what follows it?"""
        if i not in self._found:
            self._found[i] = self._margin_at(i)
        return bool(self._found[i])

    def _margin_at(self, i: int) -> int:
        if not self._sizes or self._lines[i].indent > DEEPEST:
            return 0
        at = bisect_left(self._open, i)
        own = at < len(self._open) and self._open[at] == i
        before = [j for j in self._open[max(0, at - _WINDOW) : at + own] if i - j <= _REACH]
        after = [j for j in self._open[at : at + _WINDOW + own] if j - i <= _REACH]
        for window in (before, after):
            margin = self._margin(window)
            if margin and self._reaches(i, margin):
                return margin
        return 0

    def _margin(self, window: Sequence[int]) -> int:
        """The margin that most lines of a window come up to; 0 if there is none."""
        if len(window) < _FEWEST:
            return 0
        counts = Counter([self._sizes[j] for j in window])
        most = max(counts.values())
        margin = max(size for size, n in counts.items() if n == most)
        if margin < NARROWEST * 2 or margin >= _ENDLESS:
            return 0
        full = sum(self._reaches(j, margin) for j in window)
        longer = sum(
            self._sizes[j] - self._elastic(j) > margin + _OVER
            for j in range(window[0], window[-1] + 1)
            if j not in self._apart
        )
        return margin if full >= _FEWEST and full * 4 >= len(window) * 3 and longer * 4 <= full else 0

    def _reaches(self, i: int, margin: int) -> bool:
        return self._fills(i) > margin - _SLACK

    def _elastic(self, i: int) -> int:
        text = self._lines[i].text
        return len(_ELASTIC.findall(text)) // 2

    def _fills(self, i: int) -> int:
        lines = self._lines
        size = self._sizes[i] + self._elastic(i) // 2
        if self._indents_lost and (
            not i or lines[i - 1].text[-1] in ENDS or len(lines[i - 1].text) < NARROWEST
        ):
            size += _INDENT
        if i + 1 < len(lines):
            unit = _UNIT.match(lines[i + 1].text)
            if unit:
                size += min(_width(unit[0], self._by_characters), 24)
        return size


def _width(text: str, by_characters: bool) -> int:
    return len(text) * 2 if by_characters else (len(text.encode()) + len(text)) // 2


def _columns(line: Line) -> int:
    if len(line.text) >= _ENDLESS:
        return _ENDLESS
    return min(_ENDLESS, _width(line.text, False) + (line.indent * 2 if line.indent <= 2 else line.indent))


def _characters(line: Line) -> int:
    return min(_ENDLESS, 2 * (line.indent + len(line.text)))


def _concentration(sizes: Sequence[int]) -> int:
    counts = Counter(sizes)
    return sum(sorted(counts.values())[-3:])
