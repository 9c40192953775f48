"""Figures that are set low and were saved as lines of their own: M⏎2⏎增长 is M2增长, PM⏎2.5⏎） is PM2.5）."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.lexicon.characters import HANZI, NO_START
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.cleaning.lines import Line

# A short symbol at the end of prose: 广义货币M, 细颗粒物（PM. A word in Latin letters is no symbol.
_SYMBOL = regex(rf"(?:{HANZI}|[（(、，])[A-Z][A-Za-z]?$")
_FIGURE = regex(r"[0-9](?:\.[0-9])?$")
_INSIDE = regex("[，。；：]")
_GOES_ON = regex(HANZI)


def lowered_figures(lines: Sequence[Line], short: Sequence[int]) -> list[int]:
    """Which of the ``short`` lines hold nothing but such a figure; the lines on both sides are one sentence with it.

    The line before has to be prose that ends with a symbol, and the next one to go on without a gap or an indent.
    """
    return [
        i
        for i in short
        if 0 < i < len(lines) - 1
        and _FIGURE.match(lines[i].text)
        and not (lines[i].gap or lines[i + 1].gap or lines[i + 1].indent)
        and _SYMBOL.search(lines[i - 1].text)
        and _INSIDE.search(lines[i - 1].text)
        and (lines[i + 1].text[0] in NO_START or _GOES_ON.match(lines[i + 1].text))
    ]
