"""Hits of single characters, gathered by source line: a page with a thousand narrow commas has few lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from planparse.checking.page import Page
from planparse.checking.rule import Edit, Hit, Part
from planparse.checking.rules.text.garbled import Place, garbled_lines

_LONGEST = 24  # characters of the source that a message shows


def by_line(
    page: Page, places: Iterable[Place], template: str, *, mend: bool = True, garbled: bool = False
) -> Iterator[Hit]:
    """One hit a line from sorted places; none in lines that are garbled, unless the rule is about those.

    Its parts are ``found`` and ``expected``, the distinct characters of the line, and ``count``, how many places it
    has.
    """
    left_out = set() if garbled else page.once(garbled_lines)
    line, batch = -1, list[Place]()
    for place in places:
        here = bisect_right(page.line_starts, place.start)
        if here in left_out:
            continue
        if here != line and batch:
            yield _hit(page, batch, template, mend=mend)
            batch = []
        line = here
        batch.append(place)
    if batch:
        yield _hit(page, batch, template, mend=mend)


def _hit(page: Page, batch: list[Place], template: str, *, mend: bool) -> Hit:
    parts: dict[str, Part] = {
        "found": _distinct(page.text[a:b] for a, b, _ in batch),
        "expected": _distinct(new or "" for _, _, new in batch),
        "count": len(batch),
    }
    edits = tuple(Edit(a, b, new) for a, b, new in batch if mend and new is not None)
    return Hit(batch[0][:2], template, edits, parts)


def _distinct(words: Iterable[str]) -> str:
    return shown("".join(dict.fromkeys(words)))


def shown(words: str) -> str:
    """Words for a message: short, and with names for what has no ink."""
    words = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in words)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


__all__ = ["Place", "by_line", "shown"]
