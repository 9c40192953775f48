"""Facts by what stands around them: their time, how their sentence opens, and the fact that they go on from."""

from __future__ import annotations

from datetime import date, timedelta

from planparse.cleaning.text import Range
from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import clause_start
from planparse.extraction.patterns import by_first_character
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import roles as lexicon
from planparse.lexicon.periods import AS_OF
from planparse.lexicon.reasons import RoleRule
from planparse.lexicon.units import DURATIONS
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_NOW_HAS = regex(lexicon.NOW_HAS)
_AT_PRESENT = regex(f"{lexicon.NOW_HAS}|{lexicon.AT_PRESENT}")
_A_MONTH = timedelta(days=31)
_PLANNED = regex(lambda: by_first_character((*lexicon.FUTURE_MARKERS, *lexicon.EFFORTS)))
_BOUND = regex(lambda: by_first_character((*lexicon.RULE_MARKERS, *lexicon.STRONG_RULE_MARKERS)))
_GRANTED = regex(lexicon.GRANTED)
_REACHED = regex(lambda: by_first_character(lexicon.TARGET_VERBS))
_ACTS = regex(lambda: by_first_character(("争创", *sorted(TASK_VERBS))))
_ADJUNCT, _TOTALLED = regex(lexicon.ADJUNCT), regex(lexicon.TOTALLED)
_CASE = regex("[^，。；：\n]{1,40}的，")  # 由于特殊原因不能完成的，可延期三个月
# By these a figure is told as a fact in the same breath as the next.
_TOLD: frozenset[RoleRule] = frozenset(
    ("time of the present or past", "word of the past", "goes on from a fact")
)


def stated(text: str, unit: Unit, one: Measure, clause: str, *, sure: bool) -> Range | None:
    """The words that open a sentence and tell that it says what is: 全县现有…; where it is ``sure``, 全县拥有… too."""
    found = (_AT_PRESENT if sure else _NOW_HAS).match(text, unit.start, one.span[1])
    if not found or _GRANTED.search(text, found.end(), one.span[0]):
        return None
    if (
        _BOUND.search(clause)
        or _ACTS.match(clause)
        or (_REACHED.search(clause) and not _TOTALLED.search(clause))
    ):
        return None  # 我市是…，建设5个园区; but 试点以来，累计改造9处
    return None if _CASE.match(text, unit.start, one.span[0]) else found.span()


def is_over(deadline: Period | None, today: date | None) -> bool:
    """Whether a time was past when the document was issued."""
    if deadline is None or deadline.end is None or today is None:
        return False
    if deadline.text.startswith(AS_OF) or deadline.text.endswith("季度"):
        return deadline.end < today
    return deadline.end.year < today.year and deadline.kind in ("date", "plan", "relative", "present")


def is_nearly_over(deadline: Period, today: date | None) -> bool:
    """Whether a time ended when the document was issued, or within a month of it: 截至2022年底, in December."""
    if today is None or deadline.end is None:
        return today is None
    return deadline.end <= today + _A_MONTH


def is_due(deadline: Period | None, today: date | None) -> bool:
    """Whether a time was to come when the document was issued, or, where that is not known, is one by which."""
    if deadline is None or today is None or deadline.end is None:
        return deadline is not None and deadline.text.startswith("到")
    return deadline.end >= today


def goes_on(text: str, unit: Unit, rule: RoleRule, end: int, one: Measure, clause: str) -> bool:
    """Whether a figure goes on from one that ends at ``end`` and was told as a fact by ``rule``: 已建成9个，占全省的2%."""
    if rule not in _TOLD or one.unit in DURATIONS or _BOUND.search(clause) or _REACHED.search(clause):
        return False
    if _ACTS.match(clause):
        return False  # …，争创9个
    if _ADJUNCT.match(text, clause_start(text, end - 1, unit.start)):
        return False  # 利用已建成的9个渡口，…
    return not _PLANNED.search(text, end, one.span[1])
