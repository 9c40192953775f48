"""PP2 letterhead, the day of effect: it does not lie before the day of issue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planparse.checking.letterhead import is_letter, notice
from planparse.checking.page import Page
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.lexicon.checked import BACKWARDS, MADE_ANEW
from planparse.regex import regex

_BACKWARDS, _MADE_ANEW = regex(BACKWARDS), regex(MADE_ANEW)


@rule(
    "PP219",
    "effective-before-issue",
    WARNING,
    source=PRACTICE,
    reason="What takes effect before it is issued binds people backwards; more often one of the dates is wrong.",
    bad=notice().replace("每月巡查。", "每月巡查。本通知自2021年4月1日起施行。"),
    good=notice().replace("每月巡查。", "每月巡查。本通知自2022年4月1日起施行。"),
    near=notice().replace("每月巡查。", "每月巡查。本通知自2022年1月1日起执行，此前的差额予以补发。"),
)
def effective_before_issue(page: Page) -> Iterator[Hit]:
    """The day of effect lies before the day of issue, and no word says that it is meant so."""
    meta = page.document.meta
    day, issued = meta.effective_on, meta.issued_on
    if not (day and issued and day < issued and is_letter(page)) or _MADE_ANEW.search(meta.title or ""):
        return
    text, words = page.clean.text, _written(day)
    at = text.rfind(words)  # the last one is the document's own
    told = text[max(0, at - 60) : at + len(words) + 30] if at >= 0 else ""
    if _BACKWARDS.search(told) or _from_first_day(day, issued, told):
        return
    yield Hit(
        page.clean.span(at, at + len(words)) if at >= 0 else page.top,
        "{effective} is the day of effect, {issued} the day of issue; a day of effect that is not before it is expected",
        parts={"effective": words, "issued": _written(issued)},
    )


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _from_first_day(day: date, issued: date, told: str) -> bool:
    """Pay, taxes and subsidies are settled backwards, to the first day of the year, or of a month of it."""
    return day.year == issued.year and day.day == 1 and (day.month == 1 or "起执行" in told)
