"""``sarif``: the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services read."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from planparse import __version__
from planparse.checking.finding import Finding
from planparse.checking.rule import RULES, Rule, Severity
from planparse.checking.run import Result
from planparse.visible import encodable

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def report(results: Sequence[Result]) -> str:
    """One run; columns and offsets count code points, as everywhere in planparse."""
    codes = {code: index for index, code in enumerate(RULES)}
    run = {
        "tool": {
            "driver": {"name": "planparse", "version": __version__, "rules": [*map(_rule, RULES.values())]}
        },
        "artifacts": [
            {"location": {"uri": _uri(result.file)}, "properties": {"profile": result.profile}}
            for result in results
            if result.profile
        ],
        "columnKind": "unicodeCodePoints",
        "results": [entry for result in results for entry in _entries(result, codes)],
    }
    if any(result.error for result in results):
        run["invocations"] = [
            {
                "executionSuccessful": False,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": encodable(result.error)}}
                    for result in results
                    if result.error
                ],
            }
        ]
    return (
        json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.reason},
        "help": {"text": f"Source: {rule.source}. 'planparse rule {rule.code}' has examples."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _entries(result: Result, codes: dict[str, int]) -> list[dict[str, Any]]:
    uri = _uri(result.file)
    seen: Counter[str] = Counter()
    entries = []
    for finding in result.findings:
        seen[finding.fingerprint] += 1
        entries.append(_entry(finding, uri, codes[finding.code], seen[finding.fingerprint]))
    return entries


def _entry(finding: Finding, uri: str, index: int, occurrence: int) -> dict[str, Any]:
    artifact = {"uri": uri}
    start, end = finding.span
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": start,
        "charLength": end - start,
    }
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    if finding.section:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.section, "kind": "section"}]
    entry: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"planparse/v1": f"{finding.fingerprint}:{occurrence}"},
    }
    if finding.edits:
        replacements = [
            {
                "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
                "insertedContent": {"text": edit.text},
            }
            for edit in finding.edits
        ]
        entry["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}]}]
    return entry


def _uri(file: str) -> str:
    """A relative reference stays one, so that a service finds the file in the repository."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
