"""The words of a book by its chapters, with the line and column of each in the chapter's file."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.reading.archive import Archive
from planparse.reading.decoding import decode
from planparse.reading.extracted import Raw
from planparse.reading.places.html import fill
from planparse.reading.places.stream import Stream
from planparse.reading.web.epub import chapters


def streams(raw: Raw) -> Sequence[Stream]:
    """The words of all chapters, in the order of the book."""
    archive = Archive(raw.data, raw.name)
    stream = Stream()
    for chapter in chapters(archive):
        if chapter in archive or chapter.lower() in archive.folded:
            fill(stream, decode(archive.read(chapter), name=raw.name).text, chapter)
    return (stream,)
