"""Words around a figure that are no part of what it measures: verbs, adverbs, connectives."""

from __future__ import annotations

from planparse.lexicon.units import PAID_FOR_EACH

# Between the indicator and its figure, stripped from the right, one after another: 收入(年均实际增长)7%.
# By how much it moves: 国内生产总值(增长)7%; to what level it moves or is brought: 普及率(提高到)98%.
_MOVING = """
    增加 增长 提高 提升 上涨 上升 扩大 上调 调高 调升 回升 攀升 跃升 翻升 反弹 下降 降低 减少 压减 压缩 压降 削减 缩短 缩小 缩减 收窄 下调 调低 下跌 下滑 回落 放宽 调整 延长
""".split()
_MOVES = """
    增强 增多 改善 壮大 增 涨 减轻 降 减 精简 减免 跌 萎缩 增长了 提升了 提高了 下降了 改善了
    递增 递减 净增 净增加 净增长 净减少 增产 减产 增收 增支 减收 减支 高出 多出 多 高 低 少 破 超 过 翻 翻了 略增 略减 略升 略降
"""
# Verbs that are no movement of the figure's unless it says to where: 公里数(发展到)300公里; but 产业发展.
_BROUGHT = (
    "增长 发展 推进 推广 扩展 拓展 恢复 优化 精简 升 降 增 减 提 扩 涨 跌 缩 跃 攀升 压减 改 变".split()
)
_REACHES = """
    迈上 迈入 迈向 迈过 跨上 跨入 跨过 跨越 站上 登上 冲上 踏上 跃上 越过 冲刺 逼近 升至 降到 降至 减至 增至 调至 改为 变为 到全国 扩大到全国 扩展到全国 达到 达 达成 已达 已达到 达到了 已达到了 要达到 突破 超过 接近 近 到 至
    高达 多达 低至 约达 约为 相当于 达到或 达到或者 等于或 大于或 小于或 现已达到 现已达 均已达到 均已达 好于 快于 慢于
"""
# What it is, has, is set or kept at: 期限(为)三年.
_STANDS = "为 是 设为 设 分为 分成 划分为 共分 保存 留存 保留 有 约有 共有 现有 占 约占 定为 拟定为 确定为 设定为 核定为 保持在 稳定在 维持在 控制在 限制在 限定在 限定为 固定在 固定为 锁定在 确定在 核定在 设定在 定在 落在 放在 稳定 保持 维持 控制 优于 劣于 不劣于 完成 实现 建成 已建成 开工 举行 召开 进行 在 于 以 即 满 年满 为期 了 的 由 从 自"
# What is spent on it: 专项资金(安排)3亿元.
_SPENDS = "安排为 安排 拟安排 将安排 共安排 累计安排 将投入 共投入 已投入 累计投入 共发放 已发放 累计发放 处以 并处 可以处"
# A bound: 人数(不得超过)五人.
_BOUNDS = "满分 满分为 扣 各扣 扣减 倒扣 每缺 每少 每缺一项 每少一项 缺一项 少一项 有一项 不少于 不低于 不超过 不得 不能 不宜 不应 不 宜 最长 最高 最低 最多 最少 最迟 至少 原则上 一般 仅 只 只有 仅有 左右"
# Necessity and plan: 比例(应当)….
_OUGHTS = "应 应当 须 必须 需 要 可 可再 可按 可降 将 当 拟 拟按 按 按照 应当在 应在 须在 应当自 可以 可在 力争 争取 确保 预计 预期 计划"
# How, and in all: 收入(年均实际)增长7%.
_ADVERBS = """
    再次 初次 首度 率先 提前 超额 如期 按期 按时 总体 总体上 整体上 大体 大致 双双 大约 估计 有望 努力 能够 通常 逐季 逐月 连年 连续 一直 始终 长期 常年 大幅度 小幅 小幅度 快速 迅速 加快 平稳 略 略有 稍 有所 一举 成功 顺利 圆满 最终 终于 历史性 历史性地
    环比 依次 同步 同时 陆续 相继 现已 均已 业已 总共 一共 尚未 月均 日均 户均 可比 动态
    现行 原来 分别 年均 实际 同比 相比 累计 合计 总计 共计 共 一式 再 继续 持续 平均 均 人均 各 已 已经 又 也 都 还 仍 先后 首次 同口径 可比口径 进一步 大幅 大规模 稳步 逐年 逐步 不断 显著 明显 普遍 全部 基本 统一 现在 其中 因此 且 或者 等
"""
# For whom and how often: 补助(每人每月)500元.
_EACH = " ".join(
    ("每 每年 每月 每日 每周 每学年 每学期 每季度 一次 若干年", *(f"每{one}" for one in PAID_FOR_EACH))
)
# Punctuation.
_MARKS = "、 ， ： — ——"
TAIL_WORDS = (
    *_MOVING,
    *(verb + end for verb in _MOVING for end in ("了", "到", "至", "为")),
    *(verb + end for verb in _BROUGHT for end in ("到", "至", "为")),
    *" ".join((_MOVES, _REACHES, _STANDS, _SPENDS, _BOUNDS, _OUGHTS, _ADVERBS, _EACH, _MARKS)).split(),
)

# Before the indicator, stripped from the left, one after another: (全市共建成)50所学校.
# To build, found, train.
_BUILDS = """
    种植 栽植 播种     建设 建成 新建 新建改建 新改建 再建 配建 新改扩建 新扩建 改扩建 扩建 改建 迁建 续建 引育 建立 建好 设 设立 新设立 组建 成立 创建 创办 打造 布局 规划建设 推动建设 支持建设 重点建设 基本建成 开工 新开工 培育 培育壮大 培养 培训 开展
    组织 组织开展 举办 举行 召开 发展 形成 运营 建设运营 开发 研发 研制 搭建 参与 牵头
"""
# To work on what stands, to make, give and handle things. Before a place, a body or a measured noun they are the
# first part of a noun (配送|中心, 安装|率).
WORKS = frozenset(
    """
    兴建 修建 修筑 修缮 修复 翻修 翻新 重建 整修 维修 疏浚 清淤 加固 除险加固 扩挖 硬化 亮化 铺设 架设 敷设 埋设 安装 装设 增设 加装 栽种 补植 复垦 开垦 流转 盘活 收储 腾退 拆迁 清理 清运 清除 取缔 关闭 回收
    赠送 捐赠 募集 打通 贯通 连通 配备 添置 增配 储备 划拨 出让 调运 配送 投递 吸纳 核减 兑现
    救治 救出 招录 招募 裁减 征集 收集 汇聚 汇集 发行 兑付 偿还 归还 上缴 补缴 追缴 追回 挽回 没收 收缴 缴获 查获 查扣 侦破 破获 捣毁 审理 审结 执结 追讨 追发 招引
    上调 下调 调高 削减 攻克 突破 出版 编写 编印 印制 拍摄 播出 运送 输送 发送 承运 划转 开行 填报 发现 走访 慰问 接听
    """.split()
)
# Before these, near or far, too: 维修|费用, 加装|电梯补贴.
KEPT_WORKS = "费用|价格|价款|底价|基金|补助|补贴|补偿|安置"
# Behind 比 what something is compared with and how it moves: 存款余额比(年初新增); not 收入比(缩小).
_RISES = "增|新增|净增|下降|上升|降|减|提高|上涨|回落|缩|多|少|高|低"
MOVES_FROM = rf"(?!{_RISES}|不|年均|逐年|达|为|到|控制|保持)[^，。；：0-9\n]{{1,12}}?(?:{_RISES})"
FACILITIES = tuple(
    "中心 站 点 机构 企业 单位 人员 人才 基地 场所 场地 平台 窗口 队伍 设施 设备 系统 车辆 工程 项目 库 员 岗位 网点 商户 公司 工作 活动 服务 制度 体系 机制 业务 土地 用地 林".split()
)
# To finish, reach, put into effect.
_ACHIEVES = """
    抓好 重点抓好 做好 办好 搞好 用好 落实好 完成 超额完成 全面完成 提前完成 实现 达到 达成 基本完成 基本化解 基本消除 取得 获 荣获 获得 解决 基本解决 解决好 落实 实施 实行 推行 兑现 覆盖 惠及 保持 办理 进行 签订 签发 出台 制定 修订 制定修订 制定出台 提请 提请全国人大常委会审议 提交
    报送 通过
"""
# To support, choose, hire.
_SUPPORTS = "供应 装配 采购 发生 购置 授予 支持 重点支持 重点扶持 扶持 帮扶 帮助 救助 资助 启动 促进 引导 鼓励 释放 带动 辐射带动 推动 推进 推广 推出 引进 吸引 遴选 评选 评出 选出 推选 录取 表彰 选拔 选派 选择 选聘 认定 聘请 聘任 招收 招用 转移 参加 承担 从事 给予 提供"
# To spend, levy, deduct, fine.
_PAYS = "投入 注入 撬动 拿出 安排 拟安排 筹集 筹措 支出 支付 列支 发放 下达 下拨 拨付 追加 征收 停征 缓征 免征 减征 免收 收取 缴纳 返还 退还 清偿 清付 扣除 分摊 申请 可申请 享受 处 处以 并处"
# Of these, what is paid or levied, where whom it is for stands before: 考生每人每科收取(考务费)50元.
PAYS = frozenset(_PAYS.split())
# But of these who pays tells the figures apart: 单位(缴纳保险费)20%、个人8%, 社会(投入资金).
TOLD_BY_PAYER = frozenset("投入 缴纳".split())
# Money: behind a verb of paying it is what is paid, whoever pays (中央财政安排|补助资金), if between the two nothing
# but when, how much in all and by what plan is told.
MONEY = tuple("款 费 金 支出 投入 投资 债券 国债 补助 补贴 津贴 奖补 转移支付".split())
# To change, mend, cut, close.
_CHANGES = "改造 整治 治理 综合治理 调整 优化 健全 完善 强化 充实 加强 提升 提高 增加 扩大 降低 减少 减轻 压减 取消 基本取消 消除 下放 淘汰 关停 退出 化解 查处 拆除 监测 谋划 保障"
# Necessity, plan and ban.
_OUGHTS_FIRST = "要 需要 要求 保证 应 应当 应当在 预计 预期 必须 须 需 可 可以 加上 各地可 将 拟 计划 准备 力争 力争使 确保 争取 禁止 禁止新建 严禁 不得 严守 坚持 能够"
# A bound or a condition.
_BOUNDS_FIRST = (
    "至少 不少于 不低于 不超过 超过 最迟 只 仅 仅有 有 现有 共有 具有 符合 满足 涉及 经过 面向 用于"
)
# How and how much.
_ADVERBS_FIRST = """
    约 努力 继续 进一步 加快 大力 积极 全面 深入 扎实 切实 先后 累计 分别 共 已 已经 每年 原则上 着力 不断 稳步 有序 逐步 集中 大规模 大幅 坚决 一次性 尽快 依法 自主 连续 提前 凡 凡是 经批准 还 再 也
    就 都 是 一次 一处 少一次 缺一次 本次 此次 首次 连片 集中连片
"""
# Who and where.
_WHO = "全国 全省 全市 全县 全区 全州 我国 我省 我市 我县 我区 我州 我们 各地 其 其中 全社会新增 新增就业"
# Of these, the places that a noun behind them is of: 全省充电桩保有量.
SCOPES = frozenset("全国 全省 全市 全县 全区 全州".split())
# Small words and marks.
_PARTICLES = "的 了 对于 针对 关于 以来 使 将 把 对 让 令 作 作出 为 按 按照 以 在 从 由 自 到 至 向 同时 经 并 且 并且 以及 及 和 与 或 或者 但 但是 ， ： 、 于"
HEAD_WORDS = tuple(
    " ".join(
        (
            _BUILDS,
            *WORKS,
            _ACHIEVES,
            _SUPPORTS,
            _PAYS,
            _CHANGES,
            _OUGHTS_FIRST,
            _BOUNDS_FIRST,
            _ADVERBS_FIRST,
            _WHO,
            _PARTICLES,
        )
    ).split()
)

# Verbs of being had, made, found, put in place, made known: inside a phrase they part a subject from its object.
PREDICATES = frozenset(
    """
    实现 完成 达到 取得 获得 获批 获评 拥有 共有 设有 建有 具备 建成 建立 设立 成立 创建 开通 开设 开展 开工 举办 安装 配备 部署 接入 投放 投用 签署 签订 签约 出台 印发 发布 制定 编制 上线 推出
    推荐 是指 设 提供 收到 受理 办结 生成 签发 提交 填写 上报 报送 汇集 归集 拦截 移送 关闭 处置 清理 约谈 入选 落实 引进 吸引 认定 遴选 表示 认为 了解 得到 进行 予以 作为 成为 参加 采用 出现 发生 造成
    """.split()
)
# Of these, what stands between who attains a sum and the sum, and makes no compound with it: 渔业(实现)增加值.
ATTAINING = frozenset("实现 完成 达到".split())
SUMS = tuple("值 额 量 收入 利润 利税 税收 投资".split())
# What parts a subject from what it must or may do.
NECESSITY = frozenset("应当 必须 须 不得 可以".split())
# By what somebody attains it stands before those, too: 通过网店等(方式)实现销售额.
MEANS = frozenset("方式 形式 手段 渠道 途径".split())
# Verbs of rank and course: their subject is what is measured (规模|位居世界首位).
RANKING = frozenset("延续 呈现 位居 位列 居 居于 稳居 跃居 排名 进入 迈入 迈向 跃上 跻身 纳入 保持".split())
# Measured nouns: a verb before one makes a compound with it (接入端口数, 受理时间), not a sentence.
COMPOUND_HEADS = (
    *"数 量 率 额 度 比 期 费 日 值 比重 比例 占比 限 时长 时间 能力 效率 周期 成本 资金 经费 投入 投资 收入 支出 利润 规模 人次 面积".split(),
)

# Before a verb these end the noun that a figure counts: 9个续建项目|计划完成投资.
PLANNING = frozenset("计划 预计 力争 争取 拟".split())

# Before a verb these tell that it is one.
COUNTED_UP = frozenset("共 累计 合计 总计 已 拟".split())

# Verbs that open a clause with 的 behind a figure: 20家(具有影响力的)平台.
QUALIFYING_VERBS = frozenset(
    "具有 有 符合 满足 适应 能 面向 服务 以 带动 支撑 集 从事 经过 属于 位于 处于".split()
)

# Prepositions that open such a clause: 8个(在育种上)有成效的项目.
OPENS_CLAUSE = ("在", "对", "以", "为", "向")
# What tells of what kind or size the things counted are, and is not what is counted: 3个(类型)的接口.
KIND_NOUNS = frozenset("类型 种类 级别 量级 等级 层次 层级 档次 数量 规模 以上 以下".split())
# Of all of what is counted a sentence goes on: 16个村(全部)脱贫.
OF_ALL = frozenset("全部 普遍 均 都 全都".split())
# What joins the nouns of a list that one figure counts.
LISTING = frozenset("、 和 与 及 以及 或 或者".split())
# Behind a noun they make a place of it: 19个行业(中)位列第一.
LOCATIVES = frozenset("中 内 里 上 下 间 之中 之内 以内 当中".split())

# Words that count bodies and people, so what they count is one.
BODIES = frozenset("家 名 位 户 人 所".split())

# Behind the figure that counts them, whose members they are is told before 由: 渔业委员会(由)5人以上单数(组成).
COMPOSED = "的?(?:单数|奇数)?(?:共同)?组成(?!的|人员|成员|部分|单位)"
# What members do, behind the figure that counts them: 议案由(代表)十人以上联名提出.
JOINTLY = ("组成", "联名", "提议", "附议")
# What a share is of, which a rise behind it is not: 收入9亿元，(为预算)的100.1%，增长6%.
BASES = ("为", "完成", "是", "相当于")

# By itself behind a figure: so much of it is provided or paid (车位按每户1.2个配置), or so long it's kept (留存三年备查).
ARRANGED = frozenset("备查 待查 配置 配备 配建 设置 计提 计收 收取 拨付 核定 兑付 发放".split())
# By itself behind a figure it is a match, of what stands before if that is money (按国家经费1：1配套).
MATCHES, MATCHED = "配套", ("经费", "资金", "投资", "投入")
# Who has what is counted stands before these: 每百户居民(配建)不少于30平方米的用房.
HAVING = ("配建", "配备", "配置", "设置", "建设", "安装", "安排")

# By whom something is passed stands behind these: 决议须经(半数以上会员)通过.
PASSED_BY = ("须经", "应经", "需经", "当经", "必须经", "，经")

# What happens stands behind these: 造成3人死亡, 中游出现5000m³/s以上洪峰.
HAPPENS = ("出现", "发生", "遭遇", "遭受", "造成", "导致", "引发")

# What stands behind a figure and is no noun that it counts.
NOT_COUNTED_AFTER = tuple(
    """
    目标 起 单数 奇数 续建 和 与 或 或者 至 到 并 且 增长 增加 执行 为 是 在 的标准 的水平 的规模 的基础 的部分 的速度 的程度 的目标 的预期目标 的额度 的比例 内 应当 给予 确定 扣除 定额 据实 就 要 对 中 一档 进行 安排 计算 的不变价 则 的限额 比例 联名 为基数 来 以后
    """.split()
)

# But these are.
COUNTED_ALL_THE_SAME = ("续建项目", "续建工程")

# Acts that a time limit binds. Behind 向 (to), 到 (at), 以 (by) … somebody or something, they are what is measured.
ACTS = tuple(
    """
    备案 报告 申报 申请 提出 提起 提交 递交 报送 上报 送达 告知 通知 公布 公示 公告 汇报 公开 缴纳 办理 领取 登记 发出 移交 移送 送交 返还 退还 支付 报请 书面 答复 反馈 通报 注销 变更 说明
    获取 制作 起诉 投诉 作出 发放 颁发 核发
    """.split()
)
# To whom, by what and where: what an act begins with, and is not.
VIAS = ("向", "到", "以", "在", "按", "由", "凭", "报", "通过", "根据", "依据", "依照")
# With what or for whom it is done stands before that: 持证(到登记机关办理变更), 为职工(向经办机构登记).
WITH_WHAT = frozenset("书面 持 持证 凭 携带 为".split())
# Of these and their like, what somebody is named behind, who gets it or does it: 由受理机关(答复), 送专家组(研究).
TO_WHOM = frozenset("向 由 到 报 报上 报送 报经 报请 送 送交 交 交由 提交 提请".split())
# Before an act or what comes of one they say no more than that it is done: 进行(登记), 予以(核实), 提出(预审意见).
LIGHT = frozenset("进行 予以 加以 作出 做出 提出 提请 发出 启动".split())
# What is done about something stands behind it: 完成对(登记)的(核实).
ABOUT = "(?:完成|进行|作出|开展)对(?![口外])[^，。；：\n]{1,40}的(?=[^的，。；：、\n]{2,6}(?:[，。；：\n]|$))"
# By what norm something is done stands before the act: 按照有关规定(完成初审), 依照法定程序(办理).
BY_NORM = "(?:按照?|依照|根据|依据)(?![时期月季年日需劳])[^，。；：\n]{0,40}?(?:规定|要求|程序|标准|办法|规范|约定|权限|流程)(?:和?的?(?:规定|要求|程序|标准|权限|流程|期限|时限|时间))*(?![的、和及与或])"
# An act's word before one of these is part of a noun: 登记机关, 通知书, 申请人. By itself it is a pattern.
NO_ACTS = "书|信息|行政|等|机关|机构|部门|单位|人|者|表|证|结果|意见|的|报"
# Before a figure: somebody has so many, who is named behind 的: 拥有3项以上专利(的企业).
HAS = tuple("拥有 具有 具备 持有 取得 获得 荣获 获 签订 受到 承担 完成 参与 主持".split())
# Before 的 and a noun, what somebody has or does so much of: 应当进行(不少于40小时的培训); not 收入达到5亿元的企业.
HELD = (PREDICATES - ATTAINING) | {"进行过", "保留", "留有", "具有", "享有"}
# Who has a vote or a seat: a share of them counts them.
MEMBERS = ("人员", "成员", "委员", "代表", "业主", "会员", "职工", "村民", "股东", "市长", "县长", "区长")
# Whom an act is told or handed to: behind 报 and the like they are not what is measured.
ADDRESSEES = (
    "办公室",
    "机关",
    "部门",
    "机构",
    "政府",
    "委员会",
    "局",
    "厅",
    "委",
    "办",
    "部",
    "组",
    "专班",
    "单位",
    "当事人",
    "申请人",
)
# What ends the object of 将: 将(名单)报送…, 将(结果)在显著位置公告. Patterns.
HANDED_OVER = (
    "一次性", "分配", "下达", "拨付", "划拨", "上报", "报(?![告表批名酬])", "书面", "告知", "报告(?=[市县本主协上同原当有给])", "告(?<![报控警预广转通公]告)(?=[市县本主协上同原被请投举申当])", "无偿", "运(?<![营客货海空航陆水]运)(?=[抵至往到])", "移交", "移送", "送交", "发送", "送(?<![发运输配赠]送)(?![货餐配])", "送达", "提交", "递交", "抄送", "上传", "录入", "在", "向", "予以", "公告", "公布", "公示", "通报",
    "返还", "退还", "存入", "交(?![通易付流接])", "发给", "提供给", "转(?![让移])", "通知(?!书)", "函(?=告|送|复|报)", "邮寄", "寄(?=[往至送给])", "呈(?=[报送])",
    "通过(?=[^，。；：、\n]{1,20}[寄报送发传交])", "由(?=[^，。；：\n]{1,16}(?:提高|降|增|调|压|缩|扩)(?![^，。；：\n]{0,12}的))",
)  # fmt: skip
# Of these the act alone is named, not whom it is told: 三日前(通知)当事人.
TELLING_ACTS = ("通知", "书面通知", "告知", "书面告知", "报告", "书面报告", "答复", "书面答复")

# Indicators of time itself: the figure behind them is theirs (有效期五年), not the act's after it.
TIME_NOUNS = tuple("期 期限 有效期 时间 年限 时限 龄 工期 学制 周期 时长 任期 寿命 课时 学时 时".split())

# Nouns of an amount itself: 总投资20亿元的项目 tells the investment.
AMOUNT_NOUNS = tuple(
    "资产 负债 存款 纳税 税收 营收 投资 投入 损失 额 量 规模 资金 收入 所得 价格 价 成本 标准 支出 资本 产值 费用 赤字 余额 面积 人数 产量".split()
)
# What a share is given of, and what is given so: 不低于(房价)20%的(自筹资金), 享受(标准工资)100%的(退休费); not what says no
# more than that it is money (投资额10%的资金用于…).
SHARED_SUMS = tuple("工资 薪酬 租金 价格 价款 总价 房价 金额 总额 额 成本 费用 费 利息 基数 收入".split())
GIVEN_SUMS = tuple("款 费 金 补助 补贴 津贴".split())
BARE_SUMS = frozenset("资金 费用 经费 款项 现金 税费 奖金".split())
# What is itself a count, of whatever follows the figure: 床位(数)不足40张; but 大多数, 系数.
COUNTS, NO_COUNTS = ("数", "数量"), ("多数", "少数", "系数", "参数", "指数", "分数", "半数")
# And what people are counted by: 常住人口100万以上城市.
COUNTED_NOUNS = (*AMOUNT_NOUNS, "人口")

# Words that begin like a head word and are none, and that the table of words has not: 可吸入, 建成区. Those that it has
# keep together by themselves.
KEEPS_HEAD = tuple(
    """
    建设领域 表彰大会 表彰会 表彰活动 表彰名额 评选委员会 评选结果 评选工作 评选活动 评选条件 评选标准 评选对象 评选范围 评选名额 评选周期 评选表彰活动 录取分数 录取率 录取线 录取工作 录取名额 录取结果 录取比例 录取通知 到会 到场 加上级 设区的市 设区市 设市城市 一次性 自走 集中供 集中式 可吸入 可利用 自贸 以旧换新 以工代赈 以奖代补 共有产权 有组织 应建 应税 再就业 再担保 再利用 再保险 还田 还建 就地 发展中 建成区 实施细则 实施方案 实施办法 实施意见 经停 申请材料 退出现役 退出机制 有序 再贷款 在园 自主品牌 应纳 并网 发展指数 培训时 投入占 支出占 组织化 保障 转移支付 转移农 办理时 投入总 支出 调整后
    """.split()
)

# Verbs that are the first half of a noun before one of these: 培训人数, 改造面积, 扶持资金.
NOMINAL_HEADS = frozenset(
    "种植 播种 开发 研发 研制 服务 运营 建设 改造 治理 整治 培训 培养 培育 发展 支持 重点支持 扶持 帮扶 救助 资助 补助 奖励 保障 监测 推广 转移 拆除 提升 实施 办理 参加 覆盖 投入 支出 完成 解决 组织".split()
)
# Of these, those that stand before any measured noun, near or far: 研发活动企业数.
DEVELOPING = frozenset("开发 研发 研制 参加".split())
MEASURED_NOUNS = (
    "资金", "经费", "基金", "里程", "长度", "户数", "套数", "人数", "人次", "人口", "面积", "率", "费", "标准", "规模", "数量", "总量", "总额", "成本", "周期", "时间", "时限", "期限", "能力", "水平", "用地", "机构", "力度", "强度", "项目", "人员",
)  # fmt: skip
# And what begins like one of these: 完成|规模以上工业增加值, 建设|标准化厂房.
SIZED = ("规模以上", "规模化", "标准化", "标准厂房")
# Adverbs of habit tell who, not how: 经常参加体育锻炼人数.
HABITUAL = frozenset("经常 长期 常年".split())

# Nouns that stand for what the figure before measured: 国内生产总值增长6.6%，总量突破90万亿元.
STAND_INS = frozenset("总量 总额 总数 总规模 规模 增速 增幅 涨幅 降幅 其 数量 总计 人数 金额".split())

# And so does a rate by itself, with what joins it to what is before: 收入9亿元以上、(增速)8%以上的企业.
RATE_ALONE = "[、，和且及或]*(?:年均|同比|平均)?(?:增速|增幅|涨幅|降幅|减幅|增长率)(?:达到?|为|在)?"
# What so many have together is told with them: (城镇居民每百户拥有)渔船3艘; not 每个渔村配备.
PER_MANY = "每[十百千万亿0-9]"

# 较 before these says what something is like, and compares it with nothing: 较大事故.
LIKE = "[大小高低好多少重强弱差长短]"
# Of those counted before: 渡口9处，(其中)3处已建成.
OF_THOSE = ("其中", "其中有")

# A clause that begins so tells by how much the figure before differs from another, and names nothing itself…
COMPARES = f"(?:[均都仍分别平均明显大幅]{{1,4}})?(?:比|较(?!{LIKE})|高于|低于|高出|低出|快于|慢于|好于|优于|多于|少于|领先于?|落后于?|[高低多少快慢]于?全[国省市县区州盟])"
# …but for what stands behind a time in it, if that is no level of the same: 比2020年|单位能耗下降9%, not 比上年|同期.
LEVELS = "[多少]|同期|[^，0-9]{0,4}(?:结果|数据)|(?:预[算计期]|决算|执行|完成|计划|目标)数?|水平|基数|实绩|[年月季]?[末底初]|均值|平均|的"
# To move what was told before, by so much or to so much: 期限为30日，经批准可以(延长)10日; 宽度不少于十米，…的路段(加宽到)二十米;
# 低于3000元的，(补足到)3000元.
ADJUSTS = tuple("延长 延期 顺延 推迟 延迟 推后 提前 展期 加宽 加高 加深 加厚 加长 补足 补齐 补差".split())
# What a sum rises by that the sentence does not name, the lead of its section does: 调整(基本养老金): …满70周岁的，每月增加50元.
ADJUSTED_SUM = "(?:调整|增加|提高|增发|加发|发放|计发)(?P<name>[^，。；：、\n的按为到0-9（）“”]{0,10}(?:养老金|抚恤金|保险金|奖金|工资|津贴|补贴|补助费|生活费|护理费|退休费))"
# What figures of age and service tell is who gets it, not what it is.
AGES = ("岁", "周岁")
OF_PERSONS = (*AGES, "年", "月")
AGED = "岁(?:及?其?以[上下])?的(?P<name>[^，。；：、的\n（）“”0-9]{0,6}(?:人员|职工|居民|村民|老人|老年人|职员|党员|学生|公民|参保人))"
# A clause that ends so tells after what deed on something it is so much: 调整养老金(后)，低于3000元的.
AFTER_DEED = ("后", "时")
# What a figure moves to stands behind these: 由38%(提高到)45%.
MOVING = tuple(_MOVING)
MOVED_TO = tuple(verb + end for verb in (*_MOVING, *_BROUGHT) for end in ("到", "至", "为"))

# A clause that begins so sets the scene; it names nothing that is measured.
SCENES = ("如", "因", "在", "当", "若", "经", "自", "对于", "根据", "按", "为了", "除")

# Nor does one that tells by what the figures are parted: 分季度看，一季度增长5%; 从产业看，….
TOPIC = "(?:其中，?)?(?:分|从|按)[^，。；：\n]{1,16}(?:看|来看|来说|而言|讲|统计|划分)"

# Before 的 and a figure these are nouns: 完成年度(计划)的98%.
NOUNS_BEFORE_OF = ("计划",)

# Nouns that end like a tail word: 行为, 国有, 需要.
KEEPS_TAIL = frozenset(
    """
    折扣 回扣 纽扣 行为 作为 人为 身高 摘要 概要 提要 爆破 国有 私有 公有 所有 拥有 保有 需要 主要 必要 重要 纪要 供应 反应 效应 对应 相应 适应 响应 理由 自由 存在 潜在 期满 圆满 公共 许可 认可 模拟 虚拟
    建设 开设 架设 铺设 内需 外需 刚需 归还 偿还 返还 首都 成都 船只 附近 发达 目的 多少 诸多 登高 增高 来自 平等 高等 中等 初等 同等 优等 各自 只有 稀有 特有 自有 持有 予以 得以 加以 给以 足以 难以 享有 占有 服从
    """.split()
)

# What a list behind 等 is of, and says nothing by itself: 交通运输业、建筑业等行业.
FIELDS = ("行业", "领域", "地区", "方面", "部门", "地")
# From where something starts, and no part of what is measured: 粮食产量(在上年增长的基础上).
SETTING = "自[^自，。；：\n]{1,40}起$|[在从][^在从，。；：\n]{1,30}(?:基础|前提|条件)[上下]$|(?<=[，。；：])(?:项目)?(?:投产|达产|竣工|验收|完工|建成|实施)(?:完成)?后$|(?:根据|依照|参照)[^，。；：\n]{2,60}$|按照?[^，。；：\n]{2,16}(?:计算|核算|折算)$"
# What a rise is counted without, and by what a figure is: 收入(扣除一次性因素后)增长5%, (按常住人口计算)人均产值.
APART_FROM = "(?:扣除|剔除|不考虑)[^，。；：\\n]{2,30}(?:因素|影响)后?$"
COUNTED_BY = "按照?[^，。；：\\n]{2,12}计算的?"
# Before a length of time: from when it runs, and nothing that lasts so long.
ANCHORS = ("之日起", "日起", "时起", "之后", "以后")
# Behind a length of time: it is what comes about meanwhile that takes so long: 用15年(的时间，)实现….
ELAPSED = "(?:左右)?的?(?:[^，。；：\n]{0,4}(?:努力|奋斗)|时间|期限)(?:[内里]，?|，)"

# It is used for what comes behind, with or without a comma: (用)5年时间|完成改造.
USED, USED_UP = "用", "(?:左右)?的?时间[内里]?，?"
# What a fine or a term is of, behind its figure.
PENALTIES = r"(?:、?(?:或者|且|但|并处|以及)[^。，-；]{1,20}?)?的?(罚款|罚金|拘留|有期徒刑|赔偿金|拘役|违约金|滞纳金|补偿金)"
# An amount that tells a project's size: 抓好某公司(30万吨)乙烯项目.
CAPACITIES = frozenset("吨 千瓦 兆瓦 台 台套 件 套 辆 平方米 立方米 头 只".split())
# What such an amount is the size of.
PROJECT = "[^，。；：、和及与\n]{1,12}(?:[、和及与][^，。；：\n]{1,40})?(?:项目|工程|生产线|装置|电站|仓库|储备库|基地)"
# What a list of things or places shares at its end: 城区、县城和乡镇(污水处理率).
SHARED_RATES = ("率", "比例", "占比", "产量", "排放量", "使用量", "消费量", "播种面积", "种植面积")
PLACE_ENDS = frozenset("国省市区县镇乡村州")
# Levels by themselves stand for what was counted before: 国家级渔港1个、(省级)3个.
LEVELS_ALONE = frozenset(
    "国家级 国家 国省级 部级 省级 省部级 自治区级 市级 地市级 州级 市州级 县级 区级 市县级 镇级 乡级 村级".split()
)
TOWNS = ("城", "城镇", "城市")  # …、农村居民收入: the tail is theirs too
# Before a share: it is one of these, not of the members behind it.
OTHER_SHARE = "占|面积|人数|比例"
DONE = ("完毕", "完成", "结束")  # 5日内(办理完毕)
# Names of rates between the indicator and its figure: 收入(涨幅)3%.
RATE = r"(?:预期)?(?:涨幅|增幅|降幅|减幅|增速)$|(?:预期)?(?:增长)?(?:预期)?目标值?$"
# 增长目标(定为)7%.
AIM_IS = "目标(?:是|为|定为|确定为)"

# Between a length of time and what is given for it: 为期五年(每人每年)6万元的补贴, 最长十年、(每月)900元的补贴.
FOR_EACH = f"[、，]?(?:每[{PAID_FOR_EACH}年月日天])*"
# What it is for stands behind these: 20%的床位(用于)养老服务.
SPENT_ON = frozenset("用于 专用于 专项用于 投向".split())
# In so long a time something is built or trained, not only done: 三年内(培训)渔民900名.
LONG = frozenset("年 月 季度 学年".split())

# Between a sum and the grant that it is: 1000万元(人民币的)补贴.
BETWEEN = ("人民币", "的")
