"""Letters s p a c e d out: 国 家 粮 食 应 急 预 案, 总　　则."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.characters import SPACED_PAIRS

_HANZI = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
# Single hanzi (digits among them) between blanks of one length; three make a word, for two the lexicon must know it.
_LETTER = rf"(?:{_HANZI}|[0-9〇○])"
_RUN = re.compile(rf"(?<![^\s]){_LETTER}( {{1,4}}){_LETTER}(?:\1{_LETTER})+(?![^\s])")
# Above the chapters of a law any two letters are: 第二章 许 可.
_UNDER_CHAPTER = re.compile(rf"第[^\s第]{{1,5}}[编章节] +{_HANZI}( +){_HANZI}(?=[ ]*(?:\n|$))")
_TWO = re.compile(rf" {{1,8}}({_HANZI})(?=[ ]*(?:\n|$|[：:]))")  # begins with the blank: found fast
_WITH_PAGE = re.compile(rf"({_HANZI} +{_HANZI}) +[0-9]$")  # 前 言 1 in a table of contents
_LONE = re.compile(rf" {_LETTER} ")
_BLANKS = re.compile(" +")


def spacing(clean: CleanText) -> None:
    """Drop the blanks between the letters of one word."""
    if " " in clean.alphabet or not clean.alphabet.isdisjoint("\t\xa0\u2002\u2003\u3000"):
        gaps: set[Range] = set()
        count = 0
        for word in _words(clean.text):
            count += not gaps.issuperset(word)
            gaps.update(word)
        clean.drop("spacing", sorted(gaps), count)


def _words(text: str) -> Iterator[list[Range]]:
    for match in _RUN.finditer(text) if _LONE.search(text) else ():
        run = _WITH_PAGE.sub(r"\1", match[0])
        letters = run.replace(" ", "")
        if sum(not ch.isdigit() for ch in letters) * 2 > len(letters):
            yield [(match.start() + m.start(), match.start() + m.end()) for m in _BLANKS.finditer(run)]
    for match in _UNDER_CHAPTER.finditer(text):
        yield [match.span(1)]
    for match in _TWO.finditer(text):
        at = match.start()
        if text[at - 1 : at] + match[1] in SPACED_PAIRS and not text[max(0, at - 2) : at - 1].strip():
            yield [(at, match.start(1))]
