"""Times between a doer and what it does, and before the doer."""

from __future__ import annotations

import pytest
from first_characters import first_characters
from sentences import codes, doers

from planparse.lexicon import when
from planparse.lexicon.actors import OPENER_START, OPENERS

TIMES = """
每日 每日两次 每周一次 每周一 每月5日前 每日6时、14时 每天上午9时 每年3月底前 每季度末 每隔2小时 每半年 每两年 每届 每逢汛期 每月至少一次
8时前 10日前 1小时内 三年内 任期内 任期届满前 服务期内 考试期间 寒假期间 汛期 汛期每日 节后 课前 会前 届满前 年底 年中 季末 周末 月初
24小时 全天候 常年 连续三年 首次 紧急情况下 上半年 第一季度 三季度前 6月至9月 自即日起 在此期间 “十四五”期间 次年底
""".split()


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("deed", ["向县政府报告水情", "组织渡口巡查", "报送名单"])
def test_when_a_doer_acts_is_no_part_of_its_name(time: str, deed: str) -> None:
    assert doers(f"县水务局{time}{deed}。") == ["县水务局"]


@pytest.mark.parametrize(
    ("source", "who", "why"),
    [
        ("船主委员会任期届满前，应当公布名册。", ["船主委员会"], "before the marker in the next clause"),
        ("船主协会主席任期未满时，不得随意调动其工作。", [], "a case, and nobody's time to act"),
        ("县水务局如有需要组织渡口巡查。", ["县水务局"], "a need"),
        ("县水务局按规定程序组织评审。", ["县水务局"], "an order"),
        ("县水务局报县政府同意后组织评审。", ["县水务局"], "whose leave comes first"),
        ("县防指副指挥长组织会商。", ["县防指副指挥长"], "who leads a headquarters"),
        ("县森防指每日报告火情。", ["县森防指"], "a headquarters by its short name"),
        ("各乡镇每年的3月底前起草总结。", ["各乡镇"], "起草 is a verb"),
        ("每年上半年各部门要自查。", ["各部门"], "a half of each year"),
        ("每日22时至次日6时施工单位不得施工。", ["施工单位"], "a range of hours"),
        ("理事长每届任期三年，可以连任。", ["理事长"], "a term"),
        ("课后服务单位应当登记。", ["课后服务单位"], "a time within a name"),
        ("职工培训期间应当发给工资。", [], "whose time it is"),
        ("每年六月为全县节水宣传月。", [], "what a month is"),
        ("渡口委员会每届第一次会议，在换届后两个月内举行。", [], "a meeting that recurs"),
    ],
)
def test_what_looks_like_a_time_of_an_act(source: str, who: list[str], why: str) -> None:
    assert doers(source) == who, why


@pytest.mark.parametrize(
    ("pattern", "start"),
    [
        pytest.param(when.DATED, when.DATED_START, id="dated"),
        pytest.param(when.BEFORE_NAMES, when.BEFORE_NAMES_START, id="before names"),
        pytest.param("|".join(when.BEHIND_SUBJECT), when.BEHIND_SUBJECT_START, id="behind a subject"),
        pytest.param(when.EVERY, {when.EACH}, id="what recurs"),
        pytest.param(OPENERS, OPENER_START | set("0123456789"), id="openers"),
    ],
)
def test_no_time_begins_with_a_character_that_is_not_looked_for(pattern: str, start: set[str]) -> None:
    """The patterns are tried only where one of their first characters stands."""
    assert first_characters(pattern) == start


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("上半年完成渔港投资120亿元，同比增长6.1%。", ""),
        ("上半年查处案件120起，同比下降15%。", ""),
        ("期末考核由县人社局组织。", "M"),
        ("年初预算由财政部门编制。", "M"),
    ],
)
def test_a_time_at_the_head_opens_no_task(sentence: str, code: str) -> None:
    """Statistics begin with one, and it may qualify the noun behind it."""
    assert codes(sentence) == code
