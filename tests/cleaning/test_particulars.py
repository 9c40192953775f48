"""The table of particulars that government sites set above a document, in the many ways that they set it."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.cleaning.particulars import entries_in, read_particulars


@pytest.mark.parametrize(
    ("line", "entries", "why"),
    [
        ("索引号：01/2021-3", [("index", "01/2021-3")], "a colon"),
        ("索 引 号：01/2021-3", [("index", "01/2021-3")], "a key that is spaced out"),
        ("发文字号 某政发〔2021〕3号 成文日期 2021-03-05", [("document_number", "某政发〔2021〕3号"), ("issued_on", "2021-03-05")], "blanks alone"),
        ("生成日期 2021-03-05 10:20", [("issued_on", "2021-03-05 10 20")], "a blank before a figure"),
        ("发布机构 | 某县政府办 | 文号 | 某政办〔2021〕3号 |", [("issuers", "某县政府办"), ("document_number", "某政办〔2021〕3号")], "bars"),
        ("• 发文机关：某县人民政府", [("issuers", "某县人民政府")], "a bullet"),
        ("【发布文号】某发〔2021〕3号", [("document_number", "某发〔2021〕3号")], "brackets"),
        ("成文日期：", [("issued_on", "")], "no value"),
        ("成文日期 2021-03-05", [("issued_on", "2021-03-05")], "a value that fits its key"),
        ("主题词", [], "a word alone"),
        ("公开方式改革方案", [], "a word that begins with a key"),
        ("有效性 审查", [], "a key and a word, and nothing to mark them"),
        ("名称：某河大桥", [], "a vague key alone"),
    ],
)  # fmt: skip
def test_entries_of_a_line(line: str, entries: list[tuple[str, str]], why: str) -> None:
    assert entries_in(line) == entries, why


def test_values_in_lines_of_their_own() -> None:
    lines = ["索引号：", "01/2021-3", "主题分类：", "来源：", "发文字号：", "某政发〔2021〕3号", "发布日期："]
    assert [entry for entry in read_particulars(lines) if entry.value] == [
        ("index", "01/2021-3"),
        ("document_number", "某政发〔2021〕3号"),
    ]


def test_values_in_the_row_below_their_keys() -> None:
    lines = ["索引号 文   号 发布机构 发布日期", "01/2021-3 某政发〔2021〕3号 某县政府办 2021-03-08"]
    assert [entry.field for entry in read_particulars(lines)] == [
        "index",
        "document_number",
        "issuers",
        "published_on",
    ]
    assert [entry.value for entry in read_particulars(lines)] == lines[1].split()


TITLE = "某县人民政府关于加强节水工作的意见"
TEXT = "各乡镇人民政府：\n为加强节水工作，现提出如下意见，请各地认真贯彻执行。"


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("• 索引号：\n\n    01/2021-3\n  • 来源：\n\n  • 发文日期：\n\n    2021-03-05 16:40", "values in lines of their own"),
        ("文号 | 某政发〔2021〕3号 | 索引号 | 01 | |\n主题分类 | 水利 | 体裁分类 | 意见 |", "a table with bars"),
        ("2021-03-06 10:00 县政府办公室\n索 引 号 01/2021 发文日期 2021-03-05\n分   类 水利 有 效 性 有效", "a source line, vague keys in company"),
        ("| 索引号 | 文号 | 发布机构 | 发布日期 |\n| 01/2021-3 | 某政发〔2021〕3号 | 某县政府办 | 2021-03-08 |", "keys in one row, values in the next"),
        ("索引号 文号 发布机构 发布日期\n01/2021-3 某政发〔2021〕3号 某县政府办 2021-03-08", "without bars"),
        ("索引号\t01/2021\n名称\t某县节水意见\n文号\t某政发〔2021〕3号", "vague keys with values that fit them"),
        ("文件名称：\n某县节水意见\n发布机构：\n县水利局\n公开方式：\n主动公开\n信息来源：某网", "words for values"),
    ],
)  # fmt: skip
def test_the_table_is_furniture(table: str, why: str) -> None:
    lines = clean(f"{TITLE}\n{table}\n{TEXT}").lines
    assert [line.text for line in lines] == [TITLE, *TEXT.split("\n")], why


@pytest.mark.parametrize("source", ["名称：某河大桥\n地点：某县\n某河大桥长120米。", "文号：12\n标题：甲"])
def test_a_form_is_no_table_of_particulars(source: str) -> None:
    assert [line.text for line in clean(source).lines] == source.split("\n")
