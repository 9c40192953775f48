"""Counts by rule, section and file; the progress bar."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from planparse.cli import screen, watching
from planparse.cli.watching import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Check


def test_by_rule_is_what_statistics_gives(check: Check) -> None:
    for format_ in ("text", "json"):
        by_rule = check("draft.txt", "--stats-by", "rule", "-f", format_)
        assert by_rule.stdout == check("draft.txt", "--statistics", "-f", format_).stdout


def test_by_section(check: Check) -> None:
    result = check(".", "--stats-by", "section", "--select", "PP1,PP3")
    assert result.stdout.splitlines() == [
        "1  draft.txt  body/1",
        "1  draft.txt  body/3",
        "1  sub/draft.txt  body/1",
        "1  sub/draft.txt  body/3",
    ]
    rows = json.loads(check("draft.txt", "--stats-by", "section", "-f", "json").stdout)
    assert rows[0] == {"file": "draft.txt", "section": "body/1", "count": 1, "places": 1, "fixable": 1}


def test_by_file(check: Check) -> None:
    result = check(".", "--stats-by", "file", "--select", "PP1,PP3", "--per-file-ignore", "sub/*:PP3")
    assert result.stdout == "2  draft.txt\n1  sub/draft.txt\n"
    assert json.loads(check("draft.txt", "--stats-by", "file", "-f", "json").stdout)[0]["file"] == "draft.txt"


def test_what_has_no_table_is_refused(check: Check) -> None:
    assert check("draft.txt", "--stats-by", "file", "-f", "sarif").exit_code == 2
    assert check("draft.txt", "--stats-by", "code").exit_code == 2


class TestProgress:
    @pytest.fixture
    def steps(self, monkeypatch: pytest.MonkeyPatch) -> list[int]:
        """How many files the bar was told of, on a terminal that waits for nothing."""
        from contextlib import contextmanager

        told: list[int] = []

        @contextmanager
        def progress(total: int) -> Iterator[Callable[[], None]]:
            yield lambda: told.append(total)

        monkeypatch.setattr(screen, "progress", progress)
        monkeypatch.setattr(watching, "_PATIENCE", -1.0)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        return told

    def test_counts_every_file(self, steps: list[int]) -> None:
        assert list(watched(iter("abc"), 3, quiet=False)) == ["a", "b", "c"]  # type: ignore[arg-type, comparison-overlap]
        assert steps == [3, 3, 3]

    def test_is_silent_when_quiet_for_one_file_and_for_the_patient(
        self, steps: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        list(watched(iter("abc"), 3, quiet=True))  # type: ignore[arg-type]
        list(watched(iter("a"), 1, quiet=False))  # type: ignore[arg-type]
        monkeypatch.setattr(watching, "_PATIENCE", 60.0)
        list(watched(iter("abc"), 3, quiet=False))  # type: ignore[arg-type]
        assert steps == []

    def test_there_is_none_where_nobody_looks(self, check: Check) -> None:
        assert check(".", "--select", "PP311").stderr.startswith("Found 2 findings in 3 files")
