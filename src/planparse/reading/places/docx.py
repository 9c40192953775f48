"""The words of a Word document by paragraphs and runs, as ``//w:p`` and the ``w:r`` in each of these count them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from xml.etree.ElementTree import Element

from planparse.reading.docx.package import MC, M, Package, W
from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.places.stream import Stream

_NOT_SHOWN = frozenset((f"{W}del", f"{W}moveFrom", f"{MC}Fallback"))
_NOTES = ("footnotes", "endnotes")


def streams(raw: Raw) -> Sequence[Stream]:
    """The words of the text, and those of its notes."""
    package = Package(raw.data, raw.name)
    body, notes = Stream(), Stream(notes=True)
    _fill(body, package.document, package.main or "")
    parts = {link.kind: link.target for link in package.links.values() if link.target}
    for kind in _NOTES:
        root = package.of_kind(kind)
        if root is not None:
            _fill(notes, root, parts[kind])
    return body, notes


@dataclass(slots=True)
class _Paragraph:
    number: int
    runs: int = 0
    run: int = 0  # that is being read; 0 within a formula
    words: list[tuple[int, int, str]] = field(default_factory=list)  # the run, characters of it before, text
    said: int = 0  # characters of the run


_Step = tuple[Element, bool]  # an element to enter, or one that ends


def _fill(stream: Stream, root: Element, part: str) -> None:
    """Go through a part.

    A paragraph is put in when it ends, behind the boxes that are anchored in it, as it is read.
    """
    open_: list[_Paragraph] = []
    count = 0
    todo: list[_Step] = [(root, False)]
    while todo:
        element, ends = todo.pop()
        tag = element.tag
        if ends:
            paragraph = open_.pop()
            for run, before, text in paragraph.words:
                stream.add(text, partial(_place, part, paragraph.number, run, before))
            continue
        if tag in _NOT_SHOWN:
            count += sum(1 for _ in element.iter(f"{W}p"))  # they have their numbers all the same
            if open_:
                open_[-1].runs += _own_runs(element)
            continue
        if tag == f"{W}p":
            count += 1
            open_.append(_Paragraph(count))
            todo.append((element, True))
        elif open_:
            _read(open_[-1], element)
        children = list(element)
        if tag == f"{MC}AlternateContent" and element.find(f"{MC}Choice") is None:
            children = [below for child in element for below in child]
        todo.extend((child, False) for child in reversed(children))


def _own_runs(element: Element) -> int:
    """How many runs are the paragraph's around it; those of a box are of the box's own paragraphs."""
    count, todo = 0, [element]
    while todo:
        for child in todo.pop():
            count += child.tag == f"{W}r"
            if child.tag != f"{W}p":
                todo.append(child)
    return count


def _read(paragraph: _Paragraph, element: Element) -> None:
    if element.tag in (f"{W}r", f"{M}r"):
        paragraph.runs += element.tag == f"{W}r"
        paragraph.run = paragraph.runs if element.tag == f"{W}r" else 0
        paragraph.said = 0
    elif element.tag in (f"{W}t", f"{M}t") and element.text:
        paragraph.words.append((paragraph.run, paragraph.said, element.text))
        paragraph.said += len(element.text)
    elif element.tag == f"{W}noBreakHyphen":
        paragraph.words.append((paragraph.run, paragraph.said, "-"))
        paragraph.said += 1


def _place(part: str, paragraph: int, run: int, before: int, offset: int) -> Location:
    return Location(part=part, paragraph=paragraph, run=run or None, offset=before + offset if run else None)
