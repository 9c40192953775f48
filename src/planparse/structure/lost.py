"""Labels that lost the line end before them: …合理使用。二、加强建设, …公示5个工作日（五）公示无异议的….

A number in mid-line is as often text. It is a label where the count lacks it: the one before it stands above, and the
one behind it opens a line below. A heading at the end of its line behind a full stop may miss some of its neighbours.
Where no line has a label, a list that stands in one line altogether counts on from one behind full stops. The items of
an article are a list wherever they stand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from planparse.cleaning.labels import heading_behind
from planparse.cleaning.lines import Line
from planparse.lexicon.characters import HANZI
from planparse.lexicon.numbering import (
    ALL_OF_THEM,
    CLASSED,
    HAN,
    LOST_BEHIND_COMMA,
    LOST_BEHIND_STOP,
    LOST_FIRST,
    LOST_INSIDE,
    PROVISIONS,
    QUOTES,
)
from planparse.regex import regex
from planparse.structure.doubtful import Key, key_of
from planparse.structure.labels import Label, label_at

_BEHIND_MARK = regex(rf"[。；：！？，][ ]*{LOST_FIRST}")
_BEHIND_STOP, _BEHIND_COMMA = regex(LOST_BEHIND_STOP), regex(LOST_BEHIND_COMMA)
_INSIDE = [(styles.split(), regex(form)) for styles, form in LOST_INSIDE.items()]
_RUN_IN = regex(rf"{HANZI}[^，。；：！？]{{3,19}}。.")  # （四）加强监督。各地要…
_GAP = 3  # so many numbers may be missing around a heading
_MOST = 100  # such numbers in a line
_FEWEST = 3  # of a list that lost all its line ends
_BETWEEN = frozenset("；。")  # items
_CLASSED = regex(CLASSED)
_NOTES = frozenset("附")  # an attachment note has its first entry behind its name


class _Found(NamedTuple):
    line: int
    at: int
    label: Label
    stop: str  # that it stands behind; empty for none


def lost_labels(text: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The lines that hold such labels, and where these begin, in order."""
    found: list[tuple[int, int]] = []
    candidates = list(_candidates(text, lines))
    counts = _Counts(lines if candidates else [])
    for (_, key), run in groupby(candidates, key=lambda it: (it.line, key_of(it.label))):
        for group in _runs(list(run)):
            if (
                counts.lacks(key, group)
                or _are_items(text, lines, counts, group)
                or (counts.may_be_list(group) and _is_list(text, lines, group))
                or _is_heading(text, lines, counts, key, group)
            ):
                found += [(it.line, it.at) for it in group]
                counts.add(key, group)
    return found


def _candidates(text: str, lines: Sequence[Line]) -> Iterator[_Found]:
    """Every number in mid-line that looks like a label, of lines with no more of them than a paragraph may have."""
    starts = [line.start for line in lines]
    styles = {line.label.style for line in lines if line.label}
    for i, group in groupby(_places(text, styles), key=lambda place: bisect_right(starts, place[0]) - 1):
        inside = list(islice(group, _MOST + 1))
        if i < 0 or len(inside) > _MOST or lines[i].text[0] in _NOTES:
            continue
        for at, stop in inside:
            label = label_at(text, at, lines[i].end) if starts[i] < at < lines[i].end else None
            if label and text[at - 1] != "第":
                yield _Found(i, at, label, stop)


def _places(text: str, styles: set[str]) -> list[tuple[int, str]]:
    """Where such numbers begin, in order, and the stop that each stands behind; empty for none.

    Behind none they count where others of their style open lines, or where no line has a label.
    """
    inside = [pattern for own, pattern in _INSIDE if not styles or not styles.isdisjoint(own)]
    places = {match.start(): "" for pattern in inside for match in pattern.finditer(text)}
    for match in _BEHIND_MARK.finditer(text):
        at, mark = match.end() - 1, match[0][0]
        if (_BEHIND_COMMA if mark == "，" else _BEHIND_STOP).match(text, at):
            places[at] = mark
    return sorted(places.items())


def _runs(found: Sequence[_Found]) -> Iterator[list[_Found]]:
    """The labels of a line in runs that count on one by one."""
    run: list[_Found] = []
    for it in found:
        if run and it.label.place[0] != run[-1].label.place[0] + 1:
            yield run
            run = []
        run.append(it)
    if run:
        yield run


class _Counts:
    """What numbers of each kind open the lines, and which was found last; labels are found from the top down."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._at: dict[Key, list[int]] = {}
        self._places: dict[Key, list[int]] = {}
        self._newest: dict[Key, tuple[int, int]] = {}  # line and number
        self._labelled: list[int] = []
        self._styles: list[str] = []
        for i, line in enumerate(lines):
            if line.label:
                self._labelled.append(i)
                self._styles.append(line.label.style)
                key = key_of(line.label)
                self._at.setdefault(key, []).append(i)
                self._places.setdefault(key, []).append(line.label.place[0])

    def around(self, key: Key, line: int) -> tuple[int, int]:
        """The number last reached in a line or above it, and the next one below; 0 for none."""
        at, places = self._at.get(key, []), self._places.get(key, [])
        k = bisect_right(at, line)
        newest = self._newest.get(key)
        last = newest[1] if newest and (not k or newest[0] >= at[k - 1]) else places[k - 1] if k else 0
        return last, (places[k] if k < len(places) else 0)

    def add(self, key: Key, run: Sequence[_Found]) -> None:
        """Count labels that were found."""
        self._newest[key] = run[-1].line, run[-1].label.place[0]

    def lacks(self, key: Key, run: Sequence[_Found]) -> bool:
        """Do the numbers of a run stand between their neighbours, or are they the last behind a full stop?

        They are the last where no number follows, or a lower one: the count of another list.
        """
        last, following = self.around(key, run[0].line)
        first, end = run[0].label.place[0], run[-1].label.place[0]
        opens = first == 1 and last != 1
        if following == end + 1 and (opens or last == first - 1):
            return True
        ends = following < first and all(it.stop == "。" for it in run)
        return ends and first > 1 and last == first - 1

    def style_above(self, line: int) -> str:
        """The style of the label that a line has or stands below."""
        above = bisect_right(self._labelled, line) - 1
        return self._styles[above] if above >= 0 else ""

    def may_be_list(self, run: Sequence[_Found]) -> bool:
        """Do the numbers of a run count on from one, a sentence or more each, where no line of the text has a label?"""
        return (
            not self._at
            and len(run) >= _FEWEST
            and run[0].label.place[0] == 1
            and all(it.stop == "。" for it in run[1:])
        )


def _are_items(text: str, lines: Sequence[Line], counts: _Counts, run: Sequence[_Found]) -> bool:
    """Are they the items of a paragraph of an article? There each has a line (立法法 art. 65), however it was kept."""
    first = run[0]
    return (
        len(run) > 1
        and first.label.style == "han_paren"
        and first.label.place[0] == 1
        and first.stop == "："
        and all(it.stop in _BETWEEN for it in run[1:])
        and counts.style_above(first.line) in PROVISIONS
        and not all(_CLASSED.match(text, it.label.end) for it in run)
        and not _is_inside(text[lines[first.line].start : first.at])
    )


def _is_inside(before: str) -> bool:
    """Is a quotation or a bracket open behind the words before a place?"""
    return _is_quoted(before) or before.count("（") > before.count("）")


def _is_quoted(before: str) -> bool:
    """Is a quotation open behind the words before a place?"""
    return any(before.rfind(mark) > before.rfind(end) for mark, end in QUOTES) or before.count('"') % 2 == 1


def _is_list(text: str, lines: Sequence[Line], run: Sequence[_Found]) -> bool:
    """Did a list lose all its line ends? One that is quoted, or within a paragraph that goes on, did not."""
    line = lines[run[0].line]
    before = text[line.start : run[0].at]
    if _is_quoted(before) or "？" in before:
        return False
    if any(text[it.label.end : it.label.end + 1] in HAN for it in run):  # 一、二季度
        return False
    ends = [it.at for it in run[1:]] + [line.end]
    sentences = [text.count("。", it.at, end) for it, end in zip(run, ends, strict=True)]
    if sentences[-1] > 1 and max(sentences[:-1]) == 1:
        return False
    below = lines[run[0].line + 1].text if run[0].line + 1 < len(lines) else ""
    return not below.startswith(ALL_OF_THEM)


def _is_heading(text: str, lines: Sequence[Line], counts: _Counts, key: Key, run: Sequence[_Found]) -> bool:
    """Is it one heading at the end of its line, or above the text that runs on?

    It goes on from one above, or is the first.
    """
    line, number = lines[run[0].line], run[0].label.place[0]
    if len(run) > 1 or run[0].stop != "。":
        return False
    last, following = counts.around(key, run[0].line)
    if key[0] == "han_paren" and number > 1 and _RUN_IN.match(text, run[0].label.end, line.end):
        return bool(last) and last < number <= last + _GAP
    if heading_behind(text, line.start, line.end) != run[0].at:
        return False
    if number == 1:
        return True
    if last:
        return last < number <= last + _GAP
    return number < following <= number + _GAP
