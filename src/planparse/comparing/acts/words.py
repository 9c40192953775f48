"""An act where it stands in the reading text of its version: its words of force, its doers, and what is done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planparse.comparing.acts.guided import guided
from planparse.comparing.similar import ink
from planparse.extraction.acts.clauses import clauses
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.modals import (
    BOUNDING,
    BY,
    CASE_END,
    HEDGES,
    HOW,
    LEADS_TO_LIST,
    LIGHT,
    MODALS,
    NO_LEAVE,
    OF_KNOWING,
    REFUSING,
    WHEN_ENDS,
)
from planparse.lexicon.numbering import ARABIC, ORDINAL, PROVISION
from planparse.lexicon.penalties import CRIMES, DONE_TO, MISCONDUCT, OFFENCES, SANCTIONS
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.comparing.reading_text import Version
    from planparse.extraction.acts.clauses import Marker
    from planparse.model import Obligation, Span

# Figures, which are compared as targets, and numbers of provisions, which follow those of the sections.
FIGURE = regex(
    rf"{PROVISION}|第[{ORDINAL}{ARABIC}]+[款项]"
    r"|(?:百分之|千分之)?(?:[0-9]+(?:[.,][0-9]+)*|[〇零一二三四五六七八九十百千]+)(?:点[一二三四五六七八九]+)?[万亿]*"
)
_STOP = regex(rf"{CLAUSE_END}|$")
_LISTED = regex(LEADS_TO_LIST)
_CASE_ENDS = tuple(CASE_END + mark for mark in "，；。")
# What an offence does to a thing that a word of force says more of: 销毁|依法应当保存的|账簿.
_DONE_TO = regex(f"(?:{'|'.join(DONE_TO)})(?:依法)?$")
_OF_A_THING = regex("[^，。；：\n]{1,8}的[^，。；：\n]")
PLAIN = "directive"  # the force of what is said to be done without a word of force
FORCES = {"P": "prohibited", "M": "mandatory", "A": "permitted", "E": "encouraged"}
# How much of the clause that says what is done stands in the other version, if it is the same; and of the one that says
# it in more words: 责令改正 → 按照职责分工责令改正.
SAME_DEED = 0.5
IN_MORE_WORDS = 0.25
_APART = 4  # characters between two modals of one predicate: 可以依法不予
_OPENING = 6  # characters by which the beginning of an action is found
_LEAD = 400  # characters before an item in which its lead may stand
_ITEMS = 80  # characters behind a lead in which its first items stand
_OBJECT = 60  # characters before 由 in which it is said what is done
LONGEST_SENTENCE = 400  # characters before an act in which its sentence begins


@dataclass
class ActWords:
    """An act in the reading text of its version, of which all offsets are.

    ``modals`` are the words of force in its clauses that count where acts are compared, ``marker`` the one of them that
    governs it, ``words`` what is done without figures, ``following`` the section of the next act and ``preceding``
    where the act before it ends.
    """

    item: Obligation
    version: Version
    start: int
    end: int
    modals: list[Marker]
    marker: Marker | None
    words: str
    following: str
    preceding: int

    @classmethod
    def of(cls, version: Version, number: int, start: int, end: int) -> ActWords:
        """Find the words of an act, given by its number in the document, that stands in a range of the reading text."""
        items, text = version.document.obligations, version.text
        item = items[number]
        modals = [
            marker
            for clause in clauses(text, start, end)[0]
            for marker in clause.markers
            if text[marker.start : marker.end] in MODALS
            and not text.startswith(OF_KNOWING, marker.end)
            and not text.startswith(NO_LEAVE, marker.start)
        ]
        at = version.offset(item.marker.span[0]) if item.marker else -1
        governing = next((marker for marker in modals if marker.start == at), None)
        following = items[number + 1].section if number + 1 < len(items) else None
        preceding = min(start, version.offset(items[number - 1].span[1])) if number else 0
        words = plain_words(item, version)
        return cls(item, version, start, end, modals, governing, words, following or "", preceding)

    @cached_property
    def force(self) -> str:
        """How the act binds, with all that stands before it: 应当不予 is a ban, 不得少于 and 不得拒绝 are duties."""
        if self.marker is None:
            return PLAIN if self.hedge() else self.item.force
        if self.denying:
            return "prohibited"
        if self.marker.kind == "P" and self._goes_on(self.marker, (*BOUNDING, *REFUSING)):
            return "mandatory"
        if self.marker.kind == "P" and guided(self.version.text, self.marker.start):
            return FORCES["E"]
        return self.item.force

    @cached_property
    def denying(self) -> Marker | None:
        """The ban that is what has to be done: 应当裁定|不予|执行; 应当不少于 only bounds."""
        marker = self.marker
        if marker is None or marker.kind != "M":
            return None
        after = next((modal for modal in self.modals if 0 <= modal.start - marker.end <= _APART), None)
        return after if after and after.kind == "P" and not self._goes_on(after, BOUNDING) else None

    def _goes_on(self, marker: Marker, words: tuple[str, ...]) -> bool:
        return self.version.text.startswith(words, marker.end)

    @cached_property
    def by(self) -> Range | None:
        """Where 由 stands, if that is what makes the act binding."""
        said = self.item.marker
        if said is None or said.text != BY:
            return None
        return self.version.range_of(said.span)

    @cached_property
    def doing(self) -> list[Range]:
        """The ranges that say what is done: without the doers, who answers for it, and the words of force."""
        item = self.item
        told = (*item.actors, *item.responsible, *filter(None, [item.marker]))
        spans = [self.version.range_of(quote.span) for quote in told]
        ranges, at = [], self.start
        for start, end in sorted(spans + [(modal.start, modal.end) for modal in self.modals]):
            if at < start <= self.end:
                ranges.append((at, start))
            at = max(at, end)
        return [*ranges, (at, self.end)] if at < self.end else ranges

    @cached_property
    def substance(self) -> list[Range]:
        """The same without a verb that only leads to what is done: 给予|警告, 处|五百元罚款."""
        if not self.doing:
            return []
        (start, end), *others = self.doing
        word = next((word for word in LIGHT if self.version.text.startswith(word, start)), "")
        return [(start + len(word), end), *others] if start + len(word) < end else self.doing

    @cached_property
    def size(self) -> int:
        """How many characters say what is done."""
        return sum(len(ink(self.version.text[start:end])) for start, end in self.doing)

    @cached_property
    def head_size(self) -> int:
        """How many characters the clause has that says what is done."""
        return len(ink(self.version.text[slice(*self.head)]))

    @cached_property
    def deed(self) -> str:
        """The words of the clause that says what is done, without figures."""
        return ink(FIGURE.sub("", self.version.text[slice(*self.head)]))

    @cached_property
    def is_sanction(self) -> bool:
        """Whether what is done is imposed on those who did not do as they should."""
        return any(word in self.deed for word in SANCTIONS)

    @property
    def span(self) -> Span:
        """Where the act stands in its source."""
        return self.item.span

    @cached_property
    def head(self) -> Range:
        """The clause that says what is done, with those that only say how before it: 应当按照规定，…."""
        if self.marker:
            return self._clause(self.marker.end)
        first = self.item.action.split("\n", 1)[0][:_OPENING]
        at = max(self.start, self.version.raw.find(first, self.start, self.end))
        if first.startswith(BY) and self.item.actors:  # found by the other version: 由基金会|管理
            at = max(at, self.version.offset(self.item.actors[-1].span[1]))
        return self._clause(self._behind_case(at))

    def _behind_case(self, start: int) -> int:
        """Where the clause begins that follows the last one that says in which case: 办理登记，需要补正的，|限期补正."""
        text, at, behind = self.version.text, start, start
        for stop in _STOP.finditer(text, start, self.end):
            if text.endswith(CASE_END, at, stop.start()) and stop.end() < self.end:
                behind = stop.end()
            at = stop.end()
        return behind

    def _clause(self, start: int) -> Range:
        text, at = self.version.text, start
        for stop in _STOP.finditer(text, start, self.end):
            if not text.startswith(HOW, at):
                return start, stop.start()
            at = stop.end()
        return start, self.end

    @property
    def is_lead(self) -> bool:
        """Whether the act only opens a list of acts: 履行下列职责：."""
        return (
            self.following.startswith(f"{self.item.section}/")
            and self.version.text.startswith("：", self.end)
            and _LISTED.search(self.version.text, self.start, self.end) is not None
        )

    @cached_property
    def parts(self) -> set[str]:
        """What is said to be done, clause by clause, without figures."""
        plain = _STOP.split(self.version.text[self.doing[-1][0] : self.end]) if self.doing else ()
        return {words for part in plain if (words := ink(FIGURE.sub("", part)))}

    def article_start(self, least: int) -> int:
        """Where the section of the act begins, or one above it, but none that begins before ``least``.

        An article names those whom it binds, whoever was named in the one before.
        """
        blocks = self.version.blocks
        at: int | None = self.version.block_at(self.start)
        start = max(self.start, 0)
        while at is not None:
            start = max(blocks[at].start, least, 0)
            at = blocks[at].parent if start > least and blocks[at].style != "article" else None
        return start

    @property
    def behind_case(self) -> int:
        """Where the last case of its sentence ends, before the act: 单位未备案，情节严重的，|给予处分."""
        text, start = self.version.text, self.sentence_start
        last = max(text.rfind(end, start, self.start + 1) for end in _CASE_ENDS)
        return last + len(_CASE_ENDS[0]) if last >= 0 else start

    @cached_property
    def sentence_start(self) -> int:
        """Where the sentence of the act begins."""
        return after_stop(self.version.text, self.start)

    @property
    def before(self) -> str:
        """What the sentence of the act says before what is done."""
        return self.version.text[self.sentence_start : self.head[0]]

    @cached_property
    def case(self) -> str:
        """In which case it is done: what stands before its doers in the sentence, from the act before it.

        A clause that says when (接到投诉后，…) is of this act, even if it stands within the one before it.
        """
        text, offset = self.version.text, self.version.offset
        said = (*self.item.actors, *filter(None, [self.item.marker]))
        end = min([self.start, *(offset(quote.span[0]) for quote in said)])
        start = max(self.sentence_start, self.preceding)
        if text.endswith(WHEN_ENDS, 0, end - 1):
            start = min(start, max(self.sentence_start, text.rfind("，", self.sentence_start, end - 1) + 1))
        return ink(FIGURE.sub("", text[start:end]))

    def kinds_above(self) -> Iterator[str]:
        """The forces of the modals in the lead of the list in which the act stands."""
        yield from forces_in(self.version.text, *self.lead)

    @cached_property
    def lead(self) -> Range:
        """Where the lead stands of the list in which the act may stand.

        The sentence before the last ： at a line's end.
        """
        text = self.version.text
        end = text.rfind("：\n", max(0, self.start - _LEAD), self.start)
        return (after_stop(text, end), end) if end >= 0 else (0, 0)

    @cached_property
    def is_offence(self) -> bool:
        """Whether what is done is only named as what has a sanction: 擅自转让的，处以罚款, or below 有下列行为之一的，处以罚款：."""
        text, (start, end) = self.version.text, self.head
        if text.startswith(_CASE_ENDS, end) or text.endswith(CASE_END, start, end):
            return True
        if self.is_crime:
            return True
        at = self.lead[1]
        lead = text[text.rfind("\n", 0, at) + 1 : at]  # with all its sentences
        return OFFENCES in lead and self.is_item and any(word in lead for word in SANCTIONS)

    @property
    def only_bounds(self) -> bool:
        """Whether all that a ban says is how much there has to be: 其成员不得少于三人."""
        marker = self.marker
        return marker is not None and self._goes_on(marker, BOUNDING) and len(self.parts) == 1

    @property
    def is_crime(self) -> bool:
        """Whether a word of force only says of what an offence was: 销毁应当保存的账簿，构成犯罪的.

        What somebody has to do stays his duty, whatever follows: 县公安局应当立案，构成犯罪的. Without a word of force it
        is an offence only in so many words: 负责渡口的部门的工作人员滥用职权，构成犯罪的.
        """
        text, marker = self.version.text, self.marker
        if not text.startswith(CRIMES, self.head[1]):
            return False
        if marker is None:
            return any(word in self.deed for word in MISCONDUCT)
        before = text[max(self.sentence_start, marker.start - _OBJECT) : marker.start]
        return _DONE_TO.search(before) is not None and _OF_A_THING.match(text, marker.end) is not None

    @cached_property
    def is_item(self) -> bool:
        """Whether the act stands in an item of a list."""
        block = self.version.block(self.start)
        return block.style not in ("article", "part", "closing")

    def kinds_below(self) -> Iterator[str]:
        """The forces of the modals in the first items of the list that the act opens."""
        text = self.version.text
        if text.startswith("：", self.end):
            yield from forces_in(text, self.end + 1, min(len(text), self.end + _ITEMS))

    def hedge(self) -> tuple[int, int] | None:
        """Where a word stands beside the word of force that leaves a way round it."""
        text, said = self.version.text, self.item.marker
        if self.marker:
            places = (self.marker.start, self.marker.end)
        else:
            places = (self.version.offset(said.span[1]),) * 2 if said else (0, 0)
        for word in HEDGES:
            for start in (places[0] - len(word), places[1]):
                if start >= self.start and text.startswith(word, start):
                    return start, start + len(word)
        return None

    def printed(self, marker: Marker | None) -> str:
        """A word of force as its version prints it."""
        return self.version.raw[marker.start : marker.end] if marker else ""


def forces_in(text: str, start: int, end: int) -> Iterator[str]:
    """The forces of the words of force in a range."""
    for clause in clauses(text, start, end)[0]:
        yield from (FORCES[marker.kind] for marker in clause.markers if marker.kind in FORCES)


def plain_words(item: Obligation, version: Version) -> str:
    """What is done, without figures, blanks and marks; and before 由, what it is done to: 具体办法|由省政府|制定."""
    return ink(FIGURE.sub("", object_of(item, version) + version.plain(item.action)))


def object_of(item: Obligation, version: Version) -> str:
    """The words before 由 that say what is done by those behind it: none where they say in which case."""
    if item.marker is None or item.marker.text != BY:
        return ""
    text, end = version.text, version.offset(item.marker.span[0])
    end -= text.startswith("，", end - 1)
    least = max(0, end - _OBJECT)
    start = max(least - 1, *(text.rfind(mark, least, end) for mark in "，；。：\n")) + 1
    return "" if text.endswith(WHEN_ENDS, start, end) else text[start:end]


def after_stop(text: str, at: int) -> int:
    """Where the sentence begins in which an offset lies."""
    least = max(0, at - LONGEST_SENTENCE)
    return (
        max(least - 1, text.rfind("。", least, at), text.rfind("；", least, at), text.rfind("\n", least, at))
        + 1
    )


def is_same_deed(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether two versions of an act say that the same is done.

    One has most of the other's clause, if in more words.
    """
    less, more = sorted((kept.share(0, a.head), kept.share(1, b.head)))
    return more >= SAME_DEED and less >= IN_MORE_WORDS


def is_by_another(a: ActWords, b: ActWords, kept: Kept) -> bool:
    """Whether the edits keep the 由 before the doers of two acts: 由省政府制定 → 由国务院制定."""
    return a.by is not None and b.by is not None and kept.counterpart(0, *a.by) == b.by
