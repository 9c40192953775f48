"""Announced counts, and the enumerations that they count: 12个部门（市财政局、…）, 以下五项措施：, 共45项.

A count is checked only where the enumeration is certainly the one that it counts.
"""

from planparse.lexicon.characters import HANZI

_HAN = "一二两三四五六七八九十"

# A count from two on. Behind these it is an order, a part of another figure or a choice: 第三类, 前三项, 每三个月.
COUNT = rf"(?<![0-9{_HAN}百千.第前后首末近每任某各])(?P<count>[二两三四五六七八九十][{_HAN}]{{0,2}}|[1-9][0-9]{{0,2}})"
MEASURE = "(?:个|项|条|点|类|种|家|款|步|大|名|处|座|方面|方向|环节|阶段|部门|单位)"
# What is measured and not listed: 以下三个月内, 两个工作日, 五个以上.
NO_LIST = "(?:(?:工作)?日|月|年|小时|季度|学期|周|百分点|以上|以下|以内|左右)"
NOUN = rf"(?:(?!{NO_LIST}){HANZI}){{0,12}}"

# Behind a colon, or in numbered items below: 以下五项措施：, 三个方面：, 共45项：.
LEADS = (
    rf"(?:以下|下列|如下){COUNT}{MEASURE}{NOUN}[：:。]$",
    rf"(?:以下|下列|如下)[^。；！？，\n]{{0,8}}?{COUNT}{MEASURE}{NOUN}[：:]$",
    rf"{COUNT}(?:个)?(?:方面|类|步|阶段|环节|大类|点)(?:{HANZI}{{0,6}})[：:]$",
    rf"(?:共计?|总计|合计){COUNT}{MEASURE}{NOUN}[：:]$",
)
# A heading of so many sections that all bear the same name: 实施五大工程 above （一）…工程.
NAMED = rf"{COUNT}(?:大|项|个)(?:重点|专项|重大|主要)?(?P<noun>行动|工程|任务|体系|计划|措施|机制|平台|专项|举措|基地|中心)[”」]?$"
COUNTED_IN_ALL = rf"(?:共计?|总计|合计|共有){COUNT}(?:个|项|条|种|类|家|名|人|件|户|座|处|款)"
# At the end of a heading: 先进集体名单（共10个）, 一、省直单位（4名）.
COUNTED_HEADING = rf"[（(]共?{COUNT}(?:个|名|家|人|位|户|所)[)）]$"
IN_WORDS = rf"{COUNT}(?:个|项|点|大|条)[^。；！？\n]{{0,12}}[：:。](?=一是)"

# Names straight behind the count: in brackets, or behind a colon.
BRACKETED = rf"{COUNT}{MEASURE}{NOUN}[（(](?P<names>[^（）()\n]{{3,400}})[）)]"
BEHIND_COLON = rf"{COUNT}{MEASURE}{NOUN}[：:](?P<names>[^。；：！？\n]{{3,400}})(?=[。；\n]|$)"
# Names straight before it: 市财政局、市审计局等12个部门. Behind 等 a list may be a choice; hardly one that lacks but one name.
BEHIND_NAMES = rf"(?P<etc>等)?{COUNT}(?:个|家)?(?:部门|单位|委办局|成员单位|部委)"
AGENCY = "(?:[局厅署委办部院联会社行队关]|政府|公司|中心|小组|指挥部|部门|单位|街道|办事处|乡镇|集团)$"
FEWEST_WITH_ETC = 5

# What makes brackets or names no list of the counted: 3个县（市、区）, 5项指标（含…）, 三个方面（见附件）.
OPENS_NO_LIST = "(?:不?含|不?包括|其中|如|例如|详?见|附|指|即每|均|不|按|由|从|以|含|下同|以下|简称|原)"
KINDS = frozenset(
    "市 区 县 旗 州 盟 镇 乡 村 街道 社区 单位 部门 企业 园区 功能区 开发区 新区 局 委 办 所 站 院 校 省 自治区 直辖市 "
    "团体 机构 组织 个人 地区 高新区 国 个 项 类 种 条 名 人 户".split()
)
OPEN_LISTS = ("等", "……", "…", "及其他", "和其他", "以及其他")
BOUNDS = ("及", "和", "与", "以及", "或", "暨")

# The last words of a section that announce what comes below. 以下 behind a figure is a bound: 500元以下：.
LEADS_ON = (
    r"(?:如下|(?<![0-9元岁人年月日级万亿吨米次个%])以下[^。；！？\n]{0,12}|下列[^。；！？\n]{0,16})[：:]$"
)
# The name of a first column that numbers its rows.
SERIALS = ("序号", "编号", "项目序号", "No.", "NO.")
# What a text counts those in a roll by; and the title of a roll, by the end of which a text speaks of those in it: 先进个人 of …工作先进个人名单.
COUNTED_BY = "[个名家位]"
ROLL_OF = "(?P<noun>[\u4e00-\u9fff]{4})名单"
