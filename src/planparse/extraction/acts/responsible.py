"""Who answers for acts, and by when: （甲部牵头，乙部参与）, 责任单位：甲部, 〔牵头单位：甲部；完成时限：年底前〕."""

from __future__ import annotations

import re
from typing import NamedTuple

from planparse.lexicon import responsible as lexicon
from planparse.lexicon.reasons import AnswerRule
from planparse.record import record
from planparse.regex import regex


class FoundResponsible(NamedTuple):
    """A party and its part: lead, support or responsible."""

    start: int
    end: int
    role: str


@record
class Answer:
    """A stretch of text that says who answers for the acts before it; a time limit in it is theirs."""

    start: int
    end: int
    parties: list[FoundResponsible]
    rule: AnswerRule = "end of the sentence"  # where it stands
    tells_part: bool = True  # False for a bracket of names alone (市财政局，各县区政府)


_LONGEST = 600  # characters of a bracket
_PAIRS = dict(zip(lexicon.OPENING, lexicon.CLOSING, strict=True))
_WHOLE = regex("|".join(rf"\{a}(?:[^\{a}\{z}\n]++|\{a}[^\{a}\{z}\n]*+\{z})*+\{z}" for a, z in _PAIRS.items()))
_MATES = dict(zip(lexicon.CLOSING, lexicon.OPENING, strict=True))
_PART = "|".join(lexicon.ROLES)
_ROLE = regex(
    f"(?<!（){lexicon.AS_SHARED}(?P<role>{_PART})(?:单位|部门)?(?:负责|组织)?(?:落实|实施|推进|办理)?"
    rf"(?=[，。；、\s{re.escape(lexicon.CLOSING)}]|$)"
)
_NAMED_PART = regex(rf"（({_PART})(?:单位|部门)?）$")
_LABEL = regex(
    rf"[{re.escape(lexicon.OPENING)}]?(?:[{lexicon.LABEL_PREFIXES}][^，。；：\s]{{0,2}})??(?:(?:{lexicon.TIME_LABEL})|"
    rf"(?P<role>{'|'.join(lexicon.LABELLED_ROLES)})[^，。；：\s]{{0,5}}?(?:{lexicon.LABEL_OF})[^，。；：\s]{{0,6}}|"
    rf"(?P<bare>{lexicon.BARE_LABELS}))[：:]"
)
_STOP = regex("[，；]")
# What parts the names of a list: no stop inside a bracket (各县（市、区）人民政府), none between the levels that
# share a name (各市、县人民政府).
_SPLIT = regex(
    r"各(?:[省市县区州盟旗](?:（[^（）\n]{1,9}）)?[、和及](?=[省市县区州盟旗乡镇]))+(?P<levels>)|（[^（）\n]*）(?P<bracket>)|"
    r"[，；、\s/]|[等以]?[和及与](?=各)|会同|[和及](?<=[局委厅署府部]和|[局委厅署府部]及)"
)
_ETC = regex(r"等(?:\d{1,2}个|[有相]关|其他)?(?:部门|单位)?$")
_NO_PARTY = regex(lexicon.NO_PARTY)
_AGENCY = regex(lexicon.AGENCY_END)
# What an answer may begin with, and a sentence end with that holds one: most sentences are passed by with these.
STARTS = frozenset(lexicon.OPENING + lexicon.LABEL_PREFIXES + lexicon.TIME_LABEL_STARTS) | {
    part[0] for part in lexicon.LABELLED_ROLES
}
ENDS = frozenset(lexicon.CLOSING)


def answer_at(text: str, start: int, end: int) -> Answer | None:
    """Read the bracket or the labelled line that text[start:end] begins with; None where it is no such thing.

    A bracket is read whole, before ``start`` and beyond ``end`` too: stops inside it part sentences.
    """
    if text[start] in _PAIRS:
        found = _bracket(text, start, end)
        whole = _WHOLE.match(text, start) if found else None
        return found if whole is None or whole.end() == end else _bracket(text, start, whole.end())
    label = _LABEL.match(text, start, end) if text[start] in STARTS else None
    if not label:
        return None
    return Answer(start, end, _labelled(text, label, end))


def answer_behind(text: str, start: int, end: int) -> Answer | None:
    """Read the bracket that ends the sentence text[start:end], before its stop (…平台（甲局负责）。)."""
    last = end - 1 - (text[end - 1] in "。；")
    opening = _opening(text, start, last) if last > start and text[last] in _MATES else start
    if opening <= start:
        return None
    parties = _told(text, opening, last)
    return Answer(opening, last + 1, parties) if parties else None


def _told(text: str, opening: int, last: int) -> list[FoundResponsible]:
    """The parties that a bracket names with their parts, which may stand before a label and behind it."""
    label = _label_in(text, opening, last)
    if not label:
        return _by_part(text, opening + 1, last, None)
    return _by_part(text, opening + 1, label.start(), None) + _labelled(text, label, last)


def _bracket(text: str, start: int, end: int) -> Answer | None:
    parties = _told(text, start, end)
    if parties or _label_in(text, start, end):
        return Answer(start, end, parties)
    names = _names(text, start + 1, end, "responsible")
    agencies = names and all(_AGENCY.search(text, one.start, one.end) for one in names)
    return Answer(start, end, names, tells_part=False) if agencies else None


def _label_in(text: str, opening: int, end: int) -> re.Match[str] | None:
    """The first label of a bracket, which a time or other parties may stand before: （年底前完成，责任单位：甲）."""
    label = _LABEL.match(text, opening, end)
    at = opening
    while label is None and (stop := _STOP.search(text, at + 1, min(end, opening + _LONGEST))):
        at = stop.start()
        label = _LABEL.match(text, at + 1, end)
    return label


def _opening(text: str, start: int, last: int) -> int:
    """Where the bracket opens that ``last`` closes; ``start`` where it does not."""
    closing, mate = text[last], _MATES[text[last]]
    depth = 0
    for at in range(last, max(start, last - _LONGEST), -1):
        depth += (text[at] == closing) - (text[at] == mate)
        if not depth:
            return at
    return start


def _labelled(text: str, label: re.Match[str], end: int) -> list[FoundResponsible]:
    found: list[FoundResponsible] = []
    labels = [label, *_LABEL.finditer(text, label.end(), end)]
    stops = [*(following.start() for following in labels[1:]), end]
    for each, stop in zip(labels, stops, strict=True):
        full_stop = text.find("。", each.end(), stop)
        stop = full_stop if full_stop > 0 else stop
        part = each["role"] or each["bare"]
        if part:
            found += _by_part(text, each.end(), stop, lexicon.LABELLED_ROLES[part])
    return found


def _by_part(text: str, start: int, end: int, rest: str | None) -> list[FoundResponsible]:
    """The parties before each word for a part (甲牵头，乙、丙配合); those behind the last one have the part ``rest``."""
    found: list[FoundResponsible] = []
    at = start
    for match in _ROLE.finditer(text, start, end):
        found += _names(text, at, match.start(), lexicon.ROLES[match["role"]])
        at = match.end()
    return found + _names(text, at, end, rest) if rest else found


def _names(text: str, start: int, end: int, role: str) -> list[FoundResponsible]:
    found = []
    at = start
    for cut in [*_SPLIT.finditer(text, start, end), None]:
        if cut and (cut.lastgroup or cut.start() - at == 1):  # 省、市有关部门
            continue
        party = _party(text, at, cut.start() if cut else end, role)
        at = cut.end() if cut else end
        if party:
            found.append(party)
    return found


def _party(text: str, start: int, end: int, role: str) -> FoundResponsible | None:
    """The name between two stops, without what stands around it; 甲（牵头） has a part of its own."""
    while start < end and text[start] in "（(〔【［[）由请，；、。 \n":
        start += 1
    while start < end and (text[end - 1] in "，；、。 \n" or _unopened(text, start, end)):
        end -= 1
    if start >= end:
        return None
    named = _NAMED_PART.search(text, start, end) if text[end - 1] == "）" else None
    if named:
        end, role = named.start(), lexicon.ROLES[named[1]]
    etc = _ETC.search(text, start, end)
    end = etc.start() if etc else end
    return None if _NO_PARTY.match(text, start, end) else FoundResponsible(start, end, role)


def _unopened(text: str, start: int, end: int) -> bool:
    """Whether a bracket closes at ``end`` that opens before ``start``."""
    mate = _MATES.get(text[end - 1])
    return mate is not None and text.count(mate, start, end) < text.count(text[end - 1], start, end)
