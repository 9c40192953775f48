"""Parallel runs killed at random moments leave nothing; ``python benchmarks/kills.py 60`` kills more often."""

from __future__ import annotations

import os
import sys

import pytest

from kills import kills

COUNT = int(os.environ.get("PLANPARSE_KILLS", "8"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_kill_at_any_moment_leaves_nothing_behind() -> None:
    assert {what: faults for what, faults in kills(COUNT, seed=COUNT) if faults} == {}
