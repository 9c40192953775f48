"""JSON: two spaces of indent, unescaped UTF-8, the key order of the contract, each span on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document

_quoted = json.JSONEncoder(ensure_ascii=False).encode

Plain = Mapping[str, Any]  # what ``Document.model_dump`` gives


def document(document: Document | Plain, fields: Collection[str] | None) -> str:
    """One JSON object."""
    return written(plain(document, fields), indent="  ")


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One JSON array of flat objects."""
    return written(list(rows), indent="  ")


def plain(document: Document | Plain, fields: Collection[str] | None) -> Plain:
    """Give the named fields of a document, or all, as plain data; it may be plain already."""
    data = document if isinstance(document, Mapping) else document.model_dump()
    return data if fields is None else {name: value for name, value in data.items() if name in fields}


def written(data: object, indent: str = "") -> str:
    """Write plain data as JSON with a line end: on one line without ``indent``."""
    pieces: list[str] = []
    writer = _Writer(pieces.append, indent, *((": ", ", ") if indent else (":", ",")))
    writer.write(data, "\n" if indent else "")
    pieces.append("\n")
    return "".join(pieces)


class _Writer(NamedTuple):
    put: Callable[[str], None]
    indent: str
    colon: str
    comma: str  # between the integers of a span

    def write(self, value: object, line: str) -> None:
        """``line`` is what begins a line at the depth of the value."""
        if isinstance(value, str):
            self.put(_quoted(value))
        elif isinstance(value, dict):
            self._write_object(value, line)
        elif isinstance(value, list | tuple):
            self._write_array(value, line)
        elif isinstance(value, date):
            self.put(f'"{value.isoformat()}"')
        else:
            self.put(_scalar(value))

    def _write_object(self, value: dict[str, object], line: str) -> None:
        inner = line + self.indent
        before = f"{{{inner}"
        for key, item in value.items():
            self.put(f"{before}{_quoted(key)}{self.colon}")
            self.write(item, inner)
            before = f",{inner}"
        self.put(f"{line}}}" if value else "{}")

    def _write_array(self, value: Sequence[object], line: str) -> None:
        if all(type(item) is int for item in value):
            self.put(f"[{self.comma.join(map(str, value))}]")
            return
        inner = line + self.indent
        before = f"[{inner}"
        for item in value:
            self.put(before)
            self.write(item, inner)
            before = f",{inner}"
        self.put(f"{line}]")


def _scalar(value: object) -> str:
    if isinstance(value, float):
        # 395.5万 is 3955000 and not 3955000.0; JSON has no infinity.
        value = int(value) if value.is_integer() else value if isfinite(value) else None
    return json.dumps(value)
