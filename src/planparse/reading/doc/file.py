"""The streams of an old Word file: where its text stands, piece by piece ([MS-DOC] 2.4.1, 2.5, 2.8.35)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from struct import unpack_from
from typing import NamedTuple

from planparse.errors import ReadError
from planparse.reading.doc.compound import Compound

_IDENT, _WORD_97 = 0xA5EC, 0xC1
_ENCRYPTED, _TABLE_1 = 0x100, 0x200
_LENGTHS = 0x4C  # ccpText and after it the lengths of the other stories (2.5.5)
_PAIRS = 0x9A  # where the places of all tables begin, 8 bytes each (2.5.6)
_COMPRESSED, _PLACE = 0x40000000, 0x3FFFFFFF
_PIECES, _CHANGES = 2, 1  # the parts of a Clx (2.9.38)
_SLACK = 2  # times the stream that all pieces together may take up: they may share some of it

# The tables that are read, by number (2.5.6).
STYLES, NOTE_PLACES, NOTES, HEADERS = 1, 2, 3, 11
LOOKS, FORMS, FONTS, CLX = 12, 13, 15, 33
SHAPES, END_PLACES, ENDS, BOXES = 40, 46, 47, 56
LISTS, OVERRIDES = 73, 74


class Piece(NamedTuple):
    """A stretch of text that lies together in the stream.

    From which character to which, where, and how it is written.
    """

    start: int
    end: int
    at: int
    width: int  # bytes of a character: 1 is Windows-1252, 2 is UTF-16
    changes: bytes = b""  # what the last quick saves changed in its look


class Stories(NamedTuple):
    """How many characters each story has; they stand one behind the other (2.5.5)."""

    main: int
    notes: int
    headers: int
    macros: int
    comments: int
    ends: int
    boxes: int
    header_boxes: int


class WordFile:
    """The streams of a file of Word 97 or later. Raises ``ReadError`` for a damaged, protected or older one."""

    def __init__(self, compound: Compound) -> None:
        self.name = compound.name
        self.stream = compound.read("WordDocument")
        if len(self.stream) < _PAIRS:
            raise self.damaged("it ends in its header")
        ident, version = unpack_from("<HH", self.stream)
        (flags,) = unpack_from("<H", self.stream, 0x0A)
        if ident != _IDENT or version < _WORD_97:
            why = "is in the format of Word 95 or before; open it in an office program and save it as DOCX"
            raise ReadError(self.name, why)
        if flags & _ENCRYPTED:
            raise ReadError(self.name, "is protected by a password; save it without one")
        self.tables = compound.read("1Table" if flags & _TABLE_1 else "0Table")
        self.data = compound.read("Data")
        self.stories = Stories(*(max(0, count) for count in unpack_from("<8i", self.stream, _LENGTHS)))
        self.pieces = list(self._pieces())
        self._starts = [piece.start for piece in self.pieces]

    def table(self, number: int) -> bytes:
        """A table of the table stream, empty where there is none."""
        at = _PAIRS + 8 * number
        if at + 8 > len(self.stream):
            return b""
        start, length = unpack_from("<II", self.stream, at)
        return self.tables[start : start + length]

    def rest_of_table(self, number: int) -> bytes:
        """A table with what stands behind it: some have their end there (2.9.131)."""
        at = _PAIRS + 8 * number
        if at + 8 > len(self.stream) or not self.table(number):
            return b""
        return self.tables[unpack_from("<I", self.stream, at)[0] :]

    def pieces_of(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a stretch of the text, cut to it."""
        for number in range(max(bisect_right(self._starts, start) - 1, 0), len(self.pieces)):
            piece = self.pieces[number]
            if piece.start >= end:
                return
            first, last = max(piece.start, start), min(piece.end, end)
            if first < last:
                at = piece.at + (first - piece.start) * piece.width
                yield piece._replace(start=first, end=last, at=at)

    def damaged(self, why: str) -> ReadError:
        """The error of a damaged file."""
        return ReadError(self.name, f"is a damaged Word document ({why}); save it again, or fetch it again")

    def _pieces(self) -> Iterator[Piece]:
        plc, changes = self._clx()
        budget = _SLACK * len(self.stream)
        for start, end, data in structures(plc, 8):
            _, place, prm = unpack_from("<HIH", data)
            width = 1 if place & _COMPRESSED else 2
            at = (place & _PLACE) // 2 if width == 1 else place & _PLACE
            end = min(end, start + max(0, len(self.stream) - at) // width)
            budget -= (end - start) * width
            if budget < 0:
                raise self.damaged("its pieces overlap")
            if start < end:
                yield Piece(start, end, at, width, _changes(prm, changes))

    def _clx(self) -> tuple[bytes, list[bytes]]:
        """The table of pieces, and the changes that pieces name by number."""
        clx = self.table(CLX)
        at, changes = 0, list[bytes]()
        while at + 5 <= len(clx):
            if clx[at] == _PIECES:
                (length,) = unpack_from("<I", clx, at + 1)
                return clx[at + 5 : at + 5 + length], changes
            if clx[at] != _CHANGES:
                break
            (length,) = unpack_from("<H", clx, at + 1)
            changes.append(clx[at + 3 : at + 3 + length])
            at += 3 + length
        raise self.damaged("it does not say where its text is")


def _changes(prm: int, changes: list[bytes]) -> bytes:
    """The changes that a piece names; those that it holds itself are none that are read (2.9.214)."""
    number = prm >> 1
    return changes[number] if prm & 1 and number < len(changes) else b""


def positions(plc: bytes, size: int) -> list[int]:
    """The ascending positions of a PLC with structures of this size (2.2.2); those behind a fall are left out."""
    count = max(0, (len(plc) - 4) // (size + 4))
    if not plc or len(plc) < 4:
        return []
    found = list(unpack_from(f"<{count + 1}I", plc))
    fall = next((i for i, (before, after) in enumerate(pairwise(found)) if after < before), count)
    return found[: fall + 1]


def structures(plc: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """The structures of a PLC, each with the stretch that it is of."""
    count = max(0, (len(plc) - 4) // (size + 4))
    for number, (start, end) in enumerate(pairwise(positions(plc, size))):
        at = 4 * (count + 1) + size * number
        yield start, end, plc[at : at + size]
