"""``planparse targets`` and ``planparse obligations``."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
import yaml

from .conftest import NOTICE

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

pytestmark = pytest.mark.usefixtures("folder", "everything")


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


class TestTargets:
    def test_a_row_tells_file_line_section_and_sentence(self, run: Run) -> None:
        first = read_csv(run("targets", "notice.txt", "-f", "csv").stdout)[0]
        line = next(at for at, text in enumerate(NOTICE.splitlines(), 1) if text.startswith("到2025年"))
        assert (first["file"], first["line"], first["section"]) == ("notice.txt", str(line), "annex/1")
        assert first["sentence"].startswith("到2025年")
        assert (first["indicator"], first["min"], first["unit"]) == ("农村自来水普及率", "92", "%")

    def test_a_terminal_shows_a_sentence_once(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "140")
        lines = run("targets", "notice.txt").stdout.splitlines()
        assert sum("到2025年，农村自来水普及率" in line for line in lines) == 1
        assert sum(line.endswith("〃") for line in lines) == 2

    @pytest.mark.parametrize(
        ("options", "roles"),
        [
            ([], ["target", "baseline", "target"]),
            (["--role", "baseline"], ["baseline"]),
            (["-r", "target", "-r", "requirement"], ["target", "target"]),
            (["-r", "requirement"], []),
        ],
    )
    def test_role(self, options: list[str], roles: list[str], run: Run) -> None:
        rows = json.loads(run("targets", "notice.txt", "-f", "json", *options).stdout)
        assert [row["role"] for row in rows] == roles

    def test_rows_of_several_files_are_one_table_in_every_format(self, run: Run) -> None:
        def made(format_: str) -> str:
            result = run("targets", "notice.txt", "second.txt", "-f", format_)
            assert result.exit_code == 0
            return result.stdout

        rows = json.loads(made("json"))
        assert [row["file"] for row in rows] == ["notice.txt"] * 3 + ["second.txt"] * 3
        assert [json.loads(line) for line in made("jsonl").splitlines()] == rows
        assert yaml.safe_load(made("yaml")) == rows
        assert [row["id"] for row in read_csv(made("csv"))] == [row["id"] for row in rows]
        assert made("md").count("\n| second.txt |") == 3
        assert "second.txt › 一、行动目标" in made("table")

    def test_a_table_is_what_one_gets_unasked_and_fits(self, run: Run) -> None:
        text = run("targets", "notice.txt").stdout
        assert "一、行动目标" in text
        assert "120座以上" in text
        assert all(cells(line) <= 80 for line in text.splitlines())
        assert "\x1b" not in text

    def test_a_byte_order_mark_only_for_csv_and_only_if_asked(self, run: Run, folder: Path) -> None:
        run("targets", "notice.txt", "-o", "a.csv", "--bom")
        run("targets", "notice.txt", "-o", "b.csv")
        run("targets", "notice.txt", "-o", "c.json", "--bom")
        begun = [(folder / name).read_bytes()[:3] for name in ("a.csv", "b.csv", "c.json")]
        assert begun == [b"\xef\xbb\xbf", b"fil", b"[\n "]

    def test_a_bad_file_is_reported_and_the_rest_go_on(self, run: Run) -> None:
        result = run("targets", "missing.txt", "notice.txt", "-f", "csv")
        assert result.exit_code == 1
        assert len(read_csv(result.stdout)) == 3
        assert result.stderr.startswith("planparse: missing.txt: ")

    def test_nothing_is_written_where_no_file_could_be_read(self, run: Run, folder: Path) -> None:
        assert run("targets", "missing.txt", "-o", "out.csv").exit_code == 1
        assert not (folder / "out.csv").exists()

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--role", "goal"], "--role"),
            (["--format", "xml"], "'xml' is not one of table, csv"),
            (["-o", "results/"], "is a directory"),
            (["-o", "out.docx"], "no format goes by the suffix"),
        ],
    )
    def test_wrong_usage(self, options: list[str], said: str, run: Run) -> None:
        result = run("targets", "notice.txt", *options)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr

    def test_a_table_may_go_to_a_file(self, run: Run, folder: Path) -> None:
        run("targets", "notice.txt", "-f", "table", "-o", "out.txt")
        assert "120座以上" in (folder / "out.txt").read_text("utf-8")


class TestObligations:
    def test_a_row_tells_who_and_what_and_by_when(self, run: Run) -> None:
        first = json.loads(run("obligations", "notice.txt", "-f", "json").stdout)[0]
        assert first["actors"] == "各县（市、区）人民政府"
        assert (first["lead"], first["support"]) == ("省水务厅", "省财政厅")
        assert (first["action"], first["deadline_end"]) == ("完成老旧管网改造", "2023-12-31")
        assert first["text"] in NOTICE.splitlines()[first["line"] - 1]

    @pytest.mark.parametrize(
        ("options", "found"),
        [
            ([], ["o1", "o2", "o3"]),
            (["--force", "prohibited", "--force", "encouraged"], ["o2", "o3"]),
            (["--actor", "财政"], ["o1"]),  # among the responsible
            (["--actor", "社会资本"], ["o3"]),  # among the doers
            (["--actor", "财政", "--actor", "资本"], ["o1", "o3"]),
            (["--actor", "财政", "--force", "prohibited"], []),
        ],
    )
    def test_force_and_actor(self, options: list[str], found: list[str], run: Run) -> None:
        rows = json.loads(run("obligations", "notice.txt", "-f", "json", *options).stdout)
        assert [row["id"] for row in rows] == found

    def test_the_table_names_each_section_once(self, run: Run) -> None:
        text = run("obligations", "notice.txt").stdout
        assert text.count("二、（二）规范收费") == 1
        assert "[省水务厅" in text  # in one column with the actors where there is little room


class TestExplain:
    @pytest.fixture
    def everything(self) -> None:
        """What is found matters here."""

    @pytest.mark.parametrize(("command", "column"), [("targets", "why_role"), ("obligations", "why_rule")])
    def test_adds_columns_and_nothing_else(self, command: str, column: str, run: Run) -> None:
        plain, asked = (
            read_csv(run(command, "notice.txt", "-f", "csv", *options).stdout)
            for options in ((), ("--explain",))
        )
        assert plain
        assert all(row[column] for row in asked)
        assert [
            {name: cell for name, cell in row.items() if not name.startswith("why_")} for row in asked
        ] == plain

    def test_is_one_column_for_people(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "200")
        shown = run("targets", "notice.txt", "--explain").stdout
        assert "Why" in shown
        assert "indicator: " in shown
        assert "Why" not in run("targets", "notice.txt").stdout

    def test_has_its_columns_where_there_are_no_rows(self, run: Run) -> None:
        result = run("targets", "notice.txt", "--explain", "--role", "requirement", "-f", "csv")
        assert result.stdout.endswith("why_deadline\n")


def cells(line: str) -> int:
    from rich.cells import cell_len

    return cell_len(line)
