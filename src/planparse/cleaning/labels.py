"""Labels: which style a line's label has, and the number that it states."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from planparse.lexicon.numbering import DASHES, FIRST, ORDINAL, STYLES
from planparse.lexicon.numerals import DIGITS, SMALL_UNITS
from planparse.regex import regex

_NUMERAL = regex(f"[0-9]+|[{ORDINAL}]+")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_DASHES = str.maketrans(dict.fromkeys(DASHES, "一"))
_VALUE = DIGITS | {str(digit): digit for digit in range(10)}


def _by_first() -> dict[str, re.Pattern[str]]:
    """For each character that a label may begin with, the styles that begin so, in the order of the table.

    Compiled at the first line that begins so: most documents use few styles.
    """
    patterns = {}
    for first in FIRST:
        names = "|".join(f"(?:{style.pattern})(?P<{style.name}>)" for style in STYLES if first in style.first)
        patterns[first] = names
    once = {names: regex(names) for names in set(patterns.values())}
    return {first: once[names] for first, names in patterns.items()}


_BY_FIRST = _by_first()


@dataclass(slots=True)
class Label:
    """A label at the start of a line; ``number`` has one entry per decimal place, or that of an insertion (第八条之一)."""

    style: str
    start: int
    end: int
    number: tuple[int, ...]

    @property
    def place(self) -> tuple[int, ...]:
        """The number among its like, in the order in which they stand: 1.2 is the second of 1, 第八条之一 stands between 8 and 9."""
        return self.number[-1:] if self.style.startswith("decimal") else self.number


def match_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label that the line ``text[start:end]`` begins with, unread; ``lastgroup`` is its style."""
    pattern = _BY_FIRST.get(text[start])
    return pattern.match(text, start, end) if pattern else None


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that the line ``text[start:end]`` begins with, if any."""
    match = match_label(text, start, end)
    if match is None or not match.lastgroup:
        return None
    stop = match.end()
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    number = read_number(text[start:stop])
    style = match.lastgroup
    if style == "decimal":
        style = f"decimal{len(number)}"
    elif style == "decimal_top":
        style = "decimal1"
    return Label(style, start, stop, number) if number else None


@lru_cache(maxsize=1024)  # the same few labels in every document
def read_number(label: str) -> tuple[int, ...]:
    """The number of a label: ``(8, 1)`` for 第八条之一, ``(1, 2)`` for 1.2, ``(3,)`` for （三）."""
    if not label.isascii():
        label = "".join(unicodedata.normalize("NFKC", ch) if ch not in "○〇" else ch for ch in label)
    if numerals := _NUMERAL.findall(label.replace(" ", "").translate(_DASHES)):
        return tuple(map(han_number, numerals))
    roman = [_ROMAN[ch] for ch in label if ch in _ROMAN]
    total = sum(-n if n < after else n for n, after in pairwise([*roman, 0]))
    return (total,) if total else ()


def han_number(numeral: str) -> int:
    """一千二百六十 → 1260, 二〇 → 20, 十 → 10, 12 → 12; numerals of labels, below ten thousand."""
    if SMALL_UNITS.keys().isdisjoint(numeral):
        return int("".join(str(_VALUE[ch]) for ch in numeral))
    total, digit = 0, 0
    for ch in numeral:
        if ch in SMALL_UNITS:
            total, digit = total + (digit or 1) * SMALL_UNITS[ch], 0
        else:
            digit = _VALUE[ch]
    return total + digit
