"""Phrases that tell a plan from a review, a goal from a task."""

from __future__ import annotations

from typing import Literal

from planparse.lexicon.statements import NOT_ASKING

# In a section that reviews and plans: with such words the plan begins.
TURN = r"今年[^。]{0,12}(?:方针|要求|任务|目标|部署)"

# Words that bind even where past work is told.
BINDING_IN_REVIEWS = frozenset("要 必须 务必 严禁 不准".split())

# A lead that opens the plan within a preamble (总体要求：…), what a letter sends out, and its requests (请认真贯彻执行). What a report to a congress
# ends with asks nobody for anything: 请予审议，并请政协委员提出意见.
LEAD_IN = r"[^。，-；]{0,24}(?:总体|指导|基本|主要|工作)(?:要求|思想|原则|目标|任务|思路)[^。，-；]{0,6}："
SENDS = "现将|现印发|现转发|印发给|转发给|现下达|予以印发|予以公布"
# With these what has been told of before is sent out, and who drew it up has done so.
SENT_OUT = tuple(f"现{how}" for how in "印发 转发 下发 发布 公布 予以 予印发 予转发 予发布 予公布".split())
REQUEST = rf"(?<![申邀聘提宴])请(?!予?审议|批示|审[查阅]|{NOT_ASKING}|[^，。；]{{0,6}}政协)"

# When a goal is to be reached opens it; what has been reached by then (到1993年底已…) is none.
GOAL_DATES = [
    rf"{how}到(?:\d{{4}}年|“[一二三四五六七八九十]{{1,3}}五”(?:时?期)?末|本世纪[中末])(?![^。；]{{0,24}}已)"
    for how in ("", "力争", "争取", "确保")
]
# Such a time with nothing behind it is no work: 力争到2035年，….
ONLY_DATE = r"(?:力争|争取|确保)到[^，。；]{2,12}[年末底前中]$"
# By whose guidance all is done, in a section of goals: no goal of its own, unless it says by when.
GUIDING = r"(?:高举|以[^。；，]{2,40}为(?:指导|指引|引领|统领)|(?:全面|深入|认真|坚决)(?:学习)?贯彻)(?![^。；]*到\d{4}年)"
# Goals outside a section of goals, beside those that a sign announces (``statements.SIGNS``).
_YEAR_OR_BUDGET = [
    "今年(?!以?来)",
    "全年",
    "明年",
    *(f"{whose}[^。，-；]{{0,14}}" for whose in ("中央", "财政", "货币")),
]
_BY_PLAN = ["", *(f"{by}[^。，-；]{{2,10}}，" for by in ("根据", "按照"))]
GOAL_FIGURES = [rf"{by}{begins}[^。；]*(?:\d|百分之)" for by in _BY_PLAN for begins in _YEAR_OR_BUDGET]
# 2030年基本建成…; 初步形成…; 用三年左右时间，….
GOAL_OPENINGS = [
    *(
        rf"{by}20\d\d年(?:[底末]|年底)?(?:前|之前)?，?(?:基本|初步|全面|率先)(?:建成|形成|实现|建立|完成)"
        for by in ("", "到", "力争")
    ),
    *(f"{how}(?:建成|形成|实现|建立|达到|具备|消除|构建)" for how in ("基本", "初步")),
    *(
        f"{after}(?:未来)?[^。，-；]{{1,8}}年(?:左右|上下)?的?(?:时间|努力|建设|奋斗|发展)，"
        for after in ("经过", "再经过", "用", "再用", "力争用?", "通过")
    ),
]
NO_GOAL = r"去年|过去|这些年|目前|了|是|需要|关于|这里|作出"
# What is measured, and how it comes to be so much.
_MEASURE = "(?:率|量|值|额|面积|规模|收入|比重|比例|占比|人数|总数|[员户位]数|水平|能力|能耗|浓度)"
_REACHES = (
    "(?:达到?|提高|提升|增长|增加|下降|降低|降至|升至|控制在|稳定在|保持在|不低于|不少于|不超过|超过|突破)"
)
# A rate or an amount that will be so much, among tasks: 农村自来水普及率达到95%以上. What is measured of somebody is a case
# (营业收入达到一亿元的，), and what was is told.
GOAL_REACHED = (
    r"(?=[^。；]*(?:以[上下内]|左右|力争|争取|确保|要|[到至]20\d\d年))(?![^。；]{0,120}(?:已|截[至止]|前年|同比|比上年|上年|以来|累计|的，|的企业|的单位|补贴|奖励|奖补|罚|分值|\d分))"
    rf"[^，。；：]{{2,30}}{_MEASURE}(?:力争|平均|均|要|年均|总体)?{_REACHES}到?[^，。；：]{{0,4}}\d"
)
# Verbs of reaching a state; any other task verb in a goal is work to be done as well.
ACHIEVEMENT = r"建成|形成|实现|达到|完成|切实减少|取得|基本|减少|新增"
# After a word of duty these make a goal of it: 应100%实现智能调度, 应不低于95%.
REACHED = r"(?:在[^，。；]{2,20}[内上中]|[0-9.]+%|全面|全部|基本|初步|当|积极|逐步)*(?:实现|达到|形成|建成|完成|不[低少高多超])"
TITLE = 4  # characters of 安全保障; a state has more
LEAD = 16  # characters of a principle's name; a longer sentence says what it means
# Verbs whose object does or becomes what stands behind it (推动能力显著增强, 提高覆盖率达到九成): a clause that begins with one tells of no
# subject, unless the next word makes a name with it (带动能力显著增强).
PIVOTS = frozenset(
    """
推动 推进 促进 落实 确保 保证 保障 保持 维持 促使 促成 带动 拉动 撬动 助推 助力 引导 支持 鼓励 扶持 培育 帮助 协助 指导 督促 组织 动员 激励 倒逼 要求 做到 防止 避免 力争 争取 力求 努力
加强 加快 加速 推广 扩大 提高 提升 增加 增强 改善 降低 压减 控制 稳定
""".split()
)
NAMED = tuple(
    "化 能力 水平 力度 作用 功能 体系 机制 制度 政策 效应 效果 效能 质量 程度 措施 条件 网络 成效 力量 队伍 模式".split()
)
# The end of a clause that says how something will stand, however like a verb its subject begins: 创新能力显著增强,
# 创新平台建设取得新突破.
_HOW = (
    "显著|明显|持续|不断|大幅|稳步|加快|加速|更加|更为|全面|基本|进一步|初步|日益|日趋|逐步|有效|快速|较快|切实|有所|大为|极大|充分|整体|"
    "普遍|深入|有序|顺利|同步|更"
)
_BECOMES = (
    "提升|提高|增强|改善|完善|优化|健全|普及|壮大|扩大|凸显|显现|融合|降低|下降|减少|丰富|涌现|建成|形成|建立|发展|增长|升级|覆盖|突破|成熟|协同|加强|巩固|"
    "确立|夯实|缩小|释放|解决|激发|发挥|规范|畅通|集聚|实现|深化|加快|推进|实施|拓展|延伸|提速|落实|彰显|活跃|完备|增加|回升|好转|缓解|遏制|消除|繁荣|均衡|"
    "合理|便捷|便利|高效|恢复"
)
_LEAP = "(?:突破|进展|成效|实效|成果|成就|进步|跨越|提升|提高|飞跃|改善|好转|转变)"
_STATES = (
    rf"(?:{_HOW})(?:得到)?(?:{_BECOMES})",
    "(?:更加|更为|日益|日趋|趋于)[^，。；：的]{2}",
    rf"(?:取得|实现|有)[^，。；：的]{{0,8}}的?{_LEAP}",
    "(?:迈上|再上|跃上|登上)[^，。；：]{0,6}台阶",
    "实现[^，。；：]{0,8}全覆盖",
    "(?:进入|跻身|迈入|位居|名列|稳居|居)[^，。；：]{0,16}(?:前列|行列|前茅|首位)",
    "发展壮大|建立健全|建立完善",
)
STATE = rf"(?:{'|'.join(_STATES)})$"
# And these within it: 研发投入占比提高到3%, 创新成果应用于生产.
STATE_OF_IT = (
    rf"{_MEASURE}(?:力争|平均|均|年均|总体)?(?:{_REACHES}|突破|超过)到?[^，。；：]{{0,4}}\d|(?:应用|运用)于"
)
STARTING = r"(?:从|自)\d{4}年"

# A list in the line of its lead (…下列行为：（一）…；（二）…。), and the labels of its items.
FIRST_LABEL = r"：(?=（[一1]）|\([一1]\)|1[.．、](?!\d)|①)"
RUN_IN = rf"(?:(?:下列|以下)[^。；：]{{0,40}}|不得|禁止|严禁|不准){FIRST_LABEL}"
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
LABEL = rf"(?:（{_NUMBER}）|\({_NUMBER}\)|\d{{1,2}}[.．、](?!\d)|[①-⑳])[ 　]*"
# A ban on what stands below the colon: each item is a deed that nobody may do. No item is one where places, things and
# persons are listed (不得进入下列区域：), or what others do (不得阻碍下列活动：, 下列情形除外：).
_DEEDS = "行为|活动|手段|情形|情况|做法|方式|方法|措施|工作|操作"
_DOES = "有|从事|实施|进行|开展|组织|参与|参加|采取|采用|使用|利用|运用|通过|作出|做出|发生|出现|存在|为|以(?=下列)|[的内中上]"
BELOW = "(?:下列|以下)"
BAN_LEAD = (
    rf"：$|[^。；：]*?(?:从事|实施|进行|开展){BELOW}(?:[^。；：的]{{1,40}}|[^。；：]{{1,40}}(?:行为|活动))：$|"
    rf"[^。；：]*?(?:含有|包含|带有|载有){BELOW}[^，。；：]{{0,12}}(?:内容|情形)[^，。；：]{{0,12}}：$|"
    # The first such noun tells: 安排有下列情形的|人员参加活动 is about persons.
    rf"(?:[^。；：]*?(?:{_DOES}))?{BELOW}(?>[^，。；：]{{0,24}}?(?:{_DEEDS}))(?:之一)?+(?!的|者|以外|之外|除外)[^。；：]{{0,40}}：$"
)
# With these before it such a ban is of what keeps others from a deed, or of a ground; and these are listed, not done.
HINDERS = "拒绝 阻挠 阻碍 妨碍 干涉 干预 干扰 限制 因".split()
GROUND = "为由"
LISTED_THINGS = tuple("人员 单位 企业 机构 场所 区域 地区 物品 车辆 产品".split())
# What a person or body is there for, or entitled to: whatever stands below is of it, be it a noun (本市渔港的管理；). The
# first word that fits tells, where the lead itself has no force (理事会的职权是：).
_BEARS = "履行|承担|行使|享有|享受|负有?|负责|具有|有"
ENTITLEMENTS = ("优待", "待遇", "优惠", "优惠政策", "补贴", "补助")  # 享受以下优待：
OFFICE_LEAD = (
    rf"(?:{_BEARS})(?:[^，。；：]{{0,16}}[的内中上])?(?:下列|以下|如下)[^，。；：]{{0,16}}(?P<borne>职责|职权|职能|权限|权力|权利|义务|责任|任务|工作|事项|{'|'.join(ENTITLEMENTS)})：$|"
    r"(?P<named>职责|职权|职能|权利|义务)(?:是|为|有|如下|主要有|主要是)?：$"
)
# Whose own words bind or permit where no other word does: 会员履行下列义务：, 学校行使下列权利：; not where it is told of others.
OFFICE_FORCES: dict[str | None, Literal["A", "M"]] = {
    "权利": "A",
    "义务": "M",
    "责任": "M",
    **dict.fromkeys(ENTITLEMENTS, "A"),
}
NOT_BORNE = "保障|保证|确保|维护|保护|告知|通知|限制|督促|监督|要求|协助|拒绝|未|没有"
# What is left to other rules adds nothing (法律、法规规定的其他职责。), though a ban reaches it.
OFFICE_REST = r"(?:规定|约定|赋予|授予|要求|确定|交办|履行)的{0,2}其[他它][^，。；]{0,12}(?:职责|职权|职能|权限|权力|权利|义务|责任|任务|工作|事项)[。；]?$"
OFFICE_BOTH = ("权利和义务", "权利义务", "权利与义务", "权利、义务", "义务和权利")
# A colon before conditions that somebody must meet: each item that says something is one more duty.
CONDITION_LEAD = (
    r"(?:应当?|必须|须|需)[^，。；：]{0,6}(?:具备|具有|符合|满足|达到)[^。；：]{0,20}(?:条件|要求|标准)：$"
)
# Behind a definition a clause that opens so binds: 检修主体是指…的单位，应符合下列条件.
DUTY_BEHIND = ("应", "须")
# A ban in a list of cases or conditions; 不能, 不准 and 禁止 are words of a case there (不准入境人员).
BANS = ("不得", "严禁")
# Behind the case that an item names (重复举报的，不予奖励) this is a ban as well, where nobody decides it or has it decided.
REFUSES = "不予"
# What somebody or something is held to be is no act of theirs: 参加登记应当视为出勤, 机长不得视为信使.
DEEMED = ("视为", "视同", "列为", "认定为")
# Harder than others somebody is punished: 从重|处罚.
HARDER = ("从重", "从严")
# What befalls those whose case it is, behind a duty: 干部有下列情形之一的，应当|依法给予处分. Authorities may do so.
PUNISHED = (
    "(?:依法|依规|依纪|严肃|从严|从重|视情节?轻重|按照?(?:有关|相关)?规定|对其)*"
    "(?:追究|问责|责令|没收|吊销|撤职|免职|辞退|开除|处以|处[罚分]|视为|视同|列为|认定为|"
    "(?:给予|予以|采取)[^，。；的]{0,16}(?:处分|处罚|惩处|警告|通报批评))"
)
DECIDED = tuple("决定 裁定 作出 被 依法".split())
# Below a duty 不 denies the deed that an item opens with (不遗弃犬只), or says what state must hold (不影响通行); not in bounds
# (不小于五厘米), nor where it is a part of words (不断完善).
NO_DENIAL = tuple(
    "超 少 低 高 大 小 多 足 断 定期 折不扣 仅 但 只 光 忘 失时机 懈 可移动 良 动产 锈 遗余力 宜".split()
)
STATES = tuple("是 属 含 具 存 同 变 漏 渗 影响 涉及 符合".split())
# A colon before goals, one to an item: 到2030年实现以下目标：, 主要目标是：. The line may break off before it.
AIM = "目标"
GOAL_LEAD = (
    "(?:实现|达到|完成)(?:以下|下列|如下)[^，。；：的]{0,8}目标(?:任务)?：?$|"
    "(?:主要|具体|总体|预期|发展|工作|建设|阶段性?)目标(?:任务)?(?:是|为|如下|包括)?：$"
)
# A colon before a list of cases, contents or conditions: the items are no acts.
# What is aimed at or to be done is no list of contents: 主要任务包括：.
_DONE = "目标 任务 职责 措施 举措 做法 工作".split()
_NOT_DONE = "".join(f"(?<!{what}{how})" for what in _DONE for how in ("", "主要", "具体", "重点"))
LIST_LEAD = (
    rf"下列.{{0,6}}表现|无需举证|{_NOT_DONE}包括|是指|"
    r"(?:下列|以下)[^，；。：]{0,8}(?:内容|证据|条件|费用|事实|文件|材料|资料|证件|单证)|"
    r"(?:内容|证据|信息|条件|费用|事实|来源)[^，；。]{0,4}：$|"
    # What is decided on or looked into is listed; what is to be seen to is done.
    r"(?:督查|决定|审议|讨论|表决|载明|写明|说明|报告|公开|公示|公布|明确|约定|审查|调查|规定)(?:下列|以下)[^，；。]{0,6}事项|"
    r"(?:下列|以下)事项，?由|"
    # What is left out: 免纳捐税，但下列各项除外：.
    r"(?:除外|不在此限)：$"
)
# What a letter announces is read by itself, whatever stands before it: …严禁燃放，现将有关事项通告如下：.
ANNOUNCED = "如下："
ANNOUNCES = (
    r"现[将就]?[^，。；：]{0,40}(?:通[知告报]|公告|批复|答复|函复|明确|规定|决定|安排|要求|说明)如下：$"
)
# Cases are named before what follows from them: 有下列行为之一的，责令改正；情节严重的，吊销执照：.
CASES = r"(?:下列|以下)(?:情形|行为|情况)|(?:情形|行为|情况)之一"
# Where each case has its own consequence, its item says what is done: 按照下列情形分别处理：.
BY_CASE = r"(?:分别|区别|按照?(?:下列|以下)(?:情形|情况))[^，。；：]{0,12}(?:处理|办理|处置|处罚|作出|给予|认定|计算|确定|执行)[^，。；：]{0,6}：$"
# A label that says what a list below it is of: 办理许可的条件：.
LISTED = tuple(
    f"的{what}：" for what in "范围 内容 事项 对象 情形 条件 程序 标准 种类 方式 流程 材料".split()
)
CASE_END = r"(?:情形|情况|行为|证据|事实|费用)[。；]$"
