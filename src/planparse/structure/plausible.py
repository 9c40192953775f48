"""Which labels are labels: told from figures and references by the sequence that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.cleaning.lines import Line
from planparse.structure.doubtful import Key, Place, key_of
from planparse.structure.headings import is_bare_heading
from planparse.structure.labels import Label

_STRICT = frozenset(("arabic", "arabic_paren", "arabic_half", "circled", "roman", "decimal1"))
_GAP = 3  # so many numbers may be missing before a bare figure is no label
_MOST = 2000  # of a label in words; above are years
_IN_A_ROW = (
    3  # so many figures, each one more than the last, count even where the text begins behind the first
)


def plausible(lines: Sequence[Line]) -> list[Label | None]:
    """For each line its label, or None where the label is more likely a figure or a reference.

    A label in words (第三条, 一、, （一）) is taken at its word. A figure must begin or continue a count: 1. opens one,
    12. continues one that has reached 9 or more; a decimal continues the count of its own prefix. The first of its kind
    may be any where the next go on from it: an excerpt begins in the middle. A decimal that holds its own (1.4 above 1.4.1) counts.
    """
    at = {
        i: line.label.number
        for i, line in enumerate(lines)
        if line.label and line.label.style.startswith("decimal")
    }
    decimals = set(at.values())
    midway = _midway(lines) | _headings_of_excerpt(lines, at, decimals)
    several = {number[:1] for number in decimals if len(number) > 1}
    last: dict[str, int] = {}
    held: dict[
        str, int
    ] = {}  # what a count had reached before it began anew: a box stands among the items of a list
    prefixes: dict[tuple[int, ...], int] = {}
    found: list[Label | None] = []
    for i, line in enumerate(lines):
        label = line.label
        if label is None:
            found.append(None)
            continue
        style, number = label.style, label.number[-1]
        if style == "decimal1":
            ok = bool(several) and _continues(last.get(style), number)
            if ok and not line.text[label.end - line.start :].startswith(
                " "
            ):  # 1总则 must have 1.1, or follow such a one
                ok = label.number in several or last.get(style) == number - 1
        elif style.startswith("decimal"):
            prefix = label.number[:-1]
            counted = (
                len(prefix) > 1 and number == 1 and (*prefix, 2) in decimals
            )  # 1.4.1 and 1.4.2, but no 1.4
            goes_on = _continues(prefixes.get(prefix), number)
            ok = i in midway or (goes_on and (counted or _opens(prefix, prefixes, last)))
            if ok:
                prefixes[prefix] = number
                if len(prefix) == 1:
                    last.setdefault("decimal_prefix", prefix[0])
        elif style in _STRICT:
            ok = i in midway or _counts_on(style, number, last, held)
        else:  # 第2021条 is no article, but one behind 第2020条 is
            number = label.number[0]
            ok = number < _MOST or _continues(last.get(style), number)
        if ok:
            last[style] = number
        found.append(label if ok else None)
    return found


def _midway(lines: Sequence[Line]) -> set[int]:
    """The lines where the first count of its kind begins behind its first number, and goes on from there."""
    begun: dict[Key, tuple[int, list[int]]] = {}
    ordinary: set[Key] = set()  # counts that begin with their first number
    for i, line in enumerate(lines):
        label = line.label
        if label is None or not _is_figure(label.style) or (key := key_of(label)) in ordinary:
            continue
        number = label.number[-1]
        if key in begun:
            begun[key][1].append(number)
        elif number == 1:
            ordinary.add(key)
        else:
            begun[key] = i, [number]
    return {i for i, numbers in begun.values() if _go_on(numbers[:_IN_A_ROW])}


def _headings_of_excerpt(lines: Sequence[Line], at: dict[int, Place], decimals: set[Place]) -> set[int]:
    """The lines of headings that hold decimals of their own (1.4 above 1.4.1), whatever an excerpt leaves out before."""
    return {
        i
        for i, number in at.items()
        if len(number) > 1 and (*number, 1) in decimals and is_bare_heading(lines[i].rest)
    }


def _is_figure(style: str) -> bool:
    return style != "decimal1" and (style in _STRICT or style.startswith("decimal"))


def _go_on(numbers: Sequence[int]) -> bool:
    """Is each of enough numbers one more than the last?"""
    return len(numbers) == _IN_A_ROW and all(b == a + 1 for a, b in pairwise(numbers))


def _continues(last: int | None, number: int) -> bool:
    return number == 1 or (last is not None and last <= number <= last + _GAP)


def _counts_on(style: str, number: int, last: dict[str, int], held: dict[str, int]) -> bool:
    """Does a figure begin a count, or go on with it or with the one that it held up?"""
    if number == 1:
        held[style] = last.get(style, 0)
    return _continues(last.get(style), number) or held.get(style, 0) + 1 == number


def _opens(prefix: tuple[int, ...], prefixes: dict[tuple[int, ...], int], last: dict[str, int]) -> bool:
    """3.5 needs a 3 above it: a label 3, or a 3.1 before."""
    if prefix in prefixes:
        return True
    if len(prefix) > 1:
        return prefixes.get(prefix[:-1]) is not None
    return any(last.get(style) == prefix[0] for style in ("decimal1", "arabic", "chapter", "han")) or prefix[
        0
    ] in (1, *(p[0] + 1 for p in prefixes if len(p) == 1))
