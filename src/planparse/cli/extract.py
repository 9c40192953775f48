"""``planparse extract``: documents in, structured data out."""

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.inputs import Batch
from planparse.cli.options import (
    Encoding,
    Explain,
    Files,
    From,
    Jobs,
    Only,
    Script,
    ScriptOption,
    Untrusted,
    Without,
    chosen_fields,
    given,
)
from planparse.cli.output import Destination, misuse
from planparse.exporting import FORMATS, Format, by_name

if TYPE_CHECKING:
    from planparse.reading import SourceText
    from planparse.words.dictionary import Terms

EXAMPLES = """\b
Examples:
  planparse extract notice.txt
  planparse extract notice.txt -o notice.md
  planparse extract notice.txt --only meta,targets | jq .targets
  planparse extract notice.txt --explain | jq '.obligations[] | {text, why}'
  planparse extract policies/*.txt -o results/ --format yaml
  planparse extract policies/*.txt > all.jsonl
  curl -s https://example.org/notice.txt | planparse extract -
"""
NAMES = tuple(format_.name for format_ in FORMATS if format_.holds_documents)


def _known(name: str | None) -> str | None:
    format_ = by_name(name) if name else None
    if name and not (format_ and format_.holds_documents):
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(NAMES)}")
    return name


def extract(
    files: Files,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|DIR",
            help="Where to write; the suffix of a file names the format. "
            "A name without suffix is a directory: one file for each input.",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar=f"[{'|'.join(NAMES)}]",
            help="Format, json if nothing says otherwise; several inputs on standard output are jsonl.",
            callback=_known,
            autocompletion=lambda: list(NAMES),
        ),
    ] = None,
    script: ScriptOption = Script.source,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
    only: Only = None,
    without: Without = None,
    jobs: Jobs = 0,
    dictionary: Annotated[
        str | None,
        typer.Option(
            "--dictionary",
            metavar="FILE",
            help="Words of your texts by class, such as 'doer: 链主企业', one class a line.",
            show_default=False,
        ),
    ] = None,
    explain: Explain = False,
) -> None:
    """Extract documents as structured, cited data.

    Letterhead, sections, tables, targets, obligations, goals, references: each with its place in the source.
    """
    fields = chosen_fields(only, without)
    destination = Destination.of(output, files)
    chosen = destination.format(format_, default="json", inputs=len(files))
    if not chosen.holds_documents:
        raise misuse(
            f"{chosen.name} holds rows, not documents; use 'planparse targets' or 'planparse obligations'"
        )

    terms = _terms(dictionary)
    to_terminal = destination.path is None and sys.stdout.isatty()
    batch = Batch(
        partial(_written, chosen, fields, script, terms, explain),
        files,
        given(encoding, from_, untrusted),
        jobs,
        quiet=to_terminal,
    )
    with destination.open(files, chosen) as write:
        for file, text in batch:
            write(file, text)
    batch.finish()


def _terms(dictionary: str | None) -> "Terms":
    if dictionary is None:
        return ()
    from planparse.words.dictionary import DictionaryError, load

    try:
        return load(dictionary)
    except DictionaryError as error:
        raise misuse(str(error), "--dictionary") from None


def _written(
    format_: Format,
    fields: tuple[str, ...] | None,
    script: Script,
    terms: "Terms",
    explain: bool,
    source: "SourceText",
) -> str:
    from planparse import api  # only now, when the arguments are known to be right

    extract_as = api.extract_data if format_.takes_data else api.extract_source
    from planparse.words.dictionary import using

    with using(terms):
        return format_.document(extract_as(source, script=script.value, explain=explain), fields)
