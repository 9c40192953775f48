"""Units in, quantities out: each figure with what it measures, by when, and in what role.

``measures`` finds the figures and ``periods`` the times, each in one scan of the whole text. Here they meet, sentence
by sentence; only sentences that hold a figure cost anything more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.context import Context
from planparse.extraction.numbers.bounds import Change
from planparse.extraction.numbers.measures import Measure, measures
from planparse.extraction.numbers.moves import Move, sentence
from planparse.extraction.numbers.numerals import Comparator
from planparse.extraction.passages import Passages
from planparse.extraction.phrases.edges import Indicator
from planparse.extraction.phrases.indicators import indicators
from planparse.extraction.quantities.cases import is_name
from planparse.extraction.quantities.roles import Role, Roles
from planparse.extraction.time.periods import Period, periods
from planparse.extraction.time.times import Times
from planparse.extraction.units import Unit
from planparse.lexicon.reasons import DeadlineRule, IndicatorRule, RoleRule
from planparse.record import record

LONGEST_SENTENCE = 2000  # characters
# So many figures without a word between are the cells of a table that ran together (40%55%60%…), and nobody can tell
# what they measure; an amount of several units (3小时20分15秒) has four at most.
RUN_TOGETHER = 5


class Base(NamedTuple):
    """The level a target starts from."""

    min: float | None
    max: float | None
    unit: str | None
    deadline: Period | None


class QuantityReasons(NamedTuple):
    """By which rules a figure was read, and the words that told its role, where it was words."""

    role: RoleRule
    word: Range | None
    indicator: IndicatorRule
    deadline: DeadlineRule | None


@record
class FoundQuantity:
    """A figure in its sentence; all ranges are clean offsets."""

    span: Range
    min: float
    max: float
    unit: str | None
    comparator: Comparator
    change: Change
    role: Role
    indicator: str
    indicator_span: Range | None
    deadline: Period | None
    nature: Literal["binding", "expected"] | None
    baseline: Base | None
    sentence: Range
    section: str | None
    why: QuantityReasons


def extract_quantities(
    text: str,
    units: Sequence[Unit],
    context: Context,
    passages: Passages | None = None,
    dated: Sequence[Period] | None = None,
    left: list[Range] | None = None,
    doubtful: Sequence[Range] = (),
) -> list[FoundQuantity]:
    """Every quantity of the units, in the order of the text. ``text`` is clean: simplified, half-width digits.

    ``dated`` are the periods of the text, where they have been found already. ``left`` is given the numerals
    that measure nothing; ``doubtful`` are rows of digits that may be one figure or several.
    """
    found: list[FoundQuantity] = []
    times = Times(text, list(periods(text, context.counts_from)) if dated is None else dated)
    roles = Roles(
        text,
        context,
        passages or Passages(text, units, context),
    )
    figures = _Waiting(measures(text, left, doubtful))
    previous: Indicator | None = None
    paragraph = -1
    for whole in units:
        end = whole.end
        if figures.start >= end and times.wake >= end and not roles.attends:
            continue
        if figures.start < end or roles.hears(whole):
            roles.enter(whole)
        if figures.start >= end and times.wake >= end:
            continue
        for unit in (whole,) if end - whole.start <= LONGEST_SENTENCE else _pieces(text, whole):
            times.enter(unit)
            inside = [
                one
                for one in figures.within(unit)
                if not (
                    times.is_time(unit, one, past=roles.reviews, rules=roles.rules)
                    or is_name(text, unit, one)
                )
            ]
            if len(inside) >= RUN_TOGETHER:
                inside = _apart(text, inside, left)
            if not inside:
                continue
            if unit.paragraph != paragraph:
                paragraph, previous = unit.paragraph, None
            sentence_range = (whole.start, whole.end)
            previous = _sentence(text, unit, sentence_range, inside, times, roles, previous, found)
    return found


class _Waiting:
    """The figures of a text, in order, until the units they stand in come; ``start`` is where the next one is."""

    __slots__ = ("_found", "_next", "start")

    def __init__(self, found: Iterator[Measure]) -> None:
        self._found = found
        self._step()

    def _step(self) -> None:
        self._next = next(self._found, None)
        self.start = self._next.figure[0] if self._next else inf

    def within(self, unit: Unit) -> Iterator[Measure]:
        """The figures of a unit; those before it, which no unit holds, are passed over."""
        while self._next is not None and self.start < unit.end:
            if self.start >= unit.start:
                yield self._next
            self._step()


def _apart(text: str, inside: Sequence[Measure], left: list[Range] | None) -> list[Measure]:
    """The figures but those that ran together, which are ``left`` as one stretch."""
    runs: list[list[Measure]] = []
    for one in inside:
        if runs and not text[runs[-1][-1].span[1] : one.span[0]].strip():
            runs[-1].append(one)
        else:
            runs.append([one])
    if left is not None:
        left += [(run[0].span[0], run[-1].span[1]) for run in runs if len(run) >= RUN_TOGETHER]
    return [one for run in runs if len(run) < RUN_TOGETHER for one in run]


def _sentence(
    text: str,
    unit: Unit,
    whole: Range,
    inside: Sequence[Measure],
    times: Times,
    roles: Roles,
    previous: Indicator | None,
    found: list[FoundQuantity],
) -> Indicator:
    """Add the figures of one unit, a sentence or a piece of that ``whole`` one, to ``found``.

    Gives the last indicator, which the next sentence may lean on.
    """
    here = sentence(text, unit, inside)
    named = indicators(text, here, times.here, previous)
    for order, (one, name) in enumerate(zip(inside, named, strict=True)):
        deadline, governed_by = times.governing(here, order)
        role, decided_by, word = roles.role(here, order, deadline)
        base = _base(inside, order, here.kinds, found, times.compared(here, order))
        found.append(
            FoundQuantity(
                span=one.span,
                min=one.min,
                max=one.max,
                unit=one.unit,
                comparator=one.comparator,
                change=one.change,
                role=role,
                indicator=name.text,
                indicator_span=name.span,
                deadline=deadline,
                nature=_nature(text, unit, one),
                baseline=base,
                sentence=whole,
                section=unit.section,
                why=QuantityReasons(decided_by, word, name.rule, governed_by),
            )
        )
    return named[-1]


def _pieces(text: str, unit: Unit) -> Iterator[Unit]:
    """The unit, cut at commas if its length is inhuman, so that work within one stays bounded."""
    start = unit.start
    while unit.end - start > LONGEST_SENTENCE:
        cut = text.rfind("，", start, start + LONGEST_SENTENCE) + 1 or start + LONGEST_SENTENCE
        yield unit._replace(start=start, end=cut)
        start = cut
    yield unit if start == unit.start else unit._replace(start=start)


def _base(
    inside: Sequence[Measure],
    order: int,
    kinds: Sequence[Move],
    found: Sequence[FoundQuantity],
    compared: Period | None,
) -> Base | None:
    """What the figure starts from: the old level of a change, or the time it is compared with (比2020年提高…)."""
    if kinds[order] == "to":
        old = inside[order - 1]
        return Base(old.min, old.max, old.unit, found[-1].deadline)
    return Base(None, None, None, compared) if compared else None


def _nature(text: str, unit: Unit, one: Measure) -> Literal["binding", "expected"] | None:
    """约束性 or 预期性, where the sentence says so right behind the figure or of its goals."""
    near = text[unit.start : min(unit.end, one.span[1] + 12)]
    if "性" not in near and "预期" not in text[unit.start : one.span[0]]:
        return None
    return "binding" if "约束性" in near else "expected" if "预期性" in near or "预期目标" in near else None
