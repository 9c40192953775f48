"""PP2 letterhead, second half: the attachment note and the annexes (GB/T 9704-2012 7.3.4, 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import normalize

from planparse.checking.letterhead import FOOT, is_letter, notice, plain_name
from planparse.checking.page import Page
from planparse.checking.rule import LAYOUT, WARNING, Edit, Hit, rule
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import LetterheadField

_ANNEX_NUMBER = regex(r"[0-9]+")
_LAST_MARK = regex(r"[。；，、;,](?=[ ]*$)")
_LONGEST_TITLE = 60  # what is longer is no title, but text taken for one
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
    reason="An attachment is part of the document; who gets the one without the other has half of it.",
    bad=notice(foot=_NOTE + FOOT + "\n\n附件1\n\n建设任务表\n\n一、新建水厂\n每县一座。"),
    good=notice(foot=_NOTE + _WITH_ANNEXES),
    near=notice(foot="附件：建设任务表\n\n" + FOOT + "\n\n附件\n\n建设任务表\n\n一、新建水厂\n每县一座。"),
)
def attachment_missing(page: Page) -> Iterator[Hit]:
    """The attachment note names an attachment that is not there."""
    attachments = page.document.meta.attachments
    annexes = _annexes(page)
    numbers, titles = {number for number, _, _ in annexes}, {plain_name(title) for _, _, title in annexes}
    if attachments and not annexes and any(part.kind == "annex" for part in page.document.parts):
        return  # what a letter issues may be called its attachment
    place = page.field("attachments")
    for attachment in attachments:
        there = attachment.number in numbers or (attachment.number is None and annexes)
        if place and not there and plain_name(attachment.title) not in titles:
            yield Hit(
                _words_at(page, attachment.title, place), f"the attachment {attachment.title} is not there"
            )


@rule(
    "PP215",
    "attachment-unannounced",
    WARNING,
    source=f"{LAYOUT} 7.3.4",
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
    numbers = {a.number for a in listed}
    # An annex that is a document itself has a note of its own, which is no field of the letterhead.
    notes = "".join(plain_name(f.text) for f in page.document.meta.fields if f.name == "attachments")
    for number, label, title in _annexes(page):
        known = number in numbers or (number is None and listed) or (number == 1 and numbers == {None})
        if not known and not (title and plain_name(title) in notes):
            yield Hit(label.span, f"{label.text} is not in the attachment note")


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
    titles = {attachment.number: attachment.title for attachment in page.document.meta.attachments}
    for number, label, title in _annexes(page):
        said = titles.get(number)
        if said and title and plain_name(said) != plain_name(title) and len(title) < _LONGEST_TITLE:
            place = _words_at(page, title, label.span)
            yield Hit(place, f"the attachment note calls it {said}")


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
            match = _LAST_MARK.search(page.text, *field.span)
            if match and match.end() == field.span[1]:
                yield Hit(
                    match.span(), f"{match[0]} behind the name of an attachment", (Edit(*match.span(), ""),)
                )


def _annexes(page: Page) -> list[tuple[int | None, LetterheadField, str]]:
    """The annexes that call themselves so: number, label, title."""
    found = []
    for field in page.document.meta.fields:
        if field.name == "annex_label":
            digits = _ANNEX_NUMBER.search(normalize("NFKC", field.text))
            part = page.part_at(field.span[0])
            title = part.title if part and part.kind == "annex" else None
            found.append((int(digits[0]) if digits else None, field, title or ""))
    return found


def _words_at(page: Page, words: str, near: tuple[int, int]) -> tuple[int, int]:
    at = page.text.find(words, near[0], near[1] + _REACH)
    return (at, at + len(words)) if at >= 0 else near
