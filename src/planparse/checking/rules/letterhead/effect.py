"""PP2 letterhead, the day of effect: it does not lie before the day of issue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planparse.checking.page import Page
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.days import written
from planparse.checking.rules.letterhead.head import is_letter, notice
from planparse.lexicon.checked import ADOPTED, ADOPTED_AGAIN, BACKWARDS, MADE_ANEW
from planparse.regex import regex

_BACKWARDS, _MADE_ANEW = regex(BACKWARDS), regex(MADE_ANEW)
_ADOPTED, _ADOPTED_AGAIN = regex(ADOPTED), regex(ADOPTED_AGAIN)
_CHANGED = regex("修改|修正")
# The order: 现予公布，自…起施行.
_IN_FORCE = regex(
    "(?:公布|发布|印发)[^。；\n]{0,12}自((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)起(?:正式)?(?:施行|实施)"
)


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
    """The day of effect lies before the day of issue, or is another in the order than in the text that it issues."""
    meta = page.document.meta
    day, issued = meta.effective_on, meta.issued_on
    order = next((part for part in page.document.parts if part.kind == "letter"), None)
    enclosed = order is not None and len(page.document.parts) > 1
    own = enclosed or is_letter(page) or _adopted_once(page)
    if not (day and issued and own) or _MADE_ANEW.search(meta.title or ""):
        return
    if order and _CHANGED.search(page.text, *order.span):
        return
    text, words = page.clean.text, written(day)
    at = text.rfind(words)  # the last one is the document's own
    told = text[max(0, at - 60) : at + len(words) + 30] if at >= 0 else ""
    place = page.clean.span(at, at + len(words)) if at >= 0 else page.top
    if day < issued and not _BACKWARDS.search(told) and not _from_first_day(day, issued, told):
        said = "{effective} is the day of effect, {issued} the day of issue; a day of effect that is not before it is expected"
        yield Hit(place, said, parts={"effective": words, "issued": written(issued)})
    elif order and at >= 0 and place[0] >= order.span[1]:
        other = _IN_FORCE.search(page.text, *order.span)
        if other and other[1] != words:
            said = "{effective} is the day of effect here and {other} in the order; one day is expected"
            yield Hit(place, said, parts={"effective": words, "other": other[1]})


def _adopted_once(page: Page) -> bool:
    """A law whose history is one adoption; an old law keeps its day of effect through all its changes."""
    history = [field.text for field in page.document.meta.fields if field.name == "history"]
    once = len(history) == 1 and len(_ADOPTED.findall(history[0])) == 1
    return once and not _ADOPTED_AGAIN.search(history[0])


def _from_first_day(day: date, issued: date, told: str) -> bool:
    """Pay, taxes and subsidies are settled backwards, to the first day of the year, or of a month of it."""
    return day.year == issued.year and day.day == 1 and (day.month == 1 or "起执行" in told)
