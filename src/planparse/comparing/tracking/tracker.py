"""One table over many versions: indicators, or obligations, aligned across their wordings."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from planparse.comparing.tracking.act_rows import act_rows
from planparse.comparing.tracking.indicator_rows import indicator_rows
from planparse.lexicon.periods import FIVE_YEAR_PLANS
from planparse.lexicon.tracking import FAR, FIVE_YEARS
from planparse.model.track import Track, TrackVersion
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.comparing.synonyms import Synonyms
    from planparse.model import Document

By = Literal["auto", "issued", "title", "name", "order"]

_YEAR = regex(r"(?<![0-9])(19|20)[0-9]{2}(?![0-9])")
_FIVE_YEARS = regex(FIVE_YEARS)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def track_documents(
    documents: Sequence[Document],
    *,
    by: By = "auto",
    obligations: bool = False,
    synonyms: Synonyms | None = None,
) -> Track:
    """Put documents in the order of time and align what they say, row by row.

    ``synonyms`` name indicators, not acts.
    """
    placed = sorted(
        zip(_versions(documents, by), documents, strict=True), key=lambda pair: _when(pair[0], by)
    )
    versions = [version for version, _ in placed]
    ordered = [document for _, document in placed]
    return Track(
        versions=versions,
        indicators=[] if obligations else indicator_rows(versions, ordered, synonyms),
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
    """Find the year that a title, or a file's name, is of.

    That in which its five-year plan begins, if it tells no other.
    """
    plain = text.translate(_DIGITS)
    for year in _YEAR.finditer(plain):
        if not plain.startswith(FAR, year.end()):
            return int(year[0])
    plan = _FIVE_YEARS.search(text)
    return FIVE_YEAR_PLANS.get(plan["name"] or f"{plan['ordinal']}五") if plan else None
