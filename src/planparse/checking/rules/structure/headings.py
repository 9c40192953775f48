"""PP1 structure: headings, and what stands under them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.checking.page import Page
from planparse.checking.rule import INFO, PRACTICE, WARNING, Edit, Hit, rule
from planparse.checking.rules.structure.levels import in_notes
from planparse.checking.rules.structure.notation import find_label
from planparse.lexicon.characters import HANZI
from planparse.lexicon.headings import FILL_IN, FORM, LEFT_EMPTY
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Part, Section

_WORDS, _FORM, _LEFT_EMPTY = regex(f"{HANZI}.*{HANZI}"), regex(FORM), regex(LEFT_EMPTY)
_FILL_IN = regex(FILL_IN)
_LONGEST = 30  # of a heading that is said to be empty
_NEAR = 6  # sections apart: further apart, two of one heading stand under parts whose headings are not read
_MANY, _MOSTLY = 5, 0.8  # sections of one style, and how many of them have text
_DIVISIONS = ("chapter", "part", "division", "subpart")


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
    """A section has a heading and nothing else, though most of its siblings have more."""
    forms = {part.id for part in page.document.parts if _is_form(page, part)}
    for part, _, siblings in page.families:
        full = [bool(section.paragraphs or section.children) for section in siblings]
        # Items of a list have no text of their own; in a list most are so. Those of a form are to be filled in.
        style = siblings[0].style
        mostly = style in (*_DIVISIONS, "han") and style in page.once(_filled_styles)[part.id]
        half = mostly and sum(full) * 2 == len(siblings)
        if (sum(full) * 2 <= len(siblings) and not half) or all(full) or part.id in forms:
            continue
        for section, filled in zip(siblings, full, strict=True):
            if not filled and not page.holds_table(section) and _promises(section.heading):
                parts = {"heading": section.label + section.heading}
                yield Hit(
                    page.heading_span(section),
                    "nothing stands under {heading}; add its text, or take it out",
                    parts=parts,
                )


def _filled_styles(page: Page) -> dict[str, set[str]]:
    """By part, the styles of which there are many labels, nearly all with text below."""
    found = {}
    for part in page.document.parts:
        full: defaultdict[str, list[bool]] = defaultdict(list)
        for placed in page.sections_of(part):
            section = placed.section
            full[section.style].append(bool(section.paragraphs or section.children))
        found[part.id] = {
            style for style, them in full.items() if len(them) >= _MANY and sum(them) >= _MOSTLY * len(them)
        }
    return found


def _promises(heading: str) -> bool:
    """Does a heading promise text: is it short, of words, and not one of what is attached or left out?"""
    words = _WORDS.search(heading) is not None
    return words and len(heading) <= _LONGEST and not _LEFT_EMPTY.search(heading)


def _is_form(page: Page, part: Part) -> bool:
    """Is a part a form or an outline to be filled in?"""
    titles = [part.title, page.document.meta.title if part is page.document.parts[0] else None]
    titles += [quote.text for quote in part.paragraphs[:2] if len(quote.text) <= _LONGEST]
    named = any(title and _FORM.search(title) for title in titles)
    return named or _FILL_IN.search(page.text, *part.span) is not None


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
        sentences = sum(section.run_in or not section.heading for section in siblings)
        if sentences * 2 >= len(siblings):
            continue  # most of them are sentences, or begin one: the mark is that of the list
        marks = {section.id: mark for section in headed if (mark := _mark_behind(page, section)) is not None}
        if len(marks) == len(headed) > 1:
            continue  # the style of the house: 政府工作报告 sets （一）… 。 in a line of its own
        for mark in marks.values():
            edits = (Edit(mark, mark + 1, ""),)
            parts = {"mark": page.text[mark]}
            yield Hit((mark, mark + 1), "the heading ends with {mark}; leave it out", edits, parts)


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
    """Two siblings have the same heading; a list that begins anew is another text, in which headings may come again."""
    for _, _, siblings in page.families:
        seen: dict[str, tuple[int, Section]] = {}
        for i, section in enumerate(siblings):
            if section.number == 1:
                seen.clear()
            heading = section.heading
            at, other = seen.get(heading, (0, section))
            if (
                _WORDS.search(heading)
                and other is not section
                and i - at <= _NEAR
                and other.label != section.label
            ):
                parts = {"found": section.label + heading, "other": other.label + heading}
                yield Hit(
                    page.heading_span(section),
                    "{found} has the heading of {other}; give one of them another, or make them one section",
                    parts=parts,
                )
            seen[heading] = i, section


@rule(
    "PP118",
    "lone-subsection",
    INFO,
    source=PRACTICE,
    reason="A division into one part divides nothing.",
    bad="一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）抓好春耕。备足种子。\n三、保障措施\n加强领导。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕，备足种子。\n三、保障措施\n加强领导。",
    near="一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n三、保障措施\n加强领导。",
    preview=True,
)
def lone_subsection(page: Page) -> Iterator[Hit]:
    """A section has one subsection only, the first of its count; a box is none."""
    for _, parent, siblings in page.families:
        only = siblings[0]
        if (
            parent is None
            or len(siblings) > 1
            or not only.label
            or only.number not in (1, [*_above(parent), 1])
        ):
            continue
        if (
            parent.style in _DIVISIONS
            or only.style == "box"
            or in_notes(parent)
            or page.in_table(only.span[0])
        ):
            continue
        if not find_label(page.text[slice(*only.span)], only.label, 2):  # the second is glued to the first
            parts = {"found": only.label, "above": parent.label or parent.heading}
            yield Hit(
                page.label_span(only),
                "{found} is the only one under {above}; add another, or take its label away",
                parts=parts,
            )


def _above(parent: Section) -> list[int]:
    return parent.number if isinstance(parent.number, list) else [parent.number or 0]
