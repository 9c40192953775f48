"""Money that a rule gives: what it is called, and the words that give it.

Budget law calls what a government gives for nothing a subsidy (补助, 补贴: 预算法 art. 16); plans and support policies
reward (奖励, 奖补), sponsor (资助), support (扶持) and pay interest for (贴息) as well.
"""

from __future__ import annotations

NAMES = "奖励 奖补 补助 补贴 资助 扶持 贴息".split()
_NAME = "|".join(NAMES)

# In a title: the document says who gets how much.
IN_TITLE = (*(name for name in NAMES if name != "贴息"), "优惠政策", "若干政策", "招商")

# Of a heading: what it lays down about them.
HEADING = rf"(?:{_NAME}|支持)(?:标准|方式|额度|办法|范围|内容|政策|措施)"

# A sentence that gives: 给予最高500万元奖励, 按…的30%予以补助, 补助上限为10万元.
GIVES = (
    rf"(?:给予|予以|提供|按)[^。；]{{0,60}}(?:{_NAME}|配套|资金支持)|"
    rf"(?:{_NAME})(?:金额|比例|额度|标准|上限|额)?(?:最高|不超过|为)"
)

# A clause that gives, from the words that do: 给予(最高500万元奖励), 补助(50万元).
GIVING = ("给予", "予以")
GIVEN = rf"[^。，-；]{{0,40}}(?:{_NAME}|支持)"
SUM = r"(?:金额|额度|额|标准)?(?:不超过|最高|为)?\d"
# A sum that is planned, beside what a rule gives.
PLANNED = "安排|筹集|设立|投入(?!的)"
