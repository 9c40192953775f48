"""Indicators over many versions: each target in the row of its name, measure and term."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from planparse.comparing.measures import commonest, converted, measure, unit_of
from planparse.comparing.names import Name, Namer, is_difference, is_measured, likeness_of_names, shares_end
from planparse.comparing.similar import grams, ink, likenesses
from planparse.comparing.tracking.directions import direction, move
from planparse.comparing.tracking.paragraphs import Paragraphs
from planparse.comparing.tracking.qualities import qualities
from planparse.comparing.tracking.terms import timed
from planparse.lexicon.tracking import SYNONYM
from planparse.lexicon.units import CLASSIFIERS
from planparse.model.track import Doubt, Entry, IndicatorRow, Term, TrackVersion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.synonyms import Synonyms
    from planparse.comparing.tracking.qualities import Quality
    from planparse.comparing.tracking.terms import Timed
    from planparse.model import Document
    from planparse.model.document import Value

SURE = 0.85  # from here two names are one indicator
DOUBTFUL = 0.7  # from here they may be, which is said and not acted upon


class Key(NamedTuple):
    """What tells the rows of indicators apart; ``only`` is set where a name tells nothing and no row is joined."""

    name: str
    measure: str
    term: Term | None
    difference: bool
    only: str | None = None


@dataclass(slots=True)
class _Row:
    """A row in the making; equal figures of a cell stand in it once."""

    cells: list[dict[object, Entry]]
    score: float = 1.0
    names: Counter[str] = field(default_factory=Counter)

    def add(self, at: int, figure: object, entry: Entry, score: float) -> None:
        """Put an entry in a cell."""
        self.cells[at].setdefault(figure, entry)
        self.names[entry.indicator] += 1
        self.score = min(self.score, score)

    def take_in(self, row: _Row, score: float) -> None:
        """Take in a row that is the same, with how sure that is."""
        self.names += row.names
        self.score = min(self.score, row.score, score)
        for cell, more in zip(self.cells, row.cells, strict=True):
            for figure, entry in more.items():
                cell.setdefault(figure, entry)

    @property
    def unit(self) -> str | None:
        """The unit that most of its figures have."""
        return commonest([entry.unit for cell in self.cells for entry in cell.values()])


class _Version(NamedTuple):
    """A version with what is asked of it more than once."""

    at: int
    columns: int
    paragraphs: Paragraphs
    targets: list[Timed]


def indicator_rows(
    versions: Sequence[TrackVersion], documents: Sequence[Document], synonyms: Synonyms | None = None
) -> list[IndicatorRow]:
    """Align targets by name, measure and term; rows of many versions first."""
    namer = Namer(synonyms)
    read = [
        _Version(at, len(documents), paragraphs, [*_timed(document, version.year, paragraphs, namer)])
        for at, (version, document) in enumerate(zip(versions, documents, strict=True))
        for paragraphs in [Paragraphs(document)]
    ]
    rows = _of_figures(read, namer)
    rows = _with_counts_joined(_merged(rows, namer))
    _add_words(rows, read, namer)
    order = sorted(rows, key=lambda key: -sum(map(bool, rows[key].cells)))
    number = {key: place for place, key in enumerate(order)}
    doubts = _doubts(rows, namer)
    return [
        _finished(key, rows[key], [Doubt(row=number[other], score=score) for other, score in doubts[key]])
        for key in order
    ]


def _timed(document: Document, year: int | None, paragraphs: Paragraphs, namer: Namer) -> Iterator[Timed]:
    """The targets of a version with their terms; those of one name and unit are taken for one indicator."""
    return timed(
        document.targets, year, lambda item: (namer.name(item.indicator).key, item.unit), paragraphs.before
    )


def _of_figures(read: Sequence[_Version], namer: Namer) -> dict[Key, _Row]:
    """Put every figure in the row of its indicator; one that is of several indicators in the rows of all."""
    rows: dict[Key, _Row] = {}
    listed: list[tuple[_Version, Timed, list[Name]]] = []
    for version in read:
        for target in version.targets:
            parts = namer.parts(target.item.indicator)
            if parts:
                listed.append((version, target, parts))
            else:
                name = namer.name(target.item.indicator, version.paragraphs.before(target.item))
                _put(rows, version, target, name, namer)
    known = {key.name for key in rows}
    for version, target, parts in listed:
        each = all(part.key in known or namer.knows(part.key) for part in parts) or shares_end(
            target.item.indicator
        )
        for name in parts if each else [namer.name(target.item.indicator)]:
            _put(rows, version, target, name, namer)
    return rows


def _put(rows: dict[Key, _Row], version: _Version, target: Timed, name: Name, namer: Namer) -> None:
    item = target.item
    before = version.paragraphs.before(item)
    if not name.key or before.endswith("每"):  # 每50公斤 is what another figure is for
        return
    # 13亿人口 counts what the unit names, and says nothing of it; nor does the heading 2021年工作安排, but 森林覆盖率 does.
    headed = version.paragraphs.names_heading(item) and not (namer.knows(name.key) or is_measured(name.key))
    only = f"{version.at}/{item.id}" if name.alone or name.key == item.unit or headed else None
    entry = _entry(target, before)
    key = Key(name.key, measure(entry.unit).name, target.term, is_difference(item), only)
    row = rows.setdefault(key, _Row([{} for _ in range(version.columns)]))
    row.add(version.at, _figure(item.value, entry), entry, name.score)


def _entry(target: Timed, before: str) -> Entry:
    """Give a figure as an entry, still in its own unit."""
    item = target.item
    way = direction(item, before)
    return Entry(
        text=item.text,
        span=item.span,
        section=item.section,
        indicator=item.indicator,
        value=item.value,
        unit=unit_of(item, before),
        comparator=item.comparator,
        direction=way,
        move=move(item.value, way),
        deadline=item.deadline,
        years=target.years,
        item=item.id,
    )


def _figure(value: Value, entry: Entry) -> object:
    """Give what makes two figures of one row equal, whatever stands around them and whichever unit they have."""
    value = converted(value, entry.unit, measure(entry.unit).name)
    return value.min, value.max, entry.comparator, entry.direction == "decrease"


def _merged(rows: dict[Key, _Row], namer: Namer) -> dict[Key, _Row]:
    """Join rows whose names are surely one: 城镇新增就业, 新增城镇就业. The commoner name stays."""
    of_letters: dict[Key, Key] = {}
    merged: dict[Key, _Row] = {}
    for key in sorted(rows, key=lambda key: -rows[key].names.total()):
        home = of_letters.setdefault(key._replace(name="".join(sorted(key.name))), key)
        score = likeness_of_names(home.name, key.name)
        if home == key or score < SURE or namer.are_apart(home.name, key.name):
            merged[key] = rows[key]
        else:
            merged[home].take_in(rows[key], score)
    return merged


def _with_counts_joined(rows: dict[Key, _Row]) -> dict[Key, _Row]:
    """Join figures that leave their measure word out (减少1000万) with those that have one.

    That is done if it is only one (减少1000万人).
    """
    counted: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in rows:
        if key.measure in CLASSIFIERS:
            counted[key._replace(measure="")].append(key)
    joined = dict(rows)
    for key, homes in counted.items():
        if key in rows and len(homes) == 1 and not key.only:
            joined[homes[0]].take_in(joined.pop(key), SYNONYM)
    return joined


def _add_words(rows: dict[Key, _Row], read: Sequence[_Version], namer: Namer) -> None:
    """Put what is said without a figure where no figure is: first what sets targets, then what is said in passing."""
    places: dict[tuple[str, Term | None], Key] = {}
    for key in sorted(
        rows, key=lambda key: (key.difference, key.measure != "%", -sum(map(bool, rows[key].cells)))
    ):
        if not key.only and key.measure != "倍":
            places.setdefault((key.name, key.term), key)
    known = {name for name, _ in places}
    for version in read:
        terms = {target.item.id: target.term for target in version.targets}
        found = qualities([target.item for target in version.targets], version.paragraphs)
        for quality in sorted(found, key=lambda quality: not quality.sets):
            for name in _named(quality, namer, known):
                place = (name.key, terms[quality.beside.id])
                if place not in places and not quality.sets and not namer.knows(name.key):
                    continue
                key = places.setdefault(place, Key(name.key, "", place[1], difference=False))
                row = rows.setdefault(key, _Row([{} for _ in read]))
                if _has_room(row.cells[version.at], quality):
                    row.add(version.at, quality.said, _said(quality), name.score)


def _named(quality: Quality, namer: Namer, known: set[str]) -> Iterator[Name]:
    """Name what a clause speaks of: the indicators that it lists, or the one; in passing only those that are known."""
    parts = namer.parts(quality.indicator)
    each = any(part.key in known or namer.knows(part.key) for part in parts)
    for name in parts if each else [namer.name(quality.indicator)]:
        if (
            name.key
            and not name.alone
            and ((quality.sets and not each) or name.key in known or namer.knows(name.key))
        ):
            yield name


def _has_room(cell: dict[object, Entry], quality: Quality) -> bool:
    """Whether words may stand in a cell: beside others that set a target, never beside a figure."""
    return not cell or (quality.sets and all(entry.value is None for entry in cell.values()))


def _said(quality: Quality) -> Entry:
    return Entry(
        text=quality.said,
        span=quality.paragraph.span,
        section=quality.paragraph.section,
        indicator=quality.indicator,
        value=None,
        unit=None,
        comparator=None,
        direction=None,
        move=None,
        deadline=None,
        years=None,
        item=None,
    )


def _finished(key: Key, row: _Row, doubts: list[Doubt]) -> IndicatorRow:
    unit = row.unit
    return IndicatorRow(
        name=_printed(key.name, row.names),
        names=dict(row.names.most_common()),
        unit=unit,
        term=key.term,
        difference=key.difference,
        cells=[[_in_unit(entry, unit) for entry in cell.values()] for cell in row.cells],
        score=round(row.score, 3),
        doubts=sorted(doubts, key=lambda doubt: -doubt.score),
    )


def _in_unit(entry: Entry, unit: str | None) -> Entry:
    """Give a figure in the unit of its row."""
    if entry.value is None or measure(entry.unit).size == measure(unit).size or entry.unit is None:
        return entry
    value = converted(entry.value, entry.unit, unit)
    return entry.model_copy(update={"value": value, "move": move(value, entry.direction or "level")})


def _printed(key: str, names: Counter[str]) -> str:
    """Give a name with the marks that its key lacks: 化学需氧量、氨氮排放量."""
    return next((name for name, _ in names.most_common() if ink(normalize("NFKC", name)) == key), key)


def _doubts(rows: dict[Key, _Row], namer: Namer) -> dict[Key, list[tuple[Key, float]]]:
    """Rows of one measure and term with names that may be one, and no version in which both stand."""
    keys = list(rows)
    found: dict[Key, list[tuple[Key, float]]] = defaultdict(list)
    features = [grams(key.name, 2) for key in keys]
    for pair in likenesses(features, features):
        one, other = keys[pair.old], keys[pair.new]
        if pair.old == pair.new or one[1:] != other[1:] or namer.are_apart(one.name, other.name):
            continue
        score = round(likeness_of_names(one.name, other.name), 3)
        together = any(a and b for a, b in zip(rows[one].cells, rows[other].cells, strict=True))
        if score >= DOUBTFUL and not together:
            found[one].append((other, score))
    return found
