"""Groups of sections that are one another's versions: which of them moved, and in which order they are told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planparse.comparing.sequences import heaviest_chain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planparse.comparing.reading_text import Block

EACH = 100  # characters that a section weighs besides its own: a long one moves before two that are short


@dataclass(slots=True)
class Group:
    """Blocks that are one another's versions: one and one, one and several, several and one, one and none.

    ``pair`` are the two that each became the other, whatever pieces there are beside them.
    """

    old: list[int]
    new: list[int]
    pair: tuple[int, int] | None = None
    moved: bool = False

    def stood(self) -> int:
        """Give the block of the old version that counts for the place of the group."""
        return self.pair[0] if self.pair else self.old[0]

    def stands(self) -> int:
        """Give that of the new version."""
        return self.pair[1] if self.pair else self.new[0]


def mark_moves(groups: Sequence[Group], old: Sequence[Block], new: Sequence[Block]) -> None:
    """What is out of order has moved: the fewest and lightest. What moved with the section above it has not."""
    of_pair = {group.pair: group for group in groups if group.pair}
    weight = _weights(of_pair, old, new)
    pairs = [(i, j, of) for (i, j), of in weight.items()]
    still = {pairs[k][:2] for k in heaviest_chain(pairs)}
    moved = set(of_pair) - still
    for i, j in moved:
        of_pair[i, j].moved = (old[i].parent, new[j].parent) not in moved


def _weights(
    of_pair: Mapping[tuple[int, int], Group], old: Sequence[Block], new: Sequence[Block]
) -> dict[tuple[int, int], float]:
    """How much stands in each pair, and in what stayed below it: a chapter is its articles, not its heading."""
    weight = {
        pair: float(EACH + sum(new[at].end - new[at].start for at in group.new))
        for pair, group in of_pair.items()
    }
    for i, j in sorted(weight, reverse=True):  # what stands below a section stands behind it
        above, there = old[i].parent, new[j].parent
        if above is not None and there is not None and (above, there) in weight:
            weight[above, there] += weight[i, j]
    return weight


def in_reading_order(groups: Sequence[Group]) -> list[Group]:
    """Put groups in the order of the new version; what is gone stands behind what stood before it."""
    ordered: list[Group] = []
    behind: dict[int, list[Group]] = defaultdict(list)
    last = -1
    for group in sorted((group for group in groups if group.old), key=Group.stood):
        if group.new:
            last = group.stands()
        else:
            behind[last].append(group)
    ordered = behind[-1]
    for group in sorted((group for group in groups if group.new), key=Group.stands):
        ordered += [group, *behind[group.stands()]]
    return ordered
