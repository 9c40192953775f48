"""What a diff says of whole sections, in a line for each.

It tells of articles and chapters that came, went or moved, and of words edited.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.similar import grams, ink, likenesses
from planparse.comparing.telling.marking import Piece, marked
from planparse.lexicon.numbering import PROVISION
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planparse.comparing.telling.marking import Op
    from planparse.model import Span
    from planparse.model.diff import Place, SectionChange

    Numbered = Sequence[tuple[int, SectionChange]]

_CAME: Op = "insert"
_WENT: Op = "delete"
_SCOPE = frozenset(("added", "removed", "split", "merged", "moved", "renamed"))
_PROVISION = regex(PROVISION)
_OPENING = 40  # characters of an article without a heading that tell what it is about
_SAME_TOPIC = 0.5  # of the pairs of characters of the shorter of two headings: then both speak of the same


class SectionLine(NamedTuple):
    """A line about a section: its kinds of change, its label on both sides, the words, its number."""

    kinds: Sequence[str]
    where: str
    words: Sequence[Piece]
    section: int


def label(place: Place) -> str:
    """Give the labels of a place, else its heading; nothing for what stands outside of every section."""
    return place.labels or (place.heading if "/" in place.id else "")


def both(old: str, new: str) -> str:
    """Give one label, or both where they differ: 第十二条 → 第十五条."""
    return f"{old} → {new}" if old and new and ink(old) != ink(new) else new or old


def is_article(place: Place) -> bool:
    """Whether a place is an article of a regulation: 第三条之一."""
    found = _PROVISION.fullmatch("".join(place.label.split()))
    return bool(found and found["unit"] == "条")


def in_scope(sections: Numbered) -> Iterator[SectionLine]:
    """Tell the sections that came, went, moved, were split or merged, or have another heading.

    What came or went with the chapter above it is told there.
    """
    whole = _Whole(sections)
    for number, section in sections:
        if _SCOPE.isdisjoint(section.kinds):
            continue
        old, new = _heading(section.old), _heading(section.new)
        if section.old and section.new:
            words = marked(old, new) if old or new else [Piece("keep", _opening(section))]
        elif whole.holds(section):
            continue
        else:
            op = _CAME if section.new else _WENT
            words = [Piece(op, (new or old or _opening(section)) + whole.range(section))]
        yield SectionLine(section.kinds, _where(section), words, number)


def topics(sections: Numbered) -> Iterator[SectionLine]:
    """Tell the headings of two texts of a series that only one of them has, or one like it: what they speak of.

    Which section became which tells little there, for no section was made of another.
    """
    old, new = _headings(sections, "old"), _headings(sections, "new")
    before, after = ([grams(place.heading, 2) for _, place in side] for side in (old, new))
    alike = [pair for pair in likenesses(before, after) if pair.within >= _SAME_TOPIC]
    known = {pair.old for pair in alike}, {pair.new for pair in alike}
    for side, seen, kind, op in ((new, known[1], "added", _CAME), (old, known[0], "removed", _WENT)):
        for at, (number, place) in enumerate(side):
            if at not in seen:
                yield SectionLine([kind], label(place), [Piece(op, place.heading)], number)


def _headings(sections: Numbered, side: Literal["old", "new"]) -> list[tuple[int, Place]]:
    places = ((number, place) for number, section in sections for place in getattr(section, side))
    return [(number, place) for number, place in places if place.heading and "/" in place.id]


def _where(section: SectionChange) -> str:
    return both(*(" + ".join(map(label, places)) for places in (section.old, section.new)))


class _Whole:
    """Chapters that came or went with all that is in them."""

    def __init__(self, sections: Numbered) -> None:
        self._alone: set[tuple[bool, str]] = set()
        self._articles: dict[tuple[bool, str], list[str]] = {}
        for _, section in sections:
            if section.old and section.new:
                continue
            is_new = bool(section.new)
            for place in section.new or section.old:
                self._alone.add((is_new, place.id))
                if is_article(place):
                    self._articles.setdefault((is_new, _above(place)), []).append(place.label)

    def holds(self, section: SectionChange) -> bool:
        """Whether what stands above a section came or went, too."""
        return (bool(section.new), _above((section.new or section.old)[0])) in self._alone

    def range(self, section: SectionChange) -> str:
        """Give the articles of a chapter: （第十条—第十八条）."""
        labels = self._articles.get((bool(section.new), (section.new or section.old)[0].id), [])
        return f"（{'—'.join(dict.fromkeys((labels[0], labels[-1])))}）" if labels else ""


def _above(place: Place) -> str:
    return place.id.rpartition("/")[0]


def _heading(places: Sequence[Place]) -> str:
    return " + ".join(place.heading for place in places if place.heading)


def _opening(section: SectionChange) -> str:
    """How a section that has no heading begins."""
    text = ""
    for piece in pieces(section):
        text += piece.text if piece.op != "delete" or not section.new else ""
        if len(text) > 2 * _OPENING:
            break
    first, *_ = text.strip().split("\n")
    return first if len(first) <= _OPENING else f"{first[:_OPENING]}…"


def texts(sections: Numbered, told: tuple[Sequence[Span], Sequence[Span]]) -> Iterator[SectionLine]:
    """Tell the edits of sections that are there in both, as far as no line about an item shows them."""
    old, new = map(_Covered, told)
    for number, section in sections:
        if "edited" not in section.kinds or not (section.old and section.new):
            continue
        if any(
            ink(edit.text)
            for edit in section.edits
            if (edit.op in ("delete", "move_from") and edit.old not in old)
            or (edit.op in ("insert", "move_to") and edit.new not in new)
        ):
            yield SectionLine(section.kinds, _where(section), pieces(section), number)


_OPS: dict[str, Op] = {
    "keep": "keep",
    "delete": "delete",
    "move_from": "delete",
    "insert": "insert",
    "move_to": "insert",
}


def pieces(section: SectionChange) -> list[Piece]:
    """Give the words of a section that stayed, went and came, without its label; what moved went and came."""
    return [Piece(_OPS[edit.op], edit.text) for edit in section.edits if edit.op in _OPS]


class _Covered:
    """Ranges of a source, joined where they meet."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, span: Span) -> bool:
        at = bisect_right(self._starts, span[0]) - 1
        return at >= 0 and span[1] <= self._ends[at]
