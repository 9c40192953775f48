"""Doers by the form of the sentence: labels, relative clauses, rows without joiners, several clauses, unknown places."""

from __future__ import annotations

from sentences import names_doers

NAMED = [
    # Places that no dictionary has.
    ("临宁地区管委会负责统筹规划。", ["临宁地区管委会"], "two characters that are no word name a place"),
    ("名单由其他部门核实。", ["其他部门"], "其 is half of a word"),
    ("名单由其主管部门核实。", ["主管部门"], "and here no part of the name"),
    ("由谢寨街道办事处核实名单。", ["谢寨街道办事处"], "behind 由"),
    ("由最先收到申请的机关受理。", ["最先收到申请的机关"], "whose name an adverb begins, behind 由"),
    ("培训由以往的单位组织改为个人自选。", [], "what was before is no doer"),
    ("名单由其共同的上一级机关核定。", ["共同的上一级机关"], "the same behind 其"),
    ("支持铺湾新区开展试点。", ["铺湾新区"], "behind 支持"),
    ("云岭镇、泥坪镇和书塘镇要做好巡查。", ["云岭镇", "泥坪镇", "书塘镇"], "in a list"),
    ("罗溪村要建立台账。", ["罗溪村"], "a village"),
    ("于泉镇人民政府应当修缮渡口。", ["于泉镇人民政府"], "whose first character is a preposition elsewhere"),
    ("会湾街道办事处应当公布名单。", ["会湾街道办事处"], "or a modal"),
    ("同塘村村民委员会要核实名单。", ["同塘村村民委员会"], "同"),
    ("于洪区人民政府应当修缮渡口。", ["于洪区人民政府"], "a district of GB/T 2260"),
    ("当涂县教育局、从化区教育局要核实名单。", ["当涂县教育局", "从化区教育局"], "such names in a list"),
    ("由保亭黎族苗族自治县负责核实。", ["保亭黎族苗族自治县"], "an autonomous county"),
    ("在本镇应当公布名单。", [], "but not what picks out"),
    ("并经县建设主管部门同意的，可以免缴押金。", [], "nor what joins and asks leave"),
    ("合作市场主体应当备案。", ["合作市场主体"], "合作市 is no word"),
    # Whom a sentence only helps.
    ("优先支持渔业基础较好的县。", [], "it tells of nothing that they do"),
    ("扶持一批渔业合作社；", [], "the same, before a semicolon"),
    ("市财政局重点支持渔业示范县。", ["市财政局"], "who helps"),
    ("支持渔业示范县，加快建设渔港。", ["渔业示范县"], "the next clause tells what they do"),
    ("支持渔业示范县修缮渔港。", ["渔业示范县"], "this one does"),
    # Labels.
    ("市水务局：负责水库巡查。", ["市水务局"], "a label before a colon"),
    ("市水务局：组织水库巡查。", ["市水务局"], "before a task without a marker"),
    ("●申报人须提交材料。", ["申报人"], "behind a bullet"),
    ("原则上申报人须提交材料。", ["申报人"], "behind an adverb of force"),
    ("(f)服务提供者应公示价格。", ["服务提供者"], "behind a letter in brackets"),
    (
        "渔港联席会议办公室（以下简称渔港办）应当公布名册。",
        ["渔港联席会议办公室"],
        "how it is called below is no part of it",
    ),
    # A clause with a preposition before 的.
    ("在公共场所设置广告的单位应当办理审批。", ["在公共场所设置广告的单位"], "在"),
    ("在夜间向在场内消费的公众免收停车费。", [], "the first of two prepositions governs all behind it"),
    ("今后三年内市财政将修建泵站。", ["市财政"], "how long is no part of the name"),
    ("今后五年中央财政将修建泵站。", ["中央财政"], "nor is it behind 年"),
    ("因工作需要使用档案的人员应当登记。", ["因工作需要使用档案的人员"], "因"),
    ("向社会公开招聘的单位应当公布条件。", ["向社会公开招聘的单位"], "向"),
    ("通过资格初审的人员需按时缴费。", ["通过资格初审的人员"], "通过"),
    ("对水质有影响的养殖单位应当报告。", ["对水质有影响的养殖单位"], "对, of those who have an effect"),
    # Other clauses before 的.
    ("支持内河流域有代表性的地区先行先试。", ["内河流域有代表性的地区"], "流域 does nothing by itself"),
    (
        "支持产业特色鲜明、转型需求迫切、基础条件好的县建设产业园。",
        ["产业特色鲜明、转型需求迫切、基础条件好的县"],
        "states of things in a row",
    ),
    ("逾期不交者不得参加考试。", ["逾期不交者"], "what ends with 者 is who does all before"),
    ("成绩优异者可免试。", ["成绩优异者"], "behind what qualifies"),
    ("展馆运营者、场地提供者应当投保。", ["展馆运营者", "场地提供者"], "each that ends with 者 is one"),
    ("因病不能到场者，应告知监考员。", ["因病不能到场者"], "a modal in their clause is not the act's"),
    ("会议同意港务局提出的码头改造方案。", [], "what minutes tell of"),
    ("会议代表应当按时签到。", ["会议代表"], "a name that 会议 begins"),
    # Whose leave is asked does nothing.
    ("未经未成年人的父母同意，不得为其登记。", [], "未经, before 的"),
    ("船主未经船员的家属同意，不得公布名单。", ["船主"], "behind the doer"),
    ("经船舶所有人或者其授权的代表批准，可以停泊。", [], "经"),
    ("取得捕捞许可的船主，应当备案。", ["取得捕捞许可的船主"], "取得 before who has it"),
    ("如发现漏油，则渔港管理站负责处置。", ["渔港管理站"], "则 opens the consequence"),
    ("发现漏油的，那么船主应当报告。", ["船主"], "那么"),
    ("参赛渔民每人缴纳报名费50元。", ["参赛渔民"], "how it is shared out"),
    ("各乡镇每村选派一名干部。", ["各乡镇"], "among their villages"),
    # The bare word behind 和 or 或 is qualified by what stands before the first.
    ("任何组织或者个人不得损毁航标。", ["任何组织或者个人"], "或者"),
    ("有关组织和个人应当配合。", ["有关组织和个人"], "和"),
    # How it is done stands between the doer and the verb.
    ("船主现场办理登记。", ["船主"], "a noun that tells how"),
    ("奖金由县财政全额承担。", ["县财政"], "behind 由"),
    ("主席由理事会投票产生。", ["理事会"], "by vote"),
    ("现场负责人应当佩戴标识。", ["现场负责人"], "the same noun in a name"),
    ("凡是持证船员均可报名。", ["持证船员"], "a verb with its object in one"),
    # So does when.
    ("港务局三日内核实情况。", ["港务局"], "within days"),
    ("名单由港务局五个工作日内公布。", ["港务局"], "behind 由"),
    ("两个月内港务局应当公布名单。", ["港务局"], "two, as it is said before what is counted"),
    ("各渔港管理站每月5日前报送名单。", ["各渔港管理站"], "each month by a day"),
    ("船主汛期前修缮渔船。", ["船主"], "before a season"),
    ("渔业企业五年内免征所得税。", [], "who is freed"),
    ("税务机关五年内免征所得税。", ["税务机关"], "who levies it"),
    ("船主不得转让渔船，其受让人五年内不得申领补贴。", ["船主", "其受让人"], "before a ban"),
    ("港区内单位应当安装护栏。", ["港区内单位"], "内 of a place"),
    # Behind 由 somebody must be named.
    ("名次由总分确定。", [], "what decides by its size is nobody"),
    ("处罚由宪法规定。", [], "nor is a law"),
    ("名单由秘书长会议决定。", ["秘书长会议"], "but a meeting is"),
    ("由集体研究决定。", ["集体"], "and all together"),
    ("将由县政府负责的工作交由乡镇实施。", ["乡镇"], "将 brings in what is handed over"),
    ("单位负责人工资由董事会决定。", ["董事会"], "工资 is of the person"),
    ("县局长应当亲自抓。", ["县局长"], "an officer"),
    ("材料报县局审批。", [], "to whom it is brought"),
    ("处罚由作出决定的港务机关强制执行。", ["作出决定的港务机关"], "whom a clause tells of"),
    ("证书由颁发机构收回。", ["颁发机构"], "a verb before a body"),
    ("减刑由执行机关报请有管辖权的人民法院裁定。", ["执行机关"], "which is none of those behind 的"),
    ("议题由分管副县长审核后提出。", ["分管副县长"], "an office"),
    ("船检由港务局或者其委托的机构办理。", ["港务局", "其委托的机构"], "beside one"),
    ("会议由协商双方首席代表共同主持。", ["协商双方首席代表"], "up to the adverb"),
    (
        "基金由管理人或者其委托的基金销售机构办理。",
        ["管理人", "其委托的基金销售机构"],
        "with a verb in its name",
    ),
    ("汛情预警由市气象局发布。", ["市气象局"], "预警 is a noun before 由"),
    ("建立由渔民代表参与的议事机制。", [], "and 建立 no noun"),
    ("稳步推进由民间资本发起设立渔业公司。", [], "nor is 推进"),
    ("由此产生的费用另行结算。", [], "由此 names nobody"),
    ("由谁主管尚未明确。", [], "nor does a question"),
    # Rows without a joiner.
    ("市委市政府要加强领导。", ["市委", "市政府"], "two bodies of one level"),
    ("由省水利厅省财政厅制定办法。", ["省水利厅", "省财政厅"], "two bodies of one level behind 由"),
    # For whom a rule is, and who may.
    ("对符合导向的企业，可申报认定，并给予扶持。", ["符合导向的企业"], "they apply"),
    ("对取得证书的学生，在参加考试时，可免试部分内容。", ["取得证书的学生"], "over a clause between"),
    ("对经认定的渔业企业可按规定享受优惠。", ["经认定的渔业企业"], "in one clause"),
    # Who encourages, and who is encouraged.
    ("各区县支持渔业企业开展培训。", ["各区县", "渔业企业"], "both are named"),
    ("行业协会引导会员企业加强自律。", ["行业协会", "会员企业"], "before 引导"),
    # Several doers.
    (
        "由县政府负责，街道办组织，居委会落实，相关部门密切配合。",
        ["县政府", "街道办", "居委会", "相关部门"],
        "a clause for each",
    ),
    ("由市公安局牵头、市交通局配合，开展整治。", ["市公安局", "市交通局"], "a verb for each behind 由"),
    # Where a name ends.
    ("由省级渔业行政部门指定领队带队。", ["省级渔业行政部门"], "at the nearer body, not at whom it names"),
    ("请各单位统计每位会员领取的地点。", ["各单位"], "before a verb whose object 每 opens"),
    ("重点支持15所左右省属高校建设学科。", ["省属高校"], "without how many they are"),
    ("支持青岛建设具有重要影响的中心。", ["青岛"], "建设 has an object with a clause"),
    ("参赛队伍须提交源代码。", ["参赛队伍"], "队伍 acts"),
    ("组织人事部门应当核对档案。", ["组织人事部门"], "组织 is no verb of 人事"),
]

NOT_NAMED = [
    ("支持队伍建设。", [], "队伍 is what is built"),
    ("试验场：研制测试平台。", [], "a label that names a thing"),
    ("对符合条件的企业应当给予补贴。", [], "who gets something"),
    ("对符合条件的企业，可给予补贴。", [], "who may be given something"),
    ("对违反规定者应当处罚。", [], "who is punished"),
    ("在政府的领导下应当配合。", [], "no clause stands before 的"),
    ("在开展工作的过程中应当登记。", [], "a time, not a name"),
    ("原则上不得跨区作业。", [], "no doer behind the adverb"),
    ("国家鼓励渔业企业开展培训。", ["渔业企业"], "the State encourages as a matter of course"),
    ("由市教育局组织、协调有关部门开展检查。", ["市教育局"], "whom it coordinates"),
    ("由市财政局审核、拨付资金。", ["市财政局"], "a second verb of its own"),
    ("由市政府组织林业、水务等部门制定办法。", ["市政府"], "whom it organises"),
    ("县城县域商业应当发展。", [], "县域 is no body"),
    ("各市县区要加强领导。", ["各市县区"], "one word for levels"),
]


test_named = names_doers(NAMED)
test_no_further_doers = names_doers(NOT_NAMED)
