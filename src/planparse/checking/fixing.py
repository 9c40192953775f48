"""Mechanical fixes: edits put into the source."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from difflib import unified_diff
from typing import TYPE_CHECKING

from planparse.checking.finding import Finding
from planparse.checking.rule import Edit
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from planparse.reading import SourceText

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
    """Fix until nothing more can be: the text after, what is still found in it, and how many fixes were made."""
    total = 0
    for _ in range(_PASSES):
        text, fixed = apply(source.text, findings)
        if not fixed or text == source.text:
            break
        source = source._replace(text=text)
        findings = check(source)
        total += fixed
    return source, findings, total


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
