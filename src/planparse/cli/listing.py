"""What ``targets`` and ``obligations`` share: many files in, one table out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.inputs import Batch
from planparse.cli.output import Destination
from planparse.exporting import by_name
from planparse.exporting.places import LineNumbers
from planparse.exporting.to_csv import BOM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.cli.options import Script
    from planparse.exporting import Format
    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document
    from planparse.reading import Given, SourceText

    RowsOf = Callable[[Document, LineNumbers | None], Iterator[Row]]


TABLE = "table"
NAMES = (TABLE, "csv", "json", "jsonl", "yaml", "md")


def _known(name: str | None) -> str | None:
    if name and name != TABLE and not by_name(name):
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(NAMES)}")
    return name


FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=f"[{'|'.join(NAMES)}]",
        help="Format, table if nothing says otherwise.",
        callback=_known,
        autocompletion=lambda: list(NAMES),
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="File to write; its suffix names the format."),
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin CSV with a byte order mark, so that Excel reads it as UTF-8.")
]


def write_listing(
    listing: Listing,
    rows_of: RowsOf,
    files: Sequence[str],
    keep: Callable[[Row], bool],
    *,
    output: str | None,
    format_: str | None,
    bom: bool,
    script: Script,
    given: Given,
    jobs: int,
    explain: bool,
) -> None:
    """Extract the files and write the rows that ``keep`` accepts as one table."""
    destination = Destination.of(output, files)
    if destination.is_directory:
        raise typer.BadParameter(
            f"{output} is a directory; name a file such as {listing.name}.csv", param_hint="-o"
        )
    as_table = format_ == TABLE or (format_ is None and destination.path is None)
    chosen = None if as_table else destination.format(format_, default="csv")
    import planparse.model  # noqa: F401 - loaded once, before the processes part

    batch = Batch(partial(_rows, rows_of, script, explain), files, given, jobs)
    rows = [row for _, found in batch for row in found if keep(row)]
    if len(batch.failed) < len(files):
        _write(
            listing.explained() if explain else listing, rows, files, destination, chosen, BOM if bom else ""
        )
    batch.finish()


def _rows(rows_of: RowsOf, script: Script, explain: bool, source: SourceText) -> list[Row]:
    from planparse import api

    document = api.extract_source(source, script=script.value, explain=explain)
    return list(rows_of(document, LineNumbers(source.text)))


def _write(
    listing: Listing,
    rows: Sequence[Row],
    files: Sequence[str],
    destination: Destination,
    chosen: Format | None,
    bom: str,
) -> None:
    if chosen is None and destination.path is None:
        from planparse.cli.screen import console, listing_blocks, show

        screen = console()
        show(listing_blocks(listing, rows, screen.width), screen)
        return
    if chosen is None:
        from planparse.cli.screen import table_text

        text = table_text(listing, rows)
    else:
        text = (bom if chosen.name == "csv" else "") + chosen.rows(listing, rows)
    with destination.open(files) as write:
        write("", text)
