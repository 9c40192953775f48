"""What a document says, whatever form it came in: its letterhead, outline, quantities and obligations as counted facts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from expectations import fold, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from planparse.model import Document

Facts = Counter[tuple[Any, ...]]


def letterhead(document: Document) -> Facts:
    """The fields that the paper itself has; when a site published it is the site's."""
    meta = document.meta
    fields = {
        "title": meta.title,
        "kind": meta.kind,
        "issuers": " ".join(meta.issuers),
        "number": meta.document_number and meta.document_number.text,
        "recipients": meta.recipients,
        "issued_on": meta.issued_on and str(meta.issued_on),
    }
    return Counter((name, fold(value or "")) for name, value in fields.items())


def outline(document: Document) -> Facts:
    """Every section with its level, label and heading."""
    return Counter(
        (part.kind, section.level, fold(section.label), fold(section.heading))
        for part in document.parts
        for section in walk(part.sections)
    )


def quantities(document: Document) -> Facts:
    """Every figure of every role."""
    return Counter(
        (
            role,
            fold(found.indicator),
            found.value.min,
            found.value.max,
            fold(found.unit or ""),
            found.deadline and str(found.deadline.end),
        )
        for role in ("targets", "requirements", "baselines")
        for found in getattr(document, role)
    )


def obligations(document: Document) -> Facts:
    """Every act and who is to do it."""
    return Counter(
        (found.force, tuple(fold(actor.text) for actor in found.actors), fold(found.action or ""))
        for found in document.obligations
    )


ASPECTS: dict[str, Callable[[Document], Facts]] = {
    "letterhead": letterhead,
    "outline": outline,
    "quantities": quantities,
    "obligations": obligations,
}


def share(was: Facts, now: Facts) -> float:
    """How much of both is in both (Dice); nothing in both is all of it."""
    total = was.total() + now.total()
    return 2 * (was & now).total() / total if total else 1.0


def differences(was: Facts, now: Facts) -> list[str]:
    """What is lost, and what is new."""
    return [f"- {fact}" for fact in (was - now)] + [f"+ {fact}" for fact in (now - was)]
