"""The sentences that items stand in, each quoted once; and the words around an item where a sentence has no end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planparse.cleaning import CleanText
from planparse.cleaning.text import Range
from planparse.extraction.numbers.moves import BREAK

LONGEST_QUOTED = 500  # characters; a longer sentence is a list, a table or damage, and nobody reads it whole
REACH = 30  # characters on either side of an item, so that what is written grows no faster than what is read


class Sentences:
    """The sentences of all items, numbered in the order of the text.

    Two engines may begin one sentence at different places (an answer 〔…负责〕 of the one before stands at its head): it
    is told by where it ends, and begins where the first of them begins.
    """

    def __init__(self, clean: CleanText, named: Iterable[tuple[Range, str | None]]) -> None:
        """``named`` are the sentences (clean offsets) with their sections, as often as items stand in them."""
        self._clean = clean
        found: dict[int, tuple[int, str | None]] = {}
        for (start, end), section in named:
            if end not in found or start < found[end][0]:
                found[end] = start, section
        self._found = sorted((start, end, section) for end, (start, section) in found.items())
        self._ids = {end: f"s{number}" for number, (_, end, _) in enumerate(self._found, 1)}
        self._starts = {end: start for start, end, _ in self._found}

    def records(self) -> list[dict[str, Any]]:
        """Every sentence as plain data of the contract."""
        clean = self._clean
        return [
            {
                "id": self._ids[end],
                "section": section,
                "text": clean.raw[start:end],
                "span": clean.span(start, end),
            }
            for start, end, section in self._found
        ]

    def of(self, sentence: Range, item: Range) -> dict[str, Any]:
        """The fields that tie an item to its sentence: its id, and the window of a long one."""
        end = sentence[1]
        start = self._starts[end]
        return {
            "sentence": self._ids[end],
            "context": None if end - start <= LONGEST_QUOTED else self._window((start, end), item),
        }

    def _window(self, sentence: Range, item: Range) -> dict[str, Any]:
        """The words around an item, from the end of a clause to the end of a clause where one is near."""
        text = self._clean.text
        start, end = max(sentence[0], item[0] - REACH), min(sentence[1], item[1] + REACH)
        if start > sentence[0] and (stop := BREAK.search(text, start, item[0])):
            start = stop.end()
        if end < sentence[1]:
            stops = [stop.end() for stop in BREAK.finditer(text, item[1], end)]
            end = stops[-1] if stops else end
        return {"text": self._clean.raw[start:end], "span": self._clean.span(start, end)}
