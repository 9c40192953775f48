from __future__ import annotations

from pathlib import Path

import pytest

from planparse.model import Document

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def notice() -> Document:
    """An invented notice with one of everything."""
    return Document.model_validate_json((DATA / "notice.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def bare(notice: Document) -> Document:
    """A document of which nothing is known but its file."""
    empty: dict[str, object] = {
        name: [] for name, field in Document.model_fields.items() if str(field.annotation).startswith("list")
    }
    lists: dict[str, object] = {"issuers": [], "attachments": [], "fields": []}
    meta = dict.fromkeys(type(notice.meta).model_fields) | lists
    coverage = {"characters": 0, "placed": 0, "unclaimed_numbers": []}
    return Document.model_validate(
        {**empty, "source": notice.source.model_dump() | {"repairs": []}, "meta": meta, "coverage": coverage}
    )
