"""Fields of Word: their instructions are never text, their results are.

Some draw characters and have no result (17.16).
"""

from __future__ import annotations

from dataclasses import dataclass

from planparse.lexicon.word_numbers import number
from planparse.lexicon.word_symbols import symbol
from planparse.regex import regex

_NAME = regex(r"\s*([A-Za-z]+)")
_OVERSTRIKE = regex(
    r"\\o(?![a-z])",
)
_SYMBOL = regex(r'\s*SYMBOL\s+(0x[0-9a-fA-F]{1,5}|[0-9]{1,7})(?:.*?\\f\s*"?([^"\\]+))?')
_RINGS = frozenset("○〇◯Ｏ")
_HAN_NUMBERS = "一二三四五六七八九十"
_CONTENTS = "TOC"
_MOST = 2_000  # characters of an instruction that are looked at


class Fields:
    """The fields that are open where reading is: a stack, for fields stand in fields."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._unfinished = 0  # open fields whose instruction still goes on
        self._contents = 0  # open tables of contents

    @property
    def instructing(self) -> bool:
        """Whether what comes now belongs to an instruction."""
        return self._unfinished > 0

    @property
    def in_contents(self) -> bool:
        """Whether what comes now is of a table of contents."""
        return self._contents > 0

    def begin(self) -> None:
        """Open a field."""
        self._open.append(_Field())
        self._unfinished += 1

    def instruct(self, words: str) -> None:
        """Add to the instruction of the innermost field."""
        field = self._open[-1] if self._open else None
        if field and not field.finished and len(field.instruction) < _MOST:
            field.instruction += words

    def separate(self) -> None:
        """The instruction ends, the result begins."""
        field = self._open[-1] if self._open else None
        if field and not field.finished:
            field.finished = True
            self._unfinished -= 1
            self._contents += field.name == _CONTENTS

    def end(self) -> tuple[str, str]:
        """Close a field; gives its name and what it shows without having a result."""
        if not self._open:
            return "", ""
        field = self._open.pop()
        if field.finished:
            self._contents -= field.name == _CONTENTS
            return field.name, ""
        self._unfinished -= 1
        return field.name, drawn(field.instruction)


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    finished: bool = False

    @property
    def name(self) -> str:
        match = _NAME.match(self.instruction)
        return match[1].upper() if match else ""


def drawn(instruction: str) -> str:
    """What the fields EQ (a number in a ring, a character with its reading above) and SYMBOL draw."""
    name = _NAME.match(instruction)
    if not name:
        return ""
    if name[1].upper() == "EQ" and _OVERSTRIKE.search(instruction):
        return _overstruck(instruction)
    match = _SYMBOL.match(instruction)
    if not match:
        return ""
    code = int(match[1], 0) if match[1].lower().startswith("0x") else int(match[1])
    font = (match[2] or "").strip()
    return symbol(font, code) or (chr(code) if 0x20 <= code < 0xD800 and not font else "")


def _overstruck(instruction: str) -> str:
    inside = instruction.partition("(")[2].rpartition(")")[0]
    words = [piece.strip() for piece in inside.replace(";", ",").split(",")]
    shown, under = words[-1], words[0]
    if shown in _RINGS:
        shown, under = under, shown
    return _ringed(shown) if under in _RINGS else shown.strip("()")


def _ringed(words: str) -> str:
    if words.isdecimal() and words.isascii() and len(words) < 3:
        n = int(words)
        later = {
            **{at: chr(0x3251 + at - 21) for at in range(21, 36)},
            **{at: chr(0x32B1 + at - 36) for at in range(36, 51)},
        }
        return later.get(n) or number("decimalEnclosedCircle", n)
    at = _HAN_NUMBERS.find(words) if len(words) == 1 else -1
    return chr(0x3280 + at) if at >= 0 else words
