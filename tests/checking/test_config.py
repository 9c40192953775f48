from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from planparse.checking.settings.config import Settings, read_settings
from planparse.checking.settings.selection import SettingError

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check


def found(check: Check, *paths: str) -> list[tuple[str, str]]:
    result = check(*paths, "-f", "json")
    assert result.exit_code in (0, 1), result.stderr
    return [(finding["file"], finding["code"]) for finding in json.loads(result.stdout)]


def test_is_found_upwards_and_the_nearest_counts(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('select = ["PP1"]\n', "utf-8")
    (folder / "sub" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert found(check, "draft.txt", "sub") == [("draft.txt", "PP101"), ("sub/draft.txt", "PP101")]


def test_the_nearest_counts(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('select = ["PP1"]\n', "utf-8")
    (folder / "sub" / "pyproject.toml").write_text('[tool.planparse]\nselect = ["PP3"]\n', "utf-8")
    assert found(check, ".") == [("draft.txt", "PP101"), ("sub/draft.txt", "PP311")]


def test_per_file_ignores_severity_include_exclude(check: Check, folder: Path) -> None:
    (folder / "notes.md").write_text("二、其他,\n", "utf-8")
    (folder / "planparse.toml").write_text(
        'include = ["*.txt", "*.md"]\nexclude = ["clean.txt"]\nseverity = "info"\nfail-on = "error"\n'
        '[per-file-ignores]\n"sub/*" = ["PP1"]\n"draft.txt" = ["PP311"]\n',
        "utf-8",
    )
    assert found(check, ".") == [("draft.txt", "PP101"), ("notes.md", "PP101"), ("notes.md", "PP311")]
    assert "in 3 files" in check(".").stderr
    assert check("sub").exit_code == 0


def test_planparse_toml_may_have_the_headings_of_a_pyproject(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('[tool.planparse]\nselect = ["PP1"]\n', "utf-8")
    assert found(check, "draft.txt") == [("draft.txt", "PP101")]
    (folder / "planparse.toml").write_text('select = ["PP1"]\n[tool.planparse.forbid]\n"甲" = ""\n', "utf-8")
    result = check("draft.txt")
    assert result.exit_code == 2
    assert "unknown key 'tool'" in result.stderr


def test_patterns_may_begin_with_the_folder(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(
        'exclude = ["./sub/"]\n[per-file-ignores]\n"./draft.txt" = ["PP1"]\n', "utf-8"
    )
    assert found(check, ".") == [("draft.txt", "PP311")]


def test_patterns_may_be_whole_paths(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(
        f"exclude = ['{folder}/sub']\n[per-file-ignores]\n'{folder}/d*.txt' = [\"PP1\"]\n", "utf-8"
    )
    assert found(check, ".") == [("draft.txt", "PP311")]


def test_the_command_line_comes_on_top(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('select = ["PP1"]\nignore = ["PP101"]\n', "utf-8")
    assert found(check, "draft.txt") == []
    assert check("draft.txt", "--select", "PP3").exit_code == 1
    assert check("draft.txt", "--extend-select", "PP311").exit_code == 1


def test_requirements(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(
        '[require]\nkinds = ["通知"]\nsections = ["总体要求", "保障措施"]\nschema = "2"\n', "utf-8"
    )
    assert found(check, "clean.txt") == [("clean.txt", "PP601"), ("clean.txt", "PP602")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["PP1"]', "unknown key 'selct'; did you mean 'select'?"),
        ('select = ["PP1O1"]', "select: no rule has the code 'PP1O1'; did you mean 'PP101'?"),
        ('select = "PP1"', "select must be a list of strings"),
        (
            'severity = "eror"',
            "severity must be one of info, warning, error, not 'eror'; did you mean 'error'?",
        ),
        ('[per-file-ignores]\n"a.txt" = ["PQ1"]', "per-file-ignores.a.txt: no rule has the code 'PQ1'"),
        ("per-file-ignores = 1", "per-file-ignores must be a table"),
        ('[require]\nkind = ["通知"]', "require: unknown key 'kind'; did you mean 'kinds'?"),
        ('[require]\nschema = "1"', "schema: this planparse writes schema 2, not '1'"),
        ("require = 1", "require: must be a table"),
        ("select = [", "cannot be read as TOML"),
        ('[require]\nkinds = [""]', "require: kinds: an empty string names nothing"),
        ('exclude = [" "]', "exclude: an empty string names nothing"),
        ('[per-file-ignores]\n"" = ["PP1"]', "per-file-ignores: an empty string names nothing"),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, message: str, check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(text, "utf-8")
    result = check("draft.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "planparse.toml" in result.stderr
    assert message in result.stderr


def test_a_pyproject_without_a_table_is_none(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n", "utf-8")
    assert read_settings(path) is None
    path.write_text("[tool.planparse]\n", "utf-8")
    assert read_settings(path) == Settings(root=tmp_path)


def test_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="no such file"):
        read_settings(tmp_path / "planparse.toml")
