"""Tables in running text: pipes, aligned columns, one cell a line; and text that is none."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.structure import outline

HEADER = ["指标", "2020年", "2025年"]
ROWS = [["产量", "100", "120"], ["产值", "30.5", "≥40"], ["覆盖率（%）", "80", "95"]]

PIPES = "\n".join(
    ["| 指标 | 2020年 | 2025年 |", "| --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in ROWS)]
)
BARE_PIPES = "\n".join("|".join(row) for row in [HEADER, *ROWS])
TABS = "\n".join("\t".join(row) for row in [HEADER, *ROWS])
WIDE = "\n".join("　　".join(row) for row in [HEADER, *ROWS])
CELLS = "\n".join(cell for row in [HEADER, *ROWS] for cell in row)
SPREAD = "\n\n".join(cell for row in [HEADER, *ROWS] for cell in row)


@pytest.mark.parametrize(
    "table", [PIPES, BARE_PIPES, TABS, WIDE, CELLS, SPREAD], ids=["pipes", "bare", "tabs", "wide", "cells", "spread"]
)  # fmt: skip
def test_tables(table: str) -> None:
    text = clean(
        f"一、发展目标\n到2025年，实现以下目标。\n表1 主要指标\n单位：万吨\n{table}\n二、保障措施\n加强领导。"
    )
    found = outline(text)
    (grid,) = found.tables
    assert grid.header == HEADER
    assert [[text.text[a:b] for a, b in row] for row in grid.rows] == ROWS
    assert (text.text[slice(*grid.title or (0, 0))], text.text[slice(*grid.unit or (0, 0))]) == (
        "表1 主要指标",
        "单位：万吨",
    )
    assert grid.section == "body/1"
    assert [node.id for node in found.parts[0].sections] == ["body/1", "body/2"]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("某市财政局　　某市教育局\n某市民政局　　某市水利局\n2021年3月5日", "signatures"),
        ("联系人：甲　　电话：123", "a single row"),
        ("一、甲\n二、乙\n三、丙\n四、丁\n五、戊\n六、己\n七、庚\n八、辛\n九、壬", "a list of headings"),
        ("加强领导\n落实责任\n抓好工作\n确保实效\n强化监督\n提高认识\n扩大宣传\n完善机制\n健全制度", "short lines without figures"),
        ("甲|乙", "a single pipe"),
        ("", "nothing"),
        ("| --- | --- | --- |\n| --- | --- | --- |", "rules alone"),
    ],
)  # fmt: skip
def test_what_is_no_table(source: str, why: str) -> None:
    assert outline(clean(source)).tables == [], why


def test_cells_of_a_table_are_no_paragraphs() -> None:
    text = clean(f"一、发展目标\n{CELLS}\n加强领导。")
    (section,) = outline(text).parts[0].sections
    assert [text.text[slice(*at)] for at in section.paragraphs] == ["加强领导。"]


@pytest.mark.parametrize(
    ("line", "rows", "sections"),
    [
        ("3　术语和定义", 3, ["1", "2", "3"]),
        ("DB 9　术语和定义", 4, ["1", "2"]),
        ("1　术语和定义", 4, ["1", "2"]),
    ],
    ids=["the next section", "no number", "a number that begins a count"],
)
def test_a_table_ends_above_the_section_that_counts_on(line: str, rows: int, sections: list[str]) -> None:
    text = clean(f"1　范围\n1.1 甲。\n2　文件\n乙。\nDB 5　水窖\nDB 6　水池\nDB 7　水塔\n{line}\n丙。")
    found = outline(text)
    (grid,) = found.tables
    assert len(grid.rows) + bool(grid.heads) == rows
    assert [text.quote(*node.label) for node in found.parts[0].sections] == sections


@pytest.mark.parametrize(
    ("lines", "tables"),
    [
        ("何志远　云溪市水利局局长\n陈卫东　云溪市财政局科长\n冯　涛　云东县水文站工程师", 0),
        ("姓名　职务\n何志远　云溪市水利局局长\n陈卫东　云溪市财政局科长", 1),
        ("水厂　供水部门的设施\n管网　输水部门的设施\n泵站　提水部门的设施", 1),
    ],
    ids=["names and offices", "with a header", "things"],
)
def test_a_roll_of_persons_is_no_table(lines: str, tables: int) -> None:
    assert len(outline(clean(f"一、成员\n{lines}\n二、职责\n甲。")).tables) == tables


def test_an_empty_cell_keeps_its_place() -> None:
    text = clean("| 指标 | 数值 |\n| --- | --- |\n| 产量 | |\n| 产值 | 3 |")
    (grid,) = outline(text).tables
    assert [[text.text[a:b] for a, b in row] for row in grid.rows] == [["产量", ""], ["产值", "3"]]


def test_a_table_does_not_go_on_behind_the_table_of_contents() -> None:
    row = "甲种\t乙种\t丙种\n"
    entries = "一、总则……1\n二、任务……2\n三、保障……3\n"
    assert len(outline(clean(f"某市规划\n{row}{row}")).tables) == 1
    found = outline(clean(f"某市规划\n{row}{entries}{row}"))
    assert len(found.parts[0].contents) == 3
    assert found.tables == []


AGAIN = "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n"


@pytest.mark.parametrize(
    "table",
    [
        f"{AGAIN}| 产量 | 100 | 120 |\n\n— 5 —\n\n{AGAIN}| 产值 | 30 | 40 |",
        "指标\t2020年\t2025年\n产量\t100\t120\n指标\t2020年\t2025年\n产值\t30\t40",
    ],
)
@pytest.mark.parametrize("title", ["某市规划\n", "关于做好节水工作的实施方案\n\n一、主要目标\n", ""])
def test_a_header_that_comes_again_is_no_row(title: str, table: str) -> None:
    text = clean(f"{title}{table}\n\n二、保障\n加强领导。")
    (grid,) = outline(text).tables
    assert grid.header == ["指标", "2020年", "2025年"]
    assert [text.text[slice(*row[0])] for row in grid.rows] == ["产量", "产值"]


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ("指标 单位 2020年 2025年 产量 万吨 2.8 3.5 达标率 % 40 55", 4),
        ("指标 单位 2020年 2025年 属性 产量 万吨 2.8 3.5 预期性 达标率 % 40 55 约束性", 5),
        ("序号 指标 单位 2025年 1 产量 万吨 3.5 2 达标率 % 55 3 用水增速 % 5", 4),
        ("指标 2025年 产量（万吨） 3.5 达标率（%） 55", 2),
        ("指标名称 单位 现状 目标值 产量 万吨 2.8 3.5 产值 亿元 1.1 —", 4),
        ("主要指标 2025年目标值 产量 3.5万吨 达标率 55%", 2),
        ("指标 单位 基期值 目标值 产量 万吨 2.8 3.5 产值 亿元 1 2", 4),
        ("类别 指标 2025年目标 经济 产值 5% 民生 水厂 3.5万座", 3),
        ("指标 单位 2020年 2025年 产量 万吨 3.5 达标率 % 40 55 产值 亿元 1 2", 1),
        ("指标 单位 2020年 2025年 产量 万吨 2.8 3.5 达标率 % 40 产值 亿元 1", 1),
    ],
)
def test_one_cell_a_line_is_read_where_it_fits_and_not_at_all_else(cells: str, columns: int) -> None:
    lines = cells.replace(" ", "\n")
    text = clean(f"关于做好节水工作的实施方案\n\n一、主要目标\n{lines}\n\n二、保障\n加强领导。")
    (grid,) = outline(text).tables
    assert {len(row) for row in grid.rows} == {columns}
    assert len(grid.header) == (columns if columns > 1 else 0)
    assert [
        text.text[a:b] for a, b in (*grid.heads, *(cell for row in grid.rows for cell in row))
    ] == cells.split()
