"""Units of one measure, so that figures in them can be compared: 斤 and 吨, 亩 and 公顷.

Sizes are those of GB 3100-93 and of the State Council's order on legal units (1984): 1斤 = 0.5 kg, 15亩 = 1公顷.
亿 and 万 are no part of a unit: extraction has multiplied them in. What has no fixed size in another unit (月 in 天,
元 in 美元, 户 in 人) is in no family with it.
"""

from __future__ import annotations

from fractions import Fraction

# Each family: units and how much each is of the first.
FAMILIES: tuple[dict[str, Fraction], ...] = tuple(
    {unit: Fraction(size) for units, size in family for unit in units.split()}
    for family in (
        (
            ("吨 t", "1"),
            ("千克 公斤 kg", "1/1000"),
            ("克 g", "1/1000000"),
            ("毫克 mg", "1/1000000000"),
            ("斤", "1/2000"),
        ),
        (
            ("公里 千米 km", "1"),
            ("米 m", "1/1000"),
            ("里", "1/2"),
            ("厘米 公分 cm", "1/100000"),
            ("毫米 mm", "1/1000000"),
        ),
        (
            ("平方公里 平方千米 km² km2", "1"),
            ("公顷 ha", "1/100"),
            ("亩", "1/1500"),
            ("平方米 平米 m² m2 ㎡", "1/1000000"),
        ),
        (("立方米 m³ m3 ㎥ 标立方米 标准立方米", "1"), ("升 L", "1/1000"), ("毫升 mL ml", "1/1000000")),
        (
            ("千瓦时 千瓦·时 度 kWh kW·h", "1"),
            ("兆瓦时 MWh", "1000"),
            ("吉瓦时 GWh", "1000000"),
            ("瓦时 Wh", "1/1000"),
        ),
        (("千瓦 kW", "1"), ("兆瓦 MW", "1000"), ("吉瓦 GW", "1000000"), ("瓦 W", "1/1000")),
        (("吨标准煤 吨标煤 标准吨 tce", "1"), ("千克标准煤 kgce", "1/1000"), ("克标准煤 gce", "1/1000000")),
        (("微克/立方米 μg/m³ μg/m3 ug/m3", "1"), ("毫克/立方米 mg/m³ mg/m3", "1000")),
        (("元 人民币", "1"), ("角 毛 毛钱", "1/10"), ("分钱", "1/100")),
        (
            ("元/吨", "1"),
            ("元/公斤 元/千克", "1000"),
            ("元/斤", "2000"),
            ("元/50公斤 元/百斤", "20"),
        ),
        (("元/公顷", "1"), ("元/亩", "15")),
        (("%", "1"), ("‰", "1/10"), ("‱", "1/100")),
        (("百分点", "1"), ("千分点", "1/10")),
        (("天 日 自然日", "1"), ("小时", "1/24"), ("分钟", "1/1440"), ("周 星期", "7")),
        (("年", "1"), ("季度", "1/4"), ("月", "1/12")),
        # Words that count the same things: 50所学校 and 50个学校, 三百人 and 三百名.
        (("人 名 位", "1"),),
        (("个 家 所 座 处 项", "1"),),
        (("标准箱 标箱 TEU", "1"),),
    )
)

# What a price or a subsidy is for, said before it and not in its unit: 小麦每50公斤提高7.4元. 每人 is left out too often to count.
PER_WHAT = "50公斤 百斤 公斤 千克 斤 吨 亩 公顷 千瓦时 度 立方米 平方米".split()
PRICES = ("元", "角", "分", "毛钱", "分钱")
