"""Indicator tables in every printed form: one target per row, with baseline, unit and nature."""

from __future__ import annotations

from datetime import date

import pytest

from planparse.cleaning import clean
from planparse.extraction.context import Context
from planparse.extraction.numbers.measures import measures
from planparse.extraction.quantities.figures import to_data, unclaimed
from planparse.extraction.quantities.quantities import FoundQuantity, extract_quantities
from planparse.extraction.quantities.tables import extract_from_tables
from planparse.extraction.sentences import Sentences
from planparse.extraction.units import units
from planparse.structure import outline

CONTEXT = Context("澄湖市供水规划", "规划", date(2021, 6, 1))
PIPED = """澄湖市供水规划

一、主要指标

| 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 供水能力 | 万吨 | 120 | 150 | 4.6% | 预期性 |
| 漏损率 | % | 11.5 | ≤9 | — | 约束性 |
| 水厂 | 座 | 12 | 15左右 | — | 预期性 |
"""
ALIGNED = """澄湖市供水规划

一、主要指标

指标      单位    2020年    2025年    属性
供水能力    万吨    120      150      预期性
漏损率     %     11.5     9       约束性
水厂      座     12       15      预期性
"""


def read(text: str) -> list[FoundQuantity]:
    cleaned = clean(text)
    return extract_from_tables(cleaned.text, outline(cleaned).tables, CONTEXT)


@pytest.mark.parametrize("text", [PIPED, ALIGNED], ids=["piped", "aligned"])
def test_one_target_per_row(text: str) -> None:
    found = read(text)
    assert [(one.indicator, one.min, one.unit) for one in found] == [
        ("供水能力", 1_500_000, "吨"),
        ("漏损率", 9, "%"),
        ("水厂", 15, "座"),
    ]
    assert [one.baseline and one.baseline.min for one in found] == [1_200_000, 11.5, 12]
    assert [one.nature for one in found] == ["expected", "binding", "expected"]
    assert {one.deadline and one.deadline.end for one in found} == {date(2025, 12, 31)}
    assert {one.role for one in found} == {"target"}


def test_cells_keep_their_comparators() -> None:
    assert [one.comparator for one in read(PIPED)] == ["eq", "le", "approx"]


def test_the_header_gives_unit_and_multiplier() -> None:
    text = "规划\n\n一、指标\n\n| 项目 | 2020年（亿元） | 2025年目标（亿元） |\n| --- | --- | --- |\n| 投资 | 3.5 | 5 |\n| 贷款 | 2 | 4 |\n"
    assert [(one.min, one.unit, one.baseline and one.baseline.min) for one in read(text)] == [
        (5e8, "元", 3.5e8),
        (4e8, "元", 2e8),
    ]


def test_a_table_without_aims_gives_none() -> None:
    assert (
        read(
            "名单\n\n| 市县 | 校车（辆） | 学生（人） |\n| --- | --- | --- |\n| 甲县 | 12 | 340 |\n| 乙县 | 8 | 220 |\n"
        )
        == []
    )


def test_data_quotes_the_source_and_spans_it() -> None:
    source = "澄湖市供水規劃\n\n一、任務\n\n到２０２５年,供水(gōng)普及率達到９８%。\n"
    cleaned = clean(source)
    (found,) = extract_quantities(cleaned.text, units(cleaned, outline(cleaned)), CONTEXT)
    data = to_data(found, cleaned, 1, Sentences(cleaned, [(found.sentence, found.section)]))
    start, end = data["span"]
    assert (data["text"], source[start:end]) == ("９８%", "９８%")
    start, end = data["deadline"]["span"]
    assert source[start:end] == data["deadline"]["text"] == "到２０２５年"
    assert data["value"] == {"min": 98, "max": 98}


def test_figures_that_nothing_claims_are_listed() -> None:
    text = "2025年建成50所，代号7788，统一编号GB 50180，第三条。"
    left: list[tuple[int, int]] = []
    assert [one.text for one in measures(text, left)] == ["50所"]
    assert unclaimed(text, left, [], [(0, len(text))]) == []
    # 7788 stands alone, so it is left; a claim that touches it takes it, and so does a place outside the units
    text = "另有口令7788。"
    left = []
    assert list(measures(text, left)) == []
    assert [text[slice(*span)] for span in unclaimed(text, left, [], [(0, len(text))])] == ["7788"]
    assert unclaimed(text, left, [(0, 5)], [(0, len(text))]) == []
    assert unclaimed(text, left, [], [(0, 3)]) == []
