"""How a text speaks of its own parts, of its annexes and of other documents, as far as checks must know."""

# 样本, 成本, 基本, 文本 … end in 本 and do not speak of the document itself.
NOT_ITSELF = "基样成资版根文日剧课书账标原副脚"
ITSELF = rf"(?<![{NOT_ITSELF}])本(?:实施|工作|行动|总体|管理|暂行|具体)?(?P<kind>通知|意见|方案|规划|办法|条例|规定|细则|计划|预案|决定|纲要)(?![的]?[期单部])"
# How a letter that answers or asks leads to what it says; others lead to theirs by their own kinds, or by 通知.
LEADS_TO = r"现[^。；，\n]{0,24}?(?P<kind>批复|请示)如下[：:。]"
# What has articles, and what has parts and chapters.
WITH_ARTICLES = "法|条例|规定|办法|细则|实施细则|实施办法|规则|规程|章程|决定|解释|准则"
WITH_PARTS = "意见|通知|方案|规划|计划|要点|纲要"

# A provision that is cited from where it is spoken of (本章, 前两条), and one by its number (第八条之一, 第（二）项). 款 are the
# paragraphs of an article, 项 its items, numbered below them (立法法 art. 65); the others have labels of these styles.
THIS, PARAGRAPH, ITEM, TWO = "本款项两"
HERE = f"(?P<which>[{THIS}前])(?P<many>[一二{TWO}三]?)(?P<unit>[条章节款项])"
STEP = "第[^第]*?(?P<unit>[编章节条款项])[^第]*"
STYLES = {"条": "article", "章": "chapter", "节": "division", "编": "part"}

# 附件3 of the document itself stands at the beginning of a clause or behind one of these. Behind 》, ）, 号, 文件 or 的 it
# is the annex of what is named there.
BEFORE_ANNEX = "见按照据（(填用附：:，,。；;和与及将在对从由依循以至到或写"
OWN_ANNEX = "本(?:通知|办法|规定|方案|意见|规划|细则|计划|函)的?"
# 见附件, without a number
SEE_ANNEX = r"(?<=[见（(])(?:本(?:通知|办法|规定|方案|意见))?附(?:件|表)(?![\u4e00-\u9fff0-9]{0,2}[：:])(?=[）)，。；所中])"

# An act that ends with one of these is the last of its text: a law without any was cut off, and what it cites lay behind.
LAST_ARTICLE = r"自[^，。；]{0,30}(?:施行|实行|实施|执行|生效)|同时废止|有效期|负责解释|由[^，。；]{2,30}解释|参照[^。；]{0,30}执行"

# 以下简称: a short name and what it stands for.
SHORT_FOR = r"（以下(?:简称|统称|称)(?:为)?[：:]?[“《]?(?P<name>[^”“》《）（，。]{2,20})[”》]?(?:[，、或][^）]{0,20})?）"

# A name is one, and no end of a longer one, at the beginning of a clause or behind one of these.
BEFORE_A_NAME = r"\s，。；：、“《（(由向为经报送请对和与及或按将从给"

# What makes two acts hold in two cases: 有下列情形之一的, 经批准, 未经许可, 决定作出前; and what makes an exception of one.
CONDITION = r"(?:的|时|后|前|内|间|下|外|者)$|^(?:经|未|除|如|若|因|凡|依|按|根据|在|对|符合|属于|确需|遇|非)"
# Other acts of the sentence are no condition, and are known by these.
OTHER_ACT = "应|不得|可以|必须|禁止|要|须|有权|鼓励|支持"
TOLD_OF = (
    "规定",
    "约定",
    "要求",
    "明确",
    "确定",
    "认为",
    "认定",
)  # behind these an act is told of, and not bidden
EXCEPTION = "但|除外|除[^，。；]{1,40}外|另有规定|例外"
# Who may do a thing only so (经考核合格方可上岗) is bound, not free.
ONLY_THEN = frozenset(("方可", "才能", "方能", "才可", "始得", "方准"))

# Sections of a plan that are no tasks.
GENERAL = "(?:要求|目标|原则|思想|背景|基础|形势|意义|保障|领导|附则|其他|概况|现状|说明|总则|考核)[。]?$|保障措施|组织(?:实施|领导|保障)"
# （市水务局牵头，市财政局参与）, 责任单位：市水务局
ANSWERS = r"[（(【〔［][^（）()【】]{0,160}(?:负责|牵头|参与|参加|配合|分工|落实|主办|协办)[^（）()【】]{0,12}[）)】〕］]"
FIELD = r"(?:责任|牵头|主办|承办|协办|配合|参与|参加|落实|实施)(?:[（(][^（）()]{1,6}[）)])?(?:单位|部门|主体|领导|处室|科室)"

# The holder of an office that one person holds; 副组长 and 成员 are several. Lists set their words apart: 组　长：
OFFICE = r"(?:总指挥|指挥长|组[ \u3000]*长|主[ \u3000]*任|召集人|[省市县区州局厅]长|书记)"
NO_NAME = "长任委局记员门位人部办府等组"  # a person's name of three characters does not end so
BEHIND_NAME = r"(?=[^\u4e00-\u9fff]|同志|任|担任|主持|为|召集|签发|$)"

# An act of these is wrong by its own word, whoever does it: no rule allows it.
NEVER_ALLOWED = "擅自|挪用|截留|侵占|冒领|骗取|套取|虚报|瞒报|伪造|变造|篡改|克扣|弄虚作假|徇私舞弊"
# Words that mean something else at each place, so that two sentences with them are not about one case.
IN_CONTEXT = "[下上前后][列述款项]|前[一二两]?[款项条]|以下|[该此]|本[条款项]|其"

# What a letter sends out is named with how it was agreed on, or with its sending.
ANNOUNCED = r"(?:[（(][^（）()\n]{1,40}[）)])?[，,]?(?:已|业)?(?:经|于|由)[^。；\n《》]{2,80}现(?:予以?)?(?:印发|公布|发布|下发)"
SENT = r"(?:[（(][^（）()\n]{1,40}[）)])?(?:予以|予)?(?:印发|公布|发布|下发)"

# In a table of contents, what an annex is called before its title.
ANNEX_ENTRY = "(?:附件|附录|附表|附图|附)[0-9一二三四五六七八九十A-Z]{0,3}[:、.]?"
