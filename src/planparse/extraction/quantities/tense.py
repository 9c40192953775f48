"""Past or to come: the time of a figure beside the day on which its document was issued."""

from __future__ import annotations

from datetime import date, timedelta

from planparse.extraction.time.periods import Period

_A_MONTH = timedelta(days=31)


def is_over(deadline: Period | None, today: date | None) -> bool:
    """Whether a time was past when the document was issued."""
    if deadline is None or deadline.end is None or today is None:
        return False
    return deadline.end.year < today.year and deadline.kind in ("date", "plan", "relative", "present")


def is_nearly_over(deadline: Period, today: date | None) -> bool:
    """Whether a time ended when the document was issued, or within a month of it: 截至2022年底, in December."""
    if today is None or deadline.end is None:
        return today is None
    return deadline.end <= today + _A_MONTH
