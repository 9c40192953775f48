"""Lines of the letterhead that hold two things: 某发〔2021〕3号《某市节水规划》, …的通知（某发〔2021〕3号）, 各区政府：现将….

They are parted before they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.kinds import CALLS_ITSELF
from planparse.lexicon.letterhead import (
    ADDRESSEE,
    ALL_BODIES,
    DATE,
    DOCUMENT_NUMBER,
    NUMERIC_DATE,
    OPENS,
    SENT_TO,
)
from planparse.lexicon.markup import SITE_BULLETS
from planparse.regex import regex
from planparse.structure.numbers import read_document_number
from planparse.structure.title import title_kind

_HEAD_LINES = 20
_FOOT_LINES = 8
_LONGEST = 200
_LONGEST_TITLE = 60  # that runs into the text
_SET_APART = frozenset(f"{SITE_BULLETS}“【")
_ABOUT = regex("关于|印发|转发")
_TITLE_BEHIND = regex("号[ ]?[（(](?=关于)")  # 某署公告2022年第106号（关于…的公告）
_RECIPIENTS = regex(f"{ALL_BODIES}：(?!$)")
_SOMEBODY = regex(rf"[^。；：]{{2,80}}：(?={OPENS}[^。]{{10,}}[。：])")
_ADDRESSEE = regex(ADDRESSEE)
_SENT_TO = regex(SENT_TO)
_MADE = regex(CALLS_ITSELF)
_BLANKS = regex(r"[ 、，]*")
_NUMBER = regex(DOCUMENT_NUMBER)
_NUMBER_BEHIND = regex(rf"[（(][ ]*{DOCUMENT_NUMBER}[ ]*[）)]$")
_NUMBER_LAST = regex(rf"(?<=[ ]){DOCUMENT_NUMBER}$")
# A date beside the number, either of them first: 1995年3月12日 某发〔1995〕20号.
_DATE_BEFORE = regex(rf"[（(]?(?:{DATE}|{NUMERIC_DATE})[ ，]*")
_DATE_BEHIND = regex(rf"[ ]*[（(]?(?:{DATE}|{NUMERIC_DATE})(?:发布|印发|公布|颁布)?[）)]?$")
# A bullet, or words set apart by quotation marks or brackets and a blank.
_BEFORE = regex(rf"[{SITE_BULLETS}]|“[^”]{{1,20}}”(?=[ ])|【[^】]{{1,20}}】(?=[ ]|关于)")


def part_head(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a document, those of its letterhead parted where one holds a title and something else."""
    parted: list[Line] = []
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if line.label:
            break
        begun = line.text[-1] in "。；：:"  # the text, that is
        if not i and (end := _title_before_purpose(line.text)):
            cuts = [end]
        elif cuts := _behind_recipients(line.text) or _behind_copy(lines, i):
            pass
        else:
            bare = not i and "号" in line.text and not _have_numbers(lines[1:_HEAD_LINES])
            cuts = list(_cuts(line.text, bare=bare)) if len(line.text) <= _LONGEST and not begun else []
        if cuts and not parted:
            parted = list(lines[:i])
        if cuts or (parted and not begun):
            parted += _pieces(line, cuts)
        if begun:
            break
    return [*parted, *lines[_read(lines, parted) :]] if parted else lines


def _have_numbers(lines: Sequence[Line]) -> bool:
    """Does a document number stand in one of the lines?"""
    return any("号" in line.text and _NUMBER.search(line.text) for line in lines)


def part_foot(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a document, those at its foot parted where one goes on with those whom it is sent to: …。主送：…."""
    for i in range(max(0, len(lines) - _FOOT_LINES), len(lines)):
        match = _SENT_TO.search(lines[i].text)
        if match and match.start() and lines[i].text[match.start() - 1] in "。 ":
            return [*lines[:i], *_pieces(lines[i], [match.start()]), *lines[i + 1 :]]
    return lines


def _read(lines: Sequence[Line], parted: Sequence[Line]) -> int:
    """How many of the lines the parted ones stand for."""
    return next((i for i, line in enumerate(lines) if line.start >= parted[-1].end), len(lines))


def _title_before_purpose(text: str) -> int:
    """Where a title ends that runs into the sentence of what the document is made for.

    …意见为…，制定本意见 and so on.
    """
    sentence = text.find("。") + 1 or len(text)
    made = _MADE.search(text, 0, sentence)
    end = text.find("为", 0, min(_LONGEST_TITLE, sentence)) if made else -1
    return end if made and end > 0 and text[:end].endswith(made["kind"]) else 0


def _behind_copy(lines: Sequence[Line], i: int) -> list[int]:
    """Where the words begin that a library sets behind its copy of the title above: number, issuer and date, blanks apart."""
    copy, text = f"{lines[i - 1].text} " if i else "", lines[i].text
    if not copy or not text.startswith(copy) or not _NUMBER.match(text, len(copy)):
        return []
    return [at for at in range(len(copy) - 1, len(text)) if text[at] == " "]


def _behind_recipients(text: str) -> list[int]:
    """Where the text runs on behind those whom it is sent to, and where these begin behind the title."""
    start = text.find("各")
    start = start if start > 0 and _ABOUT.search(text, 0, start) and title_kind(text[:start].rstrip()) else 0
    match = _RECIPIENTS.match(text, start) or _SOMEBODY.match(text, start)
    if not match or not _ADDRESSEE.match(text[start : match.end() - 1]):
        return [start] if start and text[-1] == "：" and _ADDRESSEE.match(text[start:-1]) else []
    return [start, match.end()] if start else [match.end()]


def _cuts(text: str, *, bare: bool) -> Iterator[int]:
    """Where a line is to be cut: in front of a title, and behind it.

    ``bare``: its number may stand behind it without brackets, for the lines below have none.
    """
    first, last = text[0], text[-1]
    at = 0
    if last in "）)" and (behind := _TITLE_BEHIND.search(text)):
        if read_document_number(text[: behind.start() + 1]) and _is_title(text[behind.end() : -1]):
            yield from (behind.start() + 1, behind.end(), len(text) - 1)
        return
    if first in _SET_APART and (match := _BEFORE.match(text)):
        at = match.end()
        yield at
    if "号" in text:
        start = _skip(text, at)
        if dated := _beside_date(text):
            yield dated
            return
        number = _NUMBER.match(text, start + (text[start] in "（("))
        if number and _precedes(number, text[number.end() :]):
            at = number.end()
            yield at
        elif number and _another(text, number.end()):
            yield number.end()
            return
        number = (
            _NUMBER_BEHIND.search(text) if last in "）)" else _NUMBER_LAST.search(text, at) if bare else None
        )
        if number and _is_title(text[at : number.start()]):
            yield number.start()
            return
    start = _skip(text, at)
    if text[start : start + 1] == "《" and last == "》" and _is_title(text[start:]):
        yield start + 1
        yield len(text) - 1


def _beside_date(text: str) -> int:
    """Where a number and the date before or behind it meet, if they make up the text; 0 if they do not."""
    before, behind = _DATE_BEFORE.match(text), _DATE_BEHIND.search(text)
    if before and read_document_number(text[before.end() :]):
        return before.end()
    return behind.start() if behind and read_document_number(text[: behind.start()]) else 0


def _another(text: str, at: int) -> bool:
    """Does the number of another issuer stand behind one that ends here, apart from it, and nothing else?"""
    start = _skip(text, at)
    return start > at and _NUMBER.fullmatch(text, start) is not None


def _precedes(number: re.Match[str], words: str) -> bool:
    """Does a number stand before the title, and not in it: 关于废止某发〔2010〕3号文件的通知?"""
    apart = words[:1] in (" ", "《") or _ABOUT.search(words) is not None
    return apart and not _ABOUT.search(number["agency"]) and bool(words.strip()) and _is_title(words)


def _is_title(words: str) -> bool:
    words = words.strip()
    if words[:1] == "《" and words[-1:] == "》" and _is_one_name(words):
        words = words[1:-1]
    return title_kind(words) is not None


def _is_one_name(words: str) -> bool:
    """Does the first title mark close with the last one?"""
    depth = 0
    for at, ch in enumerate(words):
        depth += (ch == "《") - (ch == "》")
        if not depth:
            return at == len(words) - 1
    return False


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _pieces(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    edges = [0, *cuts, len(line.text)]
    for k in range(len(edges) - 1):
        words = line.text[edges[k] : edges[k + 1]]
        ink = words.strip()
        if ink:
            start = line.start + edges[k] + words.index(ink[0])
            yield Line(ink, start, start + len(ink), 0 if k else line.gap, 0 if k else line.indent)
