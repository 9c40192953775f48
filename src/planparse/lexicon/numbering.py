"""Numbering styles: what a label looks like at the start of a line.

GB/T 9704-2012 7.3.3 orders the levels of an official document 一、 （一） 1. （1）; GB/T 1.1-2020 7 numbers by
decimals; 立法技术规范（试行）（一） 17-19 orders 编 章 节 条 款 项. ``rank`` follows them and is only the prior: how deep
a style really lies is read from each document (``structure.depth``).
"""

from typing import NamedTuple

from planparse.lexicon.characters import HANZI, LATIN

HAN = "一二三四五六七八九十百零〇○两"
ORDINAL = HAN + "千"  # of divisions and articles: a civil code has 1,260; no list of items has a thousand
ARABIC = "0-9"
DIGITS = "0123456789"
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"

# What OCR gives for 一: the dashes, and the katakana for a long vowel. Only where a numeral may have a 一, so that
# 第三—五条 stays a range; and a label with one counts only where its neighbours say so (``structure.doubtful``).
DASHES = "—–―─━‐‑ー-"
_MISREAD_ONE = rf"(?:[{ORDINAL}]{{0,5}}十[{DASHES}]|(?:[{ORDINAL}]{{0,5}}[百千零〇])?[{DASHES}](?:[十百千][{ORDINAL}]{{0,5}})?)"

# Dots that few labels have (1·优化布局, and ﹒ and ｡, which cleaning reads as 。). They stand in names (七·一勋章), in
# figures (3·15) and at the end of a sentence, too, so a label with one counts only where its neighbours say so.
RARE_DOTS = "·•・‧∙⋅․。"
_RARE_DOT = f"[ ]?[{RARE_DOTS}]"

# Behind the number of a division or provision that was inserted: 第八条之一 (as in 刑法 120-1 to 120-6), 第三章之一.
# 第三章之一般规定 is none.
INSERTED = rf"(?:之[{HAN}{ARABIC}]{{1,3}}(?![{HAN}{ARABIC}般些切定律致]))?"

# A division or article as it is cited.
PROVISION = rf"第[{ORDINAL}{ARABIC}]{{1,8}}(?P<unit>[编章节条]){INSERTED}"

# Words behind a number that make it a reference, and how words go on that begin with the same character: （一）项规定
# and （一）项目概况, 第三条和第四条 and 第三条和平利用. Of these some go on as a reference again: 中等职业学校, 中等级最高的.
LINKS = {
    "的": ("", ""),
    "、": ("", ""),
    "和": ("平 谐 解 睦 美", ""),
    "与": ("会 时俱", ""),
    "及": ("时 早 格", ""),
    "或": ("有", ""),
    "至": ("少 今 迟", ""),
    "到": ("期 达 岗 位 任 场 账 20", ""),
    "中": (
        "华 央 国 小 外 等 介 医 药 标 止 断 期 长 级 心 学 职 部 西 东 试 直 型 文 共 方 转 层 草药",
        "等级 标注 标明 期限 职责 职务 部分 文字 方案 转让",
    ),
}
UNITS_CITED = {"款": ("项 式 待 物 额 型", ""), "项": ("目 链 圈", ""), "目": ("标 的 录 前 测 视 击", "")}
# 第三条规定的…, 第三条、第四条, 第三条改为第四条: behind a real label stands a blank or the text of the provision, never these.
CITED_BEHIND = (
    *"规定 所列 所称 所述 所指 所规 之 以上 以下 以内 以外 以前 以后 确定的 要求的 改为 修改 修正 作为 增加 删去 删除 移至 分别 合并".split(),
    *"后增加 后的 后面 后一 ， 。 ； ） 》 ”".split(),
)
# 3.2和3.3的指标, 3.2条规定: references to a section by its decimals
_SAYS = ("规定", "所列", "所称", "所述", "所指", "所规")
DECIMAL_CITED_BEHIND = (
    *_SAYS[1:],
    "规定的",
    "规定，",
    *(unit + mark for unit in "条款项节" for mark in (*"的中、，。", *_SAYS)),
)
DECIMALS_JOINED = r"[ ]*[和与及至或到、—-][ ]?[0-9]"
# （一）、（二）项, （三）（四）
_JOINERS, _OPENING = "、和及至或", "（("
ITEMS_JOINED = rf"[{_JOINERS}]?[{_OPENING}][ ]?[{HAN}{ARABIC}]{{1,4}}[ ]?[）)]"
ITEMS_JOINED_BY = _JOINERS + _OPENING  # what such a reference goes on with
ITEM_CITED_BEHIND = ("的",)  # （一）的规定
# 第三条第二款, 第三章第五条. An article may open with another (第四条 第二条所称…), so its label is only doubtful there.
_CLAUSE = rf"[ ]*第[ ]?[（(]?[{ORDINAL}{ARABIC}]{{1,8}}[）)]?"
BEFORE_CLAUSE = f"{_CLAUSE}[款项]"
BEFORE_ANY = f"{_CLAUSE}[款项条章节]"
# 3.5万, 2.1个百分点 are figures; 2.1个人申报 is a label and its heading: behind these a unit is the beginning of a word.
MEASURED = dict.fromkeys("万亿千十余倍元米吨亩岁兆瓦次件辆艘栋枚册株棵匹", "") | {
    "百": "姓",
    "多": "元种方渠部",
    "年": "度",
    "月": "度",
    "日": "常",
    "个": "人别体案",
    "人": "员才口事工民社大文身",
    "名": "称录单额",
    "户": "籍外",
    "所": "有属需在",
    "家": "庭长政禽具",
    "成": "立果员效本品",
    "公": "共开安众示告益文司务布",
    "平": "台安均时",
    "立": "项案法",
    "小": "区微学组额型城",
    "时": "间限",
    "分": "级类工析布配期散包组",
    "级": "别",
    "度": "假",
    "项": "目",
    "种": "植类子群养业质苗",
    "套": "餐",
    "台": "账",
    "条": "件例款",
    "座": "谈椅",
    "份": "额",
    "省": "级",
}

_ORDINAL_NUMBER = rf"(?:[{ORDINAL}{ARABIC}](?:[ ]?[{ORDINAL}{ARABIC}]){{0,7}}|{_MISREAD_ONE})"
# The code of a standard: 第2部分：术语 in a line with one is part of its name (GB/T 1.1-2020 6.1), not a part of this text.
STANDARD_CODE = r"[A-Z]{2,4}(?:[/ ]?[TZ])?[ ]?[0-9]{3,6}"
OPENS_WITH_CITED = rf"第[ ]?[{ORDINAL}{ARABIC}]{{1,8}}[编章节条]"
# 一、二、三产业, 三、四月: two numbers counted one after the other are no label and its heading. 二、三年行动目标 may be one.
_PAIR = (
    "(?:"
    + "|".join(f"{a}、{b}" for a, b in zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
    + ")"
)
_COUNTED = f"{_PAIR}(?:[、月日级类线产]|年级)"
MAY_COUNT = f"{_PAIR}年"
# 5强企业, 3年行动, 2期工程: a number that is part of a name, or a figure
_SERIAL = "[号强类期楼幢班路线届级年月日岁万亿千百元个]"
# What the rest of a sentence may begin with, too, where the page breaks its line: a figure, 二。, 一、二年级. 2.加强 opens an item.
MAY_GO_ON = rf"(?![0-9]{{1,3}}[.．、]{HANZI})[0-9]|[{HAN}]{{1,4}}。|{MAY_COUNT}"
_DOT = rf"(?:[.．]|[{RARE_DOTS}])"


def _range(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


class Style(NamedTuple):
    """A way to number. ``pattern`` matches the label with its punctuation."""

    name: str
    rank: float
    first: str  # the characters that a label of the style may begin with
    pattern: str
    example: str


# 第一条、为加强…; but 第一条、第三条, 第一条、三条 and 第一条、本法第三条 are references.
_BEHIND_UNIT = rf"(?:[：:]|、(?![第{ORDINAL}{ARABIC}（(]|本[^，。]{{1,4}}第))?"


def _ordinal(name: str, rank: float, unit: str, example: str) -> Style:
    return Style(name, rank, "第", rf"第[ ]?{_ORDINAL_NUMBER}[ ]?{unit}{_BEHIND_UNIT}", example)


STYLES = (
    # The divisions of a law. 分编 stands before 编 so that the longer name is tried first.
    _ordinal("subpart", 2, f"分编{INSERTED}", "第一分编"),
    _ordinal(
        "part", 1, rf"(?:编{INSERTED}|(?:篇|部分)(?=[ ：、]|$))、?", "第一编"
    ),  # five-year plans have 篇, others 部分; 第三篇文章 has a measure word
    _ordinal("chapter", 3, f"章{INSERTED}", "第三章"),
    _ordinal("division", 4, f"节{INSERTED}", "第二节"),
    _ordinal("article", 5, f"条{INSERTED}", "第八条之一"),
    # Ⅰ. Ⅱ、 and their ASCII spelling
    Style(
        "roman",
        6,
        ROMAN + "IVX",
        rf"[Ⅰ-Ⅻ](?:[ ]?[、.．]|{_RARE_DOT}|[ ])|X{{0,2}}(?:IX|IV|V?I{{0,3}})[、.．]",
        "Ⅱ.",
    ),
    # 一、 but not 一、二年级 or 一、二、三产业
    Style(
        "han",
        10,
        HAN + DASHES,
        rf"(?!{_COUNTED})[{HAN}]{{1,4}}(?:[ ]?、|[.．]|{_RARE_DOT})|{_MISREAD_ONE}[ ]?[、.．]",
        "一、",
    ),
    # （一） with any bracket, a missing one, or the single character ㈠
    Style(
        "han_paren",
        11,
        "（(〔［【〈" + HAN + "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
        rf"[（(〔［【〈][ ]?(?:[{HAN}]{{1,4}}|{_MISREAD_ONE})[ ]?[）)〕］】〉](?:[ ]?[、.．]|{_RARE_DOT})?"
        rf"|[（(][ ]?[{HAN}]{{1,4}}[ 、]|[{HAN}]{{1,4}}[）)]|[㈠-㈩]",
        "（一）",
    ),
    # 1.1, 1.1.1, 1.1.: behind the last figure a blank, or a word that is no unit or magnitude (3.5万 is a figure)
    Style(
        "decimal",
        9,
        DIGITS,
        rf"[0-9]{{1,2}}(?:{_DOT}[0-9]{{1,2}}){{1,5}}[.．、]?(?=[ （“《]|{HANZI})",
        "1.1.1",
    ),
    # 1 总则 above 1.1; 1总则, too, where nothing else stands in the line but the leader of a table of contents
    Style(
        "decimal_top",
        9,
        DIGITS,
        rf"[1-9][0-9]?(?=[ ]{{1,4}}{HANZI}|(?!{_SERIAL}){HANZI}{{2,20}}(?:[ ]?[.．…·]{{2,}}[ ]?[0-9]{{1,4}})?$)",
        "1",
    ),
    # 1. 1． 1、 ⒈ and 3.2022年底前, but not 3.5 or 1、2月
    Style(
        "arabic",
        12,
        DIGITS + _range("⒈", "⒛"),
        rf"[0-9]{{1,3}}(?:[ ]?[.．、](?:(?![0-9])|(?=[0-9]{{4}}年))|{_RARE_DOT})|[⒈-⒛]",
        "1.",
    ),
    Style(
        "arabic_paren",
        13,
        "（(" + _range("⑴", "⒇"),
        rf"[（(][ ]?[0-9]{{1,3}}[ ]?[）)](?:[、.．]|{_RARE_DOT})?|[⑴-⒇]",
        "（1）",
    ),
    Style("arabic_half", 14, DIGITS, r"[0-9]{1,3}[ ]?[）)]", "1）"),
    Style(
        "circled",
        15,
        _range("①", "⑳") + _range("㉑", "㉟") + _range("❶", "❿"),
        "[①-⑳㉑-㉟❶-❿]",
        "①",
    ),
    # 任务一：…, 应用场景3 …, and a) above 1) (GB/T 1.1-2020 7.5): found by ``COUNTED``
    Style("named", 11.5, "", "", "任务一："),
    Style("letter", 13.5, "", "", "a)"),
    # A box in a plan: 专栏1, 专栏二
    Style("box", 16, "专", rf"专栏[ ]?[{HAN}{ARABIC}]{{1,3}}[：:]?", "专栏1"),
)

ORDINALS = frozenset(style.name for style in STYLES if style.first == "第")

# Styles whose sections are provisions: sentences without a heading, and their items are sentences, too (立法法 art. 65).
PROVISIONS = frozenset(("article",))

# Styles whose sections stand above articles (立法法 art. 65), and those whose sections have headings.
CHAPTERS = frozenset(("part", "subpart", "chapter", "division"))
DIVISIONS = CHAPTERS | {"han"}

# A decimal alone in its line, above the term that it numbers (GB/T 1.1-2020 8.7).
DECIMALS_ALONE = r"[0-9]{1,2}(?:[.．][0-9]{1,2}){1,5}"

# Styles that now and then stand above provisions, as chapters do (judicial interpretations: 一、管辖, with 第一条 under it).
MAY_DIVIDE = frozenset(("han", "roman"))

# Styles with no customary place: of two, the one that the text has first encloses the other.
UNRANKED = frozenset(("roman", "named", "letter"))

# Every label begins with one of these, so most lines are told from a label by their first character.
FIRST = frozenset("".join(style.first for style in STYLES))

# 一是…, 二要…: items that are counted in words and stay text.
ITEM_IN_WORDS = rf"[{HAN}]{{1,3}}[是要]"

# What a label looks like that lost the line end before it: anywhere, and behind a stop. A provision has a blank behind its
# number, a reference to one has none.
_LOST = rf"[（(][ ]?[{HAN}]{{1,3}}[ ]?[）)]|第[ ]?[{HAN}{ARABIC}]{{1,7}}(?:[ ]?章|条[ ])"
# Anywhere but first in a line, by the styles that they are; each begins with its one character, or in a class of digits:
# what begins so is found fast.
LOST_INSIDE = {
    "han_paren": rf"（(?<!\n.)[ ]?[{HAN}]{{1,3}}[ ]?[）)]",
    "chapter article": rf"第(?<!\n.)[ ]?[{HAN}{ARABIC}]{{1,7}}(?:[ ]?章|条[ ])",
    "arabic": rf"[0-9](?<={HANZI}[0-9])[0-9]?[.．、][ ]?{HANZI}",
}
LOST_FIRST = f"[（(第{HAN}0-9]"  # what they begin with behind a mark
LOST_BEHIND_STOP = (
    rf"{_LOST}|[{HAN}]{{1,3}}、|[（(][ ]?[0-9]{{1,2}}[ ]?[）)]"
    rf"|[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{0,4}}(?:[.．、）) ]|{HANZI})"
)
# Behind a comma that should be a full stop, as a scanner reads it.
LOST_BEHIND_COMMA = rf"(?:[{HAN}]{{1,3}}、|[0-9]{{1,2}}[.．、]|[（(][ ]?[{HAN}]{{1,3}}[ ]?[）)])(?:{HANZI}|“)"

# Behind a number in brackets: it tells which class or provision something is of, and no item: （一）类地区, （二）项行为.
CLASSED = "[类级项款档期表号](?![别型似目限间满决彰码案])"

# What an outline in one line may number with; the count tells 统一、 from 一、.
LUMPED = (
    rf"第[ ]?[{HAN}0-9]{{1,3}}[ ]?(?:[章节]|部分[ ：、])",
    rf"[{HAN}]{{1,3}}[ ]?、",
    rf"[（(][ ]?(?:[{HAN}]{{1,3}}|[0-9]{{1,2}})[ ]?[）)]",
    rf"(?<![0-9.．、—~-])[0-9]{{1,2}}(?:[ ]?[.．、][ ]?(?:{HANZI}|[“《])|(?:[.．][0-9]{{1,2}}){{1,3}}{HANZI})",
    "[①-⑳]",
)

# Words that head the lines of a table of contents.
CONTENTS = frozenset(("目录", "目次", "目 录"))

# What plans and handbooks count with a number behind its name, a line each. Captions (图1, 表2) head nothing, annexes (附件1)
# are parts, and what forms ask for (联系人1) is a field.
COUNTED_BY_NAME = (
    *"任务 措施 举措 行动 工程 项目 场景 应用 案例 问题 专题 主题 课题 榜题 议题 步骤 阶段 环节 方向 领域 目标 重点 要点 亮点".split(),
    *"原则 要求 情形 类型 类别 模式 路径 做法 经验 方案 模块 单元 指标 条件 事项 建议".split(),
)
COUNTED_NAME = rf"{HANZI}{{0,4}}?(?:{'|'.join(COUNTED_BY_NAME)})[ ]?(?P<number>[{HAN}]{{1,3}}|[0-9]{{1,2}})"
NAMED = rf"{COUNTED_NAME}(?:[ ]?(?:[：:、]|[.．](?![0-9]))|(?=[ ]|$))"
# 第一部分河道治理, 壹、河道治理 and 01 河道治理 head what follows where they are alone in a line. Below another label they are
# text as a rule (资金分两部分：…).
_ALONE = rf"(?:{HANZI}|[、“”])"
UNITS = rf"第(?P<number>[{HAN}]{{1,3}})部分(?={_ALONE}{{2,20}}$)"
FORMAL_ONES = rf"(?P<number>[{FORMAL}]{{1,2}})[ ]?[、.．]"
PADDED = rf"(?P<number>0[1-9]|1[0-9])(?=[ ]{_ALONE}{{4,20}}$)"  # but 01 张三, 01栋
LETTERED = rf"[（(]?(?P<number>[A-Za-z])[）).．、](?=[ ]?(?:{HANZI}|[“《]))"


class Counted(NamedTuple):
    """A label whose form is text as often, so that ``fewest`` must count on from one, a line each.

    ``top``: and only where no other label stands above them, and text below each.

    ``first`` has the characters that it may begin with; empty for a name, which may begin with any.
    """

    style: str
    fewest: int
    first: str
    pattern: str
    top: bool = False


COUNTED = (
    Counted("named", 2, "", NAMED),  # 任务一：优化流程, 应用场景2 智能导办
    Counted("part", 2, "第", UNITS, top=True),
    Counted("letter", 2, "（(" + LATIN, LETTERED),  # a) 工作服应整洁, （A）申请书, A.申请书
    Counted("han", 2, HAN, rf"(?P<number>[{HAN}]{{1,3}})[ ]?[，：；]"),  # 一：报名时间, 一，报名时间
    Counted("han", 3, HAN, rf"(?P<number>[{HAN}]{{1,3}})(?=[ ]{{1,4}}{HANZI}{{3}})"),  # 一  报名时间
    Counted("part", 2, FORMAL, FORMAL_ONES, top=True),  # 壹、报名时间, above 一、
    Counted("arabic", 2, DIGITS, rf"(?P<number>[0-9]{{1,2}})[ ]?[，：:；](?={HANZI})"),  # 1，报名时间
    Counted("named", 3, "01", PADDED, top=True),  # 01 报名时间
)

# An item that begins with a day, where its neighbours are items: 1.3月底前完成清淤 above 2.加固堤防.
DATED_ITEM = r"(?P<number>[0-9]{1,2})[.．、](?=(?:[1-9]|1[0-2])月(?:[底初份末]|[上中下]旬|[0-9]{1,2}日))"  # but 1.5月龄

# What heads notes and examples: their items are a list of their own, not the subsections of what stands above them.
NOTES = "[*※]?(?:注|备注|附注|注释|说明|示例|例|(?:填[表报写]|填写|编制|有关|几点)说明)(?:[：:]|$)"

# What quotes words, and what opens a sentence that is said of a whole list above it: no list in one line holds these.
QUOTES = (("“", "”"), ("‘", "’"))  # as cleaning writes them
ALL_OF_THEM = ("以上", "上述")
# How a paragraph goes on behind its list: with a word on the list, or with another who speaks.
BEHIND_LIST = ("这是", "这些", "合计", "被告", "每")
