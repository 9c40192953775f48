"""Headings and contents that only the format tells: taken beside the labels, never instead."""

from __future__ import annotations

import pytest

from planparse.model import Document, Section
from planparse.reading.composing import Composer
from structure.test_set_tables import TITLE, document

Line = tuple[str, int]  # words, and the outline level; 0 for text, -1 for a line of contents


def made(*lines: Line) -> Document:
    out = Composer("text/x")
    out.block(TITLE)
    for words, level in lines:
        if level > 0:
            out.block(words, "heading", level=level)
        else:
            out.block(words, "contents" if level else "paragraph")
    return document(out)


def shape(sections: list[Section]) -> list[object]:
    return [(section.label or section.heading, shape(section.children)) for section in sections]


TEXT = ("各村应当落实责任。", 0)

SHAPES: dict[str, tuple[list[Line], list[object]]] = {
    "headings without numbers, one below the other": (
        [("总体要求", 1), ("指导思想", 2), TEXT, ("基本原则", 2), TEXT, ("保障措施", 1), TEXT],
        [("总体要求", [("指导思想", []), ("基本原则", [])]), ("保障措施", [])],
    ),
    "sections below a heading without a number": (
        [("上篇", 1), ("一、普查", 2), TEXT, ("二、改造", 2), TEXT, ("下篇", 1), ("一、监督", 2), TEXT],
        [("上篇", [("一、", []), ("二、", [])]), ("下篇", [("一、", [])])],
    ),
    "labels of the same level are not below": (
        [("前言", 1), TEXT, ("一、普查", 1), TEXT],
        [("前言", []), ("一、", [])],
    ),
    "a heading without a number below one with": (
        [("一、普查", 1), ("时间安排", 2), TEXT, ("二、改造", 1), TEXT],
        [("一、", [("时间安排", [])]), ("二、", [])],
    ),
    "wrong levels of labelled headings change nothing": (
        [("一、普查", 3), ("（一）范围", 1), TEXT, ("（二）时间", 2), TEXT, ("二、改造", 1), TEXT],
        [("一、", [("（一）", []), ("（二）", [])]), ("二、", [])],
    ),
    "styles that each have a level of their own": (
        [
            ("1. 普查", 1),
            ("1.1. 范围", 2),
            TEXT,
            ("1.1.1. 时间", 3),
            TEXT,
            ("1.2. 人员", 2),
            TEXT,
            ("1.2.1. 分工", 3),
            TEXT,
            ("2. 改造", 1),
            TEXT,
            ("1. 附录", 1),
            TEXT,
        ],
        [("1.", [("1.1.", [("1.1.1.", [])]), ("1.2.", [("1.2.1.", [])])]), ("2.", []), ("1.", [])],
    ),
    "a text all set as headings has none": (
        [("各村落实责任", 1), ("各乡镇落实责任", 1), ("水务局统筹", 1), TEXT],
        [],
    ),
    "a sentence is no heading whatever its style": (
        [("各乡镇应当在2025年底前完成水窖普查。", 1), TEXT, TEXT],
        [],
    ),
}


@pytest.mark.parametrize("case", SHAPES)
def test_sections(case: str) -> None:
    lines, expected = SHAPES[case]
    assert shape(made(*lines).parts[0].sections) == expected


def test_contents_need_no_leaders_where_the_format_says_so() -> None:
    entries = [("一、总体要求 1", -1), ("二、主要任务 2", -1), ("三、保障措施 3", -1)]
    (part,) = made(*entries, *(line for name in "总体要求 主要任务 保障措施".split() for line in (
        (f"{'一二三'['总主保'.index(name[0])]}、{name}", 0), TEXT))).parts  # fmt: skip
    assert [entry.page for entry in part.contents] == [1, 2, 3]
    assert [section.heading for section in part.sections] == ["总体要求", "主要任务", "保障措施"]
