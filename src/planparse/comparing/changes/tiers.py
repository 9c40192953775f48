"""Penalties that were paired across tiers although the sentence of one has the tier of the other as well."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.aligning.same_place import CROWD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planparse.comparing.changes.pairing import Pair, Two
    from planparse.comparing.changes.subjects import Identity
    from planparse.comparing.reading_text import Version
    from planparse.model import Quantity


class Straight(NamedTuple):
    """A pair that crosses tiers, and the one in its place."""

    crossed: Two
    pair: Two


class Tiers:
    """Finds the penalties of other tiers beside a penalty: those of its sentence, for one person and of one kind."""

    def __init__(
        self, versions: tuple[Version, Version], identity: Callable[[Quantity], Identity | None]
    ) -> None:
        self._versions, self._identity = versions, identity

    @cached_property
    def _beside(self) -> tuple[dict[object, list[Quantity]], dict[object, list[Quantity]]]:
        """The penalties of both versions by their places; of most revisions they are never asked for."""
        sides: tuple[dict[object, list[Quantity]], dict[object, list[Quantity]]] = ({}, {})
        for side, version in enumerate(self._versions):
            for item in version.document.requirements:
                known = self._identity(item)
                if known and known.is_penalty:
                    sides[side].setdefault(self._place(side, item, known), []).append(item)
        return sides

    def straight(self, pairs: Iterable[Pair]) -> Iterator[Straight]:
        """Pair a penalty with that of its own case where another one stands: 处五万元 is none of 情节严重的，处十万元.

        Only one of the two versions may have come by a tier, so that the other has the case alone.
        """
        for a, b, _ in pairs:
            if a and b and (a.value, a.unit) == (b.value, b.unit):
                continue
            one, other = (self._identity(item) if item else None for item in (a, b))
            if not (a and b and one and other) or not (one.is_penalty and other.is_penalty):
                continue
            if one.case == other.case:
                continue
            if there := self._of_case(one.case, 1, b, other):
                yield Straight((a, b), (a, there))
            elif here := self._of_case(other.case, 0, a, one):
                yield Straight((a, b), (here, b))

    def _of_case(self, case: str, side: int, item: Quantity, known: Identity) -> Quantity | None:
        """The one penalty beside another that is due in a case."""
        found = [
            other
            for other in self._beside[side].get(self._place(side, item, known), [])[:CROWD]
            if other is not item and (it := self._identity(other)) and it.case == case
        ]
        return found[0] if len(found) == 1 else None

    def _place(self, side: int, item: Quantity, known: Identity) -> tuple[int, str, str]:
        """Where the sentence of a penalty begins, with its kind and who bears it."""
        text, at = self._versions[side].text, self._versions[side].offset(item.span[0])
        return max(text.rfind("。", 0, at), text.rfind("\n", 0, at)), known.kind, known.who
