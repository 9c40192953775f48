from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

if TYPE_CHECKING:
    from .conftest import Run

pytestmark = pytest.mark.usefixtures("folder", "everything")


def test_title_letterhead_tree_and_items(run: Run) -> None:
    result = run("show", "notice.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    text = result.stdout
    assert text.startswith("云溪省水务厅 云溪省财政厅关于印发《云溪省农村供水提升行动方案》的通知\n")
    assert re.search(r"^Document number +云水发〔2022〕15号$", text, re.MULTILINE)
    assert "├── 一、行动目标\n└── 二、主要任务\n    ├── （一）完善管网\n" in text
    assert "先行|试点" in text
    order = [
        text.index(f"\n{title} ")
        for title in ("Figures (3)", "Obligations (3)", "Goals (1)", "References (1)")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("width", [20, 40, 61, 80, 132, 240])
def test_no_line_is_wider_than_asked(width: int, run: Run) -> None:
    for result in (run("show", "notice.txt", "--width", width, "--without", "tables"),):
        assert max(cell_len(line) for line in result.stdout.splitlines()) <= max(width, 55)


@pytest.mark.parametrize("width", [40, 61, 80])
def test_a_chinese_character_counts_as_two_columns(width: int, run: Run) -> None:
    text = run("show", "notice.txt", "-w", width, "--only", "meta,parts,goals").stdout
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_columns_is_respected(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    rule = next(line for line in run("show", "notice.txt").stdout.splitlines() if line.startswith("Figures"))
    assert cell_len(rule) == 100


def test_depth_cuts_the_tree(run: Run) -> None:
    text = run("show", "notice.txt", "--depth", "1", "--only", "parts").stdout
    assert "二、主要任务" in text
    assert "（一）" not in text


def test_only_and_without(run: Run) -> None:
    text = run("show", "notice.txt", "--only", "targets").stdout
    assert "Figures (2)" in text
    assert "Kind" not in text
    text = run("show", "notice.txt", "--without", "meta,obligations").stdout
    assert "Obligations" not in text
    assert "Document number" not in text


def test_no_colour_but_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("show", "notice.txt").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")  # what stands for a terminal here
    assert "\x1b[32m" in run("targets", "notice.txt").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in run("targets", "notice.txt").stdout


def test_a_file_that_cannot_be_read(run: Run) -> None:
    result = run("show", "missing.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("planparse: missing.txt: ")


def test_a_width_that_is_none(run: Run) -> None:
    assert run("show", "notice.txt", "-w", "wide").exit_code == 2
    assert run("show", "notice.txt", "-w", "1").exit_code == 2
