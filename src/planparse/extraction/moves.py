"""From one level to another: 由38%提高到45%, 将16%的税率降至13%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from planparse.extraction.measures import Measure

Move = Literal["", "from", "to"]

BREAK = re.compile("[，。；：！？\n]")
_FROM = re.compile(r"(?:由|从|自)[^由从自]*$")
_MOVE = re.compile(
    r"(?:的[^。，-；]{0,10}?)?(?:[^。，-；]{0,24}?)(?:[高加升降少减增调整展扩宽缩短长落大复涨变更改]|转|跃|跌)(?:到|至|为)"
)


def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause that holds ``at`` begins; no further back than ``floor`` or 120 characters."""
    start = max(floor, at - 120)
    found = BREAK.search(text[start:at][::-1])  # the last one: one search backwards
    return at - found.start() if found else start


def moves(text: str, start: int, found: Sequence[Measure]) -> list[Move]:
    """For each figure of a sentence that begins at ``start``: where a change starts, where it ends, or neither."""
    kinds: list[Move] = [""] * len(found)
    for i in range(len(found) - 1):
        one, other = found[i], found[i + 1]
        if (one.unit != other.unit and other.unit is not None) or other.span[0] - one.span[1] > 40:
            continue
        between = _MOVE.match(text, one.span[1], other.span[0])
        if between is None or between.end() < one.span[1]:
            continue
        opens = _FROM.search(text, clause_start(text, one.span[0], start), one.span[0])
        if opens or (text.startswith(("的", "降", "提", "增"), one.span[1]) and other.change == "level"):
            kinds[i], kinds[i + 1] = "from", "to"
    return kinds
