"""``planparse schema``: the contract."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from planparse.cli.console import put

EXAMPLES = """\b
Examples:
  planparse schema > planparse.schema.json
  planparse schema | jq '."$defs".Quantity.properties | keys'
  planparse schema --of diff > diff.schema.json
"""


class What(StrEnum):
    """What a command writes."""

    document = "document"
    diff = "diff"
    track = "track"


def schema(
    of: Annotated[
        What, typer.Option("--of", help="What 'planparse extract' writes, 'planparse diff' or 'track'.")
    ] = What.document,
) -> None:
    """Print the JSON Schema of what planparse writes."""
    from planparse.exporting import schema as schemas

    make = {What.document: schemas.schema, What.diff: schemas.diff_schema, What.track: schemas.track_schema}[
        of
    ]
    put(json.dumps(make(), ensure_ascii=False, indent=2) + "\n")
