"""Lines become paragraphs again: which line goes on with the one before, told by margins, indents, gaps and sizes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planparse.cleaning.labels import match_label
from planparse.lexicon.printed import ANNEX_ALONE, HANGING
from planparse.reading.pages.joining import STOPS
from planparse.reading.pages.layout import Page
from planparse.reading.pages.lines import Line
from planparse.reading.pages.margins import INDENT, Margins, all_margins, body_size, lines_on
from planparse.reading.pages.tables import Table
from planparse.regex import regex

_NEAR = 0.6  # characters: edges so near each other are one
_SLACK = 0.6  # characters of room that a full line may leave besides what did not fit
_SAME_SIZE = 0.06
_AT_RIGHT = 0.35  # of the width of a page is free before a line that is set at the right
_TITLE = 1.15  # times the size of the text
_FEWEST_ALIGNED = 4  # lines that begin at one place are not set in the middle, wherever they end
_WIDER = 1.3  # times the usual distance between lines: a gap
_MOST_LABELS = 2  # that a line begins with, one behind the other
_MOST_AGREE, _MOST_APART, _MOST_BACKWARDS = 0.8, 0.2, 0.05  # shares of the lines by which tags are judged
_HANGING = regex(HANGING)
_ANNEX = regex(ANNEX_ALONE)
_LEADERS = regex(r"[.…·．]{3,}[ \u3000]*[-—－(（]?[ ]*[0-9ivxIVX]{1,4}[ ]*[)）—－-]?$|(?:[.·] ){4,}.*[0-9]$")
_TO_PAGE = regex(r"\S[ \u3000]+[-—－(（]?[0-9]{1,4}[)）—－-]?$")


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph; ``soft`` says which of them begin a line of their own in it."""

    lines: list[Line]
    centred: bool = False
    contents: bool = False
    soft: set[int] = field(default_factory=set)

    @property
    def last(self) -> Line:
        """The line it ends with so far."""
        return self.lines[-1]


Part = Paragraph | Table


class Joiner:
    """Tells where paragraphs begin, from what all pages have in common."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._margins = all_margins(pages)
        self._body = body_size(pages)
        self._trusted = False
        self._beginnings = {page.number: sorted(line.left for line in lines_on([page])) for page in pages}

        self._trusted = _agree(self, pages)

    def start(self, line: Line) -> Paragraph:
        """Begin a paragraph with a line."""
        contents = bool(_LEADERS.search(line.text)) or (line.loose and bool(_TO_PAGE.search(line.text)))
        return Paragraph([line], self._is_centred(line), contents)

    def take(self, paragraph: Paragraph, line: Line) -> bool:
        """Go on with a paragraph, if the line is its next one."""
        if self._goes_on(paragraph, line):
            paragraph.lines.append(line)
            paragraph.centred = paragraph.centred and self._is_centred(line)
            paragraph.contents = paragraph.contents or bool(_LEADERS.search(line.text))
            return True
        if self._is_next_of_title(paragraph, line):
            paragraph.soft.add(len(paragraph.lines))
            paragraph.lines.append(line)
            return True
        return False

    def _goes_on(self, paragraph: Paragraph, line: Line) -> bool:
        before = paragraph.last
        if paragraph.contents or before.loose or (line.loose and not _LEADERS.search(line.text)):
            return False
        if _ANNEX.match(line.text) or not _alike(before, line) or self._is_apart(before, line):
            return False
        if len(paragraph.lines) == 1 and self._is_at_right(before):
            return False
        tagged = self._tagged(before, line)
        if tagged is not None:
            return tagged
        return self._is_full(before, line) and self._follows(paragraph, line)

    def _tagged(self, before: Line, line: Line) -> bool | None:
        """What the tags of the file say, where they can be trusted: the same paragraph, or another."""
        if not self._trusted or before.page != line.page or not before.owners or not line.owners:
            return None
        return bool(before.owners & line.owners)

    def level(self, paragraph: Paragraph) -> int | None:
        """The level of a heading by the tags; ``None`` where it is none."""
        levels = {line.heading for line in paragraph.lines}
        return levels.pop() if self._trusted and len(levels) == 1 else None

    def _is_apart(self, before: Line, line: Line) -> bool:
        """Is there a gap between two lines of a page?"""
        if before.page != line.page or before.column != line.column:
            return False
        distance = line.base - before.base
        usual = self._of(line).leading.get(line.size, 2.2 * line.size)
        return not 0.5 * line.size < distance <= _WIDER * usual

    def _of(self, line: Line) -> Margins:
        return self._margins[line.page]

    def _edges(self, line: Line) -> tuple[float, float]:
        margins = self._of(line)
        return line.column or (margins.left, margins.right)

    def _is_full(self, before: Line, line: Line) -> bool:
        """Had the line no room for the first characters of the next one?"""
        return self._edges(before)[1] - before.right < line.unit + _SLACK * line.size

    def _inset(self, line: Line) -> float:
        """How far a line begins behind the left margin, in characters."""
        return (line.left - self._edges(line)[0]) / line.size

    def _is_at_right(self, line: Line) -> bool:
        """Is it set at the right, as who signs, and when?"""
        left, right = self._edges(line)
        return line.left - left > _AT_RIGHT * (right - left)

    def _follows(self, paragraph: Paragraph, line: Line) -> bool:
        """Does a full line go on in one that begins where this does?"""
        before = paragraph.last
        inset, first = self._inset(line), self._inset(before)
        labelled = match_label(line.text, 0, len(line.text)) is not None
        ended = before.text[-1] in STOPS
        if inset < first - _NEAR:
            usual = inset <= _NEAR or INDENT[0] <= first - inset <= INDENT[1]
            return usual and not (labelled and ended and not self._of(line).indented)
        if inset > first + _NEAR:
            return self._hangs(paragraph.lines[0], line) and not labelled
        if inset > _NEAR and len(paragraph.lines) == 1 and self._of(line).indented:
            return not (ended or labelled)
        return not (labelled and ended)

    def _hangs(self, first: Line, line: Line) -> bool:
        """Does a line begin where the words behind the label of the first one do, or those behind both of 附件：1.?"""
        places = (first.starts[min(ink, len(first.starts) - 1)] for ink in _behind_labels(first.text))
        return any(abs(behind - line.left) < _NEAR * line.size for behind in places)

    def _is_centred(self, line: Line) -> bool:
        left, right = self._edges(line)
        before, behind = line.left - left, right - line.right
        if self._of(line).indented and before < INDENT[1] * line.size and line.size < _TITLE * self._body:
            return False  # the only line of a paragraph, which happens to end so far from the margin
        least = 0.0 if line.size > _TITLE * self._body else line.size
        if line.loose or min(before, behind) < least or abs(before - behind) >= 1.5 * line.size:
            return False
        beside = self._beginnings[line.page]
        near = bisect_left(beside, line.left + 1) - bisect_left(beside, line.left - 1)
        return near < _FEWEST_ALIGNED

    def _is_next_of_title(self, paragraph: Paragraph, line: Line) -> bool:
        """Is it another line of a title: as large, in the middle, right below?"""
        before = paragraph.last
        return (
            before.size > _TITLE * self._body
            and _alike(before, line)
            and before.style == line.style
            and before.page == line.page
            and 0 < line.base - before.base < 2.2 * line.size
            and (paragraph.centred or self._is_full(before, line))
            and self._is_centred(line)
        )


def _agree(joiner: Joiner, pages: Sequence[Page]) -> bool:
    """Are there tags for nearly all lines, and do they part nearly the same paragraphs?

    That is, the same as the page, in the same order.
    """
    lines = lines_on(pages)
    tagged = sum(bool(line.owners) for line in lines)
    if tagged < _MOST_AGREE * len(lines) or not tagged:
        return False
    pairs: Counter[tuple[bool, bool]] = Counter()
    backwards = 0
    paragraph = joiner.start(lines[0])
    for before, line in pairwise(lines):
        seen = joiner.take(paragraph, line)
        paragraph = paragraph if seen else joiner.start(line)
        if before.page == line.page and before.owners and line.owners:
            pairs[seen, bool(before.owners & line.owners)] += 1
            backwards += max(line.owners) < min(before.owners)
    return (
        pairs[True, False] <= _MOST_APART * (pairs[True, False] + pairs[True, True])
        and pairs[False, True] <= _MOST_APART * (pairs[False, True] + pairs[False, False])
        and backwards <= _MOST_BACKWARDS * len(lines)
    )


def _behind_labels(text: str) -> Iterator[int]:
    """How many characters that are no blanks stand before the words behind each label that a line begins with."""
    words = text.replace("\u3000", " ")
    at = 0
    for _ in range(_MOST_LABELS):
        label = match_label(words, at, len(words)) or _HANGING.match(words, at) if at < len(words) else None
        if label is None:
            break
        at = label.end()
        yield len("".join(words[:at].split()))
        at += len(words[at:]) - len(words[at:].lstrip())


def _alike(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= _SAME_SIZE * max(before.size, line.size)
