"""Found quantities as the contract's plain data, and the figures that nothing claimed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from planparse.cleaning import CleanText
from planparse.cleaning.text import Range
from planparse.extraction.numbers.grammar import numerals
from planparse.extraction.numbers.labels import counts_nothing
from planparse.extraction.numbers.numerals import outside, read_all
from planparse.extraction.quantities.quantities import RUN_TOGETHER, FoundQuantity
from planparse.extraction.sentences import Sentences
from planparse.extraction.time.periods import Period

# A figure that counts: an Arabic numeral, a scaled one (%), or a Chinese one of two characters or more.
_FEWEST = 2


def to_data(found: FoundQuantity, clean: CleanText, number: int, sentences: Sentences) -> dict[str, Any]:
    """One quantity in source offsets, quoted as the source prints it; ``number`` makes its id."""
    indicator = clean.quote(*found.indicator_span) if found.indicator_span else found.indicator
    return {
        "id": f"q{number}",
        "section": found.section,
        "text": clean.quote(*found.span),
        "span": clean.span(*found.span),
        "indicator": indicator,
        "indicator_span": clean.span(*found.indicator_span) if found.indicator_span else None,
        "value": _value(found.min, found.max),
        "unit": found.unit,
        "comparator": found.comparator,
        "change": found.change,
        "deadline": period_data(found.deadline, clean),
        "nature": found.nature,
        "baseline": found.baseline
        and {
            "value": _value(found.baseline.min, found.baseline.max),
            "unit": found.baseline.unit,
            "deadline": period_data(found.baseline.deadline, clean),
        },
        **sentences.of(found.sentence, found.span),
    }


def _value(low: float | None, high: float | None) -> dict[str, int | float] | None:
    return None if low is None or high is None else {"min": low, "max": high}


def period_data(period: Period | None, clean: CleanText) -> dict[str, Any] | None:
    """A deadline in source offsets."""
    if period is None:
        return None
    return {
        "text": clean.quote(*period.span),
        "span": clean.span(*period.span),
        "start": period.start,
        "end": period.end,
        "every": period.every,
    }


def unclaimed(
    text: str,
    left: Iterable[Range],
    claimed: Iterable[Range],
    within: Sequence[Range],
    doubtful: Iterable[Range] = (),
) -> list[Range]:
    """The numerals of ``left`` inside ``within`` (sorted ranges) that no range of ``claimed`` touches.

    ``left`` are the numerals that are no quantity; ``claimed`` holds quantities, periods, references, letterhead and
    tables. Dates, labels, codes and words such as 统一 claim themselves. ``doubtful`` rows of digits are given whole.
    """
    whole = set(doubtful)
    taken = sorted(claimed)
    starts = [start for start, _ in taken]
    reach = list(accumulate((end for _, end in taken), max))
    places = [start for start, _ in within]
    found: list[Range] = []
    for start, end in sorted([*left, *whole]):
        if end - start < _FEWEST and not text[start].isdecimal():
            continue
        at = bisect_left(starts, end) - 1
        if at >= 0 and reach[at] > start:
            continue
        place = bisect_right(places, start) - 1
        if place < 0 or within[place][1] < end:
            continue
        if (start, end) in whole:
            if not counts_nothing(text, start, end):
                found.append((start, end))
            continue
        found += (span for span in _numbers(text, start, end) if not found or span[0] >= found[-1][1])
    return found


def _numbers(text: str, start: int, end: int) -> Iterator[Range]:
    """The numbers of a stretch of text that count something, and the digits there that nobody can read.

    Where many ran together that is all of it.
    """
    unread: list[Range] = []
    found = list(read_all(text, outside(numerals(text, start, end), (), unread), unread))
    if len(found) >= RUN_TOGETHER:
        yield start, end
        return
    for number in found:
        span = number.span
        if number.text.strip("百千万亿") and not counts_nothing(
            text, *span
        ):  # 百万 by itself is part of a name
            yield span
    yield from (span for span in unread if not counts_nothing(text, *span))
