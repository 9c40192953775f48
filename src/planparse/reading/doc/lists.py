"""Automatic numbering of an old Word file.

Lists, their levels and what overrides them ([MS-DOC] 2.9.131, 2.9.148-150).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

from planparse.lexicon.word_numbers import BULLET, BY_CODE, number
from planparse.lexicon.word_symbols import BULLET_LETTERS, PRIVATE
from planparse.reading.doc.file import LISTS, OVERRIDES, WordFile

_LEVELS = 9
_NONE, _BULLET = 255, 23
_LIST, _LEVEL, _OVERRIDE = 28, 28, 16  # bytes
_MOST_LISTS = 4096
_GAPS = (" ", " ", "")  # behind a label: a tab, a blank, nothing


class Level(NamedTuple):
    """A level: where it begins, in which format, and its label, in which characters below 9 stand for numbers."""

    start: int
    code: int
    text: str
    gap: str = " "  # behind the label
    is_legal: bool = False
    restarts_below: int = _LEVELS  # the first level whose numbers do not restart this one


class Label(NamedTuple):
    """A label and what stands between it and the text."""

    text: str
    gap: str = ""

    @property
    def is_bullet(self) -> bool:
        """Whether it only marks, and counts nothing."""
        return not any(letter.isalnum() for letter in self.text)


class _List(NamedTuple):
    levels: list[Level]
    styles: tuple[int, ...]  # the style of each level


class _Override(NamedTuple):
    list: int
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """Counts paragraphs, in the order of the text."""

    def __init__(self, file: WordFile) -> None:
        self.unknown = 0  # paragraphs whose number could not be told
        try:
            self._lists = dict(_lists(file.rest_of_table(LISTS)))
            self._overrides = list(_overrides(file.table(OVERRIDES)))
        except (struct.error, IndexError):  # cut off
            self._lists, self._overrides = {}, []
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[int] = set()

    def level_of(self, override: int, style: int, otherwise: int) -> int:
        """The level of a paragraph: that of its style in the list, else what it says itself."""
        found = self._list(override)
        if found and style in found[1].styles and style:
            return found[1].styles.index(style)
        return otherwise

    def label(self, override: int, depth: int) -> Label:
        """The label of the next paragraph of a list at a level; empty where it has none."""
        found = self._list(override)
        if found is None or not 0 <= depth < len(found[1].levels):
            self.unknown += 1
            return Label("")
        over, abstract = found
        counts = self._counts.setdefault(over.list, [None] * _LEVELS)
        levels = [over.levels.get(i, level) for i, level in enumerate(abstract.levels)]
        if override not in self._begun:
            self._begun.add(override)
            for restarted in over.starts:
                counts[restarted] = None
        before = counts[depth]
        start = over.starts.get(depth, levels[depth].start)
        counts[depth] = start if before is None else min(before + 1, 1 << 30)
        for deeper in range(depth + 1, len(levels)):
            if depth < levels[deeper].restarts_below:
                counts[deeper] = None
        text = _written(levels, counts, depth)
        return Label(text, levels[depth].gap if text else "")

    def _list(self, override: int) -> tuple[_Override, _List] | None:
        if not 0 < override <= len(self._overrides):
            return None
        over = self._overrides[override - 1]
        abstract = self._lists.get(over.list)
        return (over, abstract) if abstract else None


def _written(levels: list[Level], counts: list[int | None], depth: int) -> str:
    own = levels[depth]
    if own.code == _BULLET:
        is_drawn = own.text in BULLET_LETTERS or PRIVATE.search(own.text) is not None
        return BULLET if is_drawn else own.text
    label = ""
    for letter in own.text:
        at = ord(letter)
        if at >= _LEVELS:
            label += letter
        elif at <= depth and levels[at].code != _BULLET:
            count = counts[at]
            count = levels[at].start if count is None else count
            label += number("decimal" if own.is_legal else _name(levels[at].code), count)
    return label.strip()


def _name(code: int) -> str:
    """The name of a number format (MSONFC)."""
    return BY_CODE[code] if code < len(BY_CODE) else ("none" if code == _NONE else "decimal")


def _lists(table: bytes) -> Iterator[tuple[int, _List]]:
    """A PlfLst: heads first, then the levels of all lists, one or nine each."""
    count = min(unpack_from("<H", table)[0], _MOST_LISTS) if table else 0
    at = 2 + _LIST * count
    for head in range(2, at, _LIST):
        if head + _LIST > len(table):
            return
        (identity,) = unpack_from("<i", table, head)
        styles = unpack_from("<9h", table, head + 8)
        is_simple = table[head + 26] & 1
        levels: list[Level] = []
        for _ in range(1 if is_simple else _LEVELS):
            if at + _LEVEL > len(table):
                return
            level, at = _level(table, at, len(levels))
            levels.append(level)
        yield identity, _List(levels, styles)


def _level(table: bytes, at: int, depth: int) -> tuple[Level, int]:
    """A LVL (2.9.150), and where it ends."""
    start, code, flags = unpack_from("<iBB", table, at)
    follows = table[at + 15]
    looks, forms, limit = unpack_from("<BBB", table, at + 24)
    at += _LEVEL + looks + forms
    (letters,) = unpack_from("<H", table, at)
    text = table[at + 2 : at + 2 + 2 * letters].decode("utf-16-le", "replace")
    restarts_below = (min(limit, depth) if flags & 8 else depth) if depth else 0
    gap = _GAPS[follows] if follows < len(_GAPS) else " "
    return Level(start, code, text, gap, bool(flags & 4), restarts_below), at + 2 + 2 * letters


def _overrides(table: bytes) -> Iterator[_Override]:
    """A PlfLfo (2.9.189): which list each number means, then what it changes there."""
    count = min(unpack_from("<I", table)[0], len(table) // _OVERRIDE) if len(table) >= 4 else 0
    at = 4 + _OVERRIDE * count
    for head in range(4, at, _OVERRIDE):
        (identity,) = unpack_from("<i", table, head)
        changed = table[head + 12]
        starts: dict[int, int] = {}
        levels: dict[int, Level] = {}
        at += 4  # the place of the first paragraph, or none
        for _ in range(changed):
            if at + 8 > len(table):
                break
            start, flags = unpack_from("<iI", table, at)
            at += 8
            depth = min(flags & 0xF, _LEVELS - 1)
            if flags & 0x20:
                levels[depth], at = _level(table, at, depth)
                start = levels[depth].start
            if flags & 0x10:
                starts[depth] = start
        yield _Override(identity, starts, levels)
