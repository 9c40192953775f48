"""One sentence that allows what another forbids in the same words: 可以改变用途, 不得改变用途.

A law is full of rules with their exceptions, so what the two say beside 可以 and 不得 has to be the same: all that stands
before it in the sentence, which holds the actor and every condition, and the act. Only what no rule ever allows by its
own word (擅自迁移, 挪用资金) is compared by the act alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.rule import Hit
from planparse.lexicon.citing import EXCEPTION, IN_CONTEXT, NEVER_ALLOWED
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.page import Page

_SENTENCE = regex(r"[^。；;\n]+")
_LABEL = regex(
    r"^[ \u3000]*(?:第[一二三四五六七八九十百千零〇0-9]{1,7}条|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,3}[.．、])?[ \u3000]*"
)
_FORCE = regex("(?:^|(?<=[^不]))(?P<allowed>可以)|(?P<banned>不得)")
_END = regex("[，,：:]|$")
_IN_CONTEXT = regex(IN_CONTEXT)
_NEVER_ALLOWED = regex(NEVER_ALLOWED)
_EXCEPTION = regex(EXCEPTION)
_BLANKS = regex(r"[\s，,]+")
_LONGEST = 200  # characters of a sentence; longer ones are no single rule
_MOST_ACTS = 8  # of one sentence
_MOST_RULES = 5000
_MOST_PAIRS = 20  # bans that an act is compared with
_SHORTEST = 4  # characters of an act, of what stands before it
_BEHIND = 12  # characters behind a sentence in which an exception may begin
_UNLESS = "未"  # 未经批准: a condition that is whole in itself


class _Act(NamedTuple):
    start: int
    end: int
    case: str  # all that stands before the word of force, in the sentence
    clause: str  # of it what stands in the same clause
    act: str


def opposites(page: Page) -> Iterator[Hit]:
    """What is allowed here and forbidden there, each act that is allowed once."""
    allowed, banned = _acts(page.clean.text)
    by_case: defaultdict[str, list[_Act]] = defaultdict(list)
    by_word: defaultdict[str, list[_Act]] = defaultdict(list)
    for ban in banned:
        for case in {ban.case, ban.clause}:
            by_case[case].append(ban)
        for word in set(_NEVER_ALLOWED.findall(ban.act)):
            by_word[word].append(ban)
    for act in allowed:
        never = _NEVER_ALLOWED.match(act.act)
        near = by_word[never[0]] if never else by_case[act.case]
        for ban in islice(near, _MOST_PAIRS):
            if _is_same(act.act, ban.act) and (never or _is_one_case(page.clean.text, act, ban)):
                here, there = ((one.start, one.end) for one in (act, ban))
                yield Hit(
                    page.clean.span(*here),
                    "{here} contradicts {there}; say which of them holds, or in which case",
                    parts={
                        "here": page.clean.text[slice(*here)][-60:].strip(),
                        "there": page.clean.text[slice(*there)][-60:].strip(),
                    },
                )
                break


def _acts(text: str) -> tuple[list[_Act], list[_Act]]:
    allowed: list[_Act] = []
    banned: list[_Act] = []
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if len(words) > _LONGEST or not ("可以" in words or "不得" in words):
            continue
        label = _LABEL.match(words)
        start, subject = label.end() if label else 0, ""
        for count, match in enumerate(islice(_FORCE.finditer(words), _MOST_ACTS)):
            end = _END.search(words, match.end())
            stop = end.start() if end else len(words)
            comma = max(words.rfind("，", 0, match.start()) + 1, start)
            if count == 0:
                subject = words[start : match.start()]
            elif comma != match.start():  # an act of its own case, which the first one's is part of
                break
            act, case = _BLANKS.sub("", words[match.end() : stop]), _BLANKS.sub("", subject)
            if words[stop : stop + 1] in ("：", ":") or len(act) < _SHORTEST:
                continue
            found = _Act(
                sentence.start() + start,
                sentence.start() + stop,
                case,
                _BLANKS.sub("", words[comma : match.start()]),
                act,
            )
            if not _IN_CONTEXT.search(case + act):
                (allowed if match["allowed"] else banned).append(found)
        if len(allowed) + len(banned) > _MOST_RULES:
            break
    return allowed, banned


def _is_one_case(text: str, act: _Act, ban: _Act) -> bool:
    if len(act.case) < _SHORTEST or any(
        _EXCEPTION.search(text, one.start, min(len(text), one.end + _BEHIND)) for one in (act, ban)
    ):
        return False
    return act.case == ban.case or act.case.startswith(_UNLESS)


def _is_same(act: str, ban: str) -> bool:
    """挪用资金 is one of the acts 截留、挪用资金."""
    *firsts, last = ban.split("、")
    return act in (ban, last) or any(
        act.startswith(verb) and len(act) > len(verb) and last.endswith(act[len(verb) :]) for verb in firsts
    )
