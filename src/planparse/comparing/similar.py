"""Which of many texts resemble which, without comparing each with each: they share what is rare."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, count, takewhile
from math import fsum, log2
from operator import add
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from planparse.comparing.sequences import longest_common
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence

    H = TypeVar("H", bound=Hashable)

_NO_INK = regex(r"[\W_]+")
COMMON = 12  # a feature of more texts than this tells none of them from the others
TOLD = 8  # characters from which a text may be told within another
WENT_ON = 0.75  # how like each other two texts are, if one is within the other
SHORT = 24  # characters up to which two texts are compared one by one


class Likeness(NamedTuple):
    """Two texts by number; ``score`` is the share of both that is common, ``within`` that of the one that has less."""

    old: int
    new: int
    score: float
    within: float


def ink(text: str) -> str:
    """Leave out blanks and punctuation."""
    return text if text.isalnum() else _NO_INK.sub("", text)


def differ(one: str, other: str) -> bool:
    """Whether texts differ in more than blanks and punctuation."""
    return one != other and ink(one) != ink(other)


def in_common(one: str, other: str) -> int:
    """Count the characters that two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def grams(text: str, size: int) -> set[str]:
    """Give the runs of ``size`` characters, blanks and punctuation left out; a shorter text is one run."""
    text = ink(text)
    if len(text) <= size:
        return {text} - {""}
    return {text[at : at + size] for at in range(len(text) - size + 1)}


def within(one: str, other: str, default: float = 0.0) -> float:
    """How much of the shorter of two wordings stands in the other, by pairs of characters.

    ``default`` where one is empty.
    """
    a, b = grams(one, 2), grams(other, 2)
    return len(a & b) / min(len(a), len(b)) if a and b else default


class PairNumbers:
    """Numbers pairs of characters.

    So many texts can be sets of small numbers, which are counted and compared faster.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)

    def of(self, inked: str) -> Iterator[int]:
        """Number the pairs of a text without blanks and punctuation, one by one.

        A single character is a pair of its own.
        """
        pairs = map(add, inked, inked[1:]) if len(inked) > 1 else iter(inked)
        return map(self._numbers.__getitem__, pairs)

    def known(self, pairs: Iterable[str]) -> list[int]:
        """Give the numbers of those pairs that any text has."""
        return [self._numbers[pair] for pair in pairs if pair in self._numbers]

    @property
    def names(self) -> list[str]:
        """The pairs in the order of their numbers."""
        return [*self._numbers]


def counts(old: Sequence[str], new: Sequence[str], features: Mapping[str, Collection[H]]) -> Counter[H]:
    """Say of each feature how many texts of the version have it that has more of them.

    Texts that stand in both versions, most of those of a revision, are counted once.
    """
    of_old, of_new = Counter(old), Counter(new)
    both = of_old & of_new

    def having(texts: Counter[str]) -> Counter[H]:
        return Counter(chain.from_iterable(map(features.__getitem__, texts.elements())))

    often, own = having(both), having(of_old - both)
    for feature, number in having(of_new - both).items():
        own[feature] = max(number, own.get(feature, 0))
    often.update(own)
    return often


def likenesses(
    old: Sequence[Collection[Hashable]], new: Sequence[Collection[Hashable]], common: int = COMMON
) -> Iterator[Likeness]:
    """Give the pairs that share a rare feature. Features that more than ``common`` texts of a side have count nowhere.

    So a feature makes at most ``common`` squared pairs, and time grows with the features. In the order of both numbers.
    """
    frequent = {
        feature
        for side in (old, new)
        for feature, times in Counter(chain.from_iterable(side)).items()
        if times > common
    }
    index: dict[Hashable, list[int]] = defaultdict(list)
    sizes_new = []
    for j, features in enumerate(new):
        rare = [feature for feature in features if feature not in frequent]
        sizes_new.append(len(rare))
        for feature in rare:
            index[feature].append(j)
    for i, features in enumerate(old):
        rare = [feature for feature in features if feature not in frequent]
        shared = Counter(j for feature in rare if feature in index for j in index[feature])
        for j, times in sorted(shared.items()):  # a set of features has no order of its own
            less, more = sorted((len(rare), sizes_new[j]))
            yield Likeness(i, j, 2 * times / (less + more), times / less)


def likeness(old: str, new: str) -> float:
    """Compare two texts, from 0 to 1: a few words by the characters in common, more by their pairs of characters.

    Of long texts in one language, many characters are common by chance; of pairs, few.
    """
    return Likenesses().likeness(old, new)


class Likenesses:
    """Likenesses of texts of which each is compared with many: what is read out of a text is kept."""

    def __init__(self) -> None:
        self._ink: dict[str, str] = {}
        self._grams: dict[str, set[str]] = {}

    def likeness(self, old: str, new: str) -> float:
        """Compare two texts, as the function ``likeness`` does; in time the shorter text decides on."""
        if old != new:
            old, new = self._inked(old), self._inked(new)
        if old == new:
            return 1.0
        if not old or not new:
            return 0.0
        if max(len(old), len(new)) <= SHORT:
            return 2 * len(longest_common(old, new)) / (len(old) + len(new))
        a, b = self._paired(old), self._paired(new)
        return 2 * len(a & b) / (len(a) + len(b))

    def _inked(self, text: str) -> str:
        if text not in self._ink:
            self._ink[text] = ink(text)
        return self._ink[text]

    def _paired(self, inked: str) -> set[str]:
        if inked not in self._grams:
            self._grams[inked] = grams(inked, 2)
        return self._grams[inked]


class Wordings:
    """Texts of two versions, compared by what is their own: 健全社会救助体系 and 健全社会信用体系 share only what many say.

    A pair of characters counts the less the more texts of a version have it, 1 / (1 + log2 n). A text that went on
    is the same text, if less surely. ``old`` and ``new`` are the texts of the versions; each text that is compared has
    to be one of them.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        pairs = PairNumbers()
        self._pairs = {text: frozenset(pairs.of(ink(text))) for text in {*old, *new}}
        often = counts(old, new, self._pairs)
        weights = {times: 1 / (1 + log2(times)) for times in {*often.values()}}
        self._weight = [weights[often[pair]] for pair in range(len(pairs.names))]
        self._sizes: dict[str, float] = {}

    def likeness(self, old: str, new: str) -> float:
        """Compare two texts, from 0 to 1."""
        if old == new:
            return 1.0
        before, after = self._size(old), self._size(new)
        size = before + after
        if not size:
            return 0.0
        common = self._worth(self._pairs[old] & self._pairs[new])
        within = common / min(before, after) if min(len(old), len(new)) >= TOLD else 0.0
        return max(2 * common / size, WENT_ON * within)

    def _size(self, text: str) -> float:
        if text not in self._sizes:
            self._sizes[text] = self._worth(self._pairs[text])
        return self._sizes[text]

    def _worth(self, found: Collection[int]) -> float:
        return fsum(map(self._weight.__getitem__, found))  # the same in any order
