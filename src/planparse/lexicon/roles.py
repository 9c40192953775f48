"""Signs of what a figure is: a reported fact, a plan, a rule."""

from __future__ import annotations

from planparse.lexicon.periods import ENDS_IN_NOW, NEXT
from planparse.lexicon.units import ASKED_OF_EACH

# Kinds of document whose figures are rules unless the text says otherwise.
RULE_KINDS = (
    "办法",
    "规定",
    "条例",
    "法典",
    "细则",
    "规则",
    "法",
    "解释",
    "预案",
    "标准",
    "规范",
    "守则",
    "章程",
    "制度",
    "准则",
    "修正案",
    "规程",
    "公约",
    "批复",
    "函",
    "令",
    "目录",
)

# In a title: what it issues or changes follows, and ends before its last 的.
ISSUING = ("印发", "公布", "修改", "修订", "修正")

# Kinds of rules that answer somebody or order something once: their times count from their own date.
ANSWER_KINDS = ("批复", "函", "令")

# A reply to what members of a congress propose (a 建议 or 提案) tells what is done, and from a sentence that begins so what will be…
_PROPOSED = "(?:建议|提案|议案|代表|委员)"
# A letter about how proposals are dealt with (关于报送…建议办理情况的函) is none.
ANSWERS = (
    rf"{_PROPOSED}.{{0,40}}(?:答复(?:的?函|意见)?|复函)$|"
    rf"^(?!.*(?:报送|关于(?:认真|切实)?做好|办理(?:情况|工作)|征[求集])).*{_PROPOSED}.{{0,40}}的函$"
)
PROMISES = "|".join(NEXT)
# …and where one holds these, it promises as well.
WILL = r"建成后|届时|即将|将(?![军士领])|(?<![照据按度达作资动项有])计划(?!生育|[数任的内外0-9]|[^《，。；]{0,24}》)|拟|力争|争取|预计"

# In a sentence that honours, those who are honoured are counted; what they are given is none of these.
HONOURED_BY = frozenset(("个", "名", "人", "位", "家", "户", "项", "集体", "单位", "同志"))
HONOURED = "授予|表彰|表扬|嘉奖|命名|记功|颁发|颁授"
# A text that honours tells, but for what it gives, lays down or wants in words that no telling has.
NOT_TOLD = "确保(?![了住])|不[低少]于|不得|应当|每(?:人|学期)|给予|奖励"

# Headings of a plan.
PLAN_HEADING = (
    "任务",
    "部署",
    "安排",
    "总体要求",
    "目标",
    "建议",
    "措施",
    "要点",
    "政策取向",
    "思路",
    "展望",
    "打算",
    "计划",
    "的工作",
    "指标",
    "保障",
)

# In the sentence: it tells of the past or of what is.
PAST_MARKERS = (
    "截至", "截止到", "截止目前", "已", "目前", rf"现(?<![{ENDS_IN_NOW}]现)有", "现行(?![^，。；：\n]{0,12}基础(?:之?上|，))", "以来", "过去", "年来", "落实了", "我国有", "我们有", "建成了", "实现了", "取得了",
    "达到了", "增长了", "提高了", "下降了", "完成了", "解决了", "困扰", "仍有", "尚有", "近两年", "近几年", "近三年", "这些年", "当前我国",
)  # fmt: skip

# How much of a plan is done, where nothing tells that it is still to be: 占年度计划的(90%).
DONE_OF_A_PLAN = "占(?:全年|年度|年)?(?:计划|任务|目标)的?[0-9]|超额完成"
# So begins a sentence that tells what there is now (全县现有渔船9艘，占全省的2%); not 用好现有资源，建设….
AT_PRESENT = rf"[^，。；：\n]{{0,8}}?现(?<![{ENDS_IN_NOW}]现)[有已共][^，。；：\n0-9]{{0,12}}[0-9][^，。；：\n]{{0,4}}[，、]"
# How large a place is and what belongs to it is as it is: 该镇(辖)71个村，(总人口)3万人.
PLACE = r"(?<![管直统])辖(?![区内])[^，。；：\n]{0,40}$|(?:[全该本][国省市县区州镇乡]|(?<![管直统])辖(?![区内])[^。；：\n]{0,60}，)(?:总面积|幅员面积|辖区面积|国土面积|总人口|户籍人口)(?:约|为|达)?$"

# What somebody is going to do, also among facts (将举办两次); 将 alone is before objects, too (将16%的税率降至13%).
_DOES = "开展|组织|指导|实施|建设|建成|新增|新建|投入|举办|启动|继续|进一步"
WILL_DO = f"将(?:{_DOES})"
# In the sentence: it plans, whatever the section says.
FUTURE_MARKERS = (
    "力争",
    "争取",
    "确保",
    "计划",
    "拟",
    f"将(?:达|超过|突破|形成|{_DOES})",
    "要(?<![重主摘概纪次首]要)",
    "预期目标",
    "到2",
    "目标是",
    "目标为",
    "再",
    "必须",
    "准备",
    "预计",
    "安排",
    "下一步",
)

# A rule's words.
RULE_MARKERS = (
    "最高", "最低", "最长", "至多", "可申请", "享受", "给予", "补贴", "补助", "奖励", "罚款", "处以", "返还", "扣除", "折算", "免征", "减按", "红线", "底线", "条件", "资格", "按规定", "可按", "的企业", "的人员",
    "造成", "可在", "奖补", "资助", "另奖", "贴息", "低于", "有效期", "只能", "仅能", "一般不", "不(?:应|宜)?[小大]于", "上限", "下限", "限额", "征收", "按照", "比例为", "之日", "不超过", "至少", "一次性", "单个", "单户", "单笔", "单体", f"每[{ASKED_OF_EACH}]",
)  # fmt: skip

# A rule's words even where a date is set or a count is to be reached.
STRONG_RULE_MARKERS = (
    "不得",
    "应当",
    "必须",
    "须(?:具|有|在|为|达|不|满|经)",
    "原则上",
    "一律",
    "一式",
    "按[^，]{0,20}比例",
    "于[^，]{0,12}比例配",
    "严禁",
    "禁止",
    "一般不",
)

# Acts that reach something: their counts are targets even in a sentence that has a rule's words.
TARGET_VERBS = (
    "建设(?![兵厅局部委])", "建成", "新建", "建立", "打造", "形成", "培育", "培养", "培训", "遴选", "完成", "实现", "达到", "新增", "创建", "提高到", "组建", "设立", "选派", "引进", "覆盖", "扶持", "改造", "治理", "布局", "增长", "提升到", "降到", "降至", "下降", "提高至", "淘汰", "开工", "确保", "力争", "安排", "投入", "筹集", "招收", "招聘",
)  # fmt: skip

# A level to be held is an aim, too.
HELD = "(?:控制|保持|稳定|维持|压减|限定)在"
# How long what is handed in may be is a rule: 300字以内.
LENGTH_OF_TEXT = "字"
OUTCOMES = "寿命|受教育年限|天数"
# What is to be kept, and so is a rule.
STANDING = "红线|底线|严守|一档"
# In a plan these mark a rule.
BINDING = "比例|禁止|严禁|不得|一般不"
# Headings and times of aims.
AIM = "到20[0-9]{2}年|目标|总体要求|总体思路"
# Headings that look back.
REVIEW = "回顾|总结|进展|情况|成就|成绩"
# A count before these is part of a name: 九年(义务教育), 15分钟(生活圈), 三年(行动计划).
NAMED = (
    r"(?:免费)?义务教育|制|[^。、，-；]{0,8}圈|(?:[^。，-；]{0,8})(?:行动计划|行动方案|规划|计划|攻坚|行动)"
)
BEFORE_NAMED = ("新", "学前", "初中", "高中")  # 新(三年)行动, 学前(三年)毛入园率
# What counts in an address is part of its name, up to any stop, blank, bar or bracket, if it is one of these.
ADDRESS = r"地址：[^。；，、：|｜（(\s]*$"
IN_ADDRESSES = frozenset("层 号 楼 室 栋 幢 单元 里".split())
# Of whom an age makes a group that is itself measured: 60岁以上(人口), 18—34岁(占)22%, 5岁以下(儿童死亡率), 3岁以下(托位数)4.5个.
AGED = r"(?:人口|占|[^的，。；：、0-9\n]{1,12}(?:率|数|比例))"
# What is called by the voltage it is rated for (GB/T 156): 500千伏(输变电工程).
RATED = frozenset(("千伏", "kV"))
RATED_THING = "[^，。；：、和及以的\\n（）]{0,4}(?:输|变|配|线路|电网|电缆|站|工程|开关)"
MEASURED = frozenset(
    ("分", "米", "平方米", "立方米", "吨", "千瓦", "公斤", "度", "亩", "公顷", "蒸吨", "公里", "平方公里")
)  # what rules draw their bounds by

# What ends the bracket of a bound: 覆盖率高（60%以上(）的)，.
ASIDE = r"[^，。；（）\n]{0,4}）"
# Before a sum that is paid for each: 每亩(70元), 每平方米(9元); not what is spent 每年.
_EACH_THING = r"每(?!个?(?:年|月|日|天|周|季|学|半|届|期))[^，。；：、0-9]"
PRICE = rf"{_EACH_THING}{{1,4}}(?<!投[资入])$"  # but what is invested in each is planned
# So begins a clause that tells for what: 每新增(1家)企业.
EACH_ONE = rf"{_EACH_THING}{{2,8}}[0-9一]"
# What leads in a list of conditions, its items in the same line.
CONDITIONS = r"(?:以下|下列|如下)[^。；：\n]{0,6}(?:标准|条件|要求)[^。；：\n]{0,6}：[^。\n]*$"
# A bound that nothing reported has, and necessity right before a figure.
NORM = "不[低少高大小]于|不超过|[应须](?:当|达到|为)?[0-9]"
# What something is divided into is as it is: 划分为基础、产品等(4个)部分.
DIVIDED = "(?:分为|分成|划分|细分|归纳为|归为|包括|包含|涵盖|囊括)[^，。；：\n]{0,80}$"
PARTS = "层|部分|子类|大类|类别|层级|层次|维度|模块|板块|子行业|专业|[一二三四]级指标|(?:控制|一般|优选|评分|加分)项"
# Aspect right before a figure or its noun: it tells what was done (安装了45台, 总结了16个环节45个场景).
DONE = r"(?<![除为])了[^，。；：\n的]{0,8}$"
# Compared with the same time a year before: what is known already.
SAME_PERIOD = "同比"
# But not where a rule or an aim is told by it: 对产值同比增长10%的企业，…; 同比上涨超过10%时，…; 应当同比减少5%.
RULED = "[0-9%‰倍元](?:以[上下])?(?:的(?:企业|单位|个人|项目)?(?:，|给予|奖励)|时，)|应当|目标："
# Planned in words: 拟资助6项.
INTENDED = "拟(?![定订])"
# So many things or people are to be picked out or given a prize, once (共产生90个船队参赛, 设金奖30个).
PICKED = "(?:评选|评出|选出|选拔|遴选|[共将举票赛审选荐]产生|表彰|奖励|资助|录取)(?!出?的|工作|委员会|对象|分数|[，、])(?:(?!的，)[^。；：\n每各可应须不]){0,60}$|设[立置]?[^。；：，\n每各可应须不]{0,8}奖[^。；：，\n每各可应须不]{0,30}$"
# But what each has or may have is a norm: 每校推荐2名, 单位可评选2名.
OF_EACH = "[每各]|[可限](?=[评推选遴表奖资录])"

# Kinds that plan; with a time in its title (2021行动方案, “十四五”…规划) all figures of one are for that time.
PLANS = frozenset("方案 计划 要点 规划 纲要 行动".split())
FOR_A_TIME = "20[0-9]{2}|十[一二三四五六]五"

# What leads in what a project is assessed by, at the start of a paragraph, of an item or of a sentence: all figures behind it
# in its paragraph are to be reached.
ASSESSED_BY = "指标："
ASSESSED = rf"(?:^|[。；\n）)．.—●■◆•·\s]|[0-9一二三四五六七八九十]、)(?:考核|预期|绩效|验收){ASSESSED_BY}"
# But for how long it lasts is laid down (项目周期：2年); not how long what it makes does (使用年限).
LASTS = "(?:项目|课题|任务|实施|执行|研究|研发|资助|合同)(?:期限|年限|周期|期)[：为]?$"
