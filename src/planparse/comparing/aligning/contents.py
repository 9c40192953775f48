"""How much two of many texts have in common: pairs of characters, each weighted by how few of the texts have it."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from planparse.comparing.similar import PairNumbers, counts, grams, ink
from planparse.lexicon.stock_phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DOUBT = 4  # pairs of characters that are common by chance: where there are few altogether, they tell little
STOCK = 0.15  # of its weight a pair of characters keeps that a stock phrase has as well,
STOCK_OF_PIECES = 0.3  # and where it is asked what a text became besides: most pieces are sanctions
FEW = 240  # texts that are looked at for the sake of one
KEPT = 6  # of them, those that share most,
PART = 6  # and of what the one shares that shares most at least one such part
UNIT = 1000  # what a weight of one counts

_STOCK = {gram for phrase in PHRASES for gram in grams(phrase, 2)}


class Content(frozenset[int]):
    """The pairs of characters of a text by number, and what they weigh together."""

    weight: list[int]
    weight_of_pieces: list[int]

    @cached_property
    def worth(self) -> int:
        """What they weigh together; of most texts, which stayed what they were, nobody asks for it."""
        return sum(map(self.weight.__getitem__, self))

    @cached_property
    def worth_of_pieces(self) -> int:
        """What they weigh together where one text is looked for in another."""
        return sum(map(self.weight_of_pieces.__getitem__, self))


class Contents:
    """Texts of two versions, compared by what is their own.

    A pair of characters weighs log²((n + 1) / k) where k of a version's n texts have it: words that every article has
    count next to nothing, the words of a topic much, figures and cited titles, which are rare, most. The stock phrases
    of drafting weigh little in a document of few articles as well. Weights are whole numbers, so that they add up to
    the same in any order.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        inked = {text: ink(text) for text in {*old, *new}}  # most texts stand in both versions
        self._pairs = pairs = PairNumbers()
        self._texts = (old, new)
        self._paragraphs: dict[tuple[int, int], list[Content]] = {}
        self._weight: list[int] = []
        self._weight_of_pieces: list[int] = []
        known = {text: self.content(pairs.of(words)) for text, words in inked.items()}
        often = counts(old, new, known)
        self._often = [often[pair] for pair in range(len(pairs.names))]
        most = max(len(old), len(new), 1) + 1
        weights = [0, *(round(UNIT * log(most / count) ** 2) for count in range(1, most))]
        self._weight += map(weights.__getitem__, self._often)
        self._weight_of_pieces += self._weight
        for pair in pairs.known(_STOCK):
            self._weight_of_pieces[pair] = round(STOCK_OF_PIECES * self._weight[pair])
            self._weight[pair] = round(STOCK * self._weight[pair])
        self.doubt = DOUBT * weights[1]
        self._names = pairs.names
        self.old, self.new = ([known[text] for text in side] for side in (old, new))
        self.old_ink, self.new_ink = ([len(inked[text]) for text in side] for side in (old, new))

    def content(self, found: Iterable[int]) -> Content:
        """Weigh pairs of characters."""
        content = Content(found)
        content.weight, content.weight_of_pieces = self._weight, self._weight_of_pieces
        return content

    def worth(self, found: Iterable[int]) -> int:
        """Give what pairs of characters weigh together."""
        return sum(map(self._weight.__getitem__, found))

    def worth_of_pieces(self, found: Iterable[int]) -> int:
        """Give what pairs of characters weigh together where one text is looked for in another."""
        return sum(map(self._weight_of_pieces.__getitem__, found))

    def paragraphs(self, side: int, at: int) -> list[Content]:
        """Weigh each paragraph of a text of the old (0) or the new (1) version; few are ever asked for."""
        if (side, at) not in self._paragraphs:
            inked = map(ink, self._texts[side][at].split("\n"))
            self._paragraphs[side, at] = [self.content(self._pairs.of(it)) for it in inked if len(it) > 1]
        return self._paragraphs[side, at]

    def likeness(self, old: Content, new: Content) -> float:
        """Give the share of both that is common, from 0 to 1."""
        if old == new:
            return 1.0
        common = self.worth(old & new)
        return 2 * common / (old.worth + new.worth + self.doubt) if common else 0.0

    def candidates(self, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Give pairs that share what is rare, some for each old text; time grows with the texts, not with the pairs."""
        index: defaultdict[int, list[int]] = defaultdict(list)
        for j in new:
            for pair in self.new[j]:
                index[pair].append(j)
        rarest_first = sorted(index, key=lambda pair: (self._often[pair], self._names[pair]))
        turns = {pair: turn for turn, pair in enumerate(rarest_first)}
        having = [(index[pair], self._weight[pair]) for pair in rarest_first]
        for i in old:
            shared: defaultdict[int, int] = defaultdict(int)
            looked = 0
            for turn in sorted(map(turns.__getitem__, turns.keys() & self.old[i])):
                places, weight = having[turn]
                looked += len(places)
                if looked > FEW:
                    break
                for j in places:
                    shared[j] += weight
            least = max(shared.values(), default=0) / PART
            likest = sorted((-worth, j) for j, worth in shared.items() if worth >= least)
            yield from ((i, j) for _, j in likest[:KEPT])
