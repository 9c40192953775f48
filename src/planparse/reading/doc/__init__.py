"""Old Word documents (DOC) and those of WPS ([MS-DOC]): stories of one long text, its paragraphs and tables."""

from __future__ import annotations

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.doc.body import Body
from planparse.reading.doc.compound import Compound
from planparse.reading.doc.file import WordFile
from planparse.reading.doc.lists import Numbering
from planparse.reading.doc.story import Reader
from planparse.reading.extracted import Extracted, Raw

MEDIA_TYPE = "application/msword"
_OBJECTS = "ObjectPool/"


def read(raw: Raw) -> Extracted:
    """Read a document; raises ``ReadError``."""
    compound = Compound(raw.data, raw.name)
    file = WordFile(compound)
    composer = Composer(MEDIA_TYPE)
    reader, numbering = Reader(file), Numbering(file)
    Body(file, reader, numbering, composer).write()
    if not composer.extracted().text.strip():
        raise ReadError(raw.name, "has no text; it holds pictures, or is damaged")
    left = reader.left
    left.untold = numbering.unknown
    left.embedded = sorted({name.split("/")[1] for name in compound.streams if name.startswith(_OBJECTS)})
    left.warn(composer)
    return composer.extracted()
