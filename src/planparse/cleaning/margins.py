"""Where lines were broken for want of room: the right margin, read from the lines around each.

Wrapped prose shows its margin: nearly all lines that end no sentence come up to the same width, and few go beyond. A
text may have several margins, one of its body and one of its boxes; headings and the rows of a table end anywhere.

Widths are counted in columns, two for a hanzi and one for a digit, as on paper; or a file had so many characters a
line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from planparse.cleaning.labels import heading_behind, match_label
from planparse.cleaning.lines import Line
from planparse.lexicon.characters import NO_START
from planparse.lexicon.numbering import FIRST, PROVISIONS
from planparse.regex import regex

ENDS = frozenset("。；：！？…”’）》】.!?;:")
NARROWEST = 15  # no page is set in fewer characters a line
INDENTS = (2, 4)  # the first line of a paragraph is set in by two ideographic or four ASCII blanks
_DEEPEST = 8  # what is set in further is centred or set to the right: a title, a date
_SHARE_INDENTED = 20  # where fewer lines are set in, the copy has lost what its paragraphs began with
_INDENT = 4  # columns
_OVER = 4  # so far beyond the margin a line with squeezed marks may reach
_SLACK = 3  # so much is put between characters to justify a line
_ENDLESS = 400  # no page is set in as many columns
_LONGEST_WORD = 24  # a longer one would have been broken
_WINDOW = 8  # so many open lines before and behind show the margin,
_AHEAD = 3  # a sentence of prose ends, or has a comma, in so many more lines
_REACH = 20  # each no farther from the next
_FEWEST = 5  # so many of them must come up to it
_ELASTIC = regex("[“”‘’A-Za-z]")  # wide or narrow, as the font has them
_CLAUSE = regex("[，。；]")
_PAUSE = regex("[，。；、]")
# What would have had to fit: a word, a figure or a character, with the marks that cannot begin a line.
_UNIT = regex(rf"[（《“‘〈〔【]*(?:[!-~]+|.)[{NO_START}]*")


class Margins:
    """Says of each line whether it came up to the right margin; lines ``apart`` are no prose and count for nothing."""

    def __init__(self, lines: Sequence[Line], apart: Collection[int] = ()) -> None:
        self._lines, self._apart = lines, apart
        # Prose whose end is not that of a sentence.
        self._open = [
            i
            for i, line in enumerate(lines)
            if line.text[-1] not in ENDS and len(line.text) >= NARROWEST and i not in apart
        ]
        self._found: dict[int, bool] = {}
        self._taken: dict[int, tuple[int, int]] = {}
        self._windows: dict[int, int] = {}
        self._margins: list[int] = []  # those that several lines show, the commonest first
        self.full: set[int] = set()  # of the open lines
        if len(self._open) >= _FEWEST:
            self._read()

    def _read(self) -> None:
        lines, found = self._lines, self._open
        self._clauses = [_CLAUSE.search(line.text) is not None for line in lines]
        indented = sum([lines[i].indent in INDENTS for i in found])
        self._indents_lost = indented * _SHARE_INDENTED < len(found)
        columns, characters = ([_size(lines[i], narrow) for i in found] for narrow in (True, False))
        self._narrow = _agreement(columns) >= _agreement(characters)
        self._sizes = dict(zip(found, columns if self._narrow else characters, strict=True))
        # From which of the open lines on they belong together.
        self._blocks = [0, *(k for k in range(1, len(found)) if found[k] - found[k - 1] > _REACH), len(found)]
        shown = Counter(margin for i in found if (margin := self._shown(i)))
        self._margins = [margin for margin, n in shown.most_common() if n >= _FEWEST]
        if self._margins:
            self.full = {i for i in found if self.is_full(i)}

    def is_full(self, i: int) -> bool:
        """Had a line no room for what the next one begins with?"""
        if i not in self._found:
            self._found[i] = bool(self._margins) and self._comes_up(i)
        return self._found[i]

    def _comes_up(self, i: int) -> bool:
        """By the margin of the lines around; else by another one, if the line is prose and just as wide."""
        line = self._lines[i]
        if line.indent > _DEEPEST:
            return False
        if self._shown(i):
            return True
        margins = self._margins[:1] if self._may_head(i, line.text) else self._margins
        return self._is_prose(i, 1) and any(
            self._reaches(i, margin) and not self._goes_beyond(i, margin) for margin in margins
        )

    def _shown(self, i: int) -> int:
        """The margin that a line comes up to, as the lines before it or those behind it show it; 0 if none.

        What has no mark within may be a name or a heading: there both must show it.
        """
        at = bisect_left(self._open, i)
        before = at if self._open[at : at + 1] == [i] else at - 1
        margins = [self._common(first) for first in self._firsts(before, at)]
        if not self._is_prose(i, _AHEAD):
            margins = [max(margins) if all(margins) else 0]
        elif self._may_head(i, self._lines[i].text):
            margins = [max(margins)]
        return next((margin for margin in margins if margin and self._reaches(i, margin)), 0)

    def _is_prose(self, i: int, ahead: int) -> bool:
        """Is there a mark in a line, or in one of those behind it?"""
        return any(self._clauses[i : i + 1 + ahead])

    def _firsts(self, before: int, behind: int) -> Iterator[int]:
        """The first open lines of the window that ends with one of them, and of the one that begins with another."""
        if before >= 0:
            yield max(before - _WINDOW + 1, self._blocks[bisect_right(self._blocks, before) - 1])
        if behind < len(self._open):
            k = bisect_right(self._blocks, behind)
            yield max(min(behind, self._blocks[k] - _WINDOW), self._blocks[k - 1])

    def _common(self, first: int) -> int:
        """The margin of a window."""
        if first not in self._windows:
            end = self._blocks[bisect_right(self._blocks, first)]
            self._windows[first] = self._margin(self._open[first : min(end, first + _WINDOW)])
        return self._windows[first]

    def _margin(self, window: Sequence[int]) -> int:
        """The margin that most of some lines come up to; 0 if there is none, or they are no prose."""
        counts = Counter([self._sizes[j] for j in window])
        most = max(counts.values())
        margin = max(size for size, n in counts.items() if n == most)
        if len(window) < _FEWEST or not NARROWEST * 2 <= margin < _ENDLESS:
            return 0
        full = sum(self._reaches(j, margin) for j in window)
        if full < _FEWEST or full * 4 < len(window) * 3:
            return 0
        around = self._clauses[window[0] : window[-1] + 2]
        if sum(around) * 4 < len(around):
            return 0
        longer = sum(
            self._goes_beyond(j, margin) for j in range(window[0], window[-1] + 1) if j not in self._apart
        )
        return margin if longer * 2 <= full else 0

    def _goes_beyond(self, i: int, margin: int) -> bool:
        """Is a line longer than one that has such a margin can be?"""
        size = self._size(i)
        return size > margin + _OVER and size - self._elastic(i) > margin + _OVER

    def _reaches(self, i: int, margin: int) -> bool:
        """Would what follows have gone beyond a margin? No blanks are put into what may be a heading."""
        if self._goes_beyond(i, margin):  # two lines brought together at the end of a page, or none of prose
            text = self._lines[i].text
            heading = heading_behind(text, 0, len(text))
            if not heading:
                return _PAUSE.search(text) is not None
            size, slack = self._measure(i, text[heading:])
        elif i in self._taken:
            size, slack = self._taken[i]
        else:
            size, slack = self._taken[i] = self._measure(i, self._lines[i].text)
        return size > margin - slack

    def _measure(self, i: int, text: str) -> tuple[int, int]:
        """How much room a line takes at most with what would have followed, and how much it may fall short."""
        lines, line = self._lines, self._lines[i]
        size = self._size(i) if text == line.text else _width(text, self._narrow)
        size += self._elastic(i) // 2
        if self._indents_lost and (_is_labelled(text) or self._opens(i)):
            size += _INDENT
        if i + 1 < len(lines) and (unit := _UNIT.match(lines[i + 1].text)):
            size += min(_width(unit[0], self._narrow), _LONGEST_WORD)
        return size, 0 if self._may_head(i, text) else _SLACK

    def _opens(self, i: int) -> bool:
        """May a line be the first of its paragraph?"""
        above = self._lines[i - 1].text if i else ""
        return len(above) < NARROWEST or above[-1] in ENDS or self._may_head(i - 1, above)

    def _may_head(self, i: int, text: str) -> bool:
        """May the text of a line be a heading that just happens to be as long, with a paragraph below it?"""
        below = self._lines[i + 1].text if i + 1 < len(self._lines) else ""
        return len(below) >= NARROWEST and _is_labelled(text) and not _CLAUSE.search(text)

    def _size(self, i: int) -> int:
        if i not in self._sizes:
            self._sizes[i] = _size(self._lines[i], self._narrow)
        return self._sizes[i]

    def _elastic(self, i: int) -> int:
        """By how many columns a line may be narrower or wider than it counts."""
        return len(_ELASTIC.findall(self._lines[i].text, 0, _ENDLESS)) // 2 if self._narrow else 0


def _is_labelled(text: str) -> bool:
    """Does a text begin with a label that may head a section? Provisions have no headings."""
    if text[:1] not in FIRST:
        return False
    label = match_label(text, 0, len(text)) if text else None
    return label is not None and label.lastgroup not in PROVISIONS


def _width(text: str, narrow: bool) -> int:
    """Columns of a text; UTF-8 takes one byte for what is narrow, three for what is wide."""
    return (len(text.encode()) + len(text)) // 2 if narrow else len(text) * 2


def _size(line: Line, narrow: bool) -> int:
    if len(line.text) >= _ENDLESS:
        return _ENDLESS
    indent = line.indent if narrow and line.indent > INDENTS[0] else line.indent * 2
    return min(_ENDLESS, _width(line.text, narrow) + indent)


def _agreement(sizes: Sequence[int]) -> int:
    """How many pairs of lines are of one size, in hanzi."""
    return sum(n * n for n in Counter([size // 2 for size in sizes]).values())
