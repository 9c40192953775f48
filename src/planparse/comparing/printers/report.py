"""A diff as somebody wants to see it, and what all printers for people say of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.kinship import share
from planparse.comparing.printers.catalogue import Words
from planparse.comparing.printers.wording import difference, is_changed
from planparse.comparing.telling.headlines import headlines
from planparse.comparing.telling.marking import shortened
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.comparing.printers.catalogue import Language
    from planparse.comparing.telling.headlines import Headline
    from planparse.comparing.telling.marking import Piece
    from planparse.model import Source
    from planparse.model.diff import DocumentDiff, SectionChange

LEADING = frozenset(("figures", "force", "who", "deadlines", "scope", "references"))

# What decides of acts; of figures and deadlines the line has old and new itself.
_TELLING = frozenset(("marker", "actor", "responsible"))

Layout = Literal["redline", "table"]
"""redline: one text with marked words. table: both versions side by side, as 对照表 are."""


class Row(NamedTuple):
    """A line of the summary: where, what kinds of change, the marked words, the difference of figures; its section."""

    where: str
    kinds: str
    words: Sequence[Piece]
    note: str
    section: int | None
    also: Sequence[tuple[str, int | None]] = ()  # where else the same words changed


class Topic(NamedTuple):
    """Lines of the summary under their title; ``leads`` says whether everybody wants to see them at once."""

    title: str
    leads: bool
    rows: Sequence[Row]


@dataclass(frozen=True)
class Report:
    """A diff, or a part of the diff ``whole``, and how to print it.

    ``unchanged`` keeps in a table what did not change; ``stat`` leaves of everything only the counts.
    """

    diff: DocumentDiff
    whole: DocumentDiff
    language: Language = "en"
    layout: Layout = "redline"
    stat: bool = False
    unchanged: bool = False

    @cached_property
    def say(self) -> Words:
        """The words of its language."""
        return Words(self.language)

    @property
    def versions(self) -> tuple[str, str]:
        """The two versions by the names of their files."""
        return self._name(self.diff.old), self._name(self.diff.new)

    def _name(self, source: Source) -> str:
        return self.say("stdin") if source.name == "-" else visible_line(source.name)

    @property
    def title(self) -> str:
        """The title of the document, which stands first in the text; above a table the words that name that."""
        places = (place for section in self.whole.sections for place in section.new or section.old)
        name = next((" ".join(place.heading.split()) for place in places if place.heading), "")
        if self.layout == "table":
            return self.say(
                "table", f"《{name}》" if name and self.language == "zh" else name or self.say("comparison")
            )
        return name or self.say("comparison")

    @property
    def remarks(self) -> list[str]:
        """What is said before everything else: that nothing differs, that the texts are no versions of one."""
        found = [] if self.diff.changed or self.stat else [self.say("same")]
        if self.diff.kinship == "series":
            found.append(self.say("series", f"{share(self.whole.sections):.0%}"))
        return found

    @cached_property
    def topics(self) -> list[Topic]:
        """The summary, most important first."""
        lines = headlines(self.diff, self.whole)
        return [
            Topic(self._title(topic), topic in LEADING, [self._row(line) for line in some])
            for topic, some in groupby(lines, key=lambda line: line.topic)
        ]

    def _title(self, topic: str) -> str:
        is_series = topic == "scope" and self.diff.kinship == "series"
        return self.say("topic topics" if is_series else f"topic {topic}")

    def _row(self, line: Headline) -> Row:
        where = line.where or (self.say(line.kinds[0]) if line.topic == "letterhead" else "")
        kinds = "" if line.topic == "letterhead" else self.say.all(line.kinds)
        places = dict.fromkeys((one.where, one.section) for one in (line, *line.also))
        also = list(places)[1:]
        note = difference(line.change, self.say) or ("" if also else self._reason(line))
        return Row(where, kinds, list(shortened(line.words)), note, line.section, also)

    def _reason(self, line: Headline) -> str:
        """The words that decided, 应当 → 可以, where the marks do not show just these."""
        because = getattr(line.change, "because", None)
        if because is None or because.rule not in _TELLING:
            return ""
        words = [piece.text.strip() for piece in line.words if piece.op != "keep"]
        decided = [word for word in (because.old, because.new) if word]
        return (
            ""
            if words == decided
            else " → ".join(word or self.say("none") for word in (because.old, because.new))
        )

    @property
    def counts(self) -> list[tuple[str, str]]:
        """How many changes of each kind there are.

        What has none is left out, and where there are none, that is said.
        """
        summary = self.diff.summary
        rows = [
            ("sections", self.say.counted(summary.sections)),
            ("sentences", self.say.counted({"moved": summary.moves} if summary.moves else {})),
            *(
                (name, self.say.counted(getattr(summary, name)))
                for name in ("targets", "obligations", "references")
            ),
            ("letterhead", self.say("fields", str(summary.letterhead)) if summary.letterhead else ""),
        ]
        counted = [(self.say(f"count {name}"), value) for name, value in rows if value]
        return counted or [(self.say("changes"), self.say("none"))]

    @cached_property
    def shown(self) -> list[tuple[int, SectionChange]]:
        """The sections that differ in more than their number, each with its own number."""
        return [(number, section) for number, section in self.sections if is_changed(section)]

    @cached_property
    def sections(self) -> list[tuple[int, SectionChange]]:
        """The sections of the diff with the numbers that they have in the whole."""
        seen = {id(section) for section in self.diff.sections}
        return [(number, section) for number, section in self.every if id(section) in seen]

    @cached_property
    def every(self) -> list[tuple[int, SectionChange]]:
        """All sections of the whole with their numbers."""
        return list(enumerate(self.whole.sections))

    @property
    def tongue(self) -> str:
        """The language tag of the text (BCP 47)."""
        scripts = {self.diff.old.script, self.diff.new.script}
        return (
            {"simplified": "zh-Hans", "traditional": "zh-Hant"}.get(scripts.pop(), "zh")
            if len(scripts) == 1
            else "zh"
        )
