"""JSON: two spaces of indent, unescaped UTF-8, the key order of the contract, each span on one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document

# A list of two integers over four lines. A JSON string holds no raw line end, so no string can match.
_SPAN = re.compile(r"\[\n +(\d+),\n +(\d+)\n +\]")


def document(document: Document, fields: Collection[str]) -> str:
    """One JSON object."""
    return _SPAN.sub(r"[\1, \2]", document.model_dump_json(indent=2, include=set(fields))) + "\n"


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One JSON array of flat objects."""
    return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"
