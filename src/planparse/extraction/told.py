"""Which sentences tell, in a text that tells before it asks: a bulletin, a commendation, a speech, an answer.

Their sections have no headings that say so, or do both. What is asked begins with a demand (各单位要…, 希望…), what an
answer promises with 下一步; either goes on until a paragraph reports again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from planparse.extraction.acts.tasks import decides, reports
from planparse.extraction.context import Context
from planparse.extraction.phrases.predicates import is_task
from planparse.extraction.units import Unit
from planparse.lexicon import passages as lexicon
from planparse.lexicon import roles
from planparse.lexicon.passages import SectionAct
from planparse.regex import regex

_ASKS = regex(lexicon.ASKS)
_ASKING_HEADINGS = regex(lexicon.ASKING_HEADINGS)
_DUE, _EVIDENCE = regex(lexicon.DUE), regex(lexicon.EVIDENCE)
_BINDS_ALWAYS = regex(lexicon.BINDING_IN_ANSWERS)
_REPORTS = regex(lexicon.REPORTS)
_A_YEAR = regex("20[0-9]{2}(?=年)")
_YEAR = regex(lexicon.YEAR)
_PROMISES, _WILL = regex(roles.PROMISES), regex(roles.WILL)

# What the headings of a section say it does; None where they say nothing.
Said = Callable[[Unit], SectionAct | None]


def told(text: str, units: Sequence[Unit], context: Context, said: Said) -> frozenset[int]:
    """Where the sentences begin that tell; none in a text that is not of such a kind."""
    year = context.issued_on.year if context.issued_on else None
    if context.is_answer:
        found = _before(_PROMISES, text, units, said, tasks=False, year=year)
        return frozenset(
            unit.start
            for unit in units
            if unit.start in found
            and not _BINDS_ALWAYS.search(text, unit.start, unit.end)
            and not _is_due(text, unit.start, unit.end, year)
        )
    if context.tells_first:
        return frozenset(_before(_ASKS, text, units, said, tasks=not context.sums_up, year=year))
    if context.is_rule or year is None:
        return frozenset()
    return frozenset(unit.start for unit in units if _is_of_before(text, unit, year))


def _is_of_before(text: str, unit: Unit, year: int) -> bool:
    """Whether a sentence is headed by a year before that of its document, and asks nothing: 2020年，检修渔港5处."""
    start, end = unit.start, unit.end
    opens = _YEAR.match(text, start, end) if text[start] == "2" else None
    if opens is None or unit.is_heading or int(opens["year"]) >= year:
        return False
    if any(int(later[0]) >= year for later in _A_YEAR.finditer(text, opens.end(), end)):
        return False  # 2021年，启动建设，2023年建成
    if _DUE.search(text, opens.end(), end):
        return False
    return not (_ASKS.search(text, start, end) or _WILL.search(text, start, end))


def _shows(text: str, start: int, end: int, year: int | None) -> bool:
    """Whether something shows that a text tells: 已, 去年, a year that is past."""
    return any(
        found["year"] is None or year is None or int(found["year"]) < year
        for found in _EVIDENCE.finditer(text, start, end)
    )


def _is_due(text: str, start: int, end: int, year: int | None) -> bool:
    """Whether a sentence names a day to come, and nothing in it tells."""
    due = _DUE.search(text, start, end)
    if due is None or _REPORTS.search(text, start, end):
        return False
    return due["year"] is None or year is None or int(due["year"]) >= year


def _tells_by(text: str, unit: Unit, said: Said, turn: re.Pattern[str], *, tasks: bool) -> bool | None:
    """Whether a section tells, by its headings; None where they do not say.

    ``tasks`` is whether one that names a task asks for it; in an answer it repeats what was proposed, in a summary it
    is what was done.
    """
    if act := said(unit):
        return act == "facts"
    start, end = unit.start, unit.end
    if not unit.is_heading:
        return None
    if _ASKING_HEADINGS.search(text, start, end):
        return False
    return False if turn.search(text, start, end) or (tasks and is_task(text, start, end)) else None


def _before(
    turn: re.Pattern[str], text: str, units: Sequence[Unit], said: Said, *, tasks: bool, year: int | None
) -> set[int]:
    """All before a turn, and what a later paragraph reports; headings may say so of all below them.

    What a single sentence says of the future is not told, either.
    """
    found: set[int] = set()
    section, paragraph, tells = None, -1, True
    by_heading: bool | None = None
    ends = {unit.paragraph: unit.end for unit in units}
    for unit in units:
        start, end = unit.start, unit.end
        if unit.section != section:
            section = unit.section
            by_heading = _tells_by(text, unit, said, turn, tasks=tasks)
            tells = tells if by_heading is None else by_heading
        if unit.is_heading:
            continue
        if unit.paragraph != paragraph:
            paragraph = unit.paragraph
            tells = tells or _tells_again(text, unit)
            bare = tasks and not by_heading and _is_bare(text, unit)
            if bare and not _shows(text, start, ends[paragraph], year):
                tells = False
        if not tells:
            continue
        turned = turn.search(text, start, end)
        asks = turn is _ASKS and (decides(text, start, end) or _is_due(text, start, end, year))
        tells = not (turned or asks)
        both = turned and turn is _PROMISES and _REPORTS.search(text, start, turned.start())
        if both or (tells and not _WILL.search(text, start, end)):
            found.add(start)  # 已完成招标，下一步动工 tells what it counts
    return found


def _is_bare(text: str, unit: Unit) -> bool:
    """Whether a paragraph begins with a task, or with what all of some kind do (各乡镇落实责任)."""
    return text[unit.start] == "各" or is_task(text, unit.start, unit.end)


def _tells_again(text: str, unit: Unit) -> bool:
    """Whether a paragraph begins with a report."""
    start, end = unit.start, unit.end
    if reports(text, start, end):
        return True
    return _REPORTS.search(text, start, end) is not None and not is_task(text, start, end)
