"""Quantities in their sentences: roles, times, indicators, baselines, nature. Every sentence is invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reasons import cases

import planparse
from planparse.extraction.context import Context
from planparse.extraction.quantities.quantities import FoundQuantity, extract_quantities
from planparse.extraction.units import Unit, split

PLAN = Context("云岭市水务发展规划", "规划", date(2021, 6, 1))
RULE = Context("云岭市渡口管理办法", "办法", date(2021, 6, 1))
GRANTS = Context("云岭市促进航运发展若干政策", "政策", date(2021, 6, 1))
UNDATED = Context("云岭市国民经济和社会发展第十四个五年规划", "规划", None)
TIMELESS = Context("云岭市水务发展规划", "规划", None)
AMENDING = Context("云岭市人民政府关于修改〈渡口管理办法〉的决定", "决定", date(2021, 6, 1))
ANSWER = Context("关于对云岭市十届人大三次会议第18号建议的复函", "复函", None)
REPORT = Context("政府工作报告", "报告", date(2021, 2, 1))


def read(
    text: str, context: Context = PLAN, headings: tuple[str, ...] = ("一、主要任务",)
) -> list[FoundQuantity]:
    """The quantities of text whose lines are paragraphs under the headings."""
    units = []
    for number, line in enumerate(text.split("\n")):
        offset = sum(len(other) + 1 for other in text.split("\n")[:number])
        units += [
            Unit(start, end, number, "body/1", headings, False, "body")
            for start, end in split(text, offset, offset + len(line))
        ]
    return extract_quantities(text, units, context)


# fmt: off
ROLES = {
    "what a plan is to build, train, reach or spend is a target": [
        (PLAN, "到2025年，建成50所示范学校。", "target"), (PLAN, "培训职工3万人次。", "target"), (PLAN, "供水普及率达到98%。", "target"), (PLAN, "新增床位2000张。", "target"), (PLAN, "安排补助资金2400万元。", "target"),
        (PLAN, "改造老旧泵站15座。", "target"), (PLAN, "遴选20个示范乡镇。", "target"), (PLAN, "单位产值用水量下降16%。", "target"), (PLAN, "力争产值突破80亿元。", "target"), (PLAN, "每年培训船员200人。", "target"), (PLAN, "完成投资3亿元以上。", "target"),
    ],
    "a level to be kept at is a target, days of good air too": [(PLAN, "颗粒物浓度控制在35微克/立方米以下。", "target"), (PLAN, "优良天数达到310天以上。", "target")],
    "a level to be kept to by a date is a target": [(PLAN, "到2025年，漏损率不高于9%。", "target"), (PLAN, "用水总量控制在185亿立方米以内。", "target"), (PLAN, "到2025年，人均预期寿命达到80岁。", "target"), (PLAN, "平均受教育年限提高到11.5年。", "target")],
    "a norm for each is a requirement, in a plan too": [(PLAN, "每名教师培训不少于16学时。", "requirement"), (PLAN, "每年召开两次会议。", "requirement"), (PLAN, "面积原则上占总面积的一半以上。", "requirement"), (PLAN, "每个班不得超过45人。", "requirement"), (PLAN, "配备比例不得低于5%。", "requirement")],
    "a length of time is a requirement": [(PLAN, "工作期限为三年。", "requirement"), (PLAN, "应当在30日内提出意见。", "requirement"), (PLAN, "两年内完成整改。", "requirement"), (PLAN, "试用期为6个月。", "requirement")],
    "a condition that picks out who is meant is a requirement": [(PLAN, "人口不足500人的行政村可以合并。", "requirement"), (PLAN, "具有5年以上工作经历的人员。", "requirement"), (PLAN, "年满60岁的老年人可以申请。", "requirement"), (PLAN, "面积超过300平方米的商铺。", "requirement"), (PLAN, "推广5吨以下渡船。", "requirement"), (PLAN, "应当控制在45%至60%。", "requirement"), (PLAN, "面积在500亩以上的，可以申请。", "requirement")],
    "a ceiling on what one may get is a requirement": [(PLAN, "最高不超过15万元的贷款。", "requirement"), (PLAN, "一次性给予2000元补贴。", "requirement"), (PLAN, "按缴费额的30%返还。", "requirement")],
    "a ban is a requirement": [(PLAN, "禁止新建高度超过15米的建筑。", "requirement")],
    "what is, or was, is a baseline": [
        (PLAN, "截至2020年底，全市有水库24座。", "baseline"), (PLAN, "目前，供水普及率为91%。", "baseline"), (PLAN, "已建成泵站35座。", "baseline"), (PLAN, "2019年，用水总量为178亿立方米。", "baseline"), (PLAN, "五年来，改造管网600公里。", "baseline"),
        (PLAN, "去年，全市处理污水3000万吨。", "baseline"), (PLAN, "“十三五”期间，新建渡口8处。", "baseline"), (PLAN, "累计投入资金6亿元，已覆盖40个乡镇。", "baseline"),
    ],
    "了 before a figure tells what was done": [(PLAN, "在码头安装了45台摄像机。", "baseline"), (PLAN, "总结了16个环节45个场景。", "baseline"), (PLAN, "为了增加45台，落实责任，新增45台。", "target"), (PLAN, "定员已由5人减少至2人。", "baseline")],
    "who compares with a year before knows the figures": [(PLAN, "用户规模达7.5亿，同比增长6.7%。", "baseline"), (PLAN, "力争同比增长6.7%。", "target"), (PLAN, "零售额44亿元，同比增长4%。其中，城镇零售额35亿元。", "baseline"), (PLAN, "零售额44亿元，同比增长4%。2025年，城镇零售额35亿元。", "target")],
    "what is up to a day, in a text without a date": [(TIMELESS, "截至2022年底，用户规模近10亿。", "baseline"), (UNDATED, "截至2025年底，用户规模近10亿。", "target"), (PLAN, "“十三五”以来，推广场景45个。", "baseline")],
    "what something comes to is as it is": [(PLAN, "指标体系包括6个一级指标。", "baseline"), (PLAN, "归纳为26个控制项。", "baseline")],
    "a day by which something ends is not past": [(PLAN, "截止日期前建成渡口9处。", "target"), (PLAN, "截止2020年建成渡口9处。", "baseline")],
    "so much for each of what is done": [(PLAN, "每培育1家渔业企业，奖励3万元。", "requirement"), (PLAN, "每年培育1家渔业企业，投入3万元。", "target")],
    "what is intended is a target, though money is given": [(PLAN, "补助资金若干，拟资助项目6项。", "target")],
    "a plan says that it will be more": [(PLAN, "全县50%以上的渡口有灯标。", "target")],
    "what a project is assessed by is to be reached": [(UNDATED, "考核指标：形成闸门样机。样机不少于2套，误差不低于5%。", "target"), (UNDATED, "说明：样机单价不低于5元。", "requirement")],
    "上年均 is no last year": [(PLAN, "在巩固成果的基础上年均增长7%。", "target")],
    "nor is what such a time tells past, where one is to come": [(PLAN, "2025年底前，2021年以来发现的问题整改80%。", "target"), (PLAN, "2021年以来发现的问题整改80%。", "baseline")],
    "a size that is laid down": [(PLAN, "渔港主干道宽度不应小于3米。", "requirement"), (PLAN, "渔船须具有9张以上船票。", "requirement"), (PLAN, "新建不少于9座渔港。", "target")],
    "what there is now, to the end of its sentence": [(PLAN, "全县现有渔船9艘，年产鱼30万吨。", "baseline"), (PLAN, "实现有机水产30万吨。", "target"), (PLAN, "全县现有渔船9艘，要增加2艘。", "target")],
    "what is chiefly supported": [(PLAN, "重点支持50个渡口的建设。", "target")],
    "what is due by a day is a target, a bound or none": [(PLAN, "2022年底前，网上办理率不低于90%。", "target"), (PLAN, "12月31日前，至少消除一半。", "target"), (PLAN, "网上办理率不低于90%。", "requirement")],
    "what is compared with last year is not of it": [(PLAN, "单产较上年提高2%。", "target")],
    "a floor that is to be secured is a target, one for each is not": [(PLAN, "确保粮食产量不低于300万吨。", "target"), (PLAN, "每支队伍不少于30人。", "requirement"), (PLAN, "每个乡镇建成1所卫生院。", "target")],
    "a quarter that is over": [(PLAN, "一季度，用水总量为18亿立方米。", "baseline"), (PLAN, "四季度，新建渡口8处。", "target")],
    "of years gone by, both levels of a change are": [(PLAN, "普及率从2015年的38%提高到2020年的45%。", "baseline")],
    "a plan without a date begins with its own years": [(UNDATED, "2020年，用水总量为178亿立方米。", "baseline"), (UNDATED, "“十三五”期间，新建渡口8处。", "baseline"), (UNDATED, "到2025年，新建渡口8处。", "target")],
    "a rule may tell what was done": [(RULE, "“十三五”期间，新建了渡口8处。", "baseline")],
    "what is paid for what is a rule": [(GRANTS, "新增航线奖励20万元。", "requirement"), (GRANTS, "其中奖补资金的50%待验收后兑现。", "requirement"), (GRANTS, "培育航运企业50家。", "target")],
    "an amended rule is one": [(AMENDING, "与航道的距离大于50米以上。", "requirement")],
    "alternatives are of one kind": [(PLAN, "造成3人以上死亡，或者10人以上重伤的事故。", "requirement")],
    "what is generally not done is a requirement": [(PLAN, "一般不安排两位以上领导讲话。", "requirement")],
    "the old level of a change is a baseline, the new one is not": [(PLAN, "普及率由38%提高到45%。", "target"), (RULE, "税率由3%降至1%。", "requirement"), (PLAN, "投资由2199万元调整为2173万元。", "target")],
    "a rule's figures are requirements": [
        (RULE, "渡船乘客定额为12人。", "requirement"), (RULE, "处一千元以上五千元以下罚款。", "requirement"), (RULE, "应当在三日内报告。", "requirement"), (RULE, "载重不得超过5吨。", "requirement"), (RULE, "距离航道不少于50米。", "requirement"),
        (RULE, "渡口应当有两名以上船员。", "requirement"), (RULE, "补助标准为每人每年1200元。", "requirement"), (RULE, "经三分之二以上成员同意。", "requirement"),
    ],
    "a count of standards is no rule's amount": [(PLAN, "推动20项渔港标准出台。", "target")],
    "parts of a whole are what they are": [(PLAN, "标准体系包括渔港、渡口等4个部分。", "baseline"), (RULE, "结构分为四层。", "baseline")],
    "a norm over a year gone by is none of its facts": [(PLAN, "2019年度渔业收入不低于500万元。", "requirement"), (PLAN, "已安装终端的渔船应100%实现调度。", "target")],
    "copies are required": [(PLAN, "2030年5月前，将渔船清单（一式3份）报送渔港局。", "requirement")],
    "a bound in mu picks out a case": [(PLAN, "2030年底前，5万亩以上的灌区在线计量。", "requirement")],
    "whom something is given to is told by bounds": [(PLAN, "对年产值首次达到2亿元以上的企业，优先供水。", "requirement"), (PLAN, "对渡口整治，年产值达到2亿元以上。", "target")],
    "so is a case in brackets, where money is given": [(PLAN, "推广节水灌溉（覆盖率达到60%以上）的，每亩70元。", "requirement"), (PLAN, "推广节水灌溉（覆盖率达到60%以上）。", "target")],
    "and the items of a list of conditions": [(PLAN, "渔船按以下标准新增：载客30人以上；长12米以上。", "requirement"), (PLAN, "渔船有以下任务：新增30艘以上。", "target")],
    "a price is a rule, a yearly sum is not": [(PLAN, "推广节水灌溉，每亩70元。", "requirement"), (PLAN, "推广节水灌溉，每年70万元。", "target"), (PLAN, "船员生活补助水平提高到每人90元。", "target")],
    "a norm for each class": [(PLAN, "计划设6个班，每班50人以内。", "requirement")],
    "an answer tells what was done": [(ANSWER, "2023年新建渡口8处。", "baseline"), (ANSWER, "新增渔船26艘，确保安全。", "baseline")],
    "and promises": [(ANSWER, "我局将购置渔船26艘。", "target"), (ANSWER, "下一步，加快建设。新建渡口8处。", "target"), (ANSWER, "将军渡有渔船26艘。", "baseline")],
    "a rule may set a target by a date": [(RULE, "到2025年，建成渡口20处。", "target")],
}
TIMES = {  # text, the times that govern its figures, in order
    "a time at the head governs its paragraph": [("到2025年，建成20座泵站，改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，建成20座泵站。改造40公里管网。", ["到2025年", "到2025年"]), ("“十四五”期间，新增绿地30公顷。", ["“十四五”期间"])],
    "and no other paragraph": [("到2025年，建成20座泵站。\n改造40公里管网。", ["到2025年", None])],
    "each figure has the nearest time before it": [("2023年底前建成20座泵站，2025年底前建成40座水厂。", ["2023年底前", "2025年底前"]), ("到2023年达到80%，到2025年达到90%。", ["到2023年", "到2025年"])],
    "a recurring time governs its clause": [("每年培训200人次。", ["每年"]), ("每学年不少于16学时。", ["每学年"])],
    "old and new level have their own times": [("普及率由2020年的38%提高到2025年的45%。", ["2020年", "2025年"]), ("普及率从2020年的38%提高到2025年的45%。", ["从2020年", "2025年"]), ("到2025年，普及率由38%提高到45%。", [None, "到2025年"])],
    "what a change is compared with governs nothing": [("到2025年，用水量比2020年下降16%。", ["到2025年"]), ("2020年与2015年相比，用水量下降9%。", ["2020年"]), ("用水量较2020年下降16%。", [None])],
    "a goal's time governs the list below it": [("到2025年，实现以下目标：\n建成20座泵站。\n改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，供水体系基本建成。\n——建成20座泵站。\n——改造40公里管网。", ["到2025年", "到2025年"])],
    "a length of time is not its own time limit": [("三年内培训修复师30名。", [None, "三年内"])],
    "a year in a name governs nothing": [("落实《2019年水务工作要点》，建成20座泵站。", [None]), ("编制“十四五”水务规划，建成20座泵站。", [None])],
    "a day of each month is no quantity": [("每月5日前检修渡船2艘。", ["每月5日前"]), ("每季度第一个月的25日前检修渡船2艘。", ["每季度第一个月的25日前"])],
    "years counted together are a time, no quantity": [("五年累计转移劳动力30万人。", ["五年"])],
    "a time limit that is itself the level reached governs nothing": [("办结时限压缩至5个工作日以内，材料精简50%。", [None, None])],
    "nor does one that binds the act of another clause": [("企业开办实现1个工作日内办结，报装环节不超过2个。", [None, None]), ("三年内，培训30名。", [None, "三年内"])],
    "nor one that quickly passes, beyond its sentence": [("3日内，处理率达到98%。合格率达到95%。", [None, "3日内", None])],
    "several times share out a row of figures": [("2023年、2024年、2025年分别达到70%、80%、90%。", ["2023年", "2024年", "2025年"]), ("到2023年、2025年，覆盖率分别达到80%和95%。", ["到2023年", "2025年"]), ("到2023年、2025年，覆盖率达到95%。", ["2025年"])],
    "what is now ends where it is told what comes": [("目前有渔船26艘。下一步，新建渡口8处。", ["目前", None]), ("目前有渔船26艘，渡口8处。", ["目前", "目前"])],
    "what each is paid by is no time": [("补助标准由每人每年240元提高到280元。", [None, None]), ("补助标准为每人每年1200元。", [None]), ("户均补助每户每年500元。", [None]), ("每人每年只享受一次。", ["每年"]), ("每年安排资金3亿元。", ["每年"])],
    "a goal's time governs labelled paragraphs below it": [("到2025年，质量稳步提升。\n产品质量：合格率达到98%。\n工程质量：合格率达到95%。", ["到2025年", "到2025年"]), ("到2025年，质量稳步提升。\n加强检验，合格率达到98%。", [None])],
    "前 may end a word": [("2027年，学前三年入园率达到96%。", ["2027年"])],
    "nor does a time inside what 的 joins": [("2025年，近三年新增的渔船达到40艘，完成投资6亿元。", ["2025年", "2025年"]), ("2025年底前，2021年以来发现的问题整改80%。", ["2025年底前"]), ("近三年新增的渔船达到40艘。", ["近三年"])],
    "a condition up to now holds for its clause": [("须连续两年盈利，新建渡口9处。", [None]), ("连续两年，新建渡口9处。", ["连续两年"])],
    "其中 goes on from a moment": [("到2027年底，渔港达9处。其中，内河渔港5处。", ["到2027年底", "到2027年底"]), ("到2027年底，渔港达9处。内河渔港5处。", ["到2027年底", None])],
    "for whom before how often": [("船票每车每月90元。", [None]), ("每个子女每月90元。", ["每月"])],
    "no time, none given": [("建成20座泵站。", [None])],
    "the year that a multiple is of": [("渔船26艘，是2015年的3.6倍。", [None, None]), ("渔船26艘、渔港8处，是2015年的3.6倍和2倍。", [None] * 4)],
    "an aim is no part of the time": [("力争到2030年，渔船达到26艘。", ["到2030年"]), ("争取到2030年，渔船达到26艘。", ["到2030年"])],
    "a step leads the bullets below it": [("第一步，到2030年渔港全面建成：\n——渔船达到26艘。", ["到2030年"])],
    "so does the year that goals are of": [("2030年的主要目标是：\n——渔港更加完善。\n渔船达到26艘。", ["2030年"])],
}
INDICATORS = {  # text, the indicators of its figures, in order
    "the noun before the verb": [("地区生产总值增长6%。", ["地区生产总值"]), ("供水普及率达到98%。", ["供水普及率"]), ("污水处理率不低于95%。", ["污水处理率"]), ("经营收入总量突破90亿元。", ["经营收入总量"]), ("年用水量50万立方米以上。", ["年用水量"]), ("漏损率控制在9%以内。", ["漏损率"]), ("参保人数稳定在40万人。", ["参保人数"]), ("单位产值能耗年均下降3%。", ["单位产值能耗"]), ("游客人次超过300万。", ["游客人次"])],
    "the noun that is counted, behind": [("建设50所高水平学校。", ["高水平学校"]), ("建设50所高水平学校和150个骨干专业。", ["高水平学校", "骨干专业"]), ("惠及1.6亿学生。", ["学生"]), ("组建12支巡护队伍。", ["巡护队伍"]), ("认定30家示范企业。", ["示范企业"]), ("培育20个特色乡镇。", ["特色乡镇"]), ("配备40名中小学教师。", ["中小学教师"])],
    "what is granted, of rows too": [("对获奖的分别奖励9万元、5万元。", ["奖励", "奖励"]), ("次年达标的再奖励9万元。", ["奖励"]), ("对国家级、省级渔港分别给予90万元、50万元奖励。", ["奖励", "奖励"])],
    "what is granted": [("对新建冷库给予一次性奖补，最高300万元。", ["一次性奖补"]), ("对渔业平台给予一次性200万元奖励。", ["奖励"]), ("给予建设单位每年50万元补贴。", ["补贴"])],
    "the object of a task verb, no verb": [("构建20个以上的数据模型。", ["数据模型"])],
    "the object before its figure": [("治理河道24公里。", ["河道"]), ("新建泵站15座。", ["泵站"]), ("改造管网600公里。", ["管网"])],
    "what 把 and 将 act on": [("把管网漏损率控制在9%以内。", ["管网漏损率"]), ("将办结时限压缩至5个工作日。", ["办结时限"])],
    "shared out by 分别": [("供水普及率、污水处理率分别达到65%和55%。", ["供水普及率", "污水处理率"]), ("水库、泵站和渡口分别增加3座、5座和8座。", ["水库", "泵站", "渡口"])],
    "a shared tail goes to each": [("城镇和农村人均住房面积分别增加2平方米和5平方米。", ["城镇人均住房面积", "农村人均住房面积"])],
    "a second row is about the first": [("城镇收入达到3万元，农村收入达到1万元，分别增长6%和8%。", ["城镇收入", "农村收入", "城镇收入", "农村收入"])],
    "a figure without its own name is about the one before": [("财政赤字1.2万亿元，比上年增加4000亿元。", ["财政赤字", "财政赤字"]), ("货运量350万吨，增长4%。", ["货运量", "货运量"])],
    "其中 and parentheses have names of their own": [("财政赤字1.2万亿元，其中中央财政赤字8500亿元。", ["财政赤字", "中央财政赤字"]), ("全市有技工院校23所（其中技师学院6所）。", ["技工院校", "技师学院"])],
    "old and new level are of one thing": [("收入从2015年的400元增长到2020年的600元。", ["收入", "收入"]), ("普及率由38%提高到45%。", ["普及率", "普及率"]), ("补助标准从每月500元提高到600元。", ["补助标准", "补助标准"])],
    "a share without a subject takes the one before": [("航道里程达到300公里、占全省的三分之一。", ["航道里程", "航道里程占全省"])],
    "a bound may stand between with what the share is of": [("备用金余额不足首期金额的30%。", ["备用金余额"]), ("外聘代表人数不得超过代表总数的三分之一。", ["外聘代表人数"])],
    "a bound that follows an alternative": [("风力超过六级或者能见度不足300米。", ["能见度"]), ("没有违法所得或者违法所得不足五千元。", ["违法所得"])],
    "a fine": [("处五百元以下罚款。", ["罚款"]), ("并处五万元以下或者营业额百分之五以下罚款。", ["罚款", "罚款"])],
    "the act that a time binds": [("应当在三十日内作出批准的决定。", ["批准的决定"]), ("应当在十日内提供证据。", ["证据"]), ("应当在十日内作出是否受理的决定。", ["是否受理的决定"]), ("应当在三日前通知船员。", ["通知"]), ("应当在5日内办理完毕。", ["办理完毕"]), ("应当提前三十日向渡口管理机构提出申请。", ["提出申请"]), ("应当在15日内向主管部门备案。", ["备案"]), ("自收到申请之日起七日内，以书面形式答复申请人。", ["答复"]), ("应当在5日内将名单报送港务局。", ["名单"]), ("可以在十五日内向市渡口管理机构申请复核。", ["申请复核"])],
    "whom it is told or handed to is not": [("15日内报市港务机构备案。", ["备案"]), ("应当提前3日报送市政府办公室。", ["报送"]), ("30分钟内向县委、县政府报告。", ["报告"]), ("签约后7日内，承运人应当将合同送港务局备案。", ["合同"])],
    "a share keeps its name": [("规上企业线上销售占比达55%。", ["规上企业线上销售占比"]), ("优良水质比例达92%。", ["优良水质比例"]), ("民营资本持股比例可在10%以上。", ["民营资本持股比例"])],
    "a verb at the end is no part of it": [("居民收入实现36000元，年均递增7%。", ["居民收入", "居民收入"]), ("财政支出同比增支5亿元。", ["财政支出"]), ("服务半径不宜大于500米。", ["服务半径"]), ("绿地面积应当占总面积的30%以上。", ["绿地面积"])],
    "a word that begins like a verb is": [("其余渡口12处。", ["其余渡口"]), ("可吸入颗粒物浓度下降5%。", ["可吸入颗粒物浓度"]), ("培训人数达3万人。", ["培训人数"]), ("改造面积12万平方米。", ["改造面积"]), ("取消123项资格许可事项。", ["资格许可事项"]), ("建设7个自贸试验区。", ["自贸试验区"])],
    "the product, not the company that makes it": [("抓好云岭化工30万吨乙烯和5万吨丙烯项目建设。", ["乙烯", "丙烯项目建设"]), ("粮食产量30万吨，供应水厂项目。", ["粮食产量"])],
    "what a condition exceeds is its own": [("产值过5亿元的企业达3家。", ["产值", "企业"])],
    "a row shares the noun behind it": [("对首次入选的企业，分别给予10万元、5万元一次性奖补。", ["一次性奖补", "一次性奖补"])],
    "a row of districts shares the tail": [("城、乡人均住房面积分别增长8%、9%。", ["城人均住房面积", "乡人均住房面积"]), ("城镇、农村居民收入分别达到3万元、2万元。", ["城镇居民收入", "农村居民收入"]), ("水库、渡口管理站分别达到3座、2座。", ["水库", "渡口管理站"])],
    "whose share it is, where a vote is taken": [("会议须有半数以上组成人员到会。", ["组成人员"]), ("经业主委员会三分之一以上成员提议。", ["成员"]), ("经面积占比过半数的业主同意。", ["面积占比"])],
    "what is brought down to a length of time": [("设备登记压缩至3个工作日以内，报装环节不超过2个。", ["设备登记", "报装环节"])],
    "a row of thresholds is of one amount": [("年销售额首次突破1亿元、5亿元的企业，分别奖励10万元、50万元。", ["年销售额", "年销售额", "奖励", "奖励"])],
    "a radius is part of the noun": [("公交站点500米覆盖率达到100%。", ["公交站点500米覆盖率"])],
    "a place's name that begins like a verb": [("建成区绿化覆盖率达到43%。", ["建成区绿化覆盖率"])],
    "a noun before 都": [("95%以上的学生都能入学。", ["学生"])],
    "each noun up to the next figure": [("形成超20亿元的航运集群和超5亿元的造船集群。", ["航运集群", "造船集群"])],
    "what a share is of, where nothing else is named": [("给予不超过总投资20%、最高10万元的补助。", ["总投资", "补助"])],
    "what is paid within a time": [("签约之日起30日内缴纳50%。", ["缴纳", "缴纳"])],
    "a prize, not its condition": [("引进知名企业的另奖10万元。", ["另奖"])],
    "an alternative before is not what is counted": [("主席团或者五分之一以上的代表提议。", ["代表"])],
    "a case is not what the sentence before measured": [("应当在3个月内办结。情况复杂的，经批准可以延长至6个月。", ["办结", "办结"])],
    "a length of time may be the noun's own": [("许可证有效期为五年。", ["许可证有效期"]), ("公示时间不少于七日。", ["公示时间"]), ("承担为期两年的管护责任。", ["管护责任"])],
    "the object of a predicate inside": [("平台累计开通服务渠道86个。", ["服务渠道"]), ("渔业站依法约谈养殖户40家。", ["养殖户"]), ("在育种方面获得品种权6件。", ["品种权"])],
    "the subject of a rank": [("港口吞吐量位居全省前列，达到3亿吨。", ["港口吞吐量"])],
    "a verb before a measured noun is part of it": [("泵站接入端口数达300个。", ["泵站接入端口数"]), ("城镇居民每百户拥有渔船3艘。", ["城镇居民每百户拥有渔船"])],
    "the subject of a predicate behind": [("与28个国家签署渔业备忘录。", ["国家"]), ("60%的受访者认为渡口便捷。", ["受访者"]), ("支持15所高校进入试点行列。", ["高校"]), ("发动40家企业广泛应用新型渔网。", ["企业"])],
    "what is counted stands before the 的 of another noun": [("形成不少于5个渔业产品的评价报告。", ["渔业产品"]), ("吸引100多家知名媒体的关注。", ["知名媒体"])],
    "what is counted stands behind a clause or a quality": [("选取30个成效较好的县区。", ["成效较好的县区"]), ("培育8个在育种、养殖等环节取得突出成效的典型项目。", ["典型项目"]), ("发展50家细分领域的头部企业。", ["细分领域的头部企业"]), ("定义3个类型的接口。", ["类型的接口"])],
    "what qualifies goes on over a joiner": [("全县20所本科和高职院校开设渔业专业。", ["本科和高职院校"])],
    "a clause that qualifies, before the figure": [("打造具有区域影响力的渔业平台8个。", ["渔业平台"]), ("研发活动企业数达到90家。", ["研发活动企业数"])],
    "a task before what it makes": [("参与制定国际标准20项以上。", ["国际标准"]), ("开发航标软件构件9个。", ["航标软件构件"]), ("逐步显著减少群众跑腿9万次。", ["群众跑腿"])],
    "what is done every so long": [("渡口单位应每6个月向主管部门提交报告。", ["报告"])],
    "目标 behind a figure is its own": [("实现全县入库渔企300家目标。", ["全县入库渔企"])],
    "who is counted, not what they go to": [("渔业协会代表共400余人参加峰会。", ["渔业协会代表"])],
    "adverbs name nothing": [("在线申请，最快3分钟到账。", ["到账"]), ("码头年吞吐量大幅提升，提升30%。", ["码头年吞吐量"])],
    "a comparison is no part of it": [("测量精度优于5米。", ["测量精度"]), ("标识所占面积不低于画面的3%。", ["标识所占面积"])],
    "who pays": [("省财政将投入3亿元。", ["省财政"])],
    "a circle's radius is its name": [("打造15分钟便民生活圈，新建站点20个。", ["站点"])],
    "what is given is named behind": [("省级给予100万元奖励。", ["奖励"]), ("财政给予50%的贴息。", ["贴息"])],
    "a sum of the noun behind it": [("可申请每月2000元的租房补贴。", ["租房补贴"]), ("最高不超过15万元的小额贷款。", ["小额贷款"])],
    "a basis of calculation": [("按照缴费标准的50%扣除。", ["缴费标准"])],
    "a rate's name is no part of it": [("居民消费价格涨幅3%左右。", ["居民消费价格"]), ("进出口预期增长5%。", ["进出口"])],
    "a per-unit phrase is none either": [("县级财政每公里安排不低于一千元。", ["县级财政"])],
    "a list counts as one": [("两个以上省、市出现险情。", ["省、市"]), ("制定20项以上渔港标准、航道标准。", ["渔港标准、航道标准"]), ("建立5家渔业示范企业、研发中心、服务企业。", ["渔业示范企业、研发中心、服务企业"]), ("指导8家网站和手机软件按期改造。", ["网站和手机软件"]), ("16家研究院、协会和企业的代表参会。", ["研究院、协会和企业"])],
    "a list ends where a task or another body begins": [("建设9个渡口、打造渔港。", ["渡口"]), ("98个县直部门和北京、上海等市公开账目。", ["县直部门"])],
    "a list's own noun is named behind 等": [("建设9个推广中心、体验中心等渔业服务载体。", ["渔业服务载体"]), ("实验室、技术中心等渔业创新平台达到20家。", ["渔业创新平台"]), ("发布9项渔港管理、技术等标准。", ["渔港管理、技术等标准"])],
    "a place is part of what is measured": [("全县渔船保有量达9艘。", ["全县渔船保有量"]), ("全县累计建成渔港9座。", ["渔港"])],
    "what comes about in a length of time": [("用9年左右的时间，实现渔业转型。", ["渔业转型"]), ("经过三年努力，形成渔港发展规划。", ["渔港发展规划"]), ("公布之日起不超过2年，组织开展渔港评估。", ["渔港评估"])],
    "what a bracket tells of": [("将加盖公章的渔船申请书（纸质，一式2份）寄送渔港局。", ["加盖公章的渔船申请书"])],
    "what is joined before is not measured": [("推动规模以上水厂和5万亩以上的灌区在线计量。", ["灌区在线计量"]), ("推动渔业技术在内河300吨以上渔船应用。", ["渔船应用"])],
    "whom a bare count serves": [("公积金小程序服务1.6亿缴存人。", ["缴存人"])],
    "what has an amount": [("培育9家营业收入达到10亿元以上的渔业企业。", ["渔业企业", "营业收入"]), ("建设9个面积5亩以上的渔港。", ["渔港", "面积"]), ("在基金框架下设立总规模9亿元的渔业基金。", ["总规模"])],
    "an act behind what it goes through": [("应当在三日内通过渔港系统获取标识。", ["获取标识"]), ("应当在三日内通过系统将险情上报渔港局。", ["险情"]), ("应当在三日内根据登记信息制作船员证。", ["制作船员证"])],
    "who must do it is not": [("渔业单位必须配备救生艇9艘。", ["救生艇"]), ("各渔业主管部门联合推荐典型案例9个。", ["典型案例"])],
    "a verb that is half of a noun": [("取消评比渔业项目9项、捕捞资格许可和认定事项5项。", ["评比渔业项目", "捕捞资格许可和认定事项"]), ("启动9个调整改造渔港。", ["调整改造渔港"]), ("渔港建设期为三年。", ["渔港建设期"]), ("建设期为三年。", ["建设期"])],
    "a subject before what it does": [("12个分论坛分别就渔业趋势进行讨论。", ["分论坛"]), ("2个项目将采取分阶段支持的方式。", ["项目"]), ("半数以上从业人员从事与渔业相关的工作。", ["从业人员"])],
    "a gloss in brackets is none either": [("渔港系统的信息（船员信息、船舶信息、航线信息等）采集比率达到90%。", ["渔港系统的信息采集比率"]), ("渔村通宽带（有线或无线，下同）比例达到95%。", ["渔村通宽带比例"]), ("元旦，渔港放假1天（1月1日）。", ["渔港放假"])],
    "nor is the share of each": [("每车不低于九万元人民币的渔业保险凭证。", ["渔业保险凭证"]), ("渔港规模大幅增加、渔业收费减少9%。", ["渔业收费"])],
    "what copies are of": [("提供渔船材料，一式两份盖章后报渔港局。", ["渔船材料"])],
    "who pays is not what is paid": [("中央财政安排9亿元专项渔业资金。", ["专项渔业资金"])],
    "a tail behind 的 goes to each": [("用于科技、渔业和文化的支出分别为7亿元、8亿元和9亿元。", ["科技的支出", "渔业的支出", "文化的支出"])],
    "what a term is for": [("禁止其在一年以上三年以下的期限内从事渔业经营活动。", ["渔业经营活动"]), ("有效期到期3个月前，书面提出渔业申请。", ["书面提出渔业申请"])],
    "what happens stands behind its verb": [("渡口出现900人以上客流，应当停航。", ["客流"]), ("造成9人以上重伤。", ["重伤"])],
    "a sum of loss": [("渔船直接经济损失9亿元以上的险情。", ["渔船直接经济损失"])],
    "what is paid for each": [("考生每人每科收取考务费90元。", ["考务费"]), ("渔港泊位费每艘每家9元。", ["渔港泊位费"]), ("宿舍住宿费每生90元。", ["宿舍住宿费"]), ("每人分摊的额度为9元。", ["每人分摊的额度"])],
    "nor are 本次, 首次 and 预计": [("本次招聘船员9名。", ["招聘船员"]), ("预计减少用水9吨。", ["用水"])],
    "what sums pick out stands behind the second": [("每年实施9项亿元以上渔业项目。", ["渔业项目", "渔业项目"]), ("新引进亿元以上渔业项目9个。", ["渔业项目", "渔业项目"])],
    "who gets it is not what is given": [("每家奖励9万元，单户企业累计不超过90万元。", ["奖励", "奖励"]), ("单户企业税收不低于90万元。", ["单户企业税收"])],
    "a sum without a name is of what the sum before is": [("作业补助标准每亩不超过30元，还田率80%以上的，每亩不超过60元。", ["作业补助标准", "还田率", "作业补助标准"]), ("作业补助标准每亩不超过30元；还田率80%以上的，每亩不超过60元。", ["作业补助标准", "还田率", "作业补助标准"])],
    "behind a counted noun begins another": [("在9个乡镇安排渔业面积9亩。", ["乡镇", "渔业面积"])],
    "an amount before a bare bound": [("覆盖常住人口90万以上城镇。", ["常住人口"])],
    "等 of a word opens no kind": [("水产率、高等船员率和初等船员率分别达到9%、8%和7%。", ["水产率", "高等船员率", "初等船员率"])],
    "from when it runs is no part of it": [("船票的发售期限自公布之日起不得少于9日。", ["船票的发售期限"])],
    "a verb that is counted up": [("渔港共实现降低成本9亿元。", ["成本"])],
    "a step that is reached": [("渔业产值迈上90亿元台阶。", ["渔业产值"])],
    "people who tell which are meant": [("需要紧急转移安置9万人以上的险情。", ["紧急转移安置"])],
    "what is done every so often": [("每隔9小时发布水情。", ["发布水情"])],
    "a size is a noun, a comparison is none": [("闸门跨度10米，脊高9米。", ["闸门跨度", "脊高"]), ("渔价比上年高9元。", ["渔价"])],
    "each household is not what is counted": [("带动9万户农户户均增收。", ["农户"])],
    "by what standard it is given": [("按每亩9元的标准给予一次性补助。", ["一次性补助"]), ("改造的，每亩补助9元。", ["补助"])],
    "a manner is not counted": [("新建连片9亩以上的渔塘。", ["渔塘"])],
    "no calculation is measured": [("渔业赔偿金根据伤残等级，按二十年计算。", ["渔业赔偿金"])],
    "from where it starts is no part of it": [("渔业产量在上年增长的基础上，又增产9吨。", ["渔业产量"])],
}
# fmt: on


@pytest.mark.parametrize(("context", "text", "role"), cases(ROLES))
def test_roles(context: Context, text: str, role: str) -> None:
    assert read(text, context)[-1].role == role


def test_how_many_items_follow_a_heading_is_no_figure() -> None:
    text = (
        "云岭市航运若干措施\n\n（一）放宽准入（6项）\n新建渡口8处。\n（二）优化服务（3项）\n新建泵站9座。\n"
    )
    document = planparse.extract_text(text)
    found = document.targets + document.requirements + document.baselines
    assert sorted(one.text for one in found) == ["8处", "9座"]


@pytest.mark.parametrize(("text", "times"), cases(TIMES))
def test_times_govern(text: str, times: list[str | None]) -> None:
    assert [found.deadline.text if found.deadline else None for found in read(text)] == times


def test_the_year_of_a_heading_governs_the_headings_below_it() -> None:
    lines = [
        "一、2021年主要预期目标",
        "（一）用水总量下降5%",
        "（二）供水普及率达到98%",
        "二、重点工程",
        "（一）建设泵站12座",
    ]
    text = "\n".join(lines)
    units, at = [], 0
    for number, line in enumerate(lines):
        above = () if line[0] in "一二" else (lines[0 if number < 3 else 3],)
        units.append(Unit(at, at + len(line), number, "body/1", above, True, "body"))
        at += len(line) + 1
    found = extract_quantities(text, units, PLAN)
    assert [one.deadline.text if one.deadline else None for one in found] == ["2021年", "2021年", None]


@pytest.mark.parametrize(("text", "names"), cases(INDICATORS))
def test_indicators(text: str, names: list[str]) -> None:
    assert [found.indicator for found in read(text)] == names


@pytest.mark.parametrize(("context", "end"), [(PLAN, date(2024, 6, 1)), (RULE, None)])
def test_a_rule_stands_so_its_limits_count_from_what_happens(context: Context, end: date | None) -> None:
    (found,) = read("三年内培训达200人次的，可以申请。", context)[-1:]
    assert found.deadline is not None
    assert found.deadline.end == end


@pytest.mark.parametrize(
    ("text", "comparator", "indicator"),
    [
        ("近三年财务状况良好。", "eq", "财务状况良好"),
        ("申报单位连续两年盈利。", "eq", "盈利"),
        ("近2年渔获量年均增长20%以上。", "eq", "渔获量"),
    ],
)
def test_a_time_up_to_now_is_a_condition_among_rules(text: str, comparator: str, indicator: str) -> None:
    found = read(text, RULE)[0]
    assert (found.role, found.comparator, found.indicator) == ("requirement", comparator, indicator)
    assert all(one.unit != "年" for one in read(text, PLAN))


def test_an_indicator_is_quoted_where_its_words_stand_together() -> None:
    text = "供水普及率达到98%。"
    (found,) = read(text)
    assert found.indicator_span == (0, 5)
    apart = read("城镇和农村人均住房面积分别增加2平方米和5平方米。")
    assert [one.indicator_span for one in apart] == [None, (3, 11)]


def test_a_change_knows_where_it_starts() -> None:
    old, new = read("到2025年，普及率由2020年的38%提高到45%。")
    assert (old.role, new.role) == ("baseline", "target")
    assert new.baseline is not None
    assert new.baseline.deadline is not None
    assert (new.baseline.min, new.baseline.unit, new.baseline.deadline.end) == (38, "%", date(2020, 12, 31))


def test_a_comparison_gives_the_year_it_starts_from() -> None:
    (found,) = read("到2025年，用水量比2020年下降16%。")
    assert found.baseline is not None
    assert found.baseline.min is None
    assert found.baseline.deadline is not None
    assert found.baseline.deadline.end == date(2020, 12, 31)


@pytest.mark.parametrize(
    ("note", "nature"), [("（约束性）", "binding"), ("（预期性）", "expected"), ("", None)]
)
def test_nature(note: str, nature: str | None) -> None:
    (found,) = read(f"到2025年，普及率达到98%{note}。")
    assert found.nature == nature


def test_a_report_reviews_then_plans() -> None:
    review = read("城镇新增就业8万人。", REPORT, ("一、2020年工作回顾",))
    plan = read("城镇新增就业9万人以上。", REPORT, ("二、2021年工作安排",))
    assert [review[0].role, plan[0].role] == ["baseline", "target"]


def test_headings_under_a_review_stay_in_the_past() -> None:
    (found,) = read("建成泵站35座。", PLAN, ("一、发展回顾", "（一）民生保障"))
    assert found.role == "baseline"


def test_a_report_without_headings_turns_where_it_says_so() -> None:
    found = read("城镇新增就业8万人。\n今年工作的主要目标是：城镇新增就业9万人以上。", REPORT, ())
    assert [one.role for one in found] == ["baseline", "target"]


def test_facts_before_the_first_section_are_baselines() -> None:
    text = "全市现有渡口24处。到处都需维护。\n建设渡口12处。"
    first = text.index("\n")
    units = [Unit(s, e, 1, "body", (), False, "body") for s, e in split(text, 0, first)]
    units += [Unit(s, e, 2, "body/1", ("主要任务",), False, "body") for s, e in split(text, first, len(text))]
    assert [one.role for one in extract_quantities(text, units, PLAN)] == ["baseline", "target"]


@pytest.mark.parametrize(
    "piece", ["其中5个，", "1%、", "每年1次，", "2020年", "由1%提高到2%，", "（1人", "五年", "甲、"]
)
def test_a_sentence_of_inhuman_length_is_read_in_pieces(piece: str) -> None:
    text = piece * 2000
    found = extract_quantities(text, [Unit(0, len(text), 1, "body", (), False, "body")], PLAN)
    assert all(one.sentence == (0, len(text)) for one in found)
    assert all(len(one.indicator) <= 2000 for one in found)


WORDS = [
    "到2025年，",
    "建设",
    "50所",
    "学校",
    "由",
    "提高到",
    "3%",
    "、",
    "，",
    "。",
    "其中",
    "分别",
    "每年",
    "（",
    "）",
    "三年内",
    "比",
    "增长",
    "元",
    "一个",
    "“",
    "”",
    "\n",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
    st.sampled_from([PLAN, RULE, REPORT, Context()]),
)
def test_spans_hold_for_any_text(text: str, context: Context) -> None:
    found = read(text, context)
    assert found == read(text, context)
    for one in found:
        low, high = one.sentence
        assert low <= one.span[0] < high
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        if one.indicator_span:
            assert text[slice(*one.indicator_span)] == one.indicator
