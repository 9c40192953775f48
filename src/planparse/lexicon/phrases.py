"""Word classes of the phrase reader, where they differ from those of the dictionary."""

from __future__ import annotations

# What may open a predicate only: modals, negation, aspect, and scope.
MODALS = frozenset(
    """
    应 要 须 可 能 会 将 不 未 无 已 均 都 也 既 就 应当 应该 必须 可以 不得 不能 不予 不再 严禁 禁止 不准 不许 有权 无权 无法 负责 负有 原则上 至少 一律 只能 务必
    每 每年 每月 每季度 每半年 因故 因 无论 不论 因为 并 并处 仍 仍须 仍应 不仅 不但 不光 不只
    """.split()
)
JOINERS = frozenset("、 和 与 及 以及 或 或者 暨 会同 商".split())
# Bodies: behind a verb they make a name of it: 主管部门, 用人单位.
BODIES = frozenset(
    "部门 机构 单位 机关 委员会 办公室 人员 者 中心 站 所 局 厅 主管部门 行政部门 职能部门 小组 团队 专班 商 服务商 供应商 指挥部 主体 队伍 组织 医生 负责人 公司 总公司 协会 学会 研究院 示范区 试验区 起步区 先行区".split()
)
# Verbs that make somebody do something stand in no name.
CAUSATIVES = frozenset(
    "鼓励 支持 引导 组织 督促 推动 促进 指导 帮助 动员 要求 授权 委托 协助 监督 扶持 带动 吸引 助推 支撑 助力 面向 确保 保障 加强 提升 提高 推进 加快 会同 联合 依托 利用 基于 牵头 达到 超过 等于 成为 包括 是 往来 来往 让 使 促使 赋能 体现 需要 催生 撬动 影响 造成 了解 辅助 链接 驱动 带领 覆盖 热爱 用于 适用于 应用于 供 实现 完善 强化 形成 会商 商请 遇 遇到 遇有 请求 恳请 协同 送".split()
)
# Of these such as may be what a doer is told by, before 的: 组织演练的单位. Encouragement (支持企业发展的) is somebody else's.
CAUSATIVES_OF_DOERS = frozenset(
    "组织 指导 协助 监督 委托 要求 授权 联合 依托 利用 牵头 参与 超过 达到".split()
)
# Authorities, by what they do in their field.
AGENCIES = frozenset(
    "部门 机关 委员会 领导小组 主管部门 行政部门 职能部门 管理部门 监管部门 执法部门 行政机关 主管机关".split()
)
# Tasks that in a name are no object's verb: 赔偿义务机关, 试点申报城市; but 建设|平台.
NAMING = frozenset("赔偿 试点 申报 示范 教育 监管 管理 主管 承担 综合 创业 就业 供应 销售 养殖 种植".split())
# What these do is done to persons and bodies, so that what stands straight behind is their object (奖励|举报人, 移送|司法机关);
# with a word for any body they are a name (奖励单位, 移送机关).
DONE_TO_OTHERS = frozenset(
    "奖励 表彰 表扬 褒奖 慰问 探访 看望 访谈 会见 照顾 刁难 移送 移交 遣返 遣送 致使 坚持 制定 制订 健全 实行 团结 发动 尊重".split()
)
BOTH = "双方"  # as a body does (移交双方)
# These are nouns, too, which qualify bodies (教育机构, 创新企业), but not those that stand for themselves (教育|职工, 创新|党组织).
DEALING_WITH = frozenset("教育 创新 保护 保障 限制".split())
OTHERS = frozenset(
    "职工 会员 党员 群众 农民 居民 村民 市民 游客 学生 青少年 未成年人 老年人 残疾人 消费者 劳动者 他人 党组织 党支部 党委 政府".split()
)
# Adverbs and qualifiers of a task.
MANNERS = frozenset("高水平 高标准 高质量 高起点 重点 全面 大规模 统一".split())
# What is said of the work that a place or a body has, and not of who does it: 本市征兵工作|实行…制度.
WORK = "工作"
OF_WORK = frozenset("实行 遵循 包括 涉及".split())
# Bodies that others build.
BUILT = frozenset("中心 站 所 团队 队伍 示范区 试验区 起步区 先行区".split())
# Modals, and 原, that stand in a 的-clause before a name, too: 已上市的企业, 未取得许可证的单位, 原批准用地的机关.
FORMER = "原"
ASPECTS = frozenset("原 已 未 不 拟 将 可 能 应 负责 负有 有权 无权 因".split())
# Those of them that name a body by what it answers for: 县政府负责渔船检验的部门.
DUTIES = frozenset("负责 负有".split())
# Bodies that are named by what they do (评选委员会), but not behind words of founding or dealing with one, nor behind what
# leads to one: these are the predicate or open it (组建|委员会, 向|委员会).
COUNCILS = frozenset(
    "委员会 基金会 领导小组 工作小组 工作组 指挥部 联席会议 专班 工作专班 协会 学会 联合会 研究会 促进会 工委".split()
)
FOUNDING = frozenset(
    """
    组建 成立 设立 建立 下设 召开 设置 撤销 调整 充实 加入 参加 参与 成为 联系 配合 协助 支持 指导 督促 报 报送 报告 通报 通知 告知 通过 委托 提交 移交 移送 组织 派出 推选 选举
    改选 筹建 创建 健全 完善 加强 发挥 接受 服从 邀请 会同 联合 依托 向 由 请 经 交 交由 接管 监督 领导 管理 牵头 主持 出席 列席 提请 报请 商请 会商 征求 听取 担任 授权 代表 依靠
    """.split()
)
# Verbs that hold their object (动宾式离合词), so that a noun behind them can but be whom they tell of: 上市|公司, 离岗|人员.
# None of them takes another object; those that do (投资, 注册, 登记, 参建) are left out. Some open tasks as well (返乡, 复学).
VERB_OBJECTS = frozenset(
    """
    上市 挂牌 脱贫 入园 入区 入驻 入围 入库 入网 入学 入校 入托 入会 入伍 入职 入户 入境 出境 出国 出港 过境 进港 进城 进场 进村 进京 离校 离园 离岗 离职 离任 离境 离退
    返乡 返校 返岗 返程 到会 到场 到岗 与会 在校 在园 在岗 在职 在编 在册 在任 在建 在逃 在押 在院 住院 住校 寄宿 走读 驻村 驻校 驻点 驻外 值班 值守 值勤 执勤 带班 带队
    当班 轮岗 跟岗 顶岗 换岗 转岗 上岗 下岗 待岗 待业 失业 从业 执业 兼职 任职 就职 任教 执教 支教 支医 参会 参赛 参展 参训 参评 参保 参军 参战 参团 参演 参选
    应考 应试 应聘 应征 报考 报名 报关 受聘 受邀 受灾 受害 受损 受伤 受检 受奖 受赠 受审 受骗 获奖 获批 中标 投标 竞标 竞买 评标 开标 流标 涉水 涉农 涉企 涉外 涉密 涉案 涉事
    涉诉 涉气 涉路 涉河 涉海 涉税 涉恐 涉毒 违法 违规 违约 违章 违纪 犯罪 失信 失职 服刑 戒毒 吸毒 患病 染疫 服役 退役 退休 离休 破产 停产 随任 随军 附议 陪审 招生 招工 助产 献血 报检 受种 受训 出险 遇险 遇难 落水 务工 务农 打工 求职 毕业 肄业 留学
    转学 休学 复学 退学 升学 助学 办学 行医 就医 就诊 就读 陪护 经商 纳税 缴费 欠费 欠薪 欠税 持股 持卡 持枪 持证 参股 出资 融资 放贷 开户 存款 理财 用工 用人 用水
    用电 用气 用热 用能 用油 取水 排水 排污 产废 产粮 售粮 储粮 种粮 供水 供电 供气 供热 供暖 发电 售电 购电 输电 配电 采煤 采矿 采砂 养犬 养蜂 放牧 捕鱼 护林 护河 巡河 巡林 包村 联村 驻企
    """.split()
)
# Verbs whose object does something itself, as who is founded or hired does (兼语): 招用人员从事高空作业.
PIVOTS = FOUNDING | frozenset(
    "招用 招收 招聘 聘用 聘请 聘任 选聘 雇用 录用 任用 选用 使用 利用 选派 委派 指派 调派 抽调 指定 安排 培训 培养 接收".split()
)
# With these a body has others act, or asks them to: behind 由 no name goes on over them (由海事机构|指定有资质的单位处理).
APPOINTING = frozenset(
    "指定 指派 选派 委派 派出 抽调 遴选 选聘 选定 安排 聘请 邀请 交 交由 提请 报请 提交 报送 移交 移送".split()
)
# What a body comes to know, be it of others: no name goes on over these (部门|发现单位存在隐患, 机关|接到单位举报).
COMING_TO_KNOW = frozenset("发现 获悉 得知 接到 收到".split())
BELIEVING = "认为"
LEARNING = COMING_TO_KNOW | {BELIEVING, "认定", "受理"}  # the last two name bodies as well: 受理机关
# Where somebody goes is no part of who it is, though it ends like a body: 旅客|进入车站, 船舶|停靠码头. What moves is not done to.
MOVING = frozenset(
    "进入 离开 前往 返回 到达 驶入 驶离 驶出 驶往 出入 来到 途经 抵达 抵离 奔赴 赴 登上 穿越 停靠 滞留 逗留 迁入 迁出 往返 出访".split()
)
# Nouns that are verbs too.
GROUPS = frozenset("组织 代表".split())
# Behind these 组织 is the noun where a predicate follows: 工会组织要…, but 工会组织职工….
MASS_BODIES = frozenset("工会 共青团 妇联 科协 残联 文联 侨联 团委 总工会".split())
# Behind the verb of a task, too, these make a name: 推荐单位, 申报主体; but 建立部门|协同机制.
ROLES = frozenset("单位 主体".split())
# Levels of government that share the head of the last: 省、自治区、直辖市人民政府.
LEVELS = frozenset(
    "省 自治区 直辖市 市 县 区 州 盟 旗 乡 镇 国家 中央 地方 省级 市级 县级 区级 州级 旗级 镇级 乡级 各省 各市 各县 各区 设区的市 省辖市".split()
)
# From above, by what they begin with behind 各: what stands behind a lower one is another body (各县（区）、|市财政局).
TIERS = ("国中", "省自直", "设市州盟地", "县区旗", "乡镇")
LAST_LEVEL = "直辖市"  # of a row of them
# How many levels a row of them is, which makes it those who act: 市、县两级; and the characters of levels in one word (县乡村).
COUNTED_LEVELS = frozenset("两级 三级 四级 五级".split())
IN_LEVELS = frozenset("省市县区州旗镇乡街村组")
# Places of work and parts of a body, who act where 各 stands before them: 各|网点, 各在建|工地, but 网点|建设.
UNITS = frozenset(
    "网点 站点 报名点 登记点 接种点 服务点 监测点 投票点 馆 园 店 点 网格 小区 工地 项目 标段 水库 灌区 点位 防区 科 矿区 林区 库区 港区 条线 战线".split()
)
# All levels, who act where nothing stands behind that they are of: 各级|要, but 各级政府; 各级、各部门, but 各级、各类学校.
ALL_LEVELS = "各级"
ALL_OF_LEVEL = ("各", ALL_LEVELS)  # with these the names of offices begin, too: 各级防办
KINDS_OF = "各类"
# Those who lead, or the verb (县领导|带队, but 县委领导|改革); and what they are of beside bodies.
LEADERS = "领导"
LED = frozenset("各级 党政 班子 部门和单位".split())
# What the names of offices end with; of these ends, those that are nothing else, and that which is a verb as well (市维稳办,
# but 市政府办实事). Behind a verb the others name an office only with a level before (县保健院).
OFFICES = frozenset("局厅署办委部院")
OFFICE_ENDS = frozenset("局厅署办院站队馆处")
ALWAYS_OFFICES = frozenset("局厅署")
OFFICE_OR_ACT = "办"
# What 办 tells who runs: 社会力量办|医疗机构, 教育部门办|幼儿园.
INSTITUTIONS = tuple(
    "幼儿园 学校 中学 小学 高中 高校 院校 医院 医疗机构 养老机构 托育机构 培训机构 卫生室 诊所 养老院".split()
)
# What governments have such offices that are named by what they do (人民政府征兵办公室), and verbs that deal with them.
WITH_OFFICES = ("政府",)
OFFICES_BY_DEED = frozenset("办公室 部门 机关 机构".split())
# Bodies that are set up for a task, and named by it: 省推进职能转变协调小组.
FOR_A_TASK = frozenset("领导小组 协调小组 工作小组 工作组 推进组 指挥部 联席会议 专班 工作专班".split())
# Whoever it is: a doer where something is told of them (有利害关系的人, 第三方), but 第三方机构 and 人 elsewhere are none.
PERSON = "人"
SOMEBODY = frozenset((PERSON, "第三方"))
# How several decide (党组|集体|研究), where behind another word it is who does (村集体决定).
TOGETHER = "集体"
DECIDING = frozenset("决定 研究 讨论 审议 商议 决策 审定 协商 表决".split())
# With these the bodies of a level begin, as the next of a row does that has no joiner: 市委市政府.
LEVEL_STARTS = frozenset("省市县区州旗镇乡")
# What acts by itself: no name of persons goes on behind it over a verb (国家保障残疾人).
STATE = "国家"
# Behind these a field opens a list of their departments: 市教育、财政等部门.
LEVELS_WITH_FIELDS = LEVELS | {"人民政府", "政府"}
# So do whole places, before a comma of lists: 本市教育、水务等部门, but 本市制定和实施纲要.
WHOLES_WITH_FIELDS = frozenset(("各级", *(ours + level for ours in "本我全" for level in "省市县区州旗镇乡")))
# Doers that are also places, fields or things: what is done to them looks like what they do (社区改造, 财政支出).
WEAK = frozenset(
    "财政 中央 城镇 城市 公园 景点 街区 矿井 社会 行业 工业 农业 地区 地方 队伍 院校 社区 基地 平台 园区 基金 人才 市场 家庭 领域 区域 设施 大厅 窗口 场所 载体 港口 船舶 经济 学校 试验区 示范区 县域 城市群 都市圈".split()
)
# Those of them who are persons together, and so do what a verb with its object says: 学校|收到通知的，应当.
PEOPLED = tuple("学校 院校 平台 队伍 船舶".split())
# Single characters that make a noun of the word before them: 孵化器, 算力, 覆盖率.
SUFFIXES = frozenset("器机仪率费量额性度权法力品物库网链")
# Single characters that make a person of the word before them: 代理师, 经营者, 申请人, 养殖户; and those that make a body
# of a noun: 检查组, 监测站.
PERSONS = frozenset("师员者人方商户")
ATTACHED = PERSONS | frozenset("局厅署处部委院馆队组站店厂园场")
# What words of three characters and more end with that name persons, bodies or places: 投资商, 天桥区, 教育局; and with
# 各 shorter ones (各镇). Shorter ones are listed in words/data/terms.txt.
ENDS = frozenset("师员者人方商户局厅署部委院馆队组站店厂园场家市县区镇乡省")
# A county whose name begins like a joiner, at the head of a clause where nothing is joined: (和县)人民政府应当….
JOINER_NAMED = "和县"
# What two characters that are no word together are the name of, as those of the counties of GB/T 2260 and of the towns and
# villages below them are, and the bodies of such places.
PLACED = frozenset(
    """
    区 县 旗 市 镇 乡 村 地区 街道 社区 新区 高新区 开发区 经开区 片区 街道办 街道办事处 管委会 村委会 居委会 村民委员会 居民委员会
    县委 区委 镇政府 乡政府 区政府 县政府 市政府 镇党委 乡党委
    """.split()
)
# Characters that pick out, count or join what a word for a place says, and are no part of a name: 在|本|镇, 两|个|县.
IN_NO_PLACE = frozenset(
    "在各每本该此其所这那哪个全有无我你他贵邻辖属两几和及与或、并且经由即则还也又若如但而"
)
# Words that end so, or like a doer, and name nobody who acts.
NO_DOERS = frozenset(
    "俱乐部 中南部 中东部 东南部 西南部 东北部 西北部 机器人 工业机器人 大后方 四面八方 芯片组 基因组 空间站 国家队 八路军总部 股市 楼市 城市 市场 超市".split()
)
# Behind the verb of a task these go on with a longer word that names a doer: 推荐单位, 受理窗口, 防汛抗旱指挥部.
GOES_ON_AS_DOER = frozenset("单主机窗小法指专券抗办领负责同所室军、")
# What one character and a bracket make a name with (村（居）委会), and what goes on with one (村（居）民, so that it is not all).
COMMITTEES = ("委会", "会")
BEHIND_BRACKET = frozenset("民居村")
# What one character in a bracket beside another names, as the grass roots do: 村（居）, 镇（街）.
SHORT_BODIES = frozenset("居街社场办组")
# Single characters that make a qualifier of the word before them: 资源型.
QUALIFYING = frozenset("型级式类")
MAKING = "化"  # and that make a verb of it: 平台化拓展
# What budgets and other places do themselves: 地方财政|承担.
BEARING = frozenset("兜底 予以 给予 承担 负担 支付 拨付 列支 保障 揭榜挂帅 先行先试 先试先行".split())
# Words that bring in a partner: 企业联合高校建设…, 与乙合作.
PARTNERS = frozenset("联合 会同 协同 会商 与".split())

# What a meeting does that minutes tell of; whom it speaks of acts no more: 会议|同意县水务局提出的方案, but 会议代表.
MEETING = "会议"
OF_MEETINGS = frozenset(
    "同意 原则同意 决定 要求 指出 强调 明确 听取 审议 通过 认为 研究 议定 讨论 建议".split()
)

# No name opens with these, though names may hold what the dictionary calls them.
OPENS_NONE = frozenset(
    """
    是 限于 支撑 结合 每次 报 使 让 给 令 若 如 即 因 凡 且 而 但 虽 有些 初步 书面 违反 逃避 滥用 拒绝 阻碍 阻挠 妨碍 侵犯 欺骗 强迫 冒充 伪造
    """.split()
)
# Prepositions that open names too: 经办人, 从事信贷业务的人员.
NAMING_PREPOSITIONS = frozenset("经 从事 沿".split())
# Prepositions that open a clause before a name: 在公共场所设置广告的单位; and what is said of those who stand in a relation to a
# thing: 对事故负有责任的人员.
RELATIVE_PREPOSITIONS = frozenset("在 为 向 以 与 依照 按照 按 根据 通过 利用 从 用 面向 依托 采用".split())
TOWARDS = frozenset("对 对于".split())
BEARS = frozenset("有 负有 负责 具有 不服 造成 承担 享有 提出".split())
# Prepositions that may be the first character of a name, or bring in the one who acts: 经营者, 由市水务局, 沿线乡镇.
OPENING_PREPOSITIONS = frozenset("经由沿")
# Prepositions that join what follows to the doers before: 企业与高校.
JOINING_PREPOSITIONS = frozenset("与 会同".split())
# How many there are, about: 15所左右高校.
ABOUT = frozenset("左右 以上 以内 以下".split())
# A bracket that is no part of the name behind it ((f)服务提供者), and what opens one that says how a body is called below.
BRACKETS = ("(", "（")
GLOSSES = ("（以下", "(以下", "（下称", "（简称", "（下同")
# With these another noun phrase begins: behind a verb, its object.
DETERMINING = tuple("每各其该")
# And what picks out bodies, so that a verb before it has them as its object: 协调|有关部门和单位.
PICKING_OUT = (*DETERMINING, "有关", "相关")
# What is told of deeds, behind 的: 部门行使职权的|情况; what else stands there is what a deed is done to.
MEASURES_OF_DEEDS = frozenset(
    "情况 结果 效果 行为 活动 时间 期限 期间 日期 地点 场所 次数 人数 费用 经费 成本 支出 收入 所得 收益 投入 投资 投资额 损失 价款 款项 财产 数额 金额 比例 标准 条件 方式 方法 办法 程序 依据 理由 原因 目的 能力 资格 权利 义务 责任 过程".split()
)
# With these behind a doer a condition opens, and no name: 单位和个人|如发现遗弃的船舶，都要报告.
CONDITIONALS = frozenset("如 若 如果 若是 一旦 倘若 假如".split())
# With these a clause tells during what something is done.
WHILE = tuple("的同时 的时候 的期间 的过程中 的情况下 的前提下 的基础上 的当天 的当日".split())
# What may be so, which tells of the noun behind 的 more often: 医院可能产生辐射的项目.
MAYBE = frozenset(("可能",))
# Whom a ban is for, behind what it is about: 公司的资产|任何单位不得侵占.
WHOEVER = "任何"
WITHOUT = ("未", "除")  # and behind whose leave they lack, or what is left out: 未经批准|任何单位
# When and where a deed is: with 的 behind they are told of what comes (公司清算后的财产, 国务院工作中的问题).
BEFORE_OR_AFTER = frozenset("前 后 时".split())
BESIDE_DEEDS = BEFORE_OR_AFTER | frozenset("内 外 间 中 里 上 下".split())
# What a rule refers to, before 规定的: 查阅前款规定的账册.
REFERRED_TO = frozenset("前款 前项 前条 本条 本款 本法".split())
# With these another clause goes on: 符合规定|且机组人员由其配备的.
AND_SO = frozenset("且 并且 而且 并".split())
# Verbs that qualify the noun behind them more often than they have it as their object: 船厂生产设施, 海关监管货物.
MODIFYING = frozenset(
    "监管 管理 教育 服务 工作 生产 建设 卫生 安全 综合 行政 公共 保障 规划 科研 教学 宣传 信息 技术 立法 执法 司法 党建 直属 办公 保护 应急 运行 内部 活动 改革 污染 碰撞".split()
)
# What links a subject to what it is, so that a 的 behind is not the subject's.
COPULAS = frozenset("是 为 有".split())
# Positions: behind a noun they make a place of it (区域内).
INSIDE = tuple("内外间中里上下")
# Prepositions that open a modifier of the predicate.
PLACING = tuple("在 对 将 按 以 为 向 从 根据 通过 自 把".split())
# What is done to a thing behind it: 企业|新建码头; no body is named by it.
BUILDING = frozenset("新建 改建 扩建 修建 迁建 重建 搭建 拆除 购置 租用".split())
# What times end with that stand before a subject: 试航期间|学员可免费乘船.
PERIOD_ENDS = frozenset("期间 汛期 假期 寒假 暑假 期末 期初 当天 当日".split())
# What a government does to an office, which is not named by it.
DOES_TO_OFFICES = (
    FOUNDING
    | APPOINTING
    | frozenset(
        "决定 确定 批准 核准 同意 认定 认可 任命 责成 派驻 聘用 通告 所属 下属 拥有 设 有 整合 统筹 明确 强化 优化".split()
    )
    | CAUSATIVES
)
# Levels that give: 智慧渔港平台|省级给予奖补.
GIVERS = frozenset("省级 市级 县级 区级".split())
# Bodies that are fields, too, before a name with such a head: 水务、财政、公安机关.
FIELDS = ("财政",)
HEADS_OF_FIELDS = ("部门", "机关")
# What has departments: 省政府各有关部门 are of it, not beside it.
GOVERNMENTS = ("政府", "国务院", "省委", "市委", "县委", "区委")
WITH_PARTS = (*GOVERNMENTS, "机关", "地方")
# So begins what a text calls its own place.
OURS = ("我", "本")
# Behind 等 they only say what the places named before are.
PLACE_CLASSES = frozenset(
    "市 省 县 区 州 乡 镇 省份 省市 市县 县市 区县 县区 城市 地区 市州 旗县 国家".split()
)
# Bare words for bodies: behind 等 they only close the list (民政、财政等部门); behind 和 and 或 they are qualified by
# what stands before the first, where that is no more than which of them (有关部门和单位, 任何组织或者个人).
BARE = ("部门", "单位", "部门单位")
# These say no more behind offices, but close a list of fields (公安、消防等有关部门).
BARE_WHICH = ("有关部门", "相关部门")
AUTHORITIES = tuple("部 局 厅 署 委 办 院 行 会 部门 机关 政府 机构".split())
BARE_BEFORE = (*BARE, "组织")
BARE_BEHIND = ("单位", "个人", "组织", "机构")
EACH_OF_BOTH = ("各级", "各")  # 各级有关部门和单位, 各类组织和个人; but 各部门 and 单位
WHICH = ("任何", "有关", "相关", "其他")
# 有关社会组织和个人, 被检查单位和个人, 先进单位和个人; but 用人单位 and 个人 are two.
OF_BOTH = (
    *WHICH,
    *"类 被 受 境 先进 优秀 责任 违法 违规 违纪 失信 获奖 有功".split(),
)
BOTH_BARE = (("部门", "和", "单位"), ("单位", "和", "个人"))  # one word where something qualifies both
BARE_JOINERS = ("和", "或者", "或")
OF_ALL = (WHOEVER, "所有", "一切")  # 所有单位、组织和个人 are one, too
