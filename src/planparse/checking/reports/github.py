"""``github``: workflow commands, which GitHub Actions shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.checking.rule import Severity
from planparse.checking.run import Result
from planparse.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(results: Sequence[Result]) -> str:
    """One command a finding."""
    lines = []
    for result in results:
        for f in result.findings:
            place = f"file={_property(result.file)},line={f.line},endLine={f.end_line}"
            if f.line == f.end_line:  # columns count only within one line
                place += f",col={f.column},endColumn={max(f.column, f.end_column - 1)}"
            title = _property(f"planparse ({f.code})")
            lines.append(
                f"::{_COMMANDS[f.severity]} {place},title={title}::{_data(f'{f.code} {f.message}')}\n"
            )
    return "".join(lines)


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
