"""Numbers: each case is text, then ``min`` (and ``max`` where it differs), scale and comparator."""

from __future__ import annotations

import doctest
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planparse
from planparse.extraction import folding, measures, numerals, periods
from planparse.extraction.numerals import find_numbers

if TYPE_CHECKING:
    from types import ModuleType

# fmt: off
VALUES = [
    # Arabic
    ("7", 7), ("3.5", 3.5), ("0.58", 0.58), ("12000", 12000), ("1,234", 1234), ("1,234,567", 1234567), ("1,234.5", 1234.5),
    ("１２", 12), ("２．５", 2.5), ("395.5万", 3955000), ("1.2亿", 1.2e8), ("90万亿", 9e13), ("3千", 3000), ("5百", 500), ("2.76万亿", 2.76e12),
    # Chinese: places, zeros, left-out ones and units
    ("二十五", 25), ("十", 10), ("十五", 15), ("九十九", 99), ("一百", 100), ("一百零五", 105), ("一百五", 150), ("一百五十", 150), ("两百", 200),
    ("两千三百", 2300), ("两千三", 2300), ("三千零五", 3005), ("三千零五十", 3050), ("一万二", 12000), ("一万两千", 12000), ("二十万", 200000),
    ("一百二十万", 1.2e6), ("一亿三千万", 1.3e8), ("二十万亿", 2e13), ("十二亿七千万", 1.27e9), ("一千四百亿", 1.4e11), ("三点五", 3.5), ("零点八", 0.8),
    ("二点七亿", 2.7e8), ("十三点四", 13.4), ("廿", 20), ("廿五", 25), ("卅", 30), ("二〇二五", 2025), ("一九八四", 1984),
    # financial and traditional forms
    ("壹", 1), ("贰拾", 20), ("叁佰", 300), ("壹仟贰佰叁拾", 1230), ("壹萬", 10000), ("三億", 3e8), ("兩千", 2000),
]
SCALED = [
    ("70%", 70, "%"), ("3.5％", 3.5, "%"), ("0.5‰", 0.5, "‰"), ("百分之三点五", 3.5, "%"), ("百分之百", 100, "%"), ("百分之15", 15, "%"),
    ("千分之三", 3, "‰"), ("万分之五", 5, "‱"), ("三分之一", 33.333, "%"), ("四分之三", 75, "%"), ("五分之二", 40, "%"), ("七成以上", 70, "%"),
    ("三成五，", 35, "%"), ("八成的", 80, "%"), ("一半", 50, "%"), ("半数", 50, "%"), ("减半", 50, "%"), ("翻番", 2, "倍"), ("翻一番", 2, "倍"),
    ("翻了一番", 2, "倍"), ("翻两番", 4, "倍"), ("翻三番", 8, "倍"),
]
LOOSE = [
    ("3000多万", 3e7, "gt"), ("十几亿", 1e9, "gt"), ("过半", 50, "gt"), ("数十", 10, "ge"), ("数百万", 1e6, "ge"), ("几十", 10, "ge"), ("上百", 100, "ge"),
    ("上亿", 1e8, "ge"), ("数以万计", 10000, "ge"), ("以千万计", 1e7, "approx"),
]
RANGES = [
    ("20—30", 20, 30), ("20-30", 20, 30), ("20–30", 20, 30), ("20~30", 20, 30), ("20～30", 20, 30), ("20——30", 20, 30), ("5至10", 5, 10), ("三到五", 3, 5),
    ("6%—6.5%", 6, 6.5), ("6—6.5%", 6, 6.5), ("10%-15%", 10, 15), ("百分之八至百分之九", 8, 9), ("20—30万", 200000, 300000), ("20万—30万", 200000, 300000),
    ("两三", 2, 3), ("三五", 3, 5), ("十五六", 15, 16), ("二三十", 20, 30), ("±5%", -5, 5),
]
NEGATIVE = [("-3%", -3), ("为-3.5%", -3.5), ("负2.1%", -2.1)]
NONE = [
    # words
    "统一", "进一步", "一些", "十分", "一般", "一律", "一体化", "一带一路", "三农", "千方百计", "万众一心", "唯一", "专一", "单一", "五官", "四川", "百姓",
    # dates, times, ordinals, labels
    "2025年", "二〇二五年", "12月", "12月31日", "第三", "第二十一条", "初五", "星期三", "90年代", "21世纪", "5号", "三级", "十九大报告", "8时", "10:30",
    # codes, standards, ratios, versions
    "GB 50180", "PM2.5", "5G", "A4", "1+X", "M2", "1.2.1", "3.0版", "〔2021〕", "（三）", "010-12345678",
]
# fmt: on


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_reads_numerals(text: str, value: float) -> None:
    (number,) = find_numbers(text)
    assert [number.min, number.max] == pytest.approx([value, value])
    assert (number.text, number.span) == (text, (0, len(text)))


@pytest.mark.parametrize(("text", "value", "scale"), SCALED)
def test_reads_shares_and_multiples(text: str, value: float, scale: str) -> None:
    (number,) = find_numbers(text)
    assert number.min == pytest.approx(value)
    assert number.scale == scale
    assert number.is_percent == (scale == "%")


@pytest.mark.parametrize(("text", "value", "comparator"), LOOSE)
def test_reads_loose_figures(text: str, value: float, comparator: str) -> None:
    (number,) = find_numbers(text)
    assert number.min == pytest.approx(value)
    assert number.comparator == comparator


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_reads_ranges(text: str, low: float, high: float) -> None:
    (number,) = find_numbers(text)
    assert [number.min, number.max] == pytest.approx([low, high])
    assert number.comparator == "range"


@pytest.mark.parametrize(("text", "value"), NEGATIVE)
def test_reads_negatives(text: str, value: float) -> None:
    assert [number.min for number in find_numbers(text)] == [pytest.approx(value)]


@pytest.mark.parametrize("text", NONE)
def test_leaves_what_counts_nothing(text: str) -> None:
    assert find_numbers(text) == []


def test_years_make_no_range() -> None:
    assert find_numbers("2021—2025年") == []


@pytest.mark.parametrize("noise", ["一", "万亿", "9", "十百", "1,234", "点", "分之", "（", "半", "番", "成"])
def test_long_runs_are_no_numbers_and_cost_little(noise: str) -> None:
    assert find_numbers(noise * 20_000) == []


@pytest.mark.parametrize("module", [folding, measures, numerals, periods], ids=lambda module: module.__name__)
def test_examples_in_docstrings(module: ModuleType) -> None:
    failed, attempted = doctest.testmod(module)
    assert attempted
    assert not failed


def test_building_blocks_are_at_the_top() -> None:
    assert [number.min for number in planparse.find_numbers("共3处")] == [3]
    assert [quantity.unit for quantity in planparse.find_quantities("共3处")] == ["处"]
    assert [period.text for period in planparse.find_periods("今年底前")] == ["今年底前"]


SCRIPTS = [  # as printed, as quoted, value: what is quoted stands in the string that was passed
    ("新增投資１．１億元", "１．１億", 110_000_000), ("學校達到３０００餘所", "３０００", 3000), ("不少於16學時", "16", 16), ("壹萬貳仟元", "壹萬貳仟", 12000),
    ("兩億畝耕地", "兩億", 200_000_000), ("佔６０％", "６０％", 60), ("縮短至 3 個工作日", "3", 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quoted", "value"), SCRIPTS)
def test_reads_traditional_and_full_width_in_place(text: str, quoted: str, value: float) -> None:
    (number,) = find_numbers(text)
    assert (number.text, number.min) == (quoted, value)
    assert text[slice(*number.span)] == quoted


@pytest.mark.parametrize("text", ["1.1亿", "2.76万亿", "74.6亿", "0.58万", "3.14159", "1.005%", "33.3万"])
def test_values_are_plain(text: str) -> None:
    """1.1 * 100_000_000 is 110000000.00000001 in binary fractions; whole numbers are ints."""
    (number,) = find_numbers(text)
    assert len(repr(number.min)) <= len("2760000000000")
    assert isinstance(number.min, int) == float(number.min).is_integer()


ALPHABET = "零一二两三五九十百千万亿点半成番翻数几上以计多余分之百%‰0123456789.,-—至到年月日个第（），。ab "


@given(st.text(ALPHABET, max_size=60))
def test_spans_hold_for_any_text(text: str) -> None:
    found = find_numbers(text)
    assert found == find_numbers(text)
    at = 0
    for number in found:
        start, end = number.span
        assert at <= start < end <= len(text)
        assert number.text == text[start:end]
        assert number.min <= number.max
        at = end
