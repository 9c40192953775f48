"""The table of words: how common each is, and its class.

A dictionary of 350,000 words takes longer to load than most documents to read, and which of its readers is
installed would change what is extracted. So the package has the common words as data. Their file has a line for
each character that words begin with; a line is read when a text has the character, some three hundred in a notice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.phrases import VERB_OBJECTS
from planparse.lexicon.verbs import ADVERBS, TASK_VERBS
from planparse.record import record
from planparse.words.dictionary import Terms, parsed

_DATA = Path(__file__).with_name("data")
_KNOWN = 8
_NO_WORD = -1000  # the step of what is no word, so that nothing is ever cut into it
_WELL_KNOWN = 14  # the step of commonness of words that an analyst adds: as common as 企业
Entry = tuple[int, str]  # the step of commonness (the logarithm to base 2 of a word's count), the class


@record
class Start:
    """The words that begin with one character.

    How they go on stands side by side, for what lies scattered is fetched from afar at each character of a text.
    """

    alone: int  # the step of the character as a word; 0 where it is none
    seconds: str  # the characters that come second
    pairs: tuple[int, ...]  # for each of them, the step of the two as a word
    thirds: tuple[str, ...]  # and what longer words go on with; most texts go on with something else
    longest: int  # characters that a word has
    words: dict[str, Entry]


class Table(dict[str, Start]):
    """All words, by the character that they begin with, read when it is asked for; ``more`` are those of an analyst."""

    def __init__(self, more: Terms) -> None:
        super().__init__()
        self._more = _by_start(more)

    def __missing__(self, character: str) -> Start:
        words = _common(character)
        for word, kind in self._more.get(character, ()):
            _put(words, word, kind)
        start = self[character] = _start(words, character)
        return start

    def kind(self, word: str) -> str:
        """The class of a word; one that the table has not counts as a noun, for names are made of such."""
        entry = self[word[0]].words.get(word)
        return entry[1] if entry else "n"


@lru_cache(maxsize=4)
def table(more: Terms = ()) -> Table:
    """The table with the words that an analyst adds."""
    return Table(more)


def _common(character: str) -> dict[str, Entry]:
    """The words of the data that begin with a character; what policy prose says of them goes before the dictionary."""
    found: dict[str, Entry] = {}
    for group in _line(character).split():
        named, endings = group.split(":")
        entry = int(named[1:]), named[0]
        for ending in endings.split(","):
            found[character + ending] = entry
    adverbs, verbs, terms_of = _policy()
    for word, _ in adverbs.get(character, ()):
        found[word] = (_WELL_KNOWN, "d")
    for word, _ in verbs.get(character, ()):
        found.setdefault(word, (_KNOWN, "v"))
    for word, kind in terms_of.get(character, ()):
        _put(found, word, kind)
    return found


def _start(words: dict[str, Entry], character: str) -> Start:
    """What is asked of words that begin with the character."""
    pairs = {word[1]: step for word, (step, _) in words.items() if len(word) == 2}
    thirds: dict[str, dict[str, None]] = defaultdict(dict)
    for word in words:
        if len(word) > 2:
            thirds[word[1]][word[2]] = None
    for second in thirds:
        pairs.setdefault(second, _NO_WORD)
    return Start(
        words.get(character, (0, ""))[0],
        "".join(pairs),
        tuple(pairs.values()),
        tuple(["".join(thirds.get(second, ())) for second in pairs]),
        max(map(len, words), default=1),
        words,
    )


def _put(words: dict[str, Entry], word: str, kind: str) -> None:
    """Add a word, at least as common as 企业, or take out what is said to be none."""
    if kind:
        words[word] = (max(words.get(word, (0, ""))[0], _WELL_KNOWN), kind)
    else:
        words.pop(word, None)


def _line(character: str) -> str:
    return _lines().get(character.encode("utf-8", "surrogatepass"), b"").decode()


@cache
def _lines() -> dict[bytes, bytes]:
    """The lines of the common words by their first character, in bytes: a text asks for few of them."""
    lines = (_DATA / "common.txt").read_bytes().splitlines()
    return dict(line.split(b" ", 1) for line in lines if not line.startswith(b"#"))


_ByStart = dict[str, list[tuple[str, str]]]


@cache
def _policy() -> tuple[_ByStart, _ByStart, _ByStart]:
    """Adverbs, task verbs, and names of doers and other terms, by their first character."""
    adverbs = ((word, "d") for word in ADVERBS if len(word) > 2)
    verbs = ((verb, "v") for verb in TASK_VERBS | VERB_OBJECTS if len(verb) == 2)
    return _by_start(adverbs), _by_start(verbs), _by_start((*_heads(), *terms()))


def _by_start(pairs: Iterable[tuple[str, str]]) -> _ByStart:
    found: _ByStart = defaultdict(list)
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
