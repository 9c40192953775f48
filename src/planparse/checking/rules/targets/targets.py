"""PP4 targets: figures with their units and times, against each other and against tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from planparse.checking.page import Page, Span
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.checked import (
    BEFORE_A_LEVEL,
    BEFORE_A_SHARE,
    BOUND_BEHIND,
    COMPARED_WITH,
    FALLS,
    GOALS,
    NO_ORDER,
    PAIRED,
    RISES,
    SCOPES,
    TARGET_COLUMN,
    TELLS_A_YEAR,
    TO_A_LEVEL,
    TODAY,
    TOLD_SHARE,
    WHOLE_PLACE,
)
from planparse.lexicon.numerals import FIGURE, LARGE_UNITS
from planparse.lexicon.wholes import MAY_EXCEED, NO_SHARES, SHARED, SHARES
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Obligation, Quantity, Table

_GOALS, _YEAR = regex(GOALS), regex(TELLS_A_YEAR)
_SHARE = regex(f"(?:{'|'.join(SHARES)})$")
_TOO_MUCH = "{name} is a share and cannot be {figure}; 100% is the most"
_TOLD_SHARE, _COMPARED_WITH = regex(TOLD_SHARE), regex(COMPARED_WITH)
_MAY_EXCEED = regex("|".join(MAY_EXCEED))
_BARE = regex(
    rf"[{BEFORE_A_SHARE}≥≤＞＜><](?P<figure>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)"
    rf"(?:(?:{BOUND_BEHIND})?(?=[，。；、）])|(?=的(?:比例|比重|[，。；]))|(?=和[0-9.]{{1,5}}%))(?P<of>的比[例重])?"
)
# Before a share, whatever its unit: its name, what it is a part of, or the percentage from which it moves.
_RATE = regex(
    f"(?:率|{'|'.join(SHARES)})(?:[\u4e00-\u9fff]{{0,8}}|[≥≤＞＜><])$|(?:{'|'.join(SHARED)})的$|[0-9]%[\u4e00-\u9fff]{{0,6}}[到至]$"
)
_NO_SHARES = regex("|".join(NO_SHARES))
_LEVELS = regex(TO_A_LEVEL)
_ADVERBS = regex(BEFORE_A_LEVEL)
_RISES = regex(f"(?:{RISES}|增)(?:到|至)[^，。；]{{0,6}}$")
_FALLS = regex(f"(?:{FALLS}|降|减)(?:到|至)[^，。；]{{0,6}}$")
# From one figure to another, in one breath.
_MOVES = regex(
    rf"[由从](?:(?:19|20)[0-9]{{2}}年[底末]?的?|(?:{TODAY})的?)?(?P<from>{FIGURE})(?P<from_power>[万亿]?)(?P<unit>[%‰]|[\u4e00-\u9fff]{{1,4}}?)"
    rf"(?:(?P<rises>{RISES})|{FALLS})[到至](?:(?:19|20)[0-9]{{2}}年[底末]?的?)?"
    rf"(?P<to>{FIGURE})(?P<to_power>[万亿]?)(?P=unit)"
)
_PAIRED = regex(PAIRED)
_TARGET_COLUMN = regex(TARGET_COLUMN)
_ROW_YEAR = regex("((?:19|20)[0-9]{2})年?")
_NUMBER = regex(r"^[≥≤＞＜><]?[ ]?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)[ ]?%?$")
_SCOPE, _WHOLE = regex(SCOPES), regex(WHOLE_PLACE)
_PLAN_TEXT = "云溪市供水规划（2021—2025年）\n\n一、现状\n有水厂三座。\n\n二、主要目标\n{goal}\n\n三、保障措施\n加强领导。"
_NOTICE_TEXT = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n一、主要目标\n{goal}\n\n二、保障措施\n加强领导。\n\n云溪市人民政府\n2022年3月8日"


def clause_before(text: str, at: int, reach: int = 40) -> str:
    """The words of a clause that stand before an offset, back to a mark and no further than ``reach``."""
    words = text[max(0, at - reach) : at]
    return words[max(words.rfind(mark) for mark in "，。；、：（(\n") + 1 :]


def plan(goal: str) -> str:
    """An example: a plan with years in its title."""
    return _PLAN_TEXT.format(goal=goal)


def notice(goal: str) -> str:
    """An example: a notice of March 2022."""
    return _NOTICE_TEXT.format(goal=goal)


def around(page: Page, quantity: Quantity | Obligation, before: int = 200, behind: int = 100) -> str:
    """What stands around a figure in its sentence, as far as it may tell of it; sentences may be very long."""
    start, end = page.document.sentence_of(quantity).span
    return page.text[max(start, quantity.span[0] - before) : min(end, quantity.span[1] + behind)]


@rule(
    "PP401",
    "target-without-unit",
    WARNING,
    source=PRACTICE,
    reason="A figure without a unit cannot be measured.",
    bad=plan("到2025年，水质合格率达到98。"),
    good=plan("到2025年，水质合格率达到98%。"),
    near=plan("到2025年，水厂覆盖率每年提高3个百分点，水厂与人口比例达到1:3000，容积率不低于1.2。"),
)
def target_without_unit(page: Page) -> Iterator[Hit]:
    """A share, or what is in percent elsewhere in the document, has a figure and nothing behind it."""
    text = page.clean.text
    in_percent = _in_percent(page)
    for match in _BARE.finditer(text):
        at = match.start("figure")
        words = clause_before(text, at)
        name = _ADVERBS.sub("", _LEVELS.sub("", words))
        share = match["of"] or (_RATE.search(words) and not _NO_SHARES.search(words))
        span = page.clean.span(*match.span("figure"))
        elsewhere = any(name[at:] in in_percent for at in range(len(name) - 1))
        if (share or elsewhere) and 1 <= float(match["figure"]) <= 100 and not page.in_table(span[0]):
            yield Hit(
                span,
                "{figure} has no unit; {percent} is expected",
                parts={"figure": match["figure"], "percent": f"{match['figure']}%"},
            )


def _in_percent(page: Page) -> set[str]:
    """The indicators whose level is a percentage wherever the document gives it."""
    levels = [quantity for quantity in page.quantities if quantity.change == "level"]
    return {q.indicator for q in levels if q.unit == "%"} - {q.indicator for q in levels if q.unit != "%"}


@rule(
    "PP402",
    "target-without-deadline",
    WARNING,
    source=PRACTICE,
    reason="A target that is due at no time is never missed.",
    bad=notice("水质合格率达到98%以上。"),
    good=notice("到2024年，水质合格率达到98%以上。"),
    near=plan("水质合格率达到98%以上。"),
    preview=True,
)
def target_without_deadline(page: Page) -> Iterator[Hit]:
    """The first target under a heading that speaks of goals, in a document that sets no time anywhere."""
    titles = " ".join(part.title or "" for part in page.document.parts)
    if _YEAR.search(titles) or any(target.deadline for target in page.document.targets):
        return
    for target in page.document.targets:
        placed = page.by_id.get(target.section or "")
        if target.change != "level" or placed is None or not any(map(_GOALS.search, placed.headings)):
            continue
        start, end = (placed.parent or placed).section.span
        if not _YEAR.search(page.text[start : min(end, start + 4000)]):
            name = target.indicator or target.text
            yield Hit(target.span, "{name} has no deadline; say by when it is due", parts={"name": name})
            return


@rule(
    "PP406",
    "share-above-hundred",
    WARNING,
    source=PRACTICE,
    reason="A part is never more than the whole.",
    bad=plan("到2025年，供水管网覆盖率达到105%。"),
    good=plan("到2025年，供水管网覆盖率达到95%。"),
    near=plan("到2025年，学前教育毛入学率达到105%，投资完成率达到110%。"),
)
def share_above_hundred(page: Page) -> Iterator[Hit]:
    """A share that can be 100 % at most is above it."""
    told: set[Span] = set()
    for quantity in page.quantities:
        name = quantity.indicator
        above = quantity.value.max > 100 or (quantity.comparator == "gt" and quantity.value.max == 100)
        if not above or quantity.unit != "%" or quantity.change != "level":
            continue
        if _is_share(name) and not _MAY_EXCEED.search(name):
            told.add(quantity.span)
            yield Hit(quantity.span, _TOO_MUCH, parts={"name": name, "figure": quantity.text})
    yield from _told_shares(page, told)


def _told_shares(page: Page, told: set[Span]) -> Iterator[Hit]:
    """占总数的4120%, be it of a target or not."""
    text = page.clean.text
    for match in _TOLD_SHARE.finditer(text):
        span = page.clean.span(match.start("figure"), match.end())
        clause = clause_before(text, match.start()) + match["of"]
        if span in told or float(match["figure"]) <= 100 or page.in_table(span[0]):
            continue
        if not (_MAY_EXCEED.search(clause) or _COMPARED_WITH.search(clause)):
            figure = text[match.start("figure") : match.end()]
            yield Hit(span, _TOO_MUCH, parts={"name": match[0][: -len(figure)], "figure": figure})


def _is_share(name: str) -> bool:
    """A name that ends as one of a share; 比例 alone may be one of anything to anything."""
    return bool(_SHARE.search(name)) and (not name.endswith("比例") or "占" in name or "优良" in name)


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
    """Two targets of one indicator, unit and deadline differ, and no word says that they are of different things."""
    first: dict[tuple[str, str | None, date, str], Quantity] = {}
    for target in page.document.targets:
        due, name = target.deadline, target.indicator
        if due is None or due.end is None or len(name) < 4 or target.comparator == "range":
            continue
        if page.in_table(target.span[0]):
            continue  # a table against the text is PP410
        other = first.setdefault((_WHOLE.sub("", name), target.unit, due.end, target.change), target)
        if other.value == target.value or other.sentence == target.sentence:
            continue
        if _scope(page, other) == _scope(page, target):
            yield Hit(
                target.span,
                "{name} is to be {here} here and {there} elsewhere, {due}; one value is expected",
                parts={"name": name, "here": target.text, "there": other.text, "due": due.text},
            )


def _scope(page: Page, target: Quantity) -> frozenset[str]:
    """Words before a figure, in its sentence and headings, that say of whom or where it is told."""
    placed = page.by_id.get(target.section or "")
    words = around(page, target, behind=0).replace(target.indicator, "")
    return frozenset(_SCOPE.findall(words + " ".join(placed.headings if placed else ())))


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
    cells: dict[tuple[str, int | None], set[str]] = {}
    many = Counter(target.indicator for target in page.document.targets if not page.in_table(target.span[0]))
    for table in page.document.tables:
        for key, cell in _cells(table):
            cells.setdefault(key, set()).add(cell)
    for target in page.document.targets:
        due = target.deadline
        if due is None or due.end is None or target.change != "level" or page.in_table(target.span[0]):
            continue
        name, year = target.indicator, due.end.year
        told = cells.get((name, year)) or (cells.get((name, None), set()) if many[name] == 1 else set())
        if len(told) == 1 and not _agrees(target, cell := next(iter(told))):
            yield Hit(
                target.span,
                "{name} is {here} in the text and {there} in the table; one value is expected",
                parts={"name": name, "here": target.text, "there": cell},
            )


def _agrees(target: Quantity, cell: str) -> bool:
    """The unit of a column may hold a multiplier: 185 under 亿立方米 is 185亿立方米."""
    match = _NUMBER.match(cell)
    value = float(match[1].replace(",", "")) if match else 0.0
    powers = (1, 1e3, 1e4, 1e6, 1e7, 1e8)
    return any(
        target.value.min <= value * power * (1 + 1e-9) and value * power * (1 - 1e-9) <= target.value.max
        for power in powers
    )


def _cells(table: Table) -> Iterator[tuple[tuple[str, int | None], str]]:
    """Cells by the names in their row and the year of their column.

    None where it is called the target, of whatever year.
    """
    years = [_ROW_YEAR.search(name) for name in table.header]
    goals = (
        [] if any(years) else [at for at, name in enumerate(table.header) if _TARGET_COLUMN.fullmatch(name)]
    )
    for row in table.rows:
        names = [re.split("[（(]", unspaced(cell))[0] for cell in row if not _NUMBER.match(cell)]
        for at, cell in enumerate(row):
            year = years[at] if at < len(years) else None
            if (year or at in goals) and _NUMBER.match(cell.strip()):
                for name in names:
                    yield (name, int(year[1]) if year else None), cell.strip()


@rule(
    "PP411",
    "rise-below-baseline",
    WARNING,
    source=PRACTICE,
    reason="Who rises to less than before has fallen: one of the figures is wrong.",
    bad=plan("到2025年，水质合格率由2020年的90%提高到85%。"),
    good=plan("到2025年，水质合格率由2020年的90%提高到98%。"),
    near=plan("到2025年，漏损率由2020年的15%降低到9%。"),
)
def rise_below_baseline(page: Page) -> Iterator[Hit]:
    """A target that is risen to lies below its baseline, or one that is fallen to above it."""
    seen: set[tuple[int, int]] = set()
    for target in page.document.targets:
        base = target.baseline
        if base is None or base.value is None or base.unit != target.unit or target.change != "level":
            continue
        if target.unit in NO_ORDER or _PAIRED.search(around(page, target)):
            continue
        words = page.text[max(0, target.span[0] - 16) : target.span[0]]
        rises = _RISES.search(words) and target.value.max < base.value.min
        if rises or (_FALLS.search(words) and target.value.min > base.value.max):
            seen.add(target.span)
            yield _goes_wrong(bool(rises), target.span, target.text)
    text = page.clean.text
    for match in _MOVES.finditer(text):
        span = page.clean.span(match.start("to"), match.end())
        low, high = (_worth(match[name], match[f"{name}_power"]) for name in ("from", "to"))
        wrong = low > high if match["rises"] else high > low
        before = clause_before(text, match.start(), 40)
        if (
            wrong
            and match["unit"].lstrip("个") not in NO_ORDER
            and not _PAIRED.search(before)
            and span not in seen
        ):
            yield _goes_wrong(bool(match["rises"]), span, text[match.start("to") : match.end()])


def _goes_wrong(rises: bool, span: Span, figure: str) -> Hit:
    if rises:
        said = "a rise to {figure}, which is less than what it rises from; one of the two figures is wrong"
    else:
        said = "a fall to {figure}, which is more than what it falls from; one of the two figures is wrong"
    return Hit(span, said, parts={"figure": figure})


def _worth(figure: str, power: str) -> float:
    return float(figure.replace(",", "")) * LARGE_UNITS.get(power, 1)
