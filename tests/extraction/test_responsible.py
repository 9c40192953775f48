"""Responsible parties: who leads, who supports, and which acts they answer for."""

from __future__ import annotations

import pytest

from planparse.extraction.obligations import extract_obligations
from planparse.extraction.responsible import responsible_parties
from planparse.extraction.units import Unit


def parties(text: str) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.role) for item in responsible_parties(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（水利厅负责）", [("水利厅", "responsible")]),
        ("（水利厅、林业厅负责）", [("水利厅", "responsible"), ("林业厅", "responsible")]),
        (
            "（水利厅牵头，林业厅、财政厅参与）",
            [("水利厅", "lead"), ("林业厅", "support"), ("财政厅", "support")],
        ),
        ("（水利厅牵头，林业厅按职责分工负责）", [("水利厅", "lead"), ("林业厅", "responsible")]),
        ("（水利厅等和各市人民政府负责）", [("水利厅", "responsible"), ("各市人民政府", "responsible")]),
        (
            "（各有关部门，各县人民政府按职责分工负责）",
            [("各有关部门", "responsible"), ("各县人民政府", "responsible")],
        ),
        ("（水利厅负责，排在第一位的为牵头部门，下同）", [("水利厅", "responsible")]),
        ("责任单位：水利厅、林业厅", [("水利厅", "responsible"), ("林业厅", "responsible")]),
        ("牵头单位：水利厅；配合单位：林业厅", [("水利厅", "lead"), ("林业厅", "support")]),
        ("（各县（市、区）人民政府负责）", [("各县（市、区）人民政府", "responsible")]),
        (
            "（水利厅、各市、县人民政府负责）",
            [("水利厅", "responsible"), ("各市、县人民政府", "responsible")],
        ),
        (
            "（水利厅，各市、各县政府负责）",
            [("水利厅", "responsible"), ("各市", "responsible"), ("各县政府", "responsible")],
        ),
        (
            "责任单位：水利厅，各县（市、区）政府",
            [("水利厅", "responsible"), ("各县（市、区）政府", "responsible")],
        ),
        ("牵头单位：水利厅；参与单位：各市、县政府", [("水利厅", "lead"), ("各市、县政府", "support")]),
        ("（水利厅牵头负责，林业厅配合）", [("水利厅", "lead"), ("林业厅", "support")]),
        ("（此件公开发布）", []),
        ("（见附件）", []),
    ],
)
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    assert parties(text) == expected


def test_they_answer_for_the_acts_before_them_up_to_the_last_such_line() -> None:
    pieces = ["修复堤防。", "清淤河道。", "（水利厅负责）", "补植海防林。", "（林业厅牵头，财政厅参与）"]
    text = "".join(pieces)
    units, at = [], 0
    for number, piece in enumerate(pieces):
        units.append(Unit(at, at + len(piece), number // 3, "body/1", ("重点任务",), False, "body"))
        at += len(piece)
    found = extract_obligations(text, units)[0]
    named = [[(text[who.start : who.end], who.role) for who in act.responsible] for act in found]
    assert named == [
        [("水利厅", "responsible")],
        [("水利厅", "responsible")],
        [("林业厅", "lead"), ("财政厅", "support")],
    ]
