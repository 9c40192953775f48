"""Wholes whose parts are told in a clause or a sentence of their own: 共抽检820批次。…，其中流通环节460批次、餐饮环节250批次."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.page import Page
from planparse.lexicon.wholes import ALTOGETHER, OF_WHICH
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Quantity

_OF_WHICH, _ALTOGETHER = regex(OF_WHICH), regex(ALTOGETHER)
_ALIKE = 2  # characters with which the names of all parts end: 流通环节, 餐饮环节
_SAME = 4  # characters with which the name of the whole ends as theirs do: 规划面积
_MOST = 20  # figures before and behind 其中
_CLAUSE = 30  # characters before a figure in which its clause begins


class Apart(NamedTuple):
    """A figure, and those of its parts; all of one unit."""

    total: Quantity
    parts: list[Quantity]


def told_apart(page: Page) -> Iterator[Apart]:
    """The figures behind 其中, in one paragraph with a figure that is of all of them.

    The parts are of one kind, by the ends of their names, and the whole is told as such (共) or measured by the same
    name (规划面积 of 东片区规划面积).
    """
    quantities = page.quantities
    starts = [quantity.span[0] for quantity in quantities]
    for match in _OF_WHICH.finditer(page.text):
        line = page.line_of(match.start())
        at = bisect_left(starts, match.start())
        last = min(at + _MOST, bisect_right(starts, line[1]))
        first = max(at - _MOST, bisect_left(starts, line[0]))
        parts = [q for q in quantities[at:last] if _is_amount(q)]
        parts = [q for q in parts if q.unit == parts[0].unit]
        end = _common_end([part.indicator for part in parts])
        if len(parts) < 2 or len(end) < _ALIKE or page.in_table(match.start()):
            continue
        before = [q for q in quantities[first:at] if _is_amount(q) and q.unit == parts[0].unit]
        total = next((q for q in reversed(before) if _is_whole(page, q, end)), None)
        if total:
            yield Apart(total, parts)


def _is_amount(quantity: Quantity) -> bool:
    return quantity.change == "level" and quantity.comparator == "eq" and quantity.unit not in (None, "%")


def _is_whole(page: Page, quantity: Quantity, end: str) -> bool:
    """Is a figure told as one of all, or measured by the same words as the parts?"""
    words = page.text[max(0, quantity.span[0] - _CLAUSE) : quantity.span[0]]
    clause = words[max(words.rfind(mark) for mark in "，。；：、\n") + 1 :]
    return bool(_ALTOGETHER.search(clause)) or len(_common_end([quantity.indicator, end])) >= _SAME


def _common_end(names: Sequence[str]) -> str:
    """How all names end, if they are different and that is not all of any."""
    if len(names) < 2 or len(set(names)) < len(names) or not all(names):
        return ""
    letters = zip(*(reversed(name) for name in names), strict=False)
    size = sum(1 for _ in takewhile(lambda them: len(set(them)) == 1, letters))
    return names[0][len(names[0]) - size :]
