"""Letters s p a c e d out: 国 家 粮 食 应 急 预 案, 总　　则; figures set apart from their words: 到 2025 年, 12.6 亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.characters import HANZI, LEADS_FIGURE, SENTENCE_MARKS, SPACED_PAIRS
from planparse.lexicon.units import FIGURE_TAILS
from planparse.regex import regex

# Single hanzi (digits among them) between blanks of one length; three make a word, for two the lexicon must know it.
_LETTER = r"(?:[^\W_A-Za-z]|[○“”《》（）〔〕、])"  # 关 于 印 发 《 某 规 划 》 的 通 知
_RUN = rf"(?<![^\s]){_LETTER}( {{1,4}}){_LETTER}(?:\1{_LETTER})+(?![^\s])"
# Above the chapters of a law any two letters are: 第二章 许 可.
_UNDER_CHAPTER = rf"第[^\s第]{{1,5}}[编章节](?:之[^\s第]{{1,3}})? +{HANZI}( +){HANZI}(?=[ ]*(?:\n|$))"
_TWO = rf" {{1,8}}({HANZI})(?=[ ]*(?:\n|$|[：:]))"  # begins with the blank: found fast
_WITH_PAGE = rf"({HANZI} +{HANZI}) +[0-9]$"  # 前 言 1 in a table of contents
# Dates and document numbers, though most of them is digits.
_FIGURED = regex(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|[^\W0-9_]{1,20}〔[0-9]{4}〕[0-9]{1,5}号$")
_LONE = regex(r" [^\W_A-Za-z](?=[：:]|\s|$)")  # what each of these has
_GAP = rf" (?:(?<=[0-9%] ) ?(?={HANZI}|[%‰])|(?<={HANZI} ) ?(?=[0-9]))"  # between a figure and a word
_AT_LINE_START = regex(r"(?:^|\n)[ ]*[0-9.,]*$")
_NEVER_AFTER_LABEL = frozenset("年月%‰万亿")
_LONGEST_FIGURE = 16  # characters before a blank that are looked at


def spacing(clean: CleanText) -> None:
    """Drop the blanks between the letters of one word, and between a figure and its unit or its 到."""
    if " " in clean.alphabet or not clean.alphabet.isdisjoint("\t\xa0\u2002\u2003\u3000"):
        gaps: dict[Range, None] = {}  # keeps its order, so that the sum of a few sorted runs is quick to sort
        count = 0
        for word in _words(clean.text):
            count += any(gap not in gaps for gap in word)
            gaps.update(dict.fromkeys(word))
        apart = [gap for gap in _figures(clean.text) if gap not in gaps]
        gaps.update(dict.fromkeys(apart))
        count += len(apart)
        clean.drop("spacing", sorted(gaps), count)


def _words(text: str) -> Iterator[list[Range]]:
    if not _LONE.search(text):
        return
    for match in re.finditer(_RUN, text):
        run = re.sub(_WITH_PAGE, r"\1", match[0])
        letters = run.replace(" ", "")
        if sum(ch.isalpha() or ch in "〇○" for ch in letters) * 2 > len(letters) or _FIGURED.match(letters):
            yield [(match.start() + m.start(), match.start() + m.end()) for m in re.finditer(" +", run)]
    for match in re.finditer(_UNDER_CHAPTER, text):
        yield [match.span(1)]
    for match in re.finditer(_TWO, text):
        at = match.start()
        if text[at - 1 : at] + match[1] in SPACED_PAIRS and not text[max(0, at - 2) : at - 1].strip():
            yield [(at, match.start(1))]


def _figures(text: str) -> Iterator[Range]:
    """The gaps around figures in sentences; a table keeps its columns, a label its distance."""
    line_end, prose = -1, False
    for match in re.finditer(_GAP, text):
        start, end = match.span()
        before, after = text[start - 1], text[end]
        if not (before in LEADS_FIGURE if after.isdecimal() else after in FIGURE_TAILS):
            continue
        if start > line_end:
            line_end = text.find("\n", start) + 1 or len(text)
            line = text[text.rfind("\n", 0, start) + 1 : line_end]
            prose = not SENTENCE_MARKS.isdisjoint(line)
        if prose and (after in _NEVER_AFTER_LABEL or not _is_label(text, start)):
            yield start, end


def _is_label(text: str, end: int) -> bool:
    """Whether the figure that ends here begins its line: 1 个人所得税."""
    return _AT_LINE_START.search(text, max(0, end - _LONGEST_FIGURE), end) is not None
