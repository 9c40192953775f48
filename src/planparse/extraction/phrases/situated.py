"""Words that name doers where they stand, and nobody elsewhere: 市、县|两级, 各级|要, 县|领导|要, 有利害关系的|人|不得."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.lexicon import phrases as lexicon
from planparse.lexicon.verbs import TASK_VERBS

# What these are that name doers in some places only.
SITUATED = (
    lexicon.COUNTED_LEVELS
    | lexicon.SOMEBODY
    | lexicon.UNITS
    | {lexicon.ALL_LEVELS, lexicon.LEADERS, lexicon.TOGETHER}
)
DEFINITE = frozenset("kdp")  # letters of what opens a predicate only
_ACTING = frozenset("kdpJE")  # and of what joins another doer
_MOST_QUALIFYING = 2  # words between 各 and what it tells: 各重点建设项目
_NO_OBJECT = frozenset("kdpvaJ")  # of what is not done to
_NO_NOUN = frozenset("kdpJEx")  # of what no noun phrase goes on with
_DEEDS = frozenset("vwd")  # of what one does, with nothing that it is done to


def as_doers(words: Sequence[str], kinds: str) -> str:
    """The letters of the words, with that of a doer for those that name one where they stand."""
    found = list(kinds)
    for at, word in enumerate(words):
        if word not in SITUATED:
            continue
        if word == lexicon.ALL_LEVELS:
            acts = _stands_alone(words, kinds, at)
        elif word == lexicon.TOGETHER:
            acts = kinds[at - 1 : at] == "o" and not lexicon.DECIDING.isdisjoint(words[at + 1 : at + 2])
        elif word == lexicon.LEADERS:
            acts = _leads(words, kinds, at)
        elif word in lexicon.SOMEBODY:
            acts = _is_somebody(words, kinds, at)
        elif word in lexicon.UNITS:
            acts = _works(words, kinds, at)
        else:
            acts = _counts(words, kinds, at)
        if acts:
            found[at] = "d" if word == lexicon.TOGETHER else "o"
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
    return not behind or behind in DEFINITE


def _works(words: Sequence[str], kinds: str, at: int) -> bool:
    """Whether word ``at`` is a place or a part of a body of which each acts, and no more is said of it."""
    behind = kinds[at + 1 : at + 2]
    if behind and behind not in _ACTING:
        return False
    first = at
    while first > 0 and at - first < _MOST_QUALIFYING and kinds[first - 1] in "anvw":
        first -= 1
    return first > 0 and words[first - 1] == "各"


def _leads(words: Sequence[str], kinds: str, at: int) -> bool:
    """Whether 领导 are persons: those of a body, and with nobody behind whom they lead (县委领导|工作)."""
    if at == 0 or not (kinds[at - 1] == "o" or words[at - 1] in lexicon.LED):
        return False
    behind = kinds[at + 1 : at + 2]
    return not behind or behind in _NO_OBJECT or (behind == "w" and words[at + 1] in TASK_VERBS)


def _is_somebody(words: Sequence[str], kinds: str, at: int) -> bool:
    """Whether a plain noun is who a predicate is said of: 负有义务的|人|应当, 第三方|应当; but 第三方|机构."""
    told = words[at] != lexicon.PERSON or kinds[at - 1 : at] == "D"
    return told and (kinds[at + 1 : at + 2] in _NO_NOUN or _DEEDS.issuperset(kinds[at + 1 :]))
