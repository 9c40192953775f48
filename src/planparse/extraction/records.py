"""Found items as plain data of the contract: clean offsets become quotes and source spans."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from planparse.cleaning import CleanText
from planparse.cleaning.text import Range
from planparse.extraction.acts.found import FoundGoal, FoundObligation
from planparse.extraction.acts.limits import Limits
from planparse.extraction.acts.linking import link_targets
from planparse.extraction.acts.responsible import FoundResponsible
from planparse.extraction.explaining import Reasons
from planparse.extraction.quantities.figures import period_data
from planparse.extraction.references.cited import FoundReference
from planparse.extraction.sentences import Sentences


def obligation_records(
    clean: CleanText,
    found: Sequence[FoundObligation],
    limits: Limits,
    quantities: Sequence[tuple[int, str]],
    sentences: Sentences,
    reasons: Reasons | None,
) -> list[dict[str, Any]]:
    """One record per obligation; ``quantities`` are (clean offset, id) of figures, in the order of the text."""
    targets = link_targets(found, quantities)
    raw = clean.raw
    records: list[dict[str, Any]] = []
    last, sentence = -1, (0, 0)  # where the sentence of the record before begins, and its span
    for number, item in enumerate(found, 1):
        start, end = item.start, item.end
        marker = item.marker
        begin, stop = item.sentence
        if begin != last:
            last, sentence = begin, clean.span(begin, stop)
        # A sentence without a gap is as far from its source everywhere; most are.
        shift = sentence[0] - begin
        span = partial(_shifted, shift) if sentence[1] - stop == shift else clean.span
        limit, limited_by = limits.of(begin, start, end, item.answer)
        records.append(
            {
                "id": f"o{number}",
                "section": item.section,
                "force": item.force,
                "actors": [{"text": raw[a:b], "span": span(a, b)} for a, b in item.actors]
                if item.actors
                else [],
                "responsible": [_party(clean, who) for who in item.responsible] if item.responsible else [],
                "action": raw[item.act_start : end],
                "marker": {"text": raw[slice(*marker.span)], "span": span(*marker.span)} if marker else None,
                "deadline": period_data(limit, clean) if limit else None,
                "targets": targets[number - 1],
                **sentences.of(item.sentence, (start, end)),
                "text": raw[start:end],
                "span": span(start, end),
            }
        )
        if reasons:
            records[-1]["why"] = reasons.of_obligation(item, limited_by)
    return records


def goal_records(
    clean: CleanText, found: Sequence[FoundGoal], limits: Limits, reasons: Reasons | None
) -> list[dict[str, Any]]:
    """One record per goal."""
    records: list[dict[str, Any]] = []
    for number, item in enumerate(found, 1):
        limit, limited_by = limits.of(item.start, item.start, item.end)
        records.append(
            {
                "id": f"g{number}",
                "section": item.section,
                **_quote(clean, item.start, item.end),
                "deadline": period_data(limit, clean),
            }
        )
        if reasons:
            records[-1]["why"] = reasons.of_goal(item, limited_by)
    return records


def reference_records(
    clean: CleanText, found: Sequence[FoundReference], reasons: Reasons | None
) -> list[dict[str, Any]]:
    """One record per reference; titles without their marks 《》."""
    return [
        {
            "id": f"r{number}",
            "section": item.section,
            **_quote(clean, item.start, item.end),
            "title": _title(clean, item.title),
            "document_number": "".join(clean.quote(*item.number).split()) if item.number else None,
            "relation": item.relation,
            "target": item.target,
            **({"why": reasons.of_reference(item)} if reasons else {}),
        }
        for number, item in enumerate(found, 1)
    ]


def _shifted(shift: int, start: int, end: int) -> Range:
    return start + shift, end + shift


def _party(clean: CleanText, who: FoundResponsible) -> dict[str, Any]:
    return {"text": clean.quote(who.start, who.end), "span": clean.span(who.start, who.end), "role": who.role}


def _quote(clean: CleanText, start: int, end: int) -> dict[str, Any]:
    return {"text": clean.quote(start, end), "span": clean.span(start, end)}


def _title(clean: CleanText, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    title = clean.quote(*span)
    return title[1:-1] if title.startswith("《") and title.endswith("》") else title
