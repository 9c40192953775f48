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
from planparse.checking.finding import Finding, Place
from planparse.checking.reports.telling import listed, told
from planparse.checking.rule import RULES, Edit, Rule, Severity, message
from planparse.checking.run import Result
from planparse.reading.location import Location
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
    location = _location(finding, artifact)
    if finding.section:
        location.setdefault("logicalLocations", []).append(
            {"fullyQualifiedName": finding.section, "kind": "section"}
        )
    entry: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": told(finding)},
        "locations": [location],
        "partialFingerprints": {"planparse/v1": f"{finding.fingerprint}:{occurrence}"},
        # Placeholders of SARIF (message.arguments) are numbers; these have names, and a template may be of one finding alone.
        "properties": {"template": finding.template, "parts": dict(finding.parts)},
    }
    if finding.count > 1:
        entry["occurrenceCount"] = finding.count
    if finding.places:
        entry["relatedLocations"] = [
            _location(place, artifact)
            | {"id": number, "message": {"text": message(finding.template, dict(place.parts))}}
            for number, place in enumerate(finding.places[1:], 1)
        ]
    replacements = [_replacement(edit) for edit in listed(finding)]
    if replacements and finding.location is None:  # else they are of what was read, and would damage the file
        entry["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}]}]
    return entry


def _replacement(edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
        "insertedContent": {"text": edit.text},
    }


def _location(at: Finding | Place, artifact: dict[str, str]) -> dict[str, Any]:
    """A place: lines of a text, characters of what was read of another file, and where these stand in it."""
    start, end = at.span
    here = at.location
    region: dict[str, Any] = {"charOffset": start, "charLength": end - start}
    if here is None:
        region |= {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
        }
    elif here.file_line:  # of the file; its characters are not those that were read
        region = {"startLine": here.file_line, "startColumn": here.column or 1}
    elif here.page:
        region["properties"] = {name: value for name, value in here.data().items() if name in ("page", "box")}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    if here and (within := _within(here)):
        kind, path = within
        properties = {n: at for n, at in here.data().items() if n in ("offset", "line", "column")}
        location["logicalLocations"] = [
            {"fullyQualifiedName": path, "name": here.words, "kind": kind, "properties": properties}
        ]
    return location


def _within(here: Location) -> tuple[str, str] | None:
    """The kind and the name of a place within a file: a run, a paragraph, a cell, a part."""
    part = f"{here.part}/" if here.part else ""
    if here.run:
        return "run", f"{part}p[{here.paragraph}]/r[{here.run}]"
    if here.paragraph:
        return "paragraph", f"{part}p[{here.paragraph}]"
    if here.sheet is not None:
        return ("cell", f"{here.sheet}!{here.cell}") if here.cell else ("sheet", here.sheet)
    return ("part", here.part) if here.part else None


def _uri(file: str) -> str:
    """A relative reference stays one, so that a service finds the file in the repository."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
