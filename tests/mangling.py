"""What bad web pages, scanners and old systems do to a clean text, each as a small function of the text.

Every mangler is *fair*: a careful reader could still tell what the clean text said. Script is only changed
where reading it as simplified gives the character back; lines are only broken where an indent shows where a
paragraph starts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, partial

import opencc

Mangler = Callable[[str], str]

# Syllables that careless converters print behind a character, of function words and of terms alike.
SYLLABLES = dict(
    re.findall(
        r"(\w)=(\w+)",
        """
        会=huì 现=xiàn 时=shí 高=gāo 大=dà 对=duì 区=qū 事=shì 通=tōng 知=zhī 文=wén 员=yuán
        道=dào 自=zì 和=hé 了=le 工=gōng 理=lǐ 计=jì 开=kāi 车=chē 水=shuǐ 作=zuò 用=yòng
        能=néng 技=jì 学=xué 发=fā 门=mén 少=shǎo 好=hǎo 美=měi 小=xiǎo 外=wài 空=kōng 站=zhàn
        绿=lǜ 女=nǚ 得=dé 应=yìng 当=dāng 规=guī 划=huà 办=bàn 法=fǎ
        """,
    )
)

TONES = "\u0304\u0301\u030c\u0300"  # combining macron, acute, caron, grave: the four tones

# Converters leave some simplified characters as they are, whatever the words around them.
SLIPS = frozenset("确态启将净强为产录查真值册")

HALF = str.maketrans("，；：！？（）", ",;:!?()")
FULL = str.maketrans("0123456789%.", "０１２３４５６７８９％．")

BEFORE = """网站首页 > 信息公开 > 政策文件

欢迎访问西陵新闻资讯网！

客服热线：

400-820-0000

{title}

发布时间：2023-07-19 来源：西陵市人民政府网站

"""
AFTER = """

您觉得这篇文章怎么样？

3 1

分享到：

上一篇：没有了

下一篇：关于召开座谈会的公告

版权所有 西陵新闻资讯网 陵ICP备00000000号-1
"""

PORTAL_BEFORE = """西陵市人民政府门户网站
今天是2023年7月19日 星期三
首页 政务公开 政务服务 互动交流 走进西陵
当前位置：
首页
>
政务公开
>
政策文件
索引号
000014/2023-00045
主题分类
综合政务
公开方式
主动公开
标题
{title}
发布日期
2023-07-19
字号：[ 大 中 小 ]
"""
PORTAL_AFTER = """
（责任编辑：王某）
扫一扫在手机打开当前页
相关稿件
· 西陵市有关负责人就文件的出台背景和主要内容答记者问
· 一图读懂：文件的十个要点和群众关心的问题
文件.pdf
您访问的链接即将离开西陵市人民政府门户网站 是否继续？
继续访问 放弃
友情链接：西陵省人民政府 西陵日报
地址：西陵市东大街1号西陵市人民政府 邮编：000000
主办单位：西陵市人民政府办公室 网站标识码0000000000
"""


@cache
def _converter(name: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC(name).convert
    return convert


def traditional(text: str, convention: str = "s2t") -> str:
    """Machine-made traditional script, with slips; never a character that does not read back as it was."""
    back = _converter("t2s")
    table = {}
    for char in set(text) - SLIPS:
        other = _converter(convention)(char)
        if len(other) == 1 and other != char and back(other) == char:
            table[ord(char)] = other
    mangled = list(text.translate(table))
    for i, (was, reads) in enumerate(zip(back(text), back("".join(mangled)), strict=True)):
        if was != reads:  # a phrase in which the converter would choose another character
            mangled[i] = text[i]
    return "".join(mangled)


def glossed(text: str) -> str:
    """A pinyin syllable in parentheses behind every character of the table: 会(huì)议."""
    return re.sub("[" + "".join(SYLLABLES) + "]", lambda hit: f"{hit[0]}({SYLLABLES[hit[0]]})", text)


def glossed_wide(text: str) -> str:
    """The same in full-width parentheses, with numbers for the tones: 会（hui4）议."""
    return re.sub(
        "[" + "".join(SYLLABLES) + "]", lambda hit: f"{hit[0]}（{_numbered(SYLLABLES[hit[0]])}）", text
    )


def _numbered(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable)
    tones = [str(TONES.index(mark) + 1) for mark in letters if mark in TONES]
    plain = "".join(char for char in letters if char not in TONES)
    return unicodedata.normalize("NFC", plain) + "".join(tones)


def half_width(text: str) -> str:
    """，；：！？（） as their ASCII look-alikes."""
    return text.translate(HALF)


def full_width(text: str) -> str:
    """Digits, % and the decimal point as old input methods typed them."""
    return re.sub(r"[0-9][0-9.]*%?", lambda hit: hit[0].translate(FULL), text)


def furnished(text: str) -> str:
    """Navigation, the site's copy of the title and a source line before; sharing, rating, imprint after."""
    title = re.match(r"\s*(.+[^：\s])\s*\n", text)  # a report that starts 各位代表： has none
    return BEFORE.format(title=title[1] if title else "政策文件") + text.strip() + AFTER


def on_portal(text: str) -> str:
    """A government site: menus, particulars with keys and values in lines of their own, headlines and address behind."""
    title = re.match(r"\s*(.+[^：\s])\s*\n", text)
    return PORTAL_BEFORE.format(title=title[1] if title else "政策文件") + text.strip() + PORTAL_AFTER


def paged(text: str) -> str:
    """Form feed, running header and page number at least four times: a header that stands once is a line like any."""
    lines = text.rstrip().split("\n")
    size = max(1, min(20, len(lines) // 5))
    pages = ["\n".join(lines[at : at + size]) for at in range(0, len(lines), size)]
    numbered = [f"{page}\n\n— {number} —\n" for number, page in enumerate(pages, 1)]
    return "\f西陵市人民政府公报\n\n".join(numbered)


def line_separators(text: str) -> str:
    """U+2028 where lines end."""
    return text.replace("\n", "\u2028")


def other_blanks(text: str) -> str:
    """No-break spaces for ideographic ones, as web editors store them."""
    return text.replace("\u3000", "\u00a0\u00a0")


def carriage_returns(text: str) -> str:
    """Lines that end as on other systems."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def spaced_words(text: str) -> str:
    """总则 and 附则 spread over the line, as printers do: 总　　则."""
    return re.sub(
        r"(?<=[章节条] |[章节条]\u3000)(.)[ \u3000]*(.)$", "\\1\u3000\u3000\\2", text, flags=re.MULTILINE
    )


def spaced_title(text: str) -> str:
    """The first line that ends a title, letter by letter: 关 于 … 的 通 知."""
    ends = r"^.{3,30}(?:通知|意见|规定|办法|规划|函|令)$"
    return re.sub(ends, lambda hit: " ".join(hit[0].replace(" ", "")), text, count=1, flags=re.MULTILINE)


def double_spaced(text: str) -> str:
    """An empty line after every line, except where the text itself breaks one in mid-sentence."""
    return re.sub(r"(?<![，、《])\n", "\n\n", text)


def indented(text: str) -> str:
    """Two ideographic spaces at the start of every paragraph that has a sentence."""
    return re.sub(r"^[ \u3000]*(?=.*[。；])", "\u3000\u3000", text, flags=re.MULTILINE)


def zero_width(text: str) -> str:
    """Zero-width spaces and soft hyphens sprinkled in by an editor."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[的和在])", "\u200b", text.replace("工作", "工\u00ad作"))


def marked_up(text: str) -> str:
    """The headings of a converter to Markdown: # before the title, ## and ** around what is numbered."""
    text = re.sub(r"^[ \u3000]*(?=第[一二三四五六七八九十]+[章节].{1,40}$)", "## ", text, flags=re.MULTILINE)
    text = re.sub(r"^[ \u3000]*([一二三四五六七八九十]+、.{1,40})$", r"## **\1**", text, flags=re.MULTILINE)
    text = re.sub(
        r"^[ \u3000]*(（[一二三四五六七八九十]+）[^。\n]{2,30}。)(?=.)", r"**\1**", text, flags=re.MULTILINE
    )
    return "# " + text.lstrip()


def entities(text: str) -> str:
    """Marks and blanks by the names that HTML has for them."""
    names = {"“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;", "·": "&middot;", "\u3000": "&emsp;"}
    return "".join(names.get(char, char) for char in text)


def bulleted(text: str) -> str:
    """A bullet and a tab before every heading, as word processors copy their lists."""
    return re.sub(
        r"^[ \u3000]*(?=[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)",
        "●\t",
        text,
        flags=re.MULTILINE,
    )


def mangled(text: str) -> str:
    """Everything that a bad copy site does to a text at once."""
    return half_width(traditional(glossed(furnished(text))))


MANGLERS: dict[str, Mangler] = {
    "traditional": traditional,
    "taiwan": partial(traditional, convention="s2tw"),
    "hong_kong": partial(traditional, convention="s2hk"),
    "glossed": glossed,
    "glossed_wide": glossed_wide,
    "half_width": half_width,
    "full_width": full_width,
    "furnished": furnished,
    "on_portal": on_portal,
    "carriage_returns": carriage_returns,
    "line_separators": line_separators,
    "other_blanks": other_blanks,
    "paged": paged,
    "spaced_title": spaced_title,
    "spaced_words": spaced_words,
    "double_spaced": double_spaced,
    "indented": indented,
    "zero_width": zero_width,
    "marked_up": marked_up,
    "entities": entities,
    "bulleted": bulleted,
    "mangled": mangled,
}


def wrapped(text: str, width: int = 34) -> str:
    """Paragraphs indented by two spaces and broken every ``width`` characters, as fixed-width printers do."""
    lines = []
    for line in text.split("\n"):
        body = line.strip(" \u3000")
        if len(body) < width or "|" in body or "  " in body:  # a table's row is set as it is
            lines.append(line)
            continue
        body = "\u3000\u3000" + body
        while body:
            cut = width
            while 0 < cut < len(body) and body[cut - 1 : cut + 1].isascii():  # a number stays in one piece
                cut -= 1
            cut = cut or width
            while cut < len(body) and body[cut] in "，。、；：！？）》”%":  # 避头: no line begins with these
                cut += 1
            lines.append(body[:cut])
            body = body[cut:]
    return "\n".join(lines)


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "big5")


def encoded(text: str, encoding: str) -> bytes | None:
    """The text in another encoding, or ``None`` where that cannot hold it. Big5 is for traditional script."""
    try:
        return (traditional(text) if encoding == "big5" else text).encode(encoding)
    except UnicodeEncodeError:
        return None
