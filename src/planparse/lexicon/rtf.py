"""Rich Text Format 1.9.1 ([MSFT-RTF]): character sets, and control words by what they do to the text."""

# \fcharset, by number: the codec in which bytes of the font are written. 0 and 1 are that of the file.
CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
SYMBOL = 2  # a font of pictures: its bytes are private characters from U+F000 on
FILE_SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CODE_PAGES = {936: "gb18030", 54936: "gb18030", 10000: "mac_roman", 10008: "gb2312", 65001: "utf-8"}

# Words that are a character (special characters).
CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "~": "\xa0",
    "_": "-",
}

# Destinations whose text no reader of the page sees, or sees elsewhere. Those behind \* that are not named below are too.
SKIPPED = frozenset(
    "colortbl filetbl listtable listoverridetable revtbl rsidtbl info pict objdata shprslt bkmkstart bkmkend annotation"
    " atnid atnauthor atndate atnref atnicn atrfstart atrfend xe tc tcf themedata colorschememapping datastore generator"
    " nonesttables pn pntxta pntxtb pnseclvl private template fontemb fontfile falt panose userprops xmlnstbl mmathPr"
    " latentstyles ftnsep ftnsepc aftnsep aftnsepc ftncn aftncn formfield datafield sp objclass objname objalias"
    "".split()
)
# ... and those behind \* whose text is seen.
SEEN = frozenset("shpinst shptxt do dptxbxtext".split())
EDGES = {
    **dict.fromkeys("header headerl headerr headerf".split(), "header"),
    **dict.fromkeys("footer footerl footerr footerf".split(), "footer"),
}
BOXES = frozenset("shptxt dptxbxtext".split())
LABELS = frozenset("listtext pntext".split())
