"""Doers as regulations name them: at length, by what they do, and some clauses before what they have to do."""

from __future__ import annotations

import pytest
from sentences import doers

# Whoever it is.
PERSON = [
    ("与承包人有亲属关系的人不得参加验收。", ["与承包人有亲属关系的人"], "人 behind 的"),
    ("船东和其他受托看管船舶的人可以提出申请。", ["船东", "其他受托看管船舶的人"], "in a list"),
    ("第三方应当如实填写报告。", ["第三方"], "第三方 alone"),
    ("样品由第三方检测。", ["第三方"], "before a verb with nothing behind it"),
    ("第三方检测机构应当如实填写报告。", ["第三方检测机构"], "but here it qualifies"),
    ("保障每个人平等享有阅读机会。", [], "人 elsewhere is no doer"),
]


@pytest.mark.parametrize(("sentence", "expected", "reason"), PERSON)
def test_who_acts_in_rules(sentence: str, expected: list[str], reason: str) -> None:
    assert doers(sentence) == expected, reason
