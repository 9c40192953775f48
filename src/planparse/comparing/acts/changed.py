"""The acts of two versions that did not stay as they were; most of a revision's did."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from planparse.comparing.acts.words import LONGEST_SENTENCE, ActWords, after_stop
from planparse.lexicon.modals import MODALS, OPENS_LEAVE
from planparse.lexicon.periods import RUNS_FROM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.comparing.reading_text import Version
    from planparse.model import Obligation


def that_changed(old: Version, new: Version, kept: Kept) -> tuple[list[ActWords], list[ActWords]]:
    """The acts of both versions without those whose words, doers, force and limit are the same in the same place."""
    sides = [[version.range_of(item.span) for item in version.document.obligations] for version in (old, new)]
    there: dict[Range, int] = {}
    for number, place in enumerate(sides[1]):
        there.setdefault(place, number)
    same: tuple[set[int], set[int]] = (set(), set())
    for i, place in enumerate(sides[0]):
        became = kept.whole(*place)
        j = there.get(became) if became else None
        if j is None or not _say_the_same(old.document.obligations[i], new.document.obligations[j]):
            continue
        starts = place[0], sides[1][j][0]
        if _before(old, starts[0]) == _before(new, starts[1]) or (
            _leave_before(old, starts[0]) == _leave_before(new, starts[1])
        ):
            same[0].add(i)
            same[1].add(j)
    before, after = (
        [ActWords.of(version, at, *places[at]) for at in _once(version, places) if at not in gone]
        for version, places, gone in zip((old, new), sides, same, strict=True)
    )
    return before, after


def _before(version: Version, start: int) -> str:
    """All that the sentence of an act may say before it."""
    return version.text[max(0, start - LONGEST_SENTENCE) : start]


def _leave_before(version: Version, start: int) -> str:
    """What the sentence of an act says before it, if that may be whose leave it needs, or from when a time runs.

    经省渔业局同意，…, 报省渔业局批准后，…, 自注销之日起一年内，….
    """
    text = version.text
    least = max(0, start - LONGEST_SENTENCE)
    leave = max(text.rfind(word, least, start) for word in (*OPENS_LEAVE, RUNS_FROM))
    if leave < 0:  # so it is most often, and no sentence is looked for
        return ""
    begin = after_stop(text, start)
    return text[begin:start] if begin <= leave else ""


def _once(version: Version, places: Sequence[Range]) -> Iterator[int]:
    """The acts by number, one for each clause: one with two words of force, 应当不予受理, is two acts of the document.

    Of these counts the first modal: 负责执法的部门可以查封.
    """
    for _, numbers in groupby(range(len(places)), places.__getitem__):
        some = list(numbers)
        if len(some) == 1:
            yield some[0]
            continue
        markers = [version.document.obligations[at].marker for at in some]
        yield next(
            (
                at
                for at, marker in zip(some, markers, strict=True)
                if marker and version.plain(marker.text) in MODALS
            ),
            some[0],
        )


def _say_the_same(a: Obligation, b: Obligation) -> bool:
    """Whether nothing that is compared of two acts is different."""
    return (
        a.text == b.text
        and a.action == b.action
        and a.force == b.force
        and (a.marker and a.marker.text) == (b.marker and b.marker.text)
        and (a.deadline and a.deadline.text) == (b.deadline and b.deadline.text)
        and [who.text for who in a.actors] == [who.text for who in b.actors]
        and _parties(a) == _parties(b)
    )


def _parties(item: Obligation) -> list[tuple[str, str]]:
    """Who answers for an act, and how."""
    return [(party.role, party.text) for party in item.responsible]
