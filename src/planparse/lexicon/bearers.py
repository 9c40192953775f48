"""Who bears what a word of force says, before it or behind 由, and who is only freed, counted, spoken of or has it befall them."""

from __future__ import annotations

from planparse.lexicon.force import NOT_BEARING

# Persons before these are freed of a charge, they do not do it: 老年人免收门票, but 景区免收门票. 免征 frees whoever stands before it but those who levy.
LEVIED = "免征"
LEVYING = ("机关", "部门", "政府", "局", "海关")
FREED = ("免收", "免缴", "免交", "免纳", "免付", LEVIED)
FAVOURED = ("享受", "享有")
BELOW = ("下列", "以下")  # before those, who is favoured stands below: 下列人员享受优待：
RELIEF = (*FREED, *NOT_BEARING)
PERSONS = tuple("人 者 员 生 民 户 师 儿童 军人 群众 干部 配偶 子女 父母 家属 亲属".split())

# What befalls things, where nobody is bound but who uses them: 避难场所不得改作他用.
SUFFERED = tuple("改变用途 改变使用 改变性质 挪作 移作 转作 改作 闲置 空置".split())
# So do these with nothing behind them, whoever does so: 码头不得随意变动, 设施不得拆除、移动.
_DONE = "(?:变动|变更|更改|改变|移动|迁移|拆除|撤销|关闭|关停|占用|侵占|损坏|破坏|损毁|毁坏|挪用|出租|出借|转让|抵押|空置|闲置|外借)"
DONE_TO = f"(?:随意|任意)?{_DONE}(?:(?:、|或者?|和|以及){_DONE})*"
# What opens a condition, and what those think, want or are in it who act upon it.
IF = "如果(?!有)|倘若|假如|若是|要是|一旦|若(?![干有])|如(?![下上何此实期数约有需确无遇果因])"
THEIR_CASE = "[^，。；]{0,8}(?:认为|发现|需|拟|希望|要求|申请|选择|愿意|不愿|不服|异议|属于|已有|无法)"
# What they do then; what they want (应当退还押金, 应当受理申请, 应当书面答复) is done for them.
THEIR_DEED = (
    "[^，。；]{0,12}(?:(?<![受审办]理)(?<![审核]查)(?<![其将])申请(?![人表书])|申诉|复议|诉讼|起诉|投诉|举报|请求|提出|提交|交验|请假|报告|"
    "报备|向(?![其他她])|书面(?!答复|告知|回复)|说明|要求(?![其对他她])|建议|提前|享受|携带|征得|停止|解除|终止|签订)"
)
# Who end a name and are counted, and how many they may be, who do nothing (联合单位不超过3家). Two go together
# (检查人员不得少于二人), and that is how they go about it.
_HOW_MANY = "(?:应当?|不得?|原则上|一般|至少)+(?:超过|多于|少于|低于|高于|为)?"
_GO_TOGETHER = "[二两2][人名]"
_NUMBER = "[0-9一二两三四五六七八九十]+"
COUNTED = (
    rf"(?:单位|机构){_HOW_MANY}{_NUMBER}[家个所]|"
    rf"(?:人员|成员|.员|代表|专家){_HOW_MANY}(?!{_GO_TOGETHER}){_NUMBER}[名人位个]"
)
# And where a bound is that (西部地区不得低于六成, 其他地区不得超过一小时) nobody acts, but each of all does (各地区).
AREAS = ("地区", "区域", "水域", "路段")
EXCEEDS = "(?:超过|多于|少于|低于|高于|大于|小于)[0-9一二两三四五六七八九十百千半]"
# Persons who end a name do what is bounded behind it, where of things it is told: 驾驶员连续驾驶不超过4小时.
WHO_ACTS = tuple("员 长 人 师 干部".split())
EACH = ("各", "每")

# Behind 可 these are done by whom a rule is for, where others (给予, 适当放宽) are done for them.
THEIRS = "(?:以|按(?:照)?(?:有关|相关|现行|国家)?(?:规定|政策|标准)|优先|直接|继续|自主|自愿|依法|同时|破格|越级|(?:依据|根据)[^，。；]{2,8}规定|按[^，。；]{2,10}的[0-9]+%)*(?:申报|申请|享受|参加|免试|免修|选择|报名|领取|凭|办理|参与|报考|兼职|离岗|提出|晋升|参评|抵免|抵扣)"
# What they have of the State for what they do or buy: 对(企业)进口的设备，可享受免税政策.
FAVOURS = ("享受", "抵免", "抵扣")
# Their own are told with 其 (由其主管部门负责), others with these words.
OTHERS = ("其他", "其它", "其余", "其中")
# So goes on a clause with one who deals with others, and is not the one that is dealt with.
DEALS = tuple("对 审查 审核 核实 查实 经审查 经审核 经核实".split())
# What begins a clause that names some of those before: 学校、家长，特别是监护人要….
SOME_OF = ("特别是", "尤其是")
# What a list of doers begins with that goes on in the next clause: 各区县人民政府、各管委会，市直各部门要….
LIST_START = frozenset("各市县区省国全有")
# Of these a label speaks, who do not act: 试验场：研制….
SPOKEN_OF = tuple(
    "设施 码头 船舶 场所 场地 大厅 窗口 车辆 基地 厂 平台 中心 场 站 园区 园 系统 网络 仓库 项目 联盟 领域 社区 市场 队伍".split()
)
# But such a body has things: 船舶管理中心不得挪用.
MANAGING = ("管理中心",)

# What a verb of forming or causing has before it is no doer: 由…组成.
NO_DOER = r"向[^，。；]{2,24}(?:迈进|转变|转型|转移|跨越|升级|延伸|拓展|集聚)|组成(?!人员)|构成|引起|造成|所致|(?<!投票|选举|推选|推举|互选|评选|推荐|差额|等额|抽签|竞聘|协商|民主)产生|主导的|(?:扩展|放宽|提高|降低|降|调整|转变|转制|改制|转|上升|增加|增|扩大|延长|缩短|压缩|改|变|更名|发展|过渡|减)[至到为]"
MADE_UP = ("组成", "构成")  # which is done by who asks others in
# Behind this a verb before 由 is a noun: 具体实施由县商务局负责.
IN_PARTICULAR = "具体"
# Another who may do it: 由港务局或者由其委托的机构办理.
BY_AGAIN = "(?:或者?|和|以及|、)由"
# Before 由 these leave open who does it (选择由其中一方扣除), or who leads what is set up (成立由县长任组长的专班).
CHOOSING = frozenset("选择 选定 成立 设立 组建 建立".split())
# Behind one of these 由 qualifies the next name of a list, and brings in nobody: 检察院和由省政府确定的组织可以….
JOINED_TO_NAME = "和与及或、"
# 承担项目的单位: a doer behind its clause.
RELATIVE_DOER = r"[^。，-；的]{2,12}的[^。，-；]{2,12}(?:单位|部门|机构|企业|人员)"
