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
        ("重点任务", "到2035年，渔港基本完成改造。", "G", "a date and an outcome"),
        ("重点任务", "2035年初步建成水网，带动沿线就业。", "DG", "a year that opens, and work beside it"),
        ("重点任务", "经过5年左右努力，巡护体系基本形成。", "G", "a span of years that opens"),
        ("重点任务", "用三年时间，基本消除旱厕。", "G", "a span of years that opens"),
        ("重点任务", "初步形成渔业产业集群。", "G", "how far it is to be so"),
        ("重点任务", "基本建成水网，带动沿线就业。", "DG", "the same, and work beside it"),
        ("重点任务", "基本完成渔港改造任务。", "D", "a task that is to be done with"),
        ("重点任务", "2031年3月建成泵站。", "D", "a month dates a task, no goal"),
        ("年度安排", "今年粮食产量预期目标定为三百万吨，要稳住面积。", "GM", "a goal, then a duty"),
        ("年度安排", "预期目标是指导性的，可以调整。", "A", "预期目标 of which something is said"),
        ("年度安排", "实现今年的预期目标，要稳住面积。", "M", "预期目标 as an object"),
        ("年度安排", "全年新增造林2万亩。", "G", "全年 and a figure"),
        ("发展目标", "渔民收入达到5万元。", "G", "an outcome with a figure"),
        ("发展目标", "防灾能力明显增强。", "G", "an outcome without a figure"),
        ("工作目标", "主要目标是：", "", "a lead"),
        ("工作目标", "分两步走：", "", "a lead"),
        ("工作目标", "——安全保障。", "", "the title of what follows"),
        ("工作目标", "——渔港安全更有保障。", "G", "a state"),
        ("工作目标", "渔船改造基金", "", "a stray line"),
        ("工作目标", "申报材料应当详述渔船性能。", "M", "a norm below 目标"),
        ("考核目标", "考核指标可包括渔船数量。", "A", "leave below 目标"),
        (
            "工作目标",
            "申报材料应当详述渔船实现定位的方法。",
            "M",
            "what is reached inside the object of a norm",
        ),
        ("工作目标", "渔船应在三年内实现定位。", "G", "a time before what is reached"),
        ("考核目标", "产量数据不得造假。", "P", "a ban below 目标"),
        ("工作目标", "新船应100%实现定位。", "G", "a duty to reach something"),
        ("重点任务", "到1995年，粮食产量达到50万吨。", "G", "the year of an old plan"),
        ("重点任务", "到1995年，全县已建成水库3座。", "", "what has been reached by then"),
        ("重点任务", "到“十五”末，水网基本建成。", "G", "the end of a five-year plan"),
        ("重点任务", "到本世纪末，全县基本消灭血吸虫病。", "G", "the end of the century"),
        ("重点任务", "争取到本世纪中，渔港基本完成改造。", "DG", "the same behind 争取"),
        ("重点任务", "力争到2035年，渔港基本完成改造。", "DG", "a date behind 力争"),
        ("重点任务", "力争用三年时间，基本消除旱厕。", "DG", "a span of years behind 力争"),
        ("重点任务", "再经过5年左右努力，巡护体系基本形成。", "G", "a span of years behind 再"),
        ("年度安排", "财政收入增长3%。", "G", "a figure of the budget"),
        ("工作目标", "以新发展理念为指导，推进水网建设。", "D", "by whose guidance all is done"),
        ("重点任务", "渔港供水普及率达到95%以上。", "G", "a rate that will be so much"),
        ("重点任务", "营业收入达到1亿元的，给予奖励。", "D", "what is measured of somebody is a case"),
        ("重点任务", "截至去年底，供水普及率达到95%。", "", "what was"),
        ("2030年工作回顾", "渔港供水普及率达到95%。", "", "what a review tells"),
        ("2030年工作回顾", "到2030年，水网基本建成。", "", "a review has no goals"),
    ],
)
def test_goals(heading: str, sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence, heading=heading) == expected, reason
