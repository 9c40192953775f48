"""Who belongs with whom, settled for all at once: an assignment of the greatest worth (Bertsekas's auction)."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# How much more than needed is bid: what the worth may fall short of the best by, for each pair.
STEP = 0.01


def assignment(worth: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Pair numbers of the left with numbers of the right so that the worth of all pairs together is the greatest.

    ``worth`` has the pairs that may be, above zero; nobody has to be paired. Everybody on the left bids for what is
    worth most to him at its price, up to where the next best is as good. A price rises by ``STEP`` at least and never
    above the worth, so that time grows with the number of pairs.
    """
    wishes: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), value in sorted(worth.items()):
        wishes[i].append((j, value))
    price: dict[int, float] = defaultdict(float)
    holder: dict[int, int] = {}
    waiting = deque(wishes)
    while waiting:
        i = waiting.popleft()
        best, at, second = 0.0, -1, 0.0
        for j, value in wishes[i]:
            gain = value - price[j]
            if gain > best:
                best, at, second = gain, j, best
            elif gain > second:
                second = gain
        if at < 0:
            continue
        price[at] += best - second + STEP
        if at in holder:
            waiting.append(holder[at])
        holder[at] = i
    return {i: j for j, i in holder.items()}
