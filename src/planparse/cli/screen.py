"""What people see in a terminal: tables, the section tree, progress. The only place that imports rich.

Rich counts cells (a Chinese character is two wide) and colours only a terminal, never under NO_COLOR.
"""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from planparse.cli.console import paint, writing
from planparse.cli.options import NARROWEST, WIDEST
from planparse.ending import before_the_end
from planparse.exporting.columns import GAP, fitted, fold
from planparse.exporting.listings import section_name
from planparse.exporting.printed import Printed
from planparse.regex import regex
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from planparse.exporting.listings import Brief, Listing, Row

_FILL = regex(" +$", re.MULTILINE)
STYLES = {
    "target": "green",
    "requirement": "yellow",
    "baseline": "blue",
    "prohibited": "red",
    "mandatory": "yellow",
    "directive": "cyan",
    "encouraged": "green",
    "permitted": "blue",
}
FILE_WIDTH = 200
_WHOLE = frozenset({"line", "role", "force", "nature", "relation"})  # a word each: never broken
_ONCE = frozenset({"sentence", "responsible"})  # what rows of a section say alike is said once, then 〃
_INDENT = 2


def console(width: int | None = None) -> Console:
    """Give the terminal, or what stands in for it: 80 columns unless COLUMNS says otherwise."""
    screen = Console(width=width, highlight=False, markup=False, emoji=False)
    screen.width = min(max(screen.width, NARROWEST), WIDEST)
    return screen


def show(blocks: Iterable[RenderableType], screen: Console) -> None:
    """Print blocks, without the blanks that fill up their lines."""
    with writing(), screen.capture() as captured:  # rich flushes even when it captures
        for block in blocks:
            screen.print(block)
    paint(_tidy(captured.get()))


def _tidy(printed: str) -> str:
    """Drop the blanks at the ends of lines, and the empty lines at the end."""
    text = _FILL.sub("", printed).rstrip("\n")
    return f"{text}\n" if text else ""


def listing_blocks(listing: Listing, rows: Sequence[Row], width: int) -> Iterator[RenderableType]:
    """Give rows as one table, each file and section named above its rows."""
    columns, lines = listing.table(rows, frozenset({"file", "section"}), width)
    if not lines:
        return
    said = [[column.title, *(line[at] for line in lines)] for at, column in enumerate(columns)]
    weights, whole = [column.weight for column in columns], [column.key in _WHOLE for column in columns]
    widths = fitted(said, weights, whole, width - _INDENT)
    several_files = len({row["file"] for row in rows}) > 1
    yield _aligned(columns, widths, [Printed(column.title, "dim") for column in columns])
    for (file, section), group in groupby(zip(rows, lines, strict=True), key=lambda pair: _place(pair[0])):
        name = " › ".join(filter(None, (file if several_files else "", section)))
        yield Printed(f"\n{name}" if name else "", "bold", overflow="fold")
        above: Sequence[str] = [""] * len(columns)
        for _, line in group:
            cells = [
                Printed(
                    "〃" if cell and column.key in _ONCE and cell == last else "\n".join(fold(cell, room)),
                    STYLES.get(cell, ""),
                )
                for column, cell, last, room in zip(columns, line, above, widths, strict=True)
            ]
            yield _aligned(columns, widths, cells)
            above = line
    yield ""


def _aligned(columns: Sequence[Brief], widths: Sequence[int], cells: Sequence[Printed]) -> Padding:
    grid = Table.grid(padding=(0, GAP, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        grid.add_column(width=width, overflow="fold", justify="right" if column.key == "line" else "left")
    grid.add_row(*cells)
    return Padding(grid, (0, 0, 0, _INDENT))


def _place(row: Row) -> tuple[str, str]:
    return visible_line(str(row["file"])), section_name(row)


def table_text(listing: Listing, rows: Sequence[Row]) -> str:
    """Give rows as plain text for a file."""
    screen = Console(file=io.StringIO(), width=FILE_WIDTH, highlight=False, markup=False, emoji=False)
    with screen.capture() as captured:
        for block in listing_blocks(listing, rows, screen.width):
            screen.print(block)
    return _tidy(captured.get())


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error while the block runs; gives what counts one file as done."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    bar = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    )
    with bar, before_the_end(bar.stop):  # or the cursor stays hidden
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
