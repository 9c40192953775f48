"""Which of the words on the two sides of a figure tell what it measures."""

from __future__ import annotations

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.phrases.edges import Indicator
from planparse.extraction.phrases.objects import pays
from planparse.extraction.phrases.phrases import CLOSERS
from planparse.lexicon import indicators as lexicon
from planparse.lexicon.indicators import (
    AMOUNT_NOUNS,
    BODIES,
    COUNTED_NOUNS,
    MEMBERS,
    PREDICATES,
    STAND_INS,
    TIME_NOUNS,
)
from planparse.lexicon.units import CLASSIFIERS, DURATIONS, MEASURES
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_PROJECT = regex(lexicon.PROJECT)
_OTHER_SHARE = regex(lexicon.OTHER_SHARE)
_SHARED_IN = 16  # characters before a share that may say what it is one of
_MEMBERS = regex(f"的?[^，。；：、占的\\n]{{0,6}}?(?:{'|'.join(MEMBERS)})")
_SHORT = 5  # characters of what names too little by itself
_GIVING = ("给予", "享受", "提供")
_HAVING = tuple(PREDICATES)
_LEADS = ("或者", "或", "以及", *lexicon.PASSED_BY)
_HELD = tuple(lexicon.HELD)


def _lasts_behind(text: str, one: Measure, left: Indicator) -> bool:
    """Whether the words behind a length of time or an age tell what lasts so long."""
    if text.startswith(("人员", "的人员"), one.span[1]) or text.endswith("按", 0, one.span[0]):
        return False
    if text.startswith("前", one.span[1]):
        return True  # 有效期届满3个月前申请
    if one.unit in DURATIONS and text[one.span[0] - 1] in "至到":
        return False  # 压缩至3个工作日以内
    return not left.text.endswith(TIME_NOUNS) and one.change == "level"


def _led(text: str, one: Measure, left: Indicator) -> bool:
    """Whether what stands right before a figure leads on to the words behind it."""
    start, of = one.span[0], text.startswith("的", one.span[1])
    if text[start - 1] == "等" and not of:
        return True  # 甲线、乙线等53公里县道改建
    if text[start - 1] in "和与及由" or text.endswith(_LEADS, 0, start):
        return True  # 工厂和5万亩以上的灌区, 主席团或者五分之一以上的代表
    if left.text.endswith(lexicon.HAPPENS):
        return True
    if left.text.endswith(_GIVING) or (of and left.text.endswith(_HAVING)):
        return True  # 财政给予50%的贴息, 平台具备50台/天的维护能力
    between = left.span[1] if left.span else start
    if of and left.text in STAND_INS and (one.unit or "").endswith("元"):
        return True  # 设立规模不低于1亿元的基金
    if of and text.startswith(_HELD, between, start) and not left.text.endswith(COUNTED_NOUNS):
        return True  # 车辆进行过不少于40小时的测试
    if left.text[0] == "每" and (len(left.text) < 4 or left.text.endswith(lexicon.HAVING)):
        return True  # 每车不低于五百万元的保险, 每百户居民配建30平方米用房
    bare = not one.unit and not of
    return bare and not left.text.endswith(COUNTED_NOUNS)  # 服务1.6亿缴存人; but 常住人口100万以上城市


def _is_count(left: Indicator) -> bool:
    """Whether a name is that of a count: 床位数不足40张且收住人数少于10人的敬老院."""
    return left.text.endswith(lexicon.COUNTS) and not left.text.endswith(lexicon.NO_COUNTS)


def picks_out(text: str, one: Measure) -> bool:
    """Whether a bound on people tells which of the things behind it are meant."""
    return one.unit == "人" and one.comparator in ("ge", "gt") and text.startswith("的", one.span[1])


def _is_of_sum(text: str, one: Measure, left: Indicator) -> bool:
    """Whether the words behind a sum tell what it is."""
    if left.span and pays(text, left.span):
        return True  # 中央财政安排1000亿元专项资金
    end = one.span[1] + 1  # 每月2000元的扣除额度; not 不足十万元的，
    of = text.startswith(("的", "人民币的"), one.span[1]) and text[end : end + 1] not in CLOSERS
    return of and not left.text.endswith(AMOUNT_NOUNS)


def _is_given(text: str, one: Measure, left: Indicator, right: Indicator) -> bool:
    """Whether the words behind a share are a sum that is so much of another: (房价)20%的|自筹资金."""
    given = right.text.endswith(lexicon.GIVEN_SUMS) and right.text not in lexicon.BARE_SUMS
    behind = right.span is not None and right.span[0] == one.span[1] + 1 and text[one.span[1]] == "的"
    return one.unit == "%" and given and behind and left.text.endswith(lexicon.SHARED_SUMS)


def prefers_right(text: str, one: Measure, left: Indicator, right: Indicator) -> bool:
    """Whether the words behind a figure go before those in front of it."""
    unit = one.unit
    if _led(text, one, left) or _is_given(text, one, left, right):
        return True
    if unit in DURATIONS or unit in ("岁", "周岁"):
        return _lasts_behind(text, one, left)
    verb = left.text.removeprefix("新") in TASK_VERBS and not (unit or "").endswith("元")
    if (verb and unit != "%") or text.startswith(("严守", "坚守", "守住"), one.span[0]):
        return True
    if unit in lexicon.CAPACITIES and one.comparator == "eq" and _PROJECT.match(text, one.span[1]):
        return True
    if unit and unit.endswith("元"):
        return _is_of_sum(text, one, left)
    if unit == "%" and text[one.figure[1] - 1] != "%":
        start = max(0, one.span[0] - _SHARED_IN)  # 须有半数以上的成员参加; not 面积占过半数的业主
        return bool(_MEMBERS.match(text, one.span[1])) and not _OTHER_SHARE.search(text, start, one.span[0])
    bare = unit in MEASURES and unit[-1] not in "元点倍%" and not text.startswith("的", one.span[1])
    if bare and text.endswith(("以上", "以下"), *one.span):
        return True  # 2000吨以上货船
    if unit not in CLASSIFIERS or (unit in BODIES and left.text.endswith(MEMBERS)) or _is_count(left):
        return False  # 代表共400人参加峰会
    if not text.startswith("的", one.span[1]):
        return True
    return unit in ("人", "户") and len(left.text) < _SHORT and not left.text.endswith(COUNTED_NOUNS)
