"""Words twice in a row and years with two figures: what is reported, by which name, and what stays silent."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text

LETTER = "某市人民政府关于加强管理的通知\n\n某政发〔2024〕5号\n\n各县人民政府：\n\n{}\n\n某市人民政府\n2024年3月7日\n"


def reported(code: str, text: str) -> list[str]:
    found = check_source(from_text(LETTER.format(text), "draft.txt"), [RULES[code]], None)
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("确保各项任务任务落实。", "任务"),
        ("各部门要要落实。", "要"),
        ("贯彻习习近平总书记讲话精神。", "习"),
        ("各地要进一步进一步加强管理。", "进一步"),
        ("加强组织领导组织领导。", "组织领导"),
        ("做好工作工作。", "工作"),
        ("我们将将做好工作。", "将"),
        ("按照约定的的办法。", "的"),
        ("积极推推进项目建设。", "推"),
        ("按按照规定办理。", "按"),
        ("各县应应当落实。", "应"),
        ("制度不断健全全，机制完善。", "全"),
        ("有序推进进。", "进"),
        ("各地任务任务任务繁重。", "任务"),
        ("构建有有利于创新的机制。", "有"),
        ("确保取得取得实效。", "取得"),
        ("由各县（区）负责负责落实。", "负责"),
        ("乡村振兴乡村振兴战略。", "乡村振兴"),
    ],
)
def test_doubled_words_are_named(text: str, word: str) -> None:
    assert reported("PP332", text) == [f"{word} comes twice in a row; take one out"]


@pytest.mark.parametrize(
    "text",
    [
        "人人参与，常常检查，层层落实，家家户户明明白白。",
        "一步一步推进，逐项逐项核对，一件一件办好。",
        "研究研究办法，讨论讨论方案，非常非常重要。",
        "重要要求、首要要素，参与与会代表，可以及时办理，应对对外开放，学习习近平总书记讲话。",
        "党组织组织学习，社会工作工作者，职业教育教育教学，小微企业创业创新，24小时随时随地。",
        "明确目的的同时，有的的确，为了了解。",
        "参与与配合的职业教育等教育类型，标的的交割，实事求是是我们的路线。",
        "黄河河务部门会同市市场监督管理部门，由省科技厅厅长召开开标会。",
        "对对外贸易，对对方有利，可以以明示方式，创新新一代产品，健全全域管控。",
        "市市通千兆、县县通高速、村村通公路，多级级联，超超临界机组。",
        "网络网络安全平台\n平台建设，医保保障，社保保障，生产厂厂名，平等等观念。",
        "人人平等，渐渐明朗，仅仅三年，往往如此，牢牢守住，稳稳当当，踏踏实实。",
        "集装箱装箱前，合伙人一人一票，由代表代表原选区，有关规定规定的措施，违反反洗钱规定，提高高技能人才比例。",
        "实行河长制制定方案，推进网格化化解纠纷，落实首问负责制制止推诿。",
        "高高在上，实实在在，方方面面，点点滴滴，反反复复，认认真真，坚坚决决。",
    ],
)
def test_what_may_stand_twice(text: str) -> None:
    assert reported("PP332", text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("23年以来，建成水库6座。", ["23年"]),
        ("截至24年底，建成水库6座。", ["24年"]),
        ("截止22年，建成水库6座。", ["22年"]),
        ("于23年6月建成，24年上半年使用。", ["23年", "24年"]),
        ("从21年起实施，完成23年度任务。", ["21年"]),
        ("10年以来，建成水库6座。", []),
        ("近15年以来，改革开放45年以来，服务满10年底数清。", []),
        ("2023年以来，截至2024年底，2021—24年底。", []),
    ],
)
def test_years_with_two_figures(text: str, years: list[str]) -> None:
    assert reported("PP336", text) == [f"{year} should have four figures: 20{year}" for year in years]
