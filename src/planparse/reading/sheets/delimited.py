"""Tables in characters (CSV, TSV): rows of cells between delimiters (RFC 4180 and what programs make of it)."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from planparse.errors import ReadError
from planparse.reading.composing import Composer, TableCell
from planparse.reading.extracted import Extracted, Raw
from planparse.regex import regex

MEDIA_TYPE = "text/csv"
_DELIMITERS = ",\t;|"
_BESIDE_COMMAS = ";"  # what programs write between cells where a comma marks decimals
_OTHER_COMMA = regex(r"(?<![0-9]),|,(?![0-9])")
_SIGNED = "[-+−]?"
_WITH_COMMA = regex(rf"{_SIGNED}(?:[0-9]+|[0-9]{{1,3}}(?:\.[0-9]{{3}})+),[0-9]+%?")
_DECIMAL = regex(rf"{_SIGNED}[0-9][0-9.]*,(?:[0-9]{{1,2}}|[0-9]{{4,}})%?")
_THOUSANDS = regex(rf"{_SIGNED}[0-9]{{1,3}}(?:(?:,[0-9]{{3}}){{2,}}|(?:,[0-9]{{3}})+\.[0-9]+)%?")
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
    if delimiter == _BESIDE_COMMAS and _has_decimal_commas(rows):
        rows = [[_pointed(cell) for cell in row] for row in rows]
    composer.table([TableCell(cell) for cell in row] for row in rows)
    return composer.extracted()


def _delimiter(lines: list[str]) -> str | None:
    """The delimiter that makes most rows alike, of several the one that makes most columns.

    Beside semicolons no comma is one that stands between digits wherever there is any: 58,0;60,5.
    """
    found: list[tuple[float, int, str]] = []
    commas = any(_BESIDE_COMMAS in line for line in lines) and not any(map(_OTHER_COMMA.search, lines))
    for delimiter in _DELIMITERS[commas:]:
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
) -> Iterator[list[str]]:
    cells = 0
    for row in csv.reader(lines, delimiter=delimiter, quoting=quoting):  # type: ignore[arg-type]
        cells += len(row)
        if cells > _MOST_CELLS:
            raise ReadError(name, f"has more than {_MOST_CELLS:,} cells; split it")
        if any(cell.strip() for cell in row):
            yield row


def _has_decimal_commas(rows: list[list[str]]) -> bool:
    """Do commas mark decimals, as where semicolons part the cells?

    They do where one parts no thousands, and none must.
    """
    figures = [cell.strip() for row in rows for cell in row if "," in cell]
    return any(map(_DECIMAL.fullmatch, figures)) and not any(map(_THOUSANDS.fullmatch, figures))


def _pointed(cell: str) -> str:
    """A figure as it is written with a point: 58,0 and 1.200,5."""
    figure = cell.strip()
    if "," not in figure or not _WITH_COMMA.fullmatch(figure):
        return cell
    return figure.replace(".", "").replace(",", ".")
