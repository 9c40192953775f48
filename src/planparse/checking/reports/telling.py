"""What all reports say alike.

A finding in one line with its count, its place in the file, the fixes that are listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.finding import Finding
from planparse.checking.rule import Edit, message

# Templates as those of the rules are, with names for their parts.
GATHERED = "{message} ({count} times, first at {places})"
REPEATED = "{message} ({count} times)"
_NAMED = 3  # places that a line names
MOST_EDITS = 1000  # that a report lists; --fix makes all


def told(finding: Finding) -> str:
    """The message, with how often and where it is true."""
    if finding.places:
        named = ", ".join(f"{place.line}:{place.column}" for place in finding.places[:_NAMED])
        return message(GATHERED, {"message": finding.message, "count": finding.count, "places": named})
    if finding.count > 1:
        return message(REPEATED, {"message": finding.message, "count": finding.count})
    return finding.message


def where(finding: Finding) -> str:
    """Line and column, and where that is in a file that is no plain text: ``12:5 (page 4)``."""
    place = f"{finding.line}:{finding.column}"
    words = finding.location.words if finding.location else ""
    return f"{place} ({words})" if words else place


def listed(finding: Finding) -> Iterator[Edit]:
    """The edits that a report lists: those of the first fixes, none of them in part."""
    room = MOST_EDITS
    for fix in finding.fixes:
        room -= len(fix)
        if room < 0:
            return
        yield from fix
