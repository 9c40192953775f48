"""A clause as a row of words with one letter each, so that a phrase is a pattern over letters.

The letters are the classes of ``planparse.words`` and those of this grammar: ``o`` a noun that names a doer,
``k`` a modal or another word that opens a predicate, ``D`` 的, ``J`` a joiner, ``E`` 等, ``x`` a mark.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from planparse.extraction.phrases.heads import ends_head
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NOUN_VERBS
from planparse.lexicon.verbs import ADVERBS, PREPOSITIONS, TASK_VERBS
from planparse.words.cutting import cut
from planparse.words.dictionary import Terms, added
from planparse.words.table import terms

_PAIRS = {"（": "）", "“": '”"', '"': '"”', "《": "》"}
# Single characters that go with the word before them: of what classes that is, and what class the two are.
_SUFFIXES = {
    **dict.fromkeys(lexicon.SUFFIXES, ("vwn", "n")),
    **dict.fromkeys(lexicon.QUALIFYING, ("vwna", "a")),
    **dict.fromkeys(lexicon.PERSONS, ("vwn", "o")),
}
_LONGEST_QUOTED = 16
LONGEST = 80  # characters of a clause that are read; what a phrase reader asks for ends long before


class Tokens(NamedTuple):
    """Words by their offsets into the text: ``starts`` and ``ends``, and ``kinds`` with a letter for each."""

    starts: list[int]
    ends: list[int]
    kinds: str

    def word(self, text: str, at: int) -> str:
        """The word with number ``at``."""
        return text[self.starts[at] : self.ends[at]]


@lru_cache(maxsize=4)
def _corrections(more: Terms) -> dict[str, str]:
    found = dict.fromkeys(TASK_VERBS, "w")
    found.update(dict.fromkeys(NOUN_VERBS, "W"))
    found.update((word, "d") for word in ADVERBS if len(word) > 1)
    found.update(terms())
    found.update(dict.fromkeys(PREPOSITIONS, "p"))
    found.update(dict.fromkeys(lexicon.MODALS, "k"))
    found.update(dict.fromkeys(lexicon.JOINERS, "J"))
    found.update(more)
    found.update({"的": "D", "等": "E", "有关": "a", "相关": "a"})
    return found


@cache
def qualifiers() -> frozenset[str]:
    """Adverbs that as often qualify a noun."""
    return frozenset(word for word, kind in terms() if kind == "a")


def read(text: str, start: int, end: int) -> Tokens:
    """Cut text[start:end] into words; a bracket is part of the word before it."""
    end = min(end, start + LONGEST)
    corrections = _corrections(added())
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    closing = 0
    for word in cut(text[start:end]):
        at, stop = start + word.start, start + word.end
        if at < closing:
            continue
        first = text[at]
        kind = _kind(text, at, stop, word.kind, corrections)
        if first in _PAIRS:
            closing = _closed(text, at, end)
            if closing and first == "（" and ends:
                ends[-1] = closing
                continue
            stop, kind = (
                (closing, corrections.get(text[at + 1 : closing - 1], "n")) if closing else (stop, "x")
            )
        elif first in _SUFFIXES and stop - at == 1 and _goes_on(ends, kinds, at, first):
            ends[-1], kinds[-1] = stop, _SUFFIXES[first][1]
            continue
        elif first.isascii() and first.isalnum():
            same = first.isdigit()
            kind = "m" if same else "n"
            if ends and ends[-1] == at and kinds[-1] == kind and text[at - 1].isascii():
                ends[-1] = stop
                continue
        starts.append(at)
        ends.append(stop)
        kinds.append(kind)
    return Tokens(starts, ends, "".join(kinds))


def _goes_on(ends: list[int], kinds: list[str], at: int, suffix: str) -> bool:
    """Whether the word before ``at`` takes the suffix that stands there."""
    return bool(ends) and ends[-1] == at and kinds[-1] in _SUFFIXES[suffix][0]


def _closed(text: str, at: int, end: int) -> int:
    """Where the bracket or the quotation ends that opens here; 0 where it does not end soon."""
    for stop in range(at + 1, min(end, at + _LONGEST_QUOTED)):
        if text[stop] in _PAIRS[text[at]]:
            return stop + 1
    return 0


def _kind(text: str, start: int, end: int, kind: str, corrections: dict[str, str]) -> str:
    found = corrections.get(text[start:end])
    if found:
        if found == "W":  # nouns as well, so they open a name
            return "w" if kind == "v" else kind
        return "v" if found == "w" and kind == "v" else found
    if end - start == 1 and not text[start].isalnum():
        return "x"
    if kind in "ns" and ((end - start > 2 and text[end - 1] in lexicon.ENDS) or ends_head(text, start, end)):
        return "o"
    if kind == "r" and text[start] == "各" and text[end - 1] in lexicon.ENDS:
        return "o"
    return kind


_NEAR = 10  # characters on either side that settle how a boundary is cut


def before_noun(text: str, at: int, end: int) -> bool:
    """Whether a noun of two or more characters begins at ``at``, so that no name ends there: 工业|互联网."""
    start = max(0, at - _NEAR)
    known = _corrections(added())
    for word in cut(text[start : min(end, at + _NEAR)]):
        if start + word.start == at:
            return word.end - word.start > 1 and word.kind == "n" and text[at : start + word.end] not in known
        if start + word.start > at:
            break
    return False
