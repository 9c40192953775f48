"""How successive plans name the same indicator, and how far ahead their relative times look."""

# Words around the name of an indicator that say nothing of what is measured: who proposes it, for when, that it grows.
LEADS = (
    "提出", "实现", "确保", "力争", "预计", "争取", "使", "把", "将", "我国", "全国", "今年", "全年", "全社会的",
)  # fmt: skip
TAILS = (
    "增长速度", "增长率", "增长", "增速", "增幅", "涨幅", "上涨幅度", "年均", "平均", "预期目标", "预期", "目标", "总水平",
    "人数", "控制在", "保持在", "稳定在", "达到", "定为", "定", "累计", "在", "的",
)  # fmt: skip

# Names of one indicator of the national accounts (国家统计局, 统计指标解释). The first is the one shown.
SYNONYMS = (
    ("国内生产总值", "经济", "增长", "国民经济", "GDP", "经济总量", "生产总值"),
    ("居民消费价格", "消费价格", "居民消费物价", "物价", "CPI", "居民消费价格指数"),
    ("城镇新增就业", "新增就业", "城镇就业新增"),
    ("研究与试验发展经费", "研发经费", "R&D经费"),
)
# Who pays is no indicator: 中央财政安排109亿元 and 中央财政投入100亿元 are for different things.
PAYERS = ("财政", "财政投入", "财政拟投入", "财政安排", "财政拟安排", "财政为此")

SYNONYM = 0.9  # how sure it is that two of them are the same

# Years ahead of relative times that no date settles; the number of 今后五年 is read from the text.
RELATIVE = (
    ("今年", 0),
    ("本年", 0),
    ("年内", 0),
    ("全年", 0),
    ("当年", 0),
    ("明年", 1),
    ("去年", -1),
    ("上年", -1),
    ("过去", -1),
)
AHEAD = ("今后", "未来", "此后")
