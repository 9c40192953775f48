"""The line layer: every line that is not blank, classified once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planparse.cleaning import CleanText
from planparse.cleaning.labels import is_linked, is_measured, label_at, read_number
from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.characters import HANZI
from planparse.lexicon.numbering import DIVISIONS, FIRST, ORDINAL
from planparse.regex import regex
from planparse.structure.alone import with_headings
from planparse.structure.counted import label_counted
from planparse.structure.doubtful import label_before_commas, unlabel_doubtful
from planparse.structure.labels import Label
from planparse.structure.lost import lost_labels
from planparse.structure.lumped import items_within, lumped_labels
from planparse.structure.runon import EVIDENCE, part_provisions

# A heading without a stop, and straight behind it the first label of what it holds.
_RUN_ON = regex(
    rf"[ ]*[^ 。；：！？，（(\n]{{2,24}}?[ ]*(?=（一）{HANZI})|[ ]*[^。；：！？，（(\n]{{1,20}}?[ ]+(?=第[{ORDINAL}]{{1,7}}条[ ])"
)
# The same of decimals: 1 总则 1.1 编制目的 为….
_RUN_ON_DECIMAL = regex(
    r"[ ]*[^ 。；：！？，（(\n0-9]{2,20}[ ]+(?=(?P<number>[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})[ ])"
)
_MARK = regex("[“”]")
_LONGEST_QUOTE = 3000  # a quotation that does not end within so many characters was never closed


def lines_of(clean: CleanText) -> list[Line]:
    """The lines of a clean text that are not blank, in order."""
    text, found = clean.text, clean.lines
    cuts = []
    for i, line in enumerate(found):
        line.label = label = label_at(text, line.start, line.end) if line.text[0] in FIRST else None
        if label and label.style in DIVISIONS and ("（一）" in line.text or "条 " in line.text):
            run_on = _RUN_ON.match(text, label.end, line.end)
            if run_on and not (text[run_on.end()] == "（" and is_linked(text, run_on.end() + 3, line.end)):
                cuts.append((i, run_on.end()))
        elif label and label.style.startswith(("arabic", "decimal")):
            decimal = _RUN_ON_DECIMAL.match(text, label.end, line.end)
            if decimal and _holds(text, label, decimal):
                cuts.append((i, decimal.end()))
    parted = pieces = _cut_all(text, found, cuts)
    if "第二条" in text and EVIDENCE.search(text):
        pieces = [piece for line in parted for piece in _pieces(text, line)]
    if len(pieces) == len(parted) and (lumped := lumped_labels(text, found)):
        found = _cut_all(text, found, lumped)
    else:
        found = _cut_all(text, pieces, lost_labels(text, pieces))
    _unlabel_quoted(text, found)
    unlabel_doubtful(found)
    if "条，" in text:
        label_before_commas(found)
    label_counted(found)
    found = with_headings(text, found)
    _set_blocks(clean, found)
    return found


def _holds(text: str, label: Label, decimal: re.Match[str]) -> bool:
    """Is a decimal behind a heading its first subsection, with a second one somewhere below: no figure, as 1 人口 1.1 亿人 has?"""
    if read_number(decimal["number"]) != (*label.number, 1) or is_measured(
        text, decimal.end("number") + 1, len(text)
    ):
        return False
    second = f"{decimal['number'][:-1]}2"
    return any(text.find(f"{before}{second}", decimal.end()) >= 0 for before in ("\n", " ", "。"))


def _set_blocks(clean: CleanText, lines: Sequence[Line]) -> None:
    """Give each line the block that it begins, or goes on with."""
    for block, own in clean.set_lines(lines):
        for line in lines[own.start : own.stop]:
            line.set_as = block


def _pieces(text: str, line: Line) -> list[Line]:
    pieces = part_provisions(text, line) if EVIDENCE.search(line.text) else [line]
    if len(pieces) == 1:
        return pieces
    return _cut_all(
        text, pieces, [(i, at) for i, piece in enumerate(pieces) for at in items_within(text, piece)]
    )


def _cut_all(text: str, lines: Sequence[Line], cuts: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines, some parted: a cut is the number of a line and the place in the text; one line may have several."""
    found = list(lines)
    for i, at in sorted(cuts, reverse=True):
        found[i : i + 1] = _cut(text, found[i], at)
    return found


def _cut(text: str, line: Line, at: int) -> tuple[Line, Line]:
    """Part a line before a label in it: 三、保障措施（一）加强领导."""
    head = text[line.start : at].rstrip()
    return (
        Line(head, line.start, line.start + len(head), line.gap, line.indent, line.label),
        Line(text[at : line.end], at, line.end, 0, 0, label_at(text, at, line.end)),
    )


def _unlabel_quoted(text: str, lines: Sequence[Line]) -> None:
    """The articles that an amendment quotes over several lines are its words, no sections of the document."""
    if "：“" not in text:
        return
    quotes = _long_quotes(text)
    start, end = next(quotes, (len(text), 0))
    for line in lines:
        while line.start > end and start < len(text):
            start, end = next(quotes, (len(text), 0))
        if start < line.start < end:
            line.label = None


def _long_quotes(text: str) -> Iterator[Range]:
    """The quotations behind a colon that go on over line ends.

    Each paragraph of such a quotation may open with its own mark; one closes them all.
    """
    start, depth = 0, 0
    for match in _MARK.finditer(text):
        at = match.start()
        if depth and at - start > _LONGEST_QUOTE:
            depth = 0
        if match[0] == "“":
            if depth and text[at - 1] == "\n":
                depth = 1
            elif depth:
                depth += 1
            elif text[at - 1 : at] == "：":
                start, depth = at, 1
        elif depth:
            depth -= 1
            if not depth and "\n" in text[start:at]:
                yield start, at
