"""The lines in which a researcher sums a diff up, most important first.

Computed from a ``DocumentDiff``; the printers for people share them. Every section that differs in more than its number
and every change of an item is in one line, or in that of the new or dropped article that holds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from planparse.comparing.telling.beside import LONGER, Edits
from planparse.comparing.telling.conduct import punished
from planparse.comparing.telling.marking import Piece, marked, replaced
from planparse.comparing.telling.scope import both, in_scope, label, texts, topics
from planparse.exporting.listings import figure as signed
from planparse.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planparse.comparing.telling.beside import Beside
    from planparse.model import Obligation, Reference, Span
    from planparse.model.diff import (
        DocumentDiff,
        ObligationChange,
        Place,
        ReferenceChange,
        SectionChange,
        TargetChange,
    )

    ItemChange = TargetChange | ObligationChange | ReferenceChange

# In the order of their weight. figures: values and their limits; force: what is a duty, a ban, a permission; who: who acts
# and who answers; deadlines; scope: articles and chapters that came, went or went elsewhere; references: documents cited;
# duties: acts that came or went within an article; text: what else has substance; letterhead; wording.
Topic = Literal[
    "figures",
    "force",
    "who",
    "deadlines",
    "scope",
    "references",
    "duties",
    "text",
    "letterhead",
    "wording",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)
# Of two reports each says everything anew: what they set as targets and speak of tells, and what acts they name does not.
OF_SERIES: tuple[Topic, ...] = ("figures", "scope", "references", "letterhead")

# Equal words say different things there: two fines that were raised alike, two articles that are called alike.
_APART = frozenset(("figures", "scope", "letterhead"))
_TOPIC: dict[str, Topic] = {
    "strengthened": "force",
    "softened": "force",
    "reversed": "force",
    "actor": "who",
    "responsible": "who",
    "earlier": "deadlines",
    "later": "deadlines",
    "start": "deadlines",
    "added": "duties",
    "dropped": "duties",
    "reworded": "wording",
}

# Of an act that is only reworded its section tells, which knows whether that is one of substance.
_REWORDED = ["reworded"]


class Headline(NamedTuple):
    """One line.

    ``where`` is the label on both sides, 第十二条 → 第十五条; ``section`` the number in ``diff.sections`` of the section that
    shows it, or None; ``change`` the change of an item that it tells; ``also`` are lines that say the same of other
    articles: an agency that has another name now.
    """

    topic: Topic
    kinds: Sequence[str]
    where: str
    words: Sequence[Piece]
    section: int | None
    change: ItemChange | None = None
    also: Sequence[Headline] = ()


def headlines(diff: DocumentDiff, whole: DocumentDiff | None = None) -> list[Headline]:
    """Give the lines of a diff; ``whole`` is the diff of which it is a part, for the labels of sections left out."""
    order = OF_SERIES if diff.kinship == "series" else TOPICS
    found = [line for line in _Lines(diff, whole or diff).all() if line.topic in order]
    return list(_folded(sorted(found, key=lambda line: order.index(line.topic))))


def _folded(lines: Iterable[Headline]) -> Iterator[Headline]:
    """Put lines of one topic in which the same words give way to the same into the first of them.

    Of acts of one article whose force changed alike each is told, for they are of different deeds.
    """
    same: dict[object, list[Headline]] = {}
    times: Counter[object] = Counter()
    for number, line in enumerate(lines):
        changed = tuple(dict.fromkeys(piece for piece in line.words if piece.op != "keep"))
        apart = not changed or line.topic in _APART
        again = times[changed, line.where] if line.topic == "force" else 0
        times[changed, line.where] += line.topic == "force"
        same.setdefault(number if apart else (line.topic, changed, again), []).append(line)
    return (first._replace(also=others) for first, *others in same.values())


def figure(item: Quantity | None, *, dated: bool) -> str:
    """Give a figure as it is printed, with an arrow where it says how much something grows.

    With ``dated``, its deadline is given, too.
    """
    if item is None:
        return ""
    return signed(item.text, item.change) + (f"（{item.deadline.text}）" if item.deadline and dated else "")


def act(item: Obligation | None, *, doers: bool) -> str:
    """Give an act as it is printed.

    With ``doers``, those who do it and those who answer for it are given if its words name none.
    """
    return _named(item, item.text, doers=doers) if item else ""


def _named(item: Obligation | None, words: str, *, doers: bool) -> str:
    """Give the words of an act, with those who do it if these name none and ``doers`` are asked for."""
    people = [*item.actors, *item.responsible] if item and doers else []
    named = "、".join(dict.fromkeys(who.text for who in people if who.text not in words))
    return f"{named}：{words.strip()}" if named else words.strip()


def _spans(item: Quantity | Obligation) -> Iterator[Span]:
    """Where the words stand that an item was read from."""
    yield item.span
    if item.deadline:
        yield item.deadline.span
    if isinstance(item, Quantity):
        yield from filter(None, (item.indicator_span,))
    else:
        yield from (quote.span for quote in (*item.actors, *item.responsible, *filter(None, (item.marker,))))


def _cited(old: Reference | None, new: Reference | None) -> list[Piece]:
    """What is cited with its provision: of two articles of one law these are marked."""
    texts = [item.text if item else "" for item in (old, new)]
    one_law = old and new and old.title == new.title
    return marked(*texts) if one_law else replaced(*texts)


class _Places:
    """Which section of one version a source offset lies in."""

    def __init__(self, sections: Sequence[SectionChange], side: Literal["old", "new"]) -> None:
        found = [
            (place.span[0], number, place)
            for number, section in enumerate(sections)
            for place in getattr(section, side)
        ]
        found.sort(key=itemgetter(0))
        self._starts = [start for start, _, _ in found]
        self._found = [(number, place) for _, number, place in found]

    def at(self, item: Obligation | Quantity | Reference | None) -> tuple[int, Place] | None:
        """Give the number of the section of an item, and its place."""
        at = bisect_right(self._starts, item.span[0]) - 1 if item else -1
        return self._found[at] if at >= 0 else None


class _Lines:
    """The lines of one diff, in no order of weight."""

    def __init__(self, diff: DocumentDiff, whole: DocumentDiff) -> None:
        self.diff, self._sections = diff, whole.sections
        self._old, self._new = _Places(whole.sections, "old"), _Places(whole.sections, "new")
        self._seen = {id(section) for section in diff.sections}
        self._edits: dict[int, Edits] = {}
        self._beside = {id(change): self._both(change) for change in diff.obligations}

    def all(self) -> Iterator[Headline]:
        """Give items, letterhead and sections; of these what no item tells."""
        yield from self._figures()
        yield from self._acts()
        yield from self._references()
        for field in self.diff.letterhead:
            show = replaced if field.field.endswith("_on") else marked  # a date is one word
            yield Headline("letterhead", [field.field], "", show(field.old or "", field.new or ""), None)
        numbered = [(at, it) for at, it in enumerate(self._sections) if id(it) in self._seen]
        for line in topics(numbered) if self.diff.kinship == "series" else in_scope(numbered):
            yield Headline("scope", line.kinds, line.where, line.words, line.section)
        for line in texts(numbered, self._told()):
            topic: Topic = "text" if self._sections[line.section].substance else "wording"
            yield Headline(topic, line.kinds, line.where, line.words, line.section)

    def _told(self) -> tuple[list[Span], list[Span]]:
        """The words of either version that lines about items show."""
        acts = (change for change in self.diff.obligations if change.kinds != _REWORDED)
        changes: list[TargetChange | ObligationChange] = [*self.diff.targets, *acts]
        besides = [both for change in changes if (both := self._beside.get(id(change)))]
        return (
            [
                *(span for change in changes if change.old for span in _spans(change.old)),
                *(span for both in besides for span in both.gone),
            ],
            [
                *(span for change in changes if change.new for span in _spans(change.new)),
                *(span for both in besides for span in both.came),
            ],
        )

    def _both(self, change: ObligationChange) -> Beside | None:
        """The words of both versions where an act stands.

        None of one that came or went, and where the edits do not show them, or much more than the act.
        """
        if change.kinds == _REWORDED or not {"added", "dropped"}.isdisjoint(change.kinds):
            return None
        numbers = {place[0] for place in (self._old.at(change.old), self._new.at(change.new)) if place}
        if len(numbers) != 1:
            return None
        (number,) = numbers
        if number not in self._edits:
            self._edits[number] = Edits(self._sections[number])
        both = self._edits[number].beside(
            change.old.span if change.old else None, change.new.span if change.new else None
        )
        size = max(len(item.text) for item in (change.old, change.new) if item)
        return both if both and max(len(both.old), len(both.new)) <= LONGER * size else None

    def _line(
        self, topic: Topic, change: ItemChange, kinds: Sequence[str], words: Sequence[Piece]
    ) -> Headline:
        old, new = self._old.at(change.old), self._new.at(change.new)
        number = next((place[0] for place in (new, old) if place), None)
        if number is not None and id(self._sections[number]) not in self._seen:
            number = None
        where = both(*(label(place[1]) if place else "" for place in (old, new)))
        return Headline(topic, kinds, where, words, number, change)

    def _figures(self) -> Iterator[Headline]:
        def weight(change: TargetChange) -> tuple[bool, bool, bool]:
            return change.role != "target", not (change.old and change.new), change.new is None

        for change in sorted(self.diff.targets, key=weight):
            old, new = change.old, change.new
            names = [item.indicator for item in (old or new, new or old) if item]
            dated = not {"added", "dropped", "earlier", "later"}.isdisjoint(change.kinds)
            figures = [figure(item, dated=dated) for item in (old, new)]
            words = [*replaced(*names), Piece("keep", f"{punished(change.subject)} "), *replaced(*figures)]
            topic: Topic = "wording" if change.kinds == ["indicator"] else "figures"
            yield self._line(topic, change, change.kinds, words)

    def _acts(self) -> Iterator[Headline]:
        order = list(_TOPIC)
        for change in sorted(self.diff.obligations, key=lambda it: min(map(order.index, it.kinds))):
            if change.kinds != _REWORDED and not self._is_in_new_article(change):
                topic = min((_TOPIC[kind] for kind in change.kinds), key=TOPICS.index)
                who = not {"actor", "responsible"}.isdisjoint(change.kinds)
                both = self._beside[id(change)]
                words = (
                    [_named(change.old, both.old, doers=who), _named(change.new, both.new, doers=who)]
                    if both
                    else [act(change.old, doers=who), act(change.new, doers=who)]
                )
                yield self._line(topic, change, change.kinds, marked(*words))

    def _is_in_new_article(self, change: ObligationChange) -> bool:
        """Whether the article came or went as a whole, and is shown: what it demands came or went with it."""
        place = self._new.at(change.new) or self._old.at(change.old)
        if place is None or (change.old and change.new):
            return False
        section = self._sections[place[0]]
        return id(section) in self._seen and not (section.old and section.new)

    def _references(self) -> Iterator[Headline]:
        """Documents and provisions that are cited no more or anew; what is cited instead stands in one line with it."""
        told = {change.instead.id for change in self.diff.references if change.old and change.instead}
        for change in self.diff.references:
            old, new = change.old, change.new
            if old and change.instead:
                both = change.model_copy(update={"new": change.instead})
                yield self._line("references", both, ["dropped", "added"], _cited(old, change.instead))
            elif old or not (new and new.id in told):
                yield self._line("references", change, [change.kind], _cited(old, new))
