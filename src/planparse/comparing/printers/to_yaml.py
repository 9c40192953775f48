"""YAML: what the JSON says, to the last character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.to_yaml import _dump as written

if TYPE_CHECKING:
    from planparse.comparing.printers.report import Report


def document(report: Report) -> str:
    """One mapping."""
    return written((report.diff.summary if report.stat else report.diff).model_dump(mode="json"))
