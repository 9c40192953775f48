"""Chinese text in columns of a terminal: how wide columns are, and where lines break.

A Chinese character takes two columns. No line begins with a closing mark or ends with an opening one (避头尾,
W3C Requirements for Chinese Text Layout 3.1.7), and a number or a Latin word is not broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2  # columns between two columns of a table
LEAST = 4  # two Chinese characters

_WHOLE = regex(  # what stays on one line: a word or a character, with the marks that cling to it
    r"[（《〈“‘〔【「『(\[]*(?:[0-9A-Za-z][0-9A-Za-z.,_-]*|.)[，。、；：！？…）》〉”’〕】」』％%‰),.;:!?\]]*",
    re.DOTALL,
)


def fold(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns, at blanks where what stands between them fits on a line."""
    return [part for line in text.split("\n") for part in _folded(line, width)]


def _folded(text: str, width: int) -> list[str]:
    lines = [""]
    left = width
    for chunk in filter(None, text.split(" ")):
        room = left - 1 if lines[-1] else left
        if room < cell_len(chunk) <= width or room < LEAST:
            lines.append("")
            left = width
        elif lines[-1]:
            lines[-1] += " "
            left -= 1
        for piece in _WHOLE.findall(chunk):
            rest = piece
            if cell_len(rest) > left and lines[-1]:
                lines.append("")
                left = width
            if cell_len(rest) > width:
                *full, rest = chop_cells(rest, width)
                lines[-1:] = [*full, ""]
            lines[-1] += rest
            left -= cell_len(rest)
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def fitted(
    columns: Sequence[Sequence[str]], weights: Sequence[int], whole: Sequence[bool], width: int
) -> list[int]:
    """Give each column, title and cells, the room it wants.

    If there is too little, long ones share what short ones leave.

    They share by ``weights``; a ``whole`` column always has the room it wants. No title is broken while there is room
    for all of them.
    """
    titles = [cell_len(cells[0]) for cells in columns]
    left = width - GAP * len(columns)
    given = [max(LEAST, title) if sum(titles) <= left else LEAST for title in titles]
    wanted = [max(map(cell_len, cells)) - least for cells, least in zip(columns, given, strict=True)]
    left -= sum(given)
    order = sorted(range(len(columns)), key=lambda at: (not whole[at], wanted[at] / weights[at]))
    for done, at in enumerate(order):
        share = left * weights[at] // sum(weights[other] for other in order[done:])
        more = max(0, wanted[at] if whole[at] else min(wanted[at], share))
        given[at] += more
        left -= more
    return given
