"""Time limits and the intervals they mean, counted from 15 March 2021 where the words are relative."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.extraction.periods import find_periods

ISSUED = date(2021, 3, 15)

# fmt: off
DATES = [  # text, first day, last day
    ("2025年", "2025-01-01", "2025-12-31"), ("到2025年", None, "2025-12-31"), ("至2030年", None, "2030-12-31"), ("2020年底", None, "2020-12-31"), ("2020年底前", None, "2020-12-31"),
    ("2025年末", None, "2025-12-31"), ("2026年6月底前", None, "2026-06-30"), ("2024年2月", "2024-02-01", "2024-02-29"), ("2025年9月1日前", None, "2025-09-01"),
    ("截至2020年底", None, "2020-12-31"), ("从2019年起", "2019-01-01", None), ("自2022年1月1日起", "2022-01-01", None), ("2012年以来", "2012-01-01", None),
    ("2021—2025年", "2021-01-01", "2025-12-31"), ("2021年至2023年", "2021-01-01", "2023-12-31"), ("2019年1月1日至12月31日", "2019-01-01", "2019-12-31"),
    ("2019年1月1日至2020年6月30日", "2019-01-01", "2020-06-30"), ("2024年上半年", "2024-01-01", "2024-06-30"), ("2024年下半年", "2024-07-01", "2024-12-31"),
    ("二〇二五年", "2025-01-01", "2025-12-31"), ("一九九六年五月十三日", "1996-05-13", "1996-05-13"), ("5月底前", None, "2021-05-31"), ("10月15日前", None, "2021-10-15"),
]
PLANS = [
    ("“十四五”期间", "2021-01-01", "2025-12-31"), ("“十四五”时期", "2021-01-01", "2025-12-31"), ("“十四五”末", None, "2025-12-31"), ("十三五时期", "2016-01-01", "2020-12-31"),
    ("“十五五”期间", "2026-01-01", "2030-12-31"), ("“九五”期间", "1996-01-01", "2000-12-31"),
]
RELATIVE = [
    ("今年", "2021-01-01", "2021-12-31"), ("去年", "2020-01-01", "2020-12-31"), ("明年", "2022-01-01", "2022-12-31"), ("今明两年", "2021-01-01", "2022-12-31"),
    ("去年底", None, "2020-12-31"), ("年底前", None, "2021-12-31"), ("今年上半年", "2021-01-01", "2021-06-30"), ("全年", "2021-01-01", "2021-12-31"), ("目前", None, "2021-03-15"),
    ("三年内", "2021-03-15", "2024-03-15"), ("6个月内", "2021-03-15", "2021-09-15"), ("30日内", "2021-03-15", "2021-04-14"), ("未来五年", "2021-03-15", "2026-03-15"),
    ("五年来", "2016-01-01", "2021-03-15"),
]
EVERY = [
    ("每年", "year"), ("每月", "month"), ("每学年", "school year"), ("每季度", "quarter"), ("每周", "week"), ("每日", "day"), ("每学期", "term"), ("每半年", "half-year"),
    ("每5年", "5 years"), ("每两年", "2 years"), ("每三个月", "3 months"), ("每一年", "year"), ("每十年", "10 years"),
]
UNDATED = ["规划期末", "过渡期间", "本世纪末"]
NONE = ["百年大计", "少年宫", "年轻干部", "每个人", "前沿", "现代化", "当地", "全面", "第2025号", "未来社区", "连锁", "期货"]
# fmt: on


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "start", "end"), [*DATES, *PLANS, *RELATIVE])
def test_resolves_to_dates(text: str, start: str | None, end: str | None) -> None:
    (period,) = find_periods(text, ISSUED)
    assert (period.text, period.start, period.end) == (text, day(start), day(end))


@pytest.mark.parametrize(("text", "every"), EVERY)
def test_reads_recurrence(text: str, every: str) -> None:
    (period,) = find_periods(f"应当{text}检查")
    assert (period.text, period.every, period.start, period.end) == (text, every, None, None)


@pytest.mark.parametrize("text", UNDATED)
def test_stages_have_no_dates(text: str) -> None:
    (period,) = find_periods(text, ISSUED)
    assert (period.text, period.start, period.end) == (text, None, None)


@pytest.mark.parametrize("text", NONE)
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
        at = end
