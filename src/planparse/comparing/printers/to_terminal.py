"""The terminal: a summary, tables of what changed in substance, then each section with its words.

Without colour the marks of wdiff stand in for it: [-gone-], {+new+}, and [<1:…<] {>1:…>} for a sentence that moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table

from planparse.comparing.printers.tables import grids
from planparse.comparing.printers.wording import counts, elided, section_name, shown, source_name
from planparse.exporting.columns import GAP, fitted, fold
from planparse.exporting.printed import Printed
from planparse.model.diff import Delete, Insert, Keep, MoveFrom, MoveTo, Relabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from planparse.model.diff import DocumentDiff, Edit, SectionChange

STYLES: dict[type[Edit], str] = {
    Keep: "",
    Delete: "red strike",
    Insert: "green underline",
    MoveFrom: "magenta strike",
    MoveTo: "cyan underline",
    Relabel: "dim",
}
_WEIGHTS = {"Old": 3, "New": 3, "Reference": 4}  # shares of the room that columns have
_OLD, _NEW = (Keep, Delete, MoveFrom, Relabel), (Keep, Insert, MoveTo, Relabel)


def blocks(
    diff: DocumentDiff, *, stat: bool = False, side_by_side: bool = False, colour: bool = False
) -> Iterator[RenderableType]:
    """Give what to print, one block after another."""
    yield Printed(f"--- {source_name(diff.old)}", "red", overflow="fold")
    yield Printed(f"+++ {source_name(diff.new)}", "green", overflow="fold")
    if not stat and not diff.changed:
        yield Printed("No difference.")
        return
    yield _grid([(name, value) for name, value in counts(diff.summary)])
    if stat:
        return
    for grid in grids(diff):
        yield Rule(Printed(f"{grid.title} ({len(grid.rows)})", "bold"), align="left", style="dim")
        yield Padding(_Sheet(grid.header, grid.rows), (0, 0, 1, 0))
    for section in shown(diff):
        yield Printed.assemble(
            (section_name(section), "bold"), "  ", (", ".join(section.kinds), "cyan"), overflow="fold"
        )
        words = _columns(section, colour) if side_by_side else _inline(section.edits, colour)
        yield Padding(words, (0, 0, 1, 2))


def _grid(rows: Sequence[tuple[str, str]]) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        grid.add_row(name, Printed(value))
    return Padding(grid, (0, 0, 1, 0))


class _Sheet:
    """A table as wide as the terminal; its first column is never broken."""

    def __init__(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.lines = (header, *rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        columns = list(zip(*self.lines, strict=True))
        weights = [_WEIGHTS.get(title, 2) for title in self.lines[0]]
        widths = fitted(columns, weights, [not at for at in range(len(columns))], options.max_width)
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), show_header=False)
        for width in widths:
            table.add_column(width=width, overflow="fold")
        for number, line in enumerate(self.lines):
            cells = ["\n".join(fold(cell, width)) for cell, width in zip(line, widths, strict=True)]
            table.add_row(*(Printed(cell, "" if number else "dim") for cell in cells))
        yield table


def _inline(edits: Sequence[Edit], colour: bool) -> Printed:
    text = Printed(overflow="fold")
    for edit, words in elided(edits):
        text.append(*_marked(edit, words, colour))
    text.rstrip()
    return text


def _columns(section: SectionChange, colour: bool) -> Table:
    """Old on the left, new on the right, a line for each line of the text."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    sides = [
        Printed.assemble(
            *(_marked(edit, _on(edit, old), colour) for edit in section.edits if isinstance(edit, side))
        )
        for side, old in ((_OLD, True), (_NEW, False))
    ]
    for side in sides:
        side.rstrip()
    table.add_row(*sides)
    return table


def _on(edit: Edit, old: bool) -> str:
    """Give the words of an edit as one side has them."""
    return edit.old_text if old and isinstance(edit, Relabel) else edit.text


def _marked(edit: Edit, words: str, colour: bool) -> tuple[str, str]:
    style = STYLES[type(edit)]
    ink = words.rstrip()
    if colour or isinstance(edit, Keep | Relabel) or not ink:
        return words, style
    blank = words[len(ink) :]
    match edit:
        case Delete():
            return f"[-{ink}-]{blank}", style
        case Insert():
            return f"{{+{ink}+}}{blank}", style
        case MoveFrom():
            return f"[<{edit.move}:{ink}<]{blank}", style
    return f"{{>{edit.move}:{ink}>}}{blank}", style
