"""Ratios: 师生比不低于1∶18, 按1：1的比例配套. Two figures and a colon are a time, a label or a score as often; the words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.patterns import places
from planparse.lexicon.comparators import RATIO_AFTER, RATIO_BEFORE
from planparse.regex import regex

_SIGNS = ":：∶"
_RATIO = regex(rf"(?<![\d.{_SIGNS}])(\d+(?:\.\d+)?)[ ]?[{_SIGNS}][ ]?(\d+(?:\.\d+)?)(?!\.?[\d{_SIGNS}])")
_BEFORE, _AFTER = regex(RATIO_BEFORE), regex(RATIO_AFTER)
_NEAR = 20  # characters before it that may say what it is


class Ratio(NamedTuple):
    """Where it stands, and its first figure over its second."""

    span: Range
    value: float


def ratios(text: str) -> Iterator[Ratio]:
    """The ratios of a text that says they are, in order."""
    done = 0
    for sign in merge(*(places(text, mark) for mark in _SIGNS)):
        start = _figure_before(text, sign)
        match = _RATIO.match(text, start) if start < sign else None
        if match is None or match.start() < done:
            continue
        done = match.end()
        below = float(match[2])
        if below and _is_said(text, match):
            yield Ratio(match.span(), float(match[1]) / below)


def _figure_before(text: str, sign: int) -> int:
    """Where the figure begins that stands before a sign; where none does, the sign."""
    at = sign - (text[sign - 1 : sign] == " ")
    while at and (text[at - 1].isdecimal() or text[at - 1] == "."):
        at -= 1
    return at


def _is_said(text: str, match: re.Match[str]) -> bool:
    """Do the words before or behind say that it is one?"""
    start, end = match.span()
    near = _BEFORE.search(text, max(0, start - _NEAR), start)
    return near is not None or _AFTER.match(text, end) is not None
