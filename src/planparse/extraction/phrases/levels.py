"""Levels of government that act by themselves: 市、县|两级, 各级|要."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.lexicon import phrases as lexicon

_PREDICATES = frozenset("kdp")  # letters of what opens a predicate only


def as_doers(words: Sequence[str], kinds: str) -> str:
    """The letters of the words, with that of a doer for those that name levels which act."""
    found = list(kinds)
    for at, word in enumerate(words):
        if (word in lexicon.COUNTED_LEVELS and _counts(words, kinds, at)) or (
            word == lexicon.ALL_LEVELS and _stands_alone(words, kinds, at)
        ):
            found[at] = "o"
    return "".join(found)


def _counts(words: Sequence[str], kinds: str, at: int) -> bool:
    """Whether word ``at`` says how many the levels before it are: of a row of them, or of one word for them (县乡)."""
    if at == 0 or kinds[at - 1] not in "on":
        return False
    level = words[at - 1]
    in_row = at > 1 and kinds[at - 2] == "J" and level[0] in lexicon.IN_LEVELS
    return in_row or (len(level) > 1 and lexicon.IN_LEVELS.issuperset(level))


def _stands_alone(words: Sequence[str], kinds: str, at: int) -> bool:
    """Whether nothing stands behind 各级 that it could qualify."""
    behind = kinds[at + 1 : at + 2]
    if behind == "J":
        return words[at + 2 : at + 3] != [] and words[at + 2][0] == "各" and words[at + 2] != lexicon.KINDS_OF
    return not behind or behind in _PREDICATES
