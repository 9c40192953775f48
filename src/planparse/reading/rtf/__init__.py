"""Rich Text Format (1.9.1): heads, body with its tables and boxes, notes, feet."""

from __future__ import annotations

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.rtf.reader import RtfReader
from planparse.reading.word.left import Left
from planparse.reading.word.pieces import compose, distinct, noted

MEDIA_TYPE = "application/rtf"


def read(raw: Raw) -> Extracted:
    """Read a document; raises ``ReadError``."""
    reader = RtfReader(raw.name)
    reader.read(raw.data.decode("latin-1"))
    composer = Composer(MEDIA_TYPE)
    compose(composer, distinct(found for zone, found in reader.edges if zone == "header"), "header")
    compose(composer, reader.body.close())
    for number, note in enumerate(reader.notes, 1):
        compose(composer, noted(note, str(number)))
    compose(composer, distinct(found for zone, found in reader.edges if zone == "footer"), "footer")
    if not composer.extracted().text.strip():
        raise ReadError(raw.name, "has no text; it holds pictures, or is damaged")
    left = Left(
        reader.deleted, reader.hidden, reader.pictures, 0, reader.unlabelled, ["OLE"] * reader.objects
    )
    left.warn(composer, ["the end of the file is missing"] if reader.is_cut_off else ())
    return composer.extracted()
