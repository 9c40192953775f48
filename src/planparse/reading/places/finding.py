"""Blocks of a text found again among the words of its file, in their order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.reading.extracted import Block
from planparse.reading.location import Location
from planparse.reading.places.stream import Stream, inked
from planparse.reading.source import SourceText

_SHORT = 8  # characters; what is shorter is looked for near the block before it alone, for it stands in many places
_NEAR = 2000
# Characters before and behind a place that are looked for where its whole block is not found.
_WINDOWS = ((12, 12), (12, 1), (0, 12))
_FEWEST_AROUND = 6
_MOST_MISSES = 200  # searches in vain; then only whole blocks are looked for that somebody asks for
_SET_ASIDE = ("header", "footer")


class _Piece(NamedTuple):
    """A paragraph or a cell; ``words`` is where the label ends that the file does not write."""

    start: int
    words: int
    end: int
    notes: bool


def found_in(streams: Sequence[Stream], source: SourceText, offsets: Sequence[int]) -> list[Location | None]:
    """Where each offset stands, as far as its block is found."""
    pieces = [piece for block in source.blocks if block.zone not in _SET_ASIDE for piece in _pieces(block)]
    starts = [piece.start for piece in pieces]
    wanted: dict[int, list[int]] = {}
    for number, offset in enumerate(offsets):
        at = bisect_right(starts, offset) - 1
        if at >= 0 and offset < pieces[at].end:
            wanted.setdefault(at, []).append(number)
    found: list[Location | None] = [None] * len(offsets)
    for stream in streams:
        aligned = _Aligned(stream, source.text)
        for at in range(max(wanted, default=-1) + 1):
            piece = pieces[at]
            if piece.notes != stream.notes or (at not in wanted and aligned.misses > _MOST_MISSES):
                continue
            begins = aligned.find(piece)
            for number in wanted.get(at, ()):
                found[number] = aligned.place(piece, begins, offsets[number])
    return found


def _pieces(block: Block) -> Iterator[_Piece]:
    notes = block.kind == "note"
    if block.cells:
        yield from (
            _Piece(cell.start, cell.start, cell.end, notes) for cell in block.cells if cell.start < cell.end
        )
    else:
        yield _Piece(block.start, block.start + block.generated, block.end, notes)


class _Aligned:
    def __init__(self, stream: Stream, text: str) -> None:
        self._stream, self._text = stream, text
        self._at = 0  # behind what was found last
        self.misses = 0
        self._inked: dict[_Piece, Sequence[int]] = {}

    def find(self, piece: _Piece) -> int:
        """Where the ink of a piece begins; -1 where it is not found."""
        words = _ink(self._text[piece.words : piece.end])
        if not words:
            return -1
        ink = self._stream.ink
        if len(words) < _SHORT:
            begins = ink.find(words, self._at, self._at + _NEAR)
        else:
            begins = ink.find(words, self._at)
        if begins >= 0:
            self._at = begins + len(words)
            return begins
        self.misses += 1
        return ink.find(words) if len(words) >= _SHORT else -1

    def place(self, piece: _Piece, begins: int, offset: int) -> Location | None:
        """Where an offset of a piece stands."""
        if (
            begins >= 0 and offset < piece.words
        ):  # in the label that the program writes: it is the paragraph's
            return self._stream.place(begins)._replace(run=None, offset=None)
        if begins < 0:
            return self._by_surroundings(piece, offset)
        if piece not in self._inked:
            self._inked[piece] = inked(self._text[piece.words : piece.end])
        before = bisect_left(self._inked[piece], offset - piece.words)
        return self._stream.place(begins + min(before, len(self._inked[piece]) - 1))

    def _by_surroundings(self, piece: _Piece, offset: int) -> Location | None:
        """Where an offset stands, by the words around it, before it or behind it.

        A raised figure is written otherwise.
        """
        for left, right in _WINDOWS:
            if self.misses > _MOST_MISSES:
                break
            self.misses += 1
            first = max(piece.words, offset - left)
            before = len(_ink(self._text[first:offset]))
            around = _ink(self._text[first : min(piece.end, offset + right)])
            if len(around) < max(_FEWEST_AROUND, before + 1):
                continue
            begins = self._stream.ink.find(around, self._at)
            begins = self._stream.ink.find(around) if begins < 0 else begins
            if begins >= 0:
                return self._stream.place(begins + before)
        return None


def _ink(words: str) -> str:
    return "".join(words.split())
