"""Tables in, quantities out: one target per row of an indicator table, with its baseline, unit and nature.

Three shapes are read: indicators down and years across (指标 | 单位 | 2020年 | 2025年 | 属性), places down and years
across (地区 | 2020年 | 2025年), years down and indicators across (年度 | 新建 | 改造).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.context import Context
from planparse.extraction.numbers.bounds import Change
from planparse.extraction.numbers.numerals import Comparator, scan
from planparse.extraction.numbers.values import plain
from planparse.extraction.quantities.quantities import Base, FoundQuantity, QuantityReasons
from planparse.extraction.quantities.roles import Role
from planparse.extraction.time.periods import Period, periods
from planparse.lexicon.comparators import AFTER, BEFORE, DECREASE, INCREASE
from planparse.lexicon.numerals import LARGE_UNITS, SMALL_UNITS
from planparse.lexicon.reasons import DeadlineRule, IndicatorRule, RoleRule
from planparse.lexicon.tables import (
    BASE_HEADERS,
    GROWTH_HEADERS,
    INDEX_HEADERS,
    NAME_HEADERS,
    NATURE_HEADERS,
    NATURES,
    TARGET_HEADERS,
    UNIT_HEADERS,
)
from planparse.lexicon.units import MEASURES, UNITS
from planparse.regex import regex
from planparse.structure import Grid

_YEAR = regex(r"(?:19|20)[0-9]{2}")
_BRACKET = regex(r"（([^（）]{1,12})）")
_UNIT_LINE = regex(r"单位[ ]*[：:][ ]*([^）)]+)")
_SIGNS: dict[str, Comparator] = {
    "≥": "ge",
    "≧": "ge",
    "＞": "gt",
    ">": "gt",
    "≤": "le",
    "≦": "le",
    "＜": "lt",
    "<": "lt",
}
_EDGES = " []〔〕［］【】()（）"


class _Columns(NamedTuple):
    name: int
    unit: int | None
    nature: int | None
    base: int | None
    target: int


def extract_from_tables(text: str, grids: Sequence[Grid], context: Context) -> list[FoundQuantity]:
    """Every target of the tables, in the order of the text."""
    return [found for grid in grids for found in _targets(text, grid, context)]


def _targets(text: str, grid: Grid, context: Context) -> Iterator[FoundQuantity]:
    columns = _columns(grid.header)
    if columns is not None:
        valued = [column for column in (columns.target, columns.base) if column is not None]
        times = {column: _head_period(text, grid, column, context) for column in valued}
        for row in grid.rows:
            yield from _across(text, grid, row, columns, times, context)
    elif grid.header and grid.header[0].strip() in ("年度", "年份", "时间") and len(grid.header) > 1:
        for row in grid.rows:
            yield from _down(text, grid, row, context)


def _columns(header: Sequence[str]) -> _Columns | None:
    """Which column holds what; None where no column holds targets."""
    names = ["".join(cell.split()) for cell in header]
    plain = [_BRACKET.sub("", name) for name in names]
    unit = next((i for i, name in enumerate(plain) if name in UNIT_HEADERS), None)
    nature = next((i for i, name in enumerate(plain) if name in NATURE_HEADERS and i), None)
    values = [
        i
        for i, name in enumerate(plain)
        if i
        and i not in (unit, nature)
        and (_YEAR.search(name) or name.endswith((*TARGET_HEADERS, *BASE_HEADERS)))
        and not any(word in name for word in GROWTH_HEADERS)
    ]
    aimed = [i for i in values if not any(word in names[i] for word in BASE_HEADERS)]
    if not aimed:
        return None
    target = max(aimed, key=lambda i: (_year(names[i]), i))
    before = [i for i in values if i != target and _year(names[i]) <= _year(names[target])]
    base = min(before, key=lambda i: (_year(names[i]) or 9999, i)) if before else None
    taken = {unit, nature, *values}
    named = [i for i, name in enumerate(plain) if i not in taken and name not in INDEX_HEADERS]
    preferred = [i for i in named if plain[i].endswith(NAME_HEADERS)]
    name = next(iter(preferred or named), None)
    return None if name is None else _Columns(name, unit, nature, base, target)


def _year(header: str) -> int:
    match = _YEAR.search(header)
    return int(match[0]) if match else 0


def _across(
    text: str,
    grid: Grid,
    row: Sequence[Range],
    columns: _Columns,
    times: Mapping[int, Period | None],
    context: Context,
) -> Iterator[FoundQuantity]:
    """The figure that a row aims at; ``times`` are those that the heads of the columns of figures name."""
    if len(row) <= max(columns.name, columns.target):
        return
    name = row[columns.name]
    given = text[slice(*row[columns.unit])] if columns.unit is not None and columns.unit < len(row) else ""
    cell = _cell(text, grid, row[columns.target], columns.target, name, given)
    if cell is None:
        return
    base = None
    if columns.base is not None and columns.base < len(row):
        old = _cell(text, grid, row[columns.base], columns.base, name, given)
        if old is not None:
            base = Base(old.min, old.max, old.unit, times[columns.base])
    nature = (
        text[slice(*row[columns.nature])] if columns.nature is not None and columns.nature < len(row) else ""
    )
    deadline = times[columns.target]
    yield _found(text, grid, row, name, cell, deadline, context, base, nature, "row of a table")


def _down(text: str, grid: Grid, row: Sequence[Range], context: Context) -> Iterator[FoundQuantity]:
    when = _period(text, row[0], context) if row else None
    if when is None:
        return
    for column in range(1, min(len(row), len(grid.heads))):
        name = grid.heads[column]
        cell = _cell(text, grid, row[column], column, name, "")
        if cell is not None:
            yield _found(text, grid, row, name, cell, when, context, None, "", "column of a table")


class _Cell(NamedTuple):
    span: Range
    min: float
    max: float
    unit: str | None
    comparator: Comparator


def _cell(text: str, grid: Grid, where: Range, column: int, name: Range, given: str) -> _Cell | None:
    """The figure of a cell, with the unit that the cell, the row, the header or the caption gives."""
    words = text[slice(*where)]
    number = next(scan(words), None) if len(words) < 40 else None
    if number is None:
        return None
    before = words[: number.span[0]].strip(_EDGES)
    after = words[number.span[1] :].strip(_EDGES)
    if (before and before not in _SIGNS and before not in BEFORE) or after[:1].isdecimal():
        return None  # not one figure
    comparator = (
        _SIGNS.get(before) or BEFORE.get(before) or next((AFTER[w] for w in AFTER if after.endswith(w)), None)
    )
    for word in AFTER:
        after = after.removesuffix(word)
    unit, factor = _scaled(number.scale or after)
    if unit is None and factor == 1:
        if after:
            return None
        unit, factor = _unit_of(text, grid, column, name, given)
    bound: Comparator = comparator if comparator and number.comparator == "eq" else number.comparator
    return _Cell(where, plain(number.min * factor), plain(number.max * factor), unit, bound)


def _unit_of(text: str, grid: Grid, column: int, name: Range, given: str) -> tuple[str | None, float]:
    sources = [given.strip(_EDGES)]
    sources += [match[1] for match in reversed(list(_BRACKET.finditer(text, *name)))]
    sources += (
        [match[1] for match in reversed(list(_BRACKET.finditer(grid.header[column])))]
        if column < len(grid.header)
        else []
    )
    if grid.unit:
        line = _UNIT_LINE.search(text, *grid.unit)
        sources.append(line[1].strip(_EDGES) if line else "")
    for source in sources:
        unit, factor = _scaled(source)
        if unit is not None or factor != 1:
            return unit, factor
    return None, 1


def _scaled(words: str) -> tuple[str | None, float]:
    """A unit and its multiplier: 万人 → 人, 10⁴; 千瓦 stays."""
    factor = 1.0
    while words and words not in UNITS:
        step = LARGE_UNITS.get(words[0]) or SMALL_UNITS.get(words[0])
        if step is None:
            break
        factor *= step
        words = words[1:]
    if words in ("", "-", "—", "–", "/", "－"):
        return None, factor
    known = (
        words in UNITS or any(words.startswith(unit) for unit in MEASURES if len(unit) > 1) or "/" in words
    )
    return (words if known or len(words) <= 4 else None), factor if known or len(words) <= 4 else 1.0


def _head_period(text: str, grid: Grid, column: int, context: Context) -> Period | None:
    """The time that the head of a column names, or the cell above it that spans several."""
    cells = [*grid.heads[column : column + 1], *filter(None, grid.above[column : column + 1])]
    return next(filter(None, (_period(text, cell, context) for cell in cells)), None)


def _period(text: str, where: Range, context: Context) -> Period | None:
    """The time that a header or a first cell names, in offsets of the text."""
    words = text[slice(*where)]
    found = next(periods(words, context.issued_on), None)
    if found is None:
        year = _YEAR.search(words)
        if year is None:
            return None
        number = int(year[0])
        span = (where[0] + year.start(), where[0] + year.end())
        return Period(year[0], span, date(number, 1, 1), date(number, 12, 31), None, "date")
    start, end = found.span
    return found._replace(span=(where[0] + start, where[0] + end))


def _found(
    text: str,
    grid: Grid,
    row: Sequence[Range],
    name: Range,
    cell: _Cell,
    deadline: Period | None,
    context: Context,
    base: Base | None,
    nature: str,
    along: IndicatorRule,
) -> FoundQuantity:
    end = name[1]
    bracket = text.rfind("（", *name)
    if bracket > name[0] and text[end - 1] == "）" and _scaled(text[bracket + 1 : end - 1]) != (None, 1):
        end = bracket  # 森林覆盖率（%）
    words = text[name[0] : end].strip()
    change: Change = (
        "decrease" if words.endswith(DECREASE) else "increase" if words.endswith(INCREASE) else "level"
    )
    past = bool(deadline and deadline.end and context.issued_on and deadline.end < context.issued_on)
    role: Role = "baseline" if past else "target"
    kind = next((meaning for word, meaning in NATURES.items() if word in nature), None)
    return FoundQuantity(
        span=cell.span,
        min=cell.min,
        max=cell.max,
        unit=cell.unit,
        comparator=cell.comparator,
        change=change,
        role=role,
        indicator=words,
        indicator_span=(name[0], end),
        deadline=deadline,
        nature=_nature(kind),
        baseline=base,
        sentence=_sentence(text, row),
        section=grid.section,
        why=_why(past, along, deadline),
    )


def _why(past: bool, along: IndicatorRule, deadline: Period | None) -> QuantityReasons:
    """By which rules a cell was read; the time of one in a row of its own indicator stands above it."""
    role: RoleRule = "column of the past" if past else "column of an aim"
    when: DeadlineRule = "head of the column" if along == "row of a table" else "first cell of the row"
    return QuantityReasons(role, None, along, when if deadline else None)


def _sentence(text: str, row: Sequence[Range]) -> Range:
    """From the first cell of a row to its last.

    One that reaches down from the row above stands in no line of its own.
    """
    first, last = min(row), max(row)
    line = text.rfind("\n", 0, last[0]) + 1
    if text.startswith("|", line):
        first = min(cell for cell in row if cell[0] >= line)
    return first[0], last[1]


def _nature(kind: str | None) -> Literal["binding", "expected"] | None:
    return "binding" if kind == "binding" else "expected" if kind == "expected" else None
