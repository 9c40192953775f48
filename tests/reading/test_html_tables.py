"""Tables of web pages: rows between bars, or lines where the table is there for the layout."""

from __future__ import annotations

import pytest

from reading.pages import lines, read

DATA = "<tr><td>水窖</td><td>5</td></tr><tr><td>水塘</td><td>6</td></tr>"

# Tables, and how they are read: rows between bars, or lines.
TABLES = {
    "plain": (f"<table>{DATA}</table>", ["水窖\t5", "水塘\t6"]),
    "with heads and a caption": (
        f"<table><caption>表1</caption><tr><th>名称<th>座数</tr>{DATA}</table>",
        ["表1", "名称\t座数", "水窖\t5", "水塘\t6"],
    ),
    "spans": (
        f"<table border=1><tr><td rowspan=2>镇</td><td colspan=2>座数</td></tr><tr><td>甲</td><td>乙</td></tr>{DATA}</table>",
        ["镇\t座数", "\t甲\t乙", "水窖\t5", "水塘\t6"],
    ),
    "paragraphs in a cell": (
        f"<table>{DATA}<tr><td><p>水</p>\n<p>井</p></td><td>7<br>座</td></tr></table>",
        ["水窖\t5", "水塘\t6", "水井\t7 座"],
    ),
    "rows of nothing go": (f"<table><tr><td></td><td>&nbsp;</td></tr>{DATA}</table>", ["水窖\t5", "水塘\t6"]),
    "cells to fill in": (
        "<table border=1><tr><td>姓名<td>单位</tr><tr><td><td></tr><tr><td><td></tr></table>",
        ["姓名\t单位"],
    ),
    "a notice in one cell": (
        "<table border=1><tr><td><p>通知</p><p>各村：</p></td></tr></table>",
        ["通知", "各村："],
    ),
    "one column": ("<table><tr><td>标题</td></tr><tr><td>正文。</td></tr></table>", ["标题", "正文。"]),
    "one row": ("<table><tr><td>主办：县</td><td>电话：1</td></tr></table>", ["主办：县\t电话：1"]),
    "tables in tables": (
        f"<table><tr><td><a href=/>首页</a></td><td><p>标题</p><table>{DATA}</table></td></tr><tr><td>甲<td>乙</table>",
        ["首页", "标题", "水窖\t5", "水塘\t6", "甲\t乙"],
    ),
    "by its role": (f'<table role="presentation">{DATA}</table>', ["水窖\t5", "水塘\t6"]),
    "a column beside the document": (
        "<table><tr><td>栏目</td><td>位置</td></tr><tr><td>导航</td><td>"
        + "<p>各村应当在2025年底前完成普查。</p>" * 8
        + "</td></tr></table>",
        ["栏目\t位置", "导航", *["各村应当在2025年底前完成普查。"] * 8],
    ),
    "a column beside a short notice": (
        "<table><tr><td>栏目</td><td><p>通知</p><p>各村：</p><p>应当普查。</p><p>县水务局</p></td></tr><tr><td>甲<td>乙</table>",
        ["栏目", "通知", "各村：", "应当普查。", "县水务局", "甲\t乙"],
    ),
    "paragraphs between rules": (
        "<table border=1><tr><td>任务</td><td><p>1.普查。</p><p>2.登记。</p><p>3.维护。</p><p>4.报告。</p></td></tr><tr><td>甲<td>乙</table>",
        ["任务\t1.普查。 2.登记。 3.维护。 4.报告。", "甲\t乙"],
    ),
    "particulars": (
        (
            "<table><tr><td>索 引 号：</td><td>01/2024</td><td>发布日期</td><td>2024年3月5日</td></tr>"
            "<tr><td>文　号：</td><td></td><td>有效性：</td><td>有效</td></tr></table>"
        ),
        ["索 引 号：01/2024", "发布日期 2024年3月5日", "文　号：", "有效性：有效"],
    ),
    "a list of documents is none": (
        (
            "<table><tr><td>文件名称</td><td>发文字号</td><td>成文日期</td></tr>"
            "<tr><td>办法</td><td>青政发1号</td><td>2024年</td></tr><tr><td>规定</td><td>青政发2号</td><td>2023年</td></tr></table>"
        ),
        ["文件名称\t发文字号\t成文日期", "办法\t青政发1号\t2024年", "规定\t青政发2号\t2023年"],
    ),
}
LAYOUTS = {
    "a notice in one cell",
    "one column",
    "one row",
    "by its role",
    "a column beside the document",
    "a column beside a short notice",
    "particulars",
}


@pytest.mark.parametrize(("page", "expected"), TABLES.values(), ids=list(TABLES))
def test_tables(page: str, expected: list[str]) -> None:
    assert lines(read(f"<body>{page}</body>")) == expected


@pytest.mark.parametrize("name", TABLES)
def test_tables_and_layouts(name: str) -> None:
    kinds = {block.kind for block in read(f"<body>{TABLES[name][0]}").blocks}
    assert ("table" in kinds) == (name not in LAYOUTS)


def test_cells() -> None:
    source = read(f"<body>{TABLES['spans'][0]}")
    [table] = source.blocks
    assert [(source.text[c.start : c.end], *c[2:6]) for c in table.cells[:4]] == [
        ("镇", 0, 0, 2, 1),
        ("座数", 0, 1, 1, 2),
        ("甲", 1, 1, 1, 1),
        ("乙", 1, 2, 1, 1),
    ]
    heads = read(f"<body>{TABLES['with heads and a caption'][0]}").blocks[1].cells
    assert [cell.heads for cell in heads] == [True, True, False, False, False, False]
