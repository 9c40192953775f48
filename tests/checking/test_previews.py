"""Rules that are a preview: off unless asked for."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from planparse.checking import RULES
from planparse.checking.explain import page
from planparse.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check


@pytest.fixture(autouse=True)
def preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make PP311 one."""
    monkeypatch.setitem(RULES, "PP311", replace(RULES["PP311"], preview=True))


@pytest.mark.parametrize(
    ("options", "config", "on"),
    [
        ([], "", False),
        (["--preview"], "", True),
        ([], "preview = true", True),
        (["--no-preview"], "preview = true", False),
        (["--select", "PP3"], "", False),
        (["--select", "PP3", "--preview"], "", True),
        (["--preview", "--ignore", "PP3"], "", False),
    ],
)
def test_is_off_unless_asked_for(
    options: list[str], config: str, on: bool, check: Check, folder: Path
) -> None:
    (folder / "planparse.toml").write_text(config, "utf-8")
    result = check("draft.txt", "-f", "json", *options)
    assert ("PP311" in {finding["code"] for finding in json.loads(result.stdout)}) == on
    assert "preview" not in result.stderr


@pytest.mark.parametrize("options", [["--select", "PP311"], ["--extend-select", "narrow-punctuation"]])
def test_is_told_of_where_it_is_named_and_stays_off(options: list[str], check: Check) -> None:
    told = "planparse: PP311 narrow-punctuation is a preview and stays off; --preview, or preview = true, switches it on\n"
    result = check("draft.txt", "sub", *options)
    assert result.stderr.count(told) == 1
    assert "PP311" not in result.stdout
    result = check("draft.txt", *options, "--preview")
    assert told not in result.stderr
    assert "PP311" in result.stdout


def test_is_marked_where_rules_are_listed() -> None:
    lines = CliRunner().invoke(app, ["rule", "PP31"]).stdout.splitlines()
    assert [line[:5] for line in lines if "(preview)" in line] == ["PP311"]
    assert "A preview: off but for `--preview`." in CliRunner().invoke(app, ["rule", "PP311"]).stdout
    assert "| warning (preview) |" in page(list(RULES.values()))
    data = json.loads(CliRunner().invoke(app, ["rule", "PP31", "-f", "json"]).stdout)
    assert [rule["code"] for rule in data if rule["preview"]] == ["PP311"]
