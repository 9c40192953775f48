"""The tables that the printers for people share: what changed in substance, as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.printers.wording import act, difference, figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model import Obligation
    from planparse.model.diff import DocumentDiff


_FIGURES = ("Change", "Indicator", "Old", "New", "Difference")


class Grid(NamedTuple):
    """A table with its title."""

    title: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def grids(diff: DocumentDiff) -> Iterator[Grid]:
    """Give the tables that have rows: letterhead, targets, requirements, obligations, references."""
    letterhead = [
        (change.field.replace("_", " "), change.old or "", change.new or "") for change in diff.letterhead
    ]
    figures = {
        role: [
            (
                ", ".join(change.kinds),
                (change.new or change.old).indicator,  # type: ignore[union-attr]
                figure(change.old),
                figure(change.new),
                difference(change),
            )
            for change in diff.targets
            if change.role == role
        ]
        for role in ("target", "requirement")
    }
    obligations = [
        (", ".join(change.kinds), _who(change.old), _who(change.new)) for change in diff.obligations
    ]
    references = [
        (change.kind, item.title or item.text, item.relation)
        for change in diff.references
        if (item := change.new or change.old)
    ]
    for grid in (
        Grid("Letterhead", ("Field", "Old", "New"), letterhead),
        Grid("Targets", _FIGURES, figures["target"]),
        Grid("Requirements", _FIGURES, figures["requirement"]),
        Grid("Obligations", ("Change", "Old", "New"), obligations),
        Grid("References", ("Change", "Reference", "Relation"), references),
    ):
        if grid.rows:
            yield grid


def _who(item: Obligation | None) -> str:
    """Give an act with its force and those who answer for it."""
    if item is None:
        return ""
    parties = "、".join(party.text for party in item.responsible)
    return f"{act(item)} [{item.force}{f'; {parties}' if parties and parties not in item.text else ''}]"
