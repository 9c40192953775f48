"""Clauses that are tasks though no word marks them: a verb opens them, or a doer with a verb (加强…, 各地…开展…)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.cleaning.text import Range
from planparse.extraction.acts.clauses import Clause, ends_in_de, signs
from planparse.extraction.acts.forces import CONDITION_FIRST, is_condition
from planparse.extraction.acts.parties import NO_DOERS, Doers, label
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.predicates import (
    after_opener,
    builds,
    is_task,
    opens_task,
    phrase_then_task,
    received_then_task,
    skip_openers,
    task_behind,
    task_verb,
)
from planparse.extraction.phrases.tokens import read
from planparse.lexicon import goals, grants, statements
from planparse.lexicon.force import NO_PARTIES
from planparse.lexicon.phrases import VERB_OBJECTS
from planparse.lexicon.reasons import ActorRule, ActRule
from planparse.lexicon.verbs import AUTHORITY_ENDS, GROUNDS
from planparse.regex import regex

# The doers that a clause begins with, and where they end.
Subject = tuple[list[Range], int]
_NOBODY: list[Range] = []  # never changed
_NEAR = 100  # characters before a statement in which what it is about has been named
_ADJUNCT_END = tuple(statements.ADJUNCT_END)
_SCENE_LAST = frozenset(word[-1] for word in _ADJUNCT_END)
_ATTRIBUTE = regex(statements.ATTRIBUTE)
_EAGER = regex(statements.EAGER)
_BEHIND_PHRASE = regex(statements.BEHIND_PHRASE)
_ASKS = regex(statements.ASKS)
_ASKS_START = frozenset(statements.ASKS_START)
_AS_RULED = regex(statements.AS_RULED)
_NO_THINGS = (*statements.NO_THINGS, *AUTHORITY_ENDS)
_NEW_CASE = regex(statements.NEW_CASE)
_SETS_UP = regex(statements.SETS_UP)
_STAFFED = regex(statements.STAFFED)
_HAS_SET_UP = regex(statements.SET_UP)
_GOES_ON = regex(statements.GOES_ON)
_RELATIVE = regex(statements.RELATIVE)
_MEANS = regex(statements.MEANS)
_GIVER = regex(grants.GIVER)
_ADDS = regex(statements.ADDS)
_PER_HEAD = regex(grants.PER_HEAD)


class Unmarked:
    """Goes through the clauses of a sentence in order, and notes those that are tasks.

    ``bound`` is the code of the marked act that follows them, if any.
    """

    def __init__(self, text: str, parts: Sequence[Clause], bound: str) -> None:
        self.text, self.parts, self.bound = text, parts, bound
        self.found: list[int] = []
        self.rule: ActRule = "task verb"  # by which the first is one
        self.actors: list[Range] = []
        self.told: ActorRule | None = None  # of the first actors
        self.described = False  # a clause says what a thing is, and those behind it what it does
        self.topic: Doers = NO_DOERS  # the subject of a clause that holds no act itself

    def before(self, limit: int) -> None:
        """Go through the clauses before ``limit``."""
        stated = signs(self.text, self.parts[:limit])
        for n in range(limit if self.bound else _before_result(stated, limit)):
            self._read(n, stated.get(n, ""))

    def _read(self, n: int, stated: str) -> None:
        """Read a clause, with the kinds of the signs in it."""
        text, clause = self.text, self.parts[n]
        start, end = clause.start, clause.end
        if _tells_attribute(text, start, end + 1):
            self._begin_anew(NO_DOERS)
            return
        if text.startswith(goals.SENT_OUT, start):
            self.actors, self.topic = [], NO_DOERS  # who drew it up does nothing
        plain = opens_task(text, start) or (not self.bound and builds(text, start, end))
        if not plain and ask_end(text, start):
            who = asked(text, clause)
            self._note(n, "request", who if who[0] or not self._each_acts(n) else self.topic)
        elif ends_in_de(text, end) and _sets_scene(text, clause):
            self._open_case(n)
        elif plain:
            self._judge(n, stated, (_NOBODY, start), plain=True)
        else:
            pieces, stop = _at_head(text, start, end)
            if (not pieces or stop == end) and sets_up_body(text, clause):
                self._note(n, "norm", NO_DOERS)
                return
            if pieces and (stop == end or (is_buried(text, stop, end) and not _acts_on(text, stop, end))):
                if _is_topic(text, clause, stop):
                    self.topic = _topic(pieces)
                if self.bound or stop == end:
                    return
                pieces = _NOBODY
            self._judge(n, stated, (pieces, stop), plain=False)

    def _judge(self, n: int, stated: str, subject: Subject, *, plain: bool) -> None:
        """Decide whether a clause sets the scene, states something or is a task; a verb opens it that is ``plain``."""
        text, clause = self.text, self.parts[n]
        start, end = clause.start, clause.end
        pieces = subject[0]
        if (text[end - 1] in _SCENE_LAST or text[start] in CONDITION_FIRST) and _sets_scene(text, clause):
            if pieces and not _opens_scene(text, start, end):
                self.topic = _topic(pieces)
            return
        if "C" in stated:
            if not (self.found and self._adds(start)):
                self._begin_anew(_topic(pieces))
                self.described = self.described or (not pieces and _defines(text, clause))
            return
        self.described = self.described and not pieces
        if self.described and not text.startswith(statements.NO_TOPICS, start):
            return
        if plain and not self.bound:
            task: ActRule | None = "task verb"
        elif pieces:
            task = self._of_subject(clause, subject, stated)
        else:
            task = self._by_itself(clause, stated, plain=plain)
        if task:
            given = "A" in stated or _PER_HEAD.match(text, subject[1] if pieces else start, end)
            subject = _without_given(text, subject, end)
            topic = NO_DOERS if given and not self._topic_gives() else self.topic
            self._note(n, task, _who(text, clause, task, subject, topic))
            self.topic = NO_DOERS

    def _topic_gives(self) -> bool:
        """Whether the topic of a grant is who gives; else it gets what is given."""
        return any(self.text[slice(*name)].endswith(grants.GIVERS) for name in self.topic[0])

    def _topic_deals(self) -> bool:
        """法院对移送的案件，依照本规定办理: whether the topic deals with what 对 brings in."""
        return self.text.startswith("对", self.topic[0][-1][1])

    def _each_acts(self, n: int) -> bool:
        """各船东如有疑问，请联系我局: whether all those are asked of whom the clause before begins."""
        names, start = self.topic[0], self.parts[n - 1].start if n else -1
        if not names or not names[0][0] >= start >= 0 or any(self.text[a] != "各" for a, _ in names):
            return False
        stop = names[-1][1]
        said = read(self.text, stop, self.parts[n - 1].end).kinds
        thing = said.endswith("n") or self.text.startswith("工作", stop)
        return not (thing and set(said) <= set("wn"))  # 各县工作进展情况，请于每月底报送

    def _adds(self, start: int) -> bool:
        """Whether a statement only adds to the tasks before it: what is left out, or what a thing named there is (评选范围是…)."""
        text = self.text
        floor = max(self.parts[self.found[0]].start, start - _NEAR)
        named = text.find(text[start : start + 2], floor, start) > 0
        return named or _ADDS.match(text, start, self.parts[-1].end) is not None

    def _note(self, n: int, rule: ActRule, who: Doers) -> None:
        """Note a clause that is a task."""
        if not self.found:
            self.rule = rule
        if not self.actors:
            self.told = who[1]
        self.found.append(n)
        self.actors += who[0]

    def _open_case(self, n: int) -> None:
        """Note a case: who is named in it does nothing yet, and what stands before it may have opened it."""
        start, end = self.parts[n].start, self.parts[n].end
        goes_on = self.bound and self.found[-1:] == [n - 1] and _NEW_CASE.match(self.text, start) is None
        if goes_on and not _at_head(self.text, start, end)[0]:
            self._begin_anew(NO_DOERS)  # 从事信贷业务，接受委托的，应当…: the one before opened the case
        self.topic = NO_DOERS

    def _begin_anew(self, topic: Doers) -> None:
        """Forget the tasks so far: they lead to what is stated, or to a case."""
        self.found, self.actors, self.topic = [], [], topic

    def _of_subject(self, clause: Clause, subject: Subject, stated: str) -> ActRule | None:
        """By which rule a clause with a subject of its own is a task, if any."""
        text, end = self.text, clause.end
        pieces, stop = subject
        if "S" in stated or text.startswith(statements.DONE, stop):
            self.topic = _topic(pieces)
            return None
        own = text[slice(*pieces[0])] in NO_PARTIES and is_task(text, stop, end)
        if self.bound not in ("", "E") and not own:
            eager = _EAGER.match(text, stop, end) is not None or _sets_up(text, stop, end)
            eager = eager or sets_up_body(text, clause)
            return "before a marked act" if eager or _together(text, pieces) else None
        self.topic = _topic(pieces + doers.partners(text, stop, end))
        if (
            is_task(text, stop, end)
            or phrase_then_task(text, stop, end)
            or received_then_task(text, stop, end)
            or text.startswith(statements.ASKED, stop, end)
        ):
            return "doer, then task verb"
        return "norm" if "N" in stated and not self.bound else None

    def _by_itself(self, clause: Clause, stated: str, *, plain: bool) -> ActRule | None:
        """By which rule a clause without a subject is a task, if any."""
        text, start, end = self.text, clause.start, clause.end
        if text.startswith(statements.NO_TASK_STARTS, start):
            return None
        head = skip_openers(text, start, end)
        task = plain or task_behind(text, start, end, head)
        if not task and "S" in stated:
            self.topic = NO_DOERS
            return None
        if self.topic[0] and _AS_RULED.match(text, head, end) and not self._topic_deals():
            self.topic = NO_DOERS
        if text.startswith("会同", head):
            self.topic = doers.leading(text, head + 2, end, named=True)[0], "behind 会同"
        elif text.startswith("与", head) and (who := doers.partners(text, head, end)):
            self.topic = who, "behind 会同"
        if self.bound and _MEANS.match(text, head, end):
            return None
        if task:
            return "task verb"
        return self._unopened(clause, stated, head)

    def _unopened(self, clause: Clause, stated: str, head: int) -> ActRule | None:
        """By which rule a clause is a task that no task verb opens, if any; ``head`` is where its openers end."""
        if "A" in stated:
            return "grant"
        if "Q" in stated:
            return "request"
        start, end = clause.start, clause.end
        if self.bound:
            own = self.bound == "E" and _does_behind_phrase(self.text, head, end)
            return "phrase, then task verb" if own else None
        if "N" in stated:
            return "norm"
        if clause.stop == "，" and self.text.startswith(GROUNDS, head):
            end -= 2  # 根据气象部门预测，…: what ends the ground of what is told is no task
        return "phrase, then task verb" if phrase_then_task(self.text, start, end, head) else None


def _without_given(text: str, subject: Subject, end: int) -> Subject:
    """退休人员|每人每月增加35元: a subject without the persons to each of whom something is given."""
    pieces, stop = subject
    if not pieces or not _PER_HEAD.match(text, stop, end):
        return subject
    return [span for span in pieces if not text.endswith(grants.EACH_OF, *span)], stop


def _opens_scene(text: str, start: int, end: int) -> bool:
    """在校级、县级比赛基础上: whether 在 at the head of a clause belongs to what ends it, and to no name as in 在校学生在…过程中."""
    ended = text[end - 1] in statements.ENDS_OF_SCENES
    if text.endswith(statements.WITHIN, start, end) and text[start : start + 2] in VERB_OBJECTS:
        return False  # 在岗医师带教过程中
    return ended and text.startswith("在", start) and text.find("在", start + 1, end) < 0


def _does_behind_phrase(text: str, head: int, end: int) -> bool:
    """在沿海各县推行定位，鼓励…: whether a clause before an encouragement sets a task, and is no phrase of what is encouraged."""
    phrase = _BEHIND_PHRASE.match(text, head, end)
    if phrase is None or text.endswith(statements.OF_PHRASES, head, end):
        return False
    return not task_verb(text, phrase.end("by"), end)  # 围绕加强管理，鼓励…


def _defines(text: str, clause: Clause) -> bool:
    """设施层是系统的基础，…: whether a clause says that a thing is a part, a base or a means."""
    start, end = clause.start, clause.end
    at = text.find("是", start + 2, end - 1)
    if at < 0 or clause.stop != "，" or not text.endswith(statements.PARTS, at + 1, end):
        return False
    return not text.endswith(_NO_THINGS, start, at)


def _tells_attribute(text: str, start: int, end: int) -> bool:
    """评审时间为六月: whether a clause tells what belongs to an act."""
    return (
        text[start + 2 : start + 4] in statements.ATTRIBUTES
        and _ATTRIBUTE.match(text, start, end) is not None
    )


def _before_result(stated: dict[int, str], limit: int) -> int:
    """The first clause that tells what something is able to do, for what follows it is no task; else ``limit``."""
    return next((number for number, kinds in stated.items() if "R" in kinds), limit) if stated else limit


def _at_head(text: str, start: int, end: int) -> Subject:
    """The doers that a clause begins with, behind its openers, and where they end."""
    return doers.leading(text, after_opener(text, start, end), end)


def _is_topic(text: str, clause: Clause, stop: int) -> bool:
    """Whether the doers that end at ``stop`` are all of a clause that names who acts in the next."""
    if stop < clause.end:
        return False
    return clause.stop == "，" or (clause.stop == "：" and bool(label(text, clause.start, clause.end)))


def _topic(pieces: list[Range]) -> Doers:
    return pieces, "topic of a clause before"


def _who(text: str, clause: Clause, task: ActRule, subject: Subject, topic: Doers) -> Doers:
    """Who does the task of a clause: its ``subject`` with partners, the topic before it, or who gives the grant."""
    pieces, stop = subject
    if task == "norm" and text.endswith(statements.HOLDS, stop, clause.end):
        return NO_DOERS
    if pieces:
        return pieces + doers.partners(text, stop, clause.end), "head of the clause"
    return giver_within(text, clause) if task == "grant" and not topic[0] else topic


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
    second = text[verb + 2 : verb + 4] not in statements.HOW_IT_IS and task_verb(text, verb + 2, end)
    if second and text.startswith("的", verb + 4):
        return False  # 管理使用的; but 建立|严格的制度
    de = text.rfind("的", at, end)
    if _GOES_ON.match(text, end, end + 2):
        return False
    return statements.GOES_ON_WORDS.isdisjoint(read(text, de + 1, end).words)


def _sets_up(text: str, at: int, end: int) -> bool:
    """市政府设立领导小组，领导小组负责…: whether a clause sets up what the next one begins with."""
    verb = _SETS_UP.match(text, at, end)
    return verb is not None and text[end + 1 : end + 3] in text[verb.end() : end]


def sets_up_body(text: str, clause: Clause) -> bool:
    """竞赛设立组委会，由县长担任主任: whether a clause sets up a body, and the next one says who is in it."""
    staffed = _STAFFED.match(text, clause.end) is not None
    return staffed and _HAS_SET_UP.match(text, clause.start, clause.end) is not None


def _sets_scene(text: str, clause: Clause) -> bool:
    """Whether a clause only names the case or the circumstances (…的，; …的同时，; …之前，)."""
    return text.endswith(_ADJUNCT_END, clause.start, clause.end) or is_condition(text, clause)


def ask_end(text: str, start: int) -> int:
    """Where the word ends with which a clause asks for something (请, 敬请); 0 where it does not."""
    word = _ASKS.match(text, start) if text[start] in _ASKS_START else None
    return word.end() if word else 0


def asked(text: str, clause: Clause) -> Doers:
    """Whom 请… asks: of 请甲会同乙, 甲."""
    pieces, _ = doers.leading(text, ask_end(text, clause.start), clause.end)
    return pieces[:1] if _together(text, pieces) else pieces, "who is asked"


def _together(text: str, pieces: Sequence[Range]) -> bool:
    """Whether 会同 joins two of the doers."""
    return len(pieces) > 1 and any(text[a[1] : b[0]] == "会同" for a, b in pairwise(pieces))


def giver_within(text: str, clause: Clause) -> Doers:
    """对示范项目(市财政)给予奖补: who gives, behind those who get it."""
    giver = _GIVER.search(text, clause.start, clause.end)
    return ([giver.span("giver")], "before the grant") if giver else NO_DOERS
