"""PP4 targets, sums in tables: a row or a column called 合计 holds the sum of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.page import Page, Span
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.searching import unspaced
from planparse.checking.rules.targets.targets import plan
from planparse.lexicon.wholes import NO_ADDENDS, SUBTOTAL, TOTALS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Table

_PLAIN = regex(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,4})?|[0-9]{1,12}(?:\.[0-9]{1,4})?")
_NOTHING = frozenset(("", "-", "—", "——", "/", "－", "无"))
_TOTAL = regex(rf"[\u4e00-\u9fff]{{0,6}}(?:{'|'.join(TOTALS)})(?:数|额|金额)?(?:[（(][^）)]*[）)])?")
_NO_ADDEND = regex("|".join(NO_ADDENDS))
_UNITS = regex("(?:计量|数量)?单位")
_NUMBERED = regex(r"[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]")
_ROUNDED = regex("[万亿千%]")
_MOST = 400  # rows or columns; more than that nobody adds up by hand
_SOME = 12  # columns that may make a total, where others stand beside them
_NEAR = 400  # characters in which the next cell of a row is looked for
_TABLE = "资金安排如下。\n\n项目|2024年|2025年\n水厂维修|{first}|60\n管网更新|30|40\n合计|70|100"

Group = tuple[int, list[int]]  # a total and what is added up in it, by their places among the lines


class Line(NamedTuple):
    """A row or a column: its name and its figures, ``None`` where a cell holds something else than one."""

    name: str
    figures: list[Decimal | None]


class Sum(NamedTuple):
    """A sum as the table tells it, and as its addends make it; ``line`` and ``place`` say where it stands."""

    line: int
    place: int
    told: Decimal
    made: Decimal
    addends: int
    holds: bool


@rule(
    "PP415",
    "table-sum-differs",
    WARNING,
    source=PRACTICE,
    reason="Who adds a table up must come to the sum that it gives.",
    bad=plan(_TABLE.format(first=50)),
    good=plan(_TABLE.format(first=40)),
    near=plan(
        "资金安排如下。\n\n项目|2024年（亿元）|2025年（亿元）|增长率（%）\n水厂维修|33.3|60|80\n管网更新|33.3|40|20\n水源保护|33.3|0|-\n合计|100|100|0"
    ),
)
def table_sum_differs(page: Page) -> Iterator[Hit]:
    """A sum of a table is not what the figures beside it make, while the other sums of it hold."""
    for table in page.document.tables:
        width = max(map(len, (table.header, *table.rows)))
        if width < 2 or max(width, len(table.rows)) > _MOST:
            continue
        grid = [
            [unspaced(cell) for cell in row] + [""] * (width - len(row))
            for row in (table.header, *table.rows)
        ]
        differing = _differing(grid, (table.unit or "") + (table.title or ""))
        places = _places(page, table, grid) if differing else {}
        for row, column, made in differing:
            told = grid[row][column]
            yield Hit(
                places.get((row, column), table.span),
                "{total} of {line} is {told}, but the figures make {made}; one of them is wrong",
                parts=_names(grid, row, column) | {"told": told, "made": _plain(made, "," in told)},
            )


def _differing(grid: list[list[str]], unit: str) -> list[tuple[int, int, Decimal]]:
    """Row and column of every sum that does not hold, and what it should be; of columns where no row tells any."""
    columns = [*map(list, zip(*grid, strict=True))]
    heads = [column[0] for column in columns]
    added = [at for at, head in enumerate(heads) if at and not _NO_ADDEND.search(head)]
    lines = [Line(column[0], [_figure(cell) for cell in column[1:]]) for column in columns]
    rounded = [bool(_ROUNDED.search(unit + "".join(heads)))] * (len(grid) - 1)
    across = _best(lines, rounded, some=True)
    in_columns = [(s.place + 1, s.line, s.made) for s in _wrong(across, least=2)]
    if any(map(_UNITS.fullmatch, heads)):  # rows of several units
        return in_columns
    rows = [Line(_words(row), [_figure(row[at]) for at in added]) for row in grid[1:]]
    down = _best(rows, [bool(_ROUNDED.search(unit + heads[at])) for at in added])
    wrong = _wrong(down, least=1)
    if not wrong and ((len(down) == 1 and _is_plain(rows, down[0])) or _lacks_a_row(down, across)):
        wrong = [s for s in down if not s.holds][:1]
    in_rows = [(s.line + 1, added[s.place], s.made) for s in wrong]
    # Where a row and a column that meet in a total are both wrong, that total is.
    if len(in_rows) == len(in_columns) == 1 and in_rows[0][1] == in_columns[0][1]:
        return in_columns
    return in_rows or in_columns


def _best(lines: Sequence[Line], rounded: Sequence[bool], some: bool = False) -> list[Sum]:
    """The sums of the totals among lines, with what is added up in them so that most of them hold.

    ``some``: it may be some of the lines beside a total, as other columns are of other things.
    """
    told = _told(lines)
    best: list[Sum] = []
    if any("其中" in lines[at].name for at in told):
        return best
    for groups in _groupings(lines, told, some):
        sums = [found for group in groups for found in _sums(lines, group, rounded)]
        if not best or _right(sums) > _right(best):
            best = sums
    return best


def _told(lines: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(lines) if any(figure is not None for figure in line.figures)]


def _wrong(sums: Sequence[Sum], least: int) -> list[Sum]:
    """The sums that do not hold, where the others, so many at ``least``, show what is added up."""
    wrong = [found for found in sums if not found.holds]
    return wrong if _right(sums) >= max(len(wrong), least) else []


def _lacks_a_row(down: Sequence[Sum], across: Sequence[Sum]) -> bool:
    """Whether every total is more than its rows make, in a table whose rows add up: one of them was left out."""
    short = len(down) > 1 and all(found.told > found.made for found in down)
    return short and len(across) > 2 and all(found.holds for found in across)


def _right(sums: Sequence[Sum]) -> int:
    return sum(found.holds for found in sums)


def _groupings(lines: Sequence[Line], told: Sequence[int], some: bool) -> Iterator[list[Group]]:
    """What may be added up in which total: what stands before it, or behind it, back or on to the next total."""
    totals = [at for at in told if _TOTAL.fullmatch(lines[at].name)]
    subtotals = [at for at in totals if SUBTOTAL in lines[at].name]
    if not totals or (subtotals and len(totals) > len(subtotals) + 1):
        return
    addends = [at for at in told if at not in totals and not _NO_ADDEND.search(lines[at].name)]
    if subtotals:
        wholes = [(at, subtotals) for at in totals if at not in subtotals]
        yield [*_runs(subtotals, addends, before=True), *wholes]
        yield [*_runs(subtotals, addends, before=False), *wholes]
    else:
        yield _runs(totals, addends, before=True)
        yield _runs(totals, addends, before=False)
    if some and len(totals) == 1:
        before = [at for at in addends if at < totals[0]]
        behind = [at for at in addends if at > totals[0]]
        for many in range(2, min(_SOME, max(len(before), len(behind)))):
            yield [(totals[0], before[-many:])]
            yield [(totals[0], behind[:many])]


def _runs(totals: Sequence[int], addends: Sequence[int], before: bool) -> list[Group]:
    """Each total with the addends between it and the one before or behind it."""
    groups: list[Group] = []
    for at, total in enumerate(totals):
        low = (totals[at - 1] if at else -1) if before else total
        high = (
            total
            if before
            else totals[at + 1]
            if at + 1 < len(totals)
            else addends[-1] + 1
            if addends
            else total
        )
        groups.append((total, [addend for addend in addends if low < addend < high]))
    return groups


def _sums(lines: Sequence[Line], group: Group, rounded: Sequence[bool]) -> Iterator[Sum]:
    total, addends = group
    addends = [at for at in addends if any(figure is not None for figure in lines[at].figures)]
    for place, told in enumerate(lines[total].figures):
        figures = [figure for at in addends if (figure := lines[at].figures[place]) is not None]
        if (
            not told or len(figures) != len(addends) or sum(map(bool, figures)) < 2
        ):  # an empty cell tells no sum
            continue
        made = sum(figures, Decimal(0))
        if told <= max(figures) and told != made:  # an average, or the value of one
            continue
        places = max(-int(number.as_tuple().exponent) for number in (told, *figures))
        slack = (len(figures) + 1) * Decimal(10) ** -places / 2 if places or rounded[place] else Decimal(0)
        yield Sum(total, place, told, made, len(figures), abs(made - told) <= slack)


def _is_plain(lines: Sequence[Line], found: Sum) -> bool:
    """Whether one sum alone can be nothing else than one: of all the other lines, not far off, none within another."""
    told = _told(lines)
    names = [lines[at].name for at in told]
    figures = [lines[at].figures[found.place] or Decimal(0) for at in told if at != found.line]
    return not _has_run(figures, found.made - found.told) and (
        found.addends == len(told) - 1
        and abs(found.made - found.told) <= found.told / 2
        and len(set(names)) == len(names)
        and not any(map(_NUMBERED.match, names))
    )


def _has_run(figures: Sequence[Decimal], excess: Decimal) -> bool:
    """Whether some figures in a row make what a sum has too much: they are counted twice, as parts of another line."""
    before, seen = Decimal(0), {Decimal(0)}
    for figure in figures:
        before += figure
        if before - excess in seen:
            return True
        seen.add(before)
    return False


def _figure(cell: str) -> Decimal | None:
    """A plain number; an empty cell adds nothing."""
    if cell in _NOTHING:
        return Decimal(0)
    return Decimal(cell.replace(",", "")) if _PLAIN.fullmatch(cell) else None


def _words(row: Sequence[str]) -> str:
    """The name of a row: the cell that makes it a total, the last of them (城区|小计), or its first that is no number."""
    words = [cell for cell in row if cell and not _PLAIN.fullmatch(cell)]
    return next((cell for cell in reversed(words) if _TOTAL.fullmatch(cell)), words[0] if words else "")


def _names(grid: list[list[str]], row: int, column: int) -> dict[str, str]:
    """The total and the line across it, as the table calls them."""
    name, head = _words(grid[row]), grid[0][column]
    total, line = (name, head) if _TOTAL.fullmatch(name) else (head, name)
    return {"total": total, "line": line or "?"}


def _places(page: Page, table: Table, grid: list[list[str]]) -> dict[tuple[int, int], Span]:
    """Where cells stand, by row and column: as the format tells it, or found in the text one behind the other."""
    found: dict[tuple[int, int], Span] = {}
    at, end = table.span
    for row, line in enumerate(grid):
        for column, words in enumerate(line):
            start = page.text.find(words, at, min(end, at + _NEAR)) if words else -1
            if start >= 0:
                at = start + len(words)
                found[row, column] = (start, at)
    for cell in reversed(table.cells or ()):
        found[cell.row, cell.column + cell.columns - 1] = cell.span
    return found


def _plain(number: Decimal, grouped: bool) -> str:
    words = f"{number:,f}" if grouped else f"{number:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
