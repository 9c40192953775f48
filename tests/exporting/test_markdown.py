"""Markdown is judged by what a CommonMark reader makes of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planparse.exporting import by_name
from planparse.exporting.fields import all_fields
from planparse.exporting.listings import QUANTITIES, quantity_rows
from planparse.exporting.to_markdown import _grid, cell, document, line, paragraph, rows
from planparse.visible import visible

if TYPE_CHECKING:
    from markdown_it.token import Token

    from planparse.model import Document, Section

reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
texts = st.text(max_size=60) | st.text(
    st.sampled_from("\\`*_[](){}<>#+-.!|~&;=:1a一（） \t\n\r\u3000\u2028"), max_size=40
)


def read(tokens: list[Token]) -> str:
    return "".join(
        "\n" if token.type in ("softbreak", "hardbreak", "html_inline") else token.content
        for inline in tokens
        if inline.type == "inline"
        for token in inline.children or []
        if token.type in ("text", "text_special", "softbreak", "hardbreak", "html_inline")
    )


def run_together(text: str) -> str:
    return visible(re.sub(r"[ \t\n\r\v\f\x85\u2028\u2029]+", " ", text).strip())


def plain(text: str) -> str:
    return "\n".join(filter(None, map(run_together, text.splitlines())))


class TestText:
    @given(texts)
    def test_a_paragraph_stays_one_and_reads_as_written(self, text: str) -> None:
        tokens = reader.parse(paragraph(text))
        assert [token.type for token in tokens if token.nesting == 1] == ["paragraph_open"] * bool(
            plain(text)
        )
        assert read(tokens) == plain(text)

    @given(texts, st.sampled_from(["（一）", "第三条", "1.", "①", "1.1"]))
    def test_so_it_does_after_a_label(self, text: str, label: str) -> None:
        tokens = reader.parse(paragraph(text, lead=f"**{line(label)}**"))
        assert [token.type for token in tokens if token.nesting == 1] == ["paragraph_open"]
        assert read(tokens) == f"{label} {plain(text)}".strip()
        assert any(token.type == "strong_open" for token in tokens[1].children or [])

    @given(texts)
    def test_a_heading_reads_as_written(self, text: str) -> None:
        tokens = reader.parse(f"### {line(text)}")
        assert tokens[0].tag == "h3"
        assert read(tokens) == run_together(text)

    @given(st.lists(st.lists(texts, min_size=2, max_size=3), min_size=1, max_size=4))
    def test_a_table_holds_the_cells_it_was_given(self, grid: list[list[str]]) -> None:
        (block,) = _grid(["甲", "乙"], grid)
        tokens = reader.parse(block)
        assert tokens[0].type == "table_open"
        cells = [read([inner]) for before, inner in pairwise(tokens) if before.type == "td_open"]
        width = max(2, *map(len, grid))
        assert cells == [plain(text) for row in grid for text in row + [""] * (width - len(row))]

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("先行|试点", "先行\\|试点"),
            ("第一行\n第二行", "第一行<br>第二行"),
            ("国发[2019](4号)", "国发\\[2019\\](4号)"),  # else a link
            ("A&amp;B", "A\\&amp;B"),
            ("　缩进", "缩进"),
        ],
    )
    def test_a_cell_as_it_is_typed(self, text: str, shown: str) -> None:
        assert cell(text) == shown

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("1. 目标", "1\\. 目标"),
            ("1.5倍", "1.5倍"),  # no list without a blank
            ("- 目标", "\\- 目标"),
            ("# 目标", "\\# 目标"),
            ("一、目标", "一、目标"),
        ],
    )
    def test_a_paragraph_that_begins_like_a_block(self, text: str, shown: str) -> None:
        assert paragraph(text) == shown


class TestDocument:
    def test_headings_stand_at_the_depth_of_their_section(self, notice: Document) -> None:
        tokens = reader.parse(document(notice, ("meta", "parts")))
        found = [
            (token.tag, inline.content) for token, inline in pairwise(tokens) if token.type == "heading_open"
        ]
        assert found[1:] == [
            ("h2", "云溪省农村供水提升行动方案"),
            ("h3", "一、行动目标"),
            ("h3", "二、主要任务"),
            ("h4", "（一）完善管网"),
            ("h4", "（二）规范收费"),
        ]

    def test_one_part_without_a_title_of_its_own_begins_a_level_higher(self, notice: Document) -> None:
        part = notice.parts[1].model_copy(update={"title": notice.meta.title})
        text = document(notice.model_copy(update={"parts": [part]}), ("meta", "parts"))
        assert "\n## 一、行动目标\n" in text

    def test_no_heading_is_deeper_than_six(self, notice: Document) -> None:
        def nested(levels: int) -> Section:
            children = [nested(levels - 1)] if levels else []
            return section.model_copy(update={"children": children})

        section = notice.parts[1].sections[0]
        deep = notice.parts[1].model_copy(update={"sections": [nested(8)]})
        text = document(notice.model_copy(update={"parts": [deep]}), ("parts",))
        assert text.count("\n###### ") == 6
        assert "#######" not in text

    def test_an_article_without_heading_is_a_paragraph_led_by_its_label(self, notice: Document) -> None:
        section = notice.parts[1].sections[0]
        article = section.model_copy(update={"label": "第一条", "heading": ""})
        part = notice.parts[1].model_copy(update={"sections": [article]})
        text = document(notice.model_copy(update={"parts": [part]}), ("parts",))
        assert "\n**第一条** 到2025年，" in text

    def test_a_table_stands_in_its_section_and_one_without_a_section_at_the_end(
        self, notice: Document
    ) -> None:
        text = document(notice, ("parts", "tables"))
        assert text.index("（二）规范收费") < text.index("| 年份 |")
        assert "## Tables" not in text
        stray = notice.tables[0].model_copy(update={"section": None})
        text = document(notice.model_copy(update={"tables": [stray]}), ("parts", "tables"))
        assert text.index("## Tables") < text.index("| 年份 |")

    def test_nothing_empty_is_printed(self, bare: Document) -> None:
        text = document(bare, all_fields())
        assert re.findall("^#.*", text, re.MULTILINE) == ["# notice.txt", "## Source"]
        assert "None" not in text
        assert "|  |" not in text

    def test_nothing_at_all_where_no_field_has_anything(self, bare: Document) -> None:
        assert document(bare, ("parts", "targets")) == ""

    def test_each_kind_of_item_has_its_own_table(self, notice: Document) -> None:
        text = document(notice, ("targets", "requirements", "baselines"))
        assert re.findall("^## .*", text, re.MULTILINE) == ["## Targets", "## Baselines"]
        assert text.count("| 一、行动目标 | 农村自来水普及率 |") == 2


def test_rows_name_their_file_only_where_there_are_several(notice: Document) -> None:
    found = list(quantity_rows(notice))
    assert rows(QUANTITIES, found).startswith("| Section |")
    assert rows(QUANTITIES, [*found, *({**row, "file": "b.txt"} for row in found)]).startswith("| File |")
    assert rows(QUANTITIES, []) == ""
    format_ = by_name("md")
    assert format_
    assert format_.rows(QUANTITIES, found) == rows(QUANTITIES, found)
