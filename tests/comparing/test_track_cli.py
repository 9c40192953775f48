"""``planparse track`` as it is called."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner, Result

from planparse.cli.app import app
from planparse.exporting.schema import track_schema


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


REPORT = "政府工作报告\n各位代表：\n今年发展的主要预期目标是：{}。\n"


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    """Three years, the same targets under three names."""
    goals = {
        2021: "国内生产总值增长8%左右，城镇新增就业20万人",
        2022: "经济增长6%—6.5%，新增城镇就业22万人以上",
        2023: "国内生产总值增长6%，城镇新增就业25万人以上",
    }
    paths = []
    for year, words in goals.items():
        paths.append(tmp_path / f"{year}.txt")
        paths[-1].write_text(REPORT.format(words), "utf-8")
    return paths


class TestTrack:
    def test_json_is_what_the_schema_says(self, reports: list[Path]) -> None:
        data = json.loads(run("track", *reversed(reports), "--all", "-f", "json").stdout)
        jsonschema.Draft202012Validator(track_schema()).validate(data)
        assert [version["label"] for version in data["versions"]] == ["2021", "2022", "2023"]
        assert yaml.safe_load(run("track", *reports, "--all", "-f", "yaml").stdout) == data

    def test_wrong_usage(self, reports: list[Path], tmp_path: Path) -> None:
        assert run("track", *reports, "--indicator", "(").exit_code == 2
        assert run("track", *reports, "--chart", "c.gif").exit_code == 2
        assert run("track", *reports, "--chart", "c.svg", "--obligations").exit_code == 2
        assert run("track", *reports, "-o", tmp_path).exit_code == 2
        assert run("track", *reports, "-o", reports[0], "-f", "csv").exit_code == 2

    def test_csv_is_long_and_its_wide_form_has_a_name(self, reports: list[Path], tmp_path: Path) -> None:
        long = run("track", *reports, "-f", "csv").stdout
        assert [len([*csv.DictReader(io.StringIO(long))]), long.split(",")[:2]] == [6, ["indicator", "term"]]
        wide = [*csv.DictReader(io.StringIO(run("track", *reports, "-f", "csv-wide").stdout))]
        assert [row["2021"] for row in wide] == ["↑8%左右", "20万人"]
        run("track", *reports, "-o", tmp_path / "targets.csv")
        assert (tmp_path / "targets.csv").read_text("utf-8") == long
        assert run("track", *reports, "-f", "csv", "--bom").stdout == f"\ufeff{long}"

    def test_acts_in_long_form(self, tmp_path: Path) -> None:
        for year in (2021, 2022):
            text = f"工作方案\n一、任务\n乡镇应当建立湿地巡护台账，并于{year}年6月底前报送。\n"
            (tmp_path / f"{year}.txt").write_text(text, "utf-8")
        done = run("track", tmp_path / "2021.txt", tmp_path / "2022.txt", "--obligations", "-f", "csv")
        rows = [*csv.DictReader(io.StringIO(done.stdout))]
        assert [(row["year"], row["force"]) for row in rows][:2] == [
            ("2021", "mandatory"),
            ("2022", "mandatory"),
        ]
        assert "乡镇应当建立湿地巡护台账" in rows[0]["act"]

    def test_synonyms_of_ones_own(self, reports: list[Path], tmp_path: Path) -> None:
        names = tmp_path / "names.txt"
        names.write_text("发展速度 = 国内生产总值\n", "utf-8")
        data = json.loads(run("track", *reports, "--synonyms", names, "-f", "json").stdout)
        assert [row["name"] for row in data["indicators"]] == ["发展速度", "城镇新增就业"]
        names.write_text("发展速度 国内生产总值\n", "utf-8")
        done = run("track", *reports, "--synonyms", names)
        assert (done.exit_code, done.stdout) == (2, "")
        assert f"{names}:1:1: no = or != between names" in done.stderr

    def test_a_table_without_rows_says_why(self, reports: list[Path], tmp_path: Path) -> None:
        assert "no name of the" in run("track", *reports, "--indicator", "候鸟").stderr
        silent = tmp_path / "silent.txt"
        silent.write_text("云泽市湿地条例\n第一条 为了保护湿地，制定本条例。\n", "utf-8")
        assert "no targets were found" in run("track", silent).stderr
        assert "no " not in run("track", *reports, "--all").stderr

    def test_order_as_given(self, reports: list[Path]) -> None:
        data = json.loads(run("track", *reversed(reports), "--by", "order", "-f", "json").stdout)
        assert [version["label"] for version in data["versions"]] == ["2023", "2022", "2021"]
