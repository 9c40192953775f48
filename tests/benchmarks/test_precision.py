"""The table of precision: findings and verdicts are matched, sheets go out and come back, rules that are wrong fail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import precision
from planparse.checking import RULES
from precision import Found, Row, Verdict

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = (
    "《青禾市水务局关于开展巡查的通知\n\n各县区水务局：\n\n一、加强巡查，，确保安全\n\n各地要加强巡查。\n"
)


def found(line: int, fingerprint: str = "f0", code: str = "PP301", file: str = "laws/a.txt") -> Found:
    return Found(code, file, line, fingerprint, "】 has no other half", (0, 1))


def said(line: int, fingerprint: str, right: bool, code: str = "PP301") -> Verdict:
    return Verdict(code, "laws/a.txt", line, fingerprint, right)


def test_a_verdict_belongs_to_its_fingerprint() -> None:
    rows = precision.judged([found(3), found(3, "f1")], [said(9, "f0", True), said(9, "f1", False)])
    assert [(row.findings, row.judged, row.right) for row in rows] == [(2, 2, 1)]


def test_where_the_fingerprint_is_new_the_line_says() -> None:
    (row,) = precision.judged([found(3, "new")], [said(3, "old", False)])
    assert (row.judged, row.right) == (1, 0)


def test_a_line_of_two_minds_says_nothing() -> None:
    (row,) = precision.judged([found(3, "new")], [said(3, "f1", True), said(3, "f2", False)])
    assert row.unjudged == [found(3, "new")]


def test_verdicts_of_other_rules_and_files_do_not_count() -> None:
    verdicts = [said(3, "f0", True, "PP302"), Verdict("PP301", "laws/b.txt", 3, "f0", True)]
    (row,) = precision.judged([found(3)], verdicts)
    assert row.precision is None


@pytest.mark.parametrize(("right", "holds"), [(4, True), (3, False)])
def test_a_rule_holds_when_four_of_five_are_right(right: int, holds: bool) -> None:
    assert Row("PP301", 5, 5, right).holds is holds


def test_figures_weigh_rules_by_their_findings() -> None:
    rows = [Row("PP301", 90, 10, 10), Row("PP302", 10, 10, 5), Row("PP311", 8, 0, 0)]
    told = precision.figures(rows)
    assert told["errors"] == pytest.approx(0.95)
    assert told["errors_judged"] == pytest.approx(0.2)
    assert told["warnings"] is None
    assert told["rules_hold"] == pytest.approx(2 / 3)
    assert told["rules_judged"] == pytest.approx(2 / 3)


def test_a_sample_takes_every_file_before_the_second_of_any() -> None:
    many = [found(line, f"a{line}") for line in range(9)] + [found(1, "b", file="laws/b.txt")]
    drawn = precision.spread(many, 2, seed=1)
    assert {one.file for one in drawn} == {"laws/a.txt", "laws/b.txt"}
    assert drawn == precision.spread(many, 2, seed=1)
    assert precision.spread(many, -3, seed=1) == []


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one broken text, and nothing judged yet."""
    (tmp_path / "corpus/laws").mkdir(parents=True)
    (tmp_path / "corpus/laws/a.txt").write_text(BROKEN, "utf-8")
    (tmp_path / "precision.md").write_text(f"# Words\n\n{precision.MARK}\n\nold\n", "utf-8")
    (tmp_path / "precision.json").write_text("[]", "utf-8")
    monkeypatch.setattr(precision, "CORPUS", tmp_path / "corpus")
    monkeypatch.setattr(precision, "VERDICTS", tmp_path / "precision.json")
    monkeypatch.setattr(precision, "TABLE", tmp_path / "precision.md")
    return tmp_path


def test_a_sheet_is_filled_in_and_counts(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert precision.main(["--unjudged"]) == 0
    sheet = capsys.readouterr().out
    assert "? PP303 laws/a.txt:1 " in sheet
    assert "【《】青禾市" in sheet
    assert precision.entered(sheet) == []
    filled = place / "sheet.txt"
    filled.write_text(sheet.replace("? PP303", "- PP303").replace("? ", "+ ").replace(" |", " | so"), "utf-8")
    assert precision.main(["--enter", str(filled), "--write"]) == 1
    out = capsys.readouterr().out
    assert "SHORT PP303 is right in 0%" in out
    written = (place / "precision.md").read_text("utf-8")
    assert written.startswith("# Words\n")
    assert "old" not in written
    assert "| `PP303` unbalanced-title-mark | error | 1 | 1 | 0 | 0% |" in written
    assert {row["why"] for row in json.loads((place / "precision.json").read_text("utf-8"))} == {"so"}


def test_a_newer_verdict_replaces_the_older(place: Path) -> None:
    precision.enter([said(3, "f0", False)])
    precision.enter([said(3, "f0", True), said(1, "f1", True)])
    assert precision.read_verdicts() == [said(1, "f1", True), said(3, "f0", True)]
    assert len((place / "precision.json").read_text("utf-8").splitlines()) == 4


@pytest.mark.usefixtures("place")
def test_the_gate_reads_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert precision.main(["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["errors"] is None
    assert told["errors_judged"] == 0


def test_without_the_corpus_there_is_nothing_to_measure(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(precision, "CORPUS", place / "absent")
    assert precision.main([]) == 0
    assert precision.main(["--json"]) == 0
    assert capsys.readouterr().out == "skipped: the corpus is not here\n{}\n"


def test_the_verdicts_in_the_repository_are_of_rules_that_exist() -> None:
    verdicts = precision.read_verdicts()
    assert verdicts == sorted(verdicts)
    assert {one.code for one in verdicts} <= set(RULES)
    assert all(one.right or one.why for one in verdicts), "what is wrong has its reason"
