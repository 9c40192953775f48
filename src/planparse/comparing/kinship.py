"""Whether two texts are versions of one text or follow one another in a series: the reports of two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.lexicon.series import EDITION, NEVER, PERIOD, REPORTING
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planparse.comparing.reading_text import Version
    from planparse.model.diff import Kinship, SectionChange

_PERIOD = regex(PERIOD)
_EDITION = regex(EDITION)
# Measured: texts of one series have 3 to 10 % of their words in common; revisions most often more than half.
DATED, UNDATED = 0.5, 0.3


def kinship(old: Version, new: Version, sections: Iterable[SectionChange]) -> Kinship:
    """Say ``series`` where both are of one kind, have little in common and are about two times.

    Titles that name two times prove that; a report without one is taken to be about a time of its own.
    """
    kinds = {version.document.meta.kind for version in (old, new)}
    (before, name), (after, other) = _period(old), _period(new)
    if len(kinds) > 1 or kinds & NEVER or (name and other and name != other):
        return "versions"
    dated = bool(before and after)
    most = DATED if dated and before != after else UNDATED if not dated and kinds & REPORTING else 0
    return "series" if share(sections) < most else "versions"


def share(sections: Iterable[SectionChange]) -> float:
    """How much of both texts is common, from 0 to 1; of empty ones all."""
    same = size = 0
    for section in sections:
        for edit in section.edits:
            length = len(ink(edit.text)) if edit.op != "label" else 0
            size += 2 * length if edit.op == "keep" else length
            same += 2 * length if edit.op == "keep" else length if edit.op in ("move_from", "move_to") else 0
    return same / size if size else 1.0


def _period(version: Version) -> tuple[tuple[str, ...], str]:
    """The time that a title names, and the title without it."""
    title = _EDITION.sub("", version.plain(version.document.meta.title or ""))
    return tuple(found[0] for found in _PERIOD.finditer(title)), _PERIOD.sub("", title)
