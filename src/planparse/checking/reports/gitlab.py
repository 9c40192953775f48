"""``gitlab``: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from planparse.checking.finding import Finding
from planparse.checking.reports.telling import told
from planparse.checking.rule import Severity
from planparse.checking.run import Result
from planparse.visible import encodable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(results: Sequence[Result]) -> str:
    """An array of issues; GitLab wants each fingerprint once."""
    issues: list[dict[str, Any]] = []
    for result in results:
        seen: Counter[str] = Counter()
        file = encodable(Path(result.file).as_posix())
        for f in result.findings:
            seen[f.fingerprint] += 1
            identity = f"{encodable(result.file)}\0{f.fingerprint}\0{seen[f.fingerprint]}"
            issues.append(
                {
                    "type": "issue",
                    "check_name": f.code,
                    "description": told(f),
                    "severity": _SEVERITIES[f.severity],
                    "fingerprint": sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
                    "location": {"path": file, **_place(f)},
                }
            )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _place(finding: Finding) -> dict[str, Any]:
    """Lines of a text; of a web page that of the file, in which the columns of what was read do not count."""
    if finding.location and finding.location.file_line:
        return {"lines": {"begin": finding.location.file_line, "end": finding.location.file_line}}
    return {
        "positions": {
            "begin": {"line": finding.line, "column": finding.column},
            "end": {"line": finding.end_line, "column": finding.end_column},
        }
    }
