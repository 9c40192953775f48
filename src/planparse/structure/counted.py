"""Labels whose form is text as often: 任务一：优化流程, a) 工作服应整洁, 一：报名时间.

They are labels only where the same form counts on from one, a line each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from string import ascii_lowercase

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import (
    COUNTED,
    DATED_ITEM,
    DIGITS,
    FORMAL,
    HAN,
)
from planparse.regex import regex
from planparse.structure.labels import Label, read_number

_PATTERNS = [regex(form.pattern) for form in COUNTED]
# For each character, which patterns may begin with it.
_BY_FIRST = {
    ch: [i for i, form in enumerate(COUNTED) if ch in form.first or not form.first]
    for ch in "".join(form.first for form in COUNTED)
}
_BY_NAME = [i for i, form in enumerate(COUNTED) if not form.first]
_DATED = regex(DATED_ITEM)
_NUMERAL = regex(f"[{HAN}{DIGITS}]")
_PLAIN = str.maketrans(FORMAL, "一二三四五六七八九十")
_NEAR = 12  # characters in which the number of a name stands
_NEIGHBOURS = 6  # lines in which the next item begins
_GAP = 3  # so many numbers may be missing

Form = tuple[int, str]  # which pattern, and the words before the number


def label_counted(lines: Sequence[Line]) -> None:
    """Give their labels to the lines that such counts open."""
    runs: dict[Form, list[tuple[Line, Label]]] = {}
    below = False  # another label
    for above, line in zip([None, *lines], lines, strict=False):
        below = below or line.label is not None
        if line.label or (line.text[0] not in _BY_FIRST and not _NUMERAL.search(line.text, 0, _NEAR)):
            continue
        for form, label in _labels(line):
            run = runs.setdefault(form, [])
            if COUNTED[form[0]].top and (run[-1][0] is above if run else below):
                run.clear()  # rows of a list, with nothing to head, or items of a section
                continue
            last, number = run[-1][1].number[0] if run else 0, label.number[0]
            if number == 1 or not last < number <= last + _GAP:
                _give(form, run)
                run.clear()
            if run or number == 1:
                run.append((line, label))
    for form, run in runs.items():
        _give(form, run)
    _label_dated(lines)


def _labels(line: Line) -> Iterator[tuple[Form, Label]]:
    """What a line may begin with, by each pattern."""
    for i in _BY_FIRST.get(line.text[0], _BY_NAME):
        match = _PATTERNS[i].match(line.text)
        if not match:
            continue
        style, counter = COUNTED[i].style, match["number"]
        start, end = line.start, line.start + match.end()
        if style == "letter":
            form = "a" if counter.islower() else "A"
            yield (i, form), Label(style, start, end, (ascii_lowercase.index(counter.lower()) + 1,))
        else:
            form = line.text[: match.start("number")].strip()
            yield (i, form), Label(style, start, end, read_number(counter.translate(_PLAIN)))


def _give(form: Form, run: Sequence[tuple[Line, Label]]) -> None:
    for line, label in run if len(run) >= COUNTED[form[0]].fewest else ():
        line.label = label


def _label_dated(lines: Sequence[Line]) -> None:
    """Give its label to an item that begins with a day, and so with what may be a decimal, between its neighbours."""
    dated = [
        (i, line, match) for i, line in enumerate(lines) if line.text[0] in DIGITS and (match := _dated(line))
    ]
    for at, (i, line, match) in enumerate(dated):
        number, last = int(match["number"]), _arabic(lines, range(i - 1, -1, -1))
        following = int(dated[at + 1][2]["number"]) if at + 1 < len(dated) else 0
        follows = _arabic(lines, range(i + 1, len(lines)))
        goes_on = number + 1 in (follows, following)
        if (number == 1 and goes_on) or (number > 1 and last == number - 1):
            line.label = Label("arabic", line.start, line.start + match.end(), (number,))


def _dated(line: Line) -> re.Match[str] | None:
    is_item = line.label is None or line.label.style.startswith("decimal")
    return _DATED.match(line.text) if is_item else None


def _arabic(lines: Sequence[Line], order: Iterable[int]) -> int:
    """The number of the next arabic label, in some order of the lines; 0 for none near."""
    labels = (lines[i].label for i in islice(order, _NEIGHBOURS))
    return next((label.number[0] for label in labels if label and label.style == "arabic"), 0)
