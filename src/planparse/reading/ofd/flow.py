"""Paragraphs, running heads and page numbers of pages whose lines are only placed.

A paragraph goes on where its line reaches the right margin and the next one begins at the left one, over the page too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from planparse.reading.composing import Composer
from planparse.reading.extracted import Box, Zone
from planparse.reading.ofd.geometry import Line, Piece, lines_of, seam, width
from planparse.reading.ofd.ruled import Placed, tables_of
from planparse.regex import regex

_PAGE_NUMBER = regex(
    r"[-—–－一·•.\s]*[0-9]{1,4}[-—–－一·•.\s]*|第\s*[0-9]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9]{1,4}\s*页)?"
    r"|[0-9]{1,4}\s*/\s*[0-9]{1,4}|[-—–－\s]*[ivxIVX]{1,6}[-—–－\s]*"
)
_DIGITS = regex("[0-9]+")
_TOKEN = regex(r"[\w%.,;:!?，。；：、）》〉”’】〕)\]-]?[0-9A-Za-z.%〔〕()（）-]*")
_LABEL = regex(
    r"第[一二三四五六七八九十百零0-9]{1,5}[章节条编篇]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]"
)
_LEADERS = regex(r"[.…·]{3,}\s*[0-9]+\s*$")  # as contents have them
_STOPS = frozenset("。；：！？.;:")
_EDGE = 0.12  # share of the page's height, above and below, in which running heads stand
_LEVEL = 3.0  # points between two places of one running head
_INDENT = 0.8  # em from the margin, from which on a line is indented
_KINSOKU = 1.2  # em that a line may lack because of what may not begin the next
_SAME_SIZE = 0.1  # share by which two lines of one paragraph may differ
_WIDE_GAP = 1.6  # over the usual distance of lines, from which on they are two paragraphs
_CENTRED = 1.0  # em by which a line may stand off the middle
_LOOSE = 2.2  # over the size: lines of one title stand no further apart
_NARROWEST = 0.7  # share of the page's width at which a body ends, at the least
_FEW = 20  # one line in so many shows where a margin is


class Page(NamedTuple):
    """A page as a format draws it: its size, its pieces of text, and the boxes of its rules."""

    width: float
    height: float
    pieces: Sequence[Piece]
    rules: Sequence[Box] = ()


class Margins(NamedTuple):
    """Where the lines of a body begin and end, and how far from one to the next."""

    left: float
    right: float
    pitch: float


@dataclass
class _Laid:
    """A page as lines and tables, without what stands at its edge on every page."""

    body: list[Line | Placed]
    edge: list[tuple[Line, Zone]] = field(default_factory=list)


def compose(pages: Sequence[Page], composer: Composer) -> None:
    """Write pages as paragraphs and tables."""
    laid = list(_laid(pages))
    narrowest = _NARROWEST * min((page.width for page in pages), default=0.0)
    margins = _margins([item for page in laid for item in page.body if isinstance(item, Line)], narrowest)
    writer = _Writer(composer, margins)
    for page in laid:
        writer.page(page)
    writer.close()


def _laid(pages: Sequence[Page]) -> Iterator[_Laid]:
    found = []
    for page in pages:
        tables, free = tables_of(page.pieces, page.rules)
        found.append((lines_of(free), tables))
    repeated = _repeated([(lines, page.height) for (lines, _), page in zip(found, pages, strict=True)])
    largest = (1 + _SAME_SIZE) * _usual_size([line for lines, _ in found for line in lines])
    for page, (lines, tables) in zip(pages, found, strict=True):
        edge: list[tuple[Line, Zone]] = []
        body: list[Line | Placed] = list(tables)
        for line in lines:
            zone = _zone(line, page.height, repeated, len(pages))
            if zone and line.size <= largest:
                edge.append((line, zone))
            else:
                body.append(line)
        yield _Laid(sorted(body, key=_top), edge)


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of most letters; no running head is larger."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _top(item: Line | Placed) -> float:
    return item.top if isinstance(item, Line) else item.box[1]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.bottom / _LEVEL)


def _repeated(pages: Iterable[tuple[list[Line], float]]) -> Counter[tuple[str, int]]:
    """How many pages have a line at their edge, but for its digits, in one place."""
    seen: Counter[tuple[str, int]] = Counter()
    for lines, height in pages:
        for text, level in {_key(line) for line in lines if _at_edge(line, height)}:
            seen.update([(text, level), (text, level + 1)])
    return seen


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom < _EDGE * height or line.top > (1 - _EDGE) * height


def _zone(line: Line, height: float, repeated: Counter[tuple[str, int]], pages: int) -> Zone | None:
    if not _at_edge(line, height):
        return None
    if _PAGE_NUMBER.fullmatch(line.text.strip()):
        return "artifact"
    text, level = _key(line)
    often = max(repeated[text, level], repeated[text, level + 1])
    if often < 2 or often < pages / 4:
        return None
    return "header" if line.bottom < _EDGE * height else "footer"


def _margins(lines: Sequence[Line], narrowest: float) -> Margins:
    if not lines:
        return Margins(0, 0, 0)
    few = max(2, len(lines) // _FEW)
    lefts = Counter(round(line.left / 2) for line in lines)
    rights = Counter(round(line.right / max(line.size / 2, 1)) for line in lines)
    left = min((at for at, count in lefts.items() if count >= few), default=min(lefts)) * 2.0
    often = {at for at, count in rights.items() if count >= few} or set(rights)
    right = max(line.right for line in lines if round(line.right / max(line.size / 2, 1)) in often)
    steps = [below.bottom - above.bottom for above, below in pairwise(lines) if below.bottom > above.bottom]
    return Margins(left, max(right, narrowest), median(steps) if steps else 0)


class _Writer:
    """Gathers lines until their paragraph ends; what stands at the edge of a page waits till then."""

    def __init__(self, composer: Composer, margins: Margins) -> None:
        self._composer, self._margins = composer, margins
        self._lines: list[Line] = []
        self._turns: list[int] = []  # numbers of lines that begin another page
        self._waiting: list[tuple[Line, Zone]] = []

    def page(self, page: _Laid) -> None:
        """Write a page."""
        first = page.body[0] if page.body else None
        above = [pair for pair in page.edge if first is None or pair[0].top < _top(first)]
        if self._lines and isinstance(first, Line) and self._goes_on(first, turned=True):
            self._turns.append(len(self._lines))
            self._waiting += above
        else:
            self.close()
            self._composer.page()
            self._write_edge(above)
        for item in page.body:
            if isinstance(item, Placed):
                self.close()
                self._composer.table(item.rows, box=item.box)
            else:
                self._take(item)
        self._waiting += page.edge[len(above) :]

    def close(self) -> None:
        """End the paragraph."""
        if self._lines:
            self._write()
        self._write_edge(self._waiting)
        self._lines, self._turns, self._waiting = [], [], []

    def _write_edge(self, edge: Iterable[tuple[Line, Zone]]) -> None:
        for line, zone in edge:
            self._composer.block(line.text, zone=zone, style=line.style, box=line.box)

    def _take(self, line: Line) -> None:
        begins = len(self._lines) in self._turns
        if self._lines and not (begins or self._goes_on(line) or self._goes_below(line)):
            apart = line.bottom - self._lines[-1].bottom > _WIDE_GAP * max(self._margins.pitch, 1)
            self.close()
            if apart:
                self._composer.block("")
        self._lines.append(line)

    def _goes_on(self, line: Line, *, turned: bool = False) -> bool:
        """Does the paragraph go on with this line?"""
        last, margins = self._lines[-1], self._margins
        size = last.size
        if abs(line.size - size) > _SAME_SIZE * size or line.left > margins.left + _INDENT * size:
            return False
        if not turned and line.bottom - last.bottom > _WIDE_GAP * max(margins.pitch, size):
            return False
        token = _TOKEN.match(line.text)
        room = (width(token[0]) if token else 0) + _KINSOKU
        if margins.right - last.right > max(room, 1 + _KINSOKU) * size:
            return False
        return not (_LEADERS.search(last.text) or (last.text[-1:] in _STOPS and _LABEL.match(line.text)))

    def _goes_below(self, line: Line) -> bool:
        """Is this the next line of a title, both centred?"""
        last = self._lines[-1]
        same = last.style == line.style and line.bottom - last.bottom <= _LOOSE * line.size
        return same and self._centred(last) and self._centred(line)

    def _centred(self, line: Line) -> bool:
        left, right, _ = self._margins
        off = abs(line.left + line.right - left - right) / 2
        return off < _CENTRED * line.size and line.left > left + 2 * line.size

    def _write(self) -> None:
        lines = self._lines
        centred = all(map(self._centred, lines))
        parts, at, turns = [lines[0].text], len(lines[0].text), []
        for number, (before, line) in enumerate(pairwise(lines), 1):
            parts.append("\n" if centred else seam(before.text, line.text))
            at += len(parts[-1])
            if number in self._turns:
                turns.append(at)
            parts.append(line.text)
            at += len(line.text)
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        box = None if turns else (left, lines[0].top, right, lines[-1].bottom)
        style = max(lines, key=lambda line: len(line.text)).style._replace(centred=centred)
        self._composer.block("".join(parts), style=style, box=box, turns=turns)
