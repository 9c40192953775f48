"""Whether two acts may be one: by who does it, with what force, and by the words for what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.doers import actor_change
from planparse.comparing.acts.words import IN_MORE_WORDS, PLAIN, SAME_DEED, is_by_another
from planparse.comparing.aligning.kept import Kept
from planparse.comparing.sequences import longest_common
from planparse.comparing.similar import grams, likeness, within
from planparse.lexicon.modals import BY, HOW
from planparse.lexicon.stock_phrases import DEEDS

if TYPE_CHECKING:
    from planparse.comparing.acts.words import ActWords

# How alike two acts written anew are at least, from 0 to 2, where others are bound by another word, so that only the
# deed tells: 甲办应当受理举报 → 乙中心负责受理举报.
OTHERWISE_BOUND = 1.1
WHOLLY = 0.9  # how much of one act stands in another that only became longer
# Where the same word binds, a short act is told by its letters: of both so many are common, in their order:
# 向防疫站报告 → 向海关报告. It is more than half, which any two deeds with 向…报告 would have.
SPELT_ALIKE = 0.58
SHORTEST, LONGEST = 5, 60  # letters in common, and letters of an act that are compared so
SAME_CASE = 0.3  # how like each other the cases are in which different doers do what any doer may do
# In different articles, how like each other the cases are, and letters that acts have in common in such cases, and in any.
LIKE_CASE, IN_LIKE_CASE, IN_ANY_CASE = 0.15, 8, 14
_STOCK = frozenset(gram for deed in DEEDS for gram in grams(deed, 2))
VERB = 2  # characters that a verb has


def fit(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether two acts may be one: not, if what one says is done only follows what the other has another one do.

    Where the doer and the force are others too, most of what is done has to be the same. Behind a 由 that both have, the
    doer is another one of the same act: 由省政府根据实际情况制定 → 由国务院制定.
    """
    heads = kept.share(0, a.head), kept.share(1, b.head)
    less, more = sorted(heads)
    other_doer = actor_change(a, b, kept) is not None
    other_force = a.item.force != b.item.force and not _is_only_by(a, b)
    if other_doer and not is_one_matter(a, b):
        return False
    if other_doer and other_force:
        same = heads[0] * a.head_size + heads[1] * b.head_size
        return less >= IN_MORE_WORDS and same >= SAME_DEED * (a.head_size + b.head_size)
    by = other_doer and (is_by_another(a, b, kept) or _is_only_by(a, b))
    return less >= IN_MORE_WORDS or more < SAME_DEED or by or not (other_doer or other_force)


def is_one_matter(a: ActWords, b: ActWords) -> bool:
    """Whether two acts of different doers are about the same.

    In more words than any act may have, or in the same case.
    """
    if a.is_sanction and b.is_sanction:  # the articles say of what
        return True
    if have_own_words(a, b):
        return True
    if a.case and b.case:
        return likeness(a.case, b.case) >= SAME_CASE
    return not (_own_words(a) and _own_words(b))


def have_own_words(a: ActWords, b: ActWords) -> bool:
    """Whether two acts have more in common than the words of what any doer may be told to do."""
    return not _own_words(a).isdisjoint(_own_words(b))


def _own_words(act: ActWords) -> set[str]:
    return grams(act.words, 2) - _STOCK


def is_told_elsewhere(a: ActWords, b: ActWords) -> bool:
    """Whether what is done in another article by another one is the same.

    So much is in the same letters, in a like case.
    """
    old, new = a.deed[:LONGEST], b.deed[:LONGEST]
    if not are_bound_alike(a, b) or not are_spelt_alike(old, new):
        return False
    like = within(a.case, b.case) >= LIKE_CASE
    return len(longest_common(old, new)) >= (IN_LIKE_CASE if like else IN_ANY_CASE)


def _bound_by(act: ActWords) -> str:
    """What kind of word binds the doer of an act."""
    return act.marker.kind if act.marker else BY if act.by else ""


def are_bound_alike(a: ActWords, b: ActWords) -> bool:
    """Whether a word of one kind binds the doers of two acts."""
    return _bound_by(a) == _bound_by(b) != ""


def are_one_anew(a: ActWords, b: ActWords, kept: Kept, sure: float) -> bool:
    """Whether two acts that say as much of the same may be one by their force and their doers.

    Those that no word binds may be others' if they say nearly the same: 各部实行部长负责制 → 组成部门实行部长（主任）负责制.
    """
    if a.force != b.force and not _is_only_by(a, b) and not _begin_alike(a, b):
        return False
    duties = a.force == b.force == "mandatory" or _is_only_by(a, b)
    bound_alike = are_bound_alike(a, b) or (sure >= OTHERWISE_BOUND and duties)
    alike = sure >= OTHERWISE_BOUND and a.force == b.force
    told_alike = alike and (_have_one_doer(a, b) or not (_bound_by(a) or _bound_by(b)))
    return bound_alike or told_alike or not actor_change(a, b, kept)


def _have_one_doer(a: ActWords, b: ActWords) -> bool:
    """Whether one who does the one does the other too, be it with others: 甲局组织 → 甲局会同有关单位开展."""
    names = ({act.version.plain(doer.text) for doer in act.item.actors} for act in (a, b))
    return bool(set.intersection(*names))


def _is_only_by(a: ActWords, b: ActWords) -> bool:
    """Whether one of two acts is told with 由 and the other in the order of a sentence: 甲制定标准 → 标准由乙制定."""
    by, other = (a, b) if a.by else (b, a)
    plain = other.by is None and other.force in (PLAIN, "mandatory")
    return by.by is not None and plain and by.deed != "" and by.deed[:VERB] in other.deed


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two short acts have most of their letters in common, in one order."""
    same = len(longest_common(one, other))
    return same >= SHORTEST and 2 * same >= SPELT_ALIKE * (len(one) + len(other))


def between(a: ActWords, b: ActWords) -> Kept:
    """What two acts have in common, wherever they stand."""
    return Kept.between(a.version.text, (a.start, a.end), b.version.text, (b.start, b.end))


def _begin_alike(a: ActWords, b: ActWords) -> bool:
    """Whether two acts begin with the same verb, or all that one says stands in the other.

    Then only its force is another.
    """
    same_verb = a.deed[:VERB] == b.deed[:VERB] and not a.deed.startswith(HOW)  # 按照规定 is none
    return same_verb or within(a.deed, b.deed) >= WHOLLY
