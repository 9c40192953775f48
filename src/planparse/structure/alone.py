"""Labels alone in their line, above what they number: 第一章 above 总则, 3.1 above a term and its definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.characters import SENTENCE_MARKS
from planparse.lexicon.numbering import DECIMALS_ALONE, DIVISIONS
from planparse.regex import regex
from planparse.structure.labels import Label, read_number

_DECIMALS = regex(DECIMALS_ALONE)
_LONGEST = 40  # of a heading or a term


def with_headings(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, each label that is alone in its line as one line with the heading below it."""
    heads = set(_alone(lines))
    return [
        _joined(text, line, lines[i + 1]) if i in heads else line
        for i, line in enumerate(lines)
        if i - 1 not in heads
    ]


def _alone(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that are nothing but the label of the heading below."""
    for i, line in enumerate(lines[:-1]):
        if line.label is None and line.text[0].isdecimal() and _DECIMALS.fullmatch(line.text):
            number = read_number(line.text)
            defined = i + 2 < len(lines) and lines[i + 2].label is None and lines[i + 2].is_sentence
            if defined and lines[i + 1].text[0].isalpha() and _may_head(lines[i + 1]):
                line.label = Label(f"decimal{len(number)}", line.start, line.end, number)
                yield i
        elif line.label and line.label.style in DIVISIONS and not line.rest and _may_head(lines[i + 1]):
            yield i


def _may_head(line: Line) -> bool:
    return line.label is None and len(line.text) <= _LONGEST and SENTENCE_MARKS.isdisjoint(line.text)


def _joined(text: str, line: Line, heading: Line) -> Line:
    words = text[line.start : heading.end].replace("\n", " ")
    return Line(words, line.start, heading.end, line.gap, line.indent, line.label)
