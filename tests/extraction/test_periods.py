"""Time limits and the intervals they mean, counted from 15 March 2021 where the words are relative."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reasons import cases

from planparse.extraction.time.periods import find_periods

ISSUED = date(2021, 3, 15)

# fmt: off
DATES = {  # text, first day, last day
    "a year is all of it": [("2025年", "2025-01-01", "2025-12-31"), ("二〇二五年", "2025-01-01", "2025-12-31"), ("2030年度", "2030-01-01", "2030-12-31")],
    "到 and 至 leave the start open": [("到2025年", None, "2025-12-31"), ("至2030年", None, "2030-12-31"), ("到2027年底", None, "2027-12-31")],
    "底, 末 and 前 name the last day": [("2020年底", None, "2020-12-31"), ("2020年底前", None, "2020-12-31"), ("2025年末", None, "2025-12-31"), ("2026年6月底前", None, "2026-06-30"), ("2022年2月底", None, "2022-02-28"), ("2025年前", None, "2025-12-31")],
    "months know their length": [("2024年2月", "2024-02-01", "2024-02-29"), ("2023年2月", "2023-02-01", "2023-02-28"), ("2023年11月", "2023-11-01", "2023-11-30")],
    "ten days of a month": [("2023年4月上旬", "2023-04-01", "2023-04-10"), ("2023年4月中旬", "2023-04-11", "2023-04-20"), ("2023年2月下旬", "2023-02-21", "2023-02-28")],
    "a day": [("2025年9月1日前", None, "2025-09-01"), ("一九九六年五月十三日", "1996-05-13", "1996-05-13"), ("2021年10月31日", "2021-10-31", "2021-10-31"), ("二〇一九年十二月三十一日", "2019-12-31", "2019-12-31")],
    "截至 leaves the start open": [("截至2020年底", None, "2020-12-31"), ("截止2020年6月", None, "2020-06-30")],
    "起 and 以来 leave the end open": [("从2019年起", "2019-01-01", None), ("自2022年1月1日起", "2022-01-01", None), ("2012年以来", "2012-01-01", None), ("自2023年5月起", "2023-05-01", None)],
    "from one year to another": [("2021—2025年", "2021-01-01", "2025-12-31"), ("2021年至2023年", "2021-01-01", "2023-12-31"), ("2021-2023年", "2021-01-01", "2023-12-31"), ("2018年—2020年", "2018-01-01", "2020-12-31")],
    "from one day to another": [("2019年1月1日至12月31日", "2019-01-01", "2019-12-31"), ("2019年1月1日至2020年6月30日", "2019-01-01", "2020-06-30")],
    "from a month over the turn of the year": [("12月至1月", "2021-12-01", "2022-01-31"), ("2019年12月至2月", "2019-12-01", "2020-02-29"), ("12月25日至1月5日", "2021-12-25", "2022-01-05"), ("2019年第四季度至1月底", None, "2020-01-31")],
    "what ends before it begins is no interval": [("8月11日至1日", None, None), ("2021年至2019年", None, None), ("2021年5月至2020年3月", None, None)],
    "from one month to another": [("5—8月", "2021-05-01", "2021-08-31"), ("2023年2—4月", "2023-02-01", "2023-04-30"), ("三至六月", "2021-03-01", "2021-06-30"), ("10月至次年2月", "2021-10-01", "2022-02-28")],
    "the end of a month, said twice": [("2023年11月月底前", None, "2023-11-30"), ("9月月底前", None, "2021-09-30")],
    "dates in figures": [("2023/11/30前", None, "2023-11-30"), ("2023-11-30前", None, "2023-11-30"), ("2023.11.30前", None, "2023-11-30"), ("截至2023-6-5", None, "2023-06-05"), ("2023/3/1-2023/5/31止", "2023-03-01", "2023-05-31")],
    "an event of the year is on no known day": [("2023年春节前", None, None), ("2023年汛期前", None, None), ("2023年国庆节期间", None, None)],
    "a school year begins when the school says": [("2022—2023学年", None, None), ("2022学年", None, None)],
    "a quarter": [("2024年第三季度", "2024-07-01", "2024-09-30"), ("2023年前三季度", "2023-01-01", "2023-09-30"), ("2023年前两个月", "2023-01-01", "2023-02-28"), ("今年前10个月", "2021-01-01", "2021-10-31"), ("今年一季度", "2021-01-01", "2021-03-31"), ("二季度", "2021-04-01", "2021-06-30"), ("到三季度末", None, "2021-09-30"), ("今年前三季度", "2021-01-01", "2021-09-30")],
    "half a year": [("2024年上半年", "2024-01-01", "2024-06-30"), ("2024年下半年", "2024-07-01", "2024-12-31")],
    "a month without a year is of the document's year": [("5月底前", None, "2021-05-31"), ("10月15日前", None, "2021-10-15"), ("6月底", None, "2021-06-30"), ("12月31日", "2021-12-31", "2021-12-31"), ("6月份", "2021-06-01", "2021-06-30"), ("6月份至8月份", "2021-06-01", "2021-08-31")],
}
PLANS = {
    "a plan's name in quotation marks": [("“十四五”期间", "2021-01-01", "2025-12-31"), ("“十四五”时期", "2021-01-01", "2025-12-31"), ("“十五五”期间", "2026-01-01", "2030-12-31"), ("“九五”期间", "1996-01-01", "2000-12-31"), ("“十二五”时期", "2011-01-01", "2015-12-31"), ("“十三五”", "2016-01-01", "2020-12-31")],
    "a plan's name without them": [("十三五时期", "2016-01-01", "2020-12-31")],
    "two plans, whichever comes first": [("“十三五”、“十四五”", "2016-01-01", "2025-12-31"), ("“十四五”、“十三五”时期", "2016-01-01", "2025-12-31")],
    "the end of a plan": [("“十四五”末", None, "2025-12-31"), ("到“十四五”末", None, "2025-12-31")],
}
RELATIVE = {  # counted from 15 March 2021
    "this year, last year, next year": [("今年", "2021-01-01", "2021-12-31"), ("去年", "2020-01-01", "2020-12-31"), ("明年", "2022-01-01", "2022-12-31"), ("本年度", "2021-01-01", "2021-12-31"), ("上年", "2020-01-01", "2020-12-31"), ("当年", "2021-01-01", "2021-12-31"), ("全年", "2021-01-01", "2021-12-31")],
    "two years": [("今明两年", "2021-01-01", "2022-12-31")],
    "the end of one": [("去年底", None, "2020-12-31"), ("年底前", None, "2021-12-31"), ("今年底前", None, "2021-12-31"), ("明年底", None, "2022-12-31")],
    "half of one": [("今年上半年", "2021-01-01", "2021-06-30"), ("今年下半年", "2021-07-01", "2021-12-31")],
    "half of one without a year": [("上半年", "2021-01-01", "2021-06-30"), ("下半年", "2021-07-01", "2021-12-31")],
    "months of one": [("明年4月底前", None, "2022-04-30"), ("去年5—7月", "2020-05-01", "2020-07-31")],
    "within years and a half": [("三年半内", "2021-03-15", "2024-09-15"), ("半年内", "2021-03-15", "2021-09-15"), ("一个半月内", "2021-03-15", "2021-04-30")],
    "now": [("目前", None, "2021-03-15"), ("截至目前", None, "2021-03-15")],
    "within a time, from the day of issue": [("三年内", "2021-03-15", "2024-03-15"), ("6个月内", "2021-03-15", "2021-09-15"), ("30日内", "2021-03-15", "2021-04-14"), ("两年之内", "2021-03-15", "2023-03-15"), ("两周内", "2021-03-15", "2021-03-29"), ("10天内", "2021-03-15", "2021-03-25")],
    "hours end no day, working days wait for the year's calendar": [("2小时内", None, None), ("30分钟内", None, None), ("5分钟内", None, None), ("5个工作日内", None, None)],
    "weeks and quarters": [("一个星期内", "2021-03-15", "2021-03-22"), ("两个季度内", "2021-03-15", "2021-09-15")],
    "years to come": [("未来五年", "2021-03-15", "2026-03-15"), ("今后三年", "2021-03-15", "2024-03-15")],
    "years gone by end with the day of issue": [("五年来", "2016-01-01", "2021-03-15"), ("过去五年", "2016-01-01", "2021-03-15"), ("近三年", "2018-01-01", "2021-03-15")],
}
EVERY = {
    "a day of the first month of each": [("每季度首月8日前", "quarter"), ("每年5—9月", "year")],
    "each": [("每年", "year"), ("每月", "month"), ("每学年", "school year"), ("每季度", "quarter"), ("每周", "week"), ("每日", "day"), ("每学期", "term"), ("每半年", "half-year"), ("每天", "day"), ("每个月", "month")],
    "several": [("每5年", "5 years"), ("每两年", "2 years"), ("每三个月", "3 months"), ("每十年", "10 years")],
    "one is none": [("每一年", "year")],
    "a day within each": [("每年12月底前", "year"), ("每年9月30日前", "year"), ("每年1月1日至6月30日", "year"), ("每月5日前", "month"), ("每季度末", "quarter"), ("每年第一季度", "year"), ("每季度最后一个月的25日前", "quarter"), ("每年年底前", "year"), ("每两年6月底前", "2 years")],
}
# A length of time in its sentence, and whether it counts from the day of issue.
STARTS = {
    "an event is what it counts from": [("自收到申请之日起15日内", False), ("应当自受理之日起三十日内", False), ("事故发生后，应当在三日内", False), ("会议召开前10日内", False), ("期满三十日内", False)],
    "the issue of the document itself is the event": [("自本通知印发之日起30日内", True), ("本意见发布后三个月内", True)],
    "another document's issue is not": [("文件应当在发布之日起15日内", False)],
    "no event is named": [("各部门要在30日内", True), ("力争用三年时间内", True)],
}
# Times in their sentences: what they say, and whether they are part of a name.
NAMES = {
    "a plan is called after its years": [("编制“十四五”规划", True), ("“十四五”水务发展规划", True), ("落实“十三五”节水行动方案", True)],
    "an edition": [("公布2019年版目录", True), ("2020年修订版", True), ("产业目录（2019年本）", True)],
    "a title in 《》": [("《2021年水务工作要点》", True), ("《渡口改造三年计划（2021—2023年）》", True), ("2021年《水务公报》", True)],
    "a time is none": [("“十四五”期间，新建渡口", False), ("“十四五”新增渡口", False), ("“十四五”规划期末", False), ("2021年本市新建渡口", False), ("《水务公报》显示，2020年", False)],
}
UNDATED = ["规划期末", "规划期内", "过渡期间", "本世纪末", "本世纪中叶"]
NONE = {
    "words": ["百年大计", "少年宫", "年轻干部", "每个人", "前沿", "现代化", "当地", "全面", "未来社区", "连锁", "期货", "年级", "月球", "日常", "每人", "在校", "过程", "近似"],
    "the end of another word before 年": ["投产后年产值", "以前年度", "安全年活动", "3万元以上年收入"],
    "no now within a word": ["实现在线监测", "如在路上", "呈现在眼前"],
    "the quarter before": ["上一季度", "下一季度"],
    "a date of a page": ["2021-05-06", "2021.8.9"],
    "numbers": ["到2740.8亿", "第2025号", "2025个", "20250年"],
}
# fmt: on


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "start", "end"), cases(DATES | PLANS | RELATIVE))
def test_resolves_to_dates(text: str, start: str | None, end: str | None) -> None:
    (period,) = find_periods(text, ISSUED)
    assert (period.text, period.start, period.end) == (text, day(start), day(end))


@pytest.mark.parametrize(("text", "every"), cases(EVERY))
def test_reads_recurrence(text: str, every: str) -> None:
    (period,) = find_periods(f"应当{text}检查")
    assert (period.text, period.every, period.start, period.end) == (text, every, None, None)


@pytest.mark.parametrize(("text", "counts"), cases(STARTS))
def test_counts_from_the_day_of_issue_only_without_an_event(text: str, counts: bool) -> None:
    (period,) = find_periods(text, ISSUED)
    assert (period.start == ISSUED, period.end is not None) == (counts, counts)


@pytest.mark.parametrize(("text", "named"), cases(NAMES))
def test_tells_times_from_names(text: str, named: bool) -> None:
    assert {period.kind == "name" for period in find_periods(text, ISSUED)} == {named}


@pytest.mark.parametrize("text", UNDATED)
def test_stages_have_no_dates(text: str) -> None:
    (period,) = find_periods(text, ISSUED)
    assert (period.text, period.start, period.end) == (text, None, None)


@pytest.mark.parametrize("text", cases(NONE))
def test_leaves_words_that_look_like_times(text: str) -> None:
    assert find_periods(text, ISSUED) == []


@pytest.mark.parametrize("text", ["2025年中央财政", "2025年初步建成"])
def test_a_word_behind_the_year_is_no_part_of_the_year(text: str) -> None:
    assert [period.text for period in find_periods(text)] == ["2025年"]


@pytest.mark.parametrize("text", ["今年", "三年内", "5月底前", "五年来"])
def test_relative_times_stay_open_without_a_date_of_issue(text: str) -> None:
    (period,) = find_periods(text)
    assert (period.start, period.end) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["2025年13月", "2025年2月30日", "0000年", "9999年", "九九九九年", "十十月", "二二月", "三十十日内"],
)
def test_impossible_dates_do_not_crash(text: str) -> None:
    find_periods(text, ISSUED)


@given(
    st.text(
        "0129一二十五年月日底末初前后内来起到至从自每“”今去明规划期间现目近过上下半学季度，。—", max_size=60
    )
)
def test_spans_hold_for_any_text(text: str) -> None:
    at = 0
    for period in find_periods(text, ISSUED):
        start, end = period.span
        assert at <= start < end <= len(text)
        assert period.text == text[start:end]
        assert period.start is None or period.end is None or period.start <= period.end
        at = end
