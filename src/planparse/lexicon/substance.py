"""What a change of words may be and still be wording; whatever is not shown to be wording has substance.

Words of a row are one for a lawyer. Sources: 全国人大常委会法工委《立法技术规范（试行）（一）》 and （二） on 应当, 不得, 以上,
依照, 按照, 和, 以及, 或者; GB/T 15835-2011 on numerals. What is left out on purpose: 可以 and 应当 (force), 和 and 或者
(both or one), 等 (opens a list), 并 (并处 adds a penalty), 依法, 有关 (narrows), 部分, 全部, 每, 各 (scope).
"""

from __future__ import annotations

from typing import NamedTuple

from planparse.lexicon.force import MARKERS
from planparse.lexicon.laws import NOT_BEFORE_SELF
from planparse.lexicon.numbering import HAN


class Same(NamedTuple):
    """Words of which one may stand for the other: the first is what all are read as; why."""

    words: str
    why: str


SAME_WORDS = (
    Same(
        "应当 应该 应 须 必须",
        "one force (立法技术规范（试行）（一）: drafts write 应当, and 必须 does not differ from it)",
    ),
    Same("可以 可", "one permission"),
    Same("不得 禁止 严禁 不准 不许", "one prohibition; 禁止 opens a sentence that names no doer"),
    Same("或者 或 或是", "one choice"),
    Same("依照 按照 依据 根据 遵照", "on what an act is grounded; which of them is a matter of style"),
    Same("其他 其它", "one word"),
    Same("下列 以下", "what follows; of a figure 以下 comes or goes alone, and tells"),
    Same("以内 之内 内", "one bound"),
    Same("作出 做出", "one word"),
    Same("账 帐", "one character before and after the standard of 2001"),
    Same("如果 如 若", "one condition"),
    Same("但是 但", "one exception"),
    Same("因为 因", "one cause"),
    Same("对于 对", "one relation"),
    Same("至 到", "one end of a range"),
    Same("人民政府 政府", "of a place, its people's government"),
    Same("加强 强化", "one aim in other words; 加大 asks for more"),
    Same("齐全 齐", "complete"),
    Same("推进 推动", "one aim in other words"),
    Same("完善 健全", "one aim in other words"),
)

# Words that bind and say nothing: left out they leave the sentence as it was.
FILLERS = (
    Same("的 之", "ties two words together"),
    Same("进行 予以 加以 给予", "a verb for a noun that is the act: 对…进行检查"),
    Same("了", "of the past"),
)
FILLER_WORDS = tuple(word for row in FILLERS for word in row.words.split())
# In a list these are what 、 is. One that comes or goes alone tells: 与政府共同建立 → 政府共同建立.
LIST_JOINS = frozenset("、 和 及 以及 与".split())

# Sentences written otherwise: pattern and what it is read as.
TURNS = (
    # The act itself, whatever it is called now; but 基本法, 根本规定.
    (rf"(?<![{NOT_BEFORE_SELF}])本(?:规定|条例|办法|法|细则|规则|解释|规范|决定)", "本法"),
    ("为了", "为"),  # before a purpose
    (r"我(?=[省市县区州])", "本"),
    (r"在(?=本[省市县区州]?行政区域)", ""),  # where, before what is ruled there
    (r"情况(?=之一)", "情形"),
    (r"[，,]下同(?=[）)])", ""),  # behind a short name
    (r"两(?=次)", "二"),
    (r"为(?=[一二三四五六七八九十百千万0-9])", ""),  # 保修期为一年: what something amounts to
    (r"不能(?=[^，。；：]{1,12}的)", "无法"),  # a condition; elsewhere 不能 bans
    (r"^(?:和|以及|及)$", ""),  # between two items: 检测血型；和
    # A ban with and without a doer: 禁止任何人进入, 任何人不得进入.
    (r"(?:禁止|严禁)(任何(?:单位|组织|个人|人)(?:[和或、](?:者)?(?:单位|组织|个人|人))*)", r"\1不得"),
    (r"处以(?=[一二三四五六七八九十百千万0-9]|$)", "处"),  # before what is imposed: 处以五千元罚款
    # A bound of a figure binds by itself: 应当不少于, 不得少于.
    (r"(?:应当|应)?不得?(少于|低于|超过|高于|多于|大于|小于)", r"不\1"),
)

# One length of time in two units, how many of the smaller one make the other: 一年 is 十二个月.
LENGTHS = {"年": (12, "月"), "小时": (60, "分钟"), "天": (1, "日"), "周": (7, "日"), "星期": (7, "日")}

# Years and days in characters: 二〇二二年三月一日.
CALENDAR = rf"(?P<digits>[{HAN}]{{4}})(?=年)|(?<![{HAN}第])(?P<small>[{HAN}]{{1,3}})(?=[月日])"

# What makes a heading more than a name: a figure, a word of force. One character such as 应 or 要 is part of too many words.
FORCE = tuple(
    sorted({sign.word for sign in MARKERS if len(sign.word) > 1}, key=lambda word: (-len(word), word))
)
FIGURE = r"[0-9]|[〇零一二三四五六七八九十百千万亿两半](?=[年月日天倍成个名人元次亩])|百分之|[千万]分之"
