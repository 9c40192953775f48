"""Tables in running text."""
from __future__ import annotations
from collections.abc import Sequence
from planparse.cleaning import CleanText
from planparse.structure.lines import Line
from planparse.structure.outline import Grid


def find_tables(clean: CleanText, lines: Sequence[Line]) -> tuple[list[Grid], set[int]]:
    return [], set()
