"""Numerals: digits, multipliers, and the words that hold a numeral without counting anything.

Values follow GB/T 15835-2011 (general rules for writing numerals); the financial forms 壹贰叁 are those
of the Ministry of Finance's accounting rules.
"""

from __future__ import annotations

DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "两": 2,
}

SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
TENS = {"廿": 20, "卅": 30}
LARGE_UNITS = {"万": 10_000, "亿": 100_000_000}
# What is written between figures and a unit: 3百万元. A figure alone is worth itself.
MULTIPLIERS = {
    "": 1,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
ALONE = {**SMALL_UNITS, **TENS, **LARGE_UNITS, **DIGITS}  # what a numeral of one character means

# 成 and 折 make tenths of a numeral (七成, 8.5折), but not where they begin one of these words: 三成员, 五折叠.
TENTHS = {
    "成": tuple("功立员果本为效品年长套型片熟就绩分交都语色像风活婚家化方因双行群规器衣不建份"),
    "折": tuple("叠扣旧合算价线中腾射返抵页子股"),
}

# The last character of a numeral that begins the next word, by what goes on behind it: 万千瓦, 百分点, 三分之一百姓.
BORROWED = {"百": ("分", "姓", "货"), "千": tuple("瓦米克伏卡赫帕"), "兆": tuple("瓦米克伏卡赫帕")}

# What makes a figure negative: 零下5℃; 负 but where it ends a word (税负, 减负, 自负); - behind these.
BELOW_ZERO = "零下"
NOT_NEGATIVE = frozenset("税减自担肩抱辜欺胜")
MINUS_AFTER = frozenset("为到至是在率长约达低降比幅速滑落跌涨差额值（(:：，,、；。 \n")

MINUS_BEHIND = ("温度", "幅度")

# Behind these two figures with a slash between them are no fraction: 12/5前, 5/6月.
NOT_BEHIND_FRACTIONS = frozenset("前后年月日号起止")

# A figure in digits of a length that is no code, as a part of patterns: 1200, 1,200, 3.5. Nothing of it may stand before.
FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?:\.[0-9]{1,4})?"

# The numerals of sentences (not the financial ones), and their multipliers in rising order.
DIGITS_IN_WORDS = "零〇一二两三四五六七八九"
POWERS = "十百千万亿"
NUMERALS = DIGITS_IN_WORDS + POWERS

# A numeral behind these orders: 第二 年, 之一 人.
ORDERS = frozenset("第之")

# A multiplier by itself is a word or the head of a column (百姓, 万张), unless a bound stands before it (近万, 过亿).
LONE = frozenset("百 千 万 亿 万万 亿万".split())
BOUNDS_OF_LONE = frozenset("近过逾超约达满足")

# Financial numerals that are words, too: by themselves they count only before money (队伍, 放肆, 内陆, 收拾).
FORMAL = frozenset("肆伍陆柒捌拾佰仟")
MONEY = ("元", "圆", "角", "分", "美元", "成", "折")

# Numerals before these are approximate from above: 十余 is more than ten.
MORE = "多余几"

# Words in which a numeral counts nothing. Idioms, set phrases, and the many words that 一 begins.
WORDS_WITHOUT_COUNT = frozenset(
    """
    统一 进一步 一些 一定 一般 一致 一律 一体 一切 一直 一并 一旦 一起 一经 一样 一贯 一再 一向 一同 一道 一流 一线 一手 一方
    一时 一度 一面 一边 一味 一心 一概 一系列 一揽子 一体化 一站式 一次性 一把手 一刀切 一号文件 一带一路 一国两制
    一卡通 一网通办 一张网 一窗 一门式 一口价 一条龙 一盘棋 一张图 一本账 单一 唯一 万一 专一 之一 同一 划一 逐一 不一 如一 归一 合一
    一批 一大批 一类 一步 一员 一事一议 一案 一企一策 一校一策 一县一策 一村一品 一岗双责
    一以贯之 一如既往 一举 一票否决 一视同仁 一脉相承 一体两翼 一老一小 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是
    十分 十足 百分点 百分位 百分比 百分制 百分数 百分率 千分点 千千万万 老百姓
    三轮车 三轮汽车 三轮摩托车 三轮电动车 四轮驱动 两轮车 两轮摩托车 两轮电动车 三农 三公 三资 三产 三包 三峡 三江 三亚 三明 三门 三通 三性 三废 三令五申 再三 举一反三 二手 二维码 二次供水 二维 二氧化碳
    二氧化硫 一氧化碳 三氧化二砷 四川 四季 四处 四肢 四面八方 四通八达 四大 四平 五金 五官 五湖四海 五保 五险一金 五线谱 五台山
    六盘水 六安 七彩 八方 九江 九寨沟 十堰 十字 十全十美 两岸 两会 两端 两手 两侧 两翼 两地 两性 两极 两型
    两弹一星 两学一做 两江 两栖 双重 三角 三角洲 四维 一户一表 一户一策 朝三暮四 半成品 半导体 半岛 半径 半月刊 半封闭 半自动
    一专多能 一业多态 一头 第一 第二 第三 五一 六一 七一 八一 亿万 三中全会 半边天 一代 新一代 一代代 一生一策
    一公开 二元结构 二元体制 城乡二元 两条线 一二三产业 二三产业 三百六十行 两个一百年 最后一公里 最后一米 最先一公里 第一公里 零部件 零售 零星 零距离 零关税 零容忍 零担 零工 零钱 零散 零食 零 一路 一体推进 一程 统一战线 不二 说一不二 三思 三伏 四分五裂 五谷 六畜 七上八下 千百 一帆风顺 一帆 一鼓作气
    一心一意 一分钱 一针见血 一线三排 一会 一致性 一部分 一部 一方面 一段时间 一段 一点 一会儿 一下 一身 一生
""".split()
)
# What such a word goes on with where it is none, but a numeral and half of its unit: 十分钟.
CUT_FROM = {"十分": "钟"}
# Two characters that stand side by side in such a word: without a pair of them around it, a numeral is in none.
WORD_PAIRS = frozenset(word[at : at + 2] for word in WORDS_WITHOUT_COUNT for at in range(len(word) - 1))
WORD_LENGTHS = sorted({len(word) for word in WORDS_WITHOUT_COUNT})

# What stands before a numeral that orders and doesn't count: 第三, 初一, 周三, 星期五.
ORDINAL_HEADS = (
    "第",
    "初",
    "正月",
    "腊月",
    "星期",
    "礼拜",
    "编号",
    "代码",
    "代号",
    "邮编",
    "账号",
    "如图",
    "见图",
    "附图",
    "\n图",
    " 图",
    "如表",
    "见表",
    "附表",
    "\n表",
    "附件",
    "专栏",
)

# What stands behind a numeral that names: 五号楼, 三级医院, 90年代, 21世纪, 十九大, 三中全会, 2.1节, 3.0版.
LABEL_TAILS = (
    "号", "级", "年代", "世纪", "中全会", "国集团", "周年", "连增", "连快", "连涨", "连冠", "连丰", "届", "版", "版本", "季度", "月份", "线城市", "类", "等奖",
)  # fmt: skip

# 一 begins more words than it counts things. Behind these characters it is never a number: a cheap first sieve.
NEVER_AFTER_ONE = frozenset(
    "些看般定切致律直并旦起经样贯再向同道流线手方度面边味心概系揽体站刀带网批大步部下以是视脉如举来号"
)
