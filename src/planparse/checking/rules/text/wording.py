"""PP3 text: marks in a row, ranges and years as the standards write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import INFO, NUMERALS, PUNCTUATION, WARNING, Edit, Hit, rule
from planparse.checking.rules.text.lines import Place, by_line
from planparse.checking.rules.text.written import is_law, written_in
from planparse.lexicon import slips
from planparse.lexicon.numerals import FIGURE
from planparse.regex import regex

_DOUBLED_MARK = regex(r"([，。；：、])\1(?!\1)(?<!\1\1\1)|[，、；：][，。；：、？！]|。[，、；：]")
_ELLIPSIS = regex(r"(?<=[\u4e00-\u9fff、])(?:。{3,6}|\.{3,6})(?![.。0-9]|[ ]+[0-9])")
_BETWEEN = regex("(?<=》)、(?=《)|(?<=”)、(?=“)")
_RANGE = regex(rf"(?<![0-9.,—～~年月日第-])({FIGURE})[—～~-](?={FIGURE}([%万亿]))")
_SHORT_YEAR = regex(r"[0-9]{2}年")
_LONG_YEAR = regex("(?<![0-9])20[0-9]{2}年")
_LOST_WORDS = "{found} stands in a row; take one of the marks out, or put in what is lost between them"
_FIRST_SHORT = 2016  # 15年 and less are spans as often as not
_MONTH = regex(r"[0-9]{1,2}月(?!以)")
_STANDARD = 2012  # GB/T 15834-2011 is in force
_CLAUSE_MARKS = frozenset("，。；：、！？（“\n ")


def source_span(page: Page, match: re.Match[str]) -> tuple[int, int] | None:
    """Where a match in the clean text stands; nothing where cleaning left something out between."""
    start, end = page.clean.span(*match.span())
    return (start, end) if end - start == match.end() - match.start() else None


@rule(
    "PP331",
    "doubled-punctuation",
    WARNING,
    source=f"{PUNCTUATION} 4, 5.1",
    reason="Two marks in a row where one belongs are a slip of the pen, or words between them were lost.",
    bad="各地要加强组织领导，，落实责任。。",
    good="各地要加强组织领导，落实责任。",
    near="各地要加强组织领导……什么？！落实责任！！",
    fixable=True,
)
def doubled_punctuation(page: Page) -> Iterator[Hit]:
    """Two commas, stops or colons in a row."""
    for match in _DOUBLED_MARK.finditer(page.clean.text):
        span = source_span(page, match)
        if span:
            safe = match[0][0] == match[0][1] or match[0][1] == "。"
            edits = (Edit(*span, match[0][1]),) if safe else ()
            parts = {"found": match[0], "expected": match[0][1]}
            template = "{found} stands in a row; write {expected}" if safe else _LOST_WORDS
            yield Hit(span, template, edits, parts)


@rule(
    "PP333",
    "ellipsis",
    WARNING,
    source=f"{PUNCTUATION} 4.11",
    reason="The ellipsis is ……, two characters.",
    bad="包括水厂、管网、泵站...都要排查。",
    good="包括水厂、管网、泵站……都要排查。",
    near="一、总体要求......1\n二、重点任务......3\n三、保障措施......5",
    fixable=True,
)
def ellipsis_form(page: Page) -> Iterator[Hit]:
    """Stops in a row in the place of ……."""
    for match in _ELLIPSIS.finditer(page.text):
        yield Hit(
            match.span(),
            "{found} should be {expected}",
            (Edit(*match.span(), "……"),),
            {"found": match[0], "expected": "……"},
        )


@rule(
    "PP334",
    "comma-between-titles",
    INFO,
    source=f"{PUNCTUATION} 4.5.3.5",
    reason="Between quotations or titles side by side 顿号 is usually left out.",
    bad="落实《供水条例》、《节水条例》要求。",
    good="落实《供水条例》《节水条例》要求。",
    near="落实《供水条例》（2020年修订）、《节水条例》要求。",
    fixable=True,
    preview=True,
)
def comma_between_titles(page: Page) -> Iterator[Hit]:
    """、 stands between two titles or two quotations; laws keep it, and so do texts from before the standard."""
    if is_law(page) or written_in(page, unknown=9999) < _STANDARD:
        return
    found = (Place(*m.span(), "") for m in _BETWEEN.finditer(page.text))
    yield from by_line(
        page, found, "{found} stands between titles or quotations side by side; it is left out there"
    )


@rule(
    "PP335",
    "range-without-unit",
    WARNING,
    source=f"{NUMERALS} 5.1.3",
    reason="9～16亿 may mean 9 to 16亿 or 9亿 to 16亿: both ends of a range carry 万, 亿 or %.",
    bad="年均增长6—8%，投资2～3亿元。",
    good="年均增长6%—8%，投资2亿～3亿元。",
    near="2021—2025年，每县建设2—3座水厂，投资500万元。",
    fixable=True,
)
def range_without_unit(page: Page) -> Iterator[Hit]:
    """Only the second end of a range has its 万, 亿 or %."""
    for match in _RANGE.finditer(page.clean.text):
        start, end = page.clean.span(match.start(1), match.end(1))
        parts = {"found": match[1], "expected": match[1] + match[2]}
        yield Hit(
            (start, end), "{found} lacks its unit; write {expected}", (Edit(end, end, match[2]),), parts
        )


@rule(
    "PP336",
    "two-digit-year",
    WARNING,
    source=f"{NUMERALS} 5.1.4",
    reason="A year is written with four figures.",
    bad="水厂于21年3月建成。",
    good="水厂于2021年3月建成。",
    near="服务满10年6个月，任期10年3个月以上。",
)
def two_digit_year(page: Page) -> Iterator[Hit]:
    """A year with two figures, as a month, 底, 以来 or 截至 beside it tell."""
    text = page.clean.text
    known = {match[0] for match in _LONG_YEAR.finditer(text)} if _SHORT_YEAR.search(text) else set()
    for match in _SHORT_YEAR.finditer(text):
        if _is_year(text, *match.span()) or _is_known(text, match.start(), match.end(), known):
            yield Hit(
                page.clean.span(*match.span()),
                "{found} should have four figures: {expected}",
                parts={"found": match[0], "expected": f"{_century(match[0])}{match[0]}"},
            )


def _century(year: str) -> int:
    return 20 if year < "50" else 19


def _is_known(text: str, start: int, end: int, known: set[str]) -> bool:
    """Do the figures name a year that the text has elsewhere in full, or the one after, and no span of years?"""
    year = 2000 + int(text[start : start + 2])
    if not known.intersection((f"{year}年", f"{year - 1}年")) or year < _FIRST_SHORT:
        return False
    if text.endswith(slips.SPAN_BEFORE, 0, start) or text.startswith(slips.SPAN_BEHIND, end):
        return False
    before = text[start - 1 : start]
    return not before or before in _CLAUSE_MARKS or text.endswith(slips.YEAR_AFTER, 0, start)


def _is_year(text: str, start: int, end: int) -> bool:
    """Do the words around two figures and 年 tell a year, not a span of years?"""
    before = text[start - 1 : start]
    if text.endswith(slips.YEAR_BEHIND, 0, start):
        return True
    if before in slips.NO_YEAR_BEHIND and before:
        return False
    if _MONTH.match(text, end) or text.startswith(slips.YEAR_ALONE_BEFORE, end):
        return True
    opens = not before or before in _CLAUSE_MARKS or text.endswith(slips.YEAR_LED_BY, 0, start)
    return opens and text[start + 1] != "0" and text.startswith(slips.YEAR_OPENS, end)
