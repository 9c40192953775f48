"""Labels alone in their line, above what they number: 第一章 above 总则, 3.1 above a term and its definition."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.characters import SENTENCE_MARKS
from planparse.lexicon.numbering import DECIMALS_ALONE, DIVISIONS
from planparse.regex import regex
from planparse.structure.labels import Label, read_number

_DECIMALS = regex(DECIMALS_ALONE)
_LONGEST = 40  # of a heading or a term
_LONGEST_LABEL = 30  # with its blanks


def with_headings(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, each label that is alone in its line as one line with the heading below it."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        label = _heads(lines, at) if len(line.text) <= _LONGEST_LABEL else None
        if label:
            line.label = label
            line = _joined(text, line, lines[at + 1])
        found.append(line)
        at += 2 if label else 1
    return found


def _heads(lines: Sequence[Line], at: int) -> Label | None:
    """The label that a line is, and nothing else, if the line below is its heading."""
    line = lines[at]
    if not _is_alone(line) or at + 1 == len(lines) or not _may_head(lines[at + 1]):
        return None
    if line.label:
        return line.label
    defined = at + 2 < len(lines) and lines[at + 2].label is None and lines[at + 2].is_sentence
    if not (defined and lines[at + 1].text[0].isalpha()):
        return None
    number = read_number(line.text)
    return Label(f"decimal{len(number)}", line.start, line.end, number)


def _is_alone(line: Line) -> bool:
    return line.label.style in DIVISIONS and not line.rest if line.label else _is_decimal(line)


def _is_decimal(line: Line) -> bool:
    return line.text[0].isdecimal() and _DECIMALS.fullmatch(line.text) is not None


def _may_head(line: Line) -> bool:
    return (
        line.label is None
        and not _is_decimal(line)
        and len(line.text) <= _LONGEST
        and SENTENCE_MARKS.isdisjoint(line.text)
    )


def _joined(text: str, line: Line, heading: Line) -> Line:
    words = text[line.start : heading.end].replace("\n", " ")
    return Line(words, line.start, heading.end, line.gap, line.indent, line.label)
