"""PP1 structure, second half: headings, lists, the table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from planparse.checking.page import Page, Placed
from planparse.checking.rule import INFO, PRACTICE, WARNING, Edit, Hit, rule
from planparse.lexicon.characters import SPACES
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Part, Section

_COUNTS = {word: n for n, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ANNOUNCED = regex(
    r"(?:以下|下列|如下)(?P<count>[二两三四五六七八九十]|[1-9][0-9]?)(?:个)?(?P<noun>项|条|点|类|种|方面|大类|款|步|阶段)[^。；！？\n]{0,20}[：:]$"
)
_LEADS_ON = regex(r"(?:如下|以下[^。；！？\n]{0,12}|下列[^。；！？\n]{0,16})[：:]$")
_BLANKS = regex(r"\s+")
_LEADERS = ".．。·•…‥⋯-_ \n" + "".join(SPACES)
_HEADING_END = "。，、；：,;:"


@rule(
    "PP111",
    "empty-section",
    WARNING,
    source=PRACTICE,
    reason="A heading without text promises what does not come; more often than not the text was lost.",
    bad="一、总体要求\n二、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n三、保障措施\n加强组织领导。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕。\n三、保障措施\n加强组织领导。",
    near="一、适用范围\n下列单位应当报告：\n1.规模以上企业\n2.事业单位\n二、报告期限\n每月五日前报告。",
)
def empty_section(page: Page) -> Iterator[Hit]:
    """A section has a heading and nothing else, though one of its siblings has more."""
    for _, _, siblings in page.families:
        full = [bool(section.paragraphs or section.children) for section in siblings]
        # Items of a list have no text of their own; in a list most are so.
        if sum(full) * 2 <= len(siblings):
            continue
        for section, filled in zip(siblings, full, strict=True):
            if not filled and not _holds_table(page, section) and len(section.heading) <= 30:
                yield Hit(
                    page.heading_span(section), f"nothing stands under {section.label}{section.heading}"
                )


def _holds_table(page: Page, section: Section) -> bool:
    start, end = section.span
    return section.id in page.with_tables or page.has_table(start, end)


@rule(
    "PP112",
    "list-count",
    WARNING,
    source=PRACTICE,
    reason="Who is told of three items and finds two has to ask which one is missing.",
    bad="一、申报材料\n申请人应当提交以下三项材料：\n（一）申请书；\n（二）身份证明。\n二、办理期限\n十日内办结。",
    good="一、申报材料\n申请人应当提交以下三项材料：\n（一）申请书；\n（二）身份证明；\n（三）房产证明。\n二、办理期限\n十日内办结。",
    near="一、申报材料\n申请人应当提交以下三项材料：申请书、身份证明和房产证明。\n二、办理期限\n十日内办结。",
)
def list_count(page: Page) -> Iterator[Hit]:
    """以下 N 项： is followed by another number of items."""
    for paragraph, span, items in _leads(page):
        match = _ANNOUNCED.search(paragraph)
        if not match:
            continue
        said = _COUNTS.get(match["count"]) or int(match["count"])
        if items and len(items) != said:
            end = span[1]
            yield Hit(
                (end - (len(paragraph) - match.start()), end),
                f"{said} items are announced, {len(items)} follow",
            )


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
        if section.children or _holds_table(page, section):
            continue
        words, span = (
            (section.paragraphs[-1].text, section.paragraphs[-1].span)
            if section.paragraphs
            else (section.heading, page.heading_span(section))
        )
        match = _LEADS_ON.search(words[-40:])
        if match and not _list_follows(placed, after):
            yield Hit((span[1] - len(match[0]), span[1]), f"nothing follows {match[0]}")


def _list_follows(placed: Placed, following: Placed | None) -> bool:
    """May the next section be the list, which the outline put beside its lead?"""
    if following is None:
        return False
    if following.section.number == 1 and following.section.style == placed.section.style:
        return True  # a second list under one heading
    return following.section.style != placed.section.style and following.section.level >= placed.section.level


def _leads(page: Page) -> Iterator[tuple[str, tuple[int, int], list[Section]]]:
    """Paragraphs that end with a colon, and the sections of one style that follow them."""
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
            if text.endswith(("：", ":")):
                yield text, span, [item for item in items if items and item.style == items[0].style]


@rule(
    "PP114",
    "contents-differ",
    WARNING,
    source=PRACTICE,
    reason="A table of contents that names what the text does not have was not brought up to date.",
    bad="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、主要任务\n建设水厂。\n三、保障措施\n加强领导。",
    good="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n建设水厂。\n三、保障措施\n加强领导。",
    near="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n（一）建设水厂。\n（二）更新管网。\n三、保障措施\n加强领导。",
)
def contents_differ(page: Page) -> Iterator[Hit]:
    """A line of the table of contents is no heading of its part."""
    for part in page.document.parts:
        headings = _headings(page, part) if part.contents else set()
        for entry in part.contents:
            words = _plain(entry.text)
            if words and words not in headings and words not in ("目录", "目次"):
                yield Hit(entry.span, f"no section has the heading {_bare(entry.text)}")


@rule(
    "PP115",
    "contents-incomplete",
    WARNING,
    source=PRACTICE,
    reason="A table of contents lists the sections of a level, or none of them.",
    bad="云溪市供水规划\n目录\n一、总体要求…………1\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n建设水厂。\n三、保障措施\n加强领导。",
    good="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n建设水厂。\n三、保障措施\n加强领导。",
    near="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n一、总体要求\n（一）指导思想\n坚持节水优先。\n（二）基本原则\n坚持量水而行。\n二、重点任务\n建设水厂。",
)
def contents_incomplete(page: Page) -> Iterator[Hit]:
    """A section is not in the table of contents, though most of its level are."""
    for part in page.document.parts:
        entries = {_plain(entry.text) for entry in part.contents}
        if not entries:
            continue
        levels: dict[int, list[tuple[Section, bool]]] = {}
        for placed in page.sections_of(part):
            section = placed.section
            if section.heading:
                listed = not entries.isdisjoint(
                    (_plain(section.label + section.heading), _plain(section.heading))
                )
                levels.setdefault(section.level, []).append((section, listed))
        for sections in levels.values():
            if sum(listed for _, listed in sections) * 2 > len(sections):
                for section, listed in sections:
                    if not listed:
                        name = section.label + section.heading
                        yield Hit(page.heading_span(section), f"{name} is not in the table of contents")


def _headings(page: Page, part: Part) -> set[str]:
    """What an entry may be: a heading with or without its label, a line before the first section, a table's title."""
    found = set()
    for placed in page.sections_of(part):
        section = placed.section
        found |= {_plain(section.label + section.heading), _plain(section.heading)}
    found |= {_plain(other.title) for other in page.document.parts if other.title}
    found |= {_plain(table.title) for table in page.document.tables if table.title}
    found |= {_plain(text) for text, _ in page.paragraphs() if len(text) < 60}
    return found


def _bare(entry: str) -> str:
    """An entry without its page, in brackets or not, and what leads to it."""
    words = (entry[:-1] if entry[-1:] in ("）", ")") else entry).rstrip("0123456789")
    return (words[:-1] if words[-1:] in ("（", "(") else words).rstrip(_LEADERS)


def _plain(text: str) -> str:
    """Words that can be compared: without leaders, blanks, closing marks, differences of width."""
    return normalize("NFKC", _BLANKS.sub("", _bare(text))).rstrip(_HEADING_END)


@rule(
    "PP116",
    "heading-punctuation",
    WARNING,
    source=PRACTICE,
    reason="A heading in a line of its own ends without a mark; where all of them have one, that is the style of the house.",
    bad="一、总体要求。\n坚持稳中求进，抓好春耕备耕。\n二、重点任务\n抓好水利建设。",
    good="一、总体要求\n坚持稳中求进，抓好春耕备耕。\n二、重点任务\n抓好水利建设。",
    near="一、总体要求。\n坚持稳中求进，抓好春耕备耕。\n二、重点任务。\n抓好水利建设。",
    fixable=True,
)
def heading_punctuation(page: Page) -> Iterator[Hit]:
    """A short heading alone in its line, with text below, ends with a mark, and not all of its siblings do."""
    for _, _, siblings in page.families:
        headed = [section for section in siblings if section.heading and not section.run_in]
        marks = {section.id: mark for section in headed if (mark := _mark_behind(page, section)) is not None}
        if len(marks) == len(headed) > 1:
            continue  # the style of the house: 政府工作报告 sets （一）… 。 in a line of its own
        for mark in marks.values():
            yield Hit(
                (mark, mark + 1), f"the heading ends with {page.text[mark]}", (Edit(mark, mark + 1, ""),)
            )


def _mark_behind(page: Page, section: Section) -> int | None:
    """Where the mark stands that ends a heading, if one does; a sentence is none."""
    words = section.heading
    if len(words) > 25 or not (section.paragraphs or section.children):
        return None
    _, end = page.heading_span(section)
    if words[-1] in "。，；、":
        end -= 1
    elif page.text[end : end + 1] not in ("。", "，", "；"):
        return None
    inside = "，" in words[:-1] or "；" in words[:-1]
    return end if not inside and page.words_behind(end + 1, 1) in ("\n", "\r", "") else None


@rule(
    "PP117",
    "duplicate-heading",
    WARNING,
    source=PRACTICE,
    reason="Two sections of one heading side by side are one section printed twice, or one of them is misnamed.",
    bad="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕。\n三、重点任务\n抓好水利。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕。\n三、保障措施\n加强领导。",
    near="一、种植业\n（一）主要目标。稳定面积。\n（二）重点任务。抓好春耕。\n二、养殖业\n（一）主要目标。稳定存栏。\n（二）重点任务。抓好防疫。",
)
def duplicate_heading(page: Page) -> Iterator[Hit]:
    """Two siblings have the same heading."""
    for _, _, siblings in page.families:
        seen: set[str] = set()
        for section in siblings:
            if section.heading and section.heading in seen:
                yield Hit(
                    page.heading_span(section), f"the heading {section.heading} comes twice under one heading"
                )
            seen.add(section.heading)


@rule(
    "PP118",
    "lone-subsection",
    INFO,
    source=PRACTICE,
    reason="A division into one part divides nothing.",
    bad="一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）抓好春耕。备足种子。\n三、保障措施\n加强领导。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕，备足种子。\n三、保障措施\n加强领导。",
    near="一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n三、保障措施\n加强领导。",
)
def lone_subsection(page: Page) -> Iterator[Hit]:
    """A section has one subsection only."""
    for _, parent, siblings in page.families:
        if (
            parent is not None
            and len(siblings) == 1
            and siblings[0].label
            and parent.style not in ("chapter", "part", "division", "subpart")
        ):
            yield Hit(
                page.label_span(siblings[0]), f"{siblings[0].label} is the only one under {parent.label}"
            )


@rule(
    "PP119",
    "duplicate-paragraph",
    WARNING,
    source=PRACTICE,
    reason="A paragraph that stands twice in a row was pasted twice.",
    bad="一、总体要求\n各地要坚持节水优先，严格用水总量和强度双控。\n各地要坚持节水优先，严格用水总量和强度双控。\n二、重点任务\n加快建设水厂。",
    good="一、总体要求\n各地要坚持节水优先，严格用水总量和强度双控。\n二、重点任务\n加快建设水厂。",
    near="一、减刑\n有重大贡献的，可以不受上述间隔时间的限制。\n二、假释\n假释适用前款规定。\n有重大贡献的，可以不受上述间隔时间的限制。",
)
def duplicate_paragraph(page: Page) -> Iterator[Hit]:
    """A paragraph follows itself, word for word."""
    for (before, _), (text, span) in pairwise(page.paragraphs()):
        if text == before and len(text) >= 12:
            yield Hit(span, f"the paragraph {text[:12]}… stands twice in a row")
