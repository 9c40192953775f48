"""Words of force that gave way to one another in their place, and whether what they govern is still one act."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from planparse.comparing.acts.doers import actor_change
from planparse.comparing.acts.one_act import is_one_matter
from planparse.comparing.acts.words import IN_MORE_WORDS, SAME_DEED
from planparse.comparing.sequences import longest_common

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept, Range

LEAST = 2  # characters that two acts have in common
TELLING = 4  # the same, of what is done by whomever a rule has in mind, and not by those behind 由
OF_ANOTHER = 0.75  # of what is done, if another one does it with another force
_REACH = 120  # characters of an act that are compared one by one


def gave_way(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether the word of force of one act stands in the place of the other's, and what it governs is one act.

    An edit that rewrites a clause takes its word of force with it: 可以以书面方式或者电子方式|提出 → 应当以书面形式|提出. Then
    the acts are compared character by character, for words that were kept within the edit are not seen in it.
    """
    if a.marker is None or b.marker is None or a.force == b.force:
        return False
    here, there = (a.marker.start, a.marker.end), (b.marker.start, b.marker.end)
    if not _stands_in(there, kept.place(0, *here)) or kept.counterpart(0, *here):
        return False
    old, new = a.words[:_REACH], b.words[:_REACH]
    less, more = sorted((len(old), len(new)))
    same = len(longest_common(old, new))
    if actor_change(a, b, kept):  # another one's act is the same only where most of it is
        return 2 * same >= OF_ANOTHER * (less + more)
    return same >= max(SAME_DEED * less, IN_MORE_WORDS * more, LEAST)


def changed_hands(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether others do the same behind the same word of force or the same 由, in fewer words or in more."""
    here, there = _place(a), _place(b)
    if here is None or there is None or a.force != b.force or not _stands_in(there, kept.place(0, *here)):
        return False
    if actor_change(a, b, kept) and not is_one_matter(a, b):
        return False
    both_by = a.by is not None and b.by is not None
    less, more = sorted(((act.deed if both_by else act.words)[:_REACH] for act in (a, b)), key=len)
    if less in more:
        return len(less) >= (LEAST if both_by else TELLING)
    return 2 * len(longest_common(less, more)) >= SAME_DEED * (len(less) + len(more))


def given_way(old: Sequence[ActWords], new: Sequence[ActWords], kept: Kept) -> Iterator[tuple[int, int]]:
    """The acts whose words of force, or whose 由, gave way to one another; no other one stands in either place."""
    places = [{i: place for i, act in enumerate(acts) if (place := _place(act))} for acts in (old, new)]
    sides = [sorted((place[0], number) for number, place in some.items()) for some in places]
    for _, i in sides[0]:
        j = _only(sides[1], kept.place(0, *places[0][i]))
        if j is None or _only(sides[0], kept.place(1, *places[1][j])) != i:
            continue
        if gave_way(old[i], new[j], kept) or changed_hands(old[i], new[j], kept):
            yield i, j


def _only(words: Sequence[tuple[int, int]], place: Range) -> int | None:
    """The number of the one word of force in a place."""
    at = bisect_left(words, (place[0], -1))
    found = words[at : at + 2]
    if not found or found[0][0] >= place[1] or (len(found) > 1 and found[1][0] < place[1]):
        return None
    return found[0][1]


def _place(act: ActWords) -> Range | None:
    """Where the word of force of an act stands, or its 由."""
    return (act.marker.start, act.marker.end) if act.marker else act.by


def _stands_in(word: Range, place: Range) -> bool:
    return place[0] <= word[0] and word[1] <= place[1]
