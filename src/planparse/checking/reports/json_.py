"""``json``: one array of all findings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from planparse.checking.finding import Finding, Place
from planparse.checking.reports.telling import listed
from planparse.checking.rule import message
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
        "location": finding.location.data() if finding.location else None,
        "section": finding.section,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "template": finding.template,
        "parts": dict(finding.parts),
        "count": finding.count,
        "places": [_place(finding.template, place) for place in finding.places],
        "fingerprint": finding.fingerprint,
        "fix": [{"span": [e.start, e.end], "text": e.text} for e in listed(finding)] or None,
    }


def _place(template: str, place: Place) -> dict[str, Any]:
    """One of the places of a gathered finding, with the message that it would have by itself."""
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "span": list(place.span),
        "location": place.location.data() if place.location else None,
        "message": message(template, dict(place.parts)),
        "parts": dict(place.parts),
    }
