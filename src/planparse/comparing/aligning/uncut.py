"""Figures of two wordings, read as the extraction reads them: 3,000万 and 3000万, 1.2亿 and 12000万 are one."""

from __future__ import annotations

from planparse.lexicon.numerals import NUMERALS
from planparse.regex import regex

# A figure with its sign, multiplier, percent sign and calendar unit, or a number in characters of two and more.
FIGURE = regex(
    r"[-+±]?[0-9]+(?:[.,:/][0-9]+)*(?:[百千万亿]{0,3}(?:个百分点|[%‰年月日])?)"
    rf"|[百千万]分之(?:[{NUMERALS}点]+|[0-9]+(?:\.[0-9]+)?)|[{NUMERALS}]{{2,}}"
)
