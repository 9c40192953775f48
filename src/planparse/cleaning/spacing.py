"""Letters s p a c e d out: 国 家 粮 食 应 急 预 案, 总　　则."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.characters import HANZI, SPACED_PAIRS

# Single hanzi (digits among them) between blanks of one length; three make a word, for two the lexicon must know it.
_LETTER = r"(?:[^\W_A-Za-z]|○)"
_RUN = rf"(?<![^\s]){_LETTER}( {{1,4}}){_LETTER}(?:\1{_LETTER})+(?![^\s])"
# Above the chapters of a law any two letters are: 第二章 许 可.
_UNDER_CHAPTER = rf"第[^\s第]{{1,5}}[编章节] +{HANZI}( +){HANZI}(?=[ ]*(?:\n|$))"
_TWO = rf" {{1,8}}({HANZI})(?=[ ]*(?:\n|$|[：:]))"  # begins with the blank: found fast
_WITH_PAGE = rf"({HANZI} +{HANZI}) +[0-9]$"  # 前 言 1 in a table of contents
_LONE = re.compile(r" [^\W_A-Za-z](?=[：:]|\s|$)")  # what each of these has


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
    if not _LONE.search(text):
        return
    for match in re.finditer(_RUN, text):
        run = re.sub(_WITH_PAGE, r"\1", match[0])
        letters = run.replace(" ", "")
        if sum(ch.isalpha() or ch in "〇○" for ch in letters) * 2 > len(letters):
            yield [(match.start() + m.start(), match.start() + m.end()) for m in re.finditer(" +", run)]
    for match in re.finditer(_UNDER_CHAPTER, text):
        yield [match.span(1)]
    for match in re.finditer(_TWO, text):
        at = match.start()
        if text[at - 1 : at] + match[1] in SPACED_PAIRS and not text[max(0, at - 2) : at - 1].strip():
            yield [(at, match.start(1))]
