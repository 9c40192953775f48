"""The parts of an Excel workbook: its sheets with their cells, shared strings, formats (ECMA-376-1 18.2-18.8)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from planparse.errors import ReadError
from planparse.lexicon.sheet_formats import BUILT_IN
from planparse.reading.archive import Archive, parse_xml
from planparse.reading.sheets.values import shown
from planparse.regex import regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOT = "xl/workbook.xml"
_MOST_XML = 1 << 25  # bytes of one part
_PLACE = regex(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})$")
_LAST_COLUMN = 16_384
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_WRITTEN = {"1": "TRUE", "0": "FALSE"}
_ESCAPED = regex(r"_x([0-9A-Fa-f]{4})_")


class Entry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    member: str
    is_hidden: bool


@dataclass
class Sheet:
    """A sheet: what its cells show, by row and column from 1, what is merged and what is hidden."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)  # rows
    hidden_columns: int = 0
    unknown: int = 0  # formulas without a value


class Workbook:
    """A workbook in an archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        if _ROOT not in archive.folded:
            why = (
                "is a binary Excel workbook (XLSB)"
                if "xl/workbook.bin" in archive.folded
                else "has no workbook in it"
            )
            raise ReadError(archive.name, f"{why}; save it as XLSX")
        root = self._xml(_ROOT)
        properties = next(_named(root, "workbookPr"), None)
        self._since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        targets = self._targets()
        self.entries = [
            Entry(part.get("name", ""), targets[number], part.get("state", "visible") != "visible")
            for part in _named(root, "sheet")
            if (number := part.get(_RELATION) or part.get(_STRICT_RELATION) or "") in targets
        ]

    def sheet(self, entry: Entry) -> Sheet:
        """Read a sheet."""
        root = self._xml(entry.member)
        sheet = Sheet(self.archive.name)
        columns = self._hidden_columns(root)
        row_number = 0
        for row in _named(root, "row"):
            row_number = _whole(row.get("r"), row_number + 1)
            if row.get("hidden") in ("1", "true"):
                sheet.hidden.add(row_number)
                continue
            if texts := self._row(row, columns, sheet):
                sheet.rows[row_number] = texts
        sheet.merged = [part.get("ref", "") for part in _named(root, "mergeCell")]
        sheet.hidden_columns = len(columns & {column for texts in sheet.rows.values() for column in texts})
        for texts in sheet.rows.values():
            for column in columns & texts.keys():
                del texts[column]
        sheet.rows = {number: texts for number, texts in sheet.rows.items() if texts}
        return sheet

    def _row(self, row: Element, hidden: set[int], sheet: Sheet) -> dict[int, str]:
        texts: dict[int, str] = {}
        column = 0
        for cell in row:
            if _local(cell) != "c":
                continue
            at = place(cell.get("r", ""))
            column = at[1] if at else column + 1
            text = self._value(cell)
            if text.strip():
                texts[column] = text
            elif column not in hidden and next(_named(cell, "f"), None) is not None:
                sheet.unknown += not any(value.text for value in _named(cell, "v"))
        return texts

    def _value(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _unescaped(_said(cell))
        value = next(_named(cell, "v"), None)
        written = (value.text or "") if value is not None else ""
        if kind == "s":
            number = _whole(written, -1)
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return _WRITTEN.get(written, written)
        if kind != "n" or not written:
            return _unescaped(written)
        style = _whole(cell.get("s"), 0)
        code = self._formats[style] if style < len(self._formats) else "General"
        return shown(written, code, since_1904=self._since_1904)

    @cached_property
    def _strings(self) -> list[str]:
        member = "xl/sharedstrings.xml"
        if member not in self.archive.folded:
            return []
        return [_unescaped(_said(part)) for part in self._xml(member) if _local(part) == "si"]

    @cached_property
    def _formats(self) -> list[str]:
        """The number format of each style of cells."""
        member = "xl/styles.xml"
        if member not in self.archive.folded:
            return []
        root = self._xml(member)
        own = {
            _whole(part.get("numFmtId"), -1): part.get("formatCode", "") for part in _named(root, "numFmt")
        }
        numbers = [
            _whole(style.get("numFmtId"), 0)
            for styles in _named(root, "cellXfs")
            for style in styles
            if _local(style) == "xf"
        ]
        return [own.get(number, BUILT_IN.get(number, "General")) for number in numbers]

    def _targets(self) -> dict[str, str]:
        """The members that the workbook names, by the number of their relation."""
        found: dict[str, str] = {}
        for part in self._xml("xl/_rels/workbook.xml.rels"):
            target = part.get("Target", "").replace("\\", "/")
            whole = target if target.startswith("/") else f"/xl/{target}"
            member = posixpath.normpath(whole).lstrip("/").lower()
            if "worksheet" in part.get("Type", "") and member in self.archive.folded:
                found[part.get("Id", "")] = member
        return found

    def _hidden_columns(self, root: Element) -> set[int]:
        hidden: set[int] = set()
        for part in _named(root, "col"):
            if part.get("hidden") in ("1", "true"):
                last = min(_whole(part.get("max"), 0), _LAST_COLUMN)
                hidden.update(range(max(_whole(part.get("min"), 1), 1), last + 1))
        return hidden

    def _xml(self, member: str) -> Element:
        data = self.archive.read(member)
        if len(data) > _MOST_XML:
            raise ReadError(self.archive.name, f"is too large ({member} has {len(data):,} bytes); split it")
        return parse_xml(data, self.archive.name, member)


def place(reference: str) -> tuple[int, int] | None:
    """Row and column from 1 of a reference such as B3."""
    match = _PLACE.match(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 10 else otherwise


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(element: Element, name: str) -> Iterator[Element]:
    return (part for part in element.iter() if _local(part) == name)


def _said(element: Element) -> str:
    """The words of a string: its runs, without how they are read aloud (rPh)."""
    aloud = {text for part in _named(element, "rPh") for text in part.iter()}
    return "".join(text.text or "" for text in _named(element, "t") if text not in aloud)


def _unescaped(text: str) -> str:
    """Characters that are written as ``_x000D_`` (18.4.12)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1][0] not in "dD" else "\ufffd", text)
