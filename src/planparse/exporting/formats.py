"""The formats, as a table.

A new format is one entry here and one module with ``document(document, fields) -> str``,
``rows(listing, rows) -> str``, or both. Modules are imported when their format is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document


class Format(NamedTuple):
    """One way to write documents, rows or both; all text ends with a line end.

    ``takes_data`` is set where a document may also be plain data, as ``planparse.api.extract_data`` gives it.
    ``separator`` stands between two documents in one file; ``None`` where a file holds one only.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    holds_documents: bool = True
    takes_data: bool = False
    separator: str | None = None

    def document(self, document: Document | Mapping[str, Any], fields: Collection[str] | None = None) -> str:
        """Write the named top-level fields of a document, all by default."""
        text: str = import_module(self.module).document(document, fields)
        return text

    def rows(self, listing: Listing, rows: Sequence[Row]) -> str:
        """Write rows, one item each."""
        text: str = import_module(self.module).rows(listing, rows)
        return text


FORMATS = (
    Format("json", (".json",), "planparse.exporting.to_json", takes_data=True),
    Format("jsonl", (".jsonl", ".ndjson"), "planparse.exporting.to_jsonl", takes_data=True, separator=""),
    Format("yaml", (".yaml", ".yml"), "planparse.exporting.to_yaml", separator="---\n"),
    Format("markdown", (".md", ".markdown"), "planparse.exporting.to_markdown", separator="\n---\n\n"),
    Format("csv", (".csv",), "planparse.exporting.to_csv", holds_documents=False),
)

_BY_NAME = {format_.name: format_ for format_ in FORMATS} | {
    suffix.removeprefix("."): format_ for format_ in FORMATS for suffix in format_.suffixes
}


def by_name(name: str) -> Format | None:
    """Find the format of that name; its suffix without the dot is a name too (``md``, ``yml``)."""
    return _BY_NAME.get(name.lower())


def by_suffix(suffix: str) -> Format | None:
    """Find the format of a file suffix such as ``.json``."""
    return _BY_NAME.get(suffix.lower().removeprefix(".")) if suffix else None
