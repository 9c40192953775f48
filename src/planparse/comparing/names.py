"""Names of indicators made comparable: 提出国内生产总值增长 and 经济增长预期目标 both mean 国内生产总值."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.sequences import longest_common
from planparse.comparing.similar import ink
from planparse.lexicon.tracking import LEADS, PAYERS, SYNONYM, SYNONYMS, TAILS

if TYPE_CHECKING:
    from planparse.model import Quantity

_ONE_NAME = {name: names[0] for names in SYNONYMS for name in names}
_LEAST = 2  # characters that a name keeps
_LONGEST = 100  # of the longest; what is longer is no name but a text without stops


class Name(NamedTuple):
    """What an indicator is called in all versions, and how sure it is that this one is meant."""

    key: str
    score: float


class Namer:
    """Names indicators; remembers what it has seen."""

    def __init__(self) -> None:
        self._seen: dict[str, Name] = {}

    def name(self, indicator: str) -> Name:
        """Give the name under which an indicator is tracked."""
        if indicator not in self._seen:
            bare = _bare(ink(unicodedata.normalize("NFKC", simplified(indicator[:_LONGEST]))))
            key = _ONE_NAME.get(bare, bare)
            self._seen[indicator] = Name(key, 1.0 if key == bare else SYNONYM)
        return self._seen[indicator]


def likeness_of_names(one: str, other: str) -> float:
    """Compare two names, from 0 to 1. The same words in another order are nearly the same name."""
    if one == other:
        return 1.0
    in_order = 2 * len(longest_common(one, other)) / (len(one) + len(other))
    if sorted(one) == sorted(other):
        return 0.95
    # What one name has and the other lacks may well make it another indicator: 登记失业率, 调查失业率.
    return 0.95 * in_order


def tells(key: str) -> bool:
    """Whether a name says what is measured."""
    return bool(key) and not key.endswith(PAYERS)


def is_difference(item: Quantity) -> bool:
    """Whether a figure says how much something grows or shrinks. In percent that is a rate, and rates are levels."""
    return item.change in ("increase", "decrease") and item.unit not in ("%", "‰", "百分点")


def _bare(name: str) -> str:
    """Take away what says nothing of the thing measured, from both ends, as long as something is left."""
    while True:
        shorter = next(
            (
                name.removeprefix(word)
                for word in LEADS
                if name.startswith(word) and len(name) - len(word) >= _LEAST
            ),
            name,
        )
        shorter = next(
            (
                shorter.removesuffix(word)
                for word in TAILS
                if shorter.endswith(word) and len(shorter) - len(word) >= _LEAST
            ),
            shorter,
        )
        if shorter == name:
            return name
        name = shorter


def simplified(text: str) -> str:
    """Give a text in simplified script; one that has nothing else is read by its encoding alone."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        from planparse.cleaning import rescript

        return rescript(text, "simplified")
    return text
