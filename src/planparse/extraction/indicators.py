"""What a figure measures: the words before it, behind it, or those of the figure before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planparse.extraction.measures import Measure
from planparse.extraction.moves import BREAK, Move, clause_start
from planparse.extraction.patterns import by_first_character, words
from planparse.extraction.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon.indicators import (
    ACTS,
    AMOUNT_NOUNS,
    HANDED_OVER,
    HEAD_WORDS,
    KEEPS_HEAD,
    KEEPS_TAIL,
    NO_ACTS,
    NOT_COUNTED_AFTER,
    NOUN_ENDS,
    NOUN_HEADS,
    SCENES,
    STAND_INS,
    TAIL_WORDS,
    TELLING_ACTS,
    TIME_NOUNS,
)
from planparse.lexicon.units import CLASSIFIERS, DURATIONS, NOUN_UNITS, UNITS

Range = tuple[int, int]


class Indicator(NamedTuple):
    """Words and where they stand; ``span`` is None for words put together from two places."""

    text: str
    span: Range | None


def _by_character(words: Iterable[str], at: int) -> dict[str, tuple[str, ...]]:
    """Words by their first (0) or last (-1) character, the longest first: most places are decided by one look-up."""
    table: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        table.setdefault(word[at], []).append(word)
    return {char: tuple(group) for char, group in table.items()}


_TAILS = _by_character(TAIL_WORDS, -1)
_HEADS = _by_character(HEAD_WORDS, 0)
_KEPT_HEADS = _by_character(KEEPS_HEAD, 0)
_NO_WORDS: tuple[str, ...] = ()
_LABEL = re.compile(
    r"(?:第[一二三四五六七八九十百千]{1,6}条|（[一二三四五六七八九十]{1,3}）|[0-9]+(?:\.[0-9]+)+(?=[\s\u4e00-\u9fff])|[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}，)[\s\u3000]*"
)
_TURN = re.compile("第[一二三四五]次")
_LONGEST_ROW = 12
_OBJECT = ("把", "将", "按照", "按")  # what is acted on stands behind these
_STOP = re.compile(r"[，。；：！？、）（\n并且](?<!并(?=[购网列]))")
_VERBAL = re.compile(r"符合|具有|具备|有|满足|适应|能|由|从|面向|服务|以|带动|支撑|集|在")
_PENALTY = re.compile(
    r"(?:(?:或者|且|并处|以及)[^，。；]{1,20}?)?的?(罚款|罚金|拘留|有期徒刑|赔偿金|拘役|违约金|滞纳金|补偿金)"
)
_ACT = re.compile(f"(?:{words(ACTS)})(?!{NO_ACTS})")
_HANDED = re.compile(by_first_character(HANDED_OVER))
_TELLS = re.compile(words(TELLING_ACTS))
_NOT_AFTER = re.compile(words(NOT_COUNTED_AFTER))
_NOUN_END = re.compile(words(NOUN_ENDS))
_RATE = re.compile(r"(?:预期)?(?:涨幅|增幅|降幅|增速)$|(?:预期)?(?:增长)?(?:预期)?目标$")
_SHARE = re.compile(r"(?:达到|占|(?:(?:[不未]|不[得应能])?(?:超过|低于|高于)|不足|不少于))[^比份]{0,24}$")
_CONDITION = re.compile(
    "(?:超过|低于|高于|不足|没有|未)[^，。；：、\n]{1,12}(?:或者?|且|并且)"
)  # 风力超过六级或者(能见度)
_AIM_IS = re.compile("目标(?:是|为|定为|确定为)")
_COMPARING = re.compile("[比较]")
_COMPARED = re.compile(r"(?:，)?(?:分别)?(?:比(?![重例率值])|较)[^，。；]{0,12}$")
_LIST = re.compile(r"[、和与]|以及|(?<![普涉波触顾推])及(?![时格其])")
_BRACKET = re.compile(r"（[^（）]{0,40}）$")
_CLOSERS = "，。；：！？、\n"


def indicators(
    text: str,
    unit: Unit,
    found: Sequence[Measure],
    here: Sequence[Period],
    kinds: Sequence[Move],
    previous: Indicator | None,
) -> list[Indicator]:
    """One indicator for each figure of a sentence."""
    named: list[Indicator] = []
    back = 1  # whose name a figure without one of its own takes
    for order, one in enumerate(found):
        name = None
        if kinds[order] == "to":
            name = named[-1]
        shared = _shared(text, found, order)
        if name is None and shared is not None:
            name = _share_out(text, unit, found, here, *shared, order)
        if name is None:
            name = _one(text, unit, found, order, here, kinds[order])
            whole = named[-1] if named else previous
            if name and name.text.startswith("占") and whole:  # …里程达到3万公里、占世界三分之二
                name = Indicator(whole.text + name.text, None)
        if shared is None or order == shared[0]:  # a second row of figures is about what the first is
            back = 1 if shared is None or name or order <= shared[1] - order else shared[1] - order + 1
        named.append(
            name
            or (named[-back] if named else _earlier(text, unit, one, here) or previous)
            or _fallback(text, unit, one)
        )
    return named


def _one(
    text: str, unit: Unit, found: Sequence[Measure], order: int, here: Sequence[Period], kind: Move
) -> Indicator | None:
    one = found[order]
    floor = clause_start(text, one.span[0], unit.start)
    label = _LABEL.match(text, floor, one.span[0])
    floor = label.end() if label else floor
    opened = text.rfind("（", floor, one.span[0])
    if opened >= 0 and text.find("）", opened, one.span[0]) < 0:
        floor = opened + 1
    if order and found[order - 1].span[1] > floor:
        floor = _after(text, found[order - 1].span[1], one.span[0])
    penalty = _PENALTY.match(text, one.span[1])
    if penalty:
        return Indicator(penalty[1], penalty.span(1))
    if _attached(text, one):
        return _right(text, one, found[order + 1].span[0] if order + 1 < len(found) else unit.end)
    left = None if text.startswith(("比", "较"), floor) else _left(text, floor, one.span[0], here, kind)
    if kind == "from" and left:
        return left
    if left and (left.text in STAND_INS or _TURN.fullmatch(left.text)) and order:
        return None
    right = _right(text, one, unit.end)
    return right if right and (left is None or _prefers_right(text, one, left)) else left or right


def _after(text: str, floor: int, end: int) -> int:
    """Where the words of a figure begin behind the figure before it: past the noun that one counts."""
    if text[floor] in _CLOSERS:
        return floor
    cut = max(text.rfind(mark, floor, end) for mark in "、和及（并")
    return cut + 1 if cut >= 0 else floor


def _attached(text: str, one: Measure) -> bool:
    """Whether the unit is itself the noun that is counted: 1.6亿学生."""
    return one.unit in NOUN_UNITS and text.endswith(one.unit or "", *one.figure)


def _made(text: str, start: int, end: int) -> Indicator | None:
    while start < end and text[start] in "，、： \n\u3000的）”":
        start += 1
    while end > start and text[end - 1] in "，、：“ \n（的\u3000":
        end -= 1
    opened = text.rfind("（", start, end) if end > start and text[end - 1] == "）" else -1
    if opened > start and end - opened > 8:
        end = opened
    if start < end and text[start] == "“" and "”" not in text[start:end]:
        start += 1
    if end > start and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return Indicator(text[start:end], (start, end)) if end - start > 1 else None


def _left(text: str, floor: int, end: int, here: Sequence[Period], kind: Move) -> Indicator | None:
    """The noun phrase that ends before a figure, without the verb between and what introduces it."""
    found = _between_times(text, floor, end, here)
    if found is None:
        return None
    start, end = found
    if kind == "from":
        for mark in "由从":
            cut = text.rfind(mark, start, end)
            end = cut if cut > start else end
    end = _strip_tail(text, start, end)
    start = _object(text, start, end)
    aim = _AIM_IS.search(text, start, end)
    end = _strip_tail(text, start, aim.start()) if aim else end
    for condition in _CONDITION.finditer(text, start, end):
        start = condition.end()
    share = _SHARE.search(text, start, end)
    if share and not text.startswith(("比重", "比例", "份额"), end - 2):
        cut = share.start() - 3 if text.endswith("原则上", start, share.start()) else share.start()
        end = cut if cut > start + 1 else end
    return _made(text, _strip_head(text, start, end), end)


def _between_times(text: str, start: int, end: int, here: Sequence[Period]) -> Range | None:
    """The stretch without the times at its edges; None where it's all a setting (在…期间)."""
    first = bisect_left(here, start, key=lambda p: p.span[1])
    for period in here[first : first + 8]:
        opens, closes = period.span
        if closes <= start or opens >= end:
            continue
        if opens - start <= 2:
            start = closes
            continue
        rest = _strip_tail(text, closes, end)
        if rest - _strip_head(text, closes, rest) < 2:
            if text[start] == "在":
                return None
            end = opens
        elif period.every or (period.kind == "span" and _head(text, closes, end)):
            start = closes
    return start, end


def _object(text: str, start: int, end: int) -> int:
    """Where the object of 把, 将 or 按 begins: 把(文件)压减三分之一."""
    for word in _OBJECT:
        cut = text.rfind(word, start, end)
        after = cut + len(word)
        if cut > start and text[after] not in "来要士" and _strip_head(text, after, end) + 1 < end:
            return after
    return start


def _strip_tail(text: str, start: int, end: int) -> int:
    while end > start:
        if text[end - 1] == "）":
            bracket = _BRACKET.search(text, max(start, end - 42), end)
            inner = _strip_tail(text, start, bracket.start()) if bracket else end
            if bracket and inner < bracket.start():
                end = inner
                continue
            return end
        cut = _cut(text, start, end)
        if cut == end:
            return end
        end = cut
    return end


def _cut(text: str, start: int, end: int) -> int:
    """Where a comparison, the name of a rate, 每公里 or a verb at the end begins; ``end`` where there is none."""
    if text[end - 1] in " \u3000":
        return end - 1
    each = text.rfind("每", max(start, end - 5), end)
    if each >= 0 and text[each + 1 : end] in UNITS:
        return each
    if _COMPARING.search(text, max(start, end - 16), end):
        compared = _COMPARED.search(text, max(start, end - 16), end)
        if compared:
            return compared.start()
    if text[end - 1] in "幅速标":
        rate = _RATE.search(text, max(start + 1, end - 8), end)
        if rate:
            return rate.start()
    for word in _TAILS.get(text[end - 1], _NO_WORDS):
        if text.endswith(word, start, end) and not (len(word) == 1 and text[end - 2 : end] in KEEPS_TAIL):
            return end - len(word)
    return end


def _strip_head(text: str, start: int, end: int) -> int:
    for _ in range(5):
        length = (
            0
            if text.startswith(_KEPT_HEADS.get(text[start : start + 1], _NO_WORDS), start)
            else _head(text, start, end)
        )
        if not length:
            break
        start += length
    return start


def _head(text: str, start: int, end: int) -> int:
    """The length of the longest head word at ``start``."""
    for word in _HEADS.get(text[start : start + 1], _NO_WORDS):
        if text.startswith(word, start, end):
            return len(word)
    return 0


def _right(text: str, one: Measure, limit: int) -> Indicator | None:
    """The noun phrase that a figure counts: 50所(高水平高等职业学校)."""
    start = one.span[1]
    attached = _attached(text, one)
    if attached:
        start = one.figure[1] - len(one.unit or "")
    within = one.unit in DURATIONS and text[start - 1] in "内里"
    if within and text.startswith("，", start):
        start += 1  # 30日内，制定实施办法
    elif one.unit in DURATIONS and text.startswith("前", start):
        start, within = start + 1, True  # 三日前通知
    limit = min(limit, start + 60)
    if within:
        return _act(text, start, limit)
    if (
        not attached
        and one.unit != "次"
        and _NOT_AFTER.match(text, start)
        and not text.startswith(NOUN_HEADS, start)
    ):
        return None
    start += text.startswith("的", start)
    if start >= limit or text[start] in "，。；：！？、）（\n":
        return None
    stop = _STOP.search(text, start + 1, limit)
    if stop and stop.start() == start + 1 and stop[0] == "、":
        stop = BREAK.search(text, start + 1, limit)  # 两个以上省、自治区、直辖市
    limit = stop.start() if stop else limit
    of = text.rfind("的", start, limit)
    if of > start and of + 2 < limit and (limit - start > 16 or _VERBAL.match(text, start)):
        start = of + 1
    bare = _strip_head(text, start, limit)
    start = bare if bare + 1 < limit else start
    return _made(text, start, _noun_end(text, start, limit))


def _noun_end(text: str, start: int, limit: int) -> int:
    """Where a noun phrase ends: before the verb that follows, with a short word in brackets."""
    match = _NOUN_END.search(text, start + 2, limit)
    if match and match[0] in "和及与" and text[match.start() - 1] == "型":  # 大中型和小型水库
        match = _NOUN_END.search(text, match.end(), limit)
    end = match.start() if match else limit
    if text.startswith("（", end) and end + 1 < limit + 8:  # 骨干专业（群）
        close = text.find("）", end, end + 8)
        return close + 1 if close > 0 and text[end + 1] not in "见含指其" else end
    return end


def _act(text: str, start: int, limit: int) -> Indicator | None:
    """What is to be done within a time: 30日内向主管部门(备案)."""
    if text[start : start + 1] in ("（", "）"):  # 二十四小时内（农村七十二小时内）办理
        start = max(start, text.find("）", start, limit)) + 1
    if start >= limit or text[start] in _CLOSERS:
        return None
    clause = BREAK.search(text, start, limit)
    limit = clause.start() if clause else limit
    if text[start] == "将":
        handed = _HANDED.search(text, start + 2, limit)
        return _made(text, start + 1, handed.start() if handed else limit)
    act = _ACT.search(text, start + 2, limit) if text[start] in "向到以在按由" else None
    start = act.start() if act else _strip_head(text, start, limit)
    told = _TELLS.match(text, start, limit)
    stop = told or _STOP.search(text, start + 1, limit)
    return _made(text, start, told.end() if told else stop.start() if stop else limit)


def _prefers_right(text: str, one: Measure, left: Indicator) -> bool:
    unit = one.unit
    if unit in DURATIONS or unit in ("岁", "周岁"):
        if text.startswith(("人员", "的人员"), one.span[1]) or text.endswith("按", 0, one.span[0]):
            return False
        return not left.text.endswith(TIME_NOUNS) and one.change == "level"
    if text.startswith(("严守", "坚守", "守住"), one.span[0]):
        return True
    if unit and unit.endswith("元") and text.startswith("的", one.span[1]):
        end = one.span[1] + 1  # 每月2000元的扣除额度; not 不足十万元的，
        return text[end : end + 1] not in _CLOSERS and not left.text.endswith(AMOUNT_NOUNS)
    if unit in CLASSIFIERS:
        return not text.startswith("的", one.span[1]) or (unit in ("人", "户") and len(left.text) < 5)
    return False


def _shared(text: str, found: Sequence[Measure], order: int) -> tuple[int, int] | None:
    """The first and last figure of a row that shares one predicate: 65%、55%和40%."""
    first = last = order
    while (
        first
        and order - first < _LONGEST_ROW
        and _LIST.fullmatch(text, found[first - 1].span[1], found[first].span[0])
    ):
        first -= 1
    while (
        last + 1 < len(found)
        and last - order < _LONGEST_ROW
        and _LIST.fullmatch(text, found[last].span[1], found[last + 1].span[0])
    ):
        last += 1
    return (first, last) if last > first else None


def _share_out(
    text: str, unit: Unit, found: Sequence[Measure], here: Sequence[Period], first: int, last: int, order: int
) -> Indicator | None:
    """A、B分别达到a和b: the indicators in the order of the figures."""
    head = found[first]
    floor = clause_start(text, head.span[0], unit.start)
    whole = _left(text, floor, head.span[0], here, "")
    if whole is None and floor > unit.start:  # 甲、乙等项目，分别比上年增加2项和5项
        before = clause_start(text, floor - 1, unit.start)
        if not first or found[first - 1].span[1] <= before:
            whole = _left(text, before, floor - 1, here, "")
    if whole is None or whole.span is None:
        return None
    start, end = whole.span
    pieces: list[Range] = []
    for piece in _LIST.finditer(text, start, end):
        pieces.append((start, piece.start()))
        start = piece.end()
    pieces.append((start, end))
    if len(pieces) != last - first + 1:
        return None
    mine, final = pieces[order - first], pieces[-1]
    short, long = mine[1] - mine[0], final[1] - final[0]
    if (
        short <= 3 and long >= short + 3 and "、" not in text[slice(*whole.span)]
    ):  # 城镇和农村人均住房面积: the tail is shared
        return Indicator(text[slice(*mine)] + text[final[0] + short : final[1]], None)
    return _made(text, *mine)


def _earlier(text: str, unit: Unit, one: Measure, here: Sequence[Period]) -> Indicator | None:
    """The noun phrase that ends an earlier clause of the sentence: …的支出，按照每月400元定额扣除."""
    end = clause_start(text, one.span[0], unit.start)
    opened = text.rfind("（", end, one.span[0])
    if opened > 0:
        end = opened + 1
    for _ in range(3):
        end -= 1
        if end <= unit.start:
            return None
        start = clause_start(text, end, unit.start)
        label = _LABEL.match(text, start, end)
        name = _left(text, label.end() if label else start, end, here, "")
        if name is not None and not text.startswith(SCENES, start):
            return name
        end = start
    return None


def _fallback(text: str, unit: Unit, one: Measure) -> Indicator:
    """Where all else fails: the nearest heading, else the words of the clause."""
    if unit.headings and unit.headings[-1]:
        return Indicator(unit.headings[-1], None)
    start = clause_start(text, one.span[0], unit.start)
    if start < one.span[0]:
        return Indicator(text[start : one.span[0]], (start, one.span[0]))
    stop = BREAK.search(text, one.span[1], min(unit.end, one.span[1] + 60))
    return _made(text, one.span[1], stop.start() if stop else unit.end) or Indicator("", None)
