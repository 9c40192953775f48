"""The noun phrase that a clause begins with, read by words.

Steps, each a function: skip what counts the doers (一批), step over a 的-clause (已纳入试点的), take nouns and what
qualifies them, decide whether a verb among them is part of the name (主管部门) or the predicate (企业|开发),
go on over joiners, take 等 and the class behind it, and see that a predicate follows.
"""

from __future__ import annotations

from typing import NamedTuple

from planparse.cleaning.text import Range
from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.tokens import Tokens, read
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NAME_STARTS, QUANTIFIERS, RELATIVE_STARTS
from planparse.lexicon.units import CLASSIFIERS
from planparse.lexicon.verbs import TASK_VERBS

_NOUNS = "nos"
_NAMING = frozenset("os")  # without a doer or a place nothing is named
_BEFORE_NOUN = "amrtQ"
_DEFINITE = "kdp"  # no name goes on over these
_MOST_BEFORE_DE = 14  # words of a 的-clause


class Phrase(NamedTuple):
    """Coordinated names, the class of the last word of each, and where they end."""

    names: list[Range]
    heads: str
    end: int


NOTHING = Phrase([], "", 0)
UNNAMED = Phrase([], "", 0)


def phrase(text: str, start: int, end: int, *, closed: bool) -> Phrase:
    """Read the names that text[start:end] begins with; ``closed`` tells that a predicate follows at ``end``.

    Gives ``UNNAMED`` where no word names a doer or a place, and ``NOTHING`` where no name can be read from those that do.
    """
    tokens = read(text, start, end)
    if _NAMING.isdisjoint(tokens.kinds):
        return UNNAMED
    return _Reader(text, tokens, closed).read()


def _with_shared_head(names: list[Range], heads: str) -> tuple[list[Range], str]:
    """物流、快递企业: what names nobody by itself shares the head of the name behind it."""
    found: list[Range] = []
    kept = ""
    opened = -1
    for (start, end), head in zip(names, heads, strict=True):
        if head == "n":
            opened = start if opened < 0 else opened
            continue
        found.append((start if opened < 0 else opened, end))
        kept += head
        opened = -1
    return (found, kept) if opened < 0 else (names, heads)


class _Reader:
    def __init__(self, text: str, tokens: Tokens, closed: bool) -> None:
        self.text = text
        self.starts, self.ends, self.kinds = tokens
        self.closed = closed
        self.size = len(self.kinds)

    def read(self) -> Phrase:
        names, heads, stop = self._list(self._after_count(0))
        joined = False
        while names and self._word(stop) in lexicon.PARTNERS and not self._is_closed(stop):
            partners, more, after = self._list(stop + 1)
            if not partners or not (after == self.size or self._predicate(after, more)):
                break
            names, heads, stop = names + partners, heads + more, after
            joined = stop == self.size
        if not names or not (joined or self._predicate(stop, heads)):
            return NOTHING
        return Phrase(names, heads, self.ends[stop - 1])

    def _is_closed(self, at: int) -> bool:
        """企业、超市等与农户建立联系: whether 等 has closed the list, so that 与 joins nobody."""
        return self.kinds[at - 1] == "E" and self._word(at) == "与"

    def _list(self, at: int) -> tuple[list[Range], str, int]:
        """Coordinated names from word ``at`` on, the classes of their last words, and where they end."""
        nothing: tuple[list[Range], str, int] = ([], "", 0)
        first = at
        if self._opens_none(first):
            return nothing
        names: list[Range] = []
        heads = ""
        level = False
        while True:
            stop = self._name(at)
            if not stop or (
                self.ends[stop - 1] - self.starts[at] < 2 and self._word(at) not in lexicon.LEVELS
            ):
                return nothing
            if self._is_object(at, stop):
                return nothing
            first = first if level else at
            head = self.kinds[stop - 1]
            larger = self._larger(stop)
            if larger < 0:
                return nothing
            if larger:
                stop, head = larger, "o"
            join = (
                1 if self._kind(stop) == "J" and self._word(stop) != "会同" else 0
            )  # 各地区各部门 has no joiner
            on = (join > 0 or self._is_each(stop)) and self._name(stop + join) > 0
            level = on and self._is_level(at, stop)
            if not level:
                names.append((self.starts[first], self.ends[stop - 1]))
                heads += head
            if not on:
                break
            at = stop + join
        names, heads = self._with_bare_word(*_with_shared_head(names, heads))
        if self._kind(stop) == "E":
            stop, names, heads = self._closed_list(stop, names, heads)
        return names, heads, stop

    def _is_each(self, at: int) -> bool:
        """Whether another name begins with 各 (各地区|各部门, but 地方各级政府)."""
        return self._word(at).startswith("各") and not self.text.startswith("各级", self.starts[at])

    def _with_bare_word(self, names: list[Range], heads: str) -> tuple[list[Range], str]:
        """有关部门和单位, 任何单位和个人: the bare word behind 和 is qualified by what stands before the first."""
        if len(names) > 1:
            (first, stop), (start, end) = names[-2:]
            bare = self.text[start:end] in lexicon.BARE_BEHIND and self.text[stop:start] == "和"
            if bare and self.text.endswith(lexicon.BARE, first, stop):
                return [*names[:-2], (first, end)], heads[:-1]
        return names, heads

    def _opens_none(self, at: int) -> bool:
        """Whether no name begins with word ``at``."""
        kind = self._kind(at)
        if not kind or kind in "kJE" or self._word(at) in lexicon.OPENS_NONE:
            return True
        if kind == "a" and self._is_task(at):
            return True
        return kind == "p" and self._word(at) not in lexicon.NAMING_PREPOSITIONS

    def _is_level(self, at: int, stop: int) -> bool:
        """省、自治区、直辖市人民政府: whether the name is a level that shares the head behind it."""
        if stop == at + 1:
            return self._word(at) in lexicon.LEVELS
        return (
            self._word(stop - 1) in lexicon.LEVELS and self._word(stop + 1) in lexicon.LEVELS
        )  # 沿海市、县政府

    def _larger(self, at: int) -> int:
        """Where the larger name ends that a 的 behind the names makes (政府管理专利工作的部门).

        0 where the names stand for themselves; -1 where they are part of what is no doer (单位报送的材料).
        """
        if self._kind(at) not in tuple("vwpdanmrt") or self._word(at) in lexicon.COPULAS:
            return 0
        if self._word(at) in lexicon.CAUSATIVES:
            return 0
        de = self.kinds.rfind("D", at) if self.closed else self.kinds.find("D", at)
        if de < 0 or (not self.closed and "x" in self.kinds[at:de]):
            return 0
        if self.closed and self.kinds[at] == "p" and self.text.startswith(lexicon.PLACING, self.starts[at]):
            return 0
        stop = self._name(de + 1)
        if not self.closed and "D" in self.kinds[max(stop, de + 1) :]:
            return 0
        if stop and self.kinds[stop - 1] == "o" and self._predicate(stop, "o") and self._kind(stop) != "w":
            return stop
        if self.closed and is_buried(self.text, self.ends[at - 1], self.ends[-1]):
            return -1
        return 0

    def _after_count(self, at: int) -> int:
        """一批企业, 2000家企业: how many they are is no part of the name."""
        if self._kind(at) == "m" and self._word(at).isdigit():
            return at + 2 if self._kind(at + 1) == "m" or self._word(at + 1) in CLASSIFIERS else at + 1
        return at + (self._kind(at) != "" and self._word(at) in QUANTIFIERS)

    def _kind(self, at: int) -> str:
        return self.kinds[at] if at < self.size else ""

    def _word(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]] if at < self.size else ""

    def _name(self, at: int) -> int:
        """Where the name ends that begins with word ``at``; 0 where none does."""
        at = self._after_relative(at)
        last = 0
        while at < self.size:
            kind = self.kinds[at]
            if kind in _NOUNS:
                last = at + 1
            elif kind in _BEFORE_NOUN:
                if last and (self._is_each(at) or self._opens_predicate(at)):
                    break
            elif kind in "wv" and not last and self.kinds[at + 1 : at + 3] in ("Jw", "Jv"):
                at += 1  # 设计、生产、施工企业
            elif kind in "vwpd":
                if not last and (after := self._after_relative(at)) > at:
                    at = after
                    continue
                if kind in "pd" or not (self._is_inner(at) if last else self._opens_name(at)):
                    break
            elif kind == "D" and last:
                last = 0
            else:
                break
            at += 1
        return last

    def _is_object(self, at: int, stop: int) -> bool:
        """Whether words that begin like a name are a verb with its object: 建设平台, but 建设部门."""
        if self.kinds[at] != "w" or self._word(at) not in TASK_VERBS:
            return False
        last = self._word(stop - 1)
        return last not in lexicon.BODIES and last != "企业" and last[-1] not in lexicon.PERSONS

    def _after_relative(self, at: int) -> int:
        """具有执法权的部门: where the noun begins that a 的-clause is of; ``at`` where there is none."""
        if self._kind(at) not in "vpdaw" or not self._kind(at) or self._opens_name(at):
            return at
        if not self.closed and self._word(at) in TASK_VERBS and self._word(at) not in RELATIVE_STARTS:
            return at
        if self.kinds[at] == "a" and self._kind(at + 1) not in tuple("vwpda"):
            return at
        de = self.kinds.find("D", at, at + _MOST_BEFORE_DE)
        return de + 1 if de > at and "x" not in self.kinds[at:de] else at

    def _is_task(self, at: int) -> bool:
        """Whether the word is the verb of a task, and of no name."""
        return self._word(at) in TASK_VERBS and self._word(at) not in NAME_STARTS

    def _opens_name(self, at: int) -> bool:
        """Whether a verb is the first part of a name: 评价机构, 用人单位, 创新主体."""
        if self._word(at) in lexicon.CAUSATIVES or self._is_task(at):
            return False
        behind = self._kind(at + 1)
        if self.kinds[at] == "v" or self._word(at) not in NAME_STARTS:
            return behind == "o" and self._word(at + 1) in lexicon.BODIES
        return behind != "" and behind in "now"

    def _is_inner(self, at: int) -> bool:
        """Whether a verb behind a noun stands in a name (技术服务机构), not before its object (企业开发机器人)."""
        stop = at
        while stop < self.size and self.kinds[stop] in "vwnosaQmr":
            if self._word(stop) in lexicon.CAUSATIVES:
                break
            stop += 1
        head = max(self.kinds.rfind("o", at + 1, stop), 0)
        if not head:
            return False
        behind = self._kind(head + 1)
        if self.kinds[at - 1] == "n" and not self._is_task(
            at
        ):  # 农产品批发市场: no doer ends before the verb
            return True
        for k in range(at, head):
            if self.kinds[k] == "v" and not self._makes_name(k, behind):
                return False
        if not behind:
            return self.closed
        if behind in "amrt":
            return self._opens_predicate(head + 1)
        return behind in _DEFINITE or (behind in "JEvwD" and self._word(head) in lexicon.BODIES)

    def _makes_name(self, at: int, behind: str) -> bool:
        """主管部门, 快递企业: whether a verb makes a name of the noun straight behind it."""
        if self._is_task(at) or self._word(at) in RELATIVE_STARTS or self.kinds[at + 1] != "o":
            return False
        return self._word(at + 1) in lexicon.BODIES or behind == "k" or (not behind and self.closed)

    def _opens_predicate(self, at: int) -> bool:
        """Whether what qualifies is an adverb here: 企业|全面落实."""
        while self._kind(at) and self._kind(at) in "amrt":
            at += 1
        kind = self._kind(at)
        return kind != "" and kind in "vwdpk" and not (kind in "vw" and self._is_inner(at))

    def _closed_list(self, at: int, names: list[Range], heads: str) -> tuple[int, list[Range], str]:
        """甲、乙等机构: with the class behind 等, one name where the words before it name nobody by themselves."""
        stop = self._name(at + 1) if at + 1 < self.size else 0
        if not stop or self.kinds[stop - 1] != "o":
            return at + 1, names, heads
        bare = self.text[self.starts[at + 1] : self.ends[stop - 1]] in lexicon.BARE
        end = self.ends[at - 1] if bare else self.ends[stop - 1]
        if all(head == "o" for head in heads):
            return stop, [*names[:-1], (names[-1][0], end)], heads
        return stop, [(names[0][0], end)], "o"

    def _predicate(self, at: int, heads: str) -> bool:
        """Whether a predicate begins at word ``at``."""
        kind = self._kind(at)
        named = heads[-1] in "os"
        if not kind:
            return self.closed and named
        if self.closed and kind in "vwna" and not set(self.kinds[at:]) & set("vpdk"):
            return False  # 财政支出应当…: the names qualify what the clause is about
        if self._word(at) == "对" and self._word(at - 1) in lexicon.WEAK and not self.closed:
            return False  # 中央对地方转移支付
        if kind in _DEFINITE:
            return named
        if kind == "t" and self._word(at) in lexicon.INSIDE:
            return False
        if kind in "amrt":
            return named and self._opens_predicate(at)
        if kind == "v":
            return named and not self._is_weak(at, heads)
        if kind == "J":
            return self._word(at) in lexicon.JOINING_PREPOSITIONS and named
        return kind == "w" and named and not self._is_weak(at, heads)

    def _is_weak(self, at: int, heads: str) -> bool:
        """Whether what stands before a verb may be what it is done to: 社区改造, 财政支出, 船舶研发和应用."""
        if heads[-1] != "s" and self._word(at - 1) not in lexicon.WEAK:
            return False
        behind = self.kinds[at + 1 :]
        if self.kinds[at] == "w" and behind[:1] == "v":
            return True
        return self.closed or not behind or behind[0] in "JDEx" or set(behind) <= set("wEJ")
