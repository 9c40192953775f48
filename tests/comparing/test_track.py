"""Rows of a track: what is aligned, what is only said to be alike, what has a row of its own; and charts of them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from conftest import ROOT
from planparse.comparing.names import Namer, likeness_of_names
from planparse.comparing.tracking.indicator_rows import SURE
from planparse.comparing.tracking.terms import horizon
from planparse.comparing.tracking.tracker import track_documents
from planparse.comparing.tracking.view import view
from planparse.model import Document
from planparse.model.track import Entry, Track

from .items import act, document, figure, until

REPORTS = ROOT.parent / "shared" / "corpus" / "reports"


def report(year: int, *targets: tuple[str, str, float, dict[str, Any]], **items: Any) -> Document:
    """A document of a year with figures: words, indicator, value and the rest."""
    text = "政府工作报告\n一、目标\n" + "，".join(words for words, *_ in targets) + "。\n"
    figures = [figure(text, words, name, value, **more) for words, name, value, more in targets]
    found = document(text, targets=figures, **items)
    return found.model_copy(update={"source": found.source.model_copy(update={"name": f"{year}.txt"})})


PERCENT = {"unit": "%", "change": "increase"}
PEOPLE = {"unit": "人"}


def table(track: Track) -> dict[str, list[str]]:
    return {
        f"{row.name}/{row.unit}/{row.term}": ["; ".join(item.text for item in cell) for cell in row.cells]
        for row in track.indicators
    }


def test_one_row_whatever_the_indicator_is_called() -> None:
    found = track_documents(
        [
            report(
                2021, ("增长8%左右", "国内生产总值", 8, PERCENT), ("20万人", "城镇新增就业", 200000, PEOPLE)
            ),
            report(
                2022, ("增长7%", "经济增长预期目标", 7, PERCENT), ("22万人", "新增城镇就业", 220000, PEOPLE)
            ),
            report(
                2023, ("增长6%", "国民经济增长", 6, PERCENT), ("25万人", "城镇新增就业人数", 250000, PEOPLE)
            ),
        ]
    )
    assert table(found) == {
        "国内生产总值/%/None": ["增长8%左右", "增长7%", "增长6%"],
        "城镇新增就业/人/None": ["20万人", "22万人", "25万人"],
    }
    assert all(row.score < 1 for row in found.indicators)  # and it is said that names differed
    assert found.indicators[0].names == {"国内生产总值": 1, "经济增长预期目标": 1, "国民经济增长": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城镇登记失业率", "城镇调查失业率"),  # two statistics
        ("国内生产总值", "单位国内生产总值能耗"),
        ("财政赤字", "中央财政赤字"),
        ("新增贷款", "新增人民币贷款"),
    ],
)
def test_what_is_only_alike_has_rows_of_its_own(one: str, other: str) -> None:
    assert likeness_of_names(one, other) < SURE
    found = track_documents([report(2021, ("5%", one, 5, PERCENT)), report(2022, ("6%", other, 6, PERCENT))])
    assert len(found.indicators) == 2


def test_a_doubtful_alignment_is_said_and_not_made() -> None:
    found = track_documents(
        [
            report(2021, ("5%", "城镇登记失业率", 5, PERCENT)),
            report(2022, ("6%", "城镇登记的失业率", 6, PERCENT)),
        ]
    )
    first, second = found.indicators
    assert [doubt.row for doubt in first.doubts] == [1]
    assert [doubt.row for doubt in second.doubts] == [0]


def test_rows_are_told_apart_by_unit_and_by_how_far_ahead_they_look() -> None:
    found = track_documents(
        [
            report(
                2021,
                ("8%", "国内生产总值", 8, PERCENT | {"deadline": until(2021, "今年")}),
                ("7%", "国内生产总值", 7, PERCENT | {"deadline": until(2025)}),
                ("5万亿元", "国内生产总值", 5e12, {"unit": "元", "deadline": until(2025)}),
            ),
            report(2022, ("6%", "国内生产总值", 6, PERCENT | {"deadline": until(2022, "今年")})),
        ]
    )
    assert table(found) == {
        "国内生产总值/%/year": ["8%", "6%"],
        "国内生产总值/%/plan": ["7%", ""],
        "国内生产总值/元/plan": ["5万亿元", ""],
    }


def test_a_figure_without_deadline_is_for_this_year_unless_another_one_is() -> None:
    this_year = {"deadline": until(2021, "今年")}
    found = track_documents(
        [
            report(
                2021,
                ("90万人", "城镇新增就业", 900000, PEOPLE | this_year),
                ("450万人", "城镇新增就业", 4500000, PEOPLE),
                ("4%", "失业率", 4, {"unit": "%"}),
            )
        ]
    )
    assert table(found) == {
        "城镇新增就业/人/year": ["90万人"],
        "城镇新增就业/人/None": ["450万人"],
        "失业率/%/year": ["4%"],
    }


def test_a_figure_without_deadline_looks_as_far_ahead_as_those_around_it() -> None:
    this_year, in_five = {"deadline": until(2021, "今年")}, {"deadline": until(2025)}
    rate = {"unit": "%"}
    found = track_documents(
        [
            report(
                2021,
                ("甲5%", "森林覆盖率", 5, rate | in_five | {"section": "body/1"}),
                ("乙6%", "城镇化率", 6, rate | {"section": "body/1"}),  # after the one above
                ("丙7%", "入学率", 7, rate | this_year | {"section": "body/2"}),
                ("丁8%", "职工参保率", 8, rate | this_year | {"section": "body/2/1"}),
                ("戊9%", "合格率", 9, rate | {"section": "body/2/2"}),  # as in the section above its own
                ("己4%", "失业率", 4, rate | {"section": "annex/1"}),  # as in most of the document
            )
        ]
    )
    assert {row.name: row.term for row in found.indicators} == {
        "森林覆盖率": "plan",
        "常住人口城镇化率": "plan",
        "入学率": "year",
        "职工参保率": "year",
        "合格率": "year",
        "失业率": "year",
    }


def test_a_year_that_the_text_is_not_of_makes_no_target_an_outcome() -> None:
    share = {"unit": "%", "deadline": until(2025)}
    found = track_documents(
        [report(2030, ("40%", "森林覆盖率", 40, share)), report(2031, ("41%", "森林覆盖率", 41, share))]
    )
    assert table(found) == {"森林覆盖率/%/None": ["40%", "41%"]}


def test_equal_figures_of_a_version_stand_once_and_different_ones_side_by_side() -> None:
    found = track_documents(
        [
            report(
                2021,
                ("约8%", "经济", 8, PERCENT),
                ("是8%", "国内生产总值", 8, PERCENT),
                ("9%", "经济", 9, PERCENT),
            )
        ]
    )
    assert table(found) == {"国内生产总值/%/None": ["约8%; 9%"]}


@pytest.mark.parametrize(
    ("text", "end", "years"),
    [
        ("今年", None, 0),
        ("今后五年", None, 5),
        ("未来3年", None, 3),
        ("到2025年", 2025, 4),
        ("去年", None, -1),
        ("近期", None, None),
    ],
)
def test_horizon(text: str, end: int | None, years: int | None) -> None:
    deadline = until(end or 2000, text)
    assert deadline
    assert horizon(deadline.model_copy(update={} if end else {"end": None}), 2021) == years


@pytest.mark.parametrize(
    ("indicator", "name"),
    [
        ("提出国内生产总值增长", "国内生产总值"),
        ("居民消费价格总水平涨幅控制在", "居民消费价格"),
        ("居民消費價格", "居民消费价格"),
        ("目标", "目标"),  # something is always left
        ("单位国内生产总值能耗", "单位国内生产总值能耗"),
    ],
)
def test_the_name_under_which_an_indicator_is_tracked(indicator: str, name: str) -> None:
    assert Namer().name(indicator).key == name


def test_acts_are_aligned_by_their_words() -> None:
    def plan(year: int, *acts: tuple[str, str]) -> Document:
        text = "一、任务\n" + "。".join(words for words, _ in acts) + "。\n"
        return report(year).model_copy(
            update={"obligations": [act(text, words, force) for words, force in acts]}
        )

    found = track_documents(
        [
            plan(2021, ("建立湿地保护工作台账", "directive"), ("组织义务植树", "encouraged")),
            plan(2022, ("组织义务植树", "mandatory"), ("建立健全湿地保护工作台账", "mandatory")),
        ],
        obligations=True,
    )
    assert [[item.force for cell in row.cells for item in cell] for row in found.obligations] == [
        ["directive", "mandatory"],
        ["encouraged", "mandatory"],
    ]
    assert found.obligations[0].score < 1 == found.obligations[1].score


def test_a_short_act_is_known_by_its_actor_too() -> None:
    def plan(year: int, *doers: str) -> Document:
        text = "一、任务\n" + "。".join(f"鼓励{doer}发展" for doer in doers) + "。\n"
        acts = [
            act(text, f"鼓励{doer}发展", "encouraged", "发展", actors=[{"text": doer, "span": (0, 0)}])
            for doer in doers
        ]
        return report(year).model_copy(update={"obligations": acts})

    found = track_documents(
        [plan(2021, "山区各县", "民营企业"), plan(2022, "民营企业", "家庭农场")], obligations=True
    )
    assert [(row.actor, [len(cell) for cell in row.cells]) for row in found.obligations] == [
        ("民营企业", [1, 1]),
        ("山区各县", [1, 0]),
        ("家庭农场", [0, 1]),
    ]
    assert found.obligations[0].act == "鼓励民营企业发展"  # whole


def test_a_view_keeps_doubts_with_their_rows() -> None:
    found = track_documents(
        [
            report(2021, ("5%", "城镇登记失业率", 5, PERCENT), ("3%", "森林覆盖率", 3, PERCENT)),
            report(2022, ("6%", "城镇登记的失业率", 6, PERCENT), ("4%", "森林覆盖率", 4, PERCENT)),
        ]
    )
    seen = view(found, [re.compile("^城镇登记失业率$")])
    assert [row.name for row in seen.indicators] == ["城镇登记失业率", "城镇登记的失业率"]
    assert [[doubt.row for doubt in row.doubts] for row in seen.indicators] == [[1], [0]]
    assert [row.name for row in view(found, single=False).indicators] == ["森林覆盖率"]


# What each report says of the year ahead, read in it; figures and comparators in a few signs.
GROWTH = "≈8 ≈8 ≈8 ≈8 ≈8 ≈8 ≈8 =7.5 ≈7.5 ≈7.5 ≈7 6.5-7 ≈6.5 ≈6.5 6-6.5"
PRICES = "=4 =3 ≤3 ≈4.8 ≈4 ≈3 ≈4 ≈4 ≈3.5 ≈3.5 ≈3 ≈3 ≈3 ≈3 ≈3"
JOBS = "=900 =900 ≥900 =1000 ≥900 ≥900 ≥900 ≥900 ≥900 ≥1000 ≥1000 ≥1000 ≥1100 ≥1100 ≥1100"
REGISTERED = "=4.6 =4.6 ≤4.6 ≈4.5 ≤4.6 ≤4.6 ≤4.6 ≤4.6 <4.6 ≤4.6 ≤4.5 ≤4.5 ≤4.5 ≤4.5 ≤4.5"
SURVEYED = ". . . . . . . . . . . . . ≤5.5 ≈5.5"
DEFICIT = ". . . . =9500 =10500 =9000 =8000 =12000 =13500 =16200 =21800 =23800 =23800 =27600"
OF_THE_CENTRE = (
    "=3000 =2950 =2450 =1800 =7500 =8500 =7000 =5500 =8500 =9500 =11200 =14000 =15500 =15500 =18300"
)
OF_PLACES = ". . . . . . . . . . =5000 =7800 =8300 =8300 =9300"
RATIO = ". . . . ≤3 . ≈2 ≈1.5 ≈2 =2.1 =2.3 =3 =3 =2.6 =2.8"
MONEY = ". . . . ≈17 ≈17 =16 =14 ≈13 ≈13 ≈12 ≈13 ≈12 合理增长 要与国内生产总值名义增速相匹配"
ENERGY = ". ≈4 . . . . . . . ≥3.9 ≥3.1 ≥3.4 ≥3.4 ≥3 ≈3"
TRADE = ". . . . . . . ≈10 . ≈7.5 ≈6 回稳向好 回稳向好 稳中向好 稳中提质"
INCOME = (
    ". . . . 稳定增长 . . 和经济增长保持同步 与经济增长同步 和经济发展同步 与经济发展同步 和经济增长基本同步 和经济增长基本同步 "
    "和经济增长基本同步 与经济增长基本同步"
)
SIGNS = {"approx": "≈", "eq": "=", "ge": "≥", "le": "≤", "lt": "<", "range": ""}


@pytest.mark.skipif(not REPORTS.is_dir(), reason="needs the corpus of reports beside the repository")
@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("国内生产总值", "%", GROWTH),
        ("居民消费价格", "%", PRICES),
        ("城镇新增就业", "人", JOBS),
        ("城镇登记失业率", "%", REGISTERED),
        ("城镇调查失业率", "%", SURVEYED),
        ("财政赤字", "元", DEFICIT),
        ("中央财政赤字", "元", OF_THE_CENTRE),
        ("地方财政赤字", "元", OF_PLACES),
        ("赤字率", "%", RATIO),
        ("广义货币", "%", MONEY),
        ("单位国内生产总值能耗", "%", ENERGY),
        ("进出口总额", "%", TRADE),
        ("居民收入", None, INCOME),
    ],
)
def test_fifteen_annual_reports(name: str, unit: str, expected: str, fifteen: Track) -> None:
    row = next(
        row
        for row in fifteen.indicators
        if (row.name, row.unit, row.term, row.difference) == (name, unit, "year", False)
    )

    def said(entry: Entry) -> str:
        if entry.value is None or entry.comparator is None:
            return entry.text
        scale = {"人": 1e4, "元": 1e8}.get(unit, 1)
        low, high = entry.value.min / scale, entry.value.max / scale
        return SIGNS[entry.comparator] + (f"{low:g}" if low == high else f"{low:g}-{high:g}")

    assert [";".join(map(said, cell)) or "." for cell in row.cells] == expected.split()


@pytest.fixture(scope="module")
def fifteen() -> Track:
    import planparse

    return planparse.track(sorted(REPORTS.glob("*.txt")))
