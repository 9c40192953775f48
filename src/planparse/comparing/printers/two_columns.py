"""Both versions article by article, side by side: 修改前后对照表, the form in which drafters exchange changes.

An article stands with its items in one row; where a text has no articles, each section has one. Rows are in the order
of the new version; what is gone stands where it stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.printers.placing import moved_away
from planparse.comparing.printers.wording import after, before
from planparse.comparing.telling.marking import Piece
from planparse.comparing.telling.scope import is_article, label
from planparse.exporting.places import titled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from planparse.comparing.printers.catalogue import Words
    from planparse.comparing.printers.placing import Numbered
    from planparse.comparing.printers.report import Report
    from planparse.model.diff import SectionChange


class Cell(NamedTuple):
    """A cell: the words of one version, or a note that says why there are none."""

    words: Sequence[Piece]
    note: str = ""


class Pair(NamedTuple):
    """A row: both versions of an article, and the numbers of its sections, for links."""

    old: Cell
    new: Cell
    sections: Sequence[int]
    changed: bool


def pairs(report: Report) -> Iterator[Pair]:
    """Give the rows that changed in more than their number, with ``unchanged`` all.

    Of a part of a diff the articles that it shows stand whole.
    """
    say, every = report.say, report.every
    shown = {number for number, _ in report.shown}
    groups = _articles(every)
    leading = {group[0][0] for group in groups}
    away = {
        before: [section for number, section in some if number in leading & shown]
        for before, some in moved_away(every).items()
    }
    yield from (_left(section, say) for section in away.get(None, ()))
    for group in groups:
        row = _pair(group, say, shown)
        if row.changed or report.unchanged:
            yield row
        for number, _ in group:
            yield from (_left(section, say) for section in away.get(number, ()))


def _articles(sections: Sequence[Numbered]) -> list[list[Numbered]]:
    """Put what belongs to one article together."""
    homes = {
        (side, place.id): number
        for number, section in sections
        for side in ("new", "old")
        for place in getattr(section, side)
        if is_article(place)
    }
    groups: dict[int, list[Numbered]] = {}
    for number, section in sections:
        groups.setdefault(_home(section, homes, number), []).append((number, section))
    return list(groups.values())


def _home(section: SectionChange, homes: dict[tuple[str, str], int], number: int) -> int:
    """The number of the article that a section is part of, in the new version if it is there; else its own."""
    side, place = ("new", section.new[0]) if section.new else ("old", section.old[0])
    above = place.id
    while above:
        if (side, above) in homes:
            return homes[side, above]
        above = above.rpartition("/")[0]
    return number


def _pair(group: Sequence[Numbered], say: Words, shown: Collection[int]) -> Pair:
    sections = [section for _, section in group]
    olds = sorted((section for section in sections if section.old), key=lambda it: it.old[0].span)
    old = [piece for section in olds for edit in section.edits if (piece := before(edit))]
    new = [piece for section in sections for edit in section.edits if (piece := after(edit))]
    return Pair(
        Cell(old) if old else Cell((), say("cell added")),
        Cell(new) if new else Cell((), say("cell removed")),
        [number for number, _ in group],
        any(number in shown for number, _ in group),
    )


def _left(section: SectionChange, say: Words) -> Pair:
    """Where something stood that moved: its name, and where it is now."""
    name = " + ".join(titled(place.label, place.heading) for place in section.old)
    where = " + ".join(map(label, section.new))
    return Pair(Cell([Piece("delete", name)]), Cell((), say("cell moved", where)), [], changed=True)
