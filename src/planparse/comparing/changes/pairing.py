"""The figures of two versions as they find their partners, one way after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planparse.model import Quantity

    Two = tuple[Quantity, Quantity]
    Pair = tuple[Quantity | None, Quantity | None, float]

LEAST = 0.65  # how sure it has to be that two figures are the same target


class Pairing:
    """The pairs found, and the figures of either version that have no partner yet."""

    def __init__(self, old: Iterable[Quantity] = (), new: Iterable[Quantity] = ()) -> None:
        self.found: list[Pair] = []
        self.alone = list(old), list(new)

    def take(self, pairs: Iterable[Two], sure: float = LEAST) -> None:
        """Keep pairs; one of the two may have had a partner before."""
        self.sort((a, b, sure) for a, b in pairs)

    def sort(self, pairs: Iterable[Pair]) -> None:
        """Keep pairs that say themselves how sure they are, and leave those without partner alone."""
        found = [pair for pair in pairs if pair[0] and pair[1]]
        paired = {id(item) for pair in found for item in pair[:2]}
        self.found += found
        for items in self.alone:
            items[:] = [item for item in items if id(item) not in paired]

    def part(self, pairs: Iterable[Two]) -> None:
        """Leave the figures of pairs alone again."""
        parted = {(id(a), id(b)): (a, b) for a, b in pairs}
        self.found = [pair for pair in self.found if (id(pair[0]), id(pair[1])) not in parted]
        still = {id(item) for pair in self.found for item in pair[:2]}
        for pair in parted.values():
            for items, item in zip(self.alone, pair, strict=True):
                if id(item) not in still:
                    items.append(item)
                    still.add(id(item))

    def join(self, other: Pairing) -> None:
        """Add what another pairing found and left alone."""
        self.found += other.found
        for items, more in zip(self.alone, other.alone, strict=True):
            items += more

    def all(self) -> Iterator[Pair]:
        """The pairs, and each figure without partner by itself."""
        yield from self.found
        for item in self.alone[0]:
            yield item, None, 1.0
        for item in self.alone[1]:
            yield None, item, 1.0
