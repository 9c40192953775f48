"""Whether a change is one of substance: it is, unless it can be shown to be one of wording, order or numbering.

Shown is what ``lexicon.substance`` lists: the same figures in other writing, words that are one for a lawyer,
punctuation, script and width, the members of a list in another order, and a provision cited by the number that it has
now.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.changes.citations import renumbered
from planparse.comparing.names import simplified
from planparse.comparing.reading_text import outside
from planparse.comparing.similar import in_common, ink
from planparse.lexicon.numerals import DIGITS
from planparse.lexicon.substance import (
    CALENDAR,
    FIGURE,
    FILLER_WORDS,
    FORCE,
    LENGTHS,
    LIST_JOINS,
    SAME_WORDS,
    TURNS,
)
from planparse.model import Quantity
from planparse.model.diff import ReferenceChange
from planparse.regex import longest_first, regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from planparse.comparing.aligning.edits import Step
    from planparse.comparing.reading_text import Block
    from planparse.extraction.numbers.numerals import Number
    from planparse.model.diff import ObligationChange, Place, SectionChange, TargetChange

_JOIN = "J"  # of the members of a list: a letter, so that it stays without punctuation
_ONE_WORD = {word: row.words.split()[0] for row in SAME_WORDS for word in row.words.split()}
_FILLERS = dict.fromkeys(FILLER_WORDS, "") | dict.fromkeys(LIST_JOINS, _JOIN)
_WORDS = regex("|".join(longest_first({*_ONE_WORD, *_FILLERS})))
_TURNS = tuple((regex(pattern), whole) for pattern, whole in TURNS)
_CALENDAR = regex(CALENDAR)
_POINT = "P"  # of a figure
_UNITS = "|".join((*LENGTHS, *(unit for _, unit in LENGTHS.values())))
_LENGTH = regex(rf"F(?P<low>[0-9P]+)T(?P<high>[0-9P]+)(?P<bound>[a-z]*)E个?(?P<unit>{_UNITS})")
_STOP = regex(r"[。；！？\n]")
_MEMBERS = regex(f"[{_JOIN}，,]")
_NO_LIST = regex(r"[：:。；;！？\n0-9]")
_HEADING = regex("|".join((FIGURE, *FORCE)))


def is_wording(old: str, new: str, became: Mapping[str, str] | None = None) -> bool:
    """Whether two wordings say the same; ``became`` gives for the label of a provision the one it has now."""
    before, after = _canonical(renumbered(old, became or {})), _canonical(new)
    return ink(before) == ink(after) or _same_members(before, after)


def is_reworded(change: TargetChange | ObligationChange) -> bool:
    """Whether a change of a figure or an act is one of its name or its words, which say the same."""
    old, new = change.old, change.new
    if not (old and new) or not {"indicator", "reworded"}.issuperset(change.kinds):
        return False
    before, after = (item.indicator if isinstance(item, Quantity) else item.text for item in (old, new))
    return is_wording(before, after)


def with_items(
    sections: Sequence[SectionChange], changes: Sequence[TargetChange | ObligationChange | ReferenceChange]
) -> list[SectionChange]:
    """Give the sections, those with substance that were edited and hold a figure, act or reference that changed."""
    telling = [it for it in changes if isinstance(it, ReferenceChange) or not is_reworded(it)]
    old, new = (
        sorted(item.span[0] for change in telling if (item := getattr(change, side)))
        for side in ("old", "new")
    )

    def holds(places: Sequence[Place], starts: Sequence[int]) -> bool:
        return any(
            bisect_left(starts, place.span[0]) < bisect_left(starts, place.span[1]) for place in places
        )

    return [
        section.model_copy(update={"substance": True})
        if "edited" in section.kinds and (holds(section.old, old) or holds(section.new, new))
        else section
        for section in sections
    ]


def has_substance(
    old: tuple[str, Sequence[Block]],
    new: tuple[str, Sequence[Block]],
    steps: Sequence[Step],
    became: Mapping[str, str],
) -> bool:
    """Whether one of the passages that the steps change says something else: each version as its text and the blocks.

    Headings name what is below them: one that changed tells if it has a figure or a word of force. A sentence that only
    went elsewhere says what it said.
    """
    if len(steps) <= 2 and all(step.op in ("keep", "label") for step in steps) and _is_kept(old, new):
        return False
    return any(not is_wording(*passage, became) for passage in _passages(old, new, steps)) or _heading(
        old
    ) != _heading(new)


def _is_kept(old: tuple[str, Sequence[Block]], new: tuple[str, Sequence[Block]]) -> bool:
    """Whether all that stands behind the labels of two sections is the same, character for character."""
    before, after = ([text[block.label_end : block.end] for block in blocks] for text, blocks in (old, new))
    return before == after


def _heading(version: tuple[str, Sequence[Block]]) -> list[str]:
    """What the headings of blocks say of figures and force."""
    text, blocks = version
    return [
        word
        for block in blocks
        if block.style != "part"
        for word in _HEADING.findall(text[block.label_end : block.heading_end])
    ]


class _Passage(NamedTuple):
    """Sentences between two stops that both versions have."""

    old: str
    new: str


def _passages(
    old: tuple[str, Sequence[Block]], new: tuple[str, Sequence[Block]], steps: Sequence[Step]
) -> Iterator[_Passage]:
    """Give the passages that differ, each from one common stop to the next."""
    before, after = [], []
    for step in steps:
        gone = outside(old[0], step.old, old[1]) if step.op in ("keep", "delete") else ""
        come = outside(new[0], step.new, new[1]) if step.op in ("keep", "insert") else ""
        stops = [found.end() for found in _STOP.finditer(come)] if step.op == "keep" and gone == come else []
        if not stops:
            before.append(gone)
            after.append(come)
            continue
        passage = _Passage("".join((*before, come[: stops[0]])), "".join((*after, come[: stops[0]])))
        if passage.old != passage.new:
            yield passage
        before, after = [come[stops[-1] :]], [come[stops[-1] :]]
    passage = _Passage("".join(before), "".join(after))
    if passage.old != passage.new:
        yield passage


def _canonical(text: str) -> str:
    """One writing for what is one: figures by their values, words by the first of their row; stops as they are."""
    text = simplified("".join(unicodedata.normalize("NFKC", text).split()))
    for pattern, whole in _TURNS:
        text = pattern.sub(whole, text)
    text = _CALENDAR.sub(_digits, text)
    text = _LENGTH.sub(_length, "".join(_figures(text)))
    return _WORDS.sub(lambda found: _FILLERS.get(found[0], _ONE_WORD.get(found[0], "")), text)


def _digits(found: re.Match[str]) -> str:
    """A year or a day of the calendar in digits."""
    if found["digits"]:
        return "".join(str(DIGITS.get(char, char)) for char in found["digits"])
    return str(int(number.min)) if (number := next(iter(_numbers(found["small"])), None)) else found[0]


def _numbers(text: str) -> list[Number]:
    from planparse.extraction.numbers.numerals import find_numbers

    return find_numbers(text)


def _figures(text: str) -> Iterator[str]:
    """Give a text in pieces, each figure by its value."""
    at = 0
    for number in _numbers(text):
        start, end = number.span
        yield text[at:start].replace(".", _POINT)
        yield _figure(number.min, number.max, f"{number.scale}{number.comparator}")
        at = end
    yield text[at:].replace(".", _POINT)


def _figure(low: float, high: float, bound: str) -> str:
    """Write a figure in letters and digits alone, so that it stays what it is without punctuation."""
    percent = bound.replace("%", "C").replace("‰", "M")
    return f"F{low:.12g}T{high:.12g}{percent}E".replace(".", _POINT).replace("-", "N").replace("+", "")


def _length(found: re.Match[str]) -> str:
    """A length of time in its smaller unit."""
    times, unit = LENGTHS.get(found["unit"], (1, found["unit"]))
    low, high = (float(found[side].replace(_POINT, ".")) * times for side in ("low", "high"))
    return _figure(low, high, found["bound"]) + unit


def _same_members(before: str, after: str) -> bool:
    """Whether two wordings differ in nothing but the order of the members of a list, or of the clauses of a sentence.

    Where they hold figures, which member has which may hang on the order (分别为一万元、五千元).
    """
    start = in_common(before, after)
    tail = in_common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - tail], after[start : len(after) - tail]
    if not (old and new) or _NO_LIST.search(old + new):
        return False
    return sorted(_MEMBERS.split(old)) == sorted(_MEMBERS.split(new))
