"""JSON as ``planparse.exporting`` writes it: the key order of the contract, each span on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.to_json import written

if TYPE_CHECKING:
    from planparse.comparing.printers.report import Report


def document(report: Report) -> str:
    """One JSON object."""
    return written((report.diff.summary if report.stat else report.diff).model_dump())
