"""``jsonl``: one finding a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from planparse.checking.reports.json_ import record
from planparse.checking.run import Result


def report(results: Sequence[Result]) -> str:
    """One JSON object a line."""
    return "".join(
        json.dumps(record(result.file, finding) | {"profile": result.profile}, ensure_ascii=False) + "\n"
        for result in results
        for finding in result.findings
    )
