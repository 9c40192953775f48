"""``--show-settings`` and ``--show-files``: what would be done, and why."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

CONFIG = """
select = ["PP1", "PP7"]
ignore = ["PP105"]
profile = "draft"
baseline = "known.json"
[per-file-ignores]
"sub/*" = ["PP118"]
[[ignores]]
rules = ["PP101"]
section = "三、"
reason = "as \\"it\\" is"
[require]
kinds = ["通知"]
[forbid]
"长官意志" = "not our style"
[prefer]
"/截止(目前)/" = { use = '截至\\1', severity = "error" }
"""


def test_files_are_those_that_would_be_checked(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('exclude = ["clean.txt"]\n', "utf-8")
    (folder / "notes.md").write_text("一、其他\n", "utf-8")
    result = check(".", "notes.md", "--show-files")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "draft.txt\nsub/draft.txt\nnotes.md\n", "")


def test_settings_are_toml_with_where_each_was_made(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(CONFIG, "utf-8")
    (folder / "known.json").write_text('{"version": 1, "files": {}}', "utf-8")
    result = check("draft.txt", "--show-settings", "--select", "PP3", "--ignore", "PP311", "--preview")
    assert result.exit_code == 0
    assert result.stderr == ""
    shown = tomllib.loads(result.stdout)
    given = tomllib.loads(CONFIG)
    assert shown == given | {
        "select": ["PP3"],
        "extend-select": [],
        "ignore": ["PP105", "PP311"],
        "preview": True,
        "severity": "warning",
        "fail-on": "info",
        "include": ["*.txt"],
        "exclude": [],
        "baseline": str(folder / "known.json"),
        "forbid": {"长官意志": {"reason": "not our style"}},
    }
    lines = {line.partition(" ")[0]: line.partition("  # ")[2] for line in result.stdout.splitlines()}
    file = str(folder / "planparse.toml")
    assert (lines["select"], lines["preview"]) == ("--select", "--preview")
    assert (lines["ignore"], lines["profile"], lines["severity"]) == (f"{file}, --ignore", file, "default")
    assert result.stdout.startswith("# draft.txt\n")
    assert "rules are on: PP301 PP302" in result.stdout
    assert "PP311" not in result.stdout.partition("rules are on")[2].partition("\n")[0]


def test_what_is_shown_can_be_read_again(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(CONFIG, "utf-8")
    (folder / "known.json").write_text('{"version": 1, "files": {}}', "utf-8")
    first = check("draft.txt", "--show-settings").stdout
    (folder / "again.toml").write_text(first, "utf-8")
    again = check("draft.txt", "--show-settings", "--config", "again.toml").stdout
    assert tomllib.loads(again) == tomllib.loads(first)


@pytest.mark.parametrize(("files", "groups"), [(["draft.txt", "clean.txt"], 1), (["."], 2)])
def test_files_of_the_same_settings_are_told_together(
    files: list[str], groups: int, check: Check, folder: Path
) -> None:
    (folder / "planparse.toml").write_text('[per-file-ignores]\n"sub/*" = ["PP1"]\n', "utf-8")
    shown = check(*files, "--show-settings").stdout
    assert shown.count("extend-select") == groups
    assert "# clean.txt, draft.txt\n" in shown or "# draft.txt, clean.txt\n" in shown


def test_the_profile_that_is_found_by_itself_is_said_to_be(check: Check) -> None:
    shown = check("draft.txt", "--show-settings").stdout
    assert 'profile = "auto"  # default\n' in shown
    assert "rules are on, before the profile is known: PP001" in shown
