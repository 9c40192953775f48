"""Words by which ``check`` tells what a figure or a date is said for: a duty from a condition, a rise from a rank.

Parts of patterns. They were read off laws, plans and notices in which a rule had spoken where nothing was wrong.
"""

from __future__ import annotations

# What makes of two figures and a dash a name or a number: 图2-1, GB/T 18005-1999, A3-1.
NAMED_BEFORE = r"[A-Za-z/〔〕\[\]图表式附件号栋幢楼座][ ]?$"
# What goes down on purpose: from the one to the other, ahead of a day, above the sea, before our time; below zero.
GOES_DOWN_BEFORE = r"[由从自负]|提前|倒计时|零下|海拔|高程|水位|标高|递减|逐[年级步]降|距今|公元前|[第前]$"
GOES_DOWN_BEHIND = r"^[^，。；\n]{0,6}(?:递减|逐[年级步]|依次|倒数|下降|降低|减少|下调)"
# A range of these is no range of amounts: of days and months of the calendar, of grades, of temperatures and voltages.
NO_AMOUNTS = frozenset(
    "℃ 摄氏度 度 °C 分 月 日 周 星期 期 次 班 组 层 档 级 段 章 节 条 位 本 篇 卷 册 叶 号 学年 学期 年度 季度 千伏 伏".split()
)
# What goes on behind a unit and makes it another word: 年级, 人员, 个人.
OTHER_WORD = r"年[级度代版]|个人|[人户家]员|[人户家][口均]|台账|套餐"
# With a hyphen, two figures before other words of counting may be a number of something (5-2人员, 3-1项).
HYPHENED = frozenset("个 家 座 套 台 所 处 个月".split())

# What counts the other way round, or has no order: ranks, grades, lengths of time that are cut down.
NO_ORDER = frozenset("级 类 档 等 位 名 名次 星 天 日 工作日 自然日 小时 分钟 月 年 号 版 批 期 代".split())
# Several rises in one: which belongs to which is a guess.
PAIRED = r"分别|依次|每[人年月日天户亩]"

# Whose figure it is, where it is not the whole document's: of a zone, a kind of place, a kind of firm.
SCOPES = (
    r"[\u4e00-\u9fff]{2}(?:示范区|开发区|高新区|自贸区|新区|园区|片区|地区|区域|流域|城市群|都市圈|街道)"
    r"|东部|中部|西部|城镇|农村|城市|试点|重点|规模以上|公办|民办|中央|省级|市级|县级|(?<![全我本])[省市县区乡镇村](?!场)"
)
# The document's own place: 全市水质合格率 is 水质合格率.
WHOLE_PLACE = "^[全我本][国省市州盟县区旗镇乡村]"

# A day before which something was so, and no deadline: 注册时间为…前, 对…前开工的项目, …前已建成.
FACT_BEFORE = (
    "[为是对凡已次翌]$|(?:成立|注册|登记|出生|生|发生|发表|形成|取得|建成|颁布|签订)于$|时间[：:]?$|[次翌]年$"
)
FACT_BEHIND = (
    r"^[^，。；：\n]{0,24}的(?![^，。；：\n]{0,8}(?:目标|任务|要求|建设|工作|总))|^[，,]?(?:已|就|曾|未|有)|^[^，。；\n]{0,16}(?:已|了[，。；])"
    "|^[^，。；\n]{0,4}(?:注册|登记|成立|设立|取得|获得|出生|毕业|参加|入学|入职|任职|授权|发生|形成|缴|购买|上市)"
)
# What is told as reached, and headings under which that is told.
REACHED = "已|了[，。；]|完成了|实现了|圆满|如期|顺利|提前完成|现状|基期|回顾"
REPORTS = "回顾|现状|基础|成就|成效|进展|背景|形势|以来"
# Behind the plan's own years: an outlook; a goal of others that the plan serves.
OUTLOOKS = "展望|远景|长远|远期|本世纪|奠定|锚定|建军|有效期|[施执]行至|延长|落实[^，。；]{0,20}目标"
# A period that is told backwards on purpose.
BROUGHT_FORWARD = "由$|提前|倒序|近[一二三四五两0-9]年"
# Behind a period, that it is told so: 2025年—2023年提前完成.
AHEAD_OF_TIME = "提前"
LUNAR = "[农阴旧]历[^，。；]{0,4}$"

# A day of effect that is meant backwards. What is published anew with its changes keeps its old day of effect.
BACKWARDS = "追溯|溯及|补发|补缴|修正|修订"
# A law's own line of history, where it tells one adoption and no change.
ADOPTED, ADOPTED_AGAIN = "次会议[^。；\n]{0,6}通过", "修[改正订]|根据|公布|批准"
MADE_ANEW = "修改|修正|修订|重新(?:公布|印发|发布)|清理|废止|延长|继续"

# Words of a move to a level, up and down, and of a level that is kept or bounded.
RISES = "提高|提升|增加|增长|上升|扩大"
FALLS = "下降|降低|减少|压减|压缩|缩减"
TO_A_LEVEL = "(?:(?:提高|提升|上升|增加|扩大|下降|降低|达|保持|稳定|控制)?[到至在为]|不低于|不少于|不高于|高于|低于|超过|突破|达)$"
# What stands between an indicator and such a word.
BEFORE_A_LEVEL = "(?:总体|平均|分别|基本|力争|全部|稳步|进一步|要|应|均|都|应当|逐步|大幅|持续|努力|确保)+$"
# How a total has moved since the time before, told between it and its parts.
MOVED = "增长|下降|增加|减少|提高|降低"
# Who bears which share of a cost: 省级承担50%.
BEARS = "承担|负担|分担|出资|配套|自筹|拨付|支付|占"
# Where another statement than one of the parts begins.
ANOTHER_STATEMENT = "其中|全年|年末|另|此外|同时|比上年|较上年|增长|累计|总"

# No paragraph begins with one of these: it goes on with the one before.
GOES_ON = frozenset("及和与或的等、，。；：）”》")
# Behind a number, these cite the provision that bears it; a label has none of them behind it.
CITES = ("项", "款", "目", "的", "、", "和", "至", "或", "规定", "所列", "以及", "，", "第", "之")

# Headings of goals, and what else they are set under; a time in a title or a heading by which they are due.
GOALS, SET_UNDER = "目标", "目标|任务|指标"
TELLS_A_YEAR = "(?:19|20)[0-9]{2}年?|[一二三四五六七八九十]{1,2}五[”」]?(?:时期|期间|规划|末)|[一二三四五两0-9]{1,2}年(?:内|左右|时间)"
# A deadline by its words: that of something to come, and a time at which something was so; what is done by it.
TO_COME, REPORTED = "^[到至]|[以之]?前$", "^截[至止]|[以之]前$"
# A time whose year is its own or this one, so that it needs no other to be known; a whole year before which something was so.
OWN_YEAR = "^[到至]?(?:(?:19|20)[0-9]{2}年|今年|本年)"
BEFORE_YEAR = "[0-9]年以?前$"
# A limit, by its first words or its last.
LIMIT_OPENS, LIMIT_ENDS = ("到", "至"), ("前", "底", "末")
TO_DO = "完成|建成|实现|达到|力争|确保|全部|全面|基本"
# What a plan that has years is called.
PLAN = "规划"
# The years of a plan, told in its text: 规划期限为2021—2025年.
TERM = "(?:规划|计划|实施|执行)(?:期限?|年限|周期)"

# What a figure stands behind that may be a share: the word of its move, the end of its name; and a bound behind it.
BEFORE_A_SHARE = "到至为于达过破在率比重例面的额"
BOUND_BEHIND = "以上|左右|以内|以下"
# Before the figure from which something moves: 由目前的85%提高到95%.
TODAY = "目前|现在"
# A column of a table that holds targets of no year that is named.
TARGET_COLUMN = "(?:年度)?(?:目标值|指标值|目标)(?:[（(][^）)]*[）)])?"

# Before a day of the week; the days, from Monday. 天 is another word for 日.
WEEK = "星期|周|礼拜"
WEEKDAYS = "一二三四五六日"
# A share that is told of something: 占总数的4120%. What is compared with a plan or with the year before may be above it.
TOLD_SHARE = r"占(?P<of>[^，。；、\n0-9]{0,24}?)(?P<figure>[0-9]{3,5}(?:\.[0-9]{1,2})?)%"
COMPARED_WITH = "计划|任务|目标|预算|同期|上年|去年|生产总值|GDP|定额|需求"
