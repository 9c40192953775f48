"""由 and the doer that it brings in: who stands behind it, and whether that has a predicate of its own.

With some it only tells what something is made of or comes from (由专家组成, 由失误造成).
"""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Clause, Marker
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.predicates import is_task, skip_openers
from planparse.lexicon import bearers
from planparse.lexicon.actors import NOUN_VERBS
from planparse.lexicon.phrases import APPOINTING
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_CLAUSE_END = regex("[，；。\n]")
_RELATIVE_DOER = regex(bearers.RELATIVE_DOER)
_NO_DOER = regex(bearers.NO_DOER)
_BY_AGAIN = regex(bearers.BY_AGAIN)


def brings_in(text: str, clause: Clause, marker: Marker) -> bool:
    """Whether 由 has a doer behind it with a predicate of its own."""
    if any(m.kind == "E" and m.end == marker.start for m in clause.markers):
        return False  # 鼓励由企业牵头
    pieces, stop = after_by(text, marker, clause)
    if pieces and stop == clause.end and marker.start == clause.start:
        return clause.stop == "，" and not _NO_DOER.search(text, marker.end, stop)  # 由几家单位组成的联合体，
    if not pieces or stop >= clause.end or causes(text, stop, _list_end(text, clause)):
        return False
    future = text.startswith("将由", clause.start) and text.find("的", clause.start, clause.end) < 0
    if marker.start == clause.start + future:
        return not _RELATIVE_DOER.match(text, stop, clause.end)
    taken = text.startswith(("把", "将", "对"), skip_openers(text, clause.start, marker.start))
    if taken and text.find("的", stop, clause.end) > 0:
        return False  # 把不该由政府管的事交给…, 对可以由本地方开发的资源…
    return text[marker.start - 1] not in "的、将把对" and _has_topic(text, clause, marker, stop)


def after_by(text: str, marker: Marker, clause: Clause) -> tuple[list[Range], int]:
    """The doers after 由; 其 (their own) is no part of the name, and 其中一方 names nobody."""
    if text.startswith("其中", marker.end):
        return [], marker.end
    own = text.startswith("其", marker.end) and not text.startswith(bearers.OTHERS, marker.end)
    start, end = marker.end + own, clause.end
    if again := _BY_AGAIN.search(text, start, end):
        first = doers.making_up(text, start, again.start())
        found, stop = after_by(text, Marker("B", again.end() - 1, again.end()), clause)
        if first and found:
            if text.startswith("其", again.end()) and "的" in text[slice(*found[0])]:
                found[0] = (again.end(), found[0][1])  # 其委托的机构
            named = {text[slice(*span)] for span in first}
            return first + [span for span in found if text[slice(*span)] not in named], stop
    found, stop = doers.leading(text, start, end, named=True)
    if found and stop < end:
        return found, stop
    whole = doers.before_last_verb(text, start, end)
    if whole[0] or found:
        return whole if whole[0] else (found, stop)
    return doers.up_to_predicate(text, start, end)


def causes(text: str, at: int, end: int) -> bool:
    """Whether what stands behind 由 forms or causes something; what a title says (《…造成损失的规定》) does not."""
    cause = _NO_DOER.search(text, at, end)
    if cause and cause[0] in bearers.MADE_UP and text[at : at + 2] in APPOINTING:
        return False  # 由组委会邀请专家组成; but 由船东聘请人员失误造成
    return cause is not None and text.rfind("《", at, cause.start()) <= text.rfind("》", at, cause.start())


def _has_topic(text: str, clause: Clause, marker: Marker, stop: int) -> bool:
    """Whether a noun stands before 由 (规划由县政府编制), not a verb: 选择由其中一方扣除, 建立由各方参与的机制.

    Some verbs are nouns too: those that always may be, and others where nothing makes them the predicate.
    """
    start, by = clause.start, marker.start
    before = text[max(0, by - 2) : by]
    if before in NOUN_VERBS and text.find("的", stop, clause.end) > 0:
        named, verb = doers.leading(text, start, by)
        if named and verb == by - len(before):
            return False  # 林业局管理由财政拨款的苗圃
    if before not in TASK_VERBS or before in NOUN_VERBS or text.find("的", start, by) > 0:
        return True
    if text.endswith(bearers.IN_PARTICULAR, 0, by - len(before)):
        return True  # 具体安排由学校通知
    is_predicate = before in bearers.CHOOSING or text.find("的", stop, clause.end) > 0
    return not is_predicate and (by - start == len(before) or not is_task(text, start, by))


def _list_end(text: str, clause: Clause) -> int:
    """Where a clause ends, with the next one where that goes on with its list: 由部分专家，以及高校代表组成."""
    if not text.startswith("，以及", clause.end):
        return clause.end
    stop = _CLAUSE_END.search(text, clause.end + 1)
    return stop.start() if stop else len(text)
