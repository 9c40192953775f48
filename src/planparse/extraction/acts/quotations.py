"""New wording that an amending decision quotes (第五条修改为：“…。…。”): it binds where it goes, not here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.extraction.units import Unit
from planparse.regex import regex

_MOST = 5000  # characters of one quotation; an article has a few hundreds
# 修改为：“, 增加一条：“, 增加一款，作为第二款：“
_OPENING = regex("：(?<=[为条款项句章节]：)[ 　\n]{0,6}“")
_MARK = regex("[“”]")
_SENTENCE_END = regex("[。；！？\n]")


def outside_quotations(text: str, units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without those inside quoted wording of several sentences; the one that leads to it ends there."""
    spans = list(_quotations(text))
    return list(_outside(units, spans)) if spans else units


def _outside(units: Sequence[Unit], spans: list[tuple[int, int]]) -> Iterator[Unit]:
    number = 0
    for unit in units:
        while number < len(spans) and spans[number][1] <= unit.start:
            number += 1
        if number == len(spans) or unit.end <= spans[number][0]:
            yield unit
        elif unit.start < spans[number][0]:
            yield unit._replace(end=spans[number][0])
        elif unit.end > spans[number][1] + 1:  # more than the stop that ends the sentence
            yield unit._replace(start=spans[number][1])


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where quoted wording of several sentences begins and ends, its marks included."""
    read_to = 0
    for opening in _OPENING.finditer(text):
        start = opening.end() - 1
        if start < read_to:
            continue
        end = _closing(text, start)
        # One that is never closed makes the marks near it doubtful; to step over them keeps this linear.
        read_to = end or start + _MOST
        if end and _SENTENCE_END.search(text, start, end - 2):
            yield start, end


def _closing(text: str, start: int) -> int:
    """Where the quotation ends that opens at ``start``; 0 where it does not. Each paragraph of it may open it again."""
    depth = 0
    for match in _MARK.finditer(text, start, start + _MOST):
        at = match.start()
        if match[0] == "”":
            depth -= 1
            if not depth:
                return at + 1
        elif depth != 1 or text[at - 1] not in "\n 　":
            depth += 1
    return 0
