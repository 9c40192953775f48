"""What somebody is encouraged to where no verb says so: how they change (支持企业智能化升级)."""

from __future__ import annotations

# 支持企业智能化升级: with no verb of its own, what somebody is encouraged to is how they change.
CHANGES = frozenset("升级 转型 发展 创新 融合 迭代 壮大 提质 增效 集聚 协同 成长".split())
IN_CHANGES = CHANGES | frozenset(
    """
    数字化 智能化 网络化 绿色化 低碳化 集约化 规模化 专业化 差异化 特色化 标准化 国际化 高端化 集群化 集团化 融合化 多元化 规范化 品牌化 数智化 高质量
    提档 扩面 经济 技术 制度 模式 管理 科技 产品 自主 融资 持续 健康 有序 规范 快速 加快 深度 绿色 智能 改造 、 和 与
    """.split()
)
OPERATING = "经营"  # how somebody does so is a change, too: 引导企业规模化经营
# Places that change as well, where others are only what is changed: 支持园区提质增效, but 支持社区改造.
WHO_CHANGES = frozenset("地区 园区 学校 院校".split())
