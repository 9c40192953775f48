"""``text``: location, code, message; below it the source line with carets under what is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from planparse.checking.finding import Finding
from planparse.checking.reports.concise import line_of
from planparse.checking.run import Result

_WIDTH = 100  # cells of a source line that are shown; a paragraph may have a thousand
_BEFORE = 36  # of them before the finding, where the line is cut


def report(results: Sequence[Result]) -> str:
    """One block a finding."""
    return "".join(
        f"{line_of(result, finding)}\n{excerpt(finding)}\n"
        for result in results
        for finding in result.findings
    )


def excerpt(finding: Finding) -> str:
    """The source line, cut to what is of interest, with carets that stand under it in a terminal."""
    line, (left_out, rest) = finding.quote, finding.cut
    first = finding.column - 1 - left_out
    last = finding.end_column - 1 - left_out if finding.end_line == finding.line else len(line)
    begin = _cut(line, first) if left_out or rest or cells(line) > _WIDTH else 0
    shown, end = _shown(line, begin)
    before = ("…" if begin or left_out else "") + "".join(map(_visible, line[begin:first]))
    within = "".join(map(_visible, line[first : min(last, end)]))
    after = "…" if end < len(line) or rest else ""
    margin = " " * len(str(finding.line))
    return (
        f"{margin} |\n"
        f"{finding.line} | {'…' if begin or left_out else ''}{shown}{after}\n"
        f"{margin} | {' ' * cells(before)}{'^' * max(1, cells(within))}\n"
    )


def cells(text: str) -> int:
    """The columns that a terminal takes: two for wide and full-width characters (UAX 11), none for marks."""
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if " " <= char < "\x7f":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _visible(char: str) -> str:
    """Tabs and control characters would move the caret."""
    return char if char.isprintable() or char == "\u3000" else " "


def _cut(line: str, first: int) -> int:
    room = 0
    for at in range(first, 0, -1):
        room += _cells(line[at - 1])
        if room > _BEFORE:
            return at
    return 0


def _shown(line: str, begin: int) -> tuple[str, int]:
    return "".join(_visible(char) for char in _fitting(line, begin)), begin + sum(
        1 for _ in _fitting(line, begin)
    )


def _fitting(line: str, begin: int) -> Iterator[str]:
    room = _WIDTH
    for char in line[begin:]:
        room -= _cells(char)
        if room < 0:
            return
        yield char
