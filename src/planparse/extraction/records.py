"""Found items as plain data of the contract: clean offsets become quotes and source spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from planparse.cleaning import CleanText
from planparse.extraction.linking import link_targets
from planparse.extraction.obligations import FoundGoal, FoundObligation
from planparse.extraction.references import FoundReference

# Where a time limit begins (clean offset), and its record as the contract has it; in the order of the text.
Deadlines = Sequence[tuple[int, Mapping[str, Any]]]


def obligation_records(
    clean: CleanText,
    found: Sequence[FoundObligation],
    deadlines: Deadlines = (),
    quantities: Sequence[tuple[int, str]] = (),
) -> list[dict[str, Any]]:
    """One record per obligation; ``quantities`` are (clean offset, id) of figures, in the order of the text."""
    targets = link_targets([(item.start, item.end) for item in found], quantities)
    starts = [start for start, _ in deadlines]
    return [
        {
            "id": f"o{number}",
            "section": item.section,
            "force": item.force,
            "actors": [_quote(clean, *span) for span in item.actors],
            "responsible": [
                _quote(clean, who.start, who.end) | {"role": who.role} for who in item.responsible
            ],
            "action": clean.quote(item.act_start, item.end),
            "marker": _quote(clean, *item.marker) if item.marker else None,
            "deadline": _deadline(deadlines, starts, item.start, item.end),
            "targets": targets[number - 1],
            **_quote(clean, item.start, item.end),
        }
        for number, item in enumerate(found, 1)
    ]


def goal_records(
    clean: CleanText, found: Sequence[FoundGoal], deadlines: Deadlines = ()
) -> list[dict[str, Any]]:
    """One record per goal."""
    starts = [start for start, _ in deadlines]
    return [
        {
            "id": f"g{number}",
            "section": item.section,
            "deadline": _deadline(deadlines, starts, item.start, item.end),
            **_quote(clean, item.start, item.end),
        }
        for number, item in enumerate(found, 1)
    ]


def reference_records(clean: CleanText, found: Sequence[FoundReference]) -> list[dict[str, Any]]:
    """One record per reference; titles without their marks 《》."""
    return [
        {
            "id": f"r{number}",
            "section": item.section,
            "title": _title(clean, item.title),
            "document_number": clean.quote(*item.number) if item.number else None,
            "relation": item.relation,
            "target": item.target,
            **_quote(clean, item.start, item.end),
        }
        for number, item in enumerate(found, 1)
    ]


def _quote(clean: CleanText, start: int, end: int) -> dict[str, Any]:
    return {"text": clean.quote(start, end), "span": clean.span(start, end)}


def _title(clean: CleanText, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    title = clean.quote(*span)
    return title[1:-1] if title.startswith("《") and title.endswith("》") else title


def _deadline(deadlines: Deadlines, starts: Sequence[int], start: int, end: int) -> Mapping[str, Any] | None:
    """The first time limit that begins in the range."""
    at = bisect_left(starts, start)
    return deadlines[at][1] if at < len(starts) and starts[at] < end else None
