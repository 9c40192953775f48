"""The words of an act as both versions have them, by the edits of its section: also where only one of them has the act."""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.similar import ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.model import Span
    from planparse.model.diff import Edit, SectionChange

    At = tuple[int, int]  # which edit, and how many characters of it
    Range = tuple[At, At]

LONGER = 2  # times as long as an act its words are at most, with what the other version has of them
KEPT = 0.5  # how much of what stands in the place of an act the edits keep at least
MOVED = frozenset(("move_from", "move_to"))


class Beside(NamedTuple):
    """The words of both versions, and where those stand that only one of them has."""

    old: str
    new: str
    gone: list[Span]
    came: list[Span]


class Edits:
    """The edits of a section, found by where they stand in either version."""

    def __init__(self, section: SectionChange) -> None:
        self._edits = [edit for edit in section.edits if edit.op != "label"]
        self._sides: list[tuple[list[int], list[int]]] = []
        for side in ("old", "new"):
            found = [(span[0], at) for at, edit in enumerate(self._edits) if (span := _span(edit, side))]
            found.sort()
            self._sides.append(([start for start, _ in found], [at for _, at in found]))

    def beside(self, old: Span | None, new: Span | None) -> Beside | None:
        """Give the words where an act stands in both versions; None where the edits do not lead from one to the other."""
        own = {
            side: self._range(side, span) for side, span in (("old", old), ("new", new)) if span is not None
        }
        places = [place for place in own.values() if place]
        if not places or len(places) < len(own):
            return None
        starts, ends = [start for start, _ in places], [end for _, end in places]
        if max(starts) >= min(ends):
            return None
        if len(places) == 1:
            starts, ends = self._instead(starts[0], ends[0], "new" if new else "old")
        return self._words(min(starts), max(ends), own)

    def _range(self, side: str, span: Span) -> Range | None:
        """From which character of which edit to which one a span reaches."""
        starts, numbers = self._sides[side == "new"]
        first, last = bisect_right(starts, span[0]) - 1, bisect_right(starts, span[1] - 1) - 1
        if first < 0 or last < first:
            return None
        return (numbers[first], span[0] - starts[first]), (numbers[last], span[1] - starts[last])

    def _instead(self, start: At, end: At, side: str) -> tuple[list[At], list[At]]:
        """Take in what gave way to the first words of an act, or took the place of its last ones: [-甲-]{+乙+}制定."""
        at, last = start[0], end[0]
        if side == "new" and start[1] == 0 < at and self._are(at - 1, "delete", "insert"):
            return [(at - 1, 0)], [end]
        whole = _span(self._edits[last], side)
        if side == "old" and whole and end[1] >= whole[1] - whole[0] and self._are(last, "delete", "insert"):
            return [start], [(last + 1, len(self._edits[last + 1].text))]
        return [start], [end]

    def _are(self, at: int, first: str, second: str) -> bool:
        """Whether two edits that follow one another are of two kinds."""
        return [edit.op for edit in self._edits[at : at + 2]] == [first, second]

    def _words(self, start: At, end: At, own: dict[str, Range | None]) -> Beside | None:
        words, kept = {"old": "", "new": ""}, 0
        only: dict[str, list[Span]] = {"old": [], "new": []}
        for edit, first, last in self._between(start, end, own):
            if edit.op in MOVED:
                return None
            for side in words:
                span = _span(edit, side)
                if span is None:
                    continue
                text = edit.old_text if side == "old" and edit.op == "keep" and edit.old_text else edit.text
                is_whole = first == 0 and last >= span[1] - span[0]
                if not is_whole and span[1] - span[0] != len(text):
                    return None
                words[side] += text if is_whole else text[first:last]
                if edit.op != "keep" and is_whole:
                    only[side].append(span)
            if edit.op == "keep":
                kept += len(ink(edit.text[first:last]))
        if kept < KEPT * min(len(ink(text)) for text in words.values()) or not kept:
            return None
        return Beside(words["old"], words["new"], only["old"], only["new"])

    def _between(self, start: At, end: At, own: dict[str, Range | None]) -> Iterator[tuple[Edit, int, int]]:
        """The edits from one place to another, and of which characters each.

        Of what only one version has before the first words that stayed, or behind the last, no more than is of the act.
        """
        kept = [at for at in range(start[0], end[0] + 1) if self._edits[at].op == "keep"] or [start[0]]
        for at in range(start[0], end[0] + 1):
            edit = self._edits[at]
            place = own.get("new" if edit.op == "insert" else "old") if edit.op != "keep" else None
            begin = max(start, place[0]) if place and at < kept[0] else start
            stop = min(end, place[1]) if place and at > kept[-1] else end
            if begin[0] <= at <= stop[0]:
                yield edit, begin[1] if at == begin[0] else 0, stop[1] if at == stop[0] else maxsize


def _span(edit: Edit, side: str) -> Span | None:
    span: Span | None = getattr(edit, side, None)
    return span
