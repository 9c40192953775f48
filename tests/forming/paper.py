"""A plain document as a typist sees it: which lines are title, headings, signature. Told by looks alone, not by planparse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = Literal["title", "heading", "signature", "paragraph", "blank"]

_LONGEST_HEADING = 40
_LONGEST_TITLE_LINE = 60
_MOST_TITLE_LINES = 4
_TITLE_ENDS = re.compile(
    r"(?:通知|意见|规定|办法|规划|方案|预案|决定|条例|细则|纲要|计划|报告|解释|法|令|函)(?:（.*）)?$"
)
_NO_TITLE = re.compile(r"[。；：:]$|[〔\[]\d{4}[〕\]]|^第.{1,9}号$|^（.*）$|\d日$")
_LABELS = tuple(  # of headings, from the highest
    re.compile(pattern)
    for pattern in (
        r"^第[一二三四五六七八九十百]+编",
        r"^第[一二三四五六七八九十百]+章",
        r"^第[一二三四五六七八九十百]+节",
        r"^[一二三四五六七八九十]+、",
        r"^（[一二三四五六七八九十]+）",
    )
)
_DATE = re.compile(
    r"^(?:\d{4}|[一二三四五六七八九〇○零O]{4})年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日$"
)
_SIGNS = re.compile(r"^[^，。；：、（）]{3,30}$")


class Line(NamedTuple):
    """A line as it is typed, without the blanks around it; ``level`` is that of a heading, from 1."""

    text: str
    role: Role = "paragraph"
    level: int = 0


def paper(text: str) -> list[Line]:
    """Give the lines of a document; lines of a title stay lines, for that is how they are set."""
    lines = [line.strip() for line in text.lstrip("\ufeff").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    titled = _title(lines)
    signed = _signatures(lines)
    ranks = [_rank(line) for line in lines]
    levels = {rank: level for level, rank in enumerate(sorted(set(filter(None, ranks))), 1)}
    return [
        _line(line, number in titled, number in signed, levels.get(rank, 0))
        for number, (line, rank) in enumerate(zip(lines, ranks, strict=True))
    ]


def title_of(lines: list[Line]) -> str | None:
    """The title in one line, as the window of a browser shows it."""
    return "".join(line.text for line in lines if line.role == "title") or None


def stretches(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines up to each heading of the first level, as a book has chapters."""
    chapter: list[Line] = []
    for line in lines:
        if line.role == "heading" and line.level == 1 and chapter:
            yield chapter
            chapter = []
        chapter.append(line)
    if chapter:
        yield chapter


def _line(text: str, titled: bool, signed: bool, level: int) -> Line:
    if not text:
        return Line("", "blank")
    role: Role = "title" if titled else "signature" if signed else "heading" if level else "paragraph"
    return Line(text, role, level if role == "heading" else 0)


def _rank(text: str) -> int:
    """Which of the labels a heading has, from 1; 0 for other lines, and for one that ends as a sentence does."""
    if not text or len(text) > _LONGEST_HEADING or text[-1] in "。；：":
        return 0
    return next((rank for rank, label in enumerate(_LABELS, 1) if label.search(text)), 0)


def _title(lines: list[str]) -> range:
    """The first lines with nothing between them, up to one that ends as titles do."""
    first = next((number for number, line in enumerate(lines) if line), 0)
    for number in range(first, min(first + _MOST_TITLE_LINES, len(lines))):
        line = lines[number]
        if not line or len(line) > _LONGEST_TITLE_LINE or _NO_TITLE.search(line):
            break
        if _TITLE_ENDS.search(line):
            return range(first, number + 1)
    return range(0)


def _signatures(lines: list[str]) -> set[int]:
    """A date in a line of its own, and the name in the line of ink before it."""
    inked = [number for number, line in enumerate(lines) if line]
    found: set[int] = set()
    for at, number in enumerate(inked):
        if at and _DATE.search(lines[number]) and _SIGNS.search(lines[inked[at - 1]]):
            found |= {number, inked[at - 1]}
    return found
