"""Tables of a page.

Those that are tables, those that lay out the page, and the particulars that sites set above a document.

The evidence is that of browsers for readers who cannot see (Gecko: ``HTMLTableAccessible::IsProbablyLayoutTable``,
Blink: ``AXTable``), and what Chinese sites do: a whole notice in one cell, a title and its source line in rows of their
own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from planparse.lexicon.furniture import PARTICULARS, VAGUE_PARTICULARS
from planparse.lexicon.html import BLOCKS
from planparse.reading.web.tree import Element, Tree
from planparse.regex import regex

Use = Literal["data", "layout", "particulars"]

_KEY = regex(r"[\s：:【】\[\]]+")
_DIGITS = regex(r"\s*([0-9]{1,9})")
_MOST_SPANNED = 64  # rows or columns by one cell; anybody may write 1,000,000,000
_MOST_CLAIMED, _CLAIMED_BY_FEW = 12, 10_000
_MOST_COLUMNS = 400
_MOST_ROWS = 100_000
_PAGE_SHARE, _PAGE_STOPS, _PAGE_LINES = 0.7, 5, 8  # of a cell in which a document stands
_CELL_LINES = 3
_MENU_SHARE, _MENU_LINKS = 0.8, 4
_FEWEST_KEYS = 2
_SHORT_CELL, _SHORT_ROW = 60, 200  # characters, and nodes of a cell


@dataclass(slots=True)
class Table:
    """A table as it is nested; ``rows`` has the numbers of the cells, ``at`` those of the rows."""

    element: Element
    rows: list[list[int]] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    caption: int | None = None
    holds_table: bool = False
    has_heads: bool = False
    has_spans: bool = True  # that can be: cells that claim far more room than there are cells have none
    use: Use = "layout"


def tables_of(tree: Tree) -> dict[int, Table]:
    """All tables of a page by their numbers, in one pass."""
    found: dict[int, Table] = {}
    open_: list[Table] = []
    for i, element in tree.elements():
        while open_ and open_[-1].element.end <= i:
            open_.pop()
        if element.tag == "table":
            if open_:
                open_[-1].holds_table = True
            open_.append(found.setdefault(i, Table(element)))
        elif open_:
            _take(open_[-1], i, element)
    for table in found.values():
        table.use = _use(tree, table)
    return found


def _take(table: Table, i: int, element: Element) -> None:
    if element.tag == "tr":
        table.rows.append([])
        table.at.append(i)
    elif element.tag in ("td", "th") and table.rows:
        table.rows[-1].append(i)
        table.has_heads |= element.tag == "th"
    elif element.tag == "caption":
        table.caption = i
    elif element.tag == "thead":
        table.has_heads = True


def spans_of(table: Table, element: Element, rows_left: int) -> tuple[int, int]:
    """How many rows and columns a cell spans."""
    if not table.has_spans:
        return 1, 1
    return min(_span(element, "rowspan"), rows_left), _span(element, "colspan")


def _span(element: Element, name: str) -> int:
    match = _DIGITS.match(element.attributes.get(name, ""))
    return min(max(int(match[1]), 1), _MOST_SPANNED) if match else 1


def _use(tree: Tree, table: Table) -> Use:
    if table.holds_table or table.element.attributes.get("role") in ("presentation", "none"):
        return "layout"
    if len(table.rows) > _MOST_ROWS or any(len(row) > _MOST_COLUMNS for row in table.rows):
        return "layout"
    filled = [[i for i in row if tree.ink(i, tree.element(i).end)] for row in table.rows]
    filled = [row for row in filled if row]
    if _are_particulars(tree, filled):
        return "particulars"
    table.has_spans = _claimed(tree, table) <= _MOST_CLAIMED * sum(map(len, table.rows)) + _CLAIMED_BY_FEW
    if not _is_grid(tree, table, filled) or _is_menu(tree, table) or _holds_page(tree, table, filled):
        return "layout"
    return "data"


def _claimed(tree: Tree, table: Table) -> int:
    """How many cells of one row and one column the cells of a table take up, by what they say."""
    spans = (
        spans_of(table, tree.element(i), len(table.rows) - number)
        for number, row in enumerate(table.rows)
        for i in row
    )
    return sum(rows * columns for rows, columns in spans)


def _is_grid(tree: Tree, table: Table, filled: list[list[int]]) -> bool:
    """Has it rows and columns? One that is ruled may have cells to fill in."""
    widest = max(map(len, filled), default=0)
    if len(filled) > 1 and widest > 1:
        return True
    most = max(map(len, table.rows), default=0)
    return bool(filled) and len(table.rows) > 2 and most > 1 and _is_ruled(tree, table)


def _is_ruled(tree: Tree, table: Table) -> bool:
    border = table.element.attributes.get("border", "0").strip()
    if table.has_heads or border not in ("", "0"):
        return True
    first = [tree.element(i) for row in table.rows[:2] for i in row[:2]]
    return any(
        value not in ("none", "0", "0px")
        for element in (table.element, *first)
        for name, value in element.style.items()
        if name.startswith("border") and name not in ("border-collapse", "border-spacing")
    )


def _is_menu(tree: Tree, table: Table) -> bool:
    """Does it hold links to other pages, and nothing else?"""
    held = tree.holds(table.at[0], table.element.end) if table.at else None
    return (
        held is not None
        and not held.inner
        and held.links >= _MENU_LINKS
        and held.linked >= _MENU_SHARE * held.ink
    )


def _holds_page(tree: Tree, table: Table, filled: list[list[int]]) -> bool:
    """Does a document stand in one of its cells? Where nothing rules it, a few lines of sentences are enough."""
    whole = sum(tree.ink(i, tree.element(i).end) for row in filled for i in row)
    is_ruled = _is_ruled(tree, table)
    for i in (i for row in filled for i in row):
        held = tree.holds(i, tree.element(i).end)
        if not held.stops:
            continue
        lines = sum(e.tag in BLOCKS or e.tag == "br" for _, e in tree.elements(i, tree.element(i).end))
        if not is_ruled and lines > _CELL_LINES:
            return True
        if held.ink >= _PAGE_SHARE * whole and held.stops >= _PAGE_STOPS and lines >= _PAGE_LINES:
            return True
    return False


def _are_particulars(tree: Tree, filled: list[list[int]]) -> bool:
    """Are its cells keys such as 索引号 with their values beside them, no list of documents that has such heads?"""
    told = [[key_of(tree, i) for i in row] for row in filled]
    certain = sum(key in PARTICULARS for row in told for key in row)
    keys = sum(bool(key) for row in told for key in row)
    rows = sum(any(row) for row in told)
    cells = sum(map(len, told))
    return (
        certain >= _FEWEST_KEYS and keys * 3 >= cells and (rows * 2 > len(filled) and (rows > 1 or cells > 2))
    )


def key_of(tree: Tree, i: int) -> str:
    """The key that a cell is, as the table of particulars has them; empty where it is none."""
    end = tree.element(i).end
    if tree.ink(i, end) > _SHORT_CELL:
        return ""
    words = tree.words(i, end)
    key = _KEY.sub("", words)
    if key in PARTICULARS or key in VAGUE_PARTICULARS:
        return key
    key = words.partition("：")[0] if "：" in words else words.partition(":")[0]
    return key if key != words and key in PARTICULARS else ""


def short_rows(tree: Tree, table: Table) -> set[int]:
    """The rows of a layout table that a person sees as one line: cells of a few words, side by side."""
    found = set()
    for at, row in zip(table.at, table.rows, strict=True):
        filled = [i for i in row if tree.ink(i, tree.element(i).end)]
        ink = sum(tree.ink(i, tree.element(i).end) for i in filled)
        if len(filled) > 1 and ink <= _SHORT_ROW and all(_is_short(tree, i) for i in filled):
            found.add(at)
    return found


def _is_short(tree: Tree, i: int) -> bool:
    end = tree.element(i).end
    if end - i > _SHORT_CELL or tree.ink(i, end) > _SHORT_CELL:
        return False
    breaks = sum(e.tag in BLOCKS or e.tag == "br" for _, e in tree.elements(i + 1, end))
    return breaks <= 1
