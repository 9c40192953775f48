"""A story of OpenDocument (body, header, note) while it is read: what is open, which lists count, what was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain
from xml.etree.ElementTree import Element

from planparse.reading.extracted import PLAIN, Style
from planparse.reading.odt.lists import Counters, ListStyles, counters
from planparse.reading.odt.styles import NOTHING, Look, Styles
from planparse.reading.word.left import Left
from planparse.reading.word.letters import drawn
from planparse.reading.word.pieces import Item, Para, Tables
from planparse.regex import regex

_BLANKS = regex(r"[ \t\r\n]+")

Step = Element | str | Callable[[], None]


@dataclass(slots=True)
class Open:
    """A paragraph that is being read.

    ``outline``: the level of a heading; ``item``: the depth of the list that it is in.
    """

    base: Look
    outline: int | None = None
    item: int | None = None
    label: str = ""
    words: list[str] = field(default_factory=list)
    looks: dict[Style, int] = field(default_factory=dict)  # how many characters look so
    boxes: list[Item] = field(default_factory=list)
    hidden: bool = False  # what came last
    ends_blank: bool = True  # so that a blank that comes now is none


@dataclass(slots=True)
class Listed:
    """A list that is open.

    How deep it is, its style, its counters, and whether its item waits for its first paragraph.
    """

    depth: int = 0
    style: str = ""
    counters: Counters = field(default_factory=counters)
    waiting: bool = False
    start: int | None = None


class Story:
    """The state of reading one story. ``todo`` is what comes next, the nearest last."""

    def __init__(self, styles: Styles, lists: ListStyles, left: Left) -> None:
        self.styles, self.lists, self.left = styles, lists, left
        self.notes: list[Item] = []
        self.pages: list[str | None] = []  # the master pages that paragraphs begin
        self.todo: list[Step] = []
        self.sinks: list[list[Item]] = [[]]
        self.open: list[Open] = []
        self.look = NOTHING
        self.listed: list[Listed] = []
        self.outline = counters()
        self.tables = Tables()
        self.in_contents = 0
        self.by_style: dict[str, Counters] = {}
        self.by_id: dict[str, Counters] = {}

    def into(self, element: Element) -> None:
        """Go on with what is in an element, with the text between its children."""
        for child in reversed(element):
            if child.tail:
                self.todo.append(child.tail)
            self.todo.append(child)
        if element.text:
            self.todo.append(element.text)

    def literal(self, text: str) -> None:
        """Add text as it stands in the file, where any run of blanks is one, or none at the beginning (6.1.2)."""
        if not self.open:
            return
        paragraph = self.open[-1]
        text = _BLANKS.sub(" ", text)
        if paragraph.ends_blank:
            text = text.removeprefix(" ")
        if text:
            paragraph.ends_blank = text.endswith(" ")
            self._add(paragraph, text)

    def say(self, text: str) -> None:
        """Add characters that an element stands for."""
        if self.open and text:
            self.open[-1].ends_blank = False
            self._add(self.open[-1], text)

    def _add(self, paragraph: Open, text: str) -> None:
        look = self.look.over(paragraph.base)
        if look.hidden:
            self.left.hidden += not paragraph.hidden
            paragraph.hidden = True
            return
        paragraph.hidden = False
        text = drawn(text, look.latin.family, raised=bool(look.raised))
        style = look.style(text)
        paragraph.looks[style] = paragraph.looks.get(style, 0) + len(text)
        paragraph.words.append(text)

    def end_paragraph(self) -> None:
        """Finish the innermost paragraph."""
        paragraph = self.open.pop()
        self.sinks[-1] += chain(paragraph.boxes, (self._finished(paragraph),))

    def _finished(self, paragraph: Open) -> Para:
        label = paragraph.label
        text = label + "".join(paragraph.words).strip("\n")
        looks = paragraph.looks
        style = max(looks, key=looks.__getitem__) if looks else PLAIN
        style = style._replace(centred=True) if paragraph.base.centred else style
        if self.in_contents:
            return Para(text, "contents", None, style, len(label))
        if paragraph.outline and text.strip():
            return Para(text, "heading", paragraph.outline, style, len(label))
        if label:
            return Para(text, "item", paragraph.item, style, len(label))
        return Para(text, style=style)
