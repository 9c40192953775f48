"""The gate: what counts as falling short, and that floors only rise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import gate
from bench import slope
from inputs import ADVERSARIAL, PLAIN, sized

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("figure", "bound", "holds"),
    [
        (0.95, {"min": 0.95}, True),
        (0.9499, {"min": 0.95}, False),
        (1.5, {"max": 1.5}, True),
        (1.51, {"max": 1.5}, False),
        (0.1, {}, True),
        (None, {}, True),
        (None, {"min": 0.0}, False),  # a figure that could not be had is no pass
        (None, {"max": 9.0}, False),
    ],
)
def test_a_figure_against_its_bound(figure: float | None, bound: dict[str, float], holds: bool) -> None:
    (row,) = gate.compare({"gold": {"headings": figure}}, {"gold": {"headings": bound}})
    assert row.holds is holds
    assert str(row).startswith("ok" if holds else "SHORT")


def test_a_bound_whose_figure_vanished_is_missed() -> None:
    rows = list(gate.compare({"gold": {"parts": 1.0}}, {"gold": {"headings": {"min": 0.9}}}))
    assert [(row.name, row.holds) for row in rows] == [("gold.parts", True), ("gold.headings", False)]


def test_groups_that_were_not_measured_are_not_compared() -> None:
    assert list(gate.compare({}, {"gold": {"headings": {"min": 0.9}}})) == []


@pytest.mark.parametrize(
    ("reached", "before", "after"),
    [
        (0.9876, {"min": 0.98}, {"min": 0.987}),  # rounded down
        (0.97, {"min": 0.98}, {"min": 0.98}),  # never down
        (0.5, {}, {"min": 0.5}),  # a new figure gets a floor
        (0.57, {}, {"min": 0.57}),  # 0.57 * 1000 is 569.99… in binary
        (1.0, {"min": 0.999}, {"min": 1.0}),
        (None, {"min": 0.98}, {"min": 0.98}),
        (0.0, {"max": 0.0}, {"max": 0.0}),  # a ceiling is no floor
    ],
)
def test_floors_only_rise(reached: float | None, before: dict[str, float], after: dict[str, float]) -> None:
    bounds = {"gold": {"x": before}} if before else {}
    lifted = gate.raised({"gold": {"x": reached}}, bounds)
    assert lifted["gold"]["x"] == after
    assert bounds == ({"gold": {"x": before}} if before else {}), "the old bounds are left as they were"


def test_speed_is_not_raised() -> None:
    bounds = {"speed": {"throughput": {"min": 3.0}}}
    assert gate.raised({"speed": {"throughput": 9.0, "other": 1.0}}, bounds) == bounds


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with floors, a fake of each scorer and a bench."""
    scores = {"headings": {"precision": 1, "recall": 1, "f1": 0.9912, "gold": 5}, "parts": {"accuracy": 1}}
    (tmp_path / "score.py").write_text(
        f"import json, sys\nscores = {scores}\n"
        "if '--sealed' in sys.argv:\n    scores = {'headings': {'f1': 0.75}}\n"
        "print(json.dumps(scores))"
    )
    (tmp_path / "run.py").write_text('print(\'{"articles": [1, 3], "money": [0, 2]}\')')
    (tmp_path / "outline.py").write_text(
        "print('a  failed: ValueError(1)')\n"
        "print('laws 12  failed 1  exact 0.9000  f1 0.9500  precision 0.9600  recall 0.9400  level 1.0000')"
    )
    (tmp_path / "floors.json").write_text(
        json.dumps({"gold": {"headings": {"min": 0.9}}, "laws": {"failed": {"max": 1}, "f1": {"min": 0.95}}})
    )
    monkeypatch.setattr(gate, "GOLD", tmp_path)
    monkeypatch.setattr(gate, "CASES", tmp_path)
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return tmp_path


GOLD_AND_LAWS = ["--only", "gold", "laws"]


@pytest.mark.usefixtures("place")
def test_runs_the_scorers(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(GOLD_AND_LAWS) == 0
    out = capsys.readouterr().out
    assert "gold.headings" in out
    assert "0.9912  ≥ 0.9" in out
    assert out.endswith("gate: all 3 bounds hold\n")


def test_falling_short_fails(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "floors.json").write_text(json.dumps({"gold": {"headings": {"min": 0.995}}, "laws": {}}))
    assert gate.main(GOLD_AND_LAWS) == 1
    assert capsys.readouterr().out.endswith("gate: 1 of 1 bounds missed\n")


def test_a_scorer_that_crashes_fails(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "score.py").write_text("raise SystemExit('no')")
    assert gate.main(["--only", "gold"]) == 1
    assert "SHORT gold: score.py failed" in capsys.readouterr().out


def test_raise_writes_what_the_next_run_holds_to(place: Path) -> None:
    assert gate.main([*GOLD_AND_LAWS, "--raise"]) == 0
    floors = json.loads((place / "floors.json").read_text())
    assert floors["gold"] == {"headings": {"min": 0.991}, "parts": {"min": 1.0}}
    assert floors["laws"]["failed"] == {"max": 1}
    assert floors["laws"]["exact"] == {"min": 0.9}
    assert gate.main(GOLD_AND_LAWS) == 0


@pytest.mark.usefixtures("place")
def test_sealed_documents_and_small_cases_are_groups_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(["--only", "sealed", "cases", "--raise"]) == 0
    floors = json.loads(gate.FLOORS.read_text())
    assert floors["sealed"] == {"headings": {"min": 0.75}}
    assert floors["cases"] == {"articles": {"min": 1.0}}, "what is never right has no floor yet"
    assert "cases.money" in capsys.readouterr().out


def test_without_labelled_documents_there_is_nothing_to_hold(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "GOLD", place / "absent")
    assert gate.main(GOLD_AND_LAWS) == 0
    assert "skipped" in capsys.readouterr().out


def test_the_floors_in_the_repository_are_bounds() -> None:
    bounds = json.loads(gate.FLOORS.read_text("utf-8"))
    assert set(bounds) <= set(gate.GROUPS)
    for rows in bounds.values():
        for bound in rows.values():
            assert set(bound) in ({"min"}, {"max"})


def test_slope_is_the_exponent_of_growth() -> None:
    assert slope([(n, 3 * n**2) for n in (1, 2, 4, 8)]) == pytest.approx(2)
    assert slope([(n, 0.5 * n) for n in (1, 2, 4, 8)]) == pytest.approx(1)


@pytest.mark.parametrize("kind", [PLAIN, *ADVERSARIAL])
def test_inputs_have_the_size_asked_for(kind: str) -> None:
    assert 400_000 - 4 < len(sized(kind, 400_000).encode()) <= 400_000
