"""What makes a change of wording one of substance: a figure, a word of force, a cited title.

The words of force are those of ``lexicon.force`` that stand alone (立法技术规范（试行）（一）: 应当, 必须, 不得, 禁止, 可以);
one character such as 应 or 要 is part of too many words to tell.
"""

from planparse.lexicon.force import MARKERS

FORCE = tuple(
    sorted({sign.word for sign in MARKERS if len(sign.word) > 1}, key=lambda word: (-len(word), word))
)
FIGURE = r"[0-9]|[〇零一二三四五六七八九十百千万亿两半](?=[年月日天倍成个名人元次亩])|百分之|[千万]分之"
TITLE = "《"
