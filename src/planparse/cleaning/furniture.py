"""Site furniture: what a web page puts before and after the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import field
from itertools import accumulate

from planparse.cleaning.labels import match_label
from planparse.cleaning.lines import Line
from planparse.cleaning.particulars import entries_in, value_below
from planparse.cleaning.text import CleanText
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.furniture import (
    ABOVE,
    ADDRESS,
    BEFORE_TITLE,
    CLOSING,
    ENDED,
    HIGHER,
    LAST,
    LICENCE,
    NAVIGATION,
    NEUTRAL,
    OTHER_PAGES,
    SOURCE_LINE,
    TITLED,
    TO_THE_SECOND,
    VAGUE,
)
from planparse.lexicon.kinds import BEHIND, TITLE_END
from planparse.lexicon.letterhead import ADDRESSEE
from planparse.lexicon.markup import SITE_BULLETS
from planparse.lexicon.numbering import CONTENTS
from planparse.record import record
from planparse.regex import regex


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return regex(lambda: "|".join(f"(?:{p})" for p in patterns))


_SITES_OWN = _any((*NAVIGATION, *SOURCE_LINE, *CLOSING))
_STRONG = _any((*NAVIGATION, *SOURCE_LINE, *CLOSING, *VAGUE))
_SOURCE_LINE = _any(SOURCE_LINE)
_ABOVE = _any(ABOVE)
_HIGHER, _TO_THE_SECOND = _any(HIGHER), regex(TO_THE_SECOND)
_LAST = _any(LAST)
_NEUTRAL = regex(NEUTRAL)
_OTHER_PAGES = regex(OTHER_PAGES)
_ADDRESS = regex(ADDRESS)
_AGENCY = regex(rf"{NAME_END}$")
# Whole sentences, too, above the title.
_INTRODUCTION = regex("(?:内容)?(?:简介|导读|提要|摘要|概述)[：:]")
_BEFORE_TITLE = regex(BEFORE_TITLE)
_SENTENCE = regex("[。；]")
_DOCUMENT = regex(
    r"^附[件表录][0-9一二三四五六七八九十]{0,2}[：:]?$|关于|[〔《]|号$|[0-9一二三四五六七八九〇○][ ]?日$|[：:]$"
)
_TITLE = regex(TITLE_END)
_TITLED = regex(
    rf"关于.*{TITLE_END}|(?:{TITLED})(?:{BEHIND})?$|[〔\[][0-9]{{4}}[〕\]][ ]?第?[ ]?[0-9]+[ ]?号$"
)
_ENDED = regex(ENDED)
_LICENCE = regex(LICENCE)
_ADDRESSEE = regex(ADDRESSEE)
_BULLETS = f"{SITE_BULLETS}- "
_APART = regex("[丨|]")  # between the name of a column and the title below it
_SITES_FIELDS = frozenset(("index", "site"))
_SECTIONS = frozenset(("chapter", "article", "han", "han_paren", "decimal"))

_HEAD_LINES = 80  # how far from either edge furniture may reach
_FOOT_LINES = 60
_FEWEST_KEYS = 3
_NEAR = 3  # lines between a title and what stands above it
_LONGEST_END = 60  # of a line that ends a document
_LICENCE_LINES = 20
_MOST_HEADLINES = 12
_LONGEST_HEADLINE = 60
_MENU_WORD = 16  # no longer than this is a word of a menu
_SHORTEST_SENTENCE = 20  # shorter ones may be a site's motto
_TITLE_LINES = 4
_LONGEST_TITLE = 160
_LONGEST_PLACE = 4  # characters of where an agency stands that a site's copy of a title may lack
_SHORTEST_TITLE = 6  # 通知公告 and 政策文件 are menus


def furniture(clean: CleanText) -> None:
    """Drop navigation, source line, particulars, sharing, rating, imprint at the edges of the page."""
    lines = clean.lines
    head = _head(lines[:_HEAD_LINES], lines)
    foot = _foot(lines)
    found = {*head, *foot}
    found -= _parts_of_others(clean, lines, found)
    dropped = [(lines[i].start, lines[i].end) for i in sorted(found)]
    first = next((line for i, line in enumerate(lines) if i not in found), None)
    before = _BEFORE_TITLE.match(first.text) if first else None
    if first and before:
        dropped = sorted([*dropped, (first.start, first.start + before.end())])
    words = [clean.text[start:end] for start, end in dropped]
    clean.furniture += list(zip(words, clean.drop("furniture", dropped), strict=True))


def _parts_of_others(clean: CleanText, lines: list[Line], found: set[int]) -> set[int]:
    """The lines whose paragraph, as the format sets it, holds others that are no furniture: …关于审理网⏎络消费…."""
    parts: set[int] = set()
    for block, own in clean.set_lines(lines):
        if not block.cells and not found.issuperset(own):
            parts.update(own)
    return parts


@record
class _Head:
    """What stands above the text; all but ``titles`` are numbers of lines among ``found``."""

    found: set[int] = field(default_factory=set)  # that may be furniture
    sites: set[int] = field(default_factory=set)  # that only a site writes
    higher: set[int] = field(default_factory=set)  # that have to stand above the title
    beside: set[int] = field(default_factory=set)  # or else beside another one
    rows: set[int] = field(default_factory=set)  # of a table of particulars
    titles: list[int] = field(default_factory=list)  # among the lines that are none
    particulars: bool = False  # is there a table of particulars?
    text: int | None = None  # the line where the text begins, if it does so near


def _head(lines: list[Line], everything: list[Line]) -> set[int]:
    """The lines above the text that are furniture.

    With them goes what stands among the site's own and is no part of a document.
    """
    head = _read_head(lines)
    found = _borne_out(head)
    last, sites = max(found, default=0), max(head.sites, default=0)
    for i in range(last):
        if i not in found and (
            (i < sites and _is_weak(lines[i]) and not _is_heading(lines, head, i))
            or _INTRODUCTION.match(lines[i].text)
            or _stands_again(lines[i].text, everything[last + 1 : last + 40])
        ):
            found.add(i)
    return found


def _read_head(lines: list[Line]) -> _Head:
    """Reads the lines down to the text, and over the first line of it where a site sets that above its own, too."""
    head = _Head()
    _read_on(head, lines, 0)
    if head.text is not None and _stands_in(lines[head.text + 1 :], lines[head.text].text):
        further = deepcopy(head)
        further.text = None
        _read_on(further, lines, head.text + 1)
        copied = further.text is not None and lines[further.text].text == lines[head.text].text
        if copied and further.found != head.found and further.sites:
            further.found.add(head.text)
            head = further
    if head.found:
        head.titles = [i for i in head.titles if _is_title(lines[i].text)]
    return head


def _stands_in(lines: list[Line], text: str) -> bool:
    return any(line.text == text for line in lines)


def _read_on(head: _Head, lines: list[Line], start: int) -> None:
    """Adds the lines from ``start`` on, down to the text."""
    vague: list[int] = []  # what belongs to a table of particulars where other lines show that there is one
    keys = 0  # that stand alone in their lines
    value = False
    for i, line in enumerate(lines[start:], start):
        text = line.text.lstrip(_BULLETS)
        if value:  # of the entry above
            vague.append(i)
            value = False
            continue
        entries = entries_in(text, vague=True)
        if entries and entries_in(text):
            head.particulars = True
            told = any(entry.field in _SITES_FIELDS for entry in entries)
            certain = told or _SITES_OWN.match(text) is not None
            _add(head, i, certain=certain, sentence="。" in text and _long_sentence(line))
            head.rows.add(i)
        elif not text.strip("| "):  # an empty row between those of a table of particulars
            _add(head, i, certain=False, sentence=False)
            head.rows.add(i)
        elif _is_strong(text):
            _add(head, i, certain=_SITES_OWN.match(text) is not None, sentence=_long_sentence(line))
            if not _goes_anywhere(text):
                (head.beside if _TO_THE_SECOND.match(text) else head.higher).add(i)
        elif entries:
            vague.append(i)
            keys += not entries[-1].value
        elif _is_text(line):
            head.text = i
            break
        else:
            head.titles.append(i)
        value = value_below(entries, [after.text for after in lines[i + 1 : i + 3]])
    if head.particulars or keys >= _FEWEST_KEYS:
        head.found.update(vague)


def _add(head: _Head, i: int, *, certain: bool, sentence: bool) -> None:
    """Add a line that may be furniture, unless it is a sentence."""
    if not sentence:
        head.found.add(i)
        if certain:
            head.sites.add(i)


def _borne_out(head: _Head) -> set[int]:
    """Of the lines that may be furniture, those whose place bears it out.

    They stand above a line that only a site writes, near above a title, or straight below one; straight below the other
    stand rows of the table of particulars.
    """
    last = max(head.sites, default=-1)
    borne_out = {i for i in head.found if i <= last}
    rows = head.found & head.rows
    while last >= 0 and last + 1 in rows:
        last += 1
        borne_out.add(last)
    under = head.found - head.higher
    backing = under - head.beside
    for title in head.titles:
        near = title
        for i in range(title - 1, -1, -1):
            if near - i > _NEAR:
                break
            if i in head.found:
                borne_out.add(i)
                near = i
        below = title + 1
        while below in under and (below in backing or below + 1 in backing):
            borne_out.add(below)
            below += 1
    return borne_out


def _is_title(text: str) -> bool:
    return _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE and _TITLED.search(text) is not None


def _is_heading(lines: list[Line], head: _Head, i: int) -> bool:
    """Is a line the one that a source line stands under?

    It is where no title is in sight and it does not stand again below.
    """
    text = lines[i].text
    return (
        not head.titles
        and len(text) >= _SHORTEST_TITLE
        and i + 1 in head.found
        and _SOURCE_LINE.match(lines[i + 1].text) is not None
        and not _STRONG.match(text)
        and not entries_in(text, vague=True)
        and not _stands_in(lines[i + 1 :], text)
    )


def _is_strong(text: str) -> bool:
    """Is a line above the text furniture by its own words?"""
    found = _goes_anywhere(text) or (_HIGHER.match(text) or _TO_THE_SECOND.match(text)) is not None
    return found and not _is_section(text)


def _goes_anywhere(text: str) -> bool:
    """May such a line stand above the title or below?"""
    return (_STRONG.match(text) or _ABOVE.match(text)) is not None


def _foot(lines: list[Line]) -> set[int]:
    """From the first strong line behind the last line of text, on to the end.

    Where the document does not come to its end above that line: from the first line that only a site writes.
    """
    first = max(0, len(lines) - _FOOT_LINES)
    for i in range(first, len(lines)):
        if _LAST.match(lines[i].text) and (i or len(lines) == 1) and _is_licence(lines, i):
            return set(range(_weak_before(lines, i), len(lines)))
    start = sites = len(lines)
    headlines = 0  # those of other pages: they go with the line that heads their list
    for i in range(len(lines) - 1, first, -1):
        strong = _STRONG.match(lines[i].text)
        if strong and not _long_sentence(lines[i]) and not _signs(lines, i):
            if headlines and not _OTHER_PAGES.match(lines[i].text):
                break
            start, headlines = i, 0
            sites = i if _SITES_OWN.match(lines[i].text) else sites
        elif not (_is_weak(lines[i]) or _NEUTRAL.match(lines[i].text) or _ADDRESS.match(lines[i].text)):
            headlines += 1
            if headlines > _MOST_HEADLINES or not _is_headline(lines[i]):
                break
    first = _weak_before(lines, start)
    if not _has_ended(lines, first):
        first = _weak_before(lines, sites)
    return set(range(first, len(lines)))


def _has_ended(lines: list[Line], i: int) -> bool:
    """Does the line before come at the end of a document?"""
    return i > 0 and len(lines[i - 1].text) <= _LONGEST_END and _ENDED.search(lines[i - 1].text) is not None


def _is_licence(lines: list[Line], i: int) -> bool:
    """Is a declaration one of a library, not one of the document: does it say so, or stand behind the end of that?"""
    if _has_ended(lines, i):
        return True
    for line in lines[i : i + _LICENCE_LINES]:
        if _LICENCE.search(line.text):
            return True
        if _SITES_OWN.match(line.text):
            break
    return False


def _weak_before(lines: list[Line], start: int) -> int:
    """Neutral fillers straight before the furniture belong to it."""
    while (
        1 < start < len(lines)
        and _NEUTRAL.match(lines[start - 1].text)
        and not lines[start - 1].text.isdigit()
    ):
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


def _is_headline(line: Line) -> bool:
    """Could a line name another page: no sentence, no section, no date and no number?"""
    text = line.text
    return (
        len(text) <= _LONGEST_HEADLINE
        and text[-1] not in "。；：日号"
        and text[0] != "附"
        and not match_label(text, 0, len(text))
    )


def _stands_again(text: str, following: list[Line]) -> bool:
    """The site's copy of the title: the same words come again, in one line or over several, as the title proper.

    A site may set the name of a column before them (政策文件丨某县…), and leave out where the agency stands: 水务局关于…
    above 青州市水务局关于….
    """
    text = _APART.split(text)[-1].strip()
    if len(text) <= _SHORTEST_TITLE:
        return False
    words = [line.text for line in following]
    return any(
        joined.endswith(text) and len(joined) - len(text) <= _LONGEST_PLACE
        for i, first in enumerate(words)
        if text.startswith(first) or text[:_LONGEST_PLACE] in first
        for joined in accumulate(words[i : i + _TITLE_LINES], str.__add__)
    )
