"""Which sentences tell, in a text that tells before it asks: a bulletin, a commendation, a speech, an answer, a piece of news.

Their sections have no headings that say so, or do both. What is asked begins with a demand (各单位要…, 希望…), what an
answer promises with 下一步; either goes on until a paragraph reports again, and in news until a sentence asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planparse.extraction.context import Context
from planparse.extraction.units import Unit
from planparse.lexicon import passages as lexicon
from planparse.lexicon import roles
from planparse.lexicon.passages import SectionAct
from planparse.regex import regex

REPORTS = regex(lexicon.REPORTS)
_ASKED_BEFORE, _ASKED_ALSO = regex(lexicon.ASKED_BEFORE), regex(lexicon.ASKED_ALSO)
_ANSWERED = regex(lexicon.ANSWERED)
_WILL = regex(roles.WILL)
_ASKS, _GOES_ON = regex(lexicon.ASKS), regex(lexicon.NEWS_GO_ON)

# What the headings of a section say it does; None where they say nothing.
Said = Callable[[Unit], SectionAct | None]


class Way(NamedTuple):
    """How a text tells: what it turns to asking with, and whether a sentence, which may open a paragraph, tells again.

    ``split``: what a sentence counts before its turn is told; ``foretells``: what is to come is told, too.
    """

    turn: re.Pattern[str]
    resumes: Callable[[str, Unit, bool], bool]
    split: bool = False
    foretells: bool = False


def way_of(context: Context, *, news: bool) -> Way | None:
    """How a text tells before it asks; None where it is of no such kind."""
    if news:
        return _NEWS
    if context.is_answer:
        return _ANSWER
    return _BULLETIN if context.tells_first else None


def told(text: str, units: Sequence[Unit], way: Way | None, said: Said) -> frozenset[int]:
    """Where the sentences begin that tell; none in a text that is not of such a kind.

    They are all before a turn, and what is told again; headings may say so of all below them. What a single sentence
    says of the future is not told, either.
    """
    if way is None:
        return frozenset()
    turn = way.turn
    found: set[int] = set()
    section, paragraph, tells = None, -1, True
    for unit in units:
        start, end = unit.start, unit.end
        if unit.section != section:
            section = unit.section
            by_heading = _tells_by(text, unit, said, turn)
            tells = tells if by_heading is None else by_heading
        if unit.is_heading:
            continue
        tells = tells or way.resumes(text, unit, unit.paragraph != paragraph)
        paragraph = unit.paragraph
        if not tells:
            continue
        turned = turn.search(text, start, end)
        tells = turned is None
        if turned:  # 已完成招标，下一步动工, of an answer, tells what it counts
            if way.split and REPORTS.search(text, start, turned.start()):
                found.add(start)
        elif way.foretells or not _WILL.search(text, start, end):
            found.add(start)
    return frozenset(found)


def asked_before(text: str, units: Sequence[Unit]) -> Iterator[int]:
    """Where the sentences begin that tell what somebody asked the writer of a reply for, and for what else."""
    asked = False
    for unit in units:
        start, end = unit.start, unit.end
        asked = not unit.is_heading and (
            (
                (asks := _ASKED_BEFORE.match(text, start, end)) is not None
                and _ANSWERED.search(text, asks.end() + 1, end) is None
                and not text.startswith(lexicon.WRITERS_OWN, start)
            )
            or (asked and _ASKED_ALSO.match(text, start, end) is not None)
        )
        if asked:
            yield start


def _tells_by(text: str, unit: Unit, said: Said, turn: re.Pattern[str]) -> bool | None:
    """Whether a section tells, by its headings; None where they do not say."""
    if act := said(unit):
        return act == "facts"
    return False if unit.is_heading and turn.search(text, unit.start, unit.end) else None


def _reports_again(text: str, unit: Unit, opens: bool) -> bool:
    """Whether a paragraph begins with a report."""
    return opens and REPORTS.search(text, unit.start, unit.end) is not None


def _tells_news_again(text: str, unit: Unit, opens: bool) -> bool:
    """Whether a sentence does not go on with what was asked: it asks nothing, or opens a paragraph and counts off no more."""
    if _GOES_ON.match(text, unit.start):
        return False
    return opens or not _ASKS.search(text, unit.start, unit.end)


_BULLETIN = Way(_ASKS, _reports_again)
_ANSWER = Way(regex(roles.PROMISES), _reports_again, split=True)
_NEWS = Way(regex(lexicon.NEWS_ASKS), _tells_news_again, foretells=True)
