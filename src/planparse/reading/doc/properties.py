"""Properties of characters, paragraphs and rows in an old Word file.

Sprms and the pages that hold them ([MS-DOC] 2.2.5, 2.6).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from struct import unpack_from
from typing import Any

from planparse.reading.doc.file import FORMS, LOOKS, WordFile, structures

_SIZES = (
    1,
    1,
    2,
    4,
    2,
    2,
    0,
    3,
)  # of operands, by the highest three bits of a Sprm; 0: it says so itself (2.2.5.1)
_TABS, _TABLE = 0xC615, 0xD608  # two that count otherwise (2.6.2, 2.6.3)
_HUGE = (0x6646, 0x6645)  # the properties stand in the data stream (2.6.2)
_PAGE = 512  # bytes of a page of formatted runs (2.9.33, 2.9.174)
_PAGE_NUMBER = 0x3FFFFF

Properties = dict[str, Any]
EMPTY: Properties = {}


def _number(operand: bytes) -> int:
    return int.from_bytes(operand, "little")


def _signed(operand: bytes) -> int:
    return int.from_bytes(operand, "little", signed=True)


def _columns(operand: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The edges of the cells of a row, in twentieths of a point, and the flags of each (2.9.327)."""
    count = operand[0] if operand else 0
    if not count or len(operand) < 1 + 2 * (count + 1):
        return (), ()
    edges = unpack_from(f"<{count + 1}h", operand, 1)
    cells = operand[1 + 2 * (count + 1) :]
    return edges, tuple(_number(cells[20 * i : 20 * i + 2]) for i in range(count))


# Sprms that are read (2.6.1-2.6.3): what they set, and how their operand is read.
_READ: dict[int, tuple[str, Callable[[bytes], Any]]] = {
    0x0800: ("deleted", _number),
    0x0806: ("is_data", _number),
    0x0835: ("bold", _number),
    0x083C: ("hidden", _number),
    0x0855: ("special", _number),
    0x080A: ("is_object", _number),
    0x2A48: ("raised", _number),
    0x4A30: ("look_style", _number),
    0x4A43: ("size", _number),
    0x4A4F: ("latin_font", _number),
    0x4A50: ("font", _number),
    0x6A09: ("symbol", _number),
    0x2403: ("justified", _number),
    0x2461: ("justified", _number),
    0x2416: ("in_table", _number),
    0x2417: ("ends_row", _number),
    0x244B: ("ends_inner_cell", _number),
    0x244C: ("ends_inner_row", _number),
    0x6649: ("depth", _signed),
    0x260A: ("level", _number),
    0x460B: ("list", _number),
    0x2640: ("outline", _number),
    0x3404: ("heads", _number),
    _TABLE: ("columns", _columns),
}
_VERTICAL = 0xD62B  # sprmTVertMerge: which cell, and how


def sprms(group: bytes) -> Iterator[tuple[int, bytes]]:
    """The Sprms of a group with their operands."""
    at = 0
    while at + 2 <= len(group):
        (code,) = unpack_from("<H", group, at)
        at += 2
        size = _SIZES[code >> 13]
        if code == _TABLE:
            size = max(_number(group[at : at + 2]) - 1, 0)
            at += 2
        elif not size:
            size = group[at] if at < len(group) else 0
            at += 1
            if code == _TABS and size == 0xFF:
                size = _tabs(group, at)
        yield code, group[at : at + size]
        at += size


def _tabs(group: bytes, at: int) -> int:
    """The length of a change of tab stops that is longer than a byte can say (2.9.182)."""
    deleted = group[at] if at < len(group) else 0
    behind = at + 1 + 4 * deleted
    added = group[behind] if behind < len(group) else 0
    return 1 + 4 * deleted + 1 + 3 * added


@lru_cache(maxsize=4096)
def read(group: bytes) -> Properties:
    """The properties that a group sets."""
    found: Properties = {}
    for code, operand in sprms(group):
        if known := _READ.get(code):
            name, reading = known
            found[name] = reading(operand)
        elif code == _VERTICAL and len(operand) >= 2:
            found.setdefault("vertical", {})[operand[0]] = operand[1]
    return found


class Runs:
    """The groups of a file by where in the stream the text stands that they are of."""

    def __init__(
        self, file: WordFile, number: int, read_page: Callable[[bytes], list[tuple[int, bytes]]]
    ) -> None:
        self._file, self._read_page = file, read_page
        entries = list(structures(file.table(number), 4))
        self._starts = [start for start, _, _ in entries]
        self._pages = [_number(data) & _PAGE_NUMBER for _, _, data in entries]
        self._known: dict[int, tuple[list[int], list[bytes]]] = {}

    def at(self, place: int) -> tuple[bytes, int]:
        """The group at a place, and up to where it holds."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return b"", self._starts[0] if self._starts else 1 << 32
        behind = self._starts[number + 1] if number + 1 < len(self._starts) else 1 << 32
        starts, groups = self._page(self._pages[number])
        inside = bisect_right(starts, place) - 1
        if inside < 0 or inside >= len(groups):
            return b"", behind if inside >= 0 or not starts else min(starts[0], behind)
        return groups[inside], min(starts[inside + 1], behind) if inside + 1 < len(starts) else behind

    def _page(self, number: int) -> tuple[list[int], list[bytes]]:
        if number not in self._known:
            page = self._file.stream[number * _PAGE : (number + 1) * _PAGE]
            found = self._read_page(page) if len(page) == _PAGE else []
            ordered = sorted(found, key=lambda pair: pair[0])
            self._known[number] = [start for start, _ in ordered], [group for _, group in ordered]
        return self._known[number]


def looks(file: WordFile) -> Runs:
    """The properties of characters."""
    return Runs(file, LOOKS, _look_page)


def forms(file: WordFile) -> Runs:
    """The properties of paragraphs; each group begins with the number of its style."""
    return Runs(file, FORMS, _form_page)


def _look_page(page: bytes) -> list[tuple[int, bytes]]:
    """A ChpxFkp (2.9.33)."""
    count = min(page[-1], 0x65)
    found = []
    for number, start in enumerate(unpack_from(f"<{count}I", page)):
        at = 2 * page[4 * (count + 1) + number]
        found.append((start, page[at + 1 : at + 1 + page[at]] if at else b""))
    return [*found, (unpack_from("<I", page, 4 * count)[0], b"")]


def _form_page(page: bytes) -> list[tuple[int, bytes]]:
    """A PapxFkp (2.9.174)."""
    count = min(page[-1], 0x1D)
    found = []
    for number, start in enumerate(unpack_from(f"<{count}I", page)):
        at = 2 * page[4 * (count + 1) + 13 * number]
        found.append((start, _form(page, at) if at else b""))
    return [*found, (unpack_from("<I", page, 4 * count)[0], b"")]


def _form(page: bytes, at: int) -> bytes:
    """A PapxInFkp (2.9.175): its length is in words, less a byte, or in the byte behind a zero."""
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    if at + 1 >= len(page):
        return b""
    return page[at + 2 : at + 2 + 2 * page[at + 1]]


def form_of(group: bytes, data: bytes) -> tuple[int, Properties]:
    """The number of the style and the own properties of a paragraph."""
    style, found = _number(group[:2]), read(group[2:])
    for code, operand in sprms(group[2:]) if len(group) > 2 else ():
        if code in _HUGE:
            place = _number(operand)
            length = _number(data[place : place + 2])
            found = {**found, **read(data[place + 2 : place + 2 + length])}
    return style, found
