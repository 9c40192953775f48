"""``[forbid]`` and ``[prefer]``: the words of a house."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from planparse.checking import RULES, check_source
from planparse.checking.settings.require import Require, Word
from planparse.reading.source import from_text

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

TEXT = "一、总体要求\n截止目前，按照长官意志新建水厂。\n二、重点任务\n研究制定方案，制订办法。\n"


@pytest.fixture
def found(check: Check, folder: Path) -> object:
    def call(config: str, text: str = TEXT) -> list[tuple[str, str, str]]:
        (folder / "x.txt").write_text(text, "utf-8")
        (folder / "planparse.toml").write_text(config, "utf-8")
        result = check("x.txt", "-f", "json", "--select", "PP7", "--no-cache")
        assert result.exit_code in (0, 1), result.stderr
        return [(f["code"], f["severity"], f["message"]) for f in json.loads(result.stdout)]

    return call


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ('[forbid]\n"长官意志" = "not our style"', [("PP701", "warning", "长官意志 is not to be used: not our style")]),
        ('[forbid]\n"长官意志" = ""', [("PP701", "warning", "长官意志 is not to be used")]),
        ('[forbid]\n"长官意志" = { severity = "error" }', [("PP701", "error", "长官意志 is not to be used")]),
        ('[forbid]\n"长官" = ""\n"长官意志" = "the longer one"', [("PP701", "warning", "长官意志 is not to be used: the longer one")]),
        ('[forbid]\n"/制[定订]/" = ""', [("PP701", "warning", "制定 is not to be used"), ("PP701", "warning", "制订 is not to be used")]),
        ('[forbid]\n"/^研究/" = ""', [("PP701", "warning", "研究 is not to be used")]),  # the ends of lines
        ('[forbid]\n"/目前.*/" = ""', [("PP701", "warning", "目前，按照长官意志新建水厂。 is not to be used")]),
        ('[forbid]\n"副省长" = ""', []),
        ('[prefer]\n"截止目前" = "截至目前"', [("PP702", "warning", "截止目前 should be 截至目前")]),
        ('[prefer]\n"制订" = { use = "制定", reason = "one word", severity = "info" }', []),
        ('severity = "info"\n[prefer]\n"制订" = { use = "制定", reason = "one word", severity = "info" }', [("PP702", "info", "制订 should be 制定: one word")]),
        ('[prefer]\n"制定" = "研究制定"', []),  # stands there already
        ('[prefer]\n"/截止(目前|日前)/" = \'截至\\1\'', [("PP702", "warning", "截止目前 should be 截至目前")]),
        ('[tool.planparse]\nselect = ["PP7"]', None),
    ],
)  # fmt: skip
def test_words_are_told(config: str, expected: object, found: object, check: Check, folder: Path) -> None:
    if expected is None:  # of pyproject.toml
        (folder / "pyproject.toml").write_text(f'{config}\n[tool.planparse.forbid]\n"新建" = "x"\n', "utf-8")
        (folder / "draft.txt").write_text(TEXT, "utf-8")
        assert "PP701 warning: 新建 is not to be used: x" in check("draft.txt").stdout
        return
    assert found(config) == expected  # type: ignore[operator]


def test_what_is_preferred_is_put_in_its_place(check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(TEXT, "utf-8")
    (folder / "planparse.toml").write_text(
        '[prefer]\n"截止目前" = "截至目前"\n"制定" = "研究制定"\n"/制订(办法)/" = \'制定\\1\'\n', "utf-8"
    )
    check("x.txt", "--fix")
    assert (folder / "x.txt").read_text("utf-8") == TEXT.replace("截止", "截至").replace("制订", "研究制定")
    assert "Fixed 0 findings." in check("x.txt", "--fix").stderr


def test_words_are_found_in_the_text_as_it_is_read() -> None:
    """Lines joined, simplified script; what cannot be mended there safely is told only."""
    require = Require(forbid=(Word("刚性约束"),), prefer=(Word("臺灣", use="台湾"), Word("供水", use="给水")))
    wrapped = "坚持节水优先、量水而行，把水资源作为最大的刚\n性约束，合理规划人口、城市和产业发展，坚决抑制不合理用水需求。\n"
    (finding,) = check_source(from_text(wrapped, "x"), [RULES["PP701"]], require)
    assert wrapped[slice(*finding.span)] == "刚\n性约束"
    text = "一、農村供水\n臺灣同胞投資新建水廠，保障農村飲水安全。\n"
    findings = check_source(from_text(text, "x"), [RULES["PP702"]], require)
    assert [(text[slice(*f.span)], bool(f.fixes if hasattr(f, "fixes") else f.edits)) for f in findings] == [
        ("供水", True),
        ("臺灣", True),
    ]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (
            '[forbid]\n"/(/" = ""',
            "forbid./(/: is no regular expression of Python (missing ), unterminated subpattern",
        ),
        ('[forbid]\n"/水*/" = ""', "forbid./水*/: also fits where nothing stands"),
        ('[forbid]\n"/(?=水)/" = ""', "forbid./(?=水)/: also fits where nothing stands"),
        ('[forbid]\n"/^/" = ""', "forbid./^/: also fits where nothing stands"),
        ('[forbid]\n" " = ""', "forbid. : an empty word"),
        ('[forbid]\n"水" = 1', "forbid.水: reason must be a string"),
        ('[forbid]\n"水" = { severity = "eror" }', "forbid.水: severity must be one of info, warning, error"),
        ('[forbid]\n"水" = { use = "x" }', "forbid.水: unknown key 'use'"),
        ("forbid = 1", "forbid must be a table of words"),
        ('[prefer]\n"水" = ""', "prefer.水: must say what to use"),
        ('[prefer]\n"帐目" = "账目"\n"账目" = "帐目"', "prefer: 帐目 → 账目 → 帐目 goes round in a circle"),
        (
            '[prefer]\n"甲" = "乙"\n"乙" = "丙"\n"丙" = "甲"',
            "prefer: 甲 → 乙 → 丙 → 甲 goes round in a circle",
        ),
        ('[prefer]\n"甲" = "乙丙"\n"/乙./" = "甲甲"', "prefer: 甲 → /乙./ → 甲 goes round in a circle"),
        ('[forbid]\n"甲" = "x"\n[prefer]\n"甲" = "乙"', "甲 stands in forbid and in prefer"),
        (
            "[prefer]\n\"/水/\" = '\\1'",
            "prefer./水/: is no regular expression of Python (invalid group reference 1",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(config: str, message: str, check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(config, "utf-8")
    result = check("draft.txt")
    assert result.exit_code == 2
    assert "planparse.toml" in result.stderr
    assert message in result.stderr


def test_a_row_of_preferences_is_no_circle(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(
        '[prefer]\n"甲" = "乙"\n"乙" = "丙"\n"定" = "制定"\n"/其它(人|物)/" = \'其他\\1\'\n', "utf-8"
    )
    assert check("draft.txt").exit_code == 1


@pytest.mark.parametrize("mode", ["--fix", "--diff"])
def test_fixes_that_undo_each_other_change_nothing(mode: str, check: Check, folder: Path) -> None:
    text = "一、总体要求\n抓好甲x建设。\n"
    (folder / "x.txt").write_text(text, "utf-8")
    circle = "[prefer]\n\"/甲(x)/\" = '乙\\1'\n\"/乙(x)/\" = '甲\\1'\n"
    (folder / "planparse.toml").write_text(circle, "utf-8")
    result = check("x.txt", mode)
    assert result.exit_code == 3
    assert "x.txt: the fixes of PP702 undo each other, and nothing was changed" in result.stderr
    assert (folder / "x.txt").read_text("utf-8") == text


def test_the_cache_knows_the_words(check: Check, folder: Path) -> None:
    for word, code in (("新建", 1), ("扩建", 0), ("新建", 1)):
        (folder / "planparse.toml").write_text(f'[forbid]\n"{word}" = ""', "utf-8")
        for _ in range(2):
            assert check("clean.txt").exit_code == code


def test_many_words_in_a_long_text_take_time_that_grows_with_both() -> None:
    words = tuple(Word(f"水厂{number}") for number in range(100))
    text = "一、任务\n" + "新建水厂7座，" * 5_000
    begun = time.process_time()
    findings = check_source(
        from_text(text, "x"), [RULES["PP701"]], Require(forbid=(*words, Word("/水厂[0-9]/")))
    )
    assert len(findings) < 50
    assert time.process_time() - begun < 30
