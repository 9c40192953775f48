"""Kinds of document (文种): how a title ends.

The fifteen kinds of 党政机关公文处理工作条例 (2012) art. 8; those of regulations (行政法规制定程序条例 art. 5: 条例, 规定,
办法); and the kinds of plan and of legal text that a title may name instead.
"""

OFFICIAL = "决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split()
LEGISLATIVE = "法典 条例 规定 办法 规则 细则 解释 法 章程 规程 规范 导则 准则 守则 令".split()
PLANNING = "规划纲要 规划 纲要 计划 方案 预案 要点 行动 工程 措施 政策 制度 标准 目录 清单 指南 指引 须知 大纲 指标 体系 说明 安排 图 表 名单 倡议书 公约 白皮书 宣言 答复 复函 讲话 公示 建议 举措 公开信 一封信 战略 框架 手册 解读 问答 总结 汇报".split()

KINDS = tuple(sorted({*OFFICIAL, *LEGISLATIVE, *PLANNING}, key=lambda kind: (-len(kind), kind)))

# What may stand behind the kind: （试行）, (2021—2025年), 〔2020年版〕, 修正案, （一）
BEHIND = r"(?:[ ]*[（(〔\[][^（(〔\[）)〕\]]{1,24}[）)〕\]]){1,2}"
TITLE_END = rf"(?P<kind>{'|'.join(KINDS)})(?:{BEHIND})?$"

# The kinds that issue another document, and then are letters to it.
LETTERS = ("通知", "函", "令", "命令", "公告", "通告", "决定", "批复")

# A title that issues or forwards another document (党政机关公文处理工作条例 art. 8: 通知 … 发布, 传达, 批转, 转发).
ISSUING = r"印发|转发|批转|发布|颁布|公布|下发|颁发|颁行|施行|实行"

# 通知 is the kind that passes other documents on (ibid., art. 8.8), where a title leaves its kind out: 关于印发…方案.
PASSES_ON = r"关于(?:印发|转发|批转)"

# How the text of a letter says that it issues another document: 现印发给你们, 现予公布.
ISSUES = r"现(?:将.{0,120}?)?(?:予以?|给予)?(?:印发|转发|批转|发布|公布|颁布|下发)(?!如下)|(?:印发|转发|下发|发)给?你们"

# Texts that go without a title: how their first words tell the kind. An address to a congress opens a report to it, one to
# comrades or guests a speech; a reply answers what has been received.
OPENINGS = {
    "报告": r"^各位(?:代表|委员)[：，!！].{0,200}?(?:报告|审议)|现[^。：；]{0,60}?(?:报告|汇报)如下[：。，]",
    "讲话": r"^(?:同志们|各位(?:来宾|嘉宾|领导|朋友)|女士们|尊敬的[^。：]{0,60}?(?:来宾|嘉宾|女士们?|先生们?))[：，!！、]",
    # …，现就有关事项通知如下：
    **{
        kind: rf"(?:现|有关)[^。：；]{{0,60}}?{words}如下[：。]"
        for kind, words in {
            **{kind: kind for kind in ("通知", "通告", "公告", "通报", "批复", "答复", "纪要")},
            "通知": "(?:通知|明确|要求|部署|安排)",  # what is asked of those whom it is sent to
            "函": "函(?:复|告)",
        }.items()
    },
    "意见": r"提出(?:如下|以下)(?:实施|指导|若干)?意见[：。]",
}

# Else what such a text calls itself where it says why it is made: 为加强…管理，制定本办法。 Some lost the stop.
CALLS_ITSELF = rf"(?:(?:制定|编制|印发|发布)本|制定(?:如下|以下|下列))[^。，；：、的\n]{{0,8}}?(?P<kind>{'|'.join(KINDS)})(?:[。，；.：]|$)"

# A title broken before its last words: …标准体系 above 建设指南.
LAST_WORDS = rf"(?:建设|管理|实施|发展|行动|工作|评价|考核|应急|总体|指导|暂行|试行){{1,2}}{TITLE_END}"

# Words that end as a kind of one character does, and are none: 乡镇人民代表 is the first line of a title.
NO_KINDS = tuple("代表 发表 仪表 意图 企图".split())
