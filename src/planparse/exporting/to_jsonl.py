"""JSON Lines: one compact object per line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document


def document(document: Document, fields: Collection[str]) -> str:
    """One line."""
    return document.model_dump_json(include=set(fields)) + "\n"


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One line per row."""
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
