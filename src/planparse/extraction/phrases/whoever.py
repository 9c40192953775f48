"""Whom 由 brings in, where the plain reading finds nobody: there must be one, and the predicate stands behind them."""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.phrases.noun_phrase import phrase
from planparse.extraction.phrases.tokens import Tokens, read
from planparse.lexicon.phrases import BODIES
from planparse.regex import regex

# Doers, and where they end.
Found = tuple[list[Range], int]
_MOST_BEFORE_DE = 14  # words of a clause before 的
# Over letters: a name with whatever it begins with, and what may follow a doer.
_NAME = regex("[vwnsartm]*?o(?:[nsar]*o)*")
_VERBS_AND_DOER = regex("[vw]+o(?=[dpkvw])")
_GOES_ON = regex("[vwna]*w[vwna]*o")
_PREDICATE = regex("[dpkvwa]")


def whoever(text: str, start: int, end: int) -> Found:
    """The doers that text[start:end] must begin with, and where they end."""
    tokens = read(text, start, end)
    return _body(tokens) or _told_of(text, start, tokens, end) or _up_to_predicate(tokens) or ([], start)


def _body(tokens: Tokens) -> Found | None:
    """(执行机关)报请有管辖权的法院: a body that its verbs name."""
    name = _VERBS_AND_DOER.match(tokens.kinds)
    if not name or tokens.words[name.end() - 1] not in BODIES:
        return None
    stop = tokens.ends[name.end() - 1]
    return [(tokens.starts[0], stop)], stop


def _told_of(text: str, start: int, tokens: Tokens, end: int) -> Found | None:
    """(作出决定的机关)强制执行: the name that a clause before 的 tells of, beside one before the clause (甲或其委托的机构)."""
    at = tokens.kinds.find("D", 0, _MOST_BEFORE_DE)
    while at > 0:
        found = phrase(text, tokens.ends[at], end, closed=False)
        if found.names:
            joiner = tokens.kinds.rfind("J", 0, at)
            beside = joiner > 0 and bool(phrase(text, start, tokens.starts[joiner], closed=True).names)
            first = [(tokens.starts[0], tokens.ends[joiner - 1])] if beside else []
            opened = tokens.starts[joiner + 1 if beside else 0]
            return [*first, (opened, found.names[0][1]), *found.names[1:]], found.end
        at = tokens.kinds.find("D", at + 1, _MOST_BEFORE_DE)
    return None


def _up_to_predicate(tokens: Tokens) -> Found | None:
    """(协商双方首席代表)共同主持: all before the predicate, over a verb that stands before a body (基金销售机构)."""
    name = _NAME.match(tokens.kinds)
    if not name or (tokens.kinds[0] in "vw" and "D" in tokens.kinds):
        return None
    stop = name.end()
    while (more := _GOES_ON.match(tokens.kinds, stop)) and tokens.words[more.end() - 1] in BODIES:
        stop = more.end()
    if not _PREDICATE.match(tokens.kinds, stop):
        return None
    return [(tokens.starts[0], tokens.ends[stop - 1])], tokens.ends[stop - 1]
