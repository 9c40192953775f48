"""Rich Text Format (1.9.1): heads, body with its tables and boxes, notes, feet."""

from __future__ import annotations

from collections.abc import Iterable

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Kind, Raw, Zone
from planparse.reading.labelled import labelled
from planparse.reading.rtf_reader import RtfReader
from planparse.reading.rtf_story import Item, Paragraph, style_of

MEDIA_TYPE = "application/rtf"
_LAST_PLANE = 0xF0000  # from here on all is private


def read(raw: Raw) -> Extracted:
    """Read a document; raises ``ReadError``."""
    reader = RtfReader(raw.name)
    reader.read(raw.data.decode("latin-1"))
    writer = _Writer(reader, Composer(MEDIA_TYPE))
    writer.edges("header")
    writer.items(reader.body.close())
    for number, note in enumerate(reader.notes, 1):
        words = " ".join(part.text.strip() for part in note.paragraphs if part.text.strip())
        writer.composer.block(f"[^{number}] {words}", "note")
    writer.edges("footer")
    found = writer.composer.extracted()
    if not found.text.strip():
        raise ReadError(raw.name, "has no text; it holds pictures, or is damaged")
    _warn(writer.composer, reader, found.text)
    return writer.composer.extracted()


class _Writer:
    def __init__(self, reader: RtfReader, composer: Composer) -> None:
        self.composer = composer
        self._head, self._edges = reader.head, reader.edges

    def edges(self, zone: Zone) -> None:
        """Heads or feet, what is the same once."""
        written: set[str] = set()
        for name, story in self._edges:
            story.close()
            for paragraph in story.paragraphs:
                text = paragraph.text.strip()
                if name == zone and text and text not in written:
                    written.add(text)
                    self.composer.block(text, zone=zone, style=style_of(paragraph, self._font(paragraph)))

    def items(self, items: Iterable[Item]) -> None:
        """The body."""
        for item in items:
            if isinstance(item, Paragraph):
                self._paragraph(item)
            else:
                self.composer.table(item)

    def _paragraph(self, paragraph: Paragraph) -> None:
        style = self._head.styles.get(paragraph.form.style)
        outline = paragraph.form.outline
        level = outline + 1 if outline is not None else (style.level if style else None)
        kind: Kind = "paragraph"
        if paragraph.is_box:
            kind = "box"
        elif style and style.is_contents:
            kind = "contents"
        elif level:
            kind = "heading"
        elif paragraph.label:
            kind, level = "item", paragraph.form.level + 1
        label = labelled(paragraph.label)
        self.composer.block(
            label + paragraph.text.rstrip(),
            kind,
            level=level if kind in ("heading", "item") else None,
            style=style_of(paragraph, self._font(paragraph)),
            generated=len(label),
        )

    def _font(self, paragraph: Paragraph) -> str | None:
        font = self._head.fonts.get(paragraph.look.font) if paragraph.look.font is not None else None
        return font.name if font and font.name else None


def _warn(composer: Composer, reader: RtfReader, text: str) -> None:
    counts = {
        "deleted": reader.deleted,
        "hidden": reader.hidden,
        "images": reader.pictures,
        "numbering": reader.unlabelled,
        "private-use": sum("\ue000" <= letter < "\uf900" or ord(letter) >= _LAST_PLANE for letter in text),
    }
    for kind, count in counts.items():
        if count:
            composer.warn(kind, count=count)
    if reader.objects:
        composer.warn("embedded", count=reader.objects, names="OLE")
    if reader.is_cut_off:
        composer.warn("damaged", what="the end of the file is missing")
