"""Tables: those that the format sets, and those of running text.

In text they are Markdown pipes, aligned columns, and one cell a line (what a web table becomes as text).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planparse.cleaning import CleanText
from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.characters import HANZI
from planparse.lexicon.markup import DITTO
from planparse.lexicon.tables import INDEX_HEADERS, NAME_HEADERS, NATURES, kind_of_column
from planparse.reading.extracted import Cell
from planparse.regex import regex
from planparse.structure.outline import Grid
from planparse.structure.rolls import without_rolls
from planparse.structure.set_tables import set_tables

_RULE = regex(r"[\s|:+=\-—─┼├┤┬┴┌┐└┘]+$")
_GAP = regex(r"[ ]*[\t\u3000\u2003]+[ \t\u3000\u2003]*|[ \xa0]{2,}")
_NUMBER = regex(
    r"[-+−＜＞<>≥≤≧≦〔\[【（(]*[0-9][0-9,，.]*[ ]*(?:%|‰|左右|以上|以下|以内)?[〕\]】）)]*(?:[（(][^（()）]*[）)])?$|[-—–/／…*]+$|[〔\[【]\S{1,12}[〕\]】]$"
)
_CAPTION = regex(
    rf"(?:表|附表|图表)[ ]?[0-9一二三四五六七八九十]*[-.0-9]*(?=[：:]| |{HANZI})|.*(?:表|一览|指标|目标|情况|统计|名单|清单)(?:[ ]*[（(][^（()）]*[）)])?$"
)
_UNIT = regex(r"[（(]?(?:计量)?单位[ ]*[：:].{1,20}$")
_YEAR = regex(r"[0-9]{4}[ ]?年|[一二三四五六七八九十]+[季月]")
_BARE_YEAR = regex(r"(?:19|20)[0-9]{2}$")
_MEASURED = regex(r"[≥≧≤≦＞＜><]?[0-9][0-9,.]{0,12}[^\W0-9_]{1,4}$")  # with a unit of its own
_DIVISIONS = frozenset(("part", "subpart", "chapter", "division", "article", "han", "han_paren"))
_ROW_HEADERS = frozenset((*NAME_HEADERS, *INDEX_HEADERS))
_FEWEST_BELOW_TITLE = 3  # rows, with the title
_NO_UNIT = frozenset("-—–/")
_LONGEST_CELL = 40
_LONGEST_ROW = 200
_LONGEST_LONE_CELL = 20
_FEWEST_CELLS = 6
_FEWEST_PERIODIC = 9  # cells of a table whose header is not known
_MOST_COLUMNS = 12


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
        rows = [_aligned(clean, line) if len(line.text) <= _LONGEST_ROW else [] for line in lines]
        rows = without_rolls(clean, lines, rows)
        yield from _runs_of_rows(clean.text, lines, rows, 3, 2)
    yield from _lone_cells(lines)


def _piped(line: Line) -> list[Range]:
    if line.text.count("|") < 2:
        return []
    cells, at = [], 0
    for piece in line.text.split("|"):
        cells.append(_trimmed(line, at, at + len(piece)))
        at += len(piece) + 1
    return cells[line.text[0] == "|" : len(cells) - (line.text[-1] == "|")]


def _aligned(clean: CleanText, line: Line) -> list[Range]:
    """The cells of a line that wide gaps divide; read from the raw text, where a tab is still a tab."""
    if " " not in line.text or line.is_sentence or (line.label and line.label.style in _DIVISIONS):
        return []  # a gap is a blank in the clean text, however it was printed
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
    years = words[0] in _ROW_HEADERS and all(_BARE_YEAR.match(word) for word in words if _is_figure(word))
    if not (ruled or years or not any(map(_is_figure, words))):
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
        and not any(map(_is_figure, words))
        and any(word and not text[slice(*high)] for word, high in zip(words, header, strict=True))
    )


def _lone_cells(lines: Sequence[Line]) -> Iterator[Found]:
    """Runs of short lines that are a table read cell by cell.

    Its header tells the columns, or figures that come back in a fixed period do. Where the cells do not fit, it has one
    column only: no figure is taken for that of another year.
    """
    for first, after in _short_runs(lines):
        start = next((i for i in range(first, min(first + 3, after - 1)) if _heads_rows(lines, i)), None)
        if start is not None:
            found = _known_columns(lines, start, after)
        else:
            start, found = _periodic(lines, first, after)
        if found is None:
            if start < after - _FEWEST_CELLS and any(_is_figure(line.text) for line in lines[start:after]):
                yield (
                    start,
                    after,
                    [[(line.start, line.end)] for line in lines[start:after]],
                    NO_HEADER,
                    None,
                    (),
                )
            continue
        columns, headers, count = found
        cells = [(line.start, line.end) for line in lines[start : start + headers + count * columns]]
        rows = [cells[at : at + columns] for at in range(headers, len(cells), columns)]
        header = _leaves(lines[start : start + headers], cells[:headers], columns)
        yield start, start + len(cells), rows, Header(header), None, ()


Shape = tuple[int, int, int]  # columns, cells of the header, rows


def _heads_rows(lines: Sequence[Line], i: int) -> bool:
    """Is a line the first cell of a header: a word that heads names, or one that ends so beside a header of figures?"""
    text = lines[i].text
    return text in _ROW_HEADERS or (
        text.endswith(NAME_HEADERS) and kind_of_column(lines[i + 1].text) in ("value", "unit", "nature")
    )


def _known_columns(lines: Sequence[Line], start: int, after: int) -> Shape | None:
    """The one number of columns by which every cell is what the words of the header say."""
    columns: list[str] = []
    for line in lines[start:after]:
        kind = kind_of_column(line.text) or ("words" if not columns else None)
        if kind is None or len(columns) == _MOST_COLUMNS:
            break
        columns.append(kind)
    fits = []
    for size in range(2, len(columns) + 1):
        count, left = divmod(after - start - size, size)
        if count * size < _FEWEST_CELLS - size or left > 1 or (left and _is_figure(lines[after - 1].text)):
            continue
        cells = [line.text for line in lines[start + size : start + size + count * size]]
        kinds = columns[:size] * count
        if "value" in kinds and all(map(_fits, kinds, cells)):
            fits.append((size, size, count))
    return fits[0] if len(fits) == 1 else None


def _fits(kind: str, cell: str) -> bool:
    """Is a cell what its column holds?"""
    if kind == "value":
        return _is_figure(cell) or _MEASURED.match(cell) is not None
    if kind == "nature":
        return any(word in cell for word in NATURES)
    return kind == "index" or not _is_figure(cell) or (kind == "unit" and cell in _NO_UNIT)


def _periodic(lines: Sequence[Line], first: int, after: int) -> tuple[int, Shape | None]:
    """Where a table without a known header begins, and its shape by the period of its figures."""
    figures = [_is_figure(line.text) for line in lines[first:after]]
    if after - first < _FEWEST_PERIODIC or sum(figures) * 3 < after - first:
        return after, None
    captioned = not figures[0] and _CAPTION.match(lines[first].text) is not None
    for start in (first + 1, first) if captioned else (first,):
        if shape := _period(figures[start - first :]):
            return start, (*shape, (after - start - shape[1]) // shape[0])
    return first, None


def _short_runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    short = [
        len(line.text) <= _LONGEST_LONE_CELL
        and line.text[-1] not in "。；：:，、！？"
        and _unlabelled(line)
        and not _UNIT.match(line.text)
        for line in lines
    ]
    if sum(short) < _FEWEST_CELLS:
        return
    edges = [i for i, (a, b) in enumerate(pairwise([False, *short, False])) if a != b]
    for first, after in zip(edges[::2], edges[1::2], strict=True):
        if after - first >= _FEWEST_CELLS:
            yield first, after


def _unlabelled(line: Line) -> bool:
    return line.label is None or line.label.style not in _DIVISIONS


def _period(figures: Sequence[bool]) -> tuple[int, int] | None:
    """``(columns, header cells)``: after the header, rows of one pattern that begin with a word and hold a figure."""
    headers = next((i for i, figure in enumerate(figures) if figure), 0)
    for columns in range(2, _MOST_COLUMNS + 1):
        for count in range(columns, min(3 * columns, len(figures) - 2 * columns) + 1):
            if count >= headers:
                break
            pattern = figures[count : count + columns]
            if pattern[0] or not any(pattern):
                continue
            rows = (len(figures) - count) // columns
            if (
                rows >= 2
                and (len(figures) - count) % columns <= 1
                and _repeats(figures, count, columns, rows)
            ):
                return columns, count
    return None


def _repeats(figures: Sequence[bool], start: int, columns: int, rows: int) -> bool:
    pattern = figures[start : start + columns]
    same = sum(
        list(figures[at : at + columns]) == list(pattern)
        for at in range(start, start + rows * columns, columns)
    )
    return same == rows and not any(figures[start : start + rows * columns : columns])


def _leaves(lines: Sequence[Line], cells: list[Range], columns: int) -> list[Range]:
    """The header cells that head one column each.

    A cell that spans several stands before theirs (年度计划: 2024年, 2025年).
    """
    spare = len(cells) - columns
    kept = list(cells)
    for i in range(len(cells) - 2, -1, -1):
        spans = not _YEAR.match(lines[i].text) and _YEAR.match(lines[i + 1].text)
        if spare and spans and i + 2 < len(cells) and _YEAR.match(lines[i + 2].text):
            del kept[i]
            spare -= 1
    return kept


def _above(lines: Sequence[Line], first: int, taken: set[int]) -> tuple[int | None, int | None]:
    """The lines of the caption and of the unit straight above a table."""
    caption = unit = None
    for i in (first - 1, first - 2):
        if i < 0 or i in taken or lines[i].is_sentence or lines[i].label:
            break
        if unit is None and caption is None and _UNIT.match(lines[i].text):
            unit = i
        elif caption is None and len(lines[i].text) <= _LONGEST_CELL and _is_caption(lines[i]):
            caption = i
            break
        else:
            break
    return caption, unit


def _is_caption(line: Line) -> bool:
    return _CAPTION.match(line.text) is not None or (
        line.set_as is not None and line.set_as.style.centred and line.set_as.kind == "paragraph"
    )


def _range(lines: Sequence[Line], i: int | None) -> Range | None:
    return None if i is None else (lines[i].start, lines[i].end)


def _trimmed(line: Line, start: int, end: int) -> Range:
    text = line.text[start:end]
    left = len(text) - len(text.lstrip())
    return line.start + start + left, max(line.start + start + left, line.start + start + len(text.rstrip()))


def _is_figure(text: str) -> bool:
    return _NUMBER.match(text) is not None
