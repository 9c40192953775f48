"""Clauses of a sentence unit, and the signs in them.

One compiled pattern walks a unit once: quotations, book titles and parentheses are skipped whole, commas and
colons end a clause, force markers and signs of a statement are noted where they stand. What they mean is
decided elsewhere (``forces``, ``tasks``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.patterns import by_first_character, not_behind
from planparse.lexicon import statements
from planparse.lexicon.actors import NOUN_VERBS
from planparse.lexicon.force import BINDING_WORDS, MARKERS, NOUN_IN_DE, PARTS, SAID_ELSEWHERE, Sign
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex
from planparse.words.cutting import around


class Marker(NamedTuple):
    """A force word: P, M, A or E for the four marked forces, B for 由 (by) before a doer."""

    kind: str
    start: int
    end: int

    @property
    def span(self) -> Range:
        """Where it stands."""
        return self.start, self.end


class Clause(NamedTuple):
    """A stretch between two stops, without them; ``stop`` is the mark that ends it."""

    start: int
    end: int
    stop: str
    markers: Sequence[Marker]


REMARKS = "".join(sorted({sign.kind for sign in statements.REMARKS}))
_REACH = 4  # characters on either side of a marker that tell which word it is of
_MODIFIER = 40  # characters behind a sign in which 的 makes a modifier of it
MOST_MARKERS = 24  # of one clause; prose has three or four

_SKIPPED = (
    "“[^“”\n]*”",
    "《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》",
    "（[^（）\n]*）",
    "〔[^〔〕\n]*〕",
    "【[^【】\n]*】",
    *SAID_ELSEWHERE,
)
_TOLD_OF = (NOUN_VERBS - statements.MAKING) | statements.PAPERS
_STOPS = "，：；。！？"
NO_STOP = "(?!(?<=[0-9]：)[0-9])"


def _branch(sign: Sign, number: int) -> str:
    """The sign, or a longer word that begins with it and is passed over whole."""
    branch = f"{sign.word}{not_behind(sign.not_after, sign.word)}"
    if sign.after:
        branch += f"(?<=(?:{sign.after}){sign.word})"
    unless = f"(?!{sign.unless})" if sign.unless else ""
    ahead = f"(?={sign.ahead})" if sign.ahead else ""
    read = f"{unless}{ahead}(?P<{sign.kind}{number}>)"
    if not sign.but:
        return branch + read
    return f"{branch}(?:(?:{'|'.join(sign.but.split())})(?P<K_{number}>)|{read})"


def _pattern(signs: Sequence[Sign], stops: str = "") -> str:
    # What is most common, first; no clause ends inside a time or a ratio (18：00, 1：10).
    branches = [
        f"{stop}{NO_STOP if stop == '：' else ''}(?P<T{number}>)" for number, stop in enumerate(stops)
    ]
    branches += [f"{quoted}(?P<K{number}>)" for number, quoted in enumerate(_SKIPPED)]
    # Longer words first where one begins with the other: 不得不 before 不得, 可以 before 可.
    for number, sign in enumerate(sorted(signs, key=lambda sign: -len(sign.word))):
        branches.append(_branch(sign, number))
    return by_first_character(branches)


# Every branch ends in a named group, whose name begins with the kind.
_TOKEN = regex(lambda: _pattern((*MARKERS, *statements.REMARKS), _STOPS))
_SIGN = regex(lambda: _pattern(statements.SIGNS))
_NOUN_IN_DE = regex(f"{NOUN_IN_DE}$")


_new = tuple.__new__  # a third of the time that calling the class takes


def clauses(text: str, start: int, end: int) -> tuple[list[Clause], str]:
    """Cut text[start:end] into clauses, empty ones left out; and the kinds of all markers and remarks in them."""
    found: list[Clause] = []
    at = start
    markers: Sequence[Marker] = ()
    kinds = ""
    last = text[end - 1] if start < end and text[end - 1] in _STOPS else ""
    end -= len(last)  # the mark that ends the unit needs no search
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup[0]  # type: ignore[index]
        if kind == "T":
            here = match.start()
            if here > at:
                found.append(_new(Clause, (at, here, text[here], markers)))
                markers = ()
            at = here + 1
        elif kind != "K":
            here, behind = match.span()
            if text[here:behind] in PARTS and _is_part_of_word(text, here, behind):
                continue
            kinds += kind
            if kind not in REMARKS and len(markers) < MOST_MARKERS:
                markers = (*markers, _new(Marker, (kind, here, behind)))
    if at < end:
        found.append(_new(Clause, (at, end, last, markers)))
    return found, kinds


def ends_in_de(text: str, end: int) -> bool:
    """Whether words end in 的, as a case does; 目的 and 标的 are nouns."""
    return text[end - 1] == "的" and _NOUN_IN_DE.search(text, max(0, end - 3), end) is None


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether a marker is only part of a word: 可 of 可穿戴, 要 of 要素, 不可 of 不可控."""
    word = around(text, start, end, _REACH)
    return len(word) > end - start and word not in BINDING_WORDS


def signs(text: str, parts: Sequence[Clause]) -> dict[int, str]:
    """The kinds of the statement signs in clauses, as ``lexicon.statements`` has them, by the clause's number."""
    found: dict[int, str] = {}
    number = 0
    for match in _SIGN.finditer(text, parts[0].start, parts[-1].end) if parts else ():
        kind = match.lastgroup[0]  # type: ignore[index]
        if kind != "K":
            at = match.start()
            while parts[number].end <= at:
                number += 1
            if kind not in "CSR" or not _opens_modifier(text, at, match.end(), parts[number].end):
                found[number] = found.get(number, "") + kind
    return found


def _opens_modifier(text: str, at: int, behind: int, end: int) -> bool:
    """Whether a sign straight behind a verb begins what its object is like: 编制|适用于山区的标准, 清理|尚未支付的工程款.

    Activities and papers may be what is told of (培训包括…); copulas and 了 always tell (改革是…的动力).
    """
    verb = text[at - 2 : at]
    if verb not in TASK_VERBS or verb in _TOLD_OF or text[at:behind] in statements.ALWAYS_TELL:
        return False
    return text.find("的", behind, min(end, behind + _MODIFIER)) > 0
