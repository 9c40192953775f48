"""Doers in every place where one may stand: persons and bodies of all sorts, each in the same few sentences."""

from __future__ import annotations

import pytest
from sentences import doers

SENTENCES = (
    "{}应当如实登记。",
    "{}要认真落实各项要求。",
    "{}可以向水务部门提出申请。",
    "{}不得擅自改变用途。",
    "名册由{}统一保管。",
    "鼓励{}参与监督。",
)
PERSONS = (
    "考官 面试官 校友 评委 证人 法警 义工 主播 林农 蚕农 农机手 兽医 官方兽医 村医 药师 注册建筑师 申请执行人 "
    "犯罪分子 交通警察 行人 海警 信徒 船舶所有者 理事 常务理事 受援人 无国籍人 被请求国 装卸工 男方 领事信使 外祖父母"
)
BODIES = "教研室 调度室 本会 省军区 公园 矿井 党总支 血站 寺院 公墓 民宿 广播电台 分行 车队 评标委员会 慈善组织 领馆 审计署 公证处 期刊社 委员长会议 托幼机构 养殖小区"
# A verb that holds its object before whom it tells of; words of size before a doer.
BY_WHAT_THEY_DO = "上市公司 涉水企业 进港船舶 受灾群众 离岗人员 驻村干部 返乡创业人员 参评作家协会 破产企业"
# Bodies that are called organisations, and such as begin with a verb of tasks or hold a bracket before their end.
ORGANISATIONS = "渔业调解组织 船东自律组织 水产生产经营组织 港区消防组织 城市管理综合执法组织"
BY_THEIR_TRADE = (
    "支付机构 融资担保公司 维修人员 出口企业 在研渔船（含辅助船）负责人 在研项目负责人 校外教育场所"
)
BY_SIZE = (
    "按份共有人 私人 自媒体 县域 革命老区 高校毕业生 小微企业 大中型企业 高级人民法院 低收入家庭 大会秘书处"
)
NOBODY = [
    ("专户管理、专款专用。", "an account"),
    ("本会场应当保持安静。", "本会 is no word here"),
    ("办公会议纪要应当归档。", "what is written of a meeting"),
    ("公园建设应当符合规划。", "a place that is made"),
    ("建设部分航道，完善设施。", "建设 is a verb before 部分"),
    ("水价由低到高依次排列。", "由 before a way"),
    ("规模由大变小的，应当报告。", "the same"),
    ("伤员应当及时救治。", "who is cared for"),
    ("累犯应当从重处罚。", "who is punished"),
    ("童工严禁使用。", "who is not to be employed"),
    ("客户投诉应当及时处理。", "whose complaint it is"),
    ("罪犯改造应当坚持教育与惩罚相结合。", "who is reformed"),
    ("船员工资按月发放。", "工资 is no verb"),
    ("相关经费纳入本级政府预算。", "nor is 经费"),
    ("渔企负责人收入分配应当公开。", "nor 收入"),
    ("支持渔港加快上市。", "nothing behind the verb"),
    ("支持加快返校复学。", "a verb behind it"),
    ("创新出口企业融资方式。", "a task, and whose way it is"),
    ("支持县域经济加快转型。", "what the counties have"),
    ("加强消防组织体系建设。", "how it is organised"),
]


@pytest.mark.parametrize(
    "name", f"{PERSONS} {BODIES} {BY_WHAT_THEY_DO} {ORGANISATIONS} {BY_THEIR_TRADE} {BY_SIZE}".split()
)
def test_who_acts(name: str) -> None:
    assert [doers(sentence.format(name)) for sentence in SENTENCES] == [[name]] * len(SENTENCES)


@pytest.mark.parametrize(("sentence", "reason"), NOBODY)
def test_nobody_acts(sentence: str, reason: str) -> None:
    assert not set(doers(sentence)) - {"渔港"}, reason


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("公司退休职工可以参加。", ["公司退休职工"]),
        ("企业上市应当报告。", ["企业"]),
    ],
)
def test_a_verb_that_holds_its_object_may_be_the_predicate(sentence: str, expected: list[str]) -> None:
    assert doers(sentence) == expected
