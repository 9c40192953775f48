"""What a figure measures where its own clause names nothing: what was told before it moves, or before it is reached."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import Sentence, clause_start
from planparse.extraction.phrases.edges import Indicator, made, strip_tail
from planparse.extraction.phrases.objects import done_to
from planparse.extraction.phrases.phrases import phrase_before
from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit
from planparse.lexicon import indicators as lexicon
from planparse.lexicon.indicators import AGES, COMPOUND_HEADS, PREDICATES, SCENES, TIME_NOUNS
from planparse.lexicon.units import DURATIONS
from planparse.regex import regex

LABEL = regex(
    r"(?:第[一二三四五六七八九十百千]{1,6}条|（[一二三四五六七八九十]{1,3}）|[0-9]+(?:\.[0-9]+)+(?=\s|[^\W0-9A-Za-z_])|[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}，)[\s\u3000]*"
)
_TOPIC = regex(lexicon.TOPIC)
_HAVING = tuple(PREDICATES)
_ADJUSTED_SUM, _AGED = regex(lexicon.ADJUSTED_SUM), regex(lexicon.AGED)
_LONGEST_LEAD = 240  # characters before a sum that may tell what is adjusted by it


def taken(name: Indicator) -> Indicator:
    """What a figure before measures, for another one."""
    return Indicator(name.text, name.span, "figure before")


def is_sum(one: Measure) -> bool:
    """Whether a figure is one of money, also by what it is paid for: 300元, 300元/亩."""
    return (one.unit or "").partition("/")[0].endswith("元")


def told_by_lead(text: str, unit: Unit, figures: Sequence[Measure], order: int) -> Indicator | None:
    """Who is so old, or what rises by a sum for some, where the lead of a section tells: 调整养老金: …，满70周岁的，每月增加50元."""
    one = figures[order]
    of_others = order > 0 and figures[order - 1].unit not in lexicon.OF_PERSONS
    rises = one.change != "level" and is_sum(one) and not of_others
    if not rises and one.unit not in AGES:
        return None
    pattern = _ADJUSTED_SUM if rises else _AGED
    told = list(pattern.finditer(text, max(0, one.span[0] - _LONGEST_LEAD), one.span[0]))
    if not told or (rises and told[-1].start() < unit.start and not _for_whom(text, unit, figures, order)):
        return None
    return Indicator(told[-1]["name"], told[-1].span("name"), "sentence before")


def _for_whom(text: str, unit: Unit, figures: Sequence[Measure], order: int) -> bool:
    """Whether what stands before the clause of a rise tells no more than who gets it: 满70周岁的，|每月增加50元."""
    start = clause_start(text, figures[order].span[0], unit.start)
    if start - 1 <= unit.start or text[start - 2] == "的":
        return True
    return order > 0 and figures[order - 1].span[0] >= clause_start(text, start - 1, unit.start)


def adjusted(
    text: str,
    sentence: Sentence,
    order: int,
    here: Sequence[Period],
    name: Indicator,
    before: Indicator | None,
) -> Indicator:
    """What is moved by or to a figure: the noun before the verb, else what the figure before measures, if it can be that.

    将举办的(时间)推迟五日; 期限为30日，经批准可以延长10日; 宽度不少于十米，有条件的路段加宽到二十米.
    """
    unit, found = sentence.unit, sentence.figures
    one = found[order]
    start, end = name.span or one.span
    verb = next(word for word in lexicon.ADJUSTS if name.text.endswith(word))
    own = made(text, start, strip_tail(text, start, end - len(verb))) if name.span else None
    lasts = one.unit in DURATIONS
    if own and own.text.endswith(TIME_NOUNS if lasts else COMPOUND_HEADS):
        return own
    if order and not lasts and found[order - 1].unit == one.unit:
        return taken(before) if before else name
    if not lasts or one.comparator != "eq":
        return name  # 延期不超过一年: that bounds the extension itself
    settled = before is not None
    told = (before if order else None, earlier(text, unit, one, here, settled), before)
    return next((taken(term) for term in told if term and term.text.endswith(TIME_NOUNS)), name)


def moved(text: str, sentence: Sentence, order: int, here: Sequence[Period]) -> Indicator | None:
    """The subject of the clause before, where that says how it moves and has no figure: 普及率稳步提高，达到95%."""
    unit, found, clauses, _ = sentence
    end = clauses[order] - 1
    if end <= unit.start or text[end] != "，" or not text.endswith(lexicon.MOVING, unit.start, end):
        return None
    start = clause_start(text, end, unit.start)
    if order and found[order - 1].span[1] > start:
        return None
    label = LABEL.match(text, start, end)
    name = phrase_before(text, label.end() if label else start, end, here, "")
    if name is None or name.span is None or name.text.startswith(_HAVING):
        return None
    return Indicator(name.text, name.span, "earlier clause")


def earlier(text: str, unit: Unit, one: Measure, here: Sequence[Period], settled: bool) -> Indicator | None:
    """The noun phrase that ends an earlier clause of the sentence: …的支出，按照每月400元定额扣除.

    Where the sentence before has ``settled`` what is measured, clauses that only tell a case are passed over.
    """
    end = clause_start(text, one.span[0], unit.start)
    opened = text.rfind("（", end, one.span[0])
    if opened > 0:
        end = opened + 1
    for _ in range(3):
        end -= 1
        if end <= unit.start:
            return None
        start = clause_start(text, end, unit.start)
        if settled and text[end - 1] == "的":  # …的，: a case, not what is measured
            end = start
            continue
        label = LABEL.match(text, start, end)
        opened = text.rfind("（", start, end)
        if opened > start and text.find("）", opened, end) < 0:
            end = opened  # 推荐函（纸质，一式2份）
        begin = label.end() if label else start
        name = phrase_before(text, begin, end, here, "")
        if name and text.endswith(lexicon.AFTER_DEED, begin, end):
            deed = done_to(text, begin, end)
            name = made(text, *deed) if deed else name  # 调整|养老金|后，低于3000元的
        if name is not None and not text.startswith(SCENES, start) and not _TOPIC.fullmatch(text, start, end):
            return Indicator(name.text, name.span, "earlier clause")
        end = start
    return None
