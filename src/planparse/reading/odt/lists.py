"""Automatic numbering of OpenDocument.

Lists, which count by where they stand, and numbered headings (ODF 1.3 part 3, 5.3, 16.30).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.lexicon.word_numbers import BULLET, BY_SAMPLE, number
from planparse.lexicon.word_symbols import BULLET_LETTERS, PRIVATE
from planparse.reading.docx.package import whole
from planparse.reading.odt.styles import LOEXT, STYLE, TEXT
from planparse.regex import regex

_LEVELS = 10
_PLACE = regex(r"%([0-9]{1,2})%")
_GAPS = {"listtab": " ", "space": " ", "nothing": ""}

Counters = list[int | None]


class Level(NamedTuple):
    """How one level is numbered. ``pattern`` has ``%2%`` for the number of the second level; ``bullet`` needs none."""

    pattern: str = ""
    format_name: str | None = None
    start: int = 1
    gap: str = " "
    bullet: str = ""
    told: bool = True


class Label(NamedTuple):
    """A label, what stands between it and the text, and whether its numbers could be told."""

    text: str
    gap: str
    told: bool = True
    bullet: bool = False


class ListStyles:
    """The list styles of a document, and the outline that numbers headings."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self.outline: str | None = None
        for root in roots:
            for style in root.iter(f"{TEXT}list-style"):
                self._levels[style.get(f"{STYLE}name", "")] = _levels(style)
            for style in root.iter(f"{TEXT}outline-style"):
                self.outline = style.get(f"{STYLE}name", "Outline")
                self._levels[self.outline] = _levels(style)

    def label(self, style: str, level: int, counters: Counters, start: int | None = None) -> Label | None:
        """Count one item of a level, from 1, and give its label; ``None`` where the style numbers nothing there."""
        levels = self._levels.get(style, {})
        if not 1 <= level <= _LEVELS or level not in levels:
            return None
        how = levels[level]
        last = counters[level - 1]
        first = how.start if last is None else last + 1
        counters[level - 1] = first if start is None else start
        for above in range(1, level):  # what was passed over counts, too
            passed = levels.get(above, Level()).start
            counters[above - 1] = passed if counters[above - 1] is None else counters[above - 1]
        counters[level:] = [None] * (_LEVELS - level)
        if how.bullet:
            return Label(how.bullet, how.gap, bullet=True)

        def place(deep: int) -> str:
            shown = levels.get(deep, Level())
            counted = counters[deep - 1] if 1 <= deep <= level else None
            if shown.format_name is None or not 1 <= deep <= level:
                return ""
            return number(shown.format_name, shown.start if counted is None else counted)

        text = _PLACE.sub(lambda match: place(int(match[1])), how.pattern)
        return Label(text, how.gap, how.told) if text else None


def counters() -> Counters:
    """Counters of a list that has counted nothing yet."""
    return [None] * _LEVELS


def format_of(sample: str) -> str | None:
    """The number format that a sample stands for (一, 二, 三, ...); ``None`` for an unknown one."""
    bare = sample.replace(" ", "").replace("，", ",")
    return next((name for beginning, name in BY_SAMPLE if bare.startswith(beginning)), None)


def _levels(style: Element) -> dict[int, Level]:
    levels = ((whole(one.get(f"{TEXT}level")), one) for one in style)
    return {at: _level(at, one) for at, one in levels if at is not None and 1 <= at <= _LEVELS}


def _level(at: int, element: Element) -> Level:
    gap = _gap(element)
    if element.tag == f"{TEXT}list-level-style-bullet":
        bullet = element.get(f"{TEXT}bullet-char", "")
        symbol = not bullet or bullet in BULLET_LETTERS or PRIVATE.search(bullet)
        return Level(bullet=BULLET if symbol else bullet, gap=gap)
    if element.tag == f"{TEXT}list-level-style-image":
        return Level(bullet=BULLET, gap=gap)
    sample = element.get(f"{STYLE}num-format", "")
    format_name = format_of(sample)
    pattern = element.get(f"{LOEXT}num-list-format")
    if pattern is None:
        shown = min(max(whole(element.get(f"{TEXT}display-levels"), 1) or 1, 1), at)
        middle = ".".join(f"%{deep}%" for deep in range(at - shown + 1, at + 1)) if sample else ""
        pattern = element.get(f"{STYLE}num-prefix", "") + middle + element.get(f"{STYLE}num-suffix", "")
    start = whole(element.get(f"{TEXT}start-value"), 1)
    told = bool(format_name) or not sample
    return Level(
        pattern, format_name or ("decimal" if sample else None), 1 if start is None else start, gap, "", told
    )


def _gap(element: Element) -> str:
    alignment = next(element.iter(f"{STYLE}list-level-label-alignment"), None)
    followed = "listtab" if alignment is None else alignment.get(f"{TEXT}label-followed-by", "listtab")
    return _GAPS.get(followed, " ")
