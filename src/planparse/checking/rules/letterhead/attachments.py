"""PP2 letterhead: the attachment note and the annexes (GB/T 9704-2012 7.3.4, 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from planparse.checking.page import Page
from planparse.checking.rule import LAYOUT, WARNING, Edit, Hit, rule
from planparse.checking.rules.letterhead.head import FOOT, is_letter, notice, plain_name
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import LetterheadField

_ANNEX_NUMBER = regex(r"[0-9]+")
_WORD = regex(r"附(?:件|表|录|图)?")
_NOTED = regex(r"(?:^|[：:\s])([0-9]{1,2})[.．、 ]")
_LISTED = regex(r"(?:^附件[：:]|\n)[ \u3000]*(?P<number>[0-9]{1,2})[.．、][ ]*(?P<title>[^\n]{2,60})")
_LAST_MARK = regex(r"[。；，、;,](?=[ \u3000]*(?:[\r\n]{1,2}[ \u3000]*[0-9０-９]{1,2}[.．、]|$))")
_LONGEST_TITLE = 60  # what is longer is no title, but text taken for one
_ALIKE = 0.5  # titles that are less alike are two things, one of them read wrongly
_COLONS = ("：", ":")
_MOST_NAMES = 100  # of one note
_REACH_ABOVE = 20  # characters between the beginning of an annex and its label
_REACH = 600  # how far behind its label the title of an annex is looked for

_WITH_ANNEXES = (
    FOOT
    + "\n\n附件1\n\n建设任务表\n\n一、新建水厂\n每县一座。\n\n附件2\n\n责任分工方案\n\n一、职责\n各负其责。"
)
_NOTE = "附件：1.建设任务表\n　　　2.责任分工方案\n\n"


@rule(
    "PP214",
    "attachment-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.4, 7.3.7",
    reason="An attachment is part of the document; who gets some of them has part of it. Where none is there, they are kept in files of their own.",
    bad=notice(foot=_NOTE + FOOT + "\n\n附件1\n\n建设任务表\n\n一、新建水厂\n每县一座。"),
    good=notice(foot=_NOTE + _WITH_ANNEXES),
    near=notice(foot=_NOTE + FOOT),
)
def attachment_missing(page: Page) -> Iterator[Hit]:
    """The attachment note names an attachment that is not there, while others are."""
    annexes, place = _annexes(page), page.field("attachments")
    if not annexes or not place:
        return
    numbers, titles = {annex.number for annex in annexes}, {plain_name(annex.title) for annex in annexes}
    for number, title in _announced(page):
        if number is not None and number not in numbers and plain_name(title) not in titles:
            yield Hit(
                _words_at(page, title, place),
                "the attachment note names {attachment} {title}, but only {there} is there; add it, or strike it out",
                parts={
                    "attachment": f"附件{number}",
                    "title": title,
                    "there": "、".join(dict.fromkeys(annex.label.text for annex in annexes)),
                },
            )


def _announced(page: Page) -> list[tuple[int | None, str]]:
    """What the attachment note lists; the one note of a plan that a letter issues is no field of the letter's."""
    if page.document.meta.attachments:
        return [(one.number, one.title) for one in page.document.meta.attachments]
    notes = [field.text for field in page.document.meta.fields if field.name == "attachments"]
    labels = [field.text for field in page.document.meta.fields if field.name == "annex_label"]
    if len(notes) != 1 or len(set(labels)) != len(labels):
        return []
    return [(int(match["number"]), match["title"]) for match in _LISTED.finditer(notes[0])]


@rule(
    "PP215",
    "attachment-unannounced",
    WARNING,
    source=f"{LAYOUT} 7.3.4, 7.3.7",
    reason="The attachment note 附件说明 lists every attachment, so that a reader knows what belongs to the document.",
    bad=notice(foot="附件：1.建设任务表\n\n" + _WITH_ANNEXES),
    good=notice(foot=_NOTE + _WITH_ANNEXES),
    near=notice().replace("关于加强", "关于印发加强").replace("工作的", "工作方案的")
    + "\n\n加强农村供水工作方案\n\n一、目标\n村村通水。\n\n附：建设任务表\n\n云溪市水务局\n2022年3月1日\n\n附：\n\n建设任务表\n\n一、新建水厂\n每县一座。",
)
def attachment_unannounced(page: Page) -> Iterator[Hit]:
    """An annex 附件 of a letter is not in the attachment note."""
    if not is_letter(page):
        return
    listed = page.document.meta.attachments
    # An annex that is a document itself has a note of its own, which is no field of the letterhead.
    notes = [f.text for f in page.document.meta.fields if f.name == "attachments"]
    numbers = {a.number for a in listed} | {int(n) for note in notes for n in _NOTED.findall(note)}
    titles = "".join(map(plain_name, notes))
    issued = next((part.span[0] for part in page.document.parts if part.kind == "annex"), 0)
    for annex in _annexes(page):
        # What belongs to the plan that the letter issues, and not to the letter, is announced in the plan.
        of_another = not notes and issued + _REACH_ABOVE < annex.label.span[0] and _is_issued(page)
        known = annex.number in numbers or (annex.number is None and listed)
        alone = annex.number == 1 and numbers == {None}
        of_another = of_another or (
            annex.number is None and annex.label.text.endswith(_COLONS)
        )  # links of a page
        if annex.title and not (of_another or known or alone or plain_name(annex.title) in titles):
            yield Hit(
                annex.label.span,
                "{label} {title} is not in the attachment note 附件说明; list it there, above the signature",
                parts={"label": annex.label.text, "title": annex.title[:_LONGEST_TITLE]},
            )


def _is_issued(page: Page) -> bool:
    """Does the first annex go without a label: is it what the letter issues?"""
    first = next((part for part in page.document.parts if part.kind == "annex"), None)
    labels = (field.span[0] for field in page.document.meta.fields if field.name == "annex_label")
    return first is not None and not any(first.span[0] <= at < first.span[1] for at in labels)


@rule(
    "PP216",
    "attachment-title-differs",
    WARNING,
    source=f"{LAYOUT} 7.3.4, 7.3.7",
    reason="附件标题应当与附件说明的表述一致: the title of an attachment reads as in the attachment note.",
    bad=notice(foot=_NOTE.replace("责任分工方案", "责任分解方案") + _WITH_ANNEXES),
    good=notice(foot=_NOTE + _WITH_ANNEXES),
    near=notice(foot=_NOTE.replace("责任分工方案", "《责任分工方案》") + _WITH_ANNEXES),
)
def attachment_title_differs(page: Page) -> Iterator[Hit]:
    """The title of an annex is not what the attachment note calls it."""
    noted = {attachment.number: attachment.title for attachment in page.document.meta.attachments}
    annexes, plain = _annexes(page), {plain_name(title) for title in noted.values()}
    right = {a.number for a in annexes if plain_name(noted.get(a.number, "")) == plain_name(a.title)}
    for annex in annexes:
        said, title = plain_name(noted.get(annex.number, "")), plain_name(annex.title)
        if not said or not title or annex.number in right or len(title) > _LONGEST_TITLE:
            continue
        # A short name in the note is no other name, nor are the words of a form that were read with its title.
        if said in title or title in said:
            continue
        if title in plain or SequenceMatcher(None, said, title).ratio() >= _ALIKE:
            yield Hit(
                _words_at(page, annex.title, annex.label.span),
                "{label} is titled {title}, but the attachment note calls it {said}; use one title in both places",
                parts={"label": annex.label.text, "title": annex.title, "said": noted[annex.number]},
            )


@rule(
    "PP217",
    "attachment-punctuation",
    WARNING,
    source=f"{LAYOUT} 7.3.4",
    reason="附件名称后不加标点符号: no mark follows the name of an attachment.",
    bad=notice(foot="附件：建设任务表。\n\n" + FOOT),
    good=notice(foot="附件：建设任务表\n\n" + FOOT),
    near=notice(foot="附件：建设任务表（2022年）\n\n" + FOOT),
    fixable=True,
)
def attachment_punctuation(page: Page) -> Iterator[Hit]:
    """The name of an attachment ends with a mark."""
    for field in page.document.meta.fields:
        if field.name == "attachments":
            # In the source: the text of the field has lost what cleaning took out, and fixes count in the source.
            for match in islice(_LAST_MARK.finditer(page.text, *field.span), _MOST_NAMES):
                yield Hit(
                    match.span(),
                    "no {mark} stands behind the name of an attachment; leave it out",
                    (Edit(*match.span(), ""),),
                    {"mark": match[0]},
                )


class Annex(NamedTuple):
    """An annex that calls itself so."""

    number: int | None
    label: LetterheadField
    title: str


def _annexes(page: Page) -> list[Annex]:
    """The annexes that call themselves as the attachment note does: an annex 附件4 has annexes 附1 to 附7 of its own."""
    note = page.field("attachments")
    word = _WORD.match(page.text[note[0] : note[0] + 2]) if note else None
    found = []
    for field in page.document.meta.fields:
        own = _WORD.match(field.text) if field.name == "annex_label" else None
        if own and (word is None or own[0] == word[0]):
            digits = _ANNEX_NUMBER.search(normalize("NFKC", field.text))
            part = page.part_at(field.span[0])
            title = part.title if part and part.kind == "annex" else None
            found.append(Annex(int(digits[0]) if digits else None, field, title or ""))
    return found


def _words_at(page: Page, words: str, near: tuple[int, int]) -> tuple[int, int]:
    at = page.text.find(words, near[0], near[1] + _REACH)
    return (at, at + len(words)) if at >= 0 else near
