"""The title: found at the head of a part, joined where it is broken over lines (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from planparse.cleaning.lines import Line
from planparse.lexicon.agencies import CENTRAL, NAME_END, OFFICE_OF, PLACE, SESSION_END
from planparse.lexicon.kinds import (
    BEHIND,
    ISSUES,
    ISSUING,
    KINDS,
    LAST_WORDS,
    LETTERS,
    NO_KINDS,
    PASSES_ON,
    TITLE_END,
)
from planparse.lexicon.letterhead import DATE, MONTH
from planparse.lexicon.tables import ROW_NUMBER
from planparse.regex import regex

_KINDS = frozenset(KINDS)
_LENGTHS = sorted(set(map(len, KINDS)), reverse=True)
_BEHIND = regex(BEHIND + "$")
_BRACKETS = frozenset("）)〕]")
_COMPLETE = regex(rf"(?:关于|转发|印发|发布|公布).*的{TITLE_END}")
_ENDS_IN_KIND = regex(rf"的{TITLE_END}")
_ISSUING = regex(rf"(?:{ISSUING})")
_NOT_TITLE = regex(
    rf"[。；？！↑↓→►▶]|[0-9]:[0-9]{{2}}|^【|[：:]$|……|^附[件表录][0-9一二三四五六七八九十]*[：:]?$|^[（(]?(?:{DATE}|{MONTH}[）)])|日[）)]$|^(?:文件)?(?:名称|标题)[：:]|^(?:为|根据|按照).*，"
)
_ISSUER = regex(
    r"^(?!转发|印发|批转|关于)(?P<names>.{2,80}?)(?:关于|印发|转发|批转|发布|公布|颁布|工作报告|对)"
)
_AGENCY = regex(rf"{NAME_END}$")
_MONTH = regex(MONTH)
_SESSION = regex(SESSION_END)
_ABOUT = regex("关于|印发|转发|批转")
_REGIONS = frozenset("省市县区州盟旗镇乡")
# The name of a region or a state organ begins so.
_PLACED = regex(r".{1,8}[省市县区州盟旗镇乡]|国务院|中共|中华|最高")
_PLACE = regex(PLACE)
_OFFICE = regex(rf".{{3,20}}{NAME_END}")
_ONE_DEPARTMENT = rf"(?:{'|'.join(sorted(CENTRAL, key=lambda name: (-len(name), name)))})(?:{OFFICE_OF})?"
_DEPARTMENT, _DEPARTMENTS = regex(_ONE_DEPARTMENT), regex(f"(?:{_ONE_DEPARTMENT}){{2,}}")
_SUBTITLE = regex(r"(?:——|--)[^0-9。：]{2,24}$")  # 申报指南——医疗器械方向
_ISSUES = regex(ISSUES)
_LAST_WORDS = regex(LAST_WORDS)
_FOLD = regex(r"[\s《》〈〉“”‘’（）()、，]")
_PASSES_ON = regex(PASSES_ON)
_NEAR = 12  # lines below a title that may hold it again
_SHORTEST_COPY = 6  # of a title that a line above begins with
_MOST_LINES = 6
_LONGEST = 160
_SHORTEST = 3
_MOST_BROKEN = 3  # lines of a title that ends with a stop


class Title(NamedTuple):
    """A title over one or several lines."""

    text: str
    first: int  # index of its first line
    after: int  # index of the line behind its last
    kind: str | None


def find_title(lines: Sequence[Line], first: int, shortest: int = _SHORTEST) -> Title | None:
    """The title whose first line is ``lines[first]``: the lines that together end as a title does.

    More lines are taken while the words so far make no complete title (国务院关于印发…规划 goes on with 的通知).
    """
    best: Title | None = None
    words = ""
    for after in range(first + 1, min(len(lines), first + _MOST_LINES) + 1):
        line = lines[after - 1]
        if (
            line.label
            or line.is_row
            or _NOT_TITLE.search(line.text)
            or line.text.endswith(ROW_NUMBER)
            or len(words) + len(line.text) > _LONGEST
        ):
            break
        if best and (line.gap > lines[first + 1].gap or not _may_continue(words, line.text)):
            break
        words += line.text
        kind = title_kind(words)
        if kind and len(words) >= shortest:
            best = Title(words, first, after, kind)
    return best


def without_stop(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, without the full stop that somebody set behind the title at the head of a document.

    Only a title that begins with its issuer or with 关于 is one with a stop: else it is a sentence.
    """
    head = [line for line in lines[:_MOST_LINES] if not line.label]
    i = next((i for i, line in enumerate(head) if line.is_sentence), None)
    if i is None or head[i] is not lines[i]:
        return lines
    for first in range(i, max(i - _MOST_BROKEN, -1), -1):
        if _is_title_with_stop("".join(line.text for line in lines[first : i + 1])):
            line = lines[i]
            return [*lines[:i], line.with_text(line.text[:-1]), *lines[i + 1 :]]
    return lines


def _is_title_with_stop(words: str) -> bool:
    title, stop = words[:-1], words[-1]
    return (
        stop == "。"
        and len(title) <= _LONGEST
        and _COMPLETE.match(title[title.find("关于") :]) is not None
        and not _NOT_TITLE.search(title)
        and (title.startswith("关于") or bool(issuers_in(title)))
    )


def title_kind(title: str) -> str | None:
    """How the title names its kind (文种): 通知, 意见, 办法."""
    words = _BEHIND.sub("", title) if title[-1:] in _BRACKETS else title
    if (subtitle := _SUBTITLE.search(words)) and not words.endswith(KINDS):
        words = words[: subtitle.start()]
    if not words.endswith(KINDS) or words.endswith(NO_KINDS):
        return None
    return next(words[-length:] for length in _LENGTHS if words[-length:] in _KINDS)


def issues_another(title: str) -> bool:
    """Does the title say that the document issues or forwards another one?"""
    kind = title_kind(title)
    return kind in LETTERS and _ISSUING.search(title) is not None


def passes_on(title: str) -> bool:
    """Does the title of a notice that issues or forwards another document leave 的通知 out?"""
    return title_kind(title) not in LETTERS and _PASSES_ON.search(title) is not None


def says_it_issues(opening: str) -> bool:
    """Does the text of a letter say that it issues another document: 现印发给你们?"""
    return _ISSUES.search(opening) is not None


def proper_start(lines: Sequence[Line], title: Title) -> int:
    """The line that a title begins in, where lines above it seem to belong to it and do not.

    A title begins with its issuer, or with 关于 under the name of its issuer. Words that are neither, a name that the
    title says again, and what stands above a line that comes again as the whole title are no part of it, nor a copy of
    the title with a page's words behind it.
    """
    if title.after - title.first == 1:
        return title.first
    again = {line.text for line in lines[title.after : title.after + _NEAR]}
    for i in range(title.after - 1, title.first, -1):
        words = "".join(line.text for line in lines[i : title.after])
        above = lines[i - 1].text
        if words in again or words.startswith(above) or not any(map(str.isalnum, above)):
            return i
        if len(words) >= _SHORTEST_COPY and any(
            line.text.startswith(words) for line in lines[title.first : i]
        ):
            return i
        if _MONTH.fullmatch(above):  # when the page was made
            return i
        issuer = _AGENCY.search(above) or _SESSION.search(above)
        if issuer or _ABOUT.search("".join(line.text for line in lines[title.first : i])):
            continue
        names = issuers_in(words)
        if (names and _PLACED.match(names[0]) and above[-1] not in _REGIONS) or _ABOUT.match(words):
            return i
    return title.first


def issuers_in(title: str) -> list[str]:
    """The agencies that a title begins with, before 关于, 转发, 印发 and the like.

    The title is as it is set: in a line of its own an agency is one of several, unless the line breaks one's name.
    """
    for words in (" ".join(title.split()), "".join(title.split("\n"))):
        match = _ISSUER.match(words)
        names = re.split(r"[ 、，]+", match["names"].strip()) if match else []
        if names and all(_AGENCY.search(name) and not _AGENCY.fullmatch(name) for name in names):
            return [name for glued in names for name in _apart(glued)]
    return []


def _apart(names: str) -> list[str]:
    """The names in words that may have lost the blanks between them: departments, or offices of one place."""
    if _DEPARTMENTS.fullmatch(names):
        return _DEPARTMENT.findall(names)
    place = _PLACE.match(names)
    offices = [place[0] + office for office in names.split(place[0])[1:]] if place else []
    return offices if len(offices) > 1 and all(_OFFICE.fullmatch(office) for office in offices) else [names]


def fold(title: str) -> str:
    """A title without what two places may write differently."""
    return _FOLD.sub("", _BEHIND.sub("", title) if title[-1:] in "）)〕]" else title)


def _may_continue(words: str, line: str) -> bool:
    """May a title that could end here go on in the next line?"""
    if _COMPLETE.search(words):
        return False
    if line[0] in "的和及与、暨（(" or _LAST_WORDS.fullmatch(line):
        return True
    if "关于" not in words:
        return False
    return not title_kind(line) or (
        "关于" not in line and (line.startswith("有关") or bool(_ENDS_IN_KIND.search(line)))
    )


def is_short_for(title: str, longer: str) -> bool:
    """Are the characters of a title all in a longer one, in this order?"""
    rest = iter(longer)
    return len(title) < len(longer) and title[-2:] == longer[-2:] and all(ch in rest for ch in title)
