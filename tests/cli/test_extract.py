from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

import planparse
from planparse.exporting import FORMATS
from planparse.exporting.schema import schema
from planparse.exporting.to_json import document as to_json

from .conftest import DATA, NOTICE

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

pytestmark = pytest.mark.usefixtures("folder")
ITEMS = ("targets", "requirements", "baselines", "obligations", "goals", "references")
TITLE = "云溪省农村供水提升行动方案"


def test_one_file_is_printed_as_json_that_validates(run: Run) -> None:
    result = run("extract", "notice.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    data = json.loads(result.stdout)
    jsonschema.validate(data, schema())
    assert data["source"]["name"] == "notice.txt"
    assert any(part["title"] == TITLE for part in data["parts"])
    assert result.stdout_bytes == run("extract", "notice.txt").stdout_bytes


def test_the_plain_data_of_the_command_is_the_document_of_the_library(run: Run) -> None:
    assert run("extract", "notice.txt").stdout == to_json(planparse.extract("notice.txt"), None)


def test_standard_input(run: Run) -> None:
    result = run("extract", "-", "--only", "meta", stdin=NOTICE.encode("gb18030"))
    assert list(json.loads(result.stdout)) == ["meta"]


@pytest.mark.parametrize(
    ("name", "read"),
    [("json", json.loads), ("jsonl", json.loads), ("yaml", yaml.safe_load), ("yml", yaml.safe_load)],
)
def test_the_suffix_of_the_output_names_the_format(name: str, read: Any, run: Run, folder: Path) -> None:
    result = run("extract", "notice.txt", "-o", f"out.{name}")
    assert (result.exit_code, result.output) == (0, "")
    assert read((folder / f"out.{name}").read_text("utf-8")) == json.loads(
        run("extract", "notice.txt").stdout
    )


def test_markdown(run: Run, folder: Path) -> None:
    run("extract", "notice.txt", "-o", "report.md")
    text = (folder / "report.md").read_text("utf-8")
    assert text.startswith("# ")
    assert "\n### 一、行动目标\n" in text
    assert run("extract", "notice.txt", "--format", "md").stdout == text


def test_a_named_format_wins_over_the_suffix(run: Run, folder: Path) -> None:
    run("extract", "notice.txt", "-o", "out.txt", "--format", "yaml")
    assert yaml.safe_load((folder / "out.txt").read_text("utf-8"))["schema_version"] == "2"


@pytest.mark.parametrize("format_", [it.name for it in FORMATS if it.holds_documents])
def test_only_and_without_hold_for_every_format(format_: str, run: Run) -> None:
    kept = run(
        "extract", "notice.txt", "-f", format_, "--only", "source,coverage", "--without", "coverage"
    ).stdout
    assert "notice.txt" in kept
    assert TITLE not in kept
    assert "unclaimed" not in kept.lower()


class TestExplain:
    def test_adds_why_and_nothing_else(self, run: Run) -> None:
        asked = json.loads(run("extract", "notice.txt", "--explain").stdout)
        jsonschema.validate(asked, schema())
        holders = [*(item for name in ITEMS for item in asked[name]), *_sections(asked["parts"])]
        assert len(holders) > 10
        assert all(holder.pop("why") for holder in holders)
        assert asked == json.loads(run("extract", "notice.txt").stdout)

    def test_is_the_document_of_the_library(self, run: Run) -> None:
        document = planparse.extract("notice.txt", explain=True)
        assert run("extract", "notice.txt", "--explain").stdout == to_json(document, None)
        assert document == planparse.extract_text(NOTICE, name="notice.txt", explain=True)

    @pytest.mark.parametrize(("name", "read"), [("jsonl", json.loads), ("yaml", yaml.safe_load)])
    def test_says_the_same_in_every_format(self, name: str, read: Any, run: Run) -> None:
        said = run("extract", "notice.txt", "--explain", "--format", name).stdout
        assert read(said) == json.loads(run("extract", "notice.txt", "--explain").stdout)

    def test_is_a_column_of_the_tables_in_markdown(self, run: Run) -> None:
        rows = run("extract", "notice.txt", "--explain", "-f", "md", "--only", "targets").stdout.splitlines()
        assert rows[2].endswith("| Why |")
        assert all("role: " in row and "section: " in row for row in rows[4:])
        assert "Why" not in run("extract", "notice.txt", "-f", "md").stdout

    def test_goes_with_every_other_option(self, run: Run, folder: Path) -> None:
        options = ("--explain", "--only", "targets,goals", "--script", "traditional", "--encoding", "utf-8")
        alone, together = (
            run("extract", "notice.txt", "second.txt", *options, "--jobs", jobs).stdout for jobs in (1, 2)
        )
        assert alone == together
        assert [[*json.loads(line)] for line in alone.splitlines()] == [["targets", "goals"]] * 2
        assert alone.count('"why":{') > 4
        run("extract", "notice.txt", "second.txt", *options, "-o", "out/")
        assert '"why": {' in (folder / "out" / "second.json").read_text("utf-8")


def _sections(holders: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All sections below parts or sections."""
    own = [section for holder in holders for section in holder.get("sections", holder.get("children", ()))]
    return own + (_sections(own) if own else [])


class TestSeveralFiles:
    @pytest.mark.parametrize("options", [(), ("--format", "json"), ("--format", "jsonl")])
    def test_are_json_lines_on_standard_output(self, options: tuple[str, ...], run: Run) -> None:
        result = run("extract", "notice.txt", "second.txt", *options)
        names = [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()]
        assert names == ["notice.txt", "second.txt"]

    def test_are_a_stream_of_yaml_documents(self, run: Run) -> None:
        result = run("extract", "notice.txt", "second.txt", "-f", "yaml", "--only", "source")
        assert [it["source"]["name"] for it in yaml.safe_load_all(result.stdout)] == [
            "notice.txt",
            "second.txt",
        ]

    def test_may_share_a_file_of_lines(self, run: Run, folder: Path) -> None:
        run("extract", "notice.txt", "second.txt", "-o", "all.jsonl")
        assert (folder / "all.jsonl").read_text("utf-8").count("\n") == 2

    def test_have_a_file_each_in_a_directory(self, run: Run, folder: Path) -> None:
        result = run("extract", "notice.txt", "second.txt", "-o", "results", "-f", "markdown")
        assert result.exit_code == 0
        assert sorted(path.name for path in (folder / "results").iterdir()) == ["notice.md", "second.md"]

    def test_of_one_name_do_not_overwrite_each_other(self, run: Run, folder: Path) -> None:
        run("extract", "notice.txt", "below/notice.txt", "second.txt", "-o", "results/")
        made = {
            path.relative_to(folder / "results").as_posix() for path in (folder / "results").rglob("*.json")
        }
        assert made == {"notice.txt.json", "below/notice.txt.json", "second.json"}
        inner = json.loads((folder / "results/below/notice.txt.json").read_text("utf-8"))
        assert inner["source"]["name"] == "below/notice.txt"

    @pytest.mark.parametrize("output", ["one.json", "one.JSON"])
    def test_do_not_fit_into_one_json_file(self, output: str, run: Run, folder: Path) -> None:
        result = run("extract", "notice.txt", "second.txt", "-o", output)
        assert result.exit_code == 2
        assert ".jsonl" in result.stderr
        assert not (folder / output).exists()

    def test_come_in_their_order_from_any_number_of_processes(self, run: Run) -> None:
        files = ["notice.txt", "missing.txt", "below/notice.txt", *["second.txt"] * 20]
        one, two = run("extract", *files, "-j", 1), run("extract", *files, "-j", 2)
        assert one.stdout.count("\n") == len(files) - 1
        assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, one.exit_code)

    def test_a_bad_one_is_reported_and_the_rest_go_on(self, run: Run, folder: Path) -> None:
        (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
        result = run("extract", "notice.txt", "missing.txt", "image.txt", "below", "second.txt")
        assert result.exit_code == 1
        assert [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()] == [
            "notice.txt",
            "second.txt",
        ]
        lines = result.stderr.splitlines()
        assert [line.split(": ")[:2] for line in lines] == [
            ["planparse", "missing.txt"],
            ["planparse", "image.txt"],
            ["planparse", "below"],
        ]


class TestRefusals:
    """One clear line and the exit code; nothing on standard output."""

    @pytest.mark.parametrize("name", ["missing.txt", "below", "bad.txt"])
    def test_of_what_cannot_be_read(self, name: str, run: Run, folder: Path) -> None:
        (folder / "bad.txt").write_bytes(bytes(range(256)) * 4)
        result = run("extract", name, "-o", "out.json")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(f"planparse: {name}: ")
        assert result.stderr.count("\n") == 1
        assert not (folder / "out.json").exists()

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "Missing argument"),
            (["notice.txt", "--only", "target"], "did you mean targets"),
            (["notice.txt", "--format", "xml"], "'xml' is not one of json, jsonl, yaml, markdown"),
            (["notice.txt", "--format", "csv"], "'csv' is not one of"),
            (["notice.txt", "-o", "out.txt"], "no format goes by the suffix of out.txt"),
            (["notice.txt", "-o", "out.csv"], "csv holds rows"),
            (["notice.txt", "--script", "cursive"], "--script"),
            (["notice.txt", "--nonsense"], "No such option"),
            (["-", "-"], "standard input can be read once only"),
        ],
    )
    def test_of_wrong_usage(self, arguments: list[str], said: str, run: Run) -> None:
        result = run("extract", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr

    def test_of_writing_over_an_input(self, run: Run, folder: Path) -> None:
        (folder / "notes.md").write_text(NOTICE, "utf-8")
        for output in ("notes.md", "."):
            result = run("extract", "notes.md", "-o", output, "-f", "markdown")
            assert result.exit_code == 2
            assert "is one of the inputs" in result.stderr
        assert (folder / "notes.md").read_text("utf-8") == NOTICE

    def test_of_a_place_where_nothing_can_be_written(self, run: Run) -> None:
        result = run("extract", "notice.txt", "-o", "no/such/place/out.json")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.count("\n") == 1

    def test_a_fault_of_ours_is_one_line_too(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            raise IndexError("string index out of range")

        monkeypatch.setattr("planparse.api.extract_data", fail)
        result = run("extract", "notice.txt", "second.txt")
        assert result.exit_code == 1
        assert result.stderr.count("IndexError") == result.stderr.count("\n") == 2
        monkeypatch.setenv("PLANPARSE_TRACEBACK", "1")
        assert isinstance(run("extract", "notice.txt").exception, IndexError)


class TestFilesNamedLikeOptions:
    def test_are_read_after_two_dashes_or_with_their_folder(self, run: Run, folder: Path) -> None:
        (folder / "-o.txt").write_text(NOTICE, "utf-8")
        for arguments in (["--", "-o.txt"], ["./-o.txt"]):
            assert json.loads(run("extract", *arguments).stdout)["meta"]["document_number"]["year"] == 2022

    def test_are_recognised_when_taken_for_one(self, run: Run, folder: Path) -> None:
        (folder / "-x.txt").write_text(NOTICE, "utf-8")
        result = run("extract", "-x.txt")
        assert result.exit_code == 2
        assert "write ./-x.txt" in result.stderr


def test_encoding_overrides_detection(run: Run, folder: Path) -> None:
    (folder / "big5.txt").write_bytes("公告".encode("big5"))
    result = run("extract", "big5.txt", "-e", "big5", "--only", "source")
    assert json.loads(result.stdout)["source"]["encoding"].startswith("big5")
    result = run("extract", "big5.txt", "-e", "no-such-encoding")
    assert result.exit_code in (1, 2)
    assert "no-such-encoding" in result.stderr


def test_script_changes_what_is_quoted_and_no_span(run: Run, folder: Path) -> None:
    (folder / "old.txt").write_text("關於農村供水的通知\n\n一、總則\n\n各縣應當執行。\n", "utf-8")
    quoted = {
        script: json.loads(run("extract", "old.txt", "--script", script).stdout)
        for script in ("source", "simplified")
    }
    assert "總則" in json.dumps(quoted["source"]["parts"], ensure_ascii=False)
    assert "总则" in json.dumps(quoted["simplified"]["parts"], ensure_ascii=False)
    spans = [[part["span"] for part in it["parts"]] for it in quoted.values()]
    assert spans[0] == spans[1]


def test_the_sample_is_what_the_tests_of_the_formats_read(run: Run) -> None:
    found = json.loads(run("extract", DATA / "notice.txt").stdout)
    expected = json.loads((DATA / "notice.json").read_text("utf-8"))
    assert found["meta"]["document_number"] == expected["meta"]["document_number"]


def test_a_dictionary_of_ones_own(run: Run, folder: Path) -> None:
    (folder / "words.txt").write_text("doer: 链头\n", "utf-8")
    (folder / "chain.txt").write_text("关于开展工作的通知\n各单位：\n一、任务\n支持链头打造平台。\n", "utf-8")
    result = run("extract", "chain.txt", "--dictionary", "words.txt")
    assert [actor["text"] for actor in json.loads(result.stdout)["obligations"][0]["actors"]] == ["链头"]


@pytest.mark.parametrize(("name", "told"), [("none.txt", "none.txt: "), ("bad.txt", "bad.txt:2: ")])
def test_a_dictionary_that_cannot_be_read(run: Run, folder: Path, name: str, told: str) -> None:
    (folder / "bad.txt").write_text("doer: 链头\n没有类别\n", "utf-8")
    result = run("extract", "notice.txt", "--dictionary", name)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
