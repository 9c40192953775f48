"""What names a doer: the last words of agencies, bodies and persons, and what stands around them."""

from __future__ import annotations

# Words that name doers, and so do names that end with them. Names whose first word is a doer itself and goes on like
# a predicate are given whole: 国家发展改革委 is not what 国家 develops, 社会组织 not what society organises.
PARTY_HEADS = tuple(
    """
常委会 大会 工会 资本 学校 院校 大学 学院 委员会 协会 公司 人才 职工 农民 居民 村民 学生 团队 主任会议 村民会议 债权人会议 三方会议 有关方面 街道 青年团 先锋队 科协 残联 文联 侨联 作协 群体 农场 林场 牧场 摊点 摊贩 作坊 移民 中心 研究所 事务所 交易所 部门和单位 单位和个人 超市 院所 经开区 主产区 人口 部委 省市
省（市） 省（区、市） 省、市、自治区 集体 青少年 行政长官 仓库 少年儿童 未成年人 部门 人民政府 政府 机关 单位 机构 企业 集团
银行 幼儿园 联席会议 专班 办公室 办公厅（室） 办事处 派出所 共青团 妇联 供销合作总社 党委 党组 党支部 党组织 党委（党组） 纪委 人大 政协 各地 各地区
地区 中西部 港澳 城市 小城镇 县城 乡镇 部队 解放军 军队 武警 民兵 海关 总局 中央网信办 新闻办 发展改革委 卫生健康委 扶贫办 党中央 全国人大
邮政 业主 人民 群众 公众 同胞 侨胞 侨眷 工人 干部 军人 大师 专家 院士 运动员 健儿 民警 书记 总经理 董事长 主任 同志 合议庭 父母 配偶 子女
兄弟姐妹 亲友 本人 个人 他人 我们 国家 社会 全社会 社会各界 社会各方面 各方面 社会力量 社会资本 民间资本 外资 组织 社会组织 团体 社会团体
群团组织 联盟 网站 平台 媒体 智库 基金 主体 行业 行业组织 群众组织 代表 主席 主席团 代表团 秘书处 工业 中央 地方 全党 香港 澳门 校企 院系 家庭 法人 村集体经济组织 经济组织 监狱 看守所 车主
热线 人民解放军 港澳同胞 香港同胞 澳门同胞 非公有制经济 工业和信息化部 人力资源社会保障部 退役军人部 中央宣传部 中央组织部 国家发展改革委 退役军人
""".split()
)

# Connectives before the subject, and the number of an item that is no heading, for its list does not begin with one; the
# times that stand there, too, are in ``when``.
OPENERS = r"\d{1,2}[.．、](?!\d)|（\d{1,2}）|[一二三四五六七八九十]+是|[—－●■◆▲★※*·•-]+|并?且|而且|同时|但是?|其中|此外|另外|特别是|尤其是|必要时|特殊情况下|凡是?|因此|为此|则|那么|所有的(?=各)|一方面|另一方面"
OPENER_START = frozenset("（一二三四五六七八九十—－●■◆▲★※*·•-且并而同但其此另必尤特凡因为则那所")

# Verbs that are also nouns inside a name: 国务院教育行政部门, 政务新媒体主办单位.
NOUN_VERBS = frozenset(
    """
教育 保障 监管 审核 管理 主管 主办 承办 服务 培训 评价 检验 检测 鉴定 担保 规划 宣传 审计 统计 建设 学习 科研 教学 生产 经营 加工 流通 供应 投资 行政 认证 督导
贷款 立法 执法 司法 调解 合作 互助 退休 领导 代表 监督 卫生 储备 运输 评审 评估 招标 采购 招聘 就业 创业 应急 救援 救助 保护 检疫 登记 收购 销售
协调 医疗 托管 保管 分管 作业 施工 养护 运营 经办 代理 调查 起草 制定 审批 承担 研究 开发 咨询 主要 公共 出入境 直属 党建 信息 技术 工作 办事 测绘 勘察 设计 防治 防控 预防 养殖 种植 稽查 征收 安全 综合 验证 孵化 论证 制造 冶炼 运维 外贸 信访 维稳 综治 禁毒 检察 侦查 公诉
""".split()
)
# Nouns that begin like a preposition: no doer ends before 用地需求 or 经费.
NOUNS = frozenset("经费 经济 用地 用水 用电 用能 用房 用户".split())
# Whose place is told first, with a word that begins like a preposition: 当地|政府.
HERE = frozenset(("当地",))
# What is done and never part of a name, but before 的: (工作坚持党中央)集中统一领导, 坚持开放的(渡口).
DOES = "坚持(?![^，。；、]{1,16}的)"
# Verbs that make somebody do something: 督促企业应当… opens no name as 推广企业应当… does.
CAUSATIVES = frozenset(
    "确保 保证 保障 督促 推动 促进 指导 帮助 动员 组织 要求 促使 加强 防止 避免 支持 引导 鼓励 协助 监督 管理".split()
)
# Verbs that open a name: 赔偿委员会, 转制企业, 持证人.
NAME_STARTS = NOUN_VERBS | frozenset(
    "赔偿 转制 参保 试点 审判 复议 仲裁 公安 用人 持证 驾驶 承运 承租 承包 办学 交通 文化 发行 开户 发证 综合 就诊 拍卖 扣缴 联席 任何 从业 签字 驻外 网络 互联 创新 示范 应用 租赁 申报 受理".split()
)

# Adverbs that are adjectives of a name as well: 高水平大学, 重点企业.
QUALITIES = ("高水平", "高质量", "主要", "重点", "专门")
# Counting words before a doer that are not part of the name.
QUANTIFIERS = ("一大批", "一批", "更多", "一些", "若干", "部分", "各自")

# Verbs that may open a relative clause before a doer: 从事…的企业, 取得…的学生.
RELATIVE_STARTS = frozenset(
    "从事 履行 承担 承办 参与 参加 取得 签订 主持 负有 接受 发生 通过 利用 符合 具备 享受 持有 拥有 申请 提供 办理 发布 收到 指定 承揽 使用 购买 销售 生产 经营 运营 管理 开展 举办 设立 入驻 落户 依法 能够 具有 负责".split()
)
# 单位报送的材料: with a verb and 的 after it the doer is part of another noun phrase, which is the subject; not behind these.
NEVER_BURIED = ("是", "作为", "肩负", "担负", "负有")
# What comes to a body is no part of its name, whoever sent it: 登记机关|收到申请人的材料, but 登记机关收到的材料.
RECEIVING = ("收到", "接到", "受理")
# Prepositions, stops and figures, over which no such phrase reaches.
BURIED_ENDS = "。，－．／０１２３４５６７８９：；在对从以为将把按通向根宁"

# Verbs that bring in partners behind a modal: 市水务局要(会同)市财政局….
JOINED_BY = ("会同", "联合", "商")
ALONE = ("单独", "自行", "独立")  # before another way to do it: 可以单独|或者会同有关部门
# And what makes partners of those behind 与: 要与(市财政局)共同制定, but 要与用人单位签订.
TOGETHER = ("共同", "一起", "一道", "联合", "协同", "(?:密切|紧密|通力|深度|开展)合作")

# With these a letter asks those it is to: 建议|你省积极推进改革.
SUGGESTED = ("建议你", "建议贵")

# What those do who stand behind 由 where nothing but this verb follows. It tells a name that is no doer elsewhere (由委员长会议决定), and
# some of these are nouns elsewhere (由国务院规定). In rules they tell whose competence something is.
LAST_VERBS = frozenset(
    """
    规定 决定 确定 制定 制订 公布 发布 批准 核准 审批 审核 审查 审定 核定 认定 任免 任命 委派 委任 聘任 选举 推选 推举 选任 罢免 管辖 受理 审理 管理 主管 领导 监督
    行使 执行 实施 办理 处理 处罚 保管 监制 印制 颁发 核发 发给 授予 撤销 吊销 提出 主持 召集 担任 兼任 负担 承担 支付 解释 产生
    """.split()
)
# Between such a verb and who does it: 由村民选举|产生.
BEFORE_LAST_VERB = frozenset(
    "选举 推选 推举 互选 协商 审查 批准 统一 另行 直接 共同 依法 民主 全额 足额".split()
)
# What is written sets what it says, but does nothing (由章程规定, 由合同确定); nor does the market.
WRITTEN = tuple(
    "宪法 刑法 法典 附件 规则 章程 办法 法律 法规 规章 规定 条例 合同 协议 公约 规划 计划 预算 市场 供求".split()
)
# Here the second of two doers begins that is told of by the first: 港务局或者其委托的机构.
OR_THEIRS = "或者?其"
# Of what is no doer by its word, these decide and set: 由秘书长会议决定, 由全体大会规定; but 由总分确定.
DECIDING = tuple("会议 大会 常会 例会 全会 集体 委 会 组 团 院 社 方".split())
# Verbs that have another verb as their object, or one behind them, so that they are the predicate, however it ends:
# 由运营单位进行处理, 由各单位召开大会选举.
DEALING = frozenset("进行 代行 代为 予以 给予 加以 作出 负责 组织 开展 实行 召开 举行 派".split())
# What opens so is an act, though a body ends it: 设立养老机构应当…; but 设立单位, 举办者.
FOUNDS = tuple("设立 开办 举办 兴办 新建 改建 扩建 设置 成立".split())
