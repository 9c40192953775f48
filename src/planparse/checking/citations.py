"""PP5, first half: what a document refers to within itself must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, PRACTICE, WARNING, Hit, rule
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Section

_HAN = "一二三四五六七八九十百零〇"
# 本办法第十二条第二款第三项; 样本, 成本, 基本 … do not speak of the document itself
_OWN = regex(
    rf"(?<![基样成资版根文日剧课书账标原副脚])本(?:法|条例|规定|办法|细则|实施细则|实施办法|规则|规程|章程|决定|解释|准则)"
    rf"第(?P<article>[{_HAN}千0-9]{{1,7}})条(?:之(?P<inserted>[一二三四五六七八九十]{{1,3}}))?"
    rf"(?:第(?P<clause>[{_HAN}]{{1,3}})款)?(?:第[（(]?(?P<item>[{_HAN}]{{1,3}})[）)]?项)?"
)
_OWN_PART = regex(
    rf"(?<![基样成资版根文日])本(?:意见|通知|方案|规划|计划|要点|纲要)第(?P<part>[{_HAN}]{{1,3}})(?:部分|章)"
)
_ANNEX = regex(
    r"(?<=[见按照据（(填用附：，与和及、])(?:本(?:通知|办法|规定|方案|意见))?附件(?P<number>[0-9]{1,2})(?![0-9.])"
)
_DIGITS = regex("[0-9]+")
_ANY_ANNEX = regex(
    r"(?<=[见（(])(?:本(?:通知|办法|规定|方案|意见))?附(?:件|表)(?![\u4e00-\u9fff0-9]{0,2}[：:])(?=[）)，。；所中])"
)
_LONGEST_QUOTE = 300  # how far back the mark may stand that opens a quotation
_FEWEST = 3  # articles: a text with fewer quotes the law rather than being one
_LAW = "云溪市供水办法\n\n第一条　为了保障供水，制定本办法。\n第二条　供水单位应当保证水质。\n有下列情形之一的，可以暂停供水：\n（一）水源污染；\n（二）管道检修。\n第三条　违反{cited}的，责令改正。\n第四条　本办法自2022年3月8日起施行。"


def _law(cited: str) -> str:
    return _LAW.format(cited=cited)


def _articles(page: Page) -> dict[tuple[int, ...], Section]:
    found = {}
    for placed in page.sections:
        section = placed.section
        if section.style == "article" and section.number is not None:
            number = section.number
            found[tuple(number) if isinstance(number, list) else (number,)] = section
    return found


def _own_citations(page: Page) -> Iterator[tuple[re.Match[str], Section | None]]:
    """Citations of the document's own articles, each with the article; none where the words of another text are quoted."""
    articles = _articles(page)
    if len(articles) < _FEWEST:
        return
    text = page.clean.text
    for match in _OWN.finditer(text):
        before = text[max(0, match.start() - _LONGEST_QUOTE) : match.start()]
        if before.rfind("“") > before.rfind("”"):
            continue
        numerals = (match["article"], match["inserted"])
        yield match, articles.get(tuple(numeral(words) for words in numerals if words))


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
    for match, article in _own_citations(page):
        if article is None:
            yield Hit(page.clean.span(*match.span()), f"there is no {match[0][match[0].index('第') :]}")


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
    for match, article in _own_citations(page):
        if article and match["clause"]:
            clauses = _clauses(article)
            if numeral(match["clause"]) > clauses:
                said = f"{article.label} has {clauses} clause{'' if clauses == 1 else 's'}, not {match['clause']}"
                yield Hit(page.clean.span(*match.span()), said)


def _clauses(article: Section) -> int:
    """Paragraphs of an article; one behind a list stands, in the outline, with the last item."""
    behind = sum(
        max(0, len(child.paragraphs) - 1) + sum(len(c.paragraphs) for c in child.children)
        for child in article.children
    )
    return len(article.paragraphs) + behind


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
    for match, article in _own_citations(page):
        if article and match["item"] and numeral(match["item"]) not in _items(article):
            said = f"{article.label} has no item {match['item']}"
            yield Hit(page.clean.span(*match.span()), said)


def _items(section: Section) -> set[int]:
    found = {child.number for child in section.children if isinstance(child.number, int)}
    return found.union(*map(_items, section.children))


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
    tops = {section.number for section in sections if isinstance(section.number, int)}
    if len(tops) < 2:
        return
    for match in _OWN_PART.finditer(page.clean.text):
        if numeral(match["part"]) not in tops:
            yield Hit(page.clean.span(*match.span()), f"there is no {match[0][match[0].index('第') :]}")


_LETTER = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n任务分工{cited}。\n\n{note}云溪市人民政府\n2022年3月8日"
_NOTE = "附件：1.建设任务表\n　　　2.责任分工表\n\n"


@rule(
    "PP505",
    "annex-not-found",
    ERROR,
    source="GB/T 9704-2012 7.3.4",
    reason="The text sends the reader to an annex beyond the last one.",
    bad=_LETTER.format(cited="见附件3", note=_NOTE),
    good=_LETTER.format(cited="见附件2", note=_NOTE),
    near=_LETTER.format(cited="见省政府文件附件3", note=_NOTE),
)
def annex_not_found(page: Page) -> Iterator[Hit]:
    """附件N in the text, where the attachment note and the annexes stop before N."""
    last = _last_annex(page)
    if not last:
        return
    fields = [field.span for field in page.document.meta.fields]
    for match in _ANNEX.finditer(page.clean.text):
        span = page.clean.span(*match.span())
        if int(match["number"]) > last and not any(a <= span[0] < b for a, b in fields):
            yield Hit(span, f"there is no annex {match['number']}; the last one is {last}")


def _last_annex(page: Page) -> int:
    numbers = [attachment.number or 0 for attachment in page.document.meta.attachments]
    for field in page.document.meta.fields:
        if field.name == "annex_label":
            digits = _DIGITS.search(field.text)
            numbers.append(int(digits[0]) if digits else 0)
    return max(numbers, default=0)


@rule(
    "PP506",
    "annex-absent",
    WARNING,
    source="GB/T 9704-2012 7.3.4",
    reason="见附件 in a document that neither announces nor has one: the annex was lost, or the words were.",
    bad=_LETTER.format(cited="（见附件）", note=""),
    good=_LETTER.format(cited="（见附件）", note="附件：责任分工表\n\n"),
    near=_LETTER.format(cited="由附件厂家说明", note=""),
)
def annex_absent(page: Page) -> Iterator[Hit]:
    """见附件 where there is no attachment note and no annex."""
    meta = page.document.meta
    if meta.attachments or any(part.kind == "annex" for part in page.document.parts) or page.document.tables:
        return
    if any(field.name in ("annex_label", "attachments") for field in meta.fields):
        return
    for match in (*_ANY_ANNEX.finditer(page.clean.text), *_ANNEX.finditer(page.clean.text)):
        yield Hit(page.clean.span(*match.span()), "the document neither announces nor has an annex")
