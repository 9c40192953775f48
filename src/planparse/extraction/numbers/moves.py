"""A sentence with figures: its clauses, and which of its figures are two levels of one thing (由38%提高到45%)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.units import Unit
from planparse.regex import regex

Move = Literal["", "from", "to"]

BREAK = regex("[，。；：！？\n]")
_FROM = regex(r"(?:由|从|自)[^由从自]*$")
# A verb of change may stand behind a comma: 由每吨3元，调整为4元.
_MOVE = regex(
    r"(?:，(?=[统相调提降增上下改变放延缩]))?(?:的[^。，-；]{0,10}?)?(?:[^。，-；]{0,24}?)(?:[高加升降少减增调整展扩宽缩短长落大复涨变更改]|转|跃|跌)(?:到|至|为)"
)


class Sentence(NamedTuple):
    """A unit and its figures; for each figure where its clause begins, and whether a change starts or ends with it."""

    unit: Unit
    figures: Sequence[Measure]
    clauses: Sequence[int]
    kinds: Sequence[Move]


def sentence(text: str, unit: Unit, figures: Sequence[Measure]) -> Sentence:
    """A unit with its figures, its clauses found once for all who ask."""
    clauses = [clause_start(text, one.span[0], unit.start) for one in figures]
    return Sentence(unit, figures, clauses, _moves(text, figures, clauses))


def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause that holds ``at`` begins; no further back than ``floor`` or 120 characters."""
    start = max(floor, at - 120)
    found = BREAK.search(text[start:at][::-1])  # the last one: one search backwards
    return at - found.start() if found else start


def _moves(text: str, found: Sequence[Measure], clauses: Sequence[int]) -> list[Move]:
    """For each figure where a change starts, where it ends, or neither: 将16%的税率降至13%."""
    kinds: list[Move] = [""] * len(found)
    for i in range(len(found) - 1):
        one, other = found[i], found[i + 1]
        if (one.unit != other.unit and other.unit is not None) or other.span[0] - one.span[1] > 40:
            continue
        between = _MOVE.match(text, one.span[1], other.span[0])
        if between is None or between.end() < one.span[1]:
            continue
        opens = _FROM.search(text, clauses[i], one.span[0])
        if opens or (text.startswith(("的", "降", "提", "增"), one.span[1]) and other.change == "level"):
            kinds[i], kinds[i + 1] = "from", "to"
    return kinds
