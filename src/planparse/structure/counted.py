"""Labels whose form is text as often: 任务一：优化流程, a) 工作服应整洁, 一：报名时间, l.优化布局.

They are labels only where the same form counts on from one, a line each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import (
    COUNTED,
    DIGITS,
    FORMAL,
    HAN,
    MISREAD_AS_ONE,
    MISREAD_FIRST,
    STEMS,
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
_MISREAD_FIRST = regex(MISREAD_FIRST)
_MISREAD = frozenset(MISREAD_AS_ONE)
_NUMERALS = frozenset(HAN + DIGITS)
_PLAIN = str.maketrans(FORMAL + STEMS, "一二三四五六七八九十" * 2)
_NEAR = 12  # characters in which the number of a name stands
_SEEMS_FIRST = frozenset((None, "roman"))
_FIGURES = frozenset(("arabic", "roman"))
_GAP = 3  # so many numbers may be missing

Form = tuple[int, str]  # which pattern, and the words before the number


def label_counted(lines: Sequence[Line]) -> None:
    """Give their labels to the lines that such counts open."""
    runs: dict[Form, list[tuple[Line, Label]]] = {}
    for line in lines:
        if line.label or (line.text[0] not in _BY_FIRST and _NUMERALS.isdisjoint(line.text[:_NEAR])):
            continue
        for form, label in _labels(line):
            run = runs.setdefault(form, [])
            last, number = run[-1][1].number[0] if run else 0, label.number[0]
            if number == 1 or not last < number <= last + _GAP:
                _give(form, run)
                run.clear()
            if run or number == 1:
                run.append((line, label))
    for form, run in runs.items():
        _give(form, run)
    if any(line.text[0] in _MISREAD for line in lines):
        _label_misread(lines)


def _labels(line: Line) -> Iterator[tuple[Form, Label]]:
    """What a line may begin with, by each pattern."""
    for i in _BY_FIRST.get(line.text[0], _BY_NAME):
        match = _PATTERNS[i].match(line.text)
        if not match:
            continue
        style, counter = COUNTED[i].style, match["number"]
        start, end = line.start, line.start + match.end()
        if style == "letter" and counter.isascii():
            form = "a" if counter.islower() else "A"
            yield (i, form), Label(style, start, end, (ascii_lowercase.index(counter.lower()) + 1,))
        else:
            form = line.text[: match.start("number")].strip()
            yield (i, form), Label(style, start, end, read_number(counter.translate(_PLAIN)))


def _give(form: Form, run: Sequence[tuple[Line, Label]]) -> None:
    for line, label in run if len(run) >= COUNTED[form[0]].fewest else ():
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
