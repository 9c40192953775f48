"""Where lines were broken for want of room: the right margin, read from the lines around each.

Wrapped prose shows its margin: nearly all lines that end no sentence come up to the same width, and few go beyond. A text
may have several margins, one of its body and one of its boxes; headings and the rows of a table end anywhere.

Widths are counted in columns, two for a hanzi and one for a digit, as on paper; or a file had so many characters a line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

from planparse.cleaning.labels import match_label
from planparse.cleaning.lines import Line
from planparse.lexicon.characters import NO_START
from planparse.lexicon.numbering import PROVISIONS
from planparse.regex import regex

ENDS = frozenset("。；：！？…”’）》】.!?;:")
NARROWEST = 15  # no page is set in fewer characters a line
INDENTS = (2, 4)  # the first line of a paragraph is set in by two ideographic or four ASCII blanks
_DEEPEST = 8  # what is set in further is centred or set to the right: a title, a date
_FEWEST_INDENTED = 2
_INDENT = 4  # columns
_OVER = 4  # so far beyond the margin a line with squeezed marks may reach
_SLACK = 3  # so much is put between characters to justify a line
_ENDLESS = 400  # no page is set in as many columns
_LONGEST_WORD = 24  # a longer one would have been broken
_WINDOW = 7  # so many lines on either side show the margin
_REACH = 40  # from no farther off
_FEWEST = 4  # so many of them must come up to it
_ELASTIC = regex("[“”‘’A-Za-z]")  # wide or narrow, as the font has them
_CLAUSE = regex("[，。；]")
_PARTS = regex("[，。；：、]")
# What would have had to fit: a word, a figure or a character, with the marks that cannot begin a line.
_UNIT = regex(rf"[（《“‘〈〔【]*(?:[!-~]+|.)[{NO_START}]*")


class Margins:
    """Says of each line whether it came up to the right margin; lines ``apart`` are no prose and count for nothing."""

    def __init__(self, lines: Sequence[Line], apart: Collection[int] = ()) -> None:
        self._lines, self._apart = lines, apart
        self._open = [
            i
            for i, line in enumerate(lines)
            if line.text[-1] not in ENDS and len(line.text) >= NARROWEST and i not in apart
        ]
        self._found: dict[int, bool] = {}
        self._sizes: list[int] = []
        self._margins: list[int] = []  # those that several lines show
        self.full: set[int] = set()  # of the lines that end no sentence
        if len(self._open) >= _FEWEST:
            self._indents_lost = sum([line.indent in INDENTS for line in lines]) < _FEWEST_INDENTED
            self._narrow = int(_agree(self._open, lines, 1) >= _agree(self._open, lines, 0))
            self._sizes = [_size(line, self._narrow) for line in lines]
            shown = Counter([self._shown(i) for i in self._open])
            self._margins = [margin for margin, n in shown.items() if margin and n >= _FEWEST]
            self.full = {i for i in self._open if self.is_full(i)}

    def is_full(self, i: int) -> bool:
        """Had a line no room for what the next one begins with?"""
        if i not in self._found:
            self._found[i] = bool(self._margins) and self._comes_up(i)
        return self._found[i]

    def _comes_up(self, i: int) -> bool:
        """By the margin that the lines around show; else by one of the others, if the line is prose and just as wide."""
        line = self._lines[i]
        if line.indent > _DEEPEST:
            return False
        if self._shown(i):
            return True
        return any(_CLAUSE.search(prose.text) for prose in self._lines[i : i + 2]) and any(
            self._reaches(i, margin) and self._sizes[i] - self._elastic(i) <= margin + _OVER
            for margin in self._margins
        )

    def _shown(self, i: int) -> int:
        """The margin that a line comes up to, as the lines before it or those behind it show it; 0 if none."""
        at = bisect_left(self._open, i)
        own = self._open[at : at + 1] == [i]
        before = [j for j in self._open[max(0, at - _WINDOW) : at + own] if i - j <= _REACH]
        behind = [j for j in self._open[at : at + own + _WINDOW] if j - i <= _REACH]
        margins = [margin for window in (before, behind) if (margin := self._common(window))]
        if self._may_head(i, self._lines[i].text):
            margins = margins and [max(margins)]
        return next((margin for margin in margins if self._reaches(i, margin)), 0)

    def _may_head(self, i: int, text: str) -> bool:
        """May the text of a line be a heading that just happens to be as long, with a paragraph below it?"""
        below = self._lines[i + 1].text if i + 1 < len(self._lines) else ""
        return len(below) >= NARROWEST and not _CLAUSE.search(text) and _is_labelled(text)

    def _common(self, window: Sequence[int]) -> int:
        """The margin that most lines of a window come up to; 0 if there is none, or they are no prose."""
        if len(window) < _FEWEST:
            return 0
        counts = Counter([self._sizes[j] for j in window])
        most = max(counts.values())
        margin = max(size for size, n in counts.items() if n == most)
        if not NARROWEST * 2 <= margin < _ENDLESS:
            return 0
        full = sum(self._reaches(j, margin) for j in window)
        if full < _FEWEST or full * 4 < len(window) * 3:
            return 0
        around = self._lines[window[0] : window[-1] + 2]
        if sum(_CLAUSE.search(line.text) is not None for line in around) * 4 < len(around):
            return 0
        longer = sum(
            self._sizes[j] - self._elastic(j) > margin + _OVER
            for j in range(window[0], window[-1] + 1)
            if j not in self._apart
        )
        return margin if longer * 2 <= full else 0

    def _reaches(self, i: int, margin: int) -> bool:
        """Would what follows have gone beyond a margin? No blanks are put into what may be a heading."""
        lines, text = self._lines, self._lines[i].text
        size = self._sizes[i]
        labelled = _is_labelled(text)
        if size > margin + _OVER:  # two lines that the end of a page brought together
            text = text[text.rfind("。") + 1 :].lstrip()
            labelled = _is_labelled(text)
            if not labelled or _PARTS.search(text):
                return True
            size = _width(text, self._narrow)
        size += self._elastic(i) // 2
        opens = labelled or not i or lines[i - 1].text[-1] in ENDS or len(lines[i - 1].text) < NARROWEST
        if opens and self._indents_lost:
            size += _INDENT
        if i + 1 < len(lines) and (unit := _UNIT.match(lines[i + 1].text)):
            size += min(_width(unit[0], self._narrow), _LONGEST_WORD)
        return size > margin - (0 if self._may_head(i, text) else _SLACK)

    def _elastic(self, i: int) -> int:
        """By how many columns a line may be narrower or wider than it counts."""
        return len(_ELASTIC.findall(self._lines[i].text)) // 2


def _is_labelled(text: str) -> bool:
    """Does a text begin with a label that may head a section? Provisions have no headings."""
    label = match_label(text, 0, len(text)) if text else None
    return label is not None and label.lastgroup not in PROVISIONS


def _width(text: str, narrow: int) -> int:
    """Columns of a text; UTF-8 takes one byte for what is narrow, three for what is wide."""
    return (len(text.encode()) + len(text)) // 2 if narrow else len(text) * 2


def _size(line: Line, narrow: int) -> int:
    indent = line.indent if narrow and line.indent > INDENTS[0] else line.indent * 2
    return min(_ENDLESS, _width(line.text[:_ENDLESS], narrow) + indent)


def _agree(found: Sequence[int], lines: Sequence[Line], narrow: int) -> int:
    """How well the sizes of lines agree, in hanzi: how many pairs are of one size."""
    return sum(n * n for n in Counter([_size(lines[i], narrow) // 2 for i in found]).values())
