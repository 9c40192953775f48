"""JSON: two spaces of indent, unescaped UTF-8, the key order of the contract; spans and quotes each on one line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any

try:
    from _json import encode_basestring as _quoted  # without all that reads JSON
except ImportError:  # another Python than CPython
    from json.encoder import py_encode_basestring as _quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document

# Small objects stand on one line, told by their keys.
_ON_ONE_LINE = {
    ("text", "span"),  # words and where they stand
    ("text", "span", "name"),  # of the letterhead
    ("text", "span", "role"),  # of a party
    ("text", "span", "start", "end", "every"),  # a time limit
    ("id", "section", "text", "span"),  # a sentence
    ("text", "span", "page"),  # a paragraph, where there are pages
    ("id", "section", "text", "span", "page"),
    ("text", "span", "row", "column", "rows", "columns"),  # a cell
    ("kind", "text"),  # a warning
    ("min", "max"),
    ("number", "title"),
    ("rule",),  # why a section does what it does
}

Plain = Mapping[str, Any]  # what ``Document.model_dump`` gives


def document(document: Document | Plain, fields: Collection[str] | None) -> str:
    """One JSON object."""
    return written(plain(document, fields))


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One JSON array of flat objects."""
    return written(list(rows))


def plain(document: Document | Plain, fields: Collection[str] | None) -> Plain:
    """Give the named fields of a document, or all, as plain data; it may be plain already."""
    data = document if isinstance(document, Mapping) else document.model_dump()
    return data if fields is None else {name: value for name, value in data.items() if name in fields}


def written(data: object) -> str:
    """Write plain data as indented JSON with a line end."""
    pieces: list[str] = []
    _write(data, "\n", pieces.append)
    pieces.append("\n")
    return "".join(pieces)


def _write(value: object, line: str, put: Callable[[str], None]) -> None:
    """Write a value; ``line`` is what begins a line at its depth. By exact type, for that is fast."""
    kind = type(value)
    if kind is dict:
        _write_object(value, line, put)  # type: ignore[arg-type]
    elif kind is list or kind is tuple:
        _write_array(value, line, put)  # type: ignore[arg-type]
    else:
        put(_scalar(value))


def _write_object(value: dict[str, Any], line: str, put: Callable[[str], None]) -> None:
    if tuple(value) in _ON_ONE_LINE or _holds_nothing(value):
        put(_on_line(value))
        return
    inner = f"{line}  "
    before = f"{{{inner}"
    for key, item in value.items():
        kind = type(item)
        if kind is str:
            put(f"{before}{_quoted(key)}: {_quoted(item)}")
        elif item is None:
            put(f"{before}{_quoted(key)}: null")
        elif kind is tuple and item and type(item[0]) is int:
            put(f"{before}{_quoted(key)}: {_row(item)}")
        else:
            put(f"{before}{_quoted(key)}: ")
            _write(item, inner, put)
        before = f",{inner}"
    put(f"{line}}}" if value else "{}")


def _holds_nothing(value: dict[str, Any]) -> bool:
    """Whether it is a section that is all label and heading."""
    return "children" in value and not value["children"] and not value["paragraphs"]


def _write_array(value: Sequence[object], line: str, put: Callable[[str], None]) -> None:
    if not value or all(type(item) is int for item in value):
        put(_row(value))
        return
    inner = f"{line}  "
    before = f"[{inner}"
    for item in value:
        put(before)
        _write(item, inner, put)
        before = f",{inner}"
    put(f"{line}]")


def _row(value: Sequence[object]) -> str:
    """A span, the numbers of a label, or nothing, on one line: JSON writes whole numbers as Python does."""
    return str(list(value))


def _on_line(value: Any) -> str:
    kind = type(value)
    if kind is dict:
        return f"{{{', '.join([f'{_quoted(key)}: {_on_line(item)}' for key, item in value.items()])}}}"
    return _row(value) if kind is list or kind is tuple else _scalar(value)


def _scalar(value: object) -> str:
    """Write what ``json`` writes, in a tenth of the time.

    A whole float as a whole number, one that is not finite as null.
    """
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, float):
        # 395.5万 is 3955000 and not 3955000.0; JSON has no infinity.
        value = int(value) if value.is_integer() else value if isfinite(value) else None
    if value is None:
        return "null"
    kind = type(value)
    if kind is int or kind is float:
        return repr(value)
    if kind is bool:
        return "true" if value else "false"
    if kind is date:
        return f'"{value}"'
    import json  # for what no document has

    return json.dumps(value, default=date.isoformat)
