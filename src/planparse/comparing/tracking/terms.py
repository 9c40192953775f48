"""For what time a target is set: this year, the years of a plan, or far ahead."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from planparse.extraction.numbers.numerals import find_numbers
from planparse.lexicon.tracking import AHEAD, OUTCOMES, RELATIVE
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.model import Quantity
    from planparse.model.document import Deadline
    from planparse.model.track import Term

_COUNT = regex(rf"(?:{'|'.join(AHEAD)})([0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})个?年")
_OUTCOME = regex(rf"(?:^|[。；])(?:{OUTCOMES})，?[^。；]*$")
_PLAN = 6  # years that the longest plan looks ahead: one for five years, told the year before
_ENDS_PLANS = 5  # five-year plans end in years that it divides: 2010, 2015


class Timed(NamedTuple):
    """A target with the years from its version to its deadline, and its term; None for what is not known."""

    item: Quantity
    years: int | None
    term: Term | None


def horizon(deadline: Deadline | None, year: int | None) -> int | None:
    """Count the years from a version to a deadline; negative for one that is past."""
    if deadline is None:
        return None
    if deadline.end and year is not None:
        return deadline.end.year - year
    count = _COUNT.search(deadline.text)
    if count:
        return int(find_numbers(count[1])[0].min)
    return next((ahead for word, ahead in RELATIVE.items() if word in deadline.text), None)


def term(deadline: Deadline | None, years: int | None) -> Term | None:
    """Give the term of a deadline so many years ahead, which is not past.

    The next year is a plan's last where it is a year that five-year plans end in, and the text says 到2020年 and not
    that the year itself is meant (2020年).
    """
    if deadline is None or years is None:
        return None
    start, end = deadline.start, deadline.end
    if start and end and start.year < end.year:
        return "plan"
    if years == 0 or (years == 1 and not (end and end.year % _ENDS_PLANS == 0 and start is None)):
        return "year"
    return "plan" if years <= _PLAN else "long"


def timed(
    items: Sequence[Quantity],
    year: int | None,
    identity: Callable[[Quantity], object],
    before: Callable[[Quantity], str],
) -> Iterator[Timed]:
    """Give each target that is not past its term.

    One without deadline has the term of the last one before it in its section, else that of most in the nearest section
    above, unless another figure of the same indicator (``identity``) has it already: 五年城镇新增就业4500万人 beside the target
    for this year. One whose deadline is over before the year of its version, or whose sentence begins as one of what
    has been does (五年来), is what was achieved, and left out; ``before`` gives the words before a figure.
    """
    known = [_known(item, year) for item in items]
    told_years = [years for _, years, _ in known if years is not None]
    if 2 * sum(years < 0 for years in told_years) > len(
        told_years
    ):  # a year of the title's that the text is not of
        known = [_known(item, None) for item in items]
    votes: defaultdict[str, Counter[Term]] = defaultdict(Counter)
    told: defaultdict[object, set[object]] = defaultdict(set)
    for item, _, when in known:
        if when is not None:
            for section in way_up(item.section):
                votes[section][when] += 1
            told[identity(item), when].add(_figure(item))
    last: dict[str | None, Term] = {}
    for one in known:
        item, years, when = one
        if when is not None:
            last[item.section] = when
        elif years is None:
            around = next((votes[section] for section in way_up(item.section)[1:] if section in votes), None)
            usual = last.get(item.section, around.most_common(1)[0][0] if around else None)
            others = told.get((identity(item), usual))
            when = usual if not others or _figure(item) in others else None
        if not (_OUTCOME.search(before(item)) if years is None else years < 0):
            yield Timed(item, years, when)


def _known(item: Quantity, year: int | None) -> Timed:
    years = horizon(item.deadline, year)
    return Timed(item, years, term(item.deadline, years) if years is None or years >= 0 else None)


def way_up(section: str | None) -> list[str]:
    """Name a section and all that hold it, by their ids, up to the document: annex/3/5, annex/3, annex, and ""."""
    steps = section.split("/") if section else []
    return ["/".join(steps[:end]) for end in range(len(steps), -1, -1)]


def _figure(item: Quantity) -> object:
    return item.value.min, item.value.max, item.unit, item.comparator
