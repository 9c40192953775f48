"""Lines put together: what stands between the last character of one and the first of the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.cleaning.labels import match_label
from planparse.reading.pages.lines import Line
from planparse.reading.pages.spacing import is_wide
from planparse.regex import regex

STOPS = frozenset("。；！？：;:!?.")
_SOFT_HYPHEN = "\xad"
_ADDRESS = regex(r"(?:https?://|www\.)[!-~]*$")
_ROOM = 1.0  # characters of a line of a cell that may be left free before the next one


def glue(before: str, after: str) -> str:
    """The two as one: nothing between hanzi, a blank between words, and no hyphen that only the line end called for."""
    if not (before and after):
        return before + after
    if before.endswith(_SOFT_HYPHEN):
        return before[:-1] + after
    if is_wide(before[-1]) or is_wide(after[0]):
        return before + after
    whole = before[-1].isdigit() and after[0].isdigit()
    if whole or before[-1] in "-/" or _ADDRESS.search(before):
        return before + after
    return f"{before} {after}"


def joined(lines: Sequence[Line], right: float) -> str:
    """The text of a cell: its lines as one, a blank where another paragraph begins."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text = f"{text} {line.text}" if _starts(before, line, right) else glue(text, line.text)
    return text


def _starts(before: Line, line: Line, right: float) -> bool:
    if match_label(line.text, 0, len(line.text)) and before.text[-1] in STOPS:
        return True
    return before.text[-1] in "。；" and right - before.right > line.unit + _ROOM * line.size
