"""What a marker speaks of, where 的 stands behind it: a subject before it, or a name that it is part of."""

from __future__ import annotations

from planparse.extraction.acts.clauses import Clause, Marker
from planparse.extraction.phrases import actors as doers
from planparse.extraction.phrases.predicates import skip_openers
from planparse.lexicon import force, statements
from planparse.lexicon.actors import NOUN_VERBS
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_BARE_DE = regex(force.BARE_DE)
_GOES_ON = regex(force.GOES_ON_AFTER)
_NOUNS_TOO = NOUN_VERBS | statements.PAPERS


def names_entitled(text: str, clause: Clause, marker: Marker) -> bool:
    """有权处理的机关|应当…: whether 有权 tells who is named.

    With no name behind 的 (有权就有关的问题询问) it is the predicate.
    """
    if text.startswith(force.ENTITLED_ABOUT, marker.end):
        return False
    return bool(doers.leading(text, text.find("的", marker.end, clause.end) + 1, clause.end)[0])


def acts_upon(text: str, head: int, clause: Clause, marker: Marker) -> bool:
    """公布档案|应当遵守有关规定: whether the verb at ``head`` and its object are what a marker speaks of.

    The marker is part of that object right behind the verb (作出|应当受理的决定) or a joiner, behind another verb
    (参加|依法必须招标的项目), before a verb without an object (落实企业|应当承担的责任), and where others are told
    (督促|企业应当…).
    """
    verb, thing = text[head : head + 2], text[head + 2 : marker.start]
    if _BARE_DE.match(text, marker.end, clause.end):
        return False
    if not thing:
        return verb in NOUN_VERBS
    last = thing.removesuffix(force.LAWFULLY)[-2:]
    if not last or thing[-1] in force.JOINERS:
        return False
    if last in TASK_VERBS and last not in _NOUNS_TOO and "的" not in thing:
        return False
    return verb not in force.ABOUT_OTHERS or not doers.subject(text, head + 2, marker.start)


def tells_of_next(text: str, clause: Clause, marker: Marker) -> bool:
    """Whether a marker only tells what the next one speaks of: 有权处理的机关应当…, 应当缴纳的费用可以…."""
    later = next((m for m in clause.markers if m.start > marker.start), None)
    de = text.rfind("的", marker.end, later.start) if later else -1
    if later is None or de < 0:
        return False
    word, then, named = (text[a:b] for a, b in (marker.span, later.span, (de + 1, later.start)))
    if _GOES_ON.search(named):
        return False
    if (
        word in force.TELLS_OF_NEXT
        and then in force.OF_NAMED
        and named
        and set(named).isdisjoint(force.JOINERS)
        and _BARE_DE.match(text, marker.end, later.start)
    ):
        return True
    if not then.startswith(force.PLAIN_FORCE):
        return False
    if marker.kind == "A":
        return True
    opens = skip_openers(text, clause.start, marker.start) == marker.start
    return word == "负责" and opens and bool(doers.subject(text, marker.start, later.start))
