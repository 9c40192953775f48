"""Rows of digits in their contexts: one figure, several, or left alone because nobody can tell.

The table is the rule: every line is a text, what is read of it, and what is left as a whole.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

import planparse
from planparse.cleaning import clean
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = "山前县养老服务方案\n\n一、主要目标\n{}\n二、保障措施\n加强领导。\n"

# fmt: off
ONE = {  # read whole: value and unit of every figure
    "a blank between groups of three": [
        ("新增床位1 250张。", [(1250, "张")]), ("投资3 000万元，逐步安排。", [(3e7, "元")]), ("产值 12 345 678 元，税收增长。", [(12345678, "元")]),
        ("床位 1\u2009250 张，增长较快。", [(1250, "张")]), ("1 250张床位建成；2 300名护士到岗。", [(1250, "张床位"), (2300, "名")]), ("床位1\u00a0250张。", [(1250, "张")]), ("床位1\u202f250张。", [(1250, "张")]), ("床位1\u3000250张。", [(1250, "张")]),
        ("面积1 250.5公顷。", [(1250.5, "公顷")]),
    ],
    "a group that begins with 0 cannot stand alone, unit or no unit": [("营收1 050万元以上。", [(1.05e7, "元")]), ("投资100 000元。", [(100000, "元")])],
    "digits one by one": [
        ("产量3 8 1 5 0 万吨。", [(3.815e8, "吨")]), ("占比达到9 5 %。", [(95, "%")]), ("粮 食 产 量 3 8 1 5 0 万 吨，增 长 6 %。", [(3.815e8, "吨"), (6, "%")]),
        ("就业2 0 万 人，增长3 . 5 %。", [(200000, "人"), (3.5, "%")]),
    ],
    "digits torn anyhow, a part of which is no figure": [("投资12 00亿元。", [(1.2e11, "元")]), ("投资1 20 0亿元。", [(1.2e11, "元")])],
    "a full-width comma": [
        ("产量33，212万吨。", [(3.3212e8, "吨")]), ("投资1，200万元，其中省级500万元。", [(1.2e7, "元"), (5e6, "元")]), ("增长5，200人参加。", [(5200, "人")]),
        ("产量３３，２１２万吨。", [(3.3212e8, "吨")]), ("投资1，200，500元。", [(1200500, "元")]), ("产量3 3，2 1 2万吨。", [(3.3212e8, "吨")]), ("投资120，000元。", [(120000, "元")]),
    ],
    "a comma with a blank, an apostrophe": [("投资1, 200万元。", [(1.2e7, "元")]), ("投资1 ,200万元。", [(1.2e7, "元")]), ("投资1'200'500元。", [(1200500, "元")]), ("投资3’500万元。", [(3.5e7, "元")])],
    "a raised dot, a full-width stop, a stop with blanks": [
        ("增长19·5％。", [(19.5, "%")]), ("增长19•5％。", [(19.5, "%")]), ("增长19・5％。", [(19.5, "%")]), ("增长19．5％。", [(19.5, "%")]), ("增长１９﹒５％。", [(19.5, "%")]),
        ("占比达到95. 5 %。", [(95.5, "%")]), ("投资1 . 2亿元。", [(1.2e8, "元")]), ("增长1. 5%、2. 3%和3. 1%。", [(1.5, "%"), (2.3, "%"), (3.1, "%")]),
    ],
    "a line end": [("占比达到3\n5.2%。", [(35.2, "%")]), ("占比达到35.\n2%。", [(35.2, "%")]), ("投资1，\n200万元。", [(1.2e7, "元")]), ("投资1,\n200万元。", [(1.2e7, "元")])],
    "an exponent": [("绿地5000m\n2\n，增长5%。", [(5000, "m2"), (5, "%")]), ("绿地5000M\n2\n。", [(5000, "M2")])],
    "ranges and rows": [
        ("投资1 200—1 500万元。", [(1.2e7, "元")]), ("投资1，200至1，500元。", [(1200, "元")]), ("投资10 — 20万元。", [(100000, "元")]),
        ("床位1 250 张、护士2 300 名和医生1 100名。", [(1250, "张"), (2300, "名"), (1100, "名")]), ("分别达到1，200万元和1，500万元。", [(1.2e7, "元"), (1.5e7, "元")]),
    ],
    "figures in words": [
        ("就业 二十 万人，占百分之 三十。", [(200000, "人"), (30, "%")]), ("占百 分 之 四十。", [(40, "%")]), ("投资三 十万元。", [(300000, "元")]), ("投资三百 五十 万元。", [(3.5e6, "元")]), ("一百五十 万元", [(1.5e6, "元")]),
    ],
    "at the start of a line that no neighbour numbers": [("1 250张床位投入使用", [(1250, "张床位")]), ("3 8 1 5 0 万吨粮食", [(3.815e8, "吨")])],
}
SEVERAL = {  # no part of one figure: each is read by itself
    "a year, a date": [("2023年，200万元。", [(2e6, "元")]), ("2025 年 1 月 250张。", [(250, "张")]), ("2017.01-2019.12，200万元。", [(2e6, "元")]), ("2024/01 - 2026/12，200万元。", [(2e6, "元")]), ("2020 1200家企业参加。", [(1200, "家")])],
    "an hour, a code": [("10：30，200人参加。", [(200, "人")]), ("编号T12，200万元。", [(2e6, "元")])],
    "a label": [
        ("1 250张床位\n2 300名护士", [(250, "张床位"), (300, "名")]), ("1. 5%的企业\n2. 6%的企业", [(5, "%"), (6, "%")]), ("步骤：1. 20家企业；2. 30家企业。", [(20, "家"), (30, "家")]),
        ("材料：1.申报表 2. 20份报告 3. 30份合同。", [(20, "份"), (30, "份")]), ("专栏1 250张床位。", [(250, "张床位")]), ("专栏2，300名教师参加。", [(300, "名")]),
    ],
    "figures that no group of three follows": [("降至1.3，5G基站100个。", [(100, "个")]), ("分别为5，10，20万元。", [(2e5, "元")]), ("由3.5，200家企业参加。", [(200, "家")])],
    "a unit between": [("1张，200张。", [(1, "张"), (200, "张")]), ("12万元 300万元，先后到位。", [(120000, "元"), (3e6, "元")])],
}
NOBODY = {  # left alone, and whole
    "groups that may be figures": [("分别达到100，200，300万元。", "100，200，300"), ("投资100，200万元。", "100，200"), ("床位 100 200 300", "100 200 300"), ("分别为5，200人。", "5，200")],
    "a row without a unit": [("12 345 678", "12 345 678"), ("步骤1 2 3。", "1 2 3"), ("金额1，250，另行安排。", "1，250")],
    "a row of two figures": [("床位1 250 1 600张。", "1 250 1 600")],
    "digits torn anyhow": [("产量33 2 12万吨。", "33 2 12"), ("投资12,3456万元。", "12,3456")],
    "a day or a thousand": [("3月1，200人参加。", "1，200")],
    "dates and names of events": [("纪念5·12地震。", "5·12"), ("举办3·15晚会。", "3·15")],
    "numerals that run into one another": [("增加3万5人。", "3万5"), ("投资1亿2000元。", "1亿2000"), ("增加1千5人。", "1千5")],
}
# fmt: on


def read(text: str) -> tuple[list[tuple[float, str | None]], list[str]]:
    document = planparse.extract_text(PLAN.format(text))
    found = sorted([*document.targets, *document.requirements, *document.baselines], key=lambda q: q.span)
    whole = PLAN.format(text)
    for quantity in found:
        start, end = quantity.span
        assert "".join(whole[start:end].split()) == "".join(quantity.text.split())
    return [(q.value.min, q.unit) for q in found], [one.text for one in document.coverage.unclaimed_numbers]


def table(contexts: dict[str, list[tuple[str, object]]]) -> list[object]:
    return [pytest.param(*case, id=f"{why}-{case[0]}") for why, cases in contexts.items() for case in cases]


@pytest.mark.parametrize(("text", "figures"), table(ONE))  # type: ignore[arg-type]
def test_one_figure_is_read_whole(text: str, figures: list[tuple[float, str]]) -> None:
    found, left = read(text)
    assert [value for value, _ in found] == pytest.approx([value for value, _ in figures])
    assert [unit for _, unit in found] == [unit for _, unit in figures]
    assert left == []


@pytest.mark.parametrize(("text", "figures"), table(SEVERAL))  # type: ignore[arg-type]
def test_several_figures_stay_apart(text: str, figures: list[tuple[float, str]]) -> None:
    assert read(text)[0] == figures


@pytest.mark.parametrize(("text", "row"), table(NOBODY))  # type: ignore[arg-type]
def test_what_nobody_can_tell_is_left_whole(text: str, row: str) -> None:
    assert read(text) == ([], [row])


@pytest.mark.parametrize(("text", "figures"), table(ONE))  # type: ignore[arg-type]
def test_building_blocks_read_the_same(text: str, figures: list[tuple[float, str]]) -> None:
    """On a bare string, too, where no line was mended; spans count in it as it is."""
    if "\n" in text:
        return
    found = planparse.find_quantities(text)
    assert [q.min for q in found] == pytest.approx([value for value, _ in figures])
    assert [q.unit for q in found] == [unit for _, unit in figures]
    assert all(q.text == text[slice(*q.span)] for q in found)
    assert all(n.text == text[slice(*n.span)] for n in planparse.find_numbers(text))


@pytest.mark.parametrize(("text", "row"), table(NOBODY))  # type: ignore[arg-type]
def test_building_blocks_leave_the_same(text: str, row: str) -> None:
    assert planparse.find_quantities(text) == []
    assert not [n for n in planparse.find_numbers(text) if n.text in row]


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ("| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 养老床位（张） | 1 100 | 1 250 |\n| 护士（名） | 900 | 2 300 |", 1250),
        ("指标\t2020年\t2025年\n养老床位（张）\t1 100\t1 250\n护士（名）\t900\t2 300", 1250),
        ("指标\t2020年\t2025年\n养老床位（张）\t1，100\t1，250\n护士（名）\t900\t2，300", 1250),
        ("指标\t2020年\t2025年\n养老床位（张）\t100\t250\n护士（名）\t900\t300", 250),
    ],
)  # fmt: skip
def test_a_cell_holds_one_figure(table: str, value: float) -> None:
    assert read(table)[0][0] == (value, "张")


def test_a_cell_of_two_figures_is_no_target() -> None:
    rows = "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 养老床位（张） | 100 | 200 300 |\n| 护士（名） | 900 | 950 |"
    assert read(rows)[0] == [(950, "名")]


def test_the_repair_is_counted_and_can_be_undone() -> None:
    source = "新增床位1 250张，投资33，212万元，增长19·5％。"
    mended = clean(source)
    assert mended.text == "新增床位1250张，投资33,212万元，增长19.5%。"
    assert mended.raw == "新增床位1250张，投资33，212万元，增长19·5％。"
    assert mended.mends["figures"].count == 3
    assert [source[mended.source_offset(i)] for i in range(len(mended))] == list(mended.raw)


PIECES = ["1 2 3 4 ", "1，200，300，", "1·", "1", "1,", "1 250张，", "12 00亿", "1. 5%；", "\n1 2", "一百 万元", "3千多万", "3万5", "5 — 6 ", "5m 2，"]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length(piece: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = (piece * (size // len(piece) + 1))[:size]
        return lambda: planparse.find_quantities(text)

    assert times_as_long(work(32_000), work(8_000), 8) < 8


@pytest.mark.parametrize("piece", ["1 2 3 4 ", "1，200，300，", "1·"])
def test_an_endless_row_is_left_in_one(piece: str) -> None:
    row = (piece * 500).rstrip(" ，·")
    assert read(row) == ([], [row])


def test_any_row_keeps_its_characters() -> None:
    """Whatever digits, blanks and marks follow one another: nothing is lost, and no quantity is a part of a row."""
    rng = random.Random(3)
    for _ in range(300):
        row = "".join(rng.choice("0123456789  ，,.·'万张年") for _ in range(rng.randint(2, 14)))
        source = f"新增{row}个，加快建设。"
        mended = clean(source)
        assert "".join(mended.raw.split()) == "".join(source.split())
        for start, end in mended.doubtful:
            assert mended.text[start].isdecimal()
            assert mended.text[end - 1].isdecimal()
        for number in planparse.find_numbers(source):
            assert number.text == source[slice(*number.span)]
