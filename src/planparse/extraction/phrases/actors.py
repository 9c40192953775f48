"""Who does it: named doers at the head of a clause, after 由, and after 鼓励 and its like."""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.phrases.noun_phrase import NOTHING, phrase
from planparse.extraction.phrases.predicates import (
    after_opener,
    goes_on_as_doer,
    predicate_word,
    skip_openers,
)
from planparse.extraction.phrases.tokens import Tokens, opens_with, read
from planparse.lexicon import actors as lexicon
from planparse.lexicon import phrases, when
from planparse.lexicon.changes import CHANGES, IN_CHANGES, OPERATING, WHO_CHANGES
from planparse.lexicon.statements import ASKS, ASKS_START
from planparse.regex import regex

# What may be a predicate's first word, and opens names: 建设单位, 综合执法部门, 从事信贷业务的人员.
_MAY_OPEN = (
    lexicon.NAME_STARTS | lexicon.RELATIVE_STARTS | lexicon.HERE | {word[:2] for word in lexicon.QUALITIES}
)
_ASKS, _ASKS_START = regex(ASKS), frozenset(ASKS_START)
_OR_THEIRS = regex(lexicon.OR_THEIRS)
_DOES = regex(lexicon.DOES)
_TOGETHER = regex(f"(?:{'|'.join(lexicon.TOGETHER)})(?!..的)")  # 与职工共同|生活的亲属
_BEFORE_NAMES = regex(when.BEFORE_NAMES)
_NOUNS = frozenset("nosa")  # and what qualifies one
_NAMES = frozenset("nosaw")  # of words that a name consists of that has no 的 and no joiner
_OPENS_PREDICATE = frozenset("vwdp")
_ACTS = ("", "v", "w")  # what stands behind an adverb
_NAME_OR_JOINER = _NAMES | {"J"}
_BODIES = tuple(sorted(phrases.BODIES))
_LONGEST_OPEN = 48  # characters in which a name and the beginning of its predicate stand
_LONGEST_LIST = 160  # and a list of them
_IN_LIST = 4  # joiners that tell a long list
_LONGEST_NOUN = 6  # characters of a word that may name a doer and begins like a predicate
_AFTER_VERB = frozenset((*phrases.ATTACHED, *(word[0] for word in phrases.BODIES)))  # 申请人, 推荐单位


def leading(text: str, start: int, end: int, *, named: bool = False) -> tuple[list[Range], int]:
    """The coordinated doers that text[start:end] begins with, and where they end; empty where it does not.

    ``named`` tells that a name must stand here, as behind 由, whatever it begins with (由(最先立案的人民法院)).
    """
    opens = start if named else _after_time(text, start, end)
    opens += 2 * text.startswith(lexicon.SUGGESTED, opens, end)
    if opens >= end or (not named and _opens_no_name(text, opens, end)):
        return [], start
    near = opens + _LONGEST_OPEN
    if near < end and text.count("、", opens, near) >= _IN_LIST:
        near = opens + _LONGEST_LIST
    found = phrase(text, opens, min(end, near), closed=False, agent=named)
    names = _without_deeds(text, found.names)
    return (names, found.end) if names and len(names) == len(found.names) else ([], start)


def subject(text: str, start: int, end: int) -> list[Range]:
    """The doers that are the subject of what follows text[start:end], a marker of force."""
    end -= text.endswith("人均", start, end)  # 经营人|均|须
    start = _after_time(text, after_opener(text, start, end), end)
    # 请|各县要…: what asks is no part of who is asked.
    asks = _ASKS.match(text, start, end) if text[start : start + 1] in _ASKS_START else None
    return _without_deeds(text, phrase(text, asks.end() if asks else start, end, closed=True).names)


def _without_deeds(text: str, names: list[Range]) -> list[Range]:
    """The names that hold nothing that is done: none in 渡运工作坚持党中央|集中统一领导."""
    return [name for name in names if not _DOES.search(text, *name)]


def before_last_verb(text: str, start: int, end: int) -> tuple[list[Range], int]:
    """The doers of a clause that is nothing but them and a verb, and where they end: 由(省政府)|规定, 由(常委会会议)|决定."""
    tokens = read(text, start, end, _LONGEST_OPEN)
    verb = len(tokens.words) - 1
    if verb < 1 or tokens.ends[-1] != end:
        return [], start
    if tokens.words[verb] not in lexicon.LAST_VERBS:
        return [], start
    while verb > 1 and (tokens.kinds[verb - 1] in "ad" or tokens.words[verb - 1] in lexicon.BEFORE_LAST_VERB):
        verb -= 1
    stop = tokens.ends[verb - 1]
    if text.endswith(lexicon.WRITTEN, start, stop) or not lexicon.DEALING.isdisjoint(tokens.words[:verb]):
        return [], start
    if found := making_up(text, start, stop):
        return found, stop
    last = tokens.kinds[verb - 1]
    decides = last == "o" or (last == "n" and text.endswith(lexicon.DECIDING, start, stop))
    named = decides and set(tokens.kinds[:verb]) <= (_NAME_OR_JOINER if last == "o" else _NAMES)
    return ([(start, stop)], stop) if named else ([], start)


def up_to_predicate(text: str, start: int, end: int) -> tuple[list[Range], int]:
    """The doers that text[start:end] must begin with, up to the first that is none of a list: 由(作出决定的机关)|强制执行."""
    tokens = read(text, start, end, _LONGEST_OPEN)
    words, kinds = tokens.words, tokens.kinds
    if len(words) > 1 and words[-1] in lexicon.LAST_VERBS and words[-2].endswith(lexicon.WRITTEN):
        return [], start
    for at in range(1, len(kinds)):
        opens = kinds[at] in _OPENS_PREDICATE or (kinds[at] == "a" and kinds[at + 1 : at + 2] in _ACTS)
        if kinds[at - 1] == "o" and opens and not _goes_on_to_body(tokens, at):
            stop = tokens.ends[at - 1]
            if found := making_up(text, start, stop):
                return found, stop
    return [], start


def making_up(text: str, start: int, stop: int) -> list[Range]:
    """The doers that make up text[start:stop]; none where other words end it."""
    found = _apart(text, phrase(text, start, stop, closed=True).names)
    return found if found and found[-1][1] == stop else []


def _apart(text: str, names: list[Range]) -> list[Range]:
    """(港务局)或者(其委托的机构): the two of a name that 其 refers back in."""
    if len(names) != 1:
        return names
    start, end = names[0]
    theirs = _OR_THEIRS.search(text, start + 1, end)
    first = phrase(text, start, theirs.start(), closed=True).names if theirs else []
    return [*first, (theirs.end() - 1, end)] if theirs and first else names


def _goes_on_to_body(tokens: Tokens, at: int) -> bool:
    """人民政府|野生动物保护主管部门, 国务院|有关部门: whether a name goes on over nouns to a body."""
    body = tokens.kinds.find("o", at)
    if body < 0 or not set(tokens.kinds[at:body]) <= _NAME_OR_JOINER:
        return False
    word = tokens.words[body]
    return word in phrases.AGENCIES or word.endswith(_BODIES)


def opens_like_task(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins like a task names who is bound: 采购人|不得将应当招标的…, but 确定党员|负责的范围."""
    if not subject(text, start, end):
        return False
    tokens = read(text, start, end)
    return tokens.kinds != "vo" or text.endswith(_BODIES, start, end)


def founds(text: str, start: int, end: int) -> bool:
    """Whether what reads like a name is the founding of what it ends with: 设立养老机构, but 设立单位 and 举办学校的公司."""
    verb = next((verb for verb in lexicon.FOUNDS if text.startswith(verb, start)), None)
    if not verb or text.find("的", start, end) > 0:
        return False
    rest = text[start + len(verb) : end]
    return len(rest) > 2 and rest not in phrases.BODIES


def changing(text: str, start: int, end: int) -> list[Range]:
    """Who changes, where the change is named without a verb of its own: 支持(中小企业)数字化转型."""
    tokens = read(text, start, end, _LONGEST_OPEN)
    last = tokens.kinds.rfind("o")
    operates = tokens.words[-1:] == [OPERATING] and tokens.words[-2:-1][0].endswith(phrases.MAKING)
    if last < 0 or tokens.ends[-1] != end or not (operates or tokens.words[-1] in CHANGES):
        return []
    who = tokens.words[last]
    told = all(word in IN_CHANGES for word in tokens.words[last + 1 : len(tokens.words) - operates])
    if not told or (who in phrases.WEAK and who not in WHO_CHANGES):
        return []
    return phrase(text, start, tokens.ends[last], closed=True).names


def partners(text: str, at: int, end: int) -> list[Range]:
    """Those with whom a doer acts, behind its modal and adverbs: 市水务局要积极(会同)市财政局, 将与(市财政局)共同制定."""
    at = skip_openers(text, at + text.startswith("将", at), end)
    if text.endswith(lexicon.ALONE, 0, at) and text.startswith("或", at):
        at += len("或者") if text.startswith("或者", at) else len("或")
    joined = next((word for word in lexicon.JOINED_BY if text.startswith(word, at)), "")
    if joined:
        return leading(text, at + len(joined), end, named=joined == lexicon.JOINED_BY[0])[0]
    together = _TOGETHER.search(text, at + 1, end) if text.startswith("与", at, end) else None
    found = phrase(text, at + 1, together.start(), closed=True) if together else NOTHING
    return found.names if together and found.end == together.start() else []


def _after_time(text: str, start: int, end: int) -> int:
    """Where a name may begin behind a time or a link: 年底前|各县, 届时|市旅游局."""
    if start >= end or text[start] not in when.BEFORE_NAMES_START:
        return start
    time = _BEFORE_NAMES.match(text, start, end)
    return time.end() if time else start


def _opens_no_name(text: str, start: int, end: int) -> bool:
    """Whether a verb, an adverb or a preposition stands where a name would begin: most clauses are decided by this."""
    return (
        predicate_word(text, start, end)
        and text[start] not in phrases.OPENING_PREPOSITIONS
        and text[start : start + 2] not in _MAY_OPEN
        and text[start + 2 : start + 3] not in _AFTER_VERB
        and not goes_on_as_doer(text, start)
        # 再制造企业, 发展改革部门, 注册会计师
        and not opens_with(text, start, _NOUNS, _LONGEST_NOUN)
    )
