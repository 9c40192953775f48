"""The words of a web page and the line and column of each in the file, tags, scripts and comments left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from html import unescape
from typing import NamedTuple

from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.places.stream import Stream
from planparse.reading.web.source import TAG
from planparse.regex import regex

_LINE_END = regex(r"\r\n?|\n")
_ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def streams(raw: Raw) -> Sequence[Stream]:
    """The words of the page."""
    stream = Stream()
    fill(stream, raw.decoded.text)
    return (stream,)


def fill(stream: Stream, html: str, part: str | None = None) -> None:
    """Add the words of a page, or of one that is part of a file."""
    lines = _Lines(part, [0, *(match.end() for match in _LINE_END.finditer(html))])
    at = 0
    for tag in TAG.finditer(html):
        _add(stream, html, at, tag.start(), lines)
        at = tag.end()
        if tag["raw"]:  # which ends within its closing tag
            at = html.find(">", at) + 1 or len(html)
    _add(stream, html, at, len(html), lines)


class _Lines(NamedTuple):
    part: str | None
    starts: Sequence[int]


def _add(stream: Stream, html: str, start: int, end: int, lines: _Lines) -> None:
    at = start
    for entity in _ENTITY.finditer(html, start, end) if start < end else ():
        stream.add(html[at : entity.start()], partial(_place, lines, at))
        stream.add(unescape(entity[0]), partial(_of_entity, lines, entity.start()))
        at = entity.end()
    stream.add(html[at:end], partial(_place, lines, at))


def _place(lines: _Lines, before: int, offset: int) -> Location:
    at = before + offset
    line = bisect_right(lines.starts, at)
    return Location(part=lines.part, line=line, column=at - lines.starts[line - 1] + 1)


def _of_entity(lines: _Lines, start: int, _: int) -> Location:
    return _place(lines, start, 0)
