"""``Track`` as tables with a column for each version (Markdown, wide CSV), and as the terminal shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.measures import magnitude, measure
from planparse.comparing.tracking.directions import arrow
from planparse.exporting.listings import Brief, Listing
from planparse.exporting.listings import plain as whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from planparse.exporting.listings import Row
    from planparse.model import Obligation
    from planparse.model.track import Entry, IndicatorRow, ObligationRow, Track

BETWEEN = "; "  # figures of one cell
SURE = 1.0
TERMS = {"plan": "over a plan of several years", "long": "more than six years ahead"}
WIDTH = 120  # of the table in a file


def table(track: Track) -> tuple[Listing, list[Row]]:
    """Give a table for the exporters: what the row is, how sure it is, a cell for each version."""
    labels = [version.label for version in track.versions]
    labels = [label if labels.count(label) == 1 else f"{label} {at}" for at, label in enumerate(labels, 1)]
    rows: list[Row] = [
        {
            "indicator": row.name,
            "unit": f"change in {row.unit or 'number'}" if row.difference else row.unit,
            "term": row.term,
            "names": BETWEEN.join(row.names),
            **_certainty(row, track),
            **dict(zip(labels, (_entries(row, cell) for cell in row.cells), strict=True)),
        }
        for row in track.indicators
    ]
    rows += [
        {
            "actor": row.actor,
            "act": row.act,
            **_certainty(row, track),
            **dict(zip(labels, map(_forces, row.cells), strict=True)),
        }
        for row in track.obligations
    ]
    first = ("indicator", "unit", "term", "names") if not track.obligations else ("actor", "act")
    columns = (*first, "score", "perhaps", *labels)
    # ``exporting`` leaves out a file column that all rows share; there is none here.
    brief = tuple(Brief(name.capitalize(), name, lambda row, name=name: _said(row[name])) for name in columns)  # type: ignore[misc]
    return Listing("track", columns, brief), [{"file": "", **row} for row in rows]


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _certainty(row: IndicatorRow | ObligationRow, track: Track) -> Row:
    """The score, and the rows that this one may be the same as."""
    names = [
        f"{track.indicators[doubt.row].name if track.indicators else track.obligations[doubt.row].act} "
        f"({doubt.score:.2f})"
        for doubt in row.doubts
    ]
    return {"score": row.score, "perhaps": BETWEEN.join(names)}


def _entries(row: IndicatorRow, cell: Sequence[Entry]) -> str:
    return BETWEEN.join(_entry(row, entry) for entry in cell)


def _entry(row: IndicatorRow, entry: Entry) -> str:
    """Give a figure as printed with its direction.

    It is in the unit of the row, too, where it has another one or, in a table, none.

    1.2万亿斤 (= 6亿吨).

    A target of a plan has its time, for the plans of several versions may end in different years.
    """
    text = arrow(entry.direction) + entry.text
    unit = entry.unit or ""
    if entry.value and (unit.split("/")[0] not in entry.text or measure(unit).size != measure(row.unit).size):
        low, high = (_scaled(number) for number in (entry.value.min, entry.value.max))
        text += f" (= {low if low == high else f'{low}–{high}'}{row.unit})"
    return f"{text} ({entry.deadline.text})" if entry.deadline and row.term in ("plan", "long") else text


def _scaled(number: float) -> str:
    """Write a number as Chinese texts do, in 万 and 亿."""
    size, word = magnitude(number)
    return f"{whole(round(number / size, 4))}{word}"


def _forces(cell: Sequence[Obligation]) -> str:
    return BETWEEN.join(item.force + (f" ({item.deadline.text})" if item.deadline else "") for item in cell)


def blocks(track: Track) -> Iterator[RenderableType]:
    """Give what the terminal shows."""
    for row in track.indicators:
        yield from _block(row, track, row.name, _notes(row), [_entries(row, cell) for cell in row.cells])
    for act in track.obligations:
        name = f"{act.actor}：{act.act}" if act.actor and act.actor not in act.act else act.act
        yield from _block(act, track, name, [], [_forces(cell) for cell in act.cells])


def _block(
    row: IndicatorRow | ObligationRow, track: Track, name: str, notes: Sequence[str], cells: Sequence[str]
) -> Iterator[RenderableType]:
    from rich.columns import Columns
    from rich.padding import Padding

    from planparse.exporting.printed import Printed

    doubts = [f"alignment {row.score:.2f}"] if row.score < SURE else []
    perhaps = _certainty(row, track)["perhaps"]
    doubts += [f"perhaps the same as {perhaps}"] if perhaps else []
    yield Printed.assemble(
        (name, "bold"),
        *((f"  {note}", "dim") for note in notes),
        *((f"  {doubt}", "yellow") for doubt in doubts),
        overflow="fold",
    )
    shown = [
        Printed.assemble((version.label, "dim"), " ", cell, overflow="fold")
        for version, cell in zip(track.versions, cells, strict=True)
        if cell
    ]
    yield Padding(Columns(shown, padding=(0, 3)), (0, 0, 1, 2))


def _notes(row: IndicatorRow) -> list[str]:
    unit = " in ".join(filter(None, ("change" if row.difference else "", row.unit)))
    ahead = TERMS.get(row.term or "", "")
    others = "、".join(name for name in row.names if name != row.name)
    return [note for note in (unit, ahead, f"also {others}" if others else "") if note]


def plain(track: Track) -> str:
    """Give what the terminal shows as text for a file."""
    import io

    from rich.console import Console

    screen = Console(file=io.StringIO(), width=WIDTH, highlight=False, markup=False, emoji=False)
    with screen.capture() as captured:
        for block in blocks(track):
            screen.print(block)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())
