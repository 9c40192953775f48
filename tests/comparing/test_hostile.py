"""Versions meant to hurt take a few times as long as ordinary text of the same size, and grow as it does."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from hostile import HOSTILE, plain
from planparse.api import extract_text
from planparse.comparing import diff_text
from planparse.comparing.tracking.tracker import track_documents
from timing import processor_time, times_as_long

if TYPE_CHECKING:
    from hostile import Pair

CHARACTERS = 4000
MOST = 30  # times as long as ordinary text; measured: at most 10, and 50 to 450 where a step was quadratic


def seconds(pair: Pair) -> float:
    return processor_time(lambda: diff_text(*pair), rounds=1)


@cache
def ordinary() -> float:
    """Time ordinary text of the same size: the slowest of some runs, for what follows may be disturbed as well."""
    pair = plain(CHARACTERS)
    seconds(pair)  # patterns and words are loaded at first use
    return max(seconds(pair) for _ in range(3))


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pair_takes_many_times_as_long_as_ordinary_text(kind: str) -> None:
    pair = HOSTILE[kind](CHARACTERS)
    assert any(seconds(pair) < MOST * ordinary() for _ in range(3))


def test_many_figures_of_one_indicator_are_tracked_faster_than_they_are_found() -> None:
    text = "一、主要目标\n" + "".join(f"到2025年，普及率达到{at}.5%。\n" for at in range(1500))
    document = extract_text(text)
    (row,) = track_documents([document]).indicators
    assert len(row.cells[0]) == 1500
    assert times_as_long(lambda: track_documents([document]), lambda: extract_text(text), 2) < 2
