"""JSON as ``planparse.exporting`` writes it: the key order of the contract, each span on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.to_json import written

if TYPE_CHECKING:
    from planparse.model.diff import DocumentDiff


def document(diff: DocumentDiff, stat: bool) -> str:
    """One JSON object."""
    return written((diff.summary if stat else diff).model_dump())
