"""Headings by the outline of the file, which a viewer shows beside the pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planparse.regex import regex

_BLANKS = regex(r"\s+")
_SHORTEST = 2


class Bookmark(NamedTuple):
    """An entry of the outline that a viewer shows beside the pages: its depth from 1, and the page it leads to."""

    title: str
    level: int
    page: int


class Levels:
    """The levels of the outline by the words of the headings, and the pages that they stand on."""

    def __init__(self, bookmarks: Iterable[Bookmark]) -> None:
        self._found: dict[tuple[str, int], int] = {}
        for bookmark in bookmarks:
            title = folded(bookmark.title)
            if len(title) >= _SHORTEST:
                self._found.setdefault((title, bookmark.page), bookmark.level)

    def of(self, text: str, page: int) -> int | None:
        """The level of a paragraph; ``None`` where it is no heading."""
        return self._found.get((folded(text), page)) if self._found else None


def folded(title: str) -> str:
    """A heading without blanks: outlines have others than the page."""
    return _BLANKS.sub("", title)
