"""Printed tables of contents: recognised, so that their lines do not become sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning.lines import Line
from planparse.lexicon.numbering import CONTENTS
from planparse.regex import regex
from planparse.structure.outline import Entry
from planparse.structure.title import title_kind

# Both are tried where a run of leaders begins, and take all of it: else each of a thousand blanks would look to the end.
_LEADER = regex(
    r"(?:(?<![.．。·•…‥⋯\-_ ])[.．。·•…‥⋯\-_ ]{3,}+|(?<![…‥⋯])[…‥⋯]++[ ]*+)[（(]?[0-9]{1,4}[）)]?$"
)
_PAGE = regex(r"(?<! )[ ]++[0-9]{1,4}$")  # under the word 目录 a blank leads to the page, too
_BLANKS = regex(r"\s+")
_ALIKE = {"decimal1": "arabic"}
_HEAD_ENDS = frozenset(words[-1] for words in CONTENTS)
_PAGE_END = frozenset("0123456789）)")
_MOST_ENTRIES = 600
_FRONT = 40  # lines before the first section
_FEWEST = 2  # entries
_BETWEEN = 3  # lines between the last entry and the text, such as the title again
_LONGEST_HEAD = 60


class Contents(NamedTuple):
    """A table of contents: from line ``first`` up to, not with, ``after``."""

    first: int
    after: int
    entries: list[Entry]


def find_contents(lines: Sequence[Line], first: int, after: int) -> Contents | None:
    """The table of contents in ``lines[first:after]``.

    It begins with 目录, or with lines that lead to page numbers; it ends where its first entry comes again as a heading.
    A list without either is one where all of it is headings, and the first comes again behind the last.
    """
    start = next((i for i in _front(lines, first, after) if _is_head(lines[i])), None)
    if start is None:
        start = _leaders_from(lines, first, after)
        if start is None:
            return _bare(lines, first, after)
        begin = start
    else:
        begin = start + 1
    end = _end(lines, begin, after)
    if end - begin < 2:
        return None
    return Contents(start, end, [_entry(line) for line in lines[start:end]])


def _front(lines: Sequence[Line], first: int, after: int) -> Iterator[int]:
    """The lines before the first section: a table of contents stands there or nowhere."""
    for i in range(first, min(after, first + _FRONT)):
        if lines[i].label and not _leads(lines[i]):
            return
        yield i


def _is_head(line: Line) -> bool:
    """目录 alone, or behind the title that lost the line end after it: 某县防汛预案目录."""
    if line.text[-1] not in _HEAD_ENDS or len(line.text) > _LONGEST_HEAD:
        return False
    words = line.text.replace(" ", "")
    return words in CONTENTS or (words[-2:] in CONTENTS and title_kind(words[:-2]) is not None)


def _leaders_from(lines: Sequence[Line], first: int, after: int) -> int | None:
    led = [i for i in _front(lines, first, after) if _leader(lines[i])]
    if len(led) >= 3 and led[2] - led[0] <= 4:
        return led[0]
    return None


def _bare(lines: Sequence[Line], first: int, after: int) -> Contents | None:
    """A table of contents that nothing announces: headings, and then the first of them again, and the second below."""
    begin = next((i for i in range(first, min(after, first + _FRONT)) if lines[i].label), None)
    if begin is None or begin + 1 >= after:
        return None
    opening, second = _key(lines[begin]), _key(lines[begin + 1])
    end = begin + 1  # behind the last entry
    for i in range(begin + 1, min(after, begin + _MOST_ENTRIES)):
        line = lines[i]
        if _has(line, opening):
            if end - begin < _FEWEST or not any(_has(lines[k], second) for k in range(i + 1, after)):
                return None
            end = min(end, i)
            return Contents(begin, end, [_entry(it) for it in lines[begin:end]])
        if line.is_sentence or (line.label is None and i - end >= _BETWEEN):
            return None
        if line.label:
            end = i + 1
    return None


def _end(lines: Sequence[Line], begin: int, after: int) -> int:
    if begin >= after:
        return begin
    opening = _key(lines[begin])
    limit = min(after, begin + _MOST_ENTRIES)
    for i in range(begin + 1, limit):
        if _has(lines[i], opening) and not _leads(lines[i]):
            return _before_preface(lines, begin, i)
    i = begin  # the headings differ from their entries: entries are short and no sentences
    while i < limit and _is_entry(lines[i]):
        i += 1
    return i if any(map(_leads, lines[begin:i])) else begin


def _before_preface(lines: Sequence[Line], begin: int, end: int) -> int:
    """Where the text begins before its first heading: with a sentence, or with the title of the preface above it."""
    for i in range(begin, end):
        if lines[i].is_sentence and not _leads(lines[i]):
            above = lines[i - 1]
            entry = above.label is not None or above.text[0] == "附" or _leads(above)
            return i - (i - 1 > begin and not entry)
    return end


def _leads(line: Line) -> bool:
    return _leader(line) or (line.text[-1] in _PAGE_END and _PAGE.search(line.text) is not None)


def _leader(line: Line) -> bool:
    """Is a line one of contents, by its leaders or by the format?"""
    is_set = line.set_as is not None and line.set_as.kind == "contents"
    return is_set or (line.text[-1] in _PAGE_END and _LEADER.search(line.text) is not None)


def _is_entry(line: Line) -> bool:
    return _leads(line) or (line.label is not None and not line.is_sentence)


def _key(line: Line) -> tuple[object, str]:
    """What an entry and its heading have in common."""
    return _number(line), _words(line)


def _has(line: Line, key: tuple[object, str]) -> bool:
    """Is a line another one's entry, or its heading? Most have another number, so their words need no cleaning."""
    return _number(line) == key[0] and _words(line) == key[1]


def _number(line: Line) -> tuple[str, tuple[int, ...]] | None:
    """What a label says, though it may be printed otherwise: 一、 and —、, 1 and 1."""
    label = line.label
    return (_ALIKE.get(label.style, label.style), label.number) if label else None


def _words(line: Line) -> str:
    words = line.rest
    if words[-1:] in _PAGE_END:
        words = _PAGE.sub("", _LEADER.sub("", words))
    return _BLANKS.sub("", words).rstrip("。：")


def _entry(line: Line) -> Entry:
    match = _LEADER.search(line.text) or _PAGE.search(line.text)
    return Entry(line.start, line.end, int(match[0].strip(" .．。·•…‥⋯-_（()）")) if match else None)
