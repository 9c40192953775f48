"""Site furniture: what a web page puts before and after the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from planparse.cleaning.labels import match_label
from planparse.cleaning.lines import Line
from planparse.cleaning.particulars import entries_in, value_below
from planparse.cleaning.text import CleanText
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.furniture import ABOVE, CLOSING, LAST, NAVIGATION, NEUTRAL, SOURCE_LINE
from planparse.lexicon.kinds import TITLE_END
from planparse.lexicon.letterhead import ADDRESSEE
from planparse.lexicon.numbering import CONTENTS


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns))


_STRONG = _any((*NAVIGATION, *SOURCE_LINE, *CLOSING))
_ABOVE = _any(ABOVE)
_LAST = _any(LAST)
_NEUTRAL = re.compile(NEUTRAL)
_AGENCY = re.compile(rf"{NAME_END}$")
_INTRODUCTION = re.compile("(?:内容)?(?:简介|导读|提要|摘要)[：:]")  # whole sentences, too, above the title
_BULLETS = "•·●▪◆ "
_SENTENCE = re.compile("[。；]")
_DOCUMENT = re.compile(r"关于|〔|号$|[0-9一二三四五六七八九〇○][ ]?日$|[：:]$")
_TITLE = re.compile(TITLE_END)
_ADDRESSEE = re.compile(ADDRESSEE)
_SECTIONS = frozenset(("chapter", "article", "han", "han_paren", "decimal"))

_HEAD_LINES = 80  # how far from either edge furniture may reach
_FOOT_LINES = 60
_MENU_WORD = 16  # no longer than this is a word of a menu
_SHORTEST_SENTENCE = 20  # shorter ones may be a site's motto
_TITLE_LINES = 4
_SHORTEST_TITLE = 6  # 通知公告 and 政策文件 are menus


def furniture(clean: CleanText) -> None:
    """Drop navigation, source line, particulars, sharing, rating, imprint at the edges of the page."""
    lines = clean.lines
    head = _head(lines[:_HEAD_LINES], lines)
    foot = _foot(lines)
    dropped = [lines[i] for i in sorted({*head, *foot})]
    spans = clean.drop("furniture", [(line.start, line.end) for line in dropped])
    clean.furniture = list(zip((line.text for line in dropped), spans, strict=True))


def _head(lines: list[Line], everything: list[Line]) -> set[int]:
    """Strong lines, and what stands among them and is no part of a document."""
    found = _strong(lines)
    last = max(found, default=0)
    for i in range(last):
        if i not in found and (
            _is_weak(lines[i])
            or _INTRODUCTION.match(lines[i].text)
            or _stands_again(lines[i].text, everything[last + 1 : last + 40])
        ):
            found.add(i)
    return found


def _strong(lines: list[Line]) -> set[int]:
    """The lines above the text that are furniture by their own words, or entries of a table of particulars."""
    found: set[int] = set()
    vague: list[int] = []  # entries where others show that there is a table
    particulars = value = False
    for i, line in enumerate(lines):
        text = line.text.lstrip(_BULLETS)
        entries = entries_in(text, vague=True)
        certain = bool(entries and entries_in(text))
        if value:  # of the entry above
            found.add(i)
        elif certain or (text and _is_strong(text)):
            particulars = particulars or certain
            if not _long_sentence(line):
                found.add(i)
        elif entries:
            vague.append(i)
        elif _is_text(line):
            break
        value = value_below(entries, [after.text for after in lines[i + 1 : i + 3]])
    return found.union(vague) if particulars else found


def _is_strong(text: str) -> bool:
    """Is a line above the text furniture by its own words?"""
    return (_STRONG.match(text) or _ABOVE.match(text)) is not None and not _is_section(text)


def _foot(lines: list[Line]) -> set[int]:
    """From the first strong line behind the last line of text, on to the end."""
    first = max(0, len(lines) - _FOOT_LINES)
    for i in range(first, len(lines)):
        if _LAST.match(lines[i].text) and (i or len(lines) == 1):
            return set(range(_weak_before(lines, i), len(lines)))
    start = len(lines)
    for i in range(len(lines) - 1, first, -1):
        strong = _STRONG.match(lines[i].text)
        if strong and not _long_sentence(lines[i]) and not _signs(lines, i):
            start = i
        elif not (_is_weak(lines[i]) or _NEUTRAL.match(lines[i].text)):
            break
    return set(range(_weak_before(lines, start), len(lines))) if start < len(lines) else set()


def _weak_before(lines: list[Line], start: int) -> int:
    """Neutral fillers straight before the furniture belong to it."""
    while start > 1 and _NEUTRAL.match(lines[start - 1].text) and not lines[start - 1].text.isdigit():
        start -= 1
    return start


def _is_text(line: Line) -> bool:
    """A sentence, a section, recipients: the document has begun, and furniture from here on is that of its foot."""
    text = line.text
    if _is_section(text):
        return True
    if text[-1] in "。；":
        return len(text) >= _SHORTEST_SENTENCE
    if text[-1] in "：:":
        return _ADDRESSEE.match(text[:-1]) is not None
    return text in CONTENTS or _long_sentence(line)


def _is_section(text: str) -> bool:
    label = match_label(text, 0, len(text))
    return label is not None and label.lastgroup in _SECTIONS


def _signs(lines: list[Line], i: int) -> bool:
    """Is the line a bare date that stands under the name of an agency: 2009-7-18?"""
    return (
        lines[i].text.replace("-", "").isdigit() and i > 0 and _AGENCY.search(lines[i - 1].text) is not None
    )


def _long_sentence(line: Line) -> bool:
    return len(line.text) > _MENU_WORD * 2 and _SENTENCE.search(line.text) is not None


def _is_weak(line: Line) -> bool:
    """A menu word or a filler: short, no sentence, nothing of a letterhead."""
    text = line.text
    if len(text) > _MENU_WORD or _SENTENCE.search(text):
        return _NEUTRAL.match(text) is not None
    if _STRONG.match(text) or entries_in(text, vague=True):
        return True
    return not _DOCUMENT.search(text) and not (len(text) >= _SHORTEST_TITLE and _TITLE.search(text))


def _stands_again(text: str, following: list[Line]) -> bool:
    """The site's copy of the title: the same words come again, in one line or over several, as the title proper."""
    if len(text) <= _SHORTEST_TITLE:
        return False
    words = [line.text for line in following]
    return any(
        text.startswith(first) and text in accumulate(words[i : i + _TITLE_LINES], str.__add__)
        for i, first in enumerate(words)
    )
