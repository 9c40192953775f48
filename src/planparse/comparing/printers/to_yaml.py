"""YAML: what the JSON says, to the last character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.to_yaml import _dump as written

if TYPE_CHECKING:
    from planparse.model.diff import DocumentDiff


def document(diff: DocumentDiff, stat: bool) -> str:
    """One mapping."""
    return written((diff.summary if stat else diff).model_dump(mode="json"))
