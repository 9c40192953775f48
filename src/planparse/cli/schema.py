"""``planparse schema``: the contract."""

from __future__ import annotations

import json

from planparse.cli.console import put

EXAMPLES = """\b
Examples:
  planparse schema > planparse.schema.json
  planparse schema | jq '."$defs".Quantity.properties | keys'
"""


def schema() -> None:
    """Print the JSON Schema of what 'planparse extract' writes."""
    from planparse.exporting.schema import schema as document_schema

    put(json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n")
