"""Whether the same act binds otherwise: a word of force before it came, went or gave way to another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from planparse.comparing.acts.giving_way import gave_way
from planparse.comparing.acts.guided import guided
from planparse.comparing.acts.imposed import are_one_sanction
from planparse.comparing.acts.words import (
    FIGURE,
    FORCES,
    PLAIN,
    after_stop,
    forces_in,
    is_same_deed,
)
from planparse.comparing.sequences import longest_common
from planparse.comparing.similar import ink, within
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.modals import (
    BOUNDING,
    BY,
    BY_FORCE,
    CASE_END,
    DEFINING,
    DENYING,
    DISCLOSING,
    ENCOURAGING,
    GIVING_LEAVE,
    KEEPING,
    LACKING,
    LEADS_TO_LIST,
    OR,
    OTHER_WAY,
    PREVENTING,
    QUORUM,
    STRENGTH,
)
from planparse.lexicon.penalties import FINE, TIERS
from planparse.model.diff import Evidence
from planparse.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.extraction.acts.clauses import Marker

ForceKind = Literal["strengthened", "softened", "reversed"]

_LACKING = regex(LACKING)
_STOP = regex(CLAUSE_END)
_SENTENCE_END = regex("[。；\n]")
_QUORUM = regex(QUORUM)
_OTHER_WAY = regex(OTHER_WAY)
_DEFINING = regex(DEFINING)
_GIVING_LEAVE = regex(GIVING_LEAVE)
_LISTED = regex(LEADS_TO_LIST)
_CASE = regex("|".join(words for _, words in TIERS))
OTHER_CONDUCT = (
    0.25  # how much of the words for what is punished both versions have at most, if it is something else
)
_LONGEST = 80  # letters of what is done that are compared
BESIDE = 2  # characters on either side of a word of force that have to stay, if it only came or went
WITH_LEAVE = 0.7  # how much of what is done is what the other version gave leave to do, in letters
SAME_CASE = 0.5  # how much of the words of a case stands in the other version, if that names the contrary one


def force_change(a: ActWords, b: ActWords, kept: Kept) -> tuple[ForceKind, Evidence] | None:
    """Say how the force of an act changed, and by which words; None where no word of force before it did.

    Whatever force the extraction gives an act, it is the same where no modal (``lexicon.modals``) that governs it
    differs: 主管 → 负责, 由某局审批 → 某局审批 and a list whose lead moved are no changes of force.
    """
    if a.force == b.force:
        return _choice_change(a, b, kept) or _hedge_change(a, b, kept)
    gone, came = _lost(a, b, kept, 0), _lost(b, a, kept, 1)
    if not gone and not came:
        return None
    if not (is_same_deed(a, b, kept) or gave_way(a, b, kept) or are_one_sanction(a, b)):
        return None
    if _is_contrary_case(a, b, kept) or a.is_offence != b.is_offence:
        return None
    if _is_one_duty(a, b) or _joined(a, b, kept) or _is_of_other_conduct(a, b):
        return None
    if _needs_so_many(a) != _needs_so_many(b):
        return None
    kind = _kind(a.force, b.force)
    if _is_denied(a) != _is_denied(b):
        kind = "reversed"
    if kind == "reversed" and (_is_prevented(a, b) or _guides(a) or _guides(b)):
        kind = "strengthened" if b.force == "prohibited" else "softened"
    return kind, Evidence(rule="marker", old=_told(a, gone, kept, 0), new=_told(b, came, kept, 1))


def _lost(act: ActWords, other: ActWords, kept: Kept, side: int) -> Marker | None:
    """The word of force of an act, if the other version lacks it there, and every other one that is as binding."""
    marker = act.denying or act.marker
    if marker is None or kept.share(side, (marker.start, marker.end)) == 1:
        return None
    if marker.kind == "P" and act.version.text.startswith(BOUNDING, marker.end):
        return None  # 不得超过 and 不超过 bound a figure alike
    kind = FORCES[marker.kind]
    if any(
        modal.kind == marker.kind and not guided(other.version.text, modal.start) for modal in other.modals
    ):
        return None
    place = kept.place(side, marker.start, marker.end)
    if are_one_sanction(
        act, other
    ):  # 可以处罚款。有前款行为的，|吊销许可证: what stands before its sentence is of others
        place = (max(place[0], min(other.sentence_start, place[1])), place[1])
    if other.marker is None and _binds_as(other, place, kind):
        return None
    return None if _around(other)[kind] > _around(act)[kind] else marker


def _binds_as(act: ActWords, place: Range, force: str) -> bool:
    """Whether a word of the same force stands in a place; one character of another word (许可证) binds nobody."""
    words, same = act.version.text[slice(*place)].strip(), BY_FORCE[force]
    is_there = words.startswith(tuple(same)) or any(len(word) > 1 and word in words for word in same)
    return is_there or force in forces_in(act.version.text, *place)


def _around(act: ActWords) -> Counter[str]:
    """The forces of the modals in the lead above an act, and in the items that it leads."""
    return Counter((*act.kinds_above(), *act.kinds_below()))


def _choice_change(a: ActWords, b: ActWords, kept: Kept) -> tuple[ForceKind, Evidence] | None:
    """Say whether a way that was the only one is one of two, or the other way round.

    应当由双方选定 → 由双方选定，也可以由会长指定.
    """
    ways = [_other_way(act) for act in (a, b)]
    if bool(ways[0]) == bool(ways[1]) or not is_same_deed(a, b, kept):
        return None
    bound, side = (b, 1) if ways[0] else (a, 0)
    marker = bound.marker
    if marker is None or marker.kind != "M" or not bound.version.text.startswith(BY, marker.end):
        return None
    words = (ways[0], bound.printed(marker)) if side else (bound.printed(marker), ways[1])
    return "strengthened" if side else "softened", Evidence(rule="marker", old=words[0], new=words[1])


def _other_way(act: ActWords) -> str:
    """The word of leave for another way, right behind what 由 without a word of force leaves to somebody."""
    found = _OTHER_WAY.match(act.version.text, act.end) if act.by and act.marker is None else None
    return act.version.raw[slice(*found.span("leave"))] if found else ""


def _hedge_change(a: ActWords, b: ActWords, kept: Kept) -> tuple[ForceKind, Evidence] | None:
    """Say whether a way round an act was opened or closed: 原则上不得 → 不得."""
    old, new = _lost_hedge(a, b), _lost_hedge(b, a)
    if not (old or new) or (old and new) or not is_same_deed(a, b, kept):
        return None
    return "strengthened" if old else "softened", Evidence(rule="marker", old=old, new=new)


def _lost_hedge(act: ActWords, other: ActWords) -> str:
    """The words that leave a way round an act, if the other version has none like it."""
    place = act.hedge()
    words = act.version.raw[slice(*place)] if place else ""
    return words if words not in other.version.raw[other.start : other.end] else ""


def _is_contrary_case(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether one version bans in one case what the other lets or has people do in the contrary one.

    The case has to be named there: 未经批准，不得使用 and 经批准可以使用 are one, 未经批准，不得使用 and 可以使用 are not.
    """
    if (a.force == "prohibited") == (b.force == "prohibited"):
        return False
    side, ban, other = (0, a, b) if a.force == "prohibited" else (1, b, a)
    if _LACKING.search(other.version.text, other.sentence_start, other.end):
        return False
    said = other.version.text[other.sentence_start : other.end]
    text = ban.version.text
    return any(kept.share(side, case) >= SAME_CASE or text[slice(*case)] in said for case in _cases(ban))


def _is_one_duty(a: ActWords, b: ActWords) -> bool:
    """Whether one version bans what breaks the duty that the other lays down: 负有保密义务 → 不得泄露."""
    if (a.force == "prohibited") == (b.force == "prohibited"):
        return False
    ban, duty = (a, b) if a.force == "prohibited" else (b, a)
    return any(word in ban.deed for word in DISCLOSING) and any(
        word in duty.version.text[duty.start : duty.end] for word in KEEPING
    )


def _joined(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether what one version leaves to choice is one of several ways in the other: 或者 stands before it there."""
    if "permitted" not in (a.force, b.force):
        return False
    side, leave, other = (0, a, b) if a.force == "permitted" else (1, b, a)
    if FINE in leave.deed and FINE in other.deed and OR[-1] in other.deed and OR[-1] not in leave.deed:
        return True  # 可以并处罚款 → 处拘留或者罚款
    if other.marker is not None:
        return False
    there = kept.counterpart(side, *leave.head)
    return there is not None and other.version.text.endswith(OR, other.start, there[0])


def _is_of_other_conduct(a: ActWords, b: ActWords) -> bool:
    """Whether two sanctions are imposed for different things, which their sentences name: 抛掷物品的 and 未经检查的."""
    if not (a.is_sanction and b.is_sanction):
        return False
    return within(_conduct(a), _conduct(b), default=1.0) <= OTHER_CONDUCT


def _conduct(act: ActWords) -> str:
    """What the sentence of an act says before it is punished, up to the last clause that ends with 的.

    None if it is listed, or only a case of what was said before: 责令改正；逾期不改正的，处….
    """
    text, start = act.version.text, act.sentence_start
    ends = [
        stop.start()
        for stop in _STOP.finditer(text, start, max(act.start, start) + 1)
        if text.endswith(CASE_END, start, stop.start())
    ]
    said = text[start : ends[-1]] if ends else ""
    is_case = text.endswith("；", 0, start) and _CASE.match(said)
    return "" if is_case or _LISTED.search(said) else ink(FIGURE.sub("", said))


def _needs_so_many(act: ActWords) -> bool:
    """Whether what is done is that so many come or agree: 应当有过半数参加."""
    return _QUORUM.search(act.version.text, *act.head) is not None


def _is_denied(act: ActWords) -> bool:
    """Whether what is done is not to be done, though no word of force says so: 不承担赔偿责任."""
    return act.marker is None and any(word in act.version.text[act.start : act.head[1]] for word in DENYING)


def _is_offence_there(act: ActWords, kept: Kept, side: int) -> bool:
    """Whether the words of an act are only named as an offence in the other version."""
    there = kept.counterpart(side, *act.head)
    return there is not None and kept.text(1 - side).startswith(CASE_END, there[1])


def is_defined_there(act: ActWords, kept: Kept, side: int) -> bool:
    """Whether the words of an act stand in a sentence of the other version that only says what a word means.

    A definition bids nobody do anything, so that nothing was bound otherwise.
    """
    if act.marker is None or _DEFINING.search(act.version.text, act.sentence_start, act.end):
        return False
    there, text = kept.counterpart(side, *act.head), kept.text(1 - side)
    return there is not None and _DEFINING.search(text, after_stop(text, there[0]), there[0]) is not None


def _cases(act: ActWords) -> Iterator[Range]:
    """Where an act's sentence names a case of what is lacking: from the word that says so to the stop or the ban."""
    text, at = act.version.text, act.sentence_start
    while lack := _LACKING.search(text, at, act.end):
        last = act.marker.start if act.marker and act.marker.start > lack.end() else act.end
        stop = _STOP.search(text, lack.end(), last)
        at = stop.end() if stop else last
        yield lack.end(), stop.start() if stop else last


def _is_prevented(a: ActWords, b: ActWords) -> bool:
    """Whether what one version bans, the other only works against: 严禁 → 防范."""
    other = b if a.force == "prohibited" else a
    return any(word in other.version.text[other.start : other.head[1]] for word in PREVENTING)


def _kind(before: str, after: str) -> ForceKind:
    if "prohibited" in (before, after) and "permitted" not in (before, after):
        return "reversed"
    return "strengthened" if STRENGTH[after] > STRENGTH[before] else "softened"


def _guides(act: ActWords) -> re.Match[str] | None:
    """The words that guide others to keep a ban, where that is all that the act says of it."""
    banned = [modal for modal in act.modals if modal.kind == "P"]
    return guided(act.version.text, banned[0].start) if len(banned) == 1 else None


def _told(act: ActWords, marker: Marker | None, kept: Kept, side: int) -> str:
    """The deciding word as it is printed: the modal, or the verb that encouraged and went or came with it."""
    if guiding := _guides(act):
        start = guiding.start()
        return act.version.raw[start : start + len(guiding[0]) - len(guiding["whom"])]
    if marker:
        return act.printed(marker)
    said = act.item.marker
    if said is None or act.version.plain(said.text) not in ENCOURAGING:
        return ""
    start = act.version.offset(said.span[0])
    return said.text if kept.share(side, (start, start + len(said.text))) < 1 else ""


def force_alone(act: ActWords, kept: Kept, side: int) -> tuple[ForceKind, Evidence] | None:
    """Say how the force of an act changed whose words the other version has, but no longer or not yet as an act.

    Its word of force has to have gone or come without another word in its place.
    """
    marker = act.marker
    if marker is None or kept.share(side, (marker.start, marker.end)):
        return None
    if kept.instead(side, marker.start, marker.end).strip() or _is_offence_there(act, kept, side):
        return None
    word = act.printed(marker)
    forces = (act.force, PLAIN) if side == 0 else (PLAIN, act.force)
    return _kind(*forces), Evidence(rule="marker", old="" if side else word, new=word if side else "")


def leave_alone(act: ActWords, kept: Kept, side: int) -> tuple[ForceKind, Evidence] | None:
    """Say that one version has done what the other only gives leave to do, in words of leave that make no act there.

    They stand in the place of its word of force, before most of what is done: 准许该船离港 → 应当责令该船离港.
    """
    marker = act.marker
    if marker is None or marker.kind != "M":
        return None
    other = kept.text(1 - side)
    first, last = kept.place(side, marker.start, marker.end)
    leave = _GIVING_LEAVE.search(other, first, last)
    if leave is None:
        return None
    stop = _SENTENCE_END.search(other, leave.end())
    allowed = ink(other[leave.end() : stop.start() if stop else len(other)])[:_LONGEST]
    said = act.deed[:_LONGEST]
    if len(longest_common(allowed, said)) < WITH_LEAVE * min(len(allowed), len(said)):
        return None
    words = (act.printed(marker), leave[0]) if side == 0 else (leave[0], act.printed(marker))
    return ("strengthened" if side else "softened"), Evidence(rule="marker", old=words[0], new=words[1])


def is_only_bound(act: ActWords, kept: Kept, side: int) -> bool:
    """Whether the word of force of an act came or went between words that stand side by side in the other version."""
    marker = act.marker
    if marker is None or kept.share(side, (marker.start, marker.end)):
        return False
    first, last = kept.place(side, marker.start, marker.end)
    beside = ((marker.start - BESIDE, marker.start), (marker.end, marker.end + BESIDE))
    return first == last and all(kept.share(side, place) == 1 for place in beside)


def is_bound_before(act: ActWords, whole: ActWords) -> bool:
    """Whether no word of force binds an act but the one before it in its sentence, which binds as the other act is bound.

    可以签订合同，许可他人使用 → 可以自行使用，也可以签订合同，许可他人使用.
    """
    before = forces_in(act.version.text, act.sentence_start, act.start)
    return act.marker is None and whole.force in before
