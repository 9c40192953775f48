"""Outlines in one line: a page that lost all its line ends has 一、 with （一） and 1. within it in one paragraph.

Each number of a count is looked for behind a stop first. What lies between two of them may hold a count of another style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planparse.cleaning.lines import Line
from planparse.lexicon.characters import HANZI
from planparse.lexicon.numbering import ALL_OF_THEM, BEHIND_LIST, CHAPTERS, DIVISIONS, LUMPED, QUOTES
from planparse.regex import regex
from planparse.structure.doubtful import Key, key_of
from planparse.structure.labels import label_at

_LABELS = regex("|".join(f"(?:{form})" for form in LUMPED))
_QUOTED = regex(
    "|".join(
        f"{opening}[^{opening}{closing}\\n]{{0,300}}{closing}" for opening, closing in (*QUOTES, ("《", "》"))
    )
)
_HEADING = regex(rf"[^ ]{{1,5}}[ ]?(?:{HANZI}|[、“”]|[ ]?，){{2,25}}[ ]{{1,4}}(?=[^ ，])")
_BLANKS = regex("[ ]+")
_SENTENCE = regex("[。：](?! )")
_ASKED = regex("？")
_OF_ALL = regex(rf"[。；](?:{'|'.join(ALL_OF_THEM)})[^。，]{{0,3}}[项条点]")
_BEHIND_LIST = regex(rf"。(?:{'|'.join(BEHIND_LIST)})")
_SHORTEST_LINE = 120
_MOST = 400  # labels in a line
_DEEPEST = 4
_FEWEST, _FEWEST_CHAPTERS = 3, 2
_FEWEST_IN_ALL = 3
_SURE = 5  # so many 一、 count on by no chance
_SHORTEST_ITEM = 8  # on the average
_STOPS = frozenset("。！？） ")  # a blank is the rest of a line end
_STOPS_WITHIN = _STOPS | {"；", "："}


class _Mark(NamedTuple):
    at: int
    key: Key
    number: int
    before: str  # the character before it; none at the head of the line


def lumped_labels(text: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The one line that holds all sentences of a text, where it holds an outline, and where its labels begin."""
    labelled = [i for i, line in enumerate(lines) if line.label]
    told = [i for i, line in enumerate(lines) if "。" in line.text]
    if len(told) != 1 or not set(labelled) <= set(told):
        return []
    return [(told[0], at) for at in _labels_of(text, lines[told[0]]) if at > lines[told[0]].start]


def _labels_of(text: str, line: Line) -> list[int]:
    """Where the labels begin that a line holds; none where it is no outline.

    So do the texts below those headings that a blank parts from them, the rest of a line end.
    """
    if len(line.text) < _SHORTEST_LINE:
        return []
    marks = list(_marks(text, line))
    if not _FEWEST_IN_ALL <= len(marks) <= _MOST:
        return []
    counts = list(_outline(marks, line.end, frozenset(), {}))
    labels = [mark.at for count in counts for mark in count]
    if len(labels) < _FEWEST_IN_ALL or _ASKED.search(text, line.start, labels[0]):
        return []
    # Does the paragraph go on behind its list?
    last = counts[0][-1].at
    alone = len(counts) == 1 and len(labels) < _SURE
    if _OF_ALL.search(text, last, line.end) or (alone and _BEHIND_LIST.search(text, last, line.end)):
        return []
    texts = (at for count in counts for at in _texts(text, count, line.end))
    return sorted({*_edges(text, line, labels[0]), *labels, *texts})


def _edges(text: str, line: Line, first: int) -> Iterator[int]:
    """Where lines of the letterhead begin: behind the blanks above the first sentence and below the last."""
    stop = _SENTENCE.search(text, line.start, first)  # behind those whom it is sent to
    last = text.rfind("。", line.start, line.end) + 1
    for start, end in ((line.start, stop.start() if stop else first), (max(last, first), line.end)):
        for match in _BLANKS.finditer(text, start, end):
            yield match.end()


def items_within(text: str, line: Line) -> list[int]:
    """Where the items begin of a provision that a run of provisions in one line holds."""
    marks = [mark for mark in _marks(text, line) if mark.at > line.start][:_MOST]
    within = frozenset((key_of(line.label),)) if line.label else frozenset()
    return sorted(mark.at for count in _outline(marks, line.end, within, {}) for mark in count)


def _texts(text: str, count: Sequence[_Mark], end: int) -> list[int]:
    """Where the texts begin that blanks part from the headings of a count, if most of them are so parted."""
    ends = [*(mark.at for mark in count[1:]), end]
    found = [_HEADING.match(text, mark.at, after) for mark, after in zip(count, ends, strict=True)]
    parted = [match.end() for match in found if match]
    return parted if len(parted) * 2 > len(count) else []


def _marks(text: str, line: Line) -> Iterator[_Mark]:
    """What looks like a label, outside quotations."""
    quoted = [match.span() for match in _QUOTED.finditer(text, line.start, line.end)]
    k = 0
    for match in _LABELS.finditer(text, line.start, line.end):
        at = match.start()
        while k < len(quoted) and quoted[k][1] <= at:
            k += 1
        if k < len(quoted) and quoted[k][0] < at:
            continue
        label = label_at(text, at, line.end)
        if label:
            yield _Mark(at, key_of(label), label.place[0], text[max(line.start, at - 1) : at])


def _outline(
    marks: Sequence[_Mark], end: int, above: frozenset[Key], reached: dict[Key, int]
) -> Iterator[list[_Mark]]:
    """The counts of the first style among marks that has one, and those within what they number.

    ``reached``: what the styles counted up to above; （六） may go on from （五） under the heading before.
    """
    depth = len(above)
    for key in dict.fromkeys(mark.key for mark in marks if mark.key not in above):
        own = [mark for mark in marks if mark.key == key]
        counts = [
            count
            for count in _counts(own, _STOPS_WITHIN if depth else _STOPS, reached.get(key, 0) + 1)
            if count[0].number > 1 or _is_count(key, count, depth)
        ]
        if not counts:
            continue
        yield from counts
        reached[key] = counts[-1][-1].number
        edges = [*(mark.at for count in counts for mark in count), end]
        within = dict[Key, int]()
        for start, after in pairwise(edges) if depth < _DEEPEST else ():
            inside = [mark for mark in marks if start < mark.at < after]
            yield from _outline(inside, after, above | {key}, within)
        return


def _counts(marks: Sequence[_Mark], stops: frozenset[str], goes_on: int) -> Iterator[list[_Mark]]:
    """Marks of one style that count on, from one or from ``goes_on``: each the first behind a stop, or the first of all."""
    count: list[_Mark] = []
    waiting: _Mark | None = None  # the next number, but behind no stop
    for mark in marks:
        strong = mark.before in stops or not mark.before or (mark.number == 1 and mark.before == "：")
        if mark.number == 1 and strong and len(count) > 1:  # another list begins
            yield [*count, waiting] if waiting else count
            count, waiting = [], None
        expected = count[-1].number + 1 if count else goes_on if mark.number == goes_on else 1
        if waiting and mark.number == waiting.number + 1:
            count.append(waiting)
            waiting, expected = None, mark.number
        if mark.number != expected:
            continue
        if strong:
            count.append(mark)
            waiting = None
        elif waiting is None or not count:
            waiting = mark
    if waiting:
        count.append(waiting)
    if count:
        yield count


def _is_count(key: Key, count: Sequence[_Mark], depth: int) -> bool:
    """Are there enough numbers, most of them behind stops, and what they number long enough?"""
    chapters = key[0] in CHAPTERS
    if len(count) < (_FEWEST_CHAPTERS if chapters or depth else _FEWEST):
        return False
    stops = _STOPS_WITHIN if depth else _STOPS
    behind = sum(mark.before in stops for mark in count[1:])
    sure = len(count) >= _SURE and key[0] in DIVISIONS
    return (sure or behind * 3 >= 2 * (len(count) - 1)) and count[-1].at - count[0].at >= _SHORTEST_ITEM * (
        len(count) - 1
    )
