"""Alternations that the regex engine can skip through, grouped by their first character; and where a character stands.

A branch that begins with a literal costs the engine one comparison, and a pattern whose branches all do is
searched by its set of first characters. So look-behinds stand *after* the first character, never before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from planparse.regex import regex

_SPECIAL = frozenset(r"([{.*+?^$|\\")


def by_first_character(branches: Iterable[str]) -> str:
    """Join branches, each with a literal first character, into one alternation; order within a character is kept."""
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in _grouped(branches).items())


def by_start(branches: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Give a pattern for each first character, to be matched where that character stands.

    Most places are decided by the look-up, and a document has few of the characters: the patterns of the others,
    whose look-arounds take long to compile, are never needed.
    """
    return {first: regex(f"{first}(?:{'|'.join(rest)})") for first, rest in _grouped(branches).items()}


def opens(patterns: Mapping[str, re.Pattern[str]], text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins with one of the branches that ``by_start`` was given."""
    pattern = patterns.get(text[start])
    return pattern is not None and pattern.match(text, start, end) is not None


def lengths(entries: Iterable[str], at: int = 0) -> dict[str, list[int]]:
    """How long the words are that have a character first (0) or last (-1), the longest first.

    Most places are decided by the look-up.
    """
    found: dict[str, set[int]] = defaultdict(set)
    for word in entries:
        found[word[at]].add(len(word))
    return {char: sorted(sizes, reverse=True) for char, sizes in found.items()}


def not_behind(before: str, word: str) -> str:
    """Give what stands behind a word that none of some characters precedes: for 应 neither 响应 nor 反应.

    Spelt out as words, for to compile a class of Chinese characters, ``re`` draws up a table of 65,536.
    """
    return f"(?<!{'|'.join(char + word for char in before)})" if before else ""


def _grouped(branches: Iterable[str]) -> dict[str, list[str]]:
    """The rest of each branch, by its first character."""
    groups: dict[str, list[str]] = {}
    for branch in branches:
        if not branch or branch[0] in _SPECIAL:
            raise ValueError(f"{branch!r} does not begin with a literal")
        groups.setdefault(branch[0], []).append(branch[1:])
    return groups


def words(entries: Iterable[str]) -> str:
    """An alternation of plain words, the longest first."""
    return by_first_character(re.escape(word) for word in sorted(set(entries), key=lambda w: (-len(w), w)))


def places(text: str, char: str) -> Iterator[int]:
    """Where a character stands. What is rare is found so in a tenth of the time that a pattern takes."""
    at = text.find(char)
    while at >= 0:
        yield at
        at = text.find(char, at + 1)
