"""Labels that count only where their neighbours say so: 第四条 第二条所称…, 第二条线路, 1·优化布局, —、总体要求, 二、三年行动目标.

Each of these forms is text as often as it is a label. The numbers tell: a label goes on from the one of its style
before it, and the next one goes on from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import (
    CHAPTERS,
    DASHES,
    MAY_COUNT,
    OPENS_WITH_CITED,
    ORDINAL,
    PROVISIONS,
    RARE_DOTS,
)
from planparse.regex import regex
from planparse.structure.labels import Label, han_number

_ODD = frozenset(DASHES + RARE_DOTS)
_OPENS_WITH_CITED = regex(OPENS_WITH_CITED)
_MAY_COUNT = regex(MAY_COUNT)
_BEFORE_COMMA = regex(rf"第([{ORDINAL}]{{1,7}}|[0-9]{{1,4}})条，")
_GAP = 3  # so many numbers may be missing

Place = tuple[int, ...]
Key = tuple[str, Place]  # what a label counts among: its style, and for decimals the numbers above its own


def unlabel_doubtful(lines: Sequence[Line]) -> None:
    """Take the label from each line whose label is doubtful and stands outside the count."""
    _unlabel_measured(lines)
    doubtful = {i for i, line in enumerate(lines) if line.label and _is_doubtful(line, line.label)}
    if not doubtful:
        return
    following = dict(_following(lines, doubtful))
    last: dict[Key, Place] = {}
    for i, line in enumerate(lines):
        if line.label is None:
            continue
        key, place = key_of(line.label), line.label.place
        if i in following and not _counts(last.get(key), place, following[i], strictly=_may_count(line)):
            line.label = None
        else:
            last[key] = place


def label_before_commas(lines: Sequence[Line]) -> None:
    """Give its label to a line that a provision with a comma behind its number opens, straight between its neighbours.

    第十七条，处以… is as often the rest of a citation.
    """
    last, waiting = 0, list[tuple[Line, Label]]()
    for line in lines:
        if line.label and line.label.style in PROVISIONS:
            number = line.label.number[0]
            if len(waiting) == 1 and (last, number) == (waiting[0][1].number[0] - 1, last + 2):
                waiting[0][0].label = waiting[0][1]
            last, waiting = number, []
        elif line.text[0] == "第" and (match := _BEFORE_COMMA.match(line.text)):
            end = line.start + match.end()
            waiting.append((line, Label("article", line.start, end, (han_number(match[1]),))))


def _unlabel_measured(lines: Sequence[Line]) -> None:
    """The one article of a text that has other sections, without a blank behind it, counts what it names: 第二条红色双线.

    One that opens a chapter, or is quoted behind a colon (将第五条修改为：), is an article all the same.
    """
    articles = [at for at, line in enumerate(lines) if line.label and line.label.style in PROVISIONS]
    if len(articles) != 1:
        return
    at = articles[0]
    line, label = lines[at], lines[at].label
    above = next((before.label.style for before in reversed(lines[:at]) if before.label), None)
    opens = above is None or above in CHAPTERS or lines[at - 1].text.endswith("：")
    if label and not opens and line.rest and line.rest == line.text[label.end - line.start :]:
        line.label = None


def _following(lines: Sequence[Line], doubtful: set[int]) -> Iterator[tuple[int, Place | None]]:
    """The lines with a doubtful label, and the number of the next label of its kind; found from the end."""
    after: dict[Key, Place] = {}
    for i in range(len(lines) - 1, -1, -1):
        label = lines[i].label
        if label is not None:
            key = key_of(label)
            if i in doubtful:
                yield i, after.get(key)
            after[key] = label.place


def key_of(label: Label) -> Key:
    """What a label counts among."""
    return label.style, label.number[: -len(label.place)]


def _is_doubtful(line: Line, label: Label) -> bool:
    if not _ODD.isdisjoint(line.text[: label.end - label.start]):
        return True
    if label.style in PROVISIONS:
        return _OPENS_WITH_CITED.match(line.rest) is not None
    return label.style == "han" and _may_count(line)


def _may_count(line: Line) -> bool:
    return _MAY_COUNT.match(line.text) is not None


def _counts(last: Place | None, place: Place, following: Place | None, *, strictly: bool) -> bool:
    """Does a number stand in the count: on from ``last`` and before ``following``?

    The first of a list must have a second. ``strictly``: straight between its two neighbours.
    """
    led_to = following is not None and following > place and following[0] <= place[0] + _GAP
    if last is None or place == (1,):
        return led_to and (last is None or last > place)
    if strictly:
        return last == (place[0] - 1,) and following == (place[0] + 1,)
    goes_on = last < place and place[0] <= last[0] + _GAP
    return goes_on and (following is None or following > place or following == (1,))
