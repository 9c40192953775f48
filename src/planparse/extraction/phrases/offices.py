"""Offices and councils named by what they are for: 市|移民局, 县|安监局, 区|整治办, 市|促进就业工作领导小组.

What they are for has no end of names: short ones (安监, 打私) are no words, and long ones begin with a verb and its object
as a predicate does. They are known by what stands around: a level of government before, and the end of such a name behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NAME_STARTS
from planparse.lexicon.verbs import TASK_VERBS

_OBJECT = frozenset("nosmt")  # letters of what 办 may have as its object
_QUOTES = frozenset("“”")
# Verbs before an office are what the level does (市|组建|大数据局), but those that name fields.
_DEEDS = (TASK_VERBS - NAME_STARTS) | lexicon.CAUSATIVES


class _Ending(NamedTuple):
    """What may stand before the end of a name: the letters of words, how many words, and verbs that may not."""

    kinds: frozenset[str]
    longest: int
    deeds: frozenset[str]


_OFFICE = _Ending(frozenset("nvwaosm&"), 6, _DEEDS)
_COUNCIL = _Ending(frozenset("nvwaostdmJ&"), 12, lexicon.FOUNDING - {"创建"})  # 创建文明城市指挥部


def offices(words: Sequence[str], kinds: str) -> list[Range]:
    """The first and the last of the words that make one name each; the letters of the words are ``kinds``."""
    found: list[Range] = []
    for at, word in enumerate(words):
        if word in lexicon.FOR_A_TASK:
            first = _council(words, kinds, at)
        elif word in lexicon.OFFICE_ENDS:
            first = _office(words, kinds, at, found[-1][1] if found else None)
        else:
            continue
        if first < at:
            while found and found[-1][0] >= first:
                found.pop()  # a council's name holds it
            if not found or found[-1][1] < first:
                found.append((first, at))
    return found


def named_by_deed(words: Sequence[str], kinds: str, at: int, *, marked: bool) -> bool:
    """市人民政府|征兵|办公室: whether a verb straight behind a government names an office of it by what it does.

    Behind the verb of a task a predicate follows; there are words behind the last, of no kind.
    """
    if not words[at - 1].endswith(lexicon.WITH_OFFICES) or words[at + 1] not in lexicon.OFFICES_BY_DEED:
        return False
    acts = kinds[at + 2] in "kpvd" or (marked and not words[at + 2])
    return words[at] not in lexicon.DOES_TO_OFFICES and (words[at] not in TASK_VERBS or acts)


def runs(words: Sequence[str], kinds: str, at: int, *, marked: bool) -> bool:
    """教育部门|办|幼儿园: whether 办 tells who runs the institution behind it, of which something is said."""
    if words[at] != lexicon.OFFICE_OR_ACT or kinds[at - 1] != "o":
        return False
    head = at + 1
    while kinds[head] in "na":
        head += 1
    said = kinds[head + 1] in "kpdvJmt" or (marked and not words[head + 1])
    return words[head].endswith(lexicon.INSTITUTIONS) and said


def _office(words: Sequence[str], kinds: str, at: int, before: int | None) -> int:
    """The first word of the office that word ``at`` ends, of which word ``before`` ends the one before, if any; ``at`` for none."""
    first, placed = _behind_level(words, kinds, at, _OFFICE)
    if words[at] not in lexicon.ALWAYS_OFFICES:
        office = first > 1 and words[first - 2][-1] in lexicon.OFFICES
        listed = first > 0 and words[first - 1] == "、" and (before == first - 2 or office)
        alone = words[at] != lexicon.OFFICE_OR_ACT or kinds[at + 1 : at + 2] not in _OBJECT
        return first if (placed or listed) and alone else at
    if placed:
        return first
    first = at - 1  # 移民局, 老干部局, and an abbreviation that was cut up (安|监|局)
    while first > 0 and len(words[first]) == len(words[first - 1]) == 1 and kinds[first - 1] in "nv":
        first -= 1
    return first if (first >= 0 and kinds[first] in "os") or at - first > 1 else at


def _council(words: Sequence[str], kinds: str, at: int) -> int:
    """The first word of the name of a body for a task that word ``at`` ends; ``at`` where no level stands before it."""
    first, placed = _behind_level(words, kinds, at, _COUNCIL)
    return first if placed and kinds[at + 1 : at + 2] not in ("n", "D") else at


def _behind_level(words: Sequence[str], kinds: str, at: int, ending: _Ending) -> tuple[int, bool]:
    """The first of the words before word ``at`` that may be of its name, and whether a level stands before that."""
    first = at
    while first > max(0, at - ending.longest):
        word, kind = words[first - 1], kinds[first - 1]
        if _is_level(word, kind) and not _is_done_to(words, kinds, first - 1):
            return first, True
        deed = word in ending.deeds and (first < at or ending is _COUNCIL)
        deed = deed or word in lexicon.FOR_A_TASK  # of another
        if deed or not (kind in ending.kinds or word in _QUOTES):
            break
        first -= 1
    return first, False


def _is_done_to(words: Sequence[str], kinds: str, at: int) -> bool:
    """省|推进|政府职能转变…协调小组: whether a bare government is what is done to, behind a verb."""
    return at > 0 and words[at] in lexicon.GOVERNMENTS and kinds[at - 1] in "vw"


def _is_level(word: str, kind: str) -> bool:
    """Whether the word is a level of government, a place of one, or a government; 各 names all of a level."""
    if word in lexicon.ALL_OF_LEVEL or word in lexicon.LEVELS or word.endswith(lexicon.GOVERNMENTS):
        return True
    return kind in "os" and len(word) > 2 and word[-1] in lexicon.LEVEL_STARTS
