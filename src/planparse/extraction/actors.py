"""Who does it: named doers at the head of a clause, after 由, and after 鼓励 and its like.

A doer is a noun phrase whose last word is in the lexicon and after which a predicate begins. Chinese marks
neither end, so the phrase starts where the clause does (after openers) and ends at the first head word that a
verb, an adverb, a preposition or a force marker follows.
"""

from __future__ import annotations

import re

from planparse.extraction.patterns import by_first_character, words
from planparse.extraction.predicates import PREPOSITION, adverb, after_opener, preposition, task_verb
from planparse.lexicon import actors as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.verbs import TASK_VERBS

Range = tuple[int, int]

_HEAD = re.compile(f"(?:{words(lexicon.PARTY_HEADS)})(?![门员])|{by_first_character(lexicon.AGENCY_ENDS)}")
_NO_SUBJECT = re.compile(lexicon.NO_SUBJECT)
_ETC = re.compile(f"等(?:{words(lexicon.CLASS_WORDS)})?")
_JOIN = re.compile(words(lexicon.JOINERS))
_CLASSES = ("部门", "有关部门", "相关部门", "单位", "有关单位", "机构", "领域")
_JOIN_START = frozenset([*(joiner[0] for joiner in lexicon.JOINERS), "各"])
_QUANTIFIER = re.compile(words(lexicon.QUANTIFIERS))
_PAREN = re.compile(r"（[^（）\n]*）")
_START = re.compile(lexicon.PREDICATE_STARTS)
_DEFINING = re.compile(r"(?:确定|指定|授权|委托|认可|设立|所属|任命)的")
_DEFINING_START = frozenset("确指授委认设所任")
_NAME_GOES_ON = re.compile(
    f"(?:{words(lexicon.NOUN_VERBS)}){{1,4}}(?:[^，。；、的在把将对为按以要应须和一不]{{0,2}}(?:{lexicon.NOUN_VERB_HEADS})|人员(?!的))"
)
# 单位报送的材料: with a verb and 的 after it the doer is part of another noun phrase, which is the subject.
_BURIED = re.compile(r"(?!作为|肩负|担负|负有)[^，。；：在对从以为将把按通向根宁]{2,60}的(?!$)")
_INNER_PREPOSITION = re.compile(
    r"通过|(?<!面)向|(?<!自)由|(?<=.)(?:把|将|按|根据|依照|(?<![行作认])为(?!主)|以(?![上下内外及])|经(?![营济办销纪理开贸验历典费常])|在(?![校职岗编]))"
)
_LONG_PREPOSITION = tuple(
    word for word in PREPOSITION if len(word) > 1 and word not in ("关于", "通过", "利用")
)
_BODY = ("机关", "单位", "部门", "机构", "企业", "行政")
_WHOLE_JOINERS = ("与", "同", "和", "商", "会同")  # prepositions too: they join only what names a doer


def starts_predicate(text: str, at: int, end: int) -> bool:
    """Whether a verb, an adverb, a preposition or a marker stands at ``at``."""
    if at >= end:
        return True
    pair = text[at : at + 2]
    if pair in ENCOURAGED:
        return True
    if pair == "用人" or (text[at] in _DEFINING_START and _DEFINING.match(text, at, end)):
        return False
    if pair in lexicon.NOUN_VERBS:
        if text[at + 2 : at + 3] in tuple("、和与及等（") or _NAME_GOES_ON.match(text, at, end):
            return False
        return task_verb(text, at, end) or adverb(text, at, end) > 1
    return (
        task_verb(text, at, end)
        or adverb(text, at, end) > 0
        or preposition(text, at, end)
        or _START.match(text, at, end) is not None
    )


def leading(text: str, start: int, end: int) -> tuple[list[Range], int]:
    """The coordinated doers that text[start:end] begins with, and where they end; empty where it does not."""
    match = _QUANTIFIER.match(text, start, end)
    at = start = match.end() if match else start
    if at >= end or _NO_SUBJECT.match(text, at, end) or _opens_with_verb(text, at, end):
        return [], start
    pieces: list[Range] = []
    piece = at
    while head := _HEAD.search(text, at, end):
        at, certain = _to_end_of_name(text, head.end(), end)
        if not certain:
            continue
        joined = _joined(text, piece, at, end)
        if joined:
            if text[piece:at] not in lexicon.NOT_ALONE:
                pieces.append((piece, at))
                piece = joined
            at = joined
        elif starts_predicate(text, at, end):
            pieces.append((piece, at))
            return _tidy(text, _one_name(text, pieces)), at
    return [], start


def _opens_with_verb(text: str, at: int, end: int) -> bool:
    """Whether no name begins here, for a verb or an adverb that opens none does."""
    pair = text[at : at + 2]
    if pair in lexicon.NAME_STARTS or pair in lexicon.RELATIVE_STARTS or pair == "发展":
        return False
    if text.startswith(lexicon.QUALITIES, at):
        return task_verb(text, at + 2, end) or task_verb(text, at + 3, end)
    return pair in TASK_VERBS or pair in ENCOURAGED or adverb(text, at, end) > 1


def _one_name(text: str, pieces: list[Range]) -> list[Range]:
    """民政、财政、卫生健康等部门: where the word before 等 names no body, the whole list is one name."""
    start, end = pieces[-1]
    etc = text.rfind("等", start, end)
    if len(pieces) == 1 or etc <= start or not text.startswith(_CLASSES, etc + 1, end):
        return pieces
    names_body = any(head.end() == etc for head in _HEAD.finditer(text, start, etc))
    return pieces if names_body else [(pieces[0][0], end)]


def _to_end_of_name(text: str, at: int, end: int) -> tuple[int, bool]:
    """Take in a parenthesis and 等, 等部门 after a head word; whether the name may end there."""
    following = text[at : at + 1]
    paren = _PAREN.match(text, at, end) if following == "（" else None
    if paren:
        at = paren.end()
        if not starts_predicate(text, at, end) and not _JOIN.match(text, at, end):
            return at, False
    etc = _ETC.match(text, at, end) if text[at : at + 1] == "等" else None
    if etc:
        more = _HEAD.match(text, at + 1, end)
        at = more.end() if more and more.end() > etc.end() else etc.end()
        if etc[0] == "等" and at == etc.end() and not starts_predicate(text, at, end):
            return at, False
    return at, True


def _joined(text: str, piece: int, at: int, end: int) -> int:
    """Where the next coordinated doer begins; 0 where none does."""
    if at >= end or text[at] not in _JOIN_START:
        return 0
    join = _JOIN.match(text, at, end)
    if join and not (
        join[0] in _WHOLE_JOINERS and not _HEAD.search(text, join.end(), min(end, join.end() + 24))
    ):
        return join.end()
    if text.startswith("各", at, end) and text.endswith(("地区", "部门", "单位", "各地"), piece, at):
        return at
    return 0


def subject(text: str, start: int, end: int) -> list[Range]:
    """The doers that are the subject of what follows text[start:end]."""
    pieces, stop = leading(text, after_opener(text, start, end), end)
    return [] if pieces and is_buried(text, stop, end) else pieces


def is_buried(text: str, stop: int, end: int) -> bool:
    """Whether doers that end at ``stop`` belong to a larger noun phrase."""
    return stop < end and not preposition(text, stop, end) and _BURIED.match(text, stop, end) is not None


def _tidy(text: str, pieces: list[Range]) -> list[Range]:
    """Trim each piece; give none back where the first is no noun phrase at all."""
    if not _is_noun_phrase(text, *pieces[0]):
        return []
    found = []
    for start, end in pieces:
        while start < end and text[start] in "　 ，":
            start += 1
        if text.startswith(("其有关", "其父母"), start):
            start += 1
        etc = text.find("等", start, end)
        if etc > 0 and text[etc:end] in ("等", "等部门", "等单位"):
            end = etc
        if start < end and text[start:end] not in lexicon.NOT_PARTIES:
            found.append((start, end))
    return found


def _is_noun_phrase(text: str, start: int, end: int) -> bool:
    """Whether the stretch can be a name: no verb, adverb or preposition opens it, unless in a 的-clause."""
    relative = text.find("的", start, end)
    body = relative if relative > 0 else end
    pair = text[start : start + 2]
    if (
        pair in ENCOURAGED
        or text.startswith(_LONG_PREPOSITION, start, end)
        or _INNER_PREPOSITION.search(text, start + 2, body)
    ):
        return False
    verb = pair in TASK_VERBS
    if relative > 0:
        return pair in lexicon.RELATIVE_STARTS or not (verb or adverb(text, start, end) > 1)
    if pair in lexicon.NAME_STARTS:
        return not verb or end - start < 8 or text.startswith(_BODY, start + 2)
    if adverb(text, start, end) > 1 and not text.startswith(lexicon.QUALITIES, start):
        return False
    return (not verb and not text.startswith("通过", start)) or text.startswith(
        ("发展改革", "发展和改革"), start
    )
