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
    立方米 立方厘米 升 毫升 标立方米 标准立方米 空立方米 空方 m³ m3 M³ M3 ㎥ 立方
    克 毫克 微克 千克 公斤 斤 吨 标准吨 吨标准煤 吨标煤 吨油当量 吨二氧化碳 载重吨 总吨 吨位 kg mg t g
    微克/立方米 μg/m³ μg/m3 ug/m3 mg/m³ mg/m3 mg/L 毫克/升 毫克/立方米 克/千瓦时 千克标准煤 克标准煤 吨标准煤/万元 立方米/万元
    千瓦 千瓦时 千瓦·时 兆瓦 兆瓦时 吉瓦 瓦 瓦时 度 千伏 千伏安 伏 安 马力 焦耳 千卡 大卡 卡路里 kW kWh MW MWh MWp GW GWh GWp
    秒 分钟 小时 学时 课时 天 日 工作日 自然日 周 星期 月 年 学年 学期 季度 年度 岁 周岁 昼夜 刻钟
    摄氏度 ℃ °C 兆帕 千帕 帕 分 分贝 兆 兆比特 比特 字节 兆赫 赫兹 学分
    人/平方公里 人/千人 张/千人 张床位/千人 名/千人 人/万人 件/万人 册/人 平方米/人
    人次 人天 人·天 人月 人年 人日 件次 架次 班次 车次 场次 户次 批次 台次 航次 艘次 箱次 客次 标准箱 标箱 TEU
    """.split()
)

# Measure words: they count things. After an indefinite 一 they count nothing.
CLASSIFIERS = frozenset(
    """
    个 名 人 位 口 户 家 所 间 座 栋 幢 套 处 片 块 张 床 张床位 床位 条 根 支 只 头 匹 羽 尾 株 棵 颗 粒 朵
    件 项 种 样 宗 起 例 案 桩 笔 份 册 叶 本 部 篇 卷 幅 期 届 轮 次 回 趟 遍 场 批 班 组 队 团 对 双 副
    剂 剂次 人份 台 辆 架 艘 列 节 门 门类 台套 台（套） 套（台） 口井 眼 孔 段 层 档 批次 枚 杆 盏 顶 扇
    公司 村 乡 镇 县 市 省 省份 州 盟 旗 乡镇 行政村 自然村 建制村 社区 街道 城市 县城 地区 国家 校 企业 机构 单位 团队
    包 袋 箱 桶 瓶 罐 盒 盘 股 手续 人才 人口 学生 孩子 农民 农民工 群众 职工 劳动力 劳动者
    纳税人 市场主体 网民 用户 农户 家庭 儿童 老人 老年人 残疾人 困难群众 毕业生 大学生 教师 党员 居民 户籍人口 中国人 中华儿女 人民
    贫困人口 农村人口 农业人口 城镇人口 城市人口 建档立卡贫困人口 农业转移人口 常住人口 流动人口 农村贫困人口 参保人 贫困户 贫困县 贫困村 退役军人 干部
    """.split()
)

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

# Lengths in space: with 内 behind them they draw a line around something.
LENGTHS = frozenset("米 公里 千米 里 海里".split())

# Lengths of time: with 内 behind them they bind an act.
DURATIONS = frozenset("秒 分钟 小时 天 日 工作日 自然日 周 星期 月 年 学年 学期 季度 年度 昼夜 刻钟".split())

# A unit whose character goes on as another word is none: 个(别), 年(代), 日(常), 家(庭), 条(例). What follows, by unit.
GOES_ON = {
    unit: tuple(follows.split())
    for unit, follows in {
        "个": "别 性 体 案 头 展",
        "年": "代 级 龄 初 底 末 终 关 轻",
        "月": "底 初 末 中旬 上旬 下旬 份",
        "日": "常 本 前完 益 起 夜",
        "天": "然 津 下 气 地",
        "人": "大 民 均 事 工智 心 格 文 为 类 力",
        "口": "岸 径 头",
        "家": "庭 长 园 乡 具",
        "次": "要 生 数 区域",
        "分": "别 步 类 级 期 阶段 批 层 工 之 析 明 散 布 解 配 重 必要 繁",
        "部": "门 分 委 队 署 级 长 际 省 直",
        "条": "例 件 款 块 主线 龙",
        "项": "目",
        "度": "过 假 量 的",
        "组": "织 成 建 合 长",
        "队": "伍",
        "团": "结 体 员",
        "对": "一 外 口 接 照 应 策 比",
        "双": "创 一流 随机",
        "包": "括 容 办 保 邮 装",
        "市": "场 区 民 政 辖 县",
        "省": "级 区 市 藏 直 际 以下",
        "县": "级 区 市 一",
        "村": "一 民 庄 委",
        "校": "一 园 区 企",
        "股": "份 权 东",
        "节": "能 约 日 水 点 假 俭",
        "列": "入 车 为 支",
        "层": "次 级 面 楼",
        "门": "类 户 槛 诊 口",
        "期": "间 限 满 货 待 末 工程 建设",
        "段": "时 长",
        "片": "区",
        "张": "网 表 图 家 贴",
        "块": "钱 石头 牌子",
        "本": "着 地 账 书 级",
        "处": "理 置 罚 分 于 方",
        "里": "程 面",
        "安": "全 排 置 居",
        "周": "边 年 期 围 密 转 岁以",
        "起": "步 草 到 诉 实 施 执 在 来 对 开 生效 计 由 按 至 不 全 逐 实行 免 再 向 将 推 取 正 享",
        "例": "如 会 行 外",
        "班": "级 子 车 主任",
        "批": "准 发 示 复 评 次",
        "位": "一体 于 居 置",
        "支": "持 撑 出 付 柱 队伍",
        "只": "要 有 能 增 减 是",
        "头": "等",
        "根": "据 本",
        "件": "套",
        "种": "植 子 粮 业 养 质 源",
        "户": "籍 口 外",
        "套": "餐 利 取",
        "座": "谈 位",
        "所": "有 需 在 属 得 以 作 称 列 规定 致 谓 涉 示， 示。 示的 示）",
        "名": "称 录 单 牌 义 额 城 优 师 家 特 胜 片",
        "份": "额 量",
        "册": "登",
        "轮": "换 岗 训 驻 流 值",
        "场": "所 地 合 景 馆",
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

# Of these, what is also built and counted in Arabic numerals: 建成50个中心.
PLACES = ("中心", "市场")

# A bare multiplier with one of these is a name's: 百家争鸣, 千村示范, 百项活动.
CLASSED = ("人", "家", "户", "村", "镇", "县", "项", "名")

# Behind 半年, what makes it a term of the year and no length of time: 半年及年度, 半年报.
HALF_YEARLY = ("度", "及年度", "和年度", "报", "工作", "总结", "检查", "考核")

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

# Before a small Chinese numeral with 个 or 种, these make it a count (建设三个中心); else it mostly sums up (两个市场).
ACTS_ON_COUNT = (
    "建设", "建成", "新建", "建立", "设立", "创建", "打造", "培育", "培养", "新增", "形成", "遴选", "认定", "达到", "引进", "选择", "确定", "组建", "成立", "增设", "开设", "布局",
    "每年", "保持", "超过", "不足", "约", "近", "完成", "有", "分", "满",
)  # fmt: skip
