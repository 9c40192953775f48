"""Rich Text Format (1.9.1): heads, body with its tables and boxes, notes, feet."""

from __future__ import annotations

from collections.abc import Iterable

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw, Zone
from planparse.reading.rtf.reader import RtfReader
from planparse.reading.word.pieces import Item, compose, has_ink, noted, text_of

MEDIA_TYPE = "application/rtf"


def read(raw: Raw) -> Extracted:
    """Read a document; raises ``ReadError``."""
    reader = RtfReader(raw.name)
    reader.read(raw.data.decode("latin-1"))
    composer = Composer(MEDIA_TYPE)
    compose(composer, _distinct(reader.edges, "header"), "header")
    compose(composer, reader.body.close())
    for number, note in enumerate(reader.notes, 1):
        compose(composer, noted(note, str(number)))
    compose(composer, _distinct(reader.edges, "footer"), "footer")
    if not composer.extracted().text.strip():
        raise ReadError(raw.name, "has no text; it holds pictures, or is damaged")
    _warn(composer, reader)
    return composer.extracted()


def _distinct(edges: Iterable[tuple[Zone, list[Item]]], zone: Zone) -> list[Item]:
    """What is in heads or feet, the same once."""
    seen = {""}
    items: list[Item] = []
    for own, found in edges:
        text = text_of(found).strip()
        if own == zone and text not in seen:
            items += [item for item in found if has_ink([item])]
            seen.add(text)
    return items


def _warn(composer: Composer, reader: RtfReader) -> None:
    counts = {
        "deleted": reader.deleted,
        "hidden": reader.hidden,
        "images": reader.pictures,
        "numbering": reader.unlabelled,
    }
    composer.warn_of(counts)
    if reader.objects:
        composer.warn("embedded", count=reader.objects, names="OLE")
    if reader.is_cut_off:
        composer.warn("damaged", what="the end of the file is missing")
