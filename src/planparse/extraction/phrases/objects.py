"""A predicate inside the words around a figure, read by words: what is measured is its object or its subject.

Before the figure the noun phrase begins behind it (已|开通|服务渠道486个), or ends before a verb of rank (规模|位居首位);
behind the figure it ends before it (28个国家|签署备忘录). A verb with 的 behind it belongs to a clause that qualifies
(具备千兆能力的端口), and one that a measured noun follows makes a compound with it (接入端口数).
"""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.patterns import words
from planparse.extraction.phrases.tokens import LONGEST, Tokens, read, row
from planparse.lexicon.indicators import (
    ADDRESSEES,
    ATTAINING,
    COMPOUND_HEADS,
    COUNTED_UP,
    FACILITIES,
    KIND_NOUNS,
    LIGHT,
    LISTING,
    LOCATIVES,
    MEANS,
    MEMBERS,
    MONEY,
    NECESSITY,
    NOMINAL_HEADS,
    OF_ALL,
    PAYS,
    PER_MANY,
    PLANNING,
    PREDICATES,
    QUALIFYING_VERBS,
    RANKING,
    SPENT_ON,
    SUMS,
    TO_WHOM,
    TOLD_BY_PAYER,
    WITH_WHAT,
    WORKS,
)
from planparse.lexicon.phrases import ROLES
from planparse.lexicon.verbs import MANNER_NOUNS
from planparse.regex import regex
from planparse.words.dictionary import added

_NAMING = frozenset("nosw")  # nouns, doers, places, and verbs that are nouns as well
_LONGEST_COUNTED = 60  # characters behind a figure that may name what it counts
_LONGEST_WHOLE = 16  # characters of a noun phrase that is named with the clause that qualifies it
_LONGEST_WORD = 2  # characters; what is longer names what a list is of by itself: 中心、实验室等创新载体
_NEAR = 8  # characters that tell where a word ends
_LISTS = regex("|".join(sorted(LISTING)))
_DOING = PAYS | WORKS
_VERBS = regex(words(PREDICATES | NECESSITY | RANKING | _DOING))  # what may be a predicate before a figure
_OF_NOUNS = frozenset("notasmJ")  # what names who attains a sum
_ATTAINING = regex(words(ATTAINING))
_DEEDS = frozenset("vwkpda")
_ASIDE = frozenset("tmdp")  # between who does it and the verb
_COUNTING = COUNTED_UP | PLANNING | {"预算"}
_PER_MANY = regex(PER_MANY)
_OF_A_GROUP = regex("岁(?:及?以[上下])?$|类$")
_CLAUSE_VERBS = PREDICATES | QUALIFYING_VERBS


def measured(text: str, start: int, end: int) -> Range:
    """What of text[start:end], the words before a figure, is measured: beside its last predicate."""
    first = max(start, end - LONGEST)
    if not _VERBS.search(text, first, end):
        return start, end  # most need no reading by words
    tokens = read(text, first, end)
    for at in range(len(tokens.kinds) - 2, -1, -1):
        if tokens.kinds[at] == "D":
            break
        word = tokens.words[at]
        if word in RANKING and first == start and (stop := _subject(tokens, at)):
            return start, stop
        if word in NECESSITY and _subject(tokens, at) and end - tokens.ends[at] > _LONGEST_WORD:
            return tokens.ends[at], end  # 申请单位应当|提交材料3份
        if word in _DOING and _is_done(tokens, at, text[tokens.ends[at] : end]):
            return tokens.ends[at], end  # 中央财政安排|补助资金3亿元, 法庭审结|案件9件
        if word in PREDICATES and _has_object(tokens, at):
            # 设立|总规模; 共实现|降低成本
            sum_of = text[tokens.ends[at]] in "总年" or tokens.words[at - 1] in COUNTED_UP
            whole = text.endswith(COMPOUND_HEADS, start, end) and not sum_of
            whole = whole or _PER_MANY.search(text, start, tokens.starts[at]) is not None
            return (start, end) if whole else (tokens.ends[at], end)
    return start, end


def _has_object(tokens: Tokens, at: int) -> bool:
    """Whether the verb ``at`` has an object behind it, and is not one half of a noun: 推荐单位, 许可和认定事项."""
    behind, size = tokens.kinds[at + 1], tokens.ends[-1] - tokens.ends[at]
    if not at and len(tokens.words[at]) < _LONGEST_WORD:
        return False  # 设|市城市
    if tokens.words[at + 1] in ROLES or (behind == "n" and size < _LONGEST_WORD):
        return False
    return behind not in "JDp" and (not at or tokens.kinds[at - 1] != "J")


def _is_done(tokens: Tokens, at: int, behind: str) -> bool:
    """Whether somebody does the verb ``at`` to what is ``behind`` it: 中央财政|拟安排; not the 发放 of 补贴发放."""
    doer = at - 1
    while doer > 0 and (tokens.kinds[doer] in _ASIDE or tokens.words[doer] in _COUNTING):
        doer -= 1
    if doer < 0 or tokens.kinds[doer] != "o" or not _has_object(tokens, at):
        return False
    if tokens.words[at] in PAYS and tokens.words[at] not in TOLD_BY_PAYER and behind.endswith(MONEY):
        return True
    return tokens.words[at] in WORKS and not (
        behind.startswith(FACILITIES) or behind.endswith(COMPOUND_HEADS)
    )


def attained(text: str, start: int, end: int) -> tuple[Range, Range] | None:
    """Who attains a sum, and the sum, of a clause that says so and no more: 渔业(实现)增加值."""
    if not text.endswith(SUMS, start, end) or not _ATTAINING.search(text, max(start, end - LONGEST), end):
        return None
    tokens = read(text, max(start, end - LONGEST), end)
    for at in range(1, len(tokens.kinds) - 1):
        if tokens.words[at] in ATTAINING:
            last = at - 1
            while last and (tokens.words[last] in COUNTED_UP or tokens.words[last] in PLANNING):
                last -= 1
            if _OF_NOUNS.issuperset(tokens.kinds[: last + 1]) and tokens.words[last] not in MEANS:
                return (tokens.starts[0], tokens.ends[last]), (tokens.ends[at], end)
            return None
    return None


def counted(text: str, start: int, limit: int, *, bodies: bool) -> Range | None:
    """The noun that a figure counts, in text[start:limit], the words behind it.

    Behind a clause that qualifies it stands at its end (30个|成效较好的|地区); before the 的 of another noun it stands
    at once (5个|产品|的评价报告), but for ``bodies``, which are counted by words of their own (50家|细分领域的企业).
    """
    tokens = read(text, start, limit, _LONGEST_COUNTED)
    kinds = tokens.kinds
    if kinds[:1] in ("x", "J", "E", ""):
        return None
    if bodies and "D" not in kinds and tokens.words[0] in PREDICATES:
        return None  # 代表2000人|参加大会
    opened = first = 0  # where the phrase begins with what qualifies it, and without
    while True:
        stop = kinds.find("D", first)
        qualifies = 0 <= stop < len(kinds) - 1
        stop = stop if stop >= 0 else len(kinds)
        last = _last(tokens, first, stop, qualifies=qualifies, bodies=bodies)
        if last >= 0 and not (qualifies and last == stop - 1 and not _is_counted(tokens, last, bodies)):
            break
        if not qualifies:
            return None
        opened = stop + 1 if kinds[first] in "vpdk" else opened
        first = stop + 1
    named = kinds.find("E", first, last)
    if (
        first < named
        and tokens.ends[last] - tokens.ends[named] > _LONGEST_WORD
        and _LISTS.search(text, tokens.starts[first], tokens.starts[named])
    ):
        opened = first = named + 1  # 推广中心、体验中心等|载体
    start, end = tokens.starts[opened], tokens.ends[last]
    return (start if end - start <= _LONGEST_WHOLE else tokens.starts[first]), end


def _last(tokens: Tokens, first: int, stop: int, *, qualifies: bool, bodies: bool) -> int:
    """The last word of the noun phrase that words ``first`` to ``stop`` begin with.

    -1 where there is none, and where they are a clause or a quality that ``qualifies`` what follows.
    """
    kinds = tokens.kinds
    if qualifies and _opens_clause(tokens, first):
        return -1
    last = noun = -1
    for at in range(first, stop):
        kind, word = kinds[at], tokens.words[at]
        if kind == "J" or word == "、":
            if noun == at - 1 and tokens.ends[noun] - tokens.starts[first] > 1 and (bodies or not qualifies):
                listed = _listed(tokens, noun, stop, bodies=bodies)
                doers = bodies and listed == stop - 1 and kinds[noun] == kinds[listed] == "o"
                return listed if doers or not qualifies else -1
        elif kind in "xc" or (last >= 0 and word.isdigit()) or (noun >= 0 and word in LOCATIVES):
            return last
        elif noun >= 0 and _is_predicate(tokens, at, bodies=bodies):
            states = kind in "kp" or (kind == "d" and kinds[at + 1 : at + 2] in ("k", "p"))
            if not qualifies or (states and word not in QUALIFYING_VERBS):
                return noun  # 论坛|分别就…发展趋势
            return noun if kinds[noun] == "o" and kinds[at + 1] != "D" else -1
        elif kind not in "pkdE" or last < 0:
            last = at
            noun = at if kind in _NAMING else noun
    return last if not qualifies or noun == stop - 1 else -1


def _listed(tokens: Tokens, noun: int, stop: int, *, bodies: bool) -> int:
    """The last word of a list that goes on behind its first ``noun``: 20项|国家标准、行业标准; not 98个部门|和北京."""
    first = noun + 2
    word = tokens.words[noun + 1]
    opens = tokens.kinds[first : first + 1]
    if word not in LISTING or (bodies and word == "与") or first >= stop or opens in "mkpdsxEJD":
        return noun
    verb = opens in "vw" and tokens.kinds[noun] != "w" and tokens.words[first] not in NOMINAL_HEADS
    if verb and "E" not in tokens.kinds[first:stop]:
        return noun
    last = _last(tokens, first, stop, qualifies=False, bodies=bodies)
    return noun if word == "、" and last == first and opens in "vw" else max(noun, last)


def _is_counted(tokens: Tokens, at: int, bodies: bool) -> bool:
    """Whether a noun before 的 is itself what is counted, not what qualifies it."""
    return (tokens.kinds[at] == "o" or not bodies) and tokens.words[at] not in KIND_NOUNS


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause that qualifies begins with word ``at``: 在…取得成效的, 具有影响力的."""
    return tokens.kinds[at] in "pkv" or tokens.words[at] in _CLAUSE_VERBS


def _is_predicate(tokens: Tokens, at: int, *, bodies: bool) -> bool:
    """Whether a noun phrase has ended before word ``at``, a verb or what leads to one: 企业|基本实现.

    A doer and a verb before one more noun name a place where the one does the other (个企业实践|基地), but for ``bodies``.
    """
    word, kind, behind = tokens.words[at], tokens.kinds[at], tokens.kinds[at + 1 : at + 2]
    before = tokens.words[at - 1]
    doer = (tokens.kinds[at - 1] == "o" and before[-1] != "级") or before in MEMBERS  # 9个省级|扶贫新村
    if kind in "kp" or word in PREDICATES or word in RANKING or word in OF_ALL or word in SPENT_ON:
        return True
    if word in PLANNING and before != "年度" and behind in ("v", "w"):
        return True
    if kind == "d":
        return doer or behind in "vkpd"
    if kind in "vw" and tokens.words[at + 1 : at + 2] == ["了"]:
        return True  # 608万名船员|领取了补贴
    if kind == "v" and doer and behind in "noswarmvdkJ":
        return bodies or len(tokens.kinds) != at + 2 or behind not in "nos"  # 企业|开发平台, 成员|提议
    return False


def _subject(tokens: Tokens, at: int) -> int:
    """Where the subject of the verb with number ``at`` ends; 0 where it has none."""
    return tokens.ends[at - 1] if at and not _NAMING.isdisjoint(tokens.kinds[:at]) else 0


def done_by(text: str, start: int, limit: int) -> int:
    """Where what is done begins, behind to whom or by whom: 向主管部门|备案, 由受理机关|答复; ``start`` where it does not say.

    A verb is part of a name before a body of its own (市|测绘管理部门), and tells which body is meant before 的.
    """
    tokens = read(text, start, limit)
    first = 0
    if tokens.words[0] in WITH_WHAT:
        first = next((at for at, word in enumerate(tokens.words[:_NEAR]) if word in TO_WHOM), 0)
    if tokens.words[first] not in TO_WHOM:
        return start
    done = -1
    for at in range(first + 2, len(tokens.kinds)):
        of = tokens.kinds.rfind("D", 0, at)
        if (
            tokens.kinds[at] in "vwd"
            and tokens.kinds[at - 1] == "o"
            and done <= of
            and not _is_of_name(tokens, at)
        ):
            done = at
    if done < 0:
        return start
    return tokens.starts[done + (tokens.words[done] in LIGHT and done + 1 < len(tokens.kinds))]


def _is_of_name(tokens: Tokens, at: int) -> bool:
    """Whether the verb ``at`` is part of the name of a body, or qualifies one: 市|测绘管理部门, 部门|批准的."""
    behind = at + 1
    while behind < len(tokens.kinds) and tokens.kinds[behind] in "vwn":
        behind += 1
    kind = tokens.kinds[behind : behind + 1]
    return (kind == "o" and tokens.words[behind].endswith(ADDRESSEES)) or (kind == "D" and behind == at + 1)


def names(text: str, name: Range, *, acts: bool) -> bool:
    """Whether any word of a name is a noun; where ``acts`` can be measured, too, a verb will do."""
    wording = text[slice(*name)]
    if wording.endswith(COMPOUND_HEADS) or _OF_A_GROUP.search(wording):
        return True  # 高度, an adverb by the dictionary; 18—34岁, 60岁以上, 衣着类
    tokens = _row(text, *name)
    if not _NAMING.isdisjoint(tokens.kinds) or tokens.words[-1] in MANNER_NOUNS:
        return True  # 固定电话
    return acts and "v" in tokens.kinds and tokens.words[-1] not in PREDICATES


def is_deed(text: str, name: Range) -> bool:
    """Whether a name says what was done and names nothing: 已开工建设, 获得立项; not 改革."""
    words, _, _, kinds = _row(text, *name)
    done = kinds[-1] in "vw" and _DEEDS.issuperset(kinds)
    return len(kinds) > 1 and (done or words[0] in PREDICATES)


def done_to(text: str, start: int, end: int) -> Range | None:
    """What a deed is done to, of a clause that ends with 后 or 时: 按规定调整|养老金|后; None where it does not say."""
    tokens = read(text, max(start, end - LONGEST), end)
    last = len(tokens.kinds) - 1
    at = last
    while at > 0 and tokens.kinds[at - 1] in "nosma":
        at -= 1
    acted = 0 < at < last and tokens.kinds[at - 1] in "vw"
    return (tokens.starts[at], tokens.ends[last - 1]) if acted else None


def pays(text: str, name: Range) -> bool:
    """Whether a name is one of a doer, who pays a sum but is not what it is of."""
    return _row(text, *name).kinds[-1:] == "o"


def verb_before(text: str, start: int, end: int) -> Range | None:
    """The verb that ends at ``end``, how long something is done: 成立|3年以上."""
    tokens = read(text, max(start, end - _NEAR), end)
    if not tokens.kinds or tokens.kinds[-1] not in "vw" or tokens.ends[-1] - tokens.starts[-1] < 2:
        return None
    return tokens.starts[-1], tokens.ends[-1]


def word_end(text: str, start: int, limit: int) -> int:
    """Where the word ends that begins at ``start``; ``start`` where none does."""
    stops = _row(text, start, min(limit, start + _NEAR)).ends
    return start + stops[0] if stops else start


def _row(text: str, start: int, end: int) -> Tokens:
    """The words of text[start:end]; offsets are into the stretch."""
    return row(text[start : min(end, start + LONGEST)], added())
