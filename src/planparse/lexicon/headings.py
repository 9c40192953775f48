"""Words that tell a heading from a sentence, where a labelled line might begin with either.

Headings name a topic or a task (加强组织领导); a sentence states who must do what, a norm, a definition or a case
(立法技术规范（试行）（一） 17-19: articles and their items are sentences).
"""

# A norm, a definition, an announced list, an amendment, or a statement about the document itself.
# What is asked may be told of by name: 不得申报的情形; but 不得有串通的情形 asks it.
_TOLD_OF = "^(?:应当|不得)(?![^，]{0,3}(?:出现|存在|发生|隐瞒|有))[^，的]{1,8}的情形$"
# 的 ends a case (未完成目标的, 投标的, 未完成项目的), but not in 清淤目的 and 合同标的.
_CASE = "(?<!(?<![项题科栏节名数条品为])目)(?<!^标)(?<!(?:合同|交易|拍卖|转让|采购|保险|诉讼|执行)标)的$"
# What is added to a law; 增加项目储备, 增加节点 and 增加条件保障 are tasks.
_PROVISION_ADDED = "增加一?(?:章(?!程)|节(?![目点水能日约电])|条(?![目件例])|款(?!式)|项(?!目))"
# Who answers for what. 党委领导，政府负责 and 部门负责的原则 name a principle: nothing behind 负责 is answered for.
_ANSWERS_FOR = r"(?:[局委厅办院部]|部门|单位|政府)负责(?=[^，。；：、）” ])(?!制|[和与]|相结合|的(?:原则|方针|体制|机制|格局))|由[^，]{1,20}负责$"
STATEMENT = (
    rf"^(?!{_TOLD_OF}).*(?:应当|不得|必须)|是指"
    rf"|(?:之一|以下|下列|如下)[^，]{{0,8}}$|{_CASE}|修?改为|删去|{_PROVISION_ADDED}|其中$|"
    r"^本(?:(?:实施|行动|工作)?(?:方案|细则|意见|办法)|通知|通告|公告|决定|规定|条例|措施|政策|计划|规划|预案|规则|制度|章程|指南)(?!的)"
    rf"|^请(?!示|假|求|(?:销假|休假|款)(?:制度|管理|手续|流程|程序|审批|规定)$)|^到[^，]{{2,12}}年[^，]{{0,2}}，|{_ANSWERS_FOR}"
)

# 应 states a norm, and so does a clause with 要, 须 or 可 behind a comma or a doer. But in these words they do not
# (现代汉语词典: those with 应 yìng, the nouns and adjectives with yīng, 要 and 可; the terms of accounts with 应).
SHOULD = "应"
MODALS = "应要须可由并"
OTHER_WITH_MODAL = (
    *"适应 响应 供应 相应 效应 反应 对应 感应 顺应 呼应 照应 回应 因应 接应 策应 有求必应".split(),
    *"应用 应急 应对 应届 应往届 应聘 应征 应诉 应答 应变 应力 应邀 应激 应战 应验 应季 应知应会 应试教育 应运而生".split(),
    *"应税 应享 应保 应收(?=[账帐款票]) 应付(?=[账帐款票职]) 应缴(?!纳) 应交(?=[税费款]) 应得(?!到)".split(),
    "应有(?=的|之|作用|贡献|职责)",  # but 应有固定场所
    r"应(?P<each>.)尽(?P=each)",  # 应保尽保, 应检尽检
    *"主要 重要 必要 首要 紧要 摘要 纪要 提要 概要 简要 扼要 机要 需要(?=[，、的]|$)".split(),
    *"要素 要点 要件 要闻 要道 要塞 要害 要旨 要案 要求(?!真) 要领(?![导取会]) 要义(?!务) 要务(?![实必]) 要事(?![先前后])".split(),
    *"许可 认可 可持续(?=发展|性|利用|经营|增长|运[行营]|供|模式|能力|的) 可再生 可循环 可回收 可降解 可追溯 可溯".split(),
    *"可靠(?![前近岸港泊]) 可信 可视化 可控(?!制) 可穿戴 可编程 可量化 可操作性 可复制可推广 可移动文物".split(),
    *"可燃 可溶 可耕 可能 可见 可感 可支配 可行性 可研(?!究) 可及性 可用性 可比性 可得性 可达性".split(),
    "须知",
)
# What a clause behind a comma begins with that tells what is asked, or who does it; 并联审批 and 由点到面 do not.
ASKED_BEHIND_COMMA = "，(?:[要须可]|由(?!.{1,2}[及到入而])|并(?![联购网行举重轨存进用排发]))"

# How a sentence leads to what it lists; before a colon only, for a heading may say what is included.
LEADS_TO_LIST = r"(?:包括|包含|包括但不限于|例如|比如|诸如|如|分别为|分别是|即|(?<!行)为|是)$"

# A named doer with a modal verb, going on behind a comma.
DOER = r"(?:部门|单位|地区|政府|各地|机构|企业|学校|院校|人员|市|县|区)[^，]{0,4}(?:要|应|须|可).*，"

# 为应对…，…  对…的，… open a sentence, seldom a heading; 对标…，… and 自主创新，… are one.
ADVERBIAL = r"(?!对[标症接外内口]|自主创新|自力更生|由点[到及])[对按根为在从自经由将除][^，]*，"

# What an item of a list that says how something is, or what somebody does, begins or ends with, however short it is:
# 有固定场所, 县长主持工作. One that names a thing (机器人技术) is a title even where nothing stands below it.
TELLS = (
    "^(?:[有无未已能会是为不可应须要需]|具[有备]|符合|属于|达到|[经由按请各本])|(?:工作|职责|任务|管理|事项)$"
)

# Kinds whose provisions are sentences, whatever they are numbered with.
RULES = frozenset("规则 办法 细则 规定 条例 章程 守则 准则 制度 规程".split())

# Titles of forms and outlines, whose sections are to be filled in.
FORM = "(?:表|书|模板|模版|范本|格式|样式|样本|提纲|大纲|目录)(?:（[^（）]{1,12}）)?$"
# What a form says to whoever fills it in: 请按此模板分别填报, 填写说明.
FILL_IN = "(?:按照?|参照|使用)[^。，；\\n]{0,6}(?:模板|模版|格式|样式|表格)[^。，；\\n]{0,6}填|填[写报表](?:说明|须知|要求|指南)|请填写"
# Headings of what is attached, left out or left blank.
LEFT_EMPTY = "附[件表图录]|相关材料|证明材料|略）?$|[…：:_]|（[^（）]*）$"
