"""The page that ``planparse show`` prints: title, letterhead, section tree, items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.tree import Tree

from planparse.cli.screen import listing_blocks
from planparse.exporting.facts import caption, letterhead, provenance
from planparse.exporting.listings import (
    GOALS,
    OBLIGATIONS,
    QUANTITIES,
    REFERENCES,
    ROLES,
    goal_rows,
    obligation_rows,
    quantity_rows,
    reference_rows,
)
from planparse.exporting.places import titled
from planparse.exporting.printed import Printed
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rich.console import RenderableType
    from rich.text import Text

    from planparse.exporting.facts import Fact
    from planparse.model import Document, Part, Section
    from planparse.model import Table as TextTable

PREVIEW = 60  # characters of a paragraph that stand for a section without heading


def page(
    document: Document, fields: Collection[str], depth: int | None, width: int
) -> Iterator[RenderableType]:
    """Give the blocks of the page for the named fields; what is empty is left out."""
    if "meta" in fields:
        yield Printed(
            document.meta.title or visible_line(document.source.name), style="bold", overflow="fold"
        )
        yield from _facts(letterhead(document.meta))
    if "parts" in fields:
        for part in document.parts:
            yield _part(part, depth, above=document.meta.title)
            yield ""
    if "tables" in fields:
        for table in document.tables:
            yield from _text_table(table)
    yield from _items(document, fields, width)
    facts = provenance(
        document.source if "source" in fields else None, document.coverage if "coverage" in fields else None
    )
    if facts:
        yield _heading("Source")
        yield from _facts(facts)


def _facts(facts: list[Fact]) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in facts:
        grid.add_row(name, Printed(value))
    if facts:
        yield Padding(grid, (1, 0))


def _part(part: Part, depth: int | None, above: str | None) -> Tree:
    title = part.title if part.title != above else None
    name = Printed.assemble((part.kind, "magenta"), (f"  {title}" if title else "", "bold"))
    tree = Tree(name, guide_style="dim")
    for section in part.sections:
        _grow(tree, section, depth)
    return tree


def _grow(tree: Tree, section: Section, depth: int | None) -> None:
    if depth is not None and section.level > depth:
        return
    branch = tree.add(_line_of(section))
    for child in section.children:
        _grow(branch, child, depth)


def _line_of(section: Section) -> Text:
    if section.heading or not section.paragraphs:
        words = titled(section.label, section.heading).removeprefix(section.label)
        return Printed.assemble((section.label, "cyan"), words, overflow="fold")
    begun = " ".join(section.paragraphs[0].text[:PREVIEW].split())
    # One line only, cut where the terminal ends.
    words = titled(section.label, begun).removeprefix(section.label)
    line = Printed.assemble((section.label, "cyan"), (words, "dim"))
    line.no_wrap, line.overflow = True, "ellipsis"
    return line


def _text_table(table: TextTable) -> Iterator[RenderableType]:
    shown = Table(
        title=Printed(caption(table)) if caption(table) else None, title_justify="left", header_style="bold"
    )
    width = max([len(table.header), *map(len, table.rows)])
    for name in [*table.header, *[""] * (width - len(table.header))]:
        shown.add_column(Printed(name), overflow="fold")
    for row in table.rows:
        shown.add_row(*map(Printed, row))
    yield shown
    yield ""


def _items(document: Document, fields: Collection[str], width: int) -> Iterator[RenderableType]:
    roles = {role for role in ROLES if f"{role}s" in fields}
    rows_of = {
        "Figures": (QUANTITIES, [row for row in quantity_rows(document) if row["role"] in roles]),
        "Obligations": (OBLIGATIONS, list(obligation_rows(document)) if "obligations" in fields else []),
        "Goals": (GOALS, list(goal_rows(document)) if "goals" in fields else []),
        "References": (REFERENCES, list(reference_rows(document)) if "references" in fields else []),
    }
    for title, (listing, rows) in rows_of.items():
        if rows:
            yield _heading(f"{title} ({len(rows)})")
            yield from listing_blocks(listing, rows, width)


def _heading(title: str) -> Rule:
    return Rule(Printed(title, style="bold"), align="left", style="dim")
