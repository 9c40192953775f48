"""``planparse targets``: every figure with what it measures, by when, and where it stands."""

from enum import StrEnum
from typing import Annotated

import typer

from planparse.cli.listing import Bom, FormatOption, Output, write_listing
from planparse.cli.options import Encoding, Explain, Files, From, Jobs, Script, ScriptOption, Untrusted, given
from planparse.exporting.listings import QUANTITIES, quantity_rows

EXAMPLES = """\b
Examples:
  planparse targets plan.txt
  planparse targets plan.txt --role target --format md
  planparse targets policies/*.txt -o targets.csv --bom
  planparse targets policies/*.txt --format jsonl | jq -r 'select(.unit == "%") | .indicator'
"""


class Role(StrEnum):
    """What a figure is: to be reached, set by a rule, or reported."""

    target = "target"
    requirement = "requirement"
    baseline = "baseline"


def targets(
    files: Files,
    role: Annotated[
        list[Role] | None, typer.Option("--role", "-r", help="Only figures of this role; may be given again.")
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
    """List the figures: targets, requirements, baselines.

    One row for each figure: file, section, sentence and line, what it measures, by when, from what.
    """
    roles = set(role or Role)
    write_listing(
        QUANTITIES,
        quantity_rows,
        files,
        lambda row: row["role"] in roles,
        output=output,
        format_=format_,
        bom=bom,
        script=script,
        given=given(encoding, from_, untrusted),
        jobs=jobs,
        explain=explain,
    )
