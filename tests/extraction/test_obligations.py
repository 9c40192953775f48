"""Force: every marker where it is one and where it is none; tasks and statements; mixed sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sentences import CODE, acts, codes, unit

from planparse.extraction.acts.clauses import clauses
from planparse.extraction.acts.obligations import extract_obligations
from planparse.extraction.units import Unit, split

PROHIBITED = [
    ("任何单位不得占用青石湖岸线。", "P", "不得 bans"),
    ("摊主不得已将货物移至桥下。", "", "不得已 is an adverb"),
    ("严禁在云岭水库炸鱼。", "P", "严禁 bans"),
    ("禁止向白溪倾倒矿渣。", "P", "禁止 bans"),
    ("完善禁止性规定清单。", "D", "禁止性 is an attribute"),
    ("除县政府禁止的岸段外，码头一律开放。", "M", "禁止 in a modifier"),
    ("深入开展禁止野外用火宣传。", "D", "禁止 inside the object of a task"),
    ("考点不准携带手机入场。", "P", "不准 bans"),
    ("库区不许新建围堰。", "P", "不许 bans"),
    ("补贴资金不能挪作他用。", "P", "不能 as must not"),
    ("材料不齐且不能补正的，应当说明理由。", "M", "不能 as inability in a condition"),
    ("资料虚假的，不予登记。", "P", "不予 refuses"),
    ("县政府设立专班，专班应当每月报告。", "DM", "who sets up a body, then what it must do"),
    ("县政府设立工作专班，专班应当每月报告。", "DM", "by the end of its name"),
    ("渔业合同成立，船主应当按期交船。", "M", "what comes about by itself"),
    ("要在全社会大力倡导节水。", "EM", "two words of force"),
    ("要在全社会开展倡导活动。", "M", "a noun"),
    ("今后不再新批散养户。", "P", "不再 stops"),
    ("各县不要留下缺口。", "P", "不要 bans"),
    ("补贴不可重复领取。", "P", "不可 bans"),
    ("完善不可移动文物名录。", "D", "不可移动 is an attribute"),
    ("核实不准确的船籍信息。", "D", "不 before the word 准确"),
    ("解决渔船不可控问题。", "D", "不 before the word 可控"),
    ("绝不允许任何人截留救灾款。", "P", "不允许 bans, 允许 inside it permits nothing"),
    ("垫付费用不应计入成本。", "P", "不应 bans"),
    ("粮食市场供不应求时，及时投放储备粮。", "D", "不应 inside 供不应求"),
]
MANDATORY = [
    ("对弄虚作假的，追回补助资金。", "M", "what was paid is taken back"),
    ("取消其三年内申报资格。", "M", "a right is taken away"),
    ("采砂船必须安装定位装置。", "M", "必须"),
    ("各站务必于汛前完成检修。", "M", "务必"),
    ("业主应当缴存维修资金。", "M", "应当"),
    ("票价应该公开。", "M", "应该"),
    ("出租人应及时修缮房屋。", "M", "应"),
    ("提高应急响应能力。", "D", "应 inside 应急 and 响应"),
    ("增强供应链韧性，推广新技术应用。", "D", "应 inside 供应 and 应用"),
    ("对就业的影响应高度重视。", "M", "应 after 影响 is no 响应"),
    ("建立与职责相适应的考核制度。", "D", "应 inside 适应"),
    ("做好与发展阶段相对应的储备。", "D", "应 inside 对应"),
    ("各县要建立台账。", "M", "要"),
    ("完善重要农产品储备。", "D", "要 inside 重要"),
    ("落实建设美丽乡村的要求。", "D", "要 inside 要求"),
    ("强化土地要素保障。", "D", "要 inside 要素"),
    ("优化主要河道断面。", "D", "要 inside 主要"),
    ("提供必要的经费。", "D", "要 inside 必要"),
    ("研制新型浮标不少于5种。", "D", "不少于 measures the task"),
    ("浮标间距不少于500米。", "M", "不少于 as the norm"),
    ("延长期限不超过10日。", "M", "不超过 is a norm, whatever verb the noun begins with"),
    ("浮标安装标准和技术要", "", "要 of a line that breaks off"),
    ("说明改造所要解决的渔港拥堵问题。", "D", "要 after 所"),
    ("经营场所要公开票价。", "M", "要 after 场所"),
    ("拓宽交通要道，做好报批要件核验。", "D", "要 inside 要道 and 要件"),
    ("提升应力测试水平，服务应届渔民。", "D", "应 inside 应力 and 应届"),
    ("码头应予以加固。", "M", "应 inside 应予以"),
    ("巡护还要加密频次。", "M", "要 inside 还要"),
    ("需经公证的，提交公证书。", "D", "需 in a condition; the act itself is bare"),
    ("变更名称须报登记机关核准。", "M", "须"),
    ("做好入园须知宣传。", "D", "须 inside 须知"),
    ("申请人需提交身份证明。", "M", "需"),
    ("扩大内需，满足居民需求。", "D", "需 inside 内需 and 需求"),
    ("每户只能申报一次。", "M", "只能"),
    ("新增岗位原则上全部公开招录。", "M", "原则上 with a norm"),
    ("逾期未交的一律取消资格。", "M", "一律"),
    ("物业公司有责任保持消防通道畅通。", "M", "有责任"),
    ("增强干部责任心，树立有责任感的形象。", "D", "有责任 inside 有责任感"),
    ("港务局负责航道疏浚。", "M", "负责"),
    ("召开项目负责人会议。", "D", "负责 inside 负责人"),
    ("县水务局负责人才引进工作。", "M", "负责 before 人才, no 负责人"),
    ("县医院负责人体组织的保存。", "M", "负责 before 人体"),
    ("渡口负责人口头说明情况。", "", "负责人 before 口头"),
    ("项目负责人才能领取。", "", "负责人 before 才能"),
    ("从事渡运的企业应当每月将渡船停航的情况报县水务局。", "M", "的情况 is what is reported"),
    ("核实渡运企业应当公开的情况。", "D", "应当 before 的情况, behind the verb of a task"),
    ("由水务局组织验收。", "M", "由 before a doer"),
    ("由其所在街道安排帮扶。", "M", "由 before 其"),
    ("推动经济由粗放向集约转变。", "D", "由 before a state"),
    ("税率由9%降至6%。", "", "由 before a figure"),
    ("无证经营的，处五千元以下罚款。", "M", "a sanction"),
    ("构成犯罪的，依法追究刑事责任。", "M", "a sanction"),
    ("船员偷捕的，给予警告。", "M", "a sanction without 处分"),
    ("加强渔港巡查，对偷捕船员给予警告。", "DM", "what is planned is no case of a sanction"),
    ("去年以来，县渔业局对三家渔港给予警告。", "", "a sanction that is told"),
    ("近期发现偷捕的，予以查处。", "M", "but of a case to come it binds"),
    ("某船主偷捕，被渔政站从重处罚。", "D", "who has suffered it"),
    ("对被检查渔船予以取缔。", "M", "被 in a name"),
    ("符合条件的，享受绿色通道服务。", "A", "whatever it is, in a case"),
    ("渔会设经费审查委员会，由会员选举产生。", "DM", "经 inside 经费"),
    ("未经听证，不得给予取缔。", "P", "a sanction that is forbidden"),
    ("船主如实报告的，不予追究行政责任。", "P", "the same with 不予"),
    ("责任追究包括行政责任和法律责任。", "", "追究 as a noun"),
    ("完善追究法律责任的程序。", "D", "追究 inside a modifier"),
    ("县渔业局协助追究船主的法律责任。", "D", "追究 behind another verb"),
    ("全县渔民享受渔业发展成果。", "D", "what all enjoy, and is no title to anything"),
    ("渔民与船员享受同样的扶持。", "D", "同样, as 同等"),
    ("不需审批的航次，应当公开。", "M", "what the next clause speaks of"),
    ("推广不需人工看守的泵站。", "D", "不需 behind a verb, before 的"),
    ("渔民不需提交加盖公章的证明。", "A", "but 的 inside its object"),
    ("本办法施行后，原渔港办法作废。", "", "a rule that holds no more, as 废止"),
    ("建设渔港，由县渔业局主持验收。", "M", "设 inside 建设"),
    ("开设账户，由船主担任保管人。", "M", "设 inside 开设"),
    ("申请成立渔会，由船主主持筹备。", "M", "a body that is asked for"),
    ("经县渔业局批准设立渔会，由发起人主持筹备。", "M", "a body that was granted"),
    ("渔会成立不满三年，由县渔业局聘任会长。", "M", "since when a body stands"),
    ("组织渔获抽检，其结果应当公布。", "DM", "其 of what an office does"),
    ("加快渔港建设，其运维由县渔业局负责。", "DM", "其 before 由"),
    ("竞赛设立组委会，由县长担任主任。", "DM", "a body is set up, and who is in it"),
    ("渔会设监事，由会员选举产生。", "DM", "the same behind a doer"),
    ("申请设立分会，由县民政局登记。", "M", "what is set up is what the next one deals with"),
    ("设计渔港，由设计院院长担任总负责。", "M", "设 inside 设计"),
    ("设立专家组，由船检师组成。", "D", "a body and its parts"),
    ("凡新建码头，应当报县渔业局备案。", "M", "凡 names the case"),
    ("新建码头，其消防设施应当验收合格。", "M", "其 refers to what a clause names"),
    ("加强渔港建设，其经费应当列入预算。", "DM", "but a plan is set"),
    ("新建码头，其他单位应当配合。", "DM", "其他 refers to nothing"),
    ("当前，重点是要抓好清淤。", "M", "what the point is"),
    ("提高渔获产量，关键是要选种。", "M", "the clause before is what it is of"),
    ("这主要是要求大家重视。", "", "要求 behind 是"),
    ("一是从近期水情来看，将持续维持高水位；", "", "what the figures tell"),
    ("从源头抓起，严格看护河道。", "D", "no 看 behind it"),
    ("发送：县水务局、县渔业局。", "", "a label of a letter"),
    ("拒不改正的，责令停业。", "M", "a sanction"),
    ("对主管人员给予处分。", "M", "a sanction"),
    ("专题教育不少于每学期4学时。", "M", "不少于 as a rule"),
]
PERMITTED = [
    ("渔民落户不受年限限制。", "A", "relief from a limit"),
    ("持证人可以延期一次。", "A", "可以"),
    ("可以说，成绩来之不易。", "", "可以说 is a phrase"),
    ("牧民可申请草料补贴。", "A", "可"),
    ("推动渔业可持续发展。", "D", "可 inside 可持续"),
    ("严格许可管理，完善认可制度。", "D", "可 inside 许可 and 认可"),
    ("总结可复制的经验。", "D", "可 inside 可复制"),
    ("腾出可利用的滩涂，修复岸线。", "D", "可利用 is an adjective"),
    ("提高网上可办率。", "D", "可办率 is a name"),
    ("监测可吸入颗粒物。", "D", "可吸入颗粒物 is a name"),
    ("公布可供出租的摊位。", "D", "可供 is an adjective"),
    ("制定可量化、可考核的指标。", "D", "a row of adjectives"),
    ("渔户可一次性领取补贴。", "A", "一次性 is an adverb, 可 before it permits"),
    ("经审查后方可进行性状鉴定。", "A", "性 begins a word"),
    ("主动回应渔民关切。", "D", "应 inside 回应"),
    ("滩涂收回应当公告。", "M", "应当 after 收回 is no 回应"),
    ("允许个体船主跨区作业。", "A", "允许"),
    ("准予登记。", "A", "准予"),
    ("检查员有权进入现场。", "A", "有权"),
    ("无权处分的，登记机构不予受理。", "P", "有权 is not in 无权"),
    ("原则同意《青州市防洪规划》。", "A", "原则同意"),
    ("对孤老免收陪护费。", "A", "免收"),
    ("新办茶园三年内免征水费。", "A", "免征"),
    ("当事人无需提交原件。", "A", "无需"),
    ("拾得物逾期无人认领的，归国家所有。", "A", "归…所有"),
    ("推广渔民可穿戴设备，研制可编程浮标。", "D", "可 inside 可穿戴 and 可编程"),
    ("促进渔业可持续发展，形成可复制可推广的做法。", "D", "可 inside 可持续, 可复制 and 可推广"),
    ("渔民可利用系统查询潮汐。", "A", "可 before a verb"),
    ("浮标系统可有效降低能耗，提高巡护效率。", "", "可 of ability, and its result"),
    ("县政府可有效利用闲置码头。", "A", "可 with a doer"),
    ("建设浮标系统，可实现自动巡护。", "D", "a task, and what comes of it"),
    ("加强渔业许可规范管理，推进执法。", "D", "可 inside 许可"),
]
ENCOURAGED = [
    ("予以优先支持。", "E", "support that is no money"),
    ("鼓励建设冷库。", "E", "建设 after 鼓励 is a verb"),
    ("支持在渔港设立加油站。", "E", "在 after 支持 opens the act"),
    ("鼓励与高校合作。", "E", "与 after 鼓励 opens the act"),
    ("鼓励茶农组建合作社。", "E", "鼓励 towards somebody"),
    ("大力支持渔民转产。", "E", "支持 after an adverb"),
    ("加大政策支持力度。", "D", "支持 as a noun"),
    ("引导牧户轮牧。", "E", "引导"),
    ("坚持正确舆论引导，做好引导工作。", "D", "引导 as a noun"),
    ("提倡公筷分餐。", "E", "提倡"),
    ("倡导全民读书。", "E", "倡导"),
    ("扶持库区移民发展竹编。", "E", "扶持 towards somebody"),
    ("各县要鼓励社会力量参与。", "EM", "鼓励 under 要"),
    ("完善用地政策，鼓励民营企业建设冷库。", "DE", "a task, then encouragement"),
    ("鼓励种粮大户购置农机，提高单产。", "E", "a result of what is encouraged is no task of its own"),
    ("支持发展民宿，加快道路建设。", "DE", "encouragement, then a task of the government"),
]
DIRECTIVE = [
    ("做到应保尽保。", "D", "应 in a word"),
    ("给予20万元资金支持。", "D", "money is given"),
    ("港务局统一领导全港的疏浚工作。", "D", "的 stands inside the object"),
    ("县水务局管理全县的河道采砂工作。", "D", "管理 before an object, though it is part of names too"),
    ("省政府建立统一的渔港名录制度。", "D", "的 stands inside the object"),
    ("加强云岭林场防火。", "D", "a bare task"),
    ("进一步加快补齐短板。", "D", "a bare task after adverbs"),
    ("把粮食安全摆在首位。", "D", "把 before its verb"),
    ("将竹编纳入非遗名录。", "D", "将 as 把"),
    ("将产生积极作用。", "", "将 of the future"),
    ("在各乡镇设立服务站。", "D", "a place, then the task"),
    ("按照实际里程计算补贴。", "D", "an operative norm"),
    ("水务局会同交通局制定方案。", "D", "named doers, bare verb"),
    ("县级人民政府组织编制流域规划。", "D", "named doer, bare verb"),
    ("现将《青州市养犬办法》印发给你们，请认真贯彻执行。", "D", "a request to carry out"),
    ("请民政局把名册报市政府。", "D", "a request to an agency"),
    ("坚决遏制围湖造田。", "D", "preventing an undesired outcome is a task"),
    ("一是完善机制。", "D", "是 that only counts off"),
    ("每三年修订一次目录。", "D", "a recurring task"),
    ("拓展渔民培训渠道，培养一批具有远洋经验、熟悉渔政法规的高层次船长。", "D", "具有 inside an object"),
    ("研制新型浮标，包括锚泊浮标和漂流浮标。", "D", "what the object is made of"),
    ("推动渔业跨越发展，提升停泊能力。", "D", "越 inside 跨越"),
    ("加速渔港改造。", "D", "加速 as the verb"),
    ("加速器占地面积3万平方米。", "", "加速 of a noun"),
    ("聚力研发新型浮标。", "D", "聚力 before the verb"),
    ("县水务局前期起草了渔港办法。", "", "what was done"),
    ("推进渔港改造，渔政站征求了意见。", "", "the task before was its reason"),
    ("公开账目，让渔民知道钱花了多少。", "D", "了多少 asks, and tells of no act done"),
    ("河道可被用于走私。", "", "what can be done to a thing is no permission"),
    ("《湿地规划》提出，将推进退养还湿。", "", "a plan is told of"),
    ("检测标准侧重于浮标布设，支撑各港发展。", "", "what it is for follows"),
    ("云岭日报提出要保护湿地。", "", "what another text says"),
    ("现将名册予以公示。", "", "what the text itself does"),
]
MIXED = [
    ("鼓励渔民更新渔船，对示范户给予5万元补贴。", "DE", "an encouragement, then money that is given"),
    ("支持养殖户改造鱼塘，助力乡村振兴。", "E", "助力 tells a result"),
    ("引导渔民转产，培育一批合作社。", "DE", "whoever cultivates is the government"),
    ("本市建立渔港名录制度，渔民可以查询。", "AD", "what the state does is no case of another act"),
    ("渔民更换网具，渔政站可以查验。", "A", "what a party does is"),
    ("云岭县统筹渔港规划，支持渔民转产。", "DE", "a doer's task before an encouragement"),
    ("建立备案制度，开业应向街道备案。", "DM", "a task, then a norm with a subject of its own"),
    ("做好这项工作，要依靠群众。", "M", "the verb phrase is the topic of 要"),
    ("协会要加强自律，不得收取费用。", "MP", "double marks across a comma"),
    ("规范收费公示，不得捆绑销售。", "DP", "a task, then a ban"),
    ("企业应当建档，监管部门可以调阅。", "AM", "a duty, then a permission"),
    ("严禁私设关卡，坚决取消乱收费。", "DP", "a ban, then a task"),
    ("不得截留资金，并加强监管。", "DP", "a ban does not reach over 并加强"),
    ("不得只看产量，采取竭泽而渔的做法。", "P", "the second verb is banned too"),
    ("允许农户以林权入股，具体按县政府规定执行。", "AD", "a permission, then how it is done"),
    ("可以选择由父亲扣除。", "A", "由 under 可以 is no duty of its own"),
    ("把应由市场决定的价格放开。", "D", "应 and 由 inside a 的-clause"),
    ("为了鼓励养蚕，制定本条例。", "", "what a text is for"),
    ("列入名录的渔港，不再登记。", "P", "a thing, though a verb opens it"),
    ("纳入规划的渔港建设用地，任何单位不得占用。", "P", "a thing before a subject"),
    ("除法律另有规定外，台账应当公开。", "M", "an exception does not lift the rule"),
    ("发生溃坝险情的，值班员应当立即报告。", "M", "condition and duty"),
    ("经营者应当明码标价，但法律另有规定的除外。", "M", "a proviso"),
    ("如需延期，应当提前申请。", "M", "a case opened by 如"),
    ("要坚持“可以不办就不办”的原则。", "M", "可以 inside a quotation"),
    ("各地要落实《禁止非法捕捞规定》。", "M", "禁止 inside a title"),
    ("各乡镇（不得少于两个）要设站。", "M", "不得 inside a parenthesis"),
]


@pytest.mark.parametrize(
    ("sentence", "expected", "reason"),
    [*PROHIBITED, *MANDATORY, *PERMITTED, *ENCOURAGED, *DIRECTIVE, *MIXED],
)
def test_force(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence) == expected, reason


@pytest.mark.parametrize(
    ("heading", "sentence", "expected", "reason"),
    [
        (
            "2030年工作回顾",
            "推进港口建设，完善航道。",
            "",
            "the review of the past has no task, however imperative",
        ),
        ("2031年工作任务", "推进港口建设，完善航道。", "D", "the plan of the year has"),
        ("2030年工作回顾", "同时，要清醒看到不足。", "M", "what a review demands of the future counts"),
        ("发展环境", "加快推进技术改造。", "", "the situation"),
        ("优化发展环境", "加快推进技术改造。", "D", "a task's own heading, though 环境 ends it"),
        ("总体要求", "推进依法治理。", "D", "guiding ideas are tasks"),
    ],
)
def test_place(heading: str, sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence, heading=heading) == expected, reason


def test_preamble_and_letter() -> None:
    """Before the first heading only requests count; the same sentence in the body is a task."""
    text = "推进渔港建设，改善避风条件。一、重点任务推进渔港建设，改善避风条件。"
    units = [
        Unit(0, 14, 1, "body", (), False, "body"),
        Unit(20, 34, 2, "body/1", ("重点任务",), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, units)[0]] == [20]


@pytest.mark.parametrize(
    ("lead", "starts"),
    [
        ("坚持党的领导。", [1]),
        ("——坚持党的领导。", [1]),
        ("———深化渔港体制改革。", [1]),
        ("深化渔港体制改革。", [0, 1]),
        ("——坚持深化渔港体制改革，加强渔港巡护，完善渔船档案。", [0, 1]),
    ],
)
def test_principle_leads_are_titles(lead: str, starts: list[int]) -> None:
    text = f"{lead}健全工作机制，形成合力。"
    units = [
        Unit(0, len(lead), 1, "body/1", ("基本原则",), False, "body"),
        Unit(len(lead), len(text), 1, "body/1", ("基本原则",), False, "body"),
    ]
    assert [int(item.start > 0) for item in extract_obligations(text, units)[0]] == starts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系电话：000-0000。", []),
        ("考核指标：研制浮标5种，申请专利。", ["研制浮标5种，申请专利"]),
        ("联系电话局：加快敷设线路，保障通信。", ["联系电话局：加快敷设线路，保障通信"]),
    ],
)
def test_a_label_is_no_act(text: str, expected: list[str]) -> None:
    found = extract_obligations(text, [unit(text)])[0]
    assert [text[item.start : item.end] for item in found] == expected


def test_what_must_be_asked_for_belongs_to_the_ban() -> None:
    text = "渔民应当登记渔船，未经港务局同意，不得转让。"
    assert [text[item.start : item.end] for item in acts(text)] == ["渔民应当登记渔船", "不得转让"]


def test_an_act_ends_before_the_case_of_the_next() -> None:
    text = "逾期的，处五千元罚款，情节严重的，吊销执照。"
    first, second = acts(text)
    assert text[first.start : first.end] == "处五千元罚款"
    assert text[second.start : second.end] == "吊销执照"


def test_headings_are_no_acts_unless_they_are_all_there_is() -> None:
    text = "加强领导。县政府要把此项工作列入议程。"
    with_body = [
        Unit(0, 5, 1, "body/1", (), True, "body"),
        Unit(5, 19, 1, "body/1", ("加强领导。",), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, with_body)[0]] == [5]
    alone = [Unit(5, 19, 1, "body/1", (), True, "body")]
    assert [item.force for item in extract_obligations(text, alone)[0]] == ["mandatory"]


def test_parts_of_an_act() -> None:
    (act,) = acts("云岭县人民政府应当在汛前疏浚河道。")
    text = "云岭县人民政府应当在汛前疏浚河道。"
    assert text[slice(*act.marker.span)] == "应当"  # type: ignore[union-attr]
    assert text[act.act_start : act.end] == "在汛前疏浚河道"
    assert [text[slice(*span)] for span in act.actors] == ["云岭县人民政府"]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("第五条修改为：“渔船应当登记。不得涂改船号。”", "D", "new wording binds where it goes"),
        ("第五条修改为：“渔船应当登记。”", "D", "one sentence of it too"),
        ("增加一条，作为第九条：“渔船应当登记。\n“渔民可以申诉。”", "D", "each paragraph opens it again"),
        ("第五条修改为：“渔船应当登记。“十九五”期间不得转让。”", "D", "a quotation inside it"),
        ("第五条修改为：“渔船应当登记。不得涂改船号。”渔民可以申诉。", "AD", "what follows counts"),
        ("第五条修改为：“渔船应当登记。渔民可以申诉。", "AM", "never closed: nothing is left out"),
        ("大会强调：“渔船应当登记。不得涂改船号。”", "MP", "no new wording"),
    ],
)
def test_new_wording_is_no_act(text: str, expected: str, reason: str) -> None:
    units = [Unit(s, e, 1, "body/1", ("修改",), False, "body") for s, e in split(text, 0, len(text))]
    found = extract_obligations(text, units)[0]
    assert "".join(sorted({CODE[item.force] for item in found})) == expected, reason


def test_acts_reach_to_the_next_force() -> None:
    text = "协会要加强自律，规范会费，不得强制入会。"
    first, second = acts(text)
    assert text[first.start : first.end] == "协会要加强自律，规范会费"
    assert text[second.start : second.end] == "不得强制入会"


WORDS = st.sampled_from(
    [
        *"，。；：、的由应要可须需不得将把对在（）《》“”\n　 1",
        *(
            "必须",
            "鼓励",
            "支持",
            "人民政府",
            "部门",
            "加强",
            "推进",
            "是",
            "有利于",
            "等",
            "会同",
            "负责",
            "目标",
            "第三条",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60).map("".join))
def test_never_fails_and_stays_inside(text: str) -> None:
    obligations, goals = extract_obligations(text, [unit(text)])
    again, _ = extract_obligations(text, [unit(text)])
    assert obligations == again
    for item in obligations:
        assert 0 <= item.start < item.end <= len(text)
        assert item.start <= item.act_start <= item.end
        assert all(0 <= start < end <= len(text) for start, end in item.actors)
    assert all(goal.end <= len(text) for goal in goals)


@given(st.lists(WORDS, max_size=40).map("".join))
def test_clauses_are_disjoint_and_ordered(text: str) -> None:
    at = 0
    for clause in clauses(text, 0, len(text))[0]:
        assert at <= clause.start < clause.end
        at = clause.end
