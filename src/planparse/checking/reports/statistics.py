"""``--statistics``: how often each rule was broken, the most frequent first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from planparse.checking.rule import RULES
from planparse.checking.run import Result


def report(format_: str, results: Sequence[Result]) -> str:
    """A table, or an array for json."""
    counts = Counter(finding.code for result in results for finding in result.findings)
    fixable = Counter(f.code for result in results for f in result.findings if f.edits)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if format_ == "json":
        rows = [
            {
                "code": code,
                "name": RULES[code].name,
                "severity": RULES[code].severity.word,
                "count": count,
                "fixable": fixable[code],
            }
            for code, count in ranked
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    width = len(str(max(counts.values(), default=0)))
    return "".join(
        f"{count:>{width}}  {code}  [{'*' if fixable[code] else ' '}] {RULES[code].name}\n"
        for code, count in ranked
    )
