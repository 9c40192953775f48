"""Doers: found where named, whole, coordinated; not objects, not beneficiaries, not inherited."""

from __future__ import annotations

import pytest
from sentences import doers

NAMED = [
    ("云岭县人民政府应当公布名册。", ["云岭县人民政府"], "before a marker"),
    ("各级人力资源社会保障部门要加强指导。", ["各级人力资源社会保障部门"], "保障 inside a name is no verb"),
    ("省教育行政主管部门负责审核。", ["省教育行政主管部门"], "教育, 主管 inside a name are no verbs"),
    (
        "县级以上地方各级人民政府应当将经费列入预算。",
        ["县级以上地方各级人民政府"],
        "one name, though 各 is in it",
    ),
    ("各地区、各部门要落实责任。", ["各地区", "各部门"], "joined by 、"),
    ("各地区各部门要落实责任。", ["各地区", "各部门"], "joined by nothing"),
    ("水务局和交通局应当共享数据。", ["水务局", "交通局"], "joined by 和"),
    ("财政部会同水利部制定办法。", ["财政部", "水利部"], "joined by 会同"),
    ("请财政厅会同水利厅制定办法并报省政府。", ["财政厅"], "of those asked, the first"),
    (
        "市场监管、公安、消防等有关部门应当联合检查。",
        ["市场监管、公安、消防等有关部门"],
        "a list that is one name",
    ),
    (
        "民政、财政、卫生健康等部门应当建立机制。",
        ["民政、财政、卫生健康"],
        "a list that is one name; 财政 in it is no body",
    ),
    ("省、自治区、直辖市人民政府要制定细则。", ["省、自治区、直辖市人民政府"], "a list that is one name"),
    ("各省（区、市）人民政府要制定细则。", ["各省（区、市）人民政府"], "a parenthesis in a name"),
    ("由林业主管部门组织验收。", ["林业主管部门"], "after 由"),
    ("可以由监护人代为申请。", ["监护人"], "after 由 under 可以"),
    ("由县人民政府确定的机构进行审查。", ["县人民政府确定的机构"], "a 的-clause that names the body"),
    ("鼓励竹编、木雕艺人等群体参加合作社。", ["竹编、木雕艺人等群体"], "a list that 等群体 makes one name"),
    ("鼓励种粮大户和家庭农场购置农机。", ["种粮大户", "家庭农场"], "joined by 和"),
    ("鼓励企业建设冷库。", ["企业"], "after 鼓励"),
    ("鼓励和支持高等学校、科研院所设立中试基地。", ["高等学校", "科研院所"], "after two joined verbs"),
    ("引导一批龙头企业投资种业。", ["龙头企业"], "without the counting word"),
    ("支持贫困地区组织开展培训。", ["贫困地区"], "before 组织 as a verb"),
    ("允许渔业公司跨区作业。", ["渔业公司"], "after 允许"),
    ("从事粮食收购的企业应当备案。", ["从事粮食收购的企业"], "a 的-clause before the name"),
    ("保险公司接到报案后，应当立即查勘。", ["保险公司"], "the subject of the clause before"),
    ("承运人变更路线的，应当告知托运人。", ["承运人"], "the subject of a condition"),
    ("联席会议定期听取汇报。", ["联席会议"], "with a bare verb"),
    ("纳税人及其配偶不得重复扣除。", ["纳税人", "其配偶"], "joined by 及"),
]
NOT_NAMED = [
    ("加强对企业的监管。", "an object"),
    ("对困难企业给予补贴。", "a beneficiary"),
    ("为农民提供技术服务。", "a beneficiary"),
    ("在各高校设立驿站。", "a place"),
    ("要完善制度，压实责任。", "nobody named"),
    ("企业技术改造要突出节能。", "企业 is part of the noun"),
    ("使用人单位的意见得到反映，要健全机制。", "after 使"),
    ("各单位报送的材料应当真实。", "the doer of a 的-clause"),
    ("通过公证机构办理更正登记，可以减少纠纷。", "after 通过"),
    ("让老百姓住上好房子。", "after 让"),
]


@pytest.mark.parametrize(("sentence", "expected", "reason"), NAMED)
def test_named(sentence: str, expected: list[str], reason: str) -> None:
    assert doers(sentence) == expected, reason


@pytest.mark.parametrize(("sentence", "reason"), NOT_NAMED)
def test_not_named(sentence: str, reason: str) -> None:
    assert doers(sentence) == [], reason
