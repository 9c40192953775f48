"""Words that say how binding an act is, and their look-alikes.

Chinese runs words together, so a marker is written with the characters that may not stand before it and with how
other words go on that begin with it: 要 is none in 重要 or 要求, 应 none in 适应 or 应急. The forces follow the usage of
legislative drafting (全国人大常委会法工委《立法技术规范（试行）（一）》: 应当, 必须, 不得, 禁止, 可以).
"""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """A word in its surroundings: ``word`` not after a character of ``not_after``, nor before one of the words ``but``.

    ``but`` is what the word goes on with where it is another word (应: 急 用); that word is passed over whole.
    ``ahead`` is a pattern for what must follow, ``unless`` for what must not, ``after`` for what must stand before.
    """

    kind: str
    word: str
    not_after: str = ""
    but: str = ""
    ahead: str = ""
    unless: str = ""
    after: str = ""


# 不 of a bound: 公示期|不少于七日. What is measured does nothing (其中业主代表|不少于三人), as who stands before a verb does
# (县财政每年安排|不少于十万元).
BOUND = "不"
# 一 and 两 are numbers before a number or a unit only (不低于一般水平, 不超过两者之和, 不低于一流, 不高于一类区标准).
_ONE = "[一两][二三四五六七八九十百千万亿点个年月天日周旬小人名位家户所次倍成半米亩元角分公平吨千克处项件种套台辆艘层间份季学]"
# What at least counts within the object of a task, within a condition or a name bounds no task: 选派至少两名干部驻村,
# 持有至少两次记录, 满至少两周后方可; 推行每周至少一次例会制度.
_TASKS = "开展|组织|举办|建设|建成|培育|培养|选派|派出|选聘|引进|打造|创建|新建|安排|持有|具有|取得|获得"
_SCHEME = "[^，。；]{2,16}(?:制度|机制|办法|模式)(?:[，。；]|$)"
_OF_OBJECT = (
    rf"(?<=[，。；：、）.\n\s](?:{_TASKS})至少)|(?<=^(?:{_TASKS})至少)|(?<=持有至少)|"
    f"[^，。；]{{1,6}}[后满](?:[，方才]|可)|[^，。；]*(?:方可|方能)|{_SCHEME}"
)
# A sentence that reports bounds nothing: 近年来平均工资不低于六千元.
REPORTED = "目前|近年来|以来|这次"
NOT_BEARING = ("不承担", "不负")
# What is named by a charge that is not levied, no relief itself: 免交学费|的学生名单, 免交学费|政策.
_OF_CHARGE = (
    r"[^，。；的]{0,14}[费税金款租息]用?的(?!\d|百分|一半|部分|[，。；])|"
    "[^，。；的]{1,12}(?:政策|机制|制度|流程|手续|申请|服务|补助资金|补偿资金)(?:[，。；、]|$)"
)
STRIVING = "力争"  # what is striven for is a goal: 力争达标率不低于九成

# With these behind it 由 brings in nobody: 由此, 由低到高, 由点到面.
_NOT_BY = r"于 此 来 浅 衷 其是 [低高小大少多][到向至变及] 下而上 而上 点 表 里 \d “[^“”\n]*” 追 注重 规模"

# P prohibited, M mandatory, A permitted, E encouraged, B by (由 before a doer). One entry per reading.
MARKERS = (
    Sign("P", "不得", "", "已 力 人心 而知 了 分(?=[，。；：、（）\\s]|$)"),
    *(Sign("P", word) for word in "严禁 不准 不允许 不发给 请勿 切勿".split()),
    Sign("P", "不许", "", "可(?![燃疑])"),  # 许可或者不许可, but 不许可燃物入库
    # 禁止开发区域, 禁止采伐期 are names of places and times, 设置|禁止吸烟警示标志 of what stands there; with
    # nothing before it 禁止遮挡警示标志 is a ban.
    Sign(
        "P",
        "禁止",
        "除",
        r"性 令 区 线 类 (?:开发|建设|养殖|采伐|开采|采砂|通行|捕捞|狩猎|燃放|停车|吸烟|使用|进口|出口|投资|准入|生产|设置|排放|种植|放牧|勘查|开垦)(?:区域?|地带|目录|名录|清单|期) (?:捕捞|通行|燃放|停车|吸烟)(?:场所|标志|标识) (?:经营|销售|燃放|养殖|种植|放牧|采砂|捕捞)[^，。；、的]{2,6}(?<!保护)区域(?=[内外以、和由的]) (?:(?<=的禁止)|(?<=(?:设置|设立|张贴|悬挂|安装|竖立|更新|增设|配备|设有|制作|摆放)禁止))[^，。；]{2,10}(?:警示|警告|提示)(?:标志|标识|标牌|牌)",
    ),
    Sign("P", "不应", "供", "期"),
    Sign("P", "不能", "可", "不 自理 自拔 自已 满足 正常 胜任 够 腐"),
    # 不予立案决定, 不予许可的书面决定: a decision, of which something is said.
    Sign("P", "不予", "", "[^，。；的并由]{2,4}的?[^，。；的并由]{0,2}(?:决定|裁定|通知书)"),
    Sign("P", "不再", "", "是 有 赘述 收取 征收"),
    Sign("P", "不要", "", "求 紧"),
    Sign("P", "不可", "必不"),
    # Before a bound it is one (不宜大于), and before 的 what something is (不宜公开的信息).
    Sign("P", "不宜", unless="大于|小于|高于|低于|多于|少于|超过|[^。，-；]{1,16}的"),
    Sign("P", "勿", "请切", "忘"),
    *(Sign("M", word) for word in "必须 务必 应该 一律 不得不 还得 负举证责任 追究刑事责任".split()),
    # Who is made to answer before the law; 追究有关人员责任 is what an office does within itself.
    Sign(
        "M",
        "追究",
        "于不被再免予未已否任助预",
        ahead="(?:[^，。；的]{0,8}的)?[^，。；的]{0,4}(?:刑事|民事|行政|法律)责任(?!的)",
    ),
    # 请务于五日前报送; behind these it is part of a noun (任务于五日前完成).
    Sign("M", "务", "任业服公政商财事义劳医税警债村家教渔林水党常", ahead="[于在][^，。；]{0,16}[前内]"),
    Sign("M", "概不", "", "负责"),
    Sign("M", "承担刑事责任", "不"),
    # 应|当事人的请求, 应|当地政府的要求: whose wish it is.
    Sign("M", "应当", "", "知道 知晓 事人 地(?:各级|有关|人民|政府|居民|群众|村民|企业|部门)"),
    Sign(
        "M",
        "应",
        "适相对供",
        "急 用 缴 征(?![得求]) 有贡献 有作用 .尽. .未. ..未..",
        unless="对(?!.{1,24}(?:进行|作出|予以|给予))",
    ),
    # 主要 and its like are told by their words (PARTS), for 业主要 is none of them.
    Sign("M", "要", "重需是", "求(?!真) 素 么 付出"),
    # What the point of it is: 重点是|要抓好春灌, but 这主要是要….
    Sign("M", "要", after="(?:重点|关键|核心|根本|任务)是"),
    Sign("M", "需", "不必急所供内按军无确如若特亟尚仍民", "求 要 氧 用 方 量 谨防"),
    Sign("M", "需", "", "求 要", after="[日天月年周时]内"),  # 十日内|需提交, and not 扩大|内需
    # Of what one has to hand in or do for it, not of what work still wants (需要进一步加强).
    Sign(
        "M",
        "需要",
        "据的有所作际确急展场产务不只",
        ahead="(?:提交|提供|携带|出示|填写|缴纳|办理|预约)(?![^，。；]{0,12}的)",
    ),
    Sign("M", "须", "必无务", "知 臾"),
    Sign("M", "只能", "", "说"),
    Sign("M", "原则上", "", "同意"),
    Sign("M", "有责任", "没", "心 感"),
    Sign("M", "有义务", "没"),
    # 负有保守秘密的义务, 有接受培训的义务: the duty is named behind its act.
    Sign(
        "M",
        "负有",
        ahead="[^，。；]{1,30}的(?:义务|责任|职责)(?:[，。；]|$)|(?:下列|以下)[^，。；：]{0,12}(?:义务|责任)(?:：|$)",
    ),
    *(
        Sign("M", word, before, ahead="[^，。；]{1,30}的义务(?:[，。；]|$)")
        for word, before in (("有", "没享拥具所负"), ("具有", "不"))
    ),
    # 负责|人才引进, 负责|人民防空, and not 负责人; 负责人口头报告 and 负责人事先报告 are of the person.
    Sign(
        "M",
        "负责",
        "",
        "人(?!才[引培队服]|体[器组]|口[普与和疏管统转]|民防空|民调解|民武装|力资源|事[管安档任]|防|工影响|工智能|居环境) 同志 任 地 精神 制(?!定)",
    ),
    Sign(
        "M",
        "负",
        "肩担欠胜正抱背自",
        ahead="(?:主体|首要|直接|全面|领导|监管|管理|主要|第一|连带|总|全)责任?(?:[，。；]|$)",
    ),
    Sign("M", "各负其责", "", "[、的]"),
    Sign("M", "责令"),
    # 误捕、没收、移交的鱼: what is told of things.
    Sign("M", "没收", "罚", "的 、[^，。；、的]{2,4}的"),
    Sign(
        "M",
        "处",
        "判",
        "罚(?!款|金) 理 置 分",
        ahead="以?[^。，-；]{0,30}(?:罚款|拘留|警告|徒刑|管制|拘役|罚金|处分)",
    ),
    # Penalties (行政处罚法 art. 9) and what comes before them; 从严查处违法行为 is a task.
    *(
        Sign("M", how, ahead="[^。，-；]{0,12}(?:处[分罚]|(?:通报批评|警告|查处|取缔|惩处)(?:[，。；、]|$))")
        for how in ("给予", "予以")
    ),
    *(
        Sign("M", how, ahead="(?:从[严重快])?(?:处[理罚分置]|查处|惩[处治])(?:[，。；]|$)")
        for how in ("从严", "从重")
    ),
    # Whose office it is, as 负责 tells it: 市林业局主管本市的绿化工作.
    Sign(
        "M",
        "主管",
        ahead="(?:全[国省市区县州]|本(?:省|市|区|县|州|自治区|行政区域?|辖区)|辖区|所辖)[^，。；]{0,30}工作(?:[，。；]|$)",
    ),
    Sign(
        "M",
        "至少",
        "经由",
        ahead=r"[开组进召举检听公报建设配安抽培轮]|(?:\d+|[一两二三四五六七八九十]+)(?:个?月|学时|周|[次名所场期天])(?![^，。；]{0,16}的)",
        unless=_OF_OBJECT,
    ),
    # Opening a clause it bounds what the one before binds: 应当会同水务局，至少每三年评估一次.
    Sign("M", "至少", "，", ahead="每[年月季周半两三]|半[年个]", unless=_SCHEME),
    Sign(
        "M",
        BOUND,
        "",
        ahead=rf"(?:少于|低于|超过|高于|多于)[^。，-；的]{{0,4}}(?:[\d二三四五六七八九十百千半]|{_ONE})[^。，-；的]{{0,12}}(?:[，。；]|$)",
    ),
    Sign("M", "吊销", ahead="[^。，-；]{0,20}(?:证|执照|资格)"),
    # What is taken back or away where a rule was broken, as the penalties are (行政处罚法 art. 9).
    *(Sign("M", word, ahead="[^。，-；]{0,14}(?:资格|称号)(?:[，。；]|$)") for word in ("取消", "撤销")),
    *(
        Sign("M", word, ahead="[^。，-；]{0,14}(?:资金|补助|补贴|奖励|奖金|所得)(?:[，。；]|$)")
        for word in ("追回", "追缴", "收回")
    ),
    Sign("A", "可以", "", "说 看 预料 想 大有 借鉴"),
    Sign("A", "方可", "双对各甲乙丙一另官地前后多我三买卖资托营供需租承发设", unless="以"),
    # 可 with a verb is an adjective: before 的, 率, 性 and their like (可利用的, 可办率), in a row (可量化、可考核).
    Sign(
        "A",
        "可",
        "许认宁非不无亦尚皆",
        "是 (?:..?、可(?!以))+ ..?率 ..?颗粒",
        unless="(?:贷款?|用|支配|使用|提取|报销)(?:额度|金额|成数|比例)|(?:贷|用|支配)(?:余额|收入|容量)|(?:使用|提取)余额[为是按由不]|.(?:[，。；、]|$)|..?的[^。，-；]|.?[^次]性[^别质能命格状病]",
    ),
    Sign("A", "允许", "不准得经再"),
    Sign("A", "准予", "到标", "[^。，-；]{0,8}(?:文件|决定|证书|之日|通知)"),
    Sign("A", "有权", "无是否没所享占具拥国私共", "限 利(?!用) 益 威 力 属"),
    # What a reply grants, where the word opens its clause; 同意…的 is whose consent something hangs on.
    Sign(
        "A",
        "同意",
        after=r"[，。；：、\s]",
        ahead="[《“你将对该以按把在]|设立|撤销|调整|建立|开展|启用|实施|成立|组建|变更|命名|划[定转归]|延长|增[设加]|认定",
        unless="[^，。；]*的(?:(?:总体|具体|有关|工作)?(?:部署|安排|评价|判断|分析|意见|建议|考虑|打算))?(?:[，。；]|$)",
    ),
    # 享有优先购买权, 有获得补偿的权利: what one is entitled to; 享有权利，承担义务 names nothing that one may do.
    Sign(
        "A",
        "享有",
        "不再",
        unless="[^，。；]{0,40}主权(?:[，、。；：]|$)",
        ahead="[^，。；]{1,40}权[利益]?(?:[，、。；：]|$)",
    ),
    Sign(
        "A",
        "有",
        "没享拥具所负",
        "关 无",
        ahead="[^，。；]{1,40}的权利(?:[，。；：]|$)|(?:下列|以下)权利：",
    ),
    # Treatment, leave and subsidies that one is entitled to; 同等待遇 is how all are to be treated.
    Sign("A", "享受", "不能被再复", unless="同[等样]|到"),
    *(Sign("A", word) for word in "免于 免予 无需 无须 原则同意".split()),
    *(Sign("A", word, unless=_OF_CHARGE) for word in ("免征", "免缴")),
    # 以免|交通拥堵, 避免|交叉感染 are no relief, nor is a certificate (免检证书) or a school (免费学校).
    *(
        Sign(
            "A",
            word,
            "避以难未减",
            "费(?!用) 通 叉 接 织 流 往 换 汇 给 易 错 涉 割",
            unless=f"[^，。；]{{1,12}}[后时前]，|{_OF_CHARGE}",  # 免交押金后，应当…
        )
        for word in "免交 免纳 免付".split()
    ),
    # Who is not to answer for something: 不承担赔偿责任; with what is owed behind it, no such case (不承担责任的情形). Who
    # ought to (社会责任), or what came of it, is blamed; so is 不负责任, unless it closes what is laid down.
    *(
        Sign(
            "A",
            word,
            "拒作重极",
            ahead=f"{bears}责任(?:[，。；：]|$)|责任(?:[。；：]|，但|$)",
            unless="(?:社会|主体|应有|监护|抚养|赡养|扶养)责任|[^，。；]{0,8}，(?:造成|导致|致使|情节|违法|玩忽)",
        )
        for word, bears in zip(NOT_BEARING, ("[^，。；的]{0,8}", "[^，。；的]{1,8}"), strict=True)
    ),
    *(Sign("A", f"不再{word}") for word in ("收取", "征收")),
    # What need not be done; of what work does not want (不需要更多投入) it is told.
    Sign("A", "不需", "", "求 要"),
    Sign("A", "不需要", ahead="提交|提供|携带|出示|填写|缴纳|办理|预约|申请|[审报]批"),
    Sign("A", "免收", "避", unless=_OF_CHARGE),
    Sign("A", "免除", unless="[^，。；]{0,10}职务"),
    Sign("A", "不受", ahead="[^。，-；]{0,16}限制"),
    Sign("A", "归", ahead="[^。，-；]{1,12}所有"),
    *(Sign("E", word) for word in "鼓励 引导 提倡 倡导 扶持 希望".split()),
    # 支持配合工作 is one deed; 支持|配合国家战略的项目 has its object behind it.
    Sign("E", "支持", unless="(?<=[当应要须]支持)配合|配合(?!度|[^，。；]*的)"),
    # What the public is advised to do; what offices propose to one another is no act.
    Sign(
        "E",
        "建议",
        ahead="(?:广大|全体|全市(?:各|人民|市民|居民|党员|干部)|您|市民(?!中心|代表)|[居村]民(?!委员会|小组|代表|公约)|群众(?!满意)|"
        "公众(?!号)|游客(?!中心)|旅客(?!列车)|乘客|家长(?!委员会)|考生|司机|驾驶员|车主|用户|消费者(?!协会|委员会))",
        unless="(?<=(?:可以|有权|应当|必须)建议)",
    ),
    # Support that is not money: 在用地方面给予支持.
    *(Sign("E", word, ahead=r"[^。，-；\d资经财补]{0,12}支持(?:[，。；]|$)") for word in ("给予", "予以")),
    Sign(
        "B",
        "由",
        "理自事缘经来因",
        _NOT_BY,
    ),
    # A verb that ends as 理由 begins: 设施的维护、管理|由设置人负责.
    Sign("B", "由", "", _NOT_BY, after="管理|办理|处理|审理|受理|代理|修理|清理|治理|护理|经理"),
)

# What one who 不能 is unable to do, where the sentence goes on with what follows: 不能按时到会，应当请假.
UNABLE = tuple("出席会议 参加会议 到场 到会 到岗 参会 按时 按期 如期 及时".split())

# What another text says is to be done.
SAID_ELSEWHERE = tuple(f"{said}要" for said in ("提出", "指出", "强调", "要求"))

# Markers that other words are made with, and the words in which they keep their force all the same.
PARTS = frozenset("可 应 要 不可 不准".split())
BINDING_WORDS = frozenset("还要 就要 要强 应予 应予以 应为 应征 应从 应交 应对 一般应 内应 可不 方可".split())

# Sanctions and refusals: after 可以 they are permitted, elsewhere what must follow.
SANCTIONS = tuple("处 责令 没收 吊销 给予 予以 取消 撤销 追回 追缴 收回 追究 不予".split())
# With nothing but their object behind them 将 tells of the future: 将|取消其资格.
ANNOUNCED = frozenset("给予 予以 取消 撤销 追回 追缴 收回".split())
# Penalties that are as often told of: 去年以来，县渔业局对三家渔港予以取缔; 船主被渔政站从重处罚.
PENALTIES = ("给予", "予以", "从严", "从重", "追究")
TOLD_THEN = "以来|近期|近日|日前"
SUFFERS = "(?<![对将把由])被[^，。；的]{1,14}$"
# Beside another marker these only say how far it goes: 原则上不得, 一律应当.
ADVERBS = frozenset("原则上 一律".split())
# 鼓励 and its like count at the head of a predicate only; as parts of these they are nouns.
ENCOURAGED = tuple(sign.word for sign in MARKERS if sign.kind == "E")
ENCOURAGED_NOUN = "舆论 能力 投向 力度 政策 体系 机制 作用 措施 资金 范围 额度 的 下 、".split()
# What 可 has behind it where it tells what something is able to do: the system 可有效降低能耗; 县政府可有效利用闲置码头 is leave.
ABLE = "实现 有效 大幅 大大 显著 极大 自动 促进 导致 输出 支撑 发挥 降低 提升 增强 保证 规范 指导".split()
# What tells a right, and verbs before it with the right as their object: 保障职工享有休假的权利.
RIGHTS = frozenset("享有 有".split())
# What may stand between the entitled and 享受: by which rule, when, how often.
AS_ENTITLED = (
    "(?:(?:按照?|依照|依据|根据|凭|在)[^，。；]+|每[年月季日]度?|依法|同时|均|也|都|还|并|继续|优先)*$"
)
# What one is entitled to, and not what all enjoy (全县人民享受发展成果); whoever has it is spoken of behind 的 (享受低保的家庭).
ENTITLEMENT = (
    "(?!更)(?:[^，。；]*的)?[^的，。；]*?(?:待遇|政策|补[贴助偿]|优[惠待先]|津贴|[假金权]|减[免征按税半]|免[费税征]|抵[免扣]|扣除|扶持|支持|加分|报销|半价|"
    "护理|体检|福利|资助|奖励|保险|保障|低保|照顾|税率|疗养|工资|[救援]助|[费息]|分成|住房|便利|下列|以下)[^的，。；]*$"
)
ABOUT_RIGHTS = "保障|保证|确保|维护|保护|告知|通知|限制|剥夺|侵犯|歧视|证明|载明"
# Doers follow these, as they follow 鼓励.
DOER_FOLLOWS = frozenset("允许 准予 不允许 禁止 严禁 不准".split())
# A marker straight after one of these belongs to a phrase inside the clause (把应由市场解决的问题…).
EMBEDDING = frozenset("把将对以由就其凡的被")
# After 的 these still govern: 约定分摊的须签订…
AFTER_DE = frozenset(
    "须 要 应 应当 可以 可 方可 必须 不得 不予 应该 一律 责令 处 给予 没收 只能 务必 原则上 吊销".split()
)
# Nouns that end in 的 (渔业目的, 拍卖标的), where 项目|的 and 招标|的 end cases; and words that end like what embeds a marker:
# 无正当理由|不得拒绝.
NOUN_IN_DE = "(?:(?<![项科栏节数剧条题名账曲])目的|(?<![招投中达指目商国开评议竞流航])标的)"
WHOLE_WORD = f"(?:{NOUN_IN_DE}|理由|自由|事由|缘由|尤其)"
# Markers that may stand in a 的-clause before one of these nouns, and then govern nothing.
BURIED = frozenset(
    "应当 应 需 可 可以 有权 允许 不予 不能 不应 禁止 免予 免除 只能 须 不得 无需 要 必须 负责 责令".split()
)
BURYING_NOUNS = (
    r"\d+[项个件]|意见|规定|要求|问题|情形|事项|原则|决定|裁决|争议|证据|方向|有关|人员|程序|信息|其他|情况|基本|资料|费用|损失|能力|食品|产品|"
    "成品|事实|小微|企业|期望|权利|项目|名录|货物|物品|数额|损害|时候"
)
# These bind what a verb and its object name as well: 公布档案应当遵守有关规定, 勘查矿产可以临时使用土地.
OF_SUBJECTS = frozenset("应当 必须 只能 可以".split())
# Behind these verbs stands what others are bound to: 督促|企业应当….
ABOUT_OTHERS = frozenset("明确 规定 告知 通知 提醒 说明 要求 督促 监督 指导 帮助 组织 协调".split())
# One verb with its object behind 的: 应当|遵守的规定.
LAWFULLY = "依法"
BARE_DE = f"(?:{LAWFULLY})?..(?:[、和或]..)*的"
JOINERS = "或和与及、"
# Straight before a noun that is followed by one of the others, these tell what it is like: 应当缴纳的费用|可以减免.
TELLS_OF_NEXT = frozenset("应当 应 必须 须 需 可以 可 有权 允许 禁止 不得 不予 不能 不应 无需".split())
OF_NAMED = frozenset("应当 必须 可以 不得".split())
# Behind 有权 they open what the right is about: 有权对有关的设施进行检查; before it, no names end with these.
ENTITLED_ABOUT = tuple("对 向 就 依 按 将 把".split())
ALSO = "均都也还并又"
# A marker tells nothing of the next where an act goes on to that (公布投诉的方式|也可以委托他人), or has its time or bounds there (在规定的期限内|必须答复).
GOES_ON_AFTER = f"[{ALSO}且但]|同时|(?:期限|范围)内"
# By what means somebody is encouraged (国家采取措施|鼓励渔民转产); what support is given by is told of the gift (通过参股方式予以支持).
BY_MEANS = "(?:采取|采用|通过|运用|利用)[^，。；的]{0,24}(?:措施|方式|形式|手段|途径|渠道|办法)(?:优先|重点|积极|大力)?"
GIVEN = ("给予", "予以")
# What is measured, though a verb opens it: 公示时间|不少于5天, where 申请专利不少于5项 is the task itself.
MEASURED = (
    "(?!增加|减少|提高|降低|扩大|缩小|延长|缩短|压缩|新增|完成|达到|确保|保证|保持|控制|安排|实现)"
    "..(?:时间|期限|期|量|强度|总额|面积|年限|人数|次数|频次)(?:原则上|一般|均)?"
)
# Within what a ban holds, though a verb opens it: 禁渔期内|禁止捕捞, 从事采砂活动|禁止下列行为.
BAN_SCENE = "[^，。；的]{2,24}(?:期内|区内|区域内|范围内|水域内|期间|时段|活动)"
# What a body does in a law, straight behind its name.
PREDICATES_OF_BODIES = frozenset(
    "责令 查处 依法 处理 处以 予以 给予 发现 接到 收到 负责 吊销 没收 组织 制定 审查 审核 批准 核准 同意 核发 承办 进行 实施 公布 报".split()
)
# Markers that tell, before 的, who is named (有权处理的机关).
TELLING = frozenset("负责 负有 有权 需 可 可以 允许 享受 不需 不需要".split())
# 负责商标执法的部门, whose duty it is: before a predicate 负责 is part of the name of the body.
NAMED_BY_DUTY = (
    "[^，。；：内]{2,16}的(?:有关|相关|业务|职能)?(?:部门|机构|机关)(?=$|[、和或及应须要不可依对将会在按自]|"
    f"{'|'.join(sorted(PREDICATES_OF_BODIES))})"
)
# 分级负责、协同联动的机制, 产权单位负责相结合的体制: part of what qualifies a system.
IN_SYSTEM = (
    r"(?:[、与和及][^。，；]{2,24}|相结合)的[^。，；的]{0,8}(?:体制|机制|制度|格局|体系|模式|原则|办法|方式)"
)
# 支持军队建设, 支持校企合作: with nothing behind it the verb is the noun that is supported.
DEEDS = frozenset("建设 工作 合作 改革 事业 业务".split())
# Stops behind which the sentence tells what they are encouraged to: 鼓励各地，因地制宜开展….
GOES_ON_BEHIND = ("，", "：")
# 支持国家重点项目: nobody encourages these.
NEVER_ENCOURAGED = frozenset("国家 中央 我们 国务院".split())
# What these do is never the case of somebody else's act (国家建立…制度，各级政府应当…), as what parties do is.
NO_PARTIES = frozenset("国家 国务院 我们 本市 本省 本自治区".split())
# 鼓励和支持, 引导并规范: one act with several words for it.
CHAIN = (
    r"(?:[和并、或](?:鼓励|支持|引导|提倡|倡导|扶持|规范|帮助|指导|推动|带动|促进|督促|组织)|"
    r"支持|引导|帮助|鼓励|推动|带动|促进|督促|指导)+"
)
# Before a marker: it goes on from another.
CHAINED = r"(?:鼓励|支持|引导|提倡|倡导|扶持)[和并、或]?$"
# Before a marker: a bare verb that shares its object.
JOINED = r"(?:(?:组织|重视|关心|帮助|动员)[和并、]?|(?:吸引|推动|促进|指导|培育|引进|带动|发动)[和并])$"
# A clause that opens so tells what something is.
COPULAS = ("是", "也是", "都是", "这是")
# Words of duty that open a clause and leave its doer to the one before.
PLAIN_FORCE = ("应", "必须", "要", "须", "不得")
