"""Files of every format to break: what the makers make of the fixtures, the formats' own traps, small samples, real files."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

from conftest import FIXTURES, ROOT
from forming.forms import FORMS
from forming.paper import paper
from planparse.errors import PlanparseError
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEXTS = ("notice-with-plan", "plan-with-contents")
_LINES = 60  # of a text: many small files find more than a few large ones
_REAL = ROOT.parent / "shared" / "formats"

_TABLE = """主要指标,单位,2025年
"普及率（含""在建""）",%,95.3
用水总量,亿立方米,185
漏损率,%,9
"""

Sample = tuple[str, bytes]  # a name with the suffix of the format, and the file


@cache
def samples(format_name: str, *, real: bool = False) -> list[Sample]:
    """All of a format (a ``Format.name``); ``real``: with the real files where they are at hand."""
    kept = (*_kept(FIXTURES / "formats"), *(_kept(_REAL) if real else ()))
    return [
        *_made(format_name),
        *_tables(format_name),
        *(sample for sample in kept if _is(format_name, *sample)),
    ]


def _made(format_name: str) -> Iterator[Sample]:
    for text in _TEXTS:
        lines = paper((FIXTURES / f"{text}.txt").read_text("utf-8"))[:_LINES]
        for form in FORMS:
            if form.format_name == format_name:
                yield f"{text}.{form.suffix}", form.make(lines)


def _tables(format_name: str) -> Iterator[Sample]:
    """Files that hold tables and no document."""
    if format_name == "csv":
        yield "table.csv", _TABLE.encode()
        yield "table.tsv", _TABLE.replace(",", "\t").encode("gb18030")
    if format_name == "xlsx":
        book = Workbook()
        for row in _TABLE.splitlines():
            book.active.append(row.split(","))
        book.active.merge_cells("A1:B1")
        book.active["C3"] = 0.953
        book.active["C3"].number_format = "0.0%"
        out = BytesIO()
        book.save(out)
        yield "table.xlsx", out.getvalue()


def _kept(folder: Path) -> Iterator[Sample]:
    for file in sorted(folder.glob("*.*")):
        yield file.name, file.read_bytes()


def _is(format_name: str, name: str, data: bytes) -> bool:
    try:
        return detect(Raw(data, name)) == format_name
    except PlanparseError:
        return False
