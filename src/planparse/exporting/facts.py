"""Letterhead and provenance as (name, value) pairs for people; what is not known is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.visible import visible_line

if TYPE_CHECKING:
    from planparse.model import Coverage, Meta, Source, Table

Fact = tuple[str, str]


def letterhead(meta: Meta) -> list[Fact]:
    """Everything of ``meta`` but the title; several attachments stand on lines of their own."""
    number = meta.document_number
    facts = [
        ("Kind", meta.kind),
        ("Issuers", "、".join(meta.issuers)),
        ("Document number", number.text if number else None),
        ("Recipients", meta.recipients),
        ("Issued on", meta.issued_on and meta.issued_on.isoformat()),
        ("Published on", meta.published_on and meta.published_on.isoformat()),
        ("Effective on", meta.effective_on and meta.effective_on.isoformat()),
        (
            "Attachments",
            "\n".join(f"{it.number}. {it.title}" if it.number else it.title for it in meta.attachments),
        ),
        ("Disclosure", meta.disclosure),
    ]
    return [(name, value) for name, value in facts if value]


def provenance(source: Source | None, coverage: Coverage | None) -> list[Fact]:
    """Tell of the file, what was repaired in it and how much of it was placed."""
    facts: list[tuple[str, str | None]] = []
    if source:
        facts += [
            ("File", visible_line(source.name)),
            ("Media type", source.media_type),
            ("Encoding", source.encoding),
            ("SHA-256", source.sha256),
            ("Pages", str(source.pages or "")),
            ("Warnings", "\n".join(warned.text for warned in source.warnings)),
            ("Characters", str(source.characters)),
            ("Script", source.script),
            ("Repairs", ", ".join(f"{repair.kind} × {repair.count}" for repair in source.repairs)),
        ]
    if coverage:
        facts += [
            ("Placed", f"{coverage.placed} of {coverage.characters} characters"),
            ("Unclaimed figures", ", ".join(figure.text for figure in coverage.unclaimed_numbers)),
        ]
    return [(name, value) for name, value in facts if value]


def caption(table: Table) -> str:
    """Join a table's title and unit."""
    return " ".join(filter(None, (table.title, table.unit and f"（{table.unit}）")))
