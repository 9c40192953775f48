"""Acts without partner that the same ones have to do in the same words of force, wherever they stand now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planparse.comparing.acts.one_act import have_own_words
from planparse.comparing.sequences import each_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.comparing.acts.words import ActWords

ALIKE = 0.6  # how like each other two of them are at least, and each is the likest of the other
SHORTEST = 12  # characters that say what is done: fewer may be said of anything
_CROWD = 8  # acts of one doer without partner among which one is looked for


def done_by_the_same(
    old: Sequence[ActWords], new: Sequence[ActWords], likeness: Callable[[ActWords, ActWords], float]
) -> Iterator[tuple[ActWords, ActWords]]:
    """Pair acts of other articles by who does them, how they bind, and most of what is done.

    甲局应当及时将投诉转交有关部门处理 → 甲局应当自受理之日起十日内，按程序将投诉转交有关部门处理.
    """
    by_doer: defaultdict[object, tuple[list[ActWords], list[ActWords]]] = defaultdict(lambda: ([], []))
    for side, acts in enumerate((old, new)):
        for act in acts:
            names = tuple(act.version.plain(doer.text) for doer in act.item.actors)
            if names and len(act.words) >= SHORTEST and not act.is_sanction:
                said = act.printed(act.marker)
                by_doer[names, act.force, act.version.plain(said)][side].append(act)
    for before, after in by_doer.values():
        if max(len(before), len(after)) > _CROWD:
            continue
        scored = [
            (-sure, i, j)
            for i, a in enumerate(before)
            for j, b in enumerate(after)
            if (sure := likeness(a, b)) >= ALIKE and have_own_words(a, b)
        ]
        for _, i, j in each_once(sorted(scored)):
            yield before[i], after[j]
