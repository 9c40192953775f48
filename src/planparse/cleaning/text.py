"""The clean text and its map to the source.

Cleaning does two things only: it *drops* source characters (a gloss, site navigation, a line break inside
a sentence) and it *substitutes* one character for one (simplified for traditional, full-width for half-width). An
entity is both: ``&ldquo;`` becomes one character that stands for its ``&``, and the rest is dropped.
So every clean character stands for exactly one source character, in the same order, and the whole
map is the list of gaps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.cleaning.alphabet import alphabet_of
from planparse.cleaning.lines import Line, lines_of
from planparse.record import record

if TYPE_CHECKING:
    from planparse.reading.extracted import Block

Range = tuple[int, int]  # [start, end) of the clean text
Script = Literal["simplified", "traditional", "mixed"]


@record
class Mend:
    """What one kind of repair did: how often it acted, and the source spans that it dropped."""

    kind: str
    count: int = 0
    spans: list[Range] = field(default_factory=list)


class Reading(NamedTuple):
    """A character read from source characters that are written otherwise, up to ``end``: “ from ``&ldquo;``."""

    kind: str
    text: str
    end: int


class CleanText:
    """``text`` is what the engines read: simplified script, one width. ``raw`` is what is quoted.

    Both have the same length; ``raw[i]`` is the source character that ``text[i]`` stands for. ``alphabet`` holds the
    characters of the source that a repair may look for. ``blocks`` is what the format says of the source.
    """

    __slots__ = (
        "_at",
        "_lines",
        "_shift",
        "alphabet",
        "blocks",
        "doubtful",
        "furniture",
        "mends",
        "raw",
        "readings",
        "script",
        "text",
    )

    def __init__(self, source: str, blocks: Sequence[Block] = ()) -> None:
        self.blocks = blocks
        self.alphabet = alphabet_of(source)
        self.raw = self.text = self._whole(source)
        self.script: Script = "simplified"
        self.mends: dict[str, Mend] = {}
        self.readings: dict[int, Reading] = {}  # by the source offset of the character that each stands for
        self.furniture: list[tuple[str, Range]] = []  # site furniture: clean wording, source span
        self.doubtful: list[Range] = []  # rows of digits that may be one figure or several
        self._lines: tuple[str, list[Line]] | None = None
        self._at: Sequence[int] = (0,)  # clean offsets from which a new shift holds
        self._shift: Sequence[int] = (0,)  # source offset minus clean offset

    def __len__(self) -> int:
        return len(self.text)

    def _whole(self, source: str) -> str:
        """The source with half surrogate pairs, which no encoding can write, as U+FFFD: it counts as unreadable."""
        halves = {ch for ch in self.alphabet if "\ud800" <= ch <= "\udfff"}
        self.alphabet -= halves
        self.alphabet.update("\ufffd" * bool(halves))
        return source.translate(dict.fromkeys(map(ord, halves), "\ufffd")) if halves else source

    @property
    def lines(self) -> list[Line]:
        """The lines that are not blank, as they are now."""
        if self._lines is None or self._lines[0] is not self.text:
            self._lines = (self.text, lines_of(self.text))
        return self._lines[1]

    def source_offset(self, index: int) -> int:
        """The source offset of one clean character."""
        return index + self._shift[bisect_right(self._at, index) - 1]

    def span(self, start: int, end: int) -> Range:
        """The source span of a clean range: from its first character to just after its last."""
        edges, shifts = self._at, self._shift
        if len(edges) == 1:
            return start + shifts[0], end + shifts[0]
        if start < end:
            first = bisect_right(edges, start)
            last = bisect_right(edges, end - 1, first - 1)
            at = end - 1 + shifts[last - 1]
            return start + shifts[first - 1], self.readings[at].end if at in self.readings else at + 1
        at = self.source_offset(start) if start < len(self.text) or not start else self._source_end(start - 1)
        return at, at

    def clean_span(self, start: int, end: int) -> Range:
        """The clean range of what is left of a source span; an empty one where nothing is."""
        return self._clean_offset(start), self._clean_offset(end)

    def set_lines(self, lines: Sequence[Line]) -> Iterator[tuple[Block, range]]:
        """The blocks of the format with the numbers of the lines that each takes up, in order."""
        starts = [line.start for line in lines] if self.blocks else []
        for block in self.blocks:
            start, end = self.clean_span(block.start, block.end)
            yield block, range(bisect_left(starts, start), bisect_left(starts, end))

    def _clean_offset(self, offset: int) -> int:
        """Where the first character that stands for a source offset, or for a later one, is in the clean text."""
        gap = bisect_right(range(len(self._at)), offset, key=lambda i: self._at[i] + self._shift[i]) - 1
        last = self._at[gap + 1] if gap + 1 < len(self._at) else len(self.text)
        return min(offset - self._shift[gap], last)

    def _source_end(self, index: int) -> int:
        """Where what one clean character stands for ends in the source."""
        at = self.source_offset(index)
        reading = self.readings.get(at)
        return reading.end if reading else at + 1

    def quote(self, start: int, end: int) -> str:
        """What a reader reads in a clean range: the source characters without what was dropped."""
        return self.raw[start:end]

    def substitute(self, kind: str, text: str, count: int) -> None:
        """Read every character anew, one for one; ``count`` says how often the repair acted."""
        if len(text) != len(self.text):
            raise ValueError("a substitution must keep the length")
        if count:
            self.text = text
            self._mend(kind).count += count

    def drop(self, kind: str, ranges: Iterable[Range], count: int | None = None) -> list[Range]:
        """Leave out sorted, disjoint, non-empty clean ranges; gives the source spans they covered."""
        ranges = list(ranges)
        if not ranges:
            return []
        spans = [self.span(start, end) for start, end in ranges]
        mend = self._mend(kind)
        mend.count += len(ranges) if count is None else count
        mend.spans += [
            span
            for span, (start, end) in zip(spans, ranges, strict=True)
            if not self.raw[start:end].isspace()
        ]
        self._cut(ranges)
        return spans

    def _cut(self, ranges: Sequence[Range]) -> None:
        if ranges:
            self.text = _without(self.text, ranges)
            self.raw = _without(self.raw, ranges)
            self._rebuild(ranges)

    def decode(self, kind: str, named: Sequence[tuple[int, int, str]]) -> None:
        """Read each of some sorted, disjoint ranges as one character: it stands for the first one, the others go.

        That character is quoted, too, for it is what a reader reads there; its span is the whole range. A range that
        reads as nothing goes.
        """
        if not named:
            return
        read = [one for one in named if one[2]]
        mend = self._mend(kind)
        mend.count += len(named)
        mend.spans += [self.span(a, b) for a, b, mark in named if not mark and not self.raw[a:b].isspace()]
        for start, end, mark in read:
            at, after = self.span(start, end)
            self.readings[at] = Reading(kind, mark, after)
        heads = [(start, start + 1) for start, _, _ in read]
        marks = [ch for _, _, ch in read]
        self.text, self.raw = _with(self.text, heads, marks), _with(self.raw, heads, marks)
        self.alphabet.update(marks)
        gone = [(start + bool(mark), end) for start, end, mark in named]
        self._cut([span for span in gone if span[0] < span[1]])

    def repaired(self) -> Iterator[tuple[int, int, str, str]]:
        """What repairs left out or read otherwise.

        Sorted, disjoint source spans with their kind, and how each reads ("": left out).

        A repair that lies in what a later one left out is part of that: a gloss in the navigation.
        """
        found = [(start, -end, "", mend.kind) for mend in self.mends.values() for start, end in mend.spans]
        found += [(start, -one.end, one.text, one.kind) for start, one in self.readings.items()]
        last = 0
        for start, end, text, kind in sorted(found):
            if start >= last:
                last = -end
                yield start, last, kind, text

    def _mend(self, kind: str) -> Mend:
        return self.mends.setdefault(kind, Mend(kind))

    def _rebuild(self, ranges: Sequence[Range]) -> None:
        """Merge new gaps into the map, in one pass over old and new."""
        removed = list(accumulate(end - start for start, end in ranges))
        ends = [end for _, end in ranges]
        points: dict[int, int] = {}
        for at, shift in zip(self._at, self._shift, strict=True):
            done = bisect_right(ends, at)
            if done < len(ranges) and ranges[done][0] < at:  # the old gap lies inside a new one
                continue
            gone = removed[done - 1] if done else 0
            points[at - gone] = shift + gone
        for (_, end), gone in zip(ranges, removed, strict=True):
            shift = self._shift[bisect_right(self._at, end) - 1]
            points[end - gone] = shift + gone
        ordered = sorted(points.items())
        self._at = [at for at, _ in ordered]
        self._shift = [shift for _, shift in ordered]


def overwritten(text: str, marks: Mapping[int, str]) -> str:
    """The text with other characters at some places."""
    places = sorted(marks)
    return _with(text, [(at, at + 1) for at in places], [marks[at] for at in places])


def _with(text: str, ranges: Sequence[Range], marks: Sequence[str]) -> str:
    """The text with a mark in place of each range."""
    edges = [0, *(edge for span in ranges for edge in span), len(text)]
    kept = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return "".join(piece for pair in zip(kept, [*marks, ""], strict=True) for piece in pair)


def _without(text: str, ranges: Sequence[Range]) -> str:
    pieces = []
    at = 0
    for start, end in ranges:
        pieces.append(text[at:start])
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
