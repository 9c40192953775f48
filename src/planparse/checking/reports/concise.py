"""``concise``: one line a finding, as compilers print it."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.checking.finding import Finding
from planparse.checking.reports.telling import told, where
from planparse.checking.run import Result
from planparse.visible import visible_line


def report(results: Sequence[Result]) -> str:
    """One line a finding."""
    return "".join(f"{line_of(result, f)}\n" for result in results for f in result.findings)


def line_of(result: Result, finding: Finding) -> str:
    """``file:line:column: CODE severity: message``; an asterisk marks what --fix can mend."""
    mark = " [*]" if finding.edits and result.mendable else ""
    place = f"{visible_line(result.file)}:{where(finding)}"
    return f"{place}: {finding.code}{mark} {finding.severity.word}: {visible_line(told(finding))}"
