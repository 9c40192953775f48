"""Mechanical fixes: edits put into the source."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from difflib import unified_diff
from typing import TYPE_CHECKING

from planparse.checking.finding import Finding
from planparse.checking.rule import Edit
from planparse.errors import PlanparseError
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from planparse.reading import SourceText


class UnsettledError(PlanparseError):
    """Fixes that undo each other."""


_PASSES = 10  # a fix may uncover another; a text that is still not settled stays as it is then
# Python writes utf-16 in the byte order of the machine.
_MARKED = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def apply(text: str, findings: Iterable[Finding]) -> tuple[str, int]:
    """Make the edits of each fix, whole or not at all; one that overlaps an earlier one waits. Counts fixes."""
    pieces: list[str] = []
    at = fixed = 0
    taken: list[Edit] = []
    end = -1
    fixes = [(sorted(fix), finding.code) for finding in findings for fix in finding.fixes]
    for edits, _ in sorted(fixes, key=lambda fix: (fix[0][0], fix[1])):
        if edits[0].start >= end and edits[0].start > (taken[-1].start if taken else -1):
            taken += edits
            end = edits[-1].end
            fixed += 1
    for start, stop, new in taken:
        pieces += text[at:start], new
        at = stop
    return "".join((*pieces, text[at:])), fixed


def fixed_text(
    source: SourceText, findings: list[Finding], check: Callable[[SourceText], list[Finding]]
) -> tuple[SourceText, list[Finding], int]:
    """Fix until nothing more can be: the text after, what is still found in it, and how many fixes were made.

    Raises ``UnsettledError`` where a text comes back: each of two fixes undoes what the other made.
    """
    total = 0
    seen = {source.text: 0}
    codes: list[set[str]] = []
    for _ in range(_PASSES):
        text, fixed = apply(source.text, findings)
        if not fixed or text == source.text:
            break
        codes.append({finding.code for finding in findings if finding.fixes})
        if text in seen:
            raise UnsettledError(_unsettled(source.name, codes[seen[text] :]))
        seen[text] = len(codes)
        source = source._replace(text=text)
        findings = check(source)
        total += fixed
    return source, findings, total


def _unsettled(name: str, codes: Iterable[set[str]]) -> str:
    named = ", ".join(sorted(set().union(*codes)))
    return f"{name}: the fixes of {named} undo each other, and nothing was changed; leave one out with --ignore, or mend its words"


def diff(name: str, old: str, new: str) -> str:
    """The fixes as a unified diff."""
    name = visible_line(name)
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(before, after, fromfile=name, tofile=name)
    )


def encode_like(data: bytes, old: str, new: str, encoding: str) -> bytes | None:
    """The new text in the bytes of the old file: its encoding, its byte order mark. ``None`` where that cannot be."""
    for mark, codec in ((b"", encoding), *_MARKED):
        try:
            if mark + old.encode(codec) == data:
                return mark + new.encode(codec)
        except UnicodeEncodeError:
            continue
    return None
