"""Web pages as text, and their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.reading import Given, from_bytes

if TYPE_CHECKING:
    from planparse.reading.source import SourceText


def read(page: str, encoding: str = "utf-8") -> SourceText:
    """A page, as planparse reads it."""
    return from_bytes(page.encode(encoding), "x.html", Given(None, "html"))


def lines(source: SourceText, zone: str | None = None) -> list[str]:
    """The lines of a text, or those of the blocks of one zone."""
    if zone is None:
        return source.text.rstrip("\n").split("\n")
    return [source.text[block.start : block.end] for block in source.blocks if block.zone == zone]
