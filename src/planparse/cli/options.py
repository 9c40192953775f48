"""The arguments that several commands share."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.exporting.fields import UnknownFieldError, all_fields, choose

if TYPE_CHECKING:
    from planparse.reading import Given

# Columns: in fewer nothing fits, and more are filled up with blanks, line by line.
NARROWEST, WIDEST = 20, 10_000


class Script(StrEnum):
    """How text is quoted; spans and everything else stay the same."""

    source = "source"
    simplified = "simplified"
    traditional = "traditional"


def _starting_with(names: tuple[str, ...], begun: str) -> list[str]:
    return [name for name in names if name.startswith(begun)]


def _complete_field(incomplete: str) -> list[str]:
    return _starting_with(all_fields(), incomplete)


Files = Annotated[
    list[str], typer.Argument(metavar="FILE", help="Files; - is standard input.", show_default=False)
]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file; - is standard input.", show_default=False)]
ScriptOption = Annotated[
    Script,
    typer.Option("--script", help="Script of the quoted text; spans count in the source whatever it is."),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding", "-e", metavar="NAME", help="Encoding of the input, if detection gets it wrong."
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Format of the input, if detection gets it wrong: text, html, docx, pdf, csv ...",
        autocompletion=lambda: list(_formats()),
        callback=lambda name: _known_format(name),
    ),
]
Untrusted = Annotated[
    bool,
    typer.Option(
        "--untrusted", help="Read each file in a process of its own, with limits of time and memory."
    ),
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=0, metavar="N", help="Processes; 0 is as many as help.")
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Tell for each item by which rules it was read (docs/faults.md).")
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", "-w", min=NARROWEST, max=WIDEST, help="Columns to use; else those of the terminal."
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="FIELDS",
        help="Top-level fields to write, with commas between: meta,targets.",
        autocompletion=_complete_field,
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="FIELDS",
        help="Top-level fields to leave out.",
        autocompletion=_complete_field,
    ),
]


def given(encoding: str | None, source_format: str | None, untrusted: bool) -> "Given":
    """Put together what the arguments say of the files."""
    from planparse.reading import Given

    return Given(encoding, source_format, untrusted)


def _formats() -> tuple[str, ...]:
    from planparse.reading.formats import NAMES

    return NAMES


def _known_format(name: str | None) -> str | None:
    if name is not None and name not in _formats():
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(_formats())}")
    return name


def chosen_fields(only: list[str] | None, without: list[str] | None) -> tuple[str, ...] | None:
    """Give the fields that ``--only`` and ``--without`` leave; a wrong name is wrong usage."""
    if not only and not without:
        return None  # all, and no need to load the model for their names
    try:
        return choose(only or (), without or ())
    except UnknownFieldError as error:
        raise typer.BadParameter(str(error), param_hint="--only / --without") from None
