"""Who does a marked act: before its marker, behind 由 or 鼓励, or at the head of a clause before."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.text import Range
from planparse.extraction.acts.agents import after_by, causes
from planparse.extraction.acts.clauses import Clause, Marker
from planparse.extraction.acts.subjects import tells_of_next
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.names import without_bracket
from planparse.extraction.phrases.predicates import after_opener, is_task, predicate_word, skip_openers
from planparse.extraction.phrases.tokens import read
from planparse.lexicon import bearers, force, statements
from planparse.lexicon.actors import TOGETHER
from planparse.lexicon.goals import DEEMED, HARDER, PUNISHED, REFUSES
from planparse.lexicon.phrases import APPOINTING, AUTHORITIES, BELIEVING, COMING_TO_KNOW, LEARNING
from planparse.lexicon.reasons import ActorRule
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

# The doers of an act, and where they stand.
Doers = tuple[list[Range], ActorRule | None]
NO_DOERS: Doers = ([], None)  # never changed

_CHAIN = regex(force.CHAIN)
_THEIRS = regex(bearers.THEIRS)
_ASKS_LEAVE = regex(statements.ASKS_LEAVE)
_COUNTED = regex(bearers.COUNTED)
_THROUGH, _ADJUDGES = regex(statements.THROUGH), regex(statements.ADJUDGES)
_FINDS_OUT = tuple(COMING_TO_KNOW)
_FINDS = (*_FINDS_OUT, BELIEVING)
_DEALS = (*LEARNING, *bearers.DEALS)
_BEFALLS = (*statements.SANCTIONS, *bearers.FREED)  # whoever the case is of, these befall them
_OF_PERSONS = (*bearers.FREED, REFUSES)  # before these persons do nothing
_SETS_UP = regex(statements.SETS_UP)
_EXCEEDS = regex(bearers.EXCEEDS)
_IF, _THEIR_CASE, _THEIR_DEED = regex(bearers.IF), regex(bearers.THEIR_CASE), regex(bearers.THEIR_DEED)
_PUNISHED, _DONE_TO = regex(PUNISHED), regex(bearers.DONE_TO)
_LONGEST_DEED = 7  # characters of 牵头负责、 and its like
_VERBAL = frozenset("vwdk")


def actors_of(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> Doers:
    """The doers of a marked act: before its marker, after 由 or 鼓励, or at the head of a clause before, and who approves it."""
    found, told = _who_acts(text, parts, n, marker)
    adjudging = _adjudging(text, parts[n], marker) if marker.kind == "M" else []
    return found + [span for span in adjudging if span not in found], told or "behind the marker"


def _adjudging(text: str, clause: Clause, marker: Marker) -> list[Range]:
    """Whose decision an act needs, who takes it: 须经(县水务局)批准."""
    through = _THROUGH.match(text, marker.end, clause.end)
    if through is None:
        return []
    found, stop = after_by(text, Marker("B", *through.span()), clause)
    return found if _ADJUDGES.match(text, stop, clause.end) else []


def _who_acts(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> Doers:
    """The doers that a marked act itself has."""
    clause = parts[n]
    if marker.kind == "B":
        found, stop = after_by(text, marker, clause)
        return found + (_beside(text, stop, clause.end) if found else []), "behind 由"
    if marker.kind == "E" or text[marker.start : marker.end] in force.DOER_FOLLOWS:
        behind = _behind(text, clause, marker)
        if behind is not None:
            return behind
    if between := _between(text, clause, marker):
        return between, "behind the marker"
    by, agents = _agents(text, clause, marker)
    if marker.start > clause.start and not (agents and any(m.end == by for m in clause.markers)):
        found = doers.subject(text, _agent_start(text, clause, marker), marker.start)
        found = _not_told(text, clause, marker, found)
        if found and _is_measured(text, marker, found):
            return NO_DOERS
        if found:
            return _before(text, parts, n, marker, found)
    if agents:
        return agents, "behind 由"
    return _named_before(text, parts, n, marker)


def _named_before(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> Doers:
    """The doers of a marked act that none stand beside: for whom a rule is, or whom a clause before names."""
    clause = parts[n]
    if whom := _for_whom(text, parts, n, marker):
        return whom, "earlier clause"
    spoken_of = skip_openers(text, clause.start, marker.start) < marker.start
    if spoken_of and not _is_object(text, parts, n, marker) and not _is_scene(text, clause, marker):
        return NO_DOERS
    return _from_before(text, parts, n, marker)


def _is_scene(text: str, clause: Clause, marker: Marker) -> bool:
    """Whether a case or a time stands before a marker: 法院收到申请后，符合条件的|应当受理.

    Not before a sanction; and what is to be done when something has been found (经核实后|应当退还), others do.
    """
    found = text.startswith("经", clause.start) and text[marker.start - 1] == "后"
    if found or text.startswith(_BEFALLS, marker.end):
        return False
    return text.endswith(statements.SCENES, clause.start, marker.start)


def _from_before(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> Doers:
    """The doers that a clause before names."""
    if text.startswith(_BEFALLS, marker.start) or text.startswith(HARDER, marker.start):
        return NO_DOERS  # whose case it is, is punished or freed
    duty = n and text.startswith("负责", marker.start)
    found, told = (_set_up(text, parts[n - 1]) if duty else None) or _earlier_subject(text, parts, n)
    if n and not found and (supposed := _in_condition(text, parts[n - 1], marker, parts[n].end)):
        found, told = supposed, "earlier clause"
    if text.startswith(REFUSES, marker.start) or _PUNISHED.match(text, marker.end):
        found = [span for span in found if _refuses(text, *span)]  # who is refused does nothing
    return found, told


def _refuses(text: str, start: int, end: int) -> bool:
    """Whether a doer before 不予 is an authority, or deals with others: (公证处)发现材料不实的, (学校)对跨区学生，.

    Persons (领导干部) do not, but those who find something out (检查人员发现…的，应当责令改正).
    """
    if text.startswith(_FINDS_OUT, end):
        return True
    deals = text.startswith(_DEALS, end) or text.endswith(AUTHORITIES, start, end)
    return deals and not text.endswith(bearers.PERSONS, start, end)


def _suffers(name: str) -> bool:
    """Whether a name is of what things befall (码头, 会展中心); a body that manages (公积金管理中心) is none."""
    return name.endswith(bearers.SPOKEN_OF) and not name.endswith(bearers.MANAGING)


def label(text: str, start: int, end: int) -> list[Range]:
    """The doers that a label before a colon consists of: (市教育局)：负责学校安全; a thing is what is spoken of."""
    start = after_opener(text, start, end)
    found, stop = doers.leading(text, start, end)
    return found if stop == end and not text.endswith(bearers.SPOKEN_OF, start, end) else []


def _beside(text: str, at: int, end: int) -> list[Range]:
    """Those who act beside the first behind 由, each with a verb of their own: 由甲牵头、(乙)配合."""
    found: list[Range] = []
    while (comma := text.find("、", at, min(end, at + _LONGEST_DEED))) > at:
        deed = set(read(text, at, comma).kinds)
        asks = comma > at + 2 and text[at : at + 2] in APPOINTING  # 由甲邀请设计、施工单位代表组成
        if not deed <= _VERBAL or asks or predicate_word(text, comma + 1, end):
            break  # 组织林业、水务等部门; 审核、拨付资金
        others, at = doers.leading(text, comma + 1, end)
        if not others or at == end:
            break
        found += others
    return found


def _between(text: str, clause: Clause, marker: Marker) -> list[Range]:
    """The doers behind an adverb that opens the clause, before the next marker: 原则上(申报人)须提交材料."""
    if marker.start > clause.start or text[marker.start : marker.end] not in force.ADVERBS:
        return []
    following = next((m for m in clause.markers if m.start > marker.start), None)
    return doers.subject(text, marker.end, following.start) if following else []


def _not_told(text: str, clause: Clause, marker: Marker, names: list[Range]) -> list[Range]:
    """Those of ``names`` that the marker speaks of: of (当事人)有权查阅的档案|应当公开, nobody.

    Who has a right may do what is permitted: (债务人)有权处分的财产|可以抵押.
    """
    before = (m for m in clause.markers if m.end <= marker.start and tells_of_next(text, clause, m))
    told = max((m.end for m in before if not (marker.kind == m.kind == "A")), default=0)
    return [span for span in names if span[1] > told]


def _is_measured(text: str, marker: Marker, names: Sequence[Range]) -> bool:
    """Whether a bound tells how many ``names`` are (联合单位|不超过3家) or what is theirs (业主代表人数|不少于三人), and not what they do.

    What they may have or put forward is theirs to keep: 各市|不超过3家, 申请人|不超过35周岁, 县财政安排|不少于….
    """
    start, stop = marker.start, names[-1][1]
    if _EXCEEDS.match(text, marker.end) and text.endswith(bearers.AREAS, 0, stop):
        return not text.startswith(bearers.EACH, names[-1][0])
    if after_opener(text, stop, start) == start:
        return _COUNTED.match(text, stop - 2) is not None
    if text[start : marker.end] != force.BOUND:
        return False
    if text.endswith(bearers.WHO_ACTS, 0, stop) or text.startswith(bearers.EACH, stop):
        return False  # 驾驶员|连续驾驶不超过4小时, 学校|每天活动不少于1小时
    return text[start - 2 : start] not in TASK_VERBS and not is_task(text, stop, start)


def _agent_start(text: str, clause: Clause, marker: Marker) -> int:
    """Where the doers before a marker may begin: behind the 由 that brings them in (奖励由受理举报的部门负责)."""
    by = (m for m in clause.markers if m.kind == "B" and m.end <= marker.start)
    return max([clause.start, *(m.end for m in by if text[m.start - 1] not in bearers.JOINED_TO_NAME)])


def _agents(text: str, clause: Clause, marker: Marker) -> tuple[int, list[Range]]:
    """Where 由 stands behind a marker, and the doers after it: straight behind (平台应由…建设), no subject acts."""
    by = next((m for m in clause.markers if m.kind == "B" and m.start >= marker.end), None)
    if by is None or text[by.start - 2 : by.start] == "选择":
        return -1, []
    found, stop = doers.leading(text, by.end, clause.end, named=True)
    if found and causes(text, stop, clause.end):
        return -1, []  # 团队可由医生、护士等组成
    return by.start, found or doers.before_last_verb(text, by.end, clause.end)[0]


def _behind(text: str, clause: Clause, marker: Marker) -> Doers | None:
    """The doers behind a marker; None where they may stand elsewhere."""
    chain = _CHAIN.match(text, marker.end, clause.end)
    found, stop = doers.leading(text, chain.end() if chain else marker.end, clause.end)
    if marker.kind == "E" and _is_helped(text[stop : clause.end], found, clause):
        found = []
    elif not found:
        if marker.kind != "E":
            return None
        found = doers.changing(text, chain.end() if chain else marker.end, clause.end)
    found = [span for span in found if text[slice(*span)] not in force.NEVER_ENCOURAGED]
    who = _who_encourages(text, clause, marker) if marker.kind == "E" else []
    return (who + found, "before the marker") if who else (found, "behind the marker")


def _is_helped(deed: str, found: Sequence[Range], clause: Clause) -> bool:
    """Whether the sentence tells of no deed of those ``found`` but ``deed``: 支持渔业示范县。, 支持校企合作."""
    if not deed:
        return clause.stop not in force.GOES_ON_BEHIND
    return deed in force.DEEDS and (deed != "合作" or len(found) < 2)


def _who_encourages(text: str, clause: Clause, marker: Marker) -> list[Range]:
    """Who encourages, where the clause begins with them: (各地)支持企业开展培训; of the State that is a matter of course."""
    if marker.start == clause.start or any(m.start < marker.start for m in clause.markers):
        return []
    found, stop = doers.leading(text, after_opener(text, clause.start, marker.start), marker.end)
    if not found or stop > marker.start or skip_openers(text, stop, marker.start) < marker.start:
        return []
    return [span for span in found if text[slice(*span)] not in force.NO_PARTIES]


def _before(text: str, parts: Sequence[Clause], n: int, marker: Marker, found: list[Range]) -> Doers:
    """The doers ``found`` before a marker, with those of a list that goes on there; who is freed does nothing."""
    if text.startswith(bearers.LEVIED, marker.start):
        return [span for span in found if text.endswith(bearers.LEVYING, *span)], "before the marker"
    if text[marker.start : marker.end] in _OF_PERSONS or text.startswith(DEEMED, marker.end):
        return [span for span in found if not text.endswith(bearers.PERSONS, *span)], "before the marker"
    if doers.founds(text, *found[0]):
        found = found[1:]
    deed = skip_openers(text, marker.end, parts[n].end)
    if text.startswith(bearers.SUFFERED, deed) or _DONE_TO.fullmatch(text, deed, parts[n].end):
        found = [span for span in found if not _suffers(without_bracket(text[slice(*span)]))]
    found = found + doers.partners(text, marker.end, parts[n].end)
    listed = _list_before(text, parts[0], parts[1]) if n == 1 else []
    if listed:
        return listed + found, "list before the marker"
    return found, "before the marker"


def _list_before(text: str, first: Clause, second: Clause) -> list[Range]:
    """The doers that make up the first clause (各区县人民政府、各管委会，市直各部门要…), all of a kind or with some named again."""
    again = text.startswith(bearers.SOME_OF, second.start)
    if first.markers or not (again or text[first.start] in bearers.LIST_START):
        return []
    found, stop = doers.leading(text, first.start, first.end)
    return found if stop == first.end else []


def _set_up(text: str, clause: Clause) -> Doers | None:
    """The body that a clause sets up, and the next one gives a duty (下设办公室，负责…)."""
    verb = _SETS_UP.search(text, clause.start, clause.end)
    if not verb:
        return None
    found, stop = doers.leading(text, verb.end(), clause.end)
    return (found, "body set up before") if found and stop == clause.end else None


def _for_whom(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> list[Range]:
    """Those for whom a rule is, where they are the ones who may: 对(符合条件的企业)，可申报…."""
    theirs = _THEIRS.match(text, marker.end, parts[n].end) if marker.kind == "A" else None
    if theirs is None:
        return []
    topic = next((part for part in parts[max(0, n - 2) : n + 1] if text.startswith("对", part.start)), None)
    if topic is None:
        return []
    end = min(topic.end, marker.start)
    start = topic.start + (2 if text.startswith("对于", topic.start) else 1)
    found = doers.subject(text, start, end)
    if found and found[-1][1] == end:
        return found  # but 对外贸易经营者对决定不服的，可以…
    return doers.leading(text, start, end)[0] if theirs[0].endswith(bearers.FAVOURS) else []


def _before_leave(text: str, start: int, end: int) -> int:
    """Where a clause comes to whose leave is asked, who does nothing (经营者|未经消费者的父母同意，不得…); else its end."""
    leave = _ASKS_LEAVE.search(text, start, end) if text.endswith(statements.GRANTED, start, end) else None
    return leave.start() if leave else end


def _is_object(text: str, parts: Sequence[Clause], n: int, marker: Marker) -> bool:
    """Whether a clause begins with what is done to, so that the one before may name who does it: 接到报告后，对伤员|应当.

    Behind a case it is who did it that is spoken of, and so before a sanction: 逾期不改正的，对其负责人可以处罚款.
    """
    before = parts[n - 1] if n else None
    return (
        before is not None
        and text[marker.start : marker.end] not in force.SANCTIONS
        and text.startswith("对", parts[n].start)
        and not before.markers
        and not text.endswith(("的", "者"), 0, before.end)
    )


def _who_is_free(text: str, parts: Sequence[Clause], n: int) -> list[Range]:
    """(码头)不承担责任，但可以给予补偿: who is free of something, and yet does what follows 但."""
    free = parts[n - 1].markers[0] if n and parts[n - 1].markers else None
    if free is None or not text.startswith("但", parts[n].start):
        return []
    own = text.startswith(force.NOT_BEARING, free.start)
    return doers.subject(text, parts[n - 1].start, free.start) if own else []


def _earlier_subject(text: str, parts: Sequence[Clause], n: int) -> Doers:
    """Find the subject in one of the three clauses before (甲单位接到报告后，应当…)."""
    if free := _who_is_free(text, parts, n):
        return free, "earlier clause"
    for k in range(n - 1, max(-1, n - 4), -1):
        if parts[k].stop == "：":
            return label(text, parts[k].start, parts[k].end), "earlier clause"
        case = text.endswith(("的", "者"), 0, parts[k].end)
        if text.endswith(statements.SAYING, 0, parts[k].end):
            break
        if not (case or _only_tell(text, parts[k])):
            break  # what binds in a case (列为不予共享的，) binds nobody
        start = parts[k].start + (2 if text.startswith("或者", parts[k].start) else 0)
        found = doers.subject(text, start, _before_leave(text, start, parts[k].end))
        if not (case or _in_names(text, parts[k], found)):
            break
        if found:
            found = _without_counterpart(text, found, parts[k].end)
            joined = k and start > parts[k].start  # 甲，或者乙…的，应当
            before = doers.subject(text, parts[k - 1].start, parts[k - 1].end) if joined else []
            return before + found, "earlier clause"
    return NO_DOERS


def _in_condition(text: str, clause: Clause, marker: Marker, end: int) -> list[Range]:
    """Who thinks, wants or is something, which is the condition: 如果(企业)对决定不服，可以申请….

    What they ask for others see to (如果乘客要求退票，应当|办理), who themselves answer with what such persons do.
    """
    word = _IF.match(text, clause.start, clause.end)
    if word is None or is_task(text, word.end(), clause.end):
        return []
    found = doers.subject(text, word.end(), clause.end)
    if not found or not _THEIR_CASE.match(text, found[-1][1], clause.end):
        return []
    decides = text.endswith(AUTHORITIES, *found[-1]) and text.startswith(_FINDS, found[-1][1])
    return found if decides or _THEIR_DEED.match(text, marker.end, end) else []


def _without_counterpart(text: str, names: list[Range], end: int) -> list[Range]:
    """(船东)与船员解除合同时: who acts then is the one that is named first."""
    if len(names) < 2 or text[names[0][1]] not in "与同" or text.startswith(TOGETHER, names[-1][1]):
        return names
    if not text.endswith(statements.CONTRACTED_WHEN, names[-1][1], end):
        return names
    return (
        names[:1] if text.startswith(statements.CONTRACTING, skip_openers(text, names[-1][1], end)) else names
    )


def _only_tell(text: str, clause: Clause) -> bool:
    """Whether the markers of a clause may only tell who is named: 负责渡运的部门, 依法应当招标的单位."""
    return all(text[marker.start : marker.end] in force.TELLING for marker in clause.markers)


def _in_names(text: str, clause: Clause, names: Sequence[Range]) -> bool:
    """Whether all markers of a clause stand before 的 in the names it begins with: 负责渡运的部门，应当."""
    if not clause.markers:
        return True
    return bool(names) and text.find("的", clause.markers[-1].end, names[-1][1]) > 0
