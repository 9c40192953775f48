"""Labels whose form is text as often: 任务一：优化流程, a) 工作服应整洁, 一：报名时间, l.优化布局.

They are labels only where the same form counts on from one, a line each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import COUNTED, MISREAD_FIRST
from planparse.regex import regex
from planparse.structure.labels import Label, read_number

_COUNTED = [(style, fewest, regex(rf"(?m)^[ ]*(?P<label>{pattern})")) for style, fewest, pattern in COUNTED]
_MISREAD_FIRST = regex(MISREAD_FIRST)
_SEEMS_FIRST = frozenset((None, "roman"))
_FIGURES = frozenset(("arabic", "roman"))
_GAP = 3  # so many numbers may be missing

Form = tuple[int, str]  # which pattern, and the words before the number


def label_counted(text: str, lines: Sequence[Line]) -> None:
    """Give their labels to the lines that such counts open."""
    starts = [line.start for line in lines]
    runs: dict[Form, list[tuple[Line, Label]]] = {}
    for form, label in _labels(text):
        i = bisect_left(starts, label.start)
        if i == len(lines) or starts[i] != label.start or lines[i].label:
            continue
        run = runs.setdefault(form, [])
        last, number = run[-1][1].number[0] if run else 0, label.number[0]
        if number == 1 or not last < number <= last + _GAP:
            _give(form, run)
            run.clear()
        if run or number == 1:
            run.append((lines[i], label))
    for form, run in runs.items():
        _give(form, run)
    _label_misread(lines)


def _labels(text: str) -> Iterator[tuple[Form, Label]]:
    for i, (style, _, pattern) in enumerate(_COUNTED):
        for match in pattern.finditer(text):
            start, end = match.span("label")
            counter = match["number"] or match["bare"]
            words = text[start : match.start("number")].strip() if style == "named" else ""
            if style == "letter":
                words = "a" if counter.islower() else "A"
                yield (i, words), Label(style, start, end, (ascii_lowercase.index(counter.lower()) + 1,))
            else:
                yield (i, words), Label(style, start, end, read_number(counter))


def _give(form: Form, run: Sequence[tuple[Line, Label]]) -> None:
    for line, label in run if len(run) >= _COUNTED[form[0]][1] else ():
        line.label = label


def _label_misread(lines: Sequence[Line]) -> None:
    """Give its label to a line before 2. that begins with what a scanner reads for 1."""
    following = 0
    for line in reversed(lines):
        style = line.label.style if line.label else None
        if following == 2 and style in _SEEMS_FIRST and (match := _MISREAD_FIRST.match(line.text)):
            line.label = Label("arabic", line.start, line.start + match.end(), (1,))
            following = 1
        elif line.label and style in _FIGURES:
            following = line.label.number[0] if style == "arabic" else 0
