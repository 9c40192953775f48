"""What among goals is one: a state to be reached, and neither a title nor a norm; what among principles is a title."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.extraction.acts.clauses import Clause
from planparse.extraction.acts.forces import Act
from planparse.extraction.phrases.predicates import is_task, preposition, skip_openers
from planparse.extraction.units import Unit
from planparse.lexicon import goals
from planparse.lexicon.force import STRIVING
from planparse.regex import regex

STRAY = 25  # characters; a shorter line without a full stop is a title, a date, a signature
_FULL_STOPS = "。；：！"
_ACHIEVEMENT = regex(goals.ACHIEVEMENT)
_REACHED = regex(goals.REACHED)
_GOAL_REACHED = regex(goals.GOAL_REACHED)
_FIGURE = regex("[0-9]")
_ONLY_DATE = regex(goals.ONLY_DATE)
_STATE = regex(goals.STATE)
_STATE_OF_IT = regex(goals.STATE_OF_IT)


def is_state(text: str, clause: Clause) -> bool:
    """Whether a clause ends by saying how something will stand (能力显著增强)."""
    return _STATE.search(text, clause.start, clause.end) is not None


def is_outcome(text: str, clause: Clause) -> bool:
    """Whether a clause names a state to be reached rather than work to be done."""
    start, end = clause.start, clause.end
    head = skip_openers(text, start, end)
    if _ACHIEVEMENT.match(text, head):
        return True
    return not is_task(text, start, end, head) or tells_of_subject(text, start, end, head)


def tells_of_subject(text: str, start: int, end: int, head: int) -> bool:
    """Whether what opens like a verb is the subject of what the clause says (创新能力显著增强); ``head`` is where its openers end."""
    if not (_STATE.search(text, head + 2, end) or _STATE_OF_IT.search(text, head + 2, end)):
        return False
    return not any(
        text[at : at + 2] in goals.PIVOTS and not text.startswith(goals.NAMED, at + 2)
        for at in range(start, head + 1)
    )


def holds_work(text: str, parts: Sequence[Clause], acts: Sequence[Act]) -> bool:
    """Whether acts hold work to be done, beside states to be reached."""
    return any(
        is_task(text, clause.start, clause.end)
        and not is_outcome(text, clause)
        and not _ONLY_DATE.match(text, clause.start, clause.end)
        for act in acts
        for clause in parts[act.first : act.last + 1]
    )


def reaches_figure(text: str, parts: Sequence[Clause], acts: Sequence[Act]) -> bool:
    """Whether a sentence among tasks, or a subject behind the work that it sets, is to reach a figure."""
    end = parts[-1].end
    if not acts:
        return _GOAL_REACHED.match(text, parts[0].start, end) is not None
    if len(parts) == 1 or not _FIGURE.search(text, parts[1].start, end):
        return False
    return holds_work(text, parts, acts) and any(
        _GOAL_REACHED.match(text, clause.start, end) and _has_subject(text, clause) for clause in parts[1:]
    )


def _has_subject(text: str, clause: Clause) -> bool:
    """Whether a clause that tells a figure opens neither with a task nor with a phrase before one."""
    start, end = clause.start, clause.end
    start += len(STRIVING) if text.startswith(STRIVING, start) else 0
    head = skip_openers(text, start, end)
    return not preposition(text, head, end) and (
        not is_task(text, start, end, head) or tells_of_subject(text, start, end, head)
    )


def is_title(text: str, unit: Unit, parts: Sequence[Clause]) -> bool:
    """Whether a unit is too short to say how anything will stand (——安全保障。), or a stray line."""
    if len(parts) > 1 or is_state(text, parts[0]):
        return False
    size = len(text[unit.start : unit.end].strip("—－-─ 。"))
    return size <= goals.TITLE if text[unit.end - 1] in _FULL_STOPS else size < STRAY


def is_lead(text: str, start: int, end: int) -> bool:
    """Whether the first sentence of a paragraph only names a principle: 坚持党的领导。, ——统筹协调。."""
    named = text[start:end].lstrip("—－-─ ")
    return len(named) <= goals.LEAD and (len(named) < end - start or named.startswith("坚持"))


def is_norm(text: str, parts: Sequence[Clause], act: Act) -> bool:
    """Whether an act says what may or may not be done, or what must but reaching something."""
    if act.marker is None or act.code not in "MAP":
        return False
    if act.code != "M":
        return act.first == 0  # 网上可办理 in a later clause is part of what is to be
    end = parts[act.first].end
    return text[act.marker.start] not in "不至" and not _REACHED.match(text, act.marker.end, end)
