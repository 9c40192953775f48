"""What a section does in its document, and what tells so: its heading first, then the tense of its sentences.

The names are those of the contract (``section.act``).
"""

from __future__ import annotations

from typing import Literal

from planparse.lexicon import grants
from planparse.lexicon.statements import NOT_ASKING

SectionAct = Literal[
    "facts",  # what was or is: a review, the state of things, achievements, cases, what another asks
    "goals",  # what is to be
    "principles",  # by what all is done
    "tasks",  # what is to be done
    "rules",  # norms that stand
    "definitions",  # what words mean and what the text applies to
    "sanctions",  # what follows a breach
    "conditions",  # who or what qualifies
    "awards",  # who is given how much
    "measurement",  # how an indicator is counted
]

# A heading ends with a noun; what follows its last one is a year, a stage or a remark in brackets.
REMARK = r"(?:[（(〔][^（）()〔〕]{1,24}[）)〕])*$"

LONGEST_HEADING = 30  # characters; a longer one is a sentence, whatever it ends with

# Such nouns end the heading of a section of facts, or a half of it (回顾与展望).
FACT_NOUNS = (
    "回顾 成就 成绩 现状 形势 态势 背景 概况 情况 进展 意义 必要性 重要性 目的 依据 历程 亮点".split()
)
# What a plan for a place says of it first.
PLACE_NOUNS = "自然地理 地理位置 自然条件 区位条件 资源条件 资源禀赋 水文气象 气象水文 历史灾害 灾害历史 历史灾情 历史沿革".split()
# These do where no task verb opens the heading (优化发展环境, 夯实产业基础 tell what to do); some verbs are nouns
# there.
FACT_OBJECTS = (
    *"总结 成效 挑战 机遇 差距 短板".split(),
    r"(?:^|[展作实业有设济史])基础",
    r"(?:^|[展际内部观策])环境",
    r"(?:^|[较特展位源身])优势",
)
NOUNS_TOO = ("发展", "建设", "改革", "创新", "服务", "融合", "应用", "治理", "保障", "管理")
# Results told as such, wherever they stand in the heading: 数字化改造成效显著, 取得积极进展.
FACT_RESULTS = (
    r"(?:成效|成绩|成果|进展|效果)(?:显著|明显|突出|良好)$|取得[^，。]{0,8}(?:成[效就绩果]|进展|突破)|"
    rf"(?:存在|面临|突出|主要)(?:的)?[^，。]{{0,6}}(?:问题|困难){REMARK}"
)

# The first pattern that fits names the act; a heading that fits facts and one of these says both, and its sections decide.
HEADINGS: tuple[tuple[SectionAct, str], ...] = (
    ("goals", rf"^(?!.*(?:要求|政策|任务)).*(?:目标|愿景|预期(?:成果|成效|效果)){REMARK}"),
    ("principles", rf"总体要求|指导思想|(?:基本|工作|指导)原则|原则{REMARK}"),
    ("definitions", rf"(?:术语|定义|名词解释|适用范围){REMARK}"),
    ("sanctions", rf"(?:法律责任|罚则|处罚|责任追究){REMARK}"),
    ("conditions", rf"(?:条件|资格|申报(?:要求|范围|对象)|支持对象){REMARK}"),
    ("awards", rf"{grants.HEADING}{REMARK}"),
    ("measurement", r"计算方法|计算公式|指标(?:解释|说明|含义|来源)|评分(?:标准|细则)|评价方法"),
)
# Below such a heading of a system of standards stands what they are for; one that a task opens (完善技术标准) plans.
STANDARDS = rf"(?:标准|标准子?体系){REMARK}"
MAKES = r"(?:研制|制定|制修订|修订|编制|开展)[^。；]*标准"
# Such a heading plans, even below one that reviews.
PLANS = rf"^下一?步|^今后|(?:要求|任务|部署|建议|安排|方针|目标|打算|展望|措施|对策|计划|思路|组织实施|实施路径){REMARK}"

# Of a whole text: a bulletin (not that of a plenary session, which sets tasks), or how things went.
TELLING_TITLE = (
    rf"(?<!会议)公报{REMARK}|(?:运行|发展|执行|完成|开展|进展|落实|基本|办理)情况{REMARK}|工作总结{REMARK}"
)

# A sentence reports where it holds one of these…
REPORTS = (
    r"截[至止]|目前|已(?!婚|[^，。；的]{0,12}(?:的，|部分))|以来|年来|累计|同比|比上年|了(?!解)|先后|去年|上年|位居|居全[国省市]|荣获|获批|率先|现有|尚|存在|环比|序时进度|"
    r"近年|逐渐|日益|面临|随着|期间，"
)
# What such a sentence tells is done, whatever verb it begins with.
DONE = r"已(?!婚)|了(?!解)|先后|累计|截[至止]"
# …and binds or plans where it holds one of these, or begins with a task.
PLANNED = r"应当?|必须|要(?!求|素|点|闻)|不得|严禁|鼓励|支持|引导|允许|力争|[到至]20\d\d年|确保|拟|须|负责|牵头|每年"
BINDS = rf"{PLANNED}|可以|将"
# Of a section that no heading names, what tells facts: so many sentences at least, so great a share of them reports,
# and for each that reports no more than so many bind.
FEWEST, REPORTING, BINDING = 3, 0.4, 0.8
# Points that are given or taken: 得2分, 扣0.5分, 得满分, 不得分. A text or a section assesses where so great a share of its
# sentences tells of some, and so many say for what (未建立台账的不得分, 每缺一次扣1分), as no result does (城关镇得95分);
# what it checks stands between them.
_POINTS = r"\d[\d.]*(?:[-—～~至]\d[\d.]*)?分(?![钟之])"
_NO_POINTS = r"[得计记]满分|不[得计]分(?=[，。；：、）\s]|$)|扣完为止"
SCORES = rf"[得扣加减计记]{_POINTS}|{_NO_POINTS}"
SCORED_IF = rf"{_NO_POINTS}|的[^，。；\d\n]{{0,4}}[扣加]{_POINTS}|(?:每[^，。；\n]{{0,14}}|[者的]，?(?:[该本]项|[每一各]次?|[每一]项|分别|可)?|[一1][次处项起例人](?:各|[未没迟漏缺瞒][^，。；\n]{{1,8}})?)[得扣加减计记]{_POINTS}"
MAY_SCORE = r"分(?<=[\d满得计]分)|扣完为止"  # what is in all that SCORES and SCORED_IF find
SCORED, SCORING = 2, 0.2
# Kinds that may do no more than describe or list; the others are there to bind or to plan, however much they tell.
DESCRIPTIVE_KINDS = frozenset(
    "公报 公示 报告 讲话 宣言 白皮书 目录 清单 名单 指标 体系 标准 框架 大纲 手册 指南 指引 须知 说明 答复 复函 图 表".split()
)
# Of a whole text without rules, what only describes (a catalogue of products, a yearly report, a system of standards):
# of so many whole sentences no greater share holds a norm, nor plans or begins with a task. Rules have norms in a
# fifth of their sentences and more; of plans two thirds plan.
WHOLE, NORMATIVE, DESCRIBING = 25, 0.13, 0.44
NORMS = r"应当?(?![用急对])|必须|不得|须|严禁|责令|有权|由"
# How news without headings begins: 8月30日，…在深圳举行; no letter or plan does.
NEWS = r"(?:20\d\d年)?\d{1,2}月\d{1,2}(?:日?[-—－至]\d{1,2})?日(?:[上下]午|晚)?，|(?:近日|日前)，|本次"

# Kinds that tell before they ask: how things went, who did well, what a meeting is about. So does a text that honours.
SUMMARIES = frozenset(("总结", "汇报"))
TELLING_KINDS = frozenset(("通报", "讲话")) | SUMMARIES
# What regulates honours or calls for them (关于开展表彰活动的通知, 授予…权限的决定) honours nobody.
_HONOURED = "先进|优秀|模范|集体|个人|单位|同志|称号|标兵|能手|英雄|荣誉|奖|示范|文明|突出|人员|人物|公民|佳|最美|企业|等"
_ORDER = "(?:决定|通知|命令|令)"
HONOURS = (
    rf"^(?!.*(?:关于(?:认真|切实)?(?:开展|做好|组织|推荐|申报|评选)|办法|细则|方案))"
    rf"(?=.*(?:{_HONOURED}))"
    rf".*(?:表彰|表扬|嘉奖|授予|通令|命名|记功)[^。]{{0,80}}{_ORDER}{REMARK}"
)
# What such a text asks begins with one of these; 要 of 主要, 应 of 应急 and 需 of 需求 ask nothing, nor does praise (要充分肯定).
_WANTS = r"(?<![主重需必紧摘概扼简首纲只])要(?![求素点闻件领塞害旨么是]|(?:充分|予以|给予)?肯定)"
ASKS = (
    rf"{_WANTS}|"
    r"(?<![理适相反供响对效呼感回])应(?![急对用变聘邀届有])|必须|务必|严禁|不得|"
    r"(?<!必)须(?!知)|(?<![急所必刚供军特按无])需(?![求要])|希望|号召|决定(?=[，：对给授表予奖命])|"
    rf"(?<![申邀聘提宴])请(?!{NOT_ASKING})|(?:下一?步|今后|明年|下半年)"
)
# In a reply, what whom it answers, or another whose case it is, asked for: 你省请求…, 青川市申请…, …；同时希望….
ANSWERING_KINDS = frozenset("函 复函 批复 答复".split())
_REQUESTS = "(?:请求|恳请|申请|希望|建议)"
_ALSO = "(?:还|也|又|曾|同时|来[函文])?"
ASKED_BEFORE = (
    rf"(?:你|贵)们?[省市县区州盟旗局厅委部院校会司]?{_ALSO}{_REQUESTS}(?!书|人|的|材料|事项|[^，。；]*的，)|"
    rf"[^，。；：的向到由对经请我应须可要]{{2,16}}[省市县区州盟旗局厅委部院校]{_ALSO}(?:请求|恳请|申请)(?!书|人|[^，。；]*的，)"
)
ASKED_ALSO = f"(?:同时|并|另|此外，?)还?{_REQUESTS}(?![你贵])"
# Behind what another asked for the writer answers: …，经研究，同意设立; …，我局将组织整治; but what is asked may itself be whose
# it is to do (你县请求，由市财政局补助).
ANSWERED = "，(?:经[^，。；]{0,12}，)?(?:现?(?:原则)?同意|不予|请|应|须|由|我[省市县区州盟旗局厅委部院校会司们]|[^，。；]{2,12}[将由应])"
WRITERS_OWN = tuple(
    "我 本 请 同意 原则同意 建议 希望 支持 鉴于 按照 根据 对于 凡".split()
)  # with these no such sentence begins
# 应, 需, 请 and 希望 stand in too much that news tell (应…邀请, 内需, 法院判决…应赔偿, 希望小学).
NEWS_ASKS = rf"{_WANTS}|必须|下一?步|(?:要求|建议)[，：]|(?:强调|指出)，[^。；]*需要"
# A paragraph of news that opens so counts off more of what was asked.
NEWS_GO_ON = "[一二三四五六七八九十]+(?:是|要)|（[一二三四五六七八九十]）|要"
