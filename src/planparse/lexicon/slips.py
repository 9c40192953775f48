"""Slips of the pen, and what looks like one and is none: words twice in a row, years with two figures."""

# A word of two characters or more that follows itself is a slip, but for these. What stands behind the second one makes
# it the beginning of another word; an empty string: anything does.
_ANY = ("",)
DOUBLED_RIGHTLY = {
    # a verb that is tried or done for a while is said twice (现代汉语: 动词重叠)
    **dict.fromkeys("研究 讨论 商量 考虑 学习 打听 收拾 琢磨 体验 休息 锻炼 整理 参观 了解 比划 尝试 观察 思考".split(), _ANY),
    # adjectives and counts that are said twice: 许多许多, 非常非常, 一点一点 (numerals are known by their first character)
    **dict.fromkeys("许多 非常 千万 永远 好多 很久 慢慢 渐渐".split(), _ANY),
    # a term that ends with a word, before one that begins with it: 党组织组织…, 通信网络网络安全, 社会工作工作者
    **dict.fromkeys("组织 网络 系统".split(), _ANY),
    "工作": ("者", "人员", "站", "室", "委员", "组", "机构", "经费", "部门", "规则"),
    "教育": ("教学", "部", "厅", "局", "行政", "系统", "培训", "机构", "管理", "科研"),
    "项目": ("法人", "单位", "经理", "库", "资本", "负责人", "管理", "名称", "建设"),
    "建设": ("单位", "项目", "用地", "工程", "部", "厅", "局", "管理"),
    "服务": ("业", "机构", "中心", "平台", "站", "对象", "质量", "人员", "标准", "收费"),
    "管理": ("部门", "人员", "机构", "办法", "规定", "条例", "局", "委员会", "体制", "制度"),
    "技术": ("标准", "人员", "规范", "创新", "中心", "研究", "人才", "要求", "改造", "推广"),
    "规划": ("期", "编制", "实施", "建设", "管理", "设计", "纲要"),
    "数据": ("资源", "中心", "安全", "要素", "局", "管理", "共享", "交易", "处理"),
    "信息": ("系统", "平台", "资源", "化", "安全", "中心", "公开", "共享"),
    "标准": ("化", "体系", "制定"),
    "生产": ("企业", "经营", "单位", "者", "线", "设备", "资料", "安全"),
    "培训": ("机构", "基地", "中心", "班", "教师", "学校"),
    "制造": ("业", "企业", "商", "对", "技术"),
    "研发": ("机构", "中心", "人员", "费用", "投入"),
    "评价": ("指标", "体系", "机构", "结果", "标准"),
    "基础": ("设施", "研究", "能力", "数据", "教育"),
    "发展": ("规划", "改革", "壮大"),
    "监督": ("管理", "检查", "机构", "部门"),
    "投资": ("者", "项目", "管理", "主体", "建设", "公司"),
    "部门": ("规章", "预算", "联动", "颁"),
    "法律": ("法规", "责任", "服务", "援助"),
    "行政": ("机关", "部门", "处罚", "许可", "复议", "区划"),
    "安全": ("生产", "管理", "监管", "事故"),
    # across the edges of words: 企业创业创新, 监测预测预警, 24小时随时随地
    "业创": ("新", "造"),
    "测预": ("警", "报"),
    "时随": ("地",),
    "国际": ("化", "合作", "标准"),
    "努力": ("再努力",),
    # a noun, and the verb that is written the same: 有关规定规定的措施, 代表代表原选区, 报告报告的事项, 检查检查出的问题
    "代表": _ANY,
    **dict.fromkeys("规定 报告 检查 决定 建议 申请 要求 证明 通知 计划 担保 登记 指导 培训 审查 评估 保险 委托 编制 说明".split(), ("的", "出", "人", "书", "事项", "机构")),
}  # fmt: skip
# 一步一步, 逐个逐个, 每年每年: numerals and the like may count on.
COUNTS_ON = frozenset("零一二三四五六七八九十百千万亿两半逐每某各个")

# Single characters that are words of their own, and then no word has twice: behind the first list and before the second one
# they belong to other words (重要要求, 参与与会代表, 学习习近平…).
DOUBLED_LETTERS = {
    "要": ("重主首必需纪摘概扼只不想紧险简提次索机刚政精撮", "素求点件道害领闻挟强塞旨义约务价不么目"),
    "与": ("参赠给授", "会时"),
    "的": ("目标有是中", "确士"),
    "于": ("", ""),
    "内": ("", "部外容在地需资陆河存涵销蒙科涝审控设衣战政"),
    "习": ("学练复实研温见演补自陋恶积讲预修", ""),
    "及": ("以普涉触波顾提惠遍危未企比", "时格早其第"),
    "和": ("饱缓温调亲柔谐祥平总共议", "谐睦平解好气美约面"),
    "将": ("即必终行", "来要军士领近"),
    "是": ("但可不只就还而于凡也都更若总正便既即或尤特实求", "否非"),
    "把": ("一", "握关"),
    "被": ("", "动告子"),
    "并": ("合兼归撤吞", "且行网购列轨举联进"),
    "由": ("自理缘事经", "于来此"),
    "从": ("服自遵盲跟听依", "业事而严前来此"),
    "各": ("", ""),
    "须": ("必无", "知要"),
    "应": ("相反适供对响感呼效顺因回", "急当用对届收付邀聘诉纳税"),
    "对": ("应面相核绝反校针敌比派结配一成查", "口接外象策照比方待应抗话手内标称账冲"),
}

# Words of one character that stand before any verb, one that begins with the same character, too: 要要求企业…, 从从事运输的人员中,
# 不得有有毒物质, 使使用者知情; and those of time: 2022年年底前, 每月月底前.
OPENS_CLAUSES = frozenset("有对为以要在从使因应会与和及由将把被让向用需能可经于等中上下不无得其所是当年月季")

# And behind a verb that ends with it: 拥有有表决权的股份, 创新新一代产品, 提高高技能人才比例, 违反反洗钱规定, 召开开标会.
BEGINS_WORDS = OPENS_CLAUSES | frozenset(
    "新建接开收到出入过好高大低强优快多反非超副总再双全单微小老原前后外本该此各每某最较更"
)

# What makes a name of the word before it, known or not: 河长制制定方案, 网格化化解纠纷, 首问负责制制止推诿.
SUFFIXES = frozenset("制化性率费")

# Words of policy prose whose first character stands twice by a slip even where it is one of these, or whose last one stands
# twice before a mark: 有有利于, 应应当, 不断健全全。
STUTTERED = frozenset(
    "加强 加快 加大 推动 推进 推广 提高 提升 完善 落实 坚持 贯彻 切实 认真 按照 根据 积极 严格 强化 促进 深化 深入 进一步 充分 应当 不得 可以 必须 健全 给予 "
    "取得 优化 鼓励 支持 引导 培育 统筹 协调 确保 保障 维护 监督 检查 负责 规范 明确 研究 准确 全面 大力 着力 努力 继续 逐步 有效 有序 以及 或者 并且 "
    "但是 因此 由于 关于 对于 通过 围绕 依法 依托 依据 依照 符合 属于 位于 禁止 违反 履行 执行 实施 实行 实现 申请 提交 批准 报送 印发 发布 公布 转发 "
    "遵守 遵照 建立 组织 制定 扩大 任务 措施 有利于 尤其 特别 各级 各地 各类 各项".split()
)

# A year with two figures: behind it stands what only a year has before it, or before it what only a time follows.
# A span of years has the same words (近10年以来), so with some of them the year opens its clause, and is no round number.
YEAR_ALONE_BEFORE = ("底", "末", "初", "上半年", "下半年", "全年", "年底", "年末", "年初", "春", "秋", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度")  # fmt: skip
YEAR_OPENS = ("以来", "度", "起", "开始")
YEAR_BEHIND = ("截至", "截止", "截至到", "截止到")
YEAR_LED_BY = ("自", "从", "于", "在")
NO_YEAR_BEHIND = frozenset("0123456789.—～~至、年满期限刑第近过余达-")  # a span, a range, 2024年
# Two figures are a year, too, where they open a clause or stand behind one of these, and the text has that year with four figures,
# or the next one: 对23年发现的问题. Before and behind a span of years stand words of length.
YEAR_AFTER = ("对", "较", "比", "与", "在", "于", "自", "从", "至", "到")
SPAN_BEFORE = (
    "满",
    "近",
    "过",
    "超",
    "达",
    "连续",
    "工作",
    "任职",
    "服务",
    "第",
    "共",
    "长达",
    "期限",
    "徒刑",
    "保存",
    "不少于",
    "不低于",
    "以",
)
SPAN_BEHIND = (
    "以上",
    "以下",
    "以内",
    "内",
    "期",
    "限",
    "来",
    "间",
    "左右",
    "计",
    "的",
    "多",
    "余",
    "后",
    "前",
    "有期",
    "和",
    "或",
    "、",
    "一",
    "又",
    "零",
    "至",
    "到",
    "—",
    "～",
    "-",
    "代",
)

# A year in hanzi with figures, or letters that look like them, among its characters: 二00八年, 二ＯＯ六年.
MIXED_YEAR = r"(?<![零〇一二三四五六七八九十百千0-9])(?=[^年]{0,3}[0-9０-９OＯo])(?:一[9９九]|二[0０OＯo○〇零])[0-9０-９OＯo○〇零一二三四五六七八九]{2}年"
# What stands for 〇 in one.
ZEROS = frozenset("0０OＯo○〇")
# A year whose last figure is still to be filled in: 201X年, 二〇二X年. (20XX年 is one of a form.)
UNFINISHED_YEAR = (
    r"(?<![0-9A-Za-z])(?:20[0-9]|二[〇○零0][一二三])[XxＸ×](?=年|[0-9一二三四五六七八九十]{1,3}月)"
)
# What stands before or behind a number in brackets that is meant as one, and marks no note: 见表[2], 取[1]或[2], [3]号地块, [1]：.
NUMBER_BEFORE, NUMBER_BEHIND = "表图式见取为或和及与至到第", "号位款项条页："
# The mark of a note; and a note of a text, which begins a line: 注：[1]…, [1]…, ↑….
NOTE_MARK = (
    rf"(?<=[\u4e00-\u9fff”》）。，；])(?<![{NUMBER_BEFORE}])[ ]{{0,2}}\[[0-9]{{1,2}}\]"
    rf"(?![ \u3000]{{0,4}}[{NUMBER_BEHIND}\[0-9])[ \u3000]{{0,4}}"
)
NOTE = r"(?m)^[ \u3000]*(?:(?:脚?注释?[：:]?)?[ ]?\[[0-9]{1,2}\]|\^|↑)"
# Two hyphens of a range: of days, years or hours, so that they are no part of a number.
HYPHENS = "(?<=[0-9年月日时分])--(?=[0-9])"
# At the end of a line, a stop that the number of an annex took for its own: 见附件1.
STOP_BEHIND_ANNEX = r"(?m)见附件[0-9]{1,2}(?P<stop>\.)[ \u3000]*$"
# Marks of the block Small Form Variants, which sets of characters of Taiwan have, and what is meant.
SMALL_FORMS = dict(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚", "，、.；：？！（）", strict=True))

# Lines above a document that are of its page: where it stands on the site (首页 > 政策), the title of the browser's window.
OF_A_SITE = r"首页[ ]?[>＞»›]|[-_|—][^\n]{2,24}(?:网|网站|门户)(?:[（(]|$)|www\."
