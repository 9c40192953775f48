"""``junit``: one test case a finding, one test suite a file, as most CI servers read it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from planparse.checking.reports.telling import told, where
from planparse.checking.run import Result
from planparse.regex import regex
from planparse.visible import visible

# XML 1.0 2.2 allows no other control characters, no half surrogates.
_FORBIDDEN = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(results: Sequence[Result]) -> str:
    """A file without findings is a test that passed, unless it could not be checked."""
    total = sum(map(_tests, results))
    failed = sum(len(result.findings) for result in results)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<testsuites name="planparse" tests="{total}" failures="{failed}" errors="{_errors(*results)}">',
    ]
    for result in results:
        lines += _suite(result)
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _tests(result: Result) -> int:
    return len(result.findings) + _errors(result) or 1


def _errors(*results: Result) -> int:
    return sum(result.error is not None for result in results)


def _suite(result: Result) -> list[str]:
    count, file = len(result.findings), _attribute(result.file)
    lines = [
        f'  <testsuite name={file} tests="{_tests(result)}" failures="{count}" errors="{_errors(result)}">'
    ]
    if result.error is not None:
        lines += [
            f'    <testcase name="planparse" classname={file} file={file}>',
            f"      <error message={_attribute(result.error)}/>",
            "    </testcase>",
        ]
    elif not count:
        lines.append(f'    <testcase name="planparse" classname={file}/>')
    for f in result.findings:
        name = _attribute(f"{f.code} {f.name} ({f.line}:{f.column})")
        words = escape(_allowed(f"{result.file}:{where(f)}: {told(f)}"))
        lines += [
            f'    <testcase name={name} classname={file} file={file} line="{f.line}">',
            f'      <failure type="{f.severity.word}" message={_attribute(told(f))}>{words}</failure>',
            "    </testcase>",
        ]
    return [*lines, "  </testsuite>"]


def _attribute(text: str) -> str:
    return quoteattr(_allowed(text))


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", visible(text))
