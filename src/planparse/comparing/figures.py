"""Figures of two wordings, read as the extraction reads them: 3,000万 and 3000万, 1.2亿 and 12000万 are one."""

from __future__ import annotations

from planparse.lexicon.numerals import NUMERALS
from planparse.regex import regex

# A figure with its sign, multiplier, percent sign and calendar unit, or a number in characters of two and more.
FIGURE = regex(
    r"[-+±]?[0-9]+(?:[.,:/][0-9]+)*(?:[百千万亿]{0,3}(?:个百分点|[%‰年月日])?)"
    rf"|[百千万]分之(?:[{NUMERALS}点]+|[0-9]+(?:\.[0-9]+)?)|[{NUMERALS}]{{2,}}"
)
_LONGEST = 200  # characters of a rewritten figure with a few words around it


def same_figures(old: str, new: str) -> bool:
    """Whether two wordings differ in nothing but how their figures are written."""
    if max(len(old), len(new)) > _LONGEST:
        return False
    values = _values(old)
    return values is not None and values == _values(new)


def _values(words: str) -> list[str] | None:
    """Words with the value of each figure in its place; None where there is no figure."""
    from planparse.extraction.numbers.numerals import find_numbers

    found: list[str] = []
    at = 0
    for number in find_numbers(words):
        start, end = number.span
        found += (words[at:start], f"{number.min}–{number.max}{number.scale} {number.comparator}")
        at = end
    return [*found, words[at:]] if found else None
