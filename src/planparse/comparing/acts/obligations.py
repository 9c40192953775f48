"""Obligations that changed, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.clauses import clauses_of_one, is_fragment
from planparse.comparing.acts.deadlines import term_change
from planparse.comparing.acts.doers import (
    actor_alone,
    actor_change,
    approval_change,
    office_change,
    responsible_change,
    with_doers,
)
from planparse.comparing.acts.forces import (
    force_alone,
    force_change,
    is_bound_before,
    is_defined_there,
    is_only_bound,
    leave_alone,
)
from planparse.comparing.acts.giving_way import changed_hands
from planparse.comparing.acts.no_doers import by_alone
from planparse.comparing.acts.same_act import SameActs
from planparse.comparing.acts.starting import start_change
from planparse.comparing.acts.words import is_by_another, is_same_deed
from planparse.model.diff import ObligationChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.comparing.acts.same_act import Pair
    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept
    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.changes.targets import FigureChanges
    from planparse.comparing.reading_text import Version
    from planparse.model.diff import Evidence, ObligationKind

# The kinds that tell of somebody or some time that is named.
_NAMED = frozenset(("actor", "responsible", "earlier", "later"))
SURE = 0.5  # how sure it is at least that two acts are one, if another doer is told though much else was reworded
STILL_SAID = 0.8  # how much of an act stands in the other version, if it neither came nor went
ONLY_BOUND = 0.6  # the same, if only its word of force came or went between words that stayed


def obligation_changes(
    old: Version, new: Version, place: SamePlace, kept: Kept, figures: FigureChanges
) -> list[ObligationChange]:
    """Compare acts by their words, in the order of the new version.

    ``kept`` are the words that the edits keep; the ``figures`` tell which fine is which.
    """
    acts = SameActs(old, new, place, kept, figures)
    changes = []
    for pair in acts.pairs():
        if pair.old and pair.new:
            a, b = with_doers(pair.old, pair.new, pair.kept)
            told: list[tuple[ObligationKind, Evidence | None]] = [
                (kind, why)
                for kind, why in _kinds(a, b, pair)
                # Who or what is named in one version only may stand elsewhere in what was written anew.
                if not (
                    pair.anew and kind in _NAMED and why and not (why.old and why.new) and not a.is_sanction
                )
            ]
            if a.words != b.words and _is_edited(a, b, pair.kept):
                told.append(("reworded", None))
            changes += _change(a, b, told, pair.score)
            changes += [
                ObligationChange(kinds=["added"], old=None, new=item, score=1.0)
                if side
                else ObligationChange(kinds=["dropped"], old=item, new=None, score=1.0)
                for side, item in clauses_of_one(pair, acts)
            ]
        else:
            changes += _alone(pair, new if pair.old else old)
    return sorted(changes, key=lambda change: (change.new or change.old).span)  # type: ignore[union-attr]


def _change(
    a: ActWords | None, b: ActWords | None, told: list[tuple[ObligationKind, Evidence | None]], score: float
) -> list[ObligationChange]:
    if not told:
        return []
    return [
        ObligationChange(
            kinds=[kind for kind, _ in told],
            old=a.item if a else None,
            new=b.item if b else None,
            score=score,
            because=told[0][1],
        )
    ]


def _kinds(a: ActWords, b: ActWords, pair: Pair) -> Iterator[tuple[ObligationKind, Evidence | None]]:
    """What is different about an act, the weightiest first, and the words that say so."""
    kept = pair.kept
    force = force_change(a, b, kept)
    if force:
        yield force
    same = (
        pair.score >= SURE
        or is_same_deed(a, b, kept)
        or is_by_another(a, b, kept)
        or changed_hands(a, b, kept)
    )
    actor = actor_change(a, b, kept) if same else None
    if actor:
        yield "actor", actor
    responsible = responsible_change(a, b, kept) or approval_change(a, b, kept) or office_change(a, b, kept)
    if responsible and not (actor and _is_told_by(actor, responsible)):
        yield "responsible", responsible
    term = term_change(a, b, kept)
    if term:
        yield term
    elif start := start_change(a, b):
        yield "start", start


def _is_told_by(actor: Evidence, leave: Evidence) -> bool:
    """Whether what is said of the doer tells of the leave as well: 经甲批准，可以设立 → 可以由乙设立."""
    return (leave.old or actor.old, leave.new or actor.new) == (actor.old, actor.new)


def _is_edited(a: ActWords, b: ActWords, kept: Kept) -> bool:
    return kept.share(0, *a.doing) < 1 or kept.share(1, *b.doing) < 1


def _alone(pair: Pair, other: Version) -> list[ObligationChange]:
    """An act that came or went, unless the other version says it too.

    Its words may have become part of another act there, or stand where the extraction sees none; then only its force and
    its doers may have changed.
    """
    side, act = (0, pair.old) if pair.old else (1, pair.new)
    assert act is not None
    if pair.again or is_fragment(act):
        return []
    if leave := leave_alone(act, pair.kept, side):
        return _change(pair.old, pair.new, [leave, ("reworded", None)], 1.0)
    least = ONLY_BOUND if is_only_bound(act, pair.kept, side) else STILL_SAID
    if pair.kept.share(side, *act.substance) < least or is_defined_there(act, pair.kept, side):
        return _change(pair.old, pair.new, [("added" if side else "dropped", None)], 1.0)
    if pair.part:
        a, b = pair.old or pair.part, pair.new or pair.part
        force = None if is_bound_before(act, pair.part) else force_change(a, b, pair.kept)
        return _change(a, b, [force] if force else [], round(pair.kept.share(side, *act.doing), 3))
    told: list[tuple[ObligationKind, Evidence | None]] = []
    if force := force_alone(act, pair.kept, side):
        told.append(force)
    if actor := actor_alone(act, other, pair.kept, side) or by_alone(act, pair.kept, side):
        told.append(("actor", actor))
    return _change(pair.old, pair.new, told, 1.0)
