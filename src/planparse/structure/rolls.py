"""Rolls: lines of a name and an office, one below the other, which wide gaps divide as they do the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from planparse.cleaning import CleanText
from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.named_twice import ROLL
from planparse.regex import regex

_ROLL = regex(ROLL)


def without_rolls(clean: CleanText, lines: Sequence[Line], rows: Sequence[list[Range]]) -> list[list[Range]]:
    """The rows of a table among lines, without those of rolls.

    A roll beside other rows, such as a header, is a table.
    """
    kept = list(rows)
    for is_roll, group in groupby(range(len(rows)), lambda at: _is_entry(clean, lines[at], rows[at])):
        if not is_roll:
            continue
        run = list(group)
        first, after = run[0], run[-1] + 1
        if not any(len(row) > 1 for row in (*rows[first - 1 : first], *rows[after : after + 1])):
            kept[first:after] = [[] for _ in run]
    return kept


def _is_entry(clean: CleanText, line: Line, row: Sequence[Range]) -> bool:
    return bool(row) and _ROLL.fullmatch(clean.raw, line.start, line.end) is not None
