"""``planparse obligations``: who must, must not, should or may do what, and where it says so."""

from enum import StrEnum
from typing import Annotated

import typer

from planparse.cli.listing import Bom, FormatOption, Output, write_listing
from planparse.cli.options import Encoding, Explain, Files, From, Jobs, Script, ScriptOption, Untrusted, given
from planparse.exporting.listings import OBLIGATIONS, Row, obligation_rows
from planparse.visible import encodable

EXAMPLES = """\b
Examples:
  planparse obligations notice.txt
  planparse obligations notice.txt --force prohibited --force mandatory
  planparse obligations policies/*.txt --actor 财政部 -o tasks.csv --bom
  planparse obligations notice.txt --format jsonl | jq -r '[.deadline_end, .actors, .action] | @tsv'
"""


class Force(StrEnum):
    """How binding an act is."""

    prohibited = "prohibited"
    mandatory = "mandatory"
    directive = "directive"
    encouraged = "encouraged"
    permitted = "permitted"


def obligations(
    files: Files,
    force: Annotated[
        list[Force] | None, typer.Option("--force", help="Only acts of this force; may be given again.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(
            "--actor",
            "-a",
            metavar="NAME",
            help="Only acts whose doers or responsible parties have this in their name; may be given again.",
        ),
    ] = None,
    format_: FormatOption = None,
    output: Output = None,
    bom: Bom = False,
    script: ScriptOption = Script.source,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
    jobs: Jobs = 0,
    explain: Explain = False,
) -> None:
    """List who must, must not, should or may do what.

    One row for each act: file, section and line, its doers and responsible parties, its deadline.
    """
    forces = set(force or Force)
    names = [encodable(name) for name in actor or ()]  # given in bytes where the locale has no hanzi

    def keep(row: Row) -> bool:
        parties = " ".join(str(row[role]) for role in ("actors", "lead", "support", "responsible"))
        return row["force"] in forces and (not names or any(name in parties for name in names))

    write_listing(
        OBLIGATIONS,
        obligation_rows,
        files,
        keep,
        output=output,
        format_=format_,
        bom=bom,
        script=script,
        given=given(encoding, from_, untrusted),
        jobs=jobs,
        explain=explain,
    )
