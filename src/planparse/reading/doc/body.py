"""The stories of an old Word file in reading order: heads, text with its boxes, notes, feet ([MS-DOC] 2.3, 2.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from struct import unpack_from

from planparse.lexicon.word_numbers import number as numbered
from planparse.reading.composing import Composer
from planparse.reading.doc.file import (
    BOXES,
    END_PLACES,
    ENDS,
    HEADERS,
    NOTE_PLACES,
    NOTES,
    SHAPES,
    WordFile,
    positions,
    structures,
)
from planparse.reading.doc.lists import Numbering
from planparse.reading.doc.story import Paragraph, Reader
from planparse.reading.doc.tables import Table, finished
from planparse.reading.word.pieces import Item, boxed, compose, has_ink, noted, text_of

_NOTE_SIZE, _SHAPE_SIZE, _BOX_SIZE = 2, 26, 22
_SHAPE_OF_BOX = 14  # where a box says which shape it is of (2.9.100)
_SEPARATORS = 6  # stories between notes and text, before the heads of the first section (2.3.3)
_HEADS = (0, 1, 4)  # of six in a section: heads of even, odd and first pages
_NOTE_KINDS = (("notes", NOTES, NOTE_PLACES, "decimal"), ("ends", ENDS, END_PLACES, "lowerRoman"))

Stretch = tuple[int, int]


class Body:
    """Writes a file into a composer."""

    def __init__(self, file: WordFile, reader: Reader, numbering: Numbering, composer: Composer) -> None:
        self._file, self._reader, self._numbering, self._composer = file, reader, numbering, composer
        stories = file.stories
        self._at = dict(zip(stories._fields, accumulate((0, *stories)), strict=False))
        self._boxes = self._boxes_by_anchor()

    def write(self) -> None:
        """Write all stories."""
        heads, feet = self._edges()
        compose(self._composer, self._distinct(heads), "header")
        body = self._items(self._reader.paragraphs(0, self._file.stories.main))
        lost = [item for box in list(self._boxes) for item in self._box(box)]  # hang on nothing
        compose(self._composer, [*lost, *body])
        compose(self._composer, self._notes())
        compose(self._composer, self._distinct(feet), "footer")

    def _items(self, paragraphs: Iterable[Paragraph]) -> list[Item]:
        """Paragraphs and tables; a box stands before the paragraph that it hangs on."""
        items: list[Item] = []
        table: Table | None = None
        for paragraph in paragraphs:
            is_inside = paragraph.form.get("in_table") or paragraph.form.get("depth", 0) > 0
            if table and not is_inside:
                items += table.close()
                table = None
            for anchor in paragraph.anchors:
                items += self._box(anchor)
            item = finished(paragraph, self._numbering)
            if is_inside:
                table = table or Table()
                table.take(paragraph, item)
            else:
                items.append(item)
        return items + table.close() if table else items

    def _box(self, anchor: int) -> list[Item]:
        stretch = self._boxes.pop(anchor, None)
        return list(boxed(self._items(self._reader.paragraphs(*stretch)))) if stretch else []

    def _notes(self) -> Iterator[Item]:
        """Notes and end notes in the order in which the text refers to them."""
        for story, table, places, format_name in _NOTE_KINDS:
            at, length = self._at[story], getattr(self._file.stories, story)
            count = len(positions(self._file.table(places), _NOTE_SIZE)) - 1
            stretches = list(pairwise(positions(self._file.table(table), 0)))[: max(count, 0)]
            for number, (start, end) in enumerate(stretches, 1):
                found = self._items(self._reader.paragraphs(at + start, at + min(end, length)))
                yield from noted(found, numbered(format_name, number))

    def _edges(self) -> tuple[list[Stretch], list[Stretch]]:
        """The stories of heads and feet (2.8.23)."""
        at, length = self._at["headers"], self._file.stories.headers
        heads: list[Stretch] = []
        feet: list[Stretch] = []
        for number, (start, end) in enumerate(pairwise(positions(self._file.table(HEADERS), 0))):
            if number >= _SEPARATORS and start < end <= length:
                place = (number - _SEPARATORS) % 6
                (heads if place in _HEADS else feet).append((at + start, at + end))
        return heads, feet

    def _distinct(self, stretches: Sequence[Stretch]) -> list[Item]:
        """What is in heads or feet, the same once."""
        seen = {""}
        items: list[Item] = []
        for stretch in stretches:
            found = self._items(self._reader.paragraphs(*stretch))
            text = text_of(found).strip()
            items += [item for item in found if text not in seen and has_ink([item])]
            seen.add(text)
        return items

    def _boxes_by_anchor(self) -> dict[int, Stretch]:
        """The stretches of text boxes by the characters that they hang on (2.8.32, 2.8.37)."""
        shapes = {
            unpack_from("<i", data)[0]: place
            for place, _, data in structures(self._file.table(SHAPES), _SHAPE_SIZE)
        }
        at, length = self._at["boxes"], self._file.stories.boxes
        found: dict[int, Stretch] = {}
        for number, (start, end, data) in enumerate(structures(self._file.table(BOXES), _BOX_SIZE)):
            (shape,) = unpack_from("<i", data, _SHAPE_OF_BOX)
            if start < end <= length:
                found.setdefault(shapes.get(shape, -1 - number), (at + start, at + end))
        return found
