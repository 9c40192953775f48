"""Responsible parties: （甲部牵头，乙部、丙部参与）, 责任单位：甲部."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planparse.lexicon.goals import ROLES

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundResponsible:
    """A party and its part: lead, support or responsible."""

    start: int
    end: int
    role: str


_AS_SHARED = r"(?:等)?(?:按(?:照)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别)?)?"
_ROLE = re.compile(
    f"{_AS_SHARED}(?:共同|分别|具体|积极|组织)?({'|'.join(ROLES)})(?:负责)?(?=[，。；、）)\n]|$|落实|实施)"
)
_LABEL = re.compile(r"[（(]?(责任|牵头|配合|参与|负责|主办|协办)(?:单位|部门|机关|主体|处室)[：:]")
# A stop inside a parenthesis parts nobody (各县（市、区）人民政府), nor does one between the levels that share
# a name (各市、县人民政府).
_SPLIT = re.compile(
    r"（[^（）\n]*）(?P<skipped>)|(?<=各[省市县区州])、(?=[省市县区州])(?P<shared>)|、|，|；|和(?=各)|等和|以及(?=各)|\s"
)
_NO_PARTY = re.compile(r"排在|列第一|下同|排名|以下|第一位|由|各自|分工|负责|$")


def responsible_parties(text: str, start: int, end: int) -> list[FoundResponsible]:
    """The parties a unit names and nothing else; empty for any other unit."""
    label = _LABEL.match(text, start, end)
    if label:
        return _labelled(text, label, end)
    found: list[FoundResponsible] = []
    at = start
    for match in _ROLE.finditer(text, start, end):
        found += _split(text, at, match.start(), ROLES[match[1]])
        at = match.end()
        if ROLES[match[1]] == "responsible":
            break  # （甲负责，排在第一位的为牵头部门，下同）
    return found


def _labelled(text: str, label: re.Match[str], end: int) -> list[FoundResponsible]:
    found: list[FoundResponsible] = []
    labels = [label, *_LABEL.finditer(text, label.end(), end)]
    stops = [*(following.start() for following in labels[1:]), end]
    for each, stop in zip(labels, stops, strict=True):
        found += _split(text, each.end(), stop, ROLES[each[1]])
    return found


def _split(text: str, start: int, end: int, role: str) -> list[FoundResponsible]:
    found = []
    at = start
    for cut in [*(cut for cut in _SPLIT.finditer(text, start, end) if cut.lastgroup is None), None]:
        stop = cut.start() if cut else end
        a, b = at, stop
        while a < b and text[a] in "（(由请，；、。 \n":
            a += 1
        while a < b and text[b - 1] in "）)等。；，":
            b -= 1
        if a < b and not _NO_PARTY.match(text, a, b):
            found.append(FoundResponsible(a, b, role))
        at = cut.end() if cut else end
    return found
