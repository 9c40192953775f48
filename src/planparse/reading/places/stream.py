"""The words of a file in its own order, without blanks, and where each of them stands."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from planparse.reading.location import Location


class _Piece(NamedTuple):
    begins: int  # among the characters that are no blanks
    text: str
    place: Callable[[int], Location]  # of a character of the text


class Stream:
    """Words that are looked for; ``notes`` tells that they are those of footnotes."""

    def __init__(self, *, notes: bool = False) -> None:
        self.notes = notes
        self._inks: list[str] = []
        self._pieces: list[_Piece] = []
        self._size = 0
        self._joined = ""
        self._inked: dict[int, Sequence[int]] = {}  # of the pieces that were asked for

    def add(self, text: str, place: Callable[[int], Location]) -> None:
        """Add words; ``place`` tells of each character of them where it stands."""
        ink = "".join(text.split())
        if ink:
            self._pieces.append(_Piece(self._size, text, place))
            self._inks.append(ink)
            self._size += len(ink)

    @property
    def ink(self) -> str:
        """All words, without blanks."""
        if len(self._joined) != self._size:
            self._joined = "".join(self._inks)
        return self._joined

    def place(self, at: int) -> Location:
        """Where a character of the ink stands."""
        number = bisect_right(self._pieces, at, key=lambda piece: piece.begins) - 1
        piece = self._pieces[number]
        if number not in self._inked:
            self._inked[number] = inked(piece.text)
        return piece.place(self._inked[number][at - piece.begins])


def inked(text: str) -> Sequence[int]:
    """Where the characters stand that are no blanks."""
    return array("Q", (at for at, char in enumerate(text) if not char.isspace()))
