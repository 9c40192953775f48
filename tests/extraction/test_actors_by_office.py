"""Doers that are offices named by their field, bodies named by their task, and levels of government."""

from __future__ import annotations

from sentences import names_doers

OFFICES = [
    ("市移民局要加强指导。", ["市移民局"], "persons are a field"),
    ("县安监局负责督促整改。", ["县安监局"], "an abbreviation that is cut up"),
    ("市打私办负责日常工作。", ["市打私办"], "办 behind a level"),
    ("县城乡环境综合整治办要通报情况。", ["县城乡环境综合整治办"], "a long field"),
    ("县“两违”整治办负责巡查。", ["县“两违”整治办"], "with a word in quotes"),
    ("市民宗局、外事办要密切配合。", ["市民宗局", "外事办"], "beside another office"),
    ("县保健院要开通绿色通道。", ["县保健院"], "a house that is named by a verb"),
    ("信访部门负责接待来访。", ["信访部门"], "a field that is a verb"),
    ("市政府办实事十件。", [], "办 with an object"),
    ("市组建大数据局。", ["市"], "who sets up an office"),
    ("组织、人事部门要落实待遇。", ["组织、人事部门"], "组织 is a field here"),
    ("市政府目督办将定期通报情况。", ["市政府目督办"], "an office with a word in its name"),
    ("各急救站要做好值守。", ["各急救站"], "各 names all of a level"),
    ("水务、渔业等涉渔部门，要承担责任。", ["水务、渔业等涉渔部门"], "bodies by what they have to do with"),
    ("各级工会组织要发挥作用。", ["各级工会组织"], "组织 is the noun here"),
    ("工会组织和教育职工依法行使权利。", ["工会"], "and a verb here"),
    ("组织、指导企业开展培训。", [], "and a verb here"),
]
COUNCILS = [
    (
        "市促进民营经济发展工作领导小组办公室要加强调度。",
        ["市促进民营经济发展工作领导小组办公室"],
        "a verb and its object",
    ),
    (
        "省推进政府职能转变和“放管服”改革协调小组定期研究。",
        ["省推进政府职能转变和“放管服”改革协调小组"],
        "a government in it",
    ),
    ("市创建卫生城市指挥部负责统筹。", ["市创建卫生城市指挥部"], "创建 opens the task"),
    ("县设立领导小组。", ["县"], "who sets it up"),
    ("省级指挥部接到县级指挥部报告后，要立即处置。", ["省级指挥部"], "another body behind the first"),
]
LEVELS = [
    ("市、县两级要加大投入。", ["市、县两级"], "how many they are"),
    ("省、市、县三级分别建立台账。", ["省、市、县三级"], "before an adverb"),
    ("市区三级医院要开设门诊。", ["市区三级医院"], "a grade"),
    ("各级、各部门要高度重视。", ["各级", "各部门"], "all levels, beside others"),
    ("各级、各类学校要开设课程。", ["各级、各类学校"], "what they are of stands behind"),
    (
        "有关省、自治区、直辖市及军区要制定方案。",
        ["有关省、自治区、直辖市", "军区"],
        "who stands beside them",
    ),
    (
        "各省、自治区、直辖市和计划单列市税务局要制定方案。",
        ["各省、自治区、直辖市和计划单列市税务局"],
        "but a level beside them shares the head",
    ),
    ("县政府有关部门和县（区）政府应当配合。", ["县政府有关部门", "县（区）政府"], "和县 is no place here"),
    ("由县渔业局、县财政局等部门单位负责。", ["县渔业局", "县财政局"], "bare words behind 等"),
    ("由区投资促进中心牵头办理。", ["区投资促进中心"], "a field that is a noun and a verb"),
    ("各级要压实责任。", ["各级"], "alone"),
    ("县级领导要深入一线。", ["县级领导"], "those who lead"),
    ("市渔业局领导定期研究渔港建设。", ["市渔业局领导"], "before an adverb"),
    ("县委领导全县改革工作。", ["县委"], "a verb with its object"),
    ("在县委领导下，各部门要加强配合。", ["各部门"], "what is done under them"),
    ("本市各级教育、水务等单位要履行职责。", ["本市各级教育、水务"], "fields behind all levels"),
    ("全市教育、水务等部门要履行职责。", ["全市教育、水务"], "fields behind a whole place"),
    ("试点省区要建立台账。", ["试点省区"], "省区 is a level"),
    ("各县市区、各州（市）要制定方案。", ["各县市区", "各州（市）"], "levels in one word"),
    ("区直属各单位负责落实。", ["区直属各单位"], "各 behind what they are of"),
]
AROUND = [
    ("所需经费由县财政解决。", ["县财政"], "a place of money that does it"),
    ("年底前各县要完成清淤。", ["各县"], "a day before the subject"),
    ("届时市旅游局将组织检查。", ["市旅游局"], "then"),
    ("今冬明春各镇开展植树。", ["各镇"], "a season"),
    ("夜间施工单位要降低噪声。", ["夜间施工单位"], "a time that qualifies the name"),
    ("一年级学生要参加体检。", ["一年级学生"], "no length of time"),
    ("3年内各区建成十个服务站。", ["各区"], "a length of time before the subject"),
    ("各镇不仅要落实措施，更要做好准备。", ["各镇"], "不仅 is no part of the name"),
    ("由市政府分管领导任组长。", ["市政府分管领导"], "who is put in charge"),
    ("联合检查组要每天报告。", ["联合检查组"], "what several make up"),
    (
        "水务部门负责制定标准，各县要抓好落实。",
        ["水务部门", "各县"],
        "who is assigned with something, before another is bound",
    ),
    ("协调有关部门和单位，落实建设用地。", [], "what the verb has as its object"),
    (
        "主要领导亲自抓，分管领导具体抓。",
        ["主要领导", "分管领导"],
        "a verb of one character behind an adverb",
    ),
    (
        "各镇主要负责同志要亲自抓，分管负责同志具体抓。",
        ["各镇主要负责同志", "分管负责同志"],
        "beside who is bound",
    ),
]
BRACKETED = [
    ("市和县（市）、区渔业局应当编制目录。", ["市和县（市）、区渔业局"], "levels that share the head"),
    ("名单由县（市）、区水务局核实。", ["县（市）、区水务局"], "behind 由"),
    (
        "渔港所在地的区、县（市）、镇（乡）人民政府应当配合。",
        ["渔港所在地的区、县（市）、镇（乡）人民政府"],
        "three of them",
    ),
    ("各市（州）、县（区）渔业局要建立台账。", ["各市（州）、县（区）渔业局"], "each with a bracket"),
    ("各县（市、区）、市直各部门要建立台账。", ["各县（市、区）", "市直各部门"], "departments are no level"),
    (
        "各县（市、区）、市渔业局要建立台账。",
        ["各县（市、区）", "市渔业局"],
        "nor is the level above, which the bracket has",
    ),
    ("各省（区、市）、建设兵团要建立台账。", ["各省（区、市）", "建设兵团"], "nor another body"),
    ("各县、部门和单位要建立台账。", ["各县", "部门", "单位"], "nor are bare words"),
    ("县（区）、市渔业局要建立台账。", ["县（区）", "市渔业局"], "nor any level above"),
    (
        "各市（州）、县（区）、省级有关部门要建立台账。",
        ["各市（州）、县（区）", "省级有关部门"],
        "in one word",
    ),
    ("市（州）、县级渔业局要建立台账。", ["市（州）、县级渔业局"], "but one below is"),
    ("县（市、区）、乡镇要建立台账。", ["县（市、区）", "乡镇"], "one word for two levels"),
]
ALL = [
    ("单位和个人应当爱护渔港。", ["单位", "个人"], "nothing qualifies them"),
    ("泊位由养护单位或者个人修复。", ["养护单位", "个人"], "nor both of these"),
    ("养殖单位和个人应当登记。", ["养殖单位", "个人"], "whatever joins them"),
    ("渔业公司、事业单位和个人应当登记。", ["渔业公司", "事业单位", "个人"], "in a list"),
    ("市政府各部门和单位要建立台账。", ["市政府各部门", "单位"], "of a government"),
    ("违规单位和个人不得申报。", ["违规单位和个人"], "but what both are"),
    ("境内外单位和个人不得捕捞。", ["境内外单位和个人"], "or where"),
    ("各类组织和个人应当登记。", ["各类组织和个人"], "or of all kinds"),
    ("各有关部门和单位要建立台账。", ["各有关部门和单位"], "or which of them all"),
    ("各级有关部门和单位要建立台账。", ["各级有关部门和单位"], "of all levels"),
    ("市有关部门和单位要建立台账。", ["市有关部门和单位"], "of one"),
    ("各地区、各有关部门和单位要建立台账。", ["各地区", "各有关部门", "单位"], "but beside all of others"),
    ("各部门和单位要建立台账。", ["各部门", "单位"], "nor these"),
    ("有关部门和单位要建立台账。", ["有关部门和单位"], "but which of them is said of both"),
    ("被检查单位和个人应当配合。", ["被检查单位和个人"], "or what is done to them"),
    ("从事捕捞的单位和个人应当登记。", ["从事捕捞的单位和个人"], "or what they do"),
    ("任何单位、组织和个人不得占用泊位。", ["任何单位、组织和个人"], "whoever it is"),
    ("所有单位、组织和个人应当爱护渔港。", ["所有单位、组织和个人"], "all of them"),
    ("参与救援的其他组织和个人应当登记。", ["参与救援的其他组织和个人"], "behind a clause"),
    ("任何企业、船东和个人不得占用泊位。", ["任何企业", "船东", "个人"], "but not those of a kind"),
    ("有关单位、社区和个人应当登记。", ["有关单位", "社区", "个人"], "nor those whom it concerns"),
]
WHOLE = [
    ("渔业局、交通局等相关部门应当联合检查。", ["渔业局", "交通局"], "offices, and no more is said of them"),
    ("渔业、交通等部门（以下统称监管部门）应当联合检查。", ["渔业、交通"], "how they are called below"),
    ("渔业局（以下简称渔政部门）等有关部门应当检查。", ["渔业局"], "nor of one of them"),
    ("由渔业局会同交通局等有关部门办理。", ["渔业局", "交通局"], "the same of partners"),
    ("渔业、交通等相关部门应当联合检查。", ["渔业、交通等相关部门"], "fields, which are none alone"),
    ("沿湖地方各有关部门要加强巡查。", ["沿湖地方各有关部门"], "departments of places"),
    ("各级防汛办要报告水情。", ["各级防汛办"], "offices of all levels"),
    ("云岭县人民检察院控告检察部门应当登记。", ["云岭县人民检察院控告检察部门"], "a department by its field"),
    ("人民检察院审查起诉部门应当登记。", ["人民检察院审查起诉部门"], "by what it does"),
    ("人民检察院审查起诉期间，应当听取意见。", ["人民检察院"], "but it does so"),
    ("王建国负责登记。", ["王建国"], "a person"),
    ("渔港管理员核验申请人提交的材料齐全的，应当登记。", ["渔港管理员"], "核验 is what it does"),
    ("支持脱贫地区打造渔业品牌。", ["脱贫地区"], "what places have come out of"),
]


test_named = names_doers([*OFFICES, *COUNCILS, *LEVELS, *BRACKETED, *ALL, *WHOLE, *AROUND])
