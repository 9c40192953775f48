"""Which sentences tell, in a text that tells before it asks: a bulletin, a commendation, a speech, an answer.

Their sections have no headings that say so, or do both. What is asked begins with a demand (各单位要…, 希望…), what an
answer promises with 下一步; either goes on until a paragraph reports again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from planparse.extraction.acts.tasks import reports
from planparse.extraction.context import Context
from planparse.extraction.phrases.predicates import is_task
from planparse.extraction.units import Unit
from planparse.lexicon import passages as lexicon
from planparse.lexicon import roles
from planparse.lexicon.passages import SectionAct
from planparse.regex import regex

_ASKS, REPORTS = regex(lexicon.ASKS), regex(lexicon.REPORTS)
_PROMISES, _WILL = regex(roles.PROMISES), regex(roles.WILL)

# What the headings of a section say it does; None where they say nothing.
Said = Callable[[Unit], SectionAct | None]


def told(text: str, units: Sequence[Unit], context: Context, said: Said) -> frozenset[int]:
    """Where the sentences begin that tell; none in a text that is not of such a kind.

    They are all before a turn, and what a later paragraph reports; headings may say so of all below them. What a
    single sentence says of the future is not told, either.
    """
    if not (context.is_answer or context.tells_first):
        return frozenset()
    turn = _PROMISES if context.is_answer else _ASKS
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
        if unit.paragraph != paragraph:
            paragraph = unit.paragraph
            tells = tells or _tells_again(text, unit)
        if not tells:
            continue
        turned = turn.search(text, start, end)
        tells = turned is None
        if turned:  # 已完成招标，下一步动工, of an answer, tells what it counts
            if context.is_answer and REPORTS.search(text, start, turned.start()):
                found.add(start)
        elif not _WILL.search(text, start, end):
            found.add(start)
    return frozenset(found)


def _tells_by(text: str, unit: Unit, said: Said, turn: re.Pattern[str]) -> bool | None:
    """Whether a section tells, by its headings; None where they do not say."""
    if act := said(unit):
        return act == "facts"
    return False if unit.is_heading and turn.search(text, unit.start, unit.end) else None


def _tells_again(text: str, unit: Unit) -> bool:
    """Whether a paragraph begins with a report."""
    start, end = unit.start, unit.end
    if reports(text, start, end):
        return True
    return REPORTS.search(text, start, end) is not None and not is_task(text, start, end)
