"""The table of particulars that government sites set above a document: 索引号, 发文字号, 发布机构, 成文日期.

Its entries stand one or several to a line, behind a colon, a bar or a blank only; some pages set the value in the next
line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.lexicon.furniture import PARTICULARS, VAGUE_PARTICULARS
from planparse.lexicon.kinds import KINDS
from planparse.lexicon.markup import SITE_BULLETS
from planparse.regex import regex

_EDGES = regex(r"[ ：:|【】]+")
_CELLS = regex(r"[ |]+")
_BEFORE = f"{SITE_BULLETS}*-| 【"  # the first key of a line
_MARKS = frozenset("：:|】")
_FIRST = frozenset(key[0] for key in (*PARTICULARS, *VAGUE_PARTICULARS))
_LONGEST_VALUE = 60
_FEWEST_COLUMNS = 3


class Entry(NamedTuple):
    """``field`` is what of the letterhead it tells (``lexicon.furniture``).

    ``value`` is empty where none stands in the line.
    """

    field: str
    value: str


def entries_in(text: str, *, vague: bool = False) -> list[Entry]:
    """The entries that make up a line; none where it is no line of such a table.

    ``vague`` keys, and keys alone in their line, count where other lines show that there is a table.
    """
    words = text.lstrip(_BEFORE)
    if words[:1] not in _FIRST:
        return []
    pieces = _pieces(words)
    certain = pieces[0] in PARTICULARS
    if not certain and not (vague and pieces[0] in VAGUE_PARTICULARS):
        return []
    found: list[tuple[str, list[str]]] = []
    for piece in pieces:
        field = PARTICULARS.get(piece) or VAGUE_PARTICULARS.get(piece)
        if field:
            found.append((field, []))
        elif piece:
            found[-1][1].append(piece)
    if vague and len(pieces) == 1:
        return [Entry(found[0][0], "")]
    marked = not _MARKS.isdisjoint(words[: len(pieces[0]) * 5])
    if not marked and len(found) < 2 and not _fits(found[0][0], "".join(found[0][1])):
        return []
    return [Entry(field, " ".join(value)) for field, value in found]


def _fits(field: str, value: str) -> bool:
    """Is the value of a single entry, which no mark sets apart from its key, one that such a field has?"""
    if field == "document_number":
        return value.endswith("号")
    return value.endswith(KINDS) if field == "title" else value[:1].isdigit()


def value_below(entries: Sequence[Entry], following: Sequence[str]) -> bool:
    """Is the next line the value of the last entry? ``following`` are the next line and the one behind it."""
    if not entries or entries[-1].value or not following or entries_in(following[0], vague=True):
        return False
    if _row(entries, following[0]):
        return True
    field, value = entries[-1].field, following[0]
    if field == "document_number":
        return value[-1] == "号"
    if field.endswith("_on"):
        return value[0].isdigit() and len(value) <= _LONGEST_VALUE
    if field == "index":
        return value.isascii()
    return len(value) <= _LONGEST_VALUE and bool(entries_in(following[-1], vague=True))


def read_particulars(lines: Sequence[str]) -> Iterator[Entry]:
    """The entries of a table, with the values that stand in lines of their own."""
    for i, line in enumerate(lines):
        entries = entries_in(line, vague=True)
        if not value_below(entries, lines[i + 1 : i + 3]):
            yield from entries
        elif row := _row(entries, lines[i + 1]):
            yield from row
        else:
            yield from (*entries[:-1], Entry(entries[-1].field, lines[i + 1]))


def _row(entries: Sequence[Entry], below: str) -> list[Entry]:
    """The entries of a table that has its keys in one line, and a value for each in the next; else none."""
    values = [word for word in _CELLS.split(below) if word]
    if len(entries) < _FEWEST_COLUMNS or len(values) != len(entries) or any(entry.value for entry in entries):
        return []
    return [Entry(entry.field, value) for entry, value in zip(entries, values, strict=True)]


def _pieces(words: str) -> list[str]:
    """Keys and words of values; the letters of a key that is spaced out (文　号, 索 引 号) make one piece."""
    pieces: list[str] = []
    for piece in _EDGES.split(words):
        if len(piece) == 1 and pieces and _is_spelt(pieces[-1] + piece):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _is_spelt(letters: str) -> bool:
    """Do the letters, of which the last one stood alone, begin or make up a key?"""
    return any(key.startswith(letters) for key in (*PARTICULARS, *VAGUE_PARTICULARS))
