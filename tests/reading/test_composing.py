"""The text that readers put together, and where its pieces stand."""

from __future__ import annotations

import pytest

from planparse.reading.composing import Composer, TableCell, one_line
from planparse.reading.extracted import Cell


def test_each_block_is_a_line_and_knows_its_place() -> None:
    out = Composer("text/x")
    out.block("总则", "heading", level=1)
    out.block("")
    out.block("为了加强管理，\n制定本办法。")
    found = out.extracted()
    assert found.text == "总则\n\n为了加强管理，\n制定本办法。\n"
    assert [(found.text[b.start : b.end], b.kind) for b in found.blocks] == [
        ("总则", "heading"),
        ("为了加强管理，\n制定本办法。", "paragraph"),
    ]


def test_pages_begin_where_they_turn() -> None:
    out = Composer("text/x")
    out.page()
    out.block("这一段在下一页接着说。", turns=[5])
    out.page()
    out.block("又一页")
    assert out.extracted().pages == (0, 5, 12)


def test_a_table_is_lines_of_cells_each_where_it_begins() -> None:
    out = Composer("text/x")
    out.block("前")
    rows = [
        [TableCell("类别", rows=2), TableCell("目标", columns=2)],
        [TableCell("2024年"), TableCell("2025年")],
        [TableCell("建设\n水窖"), TableCell(""), TableCell("200")],
    ]
    out.table(rows)
    found = out.extracted()
    assert found.text == "前\n类别\t目标\n\t2024年\t2025年\n建设水窖\t\t200\n"
    (_, table) = found.blocks
    assert [(found.text[c.start : c.end], *c[2:6]) for c in table.cells] == [
        ("类别", 0, 0, 2, 1),
        ("目标", 0, 1, 1, 2),
        ("2024年", 1, 1, 1, 1),
        ("2025年", 1, 2, 1, 1),
        ("建设水窖", 2, 0, 1, 1),
        ("", 2, 1, 1, 1),
        ("200", 2, 2, 1, 1),
    ]
    assert table.cells[0] == Cell(2, 4, 0, 0, 2)


def test_a_table_without_words_is_no_block() -> None:
    out = Composer("text/x")
    out.table([[TableCell(""), TableCell(" ")]])
    assert not out.extracted().blocks


def test_a_warning_is_a_sentence_and_replaces_the_one_before() -> None:
    out = Composer("text/x")
    out.warn("hidden", count=1)
    out.warn("hidden", count=3)
    (warned,) = out.extracted().warnings
    assert warned.kind == "hidden"
    assert "3" in warned.text


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("单位国内生产\n总值能耗", "单位国内生产总值能耗"),
        ("GDP\r\ngrowth", "GDP growth"),
        ("约束性 \n\n 指标", "约束性指标"),
        ("1.普查\n2.改造", "1.普查 2.改造"),
        ("甲\t乙", "甲 乙"),
        (" \n ", ""),
    ],
)
def test_a_cell_is_one_line(cell: str, line: str) -> None:
    assert one_line(cell) == line
