"""The JSON Schema of the contract."""

from __future__ import annotations

from typing import Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a whole ``Document`` as ``planparse extract`` writes it."""
    from planparse.model import Document

    body = Document.model_json_schema(mode="serialization")
    for model in (body, *body["$defs"].values()):
        # Null or empty, but never absent: what has a default is written too.
        model["required"] = list(model["properties"])
    version = body["properties"]["schema_version"]["default"]
    return {
        "$schema": DIALECT,
        "$id": f"urn:planparse:schema:document:{version}",
        "title": "planparse document",
        "description": "A Chinese policy document as structured data. Spans are [start, end) in Unicode code "
        "points of the decoded source; source[start:end] is where the text beside a span stands.",
    } | {key: value for key, value in body.items() if key not in ("title", "description")}
