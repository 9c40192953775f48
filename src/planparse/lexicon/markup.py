"""Markup that is left in plain text: HTML entities and tags (WHATWG HTML 13), Markdown (CommonMark 0.31), bullets."""

# An entity by name or number, escaped once more or not (&amp;ldquo;); the blank ones also cut short (&nbsp, &sp;).
ENTITY = r"&(?:amp;){0,4}(#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"
BLANK_ENTITY = r"(?:&(?:amp;){0,4}(?:nbsp|ensp|emsp|thinsp|sp|#160|#8194|#8195|#12288|#[xX](?:[aA]0|2003|3000))(?:;|(?![a-zA-Z0-9;])))+"

# Those of the width of a character set columns apart, as the characters that they name do.
WIDE_ENTITY = r"&(?:amp;){0,4}(?:emsp|#8195|#12288|#[xX](?:2003|3000));"

# The tags that format text.
TAG = (
    r"</?(?:p|br|hr|b|i|u|em|strong|span|div|font|center|a|img|h[1-6]|ul|ol|li|sup|sub|o:p)"
    r"(?:[ \n][^<>]{0,400})?/?>"
)

# Those that end a line, with the other tags right behind them.
BLOCK_END = rf"(?:</(?:p|div|h[1-6]|li|center)>|<br[ ]?/?>)(?:[ \u3000\t]*{TAG})*"

# What is set high, by tags or as a note of Markdown; and the number of a note: 1, ①, [1], 注1.
SET_HIGH = r"<sup(?:[ \n][^<>]{0,400})?>([^<>\n]{1,12})</sup>|\[\^[0-9A-Za-z]{1,8}\]"
NOTE = r"[\[（(〔注]{0,2}(?:[0-9]{1,3}|[①-⑳*])[\]）)〕]?$"

# The tags of a table, each with its attributes; the breaks inside one of its cells; and the mark by which a cell says
# what the one above says (HTML: rowspan), as typists write it, too.
TABLE_TAG = r"<(/?)(table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)((?:[ \t\n][^<>]{0,400})?)/?>"
SPAN_OF_CELL = r"\b(col|row)span[ ]*=[ ]*[\"']?([0-9]{1,3})"
BREAK_IN_CELL = r"[ \t]{0,40}(?:(?:<br[ ]?/?>|</?(?:p|div)(?:[ ][^<>]{0,400})?>|\n)[ \t]*)+"
DITTO = "〃"

# A text is Markdown where a line begins with a heading mark, or with words in bold.
MARKDOWN_EVIDENCE = (
    r"(?m)^[ ]{0,3}(?:#{1,6} +\S|(?:(?:[-*+]|[0-9]{1,3}[.)]) +)?\*\*(?=[^\s*])[^*\n]{1,100}\*\*)"
)

# Its marks, each with the words that stay as its group, if any.
MARKDOWN = (
    r"(?m)^[ ]{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})[ ]*$",  # a rule
    r"(?m)^[ ]{0,3}(?:#{1,6} +)+",  # twice, where what is converted was Markdown before
    r"(?m)(?<=[^\s#]) +#{1,6}[ ]*$",
    r"(?m)^[ ]{0,3}>[> ]*",
    r"!\[[^\[\]\n]{0,200}\]\([^()\s]{1,500}\)",
    r"\[([^\[\]\n]{1,200})\]\((?:https?:|/|\.|#|javascript:)[^()\s]{0,500}(?:\(\))?\)",
    r"\\(?=[\\`*_{}\[\]()#+.!>|-])",
)

# Words in bold in a text that does not show itself to be Markdown otherwise. Stars mask names, too (张**、李**), and lines
# are blanks to fill in (__年__月): such marks are those of bold type around a figure, or where a mark stands beside them.
# A run of marks is read from its start alone: a line to write on is thousands of them.
BOLD = r"(?<!\*)\*{2,}([^*\n]{1,400})\*{2,}|(?<!_)_{2,}([^_\n]{1,400})_{2,}|`([^`\n]{2,200})`|\*([^*\s][^*\n]{1,40})\*"
BOLD_MARKS = frozenset(("**", "***", "__"))
FIGURE_MARKS = frozenset(("*", "`"))  # around a figure only, and not where they multiply: 3*4*5
FIGURE_IN_BOLD = r"[^0-9]{0,4}[0-9][0-9.,，]*[^0-9_*]{0,6}$"

# Bullets of word processors before a label; those of ASCII have a blank behind them.
_PRINTED = "●•▪◆■□★☆▲△►➢➤✓✔❖◇◎⚫◼\uf06c\uf0b7\uf0d8\uf075\uf076"
BULLETS = frozenset(f"{_PRINTED}-*+")
BULLET = rf"\n[ ]*([{_PRINTED}][ ]*|[-*+] +)"

# Those that sites set before the lines of a list, a title or a key; · stands inside names elsewhere, ★ in a classification.
SITE_BULLETS = "•·●▪◆"

# What wikis set beside a heading.
EDIT_EVIDENCE = "[编辑]"
EDIT_LINK = r"\[编辑\]$"

# What databases of law write before a line: 【章名】 第一章 总则, 【题注】（2001年…通过）; and the empty cells behind a line that
# a page sets as a table.
CAPTION_EVIDENCE = ("【章名】", "【节名】", "【题注】", "【正文】", "||")
CAPTION = r"^[ ]*(?P<caption>【(?:章名|节名|题注|正文)】[ ]*)|^[^|\n]{4,200}(?P<cells>[|][ ]*[|][| ]*)$"
# The bars that a page set in a table of one cell leaves, where no line of the text has two of them.
LONE_BAR = r"^[ ]*[|][ ]*$|(?<=[^|\n])[ ]+[|][ ]*$|^-{3,}[|]?$"
ROW = r"[|][^|\n]+[|]"
