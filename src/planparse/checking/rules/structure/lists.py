"""PP1 structure: what is announced, and the list that follows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.checking.page import Page, Placed, Span
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.structure.enumerations import miscounted_orders, miscounts, said
from planparse.checking.rules.structure.rolls import is_counted, miscounted_rolls
from planparse.lexicon.enumerations import COUNTED_IN_ALL, LEADS, LEADS_ON, NAMED, SERIALS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Section, Table

    # Words that tell a count and where they stand, with the sections and the tables that it may be of.
    _Head = tuple[str, Span, list[Section], list[Table]]

_LEADS = tuple(map(regex, LEADS))
_IN_ALL, _NAMED = regex(COUNTED_IN_ALL), regex(NAMED)
_LEADS_ON = regex(LEADS_ON)
_TEMPLATE = "{announced} is announced, {listed} are listed; correct the count or the list"
_LONGEST_LEAD = 60  # of the end of a paragraph that announces items
_LONGEST_SERIAL = 5
_MOST_TABLES = 50  # that one caption is above
_MOST_ORDERS = 30  # paragraphs that one enumeration goes on in


@rule(
    "PP112",
    "list-count",
    WARNING,
    source=PRACTICE,
    reason="Who is told of three items and finds two has to ask which one is missing.",
    bad="一、申报材料\n申请人应当提交以下三项材料：\n（一）申请书；\n（二）身份证明。\n二、会办部门\n由4个部门（市财政局、市审计局、市水务局）会办。",
    good="一、申报材料\n申请人应当提交以下三项材料：\n（一）申请书；\n（二）身份证明；\n（三）房产证明。\n二、会办部门\n由3个部门（市财政局、市审计局、市水务局）会办。",
    near="一、申报材料\n申请人应当提交以下三项材料：申请书、身份证明和房产证明。\n二、会办部门\n由市财政局、市审计局、市水务局等5个部门会办，覆盖3个县（市、区）。",
)
def list_count(page: Page) -> Iterator[Hit]:
    """A count is announced, and the list that it is of has another number of names, items or rows."""
    yield from _above_items(page)
    yield from _in_sentences(page)
    yield from _in_all(page)
    for roll in miscounted_rolls(page):
        yield _hit(page, roll.heading, roll.span, roll.announced, roll.listed)


def _above_items(page: Page) -> Iterator[Hit]:
    """以下五项措施： with numbered items below."""
    for text, span, items in _leads(page):
        match = next((found for lead in _LEADS if (found := lead.search(text[-_LONGEST_LEAD:]))), None)
        if match and items and _is_whole(items) and len(items) != said(match):
            yield _hit(page, text, span, match[0].rstrip("：:"), len(items))


def _in_sentences(page: Page) -> Iterator[Hit]:
    paragraphs = list(page.paragraphs())
    for i, (text, span) in enumerate(paragraphs):
        following = (words for words, _ in paragraphs[i + 1 : i + 1 + _MOST_ORDERS])
        for found in (*miscounts(text), *miscounted_orders(text, following)):
            yield _hit(page, text, span, text[found.start : found.end], found.listed)


def _in_all(page: Page) -> Iterator[Hit]:
    """（共45项） in a heading, a title or a line above a table; numbered sections or the rows of tables are counted."""
    for words, span, sections, own in (*_headings(page), *_titles(page), *_captions(page)):
        match = _IN_ALL.search(words)
        listed = _items(sections, own) if match else 0
        named = _NAMED.search(words)
        if not match and named and all(named["noun"] in section.heading for section in sections):
            match, listed = named, _items(sections, [])
        if any(map(is_counted, sections)):
            continue  # each tells its own: miscounted_rolls adds them up
        if match and listed and listed != said(match):
            yield _hit(page, words, span, match[0], listed)


def _headings(page: Page) -> Iterator[_Head]:
    """Headings that tell a count, with what stands below them."""
    tables: dict[str | None, list[Table]] = {}
    for table in page.document.tables:
        tables.setdefault(table.section, []).append(table)
    for placed in page.sections:
        section = placed.section
        if _IN_ALL.search(section.heading) or _NAMED.search(section.heading):
            yield section.heading, page.heading_span(section), section.children, tables.get(section.id, [])


def _titles(page: Page) -> Iterator[_Head]:
    """The titles of parts, or the first lines that stand in brackets.

    With them stand the tables of the part, or else its sections.
    """
    tables: dict[str, list[Table]] = {}
    for table in page.document.tables:
        if part := page.part_at(table.span[0]):
            tables.setdefault(part.id, []).append(table)
    for part in page.document.parts:
        own = tables.get(part.id, [])
        sections = [] if own else part.sections
        if part.title:
            yield part.title, (part.span[0], part.span[0] + 1), sections, own
        elif part.paragraphs and part.paragraphs[0].text[0] in "（(":
            yield part.paragraphs[0].text, part.paragraphs[0].span, sections, own


def _captions(page: Page) -> Iterator[_Head]:
    """Short lines with the tables straight below them.

    A table that breaks off at the end of a page goes on in the next.
    """
    tables = sorted(page.document.tables, key=lambda table: table.span)
    starts = [table.span[0] for table in tables]
    for text, span in page.paragraphs():
        if len(text) > _LONGEST_LEAD or not _IN_ALL.search(text):
            continue
        below = tables[bisect_left(starts, span[1]) :][:_MOST_TABLES]
        if below and not page.text[span[1] : below[0].span[0]].strip():
            headers = [table.header for table in below]
            own = next((i for i, header in enumerate(headers) if header != headers[0]), len(below))
            yield text, span, [], below[:own]


def _items(sections: list[Section], tables: list[Table]) -> int:
    """How many numbered items there are; 0 where they are no one list."""
    if sections:
        return len(sections) if _is_whole(sections) else 0
    serials = [
        row[0].strip()
        for table in tables
        if table.header and table.header[0] in SERIALS
        for row in table.rows
    ]
    numbers = [int(serial) for serial in serials if serial.isdecimal() and len(serial) < _LONGEST_SERIAL]
    whole = sorted(set(numbers)) == list(range(1, len(set(numbers)) + 1))
    return (
        len(set(numbers))
        if whole and all(table.header and table.header[0] in SERIALS for table in tables)
        else 0
    )


def _is_whole(items: list[Section]) -> bool:
    """Are items one list, in which no number is left out?"""
    return [item.number for item in items] == list(range(1, len(items) + 1)) and len(items) > 1


def _hit(page: Page, text: str, span: Span, words: str, listed: int) -> Hit:
    """A hit where the words stand in a paragraph; at all of it where the source has them otherwise."""
    at = page.clean_offset(span[0])
    found = page.clean.text.find(words, at, at + len(text))
    where = page.clean.span(found, found + len(words)) if found >= 0 else span
    return Hit(where, _TEMPLATE, parts={"announced": words, "listed": listed})


@rule(
    "PP113",
    "list-missing",
    WARNING,
    source=PRACTICE,
    reason="如下： announces something; where nothing comes, a list or an annex was lost.",
    bad="一、补助标准\n补助标准如下：\n二、办理期限\n十日内办结。",
    good="一、补助标准\n补助标准如下：\n（一）一类补助三百元；\n（二）二类补助二百元。\n二、办理期限\n十日内办结。",
    near="一、补助标准\n补助标准如下：一类三百元，二类二百元。\n二、办理期限\n十日内办结。",
)
def list_missing(page: Page) -> Iterator[Hit]:
    """The last words of a section announce a list."""
    following = [*page.sections[1:], None]
    for placed, after in zip(page.sections, following, strict=False):
        section = placed.section
        if section.children or page.holds_table(section):
            continue
        words, span = (
            (section.paragraphs[-1].text, section.paragraphs[-1].span)
            if section.paragraphs
            else (section.heading, page.heading_span(section))
        )
        match = _LEADS_ON.search(words[-40:])
        if match and not _list_follows(page, placed, after):
            where = (span[1] - len(match[0]), span[1])
            yield Hit(where, "nothing follows {lead}; add what it announces", parts={"lead": match[0]})


def _list_follows(page: Page, placed: Placed, following: Placed | None) -> bool:
    """May the next section be the list, which the outline put beside its lead, or an annex?"""
    if following is None:
        behind = page.text[placed.section.span[1] :].strip()[:_LONGEST_LEAD].partition("\n")[0]
        return placed.part is not page.document.parts[-1] or "：" in behind
    if following.section.number == 1 or following.part is not placed.part:
        return True  # another list, or another text, begins
    return following.section.style != placed.section.style and following.section.level >= placed.section.level


def _leads(page: Page) -> Iterator[tuple[str, Span, list[Section]]]:
    """Paragraphs that end a section or lead to its items, and the sections of one style that follow them."""
    parts = [(part.paragraphs, part.sections) for part in page.document.parts]
    holders = [([(q.text, q.span) for q in paragraphs[-1:]], items) for paragraphs, items in parts]
    for placed in page.sections:
        section = placed.section
        words = [(q.text, q.span) for q in section.paragraphs[-1:]]
        if not words and section.heading:
            words = [(section.heading, page.heading_span(section))]
        holders.append((words, section.children))
    for words, items in holders:
        for text, span in words:
            if text.endswith(("：", ":", "。")):
                yield text, span, [item for item in items if item.style == items[0].style]
