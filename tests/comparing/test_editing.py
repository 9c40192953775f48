"""Regulations are edited at random in known ways; the diff tells those edits and no others."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from planparse.comparing import accepted, diff_text, rejected

from .editing import Change, Record, edited, expected
from .regulation import Unit, printed, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from planparse.model import DocumentDiff
    from planparse.model.diff import SectionChange

NAMES = ("wetland-park", "community-kitchen")
MOST = 6  # edits of one revision
WORDS = frozenset({"softened", "strengthened", "actor", "wording", "raised"})  # edits that change one word


def told(diff: DocumentDiff, old: list[Unit], new: list[Unit]) -> dict[Change, SectionChange]:
    """What the diff tells of the sections, by their keys; those kept are left out."""
    keys = []
    for side, units in (("old", old), ("new", new)):
        places = [place for section in diff.sections for place in getattr(section, side) if place.labels]
        places.sort(key=lambda place: place.span)
        assert [place.labels for place in places] == [unit.labels for unit in units]
        keys.append({place.span: unit.key for place, unit in zip(places, units, strict=True)})
    return {
        Change(
            frozenset(keys[0][place.span] for place in section.old),
            frozenset(keys[1][place.span] for place in section.new),
            frozenset(section.kinds),
        ): section
        for section in diff.sections
        if section.kinds != ["kept"] and all(place.labels for place in (*section.old, *section.new))
    }


def words_hold(record: Record, section: SectionChange) -> None:
    """Of a section in which one word changed, that word changed: what else is marked is part of the same word."""
    for op, words in (("delete", record.old), ("insert", record.new)):
        marked = [edit.text for edit in section.edits if edit.op == op]
        assert len(marked) == 1, (record, marked)
        assert words in marked[0] or marked[0] in words, (record, marked)
        assert len(marked[0]) <= len(words) + 2, (record, marked)


def figure_told(record: Record, diff: DocumentDiff) -> bool:
    """One figure has another value, on both sides as it was put."""
    return any(
        change.old and change.new and record.old in change.old.text and record.new in change.new.text
        for change in diff.targets
    )


def force_told(record: Record, diff: DocumentDiff) -> bool:
    """One act has another force, in the direction that was meant."""
    return any(record.kind in change.kinds for change in diff.obligations)


def actor_told(_: Record, diff: DocumentDiff) -> bool:
    """Somebody else acts or answers for it."""
    return any({"actor", "responsible"}.intersection(change.kinds) for change in diff.obligations)


# What is told of figures and acts, by the kind of edit; those that are switched on have to be told each time.
CHECKS: dict[str, Callable[[Record, DocumentDiff], bool]] = {
    "raised": figure_told,
    "softened": force_told,
    "strengthened": force_told,
    "actor": actor_told,
}
SWITCHED_ON = frozenset({"raised", "softened", "strengthened"})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("--seeds")))


def test_the_diff_tells_the_edits_that_were_made(seed: int) -> None:
    chance = Random(seed)
    regulation = read(chance.choice(NAMES))
    revision, records = edited(regulation, chance, MOST)
    (old, before), (new, after) = printed(regulation), printed(revision)
    diff = diff_text(old, new)
    assert (rejected(diff), accepted(diff)) == (old, new)
    found = told(diff, before, after)
    assert found.keys() == expected(before, after, records), records
    assert diff.summary.moves == 0
    cites = {unit.key: unit.cites for unit in after}
    for record in records:
        if record.kind in WORDS and not cites.get(record.key):
            for change, section in found.items():
                if record.key in change.new and "edited" in change.kinds <= {"edited", "moved", "renumbered"}:
                    words_hold(record, section)
        assert record.kind not in SWITCHED_ON or CHECKS[record.kind](record, diff), record
