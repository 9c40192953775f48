"""Responsible parties: who leads, who supports, by when, and which acts they answer for."""

from __future__ import annotations

import pytest
from reasons import cases

from planparse import extract_text
from planparse.extraction.acts.responsible import answer_at, answer_behind

LEADS_AND_SUPPORTS = [("水利厅", "lead"), ("林业厅", "support")]
BOTH = [("水利厅", "responsible"), ("林业厅", "responsible")]
ONE = [("水利厅", "responsible")]

PARTIES = {
    "a bracket says what they do": [
        ("（水利厅负责）", ONE),
        ("（水利厅、林业厅负责）", BOTH),
        ("（水利厅牵头，林业厅、财政厅参与）", [*LEADS_AND_SUPPORTS, ("财政厅", "support")]),
        ("（水利厅牵头，林业厅按职责分工负责）", [("水利厅", "lead"), ("林业厅", "responsible")]),
        ("（水利厅牵头负责，林业厅配合）", LEADS_AND_SUPPORTS),
        ("（水利厅牵头组织实施，林业厅配合）", LEADS_AND_SUPPORTS),
        ("（水利厅为牵头单位，林业厅为配合单位）", LEADS_AND_SUPPORTS),
        ("〔由水利厅牵头，林业厅配合〕", LEADS_AND_SUPPORTS),
    ],
    "each stretch has its own word": [
        ("（水利厅按职责分工负责，林业厅负责落实）", BOTH),
        # Whatever tells how they share the work is no part of a name.
        ("（水利厅、林业厅分工负责）", BOTH),
        ("（水利厅、林业厅按职能职责分工负责）", BOTH),
        ("（水利厅、林业厅依职责分工协作负责）", BOTH),
        ("（根据职责分工，水利厅、林业厅负责）", BOTH),
        ("（水利厅负责牵头，林业厅配合）", LEADS_AND_SUPPORTS),
        ("（水利厅作为牵头单位，林业厅协助）", LEADS_AND_SUPPORTS),
        ("（水利厅主责，林业厅配合）", LEADS_AND_SUPPORTS),
        ("（水利部和林业厅负责）", [("水利部", "responsible"), ("林业厅", "responsible")]),
    ],
    "a label says what they do": [
        ("责任单位：水利厅、林业厅", BOTH),
        ("责任单位：水利厅、林业厅按职责分工负责。具体任务不再分工，下同。", BOTH),
        ("牵头单位：水利厅；配合单位：林业厅", LEADS_AND_SUPPORTS),
        ("市级牵头部门：水利厅，参加部门：林业厅", LEADS_AND_SUPPORTS),
        ("牵头（责任）单位：水利厅", [("水利厅", "lead")]),
        ("责任单位：水利厅牵头，林业厅配合", LEADS_AND_SUPPORTS),
        ("责任单位：水利厅（牵头）、财政厅", [("水利厅", "lead"), ("财政厅", "responsible")]),
        ("【责任单位：水利厅】", ONE),
        # A part may be labelled without 单位, or be one that is an act elsewhere.
        ("（牵头：水利厅；配合：林业厅）", LEADS_AND_SUPPORTS),
        ("（主责单位：水利厅，督导单位：林业厅）", LEADS_AND_SUPPORTS),
        ("（水利厅牵头；责任单位：林业厅）", [("水利厅", "lead"), ("林业厅", "responsible")]),
        ("责任单位：水利厅/林业厅", BOTH),
        ("监督要求：水利厅每月抽查", []),
        ("责任：水利厅", ONE),
        ("责任重大：水利厅", []),
        ("（责任领导：赵六 责任单位：水利厅）", [("赵六", "responsible"), ("水利厅", "responsible")]),
    ],
    "a bracket of agencies alone": [("（水利厅、林业厅）", BOTH), ("【水利厅】", ONE)],
    "a time is no party": [
        ("（责任部门：水利厅 完成时限：2031年6月底）", ONE),
        ("（水利厅牵头，林业厅配合，2031年6月底前完成）", LEADS_AND_SUPPORTS),
        ("（水利厅负责，年内持续推进）", ONE),
        ("完成时限：2031年6月底前", []),
        ("（责任单位：水利厅；进度安排：2031年6月底前）", ONE),
        ("（责任单位：水利厅；实施时间：2031年6月）", ONE),
        ("（2031年6月底前完成，责任单位：水利厅）", ONE),
    ],
    "how they are listed is no party": [
        ("（水利厅负责，排在第一位的为牵头部门，下同）", ONE),
        ("（水利厅、林业厅等有关部门负责，列首位的牵头）", BOTH),
    ],
    "a level in brackets is part of the name": [
        ("（各县（市、区）人民政府负责）", [("各县（市、区）人民政府", "responsible")]),
        ("责任单位：水利厅，各县（市、区）政府", [*ONE, ("各县（市、区）政府", "responsible")]),
    ],
    "levels share a name": [
        ("（水利厅、各市、县人民政府负责）", [*ONE, ("各市、县人民政府", "responsible")]),
        (
            "责任单位：水利厅，各市（州）、县（市、区）政府",
            [*ONE, ("各市（州）、县（市、区）政府", "responsible")],
        ),
        ("责任单位：省、市有关部门", [("省、市有关部门", "responsible")]),
        ("（水利厅，各市、各县政府负责）", [*ONE, ("各市", "responsible"), ("各县政府", "responsible")]),
    ],
    "a conjunction parts names, not words": [
        ("（水利厅等和各市人民政府负责）", [*ONE, ("各市人民政府", "responsible")]),
        ("责任单位：市直有关部门及各县区", [("市直有关部门", "responsible"), ("各县区", "responsible")]),
        ("责任单位：发展和改革局和水利厅", [("发展和改革局", "responsible"), *ONE]),
    ],
    "nobody is named": [
        ("（此件公开发布）", []),
        ("（见附件）", []),
        ("（2031年）", []),
        ("责任单位要抓好落实", []),
        ("水利厅负责疏浚", []),
    ],
}


def parties(text: str) -> list[tuple[str, str]]:
    answer = answer_at(text, 0, len(text))
    return [(text[one.start : one.end], one.role) for one in answer.parties] if answer else []


@pytest.mark.parametrize(("text", "expected"), cases(PARTIES))
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    assert parties(text) == expected


def test_a_bracket_is_read_whole_though_stops_part_it_into_sentences() -> None:
    text = "疏浚河道（牵头单位：水利厅；配合单位：各县（市、区）政府）。"
    stop = text.index("；") + 1
    answer = answer_at(text, text.index("（"), stop)
    assert answer is not None
    assert [text[one.start : one.end] for one in answer.parties] == ["水利厅", "各县（市、区）政府"]


def test_a_bracket_that_another_kind_closes_names_nobody_of_no_length() -> None:
    found = extract_text("一、任务\n疏浚河道。（责任单位)：水利厅\n")
    assert all(who.text for act in found.obligations for who in act.responsible)


@pytest.mark.parametrize(
    "text", ["疏浚河道（见附件2）。", "疏浚河道。", "疏浚河道（水利厅）。", "疏浚河道）。"]
)
def test_a_bracket_at_the_end_names_nobody(text: str) -> None:
    assert answer_behind(text, 0, len(text)) is None


# Lines of a plan; what comes of them: the acts, each with its parties and its time limit.
PLANS = {
    "they answer for the acts since the last such line": (
        "修复堤防。清淤河道。（水利厅负责）补植海防林。（林业厅负责）",
        [("修复堤防", "水利厅", ""), ("清淤河道", "水利厅", ""), ("补植海防林", "林业厅", "")],
    ),
    "one line after the other": (
        "1.修复堤防，清淤河道。\n牵头单位：水利厅\n配合单位：林业厅\n完成时限：2031年6月底前",
        [("修复堤防，清淤河道", "水利厅 林业厅", "2031年6月底前")],
    ),
    "a line of its own answers for all items above": (
        "1.修复堤防。\n2.清淤河道。\n责任单位：水利厅\n3.补植海防林。\n责任单位：林业厅",
        [("修复堤防", "水利厅", ""), ("清淤河道", "水利厅", ""), ("补植海防林", "林业厅", "")],
    ),
    "a heading that only such lines follow is the task": (
        "1.修复堤防\n责任单位：水利厅\n2.清淤河道\n责任单位：林业厅",
        [("修复堤防", "水利厅", ""), ("清淤河道", "林业厅", "")],
    ),
    "even one that names the outcome alone": (
        "1.河道疏浚率不低于90%\n责任单位：水利厅",
        [("河道疏浚率不低于90%", "水利厅", "")],
    ),
    "a heading with such a bracket and text answers for the text": (
        "1.修复堤防（责任单位：水利厅）\n清理淤泥。维护护岸。\n2.补植海防林\n落实苗木。",
        [("清理淤泥", "水利厅", ""), ("维护护岸", "水利厅", ""), ("落实苗木", "", "")],
    ),
    "a bracket at a sentence's end is for it alone": (
        "1.修复堤防（责任单位：水利厅）\n补植海防林（林业厅负责）。清理淤泥。",
        [("补植海防林（林业厅负责）", "林业厅", ""), ("清理淤泥", "水利厅", "")],
    ),
    "lines straight below a heading too": (
        "1.修复堤防\n牵头单位：水利厅\n配合单位：林业厅\n清理淤泥。",
        [("清理淤泥", "水利厅 林业厅", "")],
    ),
    "a bracket before the stop answers for its sentence": (
        "1.修复堤防（水利厅牵头，2031年底前完成）；清淤河道（林业厅负责）。",
        [
            ("修复堤防（水利厅牵头，2031年底前完成）", "水利厅", "2031年底前"),
            ("清淤河道（林业厅负责）", "林业厅", ""),
        ],
    ),
    "the act's own limit goes before the line's": (
        "2030年底前修复堤防，清淤河道。\n完成时限：2031年6月底前",
        [("2030年底前修复堤防，清淤河道", "", "2030年底前")],
    ),
    "what follows the bracket in its sentence is read on": (
        "修复堤防。（水利厅负责）继续清淤河道。",
        [("修复堤防", "水利厅", ""), ("继续清淤河道", "", "")],
    ),
    "remarks inside the bracket set no task": (
        "1.修复堤防。〔责任单位：水利厅。任务不再分工，下同。〕清淤河道。",
        [("修复堤防", "水利厅", ""), ("清淤河道", "", "")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLANS.values(), ids=PLANS)
def test_acts_with_their_parties(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = extract_text(f"堤防整治方案\n一、重点任务\n{text}\n").obligations
    assert [
        (act.text, " ".join(who.text for who in act.responsible), act.deadline.text if act.deadline else "")
        for act in found
    ] == expected


def test_a_bracket_of_names_in_a_line_of_its_own_may_be_a_signature() -> None:
    (act,) = extract_text("通知\n一、重点任务\n修复堤防，清淤河道。\n（水利厅）\n").obligations
    assert act.responsible == []


def test_endless_lines_of_parties_are_bounded() -> None:
    (act,) = extract_text(
        "方案\n一、重点任务\n修复堤防，清淤河道。\n" + "责任单位：水利厅\n" * 1000
    ).obligations
    assert len(act.responsible) == 200
