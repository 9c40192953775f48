"""Names of one and the same indicator, with the reason why they are one.

A user's own file (``planparse track --synonyms``) says more of them, or otherwise.
"""

from __future__ import annotations

from typing import NamedTuple


class Synonyms(NamedTuple):
    """Names of one indicator; the first is the one shown."""

    names: tuple[str, ...]
    because: str


# Whole names. They are compared without the words of ``lexicon/tracking.py`` around them (增长, 全国, 预期目标)
# and after ``WORDINGS``.
SYNONYMS = (
    Synonyms(
        ("国内生产总值", "经济", "增长", "国民经济", "经济总量", "生产总值", "地区生产总值"),
        "统计指标解释: GDP sums up the economy; 经济增长 is the growth of GDP, 地区生产总值 that of a region",
    ),
    Synonyms(
        ("居民消费价格", "消费价格", "居民消费物价", "物价", "CPI", "居民消费价格指数"),
        "统计指标解释: the consumer price index is how 物价 is measured in targets",
    ),
    Synonyms(("城镇新增就业", "新增就业", "城镇就业新增"), "人社部: new jobs are counted in towns only"),
    Synonyms(("城镇登记失业率", "登记失业率"), "人社部: it is registered in towns only"),
    Synonyms(("城镇调查失业率", "调查失业率"), "统计局: the figure set as a target is that of towns"),
    Synonyms(
        (
            "单位国内生产总值能耗", "能耗强度", "能源消耗强度", "单位国内生产总值能源消耗", "单位生产总值能耗", "单位生产总值能源消耗",
            "单位地区生产总值能耗", "单位地区生产总值能源消耗", "万元国内生产总值能耗", "万元生产总值能耗", "万元地区生产总值能耗",
        ),
        "节能法、国发〔2021〕33号: 能耗强度 is energy used per unit of GDP",
    ),
    Synonyms(
        (
            "单位国内生产总值二氧化碳排放", "二氧化碳排放强度", "碳排放强度", "单位国内生产总值碳排放",
            "单位地区生产总值二氧化碳排放", "单位生产总值二氧化碳排放",
        ),
        "国发〔2016〕61号: 碳排放强度 is emission per unit of GDP",
    ),
    Synonyms(
        ("广义货币", "M2", "广义货币M2", "广义货币供应量", "广义货币供应量M2", "M2供应量", "广义货币供应"),
        "人民银行: M2 is the sign for 广义货币",
    ),
    Synonyms(
        (
            "进出口总额", "进出口", "外贸进出口", "外贸进出口总额", "货物进出口总额", "货物进出口", "进出口贸易总额", "外贸进出口总值",
            "进出口总值",
        ),
        "海关总署: targets for trade are set for the value of goods in both directions",
    ),
    Synonyms(
        (
            "居民收入", "居民人均可支配收入", "城乡居民收入", "城乡居民人均收入", "居民人均收入", "全体居民人均可支配收入",
            "城乡居民人均可支配收入",
        ),
        "统计局 since 2013: income of residents is measured as 居民人均可支配收入; 城镇 or 农村居民 alone are not",
    ),
    Synonyms(("财政赤字", "赤字", "赤字规模", "财政赤字规模"), "the budget: the sum of the deficit"),
    Synonyms(("中央财政赤字", "中央财政赤字预算"), "what is planned is what the budget has"),
    Synonyms(
        ("赤字率", "财政赤字率", "财政赤字占国内生产总值比重"),
        "the ratio of the deficit to GDP",
    ),
    Synonyms(
        (
            "研发经费投入强度", "全社会研发经费投入强度", "全社会研发投入强度", "研发投入强度", "研发经费支出占国内生产总值比重",
            "研发经费占国内生产总值比重", "全社会研发经费占国内生产总值比重", "全社会研发经费支出占国内生产总值比重",
        ),
        "统计指标解释: the intensity is the share of GDP spent on R&D",
    ),
    Synonyms(
        ("一般公共预算收入", "公共财政预算收入", "公共财政收入"),
        "预算法 of 2014 renamed it",
    ),
    Synonyms(("粮食产量", "粮食总产量", "粮食总产"), "粮食 is one sum"),
    Synonyms(("规模以上工业增加值", "规上工业增加值"), "an abbreviation"),
    Synonyms(("社会消费品零售总额", "社会消费品零售额", "社零总额"), "an abbreviation"),
    Synonyms(
        (
            "空气质量优良天数比例", "空气质量优良天数比率", "空气优良天数比例", "空气优良天数比率", "优良天数比例", "优良天数比率", "空气质量优良率",
            "城市空气质量优良天数比例", "城市空气质量优良天数比率", "地级及以上城市空气质量优良天数比率", "地级及以上城市空气质量优良天数比例",
        ),
        "HJ 663-2013: the share of days with an index of 100 or less; the national target is that of 地级及以上城市",
    ),
    Synonyms(("常住人口城镇化率", "城镇化率"), "统计局: without 户籍 it is that of residents"),
    Synonyms(
        ("地方专项债券", "地方政府专项债券"),
        "预算法 of 2014: 地方债券 are issued by governments",
    ),
    Synonyms(("棚户区改造", "棚户区住房改造", "各类棚户区改造"), "what is rebuilt there are homes"),
    Synonyms(
        ("企业退休人员基本养老金", "企业退休人员基本养老金标准"),
        "人社部: what rises by a share is the pension of each, its 标准",
    ),
    Synonyms(
        (
            "人均基本公共卫生服务经费补助标准", "人均基本公共卫生服务经费标准", "基本公共卫生服务经费补助标准", "基本公共卫生服务经费财政补助",
            "基本公共卫生服务经费人均财政补助标准",
        ),
        "卫生健康委: the service is paid for by 财政, so much for each resident",
    ),
    Synonyms(
        (
            "城乡居民医保补助标准", "城乡居民医保财政补助", "居民医保人均补助标准", "居民医保补助标准", "城乡居民医保人均补助标准",
            "居民医保人均财政补助标准",
        ),
        "医保局: what 财政 pays for each insured is its 标准; 居民医保 without 城镇 is that of both",
    ),
    Synonyms(
        (
            "中央财政用于“三农”的投入", "中央财政用于“三农”的支出", "中央财政“三农”投入", "中央财政“三农”支出", "中央财政安排“三农”支出",
            "中央财政安排“三农”投入", "中央财政拟安排“三农”投入", "中央财政安排用于“三农”的资金",
        ),
        "财政部: one item of the central budget, 用于“三农”的支出",
    ),
)  # fmt: skip

# Words inside a name that are written in more than one way: the second stands for the first.
WORDINGS = (
    ("GDP", "国内生产总值"),
    ("研究与试验发展", "研发"),
    ("试验发展经费", "研发经费"),  # what a figure behind 研究与 is left with
    ("RD经费", "研发经费"),  # R&D: marks are left out before
    ("RD投入", "研发投入"),
    ("在国内生产总值中的比重", "占国内生产总值比重"),
    ("国内生产总值的比重", "国内生产总值比重"),
    ("国内生产总值的比例", "国内生产总值比重"),
    ("国内生产总值比例", "国内生产总值比重"),
    ("排放总量", "排放量"),
    ("组成人员", "成员"),  # 国务院组织法 and the like name the members of a body so
    ("细颗粒物PM25", "细颗粒物"),  # GB 3095-2012; the point is left out before
    ("PM25", "细颗粒物"),
    ("年平均浓度", "浓度"),  # targets are set for the year
    ("年均浓度", "浓度"),
    ("平均浓度", "浓度"),
    ("的财政补助标准", "补助标准"),  # the public schemes are subsidised by 财政
    ("财政补助标准", "补助标准"),
    ("的补助标准", "补助标准"),
    ("最低生活保障", "低保"),
    ("新型农村合作医疗", "新农合"),
    ("新型农村社会养老保险", "新农保"),
    ("城镇居民基本医疗保险", "城镇居民医保"),
    ("城镇居民基本医保", "城镇居民医保"),
    ("城乡居民基本医疗保险", "城乡居民医保"),
    ("城乡居民基本医保", "城乡居民医保"),
    ("居民基本医保", "居民医保"),
    ("城镇职工基本医疗保险", "城镇职工医保"),
    ("城镇职工基本养老保险", "城镇职工养老保险"),
    ("城乡居民基本养老保险", "城乡居民养老保险"),
)

# Names that end so leave something out.
ENDINGS = (("排放", "排放量"),)
# What the names of a list share, said once: 单位国内生产总值水耗、能耗分别降低.
PER = (
    "单位国内生产总值",
    "单位地区生产总值",
    "单位生产总值",
    "单位GDP",
    "万元国内生产总值",
    "万元GDP",
    "单位工业增加值",
    "规模以上工业单位增加值",
)
# … and once behind them: 二氧化硫、氮氧化物排放量要分别下降. What is emitted and may stand before it:
EMITTED = frozenset(
    "二氧化硫 氮氧化物 化学需氧量 氨氮 二氧化碳 甲烷 挥发性有机物 颗粒物 烟尘 粉尘 烟粉尘 总磷 总氮 废水 废气 重金属 温室气体 碳".split()
)
SHARED_ENDS = ("排放总量", "排放量", "排放")
# Between the names of a list; before figures of which each is of one of them.
AND, IN_TURN = "和与及", "分别"
# What is said of both at once, one figure behind the other: 城乡居民人均可支配收入分别增长8%和9%.
BOTH = ("城乡", "城镇", "农村")

# Names that look alike and are known to be two things: rows of theirs never join, and nobody is told that they may.
APART = (
    ("城镇调查失业率", "城镇登记失业率"),  # a survey; the register of those who apply
    ("常住人口城镇化率", "户籍人口城镇化率"),
    ("财政赤字", "中央财政赤字"),
    ("财政赤字", "地方财政赤字"),
    ("中央财政赤字", "地方财政赤字"),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
)

# Schemes of the state. A name that does not say of what (补助标准, 试点范围) is that of the scheme named last before it.
SCHEMES = (
    "新农合", "新农保", "城镇居民医保", "城乡居民医保", "居民医保", "城镇职工医保", "城镇职工养老保险", "城乡居民养老保险",
    "城镇居民社会养老保险", "企业退休人员基本养老金", "城乡居民基础养老金", "大病保险", "医疗救助", "城市低保", "农村低保", "城乡低保", "低保",
    "失业保险", "工伤保险", "生育保险", "长期护理保险", "农业保险", "公共卫生服务", "义务教育", "高中阶段教育", "职业教育", "学前教育",
    "农村危房改造", "棚户区改造", "公共租赁住房", "公租房", "廉租住房", "保障性住房", "保障性租赁住房", "保障性安居工程", "农村饮水安全", "退耕还林",
    "特困人员", "残疾人补贴", "高龄津贴", "临时救助", "营养改善计划",
)  # fmt: skip
# Names, or ends of names, that say nothing of what they belong to.
GENERAL = frozenset(
    (
        "试点范围", "试点的范围", "试点", "试点工作", "范围", "补助标准", "财政补助", "人均补助标准", "筹资标准", "缴费标准", "标准", "新标准",
        "补助资金", "补贴资金", "专项资金", "专项补助资金", "专项奖补资金", "资金支持", "资金", "投入", "支出", "参保率", "覆盖率", "覆盖面", "报销比例",
        "支付比例", "缴费比例", "缴费率", "比例", "税率", "比重", "规模", "总额", "总量", "投资", "总投资", "项目", "问题", "服务", "文件", "基金", "国家",
        "城市", "大城市", "小学", "学生", "人口", "农村人口", "中国人", "人民", "农民", "群众", "家庭", "要求", "保障水平", "保障标准",
        "政策", "改造", "建设任务", "任务", "人才", "劳动力", "就业",
    )
)  # fmt: skip
