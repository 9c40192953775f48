"""Chinese text in columns of a terminal: how wide columns are, and where lines break.

A Chinese character takes two columns. No line begins with a closing mark or ends with an opening one (避头尾,
W3C Requirements for Chinese Text Layout 3.1.7), and a number or a Latin word is not broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2  # columns between two columns of a table
LEAST = 4  # two Chinese characters

_WHOLE = re.compile(  # what stays on one line: a word or a character, with the marks that cling to it
    r"[（《〈“‘〔【「『(\[]*(?:[0-9A-Za-z][0-9A-Za-z.,_-]*|.)[，。、；：！？…）》〉”’〕】」』％%‰),.;:!?\]]*|\n",
    re.DOTALL,
)


def fold(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns."""
    lines = [""]
    left = width
    for piece in _WHOLE.findall(text):
        if piece == "\n":
            lines.append("")
            left = width
            continue
        needed = cell_len(piece)
        if piece == " " and (needed > left or not lines[-1]):
            continue  # no line begins with a blank
        if needed > left and lines[-1]:
            lines.append("")
            left = width
        if needed > width:
            *full, piece = chop_cells(piece, width)
            lines[-1:] = [*full, ""]
            needed = cell_len(piece)
        lines[-1] += piece
        left -= needed
    return [line.rstrip(" ") for line in lines]


def fitted(
    columns: Sequence[Sequence[str]], weights: Sequence[int], whole: Sequence[bool], width: int
) -> list[int]:
    """Give each column, a list of cells, the room it wants; if there is too little, long ones share what short ones leave.

    They share by ``weights``; a ``whole`` column always has the room it wants.
    """
    wanted = [max(map(cell_len, cells), default=0) for cells in columns]
    left = width - GAP * len(columns)
    given = [0] * len(columns)
    order = sorted(range(len(columns)), key=lambda at: (not whole[at], wanted[at] / weights[at]))
    for done, at in enumerate(order):
        share = left * weights[at] // sum(weights[other] for other in order[done:])
        given[at] = max(LEAST, wanted[at] if whole[at] else min(wanted[at], share))
        left -= given[at]
    return given
