"""The sign-off: signatures, issue date, disclosure note, attachment note (GB/T 9704-2012 7.3.4-7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date

from planparse.cleaning.lines import Line
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.characters import HANZI
from planparse.lexicon.letterhead import ATTACHMENT, DATE, DISCLOSURE, NUMERIC_DATE, OFFICES, PRINTED, SEALED
from planparse.lexicon.numbering import CHAPTERS
from planparse.record import record
from planparse.regex import regex
from planparse.structure.dates import read_date
from planparse.structure.title import find_title, title_kind

_DATE_LINE = regex(
    rf"(?P<signature>[^。；，]{{0,60}}?)[ ]*[（(]?(?:{DATE}|{NUMERIC_DATE})[）)]?(?:[ ]*(?:印发|发布|公布|签发))?$"
)
_DATE = regex(DATE)
_SIGNATURE = regex(rf"{NAME_END}(?:[ ]*[（(][^（()）]{{1,12}}[）)])?$")
_PERSON = regex(
    rf"(?:{'|'.join(' {0,4}'.join(office) for office in OFFICES)})[ ：:]*(?:{HANZI}|·){{1,8}}(?: {{1,4}}{HANZI}){{0,2}}$"
)
_OFFICE = regex("|".join(" {0,4}".join(office) for office in OFFICES))  # whose name is a picture
_PRINTED = regex(PRINTED)  # the imprint says when a document was printed, and by whom
_SEALED = regex(SEALED)
_DISCLOSURE = regex(DISCLOSURE)
_ATTACHMENT = regex(ATTACHMENT)
_ITEM = regex(r"[ ]*(?P<number>[0-9]{1,2})[ ]?[.．、][ ]*(?P<title>.+)$")
_BETWEEN = regex(r"[ ；。]+(?=[0-9]{1,2}[ ]?[.．、](?![0-9]))")  # 附件：1.申报表 2.名单
_FILE = regex(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar)$")
_LONGEST_SIGNATURE = 60
_LONGEST_DATE = 16  # with its brackets and 印发: （二〇二二年十二月三十一日印发）
_LONGEST_PERSON = 24  # an office and a name
_LONGEST_NOTE = 120
_MOST_SIGNATURES = 40  # a notice of thirty departments has been seen


@record
class SignOff:
    """Line indices of a sign-off: from ``first`` up to, not with, ``after``."""

    first: int
    after: int
    date: int
    signatures: list[int] = field(default_factory=list)
    disclosure: int | None = None


def find_sign_off(lines: Sequence[Line], first: int, last: int) -> SignOff | None:
    """The first sign-off in ``lines[first:last]``: a line with a date alone, under the names of those who sign."""
    for i in range(first, last):
        line = lines[i]
        if (
            line.text[-1] not in "日号）)发布0123456789"
            or len(line.text) > _LONGEST_SIGNATURE + _LONGEST_DATE
        ):
            continue
        match = _DATE_LINE.match(line.text)
        if not match or _PRINTED.match(line.text):
            continue
        signatures = _signatures_before(lines, i, first)
        if match["signature"].strip() and not is_signature(match["signature"]):
            continue
        if not signatures and not match["signature"].strip() and not _closes(lines, i, last):
            continue
        found = SignOff((signatures or [i])[0], i + 1, i, signatures)
        while found.after < last and _is_date(lines[found.after].text):  # twice, or when it was published
            found.after += 1
        _disclosure(lines, found, last)
        return found
    return None


def undated(lines: Sequence[Line], first: int, last: int) -> list[int]:
    """The last of ``lines[first:last]`` where they name who signs, without a date.

    A sentence or the attachment note stands above them.
    """
    found = _signatures_before(lines, last, first)
    names = " ".join(lines[i].text for i in found)
    if not found or found[0] == first or "：" in names or not all(map(is_agency, names.split())):
        return []
    above = lines[found[0] - 1].text
    return found if above[-1] in "。！" or _ATTACHMENT.match(above) or is_item(above) else []


def _is_date(text: str) -> bool:
    match = _DATE_LINE.match(text)
    return match is not None and not match["signature"].strip() and not _PRINTED.match(text)


def signers(lines: Sequence[Line], sign_off: SignOff) -> list[str]:
    """The agencies that sign, in lines above the date or before it in its line."""
    dated = _DATE_LINE.match(lines[sign_off.date].text)
    words = [lines[i].text for i in sign_off.signatures] + [dated["signature"] if dated else ""]
    return [_SEALED.sub("", name) for line in words for name in line.split() if is_agency(name)]


def printed_on(imprints: Iterable[str]) -> date | None:
    """The date of the imprint, if one of its lines tells it."""
    return next((read_date(text) for text in imprints if _PRINTED.match(text)), None)


def dated_names(text: str) -> tuple[list[str], date] | None:
    """Who made a document and when, in one line: 1999年7月13日，某局; （某局 1999年7月13日）."""
    words = text.strip("（）() ")
    match = _DATE.search(words)
    if match is None or (match.start() and match.end() < len(words)):
        return None
    names = (words[: match.start()] + words[match.end() :]).strip("，,、 ")
    day = read_date(match[0])
    return ([name for name in names.split() if is_agency(name)], day) if day and is_signature(names) else None


def is_signature(text: str) -> bool:
    """Names of agencies, or an office and a name, and nothing else."""
    text = text.strip()
    if len(text) > _LONGEST_SIGNATURE or not text:
        return False
    if len(text) <= _LONGEST_PERSON and _PERSON.search(text):
        return True
    return all(_SIGNATURE.search(name) and "，" not in name for name in re.split(r"[ 、]{1,}", text) if name)


def is_agency(text: str) -> bool:
    """The name of one agency."""
    return _SIGNATURE.search(text) is not None


Attachment = tuple[int | None, str]  # number and title


Note = tuple[int, int, list[Attachment]]


def attachments(lines: Sequence[Line], first: int, last: int) -> Note | None:
    """The attachment note in ``lines[first:last]``: its line range, and number and title of each entry.

    附件：1.… with 2.… in the next line, or 附件1：…, 附件2：… line by line.
    """
    notes = (note_at(lines, i, last) for i in range(first, last) if lines[i].text[0] == "附")
    return next(filter(None, notes), None)


def note_at(lines: Sequence[Line], at: int, last: int) -> Note | None:
    """The attachment note that begins in a line, up to ``last``."""
    match = _ATTACHMENT.match(lines[at].text)
    if not match or not (match["colon"] or match["number"]) or len(lines[at].text) > _LONGEST_NOTE:
        return None
    entries = list(_entries(match))
    after = at + 1
    while after < last and _goes_on(lines[after], entries):
        after += 1
    said = match["number"] is None or after > at + 1 or (match["colon"] and after == last)
    return (at, after, entries) if entries and said else None


def is_item(title: str) -> bool:
    """Is it numbered, as the entries of an attachment note are?"""
    return _ITEM.match(title) is not None


def _entries(match: re.Match[str]) -> Iterator[Attachment]:
    title = match["title"].strip()
    if items := _items(title):
        yield from items
    elif title:
        number = match["number"] or ""
        yield (int(number) if number.isdecimal() else None), _named(title)


def _items(words: str) -> list[Attachment]:
    """The numbered entries in a line."""
    if not _ITEM.match(words):
        return []
    items = map(_ITEM.match, _BETWEEN.split(words))
    return [(int(item["number"]), _named(item["title"])) for item in items if item]


def _named(title: str) -> str:
    """The title of an attachment by itself.

    Left out are title marks around all of it, the mark that ends an entry, and the ending of its file.
    """
    title = _FILE.sub("", title.rstrip("；。 ")).strip()
    return title[1:-1].strip() if title[:1] == "《" and title.find("》") == len(title) - 1 else title


def _goes_on(line: Line, entries: list[Attachment]) -> bool:
    """Does the note go on in a line? Then its entry, or the rest of the last one's title, is added."""
    items = _items(line.text)
    if line.is_sentence and not (items and entries and _follow(entries[-1], items)):
        return False
    if items:
        entries += items
        return True
    match = _ATTACHMENT.match(line.text)
    if match:
        if match["number"] and match["title"]:
            entries += _entries(match)
        return bool(match["number"] and match["title"])
    if not entries or title_kind(entries[-1][1]) or is_signature(line.text):
        return False
    number, title = entries[-1]
    if title_kind(title + line.text):
        entries[-1] = number, title + line.text
        return True
    return False


def _follow(last: Attachment, items: list[Attachment]) -> bool:
    """Do entries with marks at their ends count on, and are they no sentences themselves?"""
    numbers = range((last[0] or 0) + 1, (last[0] or 0) + 1 + len(items))
    return all(item[0] == number and "。" not in item[1] for item, number in zip(items, numbers, strict=True))


def _signatures_before(lines: Sequence[Line], at: int, first: int) -> list[int]:
    found: list[int] = []
    while at - 1 >= first and len(found) < _MOST_SIGNATURES:
        at -= 1
        text = lines[at].text
        if lines[at].label or not (is_signature(text) or (not found and _is_office(lines, at, first))):
            break
        found.append(at)
    return found[::-1]


def _is_office(lines: Sequence[Line], at: int, first: int) -> bool:
    """Is a line an office alone, straight below a sentence? One below another is an entry of a list."""
    return at > first and _OFFICE.fullmatch(lines[at].text) is not None and lines[at - 1].text[-1] == "。"


def _closes(lines: Sequence[Line], at: int, last: int) -> bool:
    """A date without a name above it is a sign-off only at the end, or where an annex or a note follows."""
    if at + 1 >= last or _DISCLOSURE.match(lines[at + 1].text) or _ATTACHMENT.match(lines[at + 1].text):
        return True
    if not at or lines[at - 1].text[-1] != "。":
        return False
    return find_title(lines, at + 1) is not None or _names_chapters(lines, at + 1, last)


def _names_chapters(lines: Sequence[Line], i: int, last: int) -> bool:
    """Does a short line stand above a chapter, as a title does that names no kind: …工作程序, 第一章 总则?"""
    label = lines[i + 1].label if i + 1 < last else None
    return label is not None and label.style in CHAPTERS and not (lines[i].label or lines[i].is_sentence)


def _disclosure(lines: Sequence[Line], found: SignOff, last: int) -> None:
    if found.after < last and _DISCLOSURE.match(lines[found.after].text):
        found.disclosure = found.after
        found.after += 1
    elif found.first - 1 >= 0 and _DISCLOSURE.match(lines[found.first - 1].text):
        found.disclosure = found.first - 1
        found.first -= 1
