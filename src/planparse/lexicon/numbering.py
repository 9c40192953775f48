"""Numbering styles: what a label looks like at the start of a line.

GB/T 9704-2012 7.3.3 orders the levels of an official document 一、 （一） 1. （1）; GB/T 1.1-2020 7 numbers by
decimals; 立法技术规范（试行）（一） 17-19 orders 编 章 节 条 款 项. ``rank`` follows them and is only the prior: how deep
a style really lies is read from each document (``structure.depth``).
"""

from typing import NamedTuple

from planparse.lexicon.characters import HANZI

HAN = "一二三四五六七八九十百零〇○两"
ARABIC = "0-9"
DIGITS = "0123456789"
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"

# 第三条规定的…, 第三条、第四条, 第三条改为第四条: behind a real label stands a blank or the text of the provision, never these.
_CITED = r"(?![ ]*第[一二三四五六七八九十百零〇0-9]+[款项条章节])(?!规定|所[列称述指规]|[的、和及或至到款项中，。；）》”]|之[外一]|以[上下内外前后]|确定的|要求的|修?改为|作为|修[改正]|增加|删[去除]|移至|分别|合并|后(?:增加|的|面|一))"
# 一、二年级, 三、四月: two numbers counted one after the other are no label and its heading
_COUNTED = (
    "(?:"
    + "|".join(f"{a}、{b}" for a, b in zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
    + ")[、年月日级类线产]"
)
# 3.5万, 2.1个百分点 are figures; 2.1个人申报 is a label and its heading.
_MEASURED = (
    "[万亿千十余倍元米吨亩岁兆瓦次件辆艘栋枚册株棵匹]|百(?!姓)|多(?![元种方渠部])|年(?!度)|月(?!度)|日(?!常)|个(?![人别体案])|人(?![员才口事工民社大文身])|"
    "名(?![称录单额])|户(?![籍外])|所(?![有属需在])|家(?![庭长政禽具])|成(?![立果员效本品])|公(?![共开安众示告益文司务布])|"
    "平(?![台安均时])|立(?![项案法])|小(?![区微学组额型城])|时(?![间限])|分(?![级类工析布配期散包组])|级(?![别])|度(?!假)"
)
# 3号线, 5强企业, 2期工程, 3年行动: a number that is part of a name, or a figure
_SERIAL = "[号强类期楼幢班路线届级年月日岁万亿千百元个]"
_NUMBER = rf"[{HAN}{ARABIC}](?:[ ]?[{HAN}{ARABIC}]){{0,7}}"


def _range(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


class Style(NamedTuple):
    """A way to number. ``pattern`` matches the label with its punctuation."""

    name: str
    rank: float
    first: str  # the characters that a label of the style may begin with
    pattern: str
    example: str


def _ordinal(name: str, rank: float, unit: str, example: str, tail: str = "") -> Style:
    return Style(name, rank, "第", rf"第[ ]?{_NUMBER}[ ]?{unit}{tail}{_CITED}[：:]?", example)


STYLES = (
    # The divisions of a law. 分编 stands before 编 so that the longer name is tried first.
    _ordinal("subpart", 2, "分编", "第一分编"),
    _ordinal(
        "part", 1, "(?:编|(?:篇|部分)(?=[ ：、]|$))、?", "第一编"
    ),  # five-year plans have 篇, others 部分; 第三篇文章 has a measure word
    _ordinal("chapter", 3, "章", "第三章"),
    _ordinal("division", 4, "节", "第二节"),
    _ordinal("article", 5, "条", "第八条之一", rf"(?:之[{HAN}]{{1,3}}(?![{HAN}]))?"),
    # Ⅰ. Ⅱ、 and their ASCII spelling
    Style(
        "roman",
        6,
        ROMAN + "IVX",
        r"[Ⅰ-Ⅻ][ ]?[、.．]|[Ⅰ-Ⅻ](?=[ ])|(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[、.．](?![IVX])",
        "Ⅱ.",
    ),
    # 一、 but not 一、二年级 or 一、二、三产业
    Style(
        "han",
        10,
        HAN,
        rf"(?!{_COUNTED})[{HAN}]{{1,4}}[ ]?、|[{HAN}]{{1,4}}[.．](?=[ ]?{HANZI})",
        "一、",
    ),
    # （一） with any bracket, a missing one, or the single character ㈠
    Style(
        "han_paren",
        11,
        "（(〔［【〈" + HAN + "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
        rf"[（(〔［【〈][ ]?[{HAN}]{{1,4}}[ ]?[）)〕］】〉](?:[ ]?[、.．])?(?![项款]|[、和及至或]?[（(])"
        rf"|[（(][ ]?[{HAN}]{{1,4}}(?![{HAN}年月日个级类次期者种项])(?=[ 、]|{HANZI})(?![^（(\n]{{0,12}}[）)])[ 、]?"
        rf"|[{HAN}]{{1,4}}[）)]|[㈠-㈩]",
        "（一）",
    ),
    # 1.1, 1.1.1: behind the last figure a blank, or a word that is no unit or magnitude (3.5万 is a figure)
    Style(
        "decimal",
        9,
        DIGITS,
        rf"[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,5}}(?![0-9.．%‰])(?:[.．、]?(?=[ ])|(?={HANZI}|（|“|《)(?!{_MEASURED}))",
        "1.1.1",
    ),
    # 1 总则 above 1.1; 1总则, too, where nothing else stands in the line but the leader of a table of contents
    Style(
        "decimal_top",
        9,
        DIGITS,
        rf"[0-9]{{1,2}}(?=[ ]{{1,4}}{HANZI}|(?!{_SERIAL}){HANZI}{{2,20}}(?:[ ]?[.．…·]{{2,}}[ ]?[0-9]{{1,4}})?$)",
        "1",
    ),
    # 1. 1． 1、 ⒈ but not 3.5 or 1、2月
    Style(
        "arabic",
        12,
        DIGITS + _range("⒈", "⒛"),
        r"[0-9]{1,3}[ ]?[.．、](?![0-9])(?![ ]?[0-9]+[、月日号])|[⒈-⒛]",
        "1.",
    ),
    Style(
        "arabic_paren",
        13,
        "（(" + _range("⑴", "⒇"),
        r"[（(][ ]?[0-9]{1,3}[ ]?[）)](?:[、.．](?![0-9（(]))?|[⑴-⒇]",
        "（1）",
    ),
    Style("arabic_half", 14, DIGITS, r"[0-9]{1,3}[ ]?[）)]", "1）"),
    Style("circled", 15, _range("①", "⑳") + _range("㉑", "㉟") + _range("❶", "❿"), r"[①-⑳㉑-㉟❶-❿]", "①"),
    # A box in a plan: 专栏1, 专栏二
    Style("box", 16, "专", rf"专栏[ ]?[{HAN}{ARABIC}]{{1,3}}(?=[：:]|[ “]|{HANZI}|$)[：:]?", "专栏1"),
)

# Styles whose sections are provisions: sentences without a heading, and their items are sentences, too (立法法 art. 65).
PROVISIONS = frozenset(("article",))

# Styles that now and then stand above provisions, as chapters do (judicial interpretations: 一、管辖, with 第一条 under it).
MAY_DIVIDE = frozenset(("han", "roman"))

# Styles with no customary place: of two, the one that the text has first encloses the other.
UNRANKED = frozenset(("roman",))

# Every label begins with one of these, so most lines are told from a label by their first character.
FIRST = frozenset("".join(style.first for style in STYLES))

# 一是…, 二要…: items that are counted in words and stay text.
ITEM_IN_WORDS = rf"[{HAN}]{{1,3}}[是要]"

# Words that head the lines of a table of contents.
CONTENTS = frozenset(("目录", "目次", "目 录"))
