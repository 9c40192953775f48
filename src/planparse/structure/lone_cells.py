"""Tables of running text with one cell a line, which is what a web table becomes as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.characters import HANZI
from planparse.lexicon.tables import INDEX_HEADERS, NAME_HEADERS, NATURES, kind_of_column
from planparse.regex import regex

_NUMBER = regex(
    r"[-+−＜＞<>≥≤≧≦〔\[【（(]*[0-9][0-9,，.]*[ ]*(?:%|‰|左右|以上|以下|以内)?[〕\]】）)]*(?:[（(][^（()）]*[）)])?$|[-—–/／…*]+$|[〔\[【]\S{1,12}[〕\]】]$"
)
CAPTION = regex(
    rf"(?:表|附表|图表)[ ]?[0-9一二三四五六七八九十]*[-.0-9]*(?:[：: ]|{HANZI})|.*(?:表|一览|指标|目标|情况|统计|名单|清单)(?:[ ]*[（(][^（()）]*[）)])?$"
)
UNIT = regex(r"[（(]?(?:计量)?单位[ ]*[：:].{1,20}$")
_YEAR = regex(r"[0-9]{4}[ ]?年|[一二三四五六七八九十]+[季月]")
_MEASURED = regex(r"[≥≧≤≦＞＜><]?[0-9][0-9,.]{0,12}[^\W0-9_]{1,4}$")  # with a unit of its own
DIVISIONS = frozenset(("part", "subpart", "chapter", "division", "article", "han", "han_paren"))
ROW_HEADERS = frozenset((*NAME_HEADERS, *INDEX_HEADERS))
_NO_UNIT = frozenset("-—–/")
_LONGEST_CELL = 20
_FEWEST_CELLS = 6
_FEWEST_PERIODIC = 9  # cells of a table whose header is not known
_MOST_COLUMNS = 12


Found = tuple[int, int, list[list[Range]], list[Range]]  # line range, rows, header


def lone_cells(lines: Sequence[Line]) -> Iterator[Found]:
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
            if start < after - _FEWEST_CELLS and any(is_figure(line.text) for line in lines[start:after]):
                yield start, after, [[(line.start, line.end)] for line in lines[start:after]], []
            continue
        columns, headers, count = found
        cells = [(line.start, line.end) for line in lines[start : start + headers + count * columns]]
        rows = [cells[at : at + columns] for at in range(headers, len(cells), columns)]
        header = _leaves(lines[start : start + headers], cells[:headers], columns)
        yield start, start + len(cells), rows, header


Shape = tuple[int, int, int]  # columns, cells of the header, rows


def _heads_rows(lines: Sequence[Line], i: int) -> bool:
    """Is a line the first cell of a header: a word that heads names, or one that ends so beside a header of figures?"""
    text = lines[i].text
    return text in ROW_HEADERS or (
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
        if count * size < _FEWEST_CELLS - size or left > 1 or (left and is_figure(lines[after - 1].text)):
            continue
        cells = [line.text for line in lines[start + size : start + size + count * size]]
        kinds = columns[:size] * count
        if "value" in kinds and all(map(_fits, kinds, cells)):
            fits.append((size, size, count))
    return fits[0] if len(fits) == 1 else None


def _fits(kind: str, cell: str) -> bool:
    """Is a cell what its column holds?"""
    if kind == "value":
        return is_figure(cell) or _MEASURED.match(cell) is not None
    if kind == "nature":
        return any(word in cell for word in NATURES)
    return kind == "index" or not is_figure(cell) or (kind == "unit" and cell in _NO_UNIT)


def _periodic(lines: Sequence[Line], first: int, after: int) -> tuple[int, Shape | None]:
    """Where a table without a known header begins, and its shape by the period of its figures."""
    figures = [is_figure(line.text) for line in lines[first:after]]
    if after - first < _FEWEST_PERIODIC or sum(figures) * 3 < after - first:
        return after, None
    captioned = not figures[0] and CAPTION.match(lines[first].text) is not None
    for start in (first + 1, first) if captioned else (first,):
        if shape := _period(figures[start - first :]):
            return start, (*shape, (after - start - shape[1]) // shape[0])
    return first, None


def _short_runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    short = [
        len(line.text) <= _LONGEST_CELL
        and line.text[-1] not in "。；：:，、！？"
        and _unlabelled(line)
        and not UNIT.match(line.text)
        for line in lines
    ]
    if sum(short) < _FEWEST_CELLS:
        return
    edges = [i for i, (a, b) in enumerate(pairwise([False, *short, False])) if a != b]
    for first, after in zip(edges[::2], edges[1::2], strict=True):
        if after - first >= _FEWEST_CELLS:
            yield first, after


def _unlabelled(line: Line) -> bool:
    return line.label is None or line.label.style not in DIVISIONS


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


def is_figure(text: str) -> bool:
    """Whether a cell is a figure, a dash for none, or a remark in brackets."""
    return _NUMBER.match(text) is not None
