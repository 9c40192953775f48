"""Targets without a figure: 居民收入增长与经济增长基本同步, 国际收支基本平衡, 进出口稳中提质."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.names import stripped
from planparse.comparing.tracking.paragraphs import place
from planparse.comparing.tracking.terms import way_up
from planparse.lexicon.tracking import (
    AIMS,
    AND_ANOTHER,
    KEEPS_PACE,
    PACE_ADVERBS,
    PACE_OPENS,
    PACES,
    PAST,
    STATE_ADVERBS,
    STATES,
)
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.tracking.paragraphs import Paragraph, Paragraphs
    from planparse.model import Quantity

_SENTENCE = regex(r"[^。！？\n]+")
_CLAUSE = regex(r"[^，；：。！？\n]+")
_LONGEST = 40  # characters of a clause that says how something is to be
_PART = 2  # the last names on the way up: the part (body), and the document
_ITEM = 60  # characters of an item in a list of targets
_FEWEST = 3  # figures by which a sentence sets targets, whatever it says of itself
_WITH = "".join(KEEPS_PACE)
_PACE = regex(
    rf"(?P<subject>.{{2,20}}?)(?P<said>{PACE_OPENS}[{_WITH}][^{_WITH}]{{2,14}}?{PACE_ADVERBS}(?:{'|'.join(PACES)}))$"
)
_STATE = regex(
    rf"(?P<subject>.{{2,20}}?)(?P<said>(?:{'|'.join(STATE_ADVERBS)}){{0,3}}(?:{'|'.join(STATES)}))$"
)
_FIGURES = regex("(?<![A-Za-z])[0-9０-９]|[%％]")  # M2 is a name
_LISTED = regex(AND_ANOTHER)


class Quality(NamedTuple):
    """What a clause says of an indicator; ``beside`` is the target before it, if any in its section.

    ``sets`` is whether its sentence sets targets with figures: what others say in passing counts only where nothing
    else is said, of indicators that are known.
    """

    indicator: str
    said: str
    paragraph: Paragraph
    beside: Quantity
    sets: bool


def qualities(items: Sequence[Quantity], paragraphs: Paragraphs) -> Iterator[Quality]:
    """Find them in the paragraphs that set targets, and in those of sections that hold one of the targets given."""
    inside: dict[int, list[Quantity]] = {}
    for item in items:
        paragraph = paragraphs.at(item)
        if paragraph is not None:
            inside.setdefault(paragraph.span[0], []).append(item)
    last: dict[str, Quantity] = {}
    for paragraph in paragraphs.all:
        targets = inside.get(paragraph.span[0], [])
        around = _around(paragraph.section)
        beside = (
            targets[0] if targets else next((last[section] for section in around if section in last), None)
        )
        if beside is None:  # nothing is set in this section so far, nor beside it
            continue
        last.update(dict.fromkeys(around, targets[-1] if targets else beside))
        yield from _of(paragraph, targets, beside)


def _around(section: str | None) -> list[str]:
    """Name a section and those above, but for the part that holds what has been as well as what is to be."""
    return way_up(section)[:-_PART] or way_up(section)[:1]


def _of(paragraph: Paragraph, targets: Sequence[Quantity], beside: Quantity) -> Iterator[Quality]:
    below_aims = any(aim in heading for aim in AIMS for heading in paragraph.above)
    listed = below_aims and len(paragraph.text) <= _ITEM
    aims = below_aims or any(aim in paragraph.text for aim in AIMS)
    setting = False
    figures_at = sorted(place(item, paragraph) for item in targets)
    for sentence in _SENTENCE.finditer(paragraph.text):
        figures = bisect_left(figures_at, sentence.end()) - bisect_left(figures_at, sentence.start())
        setting = setting or figures >= _FEWEST or (aims and figures > 0)
        for clause in _clauses(sentence[0]):
            found = _PACE.match(clause) or _STATE.match(clause)
            # 维护社会稳定 is a task; 确保主要行业税负明显降低 says of something how it is to be.
            if (
                found
                and stripped(found["subject"])[:2] not in TASK_VERBS
                and found["subject"][0] not in KEEPS_PACE
            ):
                yield Quality(
                    found["subject"], found["said"], paragraph, beside, listed or (setting and figures > 0)
                )


def _clauses(sentence: str) -> Iterator[str]:
    """Clauses that may say how something is to be: short ones without a figure, and not of what has been."""
    for clause in _CLAUSE.findall(sentence):
        cuts = [0, *(cut.end() for cut in _LISTED.finditer(clause)), len(clause)]
        for start, end in pairwise(cuts):
            words = clause[start:end].strip().rstrip("、")
            if (
                len(words) <= _LONGEST
                and not _FIGURES.search(words)
                and not any(past in words for past in PAST)
            ):
                yield words
