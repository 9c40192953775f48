"""Word classes of the phrase reader, where they differ from those of the dictionary."""

from __future__ import annotations

# What may open a predicate only: modals, negation, aspect, and scope.
MODALS = frozenset(
    """
    应 要 须 可 能 会 将 不 未 无 已 均 都 也 既 就 应当 应该 必须 可以 不得 不能 不予 不再 严禁 禁止 不准 不许 有权 无权 无法 负责 负有 原则上 至少 一律 只能 务必
    每年 每月 每季度 每半年 因故 因
    """.split()
)
JOINERS = frozenset("、 和 与 及 以及 或 或者 暨 会同".split())
# Verbs that the dictionary counts among the nouns.
VERBS = frozenset(
    """
    责令 主张 投身 肩负 面向 利用 委托 关心 上市 研发 充分发挥 依托 联合 租用 开发 应用 采用 执业 具备 具有 属于 享有 拥有 设立 承担 出具 认为 发现 是 为 有 使用 开设 打通 对照 围绕 往来 来往 达到
    """.split()
)
# Adverbs that as often qualify a noun: 重点企业, 重点建设.
QUALIFIERS = frozenset(
    """
    一体 一般 专门 专项 健康 先行 全面 公平 准确 整体 安全 完整 客观 平等 协调 综合 科学 精准 系统 统一 自动 规范 诚信 重点 高效 高标准 高质量 高水平 有机 独立 主要 公开
    公正 分类 分级 稳定 文明 平稳 定期 合理 自主 直接 大规模 长期 短期 优先
    """.split()
)
# Nouns that name doers, beside those that end like one.
DOERS = frozenset(
    """
    平台 场所 园区 集聚区 服务商 供应商 厂商 券商 商家 煤矿 矿山 码头 船舶 港口 医生 老年人 车企 载体 基地 枢纽 机场 车站 景区 工厂 厂 药店 医院 学校 高校 院校 学生 学员 教师 家长 患者
    实验室 联合体 合作社 协会 学会 商会 基金会 联合会 工会 委员会 管委会 居委会 村委会 用户 开发者 创作者 消费者 投资者 持有人 保险公司 运营商 项目单位 自由贸易试验区 试验区 示范区 新区 高新区
    开发区 保税区 综合保税区 合作区 先行区 法院 检察院 社区 市场主体 经营主体 创新主体 省 省份 市 县 区 州 盟 旗 乡 镇 县区 区县 市县 省级 市级 县级 团组织 大家 各方 双方 专业组 专家组 承包商
    收费站 服务区 商业银行 非法人组织 公众 设施 大厅 窗口 市直 主管部门 行政部门 职能部门 科研院所 院所
    """.split()
)
# Bodies: behind a verb they make a name of it: 主管部门, 用人单位.
BODIES = frozenset(
    "部门 机构 单位 机关 委员会 办公室 人员 者 中心 站 所 局 厅 主管部门 行政部门 职能部门 小组 团队 专班 商 服务商 供应商 指挥部 主体 队伍".split()
)
# Verbs that make somebody do something stand in no name.
CAUSATIVES = frozenset(
    "鼓励 支持 引导 组织 督促 推动 促进 指导 帮助 动员 要求 授权 委托 协助 监督 扶持 带动 吸引 助推 支撑 服务 助力 面向 确保 保障 加强 提升 提高 推进 加快 会同 联合 依托 利用 基于 牵头 达到 超过 等于 成为 包括 是 往来 来往".split()
)
# Levels of government that share the head of the last: 省、自治区、直辖市人民政府.
LEVELS = frozenset("省 自治区 直辖市 市 县 区 州 盟 旗 乡 镇 国家 中央 地方 省级 市级 县级 各省 各市 各县 各区 设区的市".split())
# Doers that are also places, fields or things: what is done to them looks like what they do (社区改造, 财政支出).
WEAK = frozenset(
    "财政 城镇 城市 社会 行业 工业 农业 地区 地方 院校 社区 基地 平台 园区 基金 人才 市场 家庭 领域 区域 设施 大厅 窗口 场所 载体 港口 船舶 经济 学校 试验区 示范区".split()
)
# Single characters that make a noun of the word before them: 孵化器, 算力, 覆盖率.
SUFFIXES = frozenset("器机仪率费量额性度权法力品物库网链")
