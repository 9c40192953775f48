"""Figures with units: text, then the figure as quoted, ``min``, ``max``, unit, comparator and change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.extraction.measures import find_quantities

# fmt: off
UNITS = [  # the unit as written: no multiplier, no 个 before a longer unit
    ("建设50所学校", 50, "所"), ("3个工作日", 3, "工作日"), ("6个月", 6, "月"), ("提高2个百分点", 2, "百分点"), ("提高0.5个百分点", 0.5, "百分点"), ("占70%", 70, "%"),
    ("投资5亿元", 5e8, "元"), ("258亿美元", 2.58e10, "美元"), ("16学时", 16, "学时"), ("36万人", 360000, "人"), ("400万人次", 4e6, "人次"), ("1438万千瓦", 1.438e7, "千瓦"),
    ("20亿千瓦时", 2e9, "千瓦时"), ("12万吨标准煤", 120000, "吨标准煤"), ("3亿立方米", 3e8, "立方米"), ("18亿亩", 1.8e9, "亩"), ("770万公顷", 7.7e6, "公顷"),
    ("24.6万平方公里", 246000, "平方公里"), ("5000平方米", 5000, "平方米"), ("32张/千人", 32, "张/千人"), ("500元/人·年", 500, "元/人·年"), ("35微克/立方米", 35, "微克/立方米"),
    ("近14亿人口", 1.4e9, "人口"), ("约8000万纳税人", 8e7, "纳税人"), ("1.6亿学生", 1.6e8, "学生"), ("新增120家", 120, "家"), ("16℃", 16, "℃"), ("供水压力0.15兆帕", 0.15, "兆帕"),
    ("三倍", 3, "倍"), ("翻一番", 2, "倍"), ("半年以上", 0.5, "年"), ("两年半", 2.5, "年"), ("两个半月", 2.5, "月"), ("培育30个品牌", 30, "个"), ("二十四小时", 24, "小时"),
    ("总人口达到2.5亿。", 2.5e8, None), ("贫困人口减少1000万以上", 1e7, None),
]
COMPARATORS = [  # 以上 and 以下 include the figure (Civil Code art. 1259)
    ("30%以上", "ge"), ("不少于16学时", "ge"), ("不低于90%", "ge"), ("至少3名", "ge"), ("至少建设一所学校", "ge"), ("年满60岁", "ge"), ("一位及以上", "ge"), ("质证三日前通知", "ge"),
    ("超过400万人次", "gt"), ("突破3万亿元", "gt"), ("逾50家", "gt"), ("30多万公里", "gt"), ("3万多项", "gt"), ("2个多百分点", "gt"), ("十余家", "gt"), ("高于5%", "gt"), ("过半数", "gt"),
    ("5%以内", "le"), ("五日以下", "le"), ("不超过15万元", "le"), ("不得超过3人", "le"), ("最多5次", "le"), ("最高50万元", "le"), ("三十日内", "le"), ("五年内", "le"), ("两年以内", "le"),
    ("在80000元限额内", "le"), ("一百米范围内", "le"), ("低于4.6%", "lt"), ("不足300米", "lt"), ("未满18周岁", "lt"), ("不到10%", "lt"),
    ("10个左右", "approx"), ("约1.3万亿元", "approx"), ("近60%", "approx"), ("接近60%", "approx"), ("大约3公里", "approx"), ("12000元", "eq"), ("达到75岁", "eq"), ("≥95%", "ge"), ("≤8%", "le"),
    ("数量达到25%的，可以申请", "ge"), ("每月额度不超过每人1000元", "le"), ("上亿户", "ge"),
]
RANGES = [
    ("3—12个月", 3, 12, "月"), ("3个月至6个月", 3, 6, "月"), ("16—24岁", 16, 24, "岁"), ("二千元以上二万元以下", 2000, 20000, "元"), ("一倍以上五倍以下", 1, 5, "倍"),
    ("5至10年", 5, 10, "年"), ("七人至十一人", 7, 11, "人"), ("25周岁以上、不超过60周岁", 25, 60, "周岁"), ("处五万元以上十五万元以下罚款", 50000, 150000, "元"), ("处以十万元以上三十万元以下罚款", 100000, 300000, "元"), ("6%－6.5%", 6, 6.5, "%"),
]
CHANGES = [
    ("产值增长6%", "increase"), ("产值比上年增长6%", "increase"), ("增速6%以上", "increase"), ("价格涨幅3%左右", "increase"), ("标准提高30元", "increase"), ("比去年预算高0.2个百分点", "increase"),
    ("保持6%的增长率", "increase"), ("收入增加 250亿元", "increase"), ("经济增长预期目标定为7%", "increase"), ("能耗下降3%", "decrease"), ("再降低10%", "decrease"), ("压减三分之一以上", "decrease"), ("减半征收", "decrease"),
    ("减轻企业负担近2万亿元", "decrease"), ("费用减少2000元", "decrease"), ("提高到60%", "level"), ("降至13%", "level"), ("达到75岁", "level"), ("控制在4%以内", "level"), ("新增50万户", "level"),
    ("由6%下降到2%", "level"), ("最低50元", "level"), ("翻两番", "multiple"), ("增长2倍", "multiple"), ("违法所得3倍的罚款", "multiple"),
]
NONE = [
    # indefinite 一, lists, names, slogans
    "一个单位", "建设一所学校", "以下三项", "下列五种情形", "四个全面", "三个方面", "八项规定", "两个市场", "“三区三州”等地区", "“最多跑一次”改革", "新36条", "五位一体", "人大三次会议",
    "甲县、乙县、丙县等3个县", "最后一公里", "新的一年", "关键的一年", "每一个人",
    # dates, labels, codes, words
    "2025年", "12月31日", "第三届", "三级医院", "一号文件", "1.2.1", "〔2021〕45号", "十四五", "于15日前报送", "90年代", "70周年", "万吨级泊位", "千兆网络", "个别",
]
# fmt: on


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_reads_value_and_unit(text: str, value: float, unit: str | None) -> None:
    (measure,) = find_quantities(text)
    assert [measure.min, measure.max] == pytest.approx([value, value])
    assert measure.unit == unit


@pytest.mark.parametrize(("text", "comparator"), COMPARATORS)
def test_reads_comparators_before_and_behind(text: str, comparator: str) -> None:
    assert [measure.comparator for measure in find_quantities(text)] == [comparator]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_joins_ranges(text: str, low: float, high: float, unit: str) -> None:
    (measure,) = find_quantities(text)
    assert (measure.min, measure.max, measure.unit, measure.comparator) == (low, high, unit, "range")


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_tells_change_from_level(text: str, change: str) -> None:
    assert [measure.change for measure in find_quantities(text)][-1] == change


@pytest.mark.parametrize("text", NONE)
def test_leaves_figures_that_count_nothing(text: str) -> None:
    assert find_quantities(text) == []


def test_figures_of_a_row_share_their_change() -> None:
    assert [m.change for m in find_quantities("收入分别增长8.8%、9.9%和7%")] == ["increase"] * 3


def test_old_and_new_level_stay_apart() -> None:
    assert [(m.min, m.comparator) for m in find_quantities("由38%提高到45%")] == [(38, "eq"), (45, "eq")]


def test_span_takes_in_the_comparator_and_figure_does_not() -> None:
    (measure,) = find_quantities("每年不少于16学时以上")
    assert measure.text == "不少于16学时以上"
    assert "每年不少于16学时以上"[slice(*measure.figure)] == "16学时"


ALPHABET = "一二三五十百千万亿年月日个人元%0123456789.—至以上下内不少于超过近约多余增长提高到降，。；（）“”第等、每只"


@given(st.text(ALPHABET, max_size=80))
def test_spans_hold_for_any_text(text: str) -> None:
    found = find_quantities(text)
    assert found == find_quantities(text)
    for measure in found:
        start, end = measure.span
        assert 0 <= start <= measure.figure[0] < measure.figure[1] <= end <= len(text)
        assert measure.text == text[start:end]
        assert measure.min <= measure.max
