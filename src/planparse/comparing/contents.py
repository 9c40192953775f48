"""How much two of many texts have in common: pairs of characters, each weighted by how few of the texts have it."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum, log
from typing import TYPE_CHECKING

from planparse.comparing.similar import grams
from planparse.lexicon.stock_phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

DOUBT = 4  # pairs of characters that are common by chance: where there are few altogether, they tell little
STOCK = 0.3  # of its weight a pair of characters keeps that a stock phrase has as well
FEW = 240  # texts that are looked at for the sake of one
KEPT = 8  # of them, those that share most

_STOCK = {gram for phrase in PHRASES for gram in grams(phrase, 2)}


class Contents:
    """Texts of two versions, compared by what is their own.

    A pair of characters weighs log²((n + 1) / k) where k of a version's n texts have it: words that every article has
    count next to nothing, the words of a topic much, figures and cited titles, which are rare, most. The stock phrases
    of drafting weigh little in a document of few articles as well.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old = [grams(text, 2) for text in old]
        self.new = [grams(text, 2) for text in new]
        often = [Counter(gram for text in side for gram in text) for side in (self.old, self.new)]
        self._often = often[0] | often[1]
        most = max(len(old), len(new)) + 1
        self._weight = {gram: log(most / count) ** 2 for gram, count in self._often.items()}
        for gram in _STOCK & self._weight.keys():
            self._weight[gram] *= STOCK
        self.doubt = DOUBT * log(most) ** 2

    def worth(self, found: Collection[str]) -> float:
        """Give what pairs of characters weigh together."""
        return fsum(self._weight[gram] for gram in found)  # the same in any order

    def likeness(self, old: set[str], new: set[str]) -> float:
        """Give the share of both that is common, from 0 to 1."""
        if not old and not new:
            return 1.0
        common = self.worth(old & new)
        return 2 * common / (self.worth(old) + self.worth(new) + self.doubt) if common else 0.0

    def candidates(self, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Give pairs that share what is rare, some for each old text; time grows with the texts, not with the pairs."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for j in new:
            for gram in self.new[j]:
                index[gram].append(j)
        for i in old:
            shared: defaultdict[int, float] = defaultdict(float)
            looked = 0
            rarest = sorted((self._often[gram], gram) for gram in self.old[i] if gram in index)
            for _, gram in rarest:
                looked += len(index[gram])
                if looked > FEW:
                    break
                for j in index[gram]:
                    shared[j] += self._weight[gram]
            yield from (
                (i, j) for j, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
            )
