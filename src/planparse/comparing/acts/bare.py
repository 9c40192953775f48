"""Acts of one article that do the same to the same once it is left out to whom, by when and how they do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.acts.doers import name_of
from planparse.comparing.acts.one_act import are_bound_alike, is_one_matter
from planparse.comparing.acts.words import FIGURE
from planparse.comparing.sequences import each_once, longest_common
from planparse.comparing.similar import ink
from planparse.lexicon.modals import BARE, BARE_ENDS, VAGUE
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.same_place import SamePlace

_NOT_THE_DEED = regex(BARE)
_ENDS = regex(BARE_ENDS)
VERB = NOUN = 2  # characters of a verb, and of the noun at the end of what it is done to
# Of the letters of the shorter of two deeds, those that stand in the other: 投资体制改革 and 外汇体制改革 are two; and where
# one doer does both.
_SAME, BY_ONE = 0.9, 0.6
_LONGEST = 40  # letters of a deed that are compared


class _Bare(NamedTuple):
    """What an act does, bare, and who does it."""

    deed: str
    doers: frozenset[str]

    @classmethod
    def of(cls, act: ActWords) -> _Bare | None:
        """Read an act; None where it says no more than a verb, or one that any act may have."""
        text, (start, end) = act.version.text, act.head
        deed = ink(_ENDS.split(_NOT_THE_DEED.sub("", FIGURE.sub("", text[start:end])), maxsplit=1)[0])
        if len(deed) < VERB + NOUN or deed.startswith(VAGUE):
            return None
        return cls(deed[:_LONGEST], frozenset(name_of(quote, act) for quote in act.item.actors))


def done_alike(
    old: Sequence[ActWords], new: Sequence[ActWords], place: SamePlace
) -> Iterator[tuple[ActWords, ActWords]]:
    """Pair acts without partner in one article that are bound alike, the likest first.

    The verb is the same, and so is the noun at the end: 自收到通知之日起十日内向县局申请复议 → 依法申请行政复议或者….
    """
    before, after = ([(act, bare) for act in acts if (bare := _Bare.of(act))] for acts in (old, new))
    found = []
    for i, j in place.in_articles([act for act, _ in before], [act for act, _ in after]):
        (a, one), (b, other) = before[i], after[j]
        if are_bound_alike(a, b) and _are_done_alike(one, other) and is_one_matter(a, b):
            same = len(longest_common(one.deed, other.deed)) / max(len(one.deed), len(other.deed))
            found.append(((one.doers.isdisjoint(other.doers), -same, abs(i - j)), i, j))
    for _, i, j in each_once(sorted(found)):
        yield before[i][0], after[j][0]


def _are_done_alike(one: _Bare, other: _Bare) -> bool:
    if one.deed[:VERB] != other.deed[:VERB] or one.deed[-NOUN:] != other.deed[-NOUN:]:
        return False
    less = min(len(one.deed), len(other.deed))
    least = _SAME if one.doers.isdisjoint(other.doers) else BY_ONE
    return len(longest_common(one.deed, other.deed)) >= least * less
