"""What a figure measures: the words before it, behind it, or those of the figure before."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import BREAK, Sentence, clause_start
from planparse.extraction.patterns import words
from planparse.extraction.phrases.edges import Indicator, made
from planparse.extraction.phrases.objects import is_deed, names, verb_before
from planparse.extraction.phrases.phrases import (
    CLOSERS,
    COMPARES,
    is_attached,
    members,
    named_before,
    named_behind,
    phrase_behind,
)
from planparse.extraction.phrases.sharing import LIST, share_out, told_by_next
from planparse.extraction.phrases.sides import picks_out, prefers_right
from planparse.extraction.phrases.told_before import (
    LABEL,
    adjusted,
    earlier,
    is_sum,
    moved,
    taken,
    told_by_lead,
)
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import grants
from planparse.lexicon import indicators as lexicon
from planparse.lexicon.indicators import (
    AMOUNT_NOUNS,
    BASES,
    HAS,
    STAND_INS,
)
from planparse.lexicon.units import CLASSIFIERS, DURATIONS
from planparse.regex import regex

_LABEL_STARTS = frozenset("第（0123456789一二三四五六七八九十")
_RATE_ALONE = regex(lexicon.RATE_ALONE)
_TURN = regex("第[一二三四五]次")
_LONGEST_ROW = 12
_LONGEST_NAME = 100  # characters; real noun phrases end below 90, a text without stops does not
_LONGEST_BEHIND = 60  # characters behind a figure that may name it
_PENALTY = regex(lexicon.PENALTIES)
_AMOUNT = regex(f"[^，。；：、\n]{{0,12}}(?:{'|'.join(AMOUNT_NOUNS)})(?:均|已)?(?:达到?|在|为)?$")
_GIVES = regex(f"(?:{grants.GIVING_VERBS})[^，。；：\\n]*$")
_GRANT = regex(grants.KIND_BEHIND)
_GIVEN = regex(grants.KIND_GIVEN + "$")
_GRANTING = regex(grants.KIND_GRANTED + "$")
_KIND = regex(grants.KINDS)
_RECIPIENT = regex(grants.RECIPIENT)
_LEVEL = regex(f"(?:{words(lexicon.LEVELS_ALONE)})(?:及?以上)?")
_LONGEST_OWN = 16  # characters of what somebody who is counted has so much of
_LONGEST_GRANT = 60  # characters before a sum that may tell what it is


def indicators(
    text: str,
    sentence: Sentence,
    here: Sequence[Period],
    previous: Indicator | None,
) -> list[Indicator]:
    """One indicator for each figure of a sentence; ``here`` are its times, ``previous`` is the last before it."""
    unit, found, _, kinds = sentence
    named: list[Indicator] = []
    back = 1  # whose name a figure without one of its own takes
    for order, one in enumerate(found):
        name = None
        if kinds[order] == "to":
            name = taken(named[-1])
        name = name or _granted(text, found, order, unit.start)
        shared = _shared(text, found, order)
        if name is None and shared is not None:
            name = _of_row(text, sentence, here, named, *shared)
        if name is None:
            name = _one(text, sentence, order, here, named)
            given = named[-1] if named and named[-1].rule in ("kind of grant", "figure before") else None
            whole = _told_of(text, named) if named else previous
            if name and given and one.unit == found[order - 1].unit and _RECIPIENT.match(name.text):
                name = taken(given)  # 每家奖励10万元，单户企业最高50万元
            if name and name.text.startswith("占") and whole:  # …里程达到3万公里、占世界三分之二
                of = whole.text.find("占") if whole.rule == "whole of the share" else -1
                name = Indicator(whole.text[: of if of > 0 else None] + name.text, None, "whole of the share")
        if name and name.text.endswith(lexicon.ADJUSTS):
            name = adjusted(text, sentence, order, here, name, named[-1] if named else previous)
        if name and named and name.text in lexicon.LEVELS_ALONE and one.unit == found[order - 1].unit:
            name = _of_level(name, named[-1])
        if shared is None or order == shared[0]:  # a second row of figures is about what the first is
            back = 1 if shared is None or name or order <= shared[1] - order else shared[1] - order + 1
        name = (
            name
            or moved(text, sentence, order, here)
            or told_by_lead(text, unit, found, order)
            or (
                taken(_last_alike(text, found, named, back, previous))
                if named
                else earlier(text, unit, one, here, previous is not None)
            )
            or (Indicator(*previous[:2], "sentence before") if previous else _fallback(text, unit, one))
        )
        named.append(name if len(name.text) <= _LONGEST_NAME else Indicator("", None, "nothing"))
    return told_by_next(text, unit.end, found, named)


def _of_level(level: Indicator, before: Indicator) -> Indicator:
    """A level with the noun that the figure before counts: 国家级渔港1个、省级|渔港|3个."""
    own = _LEVEL.match(before.text)
    if not own and before.text.endswith(tuple(lexicon.LEVELS_ALONE)):
        return level  # 奖励国家级50万元、省级30万元
    noun = before.text[own.end() :] if own else before.text
    return Indicator(level.text + noun, None, level.rule)


def _last_alike(
    text: str, found: Sequence[Measure], named: Sequence[Indicator], back: int, previous: Indicator | None
) -> Indicator:
    """What the figure before measures; for a sum, the last sum: 每亩不超过30元；还田率80%以上的，每亩不超过60元."""
    order = len(named)
    unit = found[order].unit or ""
    if back == 1 and found[order].change != "level":
        return _told_of(text, named)
    if back == 1 and unit.endswith("元") and found[order].change == "level":
        for at in range(order - 1, max(-1, order - 1 - _LONGEST_ROW), -1):
            if found[at].unit == unit:
                return named[at]
        if previous and found[order - 1].comparator in ("ge", "gt", "le", "lt"):
            return previous
    return named[-back]


def _told_of(text: str, named: Sequence[Indicator]) -> Indicator:
    """The last name, but for what a share is reckoned by: (收入)9亿元，为预算的98%，增长6%."""
    last = named[-1]
    if len(named) == 1 or last.span is None or not text.startswith("的", last.span[1]):
        return last
    return named[-2] if text.endswith(BASES, 0, last.span[0]) else last


def _of_row(
    text: str, sentence: Sentence, here: Sequence[Period], named: Sequence[Indicator], first: int, last: int
) -> Indicator | None:
    """What the next figure of the row ``first`` to ``last`` measures: its own of several nouns, or that of the first."""
    order, found = len(named), sentence.figures
    head = named[first] if first < order else None
    if head and head.rule == "kind of grant" and found[first].unit == found[order].unit:
        return taken(head)  # 分别奖励10万元、5万元
    name = share_out(text, sentence, here, first, last, order)
    if name is None and head and _is_amount(head, found[first], found[order]):
        return taken(head)  # 销售额突破1亿元、5亿元的企业
    return name


def _is_amount(name: Indicator, first: Measure, one: Measure) -> bool:
    """Whether a row of sums is of one amount that its first names."""
    same = first.unit == one.unit and one.change == "level"
    return same and (one.unit or "").endswith("元") and name.text.endswith(AMOUNT_NOUNS)


def _one(
    text: str, sentence: Sentence, order: int, here: Sequence[Period], named: Sequence[Indicator]
) -> Indicator | None:
    unit, found, clauses, kinds = sentence
    one, floor, kind = found[order], clauses[order], kinds[order]
    label = LABEL.match(text, floor, one.span[0]) if text[floor] in _LABEL_STARTS else None
    floor = label.end() if label else floor
    closed = text.find("）", floor, one.span[0])
    if closed >= 0 and text.find("（", floor, closed) < 0:  # 宽带（有线或无线，下同）比例达到95%
        floor = clause_start(text, max(unit.start, text.rfind("（", unit.start, floor)), unit.start)
    opened = text.rfind("（", floor, one.span[0])
    if opened >= 0 and text.find("）", opened, one.span[0]) < 0:
        floor = opened + 1
    if order and found[order - 1].span[1] > floor:
        floor = _after(text, found[order - 1].span[1], one.span[0])
        counted = named[-1].span
        if counted and floor <= counted[0] and counted[1] < one.span[0]:
            floor = counted[1]  # 8个乡镇|安排面积15万亩
    penalty = _PENALTY.match(text, one.span[1])
    if penalty:
        return Indicator(penalty[1], penalty.span(1), "penalty")
    if is_attached(text, one):
        return phrase_behind(text, one, found[order + 1].span[0] if order + 1 < len(found) else unit.end)
    floor, end = members(text, floor, one, unit.end)
    left = named_before(text, floor, end, here, kind)
    if left and (left.text.endswith(lexicon.ANCHORS) or (one.unit in DURATIONS and left.text[-1] == "前")):
        left = None  # 收到通知之日起30日, 转让前30日
    if kind == "from" and (left or text.startswith(lexicon.MOVED_TO, one.span[1])):
        rate = _behind(text, sentence, order) if text.startswith("的", one.span[1]) else None
        return (
            Indicator(left.text + rate.text, None) if left and rate else rate or left
        )  # 货运业16%的税率降至13%
    stands_in = left and (left.text in STAND_INS or _TURN.fullmatch(left.text))
    rate_alone = one.change != "level" and _RATE_ALONE.fullmatch(text, floor, one.span[0])
    if order and (stands_in or rate_alone):
        return None
    return _nearer(text, sentence, left, named)


def _behind(text: str, sentence: Sentence, order: int) -> Indicator | None:
    """The words behind a figure that tell what it measures, or those behind the last of its row."""
    unit, found = sentence.unit, sentence.figures
    if text.endswith("一式", 0, found[order].span[0]):
        return None  # 申请材料一式三份报送渔港局
    last = order
    bound = found[order + 1] if order + 1 < len(found) and found[order].unit in CLASSIFIERS else None
    if bound and (
        (bound.span[0] == found[order].span[1] and bound.comparator in ("ge", "gt"))
        or (text.startswith("的", bound.span[1]) and _AMOUNT.match(text, found[order].span[1], bound.span[0]))
    ):
        return phrase_behind(text, bound, unit.end)  # 5个亿元以上项目, 10个规模达到1000亿元以上的集群
    if bound and text[found[order].span[1] : bound.span[0]].lstrip("的") in HAS:
        of = text.find("的", bound.span[1] + 1, min(unit.end, bound.span[1] + _LONGEST_OWN))
        if of > 0:
            return named_behind(text, found[order], of + 1, unit.end)  # 100名具有5年以上经历的教师
    if order + 1 < len(found) and found[order + 1].span[0] - found[order].span[1] <= 2:
        last = _last_of_row(text, found, order)
    lasts = found[order].unit in DURATIONS
    limit = unit.end if last + 1 == len(found) or lasts else found[last + 1].span[0]
    stop = found[last].span[1]
    may_grant = limit < unit.end and _KIND.search(text, stop, limit)
    granted = _GRANTING.search(text, stop, limit) if may_grant else None
    limit = granted.start("grant") if granted else limit  # 每新增1家渔业企业|奖励5万元
    return phrase_behind(text, found[last], limit)


def _nearer(
    text: str, sentence: Sentence, left: Indicator | None, named: Sequence[Indicator]
) -> Indicator | None:
    """Which of the words before and behind a figure tell what it measures; both for a part of what was counted before."""
    order = len(named)
    one, right = sentence.figures[order], _behind(text, sentence, order)
    if left is None and right and order and _is_about_former(text, one, right):
        return None
    compared = COMPARES.match(text, sentence.clauses[order], one.span[0])
    told = order and one.change == "decrease"  # 审理时间9天，缩短3天; but 可以延长30日
    if left is None and right is None and one.unit in DURATIONS and not (compared or told):
        done = verb_before(text, sentence.clauses[order], one.span[0])
        return made(text, *done) if done else None  # 成立3年以上
    acts = right is None or one.unit not in CLASSIFIERS or picks_out(text, one)  # 转移安置10万人以上的事故
    if left is None or (left.span and not names(text, left.span, acts=acts)):
        return right  # 最快3分钟到账, 选取30个案例; but 扩招100万人
    if right is None:
        if left.span and left.text.endswith(lexicon.HAPPENS):
            return made(text, left.span[0], left.span[1] - len("发生")) or left
        return left
    if not prefers_right(text, one, left, right):
        return left
    start = max(sentence.unit.start, one.span[0] - _LONGEST_GRANT)
    apart = (
        any(name.text.endswith(right.text) for name in named) and text.find("其中", start, one.span[0]) > 0
    )
    return Indicator(left.text + right.text, None, right.rule) if apart else right  # 其中|创意组|100个|团队


def _is_about_former(text: str, one: Measure, right: Indicator) -> bool:
    """Whether a figure goes on about what the one before it measured: …1亿元以上且增长10%以上的企业, 其中3个已建成."""
    if one.change != "level" and one.unit == "%":
        return True
    if right.span is None or not text.endswith(lexicon.OF_THOSE, 0, one.span[0]):
        return False
    return is_deed(text, right.span)


def _granted(text: str, figures: Sequence[Measure], order: int, start: int) -> Indicator | None:
    """What kind of grant a sum is: 给予一次性奖补，最高100万元; 给予50万元、20万元奖励; 获奖的分别奖励3万元."""
    one = figures[order]
    if one.change != "level" or not is_sum(one):
        return None
    start, end = max(start, one.span[0] - _LONGEST_GRANT), one.span[0]
    granted = _KIND.search(text, start, end)
    found = (_GIVEN.search(text, start, end) or _GRANTING.search(text, start, end)) if granted else None
    if not found and (_GIVES.search(text, start, end) or text.startswith("的标准", one.span[1])):
        found = _GRANT.match(text, figures[_last_of_row(text, figures, order)].span[1])
    return Indicator(found["grant"], found.span("grant"), "kind of grant") if found else None


def _last_of_row(text: str, found: Sequence[Measure], order: int) -> int:
    """The figure behind which the noun stands that a row shares: 给予50万元、20万元(奖励)."""
    unit, last = found[order].unit, order
    while last + 1 < len(found) and last - order < _LONGEST_ROW:
        start, end = found[last].span[1], found[last + 1].span[0]
        if end - start > 2 or found[last + 1].unit != unit or not LIST.fullmatch(text, start, end):
            break
        last += 1
    return last


def _after(text: str, floor: int, end: int) -> int:
    """Where the words of a figure begin behind the figure before it: past the noun that one counts."""
    if text[floor] in CLOSERS:
        return floor
    marks = "、和及并" if text.find("）", floor, end) > 0 else "、和及（并"  # 9个产区（市）|产量
    cut = max(text.rfind(mark, floor, end) for mark in marks)
    return cut + 1 if cut >= 0 else floor


def _shared(text: str, found: Sequence[Measure], order: int) -> tuple[int, int] | None:
    """The first and last figure of a row that shares one predicate: 65%、55%和40%."""
    first = last = order
    while (
        first
        and order - first < _LONGEST_ROW
        and LIST.fullmatch(text, found[first - 1].span[1], found[first].span[0])
    ):
        first -= 1
    while (
        last + 1 < len(found)
        and last - order < _LONGEST_ROW
        and LIST.fullmatch(text, found[last].span[1], found[last + 1].span[0])
    ):
        last += 1
    return (first, last) if last > first else None


def _fallback(text: str, unit: Unit, one: Measure) -> Indicator:
    """Where all else fails: the nearest heading, else the words of the clause."""
    start, at = clause_start(text, one.span[0], unit.start), one.span[0]
    limit = min(unit.end, one.span[1] + _LONGEST_BEHIND)
    if unit.headings and unit.headings[-1]:
        return Indicator(unit.headings[-1], None, "heading")
    if start < at and text[start] not in "由从":
        return Indicator(text[start:at], (start, at), "rest of the clause")
    stop = BREAK.search(text, one.span[1], limit)
    rest = made(text, one.span[1], stop.start() if stop else limit, "rest of the clause")
    return rest or Indicator("", None, "nothing")
