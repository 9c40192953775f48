"""Who does it: named doers at the head of a clause, after 由, and after 鼓励 and its like.

A doer is a noun phrase whose last word is in the lexicon and after which a predicate begins. Chinese marks
neither end, so the phrase starts where the clause does (after openers) and ends at the first head word that a
verb, an adverb, a preposition or a force marker follows.
"""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.patterns import by_start, words
from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.heads import head_at, name_end
from planparse.extraction.phrases.noun_phrase import UNNAMED, phrase
from planparse.extraction.phrases.predicates import (
    PREPOSITION,
    adverb,
    after_opener,
    predicate_word,
    task_verb,
)
from planparse.extraction.phrases.tokens import before_noun, qualifiers
from planparse.lexicon import actors as lexicon
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.reasons import ActorReading
from planparse.lexicon.verbs import ADVERBS, TASK_VERBS
from planparse.regex import regex

# Where a head word may begin: its first two characters are those of some head, or its first alone is one.
_HEAD_START = regex(
    "[{}](?:(?=[{}])|(?<=[{}]))".format(
        "".join(sorted({word[0] for word in (*lexicon.PARTY_HEADS, *lexicon.NAME_ENDS)})),
        "".join(sorted({word[1] for word in lexicon.PARTY_HEADS if len(word) > 1})),
        "".join(branch[0] for branch in lexicon.NAME_ENDS),
    )
)
_NO_SUBJECT = by_start(lexicon.NO_SUBJECT)
_ETC = regex(f"等(?:{words(lexicon.CLASS_WORDS)})?")
_JOIN = regex(words(lexicon.JOINERS))
_JOIN_START = frozenset([*(joiner[0] for joiner in lexicon.JOINERS), "各"])
_QUANTIFIER = regex(words(lexicon.QUANTIFIERS))
_QUANTIFIER_START = frozenset(word[0] for word in lexicon.QUANTIFIERS)
_PAREN = regex(r"（[^（）\n]*）")
_START = by_start(lexicon.PREDICATE_STARTS)
# Pairs after a doer that need a second look.
_UNSURE = (
    lexicon.DEFINING_VERBS
    | lexicon.NOUN_VERBS
    | lexicon.NOUNS
    | frozenset(ENCOURAGED)
    | {word[:2] for word in lexicon.NAME_GOES_ON}
)
_NAME_GOES_ON = regex(
    f"(?:{words(lexicon.NOUN_VERBS)}){{1,4}}(?:[^。、，-；的在把将对为按以要应须和一不]{{0,2}}(?:{lexicon.NOUN_VERB_HEADS})|人员(?!的)|[^。、，-；的在把将对为按以要应须和一不]{{0,6}}(?:主管|管理|行政|监督|监管|执法)(?:部门|机构|机关))"
)
_NAME_GOES_ON_AT = frozenset("、和与及等（")
_INNER_PREPOSITION = regex(lexicon.INNER_PREPOSITION)
_LONG_PREPOSITION = tuple(
    word for word in PREPOSITION if len(word) > 1 and word not in ("关于", "通过", "利用")
)
_PREPOSITION_FIRST = frozenset(word[:2] for word in _LONG_PREPOSITION) | {"通过"}
_PERSON_WORDS = frozenset((*lexicon.PERSONS, "代表"))
_NO_REST = regex("[的、和与及或对在]")
# No name reaches over a document number, a title (but 持有《…》的单位 holds one) or half a quotation.
_MARKS = regex("[《》“”号]")
_CROSSING = regex("》(?!的)|号")
_PREPOSITIONS_TOO = ("与", "同")
_WHOLE_JOINERS = ("与", "同", "和", "商", "会同")  # prepositions too: they join only what names a doer


# What may be a verb or an adverb at the head of a phrase, and those that open names nevertheless.
_VERB_FIRST = (
    TASK_VERBS
    | frozenset(ENCOURAGED)
    | {word[:2] for word in (*ADVERBS, *lexicon.QUALITIES) if len(word) > 1}
)
_RELATIVE = lexicon.RELATIVE_STARTS - (lexicon.NAME_STARTS - {"承担"})
# What may be a predicate's first word, and opens names: 建设单位, 综合执法部门, 从事信贷业务的人员.
_MAY_OPEN = lexicon.NAME_STARTS | lexicon.RELATIVE_STARTS | {word[:2] for word in lexicon.QUALITIES}
_PREPOSITION_OPENS = frozenset("经由")
_LONGEST_OPEN = 48  # characters in which a name and the beginning of its predicate stand
_VERB_OF_NAME = lexicon.NAME_STARTS | lexicon.RELATIVE_STARTS | {"发展"}


def starts_predicate(text: str, at: int, end: int) -> bool:
    """Whether a verb, an adverb, a preposition or a marker stands at ``at``."""
    if at >= end:
        return True
    return _may_start(text, at, end) and not before_noun(text, at, end)


def _may_start(text: str, at: int, end: int) -> bool:
    pair = text[at : at + 2]
    if pair in _UNSURE:
        if pair in ENCOURAGED:
            return True
        if pair in lexicon.NOUNS:
            return text.startswith(lexicon.NOUNS_THAT_PREDICATE, at)
        if text.startswith(lexicon.NAME_GOES_ON, at) or (
            pair in lexicon.DEFINING_VERBS and text.startswith("的", at + 2, end)
        ):
            return False
    if pair in lexicon.NOUN_VERBS:
        if (at + 2 < end and text[at + 2] in _NAME_GOES_ON_AT) or _NAME_GOES_ON.match(text, at, end):
            return False
        return task_verb(text, at, end) or adverb(text, at, end) > 1
    if pair in TASK_VERBS and text.startswith(lexicon.AGENCY_TAILS, at + 2, end):
        return False
    return predicate_word(text, at, end) or (
        text[at] in _START and _START[text[at]].match(text, at, end) is not None
    )


def leading(text: str, start: int, end: int) -> tuple[list[Range], int, ActorReading]:
    """The coordinated doers that text[start:end] begins with, where they end, and by what; empty where it does not."""
    if start >= end or _opens_no_phrase(text, start, end):
        return *_by_characters(text, start, end), "characters"
    read = phrase(text, start, min(end, start + _LONGEST_OPEN), closed=False)
    if read is UNNAMED:
        return [], start, "words"
    return (
        (read.names, read.end, "words") if read.names else (*_by_characters(text, start, end), "characters")
    )


def _opens_no_phrase(text: str, start: int, end: int) -> bool:
    """Whether a verb, an adverb or a preposition stands where a name would begin: most clauses are decided by this."""
    return (
        predicate_word(text, start, end)
        and (text[start] not in _PREPOSITION_OPENS)
        and (pair := text[start : start + 2]) not in _MAY_OPEN
        and pair not in qualifiers()
    )


def _by_characters(text: str, start: int, end: int) -> tuple[list[Range], int]:
    if start < end and text[start] in _QUANTIFIER_START and (match := _QUANTIFIER.match(text, start, end)):
        start = match.end()
    if start >= end or _opens_no_name(text, start, end):
        return [], start
    pieces: list[Range] = []
    piece = start
    at = _after_relative(text, start, end) if text[start : start + 2] in _RELATIVE else start
    for match in _HEAD_START.finditer(text, at, end) if at >= 0 else ():
        stop = head_at(text, match.start(), end) if match.start() >= at else 0
        if stop - piece < 2:  # none, or one character alone, which names nobody (方可)
            continue
        at = stop
        if at < end and text[at] in "（等":
            at, certain = _to_end_of_name(text, at, end)
            if not certain:
                continue
        joined = _joined(text, piece, at, end) if at < end and text[at] in _JOIN_START else 0
        if joined:
            if text[piece:at] not in lexicon.NOT_ALONE:
                pieces.append((piece, at))
                piece = joined
            at = joined
        elif starts_predicate(text, at, end):
            pieces.append((piece, at))
            return _tidy(text, _one_name(text, pieces)), at
    return [], start


def _after_relative(text: str, start: int, end: int) -> int:
    """具有执法权的部门: where the head words of a name that opens with such a verb begin; -1 where no 的 follows."""
    if _is_compound(text, start, end):
        return start
    de = text.find("的", start, end - 1)
    return de if de > 0 or text[start : start + 2] in TASK_VERBS else start


def _head(text: str, at: int, end: int) -> int:
    """Where the next head word ends; 0 where there is none."""
    for match in _HEAD_START.finditer(text, at, end):
        stop = head_at(text, match.start(), end)
        if stop:
            return stop
    return 0


def _opens_no_name(text: str, at: int, end: int) -> bool:
    """Whether no name begins here, for a verb, an adverb, or a word that opens none does."""
    if text[at] in _NO_SUBJECT and _NO_SUBJECT[text[at]].match(text, at, end):
        return True
    pair = text[at : at + 2]
    if pair not in _VERB_FIRST or pair in _VERB_OF_NAME:
        return False
    if text.startswith(lexicon.QUALITIES, at):
        return task_verb(text, at + 2, end) or task_verb(text, at + 3, end)
    if pair in TASK_VERBS:
        return not _is_compound(text, at, end)
    return pair in ENCOURAGED or adverb(text, at, end) > 1


def _is_compound(text: str, at: int, end: int) -> bool:
    """Whether the verb at ``at`` is the first part of a name: 指挥部, 监督员; 推广企业 where 应, 要 or 不得 follows."""
    if (
        text[at + 2 : at + 4] in _PERSON_WORDS
        and text.startswith(lexicon.MODALS, at + 4)
        and not text.startswith(lexicon.NO_MODALS, at + 4)
    ):
        return text[at : at + 2] not in lexicon.CAUSATIVES
    return name_end(text, at + 2, end) == at + 3


def _one_name(text: str, pieces: list[Range]) -> list[Range]:
    """民政、财政、卫生健康等部门: where the word before 等 names no body, the whole list is one name."""
    start, end = pieces[-1]
    etc = text.rfind("等", start, end)
    if len(pieces) == 1 or etc <= start:
        return pieces
    if not (
        text.startswith(lexicon.CLASSES_BEHIND_ETC, etc + 1, end) or text.endswith("有关部门", etc + 1, end)
    ):
        return pieces
    if any(_head(text, at, etc) == etc for at in range(max(start, etc - 8), etc)):
        return pieces
    first = len(pieces) - 1
    while first and text[pieces[first - 1][1] : pieces[first][0]] != "会同":
        first -= 1
    return [*pieces[:first], (pieces[first][0], end)]


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
        at = max(etc.end(), head_at(text, at + 1, end) if at + 1 < end else 0)
        if etc[0] == "等" and at == etc.end() and not starts_predicate(text, at, end):
            return at, False
    return at, True


def _joined(text: str, piece: int, at: int, end: int) -> int:
    """Where the next coordinated doer begins; 0 where none does."""
    join = _JOIN.match(text, at, end)
    if join and join[0] in _PREPOSITIONS_TOO and text[at - 1] == "等":
        return 0  # 企业等与农户建立联系: the list is closed
    if join and not (join[0] in _WHOLE_JOINERS and not _head(text, join.end(), min(end, join.end() + 24))):
        return join.end()
    if text.startswith("各", at, end) and text.endswith(("地区", "部门", "单位", "各地"), piece, at):
        return at
    return 0


def subject(text: str, start: int, end: int) -> tuple[list[Range], ActorReading]:
    """The doers that are the subject of what follows text[start:end], and by what their names were read."""
    start = after_opener(text, start, end)
    read = phrase(
        text, start, end, closed=True
    )  # the marker that follows tells that something is the subject
    if read.names:
        return read.names, "words"
    return _subject_by_characters(text, start, end), "characters"


def _subject_by_characters(text: str, start: int, end: int) -> list[Range]:
    pieces, stop = _by_characters(text, start, end)
    if pieces and stop < end and text[stop : stop + 2] in lexicon.NOUN_VERBS and _is_name(text, stop, end):
        return [*pieces[:-1], (pieces[-1][0], end)]
    if not pieces or not is_buried(text, stop, end):
        return pieces
    # 银行从事信贷业务的人员: the larger noun phrase is itself a doer where it ends like one.
    de = text.rfind("的", stop, end)
    whole = (
        len(pieces) == 1 and text.endswith(lexicon.PERSONS, de + 1, end) and _head(text, de + 1, end) == end
    )
    return [(pieces[0][0], end)] if whole else []


def _is_name(text: str, start: int, end: int) -> bool:
    """海城市|建设工程管理领导小组负责: whether what begins like a predicate is the rest of a name after all."""
    return (
        any(head_at(text, at, end) == end for at in range(max(start, end - 6), end))
        and not _NO_REST.search(text, start, end)
        and not _INNER_PREPOSITION.search(text, start, end)
    )


def _tidy(text: str, pieces: list[Range]) -> list[Range]:
    """Trim each piece; give none back where the first is no noun phrase at all."""
    if not _is_noun_phrase(text, *pieces[0]):
        return []
    found = []
    for start, end in pieces:
        while start < end and text[start] in "　 ，":
            start += 1
        if text[start] == "其" and text.startswith(("其有关", "其父母"), start):
            start += 1
        etc = text.find("等", start, end)
        if etc > 0 and text[etc:end] in ("等", "等部门", "等单位"):
            end = etc
        if start < end and (len(pieces) > 1 or text[start:end] not in lexicon.NOT_PARTIES):
            found.append((start, end))
    return found


def _crosses(text: str, start: int, end: int) -> bool:
    halves = any(text.count(a, start, end) != text.count(z, start, end) for a, z in ("“”", "《》"))
    return halves or _CROSSING.search(text, start, end) is not None


def _is_noun_phrase(text: str, start: int, end: int) -> bool:
    """Whether the stretch can be a name: no verb, adverb or preposition opens it, unless in a 的-clause."""
    relative = text.find("的", start, end)
    body = relative if relative > 0 else end
    pair = text[start : start + 2]
    if _INNER_PREPOSITION.search(text, start + 1, body):
        return False
    if _MARKS.search(text, start, end) and _crosses(text, start, end):
        return False
    if pair not in _VERB_FIRST and pair not in _PREPOSITION_FIRST:
        return True
    if pair in ENCOURAGED or text.startswith(_LONG_PREPOSITION, start, end):
        return False
    verb = pair in TASK_VERBS and not _is_compound(text, start, end)
    if relative > 0:
        return pair in lexicon.RELATIVE_STARTS or not (verb or adverb(text, start, end) > 1)
    if pair in lexicon.NAME_STARTS:
        return (
            not verb
            or end - start < 8
            or text.startswith((*lexicon.BODIES, "、"), start + 2)
            or text.endswith(lexicon.AGENCIES, start, end)
        )
    if adverb(text, start, end) > 1 and not text.startswith(lexicon.QUALITIES, start):
        return False
    return (not verb and not text.startswith("通过", start)) or text.startswith(
        ("发展改革", "发展和改革"), start
    )
