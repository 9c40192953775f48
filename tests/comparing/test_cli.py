"""``planparse diff`` as it is called, git included."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner, Result

from planparse.cli.app import app
from planparse.comparing import diff as compare
from planparse.exporting.schema import diff_schema

from .test_printers import Page
from .test_sections import NEW, OLD


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


class TestDiff:
    def test_exit_codes_are_those_of_diff(self, tmp_path: Path) -> None:
        assert run("diff", OLD, OLD).exit_code == 0
        assert run("diff", OLD, NEW).exit_code == 1
        gone = run("diff", OLD, tmp_path / "gone.txt")
        assert (gone.exit_code, gone.stdout, gone.stderr.count("\n")) == (2, "", 1)

    @pytest.mark.parametrize("blank", ["", " \n\n"])
    def test_a_version_without_text_is_told(self, tmp_path: Path, blank: str) -> None:
        empty = tmp_path / "empty.txt"
        empty.write_text(blank, "utf-8")
        done = run("diff", OLD, empty, "--stat")
        assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
        assert f"{empty} has no text" in done.stderr
        assert run("diff", OLD, os.devnull, "--stat").stderr == ""  # as git names what is gone

    def test_another_script_and_encoding_are_no_difference(self, tmp_path: Path) -> None:
        from mangling import MANGLERS

        other = tmp_path / "other.txt"
        other.write_bytes(MANGLERS["traditional"](OLD.read_text("utf-8")).encode("utf-16"))
        assert run("diff", OLD, other).exit_code == 0

    @pytest.mark.parametrize("files", [[], ["one.txt"], ["a", "b", "c"], ["-", "-"]])
    def test_two_files_are_needed(self, files: list[str]) -> None:
        assert run("diff", *files).exit_code == 2

    def test_the_terminal_marks_words_without_colour(self) -> None:
        shown = run("diff", OLD, NEW, "--width", "200").stdout
        assert "到[-2023年-]{+2025年+}，新建社区养老服务站[-120-]{+150+}个" in shown
        assert "{>1:鼓励物业企业参与运营。>}" in shown
        assert "[<1:鼓励物业企业参与运营。<]" in shown
        assert "\x1b" not in shown

    def test_side_by_side_has_the_old_on_the_left(self) -> None:
        lines = run("diff", OLD, NEW, "-y", "-w", "160").stdout.splitlines()
        both = next(line for line in lines if "2023年-]" in line)
        assert both.index("2023年-]") < both.index("{+2025年")

    def test_json_is_what_the_schema_says_and_yaml_says_the_same(self) -> None:
        data = json.loads(run("diff", OLD, NEW, "-f", "json").stdout)
        jsonschema.Draft202012Validator(diff_schema()).validate(data)
        assert yaml.safe_load(run("diff", OLD, NEW, "-f", "yaml").stdout) == data

    def test_only_and_stat_and_ignore_wording(self) -> None:
        assert run("diff", OLD, NEW, "--only", "references").exit_code == 0
        assert run("diff", OLD, NEW, "--only", "sentences").exit_code == 2
        stat = run("diff", OLD, NEW, "--stat").stdout
        assert "1 split" in stat
        assert "鼓励" not in stat
        some = run("diff", OLD, NEW, "--stat", "--only", "targets").stdout
        assert "Targets" in some
        assert "Sections" not in some
        shown = run("diff", OLD, NEW, "--ignore-wording").stdout
        assert "提供助餐" not in shown  # renamed only
        assert "90%" in shown

    def test_a_file_gets_the_format_of_its_suffix(self, tmp_path: Path) -> None:
        for name, begun in (
            ("d.json", "{"),
            ("d.md", "# "),
            ("d.html", "<!DOCTYPE html>"),
            ("d.txt", "--- "),
        ):
            assert run("diff", OLD, NEW, "-o", tmp_path / name).exit_code == 1
            assert (tmp_path / name).read_text("utf-8").startswith(begun)
        assert run("diff", OLD, NEW, "-o", tmp_path / "d.docx").exit_code == 1
        assert (tmp_path / "d.docx").read_bytes().startswith(b"PK")
        assert run("diff", OLD, NEW, "-o", tmp_path / "d.pdf").exit_code == 2

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("-f", "docx"), "-o changes.docx"),
            (("--layout", "table"), "markdown, html, docx"),
            (("--layout", "table", "-f", "json"), "markdown, html, docx"),
            (("--layout", "grid"), "redline"),
            (("--lang", "fr"), "zh"),
        ],
    )
    def test_what_cannot_be_meant_is_one_error(self, arguments: tuple[str, ...], told: str) -> None:
        done = run("diff", OLD, NEW, *arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert told in done.stderr

    def test_labels_are_in_the_language_of_those_who_read_them(self) -> None:
        assert "## Figures" in run("diff", OLD, NEW, "-f", "md").stdout
        assert "## 数字和限额" in run("diff", OLD, NEW, "-f", "md", "--lang", "zh").stdout
        assert '<html lang="zh-Hans">' in run("diff", OLD, NEW, "-f", "html").stdout
        assert '<html lang="en">' in run("diff", OLD, NEW, "-f", "html", "--lang", "en").stdout
        assert "| 修改前 | 修改后 |" in run("diff", OLD, NEW, "-f", "md", "--layout", "table").stdout

    @pytest.mark.skipif(not shutil.which("script"), reason="needs script, which gives a program a terminal")
    def test_a_terminal_has_colours_and_no_escapes_in_words(self) -> None:
        command = f'"{sys.executable}" -m planparse diff "{OLD}" "{NEW}"'
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
        environment.pop("NO_COLOR", None)
        done = subprocess.run(
            ["script", "-qc", command, os.devnull], env=environment, capture_output=True, check=False
        )
        assert b"\x1b[9;31m" in done.stdout
        assert b"\\u001b" not in done.stdout

    def test_no_input_is_written_over(self, tmp_path: Path) -> None:
        for name in ("old.txt", "new.txt"):
            (tmp_path / name).write_bytes(OLD.read_bytes())
        assert (
            run("diff", tmp_path / "old.txt", tmp_path / "new.txt", "-o", tmp_path / "new.txt").exit_code == 2
        )
        assert (tmp_path / "new.txt").read_bytes() == OLD.read_bytes()

    def test_standard_input_may_be_one_of_them(self) -> None:
        assert run("diff", "-", OLD, stdin=OLD.read_bytes()).exit_code == 0

    def test_markdown_closes_every_mark_in_its_line(self) -> None:
        for line in run("diff", OLD, NEW, "-f", "md").stdout.splitlines():
            for tag in ("ins", "del"):
                assert line.count(f"<{tag}>") == line.count(f"</{tag}>")


class TestPage:
    @pytest.fixture
    def source(self) -> str:
        return run("diff", OLD, NEW, "-f", "html").stdout

    def test_is_well_formed_self_contained_and_its_links_lead_somewhere(self, source: str) -> None:
        Page(source)
        assert "@media print" in source
        assert "prefers-color-scheme: dark" in source

    def test_tells_where_what_moved_came_from(self, source: str) -> None:
        assert '<span class="away" id="m1-from">鼓励物业企业参与运营。</span>' in source
        assert '<span class="here" id="m1-to">鼓励物业企业参与运营。</span>' in source
        assert source.count("由此移走</span>") == 2  # the legend, and the section that moved

    def test_no_text_is_markup(self, tmp_path: Path) -> None:
        for name, words in (("a.txt", "甲"), ("b.txt", "<script>alert(1)</script>&amp;乙")):
            (tmp_path / name).write_text(f"一、说明\n{words}\n", "utf-8")
        page = run("diff", tmp_path / "a.txt", tmp_path / "b.txt", "-f", "html").stdout
        assert "alert(1)</script>" not in page


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
class TestGit:
    """As ``docs/diff.md`` tells to set it up."""

    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        program = f'"{sys.executable}" -m planparse'
        for command in (
            ["init", "-q"],
            ["config", "user.name", "A"],
            ["config", "user.email", "a@example.org"],
            ["config", "diff.planparse.command", f"{program} diff"],
            ["config", "difftool.planparse.cmd", f'{program} diff "$LOCAL" "$REMOTE"'],
        ):
            self.git(tmp_path, *command)
        (tmp_path / ".gitattributes").write_text("*.txt diff=planparse\n")
        (tmp_path / "plan.txt").write_bytes(OLD.read_bytes())
        self.git(tmp_path, "add", ".")
        self.git(tmp_path, "commit", "-qm", "Old")
        (tmp_path / "plan.txt").write_bytes(NEW.read_bytes())
        return tmp_path

    def git(self, folder: Path, *arguments: str) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder), "COLUMNS": "200"}
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_external_diff_driver(self, repository: Path) -> None:
        shown = self.git(repository, "diff")
        assert "--- a/plan.txt" in shown
        assert "[-2023年-]{+2025年+}" in shown

    def test_a_file_that_is_new(self, repository: Path) -> None:
        (repository / "second.txt").write_bytes(NEW.read_bytes())
        self.git(repository, "add", "second.txt")
        assert "second.txt" in self.git(repository, "diff", "--cached")

    def test_difftool(self, repository: Path) -> None:
        assert "[-2023年-]{+2025年+}" in self.git(
            repository, "difftool", "--no-prompt", "--tool", "planparse"
        )


def test_the_library_gives_what_the_command_does() -> None:
    data = json.loads(run("diff", OLD, NEW, "-f", "json").stdout)
    assert compare(OLD, NEW).model_dump(mode="json") == data
    assert re.match(r"[0-9a-f]{64}$", data["old"]["sha256"])
