"""What tells successive texts of a series, such as the yearly reports of one office, from the versions of one text."""

from planparse.lexicon.kinds import LEGISLATIVE
from planparse.lexicon.periods import FIVE_YEAR_PLANS
from planparse.regex import longest_first

# A time that a title names is the one that the text is about: 2024年工作要点, “十四五”规划, 规划（2021—2025年）.
PERIOD = (
    r"(?:19|20)[0-9]{2}(?:年?[—–―─~～至到-]{1,2}(?:19|20)[0-9]{2})?(?:年度|年)?"
    rf"|[〇零○一二三四五六七八九]{{4}}年度?|[“\"]?(?:{'|'.join(longest_first(FIVE_YEAR_PLANS))})[”\"]?(?:时期|期间)?"
)

# In brackets behind the kind a year may say when the text was made or changed: （2021年修订）, （2019年版）, （2020年征求意见稿）.
EDITION = r"[（(〔\[][^（(〔\[）)〕\]]{0,20}(?:修订|修正|修改|修改稿|版|稿|本|通过|公布|发布|颁布)[）)〕\]]"

# Kinds that report on a time even where no title names it: a 报告 tells what was done (党政机关公文处理工作条例 art. 8.10), a
# 公报 the figures of a year.
REPORTING = frozenset(("报告", "公报"))

# A regulation that was written anew is a version of the old one, however little they share (立法法: 修订).
NEVER = frozenset(LEGISLATIVE)
