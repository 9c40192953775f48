"""Bare tasks by what stands in, before and beside them; what only looks like one."""

from __future__ import annotations

import pytest
from sentences import codes

import planparse

WITHIN = [
    ("编制适用于山区县的渔港标准。", "D", "适用于 straight behind the verb says what its object is like"),
    ("开展包括义诊、咨询等形式的服务。", "D", "so does 包括"),
    ("县财政局清理尚未支付的工程款。", "D", "and 尚未, behind a doer and a verb"),
    ("港务局研发基于卫星的监测系统。", "D", "and 基于"),
    ("培训包括法律知识的学习。", "", "of an activity it tells what is in it"),
    ("处置决定包括措施、事由等事项的说明。", "", "and of a paper"),
    ("改革是发展的动力。", "", "是 always tells"),
    ("充分发挥有关协会的桥梁纽带作用。", "D", "有 of 有关 has no worth"),
    ("发挥好现有水利设施的作用。", "D", "nor 有 of 现有"),
    ("加强堤防管护对行洪有着十分重要的意义。", "", "有 of something that is worth much"),
    ("做好越冬作物管理。", "D", "越 of 越冬 compares nothing"),
    ("逐步形成了解民情的机制。", "D", "了 of 了解 ends nothing"),
    ("形成了良好的局面。", "", "了 behind a verb tells"),
]
OPENERS = [
    ("及时发现并纠正违规捕捞行为。", "D", "what is found is dealt with"),
    ("发现险情的，应当报告。", "M", "发现 opens a case"),
    ("抓紧研究建立渔港的政府定价制度。", "D", "抓紧 qualifies no noun, so that no name begins"),
    ("名单于五月十日前报县水务局。", "D", "by when it is to be with an office"),
    ("五月十日前报名参赛。", "", "报 of 报名"),
    ("根据气象部门预测，今年台风偏多。", "", "on what a forecast rests"),
    ("根据气象部门预测，及时启动响应。", "D", "and what is done upon it"),
]
VERBS = [
    ("劝离岸边钓鱼人员。", "D", "a verb with its result"),
    ("扎紧防汛责任链条。", "D", "the same"),
    ("每日加收千分之三的滞纳金。", "D", "charges"),
    ("编报渔港养护预算。", "D", "reports"),
    ("船员持证上岗。", "D", "who acts stands before it"),
    ("出警人员不少于2人。", "M", "what is as often part of a name opens no task"),
    ("巡诊医生不少于2人。", "M", "the same"),
    ("清障车辆不少于2辆。", "M", "of vehicles"),
    ("签约率不低于60%。", "M", "of rates"),
    ("停航通知由海事部门发布。", "M", "of papers"),
    ("选举结果由县政府公布。", "M", "the same"),
    ("播种面积达到200万亩，同比增长3%。", "", "of amounts"),
    ("审结案件120件，同比增长5%。", "", "what a court reports"),
    ("选举权受法律保护。", "", "of rights"),
    ("对照表见附件。", "", "of tables"),
    ("报修电话向社会公布。", "", "of telephones"),
]
# Tasks that do not begin with their verb.
OPENED = [
    ("一企一策制定服务方案。", "D", "how: 一 is no ordinal"),
    ("“一对一”帮扶困难群众。", "D", "how, quoted"),
    ("“一河两岸”景观进展顺利。", "", "a quoted name is no manner"),
    ("第一时间报告险情。", "D", "how soon"),
    ("毫不松懈地抓好防汛。", "D", "how steadily"),
    ("审慎开展渔权流转试点。", "D", "how carefully"),
    ("周密组织海上搜救。", "D", "how closely"),
    ("善始善终做好收尾工作。", "D", "to the end"),
    ("按月报送水情。", "D", "how often"),
    ("审慎的态度。", "", "before 的"),
    ("按时足额发放补贴。", "D", "how much"),
    ("每学期开展一次演练。", "D", "how often"),
    ("有关情况及时报告县政府。", "D", "what is reported stands before"),
    ("工作方案请于5月底前报送。", "D", "请 behind what is sent"),
    ("市直各单位各司其职、密切配合。", "D", "a set phrase is the predicate"),
    ("千方百计稳就业、促增收。", "D", "verbs of one character with their objects"),
    ("县科技局组织专家论证，专家由高校、企业人员组成。", "D", "who the experts are undoes no task"),
    ("本县实行分户计量，但是法律另有规定的除外。", "D", "nor does an exception"),
    ("各乡镇于6月20日18：00前报送报告。", "D", "no clause ends inside a time"),
    ("每年分行业、分领域发布清单。", "D", "adverbs in a row"),
    ("全县新建渔港3处。", "D", "where, before the verb"),
    ("具体承担归集和共享工作。", "D", "具体 before the verb"),
    ("对违规的专家，即时移出专家库。", "D", "at once"),
    ("在云溪开展试点，重点在渔港、航道等领域部署。", "D", "重点在…领域 leads to a verb"),
    ("国家另有规定的，从其规定。", "D", "a norm that refers"),
    ("成员的选拔采用推荐的形式进行。", "D", "a form of procedure"),
    ("为规范采砂管理，保护岸线，制定本规范。", "", "why the text is"),
    ("推动我县由农业大县向农业强县迈进。", "D", "由 brings in what it comes from"),
    ("综合分析当前气候，河流进入枯水期。", "", "what opens a report is no task"),
]
MANNERS = [
    ("彻底消除渔港火灾隐患。", "D", "how far"),
    ("实时掌握汛情变化。", "D", "when"),
    ("分层分类培训船员。", "D", "how the work is cut up"),
    ("思想上高度重视，行动上迅速跟进。", "D", "in what regard"),
    ("不折不扣落实禁渔制度。", "D", "four characters of how"),
    ("户户签订防火责任书。", "D", "in every house"),
    ("每县（市）确定两处试点渔港。", "D", "in every county"),
    ("新改扩建泵站12座。", "D", "new, altered or extended"),
    ("织密渔港巡护网络。", "D", "a verb with its result"),
    ("详细规划由县水务局组织编制。", "M", "详细 is part of a name"),
    ("正式申报书一式两份。", "", "正式 is part of a name"),
]
BESIDE = [
    ("五月底前开工渔港改造项目12个，涉及渔民三千户。", "D", "how many a task reaches"),
    ("成立由县长担任组长，县水务局参加的渔港专班。", "D", "who leads what is set up"),
    ("渔港专班由县长牵头成立。", "M", "who sets it up"),
    ("渔港委员会下设办公室。", "D", "what a body has"),
    ("县政府成立专班，各乡镇也要成立专班。", "DM", "也 sets a task beside another's"),
    ("宁可停工三天，也要查清渔排隐患。", "M", "nor is what is given up"),
    ("申请人提交材料，港务局应当受理。", "M", "nor what a duty follows from"),
    ("各单位要排查隐患，审计局将组织复查。", "DM", "what another does, whose name begins like a verb"),
    ("各单位要排查隐患，监督建设单位整改。", "M", "what the same do with others"),
    ("支持渔民转产创业，为其提供场地。", "DE", "what is done for those who are encouraged"),
    ("组织渔港评选，评选范围是全县渔港。", "D", "a statement about what the task has named"),
    ("发展教育，提高素质，是国家的责任。", "", "a statement about all before it"),
    ("放宽水产准入，允许渔民合作经营。", "AD", "what is allowed goes with what is done"),
    ("放宽准入，可以委托协会办理。", "A", "可以 speaks of it"),
    ("搭建渔港服务平台，由渔业协会负责运营。", "DM", "a task, and who carries it on"),
    ("调整停泊收费标准，由价格主管部门提出方案。", "M", "what a procedure is about"),
    ("实行许可管理的水产品，由县水务局公布。", "M", "what 的 ends in is a thing"),
]
# What a thing is or is for, and what it does; what is to be done behind 是, and who acts for himself.
DESCRIBED = [
    ("感知层是渔港系统的基础，为调度提供数据，实现船岸互联。", "", "what a thing is, and what it does"),
    ("协同层是渔港信息的共享层，实现业务协同。", "", "though its name begins like a verb"),
    ("渔港是渔业的基础，县水务局组织修建防波堤。", "D", "who acts stands for himself"),
    ("县渔港管理部门是渔港的主管机构，组织修建防波堤。", "D", "an office acts"),
    ("渔港是渔业经济的压舱石，推动渔港建设。", "D", "what matters calls for a task"),
    ("生态是最大优势，组织修复岸线。", "D", "the same"),
    ("今年是渔港建设开局之年，做好全年工作。", "D", "what a year is"),
    ("第一批是县城，完成管网改造；第二批是乡镇，完成渔港改造。", "D", "what comes first"),
    ("诚信是渔业的基础，加快信用体系建设。", "D", "what is to be done opens like a plan"),
    ("今年的重点是渔港的改造，加快修建防波堤。", "D", "what is to be done"),
    ("坚持渔港是渔民共有的定位，加快修建防波堤。", "D", "what is held to is a sentence of its own"),
    ("针对渔港既是码头又是市场的特点，加快修建防波堤。", "D", "in view of what a thing is"),
    ("渔港的任务是修建防波堤，清理航道。", "D", "verbs behind 是"),
    ("船型标准用于统一渔船尺寸，为检验提供依据。", "", "what a standard is for"),
    ("分类编码标准主要用于帮助渔民识别渔船。", "", "though its name begins like a verb"),
    ("安全管理部分主要涵盖渔港的巡护、值守等内容。", "", "what a part holds"),
    ("分发标准侧重于海图数据的分发与应用。", "", "what a standard is about"),
    ("通知要求，各渔港要加强值守。", "M", "what a paper says is no task of announcing"),
    ("通知船东要求复检。", "D", "but 通知 is one"),
    ("监测人员流动情况。", "D", "a verb and 人员"),
    ("渔获消纳场应当设置围挡。", "M", "a place with a verb in it"),
    ("大部分涵盖农村，组织修建防波堤。", "D", "部分 of another word"),
    ("部分涵盖渔区的线路，优化调整。", "D", "what 的 stands behind is a thing"),
    ("标准用于生产的渔具，按规定检验。", "D", "the same"),
    ("制定检测标准，用于指导渔港检测。", "D", "what is to be made"),
]


@pytest.mark.parametrize(
    ("sentence", "expected", "reason"), [*WITHIN, *OPENERS, *VERBS, *OPENED, *MANNERS, *BESIDE, *DESCRIBED]
)
def test_force(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence) == expected, reason


@pytest.mark.parametrize(
    ("letter", "tasks"),
    [
        ("现将渔港改造方案印发给你们。各县要抓紧实施。按月调度进展，加强督查。", 1),
        ("各县要抓紧实施。按月调度进展，加强督查。", 0),
        ("现将渔港改造方案印发给你们。按月调度进展，加强督查。各县要抓紧实施。", 0),
    ],
    ids=["ordered", "nothing sent out", "not yet ordered"],
)
def test_a_letter_that_has_begun_to_order_goes_on(letter: str, tasks: int) -> None:
    """Before the first heading what stands behind 各县要… is to be done, too."""
    text = (
        f"云岭市人民政府办公室关于印发渔港改造方案的通知\n各县人民政府：\n{letter}\n一、任务\n渔港在云岭。\n"
    )
    found = planparse.extract_text(text).obligations
    assert sum(act.force == "directive" for act in found) == tasks


@pytest.mark.parametrize(
    ("lead", "tasks"),
    [("主要任务包括：", 2), ("具体措施主要包括：", 2), ("巡护内容包括：", 0)],
)
def test_what_is_to_be_done_is_no_list_of_contents(lead: str, tasks: int) -> None:
    """Items below 主要任务包括： are tasks; those below 内容包括： are none."""
    items = "1.清理渔港航道；\n2.排查渔排隐患。\n"
    text = f"云岭市渔港改造工作方案\n一、工作安排\n（一）渔港\n{lead}\n{items}（二）渔排\n渔排在云岭。\n"
    found = planparse.extract_text(text).obligations
    assert sum(act.force == "directive" for act in found) == tasks
