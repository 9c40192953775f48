"""Provisions that run on in one line, as a page that lost its line ends has them: 第一章总则第一条 and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import ORDINAL
from planparse.regex import regex
from planparse.structure.labels import Label, han_number, label_at
from planparse.structure.title import title_kind

EVIDENCE = regex("[。；][ ]?第[二三]条")  # no text without it has provisions that run on
_PROVISION = regex(rf"(?<!“)第([{ORDINAL}]{{1,7}})([条章])")
_STOPS = frozenset("。；！ ")
_LONGEST_HEADING = 20  # of a chapter, from its label to the first provision
_LONGEST_KIND = 4  # of the title that the first one follows: 管理办法第一条
_FEWEST = 2

Cut = tuple[int, Label]


def part_provisions(text: str, line: Line) -> list[Line]:
    """The line itself, or what stands above its provisions and each of them in a line of its own."""
    cuts = list(_cuts(text, line))
    if sum(label.style == "article" for _, label in cuts) < _FEWEST:
        return [line]
    found = []
    if line.start < cuts[0][0]:
        words = text[line.start : cuts[0][0]].rstrip()
        found.append(Line(words, line.start, line.start + len(words), line.gap, line.indent, line.label))
    for (at, label), (end, _) in pairwise([*cuts, (line.end, cuts[0][1])]):
        words = text[at:end].rstrip()
        found.append(Line(words, at, at + len(words), 0, 0, label))
    return found


def _cuts(text: str, line: Line) -> Iterator[Cut]:
    """Where chapters and provisions begin that count from one on."""
    reached = {"条": 0, "章": 0}
    chapter = -_LONGEST_HEADING
    matches = list(_PROVISION.finditer(text, line.start, line.end))
    for i, match in enumerate(matches):
        number, unit, at = han_number(match[1]), match[2], match.start()
        if number != reached[unit] + 1:
            continue
        under_heading = unit == "条" and at - chapter <= _LONGEST_HEADING
        titled = number == 1 and title_kind(text[max(0, at - _LONGEST_KIND) : at]) is not None
        heads = number == 1 and unit == "章" and _heads(at, matches[i + 1 : i + 2])
        if not (titled or heads or under_heading or at == line.start or text[at - 1] in _STOPS):
            continue
        label = label_at(text, at, line.end)
        if label and label.number == (number,):
            reached[unit] = number
            chapter = at if unit == "章" else chapter
            yield at, label


def _heads(at: int, following: Sequence[re.Match[str]]) -> bool:
    """Does the first provision follow soon behind the first chapter, wherever that stands?"""
    return any(
        it[2] == "条" and han_number(it[1]) == 1 and it.start() - at <= _LONGEST_HEADING for it in following
    )
