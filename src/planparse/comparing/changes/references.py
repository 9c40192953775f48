"""Documents and provisions that only one version refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import likeness
from planparse.lexicon.laws import BEHIND_LAW, CITING, GOES_ON_AS_WORD, OF_THE_STATE, SELF
from planparse.lexicon.numbering import PROVISION
from planparse.model.diff import ReferenceChange
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.comparing.aligning.same_place import SamePlace
    from planparse.comparing.reading_text import Version
    from planparse.model import Reference

_PROVISION = regex(rf"{PROVISION}.*")
_ITSELF = regex(rf"本(?:{SELF})第")  # 造成本法第三条: the words before it are no title
# Beside a short name these tell that it is a title in marks, or part of a longer word.
_OPENED, _GOES_ON = frozenset("《〈"), frozenset(f"》〉{GOES_ON_AS_WORD}")
# Characters of a short name that is no part of other words, and of one that is none behind a word of citing: 依照立法法.
_TELLING, _CITED = 4, 3
_LEAST = 0.5  # of titles that are alike, or stand in one sentence and have something in common


def reference_changes(old: Version, new: Version, place: SamePlace) -> list[ReferenceChange]:
    """Compare what is referred to, by title or document number and provision; how often does not matter.

    References within the document are left out: the numbers of its sections follow these, and a letter names the
    plan that it issues by its title, whatever that is now.
    """
    before, after = _by_name(old), _by_name(new)
    gone = [item for name, item in before.items() if name not in after and not _is_named(name, new)]
    came = [item for name, item in after.items() if name not in before and not _is_named(name, old)]
    names = {id(item): name for named in (before, after) for name, item in named.items()}
    instead = {
        id(item): other
        for a, b, _ in place.pairs(
            gone, came, lambda a, b: likeness(names[id(a)], names[id(b)]), lambda _: None, _LEAST
        )
        if a and b
        for item, other in ((a, b), (b, a))
    }
    return [
        *(
            ReferenceChange(kind="dropped", old=item, new=None, instead=instead.get(id(item)))
            for item in gone
        ),
        *(
            ReferenceChange(kind="relation", old=before[name], new=item)
            for name, item in after.items()
            if name in before and before[name].relation != item.relation
        ),
        *(ReferenceChange(kind="added", old=None, new=item, instead=instead.get(id(item))) for item in came),
    ]


def _is_named(name: str, version: Version) -> bool:
    """Whether a version has the short name of a law, where its title in full stands in no marks: 民事诉讼法."""
    short, text = name.removeprefix(OF_THE_STATE), version.text
    at = text.find(short) if len(short) >= _CITED else -1
    while at >= 0:
        end = at + len(short)
        if text.startswith(BEHIND_LAW, end):
            is_name = len(short) >= _TELLING or text.endswith(CITING, 0, at)
        else:
            is_name = len(short) >= _TELLING and text[end : end + 1] not in _GOES_ON
        if is_name and text[at - 1 : at] not in _OPENED:
            return True
        at = text.find(short, at + 1)
    return False


def _by_name(version: Version) -> dict[str, Reference]:
    own = {version.plain(part.title) for part in version.document.parts if part.title}
    found: dict[str, Reference] = {}
    for item in version.document.references:
        name = version.plain(item.title or item.document_number or "")
        if name and item.target is None and name not in own and not _ITSELF.search(version.plain(item.text)):
            provision = _PROVISION.search(version.plain(item.text).removeprefix(f"《{name}》"))
            found.setdefault(f"{name}{provision[0] if provision else ''}", item)
    return found
