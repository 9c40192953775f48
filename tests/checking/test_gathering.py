"""Many hits of one rule in one document are one finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from planparse.checking import RULES, Finding, check_source
from planparse.checking.gathering import FEW, FEW_ALIKE, findings_of
from planparse.checking.page import Page
from planparse.checking.reports.telling import MOST_EDITS
from planparse.checking.rule import Edit, Hit
from planparse.reading.source import from_text

from .test_reports import TestSarif

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

LINE = "压实工作责任,定期通报。\n"
HEAD = "一、总体要求\n坚持节水优先，量水而行。\n"


def flood(lines: int) -> str:
    return HEAD + LINE * lines


def found(check: Check, *options: str) -> list[dict[str, Any]]:
    result = check("flood.txt", "--select", "PP311", "-f", "json", *options)
    assert result.exit_code in (0, 1), result.stderr
    findings: list[dict[str, Any]] = json.loads(result.stdout)
    return findings


def hits(code: str, count: int, /, **parts: Any) -> list[Finding]:
    """What is told of so many hits of one rule, ten characters apart."""
    source = from_text("加强组织领导压实责任" * (count + 1), "x")
    from planparse import extract_text

    page = Page(extract_text(source.text), source)
    made = [
        Hit(
            (10 * n, 10 * n + 1),
            "{found} is wrong",
            (Edit(10 * n, 10 * n + 1, "x"),),
            {"found": str(n)} | parts,
        )
        for n in range(count)
    ]
    return findings_of(page, [(RULES[code], hit) for hit in made])


def test_a_flood_is_one_finding_with_a_count_and_its_first_places(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(149), "utf-8")
    (finding,) = found(check)
    assert (finding["count"], finding["line"], finding["column"]) == (149, 3, 7)
    assert [(place["line"], place["column"]) for place in finding["places"]] == [(n, 7) for n in range(3, 13)]
    assert len(finding["fix"]) == 149
    lines = check("flood.txt", "--select", "PP311", "-f", "concise").stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("(149 times, first at 3:7, 4:7, 5:7)")


def test_a_few_are_told_one_by_one(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(FEW_ALIKE), "utf-8")
    assert [finding["line"] for finding in found(check)] == [3, 4, 5]
    (folder / "flood.txt").write_text(flood(FEW_ALIKE + 1), "utf-8")
    assert [finding["count"] for finding in found(check)] == [FEW_ALIKE + 1]


def test_rules_whose_places_want_different_things_gather_later() -> None:
    assert not RULES["PP101"].alike
    assert RULES["PP311"].alike
    assert len(hits("PP101", FEW)) == FEW
    (finding,) = hits("PP101", FEW + 1)
    assert finding.count == FEW + 1
    assert finding.message == "0、1、2、3、4… is wrong"
    assert dict(finding.places[3].parts) == {"found": "3"}


def test_a_hit_may_stand_for_all_of_its_line() -> None:
    (finding,) = hits("PP311", 4, count=5)
    assert finding.count == 20
    assert dict(finding.parts)["count"] == 20
    assert [finding.count for finding in hits("PP311", 2, count=5)] == [5, 5]


def test_all_is_mended_all_the_same(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(30), "utf-8")
    result = check("flood.txt", "--select", "PP311", "--fix")
    assert result.stderr.startswith("Fixed 30 findings. Clean")
    assert (folder / "flood.txt").read_text("utf-8") == flood(30).replace(",", "，")


def test_the_summary_counts_findings_and_places(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(30), "utf-8")
    assert check("flood.txt", "--select", "PP311").stderr.startswith("Found 1 finding at 30 places in 1 file")


def test_reports_stay_bounded(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(MOST_EDITS + 500), "utf-8")
    (finding,) = found(check)
    assert (finding["count"], len(finding["places"]), len(finding["fix"])) == (
        MOST_EDITS + 500,
        10,
        MOST_EDITS,
    )
    for format_ in ("text", "concise", "github", "gitlab", "junit", "rdjson"):
        assert len(check("flood.txt", "--select", "PP311", "-f", format_).stdout) < 2000


def test_sarif_has_a_count_and_related_places(check: Check, folder: Path) -> None:
    (folder / "flood.txt").write_text(flood(30), "utf-8")
    (result,) = (r for r in TestSarif().log(check, "flood.txt")["results"] if r["ruleId"] == "PP311")
    assert result["occurrenceCount"] == 30
    regions = [place["physicalLocation"]["region"] for place in result["relatedLocations"]]
    assert [region["startLine"] for region in regions] == list(range(4, 13))
    assert result["properties"]["template"]


def test_it_comes_back_from_plain_data_as_it_was() -> None:
    (finding,) = hits("PP101", FEW + 1)
    assert Finding.of(json.loads(json.dumps(finding.data()))) == finding


class TestBaseline:
    @pytest.fixture(autouse=True)
    def known(self, check: Check, folder: Path) -> None:
        (folder / "flood.txt").write_text(flood(30), "utf-8")
        result = check("flood.txt", "--select", "PP311", "--write-baseline", "--baseline", "known.json")
        assert result.stderr == "Wrote 1 finding to known.json.\n"

    @pytest.mark.parametrize("lines", [30, 29, FEW_ALIKE, 1])
    def test_a_flood_stays_known_when_it_shrinks(self, lines: int, check: Check, folder: Path) -> None:
        (folder / "flood.txt").write_text("先说几句。\n" + flood(lines), "utf-8")
        assert found(check, "--baseline", "known.json") == []

    @pytest.mark.parametrize("known_lines", [3, 4, 30])
    @pytest.mark.parametrize("more", [1, 3, FEW_ALIKE + 1])
    def test_only_what_is_new_is_told(self, known_lines: int, more: int, check: Check, folder: Path) -> None:
        (folder / "flood.txt").write_text(flood(known_lines), "utf-8")
        check("flood.txt", "--select", "PP311", "--write-baseline", "--baseline", "few.json")
        assert found(check, "--baseline", "few.json") == []
        new = "".join(f"新增第{number}处,另有说明。\n" for number in range(more))
        (folder / "flood.txt").write_text(new + flood(known_lines), "utf-8")
        for options in ([], ["--diff"]):
            check("flood.txt", "--baseline", "few.json", *options)
        told = found(check, "--baseline", "few.json")
        assert [finding["count"] for finding in told] == ([1] * more if more <= FEW_ALIKE else [more])
        lines = [place["line"] for finding in told for place in finding["places"] or [finding]]
        assert lines == list(range(1, more + 1))

    def test_an_old_baseline_knows_the_count_of_a_flood(self, check: Check, folder: Path) -> None:
        data = json.loads((folder / "known.json").read_text("utf-8"))
        del data["files"]["flood.txt"][0]["places"]
        (folder / "known.json").write_text(json.dumps(data), "utf-8")
        assert found(check, "--baseline", "known.json") == []
        (folder / "flood.txt").write_text(flood(31), "utf-8")
        assert [finding["count"] for finding in found(check, "--baseline", "known.json")] == [31]

    def test_of_a_very_great_flood_the_count_is_known(self, check: Check, folder: Path) -> None:
        (folder / "flood.txt").write_text(flood(300), "utf-8")
        check("flood.txt", "--select", "PP311", "--write-baseline", "--baseline", "known.json")
        assert found(check, "--baseline", "known.json") == []
        (folder / "flood.txt").write_text(flood(301), "utf-8")
        assert [finding["count"] for finding in found(check, "--baseline", "known.json")] == [301]


def test_a_megabyte_of_commas_is_one_finding() -> None:
    source = from_text("加强,\n" * 100_000, "x")
    (finding,) = check_source(source, [RULES["PP311"]])
    assert finding.count == 100_000
    assert len(finding.places) == 10
    assert len(finding.fixes) == 100_000
