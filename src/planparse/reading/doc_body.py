"""The stories of an old Word file in reading order: heads, text with its boxes, notes, feet; paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from struct import unpack_from

from planparse.reading.composing import Composer
from planparse.reading.doc_file import (
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
from planparse.reading.doc_lists import Numbering
from planparse.reading.doc_story import Paragraph, Reader
from planparse.reading.doc_tables import Table
from planparse.reading.extracted import Kind, Zone
from planparse.reading.labelled import labelled

_NOTE_SIZE, _SHAPE_SIZE, _BOX_SIZE = 2, 26, 22
_SHAPE_OF_BOX = 14  # where a box says which shape it is of (2.9.100)
_SEPARATORS = 6  # stories between notes and text, before the heads of the first section (2.3.3)
_HEADS = (0, 1, 4)  # of six in a section: heads of even, odd and first pages
_OUTLINE_END = 9  # no outline level
_NO_LIST = 2047  # lists by number end here; above are old ones and none


class Body:
    """Writes a file into a composer."""

    def __init__(self, file: WordFile, reader: Reader, numbering: Numbering, composer: Composer) -> None:
        self._file, self._reader, self._numbering, self._composer = file, reader, numbering, composer
        stories = file.stories
        self._at = dict(zip(stories._fields, accumulate((0, *stories)), strict=False))
        self._boxes = self._boxes_by_anchor()
        self._marks = {
            **_marks(file.table(NOTE_PLACES)),
            **_marks(file.table(END_PLACES), first="i"),
        }
        self._table: Table | None = None

    def write(self) -> None:
        """Write all stories."""
        heads, feet = self._edges()
        self._write_edges(heads, "header")
        hanging = dict(self._boxes)
        body = list(self._reader.paragraphs(0, self._file.stories.main, self._marks))
        anchored = {at for paragraph in body for at in paragraph.anchors}
        for anchor, box in sorted(hanging.items()):
            if anchor not in anchored:
                self._write_box(box)
        self._write_story(body)
        self._write_notes("notes", NOTES, NOTE_PLACES)
        self._write_notes("ends", ENDS, END_PLACES)
        self._write_edges(feet, "footer")

    def _write_story(self, paragraphs: Iterable[Paragraph], kind: Kind = "paragraph") -> None:
        for paragraph in paragraphs:
            for anchor in paragraph.anchors:
                if anchor in self._boxes:
                    self._write_box(self._boxes[anchor])
            if paragraph.form.get("in_table") or paragraph.form.get("depth", 0) > 0:
                self._table = self._table or Table()
                label = self._label(paragraph)
                self._table.take(paragraph, label)
                continue
            self._end_table()
            self._write_paragraph(paragraph, kind)
        self._end_table()

    def _end_table(self) -> None:
        if self._table:
            table, self._table = self._table, None
            rows = table.rows()
            if rows:
                self._composer.table(rows)

    def _write_paragraph(self, paragraph: Paragraph, kind: Kind) -> None:
        label = self._label(paragraph)
        level = paragraph.style.level
        outline = paragraph.form.get("outline", _OUTLINE_END)
        if outline < _OUTLINE_END:
            level = outline + 1
        if paragraph.style.is_contents:
            kind, level = "contents", None
        elif level and kind == "paragraph":
            kind = "heading"
        elif label and kind == "paragraph":
            kind, level = "item", paragraph.form.get("level", 0) + 1
        text = paragraph.text.rstrip()
        self._composer.block(
            label + text,
            kind,
            level=level if kind in ("heading", "item") else None,
            style=paragraph.look,
            generated=len(label),
        )

    def _label(self, paragraph: Paragraph) -> str:
        """The label that automatic numbering gives, with what stands behind it."""
        override = paragraph.form.get("list", 0)
        is_break = paragraph.mark == "\x0c" and not paragraph.text.strip()
        if not 0 < override <= _NO_LIST or is_break or paragraph.form.get("ends_row"):
            return ""
        depth = self._numbering.level_of(override, paragraph.number, paragraph.form.get("level", 0))
        return labelled(self._numbering.label(override, depth))

    def _write_box(self, box: tuple[int, int]) -> None:
        for paragraph in self._reader.paragraphs(*box):
            if paragraph.text.strip():
                self._composer.block(paragraph.text.strip(), "box", style=paragraph.look)

    def _write_notes(self, story: str, number: int, places: int) -> None:
        at = self._at[story]
        length = getattr(self._file.stories, story)
        marks = [self._marks[place] for place in positions(self._file.table(places), _NOTE_SIZE)[:-1]]
        for mark, (start, end) in zip(marks, pairwise(positions(self._file.table(number), 0)), strict=False):
            start, end = at + start, at + min(end, length)
            words = " ".join(p.text.strip() for p in self._reader.paragraphs(start, end) if p.text.strip())
            if words:
                self._composer.block(f"{mark} {words}", "note")

    def _edges(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The stories of heads and feet (2.8.23)."""
        at, length = self._at["headers"], self._file.stories.headers
        heads: list[tuple[int, int]] = []
        feet: list[tuple[int, int]] = []
        for number, (start, end) in enumerate(pairwise(positions(self._file.table(HEADERS), 0))):
            if number >= _SEPARATORS and start < end <= length:
                place = (number - _SEPARATORS) % 6
                (heads if place in _HEADS else feet).append((at + start, at + end))
        return heads, feet

    def _write_edges(self, stories: Sequence[tuple[int, int]], zone: Zone) -> None:
        written: set[str] = set()
        for start, end in stories:
            for paragraph in self._reader.paragraphs(start, end):
                text = paragraph.text.strip()
                if text and text not in written:
                    written.add(text)
                    self._composer.block(text, zone=zone, style=paragraph.look)

    def _boxes_by_anchor(self) -> dict[int, tuple[int, int]]:
        """The stretches of text boxes by the characters that they hang on (2.8.32, 2.8.37)."""
        shapes = {
            unpack_from("<i", data)[0]: place
            for place, _, data in structures(self._file.table(SHAPES), _SHAPE_SIZE)
        }
        at, length = self._at["boxes"], self._file.stories.boxes
        found: dict[int, tuple[int, int]] = {}
        for number, (start, end, data) in enumerate(structures(self._file.table(BOXES), _BOX_SIZE)):
            (shape,) = unpack_from("<i", data, _SHAPE_OF_BOX)
            if start < end <= length:
                found.setdefault(shapes.get(shape, -1 - number), (at + start, at + end))
        return found


def _marks(table: bytes, first: str = "1") -> dict[int, str]:
    """What stands in the text where it refers to a note, by place."""
    places = positions(table, _NOTE_SIZE)[:-1]
    return {
        place: f"[^{number if first == '1' else f'{first}{number}'}]"
        for number, place in enumerate(places, 1)
    }
