"""The text of a file and its blocks, put together piece by piece; every reader writes through this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planparse.lexicon.characters import PRIVATE_USE
from planparse.reading.extracted import PLAIN, Block, Box, Cell, Extracted, Kind, Style, Warned, Zone
from planparse.reading.warnings import WARNINGS
from planparse.regex import regex

_LINE_ENDS = regex(r"[ \t]*(?:\r\n?|[\n\v\f\x85\u2028\u2029])[ \t]*")
_PRIVATE = regex(f"{PRIVATE_USE}+")
_FIRST_WIDE = "\u2e80"  # from here on characters stand without blanks between them


class TableCell(NamedTuple):
    """A cell as a reader meets it, row by row: what it says, and how far it spans."""

    text: str
    rows: int = 1
    columns: int = 1
    heads: bool = False


class Composer:
    """Takes the pieces of a document in reading order and gives an ``Extracted``.

    Each block begins a line of its own. A paragraph may hold line ends (a soft break); a cell of a table may not, and
    loses them.
    """

    def __init__(self, media_type: str, encoding: str | None = None) -> None:
        self._media_type, self._encoding = media_type, encoding
        self._pieces: list[str] = []
        self._at = 0
        self._blocks: list[Block] = []
        self._pages: list[int] = []
        self._warnings: dict[str, Warned] = {}

    def block(
        self,
        text: str,
        kind: Kind = "paragraph",
        *,
        level: int | None = None,
        style: Style = PLAIN,
        zone: Zone = "body",
        generated: int = 0,
        box: Box | None = None,
        turns: Iterable[int] = (),
    ) -> None:
        """Add a block; one without ink is a blank line. ``turns``: offsets in ``text`` at which another page begins."""
        start = self._at
        self._pages += [start + turn for turn in turns]
        self._add(text)
        self._add("\n")
        if text and not text.isspace():
            self._blocks.append(Block(start, start + len(text), kind, level, style, zone, generated, box))

    def table(
        self,
        rows: Iterable[Sequence[TableCell]],
        *,
        style: Style = PLAIN,
        zone: Zone = "body",
        box: Box | None = None,
        turns: Iterable[int] = (),
    ) -> None:
        """Add a table: a line for each row, a tab between two columns. A cell stands where it begins, once.

        ``turns``: numbers of the rows, from 0, with which another page begins.
        """
        start = self._at
        turning = Counter(turns)
        cells: list[Cell] = []
        taken: dict[int, int] = {}  # by column: the first row that is free again
        for number, row in enumerate(rows):
            self._pages += [self._at] * turning[number]
            self._row(number, row, taken, cells)
        end = self._at - 1
        if any(cell.start < cell.end for cell in cells):
            self._blocks.append(Block(start, end, "table", None, style, zone, 0, box, tuple(cells)))

    def _row(self, number: int, row: Sequence[TableCell], taken: dict[int, int], cells: list[Cell]) -> None:
        column = written = 0
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
            self._add("\t" * (column - written))
            written = column
            text = one_line(cell.text)
            start = self._at
            self._add(text)
            rows, columns = max(cell.rows, 1), max(cell.columns, 1)
            cells.append(Cell(start, self._at, number, column, rows, columns, cell.heads))
            for covered in range(column, column + columns):
                taken[covered] = number + rows
            column += columns
        self._add("\n")

    def page(self) -> None:
        """Begin another page."""
        self._pages.append(self._at)

    def warn(self, kind: str, **facts: object) -> None:
        """Warn of one kind of thing; said again it replaces what was said before."""
        self._warnings[kind] = Warned(kind, WARNINGS[kind].format(**facts))

    def warn_of(self, counts: Mapping[str, int]) -> None:
        """Warn of each kind of thing that there is any of."""
        for kind, count in counts.items():
            if count:
                self.warn(kind, count=count)

    def extracted(self) -> Extracted:
        """All that was put in; characters that are private to fonts are warned of."""
        text = "".join(self._pieces)
        self.warn_of({"private-use": sum(map(len, _PRIVATE.findall(text)))})
        return Extracted(
            text,
            self._media_type,
            self._encoding,
            tuple(self._blocks),
            tuple(self._pages),
            tuple(self._warnings.values()),
        )

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)


def one_line(text: str) -> str:
    """The words of a cell without line ends: nothing between two hanzi, else a blank."""
    text = text.strip().replace("\t", " ")
    pieces = _LINE_ENDS.split(text)
    joined = pieces[0]
    for piece in filter(None, pieces[1:]):
        wide = joined[-1:] >= _FIRST_WIDE and piece[0] >= _FIRST_WIDE
        joined += piece if wide else f" {piece}"
    return joined
