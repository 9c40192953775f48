"""``planparse diff``: what changed between two versions, in substance."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from planparse.cli.console import complain, drop_output, paint
from planparse.cli.options import NARROWEST, WIDEST, Encoding, From, Untrusted, Width, given
from planparse.cli.output import Destination, misuse
from planparse.errors import PlanparseError, told
from planparse.writing import write_whole

if TYPE_CHECKING:
    from planparse.comparing.printers.report import Report
    from planparse.reading import Given, SourceText

EXAMPLES = """\b
Examples:
  planparse diff plan-2020.txt plan-2021.txt
  planparse diff old.txt new.txt -o redline.html
  planparse diff old.txt new.txt -o tracked.docx
  planparse diff old.txt new.txt --layout table -o table.docx
  planparse diff old.txt new.txt --only targets,obligations --ignore-wording
  planparse diff old.txt new.txt --format json | jq .targets

Exit codes: 0 no difference, 1 different, 2 trouble.
"""
SAME, DIFFERENT, TROUBLE = 0, 1, 2
# What git gives an external diff driver: path, old file, hash, mode, new file, hash, mode; for a rename two more.
DRIVER = (7, 9)
NAMES = ("terminal", "json", "yaml", "markdown", "html", "docx")


class Layout(StrEnum):
    """How changes are shown."""

    redline = "redline"
    table = "table"


class Language(StrEnum):
    """Of labels and names of kinds."""

    en = "en"
    zh = "zh"


_HEIGHT = 25  # of a screen; changes nothing here, but one that is not told is looked up for every block
ASPECTS = ("letterhead", "references", "sections", "targets", "obligations")


def _only(values: list[str] | None) -> frozenset[str]:
    names = {name.strip() for value in values or () for name in value.split(",")} - {""}
    for name in sorted(names.difference(ASPECTS)):
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(ASPECTS)}", param_hint="--only")
    return frozenset(names)


def diff(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="OLD NEW", help="Two text files; one may be -, standard input.", show_default=False
        ),
    ],
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="ASPECTS", help=f"Of {', '.join(ASPECTS)}; commas between."),
    ] = None,
    stat: Annotated[
        bool, typer.Option("--stat", help="Only how many changes there are of each kind.")
    ] = False,
    ignore_wording: Annotated[
        bool, typer.Option("--ignore-wording", help="Only what changed in substance.")
    ] = False,
    side_by_side: Annotated[
        bool, typer.Option("--side-by-side", "-y", help="Old on the left, new on the right.")
    ] = False,
    format_: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar=f"[{'|'.join(NAMES)}]", help="Format, terminal by default."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="File to write; its suffix names the format."),
    ] = None,
    layout: Annotated[
        Layout,
        typer.Option(
            "--layout", help="redline; table: before and after side by side (html, docx, markdown)."
        ),
    ] = Layout.redline,
    unchanged: Annotated[
        bool, typer.Option("--unchanged", help="Keep what did not change in a table, too.")
    ] = False,
    language: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            help="Of labels: zh in html, docx and tables, en elsewhere, unless you say.",
            show_default=False,
        ),
    ] = None,
    width: Width = None,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
) -> None:
    """Compare two versions: sections, targets, obligations.

    Sections are aligned by heading and content; numbering, script, encoding and dirt are no difference.
    """
    aspects = _only(only)
    driver = len(files) in DRIVER
    if len(files) != 2 and not driver:
        raise typer.BadParameter("give two files, the old and the new version", param_hint="OLD NEW")
    old, new = (files[1], files[4]) if driver else (files[0], files[1])
    if old == new == "-":
        raise typer.BadParameter("standard input can be read once only", param_hint="OLD NEW")
    destination, printer = _destination(output, format_, layout.value, [old, new])
    try:
        from planparse.comparing import printers
        from planparse.comparing.differ import diff_sources
        from planparse.comparing.printers.report import Report
        from planparse.comparing.view import view

        names = (f"a/{files[0]}", f"b/{files[7] if len(files) > 7 else files[0]}") if driver else (None, None)
        how = given(encoding, from_, untrusted)
        found = diff_sources(_read(old, how, names[0]), _read(new, how, names[1]))
        seen = view(found, aspects, ignore_wording=ignore_wording)
        report = Report(
            seen,
            found,
            language=language.value if language else printers.language(printer, layout.value),
            layout=layout.value,
            stat=stat,
            unchanged=unchanged,
        )
        if printer == "terminal":
            content: str | bytes = _screen(report, side_by_side, width, to_file=destination.path is not None)
        else:
            content = printers.written(report, printer)
        if isinstance(content, bytes):
            write_whole(cast("Path", destination.path), content)
        elif printer == "terminal" and destination.path is None:
            paint(content)  # safe to show already, and in colours of our own
        else:
            with destination.open([old, new]) as write:
                write("", content)
    except (PlanparseError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        complain(told(error, "output"))
        drop_output()
        raise typer.Exit(TROUBLE) from None
    # git takes any exit code of a driver but 0 for its death.
    raise typer.Exit(DIFFERENT if seen.changed and not driver else SAME)


def _destination(
    output: str | None, format_: str | None, layout: str, inputs: list[str]
) -> tuple[Destination, str]:
    from planparse.comparing.printers import ALIASES, PRINTERS, by_suffix

    destination = Destination.of(output, inputs)
    if destination.is_directory:
        raise misuse(f"{output} is a directory; name a file such as diff.html")
    printer = ALIASES.get(format_.lower(), format_.lower()) if format_ else None
    if printer and printer not in NAMES:
        raise typer.BadParameter(f"{format_!r} is not one of {', '.join(NAMES)}", param_hint="--format")
    if printer is None and destination.path is not None:
        printer = by_suffix(destination.path.suffix)
        if printer is None:
            raise misuse(f"no format goes by the suffix of {destination.path}; add --format")
    printer = printer or "terminal"
    if layout not in PRINTERS[printer].layouts:
        able = [name for name, it in PRINTERS.items() if layout in it.layouts]
        raise misuse(f"a {layout} is written as {', '.join(able)}, not as {printer}", "--layout")
    if PRINTERS[printer].is_binary and destination.path is None:
        raise misuse(f"{printer} is no text; name a file: -o changes.{printer}", "--format")
    return destination, printer


def _read(file: str, given: Given, name: str | None) -> SourceText:
    """Read a version. A file that does not exist yet or any more, as git gives it, is one with nothing in it."""
    from planparse.reading import read
    from planparse.reading.source import from_text

    is_empty = file == os.devnull or (Path(file).is_file() and not Path(file).stat().st_size)
    source = from_text("", file) if is_empty else read(file, given)
    if file != os.devnull and name is None and not source.text.strip():
        complain(f"{file} has no text; all that the other version has is told as added or removed")
    return source._replace(name=name) if name else source


def _screen(report: Report, side_by_side: bool, width: int | None, *, to_file: bool) -> str:
    """Give what the terminal shows; in colour where somebody sees it, git's pager included."""
    import io
    import re

    from rich.console import Console

    from planparse.comparing.printers.to_terminal import blocks

    pager = bool(os.environ.get("GIT_PAGER_IN_USE")) and not os.environ.get("NO_COLOR")
    colour = not to_file and (pager or (sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
    room = min(max(Console(width=width).width, NARROWEST), WIDEST)
    screen = Console(
        file=io.StringIO(),
        width=room,
        height=_HEIGHT,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with screen.capture() as captured:
        for block in blocks(report, side_by_side=side_by_side, colour=colour):
            screen.print(block)
    return re.sub(r" +$", "", captured.get(), flags=re.MULTILINE)
