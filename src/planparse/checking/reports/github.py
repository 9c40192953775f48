"""``github``: workflow commands, which GitHub Actions shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.checking.finding import Finding
from planparse.checking.reports.telling import told
from planparse.checking.rule import Severity
from planparse.checking.run import Result
from planparse.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(results: Sequence[Result]) -> str:
    """One command a finding."""
    lines = []
    for result in results:
        for f in result.findings:
            here = f.location.file_line if f.location else None
            place = f"file={_property(result.file)},line={here or f.line},endLine={here or f.end_line}"
            if (
                f.line == f.end_line and not here
            ):  # columns count only within one line, and in the text that was read
                place += f",col={f.column},endColumn={max(f.column, f.end_column - 1)}"
            title = _property(f"planparse ({f.code})")
            lines.append(
                f"::{_COMMANDS[f.severity]} {place},title={title}::{_data(f'{f.code} {_words(f)}')}\n"
            )
    return "".join(lines)


def _words(finding: Finding) -> str:
    """What is said of the line; of a file that is no text the place in it, too, for its lines are not shown."""
    place = finding.location.words if finding.location else ""
    return f"{told(finding)} [{place}]" if place else told(finding)


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
