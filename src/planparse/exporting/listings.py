"""Items as flat rows: quantities, obligations, goals, references.

A ``Listing`` says which columns a kind of item has for machines (``columns``: every detail, flat, for CSV and
JSON) and which for people (``brief``: a few words each, for Markdown and the terminal).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planparse.exporting.places import Places, titled
from planparse.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from planparse.exporting.places import LineNumbers
    from planparse.model import Deadline, Document, Goal, Obligation, Quantity, Reference

Row = dict[str, str | int | float | None]

ROLES = ("target", "requirement", "baseline")
SEPARATOR = "; "  # between several names in one cell
_WHY = "why_"


@dataclass(frozen=True, slots=True)
class Brief:
    """A column for people: its title and what it says of a row; ``key`` names the machine column it shows.

    ``room`` says how many columns a terminal has to have for it; below ``until`` a column stands in for others that
    need more. ``weight`` says how large a share it takes if room is scarce.
    """

    title: str
    key: str
    cell: Callable[[Row], str]
    room: int = 0
    until: int | None = None
    weight: int = 1

    def fits(self, width: int | None) -> bool:
        """Whether it is shown in so many columns; ``None`` for as many as it takes."""
        return (
            self.until is None
            if width is None
            else self.room <= width and (not self.until or width < self.until)
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """A kind of item as a table."""

    name: str
    columns: tuple[str, ...]
    brief: tuple[Brief, ...]
    why: tuple[str, ...] = ()  # the fields of ``why`` of its items

    def explained(self) -> Listing:
        """Give the listing with a column for each field of ``why``, and one for people."""
        columns = (*self.columns, *(f"{_WHY}{name}" for name in self.why))
        return replace(self, columns=columns, brief=(*self.brief, _BECAUSE))

    def table(
        self, rows: Sequence[Row], without: frozenset[str] = frozenset(), width: int | None = None
    ) -> tuple[list[Brief], list[list[str]]]:
        """Give the brief columns for that width that say something of any row, and their cells."""
        shown = [column for column in self.brief if column.fits(width) and column.key not in without]
        cells = [[visible(column.cell(row)) for column in shown] for row in rows]
        kept = [at for at in range(len(shown)) if any(line[at] for line in cells)]
        return [shown[at] for at in kept], [[line[at] for at in kept] for line in cells]


def quantity_rows(document: Document, lines: LineNumbers | None = None) -> Iterator[Row]:
    """Targets, requirements and baselines, in the order of the text."""
    places = Places(document)
    found = [
        (role, item)
        for role, items in zip(
            ROLES, (document.targets, document.requirements, document.baselines), strict=True
        )
        for item in items
    ]
    for role, item in sorted(found, key=lambda pair: pair[1].span):
        yield {
            **_where(document, item, places, lines),
            "role": role,
            "indicator": item.indicator,
            "text": item.text,
            "min": plain(item.value.min),
            "max": plain(item.value.max),
            "unit": item.unit,
            "comparator": item.comparator,
            "change": item.change,
            **_deadline(item.deadline),
            "nature": item.nature,
            **_baseline(item),
            "sentence": document.surroundings(item).text,
            **_why(item),
        }


def obligation_rows(document: Document, lines: LineNumbers | None = None) -> Iterator[Row]:
    """Who must, must not, should or may do what, in the order of the text."""
    places = Places(document)
    for item in document.obligations:
        by_role = {
            role: SEPARATOR.join(party.text for party in item.responsible if party.role == role)
            for role in ("lead", "support", "responsible")
        }
        yield {
            **_where(document, item, places, lines),
            "force": item.force,
            "actors": SEPARATOR.join(actor.text for actor in item.actors),
            **by_role,
            "action": item.action,
            "marker": item.marker.text if item.marker else None,
            **_deadline(item.deadline),
            "targets": SEPARATOR.join(item.targets),
            "text": item.text,
            "sentence": document.surroundings(item).text,
            **_why(item),
        }


def goal_rows(document: Document, lines: LineNumbers | None = None) -> Iterator[Row]:
    """Desired future states."""
    places = Places(document)
    for item in document.goals:
        where = _where(document, item, places, lines)
        yield {**where, **_deadline(item.deadline), "text": item.text, **_why(item)}


def reference_rows(document: Document, lines: LineNumbers | None = None) -> Iterator[Row]:
    """List what the text refers to, one row for each mention."""
    places = Places(document)
    for item in document.references:
        yield {
            **_where(document, item, places, lines),
            "relation": item.relation,
            "title": item.title,
            "document_number": item.document_number,
            "target": item.target,
            "text": item.text,
            **_why(item),
        }


def plain(number: float) -> int | float:
    """Write a whole number without its ``.0``."""
    return int(number) if float(number).is_integer() else number


def _where(
    document: Document,
    item: Quantity | Obligation | Goal | Reference,
    places: Places,
    lines: LineNumbers | None,
) -> Row:
    place = places[item.section]
    return {
        "file": document.source.name,
        "page": item.page,
        "line": lines[item.span[0]] if lines else None,
        "id": item.id,
        "section": item.section,
        "labels": place.labels,
        "heading": place.heading,
        "start": item.span[0],
        "end": item.span[1],
    }


def _deadline(deadline: Deadline | None) -> Row:
    start, end = (deadline.start, deadline.end) if deadline else (None, None)
    return {
        "deadline": deadline.text if deadline else None,
        "deadline_start": start.isoformat() if start else None,
        "deadline_end": end.isoformat() if end else None,
        "every": deadline.every if deadline else None,
    }


def _baseline(item: Quantity) -> Row:
    base = item.baseline
    value = base.value if base else None
    return {
        "baseline_min": plain(value.min) if value else None,
        "baseline_max": plain(value.max) if value else None,
        "baseline_unit": base.unit if base else None,
        "baseline_period": base.deadline.text if base and base.deadline else None,
    }


def _why(item: Quantity | Obligation | Goal | Reference) -> Row:
    """By which rules an item was read, flat, as ``Listing.explained`` has it; nothing where nobody asked."""
    if item.why is None:
        return {}
    fields = item.why.model_dump().items()
    return {f"{_WHY}{name}": value["text"] if isinstance(value, dict) else value for name, value in fields}


def _reasons(row: Row) -> str:
    """What ``_why`` gives, in one cell; what the section does comes last."""
    told = {key.removeprefix(_WHY): value for key, value in row.items() if key.startswith(_WHY) and value}
    act, rule = told.pop("section_act", "both"), told.pop("section_rule", None)
    if rule:
        told["section"] = f"{act} ({rule})"
    return SEPARATOR.join(f"{name.replace('_', ' ')}: {value}" for name, value in told.items())


def figure(text: str, change: str) -> str:
    """Write a figure with an arrow where it says how much something grows or shrinks: ↑8%左右."""
    return {"increase": "↑", "decrease": "↓"}.get(change, "") + text


def _key(key: str) -> Callable[[Row], str]:
    return lambda row: "" if row[key] is None else str(row[key])


def section_name(row: Row) -> str:
    """Name the section of a row as it is printed; by its id where it has neither label nor heading."""
    return titled(str(row["labels"]), str(row["heading"])) or str(row["section"] or "")


def _when(row: Row) -> str:
    text = str(row["deadline"] or row["every"] or "")
    end = row["deadline_end"]
    return f"{text} ({end})" if text and end else text


def _started_from(row: Row) -> str:
    low, high = row["baseline_min"], row["baseline_max"]
    value = "" if low is None else f"{low}" if low == high else f"{low}–{high}"
    unit, period = row["baseline_unit"] or "", row["baseline_period"]
    return " ".join(filter(None, (f"{value}{unit}" if value else "", f"({period})" if period else "")))


def _responsible(row: Row) -> str:
    named: Mapping[str, object] = {"lead": row["lead"], "support": row["support"], "": row["responsible"]}
    return SEPARATOR.join(f"{who} ({role})" if role else f"{who}" for role, who in named.items() if who)


def _sentence_round_text(row: Row) -> str:
    """The sentence, where it says more than the clause: most acts are a sentence of their own."""
    text, sentence = str(row["text"]), str(row["sentence"])
    return "" if sentence.rstrip(_SENTENCE_END) == text else sentence


def _who(row: Row) -> str:
    """Actors and those responsible in one cell."""
    answering = _responsible(row)
    return SEPARATOR.join(filter(None, (str(row["actors"]), answering and f"[{answering}]")))


_WIDE = 100  # columns of a terminal in which actors and those responsible have columns of their own
_SENTENCE_END = "。；;.！!"
_HERE = (
    Brief("File", "file", lambda row: visible_line(str(row["file"]))),
    Brief("Line", "line", _key("line")),
    Brief("Section", "section", section_name),
)
_WHEN = Brief("Deadline", "deadline", _when)
_TEXT = Brief("Text", "text", _key("text"), weight=4)
_BECAUSE = Brief("Why", f"{_WHY}section_act", _reasons, weight=3)
_WHERE_COLUMNS = ("file", "page", "line", "id", "section", "labels", "heading", "start", "end")
_DEADLINE_COLUMNS = ("deadline", "deadline_start", "deadline_end", "every")

QUANTITIES = Listing(
    "quantities",
    columns=(
        *_WHERE_COLUMNS,
        *("role", "indicator", "text", "min", "max", "unit", "comparator", "change"),
        *_DEADLINE_COLUMNS,
        *("nature", "baseline_min", "baseline_max", "baseline_unit", "baseline_period", "sentence"),
    ),
    brief=(
        *_HERE,
        Brief("Role", "role", _key("role")),
        Brief("Indicator", "indicator", _key("indicator"), weight=2),
        Brief("Figure", "text", lambda row: figure(str(row["text"]), str(row["change"]))),
        _WHEN,
        Brief("From", "baseline_min", _started_from, room=90),
        Brief("Nature", "nature", _key("nature"), room=100),
        Brief("Sentence", "sentence", _key("sentence"), room=120, weight=3),
    ),
    why=("section_act", "section_rule", "role", "word", "indicator", "deadline"),
)
OBLIGATIONS = Listing(
    "obligations",
    columns=(
        *_WHERE_COLUMNS,
        *("force", "actors", "lead", "support", "responsible", "action", "marker"),
        *_DEADLINE_COLUMNS,
        *("targets", "text", "sentence"),
    ),
    brief=(
        *_HERE,
        Brief("Force", "force", _key("force")),
        Brief("Actors", "actors", _key("actors"), room=_WIDE, weight=2),
        Brief("Responsible", "responsible", _responsible, room=_WIDE),
        Brief("Who", "actors", _who, until=_WIDE, weight=2),
        _WHEN,
        _TEXT,
        Brief("Sentence", "sentence", _sentence_round_text, room=180, weight=4),
    ),
    why=tuple("section_act section_rule rule marker actors responsible deadline".split()),
)
GOALS = Listing(
    "goals",
    columns=(*_WHERE_COLUMNS, *_DEADLINE_COLUMNS, "text"),
    brief=(*_HERE, _WHEN, _TEXT),
    why=("section_act", "section_rule", "rule", "deadline"),
)
REFERENCES = Listing(
    "references",
    columns=(*_WHERE_COLUMNS, "relation", "title", "document_number", "target", "text"),
    brief=(
        *_HERE,
        Brief("Relation", "relation", _key("relation")),
        Brief("Title", "title", lambda row: str(row["title"] or row["text"])),
        Brief("Document number", "document_number", _key("document_number")),
        Brief("Target", "target", _key("target")),
    ),
    why=("section_act", "section_rule", "rule", "relation"),
)
