"""Doers of notices: bodies named by their duty, partners, what qualifies a thing, times before a subject."""

from __future__ import annotations

import pytest
from sentences import doers

ROWS = [
    ("负责渔船检验的部门应当公示结果。", ["负责渔船检验的部门"], "a body by what it answers for"),
    ("负责渔船检验的部门和水务局应当公示结果。", ["负责渔船检验的部门", "水务局"], "and another beside it"),
    ("县政府负责渔船检验的部门应当建立名册。", ["县政府负责渔船检验的部门"], "of a government"),
    ("市水务局协同市财政局制定办法。", ["市水务局", "市财政局"], "a partner behind 协同"),
    ("市水务局会商市财政局拟定方案。", ["市水务局", "市财政局"], "a partner behind 会商"),
    ("县水务局委托渔港公司管理码头。", ["县水务局"], "who is given charge is no doer"),
    ("市级储备粮应当单独存放。", [], "a level that qualifies a thing"),
    ("承储企业储存市级储备粮应区分年份。", ["承储企业"], "verb and object before the modal"),
    ("学院保卫处应当清理车棚。", ["学院保卫处"], "the office of a school"),
    ("不准违规进人。", [], "a verb and 人"),
    ("原有码头不得改变用途。", [], "what befalls a thing"),
    ("省政府各有关部门要加强协作。", ["省政府各有关部门"], "departments of one government"),
    ("各县政府各有关部门要加强协作。", ["各县政府", "各有关部门"], "beside all governments"),
    ("学生会、学生社团应当参加演练。", ["学生会", "学生社团"], "学生会 is a body"),
    ("鼓励有机肥企业进村设点。", ["有机肥企业"], "有机肥 is a thing, 进村 a verb"),
    ("试航期间学员可免费乘船。", ["学员"], "when they act is no part of the name"),
    ("休渔期间渔民不得出海。", ["渔民"], "nor here"),
    ("渔船经营人均须投保。", ["渔船经营人"], "均 is an adverb here"),
    ("企业新建码头应当报批。", ["企业"], "what is built is no doer"),
    ("各系、各班要组织观看。", ["各系", "各班"], "the parts of a school"),
    ("外来人员进校须登记。", ["外来人员"], "进校 is a verb"),
    ("县乡两级应当公开账目。", ["县乡两级"], "two levels"),
    ("参会人员请于8点前签到。", ["参会人员"], "who is asked behind the name"),
    ("支持返乡人员创办合作社。", ["返乡人员"], "返乡 stands in a name"),
    ("水务、财政、公安机关应当依法查处。", ["水务、财政、公安机关"], "财政 shares the head"),
    ("财政、企业应当共同出资。", ["财政", "企业"], "财政 by itself"),
    ("智慧渔港平台省级给予奖补。", ["省级"], "the level that gives, behind what it gives for"),
    ("凡是持证船员均可报名。", ["持证船员"], "behind 凡是"),
    ("供餐单位应当留样。", ["供餐单位"], "a body by what it supplies"),
    ("由船主送渔政站检验。", ["船主"], "送 stands in no name"),
]


@pytest.mark.parametrize(("sentence", "expected", "reason"), ROWS)
def test_doers(sentence: str, expected: list[str], reason: str) -> None:
    assert doers(sentence) == expected, reason
