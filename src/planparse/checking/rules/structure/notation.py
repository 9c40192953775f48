"""Labels as a document writes them.

The label of another number in the same notation, and whether it stands in a text.
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import NamedTuple

from planparse.checking.rules.searching import occurrences
from planparse.lexicon.checked import CITES
from planparse.lexicon.numbering import DIGITS, HAN, ORDINAL
from planparse.lexicon.numerals import POWERS
from planparse.regex import regex

_NUMERAL = regex(f"[0-9０-９]+|[{ORDINAL}]+")
_LETTER = regex("(?<![A-Za-z])[a-zA-HJ-UWYZ](?![A-Za-z])")  # I, V and X are Roman numerals
_WORDS = "零一二三四五六七八九"
# The first of the characters that are a whole label, and how many there are.
_ROWS = (("①", 20), ("㉑", 15), ("❶", 10), ("⑴", 20), ("⒈", 20), ("㈠", 10), ("Ⅰ", 12))
_INDENT = 20  # at most
_NUMERALS = DIGITS + ORDINAL
_STOPS = ("、", ".", "．")
_BEHIND = frozenset("。；：！？;:!?）) \n\t")  # what a label in mid-line stands behind


def in_words(number: int) -> str:
    """A number below ten thousand as labels write it: 12 → 十二, 105 → 一百零五."""
    words, left = "", number
    for power, unit in ((1000, POWERS[2]), (100, POWERS[1]), (10, POWERS[0])):
        digit, left = divmod(left, power)
        if digit:
            words += _WORDS[digit] + unit
        elif words and left and words[-1] != _WORDS[0]:
            words += _WORDS[0]
    words += _WORDS[left] if left or not words else ""
    return words.removeprefix("一") if 10 <= number < 20 else words


def renumbered(label: str, number: int) -> str:
    """The label with another number: （四） and 5 → （五）, 2.3 and 5 → 2.5, 第八条之一 and 2 → 第八条之二."""
    label = label.replace(" ", "")
    numerals = list(_NUMERAL.finditer(label))
    if numerals:
        last = numerals[-1]
        words = str(number) if last[0][0] not in ORDINAL else in_words(number)
        return label[: last.start()] + words + label[last.end() :]
    for first, count in _ROWS:
        if label and 0 <= ord(label[0]) - ord(first) < count and number <= count:
            return chr(ord(first) + number - 1) + label[1:]
    if (letter := _LETTER.search(label)) and number <= len(ascii_lowercase):
        first = "a" if letter[0].islower() else "A"
        return label[: letter.start()] + chr(ord(first) + number - 1) + label[letter.end() :]
    return str(number)


def in_any_number(label: str) -> str:
    """The label with N for its number, to be compared with others: （三） → （N）."""
    numerals = list(_NUMERAL.finditer(label)) or list(_LETTER.finditer(label))
    end = numerals[-1].end() if numerals else 0
    return label[: numerals[-1].start()] + "N" + label[end:].strip() if numerals else label[1:]


class Place(NamedTuple):
    """Where a label stands in a text; ``glued``: in mid-line, behind the text before it."""

    start: int
    end: int
    glued: bool


def find_label(text: str, label: str, number: int) -> Place | None:
    """Where the label of a number stands in a text: at the beginning of a line, or in mid-line and not as a reference.

    A bracket may be missing or of another width, as scanned pages have it.
    """
    for core in _cores(renumbered(label, number)):
        for at in occurrences(text, core):
            head = text[max(0, at - _INDENT) : at].rstrip(" \t\u3000")
            glued = bool(head) and head[-1] not in "\r\n"
            if _is_label(text, at, core, glued=glued):
                return Place(at, at + len(core), glued)
    return None


def _cores(label: str) -> list[str]:
    """What of a label must stand there whatever is around it."""
    core = label.rstrip("、.．：: ")
    bare = core.strip("（(〔［【〈）)〕］】〉")
    if bare == core:
        return [core]
    return [
        opening + bare + closing for opening, closing in (("（", "）"), ("(", ")"), ("", "）"), ("", ")"))
    ]


def _is_label(text: str, at: int, core: str, *, glued: bool) -> bool:
    before, behind = text[at - 1 : at] or "\n", text[at + len(core) : at + len(core) + 4]
    stop, after = behind[:1] or "\n", behind[1:2] or "\n"
    if core[0] in _NUMERALS and (before in _NUMERALS or before == "." or stop in DIGITS):
        return False
    if core[0] in "第（(":
        cited = before == "第" or behind.startswith(CITES)
        return (
            not (cited or (core[0] == "第" and before not in _BEHIND))
            if glued
            else stop != "之" or after not in _NUMERALS
        )
    if core[-1] not in _NUMERALS:
        return True
    if "." in core:  # 5.4 is a figure as often
        return not glued or (before in _BEHIND and stop in " \n\t")
    if not glued:
        return stop in _STOPS or stop in " \u3000"
    if core[-1] in HAN:  # 统一、 and 其一、 are words
        return (
            stop in _STOPS
            and after not in _NUMERALS
            and before not in "第、"
            and (core != "一" or before in _BEHIND)
        )
    return stop in _STOPS and before != "、" and after not in DIGITS
