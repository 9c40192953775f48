"""Bare tasks: acts that no word marks, from the verb that opens a clause (加强…, 由各地…开展…)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from planparse.extraction import actors as doers
from planparse.extraction.clauses import Clause
from planparse.extraction.forces import Act, is_condition
from planparse.extraction.predicates import after_opener, is_task, phrase_then_task, skip_openers
from planparse.lexicon import statements

Range = tuple[int, int]

_FACT = re.compile(statements.FACT_OPENERS)
_BELIEF = re.compile(statements.BELIEFS)
_ADJUNCT_END = tuple(statements.ADJUNCT_END)
# What a doer of an unmarked clause does in a sentence with a marked one: 部门立即核实，…应当报告.
_EAGER = re.compile(r"立即|积极|大幅|重在|及时|会同")
_MEANS = re.compile(r"综合运用|运用|利用|通过|发挥[^，。；]{0,20}优势")
_SANCTION = ("处", "责令", "没收", "吊销", "给予", "追究")
# After 鼓励…: what only a government does is a task of its own, a result is none.
_GOVERNMENT = ("加强", "加快", "推进", "完善", "健全", "落实", "统筹", "总结")
_RESULT = ("实现", "提高", "拓宽", "形成", "提升", "增强", "满足", "带动", "促进", "打造")
_HOW = re.compile(r"(?:具体|所需|费用|资金)[^，。；]{0,30}(?:执行|列支|解决|办理|承担|核销)")


def states_only(text: str, start: int, end: int) -> bool:
    """Whether a sentence reports, explains or promises, and sets no task."""
    return _FACT.match(text, start, end) is not None or _BELIEF.search(text, start, end) is not None


def bare_tasks(text: str, parts: Sequence[Clause], marked: Sequence[Act]) -> list[Act]:
    """The unmarked acts of a sentence, beside its marked ones."""
    limit = min((act.first for act in marked), default=len(parts))
    found, actors = _Search(text, parts, limit, bool(marked)).run()
    if marked and found and found[-1] == limit - 1 and _only_topic(text, parts, marked[0], found, actors):
        found = []
    if found:
        return [Act("D", found[0], found[-1], None, actors)]
    return _after(text, parts, list(marked)) if marked else []


class _Search:
    """One walk over the clauses before the first marked act."""

    def __init__(self, text: str, parts: Sequence[Clause], limit: int, bound: bool) -> None:
        self.text, self.parts, self.limit = text, parts, limit
        self.bound = bound  # the sentence has a marked act
        self.found: list[int] = []
        self.actors: list[Range] = []
        self.topic: list[Range] = []  # the subject of a clause that holds no act itself

    def run(self) -> tuple[list[int], list[Range]]:
        for n in range(self.limit):
            clause = self.parts[n]
            if self.text.startswith("请", clause.start):
                self.found.append(n)
                self.actors += asked(self.text, clause)
            else:
                self.clause(n, clause)
        return self.found, self.actors

    def clause(self, n: int, clause: Clause) -> None:
        text, start, end = self.text, clause.start, clause.end
        at = after_opener(text, start, end)
        pieces, stop = doers.leading(text, at, end)
        if pieces and (stop == end or doers.is_buried(text, stop, end)):
            if stop == end and clause.stop == "，":
                self.topic = pieces
            if self.bound or stop == end:
                return
            pieces = []
        if is_condition(text, clause) or text.endswith(_ADJUNCT_END, start, end):
            self.topic = [] if text[end - 1] == "的" else pieces or self.topic
        elif text.startswith(("以及", "及其"), start):
            return
        elif "C" in clause.signs:
            self.found, self.actors, self.topic = [], [], pieces
        else:
            self.act(n, clause, pieces, stop)

    def act(self, n: int, clause: Clause, pieces: list[Range], stop: int) -> None:
        text, start, end = self.text, clause.start, clause.end
        head = skip_openers(text, start, end)
        task = is_task(text, start, end, head)
        if "S" in clause.signs and not task:
            self.topic = pieces
        elif pieces:
            self.subject_led(n, pieces, stop, end)
        else:
            if text.startswith("会同", head):
                self.topic = doers.leading(text, head + 2, end)[0]
            if self.bound and _MEANS.match(text, head, end):
                return
            if task or (not self.bound and ("N" in clause.signs or phrase_then_task(text, start, end, head))):
                self.found.append(n)
                self.actors += self.topic
                self.topic = []

    def subject_led(self, n: int, pieces: list[Range], stop: int, end: int) -> None:
        text = self.text
        if self.bound:
            if not (_EAGER.match(text, stop, end) or _together(text, pieces)):
                return
        elif not (is_task(text, stop, end) or phrase_then_task(text, stop, end)):
            self.topic = pieces
            return
        self.found.append(n)
        self.actors += pieces
        self.topic = []


def asked(text: str, clause: Clause) -> list[Range]:
    """Whom 请… asks: of 请甲会同乙, 甲."""
    pieces = doers.leading(text, clause.start + 1, clause.end)[0]
    return pieces[:1] if _together(text, pieces) else pieces


def _together(text: str, pieces: Sequence[Range]) -> bool:
    """Whether 会同 joins two of the doers."""
    return any(text[a[1] : b[0]] == "会同" for a, b in pairwise(pieces))


def _only_topic(text: str, parts: Sequence[Clause], act: Act, found: list[int], actors: list[Range]) -> bool:
    """做好这项工作，要…: the verb phrase is what the marker speaks of; 伪造证件，处…: it is the case."""
    if act.marker is None:
        return False
    if text.startswith(_SANCTION, act.marker.start):
        return True
    at_head = act.marker.start <= parts[act.first].start + 1
    return act.code in "MA" and len(found) == 1 and at_head and not actors


def _after(text: str, parts: Sequence[Clause], marked: list[Act]) -> list[Act]:
    """Tasks that follow a marked act and are not its content."""
    last = marked[-1]
    fits = _requested if any(act.code in "MP" for act in marked) else {"E": _own_task, "A": _how}[last.code]
    for n in range(last.first + 1, len(parts)):
        if fits(text, parts[n], last):
            last.last = n - 1
            return [Act("D", n, len(parts) - 1, None, asked(text, parts[n]) if fits is _requested else [])]
    return []


def _requested(text: str, clause: Clause, _act: Act) -> bool:
    return text.startswith("请", clause.start)


def _own_task(text: str, clause: Clause, act: Act) -> bool:
    head = skip_openers(text, clause.start, clause.end)
    if text.startswith(_RESULT, head):
        return False
    return text.startswith(_GOVERNMENT, head) or (
        not act.actors and is_task(text, clause.start, clause.end, head)
    )


def _how(text: str, clause: Clause, _act: Act) -> bool:
    return _HOW.match(text, clause.start, clause.end) is not None
