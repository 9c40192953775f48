"""JSON Lines: one compact object per line."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from planparse.exporting.to_json import Plain, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=date.isoformat).encode


def document(document: Document | Plain, fields: Collection[str] | None) -> str:
    """One line."""
    return f"{_compact(plain(document, fields))}\n"


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One line per row."""
    return "".join(f"{_compact(row)}\n" for row in rows)
