"""PP5, acts: who answers for them, and whether they contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from planparse.checking.page import Page, Placed
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.references.examples import letter
from planparse.checking.rules.references.opposites import opposites
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.citing import (
    ANSWERS,
    CONDITION,
    EXCEPTION,
    FIELD,
    GENERAL,
    ONLY_THEN,
    OTHER_ACT,
    TOLD_OF,
)
from planparse.lexicon.responsible import AGENCY_END
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Obligation, Section

_NOTED = regex(rf"{ANSWERS}|{FIELD}[：:]")
_EMPTY = regex(rf"(?P<open>[（(【〔［]?)(?P<label>{FIELD})[：:][ \u3000]*(?=[）)】〕］；;。\n]|$)")
_AGENCY = regex(AGENCY_END)
_GENERAL = regex(GENERAL)
_CONDITION = regex(CONDITION)
_EXCEPTION = regex(EXCEPTION)
_OTHER_ACT = regex(OTHER_ACT)
_COMMAS = regex("[，,]")
_SHORTEST_ACT = 6
_LONGEST_SUBJECT = 16
_LONGEST_LINE = 200
_LONGEST_CASE = 400  # characters before an act that may be its condition
_MOST_PAIRS = 20  # acts of the same words
_BEHIND = 12  # characters behind a sentence in which an exception may begin
_TASKS = "一、重点任务\n（一）{first}\n（二）更新供水管网。由各县、区人民政府组织实施。（市水务局负责）\n（三）保护饮用水源。划定保护区，设立标志。（市生态环境局负责）\n（四）加强水质监测。每月公布结果。（市卫生健康委负责）\n二、保障措施\n加强领导。"


@rule(
    "PP511",
    "responsible-missing",
    WARNING,
    source=PRACTICE,
    reason="Where every task names who answers for it, one that names nobody will be nobody's.",
    bad=_TASKS.format(first="新建乡镇水厂。每县建设一座。"),
    good=_TASKS.format(first="新建乡镇水厂。每县建设一座。（市水务局牵头，市财政局参与）"),
    near=_TASKS.format(first="新建乡镇水厂。每县建设一座。\n责任单位：市水务局"),
)
def responsible_missing(page: Page) -> Iterator[Hit]:
    """One of several tasks names no responsible party, and the others do; or a field for the party is empty."""
    yield from _empty_fields(page)
    answered = {act.section for act in page.document.obligations if act.responsible}
    noted = {placed.section.id for placed in page.sections if _is_noted(placed.section)}
    told = noted | answered
    missed: dict[str, Section] = {}
    for tasks in _tasks(page):
        without = [section for section in tasks if not _holds(section, told)]
        named = sum(_holds(section, noted) for section in tasks) if without else 0
        if without and named >= 3 * len(without):
            missed |= {section.id: section for section in without if not _GENERAL.search(section.heading)}
    for section in missed.values():
        yield Hit(
            page.heading_span(section),
            "{task} names nobody as responsible, and the tasks beside it do; name who answers for it",
            parts={"task": (section.label + section.heading[:60]).strip()},
        )


def _tasks(page: Page) -> Iterator[list[Section]]:
    """Sections of which each is a task: siblings, and those that are numbered on through the chapters of a part."""
    through: defaultdict[tuple[str, str], list[Section]] = defaultdict(list)
    for part, parent, siblings in page.families:
        if not _is_general(page, parent):
            yield siblings
            through[part.id, siblings[0].style] += siblings
    for sections in through.values():
        if [section.number for section in sections] == list(range(1, len(sections) + 1)):
            yield sections


def _empty_fields(page: Page) -> Iterator[Hit]:
    text = page.clean.text
    for match in _EMPTY.finditer(text):
        span = page.clean.span(match.start("label"), match.end())
        ends = text[match.end() : match.end() + 1] == "\n"
        below = text[match.end() : match.end() + _LONGEST_LINE].lstrip().partition("\n")[0] if ends else ""
        # 责任单位： may stand above the list of them; in a form it waits to be filled in.
        in_text = isinstance(page.place(span[0]), Placed) and not _AGENCY.search(below)
        if (match["open"] or in_text) and not page.in_table(span[0]):
            yield Hit(
                span,
                "{field} names nobody; fill in who answers for the task, or leave the field out",
                parts={"field": match["label"]},
            )


def _is_noted(section: Section) -> bool:
    return any(_NOTED.search(quote.text) for quote in section.paragraphs)


def _holds(section: Section, ids: set[str] | set[str | None]) -> bool:
    return section.id in ids or any(_holds(child, ids) for child in section.children)


def _is_general(page: Page, parent: Section | None) -> bool:
    placed = page.by_id.get(parent.id) if parent else None
    return placed is not None and any(_GENERAL.search(heading) for heading in placed.headings)


@rule(
    "PP512",
    "contradictory-force",
    WARNING,
    source=PRACTICE,
    reason="What one provision forbids another cannot order or allow.",
    bad=letter("各单位不得向水源保护区排放生活污水。\n各单位可以向水源保护区排放生活污水。"),
    good=letter("各单位不得向水源保护区排放生活污水。\n各单位应当定期检查水源保护区。"),
    near=letter(
        "未经许可，各单位不得向水源保护区排放生活污水。\n经许可，各单位可以向水源保护区排放生活污水。"
    ),
)
def contradictory_force(page: Page) -> Iterator[Hit]:
    """One act of one actor under one condition is prohibited here and ordered, encouraged or permitted there."""
    told = []
    for hit in _contradictions(page):
        told.append(hit.span)
        yield hit
    for hit in opposites(page):
        if not any(start < hit.span[1] and hit.span[0] < end for start, end in told[:_MOST_PAIRS]):
            yield hit


def _contradictions(page: Page) -> Iterator[Hit]:
    acts: defaultdict[tuple[str, ...], list[Obligation]] = defaultdict(list)
    for act in page.document.obligations:
        if act.marker and act.marker.text not in ONLY_THEN and (said := _said(page, act)):
            acts[said].append(act)
    for same in acts.values():
        banned = [act for act in same if act.force == "prohibited"]
        others = [act for act in same if act.force != "prohibited"]
        for act in islice(others, _MOST_PAIRS) if banned else ():
            against = next((ban for ban in banned[:_MOST_PAIRS] if _in_one_case(page, act, ban)), None)
            if against:
                yield Hit(
                    act.span,
                    "{here} contradicts {there}; say which of them holds, or in which case",
                    parts={"here": act.text[:60], "there": against.text[:60]},
                )


def _said(page: Page, act: Obligation) -> tuple[str, ...] | None:
    """Who does what, without the word of force; None where that is not told."""
    subject, _, words = act.text.partition(act.marker.text if act.marker else "")
    actors = [actor.text for actor in act.actors]
    if actors:
        words = subject + words
        for actor in actors:
            words = words.replace(actor, "", 1)
    elif not subject:  # that of the first act of the sentence
        opening = page.document.sentence_of(act).text[:_LONGEST_SUBJECT]
        first = _OTHER_ACT.search(opening)
        subject = opening[: first.start()] if first and not _COMMAS.search(opening, 0, first.start()) else ""
    words = unspaced(words).strip("，。；：、")
    who = sorted(actors) or [unspaced(subject)]
    told_of = subject.endswith(TOLD_OF)  # 国务院规定应当划为农田的耕地
    return (*who, words) if len(words) >= _SHORTEST_ACT and who[0] and not told_of else None


def _in_one_case(page: Page, one: Obligation, other: Obligation) -> bool:
    case = _case(page, one)
    return case is not None and case == _case(page, other)


def _case(page: Page, act: Obligation) -> frozenset[str] | None:
    """The conditions and topics that stand before an act in its sentence; None where it has an exception."""
    start, end = page.document.sentence_of(act).span
    if _EXCEPTION.search(page.text, act.span[0], end + _BEHIND):
        return None
    before = unspaced(page.text[max(start, act.span[0] - _LONGEST_CASE) : act.span[0]])
    clauses = (clause for clause in _COMMAS.split(before) if clause)
    return frozenset(
        clause for clause in clauses if _CONDITION.search(clause) or not _OTHER_ACT.search(clause)
    )
