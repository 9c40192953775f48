"""Quantities in their sentences: roles, times, baselines, nature. Every sentence is invented."""

from __future__ import annotations

from datetime import date

import pytest
from figures import AMENDING, ANSWER, GRANTS, NOTICE, PLAN, REPORT, RULE, TIMELESS, UNDATED, read
from hypothesis import given
from hypothesis import strategies as st
from reasons import cases

import planparse
from planparse.extraction.context import Context
from planparse.extraction.quantities.quantities import extract_quantities
from planparse.extraction.units import Unit, split

# fmt: off
ROLES = {
    "what a plan is to build, train, reach or spend is a target": [
        (PLAN, "到2025年，建成50所示范学校。", "target"), (PLAN, "培训职工3万人次。", "target"), (PLAN, "供水普及率达到98%。", "target"), (PLAN, "新增床位2000张。", "target"), (PLAN, "安排补助资金2400万元。", "target"),
        (PLAN, "改造老旧泵站15座。", "target"), (PLAN, "遴选20个示范乡镇。", "target"), (PLAN, "单位产值用水量下降16%。", "target"), (PLAN, "力争产值突破80亿元。", "target"), (PLAN, "每年培训船员200人。", "target"), (PLAN, "完成投资3亿元以上。", "target"),
    ],
    "what is picked out or given a prize once is planned": [(NOTICE, "全县共产生90个船队参赛。", "target"), (NOTICE, "赛事设金奖3个、银奖7个。", "target"), (NOTICE, "共录取渔校学员60名。", "target"), (NOTICE, "重点评选资助20名渔业能手、50名船员。", "target"), (NOTICE, "论坛将举办两次。", "target")],
    "but what each has is a norm, and so is who runs an office": [(NOTICE, "各镇选拔船员5名参赛。", "requirement"), (NOTICE, "渔会设会长1名、副会长3名。", "requirement"), (NOTICE, "评选出的10个渔港给予奖励。", "requirement"), (NOTICE, "获奖船队可推荐2名船员。", "requirement")],
    "and so is what each may pick out, and what only comes about or is at work": [(NOTICE, "单位可评选先进渔工2名。", "requirement"), (NOTICE, "产生废油的，配备船员2名。", "requirement"), (NOTICE, "会长由理事会选举产生，理事会由理事15名组成。", "requirement"), (NOTICE, "录取工作由3个小组负责。", "requirement")],
    "what is the rule now is what a rise starts from": [(PLAN, "船员报销比例在现行政策基础上提高5个百分点。", "target"), (PLAN, "现行报销比例70%。", "baseline"), (PLAN, "现行基础设施完好率90%。", "baseline")],
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
    "了 before a figure tells what was done": [(PLAN, "在码头安装了45台摄像机。", "baseline"), (PLAN, "总结了16个环节45个场景。", "baseline"), (PLAN, "为了增加45台，落实责任，新增45台。", "target")],
    "who compares with a year before knows the figures": [(PLAN, "用户规模达7.5亿，同比增长6.7%。", "baseline"), (PLAN, "力争同比增长6.7%。", "target"), (PLAN, "零售额44亿元，同比增长4%。2025年，城镇零售额35亿元。", "target")],
    "but not in a rule or an aim": [
        (PLAN, "对产值同比增长10%的企业，一次性奖励9万元。", "requirement"), (PLAN, "粮价同比上涨超过10%时，投放储备粮9吨。", "requirement"), (PLAN, "各单位用水量应当同比减少5%。", "requirement"),
        (PLAN, "2030年目标：优良天数比例同比提升2个百分点。", "target"), (PLAN, "季度产值较上年同期增长5%的企业，奖励9万元。", "requirement"), (PLAN, "当粮价环比上涨10%，每月补贴30元。", "requirement"),
    ],
    "what is up to a day, in a text without a date": [(TIMELESS, "截至2022年底，用户规模近10亿。", "baseline"), (UNDATED, "截至2025年底，用户规模近10亿。", "target"), (PLAN, "“十三五”以来，推广场景45个。", "baseline")],
    "a plan of which all is to be done, and what is in some order, are no facts": [(PLAN, "各单位完成年度计划的100%。", "target"), (PLAN, "先后培育渔业企业9家。", "target"), (PLAN, "渡口先后顺序由抽签确定，建成渡口9处。", "target"), (PLAN, "全市上年完成投资5亿元。", "baseline")],
    "whom something is given to, with what is reached": [(PLAN, "投资3000万元至5000万元的渔港，", "target")],
    "what something comes to is as it is": [(PLAN, "指标体系包括6个一级指标。", "baseline"), (PLAN, "归纳为26个控制项。", "baseline")],
    "a day by which something ends is not past": [(PLAN, "截止日期前建成渡口9处。", "target"), (PLAN, "截止2020年建成渡口9处。", "baseline")],
    "so much for each of what is done": [(PLAN, "每培育1家渔业企业，奖励3万元。", "requirement"), (PLAN, "每年培育1家渔业企业，投入3万元。", "target")],
    "what is intended is a target, though money is given": [(PLAN, "补助资金若干，拟资助项目6项。", "target")],
    "a plan says that it will be more": [(PLAN, "全县50%以上的渡口有灯标。", "target")],
    "a size picks out, by a day, too": [(PLAN, "到2030年，财政补助超过9万元的项目须进行绩效评价。", "requirement"), (PLAN, "形成的损失超过9万元的，依法处理。", "requirement")],
    "a floor of what is done each year is a rule": [(PLAN, "每年检修渡船不少于2次。", "requirement"), (PLAN, "渔业企业每年提取安全费用不低于营业收入的2%。", "requirement")],
    "how long what is handed in may be is a rule": [
        (PLAN, "计划报送500字左右的渡口简介。", "requirement"), (REPORT, "单位意见（300字以内）：", "requirement"),
    ],
    "the year of a sentence before is that of the figures behind it": [
        (UNDATED, "2030年，渡口全面升级。渡口吞吐量1亿吨。", "target"), (UNDATED, "2030年，继续改造渡口。渡船300艘。", "target"),
    ],
    "the new level of a change that is so now": [(PLAN, "目前，申请材料由7份减少到3份。", "baseline"), (PLAN, "申请材料由7份减少到3份。", "target")],
    "what a project is assessed by is to be reached": [(UNDATED, "考核指标：形成闸门样机。样机不少于2套，误差不低于5%。", "target"), (UNDATED, "说明：样机单价不低于5元。", "requirement")],
    "also behind what it studies, in the same paragraph": [
        (UNDATED, "研究内容：研制闸门监测装置。考核指标：装置响应时间不超过5分钟；水位测量误差≤2%，可接入传感器20种。", "target"),

        (UNDATED, "须覆盖全部考核指标。参加单位不超过7家。", "requirement"), (UNDATED, "完成考核指标：给予9万元奖励。", "requirement"), (UNDATED, "二是优化考核指标：单次评审周期不少于3年。", "requirement"),

        (UNDATED, "（二）考核指标：样板50亩。", "target"),
    ],
    "上年均 is no last year": [(PLAN, "在巩固成果的基础上年均增长7%。", "target")],
    "nor is what such a time tells past, where one is to come": [(PLAN, "2021年以来发现的问题整改80%。", "baseline")],
    "a size that is laid down": [(PLAN, "渔港主干道宽度不应小于3米。", "requirement"), (PLAN, "渔船须具有9张以上船票。", "requirement"), (PLAN, "新建不少于9座渔港。", "target")],
    "what there is now, to the end of its sentence": [(PLAN, "实现有机水产30万吨。", "target"), (PLAN, "全县现有渔船9艘，要增加2艘。", "target")],
    "what is chiefly supported": [(PLAN, "重点支持50个渡口的建设。", "target")],
    "what is due by a day is a target, a bound or none": [(PLAN, "2022年底前，网上办理率不低于90%。", "target"), (PLAN, "12月31日前，至少消除一半。", "target"), (PLAN, "网上办理率不低于90%。", "requirement")],
    "what is compared with last year is not of it": [(PLAN, "单产较上年提高2%。", "target")],
    "a floor that is to be secured is a target, one for each is not": [(PLAN, "确保粮食产量不低于300万吨。", "target"), (PLAN, "每支队伍不少于30人。", "requirement"), (PLAN, "每个乡镇建成1所卫生院。", "target")],
    "a quarter that is over": [(PLAN, "四季度，新建渡口8处。", "target")],
    "a fund set up beside what is given is a target": [(GRANTS, "设立总规模5000万元的航运基金，给予企业奖励。", "target"), (GRANTS, "对入选的渔港给予5万元奖励。", "requirement")],
    "of years gone by, both levels of a change are": [(PLAN, "普及率从2015年的38%提高到2020年的45%。", "baseline")],
    "a plan without a date begins with its own years": [(UNDATED, "2020年，用水总量为178亿立方米。", "baseline"), (UNDATED, "“十三五”期间，新建渡口8处。", "baseline"), (UNDATED, "到2025年，新建渡口8处。", "target")],

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
    "whom something is given to is told by bounds": [(PLAN, "对渡口整治，年产值达到2亿元以上。", "target")],
    "so is a case in brackets, where money is given": [(PLAN, "推广节水灌溉（覆盖率达到60%以上）。", "target")],
    "and the items of a list of conditions": [(PLAN, "渔船按以下标准新增：载客30人以上；长12米以上。", "requirement"), (PLAN, "渔船有以下任务：新增30艘以上。", "target")],
    "a price is a rule, a yearly sum is not": [(PLAN, "推广节水灌溉，每年70万元。", "target"), (PLAN, "船员生活补助水平提高到每人90元。", "target")],
    "what earns a gift is its condition": [
        (PLAN, "渔船20艘以上，带动渔户30户以上的，给予一次性奖励。", "requirement"), (PLAN, "投资500万元以上，给予贴息。", "requirement"), (PLAN, "渔获量达500吨、900吨，分别给予奖励。", "requirement"), (PLAN, "年运客1万人次以上的渡口，进行奖励。", "requirement"),
        (PLAN, "对注册资金500万元的渔业公司，给予补贴。", "requirement"), (PLAN, "投资5亿元以上，实行“一事一议”。", "requirement"),
    ],
    "but not what is to be reached, or was": [
        (PLAN, "建成渡口50处以上，给予每处补助。", "target"), (PLAN, "培训渔民2000人次，对考核合格的，给予补贴。", "target"), (PLAN, "新建渔港9万平方米以上，完善渔港的配套，给予补贴。", "target"), (PLAN, "到2030年，通航率达到100%，对先进渡口给予奖励。", "target"), (PLAN, "支持渔民更新渔船50艘以上，给予补贴。", "target"),
        (PLAN, "力争每村渔业收入达到10万元以上，给予先进村奖励。", "target"), (PLAN, "今年拟遴选渡口25至30处，给予补助。", "target"), (PLAN, "已对考核达标的30家渔港给予奖励。", "baseline"),
    ],
    "whom something is done to may be told of now": [(PLAN, "对现有泊位不足40个的渔港，可以扩建。", "requirement"), (PLAN, "对现有泊位不足40个的渔港，已扩建完毕。", "baseline")],
    "what is given without a verb of giving": [(PLAN, "投资渔港奖励投资额的5%。", "requirement"), (PLAN, "每满一百户奖励五万元。", "requirement"), (PLAN, "补助渔民、渔船改造共2亿元。", "target")],
    "points for what": [(PLAN, "未按时巡河的扣5分。", "requirement"), (PLAN, "达标率在90%以上的，得满分。", "requirement"), (PLAN, "力争在考核中得95分。", "target")],
    "a norm for each class": [(PLAN, "计划设6个班，每班50人以内。", "requirement")],
    "an answer tells what was done": [(ANSWER, "2023年新建渡口8处。", "baseline"), (ANSWER, "新增渔船26艘，确保安全。", "baseline")],
    "and promises": [(ANSWER, "我局将购置渔船26艘。", "target"), (ANSWER, "下一步，加快建设。新建渡口8处。", "target")],
    "what an answer plans it promises, what goes by a plan it has done": [(ANSWER, "我局计划今年再改造渡口15个。", "target"), (ANSWER, "今年计划建成渡口8个。", "target"), (ANSWER, "按照年度计划，改造渡口15个。", "baseline"), (ANSWER, "将军渡有渔船26艘。", "baseline")],
    "a level that was changed is known": [(PLAN, "审批事项已从126项减至45项。", "baseline"), (PLAN, "已将补助标准由500元提高到600元。", "baseline"), (PLAN, "审批事项从126项减至45项。", "target")],
    "a case needs no gift": [(PLAN, "对投资规模达到1亿元的渡口，纳入名录管理。", "requirement"), (PLAN, "凡投资1亿元以上的渡口，由港务局统一调度。", "requirement"), (PLAN, "对照渔船达到9艘的目标，建设渡口。", "target")],
    "all there is now, and what a place has": [(PLAN, "全市现有渡口8座、渔船120艘，达标率85%。", "baseline"), (PLAN, "全县现有渔船9艘，要增加2艘。", "target"), (PLAN, "全县辖12个乡镇、210个行政村，户籍人口65万人。", "baseline"), (PLAN, "用好现有资源，建设渡口8座。", "target"), (PLAN, "全市总面积8500平方公里。", "baseline"), (PLAN, "推进辖区内渡口建设5处。", "target")],
    "how much of a plan is done": [(PLAN, "完成投资56亿元，占年度计划的55%。", "baseline"), (PLAN, "力争完成投资56亿元，占年度计划的55%。", "target")],
    "what is paid for each": [(PLAN, "供水价格每立方米3.2元。", "requirement"), (PLAN, "推广节水灌溉，每亩70元。", "requirement")],
    "how long a project lasts": [(UNDATED, "考核指标：样机1台，执行期限2年。", "requirement"), (UNDATED, "考核指标：样机使用年限5年。", "target")],
    "a rule may set a target by a date": [(RULE, "到2025年，建成渡口20处。", "target")],
}
TIMES = {  # text, the times that govern its figures, in order
    "a limit in a case is no time of what follows": [("渔户一年内投资9万元以上的，奖励3万元。投资8万元的，奖励2万元。", [None, "一年内", None, None, None])],
    "a time at the head governs its paragraph": [("到2025年，建成20座泵站，改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，建成20座泵站。改造40公里管网。", ["到2025年", "到2025年"]), ("“十四五”期间，新增绿地30公顷。", ["“十四五”期间"])],
    "and no other paragraph": [("到2025年，建成20座泵站。\n改造40公里管网。", ["到2025年", None])],
    "each figure has the nearest time before it": [("2023年底前建成20座泵站，2025年底前建成40座水厂。", ["2023年底前", "2025年底前"]), ("到2023年达到80%，到2025年达到90%。", ["到2023年", "到2025年"])],
    "a recurring time governs its clause": [("每年培训200人次。", ["每年"]), ("每学年不少于16学时。", ["每学年"])],
    "old and new level have their own times": [("普及率由2020年的38%提高到2025年的45%。", ["2020年", "2025年"]), ("普及率从2020年的38%提高到2025年的45%。", ["从2020年", "2025年"]), ("到2025年，普及率由38%提高到45%。", [None, "到2025年"])],
    "what a change is compared with governs nothing": [("到2025年，用水量比2020年下降16%。", ["到2025年"]), ("2020年与2015年相比，用水量下降9%。", ["2020年"]), ("用水量较2020年下降16%。", [None])],
    "a goal's time governs the list below it": [("到2025年，实现以下目标：\n建成20座泵站。\n改造40公里管网。", ["到2025年", "到2025年"]), ("到2025年，供水体系基本建成。\n——建成20座泵站。\n——改造40公里管网。", ["到2025年", "到2025年"])],
    "a length of time is not its own time limit": [("三年内培训修复师30名。", [None, "三年内"])],
    "a length of time that is taken for something": [("用三年时间，培训修复师30名。", [None, "三年时间"]), ("经过3年左右的努力，培训修复师30名。", [None, "3年左右的努力"]), ("用三年时间，培训修复师30名。新建馆5座。", [None, "三年时间", None]), ("建馆三年努力不懈，培训修复师30名。", [None, None])],
    "a year in a name governs nothing": [("落实《2019年水务工作要点》，建成20座泵站。", [None]), ("编制“十四五”水务规划，建成20座泵站。", [None])],
    "a day of each month is no quantity": [("每月5日前检修渡船2艘。", ["每月5日前"]), ("每季度第一个月的25日前检修渡船2艘。", ["每季度第一个月的25日前"])],
    "years counted together are a time, no quantity": [("五年累计转移劳动力30万人。", ["五年"])],
    "a time limit that is itself the level reached governs nothing": [("办结时限压缩至5个工作日以内，材料精简50%。", [None, None])],
    "nor does one that binds the act of another clause": [("企业开办实现1个工作日内办结，报装环节不超过2个。", [None, None]), ("三年内，培训30名。", [None, "三年内"])],
    "nor one that quickly passes, beyond its sentence": [("3日内，处理率达到98%。合格率达到95%。", [None, "3日内", None])],
    "several times share out a row of figures": [("2023年、2024年、2025年分别达到70%、80%、90%。", ["2023年", "2024年", "2025年"]), ("到2023年、2025年，覆盖率分别达到80%和95%。", ["到2023年", "2025年"]), ("到2023年、2025年，覆盖率达到95%。", ["2025年"])],
    "what is now ends where it is told what comes": [("目前有渔船26艘。下一步，新建渡口8处。", ["目前", None]), ("目前有渔船26艘，渡口8处。", ["目前", "目前"])],
    "what each is paid by is no time": [("补助标准由每人每年240元提高到280元。", [None, None]), ("补助标准为每人每年1200元。", [None]), ("户均补助每户每年500元。", [None]), ("每人每年只享受一次。", ["每年"]), ("每年安排资金3亿元。", ["每年"])],
    "what goes on meanwhile is no time limit": [("渔会闭会期间，新建渡口8处。", [None]), ("船员在岗期间，发放补贴900元。", [None]), ("脱贫攻坚期间，新建渡口8处。", ["脱贫攻坚期间"]), ("试点期间，新建渡口8处。", ["试点期间"]), ("三年行动期间，新建渡口8处。", ["三年行动期间"]), ("集中整治期间，新建渡口8处。", ["集中整治期间"]), ("“渡口革命”期间，新建渡口8处。", ["“渡口革命”期间"]), ("“渔会”期间，新建渡口8处。", [None])],
    "and ends the time before it": [("到2025年，建成渡口8处。建设期间，每村补助9万元。", ["到2025年", None])],
    "the first months of a year are one time": [("今年前两个月，完成投资3亿元。", ["今年前两个月"]), ("2024年前5个月，完成投资3亿元。", ["2024年前5个月"]), ("2024年前，完成投资3亿元。", ["2024年前"])],
    "what may stand before a limit": [("在三年内新增渡口8处。船员达到90人。", [None, "三年内", "三年内"])],
    "a case, and whom it is for": [("企业三年内投资9万元以上，对其给予奖励3万元。", [None, "三年内", None])],
    "up to when it was counted, in the next sentence, too": [("截至6月底，有渔船26艘。全国渡口达到9处。驿站3处。", ["截至6月底", "截至6月底", None]), ("截至6月底，有渔船26艘。已建成渡口9处。", ["截至6月底"] * 2)],
    "but not where the next plans, sets or orders": [("截至6月底，有渔船26艘。新建渡口9处。", ["截至6月底", None]), ("截至6月底，有渔船26艘。全国渡口将达到9处。", ["截至6月底", None]), ("截至6月底，有渔船26艘。对已建渡口补助9万元。", ["截至6月底", None])],
    "but in no other point of a row": [("一是发展渔业。截至目前，有渔船26艘。二是建设渡口，建成9处。", ["截至目前", None]), ("截至目前：一是有渔船26艘。二是有渡口9处。", ["截至目前", "截至目前"])],
    "the time of a list is that of each of its entries": [("“十四五”期间，渔业发展。\n——到2025年，建成泵站20座。\n——改造管网40公里。", ["到2025年", "“十四五”期间"])],
    "years from one to the other": [("用2～3年时间，培训修复师30名。", [None, "2～3年时间"])],
    "a task behind a limit is no case of it": [("三年内培训船员90名，对参加培训的渔户给予补助，建成渡口9处。", [None, "三年内", "三年内"])],
    "a goal's time governs labelled paragraphs below it": [("到2025年，质量稳步提升。\n加强检验，合格率达到98%。", [None])],
    "前 may end a word": [("2027年，学前三年入园率达到96%。", ["2027年"])],
    "nor does a time inside what 的 joins": [("2025年，近三年新增的渔船达到40艘，完成投资6亿元。", ["2025年", "2025年"]), ("2025年底前，2021年以来发现的问题整改80%。", ["2025年底前"]), ("近三年新增的渔船达到40艘。", ["近三年"])],
    "a condition up to now holds for its clause": [("须连续两年盈利，新建渡口9处。", [None]), ("连续两年，新建渡口9处。", ["连续两年"])],
    "so do the parts that one tells it by": [
        ("上半年，货运量30万吨。分水域看，内河货运量20万吨。", ["上半年", "上半年"]), ("上半年，货运量30万吨。从船型看，散货船运20万吨。", ["上半年", "上半年"]), ("上半年，货运量30万吨。内河货运量20万吨。", ["上半年", None]),
    ],
    "years that a growth is the mean of": [("货运量30万吨，两年平均增长5%。", [None, "两年"])],
    "其中 goes on from a moment": [("到2027年底，渔港达9处。其中，内河渔港5处。", ["到2027年底", "到2027年底"]), ("到2027年底，渔港达9处。内河渔港5处。", ["到2027年底", None])],
    "how often each is given it, not when they came": [("2020年参加工作的，每人每月增加90元。", ["每月"]), ("2020年前退休的船员，每人每月增加90元。", ["每月"])],
    "but not by when all reach it": [("到2030年，每人每年乘船9次。", ["到2030年"])],
    "for whom before how often": [("船票每车每月90元。", [None]), ("每个子女每月90元。", ["每月"])],
    "a rule has the year of a sentence before, too": [("2030年，渔业用水总量控制。用水量不超过5亿立方米。", ["2030年"])],
    "no time, none given": [("建成20座泵站。", [None])],
    "the year that a multiple is of": [("渔船26艘，是2015年的3.6倍。", [None, None]), ("渔船26艘、渔港8处，是2015年的3.6倍和2倍。", [None] * 4)],
    "an aim is no part of the time": [("力争到2030年，渔船达到26艘。", ["到2030年"]), ("争取到2030年，渔船达到26艘。", ["到2030年"])],
    "years within which more than one thing is counted are the time of all": [("五年内两级财政引进500名船长，选拔100名轮机长、200名水手，培养10名引航员。", [None, "五年内", "五年内", "五年内", "五年内"]), ("3个工作日内办结，工本费50元。", [None, None]), ("企业三年内建设渡口9处，给予补助9万元。", [None, "三年内", None])],
    "a time within the year goes on behind a semicolon and 其中": [("全年货运量300万吨；客运量80万人次。", ["全年", "全年"]), ("初步核算，全年货运量300万吨。其中，内河货运量90万吨；海运量210万吨。", ["全年", "全年", "全年"]), ("全年货运量300万吨。客运量80万人次。", ["全年", None]), ("渔业全年实现产值9亿元；货运量300万吨。", ["全年", "全年"]), ("水位实现在线监测；货运量300万吨。", [None]), ("分航线看，1-2月，近海航线增长9%；远洋航线增长8%。", ["1-2月", "1-2月"]), ("分季度看，一季度增长9%。渔业产值90亿元。", ["一季度", None])],
    "what is known or meant may stand before it": [("总体目标，到2027年，渔港达9处。渔船达26艘。", ["到2027年", "到2027年"]), ("据统计，2019年渔港达9处。渔船达26艘。", ["2019年", "2019年"]), ("部分县，到2027年渔港达9处。渔船达26艘。", ["到2027年", None])],
    "a time of goals before a comma": [("今年的主要预期目标是，货运量增长5%，客运量增长6%。", ["今年", "今年"])],
    "what was done each year is no part of what was done in all": [("五年来，每年投入9亿元，累计建成渡口8处。", ["每年", "五年来"])],
    "an outcome counted in years has a time as well": [("到2027年，人均预期寿命达到79年。", ["到2027年"])],
    "a step leads the bullets below it": [("第一步，到2030年渔港全面建成：\n——渔船达到26艘。", ["到2030年"])],
    "so does the year that goals are of": [("2030年的主要目标是：\n——渔港更加完善。\n渔船达到26艘。", ["2030年"])],
}
# fmt: on


@pytest.mark.parametrize(("context", "text", "role"), cases(ROLES))
def test_roles(context: Context, text: str, role: str) -> None:
    headings = () if context.is_answer else ("一、主要任务",)
    assert read(text, context, headings)[-1].role == role


def test_how_many_items_follow_a_heading_is_no_figure() -> None:
    text = (
        "云岭市航运若干措施\n\n（一）放宽准入（6项）\n新建渡口8处。\n（二）优化服务（3项）\n新建泵站9座。\n"
    )
    document = planparse.extract_text(text)
    found = document.targets + document.requirements + document.baselines
    assert sorted(one.text for one in found) == ["8处", "9座"]


def test_an_address_holds_no_figures() -> None:
    text = "云岭市航运通知\n\n报送渡船清单9份。寄送地址：望江区三里河路9号楼11层航务处，联系人员2名。\n"
    text += (
        "单位地址：望江路9号 职工人数：300人 注册资本：500万元\n渡口地址：滨江区（占地50亩）、总投资3亿元。\n"
    )
    document = planparse.extract_text(text)
    found = document.targets + document.requirements + document.baselines
    assert sorted(one.text for one in found) == ["2名", "300人", "3亿元", "500万元", "50亩", "9份"]


@pytest.mark.parametrize(("text", "times"), cases(TIMES))
def test_times_govern(text: str, times: list[str | None]) -> None:
    assert [found.deadline.text if found.deadline else None for found in read(text)] == times


@pytest.mark.parametrize(
    ("heading", "text", "times"),
    [
        ("（二）发展目标", "到2027年，渔业更强。\n渔港达9处。", ["到2027年"]),
        ("（二）发展目标", "到2027年，渔港达9处。\n到2035年，渔港达20处。\n渔船达26艘。", ["到2027年", "到2035年", "到2035年"]),
        ("（二）发展目标", "到2027年，渔业更强；到2035年，渔业领先。\n渔船达26艘。", [None]),
        ("（二）主要目标和重大举措", "到2027年，渔业更强。\n渔港达9处。", [None]),
        ("二、重点任务", "到2027年，渔业更强。\n渔港达9处。", [None]),
        ("（二）发展目标", "推进渔港建设，到2027年将我市建设成为渔业强市。\n渔港达9处。", ["到2027年"]),
        ("（二）发展目标", "推进渔港建设，到2027年将我市建设成为渔业强市。\n已有渔港9处。", [None]),
        ("（二）发展目标", "推进渔港建设，到2027年更新渔船。\n渔港达9处。", [None]),
        ("二、重点任务", "推进渔港建设，到2027年建成渔业强市。\n渔港达9处。", [None]),
    ],
)  # fmt: skip
def test_the_time_of_goals_governs_what_they_come_to(
    heading: str, text: str, times: list[str | None]
) -> None:
    found = read(text, headings=(heading,))
    assert [one.deadline.text if one.deadline else None for one in found] == times


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


def test_a_change_knows_where_it_starts() -> None:
    old, new = read("到2025年，普及率由2020年的38%提高到45%。")
    assert (old.role, new.role) == ("baseline", "target")
    assert new.baseline is not None
    assert new.baseline.deadline is not None
    assert (new.baseline.min, new.baseline.unit, new.baseline.deadline.end) == (38, "%", date(2020, 12, 31))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("补助标准由每人每月300元，提高到每人每月350元。", ["baseline", "requirement"]),
        ("票价由7元，调整为8元。", ["baseline", "requirement"]),
        ("票价由船主收取7元，发展到8元。", ["requirement", "requirement"]),
        ("票价7元，停泊费为8元。", ["requirement", "requirement"]),
    ],
)
def test_a_change_may_go_on_behind_a_comma(text: str, roles: list[str]) -> None:
    assert [one.role for one in read(text, RULE)] == roles


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
