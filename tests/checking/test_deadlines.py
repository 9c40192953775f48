"""Rules on days, periods and deadlines, case by case: what each finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from planparse.checking.rules.letterhead.head import notice as letter
from planparse.checking.rules.targets.targets import notice, plan

from .pointing import found


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("2023年6月31日前，建成水厂12座。", ["2023年6月31日"]),
        ("2023年2月29日前，建成水厂12座。", ["2023年2月29日"]),
        ("每年11月31日前报送。", ["11月31日"]),
        ("2023年13月前，建成水厂12座。", ["2023年13月"]),
        ("二〇二三年二月三十日前，建成水厂12座。", ["二〇二三年二月三十日"]),
        ("每年六月三十一日前报送。", ["六月三十一日"]),
        ("报名时间为6月1日至31日。", ["6月1日至31日"]),
        ("2024年2月29日前，建成水厂12座。", []),
        ("每年十二月三十一日前报送，工期12月30日以内。", []),
        ("农历二月三十日放水。", []),
        ("报名时间为7月1日至31日。", []),
        ("13个月后验收，三个月三十日内答复。", []),
        ("二○二三年十月十日前报送。", []),
    ],
)
def test_days_of_the_calendar(goal: str, quotes: list[str]) -> None:
    assert found("PP412", notice(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("2025—2022年，建成水厂12座。", ["2025—2022年"]),
        ("2025年至2022年，建成水厂12座。", ["2025年至2022年"]),
        ("实施期限为2024年12月至2024年3月。", ["2024年12月至2024年3月"]),
        ("有效期自2025年5月1日起至2024年4月30日。", ["2025年5月1日起至2024年4月30日"]),
        ("公示时间为9月28日至25日。", ["9月28日至25日"]),
        ("公示时间为9月25日至28日。", []),
        ("整改阶段（2023年9月20日至9月1日）。", ["2023年9月20日至9月1日"]),
        ("整改阶段（2023年6月20日至5月20日）。", ["2023年6月20日至5月20日"]),
        ("采暖期为2023年11月15日至3月15日，2023年7月1日至6月30日为一个年度。", []),
        ("实施期限为2024年12月至2025年3月。", []),
        ("每年11月至次年3月巡查。", []),
        ("完成时间由2025年提前到2023年。", []),
        ("执行GB 2025—2022年版标准。", []),
        ("2024年3月1日至2024年12月31日。", []),
    ],
)
def test_periods(goal: str, quotes: list[str]) -> None:
    assert found("PP413", notice(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("2021年年底前，建成水厂12座。", ["2021年年底前"]),
        ("到2020年，水质合格率达到98%。", ["到2020年"]),
        ("各县应当于2021年11月10日前报送。", ["2021年11月10日前"]),
        ("各县应当于2021年11月15日前完成不合格水厂的整改工作。", ["2021年11月15日前"]),
        ("2022年年底前，建成水厂12座。", []),
        ("申报单位注册时间为2021年6月30日前。", []),
        ("申报单位须在2018年6月30日前注册成立。", []),
        ("次年1月31日前报送，去年年底前完成摸底。", []),
        ("2020年前，全市有水厂12座。", []),
        ("2020年底前建成的水厂由县级管护。", []),
        ("2020年底前已建成水厂12座。", []),
        ("截至2020年底前，建成水厂12座。", []),
        ("到2020年，全市圆满完成任务，水质合格率达到98%。", []),
    ],
)
def test_deadlines_that_are_over(goal: str, quotes: list[str]) -> None:
    assert found("PP403", notice(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "count"),
    [
        ("规划期限为2021—2023年。到2025年，水质合格率达到98%。", 1),
        ("规划期限为2021—2025年。到2025年，水质合格率达到98%。", 0),
        ("到2025年，水质合格率达到98%。", 0),
    ],
)
def test_a_plan_tells_its_years_in_the_text(goal: str, count: int) -> None:
    assert len(found("PP404", notice(goal))) == count


@pytest.mark.parametrize(
    ("goal", "count"),
    [
        ("到2027年，水质合格率达到98%。", 1),
        ("到2030年，水质合格率达到98%。", 1),
        ("落实2030年水质合格率达到98%的目标。", 0),
        ("到2025年，水质合格率达到98%，到2030年，水质合格率达到99%。", 0),
        ("展望2030年，水质合格率达到98%。", 0),
        ("2027年底前建成智慧供水平台。", 1),
        ("三年内建成智慧供水平台，本规划有效期至2027年底。", 0),
    ],
)
def test_deadlines_behind_the_plan(goal: str, count: int) -> None:
    assert len(found("PP404", plan(goal))) == count


@pytest.mark.parametrize(
    ("last", "count"),
    [
        ("本通知自2021年4月1日起施行。", 1),
        ("本通知自2022年2月15日起实施。", 1),
        ("本通知自2022年4月1日起施行。", 0),
        ("本通知自印发之日起施行。", 0),
        ("本通知自2022年1月1日起施行。", 0),
        ("本通知自2022年2月1日起执行。", 0),
        ("本通知自2021年4月1日起施行，追溯计算。", 0),
    ],
)
def test_in_effect_before_it_is_issued(last: str, count: int) -> None:
    assert len(found("PP219", letter().replace("每月巡查。", f"每月巡查。{last}"))) == count


def test_what_is_published_anew_keeps_its_day() -> None:
    text = letter().replace("关于加强", "关于修改加强")
    assert found("PP219", text.replace("每月巡查。", "每月巡查。本通知自2021年4月1日起施行。")) == []


ORDER = """云溪市人民政府令

第7号

《云溪市供水管理办法》已经2022年3月1日市人民政府常务会议通过，现予公布，自2022年6月1日起施行。

市　长　　张三

2022年3月8日

云溪市供水管理办法

第一条　为了加强供水管理，制定本办法。

第二条　供水单位应当保证水质。

第三条　本办法自{}起施行。
"""


@pytest.mark.parametrize(
    ("day", "quotes"),
    [("2022年6月1日", []), ("2022年7月1日", ["2022年7月1日"]), ("2021年6月1日", ["2021年6月1日"])],
)
def test_the_day_of_effect_of_an_order(day: str, quotes: list[str]) -> None:
    assert found("PP219", ORDER.format(day)) == quotes
    assert found("PP219", ORDER.format(day).replace("通过", "通过，决定修改如下")) == []


LAW = "云溪市供水条例\n\n（{}）\n\n第一条　为了加强供水管理，制定本条例。\n\n第二条　供水单位应当保证水质。\n\n第三条　本条例自2021年1月1日起施行。\n"


@pytest.mark.parametrize(
    ("history", "count"),
    [
        ("2022年3月8日云溪市第三届人民代表大会常务委员会第五次会议通过", 1),
        ("2020年9月8日云溪市第三届人民代表大会常务委员会第五次会议通过", 0),
        (
            "2020年9月8日云溪市第三届人民代表大会常务委员会第五次会议通过　2022年3月8日云溪市第三届人民代表大会常务委员会第九次会议修正",
            0,
        ),
    ],
)
def test_the_day_of_effect_of_a_law(history: str, count: int) -> None:
    assert len(found("PP219", LAW.format(history))) == count
