"""Doers that have another name throughout: an agency that was renamed, or whose tasks went to another one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planparse.comparing.similar import in_common
from planparse.lexicon.actors import BEFORE_BODIES
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planparse.comparing.acts.same_act import Pair
    from planparse.comparing.acts.words import ActWords

_BEFORE_BODIES = regex(BEFORE_BODIES)
OFTEN = 2  # acts that went from the one to the other
SHORTEST = 2  # characters of a name that tells a body


def renamings(pairs: Iterable[Pair], old: str, new: str) -> dict[str, str]:
    """Names of doers that gave way to one other name in several acts and that the new version has no longer.

    What both names begin with, the level of government, is left out, so that the same is known of other levels.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        if pair.old and pair.new and (names := _other_name(pair.old, pair.new)):
            seen[names] += 1
    found: dict[str, str] = {}
    for (gone, came), count in seen.most_common():
        if count >= OFTEN and gone not in found and gone in old and gone not in new:
            found[gone] = came
    return found


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Give words with the names that the new version has."""
    for gone in sorted(names, key=len, reverse=True):
        text = text.replace(gone, names[gone])
    return text


def _other_name(a: ActWords, b: ActWords) -> tuple[str, str] | None:
    """The names by which the only doers differ that two versions of an act do not have in common."""
    old, new = ([act.version.plain(quote.text) for quote in act.item.actors] for act in (a, b))
    gone, came = [name for name in old if name not in new], [name for name in new if name not in old]
    if len(gone) != 1 or len(came) != 1:
        return None
    same = gone[0][: in_common(gone[0], came[0])]
    level = max((found.end() for found in _BEFORE_BODIES.finditer(same)), default=0)
    names = gone[0][level:], came[0][level:]
    return names if min(map(len, names)) >= SHORTEST else None
