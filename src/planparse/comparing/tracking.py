"""One table over many versions: indicators, or obligations, aligned across their wordings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from planparse.comparing.acts import act_rows
from planparse.comparing.names import Namer, is_difference, likeness_of_names, tells
from planparse.comparing.similar import grams, ink, likenesses
from planparse.lexicon.tracking import AHEAD, RELATIVE
from planparse.model.track import Doubt, IndicatorRow, Track, TrackVersion
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model import Document, Quantity

By = Literal["auto", "issued", "title", "name", "order"]

SURE = 0.85  # from here two names are one indicator
DOUBTFUL = 0.7  # from here they may be, which is said and not acted upon
_YEAR = regex(r"(?<![0-9])(19|20)[0-9]{2}(?![0-9])")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_COUNT = regex(rf"(?:{'|'.join(AHEAD)})([0-9]{{1,2}}|[一二三四五六七八九十])个?年")


class Key(NamedTuple):
    """What tells the rows of indicators apart."""

    name: str
    unit: str | None
    horizon: int | None
    difference: bool


class Figure(NamedTuple):
    """What makes two figures of one row equal, whatever stands around them."""

    least: float
    most: float
    unit: str | None
    comparator: str


@dataclass(slots=True)
class _Row:
    """A row in the making; equal figures of a cell stand in it once."""

    cells: list[dict[Figure, Quantity]]
    score: float = 1.0
    names: Counter[str] = field(default_factory=Counter)


def track_documents(documents: Sequence[Document], *, by: By = "auto", obligations: bool = False) -> Track:
    """Put documents in the order of time and align what they say, row by row."""
    placed = sorted(
        zip(_versions(documents, by), documents, strict=True), key=lambda pair: _when(pair[0], by)
    )
    versions = [version for version, _ in placed]
    ordered = [document for _, document in placed]
    return Track(
        versions=versions,
        indicators=[] if obligations else _indicators(versions, ordered),
        obligations=act_rows(ordered) if obligations else [],
    )


def _versions(documents: Sequence[Document], by: By) -> list[TrackVersion]:
    """Find what dates each version: its issue date, the year of its title, that of its file name.

    ``auto`` takes the first of them that every version has, so that like is compared with like.
    """
    clues: dict[str, list[int | None]] = {
        "issued": [d.meta.issued_on.year if d.meta.issued_on else None for d in documents],
        "title": [_year(d.meta.title or "") for d in documents],
        "name": [_year(re.split(r"[/\\]", d.source.name)[-1]) for d in documents],
    }
    order = ("issued", "title", "name")
    chosen = by if by in order else next((clue for clue in order if all(clues[clue])), None)
    years = clues[chosen] if chosen else [None] * len(documents)
    twice = {year for year, count in Counter(years).items() if count > 1}
    return [
        TrackVersion(
            name=document.source.name,
            label=_label(document, year, year in twice),
            year=year,
            issued_on=document.meta.issued_on,
        )
        for document, year in zip(documents, years, strict=True)
    ]


def _label(document: Document, year: int | None, twice: bool) -> str:
    file = re.split(r"[/\\]", document.source.name)[-1]
    if year is None or twice:
        return document.meta.issued_on.isoformat() if twice and document.meta.issued_on else file
    return str(year)


def _when(version: TrackVersion, by: By) -> tuple[bool, int, str]:
    """Order by year, then by date; what has no year keeps its place behind."""
    if by == "order" or version.year is None:
        return by != "order", 0, ""
    return False, version.year, version.issued_on.isoformat() if version.issued_on else ""


def _year(text: str) -> int | None:
    found = _YEAR.search(text.translate(_DIGITS))
    return int(found[0]) if found else None


def horizon(item: Quantity, year: int | None) -> int | None:
    """Count the years from a version to the deadline of one of its targets."""
    deadline = item.deadline
    if deadline is None:
        return None
    if deadline.end and year is not None:
        return deadline.end.year - year
    count = _COUNT.search(deadline.text)
    if count:
        return int(count[1]) if count[1].isdigit() else "一二三四五六七八九十".index(count[1]) + 1
    return next((ahead for word, ahead in RELATIVE if word in deadline.text), None)


def _indicators(versions: Sequence[TrackVersion], documents: Sequence[Document]) -> list[IndicatorRow]:
    """Align targets by name, unit and horizon; rows of many versions first."""
    namer = Namer()
    rows: dict[Key, _Row] = {}
    for at, (version, document) in enumerate(zip(versions, documents, strict=True)):
        for item, years in _with_horizons(document.targets, version.year, namer):
            name = namer.name(item.indicator)
            if not tells(name.key):
                continue
            key = Key(name.key, item.unit, years, is_difference(item))
            row = rows.setdefault(key, _Row([{} for _ in versions]))
            row.names[item.indicator] += 1
            row.score = min(row.score, name.score)
            row.cells[at].setdefault(_figure(item), item)
    merged = _merge(rows)
    order = sorted(merged, key=lambda key: -sum(map(bool, merged[key].cells)))
    number = {key: place for place, key in enumerate(order)}
    doubts = _doubts(merged)
    return [
        IndicatorRow(
            name=_printed(key.name, merged[key].names),
            names=dict(merged[key].names.most_common()),
            unit=key.unit,
            horizon=key.horizon,
            difference=key.difference,
            cells=[[*cell.values()] for cell in merged[key].cells],
            score=round(merged[key].score, 3),
            doubts=sorted(
                (Doubt(row=number[other], score=score) for other, score in doubts[key]),
                key=lambda d: -d.score,
            ),
        )
        for key in order
    ]


def _with_horizons(
    items: Sequence[Quantity], year: int | None, namer: Namer
) -> Iterator[tuple[Quantity, int | None]]:
    """Give each target its horizon.

    One without deadline has that of the last one before it in its section, else that of most in the nearest section
    above, unless another figure of the same indicator has it already: 五年城镇新增就业4500万人 beside the target for
    this year.
    """
    ahead = [horizon(item, year) for item in items]
    votes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    told: defaultdict[tuple[str, str | None, int], set[Figure]] = defaultdict(set)
    for item, years in zip(items, ahead, strict=True):
        if years is not None:
            for section in _way_up(item.section):
                votes[section][years] += 1
            told[namer.name(item.indicator).key, item.unit, years].add(_figure(item))
    last: dict[str | None, int] = {}
    for item, years in zip(items, ahead, strict=True):
        if years is not None:
            last[item.section] = years
            yield item, years
            continue
        around = next((votes[section] for section in _way_up(item.section)[1:] if section in votes), None)
        usual = last.get(item.section, around.most_common(1)[0][0] if around else None)
        others = told[namer.name(item.indicator).key, item.unit, usual] if usual is not None else None
        yield item, usual if not others or _figure(item) in others else None


def _way_up(section: str | None) -> list[str]:
    """Name a section and all that hold it, by their ids, up to the document: annex/3/5, annex/3, annex, and ""."""
    steps = section.split("/") if section else []
    return ["/".join(steps[:end]) for end in range(len(steps), -1, -1)]


def _figure(item: Quantity) -> Figure:
    return Figure(item.value.min, item.value.max, item.unit, item.comparator)


def _printed(key: str, names: Counter[str]) -> str:
    """Give a name with the marks that its key lacks: 化学需氧量、氨氮排放量."""
    return next((name for name, _ in names.most_common() if ink(normalize("NFKC", name)) == key), key)


def _merge(rows: dict[Key, _Row]) -> dict[Key, _Row]:
    """Join rows whose names are surely one: 城镇新增就业, 新增城镇就业. The commoner name stays."""
    of_letters: dict[Key, Key] = {}
    merged: dict[Key, _Row] = {}
    for key in sorted(rows, key=lambda key: -rows[key].names.total()):
        letters = key._replace(name="".join(sorted(key.name)))
        home = of_letters.setdefault(letters, key)
        if home == key:
            merged[key] = rows[key]
            continue
        score = likeness_of_names(home.name, key.name)
        if score < SURE:
            merged[key] = rows[key]
            continue
        into, row = merged[home], rows[key]
        into.names += row.names
        into.score = min(into.score, row.score, score)
        for cell, more in zip(into.cells, row.cells, strict=True):
            for figure, item in more.items():
                cell.setdefault(figure, item)
    return merged


def _doubts(rows: dict[Key, _Row]) -> dict[Key, list[tuple[Key, float]]]:
    """Rows of one unit and horizon with names that may be one, and no version in which both stand."""
    keys = list(rows)
    found: dict[Key, list[tuple[Key, float]]] = defaultdict(list)
    features = [grams(key.name, 2) for key in keys]
    for pair in likenesses(features, features):
        one, other = keys[pair.old], keys[pair.new]
        if pair.old == pair.new or one[1:] != other[1:]:
            continue
        score = round(likeness_of_names(one.name, other.name), 3)
        together = any(a and b for a, b in zip(rows[one].cells, rows[other].cells, strict=True))
        if score >= DOUBTFUL and not together:
            found[one].append((other, score))
    return found
