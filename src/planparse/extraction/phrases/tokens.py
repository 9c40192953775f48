"""A clause as a row of words with one letter each, so that a phrase is a pattern over letters.

The letters are the classes of ``planparse.words`` and those of this grammar: ``o`` a noun that names a doer,
``k`` a modal or another word that opens a predicate, ``D`` 的, ``J`` a joiner, ``E`` 等, ``x`` a mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from planparse.extraction.patterns import places
from planparse.extraction.phrases.offices import offices
from planparse.extraction.phrases.situated import SITUATED, as_doers
from planparse.extraction.phrases.times import TIME_START, time_end
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NAME_STARTS, PARTY_HEADS
from planparse.lexicon.characters import LATIN
from planparse.lexicon.verbs import ADVERBS, MANNER_NOUNS, PREPOSITIONS, TASK_VERBS
from planparse.regex import regex
from planparse.words.cutting import ends
from planparse.words.dictionary import Terms, added
from planparse.words.table import table, terms

_PAIRS = {"（": "）)", "(": "）)", "“": '”"', '"': '"”', "《": "》"}
# Single characters that go with the word before them: of what classes that is, and what class the two are.
_SUFFIXES = {
    **dict.fromkeys(lexicon.SUFFIXES, ("vwn", "n")),
    **dict.fromkeys(lexicon.QUALIFYING, ("vwna", "a")),
    lexicon.MAKING: ("vwnao", "w"),
    "门": ("o", "o"),  # 信息产业部|门
    "地": ("E", "E"),  # 济南、青岛等地
    **dict.fromkeys(lexicon.PERSONS, ("vwn", "o")),
    "人": ("vwnr", "o"),
    "者": ("vwnad", "o"),
    "方": ("vwno", "o"),
    **dict.fromkeys(lexicon.ATTACHED - lexicon.PERSONS, ("wn", "o")),
    "组": ("vwna", "o"),
    "内": ("t", "t"),  # 三日|内
}
# What may be read with the word beside it; in most stretches nothing is.
_JOINING = frozenset((*_SUFFIXES, *_PAIRS, *lexicon.PLACED, *LATIN, *"0123456789"))
# A noun behind a time is what it qualifies (花期|活动), and so is what is told of a thing with 的 (每月|代扣的税款).
_QUALIFIED = regex("a?[ns]|a?wk")
_OF_THING = regex("..的")
_HEADS = tuple(PARTY_HEADS)
_LONGEST_QUOTED = 40
_NAMED_BY_TASK = lexicon.OFFICE_ENDS | lexicon.FOR_A_TASK
_BESIDE_OTHERS = _JOINING | _NAMED_BY_TASK | SITUATED  # words that need not stay what they are by themselves
_IN_NAMES = frozenset("nasvtdwJ")
_BEFORE_PLACES = frozenset("Jospvw")
_MOST_KEPT = 20_000  # words whose letters are kept; a text has a few thousand
LONGEST = 160  # characters of a clause that are read; what a phrase reader asks for ends long before
_new = tuple.__new__  # a third of the time that calling the class takes


class Tokens(NamedTuple):
    """Words, their offsets ``starts`` and ``ends``, and ``kinds`` with a letter for each."""

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    kinds: str


@lru_cache(maxsize=4)
def _corrections(more: Terms) -> dict[str, str]:
    found = dict.fromkeys(TASK_VERBS, "w")
    found.update(dict.fromkeys(NAME_STARTS, "W"))
    found.update((word, "d") for word in ADVERBS if len(word) > 1)
    found.update((word, kind) for word, kind in terms() if kind)
    found.update(dict.fromkeys(MANNER_NOUNS, "a"))
    found.update(dict.fromkeys(PREPOSITIONS, "p"))
    found.update(dict.fromkeys(lexicon.MODALS, "k"))
    found.update(dict.fromkeys(lexicon.JOINERS, "J"))
    found.update({"被": "a", "非": "n", "代表": "o", "工作日": "t"})  # 被检查单位
    found.update(more)
    found.update({"的": "D", "等": "E", "有关": "a", "相关": "a"})
    return found


def known_kind(word: str) -> str:
    """The letter of a word of the table; none for what is no word."""
    more = added()
    return _kinds(more)[word] if table(more).entry(word) else ""


def opens_with(text: str, start: int, kinds: frozenset[str], longest: int) -> bool:
    """Whether a word of the table, of two characters at least, begins here that has one of these letters."""
    more = added()
    size, words = table(more)[text[start]].with_second(text[start + 1 : start + 2])
    for stop in range(start + 2, start + min(size, longest) + 1):
        word = text[start:stop]
        if word in words and _kinds(more)[word] in kinds:
            return True
    return False


def read(text: str, start: int, end: int, longest: int = LONGEST) -> Tokens:
    """The words of text[start:end], at most ``longest`` characters; offsets are into the text."""
    words, starts, stops, kinds = row(text[start : min(end, start + longest)], added())
    return Tokens(words, [start + at for at in starts], [start + at for at in stops], kinds)


def row(stretch: str, more: Terms) -> Tokens:
    """Cut a stretch into words; offsets are into the stretch. A bracket is part of the word before it."""
    stops = ends(stretch, more)
    if stretch.startswith(lexicon.JOINER_NAMED) and stops[0] == 1:
        stops = stops[1:]
    words, first = [], 0
    for stop in stops:
        words.append(stretch[first:stop])
        first = stop
    kinds = "".join(map(_kinds(more).__getitem__, words))
    tokens = _new(Tokens, (words, (0, *stops[:-1]), stops, kinds))
    alone = _BESIDE_OTHERS.isdisjoint(words)  # as the words of most rows stand
    if not (alone or _NAMED_BY_TASK.isdisjoint(words)):
        tokens = _with_offices(stretch, tokens)
    if "o" in tokens.kinds:
        tokens = _with_times(stretch, tokens)
    if alone:
        return tokens
    if not _JOINING.isdisjoint(tokens.words):
        tokens = _joined(stretch, tokens, more)
    if SITUATED.isdisjoint(tokens.words):
        return tokens
    return tokens._replace(kinds=as_doers(tokens.words, tokens.kinds))


def _with_offices(stretch: str, tokens: Tokens) -> Tokens:
    """The row of words in which the names of offices are one word each: 移民|局."""
    return _as_words(stretch, tokens, offices(tokens.words, tokens.kinds), "o")


def _with_times(stretch: str, tokens: Tokens) -> Tokens:
    """The row of words in which a time straight behind a doer is one word: 水务局|每日8时前|报送."""
    words, starts, stops, kinds = tokens
    times = []
    for at in places(kinds[:-1], "o"):
        start = starts[at + 1]
        if stretch[start] not in TIME_START:
            continue
        stop = time_end(stretch, start, len(stretch))
        if stop == start or stop not in stops:
            continue
        last = stops.index(stop)
        if not _QUALIFIED.match(kinds, last + 1) and not _OF_THING.match(stretch, stop):
            times.append((at + 1, last))
        elif kinds[at + 1] == "t" and last == at + 1:
            kinds = f"{kinds[: at + 1]}n{kinds[at + 2 :]}"
    return _as_words(stretch, _new(Tokens, (words, starts, stops, kinds)), times, "t")


def _as_words(stretch: str, tokens: Tokens, rows: Sequence[tuple[int, int]], kind: str) -> Tokens:
    """The row of words in which some, from the first to the last of each row, are one word of a kind."""
    if not rows:
        return tokens
    starts, stops, kinds = list(tokens.starts), list(tokens.ends), list(tokens.kinds)
    for first, last in reversed(rows):
        del starts[first + 1 : last + 1], stops[first:last], kinds[first : last + 1]
        kinds.insert(first, kind)
    words = [stretch[first:stop] for first, stop in zip(starts, stops, strict=True)]
    return _new(Tokens, (words, starts, stops, "".join(kinds)))


def _joined(stretch: str, tokens: Tokens, more: Terms) -> Tokens:
    """The row of words in which some go with the one before."""
    # One loop with all that may join a word to the one before; parted, it would carry its lists about.
    starts: list[int] = []
    stops: list[int] = []
    kinds: list[str] = []
    closing = 0
    for word, first, stop, kind in zip(*tokens, strict=True):
        if first < closing:
            continue
        if word not in _JOINING:
            starts.append(first)
            stops.append(stop)
            kinds.append(kind)
            continue
        if kind in "x&":  # a mark, or what goes with the word before it
            if word in _PAIRS:
                closing = _closed(stretch, first)
                if closing and word in "（(" and stops:
                    inner = _held(stretch, first, closing, more)
                    opened = starts[-1] + stretch.startswith("各", starts[-1])
                    kinds[-1], closing = _bracketed(kinds[-1], stops[-1] - opened, inner, stretch, closing)
                    stops[-1] = closing
                    continue
                stop = closing or stop
                kind = _corrections(more).get(stretch[first + 1 : closing - 1], "n") if closing else kind
            elif kind == "&":
                if _goes_on(stops, kinds, first, word):
                    stops[-1], kinds[-1] = stop, _SUFFIXES[word][1]
                    continue
                kind = _kind_alone(word, more)
        elif kind in "#@" and kinds and kinds[-1] == kind and stops[-1] == first:
            stops[-1] = stop  # more figures, or letters
            continue
        placed = word in lexicon.PLACED
        first, kind = _place(stretch, starts, stops, kinds, first, kind) if placed else (first, kind)
        starts.append(first)
        stops.append(stop)
        kinds.append(kind)
    found = [stretch[first:stop] for first, stop in zip(starts, stops, strict=True)]
    return Tokens(found, starts, stops, "".join(kinds).replace("#", "m").replace("@", "n"))


def _held(text: str, opening: int, closing: int, more: Terms) -> str:
    """The letter of what a bracket holds; none where it is empty."""
    return _kinds(more)[text[opening + 1 : closing - 1]] if closing > opening + 2 else ""


def _bracketed(kind: str, size: int, inner: str, text: str, closing: int) -> tuple[str, int]:
    """The letter of a word that a bracket follows, and where the two end.

    ``inner`` is the letter of what the bracket holds.

    One character is part of a name: 居（村）民委员会, 村（居）委会; with a doer beside it, it is one: 村（社区）.
    """
    if size == 1 and text.startswith(lexicon.COMMITTEES, closing):
        return "o", text.index("会", closing) + 1
    if size > 1 or kind == "o":
        return kind, closing
    named = inner == "o" or text[closing - 2] in lexicon.SHORT_BODIES
    return "o" if named and text[closing : closing + 1] not in lexicon.BEHIND_BRACKET else "n", closing


def _place(
    stretch: str, starts: list[int], stops: list[int], kinds: list[str], at: int, kind: str
) -> tuple[int, str]:
    """Where the name begins that a word for a place at ``at`` ends, and its letter: 长|清|区.

    It has two characters that are no word. They stand at the head of the stretch, where they may be any (于|洪|镇), in a
    list, or behind a word that leads to it (由, 支持).
    """
    if starts[-2:] != [at - 2, at - 1]:
        return at, kind
    named = _IN_NAMES.issuperset(kinds[-2:]) and (len(kinds) == 2 or kinds[-3] in _BEFORE_PLACES)
    any_word = len(kinds) == 2 and kinds[1] != "o" and lexicon.IN_NO_PLACE.isdisjoint(stretch[at - 2 : at])
    if not (named or any_word):
        return at, kind
    del starts[-2:], stops[-2:], kinds[-2:]
    return at - 2, kind if kind == "o" else "s"  # 双溪村 is a place


def _goes_on(stops: list[int], kinds: list[str], at: int, suffix: str) -> bool:
    """Whether the word before ``at`` takes the suffix that stands there."""
    return bool(stops) and stops[-1] == at and kinds[-1] in _SUFFIXES[suffix][0]


def _closed(text: str, at: int) -> int:
    """Where the bracket or the quotation ends that opens here; 0 where it does not end soon."""
    for stop in range(at + 1, min(len(text), at + _LONGEST_QUOTED)):
        if text[stop] in _PAIRS[text[at]]:
            return stop + 1
    return 0


class _Kinds(dict[str, str]):
    """The letters of words, each found once.

    & is one character that may go with the word before, # stands for figures, @ for letters.
    """

    def __init__(self, more: Terms) -> None:
        super().__init__()
        self._more = more

    def __missing__(self, word: str) -> str:
        kind = self._kind(word)
        if len(self) < _MOST_KEPT:
            self[word] = kind
        return kind

    def _kind(self, word: str) -> str:
        if word in _SUFFIXES:
            return "&"
        if len(word) == 1 and word.isascii() and word.isalnum():
            return "#" if word.isdigit() else "@"
        return _kind_alone(word, self._more)


@lru_cache(maxsize=4)
def _kinds(more: Terms) -> _Kinds:
    return _Kinds(more)


def _kind_alone(word: str, more: Terms) -> str:
    kind = table(more).kind(word)
    found = _corrections(more).get(word)
    if found:
        if found == "W":  # nouns as well, so they open a name
            return "w" if kind == "v" else kind
        return "v" if found == "w" and kind == "v" else found
    if len(word) == 1 and not word.isalnum():
        return "x"
    return "o" if kind in "nsr" and _names(word, kind) else kind


def _names(word: str, kind: str) -> bool:
    """Whether a noun names a doer by its end: 天桥区, 投资商, 商业银行; a pronoun does with 各 (各镇)."""
    if kind == "r":
        return word[0] == "各" and word[-1] in lexicon.ENDS
    if word in lexicon.NO_DOERS:
        return False
    return word.endswith(_HEADS) or (len(word) > 2 and word[-1] in lexicon.ENDS)
