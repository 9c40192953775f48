"""Markdown (CommonMark 0.31, tables of GFM 0.29): the text as it is, and what its marks say of its lines.

No mark is taken away here: ``planparse.cleaning.markup`` does that, for the Markdown in other texts, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planparse.reading.extracted import Block, Cell, Extracted, Raw
from planparse.regex import regex

MEDIA_TYPE = "text/markdown"

_HEADING = regex(r"[ ]{0,3}(#{1,6})[ \t]+[^\s#]")
_UNDERLINE = regex(r"[ ]{0,3}={3,}[ \t]*$")
_ITEM = regex(r"([ \t]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S")
_FENCE = regex(r"[ ]{0,3}(`{3,}|~{3,})")
_RULE = regex(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_THEMATIC = regex(r"[ ]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_FRONT = regex(r"---[ \t]*$")
_BARS = regex(r"(?<!\\)(?:\\\\)*\|")
_TAB = 4
_MOST_FRONT = 100  # lines of front matter
_LONGEST_ROW = 100_000


class _Line(NamedTuple):
    start: int
    text: str  # without its end

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read(raw: Raw) -> Extracted:
    """Read a text in Markdown; raises ``ReadError``."""
    text, codec = raw.decoded
    return Extracted(text, MEDIA_TYPE, codec, tuple(_blocks(_lines(text))))


def _lines(text: str) -> list[_Line]:
    lines, at = [], 0
    for piece in text.splitlines(keepends=True):
        lines.append(_Line(at, piece.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        at += len(piece)
    return lines


def _blocks(lines: Sequence[_Line]) -> Iterator[Block]:
    """The blocks that marks tell; a line without any is as in plain text."""
    i = _behind_front(lines)
    if i:
        yield Block(lines[0].start, lines[i - 1].end, zone="artifact")
    indents: list[int] = []
    closed = [at for at, line in enumerate(lines) if "-->" in line.text]
    while i < len(lines):
        line = lines[i]
        after = _behind_fence(lines, i) or _behind_comment(lines, i, closed)
        if after:
            if line.text.startswith("<!--"):
                yield Block(line.start, lines[after - 1].end, zone="artifact")
        elif after := _behind_table(lines, i):
            yield _table(lines[i:after])
        elif block := _line(lines, i, indents):
            yield block
        i = after or i + 1


def _line(lines: Sequence[_Line], i: int, indents: list[int]) -> Block | None:
    """A heading or an item; ``indents`` are those of the lists that are open."""
    line = lines[i]
    if heading := _HEADING.match(line.text):
        indents.clear()
        return Block(line.start, line.end, "heading", len(heading[1]))
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    if line.text.strip() and _UNDERLINE.match(below):
        indents.clear()
        return Block(line.start, line.end, "heading", 1)
    item = _ITEM.match(line.text)
    if not item or _THEMATIC.match(line.text):
        if line.text.strip() and not line.text[0].isspace():
            indents.clear()
        return None
    indent = len(item[1].expandtabs(_TAB))
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return Block(line.start, line.end, "item", len(indents))


def _behind_front(lines: Sequence[_Line]) -> int:
    """The line behind the front matter, which is about the file and is not shown; 0 where there is none."""
    if not lines or not _FRONT.match(lines[0].text):
        return 0
    for i, line in enumerate(lines[1:_MOST_FRONT], 1):
        if _FRONT.match(line.text):
            return i + 1 if any(":" in each.text for each in lines[1:i]) else 0
        if line.text and ":" not in line.text and line.text[0] not in " -#\t":
            return 0
    return 0


def _behind_fence(lines: Sequence[_Line], i: int) -> int:
    """The line behind a block of code; 0 where none begins."""
    fence = _FENCE.match(lines[i].text)
    if not fence:
        return 0
    for after in range(i + 1, len(lines)):
        if lines[after].text.strip().startswith(fence[1]):
            return after + 1
    return len(lines)


def _behind_comment(lines: Sequence[_Line], i: int, closed: Sequence[int]) -> int:
    """The line behind a comment that has its lines to itself; 0 where none begins. ``closed``: lines that end one."""
    at = bisect_left(closed, i)
    if not lines[i].text.startswith("<!--") or at == len(closed):
        return 0
    last = closed[at]
    return last + 1 if lines[last].text.rstrip().endswith("-->") else 0


def _behind_table(lines: Sequence[_Line], i: int) -> int:
    """The line behind a table: its head, its rule of as many columns, rows; 0 where none begins."""
    if i + 1 >= len(lines) or "|" not in lines[i].text or "|" not in lines[i + 1].text:
        return 0
    if not _RULE.match(lines[i + 1].text) or len(_cells(lines[i])) != len(_cells(lines[i + 1])):
        return 0
    after = i + 2
    while after < len(lines) and "|" in lines[after].text:
        after += 1
    return after


def _table(lines: Sequence[_Line]) -> Block:
    rows = [lines[0], *lines[2:]]
    cells = tuple(
        Cell(start, end, number, column, heads=number == 0)
        for number, row in enumerate(rows)
        for column, (start, end) in enumerate(_cells(row))
    )
    return Block(lines[0].start, lines[-1].end, "table", cells=cells)


def _cells(line: _Line) -> list[tuple[int, int]]:
    """The spans of the cells of a row, without the blanks around them."""
    text = line.text[:_LONGEST_ROW]
    edges = [-1, *(bar.end() - 1 for bar in _BARS.finditer(text)), len(text)]
    pieces = [(a + 1, b) for a, b in pairwise(edges)]
    if not text[: pieces[0][1]].strip():
        del pieces[0]
    if pieces and not text[pieces[-1][0] :].strip():
        del pieces[-1]
    return [_trimmed(line.start, text, a, b) for a, b in pieces]


def _trimmed(offset: int, text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return offset + start, offset + start + len(words.strip())
