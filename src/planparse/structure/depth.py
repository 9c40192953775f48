"""Depth: which numbering style of a part encloses which, by the evidence of the whole part.

The prior is the customary order (``lexicon.numbering``). It gives way where the format sets all headings of each style
on a level of their own, and where the numbers themselves say otherwise: a style that starts again at 1 each time
another one has advanced lies inside that other one. And the items of a provision (第三条) always begin anew: a style that
counts on across provisions holds them (一、 in judicial interpretations).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from planparse.lexicon.numbering import MAY_DIVIDE, PROVISIONS, STYLES, UNRANKED
from planparse.structure.labels import Label

_RANK = {style.name: style.rank for style in STYLES}
_NAMED_BY_DECIMALS = ("chapter", "division", "han", "arabic")
_FIRST_DECIMALS = "decimal2"
_CONVINCING = 2  # so many times must the numbers contradict the prior


class Order:
    """Answers, for one part, whether a style encloses another."""

    def __init__(self, labels: Sequence[Label], outlines: Sequence[int] = ()) -> None:
        self._levels = _levels(labels, outlines)
        self._restarts, self._crossings = _evidence(labels)
        self._stated = _stated(labels)
        self._first = {label.style: -i for i, label in enumerate(reversed(labels))}
        self._known: dict[tuple[str, str], bool] = {}

    def encloses(self, outer: str, inner: str) -> bool:
        """Does ``outer`` lie above ``inner``?"""
        if outer == inner:
            return False
        key = (outer, inner)
        if key not in self._known:
            self._known[key] = self._decide(outer, inner)
        return self._known[key]

    def counts_across(self, outer: str, inner: str) -> bool:
        """Does ``inner`` count on from one ``outer`` to the next, and never begin anew?"""
        return self._crossings[outer, inner] > 0 and not self._restarts[outer, inner]

    def _decide(self, outer: str, inner: str) -> bool:
        above, below = self._levels.get(outer), self._levels.get(inner)
        if above and below and above != below:
            return above < below
        for provision, other in ((outer, inner), (inner, outer)):
            across = provision in PROVISIONS and other in MAY_DIVIDE
            if across and self._crossings[provision, other] > self._restarts[provision, other]:
                return other == outer
        stated = self._states(outer, inner)
        if stated or self._states(inner, outer):
            return stated
        if outer in UNRANKED or inner in UNRANKED:
            return self._first.get(outer, 0) < self._first.get(inner, 0)
        if _rank(outer) < _rank(inner):
            return not self._shown(inner, outer)
        return self._shown(outer, inner)

    def _states(self, outer: str, inner: str) -> bool:
        """Do decimals name the number of ``outer`` as their own first? Those of more places lie below those of two."""
        deeper = inner.startswith("decimal") and inner > _FIRST_DECIMALS
        return self._stated[outer, _FIRST_DECIMALS if deeper else inner] > 0

    def _shown(self, outer: str, inner: str) -> bool:
        """Do the numbers show, against the prior, that ``inner`` lies inside ``outer``?

        It must begin anew under it, more often than the other way round, and never count on across it.
        """
        anew, reverse = self._restarts[outer, inner], self._restarts[inner, outer]
        return anew >= _CONVINCING and anew > 2 * reverse and self._crossings[outer, inner] * 4 <= anew


def _rank(style: str) -> float:
    """Decimals of more places lie deeper."""
    if style.startswith("decimal"):
        return _RANK["decimal"] + int(style[7:]) / 10
    return _RANK.get(style, 99.0)


def _levels(labels: Sequence[Label], outlines: Sequence[int]) -> dict[str, int]:
    """The level that the format gives to the headings of a style.

    It is 0 where it does not give the same to all of several.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for label, outline in zip(labels, outlines, strict=False):
        found[label.style].append(outline)
    return {
        style: levels[0]
        for style, levels in found.items()
        if levels[0] and len(levels) >= _CONVINCING and len(set(levels)) == 1
    }


Counts = dict[tuple[str, str], int]


def _evidence(labels: Sequence[Label]) -> tuple[Counts, Counts]:
    """How often ``inner`` began anew, and how often it went on, after ``outer`` advanced.

    It is told for each pair ``(outer, inner)``.
    """
    restarts: Counts = defaultdict(int)
    crossings: Counts = defaultdict(int)
    advanced: dict[str, set[str]] = defaultdict(set)  # styles that advanced since this one was last seen
    last: dict[str, tuple[int, ...]] = {}
    for label in labels:
        style = label.style
        goes_on = style in last and label.place > last[style]
        if style in last:
            for outer in advanced[style]:
                (restarts if label.place == (1,) else crossings)[outer, style] += 1
        last[style] = label.place
        advanced[style] = set()
        if goes_on:
            for other in last:
                if other != style:
                    advanced[other].add(style)
    return restarts, crossings


def _stated(labels: Sequence[Label]) -> Counts:
    """How far the decimals of ``inner`` name ``outer``, for each pair ``(outer, inner)``.

    They do where its number is their own first.

    2.1 under 2. or 二、 says where it lies. Positive where nearly all that open a count do.
    """
    stated: Counts = defaultdict(int)
    current: dict[str, int] = {}
    for label in labels:
        if len(label.number) == 2 and label.style == _FIRST_DECIMALS and label.number[1] == 1:
            for style in _NAMED_BY_DECIMALS:
                stated[style, label.style] += 1 if current.get(style) == label.number[0] else -3
        current[label.style] = label.number[-1]
    return stated
