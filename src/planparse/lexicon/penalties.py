"""By what a fine, a term or a threshold is known: its kind, who it is for, in which case, for what conduct.

Kinds of penalties: 行政处罚法 (2021) art. 9, 刑法 art. 33 and 34; tiers and persons as statutes word them (立法技术规范（试行）（一）,
法律责任).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from planparse.lexicon.laws import SELF
from planparse.lexicon.numbering import ORDINAL, PROVISION

FigureSort = Literal[
    "fine",  # a sum
    "daily fine",  # for each day
    "multiple",  # of the gain, the value of the goods, the tax due
    "share",  # of the turnover, the price
    "imprisonment",
    "detention",
    "suspension",
    "disqualification",
    "validity",
    "time limit",  # by when: 三十日内
    "term",  # for how long
    "age",
    "threshold",
]


class Sign(NamedTuple):
    """A kind of figure: its units, words before it in its clause, words of it and behind it; no words are any words."""

    kind: FigureSort
    units: frozenset[str]
    before: str = ""
    after: str = ""


_MONEY = frozenset("元 万元 美元 欧元 港元".split())
_TIME = frozenset("年 月 日 天 个月 工作日 小时 分钟 周 星期".split())
_SHARE = frozenset("% ‰".split())

FINE = "罚款"
SUSPENDING = "停业|停产|停止|暂停|暂扣|吊扣"  # before how long
LISTED = "下列"  # where the conducts are the items below
OFFENCES = "之一的"  # in the lead of a list of offences: 有下列行为之一的，处以罚款
CRIMES = ("，构成犯罪的", "，尚不构成犯罪的")  # behind an offence: 销毁账簿，构成犯罪的，依法追究刑事责任
# What is imposed on those who broke a rule, in words that are the same for every rule.
SANCTIONS = tuple("罚款 没收 吊销 暂扣 责令 给予警告 处分 处罚 追究".split())
# Verbs of sanctions that say themselves what is done (行政处罚法 art. 9, 行政强制法 art. 9 and 12): with their object they tell
# one sanction of an article from another. A fine is told by its sum.
IMPOSING = tuple("没收 收缴 吊销 撤销 注销 取消 暂扣 吊扣 暂停 查封 扣押 扣留 拆除 驱逐 责令 给予".split())
# What stands between such a verb and its object, or behind it, and is none of either.
IMPOSED_ON = "[其该的并、\\s]|有关|相关|或者?|予以|依法|个月|日内|以[上下]|[年月日元]"
# Where another provision says who imposes it: 依照前款规定处罚, 按照本条第一款关于个人的规定处理.
ELSEWHERE = "(?:依照|按照|根据|适用)[^，。；]{0,60}规定(?:予以|给予|进行)?(?:处理|处罚|处分)"
# The first that fits. Words stand in the clause of the figure, which holds no stop.
KINDS = (
    Sign("daily fine", _SHARE | _MONEY, before="每日|按日|每逾期一日|每天", after="罚款|滞纳金"),
    Sign("multiple", frozenset({"倍"}), after="罚款|罚金"),
    Sign("share", _SHARE, after="罚款|罚金"),
    Sign("fine", _MONEY | {""}, after="罚款|罚金"),  # 一万以上五万以下罚款
    Sign("imprisonment", _TIME, after="有期徒刑|拘役|管制"),
    Sign("detention", _TIME, after="拘留"),
    Sign("suspension", _TIME, before=SUSPENDING),
    Sign("suspension", _TIME, after="暂停|停业|停产|暂扣|吊扣"),
    # 最长不得超过三个月 bounds a term and bans nobody.
    Sign(
        "disqualification",
        _TIME,
        after="不得(?![超多少低高短长晚早大小][过于出]|延长)|(?<!或者)不予|不受理|禁止|限制",
    ),
    Sign("disqualification", _TIME, before="禁止[^，。；的]{0,6}$"),  # 禁止其五年内从事
    Sign("validity", _TIME, before="有效期|期限为|任期|每届"),
    Sign("age", frozenset("周岁 岁".split())),
    Sign("time limit", _TIME, after="^.{1,12}?[内前]"),
    Sign("term", _TIME),
)
BAR: FigureSort = "disqualification"
# What a bar is known by stands behind its term and the word that bars. Whose application nobody takes may not apply.
BARRING = r"内?(?:(?:不得|不予|不再|禁止|限制)(?:再次|再|其)?|不(?=受理))"
BARRED_ALIKE = {"受理": "申请"}
PENALTIES: frozenset[FigureSort] = frozenset(
    {
        "fine",
        "daily fine",
        "multiple",
        "share",
        "imprisonment",
        "detention",
        "suspension",
        "disqualification",
    }
)

# Those of them that are sums of money, however they are counted.
MONEY: frozenset[FigureSort] = frozenset({"fine", "multiple", "share"})

# Who is fined: words of the phrase behind 对, or at the head of the clause. A natural person before the unit: 单位的主管人员.
PERSONS = (
    (
        "person",
        "人员|负责人|责任人|法定代表人|个人|公民|行为人|自然人|本人|主管(?!部门|机关|单位)|员工|经理|董事",
    ),
    ("unit", "单位|企业|公司|机构|组织|法人|经营者|生产者|经营户|者"),
    # Natural persons with a trade (民法典 art. 54, 55), who are fined less than units.
    ("household", "个体工商户|农户|[农牧渔蚕林茶]民"),
)
# Who may be either, so that the figure is known by neither.
EITHER = "(?:单位|企业|公司|组织|法人)[和与及或、者]{1,3}(?:其他)?(?:个人|自然人|公民)|(?:个人|自然人|公民)[和与及或、者]{1,3}(?:单位|企业|组织|法人)"
# Who is fined, with what the phrase goes on with; and how a clause opens that is for one of them.
_FINED_BEHIND = "(?<!被)处(?![置理分境])以?|并处|可以|可|应当|给予|予以|罚|，"
FINED = rf"对(?P<who>[^，。；：]{{1,40}}?)(?:{_FINED_BEHIND})"
OPENING = (
    r"(?:^|[，；。：])(?P<who>(?:其他)?(?:单位|个人|公民|法人)(?=有|违反|实施|从事|擅自|未|不)"
    "|[^，；。：有]{0,24}(?:单位|企业|公司|机构|组织|部门|机关|法人|户|者|人|员|公民)(?=有(?:前款|上款|本条)))"  # 个体工商户有前款所列行为的
)

# What stands right before a figure and is no noun that says what is counted: 会员人数为|三十人, 吨位达到|五十吨.
NO_COUNTED_NOUN = r"[为是达到至有在于满过按以约共计占由设及和与或者各每等的足需其比超低高少多得内\W]$"

# For each of what a sum is due: 处每平方米一百元罚款, 每株处五百元; 每日 is a kind of its own.
PER = "每(?:一)?(?P<of>[^，。；：日天]{1,8}?)(?:并?处以?|按|为)?(?:人民币)?$"

# What is counted by either word.
PER_ALIKE = tuple(map(frozenset, (("平方米", "㎡", "平方公尺"), ("株", "棵"), ("人", "名"), ("起", "次"))))

_GAIN = "违法所得|违法经营额|违法收入"
# Behind a crime the slight case is what is no crime: …的，依法追究刑事责任；情节较轻的，处….
SLIGHT, CRIME = "slight", "追究刑事责任；"
# By how much of what a fine is counted: 违法经营额五万元以上的，并处….
COUNTED_BY = f"{_GAIN}|货值金额|销售金额|涉案金额|涉及金额"
# In which case: the row whose words stand last before the figure. Rows are never compared with one another.
TIERS = (
    ("very serious", "情节特别严重|特别严重后果|后果特别严重|特别重大|数额特别巨大"),
    ("serious", "情节严重|情节恶劣|数额巨大"),
    # Below the grave case where a rule has both (治安管理处罚法): 情节较重的，一年内不得…；情节严重的，五年内不得….
    ("rather serious", "情节较重"),
    (SLIGHT, "情节轻微|情节较轻|情节显著轻微"),
    ("again", "再次|屡次|多次|累犯|重犯"),
    ("uncorrected", "逾期|拒不|仍不|仍未|经责令"),
    # What came of it, which is another case than how grave it was: 造成严重后果的，处…；情节严重的，处….
    ("damage", "造成[^，。；的]{0,12}(?:损失|后果|损害|事故|污染|伤亡|损坏|死亡)|严重后果|后果严重"),
    (
        "no gain",
        f"(?:没有|无)(?:{_GAIN})|(?:{_GAIN})不足|(?:{_GAIN})[^，。；的]{{0,12}}以下|(?:无法|难以)(?:计算|确定)",
    ),
    ("gain", f"(?:{_GAIN})(?!的?[一二三四五六七八九十0-9])[^，。；的]{{0,12}}以上|有(?:{_GAIN})"),
    ("small value", "货值金额[^，。；的]{0,4}不足"),
    ("great value", "货值金额[^，。；的]{0,14}以上的"),
    ("major", "(?<!特别)重大|较大"),
)
# What may stand between two of them that have one penalty: 拒不改正或者情节严重的, 情节严重的或者逾期不改正的.
OR_CASE = "[^，。；：]{0,4}或者?[^，。；：]{0,2}"
# Those of them that say how a fine is counted.
HOW_COUNTED = frozenset(("no gain", "gain", "small value", "great value"))
# Those that are never due for what was graver before.
CONTRARY = (
    frozenset((SLIGHT,)),
    frozenset(("serious", "very serious", "rather serious", "damage", "again", "major")),
)
PLAIN_CASES = frozenset(("", "uncorrected"))  # due for the conduct as such, at once or where it goes on
# Where the words for a conduct end, and what follows from it begins: …的，由…责令.
CONDUCT_END = r"的[，,：:]|者[，,]|[，,](?:由|处|责令)|：|行为之一"
# What stands before a sanction and is no conduct: how the gain is counted, and whom an earlier sanction of the sentence is for.
NO_CONDUCT = (
    rf"(?:没有|无)?(?:{_GAIN}|货值金额|销售金额)|对[^，。；]{{1,40}}?(?:给予|予以|并?处)(?![置理分境])"
    "|对(?:其|负有责任的|直接负责的)[^，。；]{1,30}$|对(?:单位|个人)$"  # 对其主管人员，处…
)
# What joins the conducts of one fine: 未取得许可证，或者超出许可证范围经营的.
JOINING = "[或及和、]"
# What stands for the conduct of the paragraph before.
OF_THE_LAST = "前款(?:规定的?)?(?:所列)?(?:违法)?(?:情形|行为)"
# Which of the items above a penalty is for, or all: 有前款第（一）、（三）项行为之一的, 有前款第二项至第四项规定情形的, 有前款所列行为之一的.
ITEM_NUMBER = f"(?P<number>[{ORDINAL}]{{1,4}})"
ITEM_RANGE = "至|到"  # what joins the first item to the last
_ITEM = f"第?[（(]?[{ORDINAL}]{{1,4}}[）)]?项?"
_ITEMS = rf"第(?P<items>[（(]?[{ORDINAL}]{{1,4}}[）)]?项?(?:(?:、|和|或者?|以及|及|与|至|到){_ITEM}){{0,40}})(?<=项)"
OF_ITEMS = (
    rf"(?:前款|上款|本条第[{ORDINAL}]+款)(?:中|的|规定的?|所列的?|所述的?)?(?:{_ITEMS})?"
    "(?:(?:规定的?|所列的?)?(?:违法|禁止)?(?:行为|情形|活动)|(?<=项)规定)"
)
# The same of a list in another article: 违反本条例第十一条第二款第三项规定的.
OF_ITEMS_THERE = (
    rf"违反本(?:{SELF})(?P<article>第[{ORDINAL}]+条(?:之[{ORDINAL}]+)?)(?:第[{ORDINAL}]+款)?{_ITEMS}"
)
# What a list ends with, and which tells it from no other: 其他违反本办法的行为.
CATCH_ALL = "(?:(?:有|有关|国家)?(?:法律|法规|行政法规|规章)[、和或]?[^，。；]{0,12}规定的)?其[他它]"
# What is said of every conduct.
OF_ANY_CONDUCT = (
    r"违反(?:本|《)[^，。；]{0,24}(?:规定|条款|之一)[，,]?|违反本(?:条例|办法|法|规定)[，,]?"
    r"|尚不?(?:构成|够)[^，。；]{0,6}?的?(?=$|的，)|构成犯罪的?$"
    r"|有(?:下列|前款|前项)[^，。；：]{0,6}(?:之一)?|的$"
    rf"|{PROVISION}(?:第[一二三四五六七八九十]+[款项])*(?:规定)?"
)
# The article of the same document that is broken.
BROKEN = rf"违反本(?:{SELF})(?P<article>第[{ORDINAL}]+条(?:之[{ORDINAL}]+)?)"

# What an offence does to things (行政处罚法, 档案法, 会计法); citing.NEVER_ALLOWED are deeds that no rule has to forbid.
DONE_TO = """
销毁 毁损 毁坏 毁弃 损毁 破坏 隐匿 藏匿 隐瞒 转移 伪造 变造 涂改 篡改 泄露 泄漏 窃取 侵占 截留 挪用 拒不提供 私自处置
""".split()
# Misconduct in office (刑法 art. 397).
MISCONDUCT = ("玩忽职守", "滥用职权", "徇私舞弊")
# What is broken (违反第七条、第八条的规定), and what stands before a sum where no conduct does (由县交通局并处).
BREAKING = f"违反(?:本|《|第[{ORDINAL}]+[条款项])[^，。；]{{0,24}}?(?:规定|$)"
IMPOSED = "(?:由[^，。；]{1,40}|依法|可以|并)*(?:处以?|给予|予以|科)?"
