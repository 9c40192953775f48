"""Pinyin glosses inside words: 技工(gōng)教育 is 技工教育."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import HANZI
from planparse.lexicon.pinyin import LONGEST, SYLLABLES, TONED
from planparse.regex import regex

_BRACKETED = regex(rf"[（(\[［](?<={HANZI}.)([a-zA-Z\u00c0-\u01dcɡɑḿ\u0300-\u030c1-5 '’·-]{{1,40}})[）)\]］]")
_TONE_MARKS = regex("[\u0300\u0301\u0304\u030c]")
_TONE_DIGIT = regex(r"(?<=[a-zü])[1-5]")
_NUMBERED = regex(rb"[a-z\xfc][1-4]")
_SEPARATORS = regex("[ '’·-]+")
_EVIDENCE = 3  # so many toned glosses make a toneless syllable in brackets a gloss too


def glosses(clean: CleanText) -> None:
    """Drop pinyin in brackets that stands straight behind a hanzi.

    A tone mark or tone number makes it pinyin. A bare syllable (了(le)) is a gloss only in a text that has others,
    so that an English word or abbreviation (平台(app)) stays.
    """
    if TONED.isdisjoint(clean.alphabet) and not _has_tone_digits(clean):
        return
    sure, maybe = [], []
    for match in _BRACKETED.finditer(clean.text):
        syllables, toned = _read(match[1])
        if not syllables:
            continue
        if toned:
            sure.append(match.span())
        elif syllables == 1:
            maybe.append(match.span())
    if len(sure) >= _EVIDENCE:
        sure = sorted(sure + maybe)
    clean.drop("glosses", sure)


def _has_tone_digits(clean: CleanText) -> bool:
    latin = clean.text.encode("latin-1", "ignore")  # quick to search, for it is short
    return _NUMBERED.search(latin) is not None


@lru_cache(maxsize=4096)  # the same few hundred glosses come again and again
def _read(words: str) -> tuple[int, bool]:
    """How many pinyin syllables the words are (0: they are not pinyin), and whether any bears a tone."""
    decomposed = unicodedata.normalize("NFD", words.lower()).replace("ɡ", "g").replace("ɑ", "a")
    unmarked = unicodedata.normalize("NFC", _TONE_MARKS.sub("", decomposed))
    plain, digits = _TONE_DIGIT.subn(" ", unmarked)
    counts = [_syllables(word) for word in _SEPARATORS.split(plain) if word]
    toned = bool(digits) or _TONE_MARKS.search(decomposed) is not None
    return (sum(counts) if all(counts) else 0), toned


def _syllables(word: str) -> int:
    """The least number of syllables that make up a word; 0 where none do."""
    least: list[int | None] = [0]
    for end in range(1, len(word) + 1):
        starts = range(max(0, end - LONGEST), end)
        ways = [n + 1 for start in starts if (n := least[start]) is not None and word[start:end] in SYLLABLES]
        least.append(min(ways, default=None))
    return least[-1] or 0
