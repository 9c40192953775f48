"""PP1 structure: the printed table of contents against the headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from planparse.checking.page import Page
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.characters import SPACES
from planparse.lexicon.citing import ANNEX_ENTRY
from planparse.lexicon.numbering import CONTENTS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import ContentsEntry, Part, Section

_LEADERS = ".．。·•…‥⋯-_ \n" + "".join(SPACES)
_HEADING_END = "。，、；：,;:"
_LONGEST_LABEL = 12
_MOST_SOUGHT = 200  # entries that are no headings; each is looked for to the end of the text
_ANNEX = regex(ANNEX_ENTRY)


@rule(
    "PP114",
    "contents-differ",
    WARNING,
    source=PRACTICE,
    reason="A table of contents that names what the text does not have was not brought up to date.",
    bad="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、主要任务\n建设水厂。\n三、保障措施\n加强领导。",
    good="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n三、保障措施…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n建设水厂。\n三、保障措施\n加强领导。",
    near="云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n附件1：水厂清单…………5\n一、总体要求\n坚持节水优先。\n二、重点任务\n建设水厂。\n\n附件1\n水厂清单\n第一水厂。",
)
def contents_differ(page: Page) -> Iterator[Hit]:
    """A line of the table of contents is no heading of its part."""
    for part in page.document.parts:
        for entry, other in page.once(_strangers)[part.id]:
            parts = {"entry": _bare(entry.text)}
            if other:
                parts["heading"] = other.label + other.heading
                template = "the table of contents has {entry}, the text has {heading}; use one of them in both places"
                yield Hit(entry.span, template, parts=parts)
            else:
                yield Hit(
                    entry.span,
                    "no section has the heading {entry}; bring the table of contents up to date",
                    parts=parts,
                )


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
    """A section is not in the table of contents, though most of its kind and some of its siblings are."""
    for part in page.document.parts:
        entries = {_plain(entry.text) for entry in part.contents}
        if not entries:
            continue
        renamed = {other.id for _, other in page.once(_strangers)[part.id] if other}
        listed: dict[tuple[int, str], list[bool]] = {}
        lacking: list[Section] = []
        for holder, parent, siblings in page.families:
            headed = [s for s in siblings if s.heading and not s.run_in and holder is part]
            there = [not entries.isdisjoint(_names(section)) for section in headed]
            for section, is_listed in zip(headed, there, strict=True):
                listed.setdefault((section.level, section.style), []).append(is_listed)
                if not is_listed and (parent is None or any(there)) and section.id not in renamed:
                    lacking.append(section)
        for section in lacking:
            of_kind = listed[section.level, section.style]
            if sum(of_kind) * 2 > len(of_kind):
                parts = {"heading": section.label + section.heading}
                yield Hit(
                    page.heading_span(section),
                    "{heading} is not in the table of contents; add it there",
                    parts=parts,
                )


def _strangers(page: Page) -> dict[str, list[tuple[ContentsEntry, Section | None]]]:
    return {part.id: _strangers_in(page, part) for part in page.document.parts}


def _strangers_in(page: Page, part: Part) -> list[tuple[ContentsEntry, Section | None]]:
    """The entries that are no headings, each with the section of its number, where there is one by another name."""
    if not part.contents:
        return []
    headings = {name for placed in page.sections_of(part) for name in _names(placed.section)}
    headings |= {_plain(other.title) for other in page.document.parts if other.title}
    headings |= {_plain(table.title) for table in page.document.tables if table.title}
    body = _plain(page.text[part.contents[-1].span[1] :])
    entries = {_plain(entry.text) for entry in part.contents}
    unknown = [
        (entry, words)
        for entry in part.contents
        if (words := _plain(entry.text)) and words not in headings and words not in CONTENTS
    ]
    strange = [entry for entry, words in unknown[:_MOST_SOUGHT] if _ANNEX.sub("", words) not in body]
    if len(strange) * 2 > len(part.contents):
        return []  # hardly an entry is a heading: the part is not the one that the table is of
    unlisted: dict[str, list[Section]] = {}
    for placed in page.sections_of(part):
        section = placed.section
        if section.heading and section.label and entries.isdisjoint(_names(section)):
            unlisted.setdefault(_plain(section.label), []).append(section)
    return [(entry, _by_number(_plain(entry.text), unlisted)) for entry in strange]


def _by_number(words: str, unlisted: Mapping[str, Sequence[Section]]) -> Section | None:
    """The section of an entry's number that is not in the table by its own name; none where there are several."""
    found = [it for n in range(1, _LONGEST_LABEL) for it in unlisted.get(words[:n], ())]
    return found[0] if len(found) == 1 else None


def _names(section: Section) -> tuple[str, str]:
    return _plain(section.label + section.heading), _plain(section.heading)


def _bare(entry: str) -> str:
    """An entry without its page, in brackets or not, and what leads to it."""
    words = (entry[:-1] if entry[-1:] in ("）", ")") else entry).rstrip("0123456789")
    return (words[:-1] if words[-1:] in ("（", "(") else words).rstrip(_LEADERS)


def _plain(text: str) -> str:
    """Words that can be compared: without leaders, blanks, closing marks, differences of width."""
    return normalize("NFKC", unspaced(_bare(text))).rstrip(_HEADING_END)
