"""How successive plans name the same indicator, and how far ahead their relative times look."""

from __future__ import annotations

from typing import Literal

from planparse.lexicon.periods import FIVE_YEAR_PLANS, RELATIVE_YEARS
from planparse.regex import longest_first

# Words around the name of an indicator that say nothing of what is measured: who proposes it, for when, that it grows.
LEADS = (
    "提出", "实现", "确保", "力争", "预计", "争取", "努力实现", "保持", "促进", "推动", "使", "把", "将", "我国", "全国", "全省", "全市", "全县", "全区",
    "今年", "全年", "全社会的",
)  # fmt: skip
TAILS = (
    "增长速度", "增长率", "增长", "增速", "增幅", "涨幅", "上涨幅度", "年均", "平均", "预期", "目标", "总水平",
    "下降", "降低", "减少", "降幅", "下降率", "降低率", "下降幅度", "下降比例", "实际", "名义", "人数", "状况", "控制在", "保持在", "稳定在", "达到", "定为", "定", "累计", "在", "的",
)  # fmt: skip

# Who pays is no indicator: 中央财政安排109亿元 and 中央财政投入100亿元 are for different things.
PAYERS = ("财政", "财政投入", "财政拟投入", "财政安排", "财政拟安排", "财政为此")

SYNONYM = 0.9  # how sure it is that two of them are the same

# Years ahead of relative times that no date settles; the number of 今后五年 is read from the text.
RELATIVE = {**RELATIVE_YEARS, "过去": -1}
AHEAD = ("今后", "未来", "此后")

# What stands before a name, marks left out, and tells who proposes it or for which plan: 纲要提出了十一五期间….
PREFACE = r"^(?:.{0,12}提出了?(?=..))?(?:今年|明年|(?:20)?[0-9]{2}年)?(?:[一二三四五六七八九十]{1,3}五(?:规划|时期|期间)+)?"

# Behind the name of an indicator, these make its figure one of growth or decline: 居民消费价格涨幅控制在3%.
GROWTHS: dict[Literal["increase", "decrease"], tuple[str, ...]] = {
    "increase": ("涨幅", "增幅", "增速", "升幅", "增长"),
    "decrease": ("降幅", "跌幅", "下降", "降低"),
}
REACHING = "到至为了"  # … but not with one of these behind them: 下降到2%
# A name that ends so is a ratio, and what it grows by in percent is a difference: 覆盖率提高3%.
RATIOS = ("率", "比重", "比例", "占比")

# What else the names of quantities end with, and what does not measure.
MEASURED = (*RATIOS, "量", "额", "值", "面积", "里程", "收入", "浓度", "寿命")
UNMEASURED = ("质量", "增量", "价值", "力量", "效率")

# Words that say of an indicator how it is to be, where no figure does. With what it is to keep pace:
KEEPS_PACE = ("与", "和", "同", "跟")
PACES = ("同步", "同步增长", "相匹配", "相适应", "相协调", "持平")
# Before it, and between it and how: 要与经济增长保持基本同步. A clause may name two things: 与…同步、与…相协调.
PACE_OPENS, PACE_ADVERBS = "要?", "(?:保持)?(?:基本|大体)?"
AND_ANOTHER = "同步、"
# … and how it is to be or to move; compounds first.
STATES = (
    "正增长", "零增长", "回稳向好", "稳中向好", "稳中提质", "稳中有进", "量稳质升", "促稳提质", "保稳提质", "稳中有降", "只降不升", "只增不减", "平衡", "稳定", "平稳", "改善",
    "增长", "下降", "减少", "降低", "优化", "提高", "提升", "增强", "扩大", "缩小", "协调", "回升", "有效防控", "有序有效防控",
)  # fmt: skip
STATE_ADVERBS = (
    "保持", "基本", "总体", "大体", "继续", "持续", "稳定", "平稳", "稳步", "进一步", "更加", "有所", "合理", "适度", "不断", "明显", "显著", "逐步", "较快", "同步",
    "得到", "实现", "大幅", "要",
)  # fmt: skip
# Words by which a paragraph says that it sets targets.
AIMS = ("预期目标", "主要目标", "目标是", "发展目标")
# A sentence that begins so tells what has been achieved: 五年间，公路里程翻了一番.
OUTCOMES = r"(?:这|过去|近|前|最近)?[一二三四五六七八九十0-9]{1,3}个?年(?:间|来)|(?:这|过去|近|前|最近)[一二三四五六七八九十0-9]{1,3}个?年|[0-9]{4}年以来"
# A year in a title that says when something is to be, and not of when the text is: 2035年远景目标, 2030年前碳达峰.
FAR = ("年远景", "年前", "年愿景")
# How a title names a five-year plan: 第十四个五年规划, “十四五”规划; but 建校五十五年规划.
FIVE_YEARS = (
    r"第(?P<ordinal>[一二三四五六七八九十]{1,2})个五年"
    rf"|(?<![一二三四五六七八九十])(?P<name>{'|'.join(longest_first(FIVE_YEAR_PLANS))})(?=规划|计划|”|时期|期间)"
)
# Words of what has been: a clause with one of them sets nothing.
PAST = ("去年", "上年", "过去", "五年来", "多年来", "以来", "已经", "已")
