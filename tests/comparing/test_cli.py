"""``planparse diff`` as it is called, git included."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
import yaml
from planparse.comparing.printers.tables import grids
from typer.testing import CliRunner, Result

from planparse.cli.app import app
from planparse.comparing import diff as compare
from planparse.comparing import diff_text
from planparse.exporting.schema import diff_schema

from .test_sections import NEW, OLD


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


class TestDiff:
    def test_exit_codes_are_those_of_diff(self, tmp_path: Path) -> None:
        assert run("diff", OLD, OLD).exit_code == 0
        assert run("diff", OLD, NEW).exit_code == 1
        gone = run("diff", OLD, tmp_path / "gone.txt")
        assert (gone.exit_code, gone.stdout, gone.stderr.count("\n")) == (2, "", 1)

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
        assert run("diff", OLD, NEW, "-o", tmp_path / "d.pdf").exit_code == 2

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


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        (
            "市水务局、市林业局按照职责分工，定期巡查河道。",
            "市水务局、市农业局按照职责分工，定期巡查河道。",
            (
                "actor",
                "市水务局、市林业局：定期巡查河道 [directive]",
                "市水务局、市农业局：定期巡查河道 [directive]",
            ),
        ),
        (
            "到2025年，森林覆盖面积占比达到45%。",
            "到2025年，森林覆盖率达到45%。",
            ("indicator", "森林覆盖面积占比 → 森林覆盖率", "45% (到2025年)", "45% (到2025年)", ""),
        ),
    ],
    ids=["who does it", "what is measured"],
)
def test_the_tables_show_what_the_kind_of_change_speaks_of(old: str, new: str, row: tuple[str, ...]) -> None:
    (grid,) = grids(diff_text(f"一、任务\n{old}\n", f"一、任务\n{new}\n"))
    assert list(grid.rows) == [row]


class Page(HTMLParser):
    """Checks that a page is well-formed and self-contained, and what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        assert "src" not in named
        assert tag not in ("link", "img", "iframe")
        if tag != "meta":
            self.open.append(tag)
        if "id" in named:
            self.ids.append(named["id"])
        if "href" in named:
            assert named["href"].startswith("#")
            self.links.append(named["href"][1:])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


class TestPage:
    @pytest.fixture
    def source(self) -> str:
        return run("diff", OLD, NEW, "-f", "html").stdout

    def test_is_well_formed_self_contained_and_its_links_lead_somewhere(self, source: str) -> None:
        page = Page()
        page.feed(source)
        assert page.open == []
        assert len(page.ids) == len(set(page.ids))
        assert set(page.links) <= set(page.ids)
        assert "@media print" in source
        assert "prefers-color-scheme: dark" in source

    def test_tells_where_what_moved_came_from(self, source: str) -> None:
        assert '<span class="away" id="m1-from">鼓励物业企业参与运营。</span>' in source
        assert '<span class="here" id="m1-to">鼓励物业企业参与运营。</span>' in source
        assert source.count("moved from here</span>") == 2  # the legend, and the section that moved

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
