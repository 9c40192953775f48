"""Found items as plain data of the contract: clean offsets become quotes and source spans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planparse.cleaning import CleanText
from planparse.extraction.figures import period_data
from planparse.extraction.limits import Limits
from planparse.extraction.linking import link_targets
from planparse.extraction.obligations import FoundGoal, FoundObligation
from planparse.extraction.references import FoundReference


def obligation_records(
    clean: CleanText,
    found: Sequence[FoundObligation],
    limits: Limits,
    quantities: Sequence[tuple[int, str]],
) -> list[dict[str, Any]]:
    """One record per obligation; ``quantities`` are (clean offset, id) of figures, in the order of the text."""
    targets = link_targets([(item.start, item.end) for item in found], quantities)
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
            "deadline": period_data(limits.of(item.sentence[0], item.start, item.end), clean),
            "targets": targets[number - 1],
            "sentence": _quote(clean, *item.sentence),
            **_quote(clean, item.start, item.end),
        }
        for number, item in enumerate(found, 1)
    ]


def goal_records(clean: CleanText, found: Sequence[FoundGoal], limits: Limits) -> list[dict[str, Any]]:
    """One record per goal."""
    return [
        {
            "id": f"g{number}",
            "section": item.section,
            **_quote(clean, item.start, item.end),
            "deadline": period_data(limits.of(item.start, item.start, item.end), clean),
        }
        for number, item in enumerate(found, 1)
    ]


def reference_records(clean: CleanText, found: Sequence[FoundReference]) -> list[dict[str, Any]]:
    """One record per reference; titles without their marks 《》."""
    return [
        {
            "id": f"r{number}",
            "section": item.section,
            **_quote(clean, item.start, item.end),
            "title": _title(clean, item.title),
            "document_number": clean.quote(*item.number) if item.number else None,
            "relation": item.relation,
            "target": item.target,
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
