"""Levels, lists, tables of contents and headings: what is a fault and what only looks like one."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text


def found(code: str, text: str) -> list[tuple[int, str]]:
    """The lines and messages of one rule."""
    return [(it.line, it.message) for it in check_source(from_text(text, "x"), [RULES[code]])]


LEVELS = "一、任务\n{}二、保障\n（一）加强领导。建立专班。\n（二）加强督查。定期通报。\n"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (
            "1.抓种子。备足。\n2.抓化肥。备足。\n",
            [
                (
                    2,
                    "1. stands directly under 一、, where elsewhere （一） stands between them; begin with （一） here",
                )
            ],
        ),
        ("（一）抓种子。备足。\n（二）抓化肥。备足。\n", []),
        ("提交下列材料：\n1.申请书。一式两份。\n2.身份证明。原件。\n", []),  # an enumeration
        ("备足农资。\n注：\n1.本表按月填写。不得空项。\n2.数据取整。四舍五入。\n", []),  # notes
    ],
)
def test_a_level_is_skipped_where_the_document_has_it(below: str, expected: list[tuple[int, str]]) -> None:
    assert found("PP105", LEVELS.format(below)) == expected


PLAN = "云溪市供水方案\n\n一、任务\n{}\n二、附则\n自发布之日起施行。\n"


@pytest.mark.parametrize(
    ("words", "announced", "listed"),
    [
        ("由4个部门（市财政局、市审计局、市水务局）会办。", "4个部门", 3),
        ("由12个部门（市财政局、市审计局）会办。", None, 0),  # of something else
        ("由3个部门（市财政局、市审计局和市水务局）会办。", None, 0),
        ("由2个部门（市水务局、市住房和城乡建设局）会办。", None, 0),
        ("由4个部门（市财政局、市审计局、市水务局等）会办。", None, 0),
        ("覆盖3个县（市、区）。", None, 0),
        ("设置4项指标（含水质、水量、水压）。", None, 0),
        ("5个工作日（节假日、休息日、调休日除外）内办结。", None, 0),
        ("由市财政局、市审计局等5个部门会办。", None, 0),
        (
            "由市教育局、市民政局、市财政局、市审计局、市水务局、市商务局等7个部门会办。",
            "7个部门",
            6,
        ),
        ("市财政局、市审计局、市水务局4个部门会办。", "4个部门", 3),
        ("教育、公安、民政、财政等5个部门会办。", None, 0),
        ("抓好4项工程：水厂工程、管网工程、泵站工程。", "4项工程", 3),
        ("抓好3项工程：水厂工程、管网工程、泵站工程。", None, 0),
        ("抓好3项工程：水厂工程，管网、泵站工程。", None, 0),
        ("三个月内办结：甲、乙。", None, 0),
        ("第四类：甲、乙、丙。", None, 0),
        ("抓好三个方面：一是种子；二是化肥。", "三个方面", 2),
        ("抓好三个方面：一是种子；二是化肥；三是农机。", None, 0),
        ("抓好三个方面：一是种子；二是化肥。\n三是农机。", None, 0),
        ("抓好以下三项工作：\n（一）种子。备足。\n（二）化肥。备足。", "以下三项工作", 2),
        ("抓好以下两项工作：\n（一）种子。备足。\n（二）化肥。备足。", None, 0),
        ("共抓好三项工作。\n（一）种子。备足。\n（二）化肥。备足。", None, 0),
    ],
)
def test_announced_counts(words: str, announced: str | None, listed: int) -> None:
    expected = (
        [f"{announced} is announced, {listed} are listed; correct the count or the list"] if announced else []
    )
    assert [message for _, message in found("PP112", PLAN.format(words))] == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一、取消的事项（共3项）\n（一）甲许可。\n（二）乙许可。\n二、保留的事项\n丁许可。\n", [1]),
        ("一、取消的事项（共2项）\n（一）甲许可。\n（二）乙许可。\n二、保留的事项\n丁许可。\n", []),
        ("一、实施三大工程\n（一）水厂工程\n建设。\n（二）管网工程\n更新。\n二、附则\n施行。\n", [1]),
        ("一、实施三大工程\n（一）建设水厂\n建设。\n（二）更新管网\n更新。\n二、附则\n施行。\n", []),
        (
            "许可事项目录（共4项）\n\n序号 | 名称 | 部门\n1 | 甲 | 市水务局\n2 | 乙 | 市水务局\n3 | 丙 | 市水务局\n",
            [1],
        ),
        (
            "许可事项目录（共3项）\n\n序号 | 名称 | 部门\n1 | 甲 | 市水务局\n2 | 乙 | 市水务局\n3 | 丙 | 市水务局\n",
            [],
        ),
    ],
)
def test_counts_in_headings(text: str, lines: list[int]) -> None:
    assert [line for line, _ in found("PP112", text)] == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一、标准\n补助标准如下：\n二、期限\n十日内办结。\n", [2]),
        ("一、标准\n补助标准如下：\n1.一类三百元；\n2.二类二百元。\n二、期限\n十日内办结。\n", []),
        ("一、标准\n每户500元以下：\n二、期限\n十日内办结。\n", []),
    ],
)
def test_lists_that_do_not_come(text: str, lines: list[int]) -> None:
    assert [line for line, _ in found("PP113", text)] == lines


CONTENTS = "云溪市供水规划\n目录\n一、总体要求…………1\n二、重点任务…………3\n{}一、总体要求\n坚持节水优先。\n二、重点任务\n（一）建设水厂\n新建三座。\n（二）更新管网\n更新百里。\n{}"


@pytest.mark.parametrize(
    ("entry", "text", "differ", "lacking"),
    [
        ("", "", [], []),  # contents of one level
        ("三、保障措施…………5\n", "三、保障措施\n加强领导。\n", [], []),
        (
            "三、保障措施…………5\n",
            "三、组织实施\n加强领导。\n",
            [
                (
                    5,
                    "the table of contents has 三、保障措施, the text has 三、组织实施; use one of them in both places",
                )
            ],
            [],  # the same fault
        ),
        (
            "",
            "三、保障措施\n加强领导。\n",
            [],
            [(12, "三、保障措施 is not in the table of contents; add it there")],
        ),
        ("附件1：水厂清单…………5\n", "\n附件1\n\n水厂清单\n第一水厂。\n", [], []),
        (
            "附件1：水厂清单…………5\n",
            "",
            [(5, "no section has the heading 附件1：水厂清单; bring the table of contents up to date")],
            [],
        ),
    ],
)
def test_contents(
    entry: str, text: str, differ: list[tuple[int, str]], lacking: list[tuple[int, str]]
) -> None:
    document = CONTENTS.format(entry, text)
    assert found("PP114", document) == differ
    assert found("PP115", document) == lacking


def test_contents_that_nothing_announces_are_no_chapters() -> None:
    chapters = "第一章　总则\n第二章　供水\n第三章　附则\n"
    text = (
        "第一章　总则\n第一条　为了供水，制定本条例。\n第二章　供水\n第二条　单位应当供水。\n"
        "第三章　附则\n第三条　自发布之日起施行。\n"
    )
    rules = [rule for code, rule in RULES.items() if code.startswith("PP1")]
    assert check_source(from_text(f"云溪市供水条例\n\n{chapters}\n{text}", "x"), rules) == []


@pytest.mark.parametrize(
    ("code", "text", "lines"),
    [
        ("PP111", "一、要求\n节水优先。\n二、任务\n三、保障\n加强领导。\n", [3]),
        ("PP111", "一、要求\n节水优先。\n二、相关附件\n三、保障\n加强领导。\n", []),
        ("PP111", "供水项目申报书\n\n一、要求\n节水优先。\n二、任务\n三、保障\n加强领导。\n", []),  # a form
        ("PP117", "一、要求\n节水。\n二、任务\n建设。\n三、任务\n更新。\n", [5]),
        (
            "PP117",
            "一、要求\n节水。\n二、任务\n建设。\n一、要求\n供水。\n二、任务\n更新。\n",
            [],
        ),  # another text
        ("PP117", "一、……\n节水。\n二、……\n建设。\n", []),
        ("PP118", "一、要求\n节水。\n二、任务\n（一）建设水厂。新建三座。\n", [4]),
        ("PP118", "一、要求\n（一）节水。优先。\n（二）供水。保障。\n二、任务\n（三）建设。新建三座。\n", []),
        ("PP118", "一、要求\n节水。\n二、任务\n专栏1 重点工程\n新建三座。\n", []),
        ("PP116", "一、要求。\n节水优先。\n二、任务\n建设水厂。\n三、保障\n加强领导。\n", [1]),
        ("PP116", "（一）指导思想。节水优先。\n（二）基本原则。\n以人为本。\n（三）目标。村村通水。\n", []),
    ],
)
def test_headings(code: str, text: str, lines: list[int]) -> None:
    assert [line for line, _ in found(code, text)] == lines
