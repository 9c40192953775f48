"""Split figures made whole: 1 250张, 3 8 1 5 0 万吨, 33，212万吨, 19·5％ are read as 1250, 38150, 33,212 and 19.5.

A *row* is a run of digits with blanks or marks between them. It is one figure, or several, or nobody can tell. One
judgement serves all who read figures afterwards: what is one figure is joined here, and what may be one or several is
kept as ``CleanText.doubtful``, so that no one reads the last group of it alone. ``tests/cleaning/test_figures.py`` has
the table of contexts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planparse.cleaning.surroundings import Surroundings
from planparse.cleaning.text import CleanText, Range, overwritten
from planparse.lexicon.splits import GROUP_MARKS, MULTIPLIERS, POINT_MARKS, RANGE_MARKS, SMALL_STOPS
from planparse.regex import regex

_FIGURE = r"[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+"
_MARKS = re.escape(GROUP_MARKS + POINT_MARKS + "。")
_GAP = rf"(?:[ ]{{1,4}}|[ ]{{0,2}}\n[ ]{{0,2}}|[ ]{{0,2}}[{_MARKS}][ ]{{0,2}}(?:\n[ ]{{0,2}})?)(?=[0-9])"
# (The first character comes before what must not precede it in these patterns: so a search need not stop everywhere.)
_ROW = regex(rf"[0-9](?<![0-9].)(?:[0-9]*+(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?+)(?:{_GAP}{_FIGURE})++")
_PIECE = regex(rf"({_FIGURE})({_GAP})?")
_GROUP = regex(r"[0-9]{3}(?:\.[0-9]+)?")
_YEAR = regex("(?:19|20)[0-9]{2}")
_BLANKS = regex(" +")
_DASHES = re.escape("".join(sorted(RANGE_MARKS)))
_RANGE = regex(rf"[ ](?<=[0-9%‰万亿千百].)[ ]?[{_DASHES}]{{1,2}}([ ]{{1,2}})(?=[0-9])")  # 10 — 20万元
# The exponent of 5000m² that went to a line of its own, or stands apart.
_EXPONENT = regex(r"[mM](?<=[0-9万亿 kKcC].)([ ]*\n[ ]*|[ ])[23](?=[，。；、）)]|[ ]*(?:\n|$))")
_LONGEST = 12  # groups: no figure has more
_LONGEST_ROW = 100  # figures: no list is as long, and no table in a line
_MANY = 3  # so many groups of three before 万 are a list sooner than a figure
_LONGEST_WHOLE, _LONGEST_PART = 6, 4  # digits before and behind a point

_Join = Literal["cut", "group", "point", "line", "odd"]


class _Group(NamedTuple):
    """A figure of a row as it stands there, or one whose digits all stand apart (``spaced``)."""

    digits: str
    start: int
    end: int
    spaced: bool = False

    @property
    def is_whole(self) -> bool:
        return self.digits.isdecimal()

    @property
    def is_first(self) -> bool:
        """Whether it can stand before a group of three."""
        return self.is_whole and len(self.digits) <= 3 and self.digits[0] != "0"


def figures(clean: CleanText) -> None:
    """Drop the blanks inside a split figure and read its marks as comma and point; remember what is doubtful."""
    reader = _Reader(clean)
    for match in _ROW.finditer(clean.text):
        reader.read(match)
    for match in _RANGE.finditer(clean.text):
        if reader.around.is_prose(match.start()):
            dash = match.end() - len(match[0].lstrip())
            reader.close((match.start(), dash), match.span(1))
    for match in _EXPONENT.finditer(clean.text) if "m" in clean.text or "M" in clean.text else ():
        reader.close(match.span(1))
    reader.finish()


class _Reader:
    """Judges the rows of a text, one after the other, and gathers what is to be done."""

    def __init__(self, clean: CleanText) -> None:
        self.clean, self.text = clean, clean.text
        self.around = Surroundings(clean.text, clean.raw)
        self.dropped: list[Range] = []
        self.read_as: dict[int, str] = {}
        self.doubtful: list[Range] = []
        self.count = 0

    def close(self, *gaps: Range) -> None:
        """Drop the gaps of one figure."""
        self.dropped += gaps
        self.count += 1

    def finish(self) -> None:
        """Do it all at once."""
        if self.read_as:
            self.clean.substitute("figures", overwritten(self.text, self.read_as), self.count)
        dropped = sorted(set(self.dropped))
        self.clean.drop("figures", dropped, 0 if self.read_as else self.count)
        self.clean.doubtful = list(_moved(self.doubtful, dropped))

    def read(self, row: re.Match[str]) -> None:
        """Cut a row where a figure surely ends, and judge each piece."""
        groups, gaps = self._groups(row)
        if len(groups) > _LONGEST_ROW and "\n" not in row[0]:
            self.doubtful.append(row.span())
            return
        joins = [self._join(groups, gaps, i) for i in range(len(gaps))]
        first = 0
        for i, join in enumerate([*joins, "cut"]):
            if join == "cut":
                self._judge(groups[first : i + 1], gaps[first:i], joins[first:i])
                first = i + 1

    def _groups(self, row: re.Match[str]) -> tuple[list[_Group], list[Range]]:
        """The figures of a row and the gaps between them; digits that stand apart one by one are a group."""
        groups: list[_Group] = []
        gaps: list[Range] = []
        spaced: list[str] = []
        for piece in _PIECE.finditer(self.text, *row.span()):
            group = _Group(piece[1], *piece.span(1))
            if gaps and self._is_next_digit(groups[-1], gaps[-1], group, first=not spaced):
                spaced = spaced or [groups[-1].digits]
                spaced.append(group.digits)
                gaps.pop()
                groups[-1] = groups[-1]._replace(end=group.end, spaced=True)
            else:
                _set_digits(groups, spaced)
                groups.append(group)
            if piece[2]:
                gaps.append(piece.span(2))
        _set_digits(groups, spaced)
        return groups, gaps

    def _is_next_digit(self, last: _Group, gap: Range, group: _Group, *, first: bool) -> bool:
        """Whether a digit stands a blank behind another one, or behind those of a group."""
        one = last.end - last.start == 1 if first else last.spaced
        blank = not self.text[slice(*gap)].strip(" ") and not self.around.is_column(*gap)
        return one and blank and len(group.digits) == 1 and not self._is_label(last, gap)

    def _is_label(self, group: _Group, gap: Range) -> bool:
        return not group.spaced and self.around.is_label(
            group.start, group.digits, self.text[slice(*gap)].strip()
        )

    def _join(self, groups: Sequence[_Group], gaps: Sequence[Range], i: int) -> _Join:
        """What a gap is: the end of a figure, or something inside one."""
        before, after = groups[i : i + 2]
        gap = self.text[slice(*gaps[i])]
        mark = gap.strip()
        if not before.is_whole or self.around.is_column(*gaps[i]) or gap in (".", ","):
            slipped = gap == "," and before.is_first and after.is_whole and len(after.digits) > len("000")
            return "odd" if slipped else "cut"  # 12,3456: a comma in the wrong place
        if (i == 0 and self._is_label(before, gaps[0])) or (
            "\n" in gap and not self.around.is_glued(groups[0].start)
        ):
            return "cut"
        chained = i > 0 and len(before.digits) == 3 and not before.spaced
        grouped = _GROUP.fullmatch(after.digits) is not None and (before.is_first or chained)
        if gap.isspace() and "\n" in gap:
            return self._over_line(before, groups[0].start)
        if not mark:
            return self._over_blanks(before, after, groups[0].start, grouped=grouped and gap == " ")
        if mark in GROUP_MARKS:
            return "group" if grouped else "cut"
        if mark == "。" and self.clean.raw[slice(*gaps[i])].strip() not in SMALL_STOPS:
            return "cut"
        return "point" if self._is_point(groups, gaps, i) else "cut"

    def _over_line(self, before: _Group, start: int) -> _Join:
        """A line end: figures of a column stand alone in their lines, those of a sentence may go on."""
        if before.start != start or _YEAR.fullmatch(before.digits):
            return "cut"
        return "line" if self.around.is_asked_for(start) or self.around.is_prose(start) else "cut"

    def _over_blanks(self, before: _Group, after: _Group, start: int, *, grouped: bool) -> _Join:
        if grouped and not (before.spaced or after.spaced):
            return "group"
        if _YEAR.fullmatch(before.digits) and not before.spaced:
            return "cut"
        return "odd" if self.around.is_prose(start) or self.around.is_glued(start) else "cut"

    def _is_point(self, groups: Sequence[_Group], gaps: Sequence[Range], i: int) -> bool:
        """One dot between two whole numbers: no date (1949·10·1)."""
        before, after = groups[i : i + 2]
        beside = [self.text[slice(*gaps[k])].strip() for k in (i - 1, i + 1) if 0 <= k < len(gaps)]
        return (
            len(before.digits) <= _LONGEST_WHOLE
            and after.is_whole
            and len(after.digits) <= _LONGEST_PART
            and not (_YEAR.fullmatch(after.digits) and self.text[after.end : after.end + 1] == "年")
            and not any(mark and mark in POINT_MARKS for mark in beside)
        )

    def _judge(self, groups: Sequence[_Group], gaps: Sequence[Range], joins: Sequence[_Join]) -> None:
        """Join the groups to one figure, or doubt."""
        if len(groups) == 1 and not groups[0].spaced:
            return
        if len(groups) > _LONGEST or not self._is_one(groups, gaps, joins):
            self.doubtful.append((groups[0].start, groups[-1].end))
            return
        blanks = []
        for (start, end), join in zip(gaps, joins, strict=True):
            mark = self.text[start:end].strip()
            at = self.text.find(mark, start) if mark else start
            if mark:
                self.read_as[at] = "," if join == "group" else "."
            blanks += [(a, b) for a, b in ((start, at), (at + len(mark), end)) if a < b]
        for group in groups:
            if group.spaced:
                blanks += [match.span() for match in _BLANKS.finditer(self.text, group.start, group.end)]
        self.close(*blanks)

    def _is_one(self, groups: Sequence[_Group], gaps: Sequence[Range], joins: Sequence[_Join]) -> bool:
        """Whether groups are one figure, by their shape and by what stands around them."""
        start, end = groups[0].start, groups[-1].end
        cell = self.around.is_cell(start, end)
        if not (cell or self.around.may_begin(start)) or "point" in joins[:-1]:
            return False
        bound = self.around.has_tail(end)
        if "line" in joins:
            return bound and len(joins) == 1 and self.around.is_asked_for(start)
        if "odd" in joins:
            return bound and set(joins) == {"odd"} and self._is_torn(groups)
        marks = {
            self.text[slice(*gap)].strip() for gap, join in zip(gaps, joins, strict=True) if join == "group"
        }
        if len(marks) > 1 or (groups[0].digits[0] == "0" and groups[0].digits != "0"):
            return False
        torn = "group" in joins and any(group.digits[0] == "0" for group in groups[1:])
        if "group" in joins and not torn and self._may_be_list(groups):
            return False
        return bound or cell or torn

    def _is_torn(self, groups: Sequence[_Group]) -> bool:
        """Whether a group can be no figure by itself: the 00 of 12 00亿元, the 0 of 1 20 0亿元."""
        return any(
            group.digits[0] == "0"
            and group.is_whole
            and (len(group.digits) > 1 or self.text[group.end : group.end + 1] in MULTIPLIERS)
            for group in groups[1:]
        )

    def _may_be_list(self, groups: Sequence[_Group]) -> bool:
        """Whether groups may be figures by themselves: 100 200 300; 分别为100，200万元."""
        start, end = groups[0].start, groups[-1].end
        return (
            all(len(group.digits) == 3 and group.digits[-1] == "0" for group in groups)
            or (len(groups) >= _MANY and self.around.is_multiplied(end))
            or self.around.tell_of_list(start, end)
        )


def _set_digits(groups: list[_Group], spaced: list[str]) -> None:
    """Give the group at the end the digits that were gathered for it."""
    if spaced:
        groups[-1] = groups[-1]._replace(digits="".join(spaced))
        spaced.clear()


def _moved(ranges: Sequence[Range], dropped: Sequence[Range]) -> Iterator[Range]:
    """Where sorted ranges lie when others, none of them inside, are gone."""
    gone = at = 0
    for start, end in ranges:
        while at < len(dropped) and dropped[at][1] <= start:
            gone += dropped[at][1] - dropped[at][0]
            at += 1
        yield start - gone, end - gone
