"""What an act goes on to ask for in one version only: a clause of its own between or behind others that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.words import FIGURE
from planparse.comparing.similar import ink
from planparse.extraction.phrases.predicates import is_task, skip_openers
from planparse.lexicon.modals import (
    CASE_END,
    EARLY,
    FRAGMENT_ENDS,
    HAVING,
    HOW,
    LIGHT,
    RECEIVING,
    REFERS,
    SAYS_MORE,
    TAKING_PART,
    WHEN_ENDS,
)
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.comparing.acts.same_act import Pair, SameActs
    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.model import Obligation

_CLAUSE = regex("[^，；。：\n]+")
FEWEST = 4  # characters of a clause that says what else is done
_GOES_ON = regex(SAYS_MORE)
_TO_A_BODY = regex(RECEIVING)
_REFERS = regex(REFERS)
_HAVING = regex(HAVING)
OBJECT = 14  # characters of a verb and no more than its object
VERB = 2  # characters that a verb has
LITTLE = 0.34  # how much of a clause may stand in the other version, if it is new


def clauses_of_one(pair: Pair, acts: SameActs) -> Iterator[tuple[int, Obligation]]:
    """The clauses of an act that the other version lacks, as acts of their own, with the side that has them.

    A clause in whose place another one stands is only reworded.
    """
    if pair.old is None or pair.new is None:
        return
    for side, act in enumerate((pair.old, pair.new)):
        for start, end, words in _lacking(act, pair.kept, side):
            if not acts.is_said(words, act, side):
                yield side, _alone(act, start, end)


def is_fragment(act: ActWords) -> bool:
    """Whether an act is only a clause that says when or in which case something is done: 获取器官前，应当审查.

    Nor is one what only refers to other rules: 从其约定. It came or went with what is done then.
    """
    text = act.version.text
    if _REFERS.fullmatch(text, act.start, act.end):
        return True
    if not text.startswith("，", act.end) or _CLAUSE.match(text, act.start, act.end) is None:
        return False
    if text.find("，", act.start, act.end) >= 0 or text.endswith(EARLY, act.start, act.end):
        return False
    if act.marker is None and _HAVING.fullmatch(text, act.start, act.end):
        return True
    return text.endswith(FRAGMENT_ENDS if act.marker is None else CASE_END, act.start, act.end)


def is_act_of_its_own(act: ActWords, kept: Kept, side: int, at: int) -> bool:
    """Whether what stands at an offset is in a clause that the other version lacks, and which is told as an act."""
    return any(start <= at < end for start, end, _ in _lacking(act, kept, side))


def _lacking(act: ActWords, kept: Kept, side: int) -> Iterator[tuple[int, int, str]]:
    """The clauses of an act that the other version lacks, with their words."""
    for start, end in _deeds(act):
        words = ink(FIGURE.sub("", act.version.text[start:end]))
        if (
            len(words) >= FEWEST
            and kept.share(side, (start, end)) < LITTLE
            and not _is_bare_there(kept, side, start, end)
            and len(ink(kept.instead(side, start, end))) < FEWEST
        ):
            yield start, end, words


def _is_bare_there(kept: Kept, side: int, start: int, end: int) -> bool:
    """Whether the other version has no more of a clause than its verb behind one that only leads to it: 予以配合 → 配合调查.

    Of a clause that goes on to another verb (登记并收取费用) it lacks the rest.
    """
    own, rest = kept.text(side), start + VERB
    if _GOES_ON.search(own, start, end) or end - start > OBJECT:
        return False
    if not own.startswith(TAKING_PART, start) and is_task(own, rest, end, skip_openers(own, rest, end)):
        return False
    there = kept.counterpart(side, start, start + VERB)
    if there is None or kept.share(side, (start, start + VERB)) < 1:
        return False
    text = kept.text(1 - side)
    return text.endswith(LIGHT, 0, there[0]) and _CLAUSE.match(text, there[1]) is None


def _deeds(act: ActWords) -> Iterator[Range]:
    """The clauses of an act that say what is done; none where it has only one."""
    if not act.doing:
        return
    text, (start, _) = act.version.text, act.head
    found = [match.span() for match in _CLAUSE.finditer(text, start, act.end)]
    for first, last in found if len(found) > 1 else ():
        if text.startswith(HOW, first) or text.endswith(WHEN_ENDS, first, last):
            continue
        # What 并 joins to a deed is one, whatever stands before its verb, and so is what is told to a body: 并于每年底前公布,
        # 向市交通局报告.
        if (
            text.startswith("并", first)
            or _TO_A_BODY.match(text, first, last)
            or is_task(text, first, last, skip_openers(text, first, last))
        ):
            yield first, last


def _alone(act: ActWords, start: int, end: int) -> Obligation:
    """An act narrowed to one of its clauses."""
    version, item = act.version, act.item
    span, text = version.span(start, end), version.raw[start:end]
    limit = item.deadline if item.deadline and span[0] <= item.deadline.span[0] < span[1] else None
    return item.model_copy(
        update={"action": text, "text": text, "span": span, "deadline": limit, "targets": []}
    )
