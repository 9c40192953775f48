"""Money that a rule gives: what it is called, and the words that give it.

Budget law calls what a government gives for nothing a subsidy (补助, 补贴: 预算法 art. 16); plans and support policies
reward (奖励, 奖补), sponsor (资助), support (扶持) and pay interest for (贴息) as well.
"""

from __future__ import annotations

from planparse.lexicon.bearers import PERSONS
from planparse.lexicon.units import PAID_FOR_EACH

NAMES = "奖励 奖补 补助 补贴 资助 扶持 贴息".split()
_NAME = "|".join(NAMES)

# In a title: the document says who gets how much.
IN_TITLE = (*(name for name in NAMES if name != "贴息"), "优惠政策", "若干政策", "招商")

# Of a heading: what it lays down about them.
HEADING = rf"(?:{_NAME}|支持)(?:标准|方式|额度|办法|范围|内容|政策|措施)"

# How much money, or what share: 50万元, 一千元, 30%.
MUCH = r"(?:\d[\d.]*|[一二两三五十百])[百千万亿]*(?:元|%)"

# A sentence that gives: 给予最高500万元奖励, 按…的30%予以补助, 补助上限为10万元. One of these words is in it.
GIFTS = f"{_NAME}|配套|资金支持"
GRANTS = rf"(?:给予|予以)[^。；]{{0,60}}(?:{GIFTS})"
GIVES = (
    rf"(?:给予|予以|提供|按)[^。；]{{0,60}}(?:{GIFTS})|"
    rf"[再另各]奖{MUCH}|(?:{_NAME})(?:(?:金额|比例|额度|标准|上限|额)?(?:最高|不超过|为)|"
    rf"(?!资金|经费|政策|项目|对象)[^，。；：、到至\n]{{0,10}}?{MUCH})"
)

# What it is given for stands before it: a case (…100张以上、总投入1000万元以上的，给予…), or who is in it (收入达到1亿元的企业，奖励…),
# unless another opens behind it; or what is reached straight before it (投资500万元以上，给予…; 每满一万人奖励…).
CASE = r".*的(?=，|[^，；：]{0,6}$)"
WHOM = r"[^，。；：\n]*(?:，[且并同][^，。；：\n]*)?的[^，。；：\n]{1,16}，"
OF_CASE = ("对", "凡", "在")
MEASURED_BY = ("对照", "对标")  # but these open no case
ANOTHER_CASE = "，(?:对|凡|符合|其中|经(?![营济历过常]))"
REACHED = r"(?:达|满|超过)[^，。；：\n]*$|每[^，。；：\n]{0,8}$"
# What they do who are given something, though it opens like a task (投资500万元以上，给予…; 租用厂房300平方米以上，补贴…).
DEEDS = tuple("投资 投入 纳税 缴纳 上缴 租用 租赁 购置 购买 参会 参展 参加 入驻 承办 举办 获得 取得".split())
# What is given so is settled case by case, or named no further.
EARNED = rf"{GIVES}|进行(?:{_NAME})|一事一议"
# Not what is aimed at, nor what was given already.
AIMED = r"力争|争取|确保|计划|目标|拟(?![定订])|[今明全]年|本年度|[到至]20\d\d年"
_GIVING = rf"给予|予以|发放|{_NAME}"
WAS_GIVEN = rf"累计|先后|[共已](?:经)?(?:{_GIVING}|对|向|为|按)|(?:{_GIVING})了"

# A clause that gives, from the words that do: 给予(最高500万元奖励), 补助(50万元).
GIVING = ("给予", "予以")
GIVEN = rf"[^。，-；]{{0,40}}(?:{_NAME}|支持)"
SUM = r"(?:金额|额度|额|标准)?(?:不超过|最高|为)?(?:\d|[一二两三五十百][百千万亿]*元)"
# What is given each of those who stand before, who do nothing: 缴费满十年的退休人员，每人每月增加50元.
EACH_OF = (*PERSONS, "儿", "对象", "干部", "家庭")
PER_HEAD = r"(?:每[人户月年天次])+(?:一次性|统一|再|另外?|各|定额)*(?:增加|增发|加发|发给|发放|提高|补助|补贴|补发)[^，。；]{0,12}元"
# Who gives, where those who get it stand before: 对获奖项目(市财政)给予奖励, (省级)按投资额的10%予以补助.
GIVER = (
    r"(?P<giver>(?:中央|[省市区县州]级?)财政|[省市区县州]级)(?:再|分别|一次性|连续|统一|每年)*"
    rf"(?=给予|予以|再给|(?:按照?|根据)[^，。；]{{2,40}}(?:给予|予以|{_NAME})|{_NAME})"
)
# Who stands before what is given (规模以上企业，给予10万元奖励) gets it, unless the name is that of one who gives.
GIVERS = tuple("财政 政府 国家 级 部门 机关 部 厅 局 委 委员会 办 办公室 工会 基金会".split())
# What is given is money.
MONEY = rf"{_NAME}|资金|经费"
# A sum that is planned, beside what a rule gives.
PLANNED = "安排|筹集|设立|投入(?![的按占总或和及与])"

# Money that is granted is named by its kind, not by who gets it: 给予(一次性奖补)，最高100万元; 给予1000万元(奖励).
KINDS = "奖补|奖励|补助|补贴|资助|贴息|奖金|补偿金|补偿|扶持资金|支持资金|资金支持|经费支持|奖励资金|补助资金|补贴资金"
GIVING_VERBS = "给予|予以|享受|发放|兑现|再奖|安排(?=(?:奖补|奖励|补助|补贴)，)"
# How it is given, and what it is to pay for.
_WHICH = "一次性|财政|政府|定额|资金|适当|研发|专项|配套|安家|生活|购房|租房|住房|租金|房租|交通|培训|就业|创业|启动|建设|运营|物流|参展|展位|保费|贷款|岗位|稳岗|社保|人才|薪酬"
KIND_GIVEN = f"(?:{GIVING_VERBS})[^，。；：\n]{{0,10}}?(?P<grant>(?:{_WHICH})*(?:{KINDS}))(?:，[^，。；：\n0-9额量准]{{0,12}}?)?(?:累计|总额|原则上)*(?:最高|最多|不超过|最高不超过|上限|封顶)?(?:为|达)?"
# The act of granting right before the sum, or before who gets it: 三等奖的分别(奖励)3万元, 对新认定的企业(奖励)3万元, 每亩(奖励)农户300元.
_GRANTEES = "企业|单位|投资方|村集体|个人|农户|主体|机构|平台|项目|人才|团队|基地|园区|学校|家庭|居民|村民|人员|商户|门店|车间|工厂|中心|示范点"
_BESIDE = "|".join(f"(?<={name})" for name in _GRANTEES.split("|"))
KIND_GRANTED = rf"(?:的|{_BESIDE}|(?<=[，。；：\n])|分别|另外?|再|各|最高可?|每[{PAID_FOR_EACH}块间栋条台处项]|(?<=[，。；：、])每[^，。；：、0-9]{{1,3}}?)+(?P<grant>(?:一次性)?(?:{KINDS}))(?:[^，。；：、的0-9\n]{{0,8}}?(?:{_GRANTEES}))?(?:每[{PAID_FOR_EACH}])*(?:累计|总额)?(?:最高|最多|不超过)*(?:为|达)?"
# Who gets it, where what is given stands before: 每家奖励10万元，(单户企业)最高50万元.
RECIPIENT = rf"(?:(?:单[户个家项笔位]|每[{PAID_FOR_EACH}]|同一)[^，。；：、的\n]{{0,8}}|个人)$"
# Behind the sum: 1000万元的(补贴), 500元的标准给予(社保补贴).
_FOR_WHAT = r"(?!用于|作为|[并以至到和或、的给由])[^，。；：、（）的0-9给予按\n]{1,8}?"
_SUPPORTS = r"(?!资金支持[^，。；：\n]|经费支持[^，。；：\n])"
KIND_BEHIND = rf"(?:的标准(?:给予|予以|发放|享受)|的)?(?P<grant>(?:一次性)?(?:{_FOR_WHAT}{_SUPPORTS})?(?:{KINDS})(?:(?<=奖补)资金)?)"
