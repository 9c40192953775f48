"""Rows of invented yearly reports, read from their text: synonyms, units, directions, terms, outcomes, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planparse.api import extract_text
from planparse.comparing.printers.track_tables import table
from planparse.comparing.tracking.tracker import track_documents

if TYPE_CHECKING:
    from planparse.model import Document
    from planparse.model.track import IndicatorRow, Track


def report(year: int, *sentences: str) -> Document:
    """A yearly report whose second section sets targets."""
    text = f"{year}年云岭市政府工作报告\n一、{year - 1}年工作回顾\n去年粮食丰收。\n二、{year}年工作安排\n{''.join(sentences)}\n"
    found = extract_text(text)
    return found.model_copy(
        update={"source": found.source.model_copy(update={"name": f"reports/{year}.txt"})}
    )


def tracked(*texts: str, first: int = 2021, step: int = 1) -> Track:
    return track_documents([report(first + step * at, text) for at, text in enumerate(texts)])


def row(track: Track, name: str, unit: str | None = None) -> IndicatorRow:
    found = [r for r in track.indicators if r.name == name and unit in (None, r.unit)]
    assert len(found) == 1, [(r.name, r.unit, r.term) for r in track.indicators]
    return found[0]


def cells(row: IndicatorRow) -> list[str]:
    """What a reader sees of a row, in its unit: a sign for the comparator and one for the direction."""
    signs = {"eq": "=", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "range": ""}
    ways = {"increase": "↑", "decrease": "↓", "multiple": "×"}
    shown = []
    for cell in row.cells:
        said = []
        for entry in cell:
            if entry.value is None or entry.comparator is None:
                said.append(entry.text)
                continue
            low, high = entry.value.min, entry.value.max
            figure = f"{low:g}" if low == high else f"{low:g}-{high:g}"
            said.append(ways.get(entry.direction or "", "") + signs[entry.comparator] + figure)
        shown.append("; ".join(said))
    return shown


@pytest.mark.parametrize(
    ("texts", "name", "expected"),
    [
        pytest.param(
            (
                "今年能耗强度下降3%左右。",
                "今年能源消耗强度要降低3.2%以上。",
                "今年单位国内生产总值能耗下降2.5%。",
                "今年单位GDP能耗降低2%。",
                "今年全市单位地区生产总值能源消耗下降2.8%。",
            ),
            "单位国内生产总值能耗",
            ["↓≈3", "↓≥3.2", "↓=2.5", "↓=2", "↓=2.8"],
            id="energy",
        ),
        pytest.param(
            (
                "今年广义货币增长12%左右。",
                "今年广义货币M2预期增长11%。",
                "今年M2增长10%左右。",
                "保持信贷总量适当，今年广义货币M\n2\n预期增长9%左右。",
            ),
            "广义货币",
            ["↑≈12", "↑=11", "↑≈10", "↑≈9"],
            id="money, with a figure set low",
        ),
        pytest.param(
            (
                "今年居民消费价格涨幅3%左右。",
                "今年居民消费价格总水平涨幅控制在4%以内。",
                "今年CPI上涨2%左右。",
            ),
            "居民消费价格",
            ["↑≈3", "↑≤4", "↑≈2"],
            id="a growth by its noun",
        ),
        pytest.param(
            (
                "今年赤字率拟按3%安排。",
                "今年赤字率下降到2.6%左右。",
                "今年财政赤字占国内生产总值的比重控制在2.8%以内。",
            ),
            "赤字率",
            ["=3", "≈2.6", "≤2.8"],
            id="brought to a level is no move",
        ),
        pytest.param(
            ("今年粮食产量稳定在1200万斤以上。", "今年粮食总产量达到6500吨。", "今年粮食产量达到7000吨。"),
            "粮食产量",
            ["≥6000", "=6500", "=7000"],
            id="斤 in 吨",
        ),
        pytest.param(
            ("今年绿道总里程达到20公里。", "今年绿道总里程达到15000米。", "今年绿道总里程达到18千米。"),
            "绿道总里程",
            ["=20", "=15", "=18"],
            id="公里, 千米 and 米",
        ),
        pytest.param(
            ("今年完成造林3万亩。", "今年完成造林2000公顷。", "今年完成造林4万亩。"),
            "造林",
            ["=30000", "=30000", "=40000"],
            id="公顷 in 亩",
        ),
        pytest.param(
            ("今年小麦最低收购价每50公斤提高5元。", "今年小麦最低收购价每斤提高0.1元。"),
            "小麦最低收购价",
            ["↑=0.05", "↑=0.1"],
            id="what a price is for",
        ),
        pytest.param(
            ("今年一般公共预算收入达到1.2亿元。", "今年一般公共预算收入达到13000万元。"),
            "一般公共预算收入",
            ["=1.2e+08", "=1.3e+08"],
            id="亿 and 万",
        ),
        pytest.param(
            (
                "今年发展主要预期目标是：地区生产总值增长6%左右；居民收入增长与经济增长基本同步；进出口增长5%左右。",
                "今年发展主要预期目标是：地区生产总值增长5%左右；居民收入和经济增长基本同步；进出口促稳提质。",
                "今年发展主要预期目标是：地区生产总值增长5%以上；居民收入增长4%左右；进出口稳中向好。",
            ),
            "进出口总额",
            ["↑≈5", "促稳提质", "稳中向好"],
            id="words where there is no figure",
        ),
        pytest.param(
            (
                "今年发展主要预期目标是：地区生产总值增长6%左右；居民收入增长与经济增长基本同步。",
                "今年发展主要预期目标是：地区生产总值增长5%左右；居民收入和经济增长基本同步。",
                "今年发展主要预期目标是：地区生产总值增长5%以上；居民收入增长4%左右。",
            ),
            "居民收入",
            ["与经济增长基本同步", "和经济增长基本同步", "↑≈4"],
            id="words and figures in one row",
        ),
        pytest.param(
            ("今年二氧化硫、氮氧化物排放量要分别下降3%和4%。", "今年二氧化硫、氮氧化物排放量都要减少2%。"),
            "氮氧化物排放量",
            ["↓=4", "↓=2"],
            id="one figure for two indicators",
        ),
        pytest.param(
            ("\n（一）森林覆盖率\n达到40%。\n", "\n（一）森林覆盖率\n达到41%以上。\n"),
            "森林覆盖率",
            ["=40", "≥41"],
            id="a heading that names a quantity",
        ),
        pytest.param(
            ("今年农村贫困人口减少3万以上。", "今年农村贫困人口减少2000人以上。"),
            "农村贫困人口",
            ["↓≥30000", "↓≥2000"],
            id="a measure word left out",
        ),
    ],
)
def test_one_row(texts: tuple[str, ...], name: str, expected: list[str]) -> None:
    found = row(tracked(*texts), name)
    assert cells(found) == expected


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        pytest.param(
            ("今年城镇登记失业率控制在4%以内。", "今年城镇调查失业率控制在5%以内。"),
            ["城镇登记失业率", "城镇调查失业率"],
            id="two statistics",
        ),
        pytest.param(
            (
                "普及新型农村合作医疗，试点范围扩大到35%的乡镇。",
                "启动新型农村社会养老保险，试点范围扩大到20%的乡镇。",
            ),
            ["新农合试点范围", "新农保试点范围"],
            id="two schemes under a general name",
        ),
        pytest.param(
            ("今年新农合补助标准提高到240元。", "今年新农保补助标准提高到100元。"),
            ["新农合补助标准", "新农保补助标准"],
            id="two schemes by name",
        ),
        pytest.param(
            ("支持花卉产业，安排补助资金300万元。", "支持水产养殖，安排补助资金500万元。"),
            ["补助资金", "补助资金"],
            id="a name that says not of what",
        ),
        pytest.param(
            ("今年职工培训规模达到300人次。", "今年职工培训规模达到280人。"),
            ["职工培训规模", "职工培训规模"],
            id="人次 are not 人",
        ),
        pytest.param(
            ("今年要实施20项。", "今年要实施30项。"),
            ["工作安排", "工作安排"],
            id="no name but the heading's",
        ),
        pytest.param(
            ("今年全市财政赤字控制在3亿元以内。", "今年全市财政赤字增加2亿元。"),
            ["财政赤字", "财政赤字"],
            id="how much, and how much more",
        ),
        pytest.param(
            ("今年森林覆盖率达到40%。", "今年森林覆盖率提高2%。"),
            ["森林覆盖率", "森林覆盖率"],
            id="a share, and by how much it grows",
        ),
    ],
)
def test_rows_of_their_own(texts: tuple[str, ...], names: list[str]) -> None:
    found = tracked(*texts)
    assert sorted(r.name for r in found.indicators) == sorted(names)
    assert all(sum(map(bool, r.cells)) == 1 for r in found.indicators)
    assert not any(
        r.doubts for r in found.indicators if r.name.startswith(("城镇", "新农"))
    )  # known to be two


def test_plans_stand_apart_from_years_and_once() -> None:
    found = tracked(
        "今后五年，地区生产总值年均增长6%。到2025年，地区生产总值年均增长6%。2021年地区生产总值增长7%左右。",
        "今年地区生产总值增长6.5%左右。",
        "今年地区生产总值增长6%左右，到2025年地区生产总值年均增长6%以上。到2035年，地区生产总值年均增长5%。",
    )
    rows = {r.term: cells(r) for r in found.indicators if r.name == "国内生产总值"}
    assert rows == {
        "year": ["↑≈7", "↑≈6.5", "↑≈6"],
        "plan": ["↑=6", "", "↑≥6"],
        "long": ["", "", "↑=5"],
    }


@pytest.mark.parametrize(
    ("titles", "labels"),
    [
        (
            (
                "云岭市国民经济和社会发展第十个五年计划",
                "云岭市国民经济和社会发展第十三个五年规划纲要",
                "云岭市国民经济和社会发展第十四个五年规划和2035年远景目标纲要",
            ),
            ["2001", "2016", "2021"],
        ),
        (("云岭市“十二五”水利发展规划", "云岭市“十三五”水利发展规划（2016—2020年）"), ["2011", "2016"]),
        (("云岭市二〇二〇年工作要点", "云岭市2021年推进“十四五”规划工作要点"), ["2020", "2021"]),
    ],
)
def test_the_year_of_a_plan(titles: tuple[str, ...], labels: list[str]) -> None:
    texts = [f"{title}\n一、发展目标\n森林覆盖率达到40%。\n" for title in titles]
    assert [version.label for version in track_documents([*map(extract_text, texts)]).versions] == labels


def test_plans_are_one_row_from_plan_to_plan() -> None:
    plan = "云岭市国民经济和社会发展第十{}个五年规划纲要\n第一章 发展目标\n到{}年，{}。\n"
    documents = [
        extract_text(plan.format("二", 2015, "森林覆盖率达到35%，耕地保有量保持在600万亩")),
        extract_text(plan.format("三", 2020, "森林覆盖率达到38%，耕地保有量不低于39万公顷")),
        extract_text(
            plan.format("四", 2025, "森林覆盖率达到40%，耕地保有量不低于590万亩。到2035年，森林覆盖率达到45%")
        ),
    ]
    found = track_documents(documents)
    assert {(r.name, r.term): cells(r) for r in found.indicators} == {
        ("森林覆盖率", "plan"): ["=35", "=38", "=40"],
        ("森林覆盖率", "long"): ["", "", "=45"],
        ("耕地保有量", "plan"): ["=6e+06", "≥5.85e+06", "≥5.9e+06"],
    }


@pytest.mark.parametrize(
    "outcome",
    [
        "2020年城镇新增就业5万人。",
        "五年来，城镇新增就业25万人。",
        "过去五年，城镇新增就业25万人。",
    ],
)
def test_what_was_achieved_is_no_target(outcome: str) -> None:
    found = tracked(f"{outcome}今年城镇新增就业6万人以上。", "今年城镇新增就业7万人以上。")
    assert [(r.name, cells(r)) for r in found.indicators] == [("城镇新增就业", ["≥60000", "≥70000"])]


@pytest.mark.parametrize(
    "clause",
    [
        "维护社会稳定",  # a task
        "居民收入增长与去年经济增长同步",  # what has been
        "重点工作稳步推进",
    ],
)
def test_words_that_are_no_target(clause: str) -> None:
    found = tracked(f"今年预期目标是：地区生产总值增长6%左右，{clause}，城镇新增就业5万人。")
    assert all(entry.value for r in found.indicators for cell in r.cells for entry in cell)


def test_targets_that_are_items_of_a_list() -> None:
    listed = "（一）地区生产总值增长{}%左右。\n（二）居民收入增长与经济增长{}同步，货物进出口{}。\n（三）国际收支基本平衡。\n"
    documents = [
        extract_text(
            f"云岭市{year}年计划\n一、主要目标\n{listed.format(*said)}二、任务\n支持社会办学，促进公平稳定。\n"
        )
        for year, said in ((2021, (6, "基本", "保稳提质")), (2022, (5, "", "增长4%")))
    ]
    found = track_documents(documents)
    assert {r.name: cells(r) for r in found.indicators} == {
        "国内生产总值": ["↑≈6", "↑≈5"],
        "居民收入": ["与经济增长基本同步", "与经济增长同步"],
        "进出口总额": ["保稳提质", "↑=4"],
        "国际收支": ["基本平衡", "基本平衡"],
    }


def test_indicators_of_tables() -> None:
    head = "# 云岭市规划\n\n## 一、目标\n\n| 指标 | 单位 | {} | {} |\n| --- | --- | --- | --- |\n"
    rows = "| 单位GDP能耗降低 | % | 12 | {} |\n| 森林蓄积量 | {} | {} | {} |\n"
    texts = [
        head.format("2015年", "2020年") + rows.format("15", "万立方米", 500, 560),
        head.format("2020年", "2025年") + rows.format("14", "亿立方米", 0.056, 0.06),
    ]
    documents = [
        document.model_copy(update={"source": document.source.model_copy(update={"name": f"{year}.md"})})
        for year, document in zip((2016, 2021), map(extract_text, texts), strict=True)
    ]
    found = track_documents(documents)
    assert cells(row(found, "单位国内生产总值能耗")) == ["↓=15", "↓=14"]
    _, shown = table(found)
    wood = next(line for line in shown if line["indicator"] == "森林蓄积量")
    assert [wood["2016"], wood["2021"]] == ["560 (= 560万立方米) (2020年)", "0.06 (= 600万立方米) (2025年)"]


def test_moves_carry_their_sign() -> None:
    found = tracked("今年赤字率比去年降低0.4个百分点。", "今年赤字率比去年提高0.2个百分点。")
    (only,) = found.indicators
    assert [entry.move and entry.move.min for cell in only.cells for entry in cell] == [-0.4, 0.2]
    _, rows = table(found)
    assert [rows[0]["2021"], rows[0]["2022"]] == ["↓0.4个百分点", "↑0.2个百分点"]


def test_a_row_says_its_unit_and_what_was_printed() -> None:
    found = tracked("今年完成造林3万亩。", "今年完成造林2000公顷。", "今年完成造林4万亩。")
    _, rows = table(found)
    assert (rows[0]["unit"], rows[0]["2022"]) == ("亩", "2000公顷 (= 3万亩)")
