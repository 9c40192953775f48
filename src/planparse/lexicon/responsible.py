"""How documents say who answers for a task: （甲局牵头，乙局配合）, 责任单位：甲局, 完成时限：年底前."""

from __future__ import annotations

# What a party does. The role of a label is that of the first such word in it: 牵头（责任）单位 is who leads.
ROLES = {
    "牵头": "lead",
    "主办": "lead",
    "主责": "lead",
    "承办": "lead",
    "负责": "responsible",
    "负总责": "responsible",
    "责任": "responsible",
    "落实": "responsible",
    "实施": "responsible",
    "参与": "support",
    "参加": "support",
    "配合": "support",
    "协办": "support",
    "协助": "support",
    "协同": "support",
}
# Parts that a label tells only, for elsewhere these are what is done: 主体单位：, 指导单位：; and words of parts whose label may have
# no 单位 (牵头：, 配合：), for nothing else is announced with them.
LABELLED_ROLES = {
    **ROLES,
    "主体": "responsible",
    "指导": "support",
    "督导": "support",
    "督办": "support",
    "监督": "support",
}
BARE_LABELS = "牵头|主办|承办|协办|主责|责任|配合"
# Between the parties and their part: by what they share the work (按职责, 依职能, 根据分工), and how they do it.
BY_SHARE = r"(?:[按依](?:照|据)?(?:各自|部门)?(?:[职权][^，。；、（）]{0,6}?)?|根据[^，。；、（）]{1,8}?)?"
AS_SHARED = f"等?{BY_SHARE}(?:分工|协作|共同|联合|分别|具体|积极|主要|组织|统一|统筹|总体|全面|负责|作?为)*"

# 责任单位：, 市级牵头部门：, 牵头（责任）单位：, 责任人：; what may stand before the part is short.
LABEL_PREFIXES = "市省县区州工主第任具"
LABEL_OF = "单位|部门|机关|主体|处室|科室|股室|领导|县区|区县|人"
# 完成时限：, 时限要求：, 完成时间：; a mere 时间： is when something takes place.
TIME_LABEL = r"(?:完成|办结|办理|落实|整改|工作|进度|推进|实施)(?:时限|时间|期限|日期)(?:要求|节点|安排)?|时限(?:要求)?|时间(?:要求|节点|安排|进度)|进度(?:安排|要求)"
TIME_LABEL_STARTS = "完办落整工进推时实"

OPENING, CLOSING = "（〔【［[(", "）〕】］])"

# What is listed beside parties and is none: （甲局负责，排在首位的为牵头单位，下同）, （甲局，年底前完成）, 其余单位.
NO_PARTY = r"根据|按|排|列|下同|以[上下]|第一位|首位|各自|分工|负责|其[他余]|持续|长期|见|\d+[年月日]|年[底内中]|[^，]{0,16}(?:完成|推进)$|.?$"
# An agency by its last characters, where a bracket holds names and tells no part: （市财政局，各县区政府）.
AGENCY_END = "(?:[局厅署委办部院]|银行|政府|公司|中心|办公室|小组|指挥部|部门|单位|街道|办事处|乡镇)$"
