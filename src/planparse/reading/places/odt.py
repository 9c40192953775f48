"""The words of an OpenDocument text by paragraphs, as ``//text:p | //text:h`` counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from xml.etree.ElementTree import Element

from planparse.reading.archive import Archive
from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.odt.styles import OFFICE, TEXT
from planparse.reading.places.stream import Stream

_CONTENT = "content.xml"
_PARAGRAPHS = frozenset((f"{TEXT}p", f"{TEXT}h"))
_NOT_SHOWN = frozenset((f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note-citation"))


def streams(raw: Raw) -> Sequence[Stream]:
    """The words of the text, and those of its notes, which stand within it."""
    body, notes = Stream(), Stream(notes=True)
    _fill(body, notes, Archive(raw.data, raw.name).xml(_CONTENT))
    return body, notes


@dataclass(slots=True)
class _Paragraph:
    number: int
    stream: Stream
    words: list[tuple[int, str]] = field(default_factory=list)
    said: int = 0

    def say(self, text: str | None) -> None:
        if text:
            self.words.append((self.said, text))
            self.said += len(text)

    def end(self) -> None:
        for before, text in self.words:
            self.stream.add(text, partial(_place, self.number, before))


def _fill(body: Stream, notes: Stream, root: Element) -> None:
    open_: list[_Paragraph] = []
    count = noted = 0
    todo: list[tuple[Element, bool]] = [(root, False)]
    while todo:
        element, ends = todo.pop()
        if ends:
            if element.tag in _PARAGRAPHS:
                open_.pop().end()
            noted -= element.tag == f"{TEXT}note"
            if open_:
                open_[-1].say(element.tail)
            continue
        todo.append((element, True))
        if element.tag in _NOT_SHOWN:
            count += sum(one.tag in _PARAGRAPHS for one in element.iter())
            continue
        noted += element.tag == f"{TEXT}note"
        if element.tag in _PARAGRAPHS:
            count += 1
            open_.append(_Paragraph(count, notes if noted else body))
        if open_:
            open_[-1].say(element.text)
        todo.extend((child, False) for child in reversed(element))


def _place(paragraph: int, before: int, offset: int) -> Location:
    return Location(part=_CONTENT, paragraph=paragraph, offset=before + offset)
