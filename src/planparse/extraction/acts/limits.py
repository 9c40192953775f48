"""Which time limits an act or a goal stands under."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from planparse.extraction.acts.responsible import Answer
from planparse.extraction.references.cited import FoundReference
from planparse.extraction.time.lead_in import is_meanwhile
from planparse.extraction.time.periods import Period
from planparse.lexicon.periods import AIMING, LIMIT_ENDS, LIMIT_STARTS
from planparse.lexicon.reasons import LimitRule
from planparse.lexicon.verbs import TASK_VERBS

# A time limit and the rule by which it holds.
Limit = tuple[Period, LimitRule] | tuple[None, None]
_UNLIMITED: Limit = (None, None)
_COMPARED = ("比", "较")  # 比2020年提高: a year to compare with
_LEAD = 2  # characters that may stand before the time that opens a sentence: 力争到2025年


class Limits:
    """The periods of a text that something can be due in: none that is past, none inside a title."""

    def __init__(
        self,
        text: str,
        periods: Sequence[Period],
        references: Sequence[FoundReference],
        issued_on: date | None,
    ) -> None:
        cited = [(reference.start, reference.end) for reference in references]
        ends = [end for _, end in cited]
        self.text = text
        self.found: list[Period] = []
        for period in periods:
            start = period.span[0]
            at = bisect_left(ends, start + 1)
            inside = at < len(cited) and cited[at][0] <= start
            if not (inside or _is_past(period, issued_on) or _is_of_object(text, period)):
                self.found.append(period)
        self.starts = [period.span[0] for period in self.found]

    def of(self, sentence: int, start: int, end: int, answer: Answer | None = None) -> Limit:
        """The limit of what stands in ``[start, end)``: its own first, or the one that opens its sentence.

        ``answer`` is where the text says who answers for it; a limit that stands there comes last.
        """
        own = self._first(start, end)
        if own:
            return own, "in its words"
        opening = self._first(sentence, start) if sentence < start else None
        if opening and opening.span[0] - sentence <= _LEAD:
            return opening, "opens the sentence"
        told = self._first(answer.start, answer.end) if answer else None
        return (told, "with those who answer") if told else _UNLIMITED

    def _first(self, start: int, end: int) -> Period | None:
        at = bisect_left(self.starts, start)
        return self.found[at] if at < len(self.starts) and self.starts[at] < end else None


def _is_of_object(text: str, period: Period) -> bool:
    """Whether a time only says which one: 比2020年提高, 填写“2024年”, 反馈2018年评价结果; 反馈…结果前 sets a limit."""
    start = period.span[0]
    before = text[max(0, start - 2) : start]
    if before.endswith((*_COMPARED, "“")):
        return True
    which = (
        period.kind in ("date", "plan")
        and not period.text.endswith(LIMIT_ENDS)
        and period.text[0] not in LIMIT_STARTS
    )
    return which and before in TASK_VERBS and before not in AIMING


def _is_past(period: Period, issued_on: date | None) -> bool:
    """What is said of the present or of a time before the document was issued, or only names something or a state."""
    if period.kind in ("present", "name") or is_meanwhile(period):
        return True
    return bool(issued_on and period.end and period.end <= issued_on)
