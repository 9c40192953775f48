"""The tables that the printers for people share: what changed in substance, as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.printers.wording import act, difference, figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model import Obligation, Quantity
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
                _indicator(change.old, change.new),
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
        (
            ", ".join(change.kinds),
            *(_act(item, doers="actor" in change.kinds) for item in (change.old, change.new)),
        )
        for change in diff.obligations
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


def _indicator(old: Quantity | None, new: Quantity | None) -> str:
    """Name what is measured; both names where they differ."""
    names = dict.fromkeys(item.indicator for item in (old, new) if item)
    return " → ".join(names)


def _act(item: Obligation | None, *, doers: bool) -> str:
    """Give an act with its force and those who answer for it; with ``doers`` those who do it, if it names none."""
    if item is None:
        return ""
    actors = "、".join(actor.text for actor in item.actors)
    parties = "、".join(party.text for party in item.responsible)
    before = f"{actors}：" if doers and actors and not all(a.text in item.text for a in item.actors) else ""
    return (
        f"{before}{act(item)} [{item.force}{f'; {parties}' if parties and parties not in item.text else ''}]"
    )
