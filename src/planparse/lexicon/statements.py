"""Words that tell a statement from a task, and norms that bind without a marker."""

from __future__ import annotations

from planparse.lexicon import grants
from planparse.lexicon.force import ABLE, Sign
from planparse.lexicon.norms import NORMS

_MODIFIER = "[^。，-；]{0,32}的"  # 解决存在的问题: inside a modifier the word states nothing
_END = "[，。；：！]|$"
_POINTS = r"\d[\d.]*(?:[-—～~至]\d[\d.]*)?分(?:[，。；、（]|$)"
_THING_OF_IT = "[^，。；]*的[^，。；]{1,4}(?:[，。；]|$)"  # 标准用于生产的产品 is a thing
# What a text calls itself, and some of what it says: 适用本办法 tells the scope, 适用本办法有关规定 what to go by.
_OWN = "规定|办法|条例|法|细则|规则|预案|制度|章程|规程|方案"
_ITS_PROVISIONS = "的?(?:有关|相关)?规定|第|关于"
_WHEN = r"\d{4}[年.—-]|自|从|即日|(?:每年)?\d{1,2}月"  # 期限为三月一日至十日
_WORTH = "[^。，-；]{0,24}(?:意义|作用)(?:[，。；]|$)"  # 具有重要意义
# What says how much something is worth: 有重要作用, where 有关协会的作用 is what a task brings into play.
_HOW_MUCH = "(?:十分|非常|很|极|更|重|深|巨|积极|显著|明显|特殊|特别|独特|现实|历史|战略|决定|关键|基础|根本|不可|直接|良好|一定|较大|促进|推动|带动|引领|示范)"

# What is asked for in mid-clause: 名单请|于五日前报送, 车辆请|绕道.
REQUESTED = """
于 在 按 以 从 到 向 将 把 及时 务必 登录 发送 报送 报 绕 携带 提前 填写 自行 自觉 主动 配合 遵守 服从 严格 认真 妥善 尽快 尽早 提交 提供 联系 拨打 咨询 参照 扫码 下载 前往
""".split()

# Behind 请 they ask for nothing: to be excused or heard of, and what begins words (请示, 请假; not 请示范区, 请教育局, 请客运企业).
NOT_ASKING = (
    "谅解|理解|知悉|周知|关注|留意|示(?!范)|求|假|款|愿|教(?![育师学研职])|客(?![运户服])|柬|帖|战|功"
)

# Nouns of what belongs to an act, by the questions when, where, about whom, how far: with a verb straight before them they
# are compounds, and what they are is told (评审时间为六月, 举办地点在县体育馆, 监督电话：…). Amounts, rates and limits are none of
# them, for what they are is a norm.
ATTRIBUTES = frozenset(
    "时间 日期 地点 地址 位置 对象 范围 主体 主题 科目 热线 电话 邮箱 网址 公式 步骤 结果".split()
)
ATTRIBUTE = (
    rf"..(?:{'|'.join(sorted(ATTRIBUTES))})"
    r"(?:[为约见]|：|共[计有\d]|分(?:为|[两二三四五\d]个)|(?<=[点址置])[在于]|(?<=[间期])在(?:\d{1,4}[年月日时点]|每|上午|下午|周|工作日))"
)

# C: the clause states something even where it opens with a verb (发展教育是国家的责任).
# S: it states something unless it opens with a verb. N: an operative norm of a regulation.
# R: what something is able to do; what follows is no task, either.
# K: no sign; what stands in it is none, either.
# Q: a request behind what it is about (名单请于五日前报送); it is an act beside a marked one, too.
# A: a grant (给予最高500万元奖励, 单个企业年度最高补助50万元); it is an act beside a marked one, too.
SIGNS = (
    Sign("K", "重点是"),
    Sign("C", "是", "但凡可正于先最只还就若总别其一二三四五六七八九十", "否"),
    *(
        Sign("C", word)
        for word in "分为 所称 视为 视同 视作 有着 标志着 意味着 适用于 愿与 愿意 主张 另有规定 除外".split()
    ),
    # From when to when something runs is told; how long it may last is a norm (审理期限为三个月).
    Sign("C", "期限为", ahead=_WHEN),
    Sign("N", "期限为", unless=_WHEN),
    # What the clause before is made of; it says nothing against a task there.
    *(Sign("L", f"，{how}包括") for how in ("", "主要", "具体", "其中", "重点")),
    Sign("C", "包括", "不", unless="[^。，-；]{1,24}在内"),
    Sign("C", "有利于", unless=_MODIFIER),
    # What something matters to, and that it does: 防汛关系群众安危, 做好这项工作意义重大.
    Sign("C", "事关", unless=_MODIFIER),
    Sign(
        "C",
        "关系",
        "动的生系产物际",
        ahead="(?:到|着|人民|群众|国家|国计|民生|全局|大局|千家万户|长远|社会(?:稳定|安定|和谐|大局))",
        unless=_MODIFIER,
    ),
    *(
        Sign("C", word, ahead="[，。；！]|$")
        for word in "十分重要 非常重要 极为重要 尤为重要 至关重要 意义重大 责任重大 任务艰巨 任务繁重 刻不容缓 迫在眉睫".split()
    ),
    Sign("C", "有下列", "", "情形"),
    Sign("C", "有", "", "效 序 力 机 利", ahead=_HOW_MUCH + _WORTH),
    *(Sign("C", f"{word}{_WORTH}") for word in ("产生", "具有")),  # whole, for 的 within it makes no modifier
    Sign("S", "具有", unless=_MODIFIER),
    *(
        Sign(
            "C",
            f"{makes}本",
            ahead="(?:办法|规定|规则|条例|方案|意见|细则|预案|规划|法|实施|制度|章程|标准|规程|守则|计划|措施|通知|决定|规范|指南|指引|政策|要点|纲要|导则|公约)",
        )
        for makes in ("制定", "制订")
    ),
    *(Sign("C", word) for word in "现将 现予 现发布 现公布".split()),  # what the text itself does
    Sign("C", "如下", ahead="意见|规定|建议|问题|通知|[。：，]|$"),
    Sign("C", "以下", ahead="(?:意见|规定|建议|问题|通知)"),
    Sign("C", "组成", ahead=_END),
    Sign("C", "需要", ahead="(?:付出|留出|有)"),
    Sign("C", "表示", ahead="[^。，-；]{0,10}(?:感谢|谢意|祝贺|敬意|问候|慰问|哀悼)"),
    Sign("C", "了", after="开创|奠定|提供|创造|形成|发挥|积累|考虑", unless="解"),
    Sign("C", "涉及", unless=_MODIFIER),
    Sign("C", "越", "超跨优卓穿翻", "是 冬 野 江 剧 位 权 级 界 境"),
    *(Sign("C", f"数据{tells}") for tells in ("显示", "表明")),
    *(Sign("C", f"通知{says}", ahead=_END) for says in ("要求", "指出", "强调")),
    # Labels of forms and guides, though a verb opens them.
    *(
        Sign("C", f"{label}：")
        for label in "考核指标 研究内容 联系电话 联系人及电话 联系方式 公示时间 申报时间 申报主体 推荐单位 抄送 抄报 分送 发送 主送 填报技术支持".split()
    ),
    *(
        Sign(
            "C",
            word,
            ahead="[^。，-；放]{0,6}在(?![建研册校职编岗]|[^，。；]{2,80}(?:领域|方面|环节|区域|行业|地区)[^，。；]{2})",
        )
        for word in ("重点", "难点", "关键", "核心", "根本", "出路", "潜力")
    ),
    Sign("S", "属于", "直下家", unless=_MODIFIER),
    Sign("S", "存在", unless=_MODIFIER),
    Sign("R", "侧重于"),
    # What each standard of a system is for, and what each part of it holds.
    *(Sign("R", f"标准{how}用于", unless=_THING_OF_IT) for how in ("", "主要")),
    *(Sign("R", f"部分{how}涵盖", "大", unless=_THING_OF_IT) for how in ("", "主要")),
    Sign("S", "面临", unless=_MODIFIER),
    Sign("R", "处于", "事", unless=_MODIFIER),
    Sign("C", "了", "为除", "解 望 却 结 然 之 多少 什么"),
    Sign("S", "不少", "", "于"),
    Sign("S", "仍", "", "要 应 须"),
    *(Sign("S", word) for word in ("较大", "较多", "较快")),
    *(
        Sign("S", word)
        for word in (
            "包含 等于 来自 源于 有赖于 取决于 基于 有待 不够 来之不易 下同 以下简称 施行 迎来 迈出 取得 已经 曾 正在 "
            "还有 没有 尚未 很 十分 非常 更为 日益 不适用 无效 不变"
        ).split()
    ),
    Sign("S", "相同", unless="的"),
    # When something takes effect: 本政策自五月一日起实施, and not 自五月一日起实施交通管制.
    *(
        Sign("S", word, ahead="[^，。；]{0,16}[年月日]起?(?:正式)?(?:实施|执行|生效|实行)(?:[，。；（]|$)")
        for word in ("自", "从")
    ),
    Sign("S", "不足", unless="部分"),  # 不足部分由市财政补足 is no lack that is stated
    Sign("N", "实行", "", "积极"),
    Sign("N", "报", "", "名", "[^。，-；]{2,20}(?:审批|备案|核准|(?:批准|审定|审核|决定)(?:[，。；]|$))"),
    # By when something is to be with an office: 名单于五月十日前|报县教育局.
    Sign("N", "报", after="[日月底末天]前", unless="[名考废销刊警价]", ahead="[^，。；]{2}"),
    # From when a time runs, and what holds no more.
    *(
        Sign("N", word, unless=r"\d{4}年", ahead="[^，。；]{2,24}起(?:计算|算|计)(?:[，。；]|$)")
        for word in ("从", "自")
    ),
    Sign("N", "作废", "法定例则案知见", ahead=_END),
    # How long an office is held.
    *(
        Sign(
            "N",
            word,
            ahead=r"(?:一般|均)?[为是]?(?:[一二三四五六七八九十]|\d)[^，。；的]{0,6}[年届](?:[，。；（或至]|$)",
        )
        for word in ("任期", "每届")
    ),
    Sign("N", "承担", ahead="[^。，-；]{0,8}责任"),
    # What an assessment gives points for, and takes them; who got how many is told (城关镇得95分).
    *(Sign("N", f"{how}分", ahead=f"（|{_END}") for how in ("得满", "计满", "记满", "不得", "不计")),
    *(Sign("N", how, ahead=_POINTS, after="[，的者分%上项次件处例各]") for how in ("得", "计", "加", "减")),
    Sign("N", "扣", "镇乡县市区村局校院队班组", ahead=_POINTS),
    # How much of it is given, and that it is not.
    *(
        Sign("N", how, ahead=f"(?:予以|给予)?(?:{'|'.join(grants.NAMES)}|返还)(?:[，。；]|$)")
        for how in ("全额", "差额", "足额", "等额")
    ),
    *(Sign("N", f"{behind}不享受") for behind in ("，", "均", "一律", "也", "再")),
    *(Sign("N", word, "不") for word in "享受 折算 纳入 计算为 拨付 核销 列入".split()),
    Sign("N", "适用", "不", rf"本(?:{_OWN})(?!{_ITS_PROVISIONS}) 于 范围"),
    Sign("N", "安排", ahead=r"[^。，-；]{0,4}\d"),
    *(Sign("A", word, ahead=grants.GIVEN) for word in grants.GIVING),
    *(Sign("A", word, ahead=grants.SUM) for word in grants.NAMES),
    *(Sign("R", f"可{also}{verb}", "许") for verb in ABLE for also in ("", "以")),
    Sign("R", "可被", unless=_MODIFIER),
    *NORMS,
    # A request behind what it is about: what it opens with tells it from 申请 and its like.
    Sign("Q", "请", "申邀聘提敬宴", ahead=f"{'|'.join(REQUESTED)}"),
    *(
        Sign("N", word)
        for word in (
            "遵循 修改为 执行 重在 投向 从其规定 从其约定 拟按 拟安排 不设 不列 不接受 不组织 不办理 不安排 不收取 不退还 不补办 "
            "不重复支持 不重复资助 不重复奖励 不重复享受 限报 限推荐 限申报 费用自理 食宿自理 交通自理 盈亏自负 责任自负"
        ).split()
    ),
    *(Sign("N", f"{by}{which}") for by in ("按", "按照") for which in ("下列", "以下")),
)

# Signs that tell something wherever they stand; what else stands straight behind a verb and before 的 tells what its
# object is like. Of activities and papers something may be told (培训包括…, 处置决定包括…), though not with verbs of making,
# which only open a name (起草单位).
ALWAYS_TELL = frozenset("是 了 分为 视为 视同 视作 取得 期限为 越 已经 曾 还有".split())
MAKING = frozenset("制定 起草 开发 研究 设计 制造 采购 招聘 登记 论证".split())
PAPERS = frozenset(
    "决定 判决 裁定 裁决 复议 报告 通知 公告 通报 公示 部署 安排 预算 决算 申请 合同 协议 报表".split()
)

# Of the whole sentence: X tells what a text applies to or defines, V a belief or a promise of what must come, G announces a goal.
REMARKS = (
    Sign("X", "是指", "", "导 标 示 挥 定 望 出"),
    *(
        Sign("X", f"{no}适用本{name}", unless="第" if no else _ITS_PROVISIONS)
        for name in _OWN.split("|")
        for no in ("", "不")
    ),
    *(Sign("X", f"{name}适用于") for name in _OWN.split("|") if len(name) > 1),
    # 为了鼓励…，制定本条例。
    *(
        Sign("X", f"{makes}本", ahead="(?:办法|规定|规则|条例|细则|预案|法|规范|规程|导则|公约)(?:。|$)")
        for makes in ("制定", "制订")
    ),
    *(Sign("V", word) for word in "坚信 贵在 必将 旨在 一定能 一定会 在于".split()),
    Sign("G", "预期目标", "", "是[^。，-；]{1,8}的", "(?:是|为|定为)"),
    Sign("G", "预期增长目标"),
    *(Sign("G", word, "与和及", ahead="：") for word in "目标 目标是 具体指标".split()),
)

# A sentence that opens so reports, explains or addresses the reader: it sets no task of its own.
FACT_OPENERS = (
    *(
        word
        for word in "近年来 近些年 去年 过去 这些年 当前 目前 现在， 现阶段 随着 经过 只要 无论 回顾 我国 这 让我们 但 与此同时".split()
    ),
    "近[一二三四五六七八九十两几]年",
    "截[至止]到?(?:目前|今)",
    *(f"{number}[一二三四五几十多]*年来" for number in "一二三四五几十多"),
    "《[^》]*》(?:提出|明确|指出|强调)",
    "经[^，。]{1,12}同意(?![^。；]{0,200}，(?:请|决定|定于))",
    "中国(?!移动|联通|电信|铁塔|邮政|.{0,4}(?:坚定|将)|人民将|[^，。]{2,16}(?:公司|集团|银行|协会|学会|中心|院|企业))",
    "我们(?:主张|相信|面对)",
    "我(?!们|[部委局厅办院会省市县区])",
    *(f"{nth}从[^。，-；]{{1,24}}[看说讲]，" for nth in ("", *(f"{number}是" for number in "一二三四五六"))),
    # What minutes tell of a meeting, and who called it when.
    "会议(?:指出|认为|听取|传达|学习|回顾)",
    *(
        rf"{digit}[0-9年月]*日(?:上午|下午|晚上?)?，[^。，]{{2,30}}召开了?[^。，]{{2,30}}会"
        for digit in range(1, 10)
    ),
)
# What a clause ends with of which nobody is the doer: 录取结果以市教育局公布的名单为准.
HOLDS = ("为准", "为依据")
# A clause that only adds to the task before it: what is left out (…，但法律另有规定的除外), how many it reaches (涉及居民三千户), what comes of not doing it
# (…，逾期视为放弃), or what a thing named there is
# made of (…设置平台，平台包括…; …进行论证，专家由…组成).
ADDS = r"但[^。；]{0,60}除外|(?:共?涉及|惠及|约占|占)[^，。；]{0,12}[\d百千万]|(?:逾[期时]|过期|否则|超过|未)[^。；]{0,40}视[为同]|(?![主具其至])[^，。；是]{2,12}(?:主要|具体)?(?:包括|由[^，。；]{2,160}组成|以[^，。；]{2,40}为准)|由[^，。；]{2,160}组成"
# What leaders said is told, with what they asked for then (作出重要批示，要求…).
INSTRUCTED = "(?:作出|作了)[^，。；的]{0,8}(?:指示|批示)[，。；]"
# Whose doings are told where this stands behind them: 县水务局|已委托设计院编制方案.
DONE = ("已", "曾", "先后")
# Reported speech in a preamble.
REPORTED = r"(?:提出|指出|强调)，|会议[^。；]{0,12}要求，|要求完善"
OUR_STANCE = r"中国(?:政府)?(?:支持|主张|反对|重视|作为)"
# A line without a full stop that ends so is a title.
TITLE_END = r"(?:通知|规定|意见|办法|方案|函|决定|请示|报告|条例|预案)"
# A clause without a subject that opens so goes on with a list, or tells what something is about (主要评价…).
NO_TASK_STARTS = ("以及", "及其", "主要")
# What opens a case of its own (加强监管，对违规的，…), where …，造成损失的，… goes on with the case before it.
NEW_CASE = r"对|在|凡|经|如|若|因|由|按|将|确|需要"
# Clauses that only set the scene for what follows.
ADJUNCT_END = "时 后 期间 同时 之日起 之前 以前 过程中 情况下 基础上 背景下 领导下 前提下 以外 以来 人员中 状况中".split()
ENDS_OF_SCENES = frozenset("上下中")  # of those that 在 opens
WITHIN = "过程中"  # which goes without 在 as well
CONDITION_START = tuple("如 若 只要 只有 除 由于 因 无论 不论 为 尽管 虽 没有".split())
# Between two acts these set the case for the second: …，未经批准，不得….
CASE_OF_NEXT = ("未经", "非经", "非因")
# Whose leave is asked, and that it is: 未经(未成年人的父母)同意，不得….
GRANTED = tuple("同意 批准 许可 授权 委托 允许 核准 准许 认可 审批 审核 审查 审定 认定".split())
# Verbs that before 的 say how a thing is: 建立|严格的制度.
HOW_IT_IS = frozenset(
    "严格 健全 完善 规范 统一 稳定 明确 公开 透明 协调 丰富 繁荣 巩固 完备 成熟 便利 方便".split()
)
# What two do with one another, of whom the second is told no duty.
CONTRACTING = tuple("签订 签署 签约 订立 续订 变更 解除 终止".split())
CONTRACTED_WHEN = ("时", "后", "前")  # ends the clause: 船东与船员解除合同时
# Before a marker these end a case or a time, so that who acts has been named before: 法院收到申请后，符合条件的|应当.
SCENES = tuple("的 时 前 后 日内 月内 年内 期间 期限内".split())
# Behind these a clause tells what somebody thinks or says, and not what they do: 常委会认为，必须….
SAYING = tuple("认为 指出 强调".split())
# Who decides on what must be so: 应当|经|(市水务局)依法审查|并批准; 经审查 names nobody, and who only agrees (经业主同意) does nothing.
THROUGH = "(?:事先|预先|依法|先)?(?:经过|经(?![济费营常由贸历验纪]))"
ADJUDGES = "(?:依法|事先|书面|一致|进行|予以|组织)*(?:批准|审批|审查|审核|审定|核准|核定|许可|认定|确认|鉴定|检验|检测|检疫|查验|考核|复核|论证|评估|评审|验收)"
ASKS_LEAVE = r"(?:[未非]经|经|征得|取得|得到)[^，。；]{1,40}$"
CONDITION_NOT = tuple("为此 如实 因此 因地制宜 为了此".split())

# What a doer of an unmarked clause does in a sentence with a marked one: 部门立即核实，…应当报告.
EAGER = r"立即|积极|大幅|重在|及时|会同"
# 走读学生，按第三款规定执行: what is dealt with, not who does it.
AS_RULED = r"(?:按|依|参|比)照?[^。，-；]{2,40}(?:执行|办理|计算|处理|对待|享受)$"
# 列入名录的项目，不再登记: a thing, though a verb opens it.
THING = "(?:列入|纳入|取得|持有|享受|获得|经过?|符合|属于)[^的。，-；]{2,40}的[^的。，-；]{2,14}$"
# Verbs that give leave: what stands before them is no topic of theirs (放宽准入，允许…), as it is of 可以.
_LEAVES = ("允许", "准予", "授权")
# So do bounds that say how often or how much of it (开展演练，至少2周一次; 举办培训，不少于三场).
LEAVES_TASK = (*_LEAVES, "至少", "不少于", "不低于")
# What only a plan begins with: what it sets before 由 is a task of its own (搭建平台，由协会运营), where what procedures are
# about is a topic (调整收费标准，由市价格部门提出方案).
NO_TOPICS = tuple(
    "建立健全 搭建 探索 实行 推行 推进 推动 加强 强化 完善 健全 深化 优化 构建 打造 列入 遵循 统筹 坚持 加快 加大 提升 成立 组建 整合".split()
)
# Nor is it a topic of what 其 tells (组织抽检，其结果应当公布): an office does these.
NO_OWNERS = (
    *NO_TOPICS,
    *"组织 开展 实施 制定 制订 编制 出台 公布 公开 发放 落实 检查 检测 监测 抽检 招聘 定期 每年 集中 全面 深入".split(),
)
# No case of a sanction: 加强巡查，对违规者给予警告.
PLANNED = tuple("加强 强化 完善 健全 建立健全 加大 深化 优化 提升 严格".split())
# What a thing is, of which it is told then what it does; of what matters (是压舱石, 是重中之重) it is told what to do.
PARTS = tuple("基础 部分 组成 环节 载体 平台 层 体系".split())
# Behind these 是 says what is to be done (重点是…) or sets a case (如果是…), and not what a thing is.
NO_THINGS = tuple("重点 任务 目标 关键 要求 思路 布局 方向 核心 原则 措施 内容 主要 目的 重要的 如果".split())
# Verbs that set up a body.
SETS_UP = "设立|成立|组建|下设|(?<![建开架铺敷假陈增新附摆])设(?![计施备置定在法想卡岗区])"
# Who asks for it, and since when it stands, are told of no new one: 申请成立协会，由…; 协会成立不满三年，由….
SET_UP = rf"(?![^，。；]{{0,10}}(?:申请|拟|[已未]|经[^，。；]{{0,8}}(?:批准|同意|许可|核准)))[^，。；的]{{0,10}}?(?:{SETS_UP})(?![不未满后以])[^的，。；]{{2,}}$"
# Who is in the body that is set up: 设立理事会，由捐资人组成.
# (竞赛设立组委会 names no doer.)
STAFFED = "，由[^，。；]{2,40}(?:担任|兼任|任[^务免]|组成|选举|推选|推举|聘任|主持)"
# Behind a result these tell that the sentence goes on to another act.
GOES_ON_WORDS = frozenset(
    "由 自 为 是 有 享有 应 应当 必须 不得 可 可以 将 从 增强 继续 进一步 不断 另行 担任".split()
)
# The next clause begins so where the one before only said what it is about (渔港的保护，应当…).
GOES_ON = "，[按由依参在其纳应须必可自享有]"
# What a text itself decides in its preamble; what was decided on a day is told: 九月一日国务院决定….
DECIDES = r"(?:(?!年[^。，；]{1,4}月[^。，；]{1,4}日)[^。；])*?(?:(?<![作做])决定|[定拟]于)"
# A clause that opens so asks for something.
_POLITE = "敬恳烦"
ASKS_START = f"请望{_POLITE}"
ASKS = rf"[{_POLITE}]?请(?!{NOT_ASKING})|望"
# Behind a doer it asks for what follows: 参会人员请于八点前签到; but 请假, 请示.
ASKED = tuple(f"请{word}" for word in (*REQUESTED, "各"))
# These make what opens like a verb a clause of a noun.
RELATIVE = "[^。，-；]*(?:所[^属在有]|期间的|设立的|成立的|实际)"
# By what means, not what: no act of its own beside a marked one.
MEANS = r"综合运用|运用|利用|通过|发挥[^。，-；]{0,20}优势"
# Before 鼓励… a task of its own behind a phrase (在各地开展试点，鼓励…), where its verb begins no name; what grounds or occasions phrases tell
# ends in such a noun (围绕试点开展情况，鼓励…).
BEHIND_PHRASE = (
    "(?P<by>围绕|依托|面向|会同|在|对|与|以)[^，。；：]{2,50}"
    "(?:开展|推行|推动|推进|加强|提供|征集|布局|补齐|搭建|建立)[^的，。；：][^，。；：]"
)
OF_PHRASES = tuple(
    "情况 工作 需求 需要 要求 部署 实际 契机 重点 等 特点 优势 条件 精神 规定 领域 方面 方向 机遇 基础 目标 任务 方式 项目 政策 措施 部门 思路 原则 导向 企业 单位 机构 人员 地区 者 户 上 中 下 时 后".split()
)
# These open a sanction.
SANCTIONS = ("处", "责令", "没收", "吊销", "给予", "追究")
# After 鼓励…: what only a government does is a task of its own, a result is none. Whoever is encouraged improves, advances and turns things
# as well (完善内部管理, 推进降本增效, 将成果转化); policies, budgets and public works are the government's.
OF_GOVERNMENT = ("争取", "加强", "加快", "落实", "统筹", "总结", "培育")
# So are these systems, which no company has of its own (职称评审制度, but not 质量管理制度).
_PUBLIC = "(?:财政|价格|职称|补偿|奖励|投入|扶持|准入|监管|诊疗|保险)"
OF_GOVERNMENT_WHOLE = (
    rf"(?:完善|健全)[^，。；：]*(?:政策|法规|{_PUBLIC}[^，。；：]{{0,4}}(?:制度|机制))$|"
    r"推进[^，。；：]*(?:建设|改革|试点|全覆盖)$|[将把][^，。；：]*(?:政策|考核|预算|补贴|目录)"
)
# Behind a noun these tell that it does something, though it names no doer (支持渔港间利用平台共享数据).
USES = "(?:和|、|或)?(?:鼓励|支持|引导|扶持)?(?P<who>[^，。；：]{3,40}?)(?P<by>运用|利用|采取|采用|依托|借助)[^，。；：]"
# Behind these 利用 is a noun or has no subject (秸秆综合利用).
USED_HOW = tuple("综合 持续 合理 开发 高效 循环 有效 再 资源化 梯级".split())
# The same for those who are encouraged: 支持渔民创业，为其提供场地.
ITS_OWN = OF_GOVERNMENT + tuple(f"{whom}其" for whom in ("为", "对", "向", "给", "帮助", "协助", "指导"))
# 县政府成立专班，各乡镇也要成立: what stands before is done as well.
TOO = ("也要", "也应", "也须", "也必须", "亦应")
# After 不得…: what these open is to be done, for no ban reaches over them.
DUTY = r"并?(?:坚决|切实|确保|及时|加强|强化|加大|做好|完善|健全|严格)"
# These open a result.
RESULTS = tuple(
    "助力 助推 补齐 实现 提高 拓宽 形成 提升 增强 满足 带动 促进 打造 催生 缓解 赢得 激发 释放 降低 增进 塑造".split()
)
# How something is paid or done: a norm of its own.
HOW = r"(?:具体|所需|费用|资金)[^。，-；]{0,30}(?:执行|列支|解决|办理|承担|核销)"
