"""What identifies a fine, a term or a threshold: what it is, for what, of whom, in which case, where it stands."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.aligning.uncut import FIGURE
from planparse.comparing.changes.listed import items_before, items_of, items_there, named_items
from planparse.comparing.reading_text import below, labels
from planparse.comparing.similar import ink
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.modals import CASE_END
from planparse.lexicon.penalties import (
    BAR,
    BARRED_ALIKE,
    BARRING,
    BROKEN,
    CONDUCT_END,
    CRIME,
    EITHER,
    FINED,
    HOW_COUNTED,
    KINDS,
    LISTED,
    NO_CONDUCT,
    OF_ANY_CONDUCT,
    OF_THE_LAST,
    OPENING,
    OR_CASE,
    PENALTIES,
    PER,
    PERSONS,
    SLIGHT,
    TIERS,
)
from planparse.model.diff import Subject
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.comparing.reading_text import Block, Version
    from planparse.lexicon.penalties import FigureSort
    from planparse.model import Quantity

_CLAUSE = regex(CLAUSE_END)
_SENTENCE = regex(r"[。；\n]")
_CONDUCT_END = regex(CONDUCT_END)
_OF_ANY = regex(OF_ANY_CONDUCT)
_FINED = regex(FINED)
_OPENING = regex(OPENING)
_PERSONS = tuple((name, regex(words)) for name, words in PERSONS)
_TIERS = tuple((name, regex(words)) for name, words in TIERS)
_SIGNS = tuple((sign.kind, sign.units, regex(sign.before), regex(sign.after)) for sign in KINDS)
_EITHER = regex(EITHER)
_OF_THE_LAST = regex(OF_THE_LAST)
_NO_CONDUCT = regex(NO_CONDUCT)
_OR = regex(OR_CASE)
_BROKEN = regex(BROKEN)
_BARRING = regex(BARRING)
_PER = regex(PER)
_REACH = 400  # characters before a figure in which its conduct and its tier are looked for
_TELLING = 6  # characters of a clause that tells which figure it leads to
_LONGEST = 60  # characters of a conduct that tell it
_REST = regex("[^，。；：]{0,24}?(?=的?[，。；：]|的$)")  # of a case behind the words that tell it
_NOUN = regex("[^，。；：的]{0,24}(?=的)")  # the same before a noun: 对逾期不改正的|单位


class Identity(NamedTuple):
    """A subject as it is compared.

    It has classes of persons and cases instead of their words, and the conduct without its frame.
    """

    kind: FigureSort
    who: str
    tier: str
    conduct: str
    subject: Subject
    cases: frozenset[str] = frozenset()  # the conducts that the items name of the list that it leads
    broken: tuple[str, ...] = ()  # the articles of the document that it is for breaking
    sign: str = ""  # the words that tell the case: 拒不 of 拒不改正
    per: str = ""  # for each of what a sum is due: 平方米 of 处每平方米一百元
    bars: str = ""  # what nobody may do for so long: 担任船长 of 五年内不得担任船长

    @property
    def case(self) -> str:
        """In which case the penalty is due.

        Whether there was a gain, and what the goods are worth, only says how it is counted.
        """
        return "" if self.tier in HOW_COUNTED else self.tier

    @property
    def is_penalty(self) -> bool:
        """Whether the figure is one of a penalty."""
        return self.kind in PENALTIES


def pieces(conduct: str, least: int) -> list[str]:
    """The clauses of a conduct, as its text has them, that have so many characters.

    They are without what is said of every conduct.
    """
    return [words for piece in _OF_ANY.sub("，", conduct).split("，") if len(words := piece.strip()) >= least]


class Subjects:
    """Finds the subjects of the figures of one version."""

    def __init__(self, version: Version) -> None:
        self._version = version

    def before(self, item: Quantity) -> str:
        """What its paragraph says before a figure: of which scheme 补助标准 is."""
        text, at = self._version.text, self._version.offset(item.span[0])
        return text[text.rfind("\n", 0, at) + 1 : at]

    def of(self, item: Quantity) -> Identity:
        """Give the identity of a figure, from the words around it."""
        text = self._version.text
        start, end = self._version.range_of(item.span)
        block = self._block(start)
        near = max(block.label_end, start - _REACH)
        paragraph = text[max(near, text.rfind("\n", near, start) + 1) : start]
        clause = _CLAUSE.split(paragraph)[-1]
        found = _CLAUSE.search(text, end, end + _REACH)
        kind = _kind(item, clause, item.text + text[end : found.start() if found else end + _REACH])
        if kind not in PENALTIES:
            place = Subject(
                kind=kind, conduct=item.indicator, who="", tier="", article=labels(self._version, block)
            )
            return Identity(kind, "", "", "", place)
        sentence = _SENTENCE.split(paragraph)[-1]
        tier, sign, joined = _last(sentence)
        if tier == SLIGHT and paragraph.endswith(CRIME + sentence):
            tier = ""  # only no crime, as with 尚不构成犯罪的
        who, named = _who(sentence)
        listed = self._listed(start, paragraph)
        conduct = (
            "；".join(map(self._said_in, listed))[:_LONGEST] if listed else self._conduct(block, paragraph)
        )
        penalty = Subject(
            kind=kind,
            conduct=conduct,
            who=named,
            tier=_whole(joined, sentence),
            article=labels(self._version, block),
        )
        plain = ink(_OF_ANY.sub("", conduct))
        if listed:
            plain, items = "", frozenset(ink(self._said_in(item)) for item in listed)
        else:
            items = self._items(block) if not plain or LISTED in conduct else frozenset[str]()
        broken = tuple(found["article"] for found in _BROKEN.finditer(paragraph))
        per = _PER.search(clause)
        bars = _barred(text[end : found.start() if found else end + _REACH]) if kind == BAR else ""
        return Identity(kind, who, tier, plain, penalty, items, broken, sign, per["of"] if per else "", bars)

    def _listed(self, start: int, paragraph: str) -> list[Block]:
        """The items of a list that a penalty is for, before it or in the article that is broken.

        有前款第一项行为的，处…；情节严重的，处…; 违反本条例第十条第三项规定的，处….
        """
        own = _SENTENCE.split(paragraph)[-1]
        for words in (own,) if _told(own) else (own, paragraph.rpartition("。")[2]):
            if (numbers := named_items(words)) is not None:
                items = items_before(self._version, start)
                return [items[number] for number in sorted(numbers or items) if number in items]
            if not _told(words) and (there := items_there(words)):
                article = self._articles.get(ink(there[0]))
                items = {} if article is None else items_of(self._version, article)
                return [items[number] for number in sorted(there[1]) if number in items]
        return []

    @cached_property
    def _articles(self) -> dict[str, int]:
        """The articles by their labels, the first of each."""
        blocks = [*enumerate(self._version.blocks)]
        return {ink(block.label): at for at, block in reversed(blocks) if block.style == "article"}

    def _said_in(self, item: Block) -> str:
        """What an item of a list says is done, without its marks and without what follows from it."""
        words = self._version.text[item.label_end : item.end].strip().rstrip("。；")
        return _CONDUCT_END.split(words, maxsplit=1)[0].removesuffix(CASE_END)

    def _items(self, block: Block) -> frozenset[str]:
        """What the items below a block say, without marks and 的."""
        blocks, text = self._version.blocks, self._version.text
        at = self._version.block_at(block.start)
        said = {
            ink(text[item.label_end : item.end]).removesuffix(CASE_END)
            for item in below(blocks, at)
            if item.style != "closing"
        }
        return frozenset(said - {""})

    def _block(self, at: int) -> Block:
        return self._version.block(at)

    def lead(self, item: Quantity) -> str:
        """Give the words of the clause before a figure, figures left out.

        Of a short clause the one before it as well.
        """
        text = self._version.text
        start = self._version.offset(item.span[0])
        floor = max(self._block(start).label_end, start - _REACH)
        clauses = _CLAUSE.split(text[floor:start])
        lead = clauses[-1] if len(clauses[-1]) > _TELLING else "".join(clauses[-2:])
        return ink(FIGURE.sub("", lead))

    def _conduct(self, block: Block, paragraph: str) -> str:
        """What is done: the words up to 的.

        They are of the nearest of clause, sentence, paragraph and article that is no mere case.
        """
        article = self._version.text[block.label_end : block.end][:_REACH]
        own = _SENTENCE.split(paragraph)[-1].lstrip()
        if _OF_THE_LAST.search(paragraph.rpartition("。")[2]) and (
            before := article.partition(paragraph)[0].strip()
        ):
            own = paragraph = before.rpartition("\n")[2]  # 船员有前款行为的，对其所属单位处…
        for words in (own, paragraph.rpartition("。")[2].lstrip(), paragraph.lstrip(), article.lstrip()):
            if (conduct := _told(words)) is not None:
                break
        else:  # cases all of them: 造成死亡三人以上的
            conduct = _CONDUCT_END.split(own or article, maxsplit=1)[0]
        return conduct.strip()[:_LONGEST]


@lru_cache(1024)
def _told(words: str) -> str | None:
    """What is done, where words tell it before what follows from it; None where they name a mere case."""
    conduct = _CONDUCT_END.split(words, maxsplit=1)[0]
    if conduct == words:
        return None
    if _last(conduct)[0]:  # 阻碍检查，情节严重的 is for 阻碍检查
        conduct = "，".join(filter(None, (_without_case(part) for part in conduct.split("，"))))
    if _NO_CONDUCT.match(conduct) or not ink(_OF_ANY.sub("", conduct)):
        return None
    return conduct


def _without_case(part: str) -> str:
    """A clause without the case that ends it: nothing of 情节严重, and 提供虚假材料 of 提供虚假材料情节严重."""
    sign = _last(part)[1]
    if not sign:
        return part
    rest = part.removesuffix(sign)
    tells = rest != part and len(rest) >= _TELLING and not _SENTENCE.search(rest)
    return rest if tells and not _last(rest)[0] else ""


def _kind(item: Quantity, before: str, after: str) -> FigureSort:
    unit = item.unit or ""
    for kind, units, leading, following in _SIGNS:
        if (not units or unit in units) and leading.search(before) and following.search(after):
            return kind
    return "threshold"


def _barred(behind: str) -> str:
    """What nobody may do, by what the clause of a bar says behind its term: 五年|内不得担任船长."""
    barred = ink(behind[found.end() :] if (found := _BARRING.match(behind)) else behind)
    for word, alike in BARRED_ALIKE.items():
        barred = barred.replace(word, alike)
    return barred[:_LONGEST]


@lru_cache(1024)
def _last(text: str) -> tuple[str, str, str]:
    """The case whose words stand last in a text, and these, with those that 或者 joins to them; all empty without one.

    Of cases that are joined it is the first of the rows, the graver one: 拒不改正或者情节严重的, 情节严重或者逾期未改正的.
    """
    found = sorted(
        (match.end(), -row, match.start(), name)
        for row, (name, words) in enumerate(_TIERS)
        for match in words.finditer(text)
    )
    if not found:
        return "", "", ""
    best = found[-1]
    start = best[2]
    for other in reversed(found[:-1]):
        if _OR.fullmatch(text, other[0], start) is None:
            break
        start, best = other[2], max(best, other, key=lambda one: one[1])
    return best[3], text[best[2] : best[0]], text[start : found[-1][0]]


def _whole(sign: str, sentence: str) -> str:
    """A case in full, from the words that tell it: 拒不|改正, 违法所得不足|五千元."""
    end = sentence.rfind(sign) + len(sign)
    if not sign or sign.endswith(CASE_END) or sentence.startswith(CASE_END, end):
        return sign.removesuffix(CASE_END)
    rest = _REST.match(sentence, end) or _NOUN.match(sentence, end)
    return sign + rest[0] if rest else sign


def _who(sentence: str) -> tuple[str, str]:
    """Who is fined: the class, and the words behind 对, or at the head of the sentence."""
    for found in [*_FINED.finditer(sentence)][::-1]:
        name = _person(found["who"])
        if name or _EITHER.search(found["who"]):
            return name, found["who"]
    if head := _OPENING.search(sentence):
        return _person(head["who"]), head["who"]
    return "", ""


def _person(words: str) -> str:
    """Whether words name a person or a unit: 单位的主管人员 are persons; 单位或者个人 may be either."""
    if _EITHER.search(words):
        return ""
    return next((name for name, known in _PERSONS if known.search(words)), "")
