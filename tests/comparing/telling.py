"""What a diff tells of small pairs, aspect by aspect, in the form in which ``pairs/*.yaml`` says what it should tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from planparse.comparing.similar import ink
from planparse.model import DocumentDiff, Obligation, Quantity
from planparse.model.diff import ObligationChange, TargetChange

ARROW, NONE, OR = "→", "无", " or "
FORCE = frozenset({"strengthened", "softened", "reversed"})
WHEN = frozenset({"earlier", "later", "start"})
PARTIES = frozenset({"actor", "responsible"})
ACTS = frozenset({"added", "dropped", "reworded"})
NUMERAL = "[0-9.零一二三四五六七八九十百千万亿]"


class Told(NamedTuple):
    """A change: the words around it, those that decide on both sides, what kinds of change it is."""

    about: str
    old: str
    new: str
    kinds: frozenset[str]


@dataclass(frozen=True)
class Pair:
    """Both texts and their diff."""

    old: str
    new: str
    diff: DocumentDiff

    def lines(self, change: TargetChange | ObligationChange) -> str:
        """The lines in which both sides of a change stand."""
        return " ".join(
            text[text.rfind("\n", 0, item.span[0]) + 1 :].partition("\n")[0]
            for text, item in ((self.old, change.old), (self.new, change.new))
            if item
        )


def sections(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.sections:
        old, new = (" + ".join(place.labels for place in side) for side in (change.old, change.new))
        yield Told("", old, new, frozenset(change.kinds) - {"kept"})


def figures(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.targets:
        old, new = (item.text if item else "" for item in (change.old, change.new))
        kinds = frozenset(change.kinds) - WHEN
        yield Told(pair.lines(change), old, new, kinds - {"indicator"} or kinds)


def force(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.obligations:
        why = change.because
        yield Told(
            _act(change), why.old if why else "", why.new if why else "", FORCE.intersection(change.kinds)
        )


def acts(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.obligations:
        yield Told(_act(change), "", "", ACTS.intersection(change.kinds))


def actors(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.obligations:
        kinds = frozenset({"other"} if PARTIES.intersection(change.kinds) else ())
        why = change.because if change.because and change.because.rule in PARTIES else None
        old, new = _parties(change.old), _parties(change.new)
        yield Told(
            _act(change), f"{old} {why.old}" if why else old, f"{new} {why.new}" if why else new, kinds
        )


def deadlines(pair: Pair) -> Iterator[Told]:
    changes: list[TargetChange | ObligationChange] = [*pair.diff.targets, *pair.diff.obligations]
    for change in changes:
        old, new = (_deadline(change.old), _deadline(change.new))
        if change.because and change.because.rule == "deadline" and not (old or new):
            old, new = change.because.old, change.because.new
        yield Told(pair.lines(change), old, new, WHEN.intersection(change.kinds))


def references(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.references:
        for item in [change.new or change.old]:
            yield Told(f"{item.text} {item.title}" if item else "", "", "", frozenset({change.kind}))


def letterhead(pair: Pair) -> Iterator[Told]:
    for change in pair.diff.letterhead:
        yield Told(change.field, change.old or "", change.new or "", frozenset({"other"}))


def _act(change: ObligationChange) -> str:
    return " ".join(f"{item.text} {item.action}" for item in (change.old, change.new) if item)


def _parties(item: Obligation | None) -> str:
    return " ".join(party.text for party in (*item.actors, *item.responsible)) if item else ""


def _deadline(item: Obligation | Quantity | None) -> str:
    return item.deadline.text if item and item.deadline else ""


ASPECTS: Mapping[str, Callable[[Pair], Iterator[Told]]] = {
    function.__name__: function
    for function in (sections, figures, force, acts, actors, deadlines, references, letterhead)
}
UNASKED = {"acts": {"reworded"}}  # kinds that need not be listed
SHARED = {"actors", "deadlines"}  # one party, one day may be that of several acts and figures


def wanted(aspect: str, key: str, value: str) -> Told:
    """Read a line of a list: ``单位 五万元 → 十万元: raised``."""
    if aspect in ("actors", "letterhead"):  # 建立台账: 县农业局 → 县农业农村局
        old, _, new = value.partition(ARROW)
        return Told(key, old.strip(), new.strip(), frozenset({"other"}))
    old, arrow, new = (part.strip() for part in key.partition(ARROW))
    kinds = frozenset(value.split(OR))
    if aspect == "sections":
        return Told("", old, new if arrow else old, kinds)
    if not arrow:
        return Told(key, "", "", kinds)
    about, _, old = old.rpartition(" ")
    return Told(about, old.removeprefix(NONE), new.removeprefix(NONE), kinds)


def answers(aspect: str, want: Told, told: Told) -> bool:
    """Whether a change that is told is the one that is wanted."""
    return (
        any(told.kinds == set(choice.split()) for choice in want.kinds)
        and all(ink(word) in ink(told.about) for word in want.about.split())
        and (aspect != "actors" or _came_or_went(want, told))
        and all(_has(aspect, *side) for side in ((want.old, told.old), (want.new, told.new)))
    )


def _has(aspect: str, want: str, told: str) -> bool:
    """Whether one side of a change has the words that are wanted."""
    if aspect == "sections":
        return ink(told) == ink(want)
    if aspect == "figures":
        return bool(re.search(f"(?<!{NUMERAL}){re.escape(want)}", told)) if want else not told
    if aspect in ("force", "deadlines") and not want:
        return not told
    return want in told


def _came_or_went(want: Told, told: Told) -> bool:
    """Whether a party that is wanted on one side alone (→ 审计) is not on the other."""
    return bool(want.old and want.new) or not (
        (want.new and want.new in told.old) or (want.old and want.old in told.new)
    )


def complaints(aspect: str, pair: Pair, expected: Mapping[str, str]) -> list[str]:
    """What a complete list of an aspect has and the diff does not tell, and the other way round."""
    left = [told for told in ASPECTS[aspect](pair) if told.kinds]
    found = []
    for key, value in expected.items():
        want = wanted(aspect, key, value)
        its = [told for told in left if answers(aspect, want, told)]
        if not its:
            found.append(f"{aspect} lack {key}: {value}")
        for told in its if aspect in SHARED else its[:1]:
            left.remove(told)
    return found + [
        f"{aspect} have {' '.join(sorted(told.kinds))}: {told.old} → {told.new} | {told.about}"
        for told in left
        if told.kinds - UNASKED.get(aspect, set())
    ]
