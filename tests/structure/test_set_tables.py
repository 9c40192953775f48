"""What a format says of its pieces, as far as it bears on the structure: tables, zones, pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse import api
from planparse.reading import SourceText
from planparse.reading.composing import Composer
from planparse.reading.composing import TableCell as Cell

if TYPE_CHECKING:
    from planparse.model import Document

TITLE = "云溪县人民政府关于加强水窖管理的通知"


def document(out: Composer) -> Document:
    found = out.extracted()
    source = SourceText(
        found.text, "t", None, "0", found.media_type, found.blocks, found.pages, found.warnings
    )
    made = api.extract_source(source)
    assert made.coverage.placed == made.coverage.characters
    return made


def indicators() -> Composer:
    out = Composer("text/x")
    out.block(TITLE)
    out.block("一、主要目标")
    out.block("表1 主要指标")
    out.table(
        [
            [Cell("类别", rows=2), Cell("指标", rows=2), Cell("目标", columns=2)],
            [Cell("2024年"), Cell("2025年")],
            [Cell("建设", rows=2), Cell("新建水窖（口）"), Cell("100"), Cell("200")],
            [Cell("改造水窖（口）"), Cell("30"), Cell("50")],
        ]
    )
    out.block("二、保障措施")
    return out


def test_merged_cells_stand_in_each_row_and_are_told() -> None:
    (table,) = document(indicators()).tables
    assert (table.title, table.section) == ("表1 主要指标", "body/1")
    assert table.header == ["类别", "指标", "目标2024年", "目标2025年"]
    assert table.rows == [["建设", "新建水窖（口）", "100", "200"], ["建设", "改造水窖（口）", "30", "50"]]
    assert table.cells
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells][:3] == [
        ("类别", 0, 0, 2, 1),
        ("指标", 0, 1, 2, 1),
        ("目标", 0, 2, 1, 2),
    ]


def test_a_row_is_a_target_with_its_baseline() -> None:
    found = document(indicators()).targets
    assert [(t.indicator, t.value.max, t.unit) for t in found] == [
        ("新建水窖", 200, "口"),
        ("改造水窖", 50, "口"),
    ]
    assert found[0].baseline
    assert found[0].baseline.value
    assert found[0].baseline.value.max == 100


def test_a_cell_above_several_columns_names_them_too() -> None:
    out = Composer("text/x")
    out.block(TITLE)
    out.block("一、主要目标")
    out.table(
        [
            [Cell("指标", rows=2), Cell("2020年"), Cell("2025年", columns=2)],
            [Cell("实际值"), Cell("目标值"), Cell("年均增长")],
            [Cell("新建水窖（口）"), Cell("100"), Cell("200"), Cell("7%")],
        ]
    )
    found = document(out)
    assert found.tables[0].header == ["指标", "2020年实际值", "2025年目标值", "2025年年均增长"]
    (target,) = found.targets
    assert (target.value.max, target.deadline and target.deadline.text) == (200, "2025年")
    assert target.baseline
    assert target.baseline.deadline
    assert target.baseline.deadline.text == "2020年"


def test_no_line_of_a_table_is_a_section_or_runs_on() -> None:
    out = Composer("text/x")
    out.block(TITLE)
    out.block("一、任务分工")
    out.table([[Cell("序号"), Cell("任务")], [Cell("一、"), Cell("普查，")], [Cell("二、"), Cell("改造")]])
    found = document(out)
    assert [section.label for section in found.parts[0].sections] == ["一、"]
    assert found.tables[0].rows == [["一、", "普查，"], ["二、", "改造"]]


def test_a_table_of_one_column_or_row_is_one_too() -> None:
    out = Composer("text/x")
    out.block(TITLE)
    out.table([[Cell("单位名单")], [Cell("云溪县水务局")], [Cell("云溪县农业农村局")]])
    assert document(out).tables[0].rows == [["云溪县水务局"], ["云溪县农业农村局"]]


def test_what_stands_outside_the_body_is_a_repair_and_cuts_no_sentence() -> None:
    out = Composer("text/x")
    out.block("首页 > 政务公开", zone="navigation")
    out.block("发布时间：2024-03-02", zone="navigation")
    out.block(TITLE)
    out.block("各乡镇应当在2025年底前，")
    out.block("— 1 —", zone="footer")
    out.block("完成水窖普查。")
    found = document(out)
    assert found.meta.title == TITLE
    assert found.meta.published_on
    assert found.obligations[0].text == "各乡镇应当在2025年底前，完成水窖普查"
    assert {repair.kind for repair in found.source.repairs} >= {"furniture", "pages"}


def test_everything_is_on_the_page_it_begins_on() -> None:
    out = Composer("text/x")
    out.page()
    out.block(TITLE)
    out.block("一、各乡镇应当在2025年底前完成水窖普查，普查率达到95%。", turns=[12])
    out.page()
    out.block("二、各村应当落实责任。")
    found = document(out)
    assert found.source.pages == 3
    assert [section.page for section in found.parts[0].sections] == [1, 3]
    assert [act.page for act in found.obligations] == [1, 3]
    assert [target.page for target in found.targets] == [2]
    assert found.parts[0].page == 1


def test_nothing_is_on_a_page_where_there_are_none() -> None:
    (section, _) = document(indicators()).parts[0].sections
    assert section.page is None
    assert "page" not in section.model_dump()
    assert "cells" not in api.extract_text("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n").tables[0].model_dump()
