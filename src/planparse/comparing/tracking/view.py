"""What of a table somebody wants to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.model.track import Doubt

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from planparse.model.track import IndicatorRow, ObligationRow, Track


def view(track: Track, patterns: Sequence[re.Pattern[str]] = (), *, single: bool = True) -> Track:
    """Leave the rows of which a name has a pattern, and without ``single`` those of two versions at least.

    A row that a kept one may be the same as is kept beside it, for the doubt is about both.
    """

    def wanted(row: IndicatorRow | ObligationRow, names: Sequence[str]) -> bool:
        named = not patterns or any(pattern.search(name) for pattern in patterns for name in names)
        return named and (single or sum(map(bool, row.cells)) > 1)

    indicators = [at for at, row in enumerate(track.indicators) if wanted(row, [row.name, *row.names])]
    acts = [at for at, row in enumerate(track.obligations) if wanted(row, [row.actor, row.act])]
    return track.model_copy(
        update={
            "indicators": _renumbered(track.indicators, _with_doubts(track.indicators, indicators)),
            "obligations": _renumbered(track.obligations, _with_doubts(track.obligations, acts)),
        }
    )


def _with_doubts(rows: Sequence[IndicatorRow] | Sequence[ObligationRow], kept: Sequence[int]) -> list[int]:
    return list(dict.fromkeys([*kept, *(doubt.row for at in kept for doubt in rows[at].doubts)]))


def _renumbered(
    rows: Sequence[IndicatorRow] | Sequence[ObligationRow], kept: Sequence[int]
) -> list[IndicatorRow | ObligationRow]:
    number = {at: place for place, at in enumerate(kept)}
    return [
        rows[at].model_copy(
            update={
                "doubts": [
                    Doubt(row=number[doubt.row], score=doubt.score)
                    for doubt in rows[at].doubts
                    if doubt.row in number
                ]
            }
        )
        for at in kept
    ]
