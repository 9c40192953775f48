"""The noun phrase that a clause begins with, read by words.

Steps, each a function: skip what counts the doers (一批), read a name (``names``), take the larger one that a 的 behind
makes of it (政府管理专利工作的部门), go on over joiners, take 等 and the class behind it, and see that a predicate follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.phrases.bare import paired
from planparse.extraction.phrases.following import PredicateReader
from planparse.extraction.phrases.names import NAMING, without_bracket
from planparse.extraction.phrases.tokens import LONGEST, row
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import QUANTIFIERS
from planparse.lexicon.units import CLASSIFIERS
from planparse.lexicon.verbs import TASK_VERBS
from planparse.words.dictionary import Terms, added

_STOPS = frozenset("，。；：")
_OBJECT_VERBS = TASK_VERBS - lexicon.NAMING
_LONGEST_PERIOD = 5  # words of 试航期间, 汛期
_SEEN_BEHIND = 1  # characters behind a stretch, for its last may begin a word that is asked for (各级)


class Phrase(NamedTuple):
    """Coordinated names, the class of the last word of each, and where they end."""

    names: list[Range]
    heads: str
    end: int


NOTHING = Phrase([], "", 0)


def phrase(text: str, start: int, end: int, *, closed: bool, agent: bool = False) -> Phrase:
    """Read the names that text[start:end] begins with.

    ``closed`` tells that a predicate follows at ``end``, ``agent`` that 由 stands before.
    """
    marked = closed and text[end : end + 1] not in _STOPS
    stop = min(end, start + LONGEST)
    found = reading(text[start : stop + _SEEN_BEHIND], stop - start, closed, marked, agent, added())
    if not found.names:
        return NOTHING
    return Phrase([(start + a, start + b) for a, b in found.names], found.heads, start + found.end)


@lru_cache(maxsize=1 << 13)  # a law says a fifth of its phrases again, its next version half of them
def reading(text: str, end: int, closed: bool, marked: bool, agent: bool, more: Terms) -> Phrase:
    """The names that text[:end] begins with, by offsets into it."""
    tokens = row(text[:end], more)
    if "o" not in tokens.kinds and "s" not in tokens.kinds and "组织" not in text[:end]:
        return NOTHING  # most stretches name nobody
    return _PhraseReader(text, tokens, closed=closed, marked=marked, agent=agent).read()


def _with_shared_head(phrase: Phrase) -> Phrase:
    """物流、快递企业: what names nobody by itself shares the head of the name behind it."""
    if "n" not in phrase.heads:
        return phrase
    found: list[Range] = []
    kept = ""
    opened = -1
    for (start, end), head in zip(phrase.names, phrase.heads, strict=True):
        if head == "n":
            opened = start if opened < 0 else opened
            continue
        found.append((start if opened < 0 else opened, end))
        kept += head
        opened = -1
    return Phrase(found, kept, phrase.end) if opened < 0 else phrase


def _is_above(level: str, other: str) -> bool:
    """省级, 县: whether a level of government is above another."""
    tiers = [
        next((number for number, starts in enumerate(lexicon.TIERS) if word.lstrip("各")[:1] in starts), 0)
        for word in (level, other)
    ]
    return tiers[0] < tiers[1]


class _PhraseReader(PredicateReader):
    """Names in a row, joined; ``Phrase.end`` counts words until ``read`` has done."""

    def read(self) -> Phrase:
        names, heads, stop = self._list(self._after_count(self._after_period(self._after_topic())))
        joined = False
        while names and self.word[stop] in lexicon.PARTNERS and not self._is_closed(stop):
            partners, more, after = self._list(stop + 1)
            if not partners or not (after == self.size or self.predicate(after, more)):
                break
            names, heads, stop = names + partners, heads + more, after
            joined = stop == self.size
        if not names or not (joined or self.predicate(stop, heads)):
            return self._whole() if self.closed else NOTHING
        return Phrase(names, heads, self.ends[stop - 1])

    def _whole(self) -> Phrase:
        """All of a stretch that ends with a doer: before a marker of force it can but be the subject."""
        first = self.kinds.rfind("D") + 1  # what stands before 的 is all part of the first name
        if self.marked and self._is_row(first):
            return self._split([at for at in range(first, self.size) if self.kinds[at] == "J"])
        towards = not lexicon.TOWARDS.isdisjoint(self.word)
        if self.kinds[-1] != "o" or not self.text.endswith("者", 0, self.ends[-1]) or towards:
            return NOTHING
        # 逾期不交者: they do all that stands before.
        return self._split(
            [at for at in range(1, self.size) if self.kinds[at] == "J" and self.word[at - 1].endswith("者")]
        )

    def _is_row(self, first: int) -> bool:
        """Whether a stretch that ends with a doer is nothing but names, from word ``first`` on."""
        tail = self.kinds[first:]
        return (
            self.kinds[-1:] == "o"
            and self.kinds[0] not in "pkx"
            and not self._is_done_to(0, self.size)
            and not self._is_towards(0)
            and (not self.is_task(0) or self.kind[1] == "J")
            and self.word[0] not in lexicon.CAUSATIVES
            and tail.isalpha()
            and set("pkxt").isdisjoint(tail)
            and (self.kinds[0] != "v" or first > 0)
        )

    def _is_towards(self, at: int) -> bool:
        """依法|对直接负责的人员: whether adverbs and 对 stand at ``at``; in 依法对渡口进行检查的人员 a noun is behind them."""
        while self.kind[at] == "d":
            at += 1
        return self.word[at] in lexicon.TOWARDS and self.kind[at + 1] not in "nos"

    def _split(self, joiners: Sequence[int]) -> Phrase:
        """The names that stand between the words ``joiners``."""
        names: list[Range] = []
        heads = ""
        opened = 0
        for stop in (*joiners, self.size):
            if stop > opened:
                names.append((self.starts[opened], self.ends[stop - 1]))
                heads += self.head(stop - 1)
            opened = stop + 1
        return _with_shared_head(Phrase(names, heads, self.ends[-1]))

    def _after_topic(self) -> int:
        """公司的资产|任何单位不得侵占: where those begin whom a ban is for, behind the noun that it is about."""
        if not self.marked or lexicon.WHOEVER not in self.text:
            return 0
        at = next((n for n, word in enumerate(self.word) if word.startswith(lexicon.WHOEVER)), 0)
        return at if self.kind[at - 1] in "nt" or self.text.startswith(lexicon.WITHOUT, 0) else 0

    def _after_count(self, at: int) -> int:
        """一批企业, 2000家企业: how many they are is no part of the name."""
        if self.word[at][:1] in lexicon.BRACKETS:
            at += 1  # (f)服务提供者
        if self.kind[at] == "m" and self.word[at].isdigit():
            at += 2 if self.kind[at + 1] == "m" or self.word[at + 1] in CLASSIFIERS else 1
            return at + (self.word[at] in lexicon.ABOUT)
        return at + (self.word[at] in QUANTIFIERS)

    def _after_period(self, at: int) -> int:
        """试航期间|学员可免费乘船: when they act is no part of the name."""
        if lexicon.PERIOD_ENDS.isdisjoint(self.word[at : at + _LONGEST_PERIOD]):
            return at
        for number in range(at, min(at + _LONGEST_PERIOD, self.size)):
            if self.kinds[number] not in "vwnsta":
                break
            if self.word[number] in lexicon.PERIOD_ENDS and self.kind[number + 1] in "norva":
                return number + 1
        return at

    def _is_closed(self, at: int) -> bool:
        """企业、超市等与农户建立联系: whether 等 has closed the list, so that 与 joins nobody."""
        return self.kinds[at - 1] == "E" and self.word[at] == "与"

    # -- lists -------------------------------------------------------------------------------------------

    def _list(self, at: int) -> Phrase:
        """The coordinated names from word ``at`` on."""
        if self._opens_none(at):
            return NOTHING
        names: list[Range] = []
        heads = ""
        first = at  # of the name, with the levels that share its head
        while True:
            stop = self.name(at)
            if not stop or self._is_scrap(at, stop) or (not names and self._is_object(at, stop)):
                return NOTHING
            head = self.head(stop - 1)
            larger = self.larger(stop, head)
            if larger < 0:
                return NOTHING
            if larger:
                stop, head = larger, "o"
            following = self._next(stop, head, at)
            if not (following and self._is_level(at, stop, following)):
                first = self._giver(first, stop) + self._is_theirs(first)
                names.append((self.starts[first], self._without_gloss(stop - 1)))
                heads += head
                first = following
            if not following:
                break
            at = following
        heads = self._fields(names, heads)
        found = _with_shared_head(Phrase(names, heads, stop))
        names = paired(self.text, found.names)
        found = Phrase(names, (found.heads + "o")[: len(names)], stop)
        return self._closed_list(found) if self.kind[stop] == "E" else found

    def _opens_none(self, at: int) -> bool:
        """Whether no name begins with word ``at``."""
        kind, word = self.kind[at], self.word[at]
        if kind == "k" and word in lexicon.ASPECTS:
            return self.after_clause(at) == at
        if kind in "kJE." or word in lexicon.OPENS_NONE or (kind == "a" and self.is_task(at)):
            return True
        if self._is_adverbial(at) or (word == lexicon.MEETING and self.word[at + 1] in lexicon.OF_MEETINGS):
            return True
        if word == "其" and self.word[at + 1] in TASK_VERBS:
            return not self._makes_body(at + 1, inside=True)  # 支持其|建设中心
        return kind == "p" and word not in lexicon.NAMING_PREPOSITIONS and not self._opens_relative(at)

    def _opens_relative(self, at: int) -> bool:
        """在公共场所设置广告的|单位: whether a preposition opens a clause with a verb, before the 的 of the last name.

        对符合条件的企业 is no such name, but 对事故负有责任的单位 is: what 对 brings in is a noun.
        """
        name = self.kinds.rfind("D") + 1
        if not self.closed or name <= at + 2 or self.kinds[-1] != "o" or "t" in self.kinds[name:]:
            return False
        between = self.kinds[at + 1 : name]
        if self.word[at] in lexicon.TOWARDS:
            return between[0] in "nos" and not lexicon.BEARS.isdisjoint(self.word[at + 1 : name])
        return self.word[at] in lexicon.RELATIVE_PREPOSITIONS and not set("vw").isdisjoint(between)

    def _is_adverbial(self, at: int) -> bool:
        """重点|依托基础较好的城市, 持续|推动符合条件的企业: whether adverbs stand before a verb that opens no name."""
        verb = at
        while (self.kind[verb] == "d" or self._is_adverb(verb)) and self.word[verb] not in lexicon.CAUSATIVES:
            verb += 1
        if verb == at:
            return False
        if self._is_towards(at):
            return True
        return self.word[verb] in lexicon.CAUSATIVES or (self.kinds[at] == "a" and self.kind[verb] == "p")

    def _is_object(self, at: int, stop: int) -> bool:
        """Whether words that begin like a name are a verb with its object: 建设平台, but 建设部门, 试点申报城市."""
        if self._is_done_to(at, stop):
            return True
        at += self.word[at] in lexicon.MANNERS
        if self.agent or self.marked or self.word[at] not in _OBJECT_VERBS or self.kinds[stop - 1] == "w":
            return False
        if self.tells_of(at):
            return False
        between = set(self.kinds[at : stop - 1])
        if "D" in between or (between == {"w"} and stop - at > 2):
            return False
        if self.word[at] in lexicon.CAUSATIVES and "o" in self.kinds[at : stop - 1]:
            return True  # 监督|业主委员会
        if any(word.startswith(lexicon.PICKING_OUT) for word in self.word[at + 1 : stop - 1]):
            return True  # 协调|有关部门和单位
        last = without_bracket(self.word[stop - 1])
        if last in lexicon.AGENCIES or last[-2:] in lexicon.ROLES:
            return False
        body = last[-1] in lexicon.PERSONS or {last, last[-2:]} & lexicon.BODIES
        return not (body and between <= set("wvdo"))

    def _is_done_to(self, at: int, stop: int) -> bool:
        """奖励|举报人, 教育|职工: whether a verb has those behind it, up to word ``stop``, as its object."""
        word, behind = self.word[at], self.word[at + 1]
        if word in lexicon.DEALING_WITH:
            others = self.kind[at + 1] == "o" and self.word[stop - 1] in lexicon.OTHERS
        else:
            others = word in lexicon.DONE_TO_OTHERS and self.kind[at + 1] in "nosra"
        any_body = behind in lexicon.BODIES or behind in lexicon.AGENCIES or behind == lexicon.BOTH
        return others and not any_body and "D" not in self.kinds[at:stop]

    def _is_scrap(self, at: int, stop: int) -> bool:
        """Whether the name is one character that is no level of government."""
        return self.ends[stop - 1] - self.starts[at] < 2 and self.word[at] not in lexicon.LEVELS

    def _next(self, at: int, head: str, first: int) -> int:
        """Where the next name of the list begins, of which one ends before word ``at``; else 0.

        The list is looked at from word ``first`` on.
        """
        joins = self.kind[at] == "J" and self.word[at] != "会同"
        if (
            not joins and not self.is_each(at) and not self.is_parallel(at, first)
        ):  # 各地区各部门 has no joiner
            return 0
        following = at + joins
        stop = self.name(following)
        if not stop:
            return 0
        if self.word[at] in lexicon.JOINING_PREPOSITIONS and head in NAMING and self.head(stop - 1) == "n":
            return following if self.kind[stop] in "JE" else 0  # 线上平台|与实体商业合作
        return following

    def _giver(self, first: int, stop: int) -> int:
        """智慧渔港平台|省级给予奖补: where the level begins that gives, behind the thing that is given for."""
        level = stop - 1
        gives = self.word[level] in lexicon.GIVERS and self.word[stop] in lexicon.BEARING
        return level if gives and level > first and self.kind[level - 1] in "on" else first

    def _without_gloss(self, last: int) -> int:
        """联席会议|（以下简称会议）: where a name ends whose last word has a bracket that says how it is called below."""
        start, end = self.starts[last], self.ends[last]
        if self.word[last].isalpha():
            return end  # most have no bracket
        gloss = max(self.text.rfind(opening, start, end) for opening in lexicon.GLOSSES)
        return gloss if gloss > start else end

    def _fields(self, names: Sequence[Range], heads: str) -> str:
        """水务、财政、公安机关: the classes of names, where a bare 财政 shares the head of the last name."""
        if len(names) < 2 or heads[-1] != "o" or not self.text.endswith(lexicon.HEADS_OF_FIELDS, *names[-1]):
            return heads
        fields = (
            "n" if self.text.endswith(lexicon.FIELDS, *span) else head
            for span, head in zip(names, heads, strict=True)
        )
        return "".join(fields)[:-1] + heads[-1]

    def _is_theirs(self, at: int) -> bool:
        """政府及其|有关部门: whether 其 is no part of the name."""
        return self.word[at] == "其" and self.word[at + 1] in ("有关", "相关")

    def _is_level(self, at: int, stop: int, following: int) -> bool:
        """省、自治区、直辖市人民政府, 沿海市、县（市）、区政府: whether the name is a level that shares the head behind it.

        直辖市 ends a row, so that one word beside it is another name but for a level: 省、自治区、直辖市和|军区.
        """
        last = self.word[stop - 1]
        level, beside = without_bracket(last), without_bracket(self.word[following])
        if level not in lexicon.LEVELS or beside.startswith(lexicon.BARE):
            return False  # 各县、|部门和单位
        if level != last and (beside not in lexicon.LEVELS or beside in last or _is_above(beside, level)):
            return False  # 县（市、区）、|乡镇政府, 县（市、区）、|市财政局, 县（区）、|省级有关部门
        if last == lexicon.LAST_LEVEL and self.name(following) == following + 1:
            return self.word[following].endswith("市")
        return stop == at + 1 or without_bracket(self.word[stop + 1]) in lexicon.LEVELS

    def _closed_list(self, found: Phrase) -> Phrase:
        """甲、乙等机构: with the class behind 等, one name where the words before it name nobody by themselves."""
        names, heads, at = found
        if self.kind[at + 1] == "D":
            return self._of_the_listed(found)
        stop = self.name(at + 1) if self.kind[at + 1] not in "k." else 0
        if not stop or self.head(stop - 1) != "o" or self._is_object(at + 1, stop):
            return Phrase(names, heads, at + 1)
        if self.word[at + 1] in lexicon.PLACE_CLASSES and stop == at + 2 and set(heads) <= set("os"):
            return Phrase(names, heads, stop)  # 云岭、白溪等市: each is a name
        last = self._without_gloss(stop - 1)
        closing = self.text[self.starts[at + 1] : last]
        bodies = closing in lexicon.BARE_WHICH and self.text.endswith(lexicon.AUTHORITIES, *names[-1])
        bare = closing in lexicon.BARE or bodies
        end = self._without_gloss(at - 1) if bare else last
        if set(heads) == {"o"}:
            names = [*names[:-1], (names[-1][0], end)]
        else:
            names, heads = [(names[0][0], end)], "o"
        more = self._list(stop + 1) if self.kind[stop] == "J" else NOTHING  # 农业等领域企业和服务机构
        return Phrase(names + more.names, heads + more.heads, more.end or stop)

    def _of_the_listed(self, found: Phrase) -> Phrase:
        """甲、乙等地的|数据中心: with a doer behind 等 and 的, one name, which others may follow."""
        names, heads, at = found
        stop = self.name(at + 2) if self.kind[at + 2] in "now" else 0
        if not stop or self.head(stop - 1) != "o":
            return Phrase(names, heads, at + 1)
        following = self._next(stop, "o", at + 2)
        more = self._list(following) if following else NOTHING
        return Phrase([(names[0][0], self.ends[stop - 1]), *more.names], "o" + more.heads, more.end or stop)
