"""Words that tell a heading from a sentence, where a labelled line might begin with either.

Headings name a topic or a task (加强组织领导); a sentence states who must do what, a norm, a definition or a case
(立法技术规范（试行）（一） 17-19: articles and their items are sentences).
"""

# A norm, a definition, an announced list, an amendment, what a reply grants, or a statement about the document itself.
# 的 ends a case (投标截止后撤回的), but not in 清淤目的.
STATEMENT = (
    "应当|不得|必须|，[要须可由并]|是指|(?:之一|以下|下列|如下)[^，]{0,8}$|(?<!目)的$"
    "|改为|删去|增加一?[章节条款项]|其中$|^(?:原则上?)?同意"
    "|^本(?:(?:实施|行动|工作)?(?:方案|细则|意见|办法)|通知|通告|公告|决定|规定|条例|措施|政策|计划|规划|预案|规则|制度|章程|指南)(?!的)"
    "|^请(?![示假求销休款])|^到[^，]{2,12}年[^，]{0,2}，|(?:[局委厅办院部]|部门|单位|政府)负责"
)

# 应 states a norm, but not in these words (现代汉语词典: those with 应 yìng, and the nouns with yīng).
SHOULD = "应"
OTHER_WITH_SHOULD = (
    *"适应 响应 供应 相应 效应 反应 对应 感应 顺应 呼应 照应 回应 因应 接应 策应".split(),
    *"应用 应急 应对 应届 应往届 应收 应付 应税 应缴 应聘 应征 应诉 应答 应变 应力 应邀 应激 应战 应验 应季 应享 应保 应知应会".split(),
)

# How a sentence leads to what it lists; before a colon only, for a heading may say what is included.
LEADS_TO_LIST = r"(?:包括|包含|包括但不限于|例如|比如|诸如|如|分别为|分别是|即|(?<!行)为|是)$"

# A named doer with a modal verb, going on behind a comma; 要素, 应急预案 and 可持续 are no verbs.
DOER = r"(?:部门|单位|地区|政府|各地|机构|企业|学校|院校|人员|市|县|区)[^，]{0,4}(?:要(?!素)|应(?!急)|须|可(?!持续)).*，"

# 为应对…，…  对…的，… open a sentence, seldom a heading; 对标…，… and 自主创新，… are one.
ADVERBIAL = r"(?!对[标接外内口]|自主创新|自力更生)[对按根为在从自经由将除][^，]*，"

# Kinds whose provisions are sentences, whatever they are numbered with.
RULES = frozenset("规则 办法 细则 规定 条例 章程 守则 准则 制度 规程".split())

# Titles of forms and outlines, whose sections are to be filled in.
FORM = "(?:表|书|模板|模版|范本|格式|样式|样本|提纲|大纲|目录)(?:（[^（）]{1,12}）)?$"
# What a form says to whoever fills it in: 请按此模板分别填报, 填写说明.
FILL_IN = "(?:按照?|参照|使用)[^。，；\\n]{0,6}(?:模板|模版|格式|样式|表格)[^。，；\\n]{0,6}填|填[写报表](?:说明|须知|要求|指南)|请填写"
# Headings of what is attached, left out or left blank.
LEFT_EMPTY = "附[件表图录]|相关材料|证明材料|略）?$|[…：:_]|（[^（）]*）$"
