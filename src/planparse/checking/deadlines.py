"""PP4 targets, second half: deadlines and dates, against the date of issue, the plan's years and the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.head import DATE, impossible
from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PRACTICE, WARNING, Hit, rule
from planparse.checking.targets import notice, plan
from planparse.lexicon.periods import FIVE_YEAR_PLANS
from planparse.regex import regex

_PLAN_YEARS = regex(r"((?:19|20)[0-9]{2})年?[—－～~至-]+((?:19|20)[0-9]{2})年")
_PLAN_NAME = regex(
    "[“「]?(十?[一二三四五六七八九]五)[”」]?(?:时期|期间|规划|计划)?(?=[^〇零一二三四五六七八九十]|$)"
)
_PLAN_WITH_YEARS = regex(
    r"[“「](十?[一二三四五六七八九]五)[”」](?:时期|期间|规划)?（((?:19|20)[0-9]{2})年?[—～~至-]((?:19|20)[0-9]{2})年）"
)
_OUTLOOK = regex("展望|远景|长远|远期|本世纪")
_MONTH_DAY = regex(r"(?<![0-9.年])([0-9]{1,2})月([0-9]{1,2})日")
_TO_COME = regex("^[到至]|[以之]?前$")
_REPORTED = regex("^截[至止]|[以之]前$")  # a time at which something was so


@rule(
    "PP403",
    "deadline-before-issue",
    WARNING,
    source=PRACTICE,
    reason="What was due before the document was issued cannot be met any more; a date was not brought up to date.",
    bad=notice("2021年年底前，建成水厂12座。"),
    good=notice("2023年年底前，建成水厂12座。"),
    near=notice("2022年年底前，建成水厂12座。"),
)
def deadline_before_issue(page: Page) -> Iterator[Hit]:
    """Something is to be done before a day that lies before the date of issue."""
    from planparse.extraction.time.periods import find_periods

    issued, text = page.document.meta.issued_on, page.clean.text
    if issued is None or page.field("issued_on") is None:
        return
    for due in find_periods(text, issued):
        if due.end and due.end < issued and due.text.endswith("前") and not _REPORTED.search(due.text):
            start, end = due.span
            if "已" not in text[max(0, start - 6) : end + 12]:  # 2020年底前已经建成
                yield Hit(
                    page.clean.span(start, end),
                    "{deadline} is over on the date of issue, {issued}",
                    parts={"deadline": due.text, "issued": str(issued)},
                )


@rule(
    "PP404",
    "deadline-outside-plan",
    WARNING,
    source=PRACTICE,
    reason="A plan sets targets for its own years; later ones belong to an outlook and are called so.",
    bad=plan("到2027年，水质合格率达到98%。"),
    good=plan("到2025年，水质合格率达到98%。"),
    near=plan("2019年，水质合格率达到90%。到2025年，水质合格率达到98%。展望2035年，水质合格率达到100%。"),
)
def deadline_outside_plan(page: Page) -> Iterator[Hit]:
    """A target is due outside the years that the plan's title names."""
    period = _plan_period(page)
    if period is None:
        return
    first, last = period
    seen: set[tuple[int, int]] = set()
    for target in page.document.targets:
        due = target.deadline
        if due is None or due.end is None or due.every or due.span in seen or first <= due.end.year <= last:
            continue
        if due.end.year < first and not _TO_COME.search(due.text):
            continue  # how things stood when the plan was made: 2020年，普及率为85%
        placed = page.by_id.get(target.section or "")
        words = page.document.sentence_of(target).text + "".join(placed.headings if placed else ())
        if not _OUTLOOK.search(words) and due.end.year - last < 8:
            seen.add(due.span)
            yield Hit(due.span, f"{due.text} lies outside the plan's years, {first} to {last}")


def _plan_period(page: Page) -> tuple[int, int] | None:
    for part in page.document.parts:
        title = part.title or ""
        if years := _PLAN_YEARS.search(title):
            return int(years[1]), int(years[2])
        if (name := _PLAN_NAME.search(title)) and name[1] in FIVE_YEAR_PLANS and "规划" in title:
            return FIVE_YEAR_PLANS[name[1]], FIVE_YEAR_PLANS[name[1]] + 4
    return None


@rule(
    "PP412",
    "impossible-date",
    ERROR,
    source="GB/T 7408-2005",
    reason="A day that the calendar does not have.",
    bad=notice("2023年6月31日前，建成水厂12座。"),
    good=notice("2023年6月30日前，建成水厂12座。"),
    near=notice("2024年2月29日前，建成水厂12座，工期12月30日以内。"),
)
def impossible_date(page: Page) -> Iterator[Hit]:
    """A date in the text does not exist; the date of issue has a rule of its own."""
    own = page.field("issued_on")
    clean = page.clean
    for match in DATE.finditer(clean.text):
        span = clean.span(*match.span())
        if impossible(match) and not (own and own[0] <= span[0] < own[1]):
            yield Hit(span, f"there is no {match[0]}")
    for match in _MONTH_DAY.finditer(clean.text):
        month, day = int(match[1]), int(match[2])
        if not 1 <= month <= 12 or not 1 <= day <= (
            29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
        ):
            yield Hit(clean.span(*match.span()), f"there is no {match[0]}")


@rule(
    "PP413",
    "period-reversed",
    ERROR,
    source="GB/T 7408-2005",
    reason="A period goes from the earlier to the later year.",
    bad=notice("2025—2022年，建成水厂12座。"),
    good=notice("2022—2025年，建成水厂12座。"),
    near=notice("2022年投资1000至900万元，执行GB 2025-2022。"),
)
def period_reversed(page: Page) -> Iterator[Hit]:
    """The first year of a period is later than the second."""
    for match in _PLAN_YEARS.finditer(page.clean.text):
        if int(match[1]) > int(match[2]):
            yield Hit(page.clean.span(*match.span()), f"{match[0]} goes backwards")


@rule(
    "PP414",
    "five-year-plan-years",
    ERROR,
    source="国民经济和社会发展五年规划纲要",
    reason="Every five-year plan has its five years: “十四五” is 2021 to 2025.",
    bad=notice("“十四五”时期（2021—2026年），建成水厂12座。"),
    good=notice("“十四五”时期（2021—2025年），建成水厂12座。"),
    near=notice("“十四五”供水行动（2022—2024年），建成水厂12座。"),
)
def five_year_plan_years(page: Page) -> Iterator[Hit]:
    """The years in brackets behind a five-year plan are not its own."""
    for match in _PLAN_WITH_YEARS.finditer(page.clean.text):
        first = FIVE_YEAR_PLANS.get(match[1])
        if first and (int(match[2]), int(match[3])) != (first, first + 4):
            span = page.clean.span(match.start(2), match.end(3))
            yield Hit(span, f"“{match[1]}” is {first} to {first + 4}")
