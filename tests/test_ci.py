"""The checks of .ci/run are those that README.md tells people to run."""

from __future__ import annotations

import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    command = re.search(r"^readme='(.+)'$", script, re.MULTILINE)
    assert command
    assert command[1] in (ROOT / "README.md").read_text("utf-8")


def test_may_be_executed() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
