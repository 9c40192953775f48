"""Damage done to clean documents is found: with the right code, at the right place, and nothing is reported elsewhere."""

from __future__ import annotations

import pytest

from checking.damages import CLEAN, Damage, damages, findings, judged, text_of

TABLE = damages()


def cases() -> list[object]:
    return [
        pytest.param(
            each,
            id=str(each),
            marks=[pytest.mark.xfail(reason=each.known, strict=True)] if each.known else [],
        )
        for each in TABLE
    ]


@pytest.mark.parametrize("damage", cases())
def test_damage_is_found_and_nothing_else(damage: Damage) -> None:
    verdict = judged(damage)
    told = [(f.code, f.line, f.message) for f in verdict.new]
    assert verdict.found, told
    assert not verdict.elsewhere, told


@pytest.mark.parametrize("fixture", CLEAN)
def test_clean_fixtures_have_no_finding_to_begin_with(fixture: str) -> None:
    assert [(f.code, f.line, f.message) for f in findings(text_of(fixture))] == []


def test_there_are_many_kinds_on_many_fixtures() -> None:
    assert len({each.kind for each in TABLE}) >= 80
    assert len({each.fixture for each in TABLE} & set(CLEAN)) >= 10
    assert len(TABLE) >= 130


def test_most_damage_is_found() -> None:
    """The rows with ``known`` say what is missing."""
    assert sum(not each.known for each in TABLE) >= 0.95 * len(TABLE)
