"""Bare tasks: acts that no word marks, from the verb that opens a clause (加强…, 由各地…开展…)."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Clause, Marker, signs
from planparse.extraction.acts.forces import Act, is_condition
from planparse.extraction.acts.parties import Doers
from planparse.extraction.acts.unmarked import Unmarked, ask_end, asked, giver_within, sets_up_body
from planparse.extraction.patterns import by_start, opens
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.predicates import (
    after_opener,
    is_task,
    opens_task,
    phrase_then_task,
    predicate_word,
    preposition,
    skip_openers,
    task_verb,
)
from planparse.extraction.phrases.tokens import read
from planparse.lexicon import grants, statements
from planparse.lexicon.bearers import OTHERS
from planparse.lexicon.reasons import ActRule
from planparse.regex import regex

_FACT = by_start(statements.FACT_OPENERS)
_INSTRUCTED = regex(statements.INSTRUCTED)
_DECIDES = regex(statements.DECIDES)
_THING = regex(statements.THING)
_OF_GOVERNMENT = regex(statements.OF_GOVERNMENT_WHOLE)
_DUTY = regex(statements.DUTY)
_HOW = regex(statements.HOW)
_USES = regex(statements.USES)
_MONEY = regex(grants.MONEY)


def reports(text: str, start: int, end: int) -> bool:
    """Whether a sentence reports or explains, and sets no task."""
    if text[start] in _FACT:
        return opens(_FACT, text, start, end)
    if text.find("以来，", start, min(end, start + 15)) > start:
        return True
    return text.find("示", start, end) > 0 and _INSTRUCTED.search(text, start, end) is not None


def decides(text: str, start: int, end: int) -> bool:
    """Whether a sentence says what is decided: 决定开展…, 定于六月五日召开…."""
    return _DECIDES.match(text, start, end) is not None


def bare_tasks(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> list[Act]:
    """The unmarked acts of a sentence, beside its marked ones."""
    limit = marked[0].first if marked else len(parts)
    if limit:
        bound = marked[0].code if marked and not _stands_alone(text, parts, marked[0]) else ""
        tasks = Unmarked(text, parts, bound)
        tasks.before(limit)
        found, actors = tasks.found, tasks.actors
        if marked and found and found[-1] == limit - 1 and _only_topic(text, parts, marked[0], found, actors):
            found = []
        if found:
            return [Act("D", found[0], found[-1], None, actors, tasks.rule, tasks.told)]
    return _after(text, parts, marked) if marked else []


def _stands_alone(text: str, parts: Sequence[Clause], act: Act) -> bool:
    """Whether the first marked act leaves the clauses before it to themselves: it has its topic, or 也 sets it beside them."""
    if act.marker and text.startswith(statements.TOO, act.marker.start - 1):
        return parts[act.first].start < act.marker.start - 1  # 宁可停工，也要…
    return _has_topic(text, parts, act)


def _has_topic(text: str, parts: Sequence[Clause], act: Act) -> bool:
    """Whether 由 has what it is about in its own clause (调运费用由…负担), so that no clause before it is that."""
    if act.marker is None or act.marker.kind != "B":
        return False
    start, by = parts[act.first].start, act.marker.start
    at = skip_openers(text, start, by)
    return at + 1 < by and not preposition(text, at, by) and not task_verb(text, at, by)


def _only_topic(text: str, parts: Sequence[Clause], act: Act, found: list[int], actors: list[Range]) -> bool:
    """做好这项工作，要…: the verb phrase is what the marker speaks of; 伪造证件，处…: it is the case."""
    if act.marker is None:
        return False
    last = parts[found[-1]]
    if text.startswith(statements.SANCTIONS, act.marker.start):  # but 加强巡查，对违规者给予警告
        return not text.startswith(statements.PLANNED, skip_openers(text, last.start, last.end))
    if text.startswith("凡", last.start) or (
        not actors and _is_owner(text, parts[act.first], last, act.marker)
    ):
        return True
    at_head = (
        act.marker.start <= parts[act.first].start + 1 or text[act.marker.start - 1] == "是"
    )  # 提高产量，关键是要选种
    if (at_head or act.actors) and not actors and _THING.match(text, last.start, last.end):
        return True
    if text.startswith(statements.LEAVES_TASK, act.marker.start) or _is_no_topic(text, last, act.marker):
        return False
    alone = len(found) == 1 or text.startswith(("应", "必须"), act.marker.start)
    return act.code in "MA" and alone and at_head and not actors


def _is_owner(text: str, bound: Clause, clause: Clause, marker: Marker) -> bool:
    """新建码头，其消防设施应当…: whether 其 refers to what a clause names, and no plan is set there (加强渔港建设，其经费应当…)."""
    if marker.kind == "B" or not text.startswith("其", bound.start) or text.startswith(OTHERS, bound.start):
        return False
    return not text.startswith(statements.NO_OWNERS, skip_openers(text, clause.start, clause.end))


def _is_no_topic(text: str, clause: Clause, marker: Marker) -> bool:
    """搭建服务平台，由协会运营: whether a clause before 由 sets a task of its own; of what 的 ends in (实行许可的货物，由…) it is the topic."""
    if marker.kind != "B" or text.find("的", clause.start, clause.end) > 0:
        return False
    head = skip_openers(text, clause.start, clause.end)
    return text.startswith(statements.NO_TOPICS, head) or sets_up_body(text, clause)


def _after(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> list[Act]:
    """Tasks that follow a marked act and are not its content."""
    last = marked[-1]
    if last.first + 1 == len(parts):
        return []
    fits = (
        _requested
        if any(act.code in "MP" for act in marked)
        else {"E": _own_task, "A": _how_or_asked}[last.code]
    )
    fits = _not_banned if last.code == "P" else fits
    # 由甲实施，负责采购，乙配合: who is bound may be named with an act before the last.
    named = last if last.code != "M" else next((act for act in reversed(marked) if act.actors), last)
    for n in range(last.first + 1, len(parts)):
        if fits(text, parts[n], named):
            last.last = n - 1
            asks = ask_end(text, parts[n].start) > 0
            who, told = asked(text, parts[n]) if asks else _giver(text, parts[n])
            rule: ActRule = "request" if asks else "behind a marked act"
            for clause in parts[n + 1 :]:  # 甲负责，乙组织，丙落实
                who = who + _giver(text, clause)[0] if _by_another(text, clause, named) else who
            return [Act("D", n, len(parts) - 1, None, who, rule, told)]
    return []


def _requested(text: str, clause: Clause, act: Act) -> bool:
    return ask_end(text, clause.start) > 0 or _by_another(text, clause, act)


def _by_another(text: str, clause: Clause, act: Act) -> bool:
    """各单位要加强统筹，企业协同推进落实: whether somebody else than who is bound has a task here."""
    if clause.markers or act.code == "P" or not act.actors:
        return False
    if opens_task(text, clause.start) or is_condition(text, clause):  # most open with their verb
        return False
    at = after_opener(text, clause.start, clause.end)
    found, stop = doers.leading(text, at, clause.end)
    if not found or stop == clause.end or text.find("的", at, stop) > 0:
        return False
    if predicate_word(text, at, stop) and read(text, at, stop).kinds[:1] != "o":
        return False  # 监督建设单位, 协调有关部门
    bound = {text[slice(*span)] for span in act.actors}
    if any(text[slice(*span)] in bound for span in found):
        return False
    return is_task(text, stop, clause.end) or phrase_then_task(text, stop, clause.end)


def _not_banned(text: str, clause: Clause, act: Act) -> bool:
    return _DUTY.match(text, clause.start, clause.end) is not None or _requested(text, clause, act)


def _giver(text: str, clause: Clause) -> Doers:
    """Who does what follows a marked act: 鼓励企业…，(省级)按照…给予奖补."""
    found, stop = doers.leading(text, clause.start, clause.end)
    return (found, "head of the clause") if found and stop < clause.end else giver_within(text, clause)


def _own_task(text: str, clause: Clause, act: Act) -> bool:
    head = skip_openers(text, clause.start, clause.end)
    if "A" in signs(text, [clause]).get(0, "") and (
        _MONEY.search(text, clause.start, clause.end) or _giver(text, clause)[0]
    ):
        return True  # who gives is not who is encouraged
    if text.startswith(statements.RESULTS, head):
        return False
    return (
        text.startswith(statements.ITS_OWN, clause.start)
        or text.startswith(statements.OF_GOVERNMENT, head)
        or _OF_GOVERNMENT.match(text, head, clause.end) is not None
        or (
            not act.actors
            and is_task(text, clause.start, clause.end, head)
            and not _moves_somebody(text, act)
        )
    )


def _moves_somebody(text: str, act: Act) -> bool:
    """支持渔港间利用平台…: whether a noun that names no known doer stands behind an encouragement, and what is used behind that."""
    if act.marker is None:
        return False
    uses = _USES.match(text, act.marker.end)
    if uses is None or text.endswith(statements.USED_HOW, 0, uses.start("by")):
        return False
    at = uses.start("who")
    return not (task_verb(text, at, uses.end()) or preposition(text, at, uses.end()))


def _how_or_asked(text: str, clause: Clause, act: Act) -> bool:
    """Whether it says how what is permitted is done, asks for it, or is what another does: 原则同意…，请认真组织实施."""
    if _HOW.match(text, clause.start, clause.end) or ask_end(text, clause.start):
        return True
    return _by_another(text, clause, act)
