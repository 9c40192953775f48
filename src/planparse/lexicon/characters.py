"""Characters that a text should not have, and what they stand for.

Every table maps one character to one, so that the map from the clean text to the source stays a list of gaps.
"""

# Classes of characters as parts of patterns. They say what their characters are not, for that is quick to compile: ``re``
# writes a class of the hanzi out one by one, which takes it longer than everything else in a pattern.
HANZI = r"[^\W0-9A-Za-z_]"  # a letter beyond ASCII
CHINESE = r"[^\x00-\xff]"  # a hanzi or a mark of Chinese text

# Line ends other than LF: CR, VT, FF, NEL, LINE and PARAGRAPH SEPARATOR (Unicode Standard Annex 14, class BK/NL).
LINE_ENDS = dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n")

# Blanks that a reader sees as a space: tab, no-break, en/em/thin … and ideographic space.
SPACES = dict.fromkeys(
    "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    " ",
)

# Characters without ink: zero-width and bidi marks, soft hyphen, variation selectors, stray controls.
INVISIBLE = frozenset(
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
    + "".join(chr(code) for code in (*range(9), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)))
)

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Full-width Latin letters, digits and signs of arithmetic, read as ASCII. Full-width punctuation stays: it is
# what Chinese text should have (GB/T 15834-2011 5.1).
NARROW = {
    chr(code): chr(code - 0xFEE0)
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
NARROW |= dict(zip("％＋－＝／＜＞＆＠＃＄＊＼＾＿｜", "%+-=/<>&@#$*\\^_|", strict=True))

# Punctuation of other widths and layouts, read as the ordinary full-width mark: half-width katakana forms,
# small and vertical forms (Unicode blocks FE10, FE30, FE50), and the corner brackets that traditional
# text uses for quotation marks.
PUNCTUATION = dict(
    zip(
        "｡､｢｣﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞︐︑︒︓︔︕︖︵︶︹︺︽︾︿﹀﹁﹂﹃﹄「」『』｟｠",
        "。、“”，、。；：？！（）〔〕，、。：；！？（）〔〕《》〈〉“”‘’“”‘’（）",
        strict=True,
    )
)

# Code points that GB 18030-2005 maps to the private use area and GB 18030-2022 to these characters
# (GB 18030-2022, annex D); old converters still produce them.
PRIVATE_GB18030 = dict(
    zip(
        "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864\ue5e5",
        "，。、：；！？〖〗…龴龵龶龷龸龹龺龻 ",
        strict=True,
    )
)

# CJK radicals (Unicode block 2E80) that PDF fonts give for the ordinary simplified character; the block has no
# compatibility decomposition, unlike the Kangxi radicals 2F00, which unicodedata.normalize knows.
RADICALS = dict(
    zip(
        "⺟⺠⺎⺏⺐⺓⺝⺢⺫⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "母民兀尣尢幺月水目西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)

# What a line of sentences has and a row of a table has not.
SENTENCE_MARKS = frozenset("，。；：")
CLAUSE_END = r"[，。；：\n]"  # the same and the end of a line, as a pattern

# Marks that no line of Chinese text begins with (GB/T 15834-2011 5.1.2).
NO_START = "，。、；：！？）》”’〉」』】〕%％"

# Words before a figure that some typists set apart from it: 到 2025 年, 6月 30日, 不少于 20 个.
LEADS_FIGURE = frozenset("年月到至从自于由达为约过近第上")

# Words of two characters that are set with a gap between them, in headings and titles.
SPACED_PAIRS = frozenset(
    "总则 附则 分则 罚则 通则 细则 目录 目次 前言 序言 引言 绪言 导言 附录 附件 附表 附图 正文 通知 通报 通告 公告 公报 决定 决议 命令 意见 "
    "报告 请示 批复 议案 规定 办法 条例 方案 规划 计划 纲要 要点 标准 说明 结语 结论 特急 加急 平急 绝密 机密 秘密".split()
)

# What stands for the zero 〇 among the numerals of a year: 二OO三年, 二0一二年, with Greek and Cyrillic letters, too. Input
# methods before about 2010 had no 〇.
ZEROS = "0Oo\u039f\u03bf\u041e\u043e"

# What a label becomes where GBK bytes are read one off (``cleaning.misread``): the characters between 。, which holds the
# first byte of （, and a box character, which holds the second byte of ）. Pairs that GBK lacks were left out.
MISREAD_NUMERALS = {
    "ㄒ唬": "一",
    "ǘ": "二",
    "ㄈ": "三",
    "ㄋ模": "四",
    "ㄎ澹": "五",
    "": "六",
    "ㄆ撸": "七",
    "ò耍": "八",
    "ň牛": "九",
    "ㄊ": "十",
}

# Sentences that begin with 現 behind a stop: the one common character of its row.
MISREAD_WORDS = {"?，F": "。現", "?,F": "。現"}

# Characters that Unicode leaves to fonts (Unicode 15.0, 23.5), as a class of a pattern.
PRIVATE_USE = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"

# What ends an internet address in Chinese script (the top-level domains of the IANA root zone): 某市人民政府.政务.
DOMAINS = ("政务", "公益", "中国", "公司", "网络", "网址", "在线", "中文网")

# Traditional forms that names keep in simplified text: of persons (李昇, 陈堃), firms and trademarks (昇腾).
KEPT_IN_NAMES = frozenset("昇陞峯堃喆珮祐崑崙鎔鍾甦昇傑燁勳喬霑麴")
