"""Tables in characters (CSV, TSV): rows of cells between delimiters (RFC 4180 and what programs make of it)."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from planparse.errors import ReadError
from planparse.reading.composing import Composer, TableCell
from planparse.reading.extracted import Extracted, Raw

MEDIA_TYPE = "text/csv"
_DELIMITERS = ",\t;|"
_SAMPLE = 100  # rows that show the delimiter
_MOST_CELLS = 1_000_000


def read(raw: Raw) -> Extracted:
    """Read one table; a text without delimiters is text."""
    text, codec = raw.decoded
    lines = text.splitlines(keepends=True)
    delimiter = _delimiter(lines[:_SAMPLE])
    if delimiter is None:
        return Extracted(text, MEDIA_TYPE, codec)
    composer = Composer(MEDIA_TYPE, codec)
    try:
        rows = list(_rows(lines, delimiter, raw.name))
    except csv.Error:  # a quotation mark without its other one, which takes in all that follows
        rows = list(_rows(lines, delimiter, raw.name, quoting=csv.QUOTE_NONE))
    composer.table(rows)
    return composer.extracted()


def _delimiter(lines: list[str]) -> str | None:
    """The delimiter that makes most rows alike, of several the one that makes most columns."""
    found: list[tuple[float, int, str]] = []
    for delimiter in _DELIMITERS:
        counts = Counter(len(row) for row in _sampled(lines, delimiter) if row)
        columns, alike = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
        if columns > 1:
            found.append((alike / counts.total(), columns, delimiter))
    return max(found)[2] if found else None


def _sampled(lines: list[str], delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            yield next(reader)
        except (StopIteration, csv.Error):
            return


def _rows(
    lines: list[str], delimiter: str, name: str, quoting: int = csv.QUOTE_MINIMAL
) -> Iterator[list[TableCell]]:
    cells = 0
    for row in csv.reader(lines, delimiter=delimiter, quoting=quoting):  # type: ignore[arg-type]
        cells += len(row)
        if cells > _MOST_CELLS:
            raise ReadError(name, f"has more than {_MOST_CELLS:,} cells; split it")
        if any(cell.strip() for cell in row):
            yield [TableCell(cell) for cell in row]
