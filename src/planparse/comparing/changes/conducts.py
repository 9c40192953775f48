"""Penalties of one conduct, wherever it is listed: articles that became one list, and lists that became several."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.aligning.same_place import CROWD
from planparse.comparing.sequences import each_once
from planparse.comparing.similar import grams, likenesses
from planparse.lexicon.penalties import CATCH_ALL, OF_ANY_CONDUCT
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.comparing.changes.subjects import Identity
    from planparse.comparing.similar import Likeness
    from planparse.model import Quantity

_CATCH_ALL = regex(CATCH_ALL)
_OF_ANY = regex(OF_ANY_CONDUCT)
LISTED_ALIKE = 0.4  # of the rare words of two conducts, of which one is an item of a list,
ALIKE = 0.6  # and where none is
AS_LIKE = 0.1  # how much less a further conduct may be like the one that it became one with, or came from
TELLING = 6  # characters that tell a conduct wherever it stands


class _Side(NamedTuple):
    """The conducts of a version in their order, with what is imposed for each, and which of them are items of lists."""

    conducts: list[str]
    penalties: dict[str, list[Quantity]]
    listed: set[str]
    told: set[int]

    def telling(self, item: Quantity) -> bool:
        """Whether a penalty says what it is for."""
        return id(item) in self.told


class Conducts:
    """Pairs penalties by the conducts that they are for; ``identity`` gives that of a required figure."""

    def __init__(
        self,
        old: Sequence[Quantity],
        new: Sequence[Quantity],
        identity: Callable[[Quantity], Identity | None],
        same_case: Callable[[Identity, Identity], bool],
    ) -> None:
        self._identity, self._same_case = identity, same_case
        self._sides = self._side(old), self._side(new)

    def _side(self, items: Sequence[Quantity]) -> _Side:
        penalties: defaultdict[str, list[Quantity]] = defaultdict(list)
        listed = set[str]()
        for item in items:
            known = self._identity(item)
            if known is None or not known.is_penalty:
                continue
            listed |= known.cases
            for conduct in sorted(known.cases) or [known.conduct]:
                if len(_OF_ANY.sub("", conduct)) >= TELLING and not _CATCH_ALL.match(conduct):
                    penalties[conduct].append(item)
        told = {id(item) for items in penalties.values() for item in items}
        return _Side([*penalties], dict(penalties), listed, told)

    def pairs(self, old: Sequence[Quantity], new: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
        """Pair each penalty without partner with those that the other version has for its conducts, paired or not."""
        alone = {id(item) for item in (*old, *new)}
        return ((a, b) for a, b in self._all.values() if id(a) in alone or id(b) in alone)

    def are_of_others(self, a: Quantity, b: Quantity) -> bool:
        """Whether two penalties that tell what they are for are for different conducts."""
        told = all(side.telling(item) for side, item in zip(self._sides, (a, b), strict=True))
        return told and (id(a), id(b)) not in self._all

    @cached_property
    def _all(self) -> dict[tuple[int, int], tuple[Quantity, Quantity]]:
        """All penalties that are for one conduct."""
        return {
            (id(a), id(b)): (a, b)
            for one, other in self._became()
            for a, b in self._of_one_kind(self._sides[0].penalties[one], self._sides[1].penalties[other])
        }

    def _became(self) -> Iterator[tuple[str, str]]:
        """Which conducts are one: each once; then those without partner that are as like as those that have one."""
        old, new = self._sides
        found = sorted(
            likenesses(
                [grams(words, 2) for words in old.conducts], [grams(words, 2) for words in new.conducts]
            ),
            key=lambda pair: (-pair.score, pair),
        )
        likest: tuple[dict[int, float], dict[int, float]] = ({}, {})
        rest: list[Likeness] = []
        for pair in found:
            one, other = old.conducts[pair.old], new.conducts[pair.new]
            is_listed = one in old.listed or other in new.listed
            if pair.score < (LISTED_ALIKE if is_listed else ALIKE):
                continue
            if pair.old in likest[0] or pair.new in likest[1]:
                rest.append(pair)
                continue
            likest[0][pair.old] = likest[1][pair.new] = pair.score
            yield one, other
        for pair in rest:
            if pair.old in likest[0] and pair.new in likest[1]:
                continue
            least = max(likest[0].get(pair.old, 0.0), likest[1].get(pair.new, 0.0)) - AS_LIKE
            if pair.score >= least:
                likest[0].setdefault(pair.old, pair.score)
                likest[1].setdefault(pair.new, pair.score)
                yield old.conducts[pair.old], new.conducts[pair.new]

    def _of_one_kind(
        self, old: Sequence[Quantity], new: Sequence[Quantity]
    ) -> Iterator[tuple[Quantity, Quantity]]:
        """What is imposed for one conduct, by kind, case and person; each once.

        What a crowd of penalties is for tells none of them.
        """
        found = []
        if len(old) * len(new) > CROWD * CROWD:
            return
        for i, a in enumerate(old):
            for j, b in enumerate(new):
                one, other = self._identity(a), self._identity(b)
                if one and other and self._same_case(one, other):
                    differ = (one.who != other.who, one.tier != other.tier, a.value != b.value)
                    found.append(((differ, abs(i - j)), i, j))
        yield from ((old[i], new[j]) for _, i, j in each_once(sorted(found)))
