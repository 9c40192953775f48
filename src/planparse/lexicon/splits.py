"""What stands inside a figure that a page, a scanner or a typist has split: 1 250, 1，200, 3 8 1 5 0, 19·5.

GB/T 15835-2011 (general rules for writing numerals) 5.1.3 sets groups of three apart by a thin blank or a comma and
puts the decimal point on the line; old papers and their scans have a full-width comma, a raised dot or blanks instead.
"""

from __future__ import annotations

from planparse.lexicon.numerals import POWERS

# Marks that set groups of three apart, read as the comma of 1,200: the full-width comma, apostrophes of all kinds, and
# the ASCII comma where a blank stands beside it.
GROUP_MARKS = "，,'’‘＇｀`´′"

# Dots that stand for the decimal point: raised, centred and katakana dots, bullets, and full stops of other widths.
POINT_MARKS = ".．·•・･‧∙⋅●﹒｡"
# What cleaning has read as 。 by then is the point of a figure where it was printed as one of these.
SMALL_STOPS = frozenset("﹒｡")

# Nouns that have a number behind them and count nothing: in 专栏1 250张床位 the 1 is theirs. (Not 表: 发表1 250篇.)
NUMBERED = ("专栏", "附件", "附录", "附表", "附图", "序号", "编号", "代码", "No", "NO", "no")

# Before a figure these order: what follows may belong to it or not (第1，200名). So may it in a month (3月1，200万元).
ORDERING = frozenset("第〔[［【")
DAY_OF = frozenset("月")

# What makes the digits behind it part of a code: 2026/12，200万元 is 200万元.
PART_OF_CODE = frozenset("./_+@#*\\")

# Words that announce several figures: 分别为100，200万元 are two, though they look like one; unless the next one
# stands behind 和 or 、.
SEVERAL = ("分别", "依次", "各为", "逐年")
AND = frozenset("、和与及")

# What may follow a figure beside its unit.
MULTIPLIERS = frozenset(POWERS)
SCALES = frozenset("%‰‱℅℃°")
RANGE_MARKS = frozenset("—–－-~～〜∼―至到")
BOUNDS_BEHIND = ("以上", "以下", "以内", "左右", "上下", "及以上", "及以下")

# Marks that stand right before a figure in a sentence, and in no column.
GLUES = frozenset("“”（）《》≥≤<>")

# Verbs and prepositions whose figure follows at once: one that ends a line goes on in the next (达到3, 5.2%).
ASKS_FOR_FIGURE = frozenset("到至达为约过近于由长降增减")
