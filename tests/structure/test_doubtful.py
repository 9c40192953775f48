"""Labels whose form is text as often: the numbers before and after them decide."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.structure import outline

from .outlines import nodes


def labels(source: str) -> str:
    """The labels of all sections as they are printed."""
    text, found = nodes(source)
    return " ".join(text.quote(*node.label) for node in found if node.label[0] < node.label[1])


def law(*lines: str) -> str:
    return "云溪市绿化条例\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (("第一条 甲。", "第二条 第一条所称甲。", "第三条 丙。"), "第一条 第二条 第三条", "on from the one before"),
        (("第一条 甲。", "第二条　第一条、第三条所称甲。"), "第一条 第二条", "the last one"),
        (("第一条 第二条所称甲。", "第二条 乙。"), "第一条 第二条", "the first one"),
        (("第一条甲。", "第二条第一条所称甲。", "第三条第四章规定的丙。"), "第一条 第二条 第三条", "without blanks"),
        (("第一條 甲。", "第二條 第一條所稱甲。", "第三條 丙。"), "第一條 第二條 第三條", "traditional script"),
        (("第一条 甲。", "第二条 第一条第二款所称甲。", "第三条 丙。"), "第一条 第二条 第三条", "a citation with its clause"),
        (("第一条 甲。", "第一条之一 第一条所称甲。", "第二条 丙。"), "第一条 第一条之一 第二条", "an inserted one"),
        (("第一条 甲。", "第二条 乙。", "第四条 第二条所称甲。", "第五条 丙。"), "第一条 第二条 第四条 第五条", "behind a gap"),
        (("第九百九十九条 甲。", "第一千条 第九百条所称乙。", "第一千零一条 丙。"), "第九百九十九条 第一千条 第一千零一条", "a piece of a code"),
        (("第一条 甲。", "第二条 第三条规定的除外。", "第二条 乙。", "第三条 丙。"), "第一条 第二条 第三条", "the true one follows"),
        (("第一条 甲。", "第三条 第四条规定的除外。", "第二条 乙。", "第三条 丙。"), "第一条 第二条 第三条", "a later number"),
        (("第一条 甲。", "第二条 乙。", "第九条第十条规定的除外。"), "第一条 第二条", "too far from the one before"),
        (("第三条 第四条规定的除外。", "乙。"), "", "alone"),
    ],
)  # fmt: skip
def test_an_article_may_open_with_another(lines: tuple[str, ...], expected: str, why: str) -> None:
    assert labels(law(*lines)) == expected, why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (("第一条 甲。", "第二条，乙不得上路。", "第三条 丙。"), "第一条 第二条， 第三条", "between its neighbours"),
        (("第一条 甲。", "第二条，乙不得上路。"), "第一条", "the last one may be the rest of a citation"),
        (("第一条 甲。", "第三条，乙不得上路。", "第四条 丙。"), "第一条 第四条", "behind a gap"),
        (("第一条 甲。", "第二条，乙。", "第二条，丙。", "第三条 丁。"), "第一条 第三条", "which of the two?"),
    ],
)  # fmt: skip
def test_a_comma_behind_an_article(lines: tuple[str, ...], expected: str, why: str) -> None:
    assert labels(law(*lines)) == expected, why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (("一、红线", "第二条红线应当在其下。", "二、边线"), "一、 二、", "counts lines"),
        (("一、红线", "第二条 红线应当在其下。", "二、边线"), "一、 第二条 二、", "a blank behind it"),
        (("第二条红线应当在其下。",), "第二条", "all there is"),
        (("第一章 红线", "第二条红线应当在其下。", "第三条边线应当在其上。"), "第一章 第二条 第三条", "one of several"),
    ],
)  # fmt: skip
def test_the_one_article_among_sections_may_count_things(
    lines: tuple[str, ...], expected: str, why: str
) -> None:
    assert labels(law(*lines)) == expected, why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (("—、总则", "甲。", "二、附则", "乙。"), "—、 二、", "OCR's dash"),
        (("ー、总则", "甲。", "二、附则", "乙。"), "ー、 二、", "and another"),
        (("一、总则", "（—）某事", "甲。", "（二）某事", "乙。"), "一、 （—） （二）", "in brackets"),
        (("第—条 甲。", "第二条 乙。"), "第—条 第二条", "in articles"),
        (("十、总则", "甲。", "十—、附则", "乙。"), "十、 十—、", "at the end of a numeral"),
        (("一、总则", "—、某事", "二、附则", "乙。"), "一、 二、", "where 一、 stands already"),
        (("一、总则", "甲。", "——坚持统筹。", "二、附则"), "一、 二、", "a dash of an item"),
        (("1﹒总则。甲。", "2﹒附则。乙。"), "1﹒ 2﹒", "a small full stop"),
        (("１｡总则。甲。", "２｡附则。乙。"), "１｡ ２｡", "half-width"),
        (("1·总则。甲。", "2.附则。乙。", "3•其他。丙。"), "1· 2. 3•", "mixed"),
        (("一·总则", "甲。", "二·附则", "乙。"), "一· 二·", "behind 一"),
        (("1 总则", "1·1 目的", "甲。", "1·2 范围", "乙。"), "1 1·1 1·2", "in decimals"),
        (("1·总则。甲。", "2·附则。乙。", "4·其他。丙。"), "1· 2· 4·", "behind a gap"),
        (("一、总则", "1·某事。甲。", "二、附则"), "一、 二、", "one alone"),
        (("一、总则", "七·一勋章获得者。", "一·二八事变。", "二、附则"), "一、 二、", "names"),
        (("3 总则", "3.14 目的", "3·15晚会曝光。", "4 附则"), "", "dates in figures"),
        (("一、总则", "甲。", "二、三年目标", "乙。", "三、附则"), "一、 二、 三、", "a count behind a label"),
        (("一、总则", "三、四年后完成。", "二、附则", "乙。"), "一、 二、", "two numbers"),
    ],
)  # fmt: skip
def test_rare_marks(lines: tuple[str, ...], expected: str, why: str) -> None:
    assert labels("关于推进云溪绿化的意见\n\n" + "\n".join(lines) + "\n") == expected, why


def test_a_full_line_goes_on_with_a_numeral_that_ends_its_sentence() -> None:
    full = "云溪全市绿化养护机构数量已经超过六百家，近五年来年均增速超过百分之三十，"
    source = f"一、现状\n{full * 1}\n{full}\n{full}\n{full}\n云溪全市绿化养护机构总体规模超过全省平均水平，在全国同类城市当中位居第\n二。建设工程进入实施阶段。\n二、任务\n养护。\n三、保障\n领导。\n"
    assert "当中位居第二。建设工程" in clean(source).text


def test_the_contents_may_print_a_label_otherwise() -> None:
    source = law("目录", "一、总则……1", "二、附则……2", "", "—、总则", "甲应当乙。", "二、附则", "丙应当丁。")
    assert labels(source) == "—、 二、"


def test_chapters_may_be_inserted() -> None:
    source = law(
        "第一章 甲",
        "第一条 乙。",
        "第一章之一 丙",
        "第一节 丁",
        "第二条 戊。",
        "第一节之一 己",
        "第三条 庚。",
    )
    text = clean(source)
    found = [
        (node.id, node.level, node.number) for top in outline(text).parts[0].sections for node in top.walk()
    ]
    assert found == [
        ("body/1", 1, 1),
        ("body/1/1", 2, 1),
        ("body/1-1", 1, [1, 1]),
        ("body/1-1/1", 2, 1),
        ("body/1-1/1/2", 3, 2),
        ("body/1-1/1-1", 2, [1, 1]),
        ("body/1-1/1-1/3", 3, 3),
    ]


def test_a_heading_runs_on_into_its_first_item() -> None:
    assert labels("一、任务（一）项目管理。甲。\n（二）款项安排。乙。\n") == "一、 （一） （二）"
