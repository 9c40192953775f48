"""Quantities in their sentences: roles, times, indicators, baselines, nature. Every sentence is invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.extraction.context import Context
from planparse.extraction.quantities import FoundQuantity, extract_quantities
from planparse.extraction.units import Unit, split

PLAN = Context("云岭市水务发展规划", "规划", date(2021, 6, 1))
RULE = Context("云岭市渡口管理办法", "办法", date(2021, 6, 1))
REPORT = Context("政府工作报告", "报告", date(2021, 2, 1))


def read(
    text: str, context: Context = PLAN, headings: tuple[str, ...] = ("一、主要任务",)
) -> list[FoundQuantity]:
    """The quantities of text whose lines are paragraphs under the headings."""
    units = []
    for number, line in enumerate(text.split("\n")):
        offset = sum(len(other) + 1 for other in text.split("\n")[:number])
        units += [
            Unit(start, end, number, "body/1", headings, False, "body")
            for start, end in split(text, offset, offset + len(line))
        ]
    return extract_quantities(text, units, context)


# fmt: off
ROLES = [
    # plans: what is to be reached is a target
    (PLAN, "到2025年，建成50所示范学校。", "target"), (PLAN, "培训职工3万人次。", "target"), (PLAN, "供水普及率达到98%。", "target"), (PLAN, "新增床位2000张。", "target"),
    (PLAN, "到2025年，漏损率不高于9%。", "target"), (PLAN, "用水总量控制在185亿立方米以内。", "target"), (PLAN, "安排补助资金2400万元。", "target"),
    # a norm, a threshold, a ceiling, a length of time is a requirement, in a plan too
    (PLAN, "每名教师培训不少于16学时。", "requirement"), (PLAN, "工作期限为三年。", "requirement"), (PLAN, "最高不超过15万元的贷款。", "requirement"), (PLAN, "人口不足500人的行政村可以合并。", "requirement"),
    (PLAN, "面积原则上占总面积的一半以上。", "requirement"), (PLAN, "每年召开两次会议。", "requirement"), (PLAN, "禁止新建高度超过15米的建筑。", "requirement"),
    (PLAN, "应当在30日内提出意见。", "requirement"), (PLAN, "具有5年以上工作经历的人员。", "requirement"),
    # what is, or was, is a baseline
    (PLAN, "截至2020年底，全市有水库24座。", "baseline"), (PLAN, "目前，供水普及率为91%。", "baseline"), (PLAN, "已建成泵站35座。", "baseline"), (PLAN, "2019年，用水总量为178亿立方米。", "baseline"),
    # rules
    (RULE, "渡船乘客定额为12人。", "requirement"), (RULE, "处一千元以上五千元以下罚款。", "requirement"), (RULE, "应当在三日内报告。", "requirement"), (RULE, "到2025年，建成渡口20处。", "target"),
]
TIMES = [  # text, the times that govern its figures, in order
    ("到2025年，建成20座泵站，改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，建成20座泵站。改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，建成20座泵站。\n改造40公里管网。", ["到2025年", None]),
    ("2023年底前建成20座泵站，2025年底前建成40座水厂。", ["2023年底前", "2025年底前"]), ("每年培训200人次。", ["每年"]), ("每学年不少于16学时。", ["每学年"]),
    ("“十四五”期间，新增绿地30公顷。", ["“十四五”期间"]), ("普及率由2020年的38%提高到2025年的45%。", ["2020年", "2025年"]), ("普及率从2020年的38%提高到2025年的45%。", ["从2020年", "2025年"]), ("到2025年，普及率由38%提高到45%。", [None, "到2025年"]),
    ("到2025年，用水量比2020年下降16%。", ["到2025年"]), ("到2025年，实现以下目标：\n建成20座泵站。\n改造40公里管网。", ["到2025年", "到2025年"]), ("三年内培训修复师30名。", [None, "三年内"]),
    ("到2025年，供水体系基本建成。\n——建成20座泵站。\n——改造40公里管网。", ["到2025年", "到2025年"]),
]
INDICATORS = [  # text, the indicators of its figures, in order
    ("地区生产总值增长6%。", ["地区生产总值"]), ("建设50所高水平学校。", ["高水平学校"]), ("建设50所高水平学校和150个骨干专业。", ["高水平学校", "骨干专业"]), ("治理河道24公里。", ["河道"]),
    ("供水普及率、污水处理率分别达到65%和55%。", ["供水普及率", "污水处理率"]), ("城镇和农村人均住房面积分别增加2平方米和5平方米。", ["城镇人均住房面积", "农村人均住房面积"]),
    ("财政赤字1.2万亿元，比上年增加4000亿元。", ["财政赤字", "财政赤字"]), ("财政赤字1.2万亿元，其中中央财政赤字8500亿元。", ["财政赤字", "中央财政赤字"]), ("把管网漏损率控制在9%以内。", ["管网漏损率"]),
    ("普及率由38%提高到45%。", ["普及率", "普及率"]), ("经营收入总量突破90亿元。", ["经营收入总量"]), ("全市有技工院校23所（其中技师学院6所）。", ["技工院校", "技师学院"]), ("处五百元以下罚款。", ["罚款"]),
    ("应当在三十日内作出批准的决定。", ["批准的决定"]), ("许可证有效期为五年。", ["许可证有效期"]), ("惠及1.6亿学生。", ["学生"]), ("省财政将投入3亿元。", ["省财政"]), ("按照缴费标准的50%扣除。", ["缴费标准"]), ("年用水量50万立方米以上。", ["年用水量"]),
]
# fmt: on


@pytest.mark.parametrize(("context", "text", "role"), ROLES)
def test_roles(context: Context, text: str, role: str) -> None:
    assert read(text, context)[-1].role == role


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times_govern(text: str, times: list[str | None]) -> None:
    assert [found.deadline.text if found.deadline else None for found in read(text)] == times


@pytest.mark.parametrize(("text", "names"), INDICATORS)
def test_indicators(text: str, names: list[str]) -> None:
    assert [found.indicator for found in read(text)] == names


def test_an_indicator_is_quoted_where_its_words_stand_together() -> None:
    text = "供水普及率达到98%。"
    (found,) = read(text)
    assert found.indicator_span == (0, 5)
    apart = read("城镇和农村人均住房面积分别增加2平方米和5平方米。")
    assert [one.indicator_span for one in apart] == [None, (3, 11)]


def test_a_change_knows_where_it_starts() -> None:
    old, new = read("到2025年，普及率由2020年的38%提高到45%。")
    assert (old.role, new.role) == ("baseline", "target")
    assert new.baseline is not None
    assert new.baseline.deadline is not None
    assert (new.baseline.min, new.baseline.unit, new.baseline.deadline.end) == (38, "%", date(2020, 12, 31))


def test_a_comparison_gives_the_year_it_starts_from() -> None:
    (found,) = read("到2025年，用水量比2020年下降16%。")
    assert found.baseline is not None
    assert found.baseline.min is None
    assert found.baseline.deadline is not None
    assert found.baseline.deadline.end == date(2020, 12, 31)


@pytest.mark.parametrize(
    ("note", "nature"), [("（约束性）", "binding"), ("（预期性）", "expected"), ("", None)]
)
def test_nature(note: str, nature: str | None) -> None:
    (found,) = read(f"到2025年，普及率达到98%{note}。")
    assert found.nature == nature


def test_a_report_reviews_then_plans() -> None:
    review = read("城镇新增就业8万人。", REPORT, ("一、2020年工作回顾",))
    plan = read("城镇新增就业9万人以上。", REPORT, ("二、2021年工作安排",))
    assert [review[0].role, plan[0].role] == ["baseline", "target"]


def test_headings_under_a_review_stay_in_the_past() -> None:
    (found,) = read("建成泵站35座。", PLAN, ("一、发展回顾", "（一）民生保障"))
    assert found.role == "baseline"


def test_a_report_without_headings_turns_where_it_says_so() -> None:
    found = read("城镇新增就业8万人。\n今年工作的主要目标是：城镇新增就业9万人以上。", REPORT, ())
    assert [one.role for one in found] == ["baseline", "target"]


def test_facts_before_the_first_section_are_baselines() -> None:
    text = "全市现有渡口24处。到处都需维护。\n建设渡口12处。"
    first = text.index("\n")
    units = [Unit(s, e, 1, "body", (), False, "body") for s, e in split(text, 0, first)]
    units += [Unit(s, e, 2, "body/1", ("主要任务",), False, "body") for s, e in split(text, first, len(text))]
    assert [one.role for one in extract_quantities(text, units, PLAN)] == ["baseline", "target"]


@pytest.mark.parametrize(
    "piece", ["其中5个，", "1%、", "每年1次，", "2020年", "由1%提高到2%，", "（1人", "五年", "甲、"]
)
def test_a_sentence_of_inhuman_length_is_read_in_pieces(piece: str) -> None:
    text = piece * 2000
    found = extract_quantities(text, [Unit(0, len(text), 1, "body", (), False, "body")], PLAN)
    assert all(end - start <= 2000 for start, end in (one.sentence for one in found))


WORDS = [
    "到2025年，",
    "建设",
    "50所",
    "学校",
    "由",
    "提高到",
    "3%",
    "、",
    "，",
    "。",
    "其中",
    "分别",
    "每年",
    "（",
    "）",
    "三年内",
    "比",
    "增长",
    "元",
    "一个",
    "“",
    "”",
    "\n",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
    st.sampled_from([PLAN, RULE, REPORT, Context()]),
)
def test_spans_hold_for_any_text(text: str, context: Context) -> None:
    found = read(text, context)
    assert found == read(text, context)
    for one in found:
        low, high = one.sentence
        assert low <= one.span[0] < high
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        if one.indicator_span:
            assert text[slice(*one.indicator_span)] == one.indicator
