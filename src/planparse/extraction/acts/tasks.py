"""Bare tasks: acts that no word marks, from the verb that opens a clause (加强…, 由各地…开展…)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Clause, signs
from planparse.extraction.acts.forces import CONDITION_FIRST, Act, is_condition
from planparse.extraction.acts.parties import NO_DOERS, Doers, label
from planparse.extraction.patterns import by_start
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.predicates import (
    after_opener,
    builds,
    goes_on_as_doer,
    is_task,
    opens_task,
    phrase_then_task,
    predicate_word,
    preposition,
    received_then_task,
    skip_openers,
    task_verb,
)
from planparse.lexicon import grants, statements
from planparse.lexicon.force import NO_PARTIES
from planparse.lexicon.reasons import ActorRule, ActRule
from planparse.regex import regex

NOBODY: list[Range] = []  # never changed
_FACT = by_start(statements.FACT_OPENERS)
_ADJUNCT_END = tuple(statements.ADJUNCT_END)
_SCENE_LAST = frozenset(word[-1] for word in _ADJUNCT_END)
_EAGER = regex(statements.EAGER)
_ASKS = regex(statements.ASKS)
_ASKS_START = frozenset(statements.ASKS_START)
_DECIDES = regex(statements.DECIDES)
_AS_RULED = regex(statements.AS_RULED)
_NEW_CASE = regex(statements.NEW_CASE)
_SETS_UP = regex(statements.SETS_UP)
_THING = regex(statements.THING)
_GOES_ON = regex(statements.GOES_ON)
_RELATIVE = regex(statements.RELATIVE)
_MEANS = regex(statements.MEANS)
_GOVERNMENT_AT_HEAD = (*statements.OF_GOVERNMENT, "将", "把")
_DUTY = regex(statements.DUTY)
_HOW = regex(statements.HOW)
_GIVER = regex(grants.GIVER)
_ADDS = regex(statements.ADDS)
_MONEY = regex(grants.MONEY)


def reports(text: str, start: int, end: int) -> bool:
    """Whether a sentence reports or explains, and sets no task."""
    if text[start] in _FACT:
        return _FACT[text[start]].match(text, start, end) is not None
    return text.find("以来，", start, min(end, start + 15)) > start


def decides(text: str, start: int, end: int) -> bool:
    """Whether a sentence says what is decided: 决定开展…, 定于六月五日召开…; no verb follows where 决定 is a noun."""
    found = _DECIDES.match(text, start, end)
    return found is not None and (found["decision"] is None or predicate_word(text, found.end(), end))


def bare_tasks(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> list[Act]:
    """The unmarked acts of a sentence, beside its marked ones."""
    limit = marked[0].first if marked else len(parts)
    if limit:
        bound = marked[0].code if marked and not _has_topic(text, parts, marked[0]) else ""
        found, (actors, told), rule = _before_marked(text, parts, limit, bound)
        if marked and found and found[-1] == limit - 1 and _only_topic(text, parts, marked[0], found, actors):
            found = []
        if found:
            return [Act("D", found[0], found[-1], None, actors, rule, told)]
    return _after(text, parts, marked) if marked else []


def _has_topic(text: str, parts: Sequence[Clause], act: Act) -> bool:
    """Whether 由 has what it is about in its own clause (调运费用由…负担), so that no clause before it is that."""
    if act.marker is None or act.marker.kind != "B":
        return False
    start, by = parts[act.first].start, act.marker.start
    at = skip_openers(text, start, by)
    return at + 1 < by and not preposition(text, at, by) and not task_verb(text, at, by)


def _before_marked(
    text: str, parts: Sequence[Clause], limit: int, bound: str
) -> tuple[list[int], Doers, ActRule]:
    """The clauses before ``limit`` that are tasks, who does them, and by which rule the first is one.

    ``bound`` is the code of the marked act that follows, if any.
    """
    found: list[int] = []
    actors: list[Range] = []
    told: ActorRule | None = None  # of the first actors
    rule: ActRule = "task verb"
    topic: Doers = NO_DOERS  # the subject of a clause that holds no act itself
    stated = signs(text, parts[:limit])
    for n in range(limit if bound else _before_result(stated, limit)):
        clause = parts[n]
        start, end = clause.start, clause.end
        plain = opens_task(text, start) or (not bound and builds(text, start, end))
        if not plain and _ask_end(text, start):
            rule = rule if found else "request"
            found.append(n)
            who = asked(text, clause)
            told = told if actors else who[1]
            actors += who[0]
            continue
        if text[end - 1] == "的" and _sets_scene(text, clause):  # who is named in a case does nothing yet
            goes_on = bound and found[-1:] == [n - 1] and _NEW_CASE.match(text, start) is None
            if goes_on and (plain or not _at_head(text, start, end)[0]):
                found, actors = [], []  # 从事信贷业务，接受委托的，应当…: the one before opened the case
            topic = NO_DOERS
            continue
        pieces, stop = (NOBODY, start) if plain else _at_head(text, start, end)
        if pieces and (stop == end or (is_buried(text, stop, end) and not _acts_on(text, stop, end))):
            topic = _topic(pieces) if _is_topic(text, clause, stop) else topic
            if bound or stop == end:
                continue
            pieces = NOBODY
        if (text[end - 1] in _SCENE_LAST or text[start] in CONDITION_FIRST) and _sets_scene(text, clause):
            topic = _topic(pieces) if pieces else topic
            continue
        found_signs = stated.get(n, "")
        if "C" in found_signs:
            adds = found and _ADDS.match(text, start, parts[-1].end)
            found, actors, topic = (found, actors, topic) if adds else ([], [], _topic(pieces))
            continue
        judged = bound or not plain
        task, topic = (
            _acts(text, clause, (pieces, stop), topic, found_signs, bound) if judged else ("task verb", topic)
        )
        if task:
            rule = rule if found else task
            found.append(n)
            who = _who(text, clause, task, (pieces, stop), topic)
            told = told if actors else who[1]
            actors += who[0]
            topic = NO_DOERS
    return found, (actors, told), rule


def _at_head(text: str, start: int, end: int) -> tuple[list[Range], int]:
    """The doers that a clause begins with, behind its openers, and where they end."""
    return doers.leading(text, after_opener(text, start, end), end)


def _is_topic(text: str, clause: Clause, stop: int) -> bool:
    """Whether the doers that end at ``stop`` are all of a clause that names who acts in the next."""
    if stop < clause.end:
        return False
    return clause.stop == "，" or (clause.stop == "：" and bool(label(text, clause.start, clause.end)))


def _topic(pieces: list[Range]) -> Doers:
    return pieces, "topic of a clause before"


def _who(text: str, clause: Clause, task: ActRule, subject: tuple[list[Range], int], topic: Doers) -> Doers:
    """Who does the task of a clause: its ``subject`` with partners, the topic before it, or who gives the grant."""
    pieces, stop = subject
    if pieces:
        return pieces + doers.partners(text, stop, clause.end), "head of the clause"
    return _giver_within(text, clause) if task == "grant" and not topic[0] else topic


def _before_result(stated: dict[int, str], limit: int) -> int:
    """The first clause that tells what something is able to do, for what follows it is no task; else ``limit``."""
    return next((number for number, kinds in stated.items() if "R" in kinds), limit) if stated else limit


def _acts(
    text: str,
    clause: Clause,
    subject: tuple[list[Range], int],
    topic: Doers,
    stated: str,
    bound: str,
) -> tuple[ActRule | None, Doers]:
    """By which rule a clause that states nothing is a task, if any, and what its topic is; ``subject`` is its own."""
    start, end = clause.start, clause.end
    pieces, stop = subject
    if not pieces and text.startswith(statements.NO_TASK_STARTS, start):
        return None, topic
    head = skip_openers(text, start, end)
    task = is_task(text, start, end, head)
    if not task and "S" in stated:
        return None, _topic(pieces)
    own = text[slice(*pieces[0])] in NO_PARTIES and is_task(text, stop, end) if pieces else False
    if pieces and bound not in ("", "E") and not own:
        eager = _EAGER.match(text, stop, end) is not None or _sets_up(text, stop, end)
        return ("before a marked act" if eager or _together(text, pieces) else None), topic
    if pieces:
        acts = (
            is_task(text, stop, end)
            or phrase_then_task(text, stop, end)
            or received_then_task(text, stop, end)
            or text.startswith(statements.ASKED, stop, end)
        )
        norm: ActRule | None = "norm" if "N" in stated and not bound else None
        return ("doer, then task verb" if acts else norm), _topic(pieces + doers.partners(text, stop, end))
    if topic[0] and _AS_RULED.match(text, head, end):
        topic = NO_DOERS
    if text.startswith("会同", head):
        partners, _ = doers.leading(text, head + 2, end)
        topic = partners, "behind 会同"
    if bound and _MEANS.match(text, head, end):
        return None, topic
    return _by_itself(text, clause, head, task, stated, bound), topic


def _by_itself(text: str, clause: Clause, head: int, task: bool, stated: str, bound: str) -> ActRule | None:
    """By which rule a clause without a subject is a task; ``head`` is where its openers end."""
    if task:
        return "task verb"
    if "A" in stated:
        return "grant"
    if "Q" in stated:
        return "request"
    if bound:
        return None
    if "N" in stated:
        return "norm"
    return "phrase, then task verb" if phrase_then_task(text, clause.start, clause.end, head) else None


def _acts_on(text: str, at: int, end: int) -> bool:
    """国家建立统一的制度: whether 的 stands inside the object of the verb.

    Straight after it (统一领导的) it makes a modifier, and so it does where another predicate follows
    (法院管辖案件的区域由…; 企业参与培训的投入，按…).
    """
    verb = skip_openers(text, at, end)
    if not task_verb(text, verb, end):
        return False
    if text.find("的", verb, verb + 4) > 0 or _RELATIVE.match(text, verb, end):
        return False
    if text.startswith("的", verb + 4) and task_verb(text, verb + 2, end):
        return False  # 管理使用的
    return not _GOES_ON.search(text, text.rfind("的", at, end), end + 2)


def _sets_up(text: str, at: int, end: int) -> bool:
    """市政府设立领导小组，领导小组负责…: whether a clause sets up the body that the next one begins with."""
    verb = _SETS_UP.match(text, at, end)
    body = text[verb.end() : end] if verb else ""
    return len(body) > 1 and text.startswith((body, f"由{body}"), end + 1)


def _sets_scene(text: str, clause: Clause) -> bool:
    """Whether a clause only names the case or the circumstances (…的，; …的同时，; …之前，)."""
    return text.endswith(_ADJUNCT_END, clause.start, clause.end) or is_condition(text, clause)


def _ask_end(text: str, start: int) -> int:
    """Where the word ends with which a clause asks for something (请, 敬请); 0 where it does not."""
    word = _ASKS.match(text, start) if text[start] in _ASKS_START else None
    return word.end() if word else 0


def asked(text: str, clause: Clause) -> Doers:
    """Whom 请… asks: of 请甲会同乙, 甲."""
    pieces, _ = doers.leading(text, _ask_end(text, clause.start), clause.end)
    return pieces[:1] if _together(text, pieces) else pieces, "who is asked"


def _together(text: str, pieces: Sequence[Range]) -> bool:
    """Whether 会同 joins two of the doers."""
    return len(pieces) > 1 and any(text[a[1] : b[0]] == "会同" for a, b in pairwise(pieces))


def _only_topic(text: str, parts: Sequence[Clause], act: Act, found: list[int], actors: list[Range]) -> bool:
    """做好这项工作，要…: the verb phrase is what the marker speaks of; 伪造证件，处…: it is the case."""
    if act.marker is None:
        return False
    if text.startswith(statements.SANCTIONS, act.marker.start):
        return True
    at_head = act.marker.start <= parts[act.first].start + 1
    last = parts[found[-1]]
    if (at_head or act.actors) and not actors and _THING.match(text, last.start, last.end):
        return True
    alone = len(found) == 1 or text.startswith(("应", "必须"), act.marker.start)
    return act.code in "MA" and alone and at_head and not actors


def _after(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> list[Act]:
    """Tasks that follow a marked act and are not its content."""
    last = marked[-1]
    if last.first + 1 == len(parts):
        return []
    fits = _requested if any(act.code in "MP" for act in marked) else {"E": _own_task, "A": _how}[last.code]
    fits = _not_banned if last.code == "P" else fits
    for n in range(last.first + 1, len(parts)):
        if fits(text, parts[n], last):
            last.last = n - 1
            asks = _ask_end(text, parts[n].start) > 0
            who, told = asked(text, parts[n]) if asks else _giver(text, parts[n])
            rule: ActRule = "request" if asks else "behind a marked act"
            for clause in parts[n + 1 :]:  # 甲负责，乙组织，丙落实
                who = who + _giver(text, clause)[0] if _by_another(text, clause, last) else who
            return [Act("D", n, len(parts) - 1, None, who, rule, told)]
    return []


def _requested(text: str, clause: Clause, act: Act) -> bool:
    return _ask_end(text, clause.start) > 0 or _by_another(text, clause, act)


def _by_another(text: str, clause: Clause, act: Act) -> bool:
    """各单位要加强统筹，企业协同推进落实: whether somebody else than who is bound has a task here."""
    if clause.markers or act.code == "P" or not act.actors or text[clause.start] == "（":  # an item of a list
        return False
    if opens_task(text, clause.start) or is_condition(text, clause):  # most open with their verb
        return False
    at = after_opener(text, clause.start, clause.end)
    found, stop = doers.leading(text, at, clause.end)
    if not found or stop == clause.end or text.find("的", at, stop) > 0:
        return False
    if predicate_word(text, at, stop) and not goes_on_as_doer(text, at):
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
    return (found, "head of the clause") if found and stop < clause.end else _giver_within(text, clause)


def _giver_within(text: str, clause: Clause) -> Doers:
    """对示范项目(市财政)给予奖补: who gives, behind those who get it."""
    giver = _GIVER.search(text, clause.start, clause.end)
    return ([giver.span("giver")], "before the grant") if giver else NO_DOERS


def _own_task(text: str, clause: Clause, act: Act) -> bool:
    head = skip_openers(text, clause.start, clause.end)
    if "A" in signs(text, [clause]).get(0, "") and (
        _MONEY.search(text, clause.start, clause.end) or _giver(text, clause)[0]
    ):
        return True  # who gives is not who is encouraged
    if text.startswith(statements.RESULTS, head):
        return False
    return (
        text.startswith(statements.OF_GOVERNMENT, clause.start)
        or text.startswith(_GOVERNMENT_AT_HEAD, head)
        or (not act.actors and is_task(text, clause.start, clause.end, head))
    )


def _how(text: str, clause: Clause, _act: Act) -> bool:
    return _HOW.match(text, clause.start, clause.end) is not None
