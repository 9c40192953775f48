"""Words that bound a figure, before it or behind it, and how a figure moves."""

from __future__ import annotations

from typing import Literal

from planparse.lexicon.units import PAID_FOR_EACH

Bound = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]

# Behind the figure. 以上 and 以下 include the figure itself (Civil Code art. 1259).
AFTER: dict[str, Bound] = {
    "及以上": "ge", "或以上": "ge", "以上": "ge", "之上": "ge", "及其以上": "ge",
    "以内": "le", "之内": "le", "以下": "le", "及以下": "le", "及以内": "le", "（含）以内": "le", "之下": "le", "范围内": "le", "范围以内": "le", "限额内": "le", "封顶": "le",
    "以上（含）": "ge", "以下（含）": "le", "（含）以上": "ge", "（含本数）以上": "ge", "（含）以下": "le", "（含本数）以下": "le", "（含）及以上": "ge", "（含）及以下": "le", "（不含）以上": "gt", "（不含）以下": "lt",
    "以上（含本数）": "ge", "以下（含本数）": "le", "（含）": "eq", "（不含）": "eq", "（含本数）": "eq",
    "左右": "approx", "上下": "approx", "不等": "range",
}  # fmt: skip

# Behind a length of time: an act within it.
AFTER_DURATION: dict[str, Bound] = {
    "内": "le",
    "时间内": "le",
    "时间以内": "le",
    "期限内": "le",
    "的时间里": "le",
    "时间里": "le",
    "的时间内": "le",
    "后": "eq",
}

# Behind the figure, before the name of what it bounds: 90分＞得分.
SIGN_BEHIND: dict[str, Bound] = {"＞": "lt", ">": "lt", "≥": "le", "＜": "gt", "<": "gt", "≤": "ge"}

# More than and less than, and what makes a limit of them: 不超过, 不得低于, 不宜多于.
_EXCEEDING = "超过 超出 超 高于 多于 大于 长于 迟于 晚于 突破 逾".split()
_FALLING = "低于 少于 小于 短于 早于".split()
_LIMITING = "不 不得 不能 不应 不宜 不可 未".split()

# What makes a ratio of two figures and a colon: 师生比不低于1∶18, 按1：1的比例; behind it only the word itself.
RATIO_BEFORE = (
    r"(?:比例|比重|比率|占比|[生资配量值价速产销径深长宽高入贷债桩位员租售护之]比)[^，。；：\n]{0,10}$"
)
RATIO_AFTER = r"[^，。；：\n\d]{0,2}(?:比例|配套|匹配|配比)"

# Before a figure the ceiling of what is granted: 年度最高补助(50万元), 补贴上限为每年(200万元).
CEILING = rf"(?:最高(?:可)?(?:给予|获|享受)?(?:一次性)?(?:补助|补贴|奖励|奖补|资助|支持|扶持|贴息)(?:金额|额度|标准|额|总额)?|[补奖资][^，。；：\n]{{0,4}}(?:上限|限额)|给予上限|(?<!高于)(?<!低于)(?<!达到)(?<!(?<!不)超过)最[高长多][^，。；：\n]{{0,8}}(?:期限|年限|时限|限额|额度|成数|限价))(?:均?为|达|是)?(?:每[年月{PAID_FOR_EACH}])?$"

# How many each may put forward: 每个单位限报2项.
PUT_FORWARD = tuple("限报 限申报 限申请 限推荐 限填报".split())

# What is better is less, as a time, an error or a resolution (误差优于5%, 检修时间优于8小时), but of these it is more.
BETTER = "优于"
BETTER_IS_MORE = (
    "灵敏度|(?:合格|完好|准确|正确|成功|识别|转化|利用|回收|覆盖)率|能力|强度|纯度|寿命|信噪比|动态范围"
)

# Before the figure, standing right against it (了 and 到 between are skipped by the reader).
BEFORE: dict[str, Bound] = {
    **dict.fromkeys(_EXCEEDING, "gt"),
    **dict.fromkeys(_FALLING, "lt"),
    **{limit + word: "le" for word in _EXCEEDING for limit in _LIMITING},
    **{limit + word: "ge" for word in _FALLING for limit in _LIMITING},
    **{word + joint: "le" for word in "少于 小于 低于 短于".split() for joint in ("或等于", "等于")},
    **{word + joint: "ge" for word in "多于 大于 高于 长于".split() for joint in ("或等于", "等于")},
    "至少": "ge", "最少": "ge", "最低": "ge", "起码": "ge", "不亚于": "ge", "不下": "ge", "不下于": "ge", "至少要": "ge",
    "年满": "ge", "满": "ge", "已满": "ge", "达到或超过": "ge", "提前": "ge", "≥": "ge", "严守": "ge", "坚守": "ge", "守住": "ge",
    "＞": "gt", ">": "gt", "过": "gt", "已超": "gt", "远超": "gt", "冲破": "gt",
    "最多": "le", "至多": "le", "≤": "le", "限于": "le", "最高": "le", "最长": "le", "最迟": "le", "至迟": "le", "至迟不超过": "le", "至迟不得超过": "le", "最高可达": "le",
    "不足": "lt", "不到": "lt", "未满": "lt", "不满": "lt", "未达": "lt", "未达到": "lt", "不及": "lt", "＜": "lt", "<": "lt",
    **dict.fromkeys(PUT_FORWARD, "le"),
    BETTER: "lt",
    "约": "approx", "大约": "approx", "大概": "approx", "近": "approx", "将近": "approx", "接近": "approx", "约为": "approx", "约有": "approx", "约占": "approx", "基本达到": "approx",
}  # fmt: skip
LONGEST_BEFORE = max(map(len, BEFORE))

# Behind these 近三年 are nearly three years (历时近三年), elsewhere the last three.
NEARLY_AFTER = frozenset("时达长了经用需要满耗年")

# Comparators that may stand further left, with a verb between: 至少建设一所, 最长不超过, 不少于每学年16学时.
AT_A_DISTANCE: dict[str, Bound] = {
    "不得低于": "ge",
    "不得少于": "ge",
    "不应低于": "ge",
    "不高于": "le",
    "不得高于": "le",
    "至少": "ge",
    "不少于": "ge",
    "不低于": "ge",
    "最多": "le",
    "至多": "le",
    "不超过": "le",
    "不得超过": "le",
    "不能超过": "le",
}

# Limits in the clause under which an indefinite 一 counts, and words right before it that make it count.
LIMITS = (
    *("只", "仅", "至少", "最多", "至多"),
    *(limit + word for limit in _LIMITING for word in (*_EXCEEDING, *_FALLING)),
)
LIMITS_AT_ONCE = (
    "每年",
    "每月",
    "每季度",
    "每周",
    "每学年",
    "每半年",
    "每村",
    "每县",
    "每乡镇",
    "作",
    "使用",
    "每人",
    *PUT_FORWARD,
)

# What is done with points, and only with them: 每缺一次扣0.5分, 加1分 (扣款5元 and 加5个 move nothing).
OF_POINTS: dict[str, Literal["increase", "decrease"]] = {
    "扣": "decrease",
    "扣除": "decrease",
    "扣减": "decrease",
    "加": "increase",
}
POINTS = "分"

INCREASE = (
    "增长",
    "上涨",
    "提高",
    "增加",
    "上升",
    "提升",
    "增幅",
    "涨幅",
    "增速",
    "增长率",
    "多",
    "高",
    "扩大",
    "扩招",
    "上调",
    "递增",
    "增",
    "涨",
    "扩增",
    "增强",
    "增产",
    "增收",
    "延长",
    "升值",
    "回升",
    "加快",
    "高出",
    "多出",
    "快",
    "翘尾",
    "增支",
)
# What is made better one by one, and by what else it rises: 提升6个市场, 提升6个位次.
UPGRADES = "提升"
UPGRADED = frozenset("个家座所处条项")
RANKS = tuple("位次 名次 等级 档次 层级 台阶 百分 点 和 与 及".split())
DECREASE = (
    "下降", "降低", "减少", "压减", "压缩", "降幅", "削减", "缩短", "下调", "回落", "减轻", "降", "减", "低", "少", "精简", "缩小", "缩减", "减免", "下跌", "跌", "收窄", "短", "贬值", "节约", "减排", "减产", "降价", "减亏", "裁减", "裁军", "降本", "减支", "减收",
)  # fmt: skip
