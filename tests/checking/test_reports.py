from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from planparse.checking import RULES, Finding, Severity, check_source
from planparse.checking.reports import FORMATS
from planparse.checking.reports.full import cells, excerpt
from planparse.cli.check import ReportFormat
from planparse.reading.source import from_text

from .conftest import DRAFT

if TYPE_CHECKING:
    from .conftest import Check

# What OASIS publishes could not be had when this was written; the file says what it is instead.
SARIF = json.loads((Path(__file__).parent / "data" / "sarif-trimmed.schema.json").read_text("utf-8"))


def finding(quote: str, column: int, end_column: int) -> Finding:
    place = (7, column, 7, end_column, (1, 1))
    return Finding(
        "PP101", "numbering-gap", Severity.ERROR, "words", (), (0, 1), None, *place, quote, (0, 0), "0"
    )


def report(check: Check, format_: str, *files: str) -> str:
    result = check(*(files or ("draft.txt", "clean.txt")), "-f", format_)
    assert result.exit_code in (1, 3)
    return str(result.stdout)


def test_the_command_knows_every_format() -> None:
    assert tuple(format_.value for format_ in ReportFormat) == FORMATS


@pytest.mark.parametrize("format_", FORMATS)
def test_a_clean_run_is_well_formed_too(format_: str, check: Check) -> None:
    result = check("clean.txt", "-f", format_)
    assert result.exit_code == 0
    if format_ in ("text", "concise", "jsonl", "github"):
        assert result.stdout == ""
    elif format_ == "junit":
        assert ET.fromstring(result.stdout).get("failures") == "0"
    else:
        json.loads(result.stdout)


def test_json(check: Check) -> None:
    first, second = json.loads(report(check, "json"))
    assert first == {
        "file": "draft.txt",
        "line": 2,
        "column": 7,
        "end_line": 2,
        "end_column": 8,
        "span": [13, 14],
        "location": None,
        "section": "body/1",
        "code": "PP311",
        "name": "narrow-punctuation",
        "severity": "warning",
        "message": "half-width , in Chinese text; write ，",
        "template": first["template"],
        "parts": first["parts"],
        "count": 1,
        "places": [],
        "fingerprint": first["fingerprint"],
        "fix": [{"span": [13, 14], "text": "，"}],
        "profile": "web",
    }
    assert DRAFT[13:14] == ","
    assert (second["code"], second["fix"], second["section"]) == ("PP101", None, "body/3")


def test_jsonl_is_json_line_by_line(check: Check) -> None:
    lines = report(check, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(report(check, "json"))


class TestSarif:
    def log(self, check: Check, *files: str) -> Any:
        data = json.loads(report(check, "sarif", *files))
        jsonschema.Draft7Validator.check_schema(SARIF)
        jsonschema.validate(data, SARIF)
        return data["runs"][0]

    def test_is_valid_and_says_where(self, check: Check) -> None:
        run = self.log(check)
        result = run["results"][1]
        assert result["ruleId"] == "PP101"
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "PP101"
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == "draft.txt"
        assert location["region"]["startLine"] == 3
        assert location["region"]["startColumn"] == 1
        assert run["columnKind"] == "unicodeCodePoints"

    def test_has_fixes_that_can_be_made(self, check: Check) -> None:
        (change,) = self.log(check)["results"][0]["fixes"][0]["artifactChanges"]
        (replacement,) = change["replacements"]
        start, length = (replacement["deletedRegion"][key] for key in ("charOffset", "charLength"))
        new = replacement["insertedContent"]["text"]
        assert "节水优先，量水" in DRAFT[:start] + new + DRAFT[start + length :]

    def test_names_files_by_uri(self, check: Check) -> None:
        Path("文 件.txt").write_text(DRAFT, "utf-8")
        run = self.log(check, "文 件.txt")
        uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == "%E6%96%87%20%E4%BB%B6.txt"

    def test_tells_what_could_not_be_read(self, check: Check) -> None:
        (invocation,) = self.log(check, "draft.txt", "missing.txt")["invocations"]
        assert invocation["executionSuccessful"] is False
        assert "missing.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]

    def test_the_schema_refuses_what_it_should(self, check: Check) -> None:
        data = json.loads(report(check, "sarif"))
        data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(data, SARIF)

    def test_tells_equal_findings_apart(self, check: Check) -> None:
        Path("twice.txt").write_text("落实责任,加强考核。\n落实责任,加强考核。\n", "utf-8")
        results = self.log(check, "twice.txt")["results"]
        prints = [
            result["partialFingerprints"]["planparse/v1"] for result in results if result["ruleId"] == "PP311"
        ]
        assert len(set(prints)) == len(prints) == 2


def test_github(check: Check) -> None:
    assert report(check, "github").splitlines() == [
        "::warning file=draft.txt,line=2,endLine=2,col=7,endColumn=7,title=planparse (PP311)::PP311 half-width , in Chinese text; write ，",
        "::error file=draft.txt,line=3,endLine=3,col=1,endColumn=2,title=planparse (PP101)::PP101 三、 follows 一、; 二、 is expected",
    ]


def test_github_escapes_what_would_break_a_command(check: Check) -> None:
    Path("a,b:c%.txt").write_text(DRAFT, "utf-8")
    assert "file=a%2Cb%3Ac%25.txt,line=2" in report(check, "github", "a,b:c%.txt")


def test_gitlab(check: Check) -> None:
    Path("twice.txt").write_text("落实责任,加强考核。\n落实责任,加强考核。\n", "utf-8")
    issues = json.loads(report(check, "gitlab", "draft.txt", "twice.txt"))
    assert issues[1]["location"] == {
        "path": "draft.txt",
        "positions": {"begin": {"line": 3, "column": 1}, "end": {"line": 3, "column": 3}},
    }
    assert {issue["severity"] for issue in issues} == {"minor", "major"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit(check: Check) -> None:
    Path("bad\x01.txt").write_text("三、<其他>,&nbsp;\n", "utf-8")
    suites = ET.fromstring(report(check, "junit", "draft.txt", "clean.txt", "bad\x01.txt"))
    first, second, third = suites
    assert (first.get("name"), first.get("tests"), first.get("failures")) == ("draft.txt", "2", "2")
    assert (second.get("tests"), second.get("failures")) == ("1", "0")
    assert third.get("name") == "bad\\u0001.txt"
    case = first[1]
    assert (case.get("name"), case.get("line")) == ("PP101 numbering-gap (3:1)", "3")
    assert case[0].get("message") == "三、 follows 一、; 二、 is expected"
    assert suites.get("tests") == str(sum(int(suite.get("tests", 0)) for suite in suites))


def test_junit_tells_what_could_not_be_checked(check: Check) -> None:
    (suite,) = suites = ET.fromstring(check("nowhere.txt", "-f", "junit").stdout)
    assert (suites.get("errors"), suite.get("tests"), suite.get("errors")) == ("1", "1", "1")
    assert "no such file" in suite[0][0].get("message", "")


def test_rdjson_counts_bytes(check: Check) -> None:
    first, second = json.loads(report(check, "rdjson"))["diagnostics"]
    # six characters of three bytes before the comma
    assert first["location"]["range"] == {
        "start": {"line": 2, "column": 19},
        "end": {"line": 2, "column": 20},
    }
    assert (second["severity"], second["code"]["value"]) == ("ERROR", "PP101")


class TestExcerpt:
    """In a terminal a Chinese character takes two columns."""

    @pytest.mark.parametrize(
        ("line", "column", "end", "under"),
        [
            ("加强,落实", 3, 4, "    ^"),
            ("加强组织", 3, 5, "    ^^^^"),
            ("abc,d", 4, 5, "   ^"),
            ("ａｂ,", 3, 4, "    ^"),  # full-width Latin
            ("“十四五”,", 6, 7, "        ^"),  # curly quotes take one column in a terminal
            ("加\u200b强,", 4, 5, "     ^"),  # what has no ink is shown as one blank
            ("\t加,", 3, 4, "   ^"),  # a tab is shown as one blank
            ("加强", 3, 3, "    ^"),  # behind the last character
        ],
    )
    def test_the_caret_stands_under_what_is_meant(self, line: str, column: int, end: int, under: str) -> None:
        _, shown, carets = excerpt(finding(line, column, end)).splitlines()
        assert shown.startswith("7 | ")
        assert carets.removeprefix("  | ") == under

    def test_a_long_line_is_cut_on_both_sides(self) -> None:
        line = "加" * 500 + "," + "强" * 500
        _, shown, carets = excerpt(finding(line, 501, 502)).splitlines()
        assert cells(shown) <= 110
        assert shown.startswith("7 | …")
        assert shown.endswith("…")
        assert cells(shown[: shown.index(",")]) == carets.index("^")

    def test_a_finding_keeps_the_neighbourhood_of_a_very_long_line(self) -> None:
        line = "加" * 5000 + "，，" + "强" * 5000
        (found,) = check_source(from_text(f"{line}\n", "x"), [RULES["PP331"]])
        assert len(found.quote) <= 400
        assert found.quote[found.column - 1 - found.cut[0] :].startswith("，，")
        assert sum(found.cut) + len(found.quote) == len(line)
        assert found.bytes == (15001, 15007)
        _, shown, carets = excerpt(found).splitlines()
        assert cells(shown[: shown.index("，")]) == carets.index("^")
        assert shown.endswith("…")

    def test_a_span_over_several_lines_goes_to_the_end_of_the_first(self) -> None:
        found = finding("加强", 2, 1)
        several = replace(found, end_line=9)
        assert excerpt(several).splitlines()[2] == "  |   ^^"


def test_a_finding_comes_back_from_plain_data_as_it_was(check: Check) -> None:
    assert check("draft.txt").exit_code == 1
    found = finding("加强", 1, 2)
    assert Finding.of(json.loads(json.dumps(found.data()))) == found


def test_every_rule_is_in_the_sarif_log(check: Check) -> None:
    driver = json.loads(report(check, "sarif"))["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
