r"""Formulas that converters make of figures (LaTeX), and notes set high: $6\% \sim 6.5\%$ is 6%～6.5%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.text import CleanText
from planparse.lexicon.formulas import (
    CIRCLED,
    COMMANDS,
    FORMULA,
    FRACTIONS,
    NOT_BEFORE_COMMAND,
    OUTSIDE,
    PART,
    PLAIN,
    SUPERSCRIPTS,
    UNREAD,
)
from planparse.lexicon.markup import NOTE, SET_HIGH
from planparse.regex import regex

_FORMULA = regex(FORMULA)
_PLAIN = regex(PLAIN)
_PART = regex(f"{CIRCLED}|{PART}")
_OUTSIDE = regex(OUTSIDE)
_HIGH = regex(SET_HIGH, re.IGNORECASE)
_NOTE = regex(NOTE)

Named = tuple[int, int, str]


def formulas(clean: CleanText) -> None:
    """Read the signs that commands name; dollar signs, braces, fonts and blanks of a formula go."""
    if clean.alphabet.isdisjoint("$\\"):
        return
    text = clean.text
    named: list[Named] = []
    for match in _FORMULA.finditer(text) if "$" in clean.alphabet else ():
        named += _read(text, match)
    inside = {at for start, end, _ in named for at in range(start, end)}
    if "\\" in clean.alphabet:
        named += [one for one in _outside(text) if one[0] not in inside]
    clean.decode("markup", sorted(named))


def notes(clean: CleanText) -> None:
    """The number of a note goes with its tags (95%<sup>1</sup>); a power is one (m<sup>2</sup>)."""
    if "<" not in clean.alphabet and "[^" not in clean.text:
        return
    named: list[Named] = []
    for match in _HIGH.finditer(clean.text):
        words = (match[1] or "1").strip()
        before = clean.text[max(0, match.start() - 6) : match.start()]
        if match[1] and _is_power(before) and all(ch in SUPERSCRIPTS for ch in words):
            named += _spread(*match.span(), "".join(map(SUPERSCRIPTS.__getitem__, words)))
        elif _NOTE.match(words):
            named.append((*match.span(), ""))
    clean.decode("markup", named)


def _is_power(before: str) -> bool:
    """Is what is set high behind such words a power: m², ×10⁴?"""
    last = before[-1:]
    return (last.isascii() and last.isalpha()) or before.replace(" ", "").endswith(("×10", "*10", "s10"))


def _read(text: str, formula: re.Match[str]) -> list[Named]:
    """What a formula reads as, piece by piece.

    Nothing where it is none: two prices in dollars, a sum with variables.
    """
    start, end = formula.span(2)
    words = formula[2]
    prices = text[formula.end() : formula.end() + 1].isdecimal() or formula[1] != formula[3]
    if prices or (words.strip() != words and "\\" not in words):
        return []
    parts = list(_PART.finditer(text, start, end))
    known = all(not (name := part[4]) or name in COMMANDS or name in UNREAD for part in parts)
    if not known or not _PLAIN.match(_PART.sub("", words)):
        return []
    fraction = any(part[4] in FRACTIONS for part in parts)
    named = [(*formula.span(1), "")]
    for part in parts:
        named += _reading(part, fraction=fraction, before=text[max(start, part.start() - 4) : part.start()])
    return [*named, (*formula.span(3), "")]


def _reading(part: re.Match[str], *, fraction: bool, before: str) -> Iterator[Named]:
    """How a part of a formula reads, spread over it."""
    circled, high, name, escaped = part[1], part[2] or part[3], part[4], part[5]
    if circled and 0 < int(circled) <= 20:
        words = chr(ord("①") + int(circled) - 1)
    elif high:
        unit = before.strip(" {}")
        power = unit[-1:].isalpha() or unit.endswith("10")
        words = "".join(SUPERSCRIPTS.get(ch, "") for ch in high) if power else ""
    elif name:
        words = COMMANDS.get(name, "")
    elif escaped:
        words = escaped if escaped in "%$&#_" else ""
    else:
        words = "/" if fraction and part[6] else ""
    return iter(_spread(*part.span(), words))


def _outside(text: str) -> Iterator[Named]:
    for match in _OUTSIDE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before in NOT_BEFORE_COMMAND and before:
            continue
        if match[1]:
            yield match.start(), match.start() + 1, ""
        elif mark := COMMANDS.get(match[2]):
            yield (*match.span(), mark)


def _spread(start: int, end: int, words: str) -> list[Named]:
    """Words over the characters that stand for them: the first has what is left over."""
    if not words:
        return [(start, end, "")]
    first = end - len(words) + 1
    return [(start, first, words[0]), *((first + i, first + i + 1, ch) for i, ch in enumerate(words[1:]))]
