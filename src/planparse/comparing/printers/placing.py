"""Where in the new text each section stood before that has gone elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.model.diff import SectionChange

Numbered = tuple[int, "SectionChange"]


def moved_away(sections: Sequence[Numbered]) -> dict[int | None, list[Numbered]]:
    """Say behind which section, by its number (None: before all), each one stood that moved."""
    away: dict[int | None, list[Numbered]] = {}
    before: int | None = None
    for number, section in sorted((it for it in sections if it[1].old), key=lambda it: it[1].old[0].span):
        if "moved" in section.kinds:
            away.setdefault(before, []).append((number, section))
        else:
            before = number
    return away
