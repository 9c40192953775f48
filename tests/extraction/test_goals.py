"""Goals: states to be reached, by their section, their lead or their figure."""

from __future__ import annotations

import pytest
from sentences import codes


@pytest.mark.parametrize(
    ("heading", "sentence", "expected", "reason"),
    [
        ("主要目标", "到2035年，全市水网基本建成。", "G", "an outcome in a section of goals"),
        ("发展目标", "渔民收入显著提高，渔港设施更加完善。", "G", "an outcome without a date"),
        ("工作目标", "完善巡护制度，健全队伍。", "DG", "work to be done, in a section of goals"),
        ("重点任务", "完善巡护制度，健全队伍。", "D", "the same as a task"),
        ("总体要求和主要目标任务", "加强巡护。", "D", "a heading of more than goals"),
        ("年度安排", "今年的主要预期目标是：粮食产量增长3%左右；", "G", "announced as a goal"),
        ("年度安排", "去年粮食产量增长3%。", "", "a fact of last year"),
    ],
)
def test_goals(heading: str, sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence, heading=heading) == expected, reason
