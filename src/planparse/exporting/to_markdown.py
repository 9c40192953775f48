"""Markdown (CommonMark with tables) to paste into a report.

The letterhead as a table, the text under headings of the right depth, the items as tables with their section.
Nothing empty is printed, and no character of the text acts as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.facts import caption, letterhead, provenance
from planparse.exporting.fields import all_fields
from planparse.exporting.listings import (
    GOALS,
    OBLIGATIONS,
    QUANTITIES,
    REFERENCES,
    Listing,
    Row,
    goal_rows,
    obligation_rows,
    quantity_rows,
    reference_rows,
)
from planparse.exporting.places import titled
from planparse.regex import regex
from planparse.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from planparse.model import Document, Part, Section, Table

DEEPEST = 6  # CommonMark 4.2: an ATX heading has one to six #

_MARKUP = regex(r"[\\`*_\[\]<>|~$&#]")
_BLOCK_START = regex(r"([-+=:])|([0-9]{1,9})([.)])(?=\s|$)")  # list, underline, table rule; ordered list
_BLANKS = regex("[ \t\n\r\v\f\x85\u2028\u2029]+")

_ITEMS: Mapping[str, tuple[str, Listing, Callable[[Document], Iterable[Row]]]] = {
    "targets": ("Targets", QUANTITIES, quantity_rows),
    "requirements": ("Requirements", QUANTITIES, quantity_rows),
    "baselines": ("Baselines", QUANTITIES, quantity_rows),
    "obligations": ("Obligations", OBLIGATIONS, obligation_rows),
    "goals": ("Goals", GOALS, goal_rows),
    "references": ("References", REFERENCES, reference_rows),
}


def document(document: Document, fields: Collection[str] | None) -> str:
    """Write a report of the named fields: letterhead, text, items, provenance."""
    fields = fields or all_fields()
    blocks: list[str] = []
    if "meta" in fields:
        blocks.append(f"# {line(document.meta.title or visible_line(document.source.name))}")
        blocks += _grid(("Field", "Value"), letterhead(document.meta))
    tables = _TablesBySection(document.tables if "tables" in fields else [])
    if "parts" in fields:
        for part in document.parts:
            blocks += _part(document, part, tables)
    left = [block for table in tables.left() for block in _table(table)]
    blocks += ["## Tables", *left] if left else []
    for field in fields:
        if field in _ITEMS:
            blocks += _items(document, field)
    facts = provenance(
        document.source if "source" in fields else None, document.coverage if "coverage" in fields else None
    )
    blocks += ["## Source", *_grid(("Field", "Value"), facts)] if facts else []
    return "\n\n".join(blocks) + "\n" if blocks else ""


def rows(listing: Listing, rows: Sequence[Row]) -> str:
    """One table; the file column stands only where there are several."""
    one_file = len({row["file"] for row in rows}) < 2
    columns, cells = listing.table(rows, without=frozenset({"file"} if one_file else ()))
    return "".join(f"{block}\n" for block in _grid([column.title for column in columns], cells))


class _TablesBySection:
    """The tables that wait for their section to be written."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._waiting: dict[str | None, list[Table]] = {}
        for table in tables:
            self._waiting.setdefault(table.section, []).append(table)

    def take(self, section: str) -> list[Table]:
        return self._waiting.pop(section, [])

    def left(self) -> list[Table]:
        return [table for tables in self._waiting.values() for table in tables]


def _part(document: Document, part: Part, tables: _TablesBySection) -> Iterator[str]:
    several = len(document.parts) > 1
    if part.title and part.title != document.meta.title:
        yield f"## {line(part.title)}"
        several = True
    yield from _body(part, "", tables)
    for section in part.sections:
        yield from _section(section, 3 if several else 2, tables)


def _section(section: Section, depth: int, tables: _TablesBySection) -> Iterator[str]:
    label = line(section.label)
    if section.heading:
        yield f"{'#' * min(depth, DEEPEST)} {line(titled(section.label, section.heading))}"
    yield from _body(section, f"**{label}**" if label and not section.heading else "", tables)
    for child in section.children:
        yield from _section(child, depth + 1, tables)


def _body(holder: Part | Section, label: str, tables: _TablesBySection) -> Iterator[str]:
    """Paragraphs and tables in the order of the text; the label of a section without heading leads."""
    texts = [(text.span[0], text.text) for text in holder.paragraphs] or [(holder.span[0], "")]
    blocks = [
        (start, paragraph(text, lead=label if order == 0 else ""))
        for order, (start, text) in enumerate(texts)
    ]
    blocks += [(table.span[0], "\n\n".join(_table(table))) for table in tables.take(holder.id)]
    blocks.sort(key=lambda block: block[0])
    yield from (block for _, block in blocks if block)


def _table(table: Table) -> Iterator[str]:
    grid = _grid(table.header, table.rows)
    name = line(caption(table))
    if grid and name:
        yield f"**{name}**"
    yield from grid


def _items(document: Document, field: str) -> list[str]:
    title, listing, rows_of = _ITEMS[field]
    rows = [row for row in rows_of(document) if row.get("role") in (None, field.removesuffix("s"))]
    if any(item.why for item in getattr(document, field)):
        listing = listing.explained()
    columns, cells = listing.table(rows, without=frozenset({"file", "role"}))
    grid = _grid([column.title for column in columns], cells)
    return [f"## {title}", *grid] if grid else []


def _grid(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """One table as one block; none where there are no rows. Short rows are filled up."""
    if not rows:
        return []
    width = max(len(header), *map(len, rows))
    lines = [[cell(text) for text in row] + [""] * (width - len(row)) for row in (header, *rows)]
    lines.insert(1, ["---"] * width)
    return ["\n".join(f"| {' | '.join(cells)} |" for cells in lines)] if width else []


def paragraph(text: str, lead: str = "") -> str:
    """Join lines to one paragraph, none of which can begin a list, a rule or a table; ``lead`` is markup."""
    lines = [shown for shown in map(line, text.splitlines()) if shown]
    if lead:
        # The space lets ** close after a label that ends with ） (CommonMark 6.2, right-flanking).
        lines[:1] = [f"{lead} {lines[0]}" if lines else lead]
    return "\n".join([*lines[:1], *map(_guarded, lines[1:])] if lead else map(_guarded, lines))


def line(text: str) -> str:
    """Text as inline Markdown on one line that reads back as that text, blanks run together."""
    return _MARKUP.sub(r"\\\g<0>", visible(_BLANKS.sub(" ", text).strip()))


def cell(text: str) -> str:
    """Text as a table cell; its line ends are ``<br>``."""
    return "<br>".join(filter(None, map(line, text.splitlines())))


def _guarded(shown: str) -> str:
    start = _BLOCK_START.match(shown)
    at = start.start(1) if start and start[1] else start.start(3) if start else None
    return shown if at is None else f"{shown[:at]}\\{shown[at:]}"
