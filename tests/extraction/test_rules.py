"""Acts of regulations: whose competence something is, what a norm without a marker binds to, what begins like a task."""

from __future__ import annotations

import pytest
from sentences import codes, doers

BY_WHOM = [
    ("鱼汛的具体办法由省水利厅规定。", "M", ["省水利厅"], "规定 is a verb at the end of a clause behind 由"),
    ("渡运收费标准，由云岭县人民政府规定。", "M", ["云岭县人民政府"], "the same behind a comma"),
    ("按省水利厅规定办理。", "D", [], "elsewhere it is the noun"),
    (
        "细则由省水利厅会同省财政厅规定。",
        "M",
        ["省水利厅", "省财政厅"],
        "with a partner",
    ),
    ("议程由主任会议决定。", "M", ["主任会议"], "决定"),
    ("议程由秘书长会议决定。", "M", ["秘书长会议"], "a name that is no doer elsewhere"),
    ("打捞费由船主和货主共同负担。", "M", ["船主", "货主"], "an adverb between"),
    ("撤销证件的，由原批准、发证的部门决定。", "M", ["原批准、发证的部门"], "a name with 的"),
    (
        "渔获纠纷由船籍港、卸货港所在地海事法院管辖。",
        "M",
        ["船籍港、卸货港所在地海事法院"],
        "nouns that share a head",
    ),
    ("渔会会长由会员直接选举产生。", "M", ["会员"], "who elects"),
    ("渔会会长由选举产生。", "", [], "how, not by whom"),
    ("席位数由章程规定。", "", [], "what is written does nothing"),
    ("鱼价由市场决定。", "", [], "nor does the market"),
]
NAMED_AT_LENGTH = [
    ("逾期不拆的，由作出决定的机关强制拆除。", "M", ["作出决定的机关"], "a verb opens the name"),
    (
        "船民采砂，由县级人民政府水利主管部门或者其委托的乡镇人民政府核发采砂许可证。",
        "M",
        ["县级人民政府水利主管部门", "其委托的乡镇人民政府"],
        "a name with a clause in the list",
    ),
    ("渔民的补贴，由所在乡镇予以支付。", "M", ["所在乡镇"], "a name that 所在 opens"),
    ("对可以由渔村开发的滩涂，优先安排养殖。", "D", [], "由 in a modifier"),
    ("滩涂的范围，由渔业规划确定。", "D", [], "what is written does nothing"),
    ("鼓励由渔业企业牵头建设码头。", "E", ["渔业企业"], "由 behind 鼓励"),
    ("需要缴纳的船舶检验费由县政府承担。", "M", ["县政府"], "a marker in a modifier before 由"),
]
NO_ACTS = [
    ("渔政机构不予立案决定不影响申诉。", "", [], "a decision that is spoken of"),
    ("对误捕、没收、移交的江豚，渔政机构进行救治。", "D", ["渔政机构"], "没收 told of things"),
    ("罚没收入按规定管理。", "D", [], "没收 across two words"),
    ("休渔期间，渔船不得出海。", "P", [], "a time before the act"),
    ("跨年安排休渔的，应征得渔民同意。", "M", [], "应 before 征得"),
    ("渔民在休渔期间享受与捕捞期间相同的补贴。", "A", ["渔民"], "相同 in a modifier"),
    ("享受低保待遇的渔户，应当每年申报收入。", "M", ["享受低保待遇的渔户"], "享受 in a name"),
    ("渔船的数量根据渔获量确定。", "D", [], "on what ground something is fixed"),
]
VERB_FIRST = [
    ("采购人不得将应当招标的渔船化整为零。", "P", ["采购人"], "who is bound begins like a task"),
    (
        "建设单位应当按照渔港规划的要求配建码头。",
        "M",
        ["建设单位"],
        "a marker before a 的 that it does not stand in",
    ),
    ("3）党员联船：确定党员负责联系的人员范围。", "D", [], "a task before a marker in a modifier"),
    ("设立养鱼机构应当办理登记。", "M", [], "what is founded does nothing"),
    ("设立单位应当办理登记。", "M", ["设立单位"], "who founds it does"),
    ("举办渔校的公司应当办理登记。", "M", ["举办渔校的公司"], "so does who is told by it"),
    ("吊销水上旅游船员培训业务经营许可证。", "M", [], "a licence with a long name"),
]
HEADS = [
    (
        "承担运粮任务的船队，有权自行承运计划外的产品。",
        "A",
        ["承担运粮任务的船队"],
        "有权 behind its subject",
    ),
    (
        "裁决生效后，有权起诉的其他机关就同一行为另行起诉，法院应当受理。",
        "M",
        ["法院"],
        "有权 in the subject behind a time",
    ),
    ("有权处理的机关应当答复。", "M", ["有权处理的机关"], "有权 in the subject"),
    (
        "禁止渔业公司违反禁渔期的规定捕捞。",
        "P",
        ["渔业公司"],
        "a ban that holds a 的 and is all of the sentence",
    ),
    ("禁止捕捞的品种由省水利厅公布。", "M", ["省水利厅"], "the same in a subject"),
    ("拒不改正的，处以沿线客运和货运船舶经营损失额一倍以下的罚款。", "M", [], "a fine told at length"),
    ("对不予处罚或者不执行拘留处罚的船员，公安机关开展教育。", "D", ["公安机关"], "处 in 处罚"),
    ("拆封由工作人员当众进行。", "M", ["工作人员"], "a manner between who acts and the verb"),
    ("防浪林规划经县政府审核同意后，报省政府批准。", "D", [], "whose leave comes last"),
    ("国家保障残疾人的劳动权利。", "D", ["国家"], "no persons are named by the State"),
    ("国家保障机关应当公开。", "M", ["国家保障机关"], "but bodies are"),
]
OBJECTS = [
    ("国家保护渔民的捕捞自主权。", "D", ["国家"], "自 inside a word does not go on"),
    ("国家保护渔民的捕捞权不受侵犯。", "D", ["国家"], "what one is protected from"),
    ("企业参与渔港建设的积极性有较大提升。", "", [], "the same with 有"),
    (
        "国家发展规划的评估报告，应当向社会公布。",
        "M",
        [],
        "what the next clause is about",
    ),
]
BY_RULE: list[tuple[str, str, list[str], str]] = [
    ("移植的防浪林按照采伐的防浪林管理。", "D", [], "how something is dealt with, behind what it is about"),
    ("按照采伐办法管理的防浪林较多。", "", [], "the same in a modifier"),
    ("船员的淡水标准按实物量计算。", "D", [], "by what something is counted"),
    ("渔船纠纷，法律另有规定的，依照其规定。", "D", [], "whose provisions hold"),
    ("渔港的保护，适用本条例的有关规定。", "D", [], "what to go by"),
    ("在云岭湖从事捕捞，适用本条例。", "", [], "the scope"),
    ("占用航道不适用本条例规定。", "", [], "what is outside the scope"),
    ("违反前款的，按以下规定处罚：", "D", [], "what follows"),
    ("检修费在成本中据实列支。", "D", [], "where the cost is met from"),
]
RIGHTS = [
    ("渔业合作社成员享有下列权利：", "A", ["渔业合作社成员"], "what one is entitled to"),
    ("船员有参加会议、发表意见的权利。", "A", ["船员"], "the right behind its act"),
    ("船主不享有追偿的权利。", "", [], "what one is not"),
    ("限制有关股东的权利。", "D", [], "有 inside 有关"),
    ("业主享有权利，承担义务。", "D", ["业主"], "nothing that one may do"),
]


@pytest.mark.parametrize(
    ("sentence", "expected", "who", "reason"),
    BY_WHOM + NAMED_AT_LENGTH + NO_ACTS + VERB_FIRST + HEADS + OBJECTS + BY_RULE + RIGHTS,
)
def test_rules(sentence: str, expected: str, who: list[str], reason: str) -> None:
    assert (codes(sentence), doers(sentence)) == (expected, who), reason
