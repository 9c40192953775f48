"""The table of words: how common each is, and its class.

A dictionary of 350,000 words takes longer to load than most documents to read, and which of its readers is
installed would change what is extracted. So the package has the common words as data, loaded on first use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.verbs import ADVERBS, TASK_VERBS
from planparse.words.dictionary import Terms, parsed

# One letter for each class, by the file that lists its words.
CLASSES: Final = {
    "nouns": "n",
    "places": "s",
    "verbs": "v",
    "verbal_nouns": "w",
    "adjectives": "a",
    "adverbs": "d",
    "prepositions": "p",
    "conjunctions": "c",
    "numerals": "m",
    "pronouns": "r",
    "times": "t",
    "particles": "u",
}
_DATA = Path(__file__).with_name("data")
_KNOWN = 8
_WELL_KNOWN = 14  # the step of commonness of words that an analyst adds: as common as 企业
Entry = tuple[int, str]  # the step of commonness, the class


def table(more: Terms = ()) -> dict[str, Entry]:
    """All words, with how common they are (the logarithm to base 2 of their count) and their class."""
    return _with(more) if more else _common()


@lru_cache(maxsize=4)
def _with(more: Terms) -> dict[str, Entry]:
    return {**_common(), **{word: (_WELL_KNOWN, kind) for word, kind in more}}


@cache
def _common() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for file, kind in CLASSES.items():
        for line in _lines(file):
            step, *words = line.split(" ")
            found.update(dict.fromkeys(words, (int(step), kind)))
    found.update((word, (_WELL_KNOWN, "d")) for word in ADVERBS if len(word) > 2)
    found.update((verb, (_KNOWN, "v")) for verb in TASK_VERBS if len(verb) == 2 and verb not in found)
    for word, kind in (*_heads(), *terms()):
        found[word] = (max(found.get(word, (0, ""))[0], _WELL_KNOWN), kind)
    return found


def _heads() -> Iterator[tuple[str, str]]:
    """What doers' names end with; 代表 is a verb too, and 部 goes on (人力资源社会保障部门)."""
    for word in PARTY_HEADS:
        if len(word) > 1 and word not in TASK_VERBS and word != "代表" and word[-1] != "部":
            yield word, "o"


def _lines(file: str) -> Iterator[str]:
    lines = (_DATA / f"{file}.txt").read_text("utf-8").splitlines()
    return (line for line in lines if line and line[0] != "#")


@lru_cache(maxsize=4)
def lengths(more: Terms = ()) -> dict[str, int]:
    """How long the longest word is that begins with two characters; a pair that begins no longer word is not in it."""
    found: dict[str, int] = {}
    for word in table(more):
        size = len(word)
        if size > 2 and size > found.get(word[:2], 2):
            found[word[:2]] = size
    return found


@cache
def terms() -> Terms:
    """The words that policy prose has and the dictionary has not, or has in another class."""
    return tuple(parsed("\n".join(_lines("terms")), "terms.txt"))
