"""Whether a figure says how much something grows or shrinks, and by how much it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.lexicon.tracking import GROWTHS, REACHING
from planparse.model.document import Value
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Quantity
    from planparse.model.track import Direction

_RATES = ("%", "‰", "‱", None)
_WORDS = {way: regex(rf"(?:{'|'.join(words)})(?![{REACHING}])") for way, words in GROWTHS.items()}
_TAIL = 4  # characters at the end of a name that may say how it moves
_NEAR = 30  # characters between the name and its figure


def direction(item: Quantity, before: str) -> Direction:
    """Give what a figure says, with the words between its indicator and itself: 居民消费价格涨幅控制在3% is a growth."""
    if item.change != "level" or item.unit not in _RATES:
        return item.change
    between = before[-_NEAR:].rpartition(item.indicator)
    said = between[2] if between[1] else ""
    said += item.indicator[-_TAIL:]  # in tables: 能耗强度降低
    return next((way for way, words in _WORDS.items() if words.search(said)), item.change)


def move(value: Value, way: Direction) -> Value | None:
    """Give a growth with its sign, a decline below zero; nothing for levels and multiples."""
    if way == "increase":
        return value
    return Value(min=-value.max, max=-value.min) if way == "decrease" else None


def arrow(way: str | None) -> str:
    """Give the sign of a direction: ↑ for a growth, ↓ for a decline, × for a multiple."""
    return {"increase": "↑", "decrease": "↓", "multiple": "×"}.get(way or "", "")
