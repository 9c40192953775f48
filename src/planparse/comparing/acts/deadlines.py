"""Whether an act is due earlier or later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.words import FIGURE
from planparse.comparing.changes.movement import deadline_kinds
from planparse.lexicon.periods import DAYS, EACH, EVERY_DAYS, REGULARLY
from planparse.model.diff import Evidence
from planparse.regex import regex

if TYPE_CHECKING:
    from typing import Literal

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept
    from planparse.model import Deadline

_REGULARLY = regex(REGULARLY)
_VERB = 2  # characters of what is done again and again


def term_change(a: ActWords, b: ActWords, kept: Kept) -> tuple[Literal["earlier", "later"], Evidence] | None:
    """Say whether the time limit of an act moved, and from which words to which.

    Lengths of time are compared as such (15日内 → 十个工作日内), dates as dates. A limit that came counts as earlier, one
    that went as later, where its words did.
    """
    before, after = a.item.deadline, b.item.deadline
    if not (_edited(before, a, kept, 0) or _edited(after, b, kept, 1)):
        return _how_often(a, b, kept)
    kind: Literal["earlier", "later"] | None
    if before and after:
        kind = _of_lengths(_days(before, a), _days(after, b))
    else:
        kind = _of_one(before, a, kept, 0) or _of_one(after, b, kept, 1)
    if kind is None:
        kind = next(iter(deadline_kinds(before, after)), None)
    if kind is None:
        return None
    return kind, Evidence(rule="deadline", old=before.text if before else "", new=after.text if after else "")


def _how_often(a: ActWords, b: ActWords, kept: Kept) -> tuple[Literal["earlier", "later"], Evidence] | None:
    """Say that an act is to be done again and again now, or no longer, where neither version says how often: 定期公布."""
    regularly = [_REGULARLY.search(act.version.text, act.start, act.end) for act in (a, b)]
    if bool(regularly[0]) == bool(regularly[1]):
        return None
    side, act, once = (0, a, b) if regularly[0] else (1, b, a)
    said = once.version.text[once.start : once.end]
    found = regularly[side]
    if found is None or once.item.deadline or EACH in said or kept.share(side, found.span()) > 0:
        return None
    if act.version.text[found.end() : found.end() + _VERB] not in said:  # 并|定期检查 went, not 定期
        return None
    words = [found[0] if found else "" for found in regularly]
    return "earlier" if words[1] else "later", Evidence(rule="deadline", old=words[0], new=words[1])


def _edited(limit: Deadline | None, act: ActWords, kept: Kept, side: int) -> bool:
    if limit is None:
        return False
    return kept.share(side, act.version.range_of(limit.span)) < 1


def _of_one(
    limit: Deadline | None, act: ActWords, kept: Kept, side: int
) -> Literal["earlier", "later"] | None:
    """Say that a length of time came or went, if none stands in its place in the other version."""
    if limit is None or limit.text.startswith(EACH) or _days(limit, act) is None:
        return None
    start, end = act.version.range_of(limit.span)
    if FIGURE.search(kept.instead(side, start, end)):
        return None
    return "earlier" if side else "later"


def _of_lengths(before: float | None, after: float | None) -> Literal["earlier", "later"] | None:
    if before is None or after is None or before == after:
        return None
    return "earlier" if after < before else "later"


def _days(limit: Deadline, act: ActWords) -> float | None:
    """How many days the limit of an act leaves: 三个月内, 每年. None where it is none of a length, or of several."""
    from planparse.extraction.numbers.measures import find_quantities

    words = act.version.plain(limit.text)
    if words.startswith(EACH) and (turn := EVERY_DAYS.get(words.removeprefix(EACH))):
        return turn
    found = [measure.max * DAYS[measure.unit] for measure in find_quantities(words) if measure.unit in DAYS]
    return found[0] if len(found) == 1 else None
