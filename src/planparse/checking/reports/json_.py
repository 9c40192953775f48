"""``json``: one array of all findings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from planparse.checking.finding import Finding
from planparse.checking.run import Result
from planparse.visible import encodable


def report(results: Sequence[Result]) -> str:
    """An array, empty where nothing was found."""
    found = [
        record(result.file, finding) | {"profile": result.profile}
        for result in results
        for finding in result.findings
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def record(file: str, finding: Finding) -> dict[str, Any]:
    """A finding as plain data; ``fix`` is ``null`` where there is none that is safe."""
    return {
        "file": encodable(file),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "span": list(finding.span),
        "section": finding.section,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "parts": dict(finding.parts),
        "fingerprint": finding.fingerprint,
        "fix": [{"span": [e.start, e.end], "text": e.text} for e in finding.edits] or None,
    }
