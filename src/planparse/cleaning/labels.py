"""Labels: which style a line's label has, and the number that it states."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from planparse.lexicon.numbering import (
    BEFORE_ANY,
    BEFORE_CLAUSE,
    CITED_BEHIND,
    DASHES,
    DECIMAL_CITED_BEHIND,
    DECIMALS_JOINED,
    FIRST,
    ITEM_CITED_BEHIND,
    ITEMS_JOINED,
    ITEMS_JOINED_BY,
    LINKS,
    MEASURED,
    ORDINAL,
    ORDINALS,
    PROVISIONS,
    STANDARD_CODE,
    STYLES,
    UNITS_CITED,
)
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
_BEFORE_CLAUSE, _BEFORE_ANY = regex(BEFORE_CLAUSE), regex(BEFORE_ANY)
_ITEMS_JOINED, _DECIMALS_JOINED = regex(ITEMS_JOINED), regex(DECIMALS_JOINED)
_GOES_ON = frozenset(
    (*UNITS_CITED, *ITEM_CITED_BEHIND, *ITEMS_JOINED_BY)
)  # begins what makes （一） a reference
_STANDARD = regex(STANDARD_CODE)
_INSIDE = regex("[，；：！？]")
_SHORTEST_HEADING, _LONGEST_HEADING = 4, 45  # behind the stop, with its label
_OPENING, _CLOSING = "（(〔［【〈", frozenset("）)〕］】〉")

Words = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def _split(table: dict[str, tuple[str, str]]) -> Words:
    return {first: (tuple(words.split()), tuple(but.split())) for first, (words, but) in table.items()}


_LINKS, _UNITS_CITED = _split(LINKS), _split(UNITS_CITED)
_LINKED = _LINKS | _UNITS_CITED


class Label:
    """A label at the start of a line; ``number`` has one entry per decimal place, or that of an insertion (第八条之一).

    ``place`` is the number among its like, in the order in which they stand: 1.2 is the second of 1, 第八条之一 stands
    between 8 and 9.
    """

    __slots__ = ("end", "number", "place", "start", "style")

    def __init__(self, style: str, start: int, end: int, number: tuple[int, ...]) -> None:
        self.style, self.start, self.end, self.number = style, start, end, number
        self.place = number[-1:] if style.startswith("decimal") else number


def match_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label that the line ``text[start:end]`` begins with, unread; ``lastgroup`` is its style."""
    pattern = _BY_FIRST.get(text[start])
    match = pattern.match(text, start, end) if pattern else None
    return None if match and refers(match, end) else match


def refers(match: re.Match[str], end: int) -> bool:
    """Do the words behind a number, up to ``end``, make it a reference or a figure: 第三条规定的…, （一）项, 3.2和3.3, 3.5万?"""
    text, at, style = match.string, match.end(), match.lastgroup
    if style in ORDINALS:
        before = _BEFORE_CLAUSE if style in PROVISIONS else _BEFORE_ANY
        if style == "part" and _STANDARD.search(text, at, end):
            return True
        return text[at - 1] not in "：:、" and (
            text.startswith(CITED_BEHIND, at, end)
            or is_linked(text, at, end)
            or before.match(text, at, end) is not None
        )
    if style == "han_paren":
        if text[at : at + 1] not in _GOES_ON:  # as behind nearly every label
            return False
        closed = not _CLOSING.isdisjoint(match[0]) and text[match.start()] in _OPENING
        return closed and (
            _begins(_UNITS_CITED, text, at, end)
            or text.startswith(ITEM_CITED_BEHIND, at, end)
            or _ITEMS_JOINED.match(text, at, end) is not None
        )
    if style == "decimal":
        if text[at - 1] == "、":  # 1.1、优化布局; 3.2、3.3 are references
            return _DECIMALS_JOINED.match(text, at - 1, end) is not None
        return (
            text.startswith(DECIMAL_CITED_BEHIND, at, end)
            or _begins(_LINKS, text, at, end)
            or is_measured(text, at, end)
            or _DECIMALS_JOINED.match(text, at, end) is not None
        )
    return False


def is_linked(text: str, at: int, end: int) -> bool:
    """Do words go on as behind a reference: 和第四条, 中的, 项规定?"""
    return _begins(_LINKED, text, at, end)


def _begins(table: Words, text: str, at: int, end: int) -> bool:
    """Does a word of the table stand at a place, and no longer word that begins with it?"""
    words = table.get(text[at : at + 1]) if at < end else None
    return words is not None and (
        not text.startswith(words[0], at + 1, end) or text.startswith(words[1], at + 1, end)
    )


def is_measured(text: str, at: int, end: int) -> bool:
    """Does a unit or a multiplier stand behind a figure, and no word that begins so?"""
    tails = MEASURED.get(text[at : at + 1]) if at < end else None
    return tails is not None and (at + 1 >= end or text[at + 1] not in tails)


def heading_behind(text: str, start: int, end: int) -> int:
    """Where a labelled heading begins that lost the line end before it, at the end of a line: …的指标。第3章 总体架构; 0 if none.

    A provision has no heading, so what stands so is a reference or a sentence.
    """
    near = max(start, end - _LONGEST_HEADING - 1)
    at = max(text.rfind("。", near, end), text.rfind("：", near, end)) + 1
    if not at or not _SHORTEST_HEADING <= end - at <= _LONGEST_HEADING:
        return 0
    while text[at] == " ":
        at += 1
    label = match_label(text, at, end)
    if label is None or label.lastgroup in PROVISIONS or _INSIDE.search(text, label.end(), end):
        return 0
    return at


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that the line ``text[start:end]`` begins with, if any."""
    match = match_label(text, start, end)
    if match is None or not match.lastgroup:
        return None
    stop = match.end()
    while stop < end and text[stop] in "、 ":  # a mark that stands twice: 一、、
        stop += 1
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
    if len(label) == 1 and (number := unicodedata.numeric(label, 0)):  # ❶
        return (int(number),)
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
