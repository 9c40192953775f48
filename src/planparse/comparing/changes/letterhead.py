"""Letterhead fields that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.model.diff import LetterheadChange

if TYPE_CHECKING:
    from planparse.comparing.reading_text import Version
    from planparse.model import Meta


def letterhead_changes(old: Version, new: Version) -> list[LetterheadChange]:
    """Compare every field of ``meta`` as it reads: title, kind, issuers, document number, dates and so on."""
    before, after = _fields(old.document.meta), _fields(new.document.meta)
    return [
        LetterheadChange(field=name, old=before[name], new=after[name])
        for name in before
        if old.plain(before[name] or "") != new.plain(after[name] or "")
    ]


def _fields(meta: Meta) -> dict[str, str | None]:
    return {
        "title": meta.title,
        "kind": meta.kind,
        "issuers": "、".join(meta.issuers) or None,
        "document_number": meta.document_number.text if meta.document_number else None,
        "recipients": meta.recipients,
        "issued_on": meta.issued_on.isoformat() if meta.issued_on else None,
        "published_on": meta.published_on.isoformat() if meta.published_on else None,
        "effective_on": meta.effective_on.isoformat() if meta.effective_on else None,
        "attachments": "；".join(attachment.title for attachment in meta.attachments) or None,
        "disclosure": meta.disclosure,
    }
