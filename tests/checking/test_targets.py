"""Rules on figures, deadlines and sums, case by case: what each finds in a sentence, and what it leaves alone."""

from __future__ import annotations

from time import perf_counter

import pytest

from planparse import extract_text
from planparse.checking import RULES, check_source
from planparse.checking.check import check_page
from planparse.checking.letterhead import notice as letter
from planparse.checking.page import Page
from planparse.checking.targets import notice, plan
from planparse.reading.source import from_text


def found(code: str, text: str) -> list[str]:
    """What a rule points at in a text."""
    findings = check_source(from_text(text, "x.txt"), [RULES[code]])
    return [text[slice(*finding.span)] for finding in findings]


def said(code: str, text: str) -> list[str]:
    return [finding.message for finding in check_source(from_text(text, "x.txt"), [RULES[code]])]


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("漏损率控制在12%—8%。", ["12%—8%"]),
        ("漏损率控制在12—8%。", ["12—8%"]),
        ("建成水厂20至12座。", ["20至12"]),
        ("每县安排15—10万元。", ["15—10万"]),
        ("每县安排20000—1万元。", ["20000—1万"]),
        ("投资2亿—5000万元。", ["2亿—5000万"]),
        ("处五万元以上二万元以下的罚款。", ["五万元以上二万元以下"]),
        ("处违法所得五倍以上三倍以下的罚款。", ["五倍以上三倍以下"]),
        ("处10万元以上5万元以下的罚款。", ["10万元以上5万元以下"]),
        ("处三年以上一年以下有期徒刑。", ["三年以上一年以下"]),
        ("暂停任职资格3至1年。", ["3至1"]),
        ("每年选取50-30个村。", ["50-30"]),
        ("电场强度为100～10kV/m。", ["100～10"]),
        # rises, or cannot be compared
        ("受益人口9000—1.2万人。", []),
        ("投资5000万—2亿元。", []),
        ("处五千元以上一万元以下的罚款。", []),
        ("处一万五千元以上二万元以下的罚款。", []),
        ("处十二万元以上二十万元以下的罚款。", []),
        # names and numbers
        ("执行GB/T 18005-1999和GB 5749-2006，全部达标。", []),
        ("执行IEC/TR 61131-9可编程序控制器标准。", []),
        ("工程布局见图2-1，数据见表4-1。", []),
        ("按附件3-1填报，由5-2人员核对。", []),
        ("电话0531-86912828，传真8691-282。", []),
        ("执行云政发〔2021〕15-3号。", []),
        # down on purpose
        ("漏损率由12%—8%逐步下调。", []),
        ("提前90—60天公告。", []),
        ("海拔3000—2500米的村建水窖。", []),
        ("气温零下20—10℃时停工。", []),
        ("罚款标准按12%—8%逐级递减。", []),
        # no amounts
        ("3—1班参加，9—6月休息，8:30—6:00开放，6—1年级免费，2025—2021年。", []),
        ("优秀20—16分，良好15—11分。", []),
    ],
)
def test_ranges(goal: str, quotes: list[str]) -> None:
    assert found("PP405", plan(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "swapped"),
    [
        ("漏损率控制在12%—8%。", "8%—12%"),
        ("建成水厂20至12座。", "12至20座"),
        ("处五万元以上二万元以下的罚款。", "二万元以上五万元以下"),
    ],
)
def test_a_reversed_range_is_shown_the_right_way_round(goal: str, swapped: str) -> None:
    assert swapped in said("PP405", plan(goal))[0]


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("水质合格率达到98。", ["98"]),
        ("水质合格率总体达到98以上。", ["98"]),
        ("管护资金占比不低于45，水厂达到12座。", ["45"]),
        ("普惠性幼儿园覆盖面达到80%，明年普惠性幼儿园覆盖面达到85。", ["85"]),
        ("漏损率由12%降低到8，全市达标。", ["8"]),
        ("管护经费不低于项目总额的5。", ["5"]),
        ("省级按照不超过投资额30的比例补助。", ["30"]),
        ("县城和乡镇普及率分别达到95和90%。", ["95"]),
        ("报送附件的3、4。", []),
        ("按1:2的比例配备。", []),
        ("容积率不低于1.2，总和生育率稳定在1.8。", []),
        ("水厂与人口比例达到1:3000。", []),
        ("水质合格率提高3个百分点，供水保证率达到九成。", []),
        ("孕产妇死亡率控制在12以内。", []),
        ("水厂达到12，水池达到30。", []),
    ],
)
def test_shares_without_a_unit(goal: str, quotes: list[str]) -> None:
    assert found("PP401", plan(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("供水管网覆盖率达到105%。", ["105%"]),
        ("供水管网覆盖率超过100%。", ["超过100%"]),
        ("供水管网覆盖率达到100%。", []),
        ("移动电话普及率达到120%，固定宽带家庭普及率达到115%。", []),
        ("拨备覆盖率达到180%，偿付能力充足率达到150%。", []),
        ("学前教育毛入学率达到105%，投资完成率达到110%。", []),
        ("债务余额占地区生产总值的比重为120%。", []),
        ("水厂覆盖率增长120%。", []),
    ],
)
def test_shares_above_the_whole(goal: str, quotes: list[str]) -> None:
    assert found("PP406", plan(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "single", "several"),
    [
        ("建成水厂12座，其中乡镇水厂15座。", ["15座"], []),
        ("建成水厂12座（其中乡镇水厂15座）。", ["15座"], []),
        ("建成水厂12座，其中县级水厂3座、乡镇水厂15座。", ["15座"], []),
        ("安排资金90万元，其中维修50万元、管护60万元。", [], ["50万元、管护60万元"]),
        ("安排资金90万元，其中：维修50万元，管护60万元。", [], ["50万元，管护60万元"]),
        ("培训教师1000人，其中男教师600人、女教师500人。", [], ["600人、女教师500人"]),
        ("建设项目20个，其中省级12个、市级9个。", [], ["12个、市级9个"]),
        ("安排资金90万元，其中维修40万元、管护50万元。", [], []),
        ("安排资金0.3亿元，其中维修0.1亿元、管护0.2亿元。", [], []),
        ("安排资金12.3亿元，其中维修6.2亿元、管护6.2亿元。", [], []),  # rounded
        # lists that overlap
        ("培训1000人，其中女性600人、党员500人。", [], []),
        ("培育企业100家，其中规模以上企业60家、高新技术企业50家。", [], []),
        ("完成投资1000亿元，其中工业投资600亿元、民间投资700亿元。", [], []),
        # no whole, or no part of it
        ("每县平均建成水厂12座，其中云东县15座。", [], []),
        ("给予奖励12万元，其中特别优秀的给予15万元。", [], []),
        ("年均超收2040万元，其中去年超收2573万元。", [], []),
        ("全县净增人口12万人，其中流入15万人。", [], []),
        ("办理时限为5个工作日，其中跨区域的10个工作日。", [], []),
        ("补助标准为每人12元，其中低保户15元。", [], []),
        ("建成水厂12座以上，其中乡镇水厂15座。", [], []),
        ("新增公路12公里，其中高速公路3公里，新建机场33个，新建和加固堤防17公里。", [], []),
        ("建成水厂12座，其中乡镇水厂5座；改造泵站8座。", [], []),
        ("建成水厂12座，其中县级水厂8座，更新管网70公里。", [], []),
        ("贷款增加44亿元，其中短期贷款减少83亿元，中长期贷款增加128亿元。", [], []),
        ("建成水厂12座，覆盖村庄15座。", [], []),
    ],
)
def test_wholes_and_their_parts(goal: str, single: list[str], several: list[str]) -> None:
    assert found("PP407", plan(goal)) == single
    assert found("PP408", plan(goal)) == several


@pytest.mark.parametrize(
    ("goal", "quotes"),
    [
        ("县级、乡镇和村级水厂分别占50%、40%、30%。", ["50%、40%、30%"]),
        ("资金按50%、40%、30%的比例分年拨付。", ["50%、40%、30%"]),
        ("管护经费由省、市、县按照50%、40%和30%的比例分担。", ["50%、40%和30%"]),
        ("县级、乡镇和村级水厂分别占50%、30%、20%。", []),
        ("三类水厂分别占33.3%、33.3%、33.5%。", []),  # rounded
        ("三项指标分别增长50%、40%、30%。", []),
        ("县城、乡镇和农村自来水普及率分别达到98%、95%和90%。", []),
        ("女职工、少数民族职工、党员分别占50%、40%、30%。", []),
        ("对东部、中部、西部地区分别按50%、60%、80%的比例承担。", []),
        ("一类、二类、三类县分别按80%、60%、40%的比例给予补助。", []),
        ("省财政对第一、二、三档县按80%、60%、40%的比例分担。", []),
    ],
)
def test_shares_of_one_thing(goal: str, quotes: list[str]) -> None:
    assert found("PP408", plan(goal)) == quotes


@pytest.mark.parametrize(
    ("goal", "sum_"),
    [
        ("安排资金90万元，其中维修50万元、管护60万元。", "110万元"),
        ("安排资金1.2亿元，其中维修0.7亿元、管护0.65亿元。", "1.35亿元"),
        ("建成水厂12座，其中县级水厂8座、乡镇水厂7座。", "15座"),
        ("资金按50%、40%、30%的比例分年拨付。", "120%"),
        ("资金按50%、40.5%、30%的比例分年拨付。", "120.5%"),
    ],
)
def test_a_sum_is_written_as_people_do(goal: str, sum_: str) -> None:
    assert f"make {sum_}, more" in said("PP408", plan(goal))[0]


@pytest.mark.parametrize(
    ("goal", "count"),
    [
        ("到2025年，水质合格率达到98%。\n到2025年，水质合格率达到95%。", 1),
        ("到2025年，水质合格率达到98%。\n到2025年，全市水质合格率达到95%。", 1),
        ("到2025年，水质合格率达到98%。\n到2025年，农村水质合格率达到95%。", 0),
        ("到2025年，全市水质合格率达到90%。\n到2025年，建成云东示范区，水质合格率达到95%。", 0),
        ("到2023年，水质合格率达到95%。\n到2025年，水质合格率达到98%。", 0),
    ],
)
def test_two_values_of_one_target(goal: str, count: int) -> None:
    assert len(found("PP409", plan(goal))) == count


@pytest.mark.parametrize(
    ("goal", "count"),
    [
        ("水质合格率由2020年的90%提高到85%。", 1),
        ("漏损率由15%降低到19%。", 1),
        ("水质合格率由2020年的90%提高到98%。", 0),
        ("供水保证率和水质合格率分别由80%、95%提高到90%、97%。", 0),
        ("全市排名由第12位上升到第8位。", 0),
        ("办理时限由10个工作日提升到5个工作日。", 0),
        ("水厂由三级提升到一级。", 0),
        ("投资由8500万元增加到1.2亿元。", 0),
        ("水价由每吨3元提高到每户2元。", 0),
    ],
)
def test_rises_and_falls(goal: str, count: int) -> None:
    assert len(found("PP411", plan(goal))) == count


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
        ("2022年年底前，建成水厂12座。", []),
        ("申报单位注册时间为2021年6月30日前。", []),
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


@pytest.mark.parametrize(
    ("table", "quotes"),
    [
        ("项目\t2024年\t2025年\n维修\t50\t60\n更新\t30\t40\n合计\t70\t100", ["70"]),
        ("项目\t资金（万元）\n维修\t50\n更新\t60\n合计\t100", ["100"]),
        ("地区\t2024年\t2025年\n东县\t1,200\t1,300\n西县\t800\t900\n合 计\t2,000\t2,300", ["2,300"]),
        ("地区\t合计\t小学\t初中\n东县\t30\t10\t20\n西县\t50\t20\t30\n南县\t61\t30\t30", ["61"]),
        ("地区\t小学\t初中\t合计\n东县\t10\t20\t30\n西县\t20\t30\t50\n南县\t30\t30\t61", ["61"]),
        (
            "类别\t项目\t数量\n城区\t维修\t10\n城区\t更新\t20\n城区\t小计\t30\n乡村\t维修\t5\n乡村\t更新\t7\n乡村\t小计\t13\n总计\t总计\t43",
            ["13"],
        ),
        ("地区\t2024年\t2025年\n总计\t70\t100\n东县\t50\t60\n西县\t20\t45", ["100"]),
        # they hold, or are rounded
        ("项目\t2024年\t2025年\n维修\t40\t60\n更新\t30\t40\n合计\t70\t100", []),
        (
            "项目\t2024年（亿元）\t2025年（亿元）\n维修\t33.3\t60\n更新\t33.3\t40\n养护\t33.3\t20\n合计\t100\t120",
            [],
        ),
        # no sums of all the rest
        ("指标\t2024年\t2025年\n人口\t30\t31\n面积\t50\t50\n总计\t90\t95", []),
        ("项目\t资金（万元）\n维修\t50\n其中：水厂\t20\n更新\t60\n合计\t110", []),
        ("项目\t单位\t2024年\t2025年\n人口\t万人\t30\t31\n投资\t亿元\t50\t50\n合计\t-\t80\t95", []),
        ("项目\t数量\t单价\n维修\t5\t60\n更新\t3\t40\n合计\t8\t500", []),
        ("项目\t资金\t占比\n维修\t50\t62\n更新\t30\t38\n合计\t80\t99", []),
        ("项目\t资金\t人数\n维修\t50\t两人\n更新\t30\t3\n合计\t80\t9", []),
        ("项目\t2024年\t2025年\n维修\t40\t60\n更新\t30\t40\n合计\t70\t", []),
    ],
)
def test_sums_in_tables(table: str, quotes: list[str]) -> None:
    assert found("PP415", plan(f"资金安排如下。\n\n{table}")) == quotes


@pytest.mark.parametrize(
    "words",
    [
        "其中",
        "5%、",
        "20—10万元，",
        "6月3日至",
        "分别占",
        "到2025年",
        "率达到9，",
        "9万元，其中",
        "合计\t1\t2\n",
    ],
)
def test_a_text_made_of_one_thing_is_checked_in_time(words: str) -> None:
    text = plan(words * (30_000 // len(words)))
    page = Page(extract_text(plan("无。")), from_text(text, "x.txt"))
    start = perf_counter()
    check_page(page, [rule for code, rule in RULES.items() if code.startswith("PP4")])
    assert perf_counter() - start < 5
