"""The words of an RTF document by paragraphs, as the ends of paragraphs and cells of its body count them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.places.stream import Stream
from planparse.reading.rtf.reader import RtfReader
from planparse.reading.rtf.story import Form, Story


def streams(raw: Raw) -> Sequence[Stream]:
    """The words of the body."""
    said: list[str] = []

    class Counted(Story):
        """The body, with what each of its paragraphs says, the empty ones too."""

        def paragraph(self, form: Form) -> None:
            said.append(self.words)
            super().paragraph(form)

    reader = RtfReader(raw.name, Counted)
    reader.read(raw.data.decode("latin-1"))
    reader.body.close()
    stream = Stream()
    for number, words in enumerate(said, 1):
        stream.add(words, partial(_place, number))
    return (stream,)


def _place(paragraph: int, offset: int) -> Location:
    return Location(paragraph=paragraph, offset=offset)
