"""What converters of PDF leave: HTML tables, LaTeX, bold type, notes set high, marks between pages, one straight quotation mark."""

from __future__ import annotations

import json

import pytest

from planparse import extract_text
from planparse.cleaning import clean
from planparse.structure import outline
from promises import broken

CELL = "<td>{}</td>"


def rows(*lines: str) -> str:
    return "".join(f"<tr>{''.join(map(CELL.format, line.split()))}</tr>" for line in lines)


ONE_LINE = f"<table>{rows('指标 单位 2020年 2025年', '湖面 万亩 2.5 3.1', '漏损率 % 12 9')}</table>"
PRETTY = ONE_LINE.replace("><", ">\n  <")
WITH_LOOKS = ONE_LINE.replace("<td>", '<td class="x" align=center>').replace("<tr>", "<TR >")
WITHOUT_ENDS = ONE_LINE.replace("</td>", "").replace("</tr>", "")
HEADED = ONE_LINE.replace("<table>", "<table><thead>").replace("<td>", "<th>", 4).replace("</td>", "</th>", 4)


@pytest.mark.parametrize("table", [ONE_LINE, PRETTY, WITH_LOOKS, WITHOUT_ENDS, HEADED])
def test_html_tables_are_tables(table: str) -> None:
    source = f"澄湖治理方案\n\n一、目标\n见下表。{table}\n二、保障\n加强领导。\n"
    document = extract_text(source)
    assert [(q.indicator, q.value.min, q.unit) for q in document.targets] == [
        ("湖面", 31000, "亩"),
        ("漏损率", 9, "%"),
    ]
    (found,) = document.tables
    assert found.header == ["指标", "单位", "2020年", "2025年"]
    assert all(source[slice(*q.span)] == q.text for q in document.targets)
    assert broken(source, json.loads(document.model_dump_json())) == []


@pytest.mark.parametrize(
    ("table", "header", "body", "why"),
    [
        (
            f"<table><tr><td rowspan=2>指标</td><td colspan='2'>目标值</td></tr>{rows('2025年 2030年', '湖面 3 4')}</table>",
            ["指标", "目标值2025年", "目标值2030年"],
            [["湖面", "3", "4"]],
            "a header of two rows",
        ),
        (
            f'<table>{rows("湖 年份 面积")}<tr><td rowspan="2">澄湖</td><td>甲</td><td>3</td></tr>{rows("乙 4")}</table>',
            ["湖", "年份", "面积"],
            [["澄湖", "甲", "3"], ["澄湖", "乙", "4"]],
            "a cell reaches down",
        ),
        (
            "<table><tr><td>湖</td><td>面<br/>积</td></tr><tr><td><p>澄</p><p>湖</p></td><td>\n 3\n</td></tr></table>",
            ["湖", "面积"],
            [["澄湖", "3"]],
            "breaks inside cells",
        ),
        (
            "<table><tr><td>湖</td><td>面积</td><td>注</td></tr><tr><td>澄湖</td><td>3</td><td></td></tr></table>",
            ["湖", "面积", "注"],
            [["澄湖", "3", ""]],
            "an empty cell",
        ),
        (
            "<table><tr><td>湖</td><td>面积</td></tr><tr><td>澄</td>湖<td>3</td></tr></table>",
            ["湖", "面积"],
            [["澄湖", "3"]],
            "words behind the end of a cell",
        ),
    ],
)  # fmt: skip
def test_cells_that_span(table: str, header: list[str], body: list[list[str]], why: str) -> None:
    text = clean(f"前文。\n{table}\n后文。")
    (grid,) = outline(text).tables
    assert grid.header == header, why
    assert [[text.text[a:b] for a, b in row] for row in grid.rows] == body, why
    assert all(text.quote(*cell) == text.text[slice(*cell)] for row in grid.rows for cell in row)


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("达到**95%**以上", "达到95%以上"),
        ("达到__95%__以上", "达到95%以上"),
        ("达到*95%*以上，达到`95%`以上", "达到95%以上，达到95%以上"),
        ("尺寸3*4*5，注*表示*约*数", "尺寸3*4*5，注*表示*约*数"),
        ("建成**湖滨湿地**，并开放", "建成湖滨湿地，并开放"),
        ("某**市公安局**分局", "某**市公安局**分局"),
        ("罚款__万元，其中__元", "罚款__万元，其中__元"),
        ("20__年__月", "20__年__月"),
        ("投入$12.6$亿元", "投入12.6亿元"),
        (r"在$6\% \sim 6.5\%$之间", "在6%～6.5%之间"),
        (r"合格率$ 9 5 . 5 \% $", "合格率95.5%"),
        (r"$\geq 95\%$，$\leqslant 3$", "≥95%，≤3"),
        (r"$3 \times 10^{4}$人，$120\mathrm{km}^{2}$", "3×10⁴人，120km²"),
        (r"$\frac{1}{3}$以上，$12{,}000$户", "1/3以上，12,000户"),
        (r"$\mathrm{PM}_{2.5}$浓度", "PM2.5浓度"),
        (r"$\textcircled{2}$湿地", "②湿地"),
        (r"全部$^{1}$覆盖$^{[2]}$", "全部覆盖"),
        (r"95\%以上，3\times5", "95%以上，3×5"),
        ("票价$5至$10，成本$100，收入$200", "票价$5至$10，成本$100，收入$200"),
        (r"路径C:\times", r"路径C:\times"),
        (r"记作$\unknown{x}$", r"记作$\unknown{x}$"),
        ("湖面3万亩<sup>1</sup>，覆盖95%<sup>[2]</sup>以上", "湖面3万亩，覆盖95%以上"),
        ("120km<sup>2</sup>，CO<sub>2</sub>，达到95%[^1]以上", "120km²，CO2，达到95%以上"),
        ("深化“一湖一策\"改革", "深化“一湖一策”改革"),
        ("深化\"一湖一策”改革", "深化“一湖一策”改革"),
        ("深化‘一湖一策'改革", "深化‘一湖一策’改革"),
        ("“甲\"与“乙\"、\"丙\"", "“甲”与“乙”、“丙”"),
    ],
)  # fmt: skip
def test_marks_of_converters(source: str, read: str) -> None:
    text = clean(source)
    assert text.text == read
    assert broken(source, json.loads(extract_text(source).model_dump_json())) == []
    if source != read:
        assert text.mends.keys() & {"markup", "width"}


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- page 4 -->",
        "<!-- PageBreak -->",
        "---",
        "***",
        "{3}------------------------------------------------",
        "--- Page 3 ---",
        "[第3页]",
        "![](images/page-3.jpg)",
        "<page_number>3</page_number>",
    ],
)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_marks_between_pages_cut_no_sentence(mark: str, blank: str) -> None:
    source = (
        f"一、目标\n到2025年，湖面达到3万亩，漏损率降到{blank}{mark}{blank}9%以下。\n二、保障\n加强领导。"
    )
    assert "漏损率降到9%以下。" in clean(source).text
    assert [q.indicator for q in extract_text(f"澄湖治理规划\n\n{source}").targets] == ["湖面", "漏损率"]


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("湖面扩大。\n---\n二、保障", "湖面扩大。\n---\n二、保障"),
        ("某市文件\n---\n二、保障", "某市文件\n---\n二、保障"),
        ("湖面<!-- 注 -->扩大", "湖面扩大"),
        ("湖面<!-- 未完", "湖面<!-- 未完"),
    ],
)
def test_rules_that_part_sections_stay(source: str, read: str) -> None:
    assert clean(source).text == read


@pytest.mark.parametrize(
    "piece",
    ["<td>", "<table><tr>", "<td rowspan=50 colspan=50>", "<!--", "<!-- -->\n", "$1", "$\\", "**1", "“\"", "__1", "^{", " \n<br>", "{3}---\n"],
)  # fmt: skip
def test_many_of_them_do_no_harm(piece: str) -> None:
    source = "湖面，" + piece * 2000
    document = extract_text(source)
    assert broken(source, json.loads(document.model_dump_json())) == []


def test_a_first_row_of_one_cell_is_the_title() -> None:
    table = f"<table><tr><td colspan=3>澄湖指标表</td></tr>{rows('指标 2025年 2030年', '湖面 3 4')}</table>"
    (grid,) = extract_text(f"澄湖治理规划\n\n一、目标\n{table}\n").tables
    assert (grid.title, grid.header) == ("澄湖指标表", ["指标", "2025年", "2030年"])
