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
from planparse.words.cutting import cut, ends
from planparse.words.dictionary import Terms, added
from planparse.words.table import table, terms

_PAIRS = {"（": "）", "“": '”"', '"': '"”', "《": "》"}
# Single characters that go with the word before them: of what classes that is, and what class the two are.
_SUFFIXES = {
    **dict.fromkeys(lexicon.SUFFIXES, ("vwn", "n")),
    **dict.fromkeys(lexicon.QUALIFYING, ("vwna", "a")),
    **dict.fromkeys(lexicon.PERSONS, ("vwn", "o")),
}
_LONGEST_QUOTED = 16
_MOST_KEPT = 20_000  # words whose letters are kept; a text has a few thousand
LONGEST = 40  # characters of a clause that are read; what a phrase reader asks for ends long before


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


def read(text: str, start: int, end: int, longest: int = LONGEST) -> Tokens:
    """Cut text[start:end], at most ``longest`` characters, into words; a bracket is part of the word before it."""
    # One loop with all that may join a word to the one before; parted, it would carry its lists about.
    stretch = text[start : min(end, start + longest)]
    more = added()
    known = _kinds(more)
    starts: list[int] = []
    stops: list[int] = []
    kinds: list[str] = []
    at = closing = 0
    for stop in ends(stretch, more):
        first, at = at, stop
        if first < closing:
            continue
        kind = known[stretch[first:stop]]
        if kind in "x&":  # a mark, or what goes with the word before it
            mark = stretch[first]
            if mark in _PAIRS:
                closing = _closed(stretch, first)
                if closing and mark == "（" and stops:
                    stops[-1] = start + closing
                    continue
                if closing:
                    stop = closing
                    kind = _corrections(more).get(stretch[first + 1 : closing - 1], "n")
            elif kind == "&":
                if _goes_on(stops, kinds, start + first, mark):
                    stops[-1], kinds[-1] = start + stop, _SUFFIXES[mark][1]
                    continue
                kind = _kind_alone(mark, more)
        elif kind in "#@" and kinds and kinds[-1] == kind and stops[-1] == start + first:
            stops[-1] = start + stop  # more figures, or letters
            continue
        starts.append(start + first)
        stops.append(start + stop)
        kinds.append(kind)
    return Tokens(starts, stops, "".join(kinds).replace("#", "m").replace("@", "n"))


def _goes_on(stops: list[int], kinds: list[str], at: int, suffix: str) -> bool:
    """Whether the word before ``at`` takes the suffix that stands there."""
    return bool(stops) and stops[-1] == at and kinds[-1] in _SUFFIXES[suffix][0]


def _closed(text: str, at: int) -> int:
    """Where the bracket or the quotation ends that opens here; 0 where it does not end soon."""
    for stop in range(at + 1, min(len(text), at + _LONGEST_QUOTED)):
        if text[stop] in _PAIRS[text[at]]:
            return stop + 1
    return 0


class _Kinds(dict[str, str]):
    """The letters of words, each found once.

    & is one character that may go with the word before, # stands for figures, @ for letters.
    """

    def __init__(self, more: Terms) -> None:
        super().__init__()
        self._more = more

    def __missing__(self, word: str) -> str:
        kind = self._kind(word)
        if len(self) < _MOST_KEPT:
            self[word] = kind
        return kind

    def _kind(self, word: str) -> str:
        if word in _SUFFIXES:
            return "&"
        if len(word) == 1 and word.isascii() and word.isalnum():
            return "#" if word.isdigit() else "@"
        return _kind_alone(word, self._more)


@lru_cache(maxsize=4)
def _kinds(more: Terms) -> _Kinds:
    return _Kinds(more)


def _kind_alone(word: str, more: Terms) -> str:
    kind = table(more).kind(word)
    found = _corrections(more).get(word)
    if found:
        if found == "W":  # nouns as well, so they open a name
            return "w" if kind == "v" else kind
        return "v" if found == "w" and kind == "v" else found
    if len(word) == 1 and not word.isalnum():
        return "x"
    names = kind in "ns" and ((len(word) > 2 and word[-1] in lexicon.ENDS) or ends_head(word, 0, len(word)))
    if names or (kind == "r" and word[0] == "各" and word[-1] in lexicon.ENDS):
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
