"""Many hits of one rule in one document become one finding, with a count and the first places.

A text of another house's style breaks one rule at every line: whoever reads 149 lines of the same words misses the one
that is different, and switches the rule off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from planparse.checking.finding import Finding, Locator, Place, times
from planparse.checking.page import Page
from planparse.checking.rule import Hit, Part, Rule

# Hits that are still told one by one. Of a rule whose hits are alike, the fourth says nothing that the first three did
# not; of other rules each has a message of its own, and only of so many that something else must be behind them
# (a style of numbering, a table read as text) nobody reads every one.
FEW_ALIKE = 3
FEW = 20
_PLACES = 10  # that a finding names
# Fingerprints of places that a finding keeps; of more a baseline knows only how many there are.
_MOST_OWN = 200
_NAMED = 5  # values of a part that a message names, where it differs from place to place
_LONGEST = 24  # characters that a message names

Pair = tuple[Rule, Hit]


def findings_of(page: Page, pairs: Iterable[Pair], known: Mapping[str, int] | None = None) -> list[Finding]:
    """The findings of a page from what its rules hit, in the order of the text.

    What is suppressed must be gone from ``pairs``: a count holds no place that somebody wants to hear nothing of. Of
    the hits whose fingerprint is ``known`` as many are left out as there were.
    """
    locator = Locator(page)
    left = Counter(known)
    groups: dict[tuple[object, ...], dict[tuple[object, ...], Pair]] = {}
    for rule, hit in pairs:
        group = groups.setdefault((rule.code, hit.template, hit.severity), {})
        group.setdefault((hit.span, *hit.parts.items()), (rule, hit))  # two ways to the same hit are one
    told = ([pair for pair in group.values() if not _taken(left, locator, pair)] for group in groups.values())
    found = [finding for group in told if group for finding in _told(locator, group)]
    return sorted(found, key=lambda finding: (finding.span, finding.code, finding.message))


def _taken(left: Counter[str], locator: Locator, pair: Pair) -> bool:
    """Take a hit from those that are known; false where it is none of them."""
    fingerprint = locator.fingerprint(*pair) if left else ""
    if left[fingerprint] < 1:
        return False
    left[fingerprint] -= 1
    return True


def flood_of(code: str) -> str:
    """The fingerprint of a gathered finding: it is the same wherever its places are, and however many."""
    return sha256(f"{code}\0gathered".encode()).hexdigest()[:24]


def _told(locator: Locator, group: Sequence[Pair]) -> Iterator[Finding]:
    rule = group[0][0]
    if len(group) <= (FEW_ALIKE if rule.alike else FEW):
        yield from (locator.finding(rule, hit) for rule, hit in group)
        return
    hits = sorted((hit for _, hit in group), key=lambda hit: hit.span)
    yield replace(
        locator.finding(rule, hits[0]),
        parts=tuple(_common(hits).items()),
        fingerprint=flood_of(rule.code),
        fixes=tuple(hit.edits for hit in hits if hit.edits),
        count=sum(map(times, hits)),
        places=tuple(_place(locator, hit) for hit in hits[:_PLACES]),
        own=tuple(locator.fingerprint(rule, hit) for hit in hits) if len(hits) <= _MOST_OWN else (),
    )


def _place(locator: Locator, hit: Hit) -> Place:
    start, end = hit.span
    return Place((start, end), *locator.lines(start, end), tuple(hit.parts.items()))


def _common(hits: Sequence[Hit]) -> dict[str, Part]:
    """The parts of the message of all: what is the same everywhere, else the first few that are different."""
    return {
        name: _joined([hit.parts[name] for hit in hits if name in hit.parts]) for name in hits[0].parts
    } | ({"count": sum(map(times, hits))} if "count" in hits[0].parts else {})


def _joined(values: Sequence[Part]) -> Part:
    different = list(dict.fromkeys(values))
    if len(different) == 1:
        return different[0]
    if all(isinstance(value, str) and not any(map(str.isalnum, value)) for value in different):
        return " ".join(dict.fromkeys("".join(map(str, different))))  # marks, each once
    words = "、".join(str(value) for value in different[:_NAMED])
    is_whole = len(different) <= _NAMED and len(words) <= _NAMED * _LONGEST
    return words if is_whole else f"{words[: _NAMED * _LONGEST]}…"
