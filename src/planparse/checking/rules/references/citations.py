"""PP5, citations: what a document refers to within itself must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, PRACTICE, Hit, rule
from planparse.lexicon.citing import LAST_ARTICLE, NOT_ITSELF, WITH_ARTICLES, WITH_PARTS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Section

_HAN = "一二三四五六七八九十百零〇"
# 本办法第十二条第二款第三项
_OWN = regex(
    rf"(?<![{NOT_ITSELF}])本(?:{WITH_ARTICLES})"
    rf"第(?P<article>[{_HAN}千0-9]{{1,7}})条(?:之(?P<inserted>[一二三四五六七八九十]{{1,3}}))?"
    rf"(?:第(?P<clause>[{_HAN}]{{1,3}})款)?(?:第[（(]?(?P<item>[{_HAN}]{{1,3}})[）)]?项)?"
)
_OWN_PART = regex(rf"(?<![{NOT_ITSELF}])本(?:{WITH_PARTS})(?P<cited>第(?P<part>[{_HAN}]{{1,3}})(?:部分|章))")
# What is cited along with the first: 第一项、第七项; 第三项至第六项; 第二部分和第六部分
_AND = "(?:、|和|与|及|或|或者|以及|至|到)"
_NEXT_ITEM = regex(rf"{_AND}(?P<cited>第[（(]?(?P<number>[{_HAN}]{{1,3}})[）)]?项)")
_NEXT_PART = regex(rf"{_AND}(?P<cited>第(?P<number>[{_HAN}]{{1,3}})(?:部分|章))")
_MOST_NEXT = 20  # of one enumeration
_LAST = regex(LAST_ARTICLE)
_ENDS = regex(r"[。；：\n]")
_LONGEST_QUOTE = 300  # how far back the mark may stand that opens a quotation
_FEWEST = 3  # articles: a text with fewer quotes the law rather than being one
_LAST_FEW = 3  # the articles among which a whole law says when it takes effect
_LAW = "云溪市供水办法\n\n第一条　为了保障供水，制定本办法。\n第二条　供水单位应当保证水质。\n有下列情形之一的，可以暂停供水：\n（一）水源污染；\n（二）管道检修。\n第三条　违反{cited}的，责令改正。\n第四条　本办法自2022年3月8日起施行。"

Numbers = dict[tuple[int, ...], "Section"]


def _law(cited: str) -> str:
    return _LAW.format(cited=cited)


def _articles(page: Page) -> Numbers:
    found = {}
    for placed in page.sections:
        section = placed.section
        if section.style == "article" and section.number is not None:
            number = section.number
            found[tuple(number) if isinstance(number, list) else (number,)] = section
    return found


def _own_citations(page: Page, articles: Numbers) -> Iterator[tuple[re.Match[str], Section | None]]:
    """Citations of the document's own articles, each with the article.

    None where the words of another text are quoted.
    """
    if len(articles) < _FEWEST:
        return
    text = page.clean.text
    for match in _OWN.finditer(text):
        if not is_quoted(text, match.start()):
            numerals = (match["article"], match["inserted"])
            yield match, articles.get(tuple(numeral(words) for words in numerals if words))


def is_quoted(text: str, at: int) -> bool:
    """Does a quotation that opens before a place not close before it?"""
    before = text[max(0, at - _LONGEST_QUOTE) : at]
    line = before.rpartition("\n")[2]
    return before.rfind("“") > before.rfind("”") or line.count('"') % 2 == 1


@rule(
    "PP501",
    "article-not-found",
    ERROR,
    source="立法技术规范（试行）（一）",
    reason="An article was moved or struck out, and what cites it was not changed.",
    bad=_law("本办法第七条规定"),
    good=_law("本办法第二条规定"),
    near=_law("《河道管理条例》第七条规定"),
)
def article_not_found(page: Page) -> Iterator[Hit]:
    """本办法第N条 names an article that the document does not have."""
    articles = _articles(page)
    last = max(articles, default=())
    cut = not any(map(_ends_the_law, list(articles.values())[-_LAST_FEW:]))
    for match, article in _own_citations(page, articles):
        number = numeral(match["article"])
        if article is None and not (cut and (number,) > last):
            yield Hit(
                page.clean.span(*match.span()),
                "{cited} is cited, but there is no {article}; the last one is {last}",
                parts={
                    "cited": match[0],
                    "article": f"第{match['article']}条"
                    + (f"之{match['inserted']}" if match["inserted"] else ""),
                    "last": articles[last].label.strip(),
                },
            )


def _ends_the_law(article: Section) -> bool:
    return any(_LAST.search(quote.text) for quote in article.paragraphs)


@rule(
    "PP502",
    "clause-not-found",
    ERROR,
    source="立法技术规范（试行）（一）",
    reason="Clauses 款 are the paragraphs of an article; a citation that counts further cites nothing.",
    bad=_law("本办法第二条第三款规定"),
    good=_law("本办法第二条第二款规定"),
    near=_law("《河道管理条例》第二条第三款规定"),
)
def clause_not_found(page: Page) -> Iterator[Hit]:
    """本办法第N条第M款 names a clause that the article does not have."""
    articles = _articles(page)
    # Where no article has two paragraphs, their breaks were lost, and a sentence may be a clause.
    joined = all(_clauses(article) <= 1 for article in articles.values())
    for match, article in _own_citations(page, articles):
        if article and match["clause"]:
            clauses = _sentences(article) if joined else _clauses(article)
            if numeral(match["clause"]) > max(1, clauses):
                yield Hit(
                    page.clean.span(*match.span()),
                    "{cited} is cited, but {article} has {count} clauses 款 only; there is no 第{clause}款",
                    parts={
                        "cited": match[0],
                        "article": article.label.strip(),
                        "count": clauses,
                        "clause": match["clause"],
                    },
                )


def _clauses(article: Section) -> int:
    """Paragraphs of an article; one behind a list stands, in the outline, with the last item."""
    behind = sum(
        max(0, len(child.paragraphs) - 1) + sum(len(c.paragraphs) for c in child.children)
        for child in article.children
    )
    return len(article.paragraphs) + behind


def _sentences(section: Section) -> int:
    own = sum(len(_ENDS.findall(quote.text)) + 1 for quote in section.paragraphs)
    return own + sum(map(_sentences, section.children))


@rule(
    "PP503",
    "item-not-found",
    ERROR,
    source="立法技术规范（试行）（一）",
    reason="Items 项 are numbered; a citation of one that is not there cites nothing.",
    bad=_law("本办法第二条第二款第三项规定"),
    good=_law("本办法第二条第二款第二项规定"),
    near=_law("《河道管理条例》第二条第三项规定"),
)
def item_not_found(page: Page) -> Iterator[Hit]:
    """本办法第N条第K项 names an item that the article does not have."""
    for match, article in _own_citations(page, _articles(page)):
        if article and match["item"]:
            first = (match["item"], match[0], match.span())
            for item, cited, span in (first, *_cited_along(page, match.end(), _NEXT_ITEM)):
                # nor in the midst of a paragraph that lost its breaks
                if numeral(item) not in _items(article) and not _says(article, f"（{item}）"):
                    yield Hit(
                        page.clean.span(*span),
                        "{cited} is cited, but {article} has no item （{item}）; correct the citation",
                        parts={"cited": cited, "article": article.label.strip(), "item": item},
                    )


def _cited_along(
    page: Page, at: int, following: re.Pattern[str]
) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """What an enumeration or a range goes on with behind a citation: its numeral, its words, its place."""
    for _ in range(_MOST_NEXT):
        match = following.match(page.clean.text, at)
        if not match:
            return
        yield match["number"], match["cited"], match.span("cited")
        at = match.end()


def _items(section: Section) -> set[int]:
    found = {child.number for child in section.children if isinstance(child.number, int)}
    return found.union(*map(_items, section.children))


def _says(section: Section, words: str) -> bool:
    return any(words in quote.text for quote in section.paragraphs) or any(
        _says(child, words) for child in section.children
    )


@rule(
    "PP504",
    "part-not-found",
    ERROR,
    source=PRACTICE,
    reason="本意见第五部分 means the section numbered 五、; without one the reference leads nowhere.",
    bad="一、总体要求\n坚持节水优先。\n二、重点任务\n按照本意见第五部分落实。\n三、保障措施\n加强领导。",
    good="一、总体要求\n坚持节水优先。\n二、重点任务\n按照本意见第三部分落实。\n三、保障措施\n加强领导。",
    near="一、总体要求\n坚持节水优先。\n二、重点任务\n按照规划纲要第五部分落实。\n三、保障措施\n加强领导。",
)
def part_not_found(page: Page) -> Iterator[Hit]:
    """本意见第N部分 names a section that no part of the document has."""
    sections = [section for part in page.document.parts for section in part.sections]
    tops = {section.number: section for section in sections if isinstance(section.number, int)}
    if len(tops) < 2:
        return
    for match in _OWN_PART.finditer(page.clean.text):
        if is_quoted(page.clean.text, match.start()):
            continue
        first = (match["part"], match["cited"], match.span())
        for number, cited, span in (first, *_cited_along(page, match.end(), _NEXT_PART)):
            if numeral(number) not in tops:
                last = tops[max(tops)]
                yield Hit(
                    page.clean.span(*span),
                    "{cited} is cited, but the last of the parts is {last}",
                    parts={"cited": cited, "last": (last.label + last.heading[:40]).strip()},
                )
