"""JSON Lines: one compact object per line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.to_json import Plain, plain, written

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document


def document(document: Document | Plain, fields: Collection[str] | None) -> str:
    """One line."""
    return written(plain(document, fields))


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One line per row."""
    return "".join(map(written, rows))
