"""Where characters of a text stand in the file that it was read from: looked for only when somebody asks.

Readers keep no such places, so that nobody pays for them who wants none. The file is gone through once more, for
its words and where they stand, and the blocks of the text are found among these again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from importlib import import_module

from planparse.errors import ReadError
from planparse.reading.extracted import Block, Raw
from planparse.reading.location import Location
from planparse.reading.places.finding import found_in
from planparse.reading.places.stream import Stream
from planparse.reading.source import SourceText

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READERS = {
    _WORD: "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "application/epub+zip": "epub",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "text/html": "html",
}


def locate(source: SourceText, data: bytes, offsets: Sequence[int]) -> list[Location | None]:
    """Where each offset of the text stands in the file whose bytes are ``data``.

    ``None`` where nothing better is known.
    """
    if not offsets:
        return []
    if source.pages:
        return [_on_page(source, offset) for offset in offsets]
    module = _READERS.get(source.media_type)
    if module is None:
        return [None] * len(offsets)
    streams: Callable[[Raw], Sequence[Stream]] = import_module(f"{__name__}.{module}").streams
    try:
        return found_in(streams(Raw(data, source.name, source.encoding)), source, offsets)
    except (ReadError, RecursionError):  # it was read already; what went wrong then was told
        return [None] * len(offsets)


def _on_page(source: SourceText, offset: int) -> Location:
    page = max(bisect_right(source.pages, offset), 1)
    block = _block_at(source.blocks, offset)
    begins = block is not None and max(bisect_right(source.pages, block.start), 1) == page
    return Location(page=page, box=_rounded(block) if block and begins else None)


def _block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[at] if at >= 0 and offset < blocks[at].end else None


def _rounded(block: Block) -> tuple[float, float, float, float] | None:
    if block.box is None:
        return None
    left, top, right, bottom = (round(edge, 1) for edge in block.box)
    return left, top, right, bottom
