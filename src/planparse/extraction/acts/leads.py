"""A lead with a colon, and what it makes of the items of its list: 应当具备下列条件：, 不得有下列行为：, 履行下列职责：.

A list may stand in the line of its lead (…：（一）…；（二）…。): there each item is read by itself as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Clause, ends_in_de
from planparse.extraction.acts.forces import Act
from planparse.extraction.phrases.actors import leading
from planparse.extraction.phrases.predicates import is_task, phrase_then_task, says
from planparse.extraction.units import Unit
from planparse.lexicon import goals
from planparse.lexicon.bearers import BELOW, FAVOURED, FREED
from planparse.lexicon.force import BOUND, RIGHTS
from planparse.lexicon.reasons import ActorRule
from planparse.regex import regex


class Lead(NamedTuple):
    """What the items below a lead are: acts of a force, or of none in a list of cases or contents.

    ``every`` one is, be it a noun, or only those that say what is to be done; of a condition, what must be so. ``who`` bears them
    where the lead is no act itself.
    """

    force: Literal["P", "M", "D", "A", "G", ""]
    every: bool = False
    condition: bool = False
    who: tuple[Range, ...] = ()


NO_ACTS = Lead("")
GOALS = Lead("G")
_BAN = Lead("P", every=True)
_FORCES: dict[str, Lead] = {"M": Lead("M"), "D": Lead("D"), "A": Lead("A")}
_FIGURE = regex("[0-9]")
_FAVOURS = (*FREED, *FAVOURED)
_CONDITION_LEAD = regex(goals.CONDITION_LEAD)
_BAN_LEAD = regex(goals.BAN_LEAD)
_OFFICE_LEAD = regex(goals.OFFICE_LEAD)
_OFFICE_REST = regex(goals.OFFICE_REST)
_LIST_LEAD = regex(goals.LIST_LEAD)
_GOAL_LEAD = regex(goals.GOAL_LEAD)
_CASES = regex(goals.CASES)
_BY_CASE, _BELOW = regex(goals.BY_CASE), regex(goals.BELOW)
_ANNOUNCES = regex(goals.ANNOUNCES)
_NOT_BORNE = regex(goals.NOT_BORNE)
_FIRST_LABEL = regex(goals.FIRST_LABEL)
_RUN_IN = regex(goals.RUN_IN)
_LABEL = regex(goals.LABEL)
_NEAR = 8  # characters from 目标 to the end of its lead
_SENTENCE = 400  # characters before a colon in which the cases are named that stand below it


def apart(text: str, units: Sequence[Unit]) -> tuple[Sequence[Unit], frozenset[int]]:
    """The units with each lead apart from the items behind it in its line; and where those begin, behind their labels."""
    if _FIRST_LABEL.search(text) is None:
        return units, frozenset()
    found: list[Unit] = []
    items: set[int] = set()
    listing = -1  # the paragraph in which a list is being read
    for unit in units:
        start, end, here = unit.start, unit.end, unit.paragraph
        lead = None if unit.is_heading else _RUN_IN.search(text, start, end)
        if lead:
            found.append(unit._replace(end=lead.end()))
            start, listing = lead.end(), here
        if listing == here:
            label = _LABEL.match(text, start, end)
            unit = unit._replace(start=label.end() if label and label.end() < end else start)
            items.add(unit.start)
            if text[end - 1] == "。":
                listing = -1
        found.append(unit)
    return found, frozenset(items)


def lead_of(text: str, unit: Unit, acts: Sequence[Act]) -> Lead | None:
    """What a unit with these acts says of the items below it; None where it says nothing."""
    start, end = unit.start, unit.end
    if text.find(goals.AIM, max(start, end - _NEAR), end) >= 0 and _GOAL_LEAD.search(text, start, end):
        return GOALS
    if text[end - 1] != "：":
        return None
    if text.endswith(goals.ANNOUNCED, start, end) and _ANNOUNCES.search(text, start, end):
        return None
    if _CONDITION_LEAD.search(text, start, end):
        return Lead("M", every=True, condition=True)
    if acts and acts[-1].code == "P":
        ban = acts[-1].marker
        return _BAN if ban and _bans_deeds(text, ban.end, end) else NO_ACTS
    if _LIST_LEAD.search(text, start, end) or _names_cases(text, start, end):
        return _FORCES["A"] if acts and _frees(text, acts[-1], end) else NO_ACTS
    if acts and _favours_below(text, start, acts[-1]):
        return NO_ACTS
    force = next((_FORCES[act.code] for act in reversed(acts) if act.code in _FORCES), None)
    return _of_office(text, start, end, force) or force or (_FORCES["D"] if acts else None)


def _frees(text: str, act: Act, end: int) -> bool:
    """按照下列规定免交挂号费用：: whether an act frees of what its lead ends with, and the items say how far."""
    if act.marker is None or not text.startswith(FREED, act.marker.start):
        return False
    return "除" not in text[act.marker.end : end] and not _BELOW.search(text, act.marker.end, end)


def _favours_below(text: str, start: int, act: Act) -> bool:
    """下列车辆免交停车费：, 下列人员享受优待：: whether those who are favoured stand below."""
    return (
        act.marker is not None
        and text.startswith(_FAVOURS, act.marker.start)
        and text.startswith(BELOW, start)
    )


def _bans_deeds(text: str, start: int, end: int) -> bool:
    """Whether what follows a ban says that deeds stand below, and not what others do, grounds, persons or things."""
    if _BAN_LEAD.match(text, start, end) is None:
        return False
    below = _BELOW.search(text, start, end)
    if below is None:
        return True  # 严禁：
    hinders = any(text.find(word, start, below.start()) >= 0 for word in goals.HINDERS)
    listed = (
        text.startswith(goals.LISTED_THINGS, below.end()) or text.find(goals.GROUND, below.end(), end) > 0
    )
    return not (hinders or listed)


def _names_cases(text: str, start: int, end: int) -> bool:
    """Whether a lead, or its sentence before it, names cases, and does not leave it to each item what follows from it."""
    return (
        _CASES.search(text, _sentence_start(text, start), end) is not None
        and _BY_CASE.search(text, start, end) is None
    )


def _of_office(text: str, start: int, end: int, force: Lead | None) -> Lead | None:
    """What a lead of the duties, the powers or the rights of somebody makes of its items, if it is one."""
    office = _OFFICE_LEAD.search(text, start, end)
    if office is None or text.endswith(goals.OFFICE_BOTH, start, end - 1):
        return None
    noun = office["borne"] or office["named"]
    if force:
        fits = noun == "责任" or goals.OFFICE_FORCES.get(noun, force.force) == force.force
        return force._replace(every=True) if fits else NO_ACTS if noun == "权利" else None
    borne = office["named"] or noun in goals.OFFICE_FORCES
    clause = max(start, text.rfind("，", start, office.start()) + 1)
    who = tuple(leading(text, clause, office.start())[0]) if office["borne"] else ()
    return Lead(goals.OFFICE_FORCES.get(noun, "D"), every=True, who=who) if borne else None


def bind(text: str, unit: Unit, acts: Sequence[Act]) -> None:
    """Give the act of a lead that names duties or rights their force: 会员履行下列义务：."""
    if text[unit.end - 1] != "：" or not acts or acts[-1].code != "D":
        return
    office = _OFFICE_LEAD.search(text, unit.start, unit.end)
    if office and not _NOT_BORNE.search(text, unit.start, office.start()):
        acts[-1].code = goals.OFFICE_FORCES.get(office["borne"], "D")


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence begins in which a place lies; a semicolon does not end it."""
    floor = max(0, at - _SENTENCE)
    return max(text.rfind("。", floor, at), text.rfind("\n", floor, at), floor - 1) + 1


def as_item(text: str, lead: Lead, parts: Sequence[Clause], acts: list[Act]) -> list[Act]:
    """What the lead of a list makes of the acts of its item."""
    force, whole = lead.force, len(parts) - 1
    if force == "P":
        return acts or [Act(force, 0, whole, rule="item of a list")]  # whatever the deed is about
    if force in ("", "G") or any(act.code != "D" and not _is_of_item(text, lead, act) for act in acts):
        return acts
    if force == "M" and not lead.condition and (denied := _denied(text, parts[0].start)):
        return [Act(denied, 0, whole, rule="item of a list")]
    if lead.every:
        if (acts and force == "D") or (not acts and _OFFICE_REST.search(text, parts[0].start, parts[-1].end)):
            return acts
        told: ActorRule | None = "earlier clause" if lead.who else None
        return [Act(force, 0, whole, actors=list(lead.who), rule="item of a list", told=told)]
    if force == "M" and not _says(text, parts, acts):
        return []  # 申请书
    if ends_in_de(text, parts[-1].end):
        return acts
    first = parts[0]
    opens = _opens_act(text, first.start, first.end)
    if acts and force == "A" and not opens and _FIGURE.search(text, first.start, parts[-1].end):
        return acts  # 可以按下列标准扣除：（一）城区住房，每月扣除800元
    if force in ("M", "A") and (acts or opens):
        return [Act(force, 0, whole, rule="item of a list")]
    return acts


def has_own_duty(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> bool:
    """Whether an item below a ban says what must be done in a case: 确需采砂的，应当报批准."""
    for act in marked:
        by = act.marker.start if act.code == "M" and act.marker else 0
        n = next((n for n, part in enumerate(parts) if part.start <= by < part.end), 0)
        if n and ends_in_de(text, parts[n - 1].end):
            return True
    return False


def _denied(text: str, start: int) -> Literal["P", "M", ""]:
    """The force of an item that opens with a deed or a state that it denies: 不遗弃犬只, 不影响通行."""
    if not text.startswith(BOUND, start) or text.startswith(goals.NO_DENIAL, start + 1):
        return ""
    return "M" if text.startswith(goals.STATES, start + 1) else "P"


def _is_of_item(text: str, lead: Lead, act: Act) -> bool:
    """Whether what a marker says is part of what the lead demands: 用地面积不少于三亩, 享有政治权利 as a condition."""
    word = text[slice(*act.marker.span)] if act.marker else ""
    return (lead.force == "M" and word == BOUND) or (lead.condition and word in RIGHTS)


def _says(text: str, parts: Sequence[Clause], acts: Sequence[Act]) -> bool:
    """Whether an item says something, and is no noun that begins like a task: 按1500元奖励, but 申请书."""
    return any(act.rule == "norm" for act in acts) or any(says(text, part.start, part.end) for part in parts)


def _opens_act(text: str, start: int, end: int) -> bool:
    """Whether words begin with a task, and not with a noun that begins like one: 申请书."""
    return (is_task(text, start, end) or phrase_then_task(text, start, end)) and says(text, start, end)
