"""Every rule against its own examples, and what all rules have in common."""

from __future__ import annotations

import re

import pytest

from planparse.checking import RULES, Finding, Rule, check_source
from planparse.checking.fixing import apply
from planparse.checking.rule import GROUPS
from planparse.checking.rules.targets.targets import plan
from planparse.reading import SourceText
from planparse.reading.source import from_text

from .conftest import REQUIRED


def source(text: str) -> SourceText:
    return from_text(text, "example.txt")


def found(rule: Rule, text: str) -> list[Finding]:
    return check_source(source(text), [rule], REQUIRED)


every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


@every_rule
def test_fires_on_its_bad_example(rule: Rule) -> None:
    findings = found(rule, rule.bad)
    assert findings, rule.bad
    lines = rule.bad.split("\n")
    for finding in findings:
        start, end = finding.span
        assert 0 <= start <= end <= len(rule.bad)
        assert finding.quote == lines[finding.line - 1]
        assert len("\n".join([*lines[: finding.line - 1], ""])) + finding.column - 1 == start
        assert finding.message
        assert finding.message[-1] not in ".!"


@every_rule
def test_is_silent_on_its_good_example(rule: Rule) -> None:
    assert found(rule, rule.good) == []


@every_rule
def test_is_silent_on_its_near_miss(rule: Rule) -> None:
    assert found(rule, rule.near) == []


@every_rule
def test_its_fix_mends_what_it_found(rule: Rule) -> None:
    findings = found(rule, rule.bad)
    assert rule.fixable == any(finding.edits for finding in findings)
    if rule.fixable:
        mended, count = apply(rule.bad, findings)
        assert count
        assert len(found(rule, mended)) < len(findings)


@every_rule
def test_says_what_it_is(rule: Rule) -> None:
    assert re.fullmatch(r"PP[0-7][0-9]{2}", rule.code)
    assert rule.group in GROUPS
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.reason.endswith(("?", "."))
    assert rule.source
    assert len({rule.bad, rule.good, rule.near}) == 3


def test_there_are_many_and_their_names_differ() -> None:
    assert len(RULES) >= 40
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert list(RULES) == sorted(RULES)


@pytest.mark.parametrize(
    ("code", "goal", "quote"),
    [
        ("PP405", "管网1，900—1，200公里。", "1，900—1，200"),
        ("PP405", "管网1 900—1 200公里。", "1 900—1 200"),
        ("PP405", "投资900—1，200万元。", None),  # not 900—1
        ("PP405", "投资1，200—1，900元。", None),
        ("PP406", "供水管网覆盖率达到10·5%。", None),  # nor 105
        ("PP406", "供水管网覆盖率达到1 0 5%。", "1 0 5%"),
        ("PP335", "投资12，000—15万元。", "12，000"),  # not 000
        ("PP401", "水质合格率达到9 8。", None),  # a row that nobody can read for sure
    ],
)
def test_split_figures_are_read_whole(code: str, goal: str, quote: str | None) -> None:
    text = plan(goal)
    quotes = [text[slice(*finding.span)] for finding in found(RULES[code], text)]
    assert quotes == ([quote] if quote else [])
