"""``rdjson``: the Reviewdog Diagnostic Format. Its columns count UTF-8 bytes, not characters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from planparse.checking.finding import Finding
from planparse.checking.reports.telling import told
from planparse.checking.run import Result
from planparse.visible import encodable


def report(results: Sequence[Result]) -> str:
    """One diagnostic a finding."""
    diagnostics = [_diagnostic(result.file, f) for result in results for f in result.findings]
    data = {"source": {"name": "planparse"}, "diagnostics": diagnostics}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(file: str, finding: Finding) -> dict[str, Any]:
    return {
        "message": told(finding),
        "location": {"path": encodable(file), "range": _range(finding)},
        "severity": finding.severity.name,
        "code": {"value": finding.code},
    }


def _range(finding: Finding) -> dict[str, Any]:
    """Lines of a text; of a web page that of the file, in which the columns of what was read do not count."""
    if finding.location and finding.location.file_line:
        return {"start": {"line": finding.location.file_line}}
    start, end = finding.bytes
    return {
        "start": {"line": finding.line, "column": start},
        "end": {"line": finding.end_line, "column": end},
    }
