"""PP4 targets: figures and their deadlines, against each other, the plan's period and the calendar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from planparse.checking.page import Page, Placed
from planparse.checking.rule import ERROR, NUMERALS, PRACTICE, WARNING, Hit, rule
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Quantity, Table

_GOALS = regex("目标|指标")
_YEAR = regex("(?:19|20)[0-9]{2}年?|[一二三四五六七八九十]{1,2}五[”」]?(?:时期|期间|规划|末)")
_SHARES = "覆盖率|普及率|合格率|达标率|入学率|参保率|占比|比重|比例|就诊率|回收率|处理率|绿化率|城镇化率|硬化率|安装率|入户率|受理率|开放率|知晓率"
_SHARE = regex(f"(?:{_SHARES})$")
_BARE_SHARE = regex(
    rf"(?:{_SHARES})(?:[\u4e00-\u9fff]{{0,6}}[到至为于达])?(?P<figure>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?=[，。；、）\n])"
)
_MAY_EXCEED = regex("毛入学率|拨备|负债|杠杆|准备金|偿付|充足率|覆盖率.*保险")
_RISES = regex("(?:提高|增加|提升|增长|上升|扩大|增)(?:到|至)[^，。；]{0,6}$")
_FALLS = regex("(?:下降|降低|减少|压减|压缩|缩减|降|减)(?:到|至)[^，。；]{0,6}$")
_ENDS = regex(
    r"(?<![0-9.:/第—～~-])([0-9]{1,6}(?:\.[0-9]{1,3})?)([%万亿]?)[—～~至-]([0-9]{1,6}(?:\.[0-9]{1,3})?)([%万亿]?)"
    r"(?=[\u4e00-\u9fff，。；、）])(?![号条款项章节年月日期时点分页版比])"
)
_ROW_YEAR = regex("((?:19|20)[0-9]{2})年?")
_NUMBER = regex(r"^[≥≤＞＜><]?[ ]?([0-9]+(?:\.[0-9]+)?)[ ]?%?$")
_BLANKS = regex(r"\s+")
_PLAN_TEXT = "云溪市供水规划（2021—2025年）\n\n一、现状\n有水厂三座。\n\n二、主要目标\n{goal}\n\n三、保障措施\n加强领导。"
_NOTICE_TEXT = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n一、主要目标\n{goal}\n\n二、保障措施\n加强领导。\n\n云溪市人民政府\n2022年3月8日"


def plan(goal: str) -> str:
    """An example: a plan with years in its title."""
    return _PLAN_TEXT.format(goal=goal)


def notice(goal: str) -> str:
    """An example: a notice of March 2022."""
    return _NOTICE_TEXT.format(goal=goal)


def _in_goals(page: Page, quantity: Quantity) -> bool:
    placed = page.by_id.get(quantity.section or "")
    return placed is not None and any(_GOALS.search(heading) for heading in placed.headings)


@rule(
    "PP401",
    "target-without-unit",
    WARNING,
    source=PRACTICE,
    reason="A figure without a unit cannot be measured.",
    bad=plan("到2025年，水质合格率达到98。"),
    good=plan("到2025年，水质合格率达到98%。"),
    near=plan("到2025年，水厂覆盖率每年提高3个百分点，水厂与人口比例达到1:3000。"),
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
    bad=notice("水质合格率达到98%以上。"),
    good=notice("到2024年，水质合格率达到98%以上。"),
    near=plan("水质合格率达到98%以上。"),
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
    "PP405",
    "range-reversed",
    ERROR,
    source=f"{NUMERALS} 5.1.3",
    reason="A range goes from the lower to the higher figure.",
    bad=plan("到2025年，漏损率控制在12%—8%。"),
    good=plan("到2025年，漏损率控制在8%—12%。"),
    near=plan("到2025年，受益人口9000—1.2万人。"),
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
    bad=plan("到2025年，供水管网覆盖率达到105%。"),
    good=plan("到2025年，供水管网覆盖率达到95%。"),
    near=plan("到2025年，学前教育毛入学率达到105%，投资完成率达到110%。"),
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
    bad=plan("到2025年，建成水厂12座，其中乡镇水厂15座。"),
    good=plan("到2025年，建成水厂12座，其中乡镇水厂5座。"),
    near=plan("到2025年，每县平均建成水厂12座，其中云东县15座。"),
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
    bad=plan("到2025年，建成水厂12座，其中县级水厂8座、乡镇水厂7座。"),
    good=plan("到2025年，建成水厂12座，其中县级水厂5座、乡镇水厂7座。"),
    near=plan("到2025年，建成水厂12座，其中县级水厂8座，更新管网70公里。"),
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
    by_sentence: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in chain(page.document.targets, page.document.requirements):
        by_sentence[quantity.sentence].append(quantity)
    for quantities in by_sentence.values():
        start, end = page.document.sentence_of(quantities[0]).span
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
    bad=plan("到2025年，水质合格率达到98%。\n到2025年，水质合格率达到95%。"),
    good=plan("到2025年，水质合格率达到98%。\n各县到2025年，水质合格率均达到98%。"),
    near=plan("到2023年，水质合格率达到95%。到2025年，水质合格率达到98%。"),
)
def conflicting_targets(page: Page) -> Iterator[Hit]:
    """Two targets of one indicator, unit and deadline differ."""
    first: dict[tuple[str, str | None, date, str], Quantity] = {}
    for target in page.document.targets:
        due, name = target.deadline, target.indicator
        if due is None or due.end is None or len(name) < 4 or target.comparator == "range":
            continue
        other = first.setdefault((name, target.unit, due.end, target.change), target)
        if other.value != target.value and other.sentence != target.sentence:
            yield Hit(target.span, f"{name} by {due.end}: {target.text} here, {other.text} elsewhere")


@rule(
    "PP410",
    "table-differs",
    WARNING,
    source=PRACTICE,
    reason="Text and table of one plan name one value.",
    bad=plan(
        "到2025年，水质合格率达到95%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
    good=plan(
        "到2025年，水质合格率达到98%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
    near=plan(
        "到2023年，水质合格率达到95%。\n\n指标|2020年|2025年\n水质合格率（%）|90|98\n供水普及率（%）|85|95"
    ),
)
def table_differs(page: Page) -> Iterator[Hit]:
    """A target of the text and the cell of its indicator and year differ."""
    cells = {key: value for table in page.document.tables for key, value in _cells(table)}
    for target in page.document.targets:
        due = target.deadline
        if due is None or due.end is None or page.in_table(target.span[0]):
            continue
        cell = cells.get((target.indicator, due.end.year))
        if cell is not None and target.change == "level" and not _agrees(target, cell):
            said = f"{target.indicator} by {due.end.year}: {target.text} here, {cell:g} in the table"
            yield Hit(target.span, said)


def _agrees(target: Quantity, cell: float) -> bool:
    """The unit of a column may hold a multiplier: 185 under 亿立方米 is 185亿立方米."""
    return any(target.value.min <= cell * power <= target.value.max for power in (1, 1e3, 1e4, 1e6, 1e7, 1e8))


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
    bad=plan("到2025年，水质合格率由2020年的90%提高到85%。"),
    good=plan("到2025年，水质合格率由2020年的90%提高到98%。"),
    near=plan("到2025年，漏损率由2020年的15%降低到9%。"),
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
