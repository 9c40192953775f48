"""Names of indicators made comparable: 提出国内生产总值增长 and 经济增长预期目标 both mean 国内生产总值."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.sequences import longest_common
from planparse.comparing.similar import in_common, ink
from planparse.comparing.synonyms import Synonyms, Table
from planparse.lexicon.synonyms import (
    AND,
    BOTH,
    EMITTED,
    ENDINGS,
    GENERAL,
    IN_TURN,
    PER,
    SCHEMES,
    SHARED_ENDS,
    WORDINGS,
)
from planparse.lexicon.tracking import (
    LEADS,
    MEASURED,
    PAYERS,
    PREFACE,
    RATIOS,
    SYNONYM,
    TAILS,
    UNMEASURED,
)
from planparse.regex import longest_first, regex

if TYPE_CHECKING:
    from planparse.model import Quantity

# How alike two names are at most that are not the same: the same words in another order, and the more so other words.
_NEARLY = 0.95
_LEAST = 2  # characters that a name keeps
_LONGEST = 100  # of the longest; what is longer is no name but a text without stops
_SCHEME = regex("|".join(longest_first(SCHEMES)))
_SCHEMES = regex(f"(?:{_SCHEME.pattern})(?:[{AND}]?(?:{_SCHEME.pattern}))+")
_PREFACE = regex(PREFACE)
_PER = regex(rf"({'|'.join(PER)})([^，。；0-9]{{1,40}})")
_ENDS = regex(rf"([^，。；0-9]{{1,40}}?)({'|'.join(SHARED_ENDS)})")
_EACH = regex(rf"{IN_TURN}[^。；，]*$")
_FIGURE = regex("[0-9０-９]")
_AND = regex(rf"[{AND}、]")
_PARTS = 4  # a name that lists more is no list of indicators


class Name(NamedTuple):
    """What an indicator is called in all versions, and how sure it is that this one is meant.

    ``key`` is empty where only who pays is named; ``alone`` where the name does not say of what (补助资金), so that
    nothing is aligned by it.
    """

    key: str
    score: float = 1.0
    alone: bool = False


class Namer:
    """Names indicators; remembers what it has seen."""

    def __init__(self, synonyms: Synonyms | None = None) -> None:
        self._table = Table(synonyms or Synonyms(), bare)
        self._seen: dict[str, str] = {}

    def name(self, indicator: str, before: str = "") -> Name:
        """Give the name under which an indicator is tracked.

        One that does not say of what (补助标准) is that of the scheme that the words ``before`` its figure name last.
        """
        if indicator not in self._seen:
            self._seen[indicator] = bare(indicator)
        name = self._seen[indicator]
        whole = _whole(indicator, before)
        if whole != indicator:
            name = bare(whole)
        shown = self._table.shown(name)
        if shown is not None:
            return Name(shown, 1.0 if bare(shown) == name else SYNONYM)
        if name not in GENERAL:
            return Name(name if tells(name) else "")
        schemes = _SCHEME.findall(_worded(before))
        if not schemes:
            return Name(name, alone=True)
        of_scheme = schemes[-1] + name
        return Name(self._table.shown(of_scheme) or of_scheme, SYNONYM)

    def of_scheme(self, name: Name, before: str) -> str | None:
        """Give the indicator that the synonyms have for a name that does not say of what, and the scheme before it."""
        schemes = _SCHEME.findall(_worded(before))
        return self._table.shown(schemes[-1] + name.key) if schemes else None

    def parts(self, indicator: str) -> list[Name]:
        """Name the indicators that one name lists: 广义货币M2和社会融资规模余额; none where it is one name."""
        parts = _AND.split(indicator) if len(indicator) <= _LONGEST else []
        if not (1 < len(parts) <= _PARTS and all(parts)):
            return []
        return [self.name(_whole(part, indicator)) for part in parts]

    def knows(self, key: str) -> bool:
        """Is it the name of an indicator that the synonyms have?"""
        return self._table.shown(bare(key)) == key

    def are_apart(self, one: str, other: str) -> bool:
        """Are two names known to be of two indicators, or of two schemes (新农合, 新农保)?"""
        schemes, others = set(_SCHEME.findall(one)), set(_SCHEME.findall(other))
        return self._table.are_apart(one, other) or bool(schemes and others and schemes != others)


def _whole(indicator: str, before: str) -> str:
    """Give a name with what the list that it stands in has only once, at its head (单位国内生产总值) or its end (排放量)."""
    for per, listed in _PER.findall(before):
        if any(part.startswith(indicator) for part in _AND.split(listed)[1:]):
            return f"{per}{indicator}"
    for listed, end in _ENDS.findall(before):
        if indicator in EMITTED and indicator in _AND.split(listed)[:-1]:
            return f"{indicator}{end}"
    both, first, second = BOTH
    each = _EACH.search(before) if both in indicator else None
    if each:  # the figure is the first behind 分别, or the second
        return indicator.replace(both, second if _FIGURE.search(each[0]) else first, 1)
    return indicator


def shares_end(indicator: str) -> bool:
    """Does a name list several indicators that have its end in common: 二氧化硫、化学需氧量排放量?"""
    *first, last = _AND.split(indicator)
    return bool(first) and EMITTED.issuperset(first) and last.endswith(SHARED_ENDS)


def likeness_of_names(one: str, other: str) -> float:
    """Compare two names, from 0 to 1. The same words in another order are nearly the same name."""
    if one == other:
        return 1.0
    in_order = 2 * len(longest_common(one, other)) / (len(one) + len(other))
    if sorted(one) == sorted(other):
        return _NEARLY
    # What one name has and the other lacks may well make it another indicator: 登记失业率, 调查失业率.
    return _NEARLY * in_order


def is_another(one: str, other: str) -> bool:
    """Whether of two names each has words that the other has something else for: 登记失业率, 调查失业率.

    A name that only has more words (中小微企业资金) may be the same.
    """
    start = in_common(one, other)
    tail = in_common(one[start:][::-1], other[start:][::-1])
    return min(len(one), len(other)) - start - tail >= _LEAST and sorted(one) != sorted(other)


def tells(key: str) -> bool:
    """Whether a name says what is measured."""
    return bool(key) and not key.endswith(PAYERS)


def is_difference(item: Quantity) -> bool:
    """Whether a figure says how much something grows or shrinks.

    In percent that is a rate, and rates are levels; but a share that grows by 3% grows by three points.
    """
    if item.change not in ("increase", "decrease"):
        return False
    return item.unit not in ("%", "‰", "‱") or ink(item.indicator).endswith(RATIOS)


def is_measured(name: str) -> bool:
    """Is it the name of a quantity by its last word, so that it is one as a heading, too: 森林覆盖率?"""
    return name.endswith(MEASURED) and not name.endswith(UNMEASURED)


def bare(indicator: str) -> str:
    """Give what is compared of a name: without marks and what says nothing of the thing measured, in one wording."""
    name = ink(unicodedata.normalize("NFKC", simplified(indicator[:_LONGEST])))
    name = _schemes_sorted(stripped(_worded(stripped(_PREFACE.sub("", name, 1) or name))))
    return next((name + whole.removeprefix(end) for end, whole in ENDINGS if name.endswith(end)), name)


def _worded(text: str) -> str:
    for written, wording in WORDINGS:
        if written in text:
            text = text.replace(written, wording)
    return text


def _schemes_sorted(name: str) -> str:
    """Put schemes that share a figure in one order: 新农合和城镇居民医保, 城镇居民医保和新农合."""
    return _SCHEMES.sub(lambda listed: AND[0].join(sorted(set(_SCHEME.findall(listed[0])))), name)


def stripped(name: str) -> str:
    """Take away what says nothing of the thing measured, from both ends, as long as something is left."""
    while True:
        shorter = next(
            (
                name.removeprefix(word)
                for word in LEADS
                if name.startswith(word) and len(name) - len(word) >= _LEAST
            ),
            name,
        )
        shorter = next(
            (
                shorter.removesuffix(word)
                for word in TAILS
                if shorter.endswith(word) and len(shorter) - len(word) >= _LEAST
            ),
            shorter,
        )
        if shorter == name:
            return name
        name = shorter


def simplified(text: str) -> str:
    """Give a text in simplified script; one that has nothing else is read by its encoding alone."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        from planparse.cleaning import rescript

        return rescript(text, "simplified")
    return text
