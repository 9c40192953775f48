"""Letters s p a c e d out: 国 家 粮 食 应 急 预 案, 总　　则; figures set apart from their words: 到 2025 年, 12.6 亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.surroundings import Surroundings
from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.characters import HANZI, LEADS_FIGURE, SENTENCE_MARKS, SPACED_PAIRS
from planparse.lexicon.numerals import DIGITS_IN_WORDS, NUMERALS, ORDERS, POWERS
from planparse.lexicon.units import FIGURE_TAILS
from planparse.regex import regex

# Single hanzi (digits among them) between blanks of one length; three make a word, for two the lexicon must know it.
_LETTER = r"(?:[^\W_A-Za-z]|[○“”《》（）〔〕、])"  # 关 于 印 发 《 某 规 划 》 的 通 知
_RUN = regex(rf"(?<![^\s]){_LETTER}( {{1,4}}){_LETTER}(?:\1{_LETTER})+(?![^\s])")
# Above the chapters of a law any two letters are: 第二章 许 可.
_UNDER_CHAPTER = regex(
    rf"第[^\s第]{{1,5}}[编章节](?:之[^\s第]{{1,3}})? +{HANZI}( +){HANZI}[ ]*$", re.MULTILINE
)
_TWO = regex(rf" {{1,8}}({HANZI})[ ]*(?:[：:]|$)", re.MULTILINE)  # begins with the blank: found fast
_WITH_PAGE = regex(rf"({HANZI} +{HANZI}) +[0-9]$")  # 前 言 1 in a table of contents
# Dates and document numbers, though most of them is digits.
_FIGURED = regex(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|[^\W0-9_]{1,20}〔[0-9]{4}〕[0-9]{1,5}号$")
_LONE = regex(r" [^\W_A-Za-z](?:[：:\s]|$)")  # what each of these has,
_BETWEEN = regex(rf" {_LETTER} ")  # and what a run has
_GAP = regex(rf" (?:(?<=[0-9%] ) ?(?={HANZI}|[%‰])|(?<={HANZI} ) ?(?=[0-9]))")  # between a figure and a word
# Within 百分之 三十, and behind a numeral in words or a multiplier: 二十 万人, 三 十万, 38150万 吨.
_SHARE = regex(rf"分( ?)之( ?)[{NUMERALS}0-9]")
_WORDED = regex(rf" (?<=[{NUMERALS}] ) ?(?={HANZI})")
_PARTS_APART = ("百 ", "千 ", "万 ")
_NUMERAL = regex(rf"(?:[0-9]|[{NUMERALS}])*$")
_NEXT = regex(rf"[{DIGITS_IN_WORDS}]([{POWERS}])?")
_APART = regex(r"[^\S\n](?<![0-9][^\S\n])(?![0-9\n])|[^\S\n]{2}")  # a blank that no figure stands beside
_FEWEST_WORDS = 18  # characters that no cell has
_AT_LINE_START = regex(r"(?:^|\n)[ ]*[0-9.,]*$")
_BLANKS = regex(" +")
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
        found = (*_figures(clean.text), *_in_words(clean.text))
        apart = [gap for gap in dict.fromkeys(found) if gap not in gaps]
        gaps.update(dict.fromkeys(apart))
        count += len(apart)
        clean.drop("spacing", sorted(gaps), count)


def _words(text: str) -> Iterator[list[Range]]:
    if not _LONE.search(text):
        return
    for match in _runs(text):
        run = _WITH_PAGE.sub(r"\1", match[0])
        letters = run.replace(" ", "")
        if sum(ch.isalpha() or ch in "〇○" for ch in letters) * 2 > len(letters) or _FIGURED.match(letters):
            yield [(match.start() + m.start(), match.start() + m.end()) for m in _BLANKS.finditer(run)]
    for match in _UNDER_CHAPTER.finditer(text):
        yield [match.span(1)]
    for match in _TWO.finditer(text):
        at = match.start()
        if text[at - 1 : at] + match[1] in SPACED_PAIRS and not text[max(0, at - 2) : at - 1].strip():
            yield [(at, match.start(1))]


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of single letters, in the lines that have one between blanks."""
    end = 0
    while between := _BETWEEN.search(text, end):
        start, end = text.rfind("\n", 0, between.start()) + 1, text.find("\n", between.end())
        end = end if end >= 0 else len(text)
        yield from _RUN.finditer(text, start, end)


def _figures(text: str) -> Iterator[Range]:
    """The gaps around figures in sentences; a table keeps its columns, a label its distance."""
    line_end, prose = -1, False
    for match in _GAP.finditer(text):
        start, end = match.span()
        before, after = text[start - 1], text[end]
        if not (before in LEADS_FIGURE if after.isdecimal() else after in FIGURE_TAILS):
            continue
        if start > line_end:
            line_end = text.find("\n", start) + 1 or len(text)
            line = text[text.rfind("\n", 0, start) + 1 : line_end]
            prose = not SENTENCE_MARKS.isdisjoint(line) or _is_of_sentence(line)
        if prose and (after in _NEVER_AFTER_LABEL or not _is_label(text, start)):
            yield start, end


def _is_of_sentence(line: str) -> bool:
    """Whether a line without a mark is one of a wrapped sentence: long, with blanks about its figures only."""
    words = line.strip()
    if words[:1].isascii():  # the number of a row
        return False
    return sum(map(str.isalpha, words)) >= _FEWEST_WORDS and not _APART.search(words)


def _in_words(text: str) -> Iterator[Range]:
    """The gaps inside figures in words, and between a multiplier and its unit."""
    for match in _SHARE.finditer(text):
        at = match.start()
        if text[at - 2 : at] in _PARTS_APART:
            yield at - 1, at
        yield from (match.span(i) for i in (1, 2) if match[i])
    around = Surroundings(text, text)
    for match in _WORDED.finditer(text):
        start, end = match.span()
        numeral = _NUMERAL.search(text, max(0, start - _LONGEST_FIGURE), start)
        if numeral is None or text[numeral.start() - 1 : numeral.start()] in ORDERS:
            continue
        if _goes_on(text, numeral[0], end) or (
            text[end] in FIGURE_TAILS and _counts(text, *numeral.span()) and around.is_prose(start)
        ):
            yield start, end


def _goes_on(text: str, numeral: str, at: int) -> bool:
    """Whether a numeral goes on behind a blank: 二十 万, 三 十万, 三百 五十; not 二十 三十."""
    last, after = numeral[-1], text[at]
    if after in POWERS:
        return POWERS.find(last) < POWERS.index(after) or after in "万亿"
    digit = _NEXT.match(text, at)
    if digit is None or last not in POWERS or not numeral[:-1]:
        return False
    return digit[1] is None or digit[1] in "万亿" or POWERS.index(digit[1]) < POWERS.index(last)


def _counts(text: str, start: int, end: int) -> bool:
    """Whether a numeral is a figure and no part of a word: 二十 公里, 5 万 吨; not 统一 人员, and no label of a line."""
    if end - start < 2:
        return text[start] in "万亿" and text[start - 2 : start - 1].isdecimal()
    return bool(text[start - 1 : start].strip("\n"))


def _is_label(text: str, end: int) -> bool:
    """Whether the figure that ends here begins its line: 1 个人所得税."""
    return _AT_LINE_START.search(text, max(0, end - _LONGEST_FIGURE), end) is not None
