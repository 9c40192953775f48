"""Every fixture's figures, acts, goals and references are found: see ``fixtures/README.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from expectations import fold, folded, obligation_misses, quantity_misses
from test_fixtures import each_fixture, expected, extracted

if TYPE_CHECKING:
    from planparse.model import Obligation, Quantity


@each_fixture
@pytest.mark.parametrize("role", ["targets", "requirements", "baselines"])
def test_quantities(name: str, role: str) -> None:
    missed = []
    found: list[Quantity] = getattr(extracted(name), role)
    for want in expected(name).get(role, []):
        named = [item for item in found if fold(want["figure"]) in fold(item.text)]
        misses = [quantity_misses(extracted(name), item, want) for item in named]
        if [] not in misses:
            missed.append((want, [(m, _told(item)) for m, item in zip(misses, named, strict=True)]))
    assert not missed


def _told(item: Quantity) -> str:
    by = item.deadline.end if item.deadline else None
    value = f"{item.value.min}..{item.value.max} {item.unit} {item.comparator} {item.change}"
    return f"{item.text} {value} {item.indicator!r} {by} {item.nature}"


@each_fixture
def test_obligations(name: str) -> None:
    missed = []
    for want in expected(name).get("obligations", []):
        named = [item for item in extracted(name).obligations if fold(want["words"]) in fold(item.text)]
        misses = [obligation_misses(item, want) for item in named]
        if [] not in misses:
            missed.append((want, [(m, _act(item)) for m, item in zip(misses, named, strict=True)]))
    assert not missed


def _act(item: Obligation) -> str:
    actors = [actor.text for actor in item.actors]
    responsible = [(who.role, who.text) for who in item.responsible]
    return f"{item.text[:60]} {item.force} {actors} {responsible}"


@each_fixture
def test_goals_and_references(name: str) -> None:
    goals = [fold(goal.text) for goal in extracted(name).goals]
    for want in expected(name).get("goals", []):
        assert any(fold(want) in goal for goal in goals), want
    references = [item.model_dump() for item in extracted(name).references]
    for want in expected(name).get("references", []):
        assert any(
            all(folded(item[key]) == fold(value) for key, value in want.items()) for item in references
        ), want


@each_fixture
def test_what_only_looks_like_an_item(name: str) -> None:
    document = extracted(name)
    nothing = expected(name).get("nothing", {})
    for words in nothing.get("obligations", []):
        assert not [act.text for act in document.obligations if fold(words) in fold(act.text)], words
    quantities = [*document.targets, *document.requirements, *document.baselines]
    for words in nothing.get("quantities", []):
        assert not [figure.text for figure in quantities if fold(words) in fold(figure.text)], words
