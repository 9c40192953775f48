"""What other programs call: the pre-commit hooks, the GitHub action; and the page of rules.

Neither pre-commit nor a runner is at hand offline. So the hooks' commands and the action's scripts are run as those
would run them; what pre-commit and GitHub do around them is checked by shape only.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from planparse.checking import RULES
from planparse.checking.explain import page

from .conftest import CLEAN, DRAFT

ROOT = Path(__file__).parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with ``planparse`` on the path, as after an installation."""
    tools = folder.parent / "bin"
    tools.mkdir(exist_ok=True)
    script = tools / "planparse"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m planparse "$@"\n', "utf-8")
    script.chmod(0o755)
    path = os.pathsep.join([str(tools), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": path} | environment,
    )


def test_the_page_of_rules_is_current() -> None:
    written = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert written == page(list(RULES.values())), "run: planparse rule --all --format md > docs/rules.md"


class TestHooks:
    @pytest.mark.parametrize("hook", HOOKS.values(), ids=list(HOOKS))
    def test_have_what_pre_commit_asks_for(self, hook: dict[str, Any]) -> None:
        assert {"id", "name", "entry", "language"} <= hook.keys()
        assert hook["language"] == "python"
        assert re.search(hook["files"], "policies/notice.txt")
        assert not re.search(hook["files"], "policies/notice.txt.json")

    def test_check_stops_a_commit(self, folder: Path) -> None:
        entry = shlex.split(HOOKS["planparse-check"]["entry"])
        result = run([*entry, "clean.txt", "draft.txt"], folder)
        assert result.returncode == 1
        assert "draft.txt:3:1: PP101" in result.stdout
        assert run([*entry, "clean.txt"], folder).returncode == 0
        assert (folder / "draft.txt").read_text("utf-8") == DRAFT

    def test_fix_changes_the_files(self, folder: Path) -> None:
        entry = shlex.split(HOOKS["planparse-fix"]["entry"])
        result = run([*entry, "clean.txt", "draft.txt"], folder)
        assert result.returncode == 1
        assert (folder / "draft.txt").read_text("utf-8") == DRAFT.replace(",", "，")
        assert (folder / "clean.txt").read_text("utf-8") == CLEAN


class TestAction:
    steps: list[dict[str, Any]] = ACTION["runs"]["steps"]

    def check(self, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the last step as a runner does: bash with -e and pipefail, inputs by the environment."""
        defaults = {name: value["default"] for name, value in ACTION["inputs"].items()}
        assert inputs.keys() <= defaults.keys()
        given = defaults | inputs
        environment = {
            name: given[match[1]]
            for name, value in self.steps[-1]["env"].items()
            if (match := re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value))
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", self.steps[-1]["run"]]
        return run(command, folder, **environment)

    def test_is_composite_and_puts_no_input_into_a_script(self) -> None:
        assert ACTION["runs"]["using"] == "composite"
        assert all("uses" in step or step["shell"] == "bash" for step in self.steps)
        assert all("${{" not in step.get("run", "") for step in self.steps)

    def test_shows_findings_and_fails(self, folder: Path) -> None:
        result = self.check(folder)
        assert result.returncode == 1
        assert "::error file=draft.txt,line=3," in result.stdout
        assert self.check(folder, paths="clean.txt").returncode == 0

    def test_takes_options_and_globs(self, folder: Path) -> None:
        result = self.check(folder, paths="dra*.txt clean.txt", args="--select PP3 --fail-on error")
        assert result.returncode == 0
        assert "::warning file=draft.txt,line=2," in result.stdout
        assert "sub/" not in result.stdout

    def test_writes_a_sarif_log_as_well(self, folder: Path) -> None:
        result = self.check(folder, sarif="out/log.sarif")
        assert result.returncode == 1
        assert '"ruleId": "PP101"' in (folder / "out" / "log.sarif").read_text("utf-8")
