"""The JSON Schema of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a whole ``Document`` as ``planparse extract`` writes it."""
    from planparse.model import Document

    return _schema(
        Document,
        "document",
        "A Chinese policy document as structured data. Spans are [start, end) in Unicode code "
        "points of the decoded source; source[start:end] is where the text beside a span stands.",
    )


def diff_schema() -> dict[str, Any]:
    """Give the JSON Schema of a ``DocumentDiff`` as ``planparse diff`` writes it."""
    from planparse.model import DocumentDiff

    return _schema(
        DocumentDiff,
        "diff",
        "What changed between two versions of a Chinese policy document, and the edits that lead from one to the "
        "other. Spans are [start, end) in Unicode code points of the decoded source of their version.",
    )


def track_schema() -> dict[str, Any]:
    """Give the JSON Schema of a ``Track`` as ``planparse track`` writes it."""
    from planparse.model.track import Track

    return _schema(
        Track,
        "track",
        "Targets or obligations over successive versions of a Chinese policy document, aligned row by row.",
    )


def _schema(model: type[BaseModel], name: str, description: str) -> dict[str, Any]:
    body = model.model_json_schema(mode="serialization")
    for part in (body, *body["$defs"].values()):
        # Null or empty, but never absent: what has a default is written too; but for what a ``Sparing`` leaves out.
        sparing = part.pop("sparing", ())
        part["required"] = [name for name in part["properties"] if name not in sparing]
    version = body["properties"]["schema_version"]["default"]
    return {
        "$schema": DIALECT,
        "$id": f"urn:planparse:schema:{name}:{version}",
        "title": f"planparse {name}",
        "description": description,
    } | {key: value for key, value in body.items() if key not in ("title", "description")}
