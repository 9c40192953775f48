"""Lines that came up to the right margin go on in the next one; those that merely look as long do not."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText, clean
from planparse.cleaning.wrapping import wrapping
from planparse.lexicon.characters import NO_START

# Invented, with figures and Latin words that do not break, so that lines are of different widths.
BODY = (
    "到2031年，西陵市建成120个以上数字化车间，培育45家服务商，IPv6活跃用户占比超过62.5%，“一网统管”平台接入部门36个。",
    "支持东湖区、南岗区和北山县建设算力中心，总规模达到1800PFLOPS，单位能耗较2028年下降12.4%，并向社会公布年度监测结果。",
    "各县区要把数据质量纳入年度考核，对连续2年排名靠后的单位进行约谈，约谈结果由市数据局在15个工作日内通报，不得瞒报漏报。",
    "鼓励行业组织、科研院所、龙头企业等共建GIS、BIM公共平台，推动跨地区开展技术攻关、供需对接和人才培养等合作，降低成本。",
)
INDENT = 2  # hanzi


def width(text: str) -> int:
    return sum(1 if ch.isascii() else 2 for ch in text)


def printed(paragraph: str, columns: int, *, indent: int = INDENT) -> list[str]:
    """A paragraph as a page sets it; its copy has lost the indent of the first line."""
    words: list[str] = []
    for ch in paragraph:
        together = words and ch.isascii() and words[-1][-1].isascii() and not ch.isspace()
        if together or (words and ch in NO_START):
            words[-1] += ch
        else:
            words.append(ch)
    lines, room = [""], columns - 2 * indent
    for word in words:
        if width(lines[-1] + word) > room:
            lines.append("")
            room = columns
        lines[-1] += word
    return lines


def mended(source: str) -> str:
    text = CleanText(source)
    wrapping(text)
    return text.text


@pytest.mark.parametrize("columns", [40, 46, 52, 54, 66])
def test_figures_and_words_may_leave_a_line_short(columns: int) -> None:
    source = "\n".join(line for paragraph in BODY for line in printed(paragraph, columns))
    assert mended(source).split("\n") == list(BODY)


def test_a_box_has_a_margin_of_its_own() -> None:
    lines = [line for columns in (54, 70, 54) for paragraph in BODY for line in printed(paragraph, columns)]
    assert mended("\n".join(lines)).split("\n") == list(BODY) * 3


def test_a_table_of_wider_rows_does_not_hide_the_margin() -> None:
    rows = [
        f"{i} {i} 数字化车间评价通则 第 {i} 部分：总则 GB/T 0000.{i}-2030 已发布 第三批" for i in range(1, 40)
    ]
    lines = [line for paragraph in BODY for line in printed(paragraph, 52)]
    assert mended("\n".join([*lines, *rows, "注：略。", *lines])).split("\n") == [
        *BODY,
        *rows,
        "注：略。",
        *BODY,
    ]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([f"{name}　　教授、西陵大学数据与治理学院副院长" for name in "甲乙丙丁戊己庚辛"], "names"),
        (
            [f"20{i}年3月5日 西陵市第{i}届人民代表大会常务委员会第十次会议通过" for i in range(11, 19)],
            "the history of a law",
        ),
        ([f"{i} A基础共性 AB安全 数据分类分级指南 待立项" for i in range(11, 19)], "rows of a table"),
        ([f"西陵市人民政府{name}与数据资源管理委员会" for name in "甲乙丙丁戊己庚辛"], "signatures"),
        ([f"第{i}节 数据资源与算力基础设施建设 ........ {i}" for i in range(11, 19)], "contents"),
    ],
)
def test_lines_of_one_length_are_no_prose(lines: list[str], why: str) -> None:
    source = "\n".join(lines)
    assert clean(source).text.split("\n") == [line.replace("\u3000", " ") for line in lines], why
    before = "\n".join(printed(BODY[0], 52))
    assert mended(f"{before}\n{source}").split("\n")[1:] == lines, f"{why}, below prose"


def test_a_heading_as_long_as_a_line_stands_alone_above_its_paragraph() -> None:
    heading = "（三）线上线下服务的标准化规范化便利化水平提升"
    assert width(heading) == 46
    lines = [line for paragraph in BODY for line in printed(paragraph, 52)]
    source = "\n".join([*lines, heading, *lines])
    assert mended(source).split("\n") == [*BODY, heading, *BODY]


def test_a_heading_goes_on_where_its_rest_is_short() -> None:
    heading = "（三）以线上线下服务的标准化规范化和便利化推进数字政府建设的主要任务"
    lines = [line for paragraph in BODY for line in printed(paragraph, 52)]
    source = "\n".join([*lines, *printed(heading, 52), *lines])
    assert mended(source).split("\n") == [*BODY, heading, *BODY]


def test_an_item_opens_a_line_though_the_one_before_is_full() -> None:
    lines = [line for paragraph in BODY for line in printed(paragraph, 52)]
    cut = printed(BODY[0], 52)[:1]
    source = "\n".join([*lines, *cut, "2.加强数据资源管理，落实责任。", *lines])
    assert "\n2.加强数据资源管理，落实责任。\n" in mended(source)


def test_two_lines_that_a_page_brought_together_end_as_the_second_does() -> None:
    lines = [printed(paragraph, 52) for paragraph in BODY]
    glued = lines[0][-1] + lines[1][0]
    source = "\n".join([*lines[0][:-1], glued, *lines[1][1:], *lines[2], *lines[3]])
    assert mended(source).split("\n") == [BODY[0] + BODY[1], *BODY[2:]]
    heading = lines[0][-1] + "（二）算力基础设施建设"
    source = "\n".join([*lines[0][:-1], heading, *lines[1], *lines[2], *lines[3]])
    assert mended(source).split("\n") == [BODY[0] + "（二）算力基础设施建设", *BODY[1:]]


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        (
            "总则\n2.1\n目的\n甲。\n2.2 原则\n乙。",
            "总则\n2.1 目的\n甲。\n2.2 原则\n乙。",
            "the next heading stands beside its label",
        ),
        ("总则\n2.1\n目的\n2.1.1 范围", "总则\n2.1 目的\n2.1.1 范围", "so does the one below"),
        ("PM\n2.5\n浓度下降。", "PM\n2.5\n浓度下降。", "a figure"),
        ("表\n1.1\n指标\n1.2\n指标", "表\n1.1\n指标\n1.2\n指标", "cells of a table"),
    ],
)
def test_a_label_alone_in_its_line_has_its_heading_in_the_next(source: str, text: str, why: str) -> None:
    assert mended(source) == text, why
