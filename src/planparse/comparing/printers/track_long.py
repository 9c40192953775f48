"""``Track`` in long form, a row for each figure: what pandas and R read without reshaping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.exporting.listings import SEPARATOR, Brief, Listing, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.exporting.listings import Row
    from planparse.model.document import Deadline, Obligation, Value
    from planparse.model.track import Entry, IndicatorRow, ObligationRow, Track, TrackVersion

_VERSION = ("version", "year")
_PLACE = ("section", "file", "start", "end", "id")
_DEADLINE = ("deadline", "deadline_end")
INDICATORS = (
    *("indicator", "term", "difference", *_VERSION),
    *("value", "min", "max", "unit", "comparator", "direction", "move"),
    *("text", "printed_unit", "printed_indicator", *_DEADLINE, *_PLACE, "row", "score"),
)
OBLIGATIONS = (*("act", "actor", *_VERSION, "force", "text", "actors", *_DEADLINE, *_PLACE, "row", "score"),)


def long(track: Track) -> tuple[Listing, list[Row]]:
    """Give a row for each figure, or act, of each version.

    ``value`` and ``move`` are the middles of ranges, in ``unit``; ``move`` has a sign and is empty for levels. ``row``
    numbers the rows of the track, from 0.
    """
    columns = OBLIGATIONS if track.obligations else INDICATORS
    rows = [*(_acts(track) if track.obligations else _figures(track))]
    return Listing("track", columns, tuple(Brief(name, name, lambda row: str(row)) for name in columns)), rows


def _figures(track: Track) -> Iterator[Row]:
    for at, row in enumerate(track.indicators):
        for version, cell in zip(track.versions, row.cells, strict=True):
            for entry in cell:
                yield {
                    "indicator": row.name,
                    "term": row.term,
                    "difference": str(row.difference).lower(),
                    **_of_version(version),
                    **_of_figure(row, entry),
                    **_of_deadline(entry.deadline),
                    "section": entry.section,
                    "file": version.name,
                    "start": entry.span[0],
                    "end": entry.span[1],
                    "id": entry.item,
                    "row": at,
                    "score": row.score,
                }


def _of_figure(row: IndicatorRow, entry: Entry) -> Row:
    value = entry.value
    return {
        "value": _middle(value),
        "min": plain(value.min) if value else None,
        "max": plain(value.max) if value else None,
        "unit": row.unit if value else None,
        "comparator": entry.comparator,
        "direction": entry.direction,
        "move": _middle(entry.move),
        "text": entry.text,
        "printed_unit": entry.unit,
        "printed_indicator": entry.indicator,
    }


def _acts(track: Track) -> Iterator[Row]:
    for at, row in enumerate(track.obligations):
        for version, cell in zip(track.versions, row.cells, strict=True):
            yield from (_act(at, row, version, item) for item in cell)


def _act(at: int, row: ObligationRow, version: TrackVersion, item: Obligation) -> Row:
    return {
        "act": row.act,
        "actor": row.actor,
        **_of_version(version),
        "force": item.force,
        "text": item.text,
        "actors": SEPARATOR.join(actor.text for actor in item.actors),
        **_of_deadline(item.deadline),
        "section": item.section,
        "file": version.name,
        "start": item.span[0],
        "end": item.span[1],
        "id": item.id,
        "row": at,
        "score": row.score,
    }


def _of_version(version: TrackVersion) -> Row:
    return {"version": version.label, "year": version.year}


def _of_deadline(deadline: Deadline | None) -> Row:
    end = deadline.end if deadline else None
    return {"deadline": deadline.text if deadline else None, "deadline_end": end.isoformat() if end else None}


def _middle(value: Value | None) -> int | float | None:
    return plain((value.min + value.max) / 2) if value else None
