"""A predicate inside the words around a figure, read by words: what is measured is its object or its subject.

Before the figure the noun phrase begins behind it (已|开通|服务渠道486个), or ends before a verb of rank (规模|位居首位);
behind the figure it ends before it (28个国家|签署备忘录). A verb with 的 behind it belongs to a clause that qualifies
(具备千兆能力的端口), and one that a measured noun follows makes a compound with it (接入端口数).
"""

from __future__ import annotations

from planparse.cleaning.text import Range
from planparse.extraction.phrases.tokens import LONGEST, Tokens, read
from planparse.lexicon.indicators import COMPOUND_HEADS, COUNTING, PREDICATES, RANKING

_NAMING = frozenset("nosw")  # nouns, doers, places, and verbs that are nouns as well
_HOW = "dkta"  # what may stand between a subject and its verb


def measured(text: str, start: int, end: int) -> Range:
    """What of text[start:end], the words before a figure, is measured: beside its last predicate."""
    first = max(start, end - LONGEST)
    tokens = read(text, first, end)
    for at in range(len(tokens.kinds) - 2, -1, -1):
        if tokens.kinds[at] == "D":
            break
        word = tokens.word(text, at)
        if word in RANKING and first == start and (stop := _subject(text, tokens, at)):
            return start, stop
        if word in PREDICATES and tokens.kinds[at + 1] not in "JDp":
            whole = text.endswith(COMPOUND_HEADS, start, end) or "每" in text[start : tokens.starts[at]]
            return (start, end) if whole else (tokens.ends[at], end)
    return start, end


def counted(text: str, start: int, limit: int) -> int:
    """Where what a figure counts ends in text[start:limit], the words behind it: before its first predicate."""
    tokens = read(text, start, limit)
    for at in range(1, len(tokens.kinds) - 1):
        if tokens.word(text, at) in PREDICATES | RANKING and "D" not in tokens.kinds[at:]:
            return _subject(text, tokens, at) or limit
    return limit


def _subject(text: str, tokens: Tokens, at: int) -> int:
    """Where the subject of the verb with number ``at`` ends, without what tells how it is done; 0 where it has none."""
    while at and (tokens.kinds[at - 1] in _HOW or tokens.word(text, at - 1) in COUNTING):
        at -= 1
    return tokens.ends[at - 1] if at and not _NAMING.isdisjoint(tokens.kinds[:at]) else 0


def names(text: str, name: Range, *, acts: bool) -> bool:
    """Whether any word of a name is a noun; where ``acts`` can be measured, too, a verb will do."""
    kinds = read(text, *name).kinds
    return not _NAMING.isdisjoint(kinds) or (acts and "v" in kinds)
