"""Units and measure words of policy language.

Legal units: the State Council's order on legal units of measurement (1984) and GB 3100-93; measure words:
those of statistics yearbooks and plans. Multipliers (万, 亿) and 个 before a longer unit are no part of a unit.
"""

from __future__ import annotations

# Units that measure: a figure with one of them is a quantity wherever it stands.
MEASURES = frozenset(
    """
    % ‰ ‱ 百分点 千分点 倍
    元 角 毛 毛钱 分钱 美元 欧元 港元 日元 英镑 人民币 美金 卢布 澳元 瑞士法郎 韩元 新台币
    元/人 元/人·年 元/人年 元/年 元/月 元/吨 元/亩 元/度 元/千瓦时 元/平方米 元/立方米 元/公斤
    米 公里 千米 里 海里 厘米 毫米 微米 纳米 公分 延米 延长公里 车公里 人公里 吨公里 km m cm mm
    平方米 平方公里 平方千米 平方厘米 公顷 亩 平方海里 平米 m² km² m2 km2 M² M2 ㎡ ㎢ ha 顷
    立方米 立方厘米 升 毫升 标立方米 标准立方米 空立方米 空方 m³ m3 M³ M3 ㎥ 立方 立米
    克 毫克 微克 千克 公斤 斤 吨 标准吨 吨标准煤 吨标煤 吨油当量 吨二氧化碳 载重吨 总吨 吨位 蒸吨 蒸吨/小时 kg mg t g
    微克/立方米 μg/m³ μg/m3 ug/m3 mg/m³ mg/m3 mg/L 毫克/升 毫克/立方米 克/千瓦时 千克标准煤 克标准煤 吨标准煤/万元 立方米/万元
    千瓦 千瓦时 千瓦·时 兆瓦 兆瓦时 吉瓦 瓦 瓦时 度 千伏 千伏安 伏 安 马力 焦耳 千卡 大卡 卡路里 kW kWh MW MWh MWp GW GWh GWp
    毫秒 微秒 秒 分钟 小时 学时 课时 天 日 工作日 自然日 周 星期 月 年 学年 学期 季度 年度 岁 周岁 昼夜 刻钟
    摄氏度 ℃ °C 兆帕 千帕 帕 分 分贝 像素 兆 兆比特 比特 字节 兆赫 赫兹 学分
    人/平方公里 人/千人 张/千人 张床位/千人 名/千人 人/万人 件/万人 册/人 平方米/人
    人次 人天 人·天 人月 人年 人日 件次 架次 班次 车次 场次 户次 批次 台次 航次 艘次 箱次 客次 标准箱 标箱 TEU 重量箱
    """.split()
)

# Units in Latin letters: a prefix of GB 3100-93 and a unit, its power, then what it is multiplied with or divided by: kPa, m3/h,
# kW·h/t, PFlops. Those of one letter that are codes sooner than units (5G, 4K, 3A, 2B) are none.
_BASE = (
    r"(?:[fpnuμµmcdkMGTPEZ]?(?:Wh|W·h|VA|var|V|W|Pa|Hz|bps|b/s|B/s|bit|[Ff]lops|FLOPS|OPS|cal|eV|J|Bq|Gy|Sv|Ω|mol)"
    r"|[nuμµmkM]A|[nuμµm]s|M[23²³]|[kMGTPEZ]B|[kM]?gce|tce|toe|[nuμµmcdk]?m[23²³]?|[nuμµmk]?g|[mkM]?[tL]|ml|dB(?:A|\(A\))?|hm[2²]|ha|ppm|ppb|rpm|TEU|CO2|min|h|d|a|s|℃|°C|MWp|GWp|kWp)"
)
LATIN = rf"{_BASE}(?:[·*]{_BASE})?(?:/\(?{_BASE}(?:[·*]{_BASE})?\)?)?(?![A-Za-z0-9_])"
LATIN_STARTS = frozenset("fpnuμµmcdkMGTPEZWVvHbBFOJSΩgtLharTCs℃°")
LATIN_ALONE = frozenset("d a s".split())  # units of time behind a stroke only: 3d is a code

# The tenths and hundredths of 元 that go on behind it: 123元5角.
PARTS_OF_YUAN = {"角": 0.1, "毛": 0.1, "分": 0.01, "分钱": 0.01}

# How many of the first make one of the second, where a range may begin in the one and end in the other, 三个月以上一年以下.
SMALLER_UNITS: dict[tuple[str | None, str | None], int] = {("月", "年"): 12, ("分钟", "小时"): 60}

# Measure words: they count things. After an indefinite 一 they count nothing.
CLASSIFIERS = frozenset(
    """
    个 名 人 位 口 户 家 所 间 座 栋 幢 套 处 片 块 张 床 张床位 床位 条 根 支 只 头 匹 羽 尾 株 棵 颗 粒 朵
    件 项 种 样 宗 起 例 案 桩 笔 份 册 叶 本 部 篇 卷 幅 期 届 轮 次 回 趟 遍 场 批 班 组 队 团 对 双 副
    剂 剂次 人份 台 辆 架 艘 列 节 门 门类 台套 台（套） 套（台） 口井 眼 孔 段 层 档 批次 枚 杆 盏 顶 扇
    公司 村 乡 镇 县 市 省 省份 州 盟 旗 乡镇 行政村 自然村 建制村 社区 街道 城市 县城 地区 国家 校 企业 机构 单位 团队
    款 字 单 包 袋 箱 桶 瓶 罐 盒 盘 股 手续 人才 人口 学生 孩子 农民 农民工 群众 职工 劳动力 劳动者
    纳税人 市场主体 网民 用户 农户 家庭 儿童 老人 老年人 残疾人 困难群众 毕业生 大学生 教师 党员 居民 户籍人口 中国人 中华儿女 人民
    贫困人口 农村人口 农业人口 城镇人口 城市人口 建档立卡贫困人口 农业转移人口 常住人口 流动人口 农村贫困人口 参保人 贫困户 贫困县 贫困村 退役军人 干部
    """.split()
)

# Of these, what counts behind Arabic numerals only: 100款产品 and 3000字, but 前两款 and 四字.
ARABIC_ONLY = frozenset("款 字 单".split())

# Places that a small Chinese numeral sums up: 两市, 胶东五市, 四省. So do slogans: 百校百企.
SUMMED_UP = frozenset("市 省 县 区 州 盟 旗 乡 镇 校".split())

# Before 五年 and its like these make a term of them, or a time to compare with: 关键五年, 比五年前.
BEFORE_FIVE_YEARS = "关键$|[比较]$"

# Before 二次 these make it a count; else it is a second time (二次净化), for a count of two is 两次.
COUNTS_TIMES = "连续|累计|至少|不少于|超过|每[年月周季天日]|[只仅]"

UNITS = MEASURES | CLASSIFIERS
# The lengths of the units that begin with a character, the longest first: a look-up tries no more than it must.
UNIT_LENGTHS: dict[str, list[int]] = {}
for _first, _length in sorted({(unit[0], len(unit)) for unit in UNITS}, reverse=True):
    UNIT_LENGTHS.setdefault(_first, []).append(_length)

# With what a unit, a multiplier or a bound begins: after these a figure goes on, blank or no blank (20 个, 12.6 亿元, 85% 以上).
FIGURE_TAILS = frozenset((*UNIT_LENGTHS, *"十百千万亿多余以年月日时分半%‰")) - {"的"}

# Nouns that stand straight behind 万 or 亿 as units (1.6亿学生); behind a bare numeral they're no unit.
NOUN_UNITS = frozenset(
    """
    人才 人口 学生 孩子 农民 农民工 群众 职工 劳动力 劳动者 纳税人 市场主体 网民 用户 农户 家庭 儿童 老人 老年人 残疾人 困难群众 毕业生 大学生
    教师 党员 居民 户籍人口 中国人 中华儿女 人民 贫困人口 农村人口 农业人口 城镇人口 城市人口 建档立卡贫困人口 农业转移人口 常住人口 流动人口
    农村贫困人口 参保人 贫困户 贫困县 贫困村 退役军人 干部 公司 企业 机构 单位 团队 行政村 自然村 建制村 社区 街道 城市 县城 地区 国家 手续 乡镇
    """.split()
)

# For whom or what something is paid or asked, one by one, behind 每: people, bodies and things; and what is measured out.
ASKED_OF_EACH = "人户生名位家个支所校村班床件台辆套项笔"
PAID_FOR_EACH = f"{ASKED_OF_EACH}亩车次"

# Lengths in space: with 内 behind them they draw a line around something.
LENGTHS = frozenset("米 公里 千米 里 海里".split())

# Lengths of time: with 内 behind them they bind an act.
DURATIONS = frozenset("秒 分钟 小时 天 日 工作日 自然日 周 星期 月 年 学年 学期 季度 年度 昼夜 刻钟".split())

# A figure with a measure word is a count, whatever word the measure word and the next character spell (50户外出, 500名师范生).
# Only these words stand behind figures themselves: times (年代, 月底), what is numbered or shared out (两部分, 二期工程, 一周期),
# grades (四省级), and verbs behind a figure without a unit (由3升至5, 5分别).
GOES_ON = {
    unit: tuple(follows.split())
    for unit, follows in {
        "年": "代 级 龄 初 底 末 终 关 轻",
        "月": "底 初 末 中旬 上旬 下旬 份",
        "日": "起 常",
        "部": "分 门 委",
        "期": "工程 项目 建设 间 末",
        "周": "期 边 年",
        "次": "要 生 区域 产业 元",
        "省": "级 藏",
        "市": "级",
        "县": "级",
        "层": "次 级",
        "分": "别 类 级 之 区",
        "升": "至 到 级 为",
        "安": "全 排 置",
        "位": "一体 于",
        "人": "户",
        "米": "线",
        "款": "项 式 额 规 之",
        "字": "号 节 符 段 典 形 母 体",
        "单": "位 元 项 独 个 体 产 价 一 纯 车 机 品",
        "处": "于",
        "台": "阶 账",
    }.items()
}

# Nouns that make a counted 个 or 项 a list, a slogan or a name: 三个方面, 八项规定, 四个意识.
ABSTRACT = (
    "方面", "规定", "意见", "原则", "要求", "环节", "关系", "特点", "阶段", "步骤", "层次", "意识", "自信", "维护", "全面", "代表", "文件", "通知",
    "办法", "必须", "坚持", "倡导", "统一", "结合", "转变", "更加", "决不能", "层面", "文明", "确保", "平等", "毫不动摇", "同步", "问题",
    "基本点", "中心", "大局", "有利于", "方针", "精神", "制度", "不变", "重点", "字", "革命", "方案", "体系", "难题", "目标", "凡是", "明确", "清单",
    "根本", "因素", "条件", "情形", "理由", "主要", "工作", "主张", "主题", "主线", "优先", "支柱", "着力点", "关键", "世界", "动力", "资源", "积极性",
    "民族", "指标", "关口", "市场", "措施", "配套", "效应", "杠杆",
)  # fmt: skip

# What a plan works off one by one: behind a verb of work and a list, too, their count is how many are to be done
# (制定A、B等3项国家标准).
WORKED_OFF = "[^，。；：、\\n]{0,8}(?:标准|项目|工程)(?!体系|清单|收费|规范|汇报|竣工|的)"
WORKING_OFF = "(?![依根]据|按|听取|审议|负责)[^、]{0,6}?(?:制定|修订|编制|研制|完成|开展|推进)(?![了的])"

# Of these, what is also built and counted in Arabic numerals: 建成50个中心.
PLACES = ("中心", "市场")

# Of tasks these are counted, not listed: 10个村庄搬迁任务.
WORKS = tuple(f"{work}任务" for work in "建设 改造 治理 整治 创建 搬迁 修复 安装".split())

# A bare multiplier with one of these is a name's: 百家争鸣, 千村示范, 百项活动.
CLASSED = ("人", "家", "户", "村", "镇", "县", "项", "名")

# Behind 半年, what makes it a term of the year and no length of time: 半年及年度, 半年报.
HALF_YEARLY = ("度", "及年度", "和年度", "报", "工作", "总结", "检查", "考核")

# Before 半年, what makes it one of two; and the years that go by the number of a calendar year.
HALVES = frozenset("上下")
YEARLY = frozenset("年 学年 年度".split())

# Words before a figure by which it announces a list, and those that do so before a Chinese numeral only.
ANNOUNCING = ("以下", "下列", "如下", "上述", "前述")
LIST_HEADS = (
    *ANNOUNCING,
    "前款",
    "前",
    "这",
    "该",
    "其他",
    "另",
    "哪",
    "各",
    "同",
    "某",
    "每",
    "本",
    "此",
    "其",
    "任",
    "首",
)

# Before measures and tasks that are listed, these make them a goal: 出台30条措施.
ISSUING = ("出台", "推出", "制定")

# Before a small Chinese numeral with 个 or 种, these make it a count (建设三个中心); else it mostly sums up (两个市场).
ACTS_ON_COUNT = (
    "建设", "建成", "新建", "建立", "设立", "创建", "打造", "培育", "培养", "新增", "形成", "遴选", "认定", "达到", "引进", "选择", "确定", "组建", "成立", "增设", "开设", "布局",
    "每年", "保持", "超过", "不足", "约", "近", "完成", "有", "分", "满",
)  # fmt: skip
