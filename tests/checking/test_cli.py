from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from planparse.checking import RULES
from planparse.checking.asked import Checked
from planparse.checking.cache import Cache
from planparse.cli.app import app

from .conftest import CLEAN, DRAFT

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check


def codes(result: Any) -> list[str]:
    assert result.exit_code in (0, 1), result.stderr
    return [finding["code"] for finding in json.loads(result.stdout)]


def test_exit_codes(check: Check, folder: Path) -> None:
    assert check("clean.txt").exit_code == 0
    assert check("draft.txt").exit_code == 1
    assert check("draft.txt", "--exit-zero").exit_code == 0
    assert check("draft.txt", "--select", "PP999").exit_code == 2
    assert check().exit_code == 2
    assert check("missing.txt").exit_code == 3
    (folder / "empty.txt").write_text("", "utf-8")
    result = check("empty.txt", "draft.txt", "--exit-zero")
    assert result.exit_code == 3
    assert "empty.txt" in result.stderr
    assert "PP101" in result.stdout  # the rest is reported all the same


def test_a_clean_file_prints_nothing(check: Check) -> None:
    result = check("clean.txt")
    assert result.stdout == ""
    assert result.stderr == "Clean in 1 file, read as web.\n"
    assert check("clean.txt", "--quiet").output == ""


def test_nothing_checked_is_not_called_clean(check: Check, folder: Path) -> None:
    (folder / "empty").mkdir()
    result = check("empty")
    assert (result.exit_code, result.stderr) == (0, "There is no file to check.\n")
    result = check("missing.txt")
    assert result.exit_code == 3
    assert result.stderr.endswith("No file could be read.\n")


def test_text_shows_the_line_with_a_caret(check: Check) -> None:
    result = check("draft.txt", "--select", "PP311")
    assert result.stdout == (
        "draft.txt:2:7: PP311 [*] warning: half-width , in Chinese text; write ，\n"
        "  |\n"
        "2 | 坚持节水优先,量水而行。\n"
        "  |             ^\n"
        "\n"
    )
    assert result.stderr == "Found 1 finding in 1 file, read as web. --fix can mend 1.\n"


def test_concise_is_a_line_a_finding(check: Check) -> None:
    assert check("draft.txt", "-f", "concise", "-q").stdout.splitlines() == [
        "draft.txt:2:7: PP311 [*] warning: half-width , in Chinese text; write ，",
        "draft.txt:3:1: PP101 error: 三、 follows 一、; 二、 is expected",
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["PP311", "PP101"]),
        (["--select", "PP1"], ["PP101"]),
        (["--select", "pp1,PP311"], ["PP311", "PP101"]),
        (["--select", "numbering-gap"], ["PP101"]),
        (["--ignore", "PP3"], ["PP101"]),
        (["--ignore", "PP3", "--extend-select", "PP311"], ["PP311", "PP101"]),  # the longer prefix wins
        (["--select", "PP1", "--extend-select", "PP3"], ["PP311", "PP101"]),
        (["--select", "PP101", "--ignore", "PP101"], []),  # of equals, ignoring does
        (["--per-file-ignore", "draft.txt:PP3"], ["PP101"]),
        (["--per-file-ignore", "other/*:PP3"], ["PP311", "PP101"]),
        (["--severity", "error"], ["PP101"]),
    ],
)
def test_selection(options: list[str], expected: list[str], check: Check) -> None:
    assert codes(check("draft.txt", "-f", "json", *options)) == expected


@pytest.mark.parametrize("codes", ["", " ", ","])
def test_an_empty_selection_is_refused(codes: str, check: Check) -> None:
    result = check("draft.txt", "--select", codes)
    assert result.exit_code == 2
    assert result.stderr.startswith("planparse: --select is empty; name codes")


@pytest.mark.parametrize("entry", ["PP3", ":PP3", "draft.txt:"])
def test_files_without_codes_and_codes_without_files_are_refused(entry: str, check: Check) -> None:
    result = check("draft.txt", "--per-file-ignore", entry)
    assert result.exit_code == 2
    assert f"--per-file-ignore: {entry!r} must be files and codes" in result.stderr


def test_info_is_reported_when_asked_for(check: Check, folder: Path) -> None:
    (folder / "titles.txt").write_text("落实《供水条例》、《节水条例》要求。\n", "utf-8")
    assert check("titles.txt").exit_code == 0
    result = check("titles.txt", "--severity", "info", "--preview", "-f", "json")
    assert codes(result) == ["PP334"]
    assert result.exit_code == 1
    assert check("titles.txt", "--severity", "info", "--preview", "--fail-on", "warning").exit_code == 0


def test_fail_on_does_not_hide(check: Check) -> None:
    result = check("draft.txt", "--select", "PP311", "--fail-on", "error", "-f", "json")
    assert (result.exit_code, codes(result)) == (0, ["PP311"])


def test_an_unknown_code_is_refused_with_a_suggestion(check: Check) -> None:
    for option in ("--select", "--ignore", "--extend-select"):
        result = check("draft.txt", option, "PP1O1")
        assert result.exit_code == 2
        assert result.stdout == ""
        assert f"{option}: no rule has the code 'PP1O1'; did you mean 'PP101'?" in result.stderr
    assert "did you mean 'numbering-gap'" in check("draft.txt", "--select", "numbering-gaps").stderr


def test_statistics(check: Check) -> None:
    result = check("draft.txt", "sub", "--statistics")
    assert result.stdout == "2  PP101  [ ] numbering-gap\n2  PP311  [*] narrow-punctuation\n"
    assert result.exit_code == 1
    counts = json.loads(check("draft.txt", "--statistics", "-f", "json").stdout)
    assert [(row["code"], row["count"], row["fixable"]) for row in counts] == [
        ("PP101", 1, 0),
        ("PP311", 1, 1),
    ]
    assert check("draft.txt", "--statistics", "-f", "sarif").exit_code == 2


def test_folders_and_globs_come_in_stable_order_and_once(check: Check) -> None:
    def files(*paths: str) -> list[str]:
        found = json.loads(check(*paths, "-f", "json", "--select", "PP101").stdout)
        return [finding["file"] for finding in found]

    assert files(".") == ["draft.txt", "sub/draft.txt"]
    assert files("**/*.txt", "draft.txt") == ["draft.txt", "sub/draft.txt"]
    assert files("sub", "draft.txt", "sub/draft.txt") == ["sub/draft.txt", "draft.txt"]
    assert files("draft.txt", "./draft.txt", "sub/../draft.txt") == ["draft.txt"]
    assert files("sub/.", ".", "../home") == ["sub/draft.txt", "draft.txt"]


def test_folders_leave_out_hidden_and_other_files(check: Check, folder: Path) -> None:
    for name in (".hidden.txt", ".git/x.txt", "notes.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(DRAFT, "utf-8")
    assert "Found 4 findings in 3 files, 3 read as web." in check(".").stderr
    assert check("notes.md").exit_code == 1  # what is named is checked


def test_files_of_other_formats_are_told(check: Check, folder: Path) -> None:
    for name in ("a.md", "sub/b.DOCX", "c.png", "d.toml", ".e.md", "pdf"):
        (folder / name).write_bytes(DRAFT.encode())
    line = "Left out 2 files of other formats (.docx, .md): name them, or set include.\n"
    assert check(".", "sub").stderr.endswith(line)
    assert check("draft.txt", "sub", ".", "-q").stderr == ""
    assert "Left out 1 file of" in check(".", "a.md").stderr
    for config in ('include = ["*.txt"]', 'exclude = ["*.md", "sub"]'):
        (folder / "planparse.toml").write_text(config, "utf-8")
        assert "Left out" not in check(".").stderr


def test_standard_input(check: Check) -> None:
    result = check("-", "-f", "concise", stdin=DRAFT.encode("gb18030"))
    assert result.exit_code == 1
    assert result.stdout.startswith("-:2:7: PP311")
    assert check("-", stdin=CLEAN.encode()).exit_code == 0
    assert check("-", "-", stdin=CLEAN.encode()).exit_code == 2


def test_output_goes_to_a_file(check: Check, folder: Path) -> None:
    result = check("draft.txt", "-f", "json", "-o", "report.json")
    assert result.stdout == ""
    assert len(json.loads((folder / "report.json").read_text("utf-8"))) == 2


def test_processes_change_nothing(check: Check, folder: Path) -> None:
    for number in range(20):
        (folder / f"copy{number}.txt").write_text(DRAFT if number % 3 else CLEAN, "utf-8")
    one, two = (check(".", "-f", "json", "--no-cache", "--jobs", jobs) for jobs in (1, 2))
    assert one.exit_code == two.exit_code == 1
    assert one.stdout == two.stdout


class TestCache:
    def test_gives_the_same_again(self, check: Check, folder: Path) -> None:
        first = check("draft.txt")
        kept = list((folder.parent / "cache").rglob("*.json"))
        assert len(kept) == 1
        assert check("draft.txt").stdout == first.stdout
        assert check("draft.txt", "--no-cache").stdout == first.stdout

    def test_is_used(self, check: Check, folder: Path) -> None:
        check("draft.txt")
        (kept,) = (folder.parent / "cache").rglob("*.json")
        Cache(folder.parent / "cache").put(kept.parent.name + kept.stem, Checked([], "official"))
        assert check("draft.txt").exit_code == 0
        assert check("draft.txt", "--no-cache").exit_code == 1

    def test_goes_by_content_and_configuration(self, check: Check, folder: Path) -> None:
        check("draft.txt")
        (folder / "draft.txt").write_text(CLEAN, "utf-8")
        assert check("draft.txt").exit_code == 0
        (folder / "draft.txt").write_text(DRAFT, "utf-8")
        assert codes(check("draft.txt", "-f", "json", "--select", "PP1")) == ["PP101"]
        (folder / "planparse.toml").write_text('[require]\nkinds = ["通知"]\n', "utf-8")
        assert "PP601" in codes(check("draft.txt", "-f", "json", "--config", "planparse.toml"))

    def test_a_broken_one_is_none(self, check: Check, folder: Path) -> None:
        first = check("draft.txt")
        (kept,) = (folder.parent / "cache").rglob("*.json")
        for rubbish in ("{", '[{"code": 1}]', "null"):
            kept.write_text(rubbish, "utf-8")
            assert check("draft.txt").stdout == first.stdout

    def test_is_not_needed(self, check: Check, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (folder / "a-file").write_text("", "utf-8")
        monkeypatch.setenv("PLANPARSE_CACHE_DIR", str(folder / "a-file" / "below"))
        assert check("draft.txt").exit_code == 1


class TestRule:
    def rule(self, *arguments: str) -> Any:
        return CliRunner().invoke(app, ["rule", *arguments])

    def test_explains_one(self) -> None:
        text = self.rule("PP101").stdout
        rule = RULES["PP101"]
        for part in ("PP101 numbering-gap", rule.source, rule.reason, rule.bad, rule.good, rule.near):
            assert part in text
        assert self.rule("numbering-gap").stdout == text

    def test_lists_all(self) -> None:
        assert [line[:5] for line in self.rule("--all").stdout.splitlines()] == list(RULES)
        data = json.loads(self.rule("--all", "--format", "json").stdout)
        assert [rule["code"] for rule in data] == list(RULES)
        assert all(rule["bad"] and rule["good"] and rule["reason"] for rule in data)

    def test_lists_a_group(self) -> None:
        assert {line[:3] for line in self.rule("PP2").stdout.splitlines()} == {"PP2"}

    def test_refuses_what_it_does_not_know(self) -> None:
        assert self.rule().exit_code == 2
        assert self.rule("PP101", "--all").exit_code == 2
        result = self.rule("PP1O1")
        assert result.exit_code == 2
        assert "did you mean 'PP101'" in result.stderr


def test_a_fault_of_a_rule_is_told_and_the_rest_goes_on(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(source: Any, *_: Any) -> Any:
        if source.name == "clean.txt":
            raise ZeroDivisionError("oh")
        return Checked([], "official")

    monkeypatch.setattr("planparse.checking.run.check_document", broken)
    result = check("clean.txt", "draft.txt", "--no-cache")
    assert result.exit_code == 3
    assert "clean.txt: a fault of planparse: ZeroDivisionError: oh. Please report it." in result.stderr


def test_neither_command_loads_what_it_does_not_need(folder: Path) -> None:
    import subprocess
    import sys

    script = (
        "import sys; from planparse.cli.app import app\n"
        "try: app(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pydantic', 'rich', 'opencc', 'jieba', 'jsonschema', 'planparse.structure'} & set(sys.modules)), file=sys.stderr)"
    )

    def loaded(*arguments: str) -> str:
        call = [sys.executable, "-c", script, *arguments]
        return subprocess.run(
            call, capture_output=True, text=True, check=True, cwd=folder
        ).stderr.splitlines()[-1]

    assert loaded("rule", "PP101") == "[]"
    loaded("check", "draft.txt")
    assert loaded("check", "draft.txt") == "[]"  # all from the cache
    assert loaded("check", "draft.txt", "-f", "json", "--profile", "auto") == "[]"
