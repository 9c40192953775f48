"""Bare words for anybody at the end of a list: one with the name before where its qualifier is of both, or each a name.

有关部门和单位, 任何单位、组织和个人 and 从事采砂的单位和个人 are one; 植树单位和个人 and 单位和个人 are two.
"""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.text import Range
from planparse.lexicon import phrases as lexicon

_BARE = (*lexicon.BARE_BEFORE, *lexicon.BARE_BEHIND)
_WHICH = tuple(which + bare for which in lexicon.WHICH for bare in lexicon.BARE_BEFORE)  # 市有关部门|和单位


def paired(text: str, names: Sequence[Range]) -> list[Range]:
    """The names of a list with the bare words at its end as what they are."""
    found = _apart(text, names)
    if len(found) < 2:
        return found
    (first, stop), (start, end) = found[-2:]
    bare = text[start:end] in lexicon.BARE_BEHIND and text[stop:start] in lexicon.BARE_JOINERS
    if not bare or not text.endswith(lexicon.BARE_BEFORE, first, stop):
        return found
    row = found[:-2] if len(found) > 2 and text[first:stop] in lexicon.BARE_BEFORE else found[:-1]
    joins = _qualifies(text, *row[-1]) and not _beside_all(text, row)
    return [*row[:-1], (row[-1][0], end)] if joins else found


def _beside_all(text: str, names: Sequence[Range]) -> bool:
    """各地区、各有关部门|和单位: whether all of the last kind stand beside all of others."""
    return len(names) > 1 and all(text[name[0]] == "各" for name in names)


def _qualifies(text: str, start: int, end: int) -> bool:
    """Whether what stands before the bare word of a name is of those behind it as well: 任何单位|和个人; but 植树单位|和个人."""
    told = text.rfind("的", start, end) + 1
    opening = next((each for each in lexicon.EACH_OF_BOTH if text.startswith(each, start)), "")
    if text.startswith(lexicon.OF_BOTH, told or start + len(opening)) or (told and text[told:end] in _BARE):
        return text.endswith(_BARE, start, end)
    return text.endswith(_WHICH, start, end) or (
        text.endswith(_BARE, start, end) and any(text.find(word, start, end) >= 0 for word in lexicon.OF_ALL)
    )


def _apart(text: str, names: Sequence[Range]) -> list[Range]:
    """单位和个人, 用人单位和个人, 各部门和单位: two names in place of a word for both that nothing qualifies."""
    if not names:
        return []
    start, end = names[-1]
    both = next((both for both in lexicon.BOTH_BARE if text.endswith("".join(both), start, end)), None)
    if both is None:
        return [*names]
    one, joiner, other = both
    second = end - len(other)
    first = second - len(joiner)
    own = first - start > len(one) and not _beside_all(text, names)
    return (
        [*names] if own and _qualifies(text, start, first) else [*names[:-1], (start, first), (second, end)]
    )
