"""Figures by what they stand in: a name, a case, a part, a clause before 的, what a project is assessed by.

A case tells whom something is given to or asked of.
"""

from __future__ import annotations

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import BREAK
from planparse.extraction.phrases.predicates import is_task
from planparse.extraction.units import Unit
from planparse.lexicon import grants
from planparse.lexicon import roles as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.passages import DONE
from planparse.lexicon.units import CLASSIFIERS, DURATIONS
from planparse.regex import regex

_ASIDE = regex(lexicon.ASIDE)
_CONDITIONS = regex(lexicon.CONDITIONS)
_MONEY = regex(rf"{grants.MONEY}|[0-9百千万亿]元")
_EACH_ONE = regex(lexicon.EACH_ONE)
_EARNED, _WAS_GIVEN, _AIMED = regex(grants.EARNED), regex(grants.WAS_GIVEN), regex(grants.AIMED)
_CASE, _WHOM, _ANOTHER_CASE = regex(grants.CASE), regex(grants.WHOM), regex(grants.ANOTHER_CASE)
_REACHED = regex(grants.REACHED)
_DONE = regex(DONE)
_SETS = regex("|".join(ENCOURAGED))
_ADDRESS = regex(lexicon.ADDRESS)
_PARTS, _DIVIDED = regex(lexicon.PARTS), regex(lexicon.DIVIDED)
_NAMED = regex(lexicon.NAMED)
_AGED = regex(lexicon.AGED)
_RATED_THING = regex(lexicon.RATED_THING)
_ENDS_TITLE = regex("[》\n。]")
_ASSESSED, _LASTS = regex(lexicon.ASSESSED), regex(lexicon.LASTS)
_PLACE = regex(lexicon.PLACE)
_LONGEST_PARAGRAPH = 2_000  # characters; most have 200
_LONGEST_TITLE = 60
_LONGEST_LABEL = 8
_LONGEST_CASE = 200  # characters from a figure to where what it earns has been named
_LONGEST_LEAD = 300  # characters of a list before a figure, behind the words that lead it in


def qualifies(text: str, one: Measure) -> bool:
    """A bound that picks out what the rule is for: 人口不足500人的行政村, 5吨以下渡船."""
    if one.unit == "%":
        return False
    if not text.startswith("的", one.span[1]):
        return text.startswith("以下", one.span[1] - 2) and not BREAK.match(text, one.span[1])
    if one.comparator == "ge" and text.startswith("的，", one.span[1]):
        return True  # 面积在500亩以上的，
    return one.comparator in ("lt", "gt", "le") or (one.comparator == "ge" and one.unit in lexicon.MEASURED)


def tells_a_case(text: str, unit: Unit, one: Measure, start: int) -> bool:
    """Whether a bound stands in what tells whom something is given to or asked of: 对收入2亿元以上的企业，."""
    if one.unit in CLASSIFIERS and _EACH_ONE.match(text, start):
        return bool(_MONEY.search(text, one.span[1], unit.end))  # 每引进1家企业，奖励3万元
    at = one.span[1]
    if opens_case(text, unit, one, start):
        return True
    if one.comparator == "eq":
        return False
    if _ASIDE.match(text, at) and text.rfind("（", start, one.span[0]) >= 0:
        return bool(_MONEY.search(text, unit.start, unit.end))  # 还田率高（80%以上）的，每亩补助60元
    near = max(0, unit.start - _LONGEST_LEAD)
    line = max(near, text.rfind("\n", near, unit.start) + 1)
    return _CONDITIONS.search(text, line, one.span[0]) is not None


def earns(text: str, unit: Unit, one: Measure, start: int) -> bool:
    """Whether what is given stands behind a figure that tells for what; ``start`` is where its clause begins.

    What a task before it sets (建成站点50个以上，每个补助1万元) is to be reached.
    """
    at = one.span[1]
    gift = _EARNED.search(text, at, min(unit.end, at + _LONGEST_CASE))
    if gift is None or _AIMED.search(text, start, at) or _WAS_GIVEN.search(text, unit.start, unit.end):
        return False
    given = gift.start()
    if _ANOTHER_CASE.search(text, at, given):
        return False
    if _CASE.match(text, at, given):
        return True
    bound = one.comparator not in ("eq", "approx") or _REACHED.search(text, start, one.span[0]) is not None
    if _WHOM.match(text, at, given):
        return bound or text.startswith(grants.OF_CASE, start)
    if not bound or text.count("，", at, given) > 1 or _SETS.match(text, start):
        return False
    return text.startswith(grants.DEEDS, start) or not is_task(text, start, at)


def opens_case(text: str, unit: Unit, one: Measure, start: int) -> bool:
    """Whether a bound tells, in a clause that 对 or 凡 opens, whom something is done to, unless it was done."""
    if not text.startswith(grants.OF_CASE[:2], start):
        return False
    if one.comparator in ("eq", "approx") and not _REACHED.search(text, start, one.span[0]):
        return False
    if text.startswith(grants.MEASURED_BY, start) or _DONE.search(text, unit.start, unit.end):
        return False
    stop = BREAK.search(text, one.span[1], unit.end)
    ends = text.find("的", one.span[1], stop.start() if stop else unit.end) > 0
    return ends or _WHOM.match(text, one.span[1], unit.end) is not None


def is_part(text: str, unit: Unit, one: Measure) -> bool:
    """Whether the figure counts what something is divided into."""
    parts = one.unit in CLASSIFIERS and _PARTS.match(text, one.span[1] - (one.unit == "层"))
    return bool(parts and _DIVIDED.search(text, unit.start, one.span[0]))


def is_of_a_place(text: str, unit: Unit, one: Measure) -> bool:
    """Whether the figure tells how large a place is, or what belongs to it; not 总人口5万人的镇."""
    if one.comparator not in ("eq", "approx") or one.change != "level" or text.startswith("的", one.span[1]):
        return False
    return _PLACE.search(text, unit.start, one.span[0]) is not None


def is_assessed(text: str, one: Measure) -> bool:
    """Whether a figure stands in what says what a project is assessed by, behind 考核指标： in its paragraph."""
    at = one.span[0]
    if one.unit in DURATIONS and _LASTS.search(text, max(0, at - _LONGEST_LABEL), at):
        return False
    near = max(0, at - _LONGEST_PARAGRAPH)
    near = max(near, text.rfind("\n", near, at) + 1)
    return text.find(lexicon.ASSESSED_BY, near, at) >= 0 and _ASSESSED.search(text[near:at]) is not None


def is_name(text: str, unit: Unit, one: Measure) -> bool:
    """Whether the figure is part of a name or of the noun measured: 60岁以上人口, 九年义务教育, 三年行动计划."""
    start, end = one.figure
    if unit.is_heading and text[start - 1] == "（" and text[end : end + 1] == "）":
        return True  # （一）放宽准入（6项）: how many items follow
    if _in_title(text, start, end) or (one.unit in lexicon.IN_ADDRESSES and _in_address(text, start)):
        return True
    if one.unit in ("岁", "周岁") and _AGED.match(text, one.span[1]):
        return True
    if one.unit in lexicon.RATED and _RATED_THING.match(text, end):
        return True  # 500千伏输变电工程
    if one.unit not in DURATIONS:
        return False
    return text.endswith(lexicon.BEFORE_NAMED, 0, start) or _NAMED.match(text, end) is not None


def _in_address(text: str, start: int) -> bool:
    """Whether a figure stands in an address: 地址：望江路9号3层."""
    return _ADDRESS.search(text, max(0, start - _LONGEST_TITLE), start) is not None


def _in_title(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands in the title of something: 《我们这十年》."""
    opens = text.rfind("《", max(0, start - _LONGEST_TITLE), start)
    if opens < 0 or _ENDS_TITLE.search(text, opens, start):
        return False
    return text.find("》", end, end + _LONGEST_TITLE) >= 0
