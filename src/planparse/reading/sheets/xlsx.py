"""Excel workbooks (SpreadsheetML, ECMA-376-1 18): each sheet that is shown, its tables with their values as shown.

Read without a library: one that fills in cells can be made to fill in seventeen thousand million of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from planparse.errors import ReadError
from planparse.reading.archive import Archive
from planparse.reading.composing import Composer, TableCell
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.sheets.sheet import Sheet, Workbook, place
from planparse.regex import regex

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_USUAL_NAME = regex(r"(?:sheet|工作表|表)\s*\(?[0-9]*\)?$", 2)  # re.IGNORECASE

_MOST_CELLS = 2_000_000
_MOST_AREAS = 20_000


class _Area(NamedTuple):
    """A merged area: its rows and columns, the last included."""

    top: int
    left: int
    bottom: int
    right: int


def read(raw: Raw) -> Extracted:
    """Read all sheets that are shown; raises ``ReadError``."""
    workbook = Workbook(Archive(raw.data, raw.name))
    composer = Composer(MEDIA_TYPE)
    hidden = formulas = 0
    for entry in workbook.entries:
        if entry.is_hidden:
            hidden += 1
            continue
        sheet = workbook.sheet(entry)
        hidden += len(sheet.hidden) + sheet.hidden_columns
        formulas += sheet.unknown
        _write(sheet, entry.name, composer)
    if not composer.extracted().blocks:
        raise ReadError(raw.name, "has nothing on the sheets that are shown; there is nothing to read")
    if hidden:
        composer.warn("hidden", count=hidden)
    if formulas:
        composer.warn("formulas", count=formulas)
    if pictures := sum("/media/" in name for name in workbook.archive.folded):
        composer.warn("images", count=pictures)
    return composer.extracted()


def _write(sheet: Sheet, name: str, composer: Composer) -> None:
    """A heading, and a table for each stretch of rows without an empty one in it."""
    if not sheet.rows:
        return
    if _USUAL_NAME.match(name):
        composer.block(name, zone="navigation")
    else:
        composer.block(name, "heading", level=1)
    areas = [area for area in map(_area, sheet.merged[:_MOST_AREAS]) if area]
    for rows in _stretches(sheet, areas):
        columns = sorted({column for row in rows for column in sheet.rows[row]})
        if len(rows) * len(columns) > _MOST_CELLS:
            raise ReadError(sheet.name, f"has a table of more than {_MOST_CELLS:,} cells; split it")
        spans = _spans(areas, rows, columns)
        composer.table([_row(sheet.rows[row], number, columns, spans) for number, row in enumerate(rows)])


def _area(reference: str) -> _Area | None:
    first, _, last = reference.partition(":")
    one, other = place(first), place(last or first)
    return _Area(*one, *other) if one and other else None


def _stretches(sheet: Sheet, areas: Iterable[_Area]) -> Iterator[list[int]]:
    """The rows in use, parted where an empty one is seen between them."""
    bottoms: dict[int, int] = {}
    for area in areas:
        if area.left in sheet.rows.get(area.top, ()):
            bottoms[area.top] = max(bottoms.get(area.top, 0), area.bottom)
    run: list[int] = []
    reach = 0
    for row in sorted(sheet.rows):
        if run and row > reach and any(between not in sheet.hidden for between in range(run[-1] + 1, row)):
            yield run
            run = []
        run.append(row)
        reach = max(reach, bottoms.get(row, 0))
    yield run


def _spans(
    areas: Iterable[_Area], rows: list[int], columns: list[int]
) -> dict[tuple[int, int], tuple[int, int] | None]:
    """By the numbers of row and column: how far a merged cell spans, or ``None`` for one that another one covers."""
    found: dict[tuple[int, int], tuple[int, int] | None] = {}
    for area in areas:
        top, bottom = bisect_left(rows, area.top), bisect_right(rows, area.bottom)
        left, right = bisect_left(columns, area.left), bisect_right(columns, area.right)
        squares = (bottom - top) * (right - left)
        if squares < 2 or len(found) + squares > _MOST_CELLS:
            continue
        found.update(dict.fromkeys(product(range(top, bottom), range(left, right))))
        found[top, left] = bottom - top, right - left
    return found


def _row(
    texts: dict[int, str],
    row: int,
    columns: list[int],
    spans: dict[tuple[int, int], tuple[int, int] | None],
) -> list[TableCell]:
    last = max(texts)
    cells: list[TableCell] = []
    for number, column in enumerate(columns):
        span = spans.get((row, number), (1, 1))
        if span and (column <= last or span != (1, 1)):
            cells.append(TableCell(texts.get(column, ""), *span))
    return cells
