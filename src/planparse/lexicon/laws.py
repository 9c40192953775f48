"""How laws and documents are cited, and what the words before a citation make of it."""

from __future__ import annotations

# Names of laws cited without marks 《》, and the words that may not belong to the name.
LAW_ENDINGS = "法典|刑法|宪法|民法|税法|法|条例|规定|办法|细则"
LAW_NAME_BEFORE = (
    "和与及其或者以及依照按照根据依据违反适用符合遵守执行贯彻落实参照比照严格认真所称是指的由对为在就因经除"
)
# Words of names that hold one of these, and the short names that 实施 makes one with: 实施条例, 实施细则.
IN_LAW_NAME = ("对外", "民和", "和国", "其他")
LAWS_IN_SHORT = ("条例", "办法", "细则", "规定", "规则")

# What joins the provisions of one law: 第一条、第三条或者第五条, 第二条至第四条.
JOINS = ("、", "，", "和", "与", "及其?", "以及其?", "或者", "或", "至", "到", "并", "[—–～~-]{1,2}")

# Behind the number in brackets: 《…》（某发〔2021〕5号文印发）.
ISSUED = "文?(?:印发|发布|公布|令|修订|修正)?"

# What stands before 《》 within a few words; the first match decides.
RELATIONS = (
    ("repeals", r"(?:废止|撤销|取消)$"),
    ("amends", r"(?:(?:修订|修改|修正)(?:完善)?|删[去除]|一[条款项章节]，?作为|改为)$"),
    ("implements", r"(?:贯彻|落实|执行|实施|推动落实|贯彻执行|贯彻落实|严格执行)(?:好)?$"),
    ("basis", r"(?:根据|依据|依照|按照|遵照|比照|参照|按|依)(?:了)?$"),
)
# …同时废止, …予以修改 after the citation.
RELATIONS_AFTER = (
    ("repeals", r"[^。，-；]{0,10}(?:同时|即行|予以)?(?:废止|失效)"),
    (
        "amends",
        r"[^。，-；]{0,6}(?:作如下修改|修改为|的修订|进行修订|修订建议|[中后前]?增加(?:[^。，-；]{0,3}[条款项章节]|“))",
    ),
)
# Names by which a document speaks of itself.
SELF = (
    "法|条例|办法|规定|细则|规则|意见|通知|方案|规划|预案|决定|解释|章程|标准|规程|公告|纲要|计划|通告|批复"
)
# A law before its short name.
OF_THE_STATE = "中华人民共和国"
# Before a name of three characters they tell that it is that of a law: 依照立法法的规定, and not 修改立法法律.
CITING = tuple("依照 按照 遵照 参照 根据 依据 违反 适用 遵守 执行".split())
# Behind a short name these make it part of a longer word: 劳动法律, 公司法人, 公司法规定.
GOES_ON_AS_WORD = "律规人定治制学院官庭医"
# What stands behind such a name, where it is no beginning of other words: 依照公司法办理, and not 依照公司法人登记规定.
BEHIND_LAW = tuple("的 第 和 与 及 或 以及 、 ， 。 ； ： ） 规定 有关 办理 执行 等".split())
# 根本标准, 资本项目, 成本规定: 本 is part of another word.
NOT_BEFORE_SELF = "根基资成日文原样版"
# Before an agency code: 按照国办发〔2020〕5号.
NOT_IN_CODE = "按照据的和与及由经了是以对将在为根依印"
