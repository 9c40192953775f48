"""PP1 structure: paragraphs that stand twice, and paragraphs that break off."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from planparse.checking.page import Page, Span
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.text.written import is_law
from planparse.lexicon.checked import GOES_ON
from planparse.regex import regex

_SHOWN = 12  # characters of a paragraph that a message shows
_TWICE_IN_A_ROW = 12  # the least length of a paragraph that follows itself
_TWICE_APART = 30
_CELL = 8
# A law says the same of several things, in whole sentences; so do forms and lists, but more than twice.
_TWICE_IN_A_LAW = 150
_ENDS = "。！？；"
_STOPS = "。！？"
_MARKS = frozenset("。！？；：:;.,，、）)”》")
_BLANK_LINE = regex(r"[^\n]\n[ \u3000\t\r]*\n")
_LABELLED = regex(
    r"(?:【|[^，]{1,16}：|第[一二三四五六七八九十百0-9]+[编章节条]|[（(]?[一二三四五六七八九十0-9]+[）).、．]|附[件录表])"
)
_ENDS_OPEN = regex("[\u4e00-\u9fff，、]$")
_SENTENCE = regex("[。；！？]")
_REACH = 8  # characters on either side that tell where words end
_FEWEST, _SHARE = 3, 12  # of so many paragraphs that end with a mark one may lack it
_MOST = 3  # more are lines that were broken by a converter
_LONGEST_REST = 80  # characters behind the last stop
# What no sentence ends with: adverbs, prepositions, conjunctions, by the classes of ``words``.
_LEADS_ON = frozenset("dpc")


class _Paragraph(NamedTuple):
    text: str
    span: Span
    part: str | None


def _paragraphs(page: Page) -> list[_Paragraph]:
    """The paragraphs outside tables."""
    found = []
    for text, span in page.paragraphs():
        if not page.in_table(span[0]):
            part = page.part_at(span[0])
            found.append(_Paragraph(text.strip(), span, part.id if part else None))
    return found


def _run_in(page: Page, paragraphs: list[_Paragraph]) -> dict[tuple[str | None, str], int]:
    """Paragraphs that a label and a heading lead in, whole: a copy elsewhere may be no section there."""
    at_span = {paragraph.span: at for at, paragraph in enumerate(paragraphs)}
    found: dict[tuple[str | None, str], int] = {}
    for placed in page.sections:
        section = placed.section
        at = at_span.get(section.paragraphs[0].span) if section.run_in and section.paragraphs else None
        if at is not None:
            whole = page.text[section.span[0] : paragraphs[at].span[1]].strip()
            found.setdefault((paragraphs[at].part, whole), at)
    return found


def _is_cell(paragraphs: list[_Paragraph], at: int) -> bool:
    """Does one as short as the cell of a table stand beside it?"""
    beside = paragraphs[max(0, at - 1) : at] + paragraphs[at + 1 : at + 2]
    return any(len(text) < _CELL and text[-1:] not in _ENDS for text, _, _ in beside)


def _is_item(page: Page, text: str, span: Span) -> bool:
    """Is it a thing in a list: a label and one sentence?

    For instance, one of the papers that two kinds of applicants hand in.
    """
    line = page.line_of(span[0])[0]
    return bool(page.text[line : span[0]].strip() or _LABELLED.match(text)) and not _SENTENCE.search(
        text[:-1]
    )


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


@rule(
    "PP119",
    "duplicate-paragraph",
    WARNING,
    source=PRACTICE,
    reason="A paragraph that stands twice was pasted twice.",
    bad="一、总体要求\n各地要坚持节水优先，严格用水总量和强度双控，实行最严格的水资源管理制度。\n二、重点任务\n加快建设水厂。\n各地要坚持节水优先，严格用水总量和强度双控，实行最严格的水资源管理制度。",
    good="一、总体要求\n各地要坚持节水优先，严格用水总量和强度双控，实行最严格的水资源管理制度。\n二、重点任务\n加快建设水厂。",
    near="一、减刑\n有重大贡献的，可以不受上述间隔时间的限制。\n二、假释\n假释适用前款规定。\n有重大贡献的，可以不受上述间隔时间的限制。",
)
def duplicate_paragraph(page: Page) -> Iterator[Hit]:
    """A paragraph stands again, word for word: straight below, or, if it is a long one, elsewhere in the part."""
    paragraphs = page.once(_paragraphs)
    times = Counter((paragraph.part, paragraph.text) for paragraph in paragraphs)
    least = _TWICE_IN_A_LAW if is_law(page) else _TWICE_APART
    seen = _run_in(page, paragraphs)
    last = -2  # the paragraph before: a block that stands again is one finding
    for at, (text, span, part) in enumerate(paragraphs):
        first = min(seen.setdefault((part, text), at), at)
        if first == at:
            last = -2
            continue
        if first == at - 1 and len(text) >= _TWICE_IN_A_ROW:
            yield Hit(
                span,
                "the paragraph {found} stands twice in a row; take one out",
                parts={"found": _shown(text)},
            )
        elif (
            last != first - 1
            and times[part, text] <= 2
            and len(text) >= least
            and text[-1] in _ENDS + "）"
            and not _is_cell(paragraphs, at)
            and not (_is_item(page, text, span) and _is_item(page, text, paragraphs[first].span))
        ):
            above = bisect_right(page.line_starts, paragraphs[first].span[0])
            yield Hit(
                span,
                "the paragraph {found} stands in line {line} already; take one out",
                parts={"found": _shown(text), "line": above},
            )
        last = first


@rule(
    "PP120",
    "paragraph-cut",
    WARNING,
    source=PRACTICE,
    reason="A paragraph that breaks off without a mark lost its end.",
    bad="一、总体要求\n坚持节水优先。各地要切实加强水资源管理，不断\n二、重点任务\n加快建设水厂。更新老旧管网。\n三、保障措施\n落实资金。加强督查。\n各县（市、区）要抓好落实。",
    good="一、总体要求\n坚持节水优先。各地要切实加强水资源管理，不断提高用水效率。\n二、重点任务\n加快建设水厂。更新老旧管网。\n三、保障措施\n落实资金。加强督查。\n各县（市、区）要抓好落实。",
    near="一、总体要求\n坚持节水优先。各地要切实加强水资源管理：\n（一）控制总量\n（二）提高效率\n二、重点任务\n加快建设水厂。更新老旧管网。\n三、保障措施\n落实资金。加强督查。\n云溪市人民政府\n2024年3月7日",
)
def paragraph_cut(page: Page) -> Iterator[Hit]:
    """A paragraph of sentences ends without a mark, though the others of the text have theirs."""
    paragraphs = page.once(_paragraphs)
    marked = sum(paragraph.text[-1:] in _MARKS for paragraph in paragraphs)
    open_ended = [
        (paragraph, after)
        for at, (paragraph, after) in enumerate(pairwise((*paragraphs, None)))
        if paragraph and _breaks_off(page, paragraph, after) and not _is_cell(paragraphs, at)
    ]
    many = len(open_ended) > 1 and len(open_ended) * _SHARE > marked
    if marked < _FEWEST or many or len(open_ended) > _MOST:
        return  # the style of the text, or of its pages
    spans = [paragraph.span for paragraph, _ in open_ended]
    for start, end in (*spans, *_commas(page, paragraphs), *_items(page)):
        words = "".join(page.text[start:end].split())
        yield Hit(
            (max(start, end - _SHOWN), end),
            "the paragraph breaks off after {found}; put its end, or the mark that ends it",
            parts={"found": words[-6:]},
        )


def _commas(page: Page, paragraphs: list[_Paragraph]) -> Iterator[Span]:
    """A blank line behind a comma, where no other blank line stands inside a paragraph."""
    found = [
        (start, blank.start() + 1)
        for _, (start, end), _ in paragraphs
        for blank in _BLANK_LINE.finditer(page.text, start, end)
    ]
    if len(found) == 1 and page.text[found[0][1] - 1] in "，、":
        yield found[0]


def _items(page: Page) -> Iterator[Span]:
    """An item of one sentence that lacks its mark, where all the others of its list have theirs."""
    for _, _, siblings in page.families:
        items = [section for section in siblings if not section.paragraphs and not section.children]
        open_ended = []
        for section in items:
            start, end = page.heading_span(section)
            if page.text[end - 1 : end] not in _MARKS and page.text[end : end + 1] not in _MARKS:
                open_ended.append((start, end, section.heading))
        if len(items) > 2 and len(open_ended) == 1 and "，" in open_ended[0][2]:
            yield open_ended[0][:2]


def _breaks_off(page: Page, paragraph: _Paragraph, after: _Paragraph | None) -> bool:
    """Does it end in the middle of a sentence, and not in a heading, a signature or the middle of a line?"""
    text = paragraph.text
    if not _ENDS_OPEN.search(text) or "|" in text:
        return False
    rest = text[max(map(text.rfind, _STOPS)) + 1 :]
    if len(rest) > _LONGEST_REST or _LABELLED.match(rest):
        return False
    behind = page.text[paragraph.span[1] : paragraph.span[1] + 200].lstrip()
    if not behind or (behind[0].isdigit() and not _LABELLED.match(behind)) or _goes_on(text, behind):
        return False  # a line that is broken in the wrong place
    if len(rest) == len(text) and "，" not in text:
        return False  # no sentence: a title of two lines, a cell, a signature
    leads_on = text[-1] in "，、" or _last_kind(rest) in _LEADS_ON
    return leads_on or "，" in rest or (after is not None and after.part == paragraph.part)


def _goes_on(text: str, behind: str) -> bool:
    """Does a word go on in the next line, or a sentence?"""
    from planparse.words.cutting import ends

    before = text[-_REACH:]
    return behind[0] in GOES_ON or len(before) not in ends(before + behind.split("\n")[0][:_REACH], ())


def _last_kind(words: str) -> str:
    from planparse.words.cutting import cut

    return cut(words[-10:])[-1].kind if words else ""
