"""Tables: those that the format sets, and those of running text.

In text they are Markdown pipes, aligned columns, and one cell a line (``lone_cells.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning import CleanText
from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.markup import DITTO
from planparse.reading.extracted import Cell
from planparse.regex import regex
from planparse.structure.lone_cells import CAPTION, DIVISIONS, ROW_HEADERS, UNIT, is_figure, lone_cells
from planparse.structure.outline import Grid
from planparse.structure.rolls import without_rolls
from planparse.structure.set_tables import set_tables

_RULE = regex(r"[\s|:+=\-—─┼├┤┬┴┌┐└┘]+$")
_GAP = regex(r"[ ]*[\t\u3000\u2003]+[ \t\u3000\u2003]*|[ \xa0]{2,}")
_BARE_YEAR = regex(r"(?:19|20)[0-9]{2}$")
_FEWEST_BELOW_TITLE = 3  # rows, with the title
_LONGEST_CELL = 40
_LONGEST_ROW = 200


def find_tables(clean: CleanText, lines: Sequence[Line]) -> tuple[list[Grid], set[int]]:
    """The tables among lines, and the indices of the lines that they take up."""
    grids: list[Grid] = []
    taken: set[int] = set()
    for first, after, rows, header, title, cells in _found(clean, lines):
        if not taken.isdisjoint(range(first, after)):
            continue
        caption, unit = _above(lines, first, taken)
        start = min(first, *(i for i in (caption, unit) if i is not None), first)
        taken.update(range(start, after))
        grid = Grid(
            start=lines[start].start,
            end=lines[after - 1].end,
            rows=rows,
            heads=header.heads,
            above=header.above,
            title=title or _range(lines, caption),
            unit=_range(lines, unit),
            cells=cells,
        )
        grid.header = grid.names(clean.text)
        grids.append(grid)
    return sorted(grids, key=lambda grid: grid.start), taken


class Header(NamedTuple):
    """What names the columns: a cell for each, and the cell above it where that spans several."""

    heads: list[Range]
    above: Sequence[Range | None] = ()


NO_HEADER = Header([])

Found = tuple[
    int, int, list[list[Range]], Header, Range | None, Sequence[Cell]
]  # line range, rows, header, title inside, cells of the format


def _found(clean: CleanText, lines: Sequence[Line]) -> Iterator[Found]:
    if not lines:
        return
    for table in set_tables(clean, lines):
        title = _title_in(table.rows)
        rows, header = _headed(clean.text, table.rows, ruled=table.is_headed)
        yield table.first, table.after, rows, header, title, table.cells
    start, end = lines[0].start, lines[-1].end
    if clean.text.find("|", start, end) >= 0:
        yield from _runs_of_rows(clean.text, lines, [_piped(line) for line in lines], 2, 2)
    if not clean.alphabet.isdisjoint("\t\u3000\u2003\xa0") or clean.raw.find("  ", start, end) >= 0:
        rows = [
            _aligned(clean, line) if " " in line.text and len(line.text) <= _LONGEST_ROW else []
            for line in lines
        ]
        rows = without_rolls(clean, lines, rows)
        yield from _runs_of_rows(clean.text, lines, rows, 3, 2)
    for first, after, rows, heads in lone_cells(lines):
        yield first, after, rows, Header(heads), None, ()


def _piped(line: Line) -> list[Range]:
    if line.text.count("|") < 2:
        return []
    cells, at = [], 0
    for piece in line.text.split("|"):
        cells.append(_trimmed(line, at, at + len(piece)))
        at += len(piece) + 1
    return cells[line.text[0] == "|" : len(cells) - (line.text[-1] == "|")]


def _aligned(clean: CleanText, line: Line) -> list[Range]:
    """The cells of a line that wide gaps divide, blanks in the clean text; read from the raw text, where a tab is still a tab."""
    if line.is_sentence or (line.label and line.label.style in DIVISIONS):
        return []
    raw = clean.raw[line.start : line.end]
    gaps = [match.span() for match in _GAP.finditer(raw)]
    if not gaps:
        return []
    edges = [0, *(edge for gap in gaps for edge in gap), len(raw)]
    cells = [(line.start + a, line.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return cells if all(b - a <= _LONGEST_CELL for a, b in cells) else []


def _runs_of_rows(
    text: str, lines: Sequence[Line], rows: list[list[Range]], fewest_rows: int, fewest_cells: int
) -> Iterator[Found]:
    """Neighbouring lines with as many cells each; two rows of three columns are a table, too."""
    first = 0
    while first < len(rows):
        width = len(rows[first])
        if width < fewest_cells:
            first += 1
            continue
        after = _behind_alike(lines, rows, first)
        if after - first >= fewest_rows or (after - first >= 2 and width > fewest_cells):
            ruled = after - first > 1 and _RULE.match(lines[first + 1].text) is not None
            body = [row for i, row in enumerate(rows[first:after], first) if not _RULE.match(lines[i].text)]
            if body:  # no rules alone
                title = _title_in(body)
                yield first, after, *_headed(text, _filled(text, body), ruled=ruled), title, ()
        first = after


def _behind_alike(lines: Sequence[Line], rows: Sequence[Sequence[Range]], first: int) -> int:
    """Behind the last of the neighbouring rows that have as many cells as the first.

    A number that goes on from none of them is the label of the next section: 3　术语和定义 below rows without numbers.
    """
    counted: set[int] = set()
    for after in range(first, len(rows)):
        if len(rows[after]) != len(rows[first]):
            return after
        if label := lines[after].label:
            number = label.place[0]
            if first < after and number > 1 and counted.isdisjoint((number - 1, number)):
                return after
            counted.add(number)
    return len(rows)


def _title_in(rows: list[list[Range]]) -> Range | None:
    """The title that a first row of one cell gives, which is taken out; a table has two rows beside it."""
    words = [cell for cell in rows[0] if cell[0] < cell[1]]
    if len(words) > 1 or len(rows[0]) <= 2 or len(rows) < _FEWEST_BELOW_TITLE:
        return None
    del rows[0]
    return words[0] if words else None


def _filled(text: str, rows: list[list[Range]]) -> list[list[Range]]:
    """The rows with the cell above in place of a ditto mark."""
    above = [*rows[0]]
    for row in rows:
        above = [old if text[slice(*cell)] == DITTO else cell for old, cell in zip(above, row, strict=True)]
        row[:] = above
    return rows


def _headed(text: str, rows: list[list[Range]], *, ruled: bool) -> tuple[list[list[Range]], Header]:
    """The rows of data and the header: its second row tells what the columns are that the first takes together.

    A header comes again where the table goes on on the next page.
    """
    words = [text[slice(*cell)] for cell in rows[0]]
    years = words[0] in ROW_HEADERS and all(_BARE_YEAR.match(word) for word in words if is_figure(word))
    if not (ruled or years or not any(map(is_figure, words))):
        return rows, NO_HEADER
    top, header = 1, Header(rows[0])
    if len(rows) > 2 and _is_second_header(text, rows[1], rows[0]):
        top, header = 2, _of_two(text, rows[0], rows[1])
    heads = [[text[slice(*cell)] for cell in row] for row in rows[:top]]
    return [row for row in rows[top:] if [text[slice(*cell)] for cell in row] not in heads], header


def _of_two(text: str, high: Sequence[Range], low: Sequence[Range]) -> Header:
    """The header of two rows. A cell that spans columns stands in the last of them, behind empty ones."""
    heads, above = [], []
    over: Range | None = None
    for upper, lower in zip(reversed(high), reversed(low), strict=True):
        over = upper if text[slice(*upper)] else over
        own = bool(text[slice(*lower)]) and lower != upper
        heads.append(lower if own else upper)
        above.append(over if own else None)
    return Header(heads[::-1], above[::-1])


def _is_second_header(text: str, row: list[Range], header: list[Range]) -> bool:
    """Does a row only go on with the header?

    It has nothing of its own in the first cell, no figures, and new words where that is empty.
    """
    words = [text[slice(*cell)] for cell in row]
    unnamed = row[0] == header[0] or not words[0]
    return (
        unnamed
        and not any(map(is_figure, words))
        and any(word and not text[slice(*high)] for word, high in zip(words, header, strict=True))
    )


def _above(lines: Sequence[Line], first: int, taken: set[int]) -> tuple[int | None, int | None]:
    """The lines of the caption and of the unit straight above a table."""
    caption = unit = None
    for i in (first - 1, first - 2):
        if i < 0 or i in taken or lines[i].is_sentence or lines[i].label:
            break
        if unit is None and caption is None and UNIT.match(lines[i].text):
            unit = i
        elif caption is None and len(lines[i].text) <= _LONGEST_CELL and _is_caption(lines[i]):
            caption = i
            break
        else:
            break
    return caption, unit


def _is_caption(line: Line) -> bool:
    return CAPTION.match(line.text) is not None or (
        line.set_as is not None and line.set_as.style.centred and line.set_as.kind == "paragraph"
    )


def _range(lines: Sequence[Line], i: int | None) -> Range | None:
    return None if i is None else (lines[i].start, lines[i].end)


def _trimmed(line: Line, start: int, end: int) -> Range:
    text = line.text[start:end]
    left = len(text) - len(text.lstrip())
    return line.start + start + left, max(line.start + start + left, line.start + start + len(text.rstrip()))
