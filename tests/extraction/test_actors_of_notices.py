"""Doers of notices: bodies named by their duty, partners, what qualifies a thing, times before a subject."""

from __future__ import annotations

from sentences import names_doers

ROWS = [
    ("负责渔船检验的部门应当公示结果。", ["负责渔船检验的部门"], "a body by what it answers for"),
    ("负责渔船检验的部门和水务局应当公示结果。", ["负责渔船检验的部门", "水务局"], "and another beside it"),
    ("县政府负责渔船检验的部门应当建立名册。", ["县政府负责渔船检验的部门"], "of a government"),
    ("市水务局协同市财政局制定办法。", ["市水务局", "市财政局"], "a partner behind 协同"),
    ("市水务局会商市财政局拟定方案。", ["市水务局", "市财政局"], "a partner behind 会商"),
    ("县水务局委托渔港公司管理码头。", ["县水务局"], "who is given charge is no doer"),
    ("市级储备粮应当单独存放。", [], "a level that qualifies a thing"),
    ("承储企业储存市级储备粮应区分年份。", ["承储企业"], "verb and object before the modal"),
    ("学院保卫处应当清理车棚。", ["学院保卫处"], "the office of a school"),
    ("不准违规进人。", [], "a verb and 人"),
    ("联合单位不超过3家。", [], "how many they may be"),
    ("评审专家组成员不得少于五人。", [], "the same, in words"),
    ("各县不超过3家。", ["各县"], "what each may put forward"),
    ("各市不超过3家。", ["各市"], "the same"),
    ("每个单位不超过5人。", ["每个单位"], "though 单位 is counted elsewhere"),
    ("各单位不超过2项。", ["各单位"], "what is counted is another thing"),
    ("直属单位不超过1名。", ["直属单位"], "persons, whom units put forward"),
    ("县教育局不超过3个。", ["县教育局"], "an office is one"),
    ("申请人不超过35周岁。", ["申请人"], "how old they may be"),
    ("评审人员不少于5人。", [], "how many they may be"),
    ("参与机构不超过3家。", [], "the same, of bodies"),
    ("驾驶员连续驾驶不超过4小时。", ["驾驶员"], "what a person does"),
    ("校长每学期听课不少于20节。", ["校长"], "the same, in a time"),
    ("学校每天体育活动不少于1小时。", ["学校"], "what recurs is done"),
    ("巡查人员不得少于二人。", ["巡查人员"], "two who go together"),
    ("渔业公司不得超过3个月停航。", ["渔业公司"], "how long something lasts"),
    ("省政府各有关部门要加强协作。", ["省政府各有关部门"], "departments of one government"),
    ("各县政府各有关部门要加强协作。", ["各县政府", "各有关部门"], "beside all governments"),
    ("学生会、学生社团应当参加演练。", ["学生会", "学生社团"], "学生会 is a body"),
    ("鼓励有机肥企业进村设点。", ["有机肥企业"], "有机肥 is a thing, 进村 a verb"),
    ("试航期间学员可免费乘船。", ["学员"], "when they act is no part of the name"),
    ("休渔期间渔民不得出海。", ["渔民"], "nor here"),
    ("渔船经营人均须投保。", ["渔船经营人"], "均 is an adverb here"),
    ("企业新建码头应当报批。", ["企业"], "what is built is no doer"),
    ("各系、各班要组织观看。", ["各系", "各班"], "the parts of a school"),
    ("外来人员进校须登记。", ["外来人员"], "进校 is a verb"),
    ("县乡两级应当公开账目。", ["县乡两级"], "two levels"),
    ("参会人员请于8点前签到。", ["参会人员"], "who is asked behind the name"),
    ("支持返乡人员创办合作社。", ["返乡人员"], "返乡 stands in a name"),
    ("水务、财政、公安机关应当依法查处。", ["水务、财政、公安机关"], "财政 shares the head"),
    ("财政、企业应当共同出资。", ["财政", "企业"], "财政 by itself"),
    ("智慧渔港平台省级给予奖补。", ["省级"], "the level that gives, behind what it gives for"),
    ("凡是持证船员均可报名。", ["持证船员"], "behind 凡是"),
    ("供餐单位应当留样。", ["供餐单位"], "a body by what it supplies"),
    ("请教育局于6月5日前牵头办理。", ["教育局"], "whom 请 asks, though 请教 is a word"),
    ("请客运企业尽快申报。", ["客运企业"], "nor is it 请客"),
    ("各县区务于6月5日前报送。", ["各县区"], "务 binds"),
    ("原有码头不得改变用途。", [], "what befalls a thing"),
    ("避难场所不得挪作他用。", [], "the same"),
    ("检测中心不得改变数据。", ["检测中心"], "but what a centre does"),
    ("渔民、船主，特别是新船主要参加培训。", ["渔民", "船主", "新船主"], "some of those before"),
    ("和县人民政府应当清淤。", ["和县人民政府"], "a county that begins like a joiner"),
    ("水务局和县人民政府应当清淤。", ["水务局", "县人民政府"], "but a joiner between names"),
    ("每天前往各港检查。", [], "前往 is a verb"),
    ("由船主送渔政站检验。", ["船主"], "送 stands in no name"),
]

GRASS_ROOTS = [
    ("业主要配合检修。", ["业主"], "主要 is no word here"),
    ("企业主要负责人要到岗。", ["企业主要负责人"], "but here it is"),
    ("通知单位按时参加演练。", [], "but who is asked is the object"),
    ("督促单位认真整改。", [], "and so is who is made to act"),
    ("遴选单位十家。", [], "or who is counted"),
    ("包村单位要定期走访。", ["包村单位"], "a verb with its object that tells of whom"),
    ("各村（居）委会要张贴公告。", ["各村（居）委会"], "a bracket inside a word"),
    ("村（居）要明确专人。", ["村（居）"], "two short bodies in one"),
    ("当地政府及时组织抢修。", ["当地政府"], "a place that begins like a preposition"),
    ("工会组织认真开展慰问。", ["工会组织"], "组织 before an adverb and a verb"),
    ("区级各部门要落实专人。", ["区级各部门"], "of a level"),
]
TOGETHER = [
    ("市水务局要联合开展巡查。", ["市水务局"], "and here it is one"),
    ("市水务局，堤防，各县区要高度重视。", ["各县区"], "all of which must be doers"),
    ("各项任务于6月5日前完成。", [], "but in 任务 it does not"),
    ("希望各县区再接再厉。", ["各县区"], "what is wished for"),
    ("·市水务局负责巡查。", ["市水务局"], "behind a bullet"),
]
MOVING = [
    ("旅客进入车站应当接受安检。", ["旅客"], "where they go is no part of who they are"),
    ("外来人员前往库区须报备。", ["外来人员"], "though it ends like a place"),
    ("船舶停靠码头应当系缆。", ["船舶"], "what moves is not done to"),
    ("单位负责人离开本市须请假。", ["单位负责人"], "nor the place of a rule"),
    ("进入库区的船舶应当减速。", ["进入库区的船舶"], "but before 的 it tells which"),
    ("请各牵头单位要细化任务。", ["各牵头单位"], "who is asked before a marker"),
    ("请假人员应当登记。", ["请假人员"], "but 请假 tells of whom"),
    ("望各单位认真落实。", ["各单位"], "望 asks"),
]
TIMES = [
    ("各县区灾害发生后要立即核灾。", ["各县区"], "a time between doer and marker"),
    ("市水务局汛期组织巡查。", ["市水务局"], "between doer and verb"),
    ("村委会每年年底公布账目。", ["村委会"], "a day that comes again"),
    ("施工单位施工期间应当设置围挡。", ["施工单位"], "how long"),
    ("会议结束后各镇要传达精神。", ["各镇"], "before the doer"),
    ("各镇要做好准备，雨季期间不得采砂。", ["各镇"], "before a second marker"),
    ("村民代表大会会议期间，组织参观渔港。", [], "but of whose meeting it is, does nothing"),
    ("市水务局施工期限不得超过半年。", [], "期限 is no time"),
    ("考试期间监考员不得离场。", ["监考员"], "a time that is no part of the name"),
]
NUMBERED = [
    ("12.水务部门：负责维护堤防。", ["水务部门"], "the number of an item that is no heading"),
    ("（7）市水务局要维护堤防。", ["市水务局"], "in brackets"),
    ("3.5米以上围栏应当加固。", [], "but a figure is none"),
]
UNITS = [
    ("各网点要公开服务电话。", ["各网点"], "a place of work behind 各"),
    ("各在建工地要停止作业。", ["各在建工地"], "with what qualifies it"),
    ("各营业网点、各站点应当设置标识。", ["各营业网点", "各站点"], "in a row"),
    ("网点要合理布局。", [], "without 各 it is a thing"),
    ("各网点建设要统筹推进。", [], "and so it is where it is what something is done to"),
]


test_named = names_doers([*ROWS, *GRASS_ROOTS, *TOGETHER, *MOVING, *TIMES, *NUMBERED, *UNITS])
