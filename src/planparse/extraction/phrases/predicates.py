"""Where a predicate begins, and whether it is a task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planparse.extraction.patterns import lengths
from planparse.extraction.phrases.times import time_end
from planparse.extraction.phrases.tokens import read
from planparse.lexicon import actors as names
from planparse.lexicon import when
from planparse.lexicon.phrases import ATTACHED, GOES_ON_AS_DOER
from planparse.lexicon.statements import CONDITION_START
from planparse.lexicon.verbs import (
    ADVERBS,
    APPLICANTS,
    AUTHORITY_ENDS,
    BUILD,
    BUILD_AS_NOUN,
    NO_PARTICLE,
    ONLY_ADVERBS,
    ORDINALS,
    PLANNERS,
    PLANS,
    PREPOSITIONS,
    QUOTED_MANNER,
    RECEIVED,
    TASK_VERBS,
    TASK_VERBS_1,
    WHOLE_PLACES,
)
from planparse.regex import longest_first, regex

_BLANK = " 　—－-"
_ASKED_WITHIN = 60  # characters from what is planned to whom it makes somebody ask
_ORDINAL = regex(ORDINALS)
_RECEIVED = regex(RECEIVED)
_QUOTED_MANNER = regex(QUOTED_MANNER)
_PREDICATE_KINDS = frozenset("vkd")
_OPENER = regex(f"(?:(?:{names.OPENERS})[，、]?|{when.DATED})+")
OPENER_START = names.OPENER_START | when.DATED_START
_ORDINAL_START = frozenset("第一二三四五六七八九十另其首")
_SKIPPED_START = OPENER_START | _ORDINAL_START | set(_BLANK)
PREPOSITION = longest_first(PREPOSITIONS)
_PREPOSITION_START = frozenset(word[0] for word in PREPOSITIONS)
_NO_PREPOSITION = names.NOUNS | {"从事"}
# Adverbs that are verbs too: with nothing but an object after them they are the task (规范市场秩序).
_VERB_TOO = (ADVERBS & TASK_VERBS) | {"规范", "稳定", "加快", "加速", "统筹"}
# 将 of the future (将发挥作用), and verbs used as nouns (发展问题).
_NO_TASK = regex(
    r"将(?:对|发挥|会|有|是|更|可能|无法)|发展(?:问题|任务|环境|阶段|机遇|不平衡)|对接(?:受|收|到)|..(?:的|了(?!解))"
    rf"|{BUILD}(?:{'|'.join(BUILD_AS_NOUN)})"
)
_MAY_BE = ("将可能", "将无法")  # where 将 tells what may come
_IN_MODIFIER = tuple(f"{word}的" for word in PREPOSITIONS if len(word) == 2)  # 与农业结合的项目
_NO_TASK_START = frozenset(f"将发对{BUILD[0]}")


ADVERB_LENGTHS = lengths(ADVERBS)
# Whatever may open a predicate: a verb, an adverb, a preposition.
_PREDICATE_WORDS = TASK_VERBS | ADVERBS | frozenset(PREPOSITIONS)
_PREDICATE_LENGTHS = lengths(_PREDICATE_WORDS)
_NOT_PLAIN_START = OPENER_START | _ORDINAL_START | {word[0] for word in CONDITION_START}
_NOT_PLAIN = names.NAME_STARTS | names.RELATIVE_STARTS | {word[:2] for word in names.QUALITIES}


def _plain(words: Iterable[str]) -> Iterator[str]:
    """Those that neither open a name nor begin like what is stepped over before a subject."""
    return (word for word in words if word[0] not in _NOT_PLAIN_START and word[:2] not in _NOT_PLAIN)


def _shortest(words: Iterable[str]) -> dict[str, list[str]]:
    """For each first two characters the shortest words that begin with them; 毫不放松 and 毫不动摇 are as short."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (len(word), word)):
        of_pair = found.setdefault(word[:2], [word])
        if word not in of_pair and len(word) == len(of_pair[0]):
            of_pair.append(word)
    return found


# Verbs that are the task of any clause they open, alone or after one of these adverbs.
_PLAIN_TASKS = frozenset(_plain(verb for verb in TASK_VERBS if len(verb) == 2)) - {"发展", "对接"}
_PLAIN_ADVERBS = _shortest(word for word in _plain(ADVERBS) if len(word) > 1)
# 提高的…, 提高了…; 指挥部, 监督员: with the character after them some verbs are a name.
_NOT_AFTER_TASK = ATTACHED | frozenset("的了部委会区长生")
_LONGEST_NAME = 8  # characters of a word that names a doer and opens like a task


def opens_task(text: str, start: int) -> bool:
    """Whether a clause opens with a verb that leaves no doubt; most tasks do."""
    pair = text[start : start + 2]
    if pair in _PLAIN_TASKS:
        return text[start + 2 : start + 3] not in _NOT_AFTER_TASK and not goes_on_as_doer(text, start)
    for word in _PLAIN_ADVERBS.get(pair, ()):
        at = start + len(word)
        if text.startswith(word, start) and text[at : at + 2] in _PLAIN_TASKS:
            return text[at + 2 : at + 3] not in _NOT_AFTER_TASK
    if pair in ONLY_ADVERBS:
        return (
            text[start + 2 : start + 4] in TASK_VERBS and text[start + 4 : start + 5] not in _NOT_AFTER_TASK
        )
    return False


def goes_on_as_doer(text: str, start: int) -> bool:
    """Whether the word that begins here names a doer: 推荐单位, where 推荐 alone is a task."""
    if text[start + 2 : start + 3] not in GOES_ON_AS_DOER:
        return False
    tokens = read(text, start, start + _LONGEST_NAME)
    return tokens.kinds[:1] == "o" and tokens.ends[0] - start > len("推荐")


def after_opener(text: str, start: int, end: int) -> int:
    """Skip 同时, 但, 到2025年 and the like before a subject."""
    if start < end and text[start] in OPENER_START:
        match = _OPENER.match(text, start, end) or _QUOTED_MANNER.match(text, start, end)
        if match:
            return match.end()
    return start


def adverb(text: str, at: int, end: int) -> int:
    """The length of the adverb at ``at``, 0 for none; 只 in 只有 and its like are none."""
    for size in ADVERB_LENGTHS.get(text[at], ()):
        if (
            at + size <= end
            and text[at : at + size] in ADVERBS
            and (size > 1 or text[at : at + 2] not in TASK_VERBS)
            and text[at + size - 1 : at + size + 1] not in NO_PARTICLE  # 有条件|地区
        ):
            return size
    return 0


def skip_openers(text: str, start: int, end: int) -> int:
    """Step over ordinals, connectives, times and adverbs before a verb."""
    at = start
    if at < end and text[at] in _SKIPPED_START:
        at = _skip_circumstances(text, at, end)
    named = text[start - 1 : start].isalnum()  # a subject stands before
    while at < end:
        if (time := _after_times(text, at, end, named=named)) > at:
            at = time
        elif named and text[at] == PLANS and _plans(text, at, end):
            at += 1
        elif size := adverb(text, at, end):
            at = _after_adverb(text, at + size, end)
        else:
            break
    return at


def _plans(text: str, at: int, end: int) -> bool:
    """建设部|拟|继续做好: whether an authority stands before 拟 and a verb or what leads to one behind, and 拟 is no part of it (拟定)."""
    if "，请" in text[end : end + _ASKED_WITHIN].partition("。")[0]:
        return False  # what somebody means to do is why others are asked
    planned = at + 1 < end and not task_verb(text, at, end) and predicate_word(text, at + 1, end)
    return planned and text.endswith(PLANNERS, 0, at) and text[at - 2] not in APPLICANTS


def _after_adverb(text: str, at: int, end: int) -> int:
    """Where an adverb ends with what joins it to the next (分行业、分领域) or to its verb (有序地)."""
    if text.startswith("、", at, end) and at + 1 < end and adverb(text, at + 1, end):
        at += 1
    if text.startswith("地", at, end) and text[at : at + 2] not in NO_PARTICLE:
        at += 1
    return at


def _after_times(text: str, at: int, end: int, *, named: bool) -> int:
    """Where a time ends that stands at ``at``, some of them only behind a ``named`` subject (县水务局|年底|考核)."""
    if not named and text[at] != when.EACH:
        return at
    time = time_end(text, at, end)
    return at if text.startswith(when.IS, time) else time


def _skip_circumstances(text: str, at: int, end: int) -> int:
    """Step over ordinals, connectives and dates."""
    while at < end and text[at] in _BLANK:
        at += 1
    if at < end and text[at] in _ORDINAL_START:
        if adverb(text, at, end):  # 一体推进, 第一时间报告
            return at
        match = _ORDINAL.match(text, at, end)
        at = match.end() if match else at
    at = after_opener(text, at, end)
    if text.startswith(WHOLE_PLACES, at) and task_verb(text, at + 2, end):
        return at + 2  # 全县|新建
    return at


def task_verb(text: str, at: int, end: int) -> bool:
    """Whether a task verb stands at ``at``."""
    for size in _PREDICATE_LENGTHS.get(text[at : at + 1], ()):
        if at + size <= end and text[at : at + size] in TASK_VERBS:
            return True
    return False


def is_task(text: str, start: int, end: int, head: int | None = None) -> bool:
    """Whether the clause opens with a task verb, after openers; ``head`` is where they end, if known."""
    if opens_task(text, start) and end - start > 1:
        return True
    return task_behind(text, start, end, skip_openers(text, start, end) if head is None else head)


def task_behind(text: str, start: int, end: int, at: int) -> bool:
    """Whether a task verb stands at ``at``, where the openers of a clause end, or is one of them."""
    if at >= end:
        return at > start and _opened_by_verb(text, start, at)
    first = text[at]
    if (first in _NO_TASK_START or text.startswith(("的", "了"), at + 2, end)) and _NO_TASK.match(
        text, at, end
    ):
        return False
    if at > start + 1 and first not in "器剂" and _opened_by_verb(text, start, at):  # 加速器, 稳定剂
        return True
    # One character needs an object, or an adverb before it: 抓项目, 亲自抓.
    short = first in TASK_VERBS_1 and (end - at > 1 or at > start)
    return first in "将把" or task_verb(text, at, end) or short


def _opened_by_verb(text: str, start: int, at: int) -> bool:
    return any(text[i : i + 2] in _VERB_TOO for i in range(start, at - 1))


def predicate_word(text: str, at: int, end: int) -> bool:
    """Whether a task verb, an adverb or a preposition stands at ``at``."""
    for size in _PREDICATE_LENGTHS.get(text[at], ()):
        if (
            at + size <= end
            and text[at : at + size] in _PREDICATE_WORDS
            and text[at + size - 1 : at + size + 1] not in NO_PARTICLE
        ):
            return True
    return False


def preposition(text: str, at: int, end: int) -> bool:
    """Whether a preposition stands at ``at``."""
    return (
        at < end
        and text[at] in _PREPOSITION_START
        and text.startswith(PREPOSITION, at, end)
        and text[at : at + 2] not in _NO_PREPOSITION
    )


def builds(text: str, start: int, end: int) -> bool:
    """Whether a clause that reads like the name of a body says what is to be built: 建设数据中心, and not 建设主管部门."""
    return (
        text.startswith(BUILD, start)
        and end - start > len(BUILD) + 1
        and not _NO_TASK.match(text, start, end)
        and not text.endswith(AUTHORITY_ENDS, start, end)
    )


def phrase_then_task(text: str, start: int, end: int, head: int | None = None) -> bool:
    """Whether a clause opens with a preposition and has a task verb after the phrase (在各地开展…).

    What 的 stands before or behind is none: 通过平台作出的决定.
    """
    at = skip_openers(text, start, end) if head is None else head
    if not preposition(text, at, end) or text.startswith((*_MAY_BE, *_IN_MODIFIER), at):
        return False
    first = at + 2 + text.startswith("通过", at)  # 通过整治: the verb is what it is done by
    return any(
        text[i : i + 2] in TASK_VERBS and text[i - 1] != "的" and not text.startswith("的", i + 2)
        for i in range(first, min(end - 1, at + 120))
    )


def received_then_task(text: str, start: int, end: int) -> bool:
    """Whether a predicate opens with what comes first (收到材料|后进行初审) and has a task verb behind it."""
    first = _RECEIVED.match(text, start, end)
    return first is not None and is_task(text, first.end(), end)


def says(text: str, start: int, end: int) -> bool:
    """Whether words say something of somebody (有固定场所, 财务制度健全), and do not only name it (注册的法人, 申请书)."""
    kinds = read(text, start, end).kinds.rstrip("x")
    last = kinds[kinds.rfind("D") + 1 :]
    return kinds[:1] in ("v", "w", "k", "a", "d") or last[-1:] == "a" or not _PREDICATE_KINDS.isdisjoint(last)
