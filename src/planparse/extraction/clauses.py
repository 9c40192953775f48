"""Clauses of a sentence unit, and the signs in them.

One compiled pattern walks a unit once: quotations, book titles and parentheses are skipped whole, commas and
colons end a clause, force markers and signs of a statement are noted where they stand. What they mean is
decided elsewhere (``forces``, ``tasks``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.extraction.patterns import by_first_character
from planparse.lexicon import statements
from planparse.lexicon.force import MARKERS, Sign

Range = tuple[int, int]


@dataclass(slots=True)
class Marker:
    """A force word: P, M, A or E for the four marked forces, B for 由 (by) before a doer."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class Clause:
    """A stretch between two stops, without them; ``stop`` is the mark that ends it.

    ``signs`` holds the kinds of the statement signs in it: C, S and N as ``lexicon.statements`` has them.
    """

    start: int
    end: int
    stop: str
    markers: Sequence[Marker]
    signs: str


MOST_MARKERS = 24  # of one clause; prose has three or four

_SKIPPED = (
    "“[^“”\n]*”",
    "《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》",
    "（[^（）\n]*）",
)
_STOPS = "，：；。！？"


def _pattern(signs: Sequence[Sign]) -> re.Pattern[str]:
    branches = [f"{quoted}(?P<K{number}>)" for number, quoted in enumerate(_SKIPPED)]
    branches += [f"{stop}(?P<T{number}>)" for number, stop in enumerate(_STOPS)]
    for number, sign in enumerate(signs):
        before = f"(?<![{sign.not_after}]{sign.word})" if sign.not_after else ""
        branches.append(f"{sign.word}{before}{sign.ahead}(?P<{sign.kind}{number}>)")
    return re.compile(by_first_character(branches))


# Longer words first where one begins with the other: 不得不 before 不得, 可以 before 可.
_TOKEN = _pattern(sorted((*MARKERS, *statements.SIGNS), key=lambda sign: -len(sign.word)))


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """Cut text[start:end] into clauses; empty ones are left out."""
    found: list[Clause] = []
    at = start
    markers: list[Marker] = []
    signs = ""
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup[0]  # type: ignore[index]  # every branch ends in a named group
        if kind == "T":
            here = match.start()
            if here > at:
                found.append(Clause(at, here, text[here], markers, signs))
            at = here + 1
            markers = []  # the clause keeps the old one
            signs = ""
        elif kind in "CSN":
            signs += kind
        elif kind != "K" and len(markers) < MOST_MARKERS:
            markers.append(Marker(kind, match.start(), match.end()))
    if at < end:
        found.append(Clause(at, end, "", markers, signs))
    return found
