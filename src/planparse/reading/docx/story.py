"""A story of Word (body, note, header) while it is read: what is open, what is finished, and what was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain
from xml.etree.ElementTree import Element

from planparse.reading.docx.fields import Fields
from planparse.reading.docx.math import Piece
from planparse.reading.docx.numbering import Counted, Numbering
from planparse.reading.docx.package import W
from planparse.reading.docx.styles import NOTHING, Look, Paragraphs, Styles, outline_level
from planparse.reading.extracted import PLAIN, Style
from planparse.reading.word.left import Left
from planparse.reading.word.letters import drawn
from planparse.reading.word.pieces import Item, Para, Tables

_FIRST_WIDE = "\u2e80"

_UNSAID = Paragraphs()
Step = Element | Look | Piece | Callable[[], None]


@dataclass(slots=True)
class Open:
    """A paragraph that is being read; one whose end was deleted goes on as the next one."""

    said: Paragraphs = _UNSAID
    words: list[str] = field(default_factory=list)
    looks: dict[Style, int] = field(default_factory=dict)  # how many characters look so
    boxes: list[Item] = field(default_factory=list)
    label: str = ""
    in_contents: bool = False
    hidden: bool = False  # what came last

    @property
    def has_ink(self) -> bool:
        """Whether anything of it shows."""
        return any(map(str.strip, self.words))


@dataclass(slots=True)
class Sink:
    """Where finished paragraphs go: the story, a cell, a box."""

    items: list[Item] = field(default_factory=list)
    going_on: Open | None = None


class Story:
    """The state of reading one story. ``todo`` is what comes next, the nearest last.

    ``notes`` are the footnotes and endnotes that it refers to, ``sections`` the properties of its pages.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, left: Left, targets: dict[str, str], counted: Counted
    ) -> None:
        self.styles, self.left, self.targets, self.counted = styles, left, targets, counted
        self._numbering = numbering
        self.notes: list[tuple[str, str]] = []
        self.sections: list[Element] = []
        self.todo: list[Step] = []
        self.sinks = [Sink()]
        self.open: list[Open] = []
        self.look = NOTHING
        self.fields = Fields()
        self.tables = Tables()
        self.in_contents = 0  # controls that hold a table of contents

    def into(self, element: Element) -> None:
        """Go on with what is in an element."""
        self.todo.extend(reversed(element))

    def say(self, text: str) -> None:
        """Add characters to the paragraph, in the look that holds here."""
        if not text or not self.open or self.fields.instructing:
            return
        paragraph, look = self.open[-1], self.look
        if look.hidden:
            self.left.hidden += not paragraph.hidden
            paragraph.hidden = True
            return
        paragraph.hidden = False
        text = drawn(text, look.latin, raised=bool(look.raised))
        wide = max(text) >= _FIRST_WIDE
        style = Style((look.east if wide else look.latin) or None, look.size, bool(look.bold))
        paragraph.looks[style] = paragraph.looks.get(style, 0) + len(text)
        paragraph.words.append(text)
        paragraph.in_contents |= bool(self.in_contents) or self.fields.in_contents

    def end_paragraph(self, properties: Element | None) -> None:
        """Finish the innermost paragraph, or let it go on as the next one where its end was deleted or is hidden."""
        paragraph = self.open.pop()
        mark = properties.find(f"{W}rPr") if properties is not None else None
        if mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None):
            self.sinks[-1].going_on = paragraph
        elif self.styles.run(mark, paragraph.said.look).hidden:
            self._number(paragraph)  # a hidden paragraph counts, too
            paragraph.label = paragraph.label if paragraph.has_ink else ""
            self.sinks[-1].going_on = paragraph
        else:
            self.sinks[-1].items += chain(paragraph.boxes, (self._finished(paragraph),))

    def close(self) -> list[Item]:
        """Take the innermost sink away and give what is in it; a paragraph that waits for the next one ends."""
        sink = self.sinks.pop()
        if sink.going_on and (sink.going_on.has_ink or sink.going_on.boxes):
            sink.items += chain(sink.going_on.boxes, (self._finished(sink.going_on),))
        return sink.items

    def _finished(self, paragraph: Open) -> Para:
        self._number(paragraph)
        said, label = paragraph.said, paragraph.label
        text = label + "".join(paragraph.words).strip("\n")
        looks = paragraph.looks
        style = max(looks, key=looks.__getitem__) if looks else PLAIN
        style = style._replace(centred=True) if said.centred else style
        heading = outline_level(said.outline)
        if paragraph.in_contents or said.contents:
            return Para(text, "contents", said.contents, style, len(label))
        if heading and text.strip():
            return Para(text, "heading", heading, style, len(label))
        if label:
            return Para(text, "item", (said.level or 0) + 1, style, len(label))
        return Para(text, style=style)

    def _number(self, paragraph: Open) -> None:
        """Count a paragraph and note its label; one that goes on as another keeps that of its beginning."""
        said = paragraph.said
        if not said.num:
            return
        level = self._numbering.level_of(said.num, said.style) if said.level is None else said.level
        label = self._numbering.label(self.counted, said.num, level)
        if label is None or paragraph.label or (label.is_bullet and not paragraph.has_ink):
            return
        self.left.untold += not label.told
        paragraph.label = label.text + label.gap
