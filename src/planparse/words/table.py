"""The table of words: how common each is, and its class.

A dictionary of 350,000 words takes longer to load than most documents to read, and which of its readers is
installed would change what is extracted. So the package has the common words as data, loaded on first use.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.verbs import ADVERBS, TASK_VERBS

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
# What the classes are called in terms.txt and in an analyst's file.
NAMES: Final = {
    "doer": "o",
    "noun": "n",
    "verb": "v",
    "adverb": "d",
    "qualifier": "a",
    "joiner": "J",
    "modal": "k",
}
_DATA = Path(__file__).with_name("data")
_KNOWN = 8
_WELL_KNOWN = 14  # the step of commonness of words that an analyst adds: as common as 企业
Entry = tuple[int, str]  # the step of commonness, the class


@cache
def table() -> dict[str, Entry]:
    """All words, with how common they are (the logarithm to base 2 of their count) and their class."""
    found: dict[str, Entry] = {}
    for file, kind in CLASSES.items():
        for line in (_DATA / f"{file}.txt").read_text("utf-8").splitlines():
            if line[0] != "#":
                step, *words = line.split(" ")
                found.update(dict.fromkeys(words, (int(step), kind)))
    found.update((word, (_WELL_KNOWN, "d")) for word in ADVERBS if len(word) > 2)
    found.update((verb, (_KNOWN, "v")) for verb in TASK_VERBS if len(verb) == 2 and verb not in found)
    names = (
        word
        for word in PARTY_HEADS
        if len(word) > 1 and word not in TASK_VERBS and word != "代表" and word[-1] != "部"
    )
    found.update((word, (max(found.get(word, (0, ""))[0], _WELL_KNOWN), "o")) for word in names)
    for kind, words in terms().items():
        found.update((word, (max(found.get(word, (0, ""))[0], _WELL_KNOWN), kind)) for word in words)
    return found


@cache
def lengths() -> dict[str, int]:
    """How long the longest word is that begins with a character."""
    found: dict[str, int] = {}
    for word in table():
        if len(word) > found.get(word[0], 1):
            found[word[0]] = len(word)
    return found


@cache
def terms() -> dict[str, list[str]]:
    """The words that policy prose has and the dictionary has not, or has in another class."""
    found: dict[str, list[str]] = {}
    for line in (_DATA / "terms.txt").read_text("utf-8").splitlines():
        if line and line[0] != "#":
            name, words = line.split(":")
            found.setdefault(NAMES[name], []).extend(words.split())
    return found
