"""Rules on targets, obligations and references, against documents whose lists are written by hand.

So what is tested is the rule alone, whatever the engines find; the examples of the rules go through the engines.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from planparse import extract_text
from planparse.checking import RULES
from planparse.checking.check import check_page
from planparse.checking.page import Page
from planparse.checking.settings.require import Require
from planparse.model import Document, Obligation, Quantity, Reference, Sentence
from planparse.reading.source import from_text

NOTICE = "云溪市人民政府关于加强供水工作的通知\n\n一、主要目标\n{}\n\n二、其他\n无。\n"
PLAN = "云溪市供水规划（2021—2025年）\n\n一、主要目标\n{}\n\n二、其他\n无。\n"
TABLE = "\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
BY_2025 = date(2025, 12, 31)


def span(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def target(
    text: str, words: str, indicator: str, value: float, unit: str | None = "%", **more: Any
) -> Quantity:
    """A target of the section of its figure, in the sentence round it."""
    start, end = span(text, words)
    first = max(text.rfind(mark, 0, start) for mark in "。\n") + 1
    due = more.pop("by", None)
    said = more.pop("said", due and f"到{due.year}年")
    base = more.pop("base", None)
    return Quantity.model_validate(
        {
            "id": f"q{start}",
            "section": "body/1",
            "text": words,
            "span": (start, end),
            "indicator": indicator,
            "indicator_span": None,
            "value": {"min": value, "max": value},
            "unit": unit,
            "comparator": "eq",
            "change": "level",
            "deadline": due
            and {"text": said, "span": (first, first), "start": None, "end": due, "every": None},
            "nature": None,
            "baseline": base and {"value": {"min": base, "max": base}, "unit": unit, "deadline": None},
            "sentence": f"s{first}",
            "context": None,
        }
        | more
    )


def act(text: str, words: str, force: str, marker: str) -> Obligation:
    place = span(text, words)
    return Obligation(
        id=f"o{place[0]}",
        section="body/1",
        force=force,  # type: ignore[arg-type]
        actors=[],
        responsible=[],
        action=words.split(marker)[-1],
        marker={"text": marker, "span": place},  # type: ignore[arg-type]
        deadline=None,
        targets=[],
        sentence=f"s{place[0]}",
        context=None,
        text=words,
        span=place,
    )


def reference(text: str, words: str, title: str, number: str | None) -> Reference:
    return Reference(
        id=words,
        section=None,
        text=words,
        span=span(text, words),
        title=title,
        document_number=number,
        relation="cites",
        target=None,
    )


def codes(text: str, code: str, **lists: Any) -> list[str]:
    """What one rule finds, as the words it points at."""
    sentences = [
        Sentence(id=f"s{found.start()}", section=None, text=found[0], span=found.span())
        for found in re.finditer("[^。\n]+。?", text)
    ]
    document: Document = extract_text(text).model_copy(update={"sentences": sentences} | lists)
    page = Page(document, from_text(text, "x"), Require(indicators=("森林覆盖率",)))
    return [text[slice(*found.span)] for found in check_page(page, [RULES[code]])]


@pytest.mark.parametrize(
    ("frame", "more", "expected"),
    [
        (NOTICE, {}, ["98%"]),
        (NOTICE, {"by": BY_2025}, []),
        (PLAN, {}, []),  # the title sets the time
        (NOTICE, {"section": "body/2"}, []),  # not under a heading that speaks of goals
        (NOTICE, {"change": "increase"}, []),
    ],
)
def test_a_target_without_a_deadline(frame: str, more: dict[str, Any], expected: list[str]) -> None:
    text = frame.format("水质合格率达到98%。")
    assert codes(text, "PP402", targets=[target(text, "98%", "水质合格率", 98, **more)]) == expected


@pytest.mark.parametrize(
    ("said", "year", "words", "found"),
    [
        ("到2027年", 2027, "", True),
        ("2027年", 2027, "", True),
        ("到2020年", 2020, "", True),
        ("2020年底前", 2020, "", True),
        ("2020年", 2020, "", False),  # how things stood
        ("到2025年", 2025, "", False),
        ("到2021年", 2021, "", False),
        ("到2035年", 2035, "", False),  # so far off that it is an outlook
        ("到2027年", 2027, "展望未来，", False),
    ],
)
def test_a_deadline_outside_the_plan(said: str, year: int, words: str, found: bool) -> None:
    text = PLAN.format(f"{words}水质合格率达到98%。")
    quantity = target(text, "98%", "水质合格率", 98, by=date(year, 12, 31), said=said)
    assert bool(codes(text, "PP404", targets=[quantity])) is found


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "change", "found"),
    [
        ("管网覆盖率", 105, "%", "level", True),
        ("管网覆盖率", 100, "%", "level", False),
        ("学前教育毛入学率", 105, "%", "level", False),
        ("投资完成率", 105, "%", "level", False),
        ("管网覆盖率", 105, "%", "increase", False),
        ("管网覆盖率", 105, "公里", "level", False),
    ],
)
def test_a_share_above_a_hundred(indicator: str, value: float, unit: str, change: str, found: bool) -> None:
    text = PLAN.format("达到105。")
    assert (
        bool(codes(text, "PP406", requirements=[target(text, "105", indicator, value, unit, change=change)]))
        is found
    )


@pytest.mark.parametrize(
    ("sentence", "parts", "single", "several"),
    [
        ("建成水厂12座，其中乡镇15座。", [("15座", 15)], ["15座"], []),
        ("建成水厂12座，其中乡镇5座、县城9座。", [("5座", 5), ("9座", 9)], [], ["5座、县城9座"]),
        ("建成水厂12座，其中乡镇5座、县城7座。", [("5座", 5), ("7座", 7)], [], []),
        ("平均建成水厂12座，其中云东15座。", [("15座", 15)], [], []),
        ("建成水厂12座，覆盖村庄15座。", [("15座", 15)], [], []),
    ],
)
def test_parts_and_their_total(
    sentence: str, parts: list[tuple[str, float]], single: list[str], several: list[str]
) -> None:
    text = PLAN.format(sentence)
    targets = [target(text, words, "水厂", value, "座") for words, value in [("12座", 12), *parts]]
    assert codes(text, "PP407", targets=targets) == single
    assert codes(text, "PP408", targets=targets) == several


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({}, True),
        ({"by": date(2023, 12, 31)}, False),
        ({"unit": "个百分点"}, False),
        ({"indicator": "出厂水质合格率"}, False),
        ({"value": 98}, False),
    ],
)
def test_conflicting_targets(other: dict[str, Any], found: bool) -> None:
    text = PLAN.format("水质合格率达到98%。\n水质合格率达到95%。")
    second: dict[str, Any] = {"indicator": "水质合格率", "value": 95, "by": BY_2025} | other
    targets = [target(text, "98%", "水质合格率", 98, by=BY_2025), target(text, "95%", **second)]
    assert bool(codes(text, "PP409", targets=targets)) is found


@pytest.mark.parametrize(("value", "year", "found"), [(95, 2025, True), (98, 2025, False), (95, 2023, False)])
def test_text_and_table(value: float, year: int, found: bool) -> None:
    text = PLAN.format(f"水质合格率达到{value}%。" + TABLE)
    quantity = target(text, f"{value}%", "水质合格率", value, by=date(year, 12, 31))
    assert bool(codes(text, "PP410", targets=[quantity])) is found


@pytest.mark.parametrize(
    ("words", "value", "base", "found"),
    [
        ("提高到85%", 85, 90, True),
        ("提高到95%", 95, 90, False),
        ("降低到95%", 95, 90, True),
        ("降低到85%", 85, 90, False),
        ("控制在85%", 85, 90, False),
        ("提高到85%", 85, None, False),
    ],
)
def test_a_rise_to_less(words: str, value: float, base: float | None, found: bool) -> None:
    text = PLAN.format(f"漏损率{words}。")
    quantity = target(text, f"{value}%", "漏损率", value, base=base)
    assert bool(codes(text, "PP411", targets=[quantity])) is found


@pytest.mark.parametrize(
    ("second", "force", "marker", "found"),
    [
        ("各单位可以向保护区排放污水", "permitted", "可以", True),
        ("各单位应当向保护区排放污水", "mandatory", "应当", True),
        ("各单位严禁向保护区排放污水", "prohibited", "严禁", False),
        ("经批准的单位可以向保护区排放污水", "permitted", "可以", False),  # an exception
    ],
)
def test_contradictory_force(second: str, force: str, marker: str, found: bool) -> None:
    first = "各单位不得向保护区排放污水"
    text = NOTICE.format(f"{first}。\n{second}。")
    acts = [act(text, first, "prohibited", "不得"), act(text, second, force, marker)]
    assert bool(codes(text, "PP512", obligations=acts)) is found


@pytest.mark.parametrize(
    ("title", "number", "differs", "numbers_differ"),
    [
        ("云溪市供水管理条例", "云政发〔2020〕3号", True, False),
        ("云溪市供水管理办法", "云政发〔2020〕3号", False, False),
        ("云溪市供水管理办法", "云政发〔2020〕8号", False, True),
        ("云溪市供水管理办法（试行）", "云政发〔2020〕3号", False, False),
        ("云溪市节水管理办法", "云政发〔2020〕8号", False, False),
    ],
)
def test_cited_titles_and_numbers(title: str, number: str, differs: bool, numbers_differ: bool) -> None:
    text = NOTICE.format("落实甲要求。\n落实乙要求。")
    references = [
        reference(text, "甲", "云溪市供水管理办法", "云政发〔2020〕3号"),
        reference(text, "乙", title, number),
    ]
    assert codes(text, "PP513", references=references) == (["乙"] if differs else [])
    assert codes(text, "PP514", references=references) == (["乙"] if numbers_differ else [])


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("云溪市国民经济和社会发展第十四个五年规划纲领", False),  # another kind, not a slip
        ("云溪市国民经济与社会发展第十四个五年规划纲要", True),
        ("云溪市国民经济和社会发展第十三个五年规划纲要", False),  # another number, another document
    ],
)
def test_a_slip_in_a_long_title(title: str, found: bool) -> None:
    text = NOTICE.format("落实甲要求。\n落实乙要求。")
    right = "云溪市国民经济和社会发展第十四个五年规划纲要"
    references = [reference(text, "甲", right, None), reference(text, "乙", title, None)]
    assert bool(codes(text, "PP513", references=references)) is found


@pytest.mark.parametrize(
    ("indicator", "found"), [("森林覆盖率", False), ("全市森林覆盖率", False), ("造林面积", True)]
)
def test_a_required_indicator(indicator: str, found: bool) -> None:
    text = PLAN.format("达到45%。")
    assert bool(codes(text, "PP603", targets=[target(text, "45%", indicator, 45)])) is found
