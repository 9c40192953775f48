"""Marked acts: which force words of a sentence govern it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from planparse.cleaning.text import Range
from planparse.extraction.acts.agents import brings_in
from planparse.extraction.acts.clauses import Clause, Marker, ends_in_de
from planparse.extraction.acts.parties import Doers, actors_of
from planparse.extraction.acts.subjects import acts_upon, names_entitled, tells_of_next
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.predicates import (
    after_opener,
    is_task,
    skip_openers,
    task_verb,
)
from planparse.lexicon import bearers, force, goals, statements
from planparse.lexicon.reasons import ActorRule, ActRule
from planparse.lexicon.verbs import TASK_VERBS
from planparse.record import record
from planparse.regex import regex


@record
class Act:
    """An act in clauses ``first`` to ``last`` of its sentence. ``code`` is P, M, D, E or A.

    ``rule`` makes it one, ``told`` tells of its actors.
    """

    code: str
    first: int
    last: int
    marker: Marker | None = None
    actors: list[Range] = field(default_factory=list)
    rule: ActRule = "force word"
    told: ActorRule | None = None

    def add(self, who: Doers) -> None:
        """Take in further actors; ``told`` is of the first ones."""
        if not self.actors:
            self.told = who[1]
        self.actors = self.actors + [name for name in who[0] if name not in self.actors]


_BURIED = regex(f"[^。，-；]{{0,14}}的(?:{force.BURYING_NOUNS})")
_BY_MEANS = regex(f"{force.BY_MEANS}$")
_BOUND_BY = regex(f"{force.MEASURED}$|{force.BAN_SCENE}$")
_WHOLE_WORD = regex(f"{force.WHOLE_WORD}$")
_NAMED_BY_DUTY = regex(force.NAMED_BY_DUTY)
_IN_SYSTEM = regex(force.IN_SYSTEM)
_MODIFIER = regex(r"[^。，-；]{2,}的[^。，-；]")
_CHAIN = regex(force.CHAIN)
_CHAINED = regex(force.CHAINED)
_JOINED = regex(force.JOINED)
_REPORTED = regex(force.REPORTED)
_ABOUT_RIGHTS = regex(force.ABOUT_RIGHTS)
_AS_ENTITLED = regex(force.AS_ENTITLED)
_ENTITLEMENT = regex(force.ENTITLEMENT)
_TOLD_THEN, _SUFFERS = regex(force.TOLD_THEN), regex(force.SUFFERS)
_CASE_STOPS = ("，", "：", "")
CONDITION_FIRST = frozenset(word[0] for word in statements.CONDITION_START)
_ABLE = (*force.ABLE, "被")
_NOUN_AFTER = tuple(force.ENCOURAGED_NOUN)


def marked_acts(text: str, parts: Sequence[Clause]) -> list[Act]:
    """The acts whose force a word of the sentence tells, each reaching to the next one's clause."""
    acts: list[Act] = []
    for n, clause in enumerate(parts):
        if not clause.markers or is_condition(text, clause):
            continue
        for marker in clause.markers:
            here = acts[-1] if acts and acts[-1].first == n else None
            if not _governs(text, parts, n, marker):
                if marker.kind == "B" and here and not here.actors:
                    here.add(actors_of(text, parts, n, marker))
                continue
            if marker.kind == "E" and _CHAINED.search(text, clause.start, marker.start):
                continue
            code = "M" if marker.kind == "B" else marker.kind
            if here and here.code == code and code != "E":
                if marker.kind == "B":
                    who, told = actors_of(text, parts, n, marker)
                    here.add((_further(text, here.actors, who), told))
                continue
            who, told = actors_of(text, parts, n, marker)
            rule: ActRule = "agent" if marker.kind == "B" else "force word"
            acts.append(Act(code, n, n, marker, who, rule, told))
    _reach(text, parts, acts)
    return acts


def forbids(text: str, parts: Sequence[Clause], act: Act) -> bool:
    """Whether a ban stands for itself, in a list of cases or conditions too: 近三年不得有违法记录, 重复举报的，不予奖励."""
    if act.code != "P" or act.marker is None:
        return False
    start, end = act.marker.span
    refused = act.first > 0 and text.startswith(goals.REFUSES, start)
    bans = text[start:end] in goals.BANS or (refused and not text.endswith(goals.DECIDED, 0, start))
    return bans and "的" not in text[end : parts[act.first].end]


def _further(text: str, named: Sequence[Range], who: Sequence[Range]) -> list[Range]:
    """Those of ``who`` that are not named yet: 由国务院或者(由国务院)授权部门规定."""
    texts = {text[slice(*span)] for span in named}
    stops = {stop for _, stop in named}
    return [span for span in who if span[1] not in stops and text[slice(*span)] not in texts]


def _reach(text: str, parts: Sequence[Clause], acts: Sequence[Act]) -> None:
    """Let each act go on to where the next one, or the case of the next one, begins."""
    end = len(parts)
    for act in reversed(acts):
        act.last = max(act.first, end - 1)
        if end < len(parts) and act.last > act.first and _is_case_of_next(text, parts[act.last]):
            act.last -= 1
        while act.last > act.first and is_condition(text, parts[act.last]):
            act.last -= 1  # the case of the next act
        end = act.first


def _is_case_of_next(text: str, clause: Clause) -> bool:
    return clause.stop == "，" and text.startswith(statements.CASE_OF_NEXT, clause.start)


def is_condition(text: str, clause: Clause) -> bool:
    """Whether a clause only sets the case for the next one (…的，; 如…，)."""
    stop = clause.stop
    if stop == "。" or stop == "；":
        return False
    if ends_in_de(text, clause.end) and stop in _CASE_STOPS and "是" not in text[clause.start : clause.end]:
        return True
    return (
        stop == "，"
        and text[clause.start] in CONDITION_FIRST
        and text.startswith(statements.CONDITION_START, clause.start)
        and not text.startswith(statements.CONDITION_NOT, clause.start)
    )


def _governs(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether a marker governs its clause, rather than a phrase inside it."""
    clause = parts[n]
    if clause.start < marker.start == clause.end - 1:
        return False  # of a line that breaks off: …技术要
    if marker.kind == "E":
        return _encourages(text, clause, marker)
    if marker.kind == "B":
        return brings_in(text, clause, marker) and not any(
            m.kind in "APM" and m.start < marker.start and _governs(text, parts, n, m) for m in clause.markers
        )
    if text.startswith("享受", marker.start) and not _entitles(text, parts, n, marker):
        return False
    return not (
        _follows_preposition(text, clause, marker)
        or _in_modifier(text, parts, n, marker)
        or _weak(text, parts, n, marker)
        or _is_able(text, clause, marker)
    )


def _is_told(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether a penalty is told of: somebody has suffered it, or it was imposed of late."""
    if _SUFFERS.search(text, parts[n].start, marker.start):
        return True
    return _TOLD_THEN.search(text, parts[0].start, marker.start) is not None and not any(
        is_condition(text, part) for part in parts[:n]
    )


def _is_able(text: str, clause: Clause, marker: Marker) -> bool:
    """Whether 可 says what a thing is able to do: its verb tells a result, and nobody is named who may."""
    if marker.kind != "A" or text[marker.start] != "可" or not text.startswith(_ABLE, marker.end):
        return False
    return not doers.subject(text, clause.start, marker.start)


def _follows_preposition(text: str, clause: Clause, marker: Marker) -> bool:
    if marker.start == clause.start or text[marker.start - 1] not in force.EMBEDDING:
        return False
    if _WHOLE_WORD.search(text, max(clause.start, marker.start - 3), marker.start):
        return False
    before = text[marker.start - 1]
    word = text[marker.start : marker.end]
    if before == "将" and word in force.ANNOUNCED:
        return text.find("的", marker.end, clause.end) > 0
    if before != "的":
        return True
    if word in ("可以", "可", "应当") and _MODIFIER.match(text, marker.end, clause.end):
        return True
    return word not in force.AFTER_DE and marker.kind != "P"


def _entitles(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether 享受 is the predicate of who is entitled, named before it or by the case: 工作满一年的，享受年假."""
    start, at = parts[n].start, marker.start
    if parts[n].markers[0].start < at or is_task(text, start, at):
        return False
    if text[at - 1] == "的":
        return True  # 符合规定的|享受税收优惠
    if n and not ends_in_de(text, parts[n - 1].end):
        return False  # 加大培训力度，渔民享受免费服务: what comes of it
    if not n and not _ENTITLEMENT.match(text, marker.end, parts[n].end):
        return False
    opened = after_opener(text, start, at)
    pieces, stop = doers.leading(text, opened, at)
    return bool(n or pieces) and _AS_ENTITLED.match(text, stop if pieces else opened, at) is not None


def _opens_subject(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether the 的-clause that holds a marker is part of a subject: 有权处理的机关应当…, 禁止捕捞的品种由….

    A ban that is all of a sentence is one, whatever it holds (禁止违反禁渔期的规定捕捞。).
    """
    clause = parts[n]
    if marker.start > clause.start or any(m.start > marker.end for m in clause.markers):
        return True
    return text[marker.start : marker.end] != "禁止" or clause.stop in ("，", "：")


def _in_modifier(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether the marker stands in a 的-clause before a noun."""
    clause = parts[n]
    if text.startswith("的", marker.end):
        return True
    if text.startswith(force.COPULAS, clause.start) and text.find("的", marker.end, clause.end) > 0:
        return True  # 是必须把握好的问题
    word = text[marker.start : marker.end]
    if word == "负责" and (
        _NAMED_BY_DUTY.match(text, marker.end, clause.end) or _IN_SYSTEM.match(text, marker.end, clause.end)
    ):
        return True
    if tells_of_next(text, clause, marker):
        return True
    if word in ("不需", "不需要") and text.find("的", marker.end, clause.end) > 0:
        # 不需审批的事项，应当公开; 推广|不需填表的办法
        opens = n == 0 and marker.start == clause.start and clause.stop == "，"
        return opens or text[marker.start - 2 : marker.start] in TASK_VERBS
    if word == "禁止" and any(
        m.kind == "B" and text.find("的", marker.end, m.start) > 0 for m in clause.markers
    ):
        return True  # 禁止捕捞的期间由省政府规定
    if (
        word not in force.BURIED
        or text.find("的", marker.end, min(clause.end, marker.end + 15)) < 0
        or not _BURIED.match(text, marker.end, clause.end)
    ):
        return False
    return _is_buried(text, parts, n, marker)


def _is_buried(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether a marker with 的 behind it belongs to the noun there, and not to the clause."""
    clause, word = parts[n], text[marker.start : marker.end]
    if word == "有权":
        return names_entitled(text, clause, marker)
    if word in ("免予", "禁止", "无需"):
        return _opens_subject(text, parts, n, marker)
    head = skip_openers(text, clause.start, marker.start)
    if head == marker.start:
        return False
    if not task_verb(text, head, marker.start) or doers.opens_like_task(text, head, marker.start):
        return False
    return word not in force.OF_SUBJECTS or not acts_upon(text, head, clause, marker)


def _is_aim_or_ban(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Bounds of what is reported or striven for, and relief that a ban governs (不得擅自|免交费用)."""
    word = text[marker.start : marker.end]
    if word == force.BOUND:
        striven = text.find(force.STRIVING, parts[max(0, n - 1)].start, marker.start) >= 0
        return striven or _REPORTED.search(text, parts[0].start, marker.start) is not None
    return word in bearers.RELIEF and any(m.kind == "P" and m.start < marker.start for m in parts[n].markers)


def _weak(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Readings of 禁止 and 不能 that bind nobody, exceptions, rights somebody guards, sanctions left out, bounds of what is reported."""
    clause = parts[n]
    word = text[marker.start : marker.end]
    if _is_aim_or_ban(text, parts, n, marker) or text.endswith("的除外", clause.start, clause.end):
        return True
    if word in force.PENALTIES and _is_told(text, parts, n, marker):
        return True
    if word.startswith(force.SANCTIONS):  # 可以并处罚款, 不得|给予处分
        return any(
            (m.kind == "A" and m.start < marker.start) or (m.kind == "P" and m.end == marker.start)
            for m in clause.markers
        )
    if word == "允许" and marker.end == clause.end:
        return True  # 未经主管部门允许
    if word in force.RIGHTS:
        return _ABOUT_RIGHTS.search(text, clause.start, marker.start) is not None
    if word in force.ADVERBS:
        return any(m.start == marker.end for m in clause.markers)  # 原则上不得
    if word == "禁止" or (word == "不" and text[marker.end] in "少低"):  # 申请专利不少于5项 measures the task
        head = skip_openers(text, clause.start, marker.start)
        if _BOUND_BY.match(text, head, marker.start):
            return False  # 公示时间|不少于5天, 禁渔期内|禁止捕捞
        return head < marker.start and is_task(text, clause.start, marker.start, head)
    if word == "不能":
        inability = (
            n == 0
            and marker.start == clause.start
            and clause.stop == "，"
            and not any(c.markers for c in parts[1:])
        )
        case = text[clause.end - 1] == "的" and "是" not in text[clause.start : marker.start]
        unable = clause.stop == "，" and text.startswith(force.UNABLE, marker.end)
        return inability or case or unable
    return False


def _encourages(text: str, clause: Clause, marker: Marker) -> bool:
    """鼓励 and its like at the head of a predicate: after openers, another marker, a subject, or a verb it joins."""
    start, at = clause.start, marker.start
    if _is_noun(text, clause, marker):
        return False
    if text.startswith("扶持", at):
        chain = _CHAIN.match(text, marker.end, clause.end)
        if not doers.leading(text, chain.end() if chain else marker.end, clause.end)[0]:
            return False
    previous = next((m for m in reversed(clause.markers) if m.end <= at), None)
    if previous and (previous.end == at or skip_openers(text, previous.end, at) >= at):
        return True
    if previous and text[previous.end] == "在" and skip_openers(text, at - 2, at) >= at:
        return True  # 要在全社会大力倡导
    if (
        skip_openers(text, start, at) >= at
        or _JOINED.search(text, max(start, at - 4), at)
        or text[at - 1] == "并"
    ):
        return True
    if text[at : marker.end] not in force.GIVEN and _BY_MEANS.search(text, start, at):
        # 鼓励协会采取措施支持渔民: what others are encouraged to
        return not (previous and previous.kind == "E")
    return _has_subject(text, start, marker)


def _has_subject(text: str, start: int, marker: Marker) -> bool:
    """Whether doers stand before a verb, with nothing but adverbs between them: 国家|将|重点|支持."""
    at, opened = marker.start, after_opener(text, start, marker.start)
    for end in (at, marker.end):  # a word that may qualify a noun is no adverb unless the verb is seen
        pieces, stop = doers.leading(text, opened, end)
        if pieces and stop <= at:
            return skip_openers(text, stop + text.startswith("将", stop), at) >= at
    return False


def _is_noun(text: str, clause: Clause, marker: Marker) -> bool:
    """Whether 鼓励 and its like are no verb here (政策支持力度, 技术支持、资金支持), or tell what a thing can do (支持IPv6)."""
    if marker.end >= clause.end:
        return text[marker.start - 1] != "给"
    if text.startswith(_NOUN_AFTER, marker.end) and not _CHAIN.match(text, marker.end, clause.end):
        return True
    thing = text[marker.end]
    return thing.isascii() and thing.isalpha()
