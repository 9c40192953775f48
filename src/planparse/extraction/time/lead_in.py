"""A time that leads in what stands below: a list of goals, the sections under a heading."""

from __future__ import annotations

from typing import NamedTuple

from planparse.extraction.time.periods import Period
from planparse.extraction.units import Unit


class LeadIn(NamedTuple):
    """A time that leads in a list of goals, or heads a section of them."""

    period: Period
    headings: tuple[str, ...]
    is_heading: bool

    def covers(self, unit: Unit) -> bool:
        """Whether the unit stands in the section; below a heading, its headings too."""
        return (self.is_heading or not unit.is_heading) and (
            unit.headings[: len(self.headings)] == self.headings
        )
