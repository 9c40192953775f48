"""Obligations that changed, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.movement import deadline_kinds
from planparse.comparing.similar import Wordings, ink
from planparse.lexicon.numbering import ARABIC, ORDINAL, PROVISION
from planparse.model.diff import ObligationChange
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planparse.comparing.reading_text import Version
    from planparse.comparing.same_place import SamePlace
    from planparse.model import Obligation, Quote
    from planparse.model.diff import ObligationKind

# Figures, which are compared as targets, and numbers of provisions, which follow those of the sections.
_FIGURE = regex(
    rf"{PROVISION}|第[{ORDINAL}{ARABIC}]+[款项]"
    r"|(?:百分之|千分之)?(?:[0-9]+(?:[.,][0-9]+)*|[〇零一二三四五六七八九十百千]+)(?:点[一二三四五六七八九]+)?[万亿]*"
)
LEAST = 0.6  # how sure it has to be that two acts are the same
STRENGTH = {"permitted": 0, "encouraged": 1, "directive": 2, "mandatory": 3, "prohibited": 3}


def obligation_changes(old: Version, new: Version, place: SamePlace) -> list[ObligationChange]:
    """Compare acts by their words, in the order of the new version."""
    before, after = old.document.obligations, new.document.obligations
    # 新建公园20个 and 新建公园30个 are one act.
    acts = {id(item): ink(_FIGURE.sub("", old.plain(item.action))) for item in before}
    acts |= {id(item): ink(_FIGURE.sub("", new.plain(item.action))) for item in after}
    wordings = Wordings([acts[id(item)] for item in before], [acts[id(item)] for item in after])
    changes = []

    def score(a: Obligation, b: Obligation) -> float:
        return wordings.likeness(acts[id(a)], acts[id(b)])

    for a, b, sure in place.pairs(before, after, score, lambda item: acts[id(item)], LEAST):
        kinds = _kinds(a, b, old, new)
        if a and b and score(a, b) < 1:
            kinds.append("reworded")
        if kinds:
            changes.append(ObligationChange(kinds=kinds, old=a, new=b, score=sure))
    return sorted(changes, key=lambda change: (change.new or change.old).span)  # type: ignore[union-attr]


def _kinds(a: Obligation | None, b: Obligation | None, old: Version, new: Version) -> list[ObligationKind]:
    if a is None or b is None:
        return ["added" if a is None else "dropped"]
    kinds: list[ObligationKind] = []
    if a.force != b.force:
        change = STRENGTH[b.force] - STRENGTH[a.force]
        kinds.append("reversed" if not change else "strengthened" if change > 0 else "softened")
    if _names(a.actors, old) != _names(b.actors, new):
        kinds.append("actor")
    if _parties(a, old) != _parties(b, new):
        kinds.append("responsible")
    kinds += deadline_kinds(a.deadline, b.deadline)
    return kinds


def _names(quotes: Iterable[Quote], version: Version) -> set[str]:
    return {version.plain(quote.text) for quote in quotes}


def _parties(item: Obligation, version: Version) -> set[tuple[str, str]]:
    return {(party.role, version.plain(party.text)) for party in item.responsible}
