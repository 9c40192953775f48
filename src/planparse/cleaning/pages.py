"""Page furniture of print: page numbers and headers that every page repeats."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from planparse.cleaning.lines import Line
from planparse.cleaning.margins import ENDS, Margins
from planparse.cleaning.openings import begins_anew
from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.furniture import PAGE_NUMBER, PAGE_SET_OFF, RULE
from planparse.regex import regex

_NUMBER = regex("|".join(f"(?:{p})" for p in PAGE_NUMBER))
_WORTH_A_LOOK = regex(
    r"\n[ ]*+(?:[-—–－―─·•第共#=\[【(（]{1,6}[ ]*[0-9第]|(?:[-#=\[【(（]{1,6}[ ]*)?[Pp](?:age|AGE)|[0-9]{1,4}[ ]*[/\n])"
)
_SET_OFF = regex(PAGE_SET_OFF)
_RULE = regex(RULE)
_MAY_BE_MARK = regex(r"\n[ ]*(?:\{[0-9]|[-*_=]{3}|!\[|</?page)")
_DASHES = frozenset("-—–－―─")
_STOPS = frozenset("。；：！？.!?;:|｜")
_INK = regex(r"\S")
_COMMAS = frozenset("，、；。")
_DIGITS = regex("[0-9]+")
_WORD = regex(r"[^\W\d_]")
_LONGEST = 40  # no header is longer
_SHORTEST = 8  # shorter lines may come again for other reasons
_LONGEST_NUMBER = 24  # of a page with its marks: 第 12 页，共 120 页
_LONGEST_BARE = 3  # digits of a number without marks
_STEP = 3  # two pages in a row may have no number
_FEWEST_CUTS = 2  # so many of the numbers must cut a sentence,
_SHARE_CUTS = 10  # and one in so many
_PAGES = 3  # a header shows on at least so many pages; straight behind a form feed two will do


def page_marks(clean: CleanText) -> None:
    """Drop what converters set between two pages; a rule only where it cuts a sentence, else it may part sections."""
    text = clean.text
    if "<!--" in text:
        clean.drop("pages", _comments(text))
    if clean.alphabet.isdisjoint("{<-*_=!") or not _MAY_BE_MARK.search(clean.text):
        return
    lines = clean.lines
    found = [
        i
        for i, line in enumerate(lines)
        if line.text[0] in "{<-*_=!"
        and (
            _SET_OFF.match(line.text)
            or (_RULE.match(line.text) and 0 < i < len(lines) - 1 and _is_cut(lines[i - 1]))
        )
    ]
    clean.drop("pages", _with_blanks(lines, found, len(clean.text)))


def _is_cut(line: Line) -> bool:
    """Does a line break off within a sentence?"""
    return line.text[-1] not in _STOPS and not _COMMAS.isdisjoint(line.text)


def _comments(text: str) -> Iterator[Range]:
    """The comments of a marked-up text; one that has a line of its own goes with the blank lines around it."""
    at = last = 0
    while (start := text.find("<!--", at)) >= 0:
        at = text.find("-->", start) + 3
        if at < 3:
            return
        end = at
        left = last + len(text[last:start].rstrip())
        ink = _INK.search(text, end)
        right = ink.start() if ink else len(text)
        if "\n" in text[left:start] and "\n" in text[end:right]:
            start, end = left, text.rindex("\n", end, right)
        if start < end:
            yield start, end
        last = end


def pages(clean: CleanText) -> None:
    """Drop page numbers that stand alone in their lines, and the headers and footers of pages."""
    if "\f" not in clean.alphabet and not _WORTH_A_LOOK.search(clean.text):
        return
    lines = clean.lines
    numbers = [
        i for i, line in enumerate(lines) if len(line.text) <= _LONGEST_NUMBER and _NUMBER.match(line.text)
    ]
    if not _plausible(lines, numbers):
        numbers = []
    breaks = _page_breaks(clean.raw, lines)
    beside = {i for n in numbers for i in (n - 1, n + 1)} | {i for n in breaks for i in (n - 1, n)}
    headers = _repeated(lines, beside - set(numbers), _PAGES) + _repeated(
        lines, set(breaks) - set(numbers), 2
    )
    headers += _again(lines, numbers)
    dropped = sorted({*numbers, *headers, *_bare_numbers(lines)})
    clean.drop("pages", _with_blanks(lines, dropped, len(clean.text)))


def _plausible(lines: list[Line], numbers: list[int]) -> bool:
    """Page numbers rise from page to page; those between dashes may begin anew, as behind a cover."""
    values = [int(_DIGITS.findall(lines[i].text)[0]) for i in numbers]
    anew = {k for k, i in enumerate(numbers) if values[k] == 1 and lines[i].text[0] in _DASHES}
    return all(a < b or k in anew for k, (a, b) in enumerate(pairwise(values), 1))


def _bare_numbers(lines: list[Line]) -> list[int]:
    """The page numbers without marks: those that count on from page to page, where some of them cut a sentence."""
    bare = [i for i, line in enumerate(lines) if len(line.text) <= _LONGEST_BARE and line.text.isdecimal()]
    if len(bare) < _PAGES:
        return []
    found = [bare[k] for k in _longest_run([int(lines[i].text) for i in bare])]
    cutting = [
        i
        for i in found
        if 0 < i < len(lines) - 1
        and lines[i - 1].text[-1] not in ENDS
        and not begins_anew(lines[i + 1], mid_sentence=True)
    ]
    if len(cutting) < _FEWEST_CUTS or len(cutting) * _SHARE_CUTS < len(found):
        return []
    full = Margins(lines).full
    cuts = sum(i - 1 in full or lines[i - 1].text[-1] in "，、" for i in cutting)
    return found if cuts >= _FEWEST_CUTS and cuts * _SHARE_CUTS >= len(found) else []


def _longest_run(values: list[int]) -> list[int]:
    """Where the values stand that make up the longest row of rising ones, of which a few may be missing."""
    length: dict[int, int] = {}
    last: dict[int, int] = {}  # where the longest row that ends with a value ends
    before: list[int] = []
    for end, value in enumerate(values):
        n, at = max((length.get(value - step, 0), last.get(value - step, -1)) for step in range(1, _STEP + 1))
        before.append(at)
        if n + 1 > length.get(value, 0):
            length[value], last[value] = n + 1, end
    run: list[int] = []
    at = max(last.values(), key=lambda end: length[values[end]])
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]


def _repeated(lines: list[Line], candidates: set[int], pages: int) -> list[int]:
    """The short lines among the candidates whose words come back on so many pages; a figure is a cell of a table."""
    short = [
        i
        for i in candidates
        if 0 <= i < len(lines) and len(lines[i].text) <= _LONGEST and _WORD.search(lines[i].text)
    ]
    often = Counter(lines[i].text for i in short)
    return [i for i in short if often[lines[i].text] >= pages]


def _again(lines: list[Line], numbers: list[int]) -> list[int]:
    """The header of the first page where it stands on another one, behind the number of the page before."""
    if not lines or len(lines[0].text) < _SHORTEST:
        return []
    return [n + 1 for n in numbers if n + 1 < len(lines) and lines[n + 1].text == lines[0].text]


def _page_breaks(raw: str, lines: list[Line]) -> list[int]:
    """The first line after each form feed."""
    starts = [line.start for line in lines]
    return [bisect_left(starts, match.end()) for match in re.finditer("\f", raw)]


def _with_blanks(lines: list[Line], dropped: list[int], length: int) -> list[Range]:
    """The lines to drop with the blank lines around them, so that the text on both sides meets again."""
    ranges: list[Range] = []
    for i in dropped:
        start = lines[i].start - lines[i].indent - lines[i].gap if i else 0
        end = lines[i + 1].start - lines[i + 1].indent if i + 1 < len(lines) else length
        if ranges and ranges[-1][1] >= start:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return ranges
