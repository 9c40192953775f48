"""A lead with a colon, and what it makes of the items of its list: 应当具备下列条件：, 不得有下列行为：."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from planparse.extraction.acts.clauses import Clause, ends_in_de
from planparse.extraction.acts.forces import Act
from planparse.extraction.phrases.predicates import is_task, phrase_then_task, says
from planparse.extraction.units import Unit
from planparse.lexicon import goals
from planparse.lexicon.force import BOUND
from planparse.regex import regex

# What the items are: acts of a force (M, D, A), conditions to be met, or a list of no acts.
Lead = Literal["M", "D", "A", "condition", "list"]
_FORCES: dict[str, Lead] = {"M": "M", "D": "D", "A": "A"}
_CONDITION_LEAD = regex(goals.CONDITION_LEAD)
_LIST_LEAD = regex(goals.LIST_LEAD)
_CASES = regex(goals.CASES)
_ANNOUNCES = regex(goals.ANNOUNCES)
_SENTENCE = 400  # characters before a colon in which the cases are named that stand below it


def lead_of(text: str, unit: Unit, acts: Sequence[Act]) -> Lead | None:
    """What a unit with these acts says of the items below it; None where it says nothing."""
    if text[unit.end - 1] != "：":
        return None
    if text.endswith(goals.ANNOUNCED, unit.start, unit.end) and _ANNOUNCES.search(text, unit.start, unit.end):
        return None
    if _CONDITION_LEAD.search(text, unit.start, unit.end):
        return "condition"
    if (
        _LIST_LEAD.search(text, unit.start, unit.end)
        or _CASES.search(text, _sentence_start(text, unit.start), unit.end)
        or (acts and acts[-1].code == "P")
    ):
        return "list"
    forces = [_FORCES[act.code] for act in reversed(acts) if act.code in _FORCES]
    return (forces or ["D"])[0] if acts else None


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence begins in which a place lies; a semicolon does not end it."""
    floor = max(0, at - _SENTENCE)
    return max(text.rfind("。", floor, at), text.rfind("\n", floor, at), floor - 1) + 1


def as_item(text: str, lead: Lead, parts: Sequence[Clause], acts: list[Act]) -> list[Act]:
    """What the lead of a list makes of the acts of its item."""
    if lead == "list" or any(act.code != "D" and not _is_of_item(text, lead, act) for act in acts):
        return acts
    if lead == "M" and not any(says(text, part.start, part.end) for part in parts):
        return []  # 申请书
    whole = len(parts) - 1
    if lead == "condition":
        return [Act("M", 0, whole, rule="item of a list")]
    if ends_in_de(text, parts[-1].end):
        return acts
    first = parts[0]
    if (acts and lead == "M") or (lead in ("M", "A") and _opens_act(text, first.start, first.end)):
        return [Act(lead, 0, whole, rule="item of a list")]
    return acts


def _is_of_item(text: str, lead: Lead, act: Act) -> bool:
    """Whether what a marker says is part of what the lead demands: 用地面积不少于三亩."""
    return act.marker is not None and lead in ("M", "condition") and text[slice(*act.marker.span)] == BOUND


def _opens_act(text: str, start: int, end: int) -> bool:
    """Whether words begin with a task, and not with a noun that begins like one: 申请书."""
    return (is_task(text, start, end) or phrase_then_task(text, start, end)) and says(text, start, end)
