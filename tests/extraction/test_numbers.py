"""Numbers: each case is text, then ``min`` (and ``max`` where it differs), scale and comparator, under its reason."""

from __future__ import annotations

import doctest
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reasons import cases

import planparse
from planparse.extraction.numbers import folding, measures, numerals
from planparse.extraction.numbers.numerals import find_numbers
from planparse.extraction.time import periods

if TYPE_CHECKING:
    from types import ModuleType

# fmt: off
VALUES = {
    "digits": [("7", 7), ("12000", 12000)],
    "a decimal point": [("3.5", 3.5), ("0.58", 0.58), ("10.25", 10.25)],
    "a comma every three digits separates thousands": [("1,234", 1234), ("1,234,567", 1234567), ("1,234.5", 1234.5), ("12,000", 12000)],
    "full-width digits are digits": [("１２", 12), ("２．５", 2.5)],
    "a multiplier behind digits": [("395.5万", 3955000), ("1.2亿", 1.2e8), ("90万亿", 9e13), ("3千", 3000), ("5百", 500), ("2.76万亿", 2.76e12), ("1百万", 1e6), ("4千万", 4e7)],
    "a multiplier within digits": [("2万5千", 25000), ("1亿3000万", 1.3e8), ("5亿8千万", 5.8e8), ("3千5百", 3500), ("1亿2千万", 1.2e8)],
    "multipliers that fall one after the other": [("5万4千6百", 54600), ("3万4000", 34000), ("3亿2千5百万", 3.25e8), ("12亿5678万3456", 1256783456), ("5万四千", 54000), ("3千500", 3500)],
    "one blank before a multiplier is a typist's": [("39.8 万亿", 3.98e13), ("1.5 亿", 1.5e8)],
    "tens and hundreds": [("二十五", 25), ("十", 10), ("十五", 15), ("九十九", 99), ("一百", 100), ("一百五十", 150), ("两百", 200), ("三百六十五", 365)],
    "a zero keeps the place below it": [("一百零五", 105), ("三千零五", 3005), ("三千零五十", 3050), ("三千零十五", 3015), ("一万零八百", 10800), ("六百〇二", 602)],
    "the last unit may be left out": [("一百五", 150), ("两千三", 2300), ("一万二", 12000), ("三万六", 36000)],
    "thousands and ten thousands": [("两千三百", 2300), ("一万两千", 12000), ("二十万", 200000), ("一百二十万", 1.2e6), ("七千八百万", 7.8e7)],
    "hundred millions": [("一亿三千万", 1.3e8), ("二十万亿", 2e13), ("十二亿七千万", 1.27e9), ("一千四百亿", 1.4e11), ("三亿五千万", 3.5e8)],
    "点 is the decimal point": [("三点五", 3.5), ("零点八", 0.8), ("二点七亿", 2.7e8), ("十三点四", 13.4), ("一点二五", 1.25), ("六点八万", 68000)],
    "廿 and 卅 are twenty and thirty": [("廿", 20), ("廿五", 25), ("卅", 30), ("卅六", 36)],
    "digits one by one": [("二〇二五", 2025), ("一九八四", 1984), ("三五〇", 350)],
    "financial forms": [("壹", 1), ("贰拾", 20), ("叁佰", 300), ("壹仟贰佰叁拾", 1230), ("伍拾万", 500000), ("陆佰捌拾", 680), ("玖仟", 9000)],
    "blanks between the parts of one numeral": [("三百 六 十 一", 361), ("9 万2 千", 92000), ("六千 七百 余万", 6.7e7), ("二十 点 七", 20.7), ("三 分 之 二", 66.667)],
    "what follows a zero": [("九万零三百", 90300), ("六亿零七", 6e8 + 7), ("八千零九万", 80090000)],
    "multipliers one after the other": [("三万万", 3e8), ("20万万", 2e9), ("六兆五十亿三万", 6005000030000)],
    "a fraction behind a whole": [("三又四分之一", 3.25), ("7又2分之1", 7.5), ("4又1/2", 4.5)],
    "powers of ten": [("3e4", 30000), ("1.5E-2", 0.015), ("10^4", 10000), ("2^-2", 0.25)],
    "half a hundred": [("半百", 50)],
    "traditional forms": [("壹萬", 10000), ("三億", 3e8), ("兩千", 2000), ("十二萬", 120000)],
}
SCALED = {
    "a sign": [("70%", 70, "%"), ("3.5％", 3.5, "%"), ("0.5‰", 0.5, "‰"), ("2‱", 2, "‱"), ("7个%", 7, "%")],
    "百分之 and its kin": [("百分之三点五", 3.5, "%"), ("百分之百", 100, "%"), ("百分之15", 15, "%"), ("千分之三", 3, "‰"), ("万分之五", 5, "‱"), ("百分之二十八", 28, "%"), ("百分之0.5", 0.5, "%")],
    "a number of people counted before 百分之 is none of it": [("总人数百分之四十", 40, "%"), ("户数百分之十", 10, "%")],
    "a fraction is a share of a hundred": [("三分之一", 33.333, "%"), ("四分之三", 75, "%"), ("五分之二", 40, "%"), ("三分之二", 66.667, "%"), ("4分之1", 25, "%")],
    "a fraction with a stroke": [("1/4", 25, "%"), ("3/5", 60, "%"), ("二百分之3", 1.5, "%"), ("8分之一", 12.5, "%")],
    "成 behind digits, 折, and what goes on behind": [("6.5成", 65, "%"), ("4成", 40, "%"), ("八成三", 83, "%"), ("9折", 90, "%"), ("六八折", 68, "%"), ("85折", 85, "%")],
    "commas within a share": [("百分之1,250", 1250, "%")],
    "成 is a tenth": [("七成以上", 70, "%"), ("三成五，", 35, "%"), ("八成的", 80, "%"), ("近六成。", 60, "%")],
    "halves": [("一半", 50, "%"), ("半数", 50, "%"), ("减半", 50, "%")],
    "番 doubles": [("翻番", 2, "倍"), ("翻一番", 2, "倍"), ("翻了一番", 2, "倍"), ("翻两番", 4, "倍"), ("翻三番", 8, "倍")],
}
LOOSE = {
    "多, 余 and 几 add a little": [("3000多万", 3e7, "gt"), ("十几亿", 1e9, "gt"), ("20余万", 200000, "gt"), ("1亿3千多万", 1.3e8, "gt"), ("5千多万", 5e7, "gt")],
    "过 goes beyond": [("过半", 50, "gt"), ("过半数", 50, "gt")],
    "数 and 几 before a multiplier: at least one of it": [("数十", 10, "ge"), ("数百万", 1e6, "ge"), ("几十", 10, "ge"), ("数千", 1000, "ge")],
    "上 reaches it": [("上百", 100, "ge"), ("上亿", 1e8, "ge"), ("上千万", 1e7, "ge")],
    "以…计": [("数以万计", 10000, "ge"), ("以千万计", 1e7, "approx")],
}
RANGES = {
    "every dash": [("20—30", 20, 30), ("20-30", 20, 30), ("20–30", 20, 30), ("20~30", 20, 30), ("20～30", 20, 30), ("20——30", 20, 30), ("20―30", 20, 30), ("20－30", 20, 30)],
    "至 and 到": [("5至10", 5, 10), ("三到五", 3, 5), ("十至十五", 10, 15), ("1.5到2", 1.5, 2)],
    "percent on one side or both; the dash is no minus": [("6%—6.5%", 6, 6.5), ("6—6.5%", 6, 6.5), ("10%-15%", 10, 15), ("10-15%", 10, 15)],
    "百分之 once, or 成": [("百分之三到五", 3, 5), ("百分之二三十", 20, 30), ("二至三成，", 20, 30), ("4至6成", 40, 60), ("七到八折", 70, 80)],
    "百分之 twice": [("百分之八至百分之九", 8, 9), ("百分之三到百分之五", 3, 5)],
    "a multiplier on one side or both": [("20—30万", 200000, 300000), ("20万—30万", 200000, 300000), ("1—2亿", 1e8, 2e8)],
    "two digits in a row": [("两三", 2, 3), ("三五", 3, 5), ("十五六", 15, 16), ("二三十", 20, 30), ("七八", 7, 8), ("四五百", 400, 500), ("八九十", 80, 90)],
    "plus and minus": [("±5%", -5, 5), ("±0.3", -0.3, 0.3)],
}
NEGATIVE = {
    "a minus that stands at the start or behind a verb": [("-3%", -3), ("为-3.5%", -3.5), ("降至-2", -2)],
    "负": [("负2.1%", -2.1), ("负15", -15), ("负四十六", -46), ("负三点五", -3.5), ("负二又二分之一", -2.5), ("负1/2", -50)],
    "零下": [("零下12", -12), ("零下三十", -30)],
    "a minus behind what is compared": [("同比-4.6%", -4.6), ("增速-0.3%", -0.3), ("温度-8", -8)],
}
NONE = {
    "words that 一 begins or ends": ["统一", "进一步", "一些", "一般", "一律", "一体化", "一带一路", "唯一", "专一", "单一", "一方面", "一站式", "一揽子", "逐一", "一并"],
    "words of other numerals": ["十分", "三农", "千方百计", "万众一心", "五官", "百姓", "两岸", "四通八达", "十足", "千家万户", "三令五申", "两手抓"],
    "names of places": ["四川", "三亚", "九江", "六盘水", "百色", "三峡"],
    "substances": ["二氧化碳", "一氧化碳", "二氧化硫"],
    "slogans": ["一国两制", "两学一做", "一网通办", "一刀切", "双随机、一公开", "收支两条线", "三百六十行"],
    "five-year plans": ["“十四五”规划", "十三五时期", "十四五", "十一五"],
    "congresses and lists of great things": ["十九大报告", "第十九次", "二十大精神", "三大攻坚战", "十大工程", "三中全会"],
    "dates": ["2025年", "二〇二五年", "12月", "12月31日", "初五", "星期三", "正月十五", "2006 年"],
    "decades, centuries, anniversaries": ["90年代", "21世纪", "70周年"],
    "times of day": ["8时", "10:30"],
    "ordinals": ["第三", "第二十一条", "第2项", "第十二届"],
    "labels behind": ["5号", "三级", "三类", "二等奖", "一线城市", "2季度"],
    "codes": ["GB 50180", "PM2.5", "5G", "A4", "1+X", "M2", "编号33", "代码1024"],
    "versions and section numbers": ["1.2.1", "3.0版"],
    "document numbers": ["〔2021〕", "[2019]", "（三）"],
    "telephone numbers": ["010-12345678", "拨打12999服务热线", "12999热线", "0571-8000"],
    "multipliers that do not fall, or a digit too few": ["3万5", "1千5", "1亿2000", "5千3万", "3百500", "五万4千"],
    "rows that may be one figure or several": ["100 200 300", "1 2 3 4", "1，200", "12 345 678"],
    "names of programmes": ["“云岭制造2025”", "新36条", "20国集团"],
    "dates with signs": ["2021/05/06", "2021-05-06", "5/12前", "7/24/30"],
    "financial numerals in words": ["退伍", "队伍", "放肆", "内陆", "陆地", "收拾", "水陆"],
    "multipliers by themselves": ["万", "万万", "百强", "千秋", "（万张）", "千兆"],
    "what 百 begins": ["百分点", "百分位", "百分比"],
    "tenths of no numeral": ["百折不挠"],
}
# fmt: on


@pytest.mark.parametrize(("text", "value"), cases(VALUES))
def test_reads_numerals(text: str, value: float) -> None:
    (number,) = find_numbers(text)
    assert [number.min, number.max] == pytest.approx([value, value])
    assert (number.text, number.span) == (text, (0, len(text)))


@pytest.mark.parametrize(("text", "value", "scale"), cases(SCALED))
def test_reads_shares_and_multiples(text: str, value: float, scale: str) -> None:
    (number,) = find_numbers(text)
    assert number.min == pytest.approx(value)
    assert number.scale == scale


@pytest.mark.parametrize(("text", "value", "comparator"), cases(LOOSE))
def test_reads_loose_figures(text: str, value: float, comparator: str) -> None:
    (number,) = find_numbers(text)
    assert number.min == pytest.approx(value)
    assert number.comparator == comparator


@pytest.mark.parametrize(("text", "low", "high"), cases(RANGES))
def test_reads_ranges(text: str, low: float, high: float) -> None:
    (number,) = find_numbers(text)
    assert [number.min, number.max] == pytest.approx([low, high])
    assert number.comparator == "range"


@pytest.mark.parametrize(("text", "value"), cases(NEGATIVE))
def test_reads_negatives(text: str, value: float) -> None:
    assert [number.min for number in find_numbers(text)] == [pytest.approx(value)]


@pytest.mark.parametrize("text", cases(NONE))
def test_leaves_what_counts_nothing(text: str) -> None:
    assert find_numbers(text) == []


def test_plus_minus_nothing_is_no_range() -> None:
    found = planparse.find_quantities("偏差±0公里。")
    assert [(one.min, one.max, one.comparator) for one in found] == [(0, 0, "eq")]


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
@example("半数千")  # 数 belongs to one of them
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
