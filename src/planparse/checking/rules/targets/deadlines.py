"""PP4 targets: deadlines and dates, against the date of issue, the plan's years and the calendar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, PRACTICE, WARNING, Hit, Part, rule
from planparse.checking.rules.days import is_impossible, written, year_of
from planparse.checking.rules.searching import anchored
from planparse.checking.rules.targets.targets import around, notice, plan
from planparse.lexicon.checked import (
    AHEAD_OF_TIME,
    BEFORE_YEAR,
    BROUGHT_FORWARD,
    FACT_BEFORE,
    FACT_BEHIND,
    LIMIT_ENDS,
    LIMIT_OPENS,
    LUNAR,
    OUTLOOKS,
    OWN_YEAR,
    PLAN,
    REACHED,
    REPORTED,
    REPORTS,
    SET_UNDER,
    TERM,
    TO_COME,
    TO_DO,
    WEEK,
    WEEKDAYS,
)
from planparse.lexicon.periods import FIVE_YEAR_PLANS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Deadline, Quantity

_PLAN_YEARS = regex(r"((?:19|20)[0-9]{2})年?[—－～~至-]+((?:19|20)[0-9]{2})年")
_TERM = regex(rf"{TERM}[为是：:]{{0,2}}(?:19|20)[0-9]{{2}}年?[—－～~至-]+(?:19|20)[0-9]{{2}}年")
_PLAN_NAME = regex(
    "[“「]?(十?[一二三四五六七八九]五)[”」]?(?:时期|期间|规划|计划)?(?=[^〇零一二三四五六七八九十]|$)"
)
_PLAN_WITH_YEARS = regex(
    r"[“「](十?[一二三四五六七八九]五)[”」](?:时期|期间|规划)?（((?:19|20)[0-9]{2})年?[—～~至-]((?:19|20)[0-9]{2})年）"
)
_HAN = "〇○零一二三四五六七八九十"
_MONTH_DAY = regex(
    rf"(?<![0-9{_HAN}]年)(?<![0-9.{_HAN}])([0-9]{{1,2}}|[{_HAN}]{{1,3}})月([0-9]{{1,2}}|[{_HAN}]{{1,3}})日"
)
_WHOLE_DATE = regex(
    rf"(?<![0-9{_HAN}])([0-9]{{4}}|[{_HAN}]{{4}})年([0-9]{{1,2}}|[{_HAN}]{{1,3}})月(?:([0-9]{{1,2}}|[{_HAN}]{{1,3}})日)?"
)
# A second day of one month: 6月1日至31日.
_LAST_DAY = regex(r"(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日?[—－～~至-]([0-9]{1,2})日")
# From one whole date to another. What is told of a standard's edition (GB 2025—2022年版) is no period.
_DATE = r"((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?"
_PERIOD = regex(rf"(?<![0-9]){_DATE}(?:[—－～~-]{{1,2}}|起?[至到]){_DATE}")
# To a day of the same year, which is not said again.
_WITHIN_YEAR = regex(
    r"(?:19|20)[0-9]{2}年([0-9]{1,2})月([0-9]{1,2})日?(?:[—－～~-]{1,2}|起?[至到])([0-9]{1,2})月([0-9]{1,2})日"
)
_YEARS = regex(r"(?<![0-9A-Za-z./-])((?:19|20)[0-9]{2})[—－～~至-]{1,2}((?:19|20)[0-9]{2})年(?!版)")
_WITH_WEEKDAY = regex(
    r"(?<![0-9年—～至-])(?P<date>(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<of_month>[0-9]{1,2})日)"
    rf"[ ]?[（(](?P<week>{WEEK})(?P<day>[{WEEKDAYS}天])"
)
# What is in all of them: a month, a word between two times.
_MONTH, _TO = regex("月"), regex("[0-9年月日]起?[—－～~至到-]")
_STANDARD = regex("[A-Za-z/][ ]?$")
_HAS_YEAR, _BRACKET = regex("(?:19|20)[0-9]{2}"), regex("[（(]$")
_TO_COME, _REPORTED = regex(TO_COME), regex(REPORTED)
_OWN_YEAR, _BEFORE_YEAR = regex(OWN_YEAR), regex(BEFORE_YEAR)
_ACTS = regex(rf"^[^。；\n]{{0,20}}(?:{TO_DO})")
_FACT_BEFORE, _FACT_BEHIND = regex(FACT_BEFORE), regex(FACT_BEHIND)
_REACHED, _REPORT, _OUTLOOK = regex(REACHED), regex(REPORTS), regex(OUTLOOKS)
_BROUGHT_FORWARD, _LUNAR = regex(BROUGHT_FORWARD), regex(LUNAR)
_SET = regex(SET_UNDER)


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and words.isascii() else numeral(words)


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
    seen: set[tuple[int, int]] = set()
    for due in find_periods(text, issued):
        past = due.end and due.end < issued and due.text.endswith("前") and _OWN_YEAR.search(due.text)
        if past and not _REPORTED.search(due.text):
            start, end = due.span
            if not _is_fact(text, start, end):
                seen.add(page.clean.span(start, end))
                yield _over(page.clean.span(start, end), due.text, issued)
    for target in chain(page.document.targets, page.document.baselines):
        by = target.deadline
        if by is None or by.end is None or by.every or by.end >= issued or by.span in seen:
            continue
        if by.text.startswith("到") and _is_set(page, target):
            seen.add(by.span)
            yield _over(by.span, by.text, issued)


def _is_fact(text: str, start: int, end: int) -> bool:
    """Whether something was so before a day, rather than is to be done by it."""
    behind = text[end : end + 40]
    if _BEFORE_YEAR.search(text[start:end]) and not _ACTS.search(behind):
        return True
    return bool(_FACT_BEFORE.search(text[max(0, start - 6) : start]) or _FACT_BEHIND.search(behind))


def _is_set(page: Page, target: Quantity) -> bool:
    """Whether a figure of the past stands under a heading of goals and is not told as what was reached."""
    placed = page.by_id.get(target.section or "")
    headings = "".join(placed.headings) if placed else ""
    reached = _REACHED.search(around(page, target)) or _REPORT.search(headings)
    return bool(_SET.search(headings)) and not reached


def _over(span: tuple[int, int], deadline: str, issued: date) -> Hit:
    said = "{deadline} is over on the date of issue, {issued}; a later time is expected"
    return Hit(span, said, parts={"deadline": deadline, "issued": written(issued)})


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
    from planparse.extraction.time.periods import find_periods

    period = _plan_period(page)
    if period is None:
        return
    seen: set[tuple[int, int]] = set()
    for target in page.document.targets:
        due = target.deadline
        if due and not due.every and due.span not in seen and _is_outside(page, target, due, period):
            seen.add(due.span)
            yield _outside(due.span, due.text, period)
    known, text = sorted(seen), page.clean.text
    # What is to be done by then, with no figure.
    for limit in find_periods(text, page.document.meta.issued_on):
        start, end = limit.span
        limits = limit.text.startswith(LIMIT_OPENS) or limit.text.endswith(LIMIT_ENDS)
        if not (limits and limit.end and limit.end.year > period[1] and (limit.end.year - period[1]) % 5):
            continue
        words = text[max(0, start - 60) : end + 30]
        span = page.clean.span(start, end)
        if _HAS_YEAR.search(limit.text) and not _OUTLOOK.search(words) and not _overlaps(known, span):
            yield _outside(span, limit.text, period)


def _overlaps(known: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span meets one of those known, which are in order and apart."""
    at = bisect_left(known, (span[1], 0)) - 1
    return at >= 0 and known[at][1] > span[0]


def _outside(span: tuple[int, int], deadline: str, period: tuple[int, int]) -> Hit:
    said = "{deadline} lies outside the plan's years, {years}; a year of the plan is expected"
    return Hit(span, said, parts={"deadline": deadline, "years": f"{period[0]}—{period[1]}年"})


def _is_outside(page: Page, target: Quantity, due: Deadline, period: tuple[int, int]) -> bool:
    first, last = period
    if due.end is None or first <= due.end.year <= last or not _HAS_YEAR.search(due.text):
        return False
    if due.end.year < first and not _TO_COME.search(due.text):
        return False  # how things stood when the plan was made: 2020年，普及率为85%
    if (
        due.start
        and first <= due.start.year <= last
        and _BRACKET.search(page.text[max(0, due.span[0] - 3) : due.span[0]])
    ):
        return False  # the years of a five-year plan, which PP414 reads
    if due.end.year > last and (due.end.year - last) % 5 == 0:
        # the goal of the next plan, told for its own sake, or as the stage behind this plan's
        if not due.text.startswith(LIMIT_OPENS) or f"{last}年" in around(page, target, behind=0):
            return False
        if due.end.year - last > 5:
            return False
    placed = page.by_id.get(target.section or "")
    words = around(page, target) + "".join(placed.headings if placed else ())
    return not _OUTLOOK.search(words)


def _plan_period(page: Page) -> tuple[int, int] | None:
    for part in page.document.parts:
        title = part.title or ""
        if years := _PLAN_YEARS.search(title):
            return int(years[1]), int(years[2])
        if (name := _PLAN_NAME.search(title)) and name[1] in FIVE_YEAR_PLANS and PLAN in title:
            return FIVE_YEAR_PLANS[name[1]], FIVE_YEAR_PLANS[name[1]] + 4
    term = _TERM.search(page.clean.text)
    years = _PLAN_YEARS.search(term[0]) if term else None
    return (int(years[1]), int(years[2])) if years and years[1] <= years[2] else None


@rule(
    "PP412",
    "impossible-date",
    ERROR,
    source="GB/T 7408-2005",
    reason="A day that the calendar does not have.",
    bad=notice("2023年6月31日前，建成水厂12座。二〇二三年二月三十日前，完成验收。"),
    good=notice("2023年6月30日前，建成水厂12座。"),
    near=notice("2024年2月29日前，建成水厂12座，工期12月30日以内，农历二月三十日放水。"),
)
def impossible_date(page: Page) -> Iterator[Hit]:
    """A date in the text does not exist, in figures or in hanzi; the date of issue has a rule of its own."""
    own = page.field("issued_on")
    clean = page.clean
    for start, end in sorted({*_impossible(clean.text)}):
        span = clean.span(start, end)
        lunar = _LUNAR.search(clean.text[max(0, start - 12) : start])
        if not lunar and not (own and own[0] <= span[0] < own[1]):
            said = "there is no {date} in the calendar; a day that exists is expected"
            yield Hit(span, said, parts={"date": clean.text[start:end]})


def _impossible(text: str) -> Iterator[tuple[int, int]]:
    for match in anchored(_WHOLE_DATE, _MONTH, text, 8):
        year, month, day = year_of(match[1]), _number(match[2]), _number(match[3] or "1")
        if is_impossible(year, month, day) and (match[3] or month > 12) and (month or day):
            yield match.span()
    for match in anchored(_MONTH_DAY, _MONTH, text, 3):
        if is_impossible(2024, month := _number(match[1]), day := _number(match[2])) and (month or day):
            yield match.span()
    for match in anchored(_LAST_DAY, _MONTH, text, 2):
        if 1 <= int(match[1]) <= 12 and is_impossible(2024, int(match[1]), int(match[3])):
            yield match.span()


@rule(
    "PP416",
    "weekday-differs",
    WARNING,
    source="GB/T 7408-2005",
    reason="A day and its weekday that do not go together leave open on which of two days something is.",
    bad=notice("2024年5月8日（星期四）前，建成水厂12座。"),
    good=notice("2024年5月8日（星期三）前，建成水厂12座。"),
    near=notice("2024年5月8日（周三）至10日（周五）巡查，5月11日（星期三）除外。"),
)
def weekday_differs(page: Page) -> Iterator[Hit]:
    """The weekday in brackets behind a date is not that of the date.

    Without a year, in no year around that of issue.
    """
    issued = page.document.meta.issued_on
    near = [issued.year - 1, issued.year, issued.year + 1] if issued else []
    for match in _WITH_WEEKDAY.finditer(page.clean.text):
        month, day = int(match["month"]), int(match["of_month"])
        years = [int(match["year"])] if match["year"] else near
        days = [date(year, month, day).weekday() for year in years if not is_impossible(year, month, day)]
        said = WEEKDAYS.index(match["day"].replace("天", "日"))
        if not days or said in days:
            continue
        parts: dict[str, Part] = {"date": match["date"], "found": match["week"] + match["day"]}
        if match["year"]:
            template = "{date} is a {expected}, not a {found}; correct the one or the other"
            parts["expected"] = match["week"] + WEEKDAYS[days[0]]
        else:
            template = "{date} is no {found} in {first} to {last}; correct the one or the other"
            parts |= {"first": years[0], "last": years[-1]}
        yield Hit(page.clean.span(match.start(), match.end()), template, (), parts)


@rule(
    "PP413",
    "period-reversed",
    ERROR,
    source="GB/T 7408-2005",
    reason="A period goes from the earlier to the later time.",
    bad=notice("2025—2022年，建成水厂12座。"),
    good=notice("2022—2025年，建成水厂12座。"),
    near=notice("2022年投资1000至900万元，执行GB 2025-2022，每年11月至次年3月巡查。"),
)
def period_reversed(page: Page) -> Iterator[Hit]:
    """The first year, month or day of a period is later than the last."""
    text = page.clean.text
    for match in chain(anchored(_PERIOD, _TO, text, 11), anchored(_YEARS, _TO, text, 4)):
        numbers = [int(number) if number else None for number in match.groups()]
        half = len(numbers) // 2
        # 2025年6月—2025年 ends with the year; only what both ends name can be compared.
        ends = [(a, b) for a, b in zip(numbers[:half], numbers[half:], strict=True) if a and b]
        before = text[max(0, match.start() - 8) : match.start()]
        if [a for a, _ in ends] <= [b for _, b in ends] or _STANDARD.search(before):
            continue
        if not _BROUGHT_FORWARD.search(before) and AHEAD_OF_TIME not in text[match.end() : match.end() + 6]:
            yield _backwards(page, match)
    for match in anchored(_LAST_DAY, _MONTH, text, 2):
        if int(match[2]) > int(match[3]):
            yield _backwards(page, match)
    for match in anchored(_WITHIN_YEAR, _MONTH, text, 7):
        month, day, last_month, last_day = map(int, match.groups())
        # 11月1日至3月15日 and 7月1日至6月30日 go on into the next year.
        whole_year = day == 1 and last_day >= 28
        if (month == last_month and day > last_day) or (1 <= month - last_month <= 2 and not whole_year):
            yield _backwards(page, match)


def _backwards(page: Page, match: re.Match[str]) -> Hit:
    said = "the period {period} goes backwards; the earlier time is expected first"
    return Hit(page.clean.span(*match.span()), said, parts={"period": match[0]})


@rule(
    "PP414",
    "five-year-plan-years",
    WARNING,
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
            yield Hit(
                span,
                "“{plan}” is {years}, not {found}; correct the plan or its years",
                parts={
                    "plan": match[1],
                    "years": f"{first}—{first + 4}年",
                    "found": page.clean.text[match.start(2) : match.end(3)] + "年",
                },
            )
