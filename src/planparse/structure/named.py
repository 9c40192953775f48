"""Labels that text has as often, with a name or letters: 任务一：优化流程, 应用场景2 智能导办, a) 工作服应整洁.

They are labels only where the same name or form counts on from one to two, a line each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import LETTERED, NAMED
from planparse.regex import regex
from planparse.structure.labels import Label, read_number

_NAMED, _LETTERED = (regex(rf"(?m)^[ ]*(?P<label>{label})") for label in (NAMED, LETTERED))
_GAP = 3  # so many numbers may be missing
_FEWEST = 2  # so many show that something is counted

Counted = tuple[str, Label]  # what is counted, and one of its labels


def label_named(text: str, lines: Sequence[Line]) -> None:
    """Give their labels to the lines that such counts open."""
    starts = [line.start for line in lines]
    runs: dict[str, list[tuple[Line, Label]]] = {}
    for name, label in _labels(text):
        i = bisect_left(starts, label.start)
        if i == len(lines) or starts[i] != label.start or lines[i].label:
            continue
        run = runs.setdefault(name, [])
        last, number = run[-1][1].number[0] if run else 0, label.number[0]
        if number == 1 or not last < number <= last + _GAP:
            _give(run)
            run.clear()
        if run or number == 1:
            run.append((lines[i], label))
    for run in runs.values():
        _give(run)


def _labels(text: str) -> Iterator[Counted]:
    for match in _NAMED.finditer(text):
        yield match["name"], Label("named", *match.span("label"), read_number(match["number"]))
    for match in _LETTERED.finditer(text):
        letter = match["letter"] or match["capital"]
        form = match["label"].replace(letter, "a" if letter.islower() else "A")
        yield form, Label("letter", *match.span("label"), (ascii_lowercase.index(letter.lower()) + 1,))


def _give(run: Sequence[tuple[Line, Label]]) -> None:
    for line, label in run if len(run) >= _FEWEST else ():
        line.label = label
