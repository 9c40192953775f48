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
    start, end = finding.bytes
    return {
        "message": told(finding),
        "location": {
            "path": encodable(file),
            "range": {
                "start": {"line": finding.line, "column": start},
                "end": {"line": finding.end_line, "column": end},
            },
        },
        "severity": finding.severity.name,
        "code": {"value": finding.code},
    }
