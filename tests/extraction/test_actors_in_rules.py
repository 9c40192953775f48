"""Doers as regulations name them: at length, by what they do, and some clauses before what they have to do."""

from __future__ import annotations

from sentences import names_doers

# Whoever it is.
PERSON = [
    ("与承包人有亲属关系的人不得参加验收。", ["与承包人有亲属关系的人"], "人 behind 的"),
    ("船东和其他受托看管船舶的人可以提出申请。", ["船东", "其他受托看管船舶的人"], "in a list"),
    ("第三方应当如实填写报告。", ["第三方"], "第三方 alone"),
    ("样品由第三方检测。", ["第三方"], "before a verb with nothing behind it"),
    ("第三方检测机构应当如实填写报告。", ["第三方检测机构"], "but here it qualifies"),
    ("保障每个人平等享有阅读机会。", [], "人 elsewhere is no doer"),
]

# A verb and a body, told of behind it.
BY_DEED = [
    ("检查人员在登船时应当出示证件。", ["检查人员"], "where something is told of them before the marker"),
    ("检查人员认为必要的，可以要求船东补正。", ["检查人员"], "nobody else could think so"),
    ("检查人员（含聘用人员）在登船过程中，应当佩戴标志。", ["检查人员（含聘用人员）"], "with a bracket"),
    ("执行机关对名册有疑问的，可以重新核对。", ["执行机关"], "in a case"),
    ("招用人员在船上作业的，应当为其投保。", [], "whom a verb makes act"),
    ("委托机构对泵站进行评估应当签订合同。", [], "the same"),
    ("组织编制机关应当对渔港规划进行评估。", ["组织编制机关"], "组织 and another verb"),
    ("组织演练的部门应当提前公布时间。", ["组织演练的部门"], "before 的"),
    (
        "从事苗种繁育、检测、检疫、包装以及成鱼饲养、加工、隔离、运输、寄售等活动的单位和个人，应当遵守本条例。",
        ["从事苗种繁育、检测、检疫、包装以及成鱼饲养、加工、隔离、运输、寄售等活动的单位和个人"],
        "however long it is",
    ),
]

# Who has an act as an object, up to a comma.
BY_OBJECT = [
    ("船东查阅前款规定的账册，可以委托代理人。", ["船东"], "的 inside what is done to"),
    ("引航员发现危及船舶的情况时，有权停航。", ["引航员"], "in time"),
    ("船舶检验证书，应当有效。", [], "of ships, too"),
    ("船厂支付船员的报酬，不得低于标准。", [], "what is paid is what is spoken of"),
    ("港务局依法收集的证据，在诉讼中可以使用。", [], "and so behind 依法"),
    ("船厂赔偿后，有权追偿。", ["船厂"], "behind 后"),
    ("港务局批准发放的证书，应当加盖公章。", [], "what was issued is what is spoken of"),
    ("港务局行使监督职权的情况，应当每年公布。", [], "how it went"),
    ("船厂履行合同取得的资料，只能用于维修。", [], "what came of it"),
    ("渔业合作社清算后的财产，应当归还成员。", [], "what was left behind it"),
    ("港务局工作中的问题，应当每年公布。", [], "what is in it"),
]

BY_DUTY = [
    ("县政府负责渔政的部门，应当公布名册。", ["县政府负责渔政的部门"], "before a comma"),
    (
        "县政府负责渔政的部门对船长考核合格后，应当发给证书。",
        ["县政府负责渔政的部门"],
        "before what they do first",
    ),
    ("船东申请的，由县政府负责渔政的部门审查申请人的资格。", ["县政府负责渔政的部门"], "behind 由"),
    ("有权处理的机关经核实，应当答复船东。", ["有权处理的机关"], "有权"),
    ("违反规定的，由原批准停航的机关撤销批准。", ["原批准停航的机关"], "原 before what was done"),
    ("原船东应当交回证书。", ["原船东"], "原 before a noun"),
    ("港务局组织的检查，应当提前公布。", [], "what was organised"),
    (
        "引航员、代理机构以及港务局委托的单位或者个人，可以登船。",
        ["引航员", "代理机构", "港务局委托的单位或者个人"],
        "a list at the end",
    ),
]
BY_OTHERS = [
    ("违反规定的，由港务局，根据情节轻重，给予警告。", ["港务局"], "before a comma"),
    ("违反规定的，由港务局或者由县渔业局给予警告。", ["港务局", "县渔业局"], "由 twice"),
    ("由几家船厂组成的联合体，应当登记。", [], "but nobody does what they make up"),
    ("船长在航行中，发现船员可能受伤的，可以停航。", ["船长"], "who comes to know"),
    ("发现船员未系安全带的，应当制止。", [], "of whom somebody comes to know"),
]

# Who is named before a clause that only says how or when.
BEFORE_ADJUNCTS = [
    # All that stands behind the subject says when.
    ("船厂支付船员的报酬时，应当出具清单。", ["船厂"], "a verb with its object"),
    ("港务局终止有关船东的资格时应当公告。", ["港务局"], "with the marker straight behind"),
    ("船厂使用的网具报废时，应当登记。", [], "but a thing that is told of"),
    ("海关放行的货物提取前，应当核对。", [], "the same"),
    ("医院可能产生辐射的项目验收时，应当检测。", [], "what may be tells of a thing"),
    ("登记机关受理的申请期限届满前，应当作出决定。", ["登记机关"], "what comes to a body"),
    ("船厂申请补贴的过程中，应当保存凭证。", ["船厂"], "during what"),
    ("港务局公布名册的同时，应当说明理由。", ["港务局"], "beside what"),
    ("船厂落实制度的情况，应当公开。", [], "but what is told of a deed"),
    # What a body comes to know is its object.
    ("渔政站发现危及船舶的缺陷，应当报告。", ["渔政站"], "whatever its noun is"),
    ("船员发现泄漏的油污，或者收到求助信号的，应当报告。", ["船员"], "over another case"),
    ("渔政站发现的缺陷，应当消除。", [], "but what is found"),
    # A condition behind the subject.
    ("任何单位和个人如发现遗弃的渔船，都要报告。", ["任何单位和个人"], "如"),
    ("船东若转让渔船，应当备案。", ["船东"], "若"),
    ("船舶进入港区，应当加强瞭望。", ["船舶"], "ships act as well"),
    ("船东多缴港务费，经核实后应当退还。", [], "the one whose case it is"),
    ("船东逾期未缴，按照规定可以加收滞纳金。", [], "the same before 按照"),
    (
        "法院在审理案件中，认为港务局的主管人员、责任人员违法的，应当移送材料。",
        ["法院"],
        "whom it believes something of",
    ),
    ("行政复议机关认为其要求合理，决定停止执行。", ["行政复议机关"], "who finds so"),
    ("船东符合前款规定且该船舶的机组人员由船东配备的，可以申请登记。", ["船东"], "且"),
    ("由港务局或者由其委托的机构办理。", ["港务局", "其委托的机构"], "其 before the second"),
    ("由港务局或者由其主管部门办理。", ["港务局", "主管部门"], "其 without a clause"),
    ("由港务局或者由港务局授权渔业部门规定。", ["港务局"], "named twice"),
    ("由文物进出境审核机构审核、登记。", ["文物进出境审核机构"], "进出 in a name"),
    ("船舶靠泊单位应当报告。", ["船舶靠泊单位"], "靠泊 in a name"),
    ("驻在乡、镇的船厂的职工，可以参加选举。", ["驻在乡、镇的船厂的职工"], "在 is in no name of a place"),
    ("船员表现突出的，其奖金可以提前发放。", [], "something else is spoken of"),
    (
        "本办法施行前依法设立的船厂以及依法执业的引航员，可以继续营业。",
        ["本办法施行前依法设立的船厂", "依法执业的引航员"],
        "以及 between two that are told at length",
    ),
    (
        "县政府主管渔业的部门根据渔业的需要，可以组织培训。",
        ["县政府主管渔业的部门"],
        "的 in the name and behind it",
    ),
    ("在沿海港口，特别是大型港口的油料储备中，应当保留备用油料。", [], "some of the places of an adjunct"),
]

TWO_OR_ONE = [
    ("社会组织和个人可以捐赠船舶。", ["社会组织", "个人"], "two, for the first is a word of its own"),
    ("用人单位或者个人可以申请复核。", ["用人单位", "个人"], "the same"),
    ("有关单位和个人应当配合检查。", ["有关单位和个人"], "one, for 有关 is of both"),
    ("任何社会组织和个人不得侵占船舶。", ["任何社会组织和个人"], "任何 too"),
    ("有关部门或者机构应当组织复查。", ["有关部门或者机构"], "with 机构 as well"),
    (
        "外国组织、个人及其设立的机构不得在港内测绘。",
        ["外国组织", "个人", "其设立的机构"],
        "and what they set up",
    ),
    ("港务局办理船员登记、变更，应当依据规定的程序。", ["港务局"], "nobody whose matter it is"),
]

SANCTIONED_BY = [
    ("逾期不拆除的，由海事机构指定有资质的单位代为拆除。", ["海事机构"], "who has others act"),
    ("由县政府指定的单位代为拆除。", ["县政府指定的单位"], "but whom they have named acts"),
    ("违反规定的，由原批准机关对直接负责的人员给予处分。", ["原批准机关"], "原 before a verb and a body"),
]


# Persons together, in a case or a clause before: what is done to them looks the same before a marker only.
PEOPLED = [
    ("学校收到通知后，应当告知家长。", ["学校"], "a verb with its object"),
    ("网络平台发现虚假信息的，应当删除。", ["网络平台"], "in a case"),
    ("民办学校合并、分立的，应当清算。", ["民办学校"], "nothing but verbs"),
    ("船舶进出渔港，应当报告。", ["船舶"], "where it goes"),
    ("船舶靠泊码头，应当报告。", ["船舶"], "the same, and no pier of ships"),
    ("学校建设项目，应当公示。", [], "what is done to them"),
    ("学校招生计划，应当报批。", [], "a verb that holds its object tells of the noun behind"),
    ("船舶碰撞事故，应当调查。", [], "what befalls them"),
    ("院校培训不能满足需要的，应当另行安排。", [], "a verb that is a noun"),
    ("消防队伍训练、演练等需要场地的，应当提供。", [], "a list of such"),
    ("城市规划调整的，应当公示。", [], "a place"),
]

EMPOWERED = [
    ("法律、法规授权的组织应当公开信息。", ["法律、法规授权的组织"], "组织 behind 的"),
    (
        "行政机关和法律、法规授权的具有管理职能的组织不得限制竞争。",
        ["行政机关", "法律、法规授权的具有管理职能的组织"],
        "beside another",
    ),
    ("船厂与外国的组织、个人合作造船的，应当登记。", ["船厂", "外国的组织", "个人"], "with whom they act"),
    ("县政府确定的部门发现隐患的，应当报告。", ["县政府确定的部门"], "的 that closes the case"),
    ("港务局委托的检测机构发现异常的，应当报告。", ["港务局委托的检测机构"], "a verb that makes others act"),
    ("船厂报送的材料不齐的，应当补正。", ["船厂"], "but what they sent does nothing"),
    ("港务局经抽查发现取得证书的船员不合格的，应当收回证书。", ["港务局"], "nor whom they found"),
    ("由县政府确定的部门保管。", ["县政府确定的部门"], "a verb that is a noun, too, behind 由"),
    ("由港务局或者港务局委托的机构检测。", ["港务局", "港务局委托的机构"], "beside another behind 由"),
    ("由县政府收取其应当承担的职工教育经费。", ["县政府"], "but whose money it is"),
    ("由总机构汇总向总机构所在地的主管税务机关申报纳税。", ["总机构"], "nor to whom it is told"),
]
ADJUDGING = [
    ("占用泊位的，应当经县水务局批准。", ["县水务局"], "whose decision is needed, decides"),
    ("船东变更船名，须经原登记机关审查同意。", ["船东", "原登记机关"], "beside who needs it"),
    ("渔港的价值，需经渔业局认可的评估机构进行评估。", ["渔业局认可的评估机构"], "told of before 的"),
    ("预算必须经过县人民代表大会批准。", ["县人民代表大会"], "behind 经过"),
    ("船员应当经体检合格。", ["船员"], "nobody is named"),
    ("调整泊位，应当报县政府批准。", [], "to whom it is sent"),
    ("调整泊位，应当经船东同意。", [], "who only agrees"),
    ("需经济部门批准的项目，应当申报。", [], "经济 is a word"),
    ("线路应经过云岭县到达渔港。", [], "what leads through a place"),
]
SCENES = [
    ("渔业局收到申请后，符合条件的应当在五日内受理。", ["渔业局"], "a case stands before the marker"),
    ("船东停业的，三十日前应当公告。", ["船东"], "or a time"),
    ("船东进港后，装卸货物时不得吸烟。", ["船东"], "in which something is done"),
    ("船东收到通知后，逾期不改正的责令停航。", [], "but who is punished does nothing"),
    ("渔港规划，报批前应当公示。", [], "nor a thing"),
    ("常委会认为，必须修订章程。", [], "who only says so"),
    ("船东与船员解除合同时，应当支付工资。", ["船东"], "the other does nothing"),
    ("渔业学校与船东共同签订协议后，应当公布。", ["渔业学校", "船东"], "but what they do together"),
    ("船东和船员解除合同时，应当登记。", ["船东", "船员"], "but both do what 和 joins"),
    ("水务局与渔业局建立机制后，应当共享数据。", ["水务局", "渔业局"], "or what makes them partners"),
    ("渔业局可以单独或者会同交通局开展检查。", ["渔业局", "交通局"], "alone or with another"),
    ("渔业局对走私的渔船，依照海关法处理。", ["渔业局"], "who deals with it"),
    ("走私的渔船，依照海关法处理。", [], "but what is dealt with"),
    ("省渔业局对地方渔会应当加强指导。", ["省渔业局"], "地方 qualifies"),
    ("对企业建造渔船的投资，可按投资额的10%抵免税款。", ["企业"], "whose investment is favoured"),
    ("对取得金奖的技能人才，可破格晋升。", ["取得金奖的技能人才"], "who may rise"),
    ("对企业建造的渔船，可给予补贴。", [], "but not what others give"),
    ("委员会由县渔业局邀请专家组成，负责评审。", ["县渔业局"], "who asks others in"),
    ("验收组由船东邀请设计、施工单位代表组成。", ["船东"], "be they several"),
    ("由渔业局安排、财政局拨付资金。", ["渔业局", "财政局"], "but what one does beside another"),
    ("事故由船东聘请人员操作不当造成。", [], "nor whose people caused something"),
    ("委员会由专家组成。", [], "but not who is in it"),
    ("在校级、县级比赛基础上，择优推荐渔歌。", [], "stages on which something is built"),
    ("在岗船员培训过程中，加强安全教育。", ["在岗船员"], "but who is at work"),
    ("引导渔业企业规模化、集约化经营。", ["渔业企业"], "how they come to operate"),
    ("县渔业局建立严格的登记制度，确保船籍清楚。", ["县渔业局"], "what it sets up is strict"),
    ("县渔业局管理使用的泊位，应当公布。", [], "but what it has and uses"),
    ("申请人重复申请的，不予批准。", [], "who is refused does nothing"),
    ("渔业局发现材料不符的，不予登记。", ["渔业局"], "but who refuses"),
    ("渔业学校对跨区学生，不予办理转学。", ["渔业学校"], "or deals with others"),
    ("渔业公司发现船员虚报的，不予报销。", ["渔业公司"], "or finds something"),
    ("船员对船东无礼的，不予登记。", [], "but not one of them"),
    ("养船满十年的渔民，每人每月增加50元。", [], "each of whom is given something"),
    ("退捕渔民每人每月增加50元。", [], "the same without a comma"),
    ("困难家庭每户每次一次性补助50元。", [], "or each time"),
    ("合作社每户补助50元。", ["合作社"], "but who is no person gives"),
    ("县财政每人每月发放50元。", ["县财政"], "but who gives"),
    ("各船东如有疑问，请联系渔业局。", ["各船东"], "all of whom are asked"),
    ("各县工作进展情况，请于每月底报送。", [], "but not whose progress is asked for"),
    ("各县工作总结，请于每月底报送。", [], "or whose report"),
    ("县渔业局已制定办法，请遵照执行。", [], "who asks"),
]


test_named = names_doers(
    [
        *PERSON,
        *BY_DEED,
        *BY_OBJECT,
        *BY_DUTY,
        *BY_OTHERS,
        *BEFORE_ADJUNCTS,
        *TWO_OR_ONE,
        *SANCTIONED_BY,
        *PEOPLED,
        *EMPOWERED,
        *ADJUDGING,
        *SCENES,
    ]
)
