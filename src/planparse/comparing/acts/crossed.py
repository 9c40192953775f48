"""Acts that were paired crosswise: 甲应当做，乙可以做 → 丙可以做，丁应当做 changes who must, not what binds either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.one_act import between
from planparse.comparing.similar import ink, likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planparse.comparing.acts.same_act import Pair
    from planparse.comparing.acts.words import ActWords

# Pairs whose force changed, in the order of the old version, among which two are looked for that cross.
NEAR = 4


def uncrossed(pairs: Sequence[Pair], in_one_article: Callable[[ActWords, ActWords], bool]) -> list[Pair]:
    """Pair two acts of one article by their force where their sentences paired them crosswise.

    What either says, and of whom or in which case, has to be more alike then: not 合格的，应当受理；不合格的，可以受理.
    """
    found = [*pairs]
    changed = [
        (pair.old.start, at)
        for at, pair in enumerate(pairs)
        if pair.old and pair.new and pair.old.force != pair.new.force
    ]
    changed.sort()
    for place, (_, first) in enumerate(changed):
        for _, second in changed[place + 1 : place + 1 + NEAR]:
            a, b, c, d = found[first].old, found[first].new, found[second].old, found[second].new
            if not (a and b and c and d) or a.force == b.force or (a.force, c.force) != (d.force, b.force):
                continue
            if in_one_article(a, d) and in_one_article(c, b) and _are_straight(a, b, c, d):
                found[first] = found[first]._replace(new=d, kept=between(a, d))
                found[second] = found[second]._replace(new=b, kept=between(c, b))
    return found


def _are_straight(a: ActWords, b: ActWords, c: ActWords, d: ActWords) -> bool:
    """Whether a and d, c and b are as alike as a and b, c and d by what they say, and more by what stands before it."""
    said = likeness(a.words, d.words) + likeness(c.words, b.words)
    if said < likeness(a.words, b.words) + likeness(c.words, d.words):
        return False
    of_whom = [_before(act) for act in (a, b, c, d)]
    straight = likeness(of_whom[0], of_whom[3]) + likeness(of_whom[2], of_whom[1])
    return straight > likeness(of_whom[0], of_whom[1]) + likeness(of_whom[2], of_whom[3])


def _before(act: ActWords) -> str:
    """Of whom, and in which case, an act is said: its sentence from the act before it to its word of force.

    The label of its section is no part of it.
    """
    block = act.version.block(act.start)
    start = max(act.sentence_start, min(act.preceding, act.start), block.label_end)
    return ink(act.version.text[start : act.marker.start if act.marker else act.head[0]])
