"""Findings with the places that they have in a file that is no plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planparse.checking.finding import Finding

if TYPE_CHECKING:
    from planparse.reading import SourceText

_IS_TEXT = (
    "text/plain",
    "text/markdown",
    "text/csv",
    "text/tab-separated-values",
)  # lines are those of the file


def located(findings: Sequence[Finding], source: SourceText, data: bytes) -> list[Finding]:
    """The same findings, each with its ``location`` as far as the format has such places; ``data`` is the file."""
    if not findings or source.media_type in _IS_TEXT:
        return list(findings)
    from planparse.reading.places import locate

    offsets = [span[0] for f in findings for span in (f.span, *(place.span for place in f.places))]
    locations = iter(locate(source, data, offsets))
    return [
        replace(
            finding,
            location=next(locations),
            places=tuple(place._replace(location=next(locations)) for place in finding.places),
        )
        for finding in findings
    ]
