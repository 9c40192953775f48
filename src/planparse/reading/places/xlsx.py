"""The words of an Excel workbook by sheets and cells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from planparse.reading.archive import Archive
from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.places.stream import Stream
from planparse.reading.sheets.sheet import Workbook


def streams(raw: Raw) -> Sequence[Stream]:
    """What the cells of the sheets show that are shown, row by row; before them the name of the sheet."""
    workbook = Workbook(Archive(raw.data, raw.name))
    stream = Stream()
    for entry in workbook.entries:
        if entry.is_hidden:
            continue
        rows = workbook.sheet(entry).rows
        if rows:
            stream.add(entry.name, partial(_place, entry.name, None))
        for row in sorted(rows):
            for column, text in sorted(rows[row].items()):
                stream.add(text, partial(_place, entry.name, f"{_letters(column)}{row}"))
    return (stream,)


def _letters(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _place(sheet: str, cell: str | None, _: int) -> Location:
    return Location(sheet=sheet, cell=cell)
