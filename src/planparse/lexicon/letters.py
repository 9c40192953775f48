"""What official letters have by their kind, and who signs them (党政机关公文处理工作条例 art. 8 and 9)."""

from planparse.lexicon.characters import HANZI

# Kinds that go to somebody, and so name recipients; and those that have a subject 关于…. What is announced to all has
# neither.
ADDRESSED = frozenset("通知 批复 函 请示 通报 复函".split())
WITH_SUBJECT = ADDRESSED | frozenset("意见 决定".split())

# An order 令 is signed by who heads the body: 云溪市市长 张三. 主席团 and 书记处 are bodies themselves.
HEAD_OF_A_BODY = "[部省市县区州旗盟镇乡局厅署行院]长|检察长|主任|主席(?!团)|总理|书记(?!处)"
# Where the seal goes, behind the name of who signs.
SEAL = "[（(](?:代章|盖章|章)[）)]"
# 主送：各市财政局, in the imprint
SENT_TO = r"主[ \u3000]*送"
# A first line that may be a title: it names a place or a time, and is no sentence.
MAY_BE_TITLE = rf"(?={HANZI}{{0,30}}(?:[省市县区州]|国家|全国|[0-9]{{4}}))[^。，；：、？！\s]{{8,60}}"
# How a text says what it makes: 制定本办法.
MAKES = "制定|编制|拟定"

# Whose letters have numbers: governments, and agencies and committees of a place or of the state. Societies, trade unions
# and offices within a house write to their own without any.
NUMBERS_LETTERS = r"政府|国务院|^中共|^国家|^中华|^最高|(?<!学)[省市县区州盟旗].{0,24}(?:局|厅|委|会|办|部|院|署|室)$|^(?!校?党委|校|学|工会)[^ ]{2,20}(?<![学分支])(?:部|署|总局)$"
# A line of those who are addressed, which ends with a colon: 全校师生：, 各位会员：
ADDRESSES = r"(?m)^[ \u3000]*(?:各|全[校院体市县区])[^\n。；，：:]{1,30}[：:][ \u3000]*$"
# A kind with its number is a title: 公告五, 通告第2号
NUMBERED_KIND = (
    r"\s{0,40}(?:公告|通告|通知|通报|公报|公示)(?:第?[0-9一二三四五六七八九十]{1,3}号?)[ \u3000]*\n"
)
