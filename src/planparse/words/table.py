"""The table of words: how common each is, and its class.

A dictionary of 350,000 words takes longer to load than most documents to read, and which of its readers is
installed would change what is extracted. So the package has the common words as data. Their file has a line for
each character that words begin with, and on it a group for each that comes second; of a text's own characters the
lines are read, and of its own pairs the groups: some eight hundred in a notice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.phrases import VERB_OBJECTS
from planparse.lexicon.verbs import ADVERBS, TASK_VERBS
from planparse.record import record
from planparse.words.dictionary import Terms, parsed

_DATA = Path(__file__).with_name("data")
TOTAL = 26  # the logarithm to base 2 of how many words the counts are of
_NO_WORD = -1000  # the step of what is no word, so that nothing is ever cut into it
_KNOWN = 8  # the step of a verb of policy prose that the dictionary has not
_WELL_KNOWN = 14  # the step of words that an analyst adds: as common as 企业
_VERB = "V"  # a verb of policy prose, unless the dictionary has the word in another class
_DIGITS = "0123456789"
Entry = tuple[int, str]  # the step of commonness (the logarithm to base 2 of a word's count), the class
Words = dict[str, Entry]
# Of two characters: how likely they are as a word; what longer words that begin with them go on with, for most texts go
# on with something else; the length of the longest, and all of them.
Pair = tuple[int, str, int, Words]
_Terms = dict[str, list[tuple[str, str]]]  # words, each with the letter of its class, by a character


@record
class Start:
    """The words that begin with one character, by the character that comes second."""

    character: str
    own: Entry | None  # the character as a word
    alone: int  # how likely it is as one
    line: str  # what the data says of the words
    pairs: dict[str, Pair | None]  # those with each second character; None until they are asked for
    more: _Terms  # words that the data has not, or has otherwise, by their second character

    def read(self, second: str) -> Pair:
        """Read the words that go on with a second character."""
        first = self.character + second
        _, _, behind = self.line.partition(f" {second}")
        words = dict(_entries(first, behind.partition(" ")[0]))
        for word, kind in self.more.get(second, ()):
            _put(words, word, kind)
        step = words.get(first, (_NO_WORD, ""))[0] - TOTAL
        thirds = "".join([word[2] for word in words if len(word) > 2])
        pair = self.pairs[second] = step, thirds, max(map(len, words), default=0), words
        return pair

    def with_second(self, second: str) -> tuple[int, Words]:
        """The length of the longest word that begins with the two characters, and all such words."""
        if second not in self.pairs:
            return 0, {}
        _, _, longest, words = self.pairs[second] or self.read(second)
        return longest, words


class Table(dict[str, Start]):
    """All words, by the character that they begin with, read when it is asked for; ``more`` are those of an analyst."""

    def __init__(self, more: Terms) -> None:
        super().__init__()
        self._more = _by_start(more)

    def __missing__(self, character: str) -> Start:
        line = _line(character)
        alone, *groups = line.split(" ")
        more: _Terms = defaultdict(list)
        for term in chain(_policy().get(character, ()), self._more.get(character, ())):
            more[term[0][1:2]].append(term)
        words = dict(_entries(character, alone[1:]))
        for word, kind in more.pop("", ()):
            _put(words, word, kind)
        own = words.get(character)
        pairs: dict[str, Pair | None] = dict.fromkeys([*more, *(group[0] for group in groups)])
        start = self[character] = Start(character, own, (own[0] if own else 0) - TOTAL, line, pairs, more)
        return start

    def entry(self, word: str) -> Entry | None:
        """How common a word is, and its class; nothing for what the table has not."""
        start = self[word[0]]
        return start.own if len(word) == 1 else start.with_second(word[1])[1].get(word)

    def kind(self, word: str) -> str:
        """The class of a word; one that the table has not counts as a noun, for names are made of such."""
        entry = self.entry(word)
        return entry[1] if entry else "n"


@lru_cache(maxsize=4)
def table(more: Terms = ()) -> Table:
    """The table with the words that an analyst adds."""
    return Table(more)


def _entries(first: str, group: str) -> Iterator[tuple[str, Entry]]:
    """The words of a group: how each goes on after ``first``, its class, its step; 主n10 after 企业."""
    for entry in group.split(","):
        named = entry.rstrip(_DIGITS)
        if named:
            yield first + named[:-1], (int(entry[len(named) :]), named[-1])


def _put(words: dict[str, Entry], word: str, kind: str) -> None:
    """Add a word, at least as common as 企业, or take out what is said to be none; a verb only where it is new."""
    if kind == _VERB:
        words.setdefault(word, (_KNOWN, "v"))
    elif kind:
        words[word] = (max(words.get(word, (0, ""))[0], _WELL_KNOWN), kind)
    else:
        words.pop(word, None)


def _line(character: str) -> str:
    """What the data says of the words that begin with a character; "" for nothing."""
    lines = _lines()
    first = character.encode("utf-8", "surrogatepass")
    at = bisect_left(lines, first)
    return lines[at].decode() if at < len(lines) and lines[at].startswith(first) else ""


@cache
def _lines() -> list[bytes]:
    """The lines of the common words, in the order of their first characters; in bytes, for a text asks for few."""
    _, _, lines = (_DATA / "common.txt").read_bytes().partition(b"\n\n")  # behind its head
    return lines.splitlines()


@cache
def _policy() -> _Terms:
    """Adverbs, task verbs, and names of doers and other terms, by their first character."""
    adverbs = ((word, "d") for word in ADVERBS if len(word) > 2)
    verbs = ((verb, _VERB) for verb in TASK_VERBS | VERB_OBJECTS if len(verb) == 2)
    return _by_start(chain(adverbs, verbs, _heads(), terms()))


def _by_start(pairs: Iterable[tuple[str, str]]) -> _Terms:
    found: _Terms = defaultdict(list)
    for pair in pairs:
        found[pair[0][0]].append(pair)
    return found


def _heads() -> Iterator[tuple[str, str]]:
    """What doers' names end with; 代表 is a verb too, and 部 goes on (人力资源社会保障部门)."""
    for word in PARTY_HEADS:
        if len(word) > 1 and word not in TASK_VERBS and word != "代表" and word[-1] != "部":
            yield word, "o"


@cache
def terms() -> Terms:
    """The words that policy prose has and the dictionary has not, or has in another class."""
    return tuple(parsed((_DATA / "terms.txt").read_text("utf-8"), "terms.txt"))
