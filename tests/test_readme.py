"""What README.md shows is what happens: commands with their output, Python with its results."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_EXAMPLE = re.compile(
    r"^```console\n\$ planparse (?P<arguments>.+)\n(?P<output>(?:(?!```).*\n)*)```$", re.MULTILINE
)
EXAMPLES = [match.groups() for match in _EXAMPLE.finditer((ROOT / "README.md").read_text("utf-8"))]


@pytest.mark.parametrize(("arguments", "output"), EXAMPLES)
def test_a_command_prints_what_is_shown(arguments: str, output: str) -> None:
    command = [sys.executable, "-m", "planparse", *arguments.split()]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stdout, done.stderr) == (output, "")


def test_python_gives_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert failed == 0
