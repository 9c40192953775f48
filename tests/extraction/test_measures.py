"""Figures with units: text, then what is read of it, each under its reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reasons import cases

from planparse.extraction.numbers.measures import find_quantities

# fmt: off
UNITS = {
    "a count of what is worked off behind its list, or with a bound": [
        ("编制国家、行业标准不少于2项", 2, "项"), ("检查、抽查的人员少于二人的", 2, "人"),
        ("船员清单、船舶清单一式两份", 2, "份"),
    ],
    "how often, behind a list": [("甲湖、乙河、丙港监测3次", 3, "次")],
    "a task for so many": [("完成4个县级渡口改造任务", 4, "个")],
    "measure words": [("建设50所学校", 50, "所"), ("新增120家", 120, "家"), ("选派300名", 300, "名"), ("改造25座", 25, "座"), ("配备40台", 40, "台"), ("组建6支", 6, "支"), ("开行18列", 18, "列"), ("完成7项", 7, "项"), ("增加8张床位", 8, "张床位"), ("种树900株", 900, "株"), ("发放60份", 60, "份"), ("发生火灾320起，", 320, "起"), ("接种5万剂次", 50000, "剂次")],
    "个 before a longer unit is left out": [("3个工作日", 3, "工作日"), ("6个月", 6, "月"), ("提高2个百分点", 2, "百分点"), ("提高0.5个百分点", 0.5, "百分点"), ("2个小时", 2, "小时"), ("4个学时", 4, "学时"), ("5个学年", 5, "学年")],
    "个 by itself is a unit": [("培育30个品牌", 30, "个"), ("建成12个站点", 12, "个")],
    "percent is no percentage point": [("占70%", 70, "%"), ("下降3个百分点", 3, "百分点"), ("约0.5‰", 0.5, "‰")],
    "money; the multiplier is no part of the unit": [("投资5亿元", 5e8, "元"), ("258亿美元", 2.58e10, "美元"), ("3000欧元", 3000, "欧元"), ("奖励2万元", 20000, "元"), ("每斤5毛", 5, "毛")],
    "time": [("16学时", 16, "学时"), ("二十四小时", 24, "小时"), ("45分钟", 45, "分钟"), ("60日", 60, "日"), ("两周", 2, "周"), ("三学期", 3, "学期")],
    "at the end of a text no word goes on (五台山)": [("新购五台", 5, "台"), ("不超过一村", 1, "村")],
    "a word of the dictionary that ends within the unit is none (二小, 十分)": [("在二小时内", 2, "小时"), ("间隔十分钟", 10, "分钟")],
    "tasks that are works": [("完成10个村庄搬迁任务", 10, "个")],
    "what boilers are told by": [("每小时20蒸吨以上", 20, "蒸吨")],
    "a sum right behind the initials of what it is of": [("人均GDP48600元", 48600, "元"), ("CPI2.4%", 2.4, "%")],
    "a level passed, great or not": [("客运量突破300万大关", 3e6, None)],
    "a sum of multipliers that is reached": [("产值达到百亿元", 1e10, "元"), ("产值突破千亿元大关", 1e11, "元")],
    "a bound that says its figure again": [("两艘或者两艘以上", 2, "艘"), ("两人及两人以上", 2, "人"), ("三年及三年以上", 3, "年")],
    "half a unit of time": [("半年以上", 0.5, "年"), ("两年半", 2.5, "年"), ("两个半月", 2.5, "月"), ("一个半月", 1.5, "月"), ("半个月", 0.5, "月")],
    "people": [("36万人", 360000, "人"), ("400万人次", 4e6, "人次"), ("2.4万户", 24000, "户"), ("32张/千人", 32, "张/千人")],
    "power and energy: 千 is the unit's": [("1438万千瓦", 1.438e7, "千瓦"), ("20亿千瓦时", 2e9, "千瓦时"), ("500千伏", 500, "千伏"), ("60兆瓦", 60, "兆瓦")],
    "weight": [("12万吨标准煤", 120000, "吨标准煤"), ("35公斤", 35, "公斤"), ("80吨", 80, "吨"), ("9千克", 9, "千克")],
    "area and length": [("18亿亩", 1.8e9, "亩"), ("770万公顷", 7.7e6, "公顷"), ("24.6万平方公里", 246000, "平方公里"), ("5000平方米", 5000, "平方米"), ("30公里", 30, "公里"), ("50毫米", 50, "毫米"), ("300海里", 300, "海里")],
    "volume": [("3亿立方米", 3e8, "立方米"), ("1000空立方米", 1000, "空立方米"), ("20升", 20, "升")],
    "compound units": [("500元/人·年", 500, "元/人·年"), ("35微克/立方米", 35, "微克/立方米"), ("60元/吨", 60, "元/吨"), ("120人/平方公里", 120, "人/平方公里"), ("0.6吨标准煤/万元", 0.6, "吨标准煤/万元")],
    "temperature and pressure": [("16℃", 16, "℃"), ("供水压力0.15兆帕", 0.15, "兆帕"), ("45分贝", 45, "分贝")],
    "a noun straight behind 万 or 亿": [("近14亿人口", 1.4e9, "人口"), ("约8000万纳税人", 8e7, "纳税人"), ("1.6亿学生", 1.6e8, "学生")],
    "a multiplier needs no unit": [("总人口达到2.5亿。", 2.5e8, None), ("贫困人口减少1000万以上", 1e7, None)],
    "a decimal with a bound needs no unit": [("容积率不高于1.8", 1.8, None), ("系数0.35以下", 0.35, None)],
    "nor does a level reached": [("指数达92以上", 92, None), ("评分保持在85以上", 85, None)],
    "cases of a hundred thousand": [("控制在12/10万以内", 12, "/10万")],
    "what stands for % in old files": [("优良率达68℅", 68, "%")],
    "squares and cubes as they are typed": [("1.2万㎡", 12000, "㎡"), ("300m2", 300, "m2"), ("300M2", 300, "M2"), ("35μg/m3", 35, "μg/m3")],
    "places are built in any number": [("建成50个中心", 50, "个"), ("新建6个市场", 6, "个")],
    "half a day is no half": [("不超过半天", 0.5, "天"), ("不超过半年", 0.5, "年")],
    "times and multiples": [("三倍", 3, "倍"), ("翻一番", 2, "倍"), ("2.5倍", 2.5, "倍")],
    "whatever the measure word spells with the next word": [("扶持60户外迁家庭", 60, "户"), ("五百名师生", 500, "名"), ("培育80家具有特色的农场", 80, "家"), ("评选40名优秀工人", 40, "名"), ("建900个体育场", 900, "个"), ("新建70所示范校", 70, "所"), ("出台20条措施", 20, "条"), ("配置600座位", 600, "座")],
    "a bound makes a length of time of 日": [("不得少于7日", 7, "日"), ("不低于45日", 45, "日"), ("少于3日", 3, "日")],
    "units in Latin letters": [("250PFlops", 250, "PFlops"), ("60dB", 60, "dB"), ("12kPa", 12, "kPa"), ("2.5万m3/h", 25000, "m3/h"), ("310kW·h/t", 310, "kW·h/t"), ("40 MW", 40, "MW"), ("500Mbps", 500, "Mbps"), ("3.1mg/L", 3.1, "mg/L"), ("20EB", 20, "EB"), ("0.2kgce/t", 0.2, "kgce/t")],
    "the unit in brackets before the figure": [("投资总额（万元）25.50", 255000, "元"), ("合格率（%）97", 97, "%"), ("泵站（座）：14", 14, "座")],
    "the parts of 元": [("67元8角", 67.8, "元"), ("二十元五角", 20.5, "元"), ("4元3角2分", 4.32, "元")],
    "shares and signs": [("不少于1/5", 20, "%"), ("3/4以上", 75, "%"), ("零下15℃", -15, "℃"), ("二又四分之一倍", 2.25, "倍"), ("6.5成", 65, "%")],
    "what is counted in Arabic numerals only": [("推出100款产品", 100, "款"), ("不超过500字", 500, "字"), ("日均订单3300余万单", 3.3e7, "单"), ("不低于20像素", 20, "像素"), ("延时≤200毫秒", 200, "毫秒")],
    "二次 that is counted": [("延期二次，", 2, "次"), ("连续二次缺席", 2, "次"), ("二次以上", 2, "次")],
    "a ratio is the first figure over the second": [("师生比不低于1∶20", 0.05, None), ("按1：1比例配套", 1, None), ("给予1：1配套支持", 1, None), ("比例由7：2调整", 3.5, None)],
    "a sum that projects are told by": [("新引进亿元以上项目", 1e8, "元")],
    "a word that ends like a financial numeral": [("组织队伍500人", 500, "人")],
    "a bound between figure and noun": [("人口100万以上城市", 1e6, None)],
    "blank between figure and unit": [("长 30公里", 30, "公里"), ("遴选了80 项案例", 80, "项"), ("公示共5 个工作日", 5, "工作日")],
}
COMPARATORS = {
    "what is better is less, or more": [("测距误差优于5%", "lt"), ("检修时间优于8小时", "lt"), ("接收灵敏度优于60dB", "gt"), ("图像分辨率优于3米", "lt"), ("设备完好率优于98%", "gt"), ("漏报率优于2%", "lt"), ("死亡率优于1%", "lt")],
    "so many at most": [("每人限报一项", "le"), ("每个单位限申报2个", "le"), ("期限3年", "eq")],
    "every limit of more and of less": [("不宜超过20项", "le"), ("不可大于3米", "le"), ("未超出5人", "le"), ("不宜少于5项", "ge"), ("不应早于3年", "ge"), ("晚于3年", "gt")],
    "以上 and 以下 include the figure (Civil Code art. 1259)": [("30%以上", "ge"), ("五日以下", "le"), ("20人及以上", "ge"), ("3个及以下", "le"), ("一位及以上", "ge")],
    "not less than": [("不少于16学时", "ge"), ("不低于90%", "ge"), ("至少3名", "ge"), ("不得少于5人", "ge"), ("最低2000元", "ge"), ("不小于8米", "ge"), ("≥95%", "ge")],
    "a limit with a verb between": [("至少建设一所学校", "ge"), ("不得少于一人", "ge"), ("不得超过一只", "le"), ("不宜少于一年", "ge"), ("每月额度不超过每人1000元", "le"), ("不少于每学年12学时", "ge")],
    "an age that is reached": [("年满60岁", "ge"), ("满16周岁", "ge")],
    "an act some days before": [("质证三日前通知", "ge"), ("提前10日", "ge"), ("会期24小时前", "ge")],
    "more than": [("超过400万人次", "gt"), ("突破3万亿元", "gt"), ("逾50家", "gt"), ("高于5%", "gt"), ("过半数", "gt"), ("超40万户", "gt")],
    "多 and 余 in or behind the numeral": [("30多万公里", "gt"), ("3万多项", "gt"), ("2个多百分点", "gt"), ("十余家", "gt"), ("一两万余册", "range"), ("3至5万多项", "range"), ("1至2个多百分点", "range"), ("3万多亿元", "gt"), ("20多座", "gt")],
    "what is included says so twice": [("10亿元（含10亿元）以上", "ge"), ("500万元以上（含500万元）", "ge"), ("50人（含）以下", "le"), ("6个月（含）及以上", "ge"), ("500万元以上（含）的", "ge"), ("50人（不含）以下", "lt"), ("500万元（含500万）以上", "ge"), ("100亩以上（含本数）", "ge")],
    "近 makes a bare multiplier a figure": [("近百家", "approx"), ("超千家", "gt")],
    "at least that order": [("上亿户", "ge"), ("数十座", "ge")],
    "the longest term and the highest limit": [("贷款最长期限为30年", "le"), ("最高可贷额度为60万元", "le"), ("最高时速40公里", "eq")],
    "but what goes beyond one is no ceiling": [("超过最高限额50万元的", "eq"), ("不超过最高限额50万元", "le")],
    "for each year that is full": [("每满1年", "eq"), ("已满1年", "ge")],
    "the ceiling of a grant": [("年度最高补助50万元", "le"), ("最高补助金额200万元", "le"), ("补贴上限为每年20万元", "le"), ("奖励50万元", "eq")],
    "not more than": [("5%以内", "le"), ("不超过15万元", "le"), ("不得超过3人", "le"), ("最多5次", "le"), ("最高50万元", "le"), ("不高于9%", "le"), ("≤8%", "le"), ("不大于30度", "le"), ("未逾五年", "le"), ("至多2名", "le")],
    "within a time": [("三十日内", "le"), ("五年内", "le"), ("两年以内", "le"), ("3个工作日内", "le")],
    "within an amount or a distance": [("在80000元限额内", "le"), ("一百米范围内", "le"), ("渡口二百米内", "le")],
    "a loose figure with a bound": [("百分之五六十以上", "ge"), ("七八十户以上", "ge"), ("不超过三四百人", "le")],
    "the figure itself counts": [("少于或等于10人", "le"), ("小于等于5人", "le"), ("大于或等于3人", "ge")],
    "less than": [("低于4.6%", "lt"), ("少于4日", "lt"), ("不足300米", "lt"), ("未满18周岁", "lt"), ("不到10%", "lt"), ("少于6人", "lt")],
    "about": [("10个左右", "approx"), ("约1.3万亿元", "approx"), ("近60%", "approx"), ("接近60%", "approx"), ("大约3公里", "approx"), ("将近200户", "approx"), ("6% 左右", "approx")],
    "no bound behind a blank": [("培训3天 前往各港", "eq")],
    "nothing said": [("12000元", "eq"), ("停产整治一个月", "eq"), ("达到75岁", "eq"), ("建成6座", "eq")],
    "reaching a condition is enough": [("数量达到25%的，可以申请", "ge")],
    "a bound with what the share is of between": [("余额不足首期金额的30%", "lt"), ("人数超过总人数的5%", "gt"), ("比重低于全市平均水平的80%", "lt"), ("人数不得超过总人数的三分之一", "le")],
    "the last character of another word is no bound": [("附近30户", "eq"), ("节约20吨", "eq"), ("通过15项", "eq")],
}
RANGES = {
    "with or without its ends": [("3000万元（含）至5000万元（不含）", 3000_0000, 5000_0000, "元")],
    "bounds with a unit once": [("处5万元以上10万以下的罚款", 50000, 100000, "元"), ("五十以上一百户以下的小区", 50, 100, "户")],
    "a unit once": [("3—12个月", 3, 12, "月"), ("16—24岁", 16, 24, "岁"), ("5至10年", 5, 10, "年"), ("2到3名", 2, 3, "名")],
    "from one": [("暂停一个月至六个月", 1, 6, "月"), ("一年至三年", 1, 3, "年"), ("拘留一日至三日", 1, 3, "日")],
    "a unit twice": [("3个月至6个月", 3, 6, "月"), ("七人至十一人", 7, 11, "人"), ("6%－6.5%", 6, 6.5, "%"), ("10元—20元", 10, 20, "元")],
    "a unit twice, 一 in one of them": [("暂扣执照一个月至六个月", 1, 6, "月"), ("一年到两年", 1, 2, "年")],
    "begun in a unit and ended in a longer one": [("六个月以上三年以下", 6, 36, "月"), ("停业三个月以上一年以下", 3, 12, "月"), ("30分钟以上2小时以下", 30, 120, "分钟")],
    "above and below": [("二千元以上二万元以下", 2000, 20000, "元"), ("处五千以上二万元以下", 5000, 20000, "元"), ("1000以上3000人以下", 1000, 3000, "人"), ("一倍以上五倍以下", 1, 5, "倍"), ("25周岁以上、不超过60周岁", 25, 60, "周岁")],
    "a fine": [("处五万元以上十五万元以下罚款", 50000, 150000, "元"), ("处以十万元以上三十万元以下罚款", 100000, 300000, "元"), ("处三百元至一千元罚款", 300, 1000, "元")],
    "two digits in a row": [("两三个", 2, 3, "个"), ("三五年", 3, 5, "年"), ("十五六岁", 15, 16, "岁")],
}
CHANGES = {
    "by how much it grows": [("产值增长6%", "increase"), ("产值比上年增长6%", "increase"), ("标准提高30元", "increase"), ("比去年预算高0.2个百分点", "increase"), ("价格上涨了4%", "increase"), ("面积扩大50公顷", "increase"), ("比上年多12家", "increase")],
    "what is upgraded, and what rises by ranks": [("改造提升6个农贸市场", "level"), ("巩固提升200个村", "level"), ("提升2个等级", "increase"), ("提升6个位次", "increase"), ("提升6个百分点", "increase"), ("提升6个和9个百分点", "increase")],
    "points given and taken": [("每缺一次扣0.5分", "decrease"), ("迟报扣 1分", "decrease"), ("获表彰的加3分", "increase"), ("达标的得3分", "level"), ("迟到扣5元", "level"), ("附加5个", "level")],
    "what lies above another": [("比全省高出9个百分点", "increase")],
    "the name of a rate": [("增速6%以上", "increase"), ("价格涨幅3%左右", "increase"), ("保持6%的增长率", "increase"), ("降幅2%", "decrease")],
    "a blank between": [("收入增加 250亿元", "increase")],
    "a goal for growth": [("经济增长预期目标定为7%", "increase")],
    "by how much it shrinks": [("能耗下降3%", "decrease"), ("再降低10%", "decrease"), ("压减三分之一以上", "decrease"), ("减半征收", "decrease"), ("费用减少2000元", "decrease"), ("时间缩短5天", "decrease"), ("比上年少3起", "decrease"), ("节约20吨", "decrease")],
    "an object between verb and figure": [("减轻企业负担近2万亿元", "decrease")],
    "the level that is reached": [("提高到60%", "level"), ("降至13%", "level"), ("达到75岁", "level"), ("控制在4%以内", "level"), ("由6%下降到2%", "level"), ("稳定在90%", "level"), ("增至400所", "level"), ("压缩至3个工作日", "level")],
    "新增 counts what is new": [("新增50万户", "level"), ("新增绿地8公顷", "level")],
    "最低 and 最高 are bounds": [("最低50元", "level"), ("最高9元", "level")],
    "a multiple": [("翻两番", "multiple"), ("增长2倍", "multiple"), ("违法所得3倍的罚款", "multiple"), ("是上年的1.5倍", "multiple")],
}
NONE = {
    "places summed up, slogans": ["济南和青岛两市", "鲁南四市联动", "实施百校百企计划"],
    "tasks that are listed": ["落实8项重点任务"],
    "a size made of multipliers": ["千亿元产业集群", "百亿元县市区", "产值超亿元企业", "净利润过亿元的企业"],
    "how many wheels": ["三轮汽车停放区", "推广两轮电动车"],
    "the stages of a project": ["水厂二期项目"],
    "the name of five years": ["第一个五年", "第十二个五年规划", "关键五年", "比五年前增长"],
    "kinds of households, lines on the floor": ["1人户和2人户", "设置1米线"],
    "a number before another word": ["附了80 项目清单", "5 项"],
    "a second time": ["二次净化"],
    "a share by itself in brackets": ["质量评审（30%）", "完成值×（60%）"],
    "ordinals in a row": ["回传第1至8项信息", "第一、二款规定"],
    "what only Arabic numerals count": ["前两款规定", "四字成语", "十字路口"],
    "a clock, a score, a label": ["10:30开会", "以3：1取胜", "附录1：2"],
    "terms of the dictionary that hold a numeral": ["推动二次创业", "二次能源占比", "七台河市水厂", "五指山市泵站", "三元材料"],
    "the unit of a column": ["泵站（万座）", "学校（千所）", "投资（万元）"],
    "halves and years that are periods": ["上半年得分", "下半年评分", "2022—2023学年", "2022学年"],
    "a figure of the year before, when another follows": ["床位（万张）2.8 3.5"],
    "codes": ["5G基站", "4K画面", "3D打印", "A4纸", "2B端"],
    "the label of a picture": ["如图3所示", "附件2所列"],
    "a figure alone, 零下 at the other end": ["亿元零下"],
    "indefinite 一": ["一个单位", "建设一所学校", "每一个人", "一批项目", "一支队伍", "一次机会", "一名教师"],
    "a count that announces a list": ["以下三项", "下列五种情形", "如下四个方面", "这两类", "上述三项", "前两款"],
    "a count that sums a list up": ["甲县、乙县、丙县等3个县", "船闸、渡口等2项标准体系", "依据《船闸规范》、《渡口规范》等2项国家标准", "负责船闸、渡口等2项标准的解释", "公布船闸、渡口等2个项目清单", "取消登记、测绘等2项工程收费", "听取船闸、渡口等2项工程汇报", "完成了船闸、渡口等2项标准"],
    "slogans and names": ["四个全面", "三个方面", "八项规定", "两个市场", "五位一体", "“三区三州”等地区", "“最多跑一次”改革", "新36条", "人大三次会议", "三项工作", "两个确保", "五项原则", "四大任务"],
    "set phrases": ["二元结构", "最后一公里", "新的一年", "关键的一年", "个别", "收支两条线", "百年大计", "一年来"],
    "dates and days": ["2025年", "12月31日", "于15日前报送", "90年代", "70周年", "每月5日"],
    "labels and codes": ["第三届", "三级医院", "一号文件", "1.2.1", "〔2021〕45号", "十四五", "第2项", "3号楼"],
    "what a rate is counted by": ["每千名儿童", "每万户"],
    "a programme's name of multipliers": ["“百千万”人才工程", "百万青年见习计划"],
    "classes of size": ["万吨级泊位", "千兆网络", "百万千瓦级机组", "5000吨级码头", "30米级射电镜"],
}
# fmt: on


@pytest.mark.parametrize(("text", "value", "unit"), cases(UNITS))
def test_reads_value_and_unit(text: str, value: float, unit: str | None) -> None:
    (measure,) = find_quantities(text)
    assert [measure.min, measure.max] == pytest.approx([value, value])
    assert measure.unit == unit


@pytest.mark.parametrize(("text", "comparator"), cases(COMPARATORS))
def test_reads_comparators_before_and_behind(text: str, comparator: str) -> None:
    assert [measure.comparator for measure in find_quantities(text)] == [comparator]


@pytest.mark.parametrize(("text", "low", "high", "unit"), cases(RANGES))
def test_joins_ranges(text: str, low: float, high: float, unit: str) -> None:
    (measure,) = find_quantities(text)
    assert (measure.min, measure.max, measure.unit, measure.comparator) == (low, high, unit, "range")


@pytest.mark.parametrize(("text", "change"), cases(CHANGES))
def test_tells_change_from_level(text: str, change: str) -> None:
    assert [measure.change for measure in find_quantities(text)][-1] == change


@pytest.mark.parametrize("text", cases(NONE))
def test_leaves_figures_that_count_nothing(text: str) -> None:
    assert find_quantities(text) == []


def test_figures_of_a_row_share_their_change() -> None:
    assert [m.change for m in find_quantities("收入分别增长8.8%、9.9%和7%")] == ["increase"] * 3


def test_figures_of_a_row_share_the_unit_and_the_bound() -> None:
    points = find_quantities("分别提高9个、10.7个和10.5个百分点")
    assert [(m.min, m.unit, m.change) for m in points] == [
        (9, "百分点", "increase"),
        (10.7, "百分点", "increase"),
        (10.5, "百分点", "increase"),
    ]
    assert [m.comparator for m in find_quantities("分别不超过30个和10个")] == ["le", "le"]
    assert [m.comparator for m in find_quantities("分别给予最高30万元、20万元和10万元奖励")] == ["le"] * 3
    assert [m.comparator for m in find_quantities("分期给予最高不超过30万元、20万元奖励")] == ["le"] * 2
    assert [m.comparator for m in find_quantities("处5日以下、500元罚款")] == ["le", "eq"]
    assert [m.comparator for m in find_quantities("分别达到95%以上和40%")] == ["ge", "eq"]
    assert [m.comparator for m in find_quantities("80分≤得分＜90分")] == ["ge", "lt"]
    assert [m.comparator for m in find_quantities("分别给予30万元、20万元和10万元以下奖励")] == [
        "eq",
        "eq",
        "le",
    ]


def test_an_item_of_a_list_with_a_figure_of_its_own_is_not_summed_up() -> None:
    assert [one.min for one in find_quantities("新建渡口6个、水厂2个")] == [6, 2]
    assert find_quantities("渡口、水厂2个项目") == []
    assert find_quantities("按4:3:3承担") == []
    assert [one.min for one in find_quantities("完成渡口、水厂、电网等3项工程")] == [3]


def test_a_figure_right_behind_another_counts_unless_it_numbers_a_section() -> None:
    assert [one.min for one in find_quantities("走访6.48万户23.24万农村人口")] == [64800, 232400]
    assert [one.min for one in find_quantities("引进4家世界知名企业")] == [4]


def test_old_and_new_level_stay_apart() -> None:
    assert [(m.min, m.comparator) for m in find_quantities("由38%提高到45%")] == [(38, "eq"), (45, "eq")]


def test_span_takes_in_the_comparator_and_figure_does_not() -> None:
    (measure,) = find_quantities("每年不少于16学时以上")
    assert measure.text == "不少于16学时以上"
    assert "每年不少于16学时以上"[slice(*measure.figure)] == "16学时"


ALPHABET = "一二三五十百千万亿年月日个人元%0123456789.—至以上下内不少于超过近约多余增长提高到降，。；（）“”第等、每只"


@given(st.text(ALPHABET, max_size=80))
def test_spans_hold_for_any_text(text: str) -> None:
    found = find_quantities(text)
    assert found == find_quantities(text)
    for measure in found:
        start, end = measure.span
        assert 0 <= start <= measure.figure[0] < measure.figure[1] <= end <= len(text)
        assert measure.text == text[start:end]
        assert measure.min <= measure.max
