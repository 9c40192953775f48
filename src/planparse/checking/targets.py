"""PP4 targets: figures and their deadlines, against each other, the plan's period and the calendar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from planparse.checking.letterhead import DATE, impossible
from planparse.checking.page import Page, Placed
from planparse.checking.rule import ERROR, NUMERALS, PRACTICE, WARNING, Hit, rule
from planparse.lexicon.periods import FIVE_YEAR_PLANS

if TYPE_CHECKING:
    from planparse.model import Deadline, Quantity, Table

_GOALS = re.compile("目标|指标")
_YEAR = re.compile("(?:19|20)[0-9]{2}年?|[一二三四五六七八九十]{1,2}五[”」]?(?:时期|期间|规划|末)")
_PLAN_YEARS = re.compile(r"((?:19|20)[0-9]{2})年?[—－～~至-]+((?:19|20)[0-9]{2})年")
_PLAN_NAME = re.compile(
    "[“「]?(十?[一二三四五六七八九]五)[”」]?(?:时期|期间|规划|计划)?(?=[^〇零一二三四五六七八九十]|$)"
)
_PLAN_WITH_YEARS = re.compile(
    r"[“「](十?[一二三四五六七八九]五)[”」](?:时期|期间|规划)?（((?:19|20)[0-9]{2})年?[—～~至-]((?:19|20)[0-9]{2})年）"
)
_OUTLOOK = re.compile("展望|远景|长远|远期|本世纪")
_MONTH_DAY = re.compile(r"(?<![0-9.年])([0-9]{1,2})月([0-9]{1,2})日")
_SHARES = "覆盖率|普及率|合格率|达标率|入学率|参保率|占比|比重|比例|就诊率|回收率|处理率|绿化率|城镇化率|硬化率|安装率|入户率|受理率|开放率|知晓率"
_SHARE = re.compile(f"(?:{_SHARES})$")
_BARE_SHARE = re.compile(
    rf"(?:{_SHARES})(?:[\u4e00-\u9fff]{{0,6}}[到至为于达])?(?P<figure>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?=[，。；、）\n])"
)
_MAY_EXCEED = re.compile("毛入学率|拨备|负债|杠杆|准备金|偿付|充足率|覆盖率.*保险")
_RISES = re.compile("(?:提高|增加|提升|增长|上升|扩大|增)(?:到|至)[^，。；]{0,6}$")
_FALLS = re.compile("(?:下降|降低|减少|压减|压缩|缩减|降|减)(?:到|至)[^，。；]{0,6}$")
_ENDS = re.compile(
    r"(?<![0-9.:/第—～~-])([0-9]{1,6}(?:\.[0-9]{1,3})?)([%万亿]?)[—～~至-]([0-9]{1,6}(?:\.[0-9]{1,3})?)([%万亿]?)"
    r"(?=[\u4e00-\u9fff，。；、）])(?![号条款项章节年月日期时点分页版比])"
)
_ROW_YEAR = re.compile("((?:19|20)[0-9]{2})年?")
_NUMBER = re.compile(r"^[≥≤＞＜><]?[ ]?([0-9]+(?:\.[0-9]+)?)[ ]?%?$")
_REPORTED = re.compile("^截[至止]|[以之]前$")  # a time at which something was so
_BLANKS = re.compile(r"\s+")
_PLAN = "云溪市供水规划（2021—2025年）\n\n一、现状\n有水厂三座。\n\n二、主要目标\n{goal}\n\n三、保障措施\n加强领导。"
_NOTICE = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n一、主要目标\n{goal}\n\n二、保障措施\n加强领导。\n\n云溪市人民政府\n2022年3月8日"


def _plan(goal: str) -> str:
    return _PLAN.format(goal=goal)


def _notice(goal: str) -> str:
    return _NOTICE.format(goal=goal)


def _in_goals(page: Page, quantity: Quantity) -> bool:
    placed = page.by_id.get(quantity.section or "")
    return placed is not None and any(_GOALS.search(heading) for heading in placed.headings)


@rule(
    "PP401",
    "target-without-unit",
    WARNING,
    source=f"{NUMERALS} 5.1",
    reason="A figure without a unit cannot be measured.",
    bad=_plan("到2025年，水质合格率达到98。"),
    good=_plan("到2025年，水质合格率达到98%。"),
    near=_plan("到2025年，水厂覆盖率每年提高3个百分点，水厂与人口比例达到1:3000。"),
)
def target_without_unit(page: Page) -> Iterator[Hit]:
    """A share has a figure and nothing behind it."""
    for match in _BARE_SHARE.finditer(page.clean.text):
        span = page.clean.span(*match.span("figure"))
        yield Hit(span, f"{match['figure']}: of what unit?")


@rule(
    "PP402",
    "target-without-deadline",
    WARNING,
    source=PRACTICE,
    reason="A target that is due at no time is never missed.",
    bad=_notice("水质合格率达到98%以上。"),
    good=_notice("到2024年，水质合格率达到98%以上。"),
    near=_plan("水质合格率达到98%以上。"),
)
def target_without_deadline(page: Page) -> Iterator[Hit]:
    """A target under a heading that speaks of goals has no deadline, and neither section nor title names a year."""
    titles = " ".join(part.title or "" for part in page.document.parts)
    if _YEAR.search(titles):
        return
    for target in page.document.targets:
        if target.deadline is None and target.change == "level" and _in_goals(page, target):
            placed = page.by_id[target.section or ""]
            if not _YEAR.search(_words_of(page, placed)):
                yield Hit(target.span, f"no deadline for {target.indicator or target.text}")


def _words_of(page: Page, placed: Placed) -> str:
    """What stands in a section and its neighbours, as far as it may set the time: the whole section above, if it is short."""
    start, end = (placed.parent or placed).section.span
    return page.text[start : min(end, start + 4000)]


@rule(
    "PP403",
    "deadline-before-issue",
    WARNING,
    source=PRACTICE,
    reason="What was due before the document was issued cannot be met any more; a date was not brought up to date.",
    bad=_notice("2021年年底前，建成水厂12座。"),
    good=_notice("2023年年底前，建成水厂12座。"),
    near=_notice("2022年年底前，建成水厂12座。"),
)
def deadline_before_issue(page: Page) -> Iterator[Hit]:
    """A target or an obligation is due before the date of issue."""
    issued = page.document.meta.issued_on
    seen: set[tuple[int, int]] = set()
    for due in _deadlines(page):
        if issued and due.end and due.end < issued and due.every is None and due.span not in seen:
            seen.add(due.span)
            yield Hit(due.span, f"{due.text} is over on the date of issue, {issued}")


def _deadlines(page: Page) -> Iterator[Deadline]:
    """Times by which something is due, or was: 2021年底前, not 2021年 or 2021年以前."""
    dues = [quantity.deadline for quantity in page.quantities]
    dues += [act.deadline for act in page.document.obligations]
    for due in dues:
        if due and due.text.endswith(("前", "底")) and not _REPORTED.search(due.text):
            yield due


@rule(
    "PP404",
    "deadline-outside-plan",
    WARNING,
    source=PRACTICE,
    reason="A plan sets targets for its own years; later ones belong to an outlook and are called so.",
    bad=_plan("到2027年，水质合格率达到98%。"),
    good=_plan("到2025年，水质合格率达到98%。"),
    near=_plan("到2025年，水质合格率达到98%。展望2035年，水质合格率达到100%。"),
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
        placed = page.by_id.get(target.section or "")
        words = target.sentence.text + "".join(placed.headings if placed else ())
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
    "PP405",
    "range-reversed",
    ERROR,
    source=f"{NUMERALS} 5.1.3",
    reason="A range goes from the lower to the higher figure.",
    bad=_plan("到2025年，漏损率控制在12%—8%。"),
    good=_plan("到2025年，漏损率控制在8%—12%。"),
    near=_plan("到2025年，受益人口9000—1.2万人。"),
)
def range_reversed(page: Page) -> Iterator[Hit]:
    """The first figure of a range is higher than the second."""
    text = page.clean.text
    for match in _ENDS.finditer(text):
        low, low_unit, high, high_unit = match.groups()
        # 9000—1.2万 rises: the ends can be compared where both have their multiplier, or neither. 由20%至15% is a fall.
        comparable = low_unit == high_unit or high_unit in ("", "%")
        moves = any(word in text[max(0, match.start() - 8) : match.start()] for word in "由从自")
        if comparable and not moves and float(low) > float(high):
            yield Hit(page.clean.span(*match.span()), f"{match[0]} goes from the higher to the lower figure")


@rule(
    "PP406",
    "share-above-hundred",
    ERROR,
    source=PRACTICE,
    reason="A part is never more than the whole.",
    bad=_plan("到2025年，供水管网覆盖率达到105%。"),
    good=_plan("到2025年，供水管网覆盖率达到95%。"),
    near=_plan("到2025年，学前教育毛入学率达到105%，投资完成率达到110%。"),
)
def share_above_hundred(page: Page) -> Iterator[Hit]:
    """A share that can be 100 % at most is above it."""
    for quantity in page.quantities:
        name = quantity.indicator
        above = quantity.unit == "%" and quantity.change == "level" and quantity.value.max > 100
        if above and _SHARE.search(name) and not _MAY_EXCEED.search(name):
            yield Hit(quantity.span, f"{name} {quantity.text}")


@rule(
    "PP407",
    "part-above-total",
    ERROR,
    source=PRACTICE,
    reason="A part is never more than the whole.",
    bad=_plan("到2025年，建成水厂12座，其中乡镇水厂15座。"),
    good=_plan("到2025年，建成水厂12座，其中乡镇水厂5座。"),
    near=_plan("到2025年，每县平均建成水厂12座，其中云东县15座。"),
)
def part_above_total(page: Page) -> Iterator[Hit]:
    """The first figure behind 其中 is more than the one before it, in the same unit."""
    for total, parts in _breakdowns(page):
        if parts[0].value.min > total.value.max:
            yield Hit(parts[0].span, f"{parts[0].text} is part of {total.text}")


@rule(
    "PP408",
    "parts-above-total",
    WARNING,
    source=PRACTICE,
    reason="Parts that do not overlap make up their total at most.",
    bad=_plan("到2025年，建成水厂12座，其中县级水厂8座、乡镇水厂7座。"),
    good=_plan("到2025年，建成水厂12座，其中县级水厂5座、乡镇水厂7座。"),
    near=_plan("到2025年，建成水厂12座，其中县级水厂8座，更新管网70公里。"),
)
def parts_above_total(page: Page) -> Iterator[Hit]:
    """The figures behind 其中 add up to more than the one before it."""
    for total, parts in _breakdowns(page):
        whole = sum(part.value.min for part in parts)
        if len(parts) > 1 and parts[0].value.min <= total.value.max < whole:
            span = (parts[0].span[0], parts[-1].span[1])
            yield Hit(span, f"the parts make {whole:g}, the total is {total.text}")


def _breakdowns(page: Page) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """A figure, 其中, and the figures of its unit behind, in one sentence; no averages, whose parts may be more."""
    by_sentence: defaultdict[tuple[int, int], list[Quantity]] = defaultdict(list)
    for quantity in chain(page.document.targets, page.document.requirements):
        by_sentence[quantity.sentence.span].append(quantity)
    for (start, end), quantities in by_sentence.items():
        words = page.text[start:end]
        at = start + words.find("其中")
        before = [q for q in quantities if q.span[1] <= at and at - q.span[1] <= 3]
        if words.count("其中") != 1 or not before or "均" in words[: at - start]:
            continue
        total = before[-1]
        if total.change != "level" or total.comparator != "eq" or total.unit in (None, "%"):
            continue  # of at least so many the parts may be more
        parts = [q for q in quantities if q.span[0] > at and q.unit == total.unit and q.change == "level"]
        if parts:
            yield total, parts


@rule(
    "PP409",
    "conflicting-targets",
    WARNING,
    source=PRACTICE,
    reason="One indicator, one deadline, two values: nobody knows which one counts.",
    bad=_plan("到2025年，水质合格率达到98%。\n到2025年，水质合格率达到95%。"),
    good=_plan("到2025年，水质合格率达到98%。\n各县到2025年，水质合格率均达到98%。"),
    near=_plan("到2023年，水质合格率达到95%。到2025年，水质合格率达到98%。"),
)
def conflicting_targets(page: Page) -> Iterator[Hit]:
    """Two targets of one indicator, unit and deadline differ."""
    first: dict[tuple[str, str | None, date, str], Quantity] = {}
    for target in page.document.targets:
        due, name = target.deadline, target.indicator
        if due is None or due.end is None or len(name) < 4 or target.comparator == "range":
            continue
        other = first.setdefault((name, target.unit, due.end, target.change), target)
        if other.value != target.value and other.sentence.span != target.sentence.span:
            yield Hit(target.span, f"{name} by {due.end}: {target.text} here, {other.text} elsewhere")


@rule(
    "PP410",
    "table-differs",
    WARNING,
    source=PRACTICE,
    reason="Text and table of one plan name one value.",
    bad=_plan(
        "到2025年，水质合格率达到95%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
    good=_plan(
        "到2025年，水质合格率达到98%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
    near=_plan(
        "到2023年，水质合格率达到95%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
)
def table_differs(page: Page) -> Iterator[Hit]:
    """A target of the text and the cell of its indicator and year differ."""
    cells = {key: value for table in page.document.tables for key, value in _cells(table)}
    in_tables = [table.span for table in page.document.tables]
    for target in page.document.targets:
        due = target.deadline
        if due is None or due.end is None or any(a <= target.span[0] < b for a, b in in_tables):
            continue
        cell = cells.get((target.indicator, due.end.year))
        if cell is not None and target.change == "level" and not target.value.min <= cell <= target.value.max:
            said = f"{target.indicator} by {due.end.year}: {target.text} here, {cell:g} in the table"
            yield Hit(target.span, said)


def _cells(table: Table) -> Iterator[tuple[tuple[str, int], float]]:
    years = [_ROW_YEAR.search(name) for name in table.header]
    for row in table.rows:
        names = [re.split("[（(]", _BLANKS.sub("", cell))[0] for cell in row if not _NUMBER.match(cell)]
        for at, cell in enumerate(row):
            year = years[at] if at < len(years) else None
            value = _NUMBER.match(cell.strip())
            if year and value:
                for name in names:
                    yield (name, int(year[1])), float(value[1])


@rule(
    "PP411",
    "rise-below-baseline",
    ERROR,
    source=PRACTICE,
    reason="Who rises to less than before has fallen: one of the figures is wrong.",
    bad=_plan("到2025年，水质合格率由2020年的90%提高到85%。"),
    good=_plan("到2025年，水质合格率由2020年的90%提高到98%。"),
    near=_plan("到2025年，漏损率由2020年的15%降低到9%。"),
)
def rise_below_baseline(page: Page) -> Iterator[Hit]:
    """A target that is risen to lies below its baseline, or one that is fallen to above it."""
    for target in page.document.targets:
        base = target.baseline
        if base is None or base.value is None or base.unit != target.unit or target.change != "level":
            continue
        words = page.text[max(0, target.span[0] - 16) : target.span[0]]
        if (_RISES.search(words) and target.value.max < base.value.min) or (
            _FALLS.search(words) and target.value.min > base.value.max
        ):
            yield Hit(
                target.span, f"{target.indicator}: {target.text}, from {base.value.min:g}{base.unit or ''}"
            )


@rule(
    "PP412",
    "impossible-date",
    ERROR,
    source="GB/T 7408-2005",
    reason="A day that the calendar does not have.",
    bad=_notice("2023年6月31日前，建成水厂12座。"),
    good=_notice("2023年6月30日前，建成水厂12座。"),
    near=_notice("2024年2月29日前，建成水厂12座，工期12月30日以内。"),
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
    bad=_notice("2025—2022年，建成水厂12座。"),
    good=_notice("2022—2025年，建成水厂12座。"),
    near=_notice("2022年投资1000至900万元，执行GB 2025-2022。"),
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
    bad=_notice("“十四五”时期（2021—2026年），建成水厂12座。"),
    good=_notice("“十四五”时期（2021—2025年），建成水厂12座。"),
    near=_notice("“十四五”供水行动（2022—2024年），建成水厂12座。"),
)
def five_year_plan_years(page: Page) -> Iterator[Hit]:
    """The years in brackets behind a five-year plan are not its own."""
    for match in _PLAN_WITH_YEARS.finditer(page.clean.text):
        first = FIVE_YEAR_PLANS.get(match[1])
        if first and (int(match[2]), int(match[3])) != (first, first + 4):
            span = page.clean.span(match.start(2), match.end(3))
            yield Hit(span, f"“{match[1]}” is {first} to {first + 4}")
