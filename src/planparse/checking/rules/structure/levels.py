"""PP1 structure: the notations of the levels, and their marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from planparse.checking.page import Page, Placed
from planparse.checking.rule import LAYOUT, RULES, WARNING, Edit, Hit, rule
from planparse.checking.rules.structure.notation import find_label, in_any_number
from planparse.checking.rules.structure.numbering import Numbering, by_style, last_number, stray_hit
from planparse.checking.rules.structure.strays import NOTATIONS, Stray, stray_behind
from planparse.lexicon.numbering import NOTES
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Section

# GB/T 9704-2012 7.3.3: the four levels of an official document, by the names of ``lexicon.numbering``.
_ORDER = {"han": 1, "han_paren": 2, "arabic": 3, "arabic_paren": 4}
_SHAPES = {"han": "一、", "han_paren": "（一）", "arabic": "1.", "arabic_paren": "（1）"}
_NOTES = regex(NOTES)
_NEAR = 3  # so many paragraphs back may the word stand
_LIKE = 3  # so many labels of one shape to one of another are the notation of a list


def in_notes(parent: Section | None) -> bool:
    """Do the items below a section stand under 注： or 填表说明：, and are no part of it?"""
    return parent is not None and any(_NOTES.match(it.text[:20]) for it in parent.paragraphs[-_NEAR:])


@rule(
    "PP105",
    "level-skipped",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="The levels of an official document are 一、 （一） 1. （1）, in this order. One of two levels may have 1. under 一、; "
    "where （一） stands between them elsewhere, it is left out here.",
    bad="一、重点任务\n1.抓好春耕。备足种子。\n2.抓好水利。清淤沟渠。\n二、保障措施\n（一）加强领导。建立专班。\n（二）加强督查。定期通报。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n二、保障措施\n（一）加强领导。建立专班。\n（二）加强督查。定期通报。",
    near="一、重点任务\n1.抓好春耕。备足种子。\n2.抓好水利。清淤沟渠。\n二、保障措施\n3.加强领导。建立专班。\n4.加强督查。定期通报。",
)
def level_skipped(page: Page) -> Iterator[Hit]:
    """A section's style is more than one level below the style of the section above.

    The one between is used elsewhere.
    """
    told: set[tuple[str, str, str]] = set()
    used = {
        (part.id, parent.style, s.style)
        for part, parent, siblings in page.families
        if parent
        for s in siblings
    }
    for part, parent, siblings in page.families:
        first = siblings[0]
        above, below = _ORDER.get(parent.style if parent else ""), _ORDER.get(first.style)
        if parent is None or not above or not below or below <= above + 1 or not first.heading:
            continue
        wanted = next(style for style in _SHAPES if _ORDER[style] == above + 1)
        key = (part.id, parent.style, first.style)
        if key in told or (part.id, parent.style, wanted) not in used or _is_list(page, parent, siblings):
            continue
        told.add(key)
        yield Hit(
            page.label_span(first),
            "{found} stands directly under {above}, where elsewhere {between} stands between them; begin with {between} here",
            parts={"found": first.label, "above": parent.label, "between": _SHAPES[wanted]},
        )


def _is_list(page: Page, parent: Section, siblings: Sequence[Section]) -> bool:
    """Are sections no division of the one above: notes, an enumeration behind a colon, numbers that run on?

    Where the first of them lost its label, PP101 tells of it.
    """
    words = parent.paragraphs[-1].text if parent.paragraphs else parent.heading
    lost = any(section.id in page.once(Numbering).behind_gap for section in siblings)
    return in_notes(parent) or words.endswith(("：", ":")) or siblings[0].number != 1 or lost


@rule(
    "PP106",
    "mixed-styles",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="Sections of one level carry numbers of one style; another style says another level.",
    bad="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n（3）抓好防疫。备足疫苗。\n（四）抓好农机。检修机具。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n（三）抓好防疫。备足疫苗。",
    near="一、重点任务\n（一）抓好春耕。备足种子：\n1.早稻种子。\n2.玉米种子。\n（二）抓好水利。清淤沟渠。",
)
def mixed_styles(page: Page) -> Iterator[Hit]:
    """A section is numbered otherwise than its siblings and stands where their count goes on."""
    yield from page.once(Numbering).hits["PP106"]
    for part, _, siblings in page.families:
        for members in by_style(siblings).values():
            last = members[-1]
            found = stray_behind(page, part, last, (last_number(last) or 0) + 1)
            if found and last.id not in page.once(Numbering).intruders:
                yield stray_hit(found, last)
            yield from _odd(page, members)


def _odd(page: Page, members: Sequence[Section]) -> Iterator[Hit]:
    """The labels of a list that have other marks than all the others: 三） among （一）."""
    shapes = [normalize("NFKC", in_any_number(section.label)) for section in members]
    (usual, count), *others = Counter(shapes).most_common() or [("", 0)]
    if not others or count < _LIKE * (len(members) - count):
        return
    like = next(section for section, shape in zip(members, shapes, strict=True) if shape == usual)
    for section, shape in zip(members, shapes, strict=True):
        if shape != usual and section.style in NOTATIONS and not _wrong_end(section):
            number = last_number(section) or 0
            yield stray_hit(Stray(section.label, page.label_span(section), number), like)


# What a label is followed by, where it is wrong: (style, wrong ending, right ending).
_ENDINGS = (
    ("han", ".", "、"),
    ("han", "．", "、"),
    ("han_paren", "）、", "）"),
    ("han_paren", "）.", "）"),
    ("arabic", "、", "."),
    ("arabic_paren", "）、", "）"),
    ("arabic_paren", "）.", "）"),
)


def _wrong_end(section: Section) -> tuple[str, str] | None:
    """The wrong ending of a label, and the right one."""
    for style, wrong, right in _ENDINGS:
        if section.style == style and section.label.endswith(wrong):
            return wrong, right
    return None


@rule(
    "PP107",
    "label-punctuation",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="The labels of an official document are 一、 （一） 1. （1）; no mark follows a bracket.",
    bad="一、重点任务\n（一）、抓好春耕。备足种子。\n（二）、抓好水利。清淤沟渠。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。",
    near="一、重点任务\n（一）抓好春耕、夏种。备足种子。\n（二）抓好水利。清淤沟渠。",
    fixable=True,
)
def label_punctuation(page: Page) -> Iterator[Hit]:
    """A label ends with a mark that its style does not have; those of one part that have the same are one finding."""
    found: dict[tuple[str, str, str], list[Section]] = {}
    astray = {hit.span[0] for hit in page.hits(RULES["PP106"])}  # of another notation altogether
    for placed in page.sections:
        ending = _wrong_end(placed.section)
        if ending and not _is_none(page, placed) and placed.section.span[0] not in astray:
            found.setdefault((placed.part.id, placed.section.style, ending[0]), []).append(placed.section)
    for sections in found.values():
        wrong, right = _wrong_end(sections[0]) or ("", "")
        edits = [edit for section in sections if (edit := _mend(page, section, wrong, right))]
        label = sections[0].label
        parts: dict[str, str | int] = {"found": label, "right": label.removesuffix(wrong) + right}
        template = "{found} should be {right}"
        if len(sections) > 1:
            template = "{found} should be {right}; so should {count} more labels of the kind"
            parts["count"] = len(sections) - 1
        start = sections[0].span[0]
        yield Hit((start, start + len(label)), template, tuple(edits), parts)


def _is_none(page: Page, placed: Placed) -> bool:
    """Does a label stand in a table, in the notes below one, or before the first of items in one line (1、甲；2、乙)?"""
    section, parent = placed.section, placed.parent.section if placed.parent else None
    number = section.number
    in_line = isinstance(number, int) and find_label(page.line_at(section.span[0]), section.label, number + 1)
    return page.in_table(section.span[0]) or in_notes(parent) or bool(in_line)


def _mend(page: Page, section: Section, wrong: str, right: str) -> Edit | None:
    start = section.span[0]
    end = start + len(section.label)
    whole = page.text[start:end] == section.label
    return Edit(end - len(wrong), end, right) if whole else None


@rule(
    "PP108",
    "label-in-line",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="A section begins a line of its own; where the line end before it is lost, its number is missed in the count.",
    bad="第一条　为了保护河道，制定本办法。\n第二条　本办法适用于全市。 第三条沿岸单位应当保护堤防。\n第四条　禁止倾倒垃圾。",
    good="第一条　为了保护河道，制定本办法。\n第二条　本办法适用于全市。\n第三条　沿岸单位应当保护堤防。\n第四条　禁止倾倒垃圾。",
    near="第一条　为了保护河道，制定本办法。\n第二条　本办法适用于全市。第三条规定的单位除外。\n第三条　沿岸单位应当保护堤防。",
)
def label_in_line(page: Page) -> Iterator[Hit]:
    """The label that the count lacks stands in the middle of a line."""
    yield from page.once(Numbering).hits["PP108"]
