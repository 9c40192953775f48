"""What a marker speaks of, where 的 stands behind it: the subject before it, or a name that it is only part of."""

from __future__ import annotations

import pytest
from sentences import codes, doers

ENTITLED = [
    ("渔民有权依照规定的程序申请调解。", "A", "渔民", "的 in what follows 依照"),
    ("渔政站有权撤销不适当的决定。", "A", "渔政站", "的 in the object"),
    ("渔业协会和渔民均有权提出协商的要求。", "A", "渔业协会 渔民", "均 behind the subject"),
    ("渔政站登船检查时，有权就有关的问题询问船长。", "A", "渔政站", "the subject stands in the scene"),
    ("渔政站有权制止，并有权要求赔偿由此造成的损失。", "A", "渔政站", "two rights"),
    ("有权处理的机关应当在五日内答复。", "M", "有权处理的机关", "who is bound by the next marker"),
]
SUBJECTS = [
    ("公布渔港档案应当遵守有关规定的要求。", "M", "a verb with its object is the subject"),
    ("审定办法应当体现公正、公开的原则。", "M", "a noun that opens like a verb"),
    ("补贴资金的使用应当遵循公开的原则。", "M", "a noun with 的"),
    ("调解应当遵循自愿的原则。", "M", "a verb that is a noun as well"),
    ("质询案必须写明质询的问题和内容。", "M", "必须"),
    ("勘查海砂可以依照有关规定临时使用岸线。", "A", "可以"),
    ("举办渔校应当按照规定的程序申请。", "M", "a body is the object"),
    ("建造的渔船应当符合抗风的要求。", "M", "what is done to the subject"),
    ("落实渔业企业应当承担的费用。", "D", "the verb has its object behind 的"),
    ("解决应当由渔会处理的问题。", "D", "right behind the verb"),
    ("列入依法必须检验的产品目录。", "D", "an adverb before it"),
    ("取消其参加依法必须招标的项目的资格。", "M", "behind another verb: what is taken away binds"),
    ("公布限期或者必须拆除的项目名录。", "D", "behind a joiner"),
    ("督促船东应当按照规定的要求整改。", "D", "what others are told"),
    ("告知渔业企业应当遵守的规定。", "D", "the same, with the object behind 的"),
    ("自船东知道或者应当知道之日起六十日内提出申请。", "D", "应当知道 binds nobody"),
    ("依照规定的程序免除其职务。", "", "免除 of an office frees nobody"),
    ("免除渔船检验的费用。", "A", "免除 of a charge"),
]
MEANS = [
    ("国家采取措施支持渔业发展。", "E", "measures before the verb"),
    ("县政府应当采取多种方式鼓励渔民转产。", "EM", "beside a duty"),
    ("通过补贴等形式重点扶持渔业合作社发展。", "E", "an adverb between them"),
    ("采取支持渔业的措施。", "D", "the verb inside the means"),
    ("完善通过技术手段支持力度。", "D", "a noun behind the verb"),
    ("基金通过参股等方式予以支持。", "D", "what is given"),
    ("采取有效措施，支持渔业发展。", "DE", "a clause of its own"),
]

MEASURED = [
    ("理事会中渔民代表不少于三人。", "", "how many they are"),
    ("县财政每年每港安排不低于十万元。", "县财政", "what they give"),
    ("渔政站扣押渔船的期限不超过三十日。", "", "how long their deed lasts"),
    ("各县推荐渔村不超过5个。", "各县", "how many they name"),
]


@pytest.mark.parametrize(("sentence", "who", "reason"), MEASURED)
def test_whose_bound(sentence: str, who: str, reason: str) -> None:
    """A bound of what is measured binds nobody who is named in it."""
    assert codes(sentence) == "M"
    assert doers(sentence) == who.split(), reason


def test_what_others_are_encouraged_to() -> None:
    """Those whom others are to support are not encouraged."""
    assert doers("鼓励渔业协会采取措施支持渔民转产。") == ["渔业协会"]


BOUND = [
    ("禁渔期内禁止一切捕捞作业。", "P", "a ban within a time"),
    ("从事采砂活动禁止下列行为。", "P", "within an activity"),
    ("开展禁止野外用火检查。", "D", "a ban inside the object"),
    ("划定禁止捕捞的水域。", "D", "the same before 的"),
    ("公示时间不少于5天。", "M", "what is measured"),
    ("投资强度原则上不低于200万元。", "M", "with an adverb"),
    ("申请专利不少于5项。", "D", "the task itself"),
    ("提高产量不低于5%。", "D", "a task of raising"),
    ("渔获公示期不少于七日。", "M", "a bound in characters"),
    ("渔港岸线长度不超过三百米。", "M", "the same"),
    ("渔港岸线长度不少于一千米。", "M", "一 before a number"),
    ("公示期不少于一个月。", "M", "and before a unit"),
    ("渔获价格不高于一般市场价格。", "", "一 of another word"),
    ("渔获质量不低于全国一流水平。", "", "the same"),
    ("污染物浓度不高于一类区标准。", "", "of a class"),
    ("船主责任不超过一定限度。", "", "no number"),
    ("目前全县渔港不超过三十座。", "", "what is now"),
    ("近年来渔民平均收入不低于六千元。", "", "what has been"),
    ("渔港数量不少于邻县的渔港。", "", "a comparison bounds nothing"),
]

NOUNS = [
    ("渔港设施应当用于渔业目的。", "M", "目的 ends no case"),
    ("委托人可以撤回拍卖标的。", "A", "标的 ends none"),
    ("拍卖标的应当合法。", "M", "标的 before a marker"),
    ("渔民无正当理由不得拒绝检查。", "P", "理由 before a marker"),
    ("尤其要加强渔港监管。", "M", "尤其 before a marker"),
    ("船长不得将渔港用于其他目的，但因救援的除外。", "P", "目的 ends a clause"),
    ("列入渔业项目的；", "", "项目的 ends a case"),
    ("应当招标而未招标的；", "", "招标的 ends a case"),
    ("擅自使用渔业商标的；", "", "商标的 ends a case"),
    ("未达到治理目标的，予以通报。", "D", "目标的 ends a case"),
]

TELLING = [
    ("渔船日志应当载明的事项不得删减。", "P", "", "a duty tells what may not be left out"),
    ("渔民应当缴纳的费用可以减免。", "A", "", "who has to pay gives no leave"),
    ("渔民有权查阅的档案应当公开。", "M", "", "who has a right is not bound"),
    (
        "依法必须检验的渔船的船东应当申报。",
        "M",
        "依法必须检验的渔船的船东",
        "whoever is bound is named with it",
    ),
    ("条例禁止捕捞的品种不得收购。", "P", "", "a ban tells what may not be bought"),
    ("不能修复的渔船必须拆解。", "M", "", "what cannot be done"),
    ("渔民应当缴纳的费用和罚款可以减免。", "AM", "渔民", "behind a joiner each may be its own"),
    ("渔民应当缴纳费用的，可以减免。", "A", "渔民", "a case of its own"),
    ("渔民应当建立渔获的台账并不得涂改。", "MP", "渔民", "并 joins two acts"),
    ("渔政站应当公布投诉的方式也可以委托第三方受理。", "AM", "渔政站", "也 joins them"),
    ("渔民应当履行约定的义务且不得擅自变更。", "MP", "渔民", "且 joins them"),
    ("渔民可以查阅公司的账簿但不得泄露。", "AP", "渔民", "但 joins them"),
    ("渔政站应当在规定的期限内必须答复。", "M", "渔政站", "the time of an act"),
    ("渔政站应当尊重渔民的人格不得体罚。", "MP", "渔政站", "a verb with its object is an act"),
    ("船主不得拒绝渔政人员的检查应当配合。", "MP", "船主", "the same"),
    ("渔政站应当对扣押的渔船不得使用。", "MP", "渔政站", "a preposition behind the marker"),
    ("渔民有权处分的下列财产可以抵押。", "A", "渔民", "who has a right may"),
    ("有权处理的渔政站和港务局应当答复。", "M", "有权处理的渔政站 港务局", "several that are named"),
]


@pytest.mark.parametrize(("sentence", "expected", "who", "reason"), [*ENTITLED, *TELLING])
def test_who_is_entitled(sentence: str, expected: str, who: str, reason: str) -> None:
    """A right is one though 的 stands in it; 有权 in a name is none."""
    assert codes(sentence) == expected, reason
    assert doers(sentence) == who.split(), reason


@pytest.mark.parametrize(("sentence", "expected", "reason"), [*SUBJECTS, *MEANS, *BOUND, *NOUNS])
def test_force(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence) == expected, reason
