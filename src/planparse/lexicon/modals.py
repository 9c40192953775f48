"""Words of force before an act, by which two versions of the same act are compared.

The words themselves and their look-alikes are in ``lexicon.force``. A modal says how binding the act is that follows
it; where it comes, goes or gives way to another, the same act binds otherwise. The other words of force are verbs of
their own (负责, 没收, 处) or name the doer (由): where they come or go, something else is said.
"""

from __future__ import annotations

from planparse.lexicon.laws import OF_THE_STATE

BY_FORCE = {
    "prohibited": "不得 严禁 禁止 不准 不许 不应 不能 不予 不再 不要 不可 不允许".split(),
    "mandatory": "必须 务必 应当 应该 应 要 需 须 只能 一律 不得不 有责任 有义务".split(),
    "permitted": "可以 方可 即可 可 允许 准予 有权 无需 无须".split(),
    "encouraged": "鼓励 提倡 倡导".split(),
}
MODALS = frozenset(word for words in BY_FORCE.values() for word in words)
# Verbs that encourage, but may be all that is done: 支持企业上市. They are named as what a modal took the place of.
ENCOURAGING = frozenset("支持 引导 扶持 希望".split())

# Leave in so many words, behind no word of force, of which the extraction makes no act: 准许该船离开. Not what others have
# given (经县交通局准许) or refuse (不予准许).
GIVING_LEAVE = r"(?<![予未经者的院局关府门])准许(?=[^，。；：的\s])"

# How binding an act is. A ban has no place in the row of duties: 应当 → 不得 asks for the contrary.
STRENGTH = {"permitted": 0, "encouraged": 1, "directive": 2, "mandatory": 3, "prohibited": 3}

# Behind a ban these bound a figure, and the ban is a duty: 不得少于三人 and 应当不少于三人 are one.
BOUNDING = tuple("少于 低于 小于 超过 高于 多于 大于 早于 晚于 迟于 超出 短于 长于".split())

# Behind a ban these refuse, and the ban is a duty: 不得拒绝接收 and 应当接收 are one.
REFUSING = tuple("拒绝 拒不 推诿 推脱".split())

# In the place of a ban these still work against what was banned: 严禁非法集资 → 防范非法集资.
PREVENTING = tuple("防范 防止 杜绝 避免 控制 严控 限制 遏制 制止 打击 整治 查处 减少 避开".split())

# Behind a ban these break what the other version has kept: 不得泄露信息 and 对信息负有保密义务 are one duty.
DISCLOSING = tuple("泄露 泄漏 透露 披露".split())
KEEPING = tuple("保密 保守".split())

# What is not to be borne, though no word of force says so: 应当承担赔偿责任 → 不承担赔偿责任 asks for the contrary.
DENYING = tuple("不承担 不负 不赔偿 不补偿".split())

# Words that begin with 可 and give no leave: 可航水域, 可燃物.
NO_LEAVE = tuple(
    "可航 可燃 可溶 可耕 可疑 可靠 可能 可行性 可持续 可再生 可降解 可回收物 可移动文物 可视化 可支配 可操作性".split()
)

# Between two of several ways or grounds. One that joins the others is no longer left to choice, nor is it a duty:
# …；难以确定的，可以按照收入确定 → 按照费用或者收入确定.
OR = ("或者", "或")

# Another way behind what 由 leaves to somebody: 由双方选定，也可以由会长指定. Where a word of force before 由 went for it, the
# first way is one of two: 应当由双方选定或者委托会长指定 → 由双方选定，也可以由会长指定.
OTHER_WAY = "[，；](?:也|亦|还)(?P<leave>可以?|允许)"

# A ban in the clause of those who are guided to keep it binds whoever guides them: 引导船主规范停靠、不得占用航道. No ban is one on
# those who were guided: 受到引导的船主不得停靠.
GUIDING = "(?:规范|教育|指导)?引导"
GUIDING_TO = "[^，。；：\n的]{2,40}"

# What says what a word means, and bids nobody do anything: 本条例所称渡口，是指….
DEFINING = "所称[^。；\n]{1,40}?(?:是指|系指|指)|(?:是|系)指"

# How many have to come or agree, which is a matter of its own: 应当有过半数参加 is not 可以由代表参加.
QUORUM = r"过半数|半数以上|分之[一二两三四五六七八九]以上"

# Beside a modal these leave a way round it: 原则上不得, 应当尽量.
HEDGES = tuple("原则上 一般 尽量 尽可能".split())

# What opens a clause that says how, on what ground or when something is done, and leaves what to the next one.
HOW = tuple(
    "自 按照 按 根据 依照 依据 在 会同 结合 通过 经 以 围绕 面向 针对 坚持 遵循 于 除 采取 区别 区分 视".split()
)

# What such a clause ends with: 受理申请后, 符合条件的.
WHEN_ENDS = tuple("的 后 前 时 内 中 外 下 上 间".split())

# What a clause ends with that says when or in which case and is taken for an act; and words that end so and are none.
FRAGMENT_ENDS = ("前", "后", "时", "的")
EARLY = ("提前", "靠前", "及时", "按时", "准时", "善后")

# What refers to other rules alone and has nobody do anything: 法律另有规定的，从其规定.
REFERS = "(?:从其|依照其|按照其|适用其)(?:规定|约定)"

# A case of what is lacking. A ban in such a case is leave in the contrary one: 未经批准，不得使用 and 经批准可以使用 are one.
LACKING = r"未|非|不可(?!以)|不合格|不达标|违法|违规|不符合|不具备|不满足|无(?!偿|障碍|害|线|人机|形|论)|没有|除|外，"

# Between the parts of a list of doers, or a short name given to one: 市、县人民政府 and 市和县人民政府 are one.
BETWEEN_DOERS = r"[（(]以下[^（）()]*[）)]|[、，,（）()\s]|和|与|及其?|以及|或者?|等"
# Words of a doer's name that say the same. 县级以上地方各级人民政府 are all of them, as are 县级以上地方人民政府; and 各级人民政府
# are more than 人民政府.
SAME_WORDS = {
    "以上的": "以上",
    "以上地方各级": "以上地方",
    "以上各级": "以上",
    "人民政府": "政府",
    "相关": "有关",
    "负有": "有",
    "省自治区直辖市": "省级",
    "帐": "账",
    OF_THE_STATE: "",
    "科学技术": "科技",
    "高等院校": "高等学校",
}
# Lists of bodies name the same ones with either behind their fields, or with one for all: 审计机关、财政部门 and
# 审计、财政部门; so they do with and without 的.
OFFICES = r"部门|机关|的"
# Before a name these point at one named before, or say that each of them is meant: 其债权人 and 债权人, 该证书的持有人 and
# 持有人, 所有经营者 and 经营者 are one.
POINTING = r"^(?:其(?!他)|该|上述|前述|前款规定的?|所有(?!制|权)|全体)"
# What binds, inside the name of a body: 负责渡口管理的部门应当加强检查.
CHARGED = "负责"
# What the names of bodies end with that act: a sentence that has one before its predicate has a doer.
BODIES = tuple("部门 机关 人民政府 机构 委员会 办公室".split())
# Behind them stands whom one helps to act, who need not: 支持农村集体经济组织开展经营.
HELPING = tuple("支持 扶持 引导 帮助 扶助".split())
# Whose leave an act needs: 经省级林业部门批准. Without it (未经) nothing is done, and what has it (已经) needs none. And
# to whom it is brought, for leave or for the files: 报省级林业部门备案.
_LEAVE, _BROUGHT = "经", "报"
NO_LEAVE_BEHIND = "营济费过常历办销验纪贸理"  # with these 经 is a word: 经营, 经济, 经理
OPENS_LEAVE = (_LEAVE, _BROUGHT)
# No verb is one that is part of a name: 登记|机构, 许可|机关, 市场监督管理|部门.
_IN_A_NAME = "(?!(?:管理|服务|主管|监管|执法)?(?:机[构关]|部门))"
_LEAVES = f"(?:审查|审核)?(?:批准|同意|审批|许可|核准|准许|备案|审定|核定|检验|检测|验收|鉴定){_IN_A_NAME}"
APPROVED = (
    rf"(?:(?<![未已]){_LEAVE}(?![{NO_LEAVE_BEHIND}])|(?<![申举]){_BROUGHT}请?)(?P<body>[^，。；：{_LEAVE}{_BROUGHT}]{{2,60}}?)"
    f"{_LEAVES}"
)
# What only has happened before something is done: 经县交通局调解，双方仍有争议的.
HAVING = rf"{_LEAVE}(?![{NO_LEAVE_BEHIND}])[^，。；：的]{{2,40}}"
# Without whose leave nothing may be done: 未经省级林业部门批准，不得采伐.
FORBIDDEN_WITHOUT = rf"(?<=未){_LEAVE}(?P<body>[^，。；：]{{2,60}}?){_LEAVES}"
# To whom something is brought or said: 向县交通局报告, 到县交通局办理登记; not 收到县交通局提出的意见, nor 到期. And who looks on:
# 接受县交通局的监督检查.
RECEIVING = (
    "(?:(?<![面方转导趋意流])向|(?<![收接得达受遭])到(?![期位场达岸岗案货账底]))(?P<body>[^，。；：向到]{2,40}?)(?:如实|及时|立即|书面|依法|重新|另行|直接|统一)*"
    "(?:提出|提交|提供|申请|申报|申领|报告|报送|报备|备案|登记|注册|办理|通报|汇报|反映|说明|举报|投诉|检举|控告|移送|移交"
    f"|缴纳|交纳|缴存|领取|请求|起诉|提起){_IN_A_NAME}"
)
OVERSEEING = (
    "接受(?P<body>[^，。；：]{2,40}?)(?:依法)?(?:组织|实施|进行|开展)?的?(?:监督|检查|指导|管理|考核|调查)"
    f"{_IN_A_NAME}"
)
# Before a doer, and what makes an act binding: 由省政府制定.
BY = "由"
# What of an act is not what is done: to whom it is brought, by whom it is done, by when, and how.
_TO = "(?:(?<![面方转导趋意流])向|报(?!告|请|送|备|名|废|销|酬))[^，。；：向]{2,60}?(?=提出|提交|提供|申请|申报|报告|报送|备案|登记|办理|通报|移交|移送|缴纳|交纳|起诉|提起|通知|说明|反映|举报|投诉)"
_WHEN = "(?:应当|应)?[自从在于][^，。；：]{1,30}?(?:之日起[^，。；：]{0,8}?[内前]|[内前后时])"
_MANNER = "依法|及时|立即|如实|同时|按照[^，。；：]{0,12}规定|直接|另行|重新|书面|并|都|也|可以|应当|必须"
BARE = f"{_TO}|{_WHEN}|{BY}[^，。；：]{{2,60}}?(?=制定|制订|规定|审批|批准|负责|确定|决定)|{_MANNER}"
BARE_ENDS = "或者|并且?|以及|[，、；。]"
# What any act may be: 加强管理, 采取措施.
VAGUE = tuple(
    "加强 采取 建立 组织 开展 进行 做好 健全 完善 予以 给予 处以 并处 负责 支持 鼓励 遵守 按照 实施".split()
)
# Who is told, behind the verb: 及时通知县交通局.
TOLD = "(?:通知|告知|报告|通报|抄送|移送)(?P<body>[^，。；：之书单于]{3,40}?)(?=[，。；]|$)"
# Leave, whoever gives it: 经批准, 取得批准文件, 按照规定报批, 由县交通局审批.
ANY_LEAVE = "批准|许可(?!证)|取得[^，。；]{0,8}许可|同意|审批|报批|核准|准许|备案|审定|核定"
# What the names of those end with who give it, beside those of parties.
LEAVE_ENDS = tuple("局 厅 委 部 署 办 院 会 站 所 处 负责人 领导".split())
# What the names of offices end with to which something is brought.
OFFICE_ENDS = (*BODIES, *LEAVE_ENDS, "政府", "海关", "银行")
# Behind a word of force they make it one of knowing, not of duty: 知道或者应当知道.
OF_KNOWING = tuple("知道 知晓 预见 知悉".split())
# In a clause that says more than one thing to do, and what others do beside who acts.
SAYS_MORE = "[并且、和及或后]|同时"
TAKING_PART = ("配合", "协助", "支持", "参与")
# Verbs that only lead to what is imposed: 给予警告 → 可以予以警告.
LIGHT = tuple("给予 予以 并处 处以 处".split())
# Behind names of doers: there are more of them.
AND_OTHERS = "等"
# How the words for a case end, an offence among them: 擅自转让的，处以罚款.
CASE_END = "的"
# What two have to do with one another, behind the name of the second, and what joins it: 驿站与旅客有利害关系的.
RELATED = "有[^，。；]{0,8}(?:关系|纠纷|争议|冲突|往来)[^，。；]{0,6}的"
WITH = ("与", "和", "同", "跟")
# What an offence begins with behind the name of who commits it; not 县交通局发现驿站不合格的，责令改正.
OFFENDS = "(?:有(?:下列|前款|前项|上款|上述|本条)|违反|未|拒不|擅自|不)"
# What the names of things end with, of which much is ruled that others have to do.
THINGS = tuple("船舶 渔船 船只 车辆 基地 养殖场所 设施 设备 器材 项目 产品 商品 货物".split())
# What qualifies a doer by conditions that are told before: 符合前款规定条件的|船主.
CONDITIONS = "条件"
QUALIFIED = "(?:符合|具备)[^，。；的]{0,12}(?:的[^，。；的]{0,6})?条件的"
# How the name of a body goes on that opens a sentence and does something there: 县交通局|审查申请; not 县交通局的, 县交通局和.
OPENS = r"(?P<body>[^，。；：的和与或及、经由报向对被]{2,24}?(?:部门|机关|机构|委员会|海关|局|厅))(?![的和与或及、，。管机人工部所])"
# What the rank of a body is that stands at the head of its name: 省级以上|人民政府.
RANK = "(?:[省市县州乡镇区]|国务院|设区的市|自治[区州县]|直辖市|、)*级?(?:以上|以下)?(?:地方)?(?:各级)?$"
# At the end of a lead, before its colon: 应当履行下列职责.
LEADS_TO_LIST = "(?:下列|以下)[^，]*$"
# Whom a rule binds that names nobody: 禁止任何单位和个人倾倒垃圾 and 禁止倾倒垃圾 bind the same. As they are compared.
ANYBODY = frozenset(
    "任何单位个人 任何组织个人 任何单位 任何个人 任何公民 单位 个人 组织 任何人 任何组织 单位个人 组织个人 公民 法人 其他组织 公民组织 全社会".split()
)
# The state or the place, which encourages and sets up and need not be named.
THE_STATE = frozenset("国家 本市 本省 本自治区 本州 本县".split())
