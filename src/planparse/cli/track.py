"""``planparse track``: one table over successive versions of a plan."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.console import complain
from planparse.cli.inputs import Batch
from planparse.cli.listing import Bom
from planparse.cli.options import Encoding, Files, From, Untrusted, given
from planparse.cli.output import Destination, spare
from planparse.exporting.to_csv import BOM
from planparse.visible import encodable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from planparse.comparing.synonyms import Synonyms
    from planparse.model.track import Track

EXAMPLES = """\b
Examples:
  planparse track reports/*.txt --indicator 国内生产总值
  planparse track plans/*.txt -o targets.csv
  planparse track plans/*.txt --synonyms names.txt --format csv-wide
  planparse track plans/*.txt --obligations --all --format json
  planparse track reports/*.txt --indicator '^居民消费价格$' --chart prices.svg
"""
TABLE = "table"
WIDE = "csv-wide"
NAMES = (TABLE, "csv", WIDE, "json", "yaml", "md")


class By(Enum):
    """What puts the versions in order."""

    auto = "auto"
    issued = "issued"
    title = "title"
    name = "name"
    order = "order"


def _known(name: str | None) -> str | None:
    if name and name not in NAMES:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(NAMES)}")
    return name


def track(
    files: Files,
    indicator: Annotated[
        list[str] | None,
        typer.Option(
            "--indicator", "-i", metavar="PATTERN", help="Only rows whose name has it, a regular expression."
        ),
    ] = None,
    obligations: Annotated[bool, typer.Option("--obligations", help="Track acts, not targets.")] = False,
    by: Annotated[
        By, typer.Option("--by", help="Order by issue date, year in the title or file name, or as given.")
    ] = By.auto,
    synonyms: Annotated[
        str | None,
        typer.Option(
            "--synonyms", metavar="FILE", help="Names of one indicator, a line for each: NAME = OTHER, OTHER."
        ),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Rows of a single version too.")] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar=f"[{'|'.join(NAMES)}]",
            help="Format, table by default.",
            callback=_known,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="File to write; its suffix names the format."),
    ] = None,
    bom: Bom = False,
    chart: Annotated[
        str | None,
        typer.Option("--chart", metavar="FILE", help="Draw a line for each indicator: .svg, .png or .html."),
    ] = None,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
) -> None:
    """Follow targets or obligations through successive versions.

    Rows are aligned whatever they are called; doubtful ones are shown as such and not merged.
    """
    patterns = [_pattern(text) for text in indicator or ()]
    destination = Destination.of(output, files)
    if destination.is_directory:
        raise typer.BadParameter(f"{output} is a directory; name a file such as track.csv", param_hint="-o")
    drawing = _drawing(chart, obligations)
    if drawing:
        spare([*files, *filter(None, [output])], [drawing], "--chart")
    own = _synonyms(synonyms)
    from planparse import api
    from planparse.comparing.tracking.tracker import track_documents
    from planparse.comparing.tracking.view import view

    batch = Batch(api.extract_source, files, given(encoding, from_, untrusted))
    documents = [document for _, document in batch]
    if documents:
        found = track_documents(documents, by=by.value, obligations=obligations, synonyms=own)
        seen = view(found, patterns, single=all_ or bool(patterns) or len(documents) == 1)
        left_out = (
            len(found.indicators) + len(found.obligations) - len(seen.indicators) - len(seen.obligations)
        )
        if left_out and not patterns:
            complain(f"{left_out} rows of a single version are left out; --all shows them")
        else:
            _complain_of_none(seen, found)
        _write(seen, files, destination, format_, bom=bom)
        if drawing:
            _draw(seen, drawing)
    batch.finish()


def _complain_of_none(seen: Track, found: Track) -> None:
    """Say why a table has no row."""
    if seen.indicators or seen.obligations:
        return
    if found.indicators or found.obligations:
        complain(
            f"no name of the {len(found.indicators) + len(found.obligations)} rows has what --indicator asks for"
        )
    else:
        complain("no targets were found; --obligations tracks acts")


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(encodable(text))  # given in bytes where the locale has no hanzi
    except re.error as error:
        raise typer.BadParameter(
            f"{text!r} is no regular expression: {error}", param_hint="--indicator"
        ) from None


def _synonyms(path: str | None) -> Synonyms | None:
    if path is None:
        return None
    from planparse.comparing.synonyms import Synonyms, SynonymsError

    try:
        return Synonyms.read(path)
    except SynonymsError as error:
        complain(str(error))
        raise typer.Exit(2) from None


def _drawing(chart: str | None, obligations: bool) -> Path | None:
    if chart is None:
        return None
    from pathlib import Path

    path = Path(chart)
    if path.suffix.lower() not in (".svg", ".png", ".html"):
        raise typer.BadParameter(f"{chart} is no .svg, .png or .html file", param_hint="--chart")
    if obligations:
        raise typer.BadParameter("obligations have no figures to draw", param_hint="--chart")
    return path


def _draw(found: Track, path: Path) -> None:
    from planparse.comparing.tracking.chart import ChartError, draw

    try:
        for warning in draw(found, path):
            complain(warning)
    except ChartError as error:
        complain(str(error))
        raise typer.Exit(1) from None


def _write(
    found: Track, files: Sequence[str], destination: Destination, format_: str | None, *, bom: bool
) -> None:
    if format_ == TABLE or (format_ is None and destination.path is None):
        from planparse.cli.screen import console, show
        from planparse.comparing.printers.track_tables import blocks

        if destination.path is None:
            show(blocks(found), console())
            return
    text = _text(found, destination, format_)
    with destination.open(files) as write:
        write("", BOM + text if bom and _is_csv(destination, format_) else text)


def _is_csv(destination: Destination, format_: str | None) -> bool:
    return format_ == WIDE or (format_ != TABLE and destination.format(format_, default="csv").name == "csv")


def _text(found: Track, destination: Destination, format_: str | None) -> str:
    from planparse.comparing.printers.track_long import long
    from planparse.comparing.printers.track_tables import plain, table

    if format_ == TABLE:
        return plain(found)
    wide = format_ == WIDE
    chosen = destination.format("csv" if wide else format_, default="csv")
    if chosen.name == "json":
        from planparse.exporting.to_json import written

        return written(found.model_dump())
    if chosen.name == "yaml":
        from planparse.exporting.to_yaml import _dump

        return _dump(found.model_dump(mode="json"))
    return chosen.rows(*(long(found) if chosen.name == "csv" and not wide else table(found)))
