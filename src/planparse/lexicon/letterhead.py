"""The letterhead (GB/T 9704-2012 7.2, 7.3): what its lines look like in clean text."""

from planparse.lexicon.characters import HANZI

_HAN_DIGIT = "〇○零一二三四五六七八九十"
YEAR = rf"(?:[0-9]{{4}}|[{_HAN_DIGIT}]{{4}})"
DATE = rf"(?P<year>{YEAR})[ ]?年[ ]?(?P<month>[0-9{_HAN_DIGIT}]{{1,3}})[ ]?月[ ]?(?P<day>[0-9{_HAN_DIGIT}]{{1,3}})[ ]?[日号]"

MONTH = rf"{YEAR}[ ]?年[ ]?[0-9〇一二三四五六七八九十]{{1,2}}[ ]?月"
NUMERIC_DATE = r"(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}"  # 2009.7.18, 2009-7-18

# 7.2.5 发文字号: agency code, year in 六角括号, serial number. Old documents use other brackets and two-digit years, and
# orders and announcements are numbered without a year (国令第707号) or with it in words (公告2021年第3号).
DOCUMENT_NUMBER = r"(?P<agency>[^\W0-9_]{0,20}?)[ ]?[〔\[（(［【„][ ]?(?P<year>(?:19|20)?[0-9]{2})[ ]?[年]?[〕\]）)］】‟][ ]?(?:第[ ]?)?(?P<serial>[0-9]{1,5}(?:-[0-9]{1,3})?)[ ]?号"
# Some pages lose the closing bracket and 号; the year has four figures still.
BROKEN_NUMBER = (
    rf"(?P<agency>{HANZI}{{1,11}}[发函字规办通复令])〔(?P<year>(?:19|20)[0-9]{{2}})(?P<serial>[0-9]{{1,4}})"
)
NUMBERED_BY_YEAR = rf"(?P<agency>(?:{HANZI}|[ 、]){{0,60}}?)[ ]?(?P<year>(?:19|20)[0-9]{{2}})[ ]?年[ ]?第[ ]?(?P<serial>[0-9]{{1,5}})[ ]?号"
# Courts, and ministries before 2000, put the year first: （2003）民他字第12号.
NUMBERED_AFTER_YEAR = rf"[〔\[（(［][ ]?(?P<year>(?:19|20)?[0-9]{{2}})[ ]?[〕\]）)］][ ]?(?P<agency>{HANZI}{{1,12}}?)[ ]?第?[ ]?(?P<serial>[0-9]{{1,5}})[ ]?号"
# Standing committees number by term: 〔十四届〕第八号, 第十四届第8号.
TERM_NUMBER = rf"(?P<agency>)[〔\[（(]?第?[{_HAN_DIGIT}]{{1,3}}届[〕\]）)]?[ ]?第?[ ]?(?P<serial>[0-9]{{1,4}}|[{_HAN_DIGIT}百]{{1,6}})[ ]?号"
BRACKETED_ORDER = rf"(?P<agency>{HANZI}{{1,22}}?(?:政府|主席|国务院|委员会|常委会|[部局署厅院])(?:令|公告))[ ]?[（(](?:第?[{_HAN_DIGIT}]{{1,3}}届)?第?[ ]?(?P<serial>[0-9]{{1,5}}|[{_HAN_DIGIT}百]{{1,6}})[ ]?号[）)]"
ORDER_NUMBER = (
    rf"(?P<agency>{HANZI}{{0,24}}?)[ ]?第[ ]?(?P<serial>[0-9]{{1,5}}|[{_HAN_DIGIT}百]{{1,6}})[ ]?号"
)

# 7.2.1-7.2.6: copy number, classification, urgency, 发文机关标志, 签发人
MARKS = {
    "copy_number": r"[0-9]{6}$",
    "classification": r"(?:绝密|机密|秘密)(?:[ ]?★.{0,8})?$",
    "urgency": r"(?:特急|加急|特提|急件|平急)$",
    "issuing_mark": rf"(?:{HANZI}|[、（） ]){{2,60}}(?:人民政府|办公厅|办公室|国务院|委员会|[部委厅局署院会])文件$|中华人民共和国{HANZI}{{2,12}}(?:令|公告)$|(?:{HANZI}{{2,24}}[ 、]{{1,4}}){{0,6}}{HANZI}{{2,30}}(?:人民政府|委员会|部|署|总局|局|院|厅|人民银行|常务委员会)[ ]?(?:令|公告|通告)$",
    "signatory": r"签发人[ ]*[：:]",
    "rule": r"[-—－─━_=★☆]+$",  # the red line, with or without its star
}

# 7.3.2 主送机关: names of bodies, or an address to an assembly, before a colon. The last word tells it from a sentence
# that announces a list (…，现通知如下：, …，国务院决定：). Persons and places are addressed as 各位专家, 各实训基地.
_PARTIES = r"(?:责任|牵头|配合|主办|承办|协办|编制|建设|实施|参加|参与|成员|申报|联系|审核|指导|支持|推荐|发布|印发)(?:单位|部门|人)"
_BODY = (
    r"[部委厅局署办府门位关构司业校会团表员志省市县区州盟旗乡镇道村室处所院心队站社学行库矿厂港联士们者组央友宾馆协派]"
    r"|兵团|兵种|大学|组织|主体|团体|媒体|人大|纳税人|业主|群众|[班年]级|[员职]工|[林农牧团]场|专班|幼儿园|科|院系|镇街|村居|总支|负责人"
)
_ADDRESSED = r"(?:各|全[体校院系馆厂]|广大|有关|尊敬|敬爱|亲爱).*[人家户民生师商园店台地网端体方长]"
_SENTENCE = r"根据|按照|依据|依照|为|凡|请|经(?:研究|审|批|国务院|过|.{0,20}(?:同意|批准|通过))|近(?:年|日|期|来)|今年|现[将就]"
_NOTED = r"(?:[ ]?[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)])*"  # (含…), (局、委)
ADDRESSEE = (
    rf"(?!{_SENTENCE}|{_PARTIES}|.*(?:如下|下列|以下(?![简统]?称)|决定|现就|为了))"
    rf"(?:{_ADDRESSED}|.*(?:{_BODY})){_NOTED}等?$"
)

# Names of bodies, as far as their words tell: 各县（市、区）人民政府，市直各单位; also behind 主送 and a colon. What makes a
# What the first sentence of a letter ends with, however short it is: 为节约用水，现通知如下。
ANNOUNCES = ("如下。", "如下：")
# sentence is no part of them, but for the words that bodies are named by.
SENT_TO = r"(?:主送(?:机关|单位)?|致)[ ]?[：:][ ]?"
_NAMED_BY = "主要|重要|应急|应用|供应|响应|对外|对口|在京|驻在|在[省市区县校院]|在[职读]"
_NAMES = rf"(?:{_NAMED_BY}|[^。；：:要应须按将对在]){{1,400}}"
ALL_BODIES = rf"(?:{SENT_TO})?各{_NAMES}"
# 县直有关部门、各单位: those of one place. Only where nothing else can stand there, for a heading may begin so, too.
BODIES_OF = rf"(?:各|[^。；：:，、 ]{{1,6}}?(?:各|有关|相关)){_NAMES}"

# A name that begins so is no signature, nor is a line of them a title.
ADDRESSES = ("各", "主送", "致")

# How a letter opens, where it runs on behind those whom it is sent to: 某省人民政府：你省《…》收悉。
OPENS = r"(?:为|根据|按照|依据|依照|经|现将|现就|近|最近|今年|去年|你|您|贵|《|关于|鉴于|遵照|[0-9]{4}年)"

# 7.3.5 附件说明, and the annex's own first line (7.4.1)
_NUMBER_OF_ANNEX = (
    r"[0-9]{1,3}(?:[-—][0-9]{1,2})?|[一二三四五六七八九十]{1,3}|(?<=[件表录图])[A-H](?=[ ：:、（(]|$)"
)
ATTACHMENT = (
    r"(?:附件|附表|附录|附图|附)[ ]?(?:[（(](?=[0-9一二三四五六七八九十]{1,3}[）)]))?"
    rf"(?P<number>{_NUMBER_OF_ANNEX})?(?(number)[）)]?)[ ]*(?P<colon>(?(number)[：:.．、]?|[：:]?))[ ]*(?P<title>.*)$"
)

# Who signs an order: the head of the agency, by office and name (行政法规制定程序条例 art. 27: 国务院令 by the 总理).
OFFICES = "总理 主席 委员长 院长 检察长 省长 市长 县长 区长 州长 盟长 主任 部长 局长 行长 署长 会长 秘书长 司长 厅长".split()

# What stands behind a name for the seal upon it (7.3.6): one body may sign with that of another.
SEALED = r"[ ]*[（(](?:代章|盖章|公章|印章|章|代)[）)]$"

# 7.3.7 附注
DISCLOSURE = r"[（(](?:此件|此文|本文|信息公开)[^（()）]{0,20}(?:公开|发布|发至|传达|删减|登报|登载|属性)[^（()）]{0,20}[）)]$|(?:信息)?公开(?:方式|属性|选项|范围)[：:].{1,12}$"

# How a letter ends (结尾用语): they belong to the letter, not to its last section.
CLOSING_WORDS = r"(?:特此|此[复函]|本(?:通知|通告|公告|意见|决定|办法|规定)自|此令|专此|以上(?:意见|报告|请示)?.{0,6}(?:如无不妥|妥否|当否|如可行|请)|请(?:认真)?(?:遵照|贯彻|参照)(?:执行|落实|办理))[^，]{0,24}[。！]?$"

# The history of a law, under its title: when adopted, approved, promulgated, amended, in force.
HISTORY = rf"[（(]?{DATE}.{{0,400}}?(?:通过|批准|公布|发布|颁布|施行|修订|修正|修改|废止|实施|公告)[^。]{{0,80}}[）)]?[ ]*$"
PUBLISHED = r"公布|发布|颁布|公告"
# A decision that amends some of its articles makes no new law: it stays in force since it was promulgated (立法法 art. 63).
AMENDED = r"决定》|第[一二三四五六七八九十]+次修[正订改]|修正"
IN_FORCE = r"施行|实施|起执行"

# 7.4.2 抄送机关, 7.4.3 印发机关和印发日期: the 版记 at the foot of the last page
PRINTED = rf"(?P<printer>[^。，]{{2,30}}?)[ ]+{DATE}[ ]*印发$"
IMPRINT = (
    rf"(?:抄送|抄报|分送|主题词)[ ]*[：:]|{PRINTED}|(?:校对|打印)[ ]*[：:]|[（(]?共印"
    r"|[（(](?:联系人|联系方式|联系电话|咨询电话)[^（()）]{2,80}[）)]$"
)

# When the text itself says that it takes effect.
EFFECTIVE = rf"自(?:{DATE}|(?P<issue>印发|发布|公布|颁布|下发|发文)之日)起(?:正式|开始|试|暂)?(?:施行|实施|执行|生效|试行)"

# Where a report was given and by whom: lines under its title.
OCCASION = rf"(?:[—－-]{{1,2}}[ ]?)?[（(]?{DATE}[ ]?在.{{2,40}}(?:会议|大会)上?[）)]?$|[—－-]{{2}}.{{4,60}}$"
AUTHOR = rf"(?:{HANZI}{{2,20}}(?:总理|[省市县区州厅局院署]长|主席|主任|检察长|部长|委员长)[ ]+{HANZI}(?:[ ]?{HANZI}){{1,3}}$|(?:国务院|省|市|县|区|州|{HANZI}{{2,12}}(?:人民政府|政府|法院|检察院|委员会))?[ ]?(?:总理|省长|市长|县长|区长|州长|主席|院长|检察长|主任|部长|局长|委员长)(?:[ ]+{HANZI}(?:[ ]?{HANZI}){{1,3}})?)$"

# What stands largest on the cover of a standard, above its title (GB/T 1.1-2020 8.1, 附录 G).
STANDARD_COVER = r"中华人民共和国(?:国家|\S{2,8}行业)标准|\S{2,12}地方标准|(?:团体|企业)标准"
